"""Texts and names in another script: what is a word, what stays as it is, and which language decides the rest."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from catalogue.languages import romanisation, serbian_scripts
from catalogue.languages.tags import Tag, parse_tag
from catalogue.languages.words import words

Exceptions = tuple[tuple[str, str], ...]
"""Words as they are written and as they come out; a pair that ends in hyphens is a word's beginning."""

_TWO_SCRIPTS = words("sr sh bs cnr")
_OTHER = {"Latn": "Cyrl", "Cyrl": "Latn"}

_MARKS = "[\u0300-\u036f]"
_WORD = re.compile(f"(?:[^\\W\\d_]{_MARKS}*)+")
# Addresses, handles and hashtags are not words; they stay as they are in either direction.
_ADDRESS = re.compile(
    r"""(?<![\w.+-])[a-z][a-z0-9+.-]*://\S+ | www\.\S+
    | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+ | (?<![\w&])[@\#]\w+
    | (?<![\w.])(?:[a-z0-9-]+\.)+
      (?:rs|me|ba|hr|mk|si|com|org|net|eu|info|edu|gov|io|tv|film|example)\b(?:/\S*)?
    | (?<![\w.])(?:[а-яђјљњћџ0-9-]+\.)+срб\b(?:/\S*)?""",
    re.VERBOSE,
)
# A Roman numeral as it is properly written, at least one figure long.
_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_AFTER_STOP = re.compile(r"\.\s*([^\W\d_])")
_BEFORE_SPACE = re.compile(r"([^\W\d_]{2,}) $")
# Numerals on paper, but in fact words in capitals: ми, ди, ли, ци, див, лив, цив.
_WORDS_LIKE_ROMAN = words("MI DI LI CI DIV LIV CIV")
INTERNATIONAL = words("CIP DCP DVD HD HDV ISAN ISBN ISSN PDF QR UHD URL USB VHS")
"""Abbreviations that Cyrillic text has in Latin letters."""
_UKRAINIAN_APOSTROPHE = re.compile("(?<=[а-щґ])['’ʼ](?=[яюєї])", re.IGNORECASE)
# No word of the language: a Roman twenty or thirty typed on a Cyrillic keyboard.
_ROMAN_IN_CYRILLIC = {"ХХ": "XX", "ХХХ": "XXX"}


def in_latin(tag: str) -> str:
    """The tag under which names in this Cyrillic language go into Latin letters; empty where there is no way."""
    parsed = parse_tag(tag)
    known = parsed.script == "Cyrl" and parsed.language in _TWO_SCRIPTS | romanisation.LANGUAGES
    return f"{parsed.language}-Latn" if known else ""


@lru_cache(maxsize=1024)
def twins(tag: str) -> tuple[str, ...]:
    """The tags of the same language in its other script, nearest first; none for a language with one script.

    Of `sr-Latn` they are `sr-Cyrl` and `sr`, which is Cyrillic by itself (CLDR's likely subtags).
    """
    spoken = tag.partition("-")[0]
    if spoken not in _TWO_SCRIPTS:
        return ()
    try:
        parsed = parse_tag(tag)
    except ValueError:
        return ()
    script = _OTHER.get(parsed.script)
    if script is None:
        return ()
    regional = (f"{spoken}-{script}-{parsed.region}", f"{spoken}-{parsed.region}") if parsed.region else ()
    near = (*regional, f"{spoken}-{script}", spoken)
    return tuple(each for each in near if parse_tag(each).script == script)


def transliterate(text: str, to: str, exceptions: Exceptions = ()) -> str:
    """`text` in the script of the tag `to`, in NFC: Serbian, Montenegrin and Bosnian both ways, names also otherwise.

    To `sr-Latn` and `sr-Cyrl` (and with `sh`, `bs`, `cnr`) any text goes; to `mk-Latn`, `mk`, `bg-Latn`,
    `ru-Latn` and `uk-Latn` names in that language. What is in that script already stays. So do web and e-mail
    addresses, Roman numerals, and every word with a letter the alphabet lacks: it is foreign (`Wild`, `Méliès`,
    `Съёмка`). A foreign name without such a letter cannot be told from one of the language and is rewritten,
    unless the exceptions say otherwise. Raises ValueError where `to` is none of these.
    """
    tag = parse_tag(to)
    if not _is_possible(tag):
        raise ValueError(f"there is no transliteration to {to!r}; the ones there are go to sr-Latn and sr-Cyrl")
    text = unicodedata.normalize("NFC", text)
    if tag.script == "Cyrl":
        # Only these are taken apart: a ligature such as ﬁ elsewhere in the text is none of our business.
        text = text.translate(serbian_scripts.SINGLE)
    elif tag.language == "uk":
        text = _UKRAINIAN_APOSTROPHE.sub("", text)
    out: list[str] = []
    done = 0
    for start, end, new in _pieces(text, exceptions):
        if new is None:
            loud = tag.script == "Latn" and _loud(text, start, end)
            stays = tag.script == "Cyrl" and _is_roman(text, start, end)
            new = text[start:end] if stays else _word(text[start:end], tag.language, tag.script, loud)
        out += text[done:start], new
        done = end
    return unicodedata.normalize("NFC", "".join([*out, text[done:]]))


