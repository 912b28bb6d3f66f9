"""Ties: the places at which a line may not end, though Unicode's line breaking (UAX #14) would let it.

The rules here hold in every language; the words they work with are each language's own, its `Bonds`. A rule
looks at one space, the words on either side of it and the ones beyond these.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.languages.words import words

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Bonds:
    """The words of a language that hold on to a neighbour, in lower case.

    Words written here without a stop are meant with and without; those with one, only with it.
    """

    one_letter: frozenset[str] = _NONE
    """Never at a line's end: и у о с к, a."""
    enclitics: frozenset[str] = _NONE
    """Never at a line's beginning: бы, же, ли."""
    titles: frozenset[str] = _NONE
    """Before a capital: г., др, Mr."""
    before_figures: frozenset[str] = _NONE
    """Before a number: бр., стр., chapter, Nr."""
    units: frozenset[str] = _NONE
    """After any number, years included: мин, динара, године."""
    months: frozenset[str] = _NONE
    """As they stand after a day, or after a word of `day_links` (9 de mayo)."""
    day_links: frozenset[str] = _NONE
    month_first: bool = False
    """The day may also follow its month: május 9., May 9."""
    ordinal_stop: bool = False
    """A figure with a stop is an ordinal: 21. фестивал."""
    ordinal_leads: frozenset[str] = _NONE
    """Words after which it is one even before a capital: на 12. Међународном фестивалу, am 21. Festival."""
    ordinal_ends: str = ""
    """Endings of ordinals otherwise, as a regular expression: st|nd|rd|th."""
    roman_ordinals: bool = False
    """A Roman numeral is an ordinal and holds the word after it: XX век."""
    capital_nouns: bool = False
    """Nouns have capitals, so a capital after a number starts no sentence."""
    loose: frozenset[str] = _NONE
    """Words of four letters or more that begin something new after a number: when, након."""
    spaced_marks: bool = False
    """High punctuation and guillemets stand off by a space, as in French."""


# Understood in texts of any language.
_TITLES = words("dr mr mrs ms prof. st. sr. jr. др мр проф. св.")
_BEFORE_FIGURES = words("no. nos. nr. p. pp. vol. op. fig. бр. стр. т. № § §§ € $ £ ¥")
_ALONE = words("© ℗ ®")
UNITS = words(
    """% ‰ ° °c °f ′ ″ € $ £ ¥ mm cm m km kg g h min ms fps px dpi mb gb tb hz khz db
    мм см м км кг г ч мин сек"""
)
_DASHES = "-–—―‒−‐‑"
_OPENING = "([{«‹„‚“”‘’\"'¿¡*"
_CLOSING = ".,;:!?…)]}»›”“’‘\"'*"

# A Roman numeral of two figures or more, or one that is no plain letter of the alphabet in enumerations.
_ROMAN = r"(?=[MDCLXVI]{2}|[IVX]\b)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b"
_ROMAN_LETTERS = "MDCLXVI"
_LONGEST_ORDINAL = 12
"""Letters of a Roman numeral with the ending that makes it an ordinal: XVIIIème."""
# Figures of which the last group has at most three: 104, 1.500, 90–104; a longer number is a year.
_SMALL = r"(?:.*\D)?\d{1,3}"
# Inside a word: ranges of figures (1856–1943), a letter or figures before a hyphen (J.-P., е-пошта, 20-их),
# an unspaced dash, which stays with the word before it, and a stroke between abbreviations (g/m², km/h).
_INSIDE = re.compile(
    r"(?<=\d)\.?[-‐–—](?=\d) | (?<=\d)[-‐](?=[^\W\d_]) | (?<![\w/])[^\W\d_]\.?[-‐](?=\w) | (?<=\S)(?=—\S)"
    r"| (?<![\w/])[^\W\d_]{1,3}/(?=[^\W\d_]{1,3}(?![\w/]))",
    re.VERBOSE,
)
# A letter, or letters that are one in some alphabet or transcription, with a stop; also several (J.-P.).
_INITIAL = re.compile(
    r"(?:(?:Lj|Nj|Dž|Дж|Ch|Ph|Th|Gy|Sz|Cs|Zs|Ny|Ty|Dh|Gj|Sh|Xh|Zh|Yu|Ya|[^\W\d_])\.[-‐]?)+",
)
_ONE_LETTER = re.compile(r"[^\W\d_]\.")