def _is_possible(tag: Tag) -> bool:
    if tag.language in _TWO_SCRIPTS or tag.language == "mk":
        return tag.script in _OTHER
    return tag.language in romanisation.LANGUAGES and tag.script == "Latn"


def _pieces(text: str, exceptions: Exceptions) -> list[tuple[int, int, str | None]]:
    """Start and end of every word that is not part of an address, and what an exception makes of it."""
    known = _known_words(exceptions) if exceptions else _NOTHING
    found: list[tuple[int, int, str | None]] = []
    done = 0
    for start, end in [*(match.span() for match in _ADDRESS.finditer(text)), (len(text), len(text))]:
        for match in known.pattern.finditer(text, done, start):
            found += ((*word.span(), None) for word in _WORD.finditer(text, done, match.start()))
            found.append((*match.span(), known.result(match[0])))
            done = match.end()
        found += ((*word.span(), None) for word in _WORD.finditer(text, done, start))
        done = end
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    """Exceptions, ready to be looked for."""

    pattern: re.Pattern[str]
    out: Mapping[str, str]
    """By the words as written, and by the same in small letters."""

    def result(self, found: str) -> str:
        """What comes out for the words `found`, in their case."""
        if found in self.out:
            return self.out[found]
        new = self.out[found.lower()]
        if found.isupper() and len(found) > 1:
            return new.upper()
        return new[:1].upper() + new[1:] if found[0].isupper() else new


@lru_cache(maxsize=64)
def _known_words(exceptions: Exceptions) -> _Known:
    bare = {written.removesuffix("-"): new.removesuffix("-") for written, new in exceptions}
    begins = {written.removesuffix("-") for written, _ in exceptions if written.endswith("-")}
    longest_first = sorted(bare, key=lambda form: (-len(form), form))
    forms = "|".join(re.escape(form) + ("" if form in begins else r"(?!\w)") for form in longest_first)
    small = {written.lower(): new for written, new in bare.items()}
    return _Known(re.compile(rf"(?<!\w)(?:{forms})", re.IGNORECASE), small | bare)


_NOTHING = _Known(re.compile(r"(?!)"), {})


@lru_cache(maxsize=16384)
def _word(word: str, language: str, script: str, loud: bool) -> str:
    """One word, whatever stands around it."""
    montenegrin = language == "cnr"
    if script == "Latn":
        if word in _ROMAN_IN_CYRILLIC:
            return _ROMAN_IN_CYRILLIC[word]
        if language in romanisation.LANGUAGES:
            return romanisation.romanised(word, language, loud)
        return serbian_scripts.to_latin(word, montenegrin, loud)
    if word in INTERNATIONAL:
        return word
    return romanisation.in_macedonian(word) if language == "mk" else serbian_scripts.to_cyrillic(word, montenegrin)


def _loud(text: str, start: int, end: int) -> bool:
    """Whether the words about a lone letter are in capitals throughout.

    The next word of two letters or more decides, else the last one before: an initial follows its surname.
    """
    if end - start > 1:
        return False
    after = (match[0] for match in _WORD.finditer(text, end, end + 80) if len(match[0]) > 1)
    before = [match[0] for match in _WORD.finditer(text, max(0, start - 80), start) if len(match[0]) > 1]
    return next(after, before[-1] if before else "").isupper()


def _is_roman(text: str, start: int, end: int) -> bool:
    """Whether the word is a Roman numeral; of a single I, V or X only its neighbours tell."""
    word = text[start:end]
    if not _ROMAN.fullmatch(word) or word in _WORDS_LIKE_ROMAN:
        return False
    if len(word) > 1:
        return True
    if word not in "IVX":
        return False
    follows = _AFTER_STOP.match(text, end)
    if follows and follows[1].isupper():
        return False  # V. Petrović: an initial
    if word in "VX":
        return True
    # I is also „и”. After a name it counts kings (Petar I Karađorđević): „и” has no capital there.
    before = _BEFORE_SPACE.search(text[max(0, start - 80) : start])
    return before is not None and before[1].istitle()