class _Gap(NamedTuple):
    """A space with the words about it, "" where there are none; `left` without the quotes before it."""

    before: str
    left: str
    right: str
    after: str

    @property
    def small_left(self) -> str:
        return self.left.lower()

    @property
    def small_right(self) -> str:
        """The word after the space, in lower case and without the punctuation it ends with."""
        return self.right.lower().rstrip(_CLOSING) or self.right

    @property
    def capital_follows(self) -> bool:
        return self.right.lstrip(_OPENING)[:1].isupper()


def ties(text: str, bonds: Bonds) -> frozenset[int]:
    """Offsets in `text` where no line may begin: after a space, after a hyphen or dash, or before a dash."""
    spans = [match.span() for match in re.finditer(r"\S+", text)]
    near = ["", *(unicodedata.normalize("NFC", text[start:end]) for start, end in spans), "", ""]
    tied = {match.end() for match in _INSIDE.finditer(text)}
    if "://" in text:
        tied.difference_update(*(range(start, end) for start, end in spans if "://" in text[start:end]))
    special = bonds.one_letter | bonds.titles | bonds.day_links | _TITLES | _ALONE
    for i, (start, _) in enumerate(spans[1:], start=1):
        left, right = near[i], near[i + 1]
        if _is_plain(left, right) and left.lower() not in special and right not in bonds.enclitics:
            continue  # every rule below wants a figure, Roman ones too, a mark or a special word
        gap = _Gap(near[i - 1], left.lstrip(_OPENING) or left, right, near[i + 2])
        if any(rule(gap, bonds) for rule in _RULES):
            tied.add(start)
    return frozenset(tied)


def _is_plain(left: str, right: str) -> bool:
    """Whether two words are letters alone, and no Roman numeral is among them."""
    return (
        left.isalpha()
        and right.isalpha()
        and not right.isupper()
        and not left.isupper()
        and (len(left) > _LONGEST_ORDINAL or left[0] not in _ROMAN_LETTERS)
    )


def _before_mark(gap: _Gap, bonds: Bonds) -> bool:
    """A spaced dash, stroke, dot or ellipsis stays with what goes before it; in French so do high marks."""
    core = gap.right.rstrip(",")
    if core in ("·", "•", "|", "/", "…", "...") or (core and all(char in _DASHES for char in core)):
        return True
    return bonds.spaced_marks and (gap.right[0] in ":;!?»›" or gap.left[-1] in "«‹")


def _short_word(gap: _Gap, bonds: Bonds) -> bool:
    """Words of one letter, those that lean on the word before, titles before a name, and what precedes a number."""
    if gap.small_left in bonds.one_letter or gap.left in _ALONE or gap.small_right in bonds.enclitics:
        return True
    both = {gap.small_left, gap.small_left.removesuffix(".")}
    if both & (bonds.titles | _TITLES):
        return gap.capital_follows or gap.small_right in bonds.titles | _TITLES
    return bool(both & (bonds.before_figures | _BEFORE_FIGURES) and re.match(rf"\d|{_ROMAN}", gap.right))


def _initial(gap: _Gap, bonds: Bonds) -> bool:
    """Љ. Петровић, F. W. Murnau; and abbreviations of single letters: z. B., т. е."""
    if _ONE_LETTER.fullmatch(gap.left) and _ONE_LETTER.match(gap.right):
        return True
    return gap.left[0].isupper() and bool(_INITIAL.fullmatch(gap.left)) and gap.capital_follows


def _date(gap: _Gap, bonds: Bonds) -> bool:
    """A day and its month: 9. мај, 9 May, May 9, 9 de mayo, 9. 5. 2027."""
    day = rf"(?:\d{{1,2}}[.,]?\s?[-–])?\d{{1,2}}(?:\.|º|er|{bonds.ordinal_ends or '°'})?"
    if gap.small_right in bonds.months:
        linked = gap.small_left in bonds.day_links and re.fullmatch(day, gap.before)
        return bool(linked or re.fullmatch(day, gap.left))
    if gap.small_right in bonds.day_links and gap.after.lower().rstrip(_CLOSING) in bonds.months:
        return bool(re.fullmatch(day, gap.left))
    if bonds.month_first and gap.small_left in bonds.months:
        return bool(re.match(r"\d{1,2}(?!\d)", gap.right))
    month = bonds.ordinal_stop and re.match(rf"\d{{1,2}}\.|\d{{4}}|{_ROMAN}", gap.right)
    return bool(month and re.fullmatch(r"(?:.*[-–])?\d{1,2}\.", gap.left))


def _figure(gap: _Gap, bonds: Bonds) -> bool:
    """A number and what it counts: 104 мин, 35 mm, 12 филмова, 1927 год.; and groups of figures, 12 000."""
    if re.fullmatch(r"\D?\d{1,3}", gap.left) and re.match(r"\d{3}(?!\d)", gap.right):
        return True
    if not re.search(r"\d[′″’”'\"½¼¾]*$", gap.left):
        return False
    unit = gap.small_right.partition("/")[0]
    if unit in bonds.units or unit in UNITS:
        return True
    return bool(re.fullmatch(_SMALL, gap.left)) and _is_counted(gap, bonds)


def _is_counted(gap: _Gap, bonds: Bonds) -> bool:
    """Whether the word looks like what a number counts: long enough, and nothing that starts afresh."""
    word = gap.small_right
    if len(word) < 4 or not word.isalpha() or word in bonds.loose:
        return False
    return gap.right[0].islower() or bonds.capital_nouns


def _ordinal(gap: _Gap, bonds: Bonds) -> bool:
    """21. фестивал, 1927. године, 21st Festival; but a stop before a capital mostly ends the sentence."""
    suffixed = rf"(?:{_SMALL}|[MDCLXVI]+)[-‐]?(?:{bonds.ordinal_ends})"
    if bonds.ordinal_ends and re.fullmatch(suffixed, gap.left):
        return gap.right[0].isalpha()
    if not bonds.ordinal_stop or not re.search(r"\d\.$", gap.left):
        return False
    if not re.fullmatch(_SMALL + r"\.", gap.left):
        return gap.small_right in bonds.units and not gap.capital_follows
    if gap.capital_follows:
        return gap.before == "" or gap.before.lower() in bonds.ordinal_leads
    return gap.right[0].islower() and gap.small_right not in bonds.loose


def _roman(gap: _Gap, bonds: Bonds) -> bool:
    """A Roman numeral after a name (Петар II, Part IV), or before the noun it counts (XX век)."""
    single_word = "I" if "i" in bonds.one_letter or bonds.loose & {"i"} else ""
    numeral = gap.right.rstrip(_CLOSING)
    if re.fullmatch(_ROMAN, numeral) and numeral != single_word:
        return _is_name(gap.left)
    numeral = gap.left.removesuffix(".")
    if not bonds.roman_ordinals or not re.fullmatch(_ROMAN, numeral) or numeral == single_word:
        return False
    if _is_name(gap.before) and (bonds.capital_nouns or not gap.left.endswith(".")):
        return False
    return (
        (gap.right[0].islower() or bonds.capital_nouns)
        and len(gap.small_right) > 2
        and gap.small_right not in bonds.loose
    )


def _is_name(word: str) -> bool:
    """A capitalised word of two letters or more, with nothing after it."""
    word = word.lstrip(_OPENING)
    return len(word) > 1 and word.isalpha() and word.istitle()


_RULES = (_before_mark, _short_word, _initial, _date, _figure, _ordinal, _roman)
