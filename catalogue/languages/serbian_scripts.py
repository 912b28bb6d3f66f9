"""Serbian and Montenegrin in their two scripts: which Latin letters stand for which Cyrillic ones, and back.

From Cyrillic to Latin goes letter by letter; only the case of Lj, Nj and Dž is a decision. From Latin to
Cyrillic *nj* and *dž* are two letters where two parts of a word meet (инјекција, надживети), which no rule
of spelling tells: such stems are listed. The standard language has no such stem with *lj*.
"""

import re
import unicodedata
from functools import lru_cache

from catalogue.languages.tags import parse_tag
from catalogue.languages.words import row, words

_PAIRS = dict(
    zip(
        row("а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш"),
        row("a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š"),
        strict=True,
    )
)
_LATIN = {**_PAIRS, **{cyrillic.upper(): latin.capitalize() for cyrillic, latin in _PAIRS.items()}}
_CYRILLIC = {latin: cyrillic for cyrillic, latin in _PAIRS.items()}
_DIGRAPHS = ("lj", "nj", "dž")
# The digraphs as single characters, in their three cases (U+01C4 to U+01CC).
_SINGLE = {0x1C4 + i: text for i, text in enumerate(row("DŽ Dž dž LJ Lj lj NJ Nj nj"))}

# Marks of Serbian accentuation. An acute or grave on a Latin vowel is left out: there it is far more often
# a foreign name (André, Méliès), which stays as it is.
_ACCENTS_LATIN = frozenset("\u0304\u030f\u0311")
_ACCENTS_CYRILLIC = _ACCENTS_LATIN | frozenset("\u0300\u0301")

# Where the bar stands the letters are two. These are found anywhere in a word …
_STEMS = row("""
    in|jek in|junk kon|jug kon|junk kon|jukt kon|jukc kon|junt kon|jekt tan|jug šen|jan šen|jen
    nad|živ nad|žnj feld|žand
""")
# … and these only at its beginning, or after ne- or naj-: elsewhere the same letters belong together
# (banjo, odžak).
_STARTS = row("""
    an|jon in|jur van|jez van|jed van|jug van|jad pan|jug pan|jevr man|jog
    nad|žet nad|žup nad|žanr nad|ždrel nad|žand
    od|žali od|žalj od|žar od|živ od|žv od|žet od|žeć od|žub od|žut od|žm
    pod|žan pod|žup pod|žd pod|žeg pod|žeć pod|žar pod|žig pod|žiž pod|žut pod|žv pod|žnj pod|živ
    pred|žal pred|želu pred|žet pred|živ and|žej
""")
_BAR = {stem.replace("|", ""): stem.index("|") for stem in _STEMS + _STARTS}
_APART = re.compile(
    "(?P<stem>{})|^(?:ne|naj)?(?P<start>{})".format(
        "|".join(stem.replace("|", "") for stem in _STEMS),
        "|".join(stem.replace("|", "") for stem in _STARTS),
    )
)

_MARKS = "[\u0300-\u036f]"
_WORD = re.compile(f"(?:[^\\W\\d_]{_MARKS}*)+")
# Addresses and handles are not words; they stay as they are in either direction.
_ADDRESS = re.compile(
    r"""(?<![\w.+-])[a-z][a-z0-9+.-]*://\S+ | www\.\S+
    | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+ | (?<!\w)@\w+
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


@lru_cache(maxsize=16384)
def latin_letters(word: str) -> tuple[str, ...]:
    """The letters of a Serbian word in Latin script: `ljubav` begins lj, u and `injekcija` i, n, j.

    Joined they are the word again. Expects NFC; whatever is not a Latin digraph comes out character by
    character.
    """
    low = word.lower()
    if len(low) != len(word) or not any(digraph in low for digraph in _DIGRAPHS):
        return tuple(word)
    apart = {match.start(match.lastgroup or 0) + _BAR[match[match.lastgroup or 0]] for match in _APART.finditer(low)}
    letters: list[str] = []
    at = 0
    while at < len(word):
        pair = word[at : at + 2]
        # dŽ is no way to write one letter.
        one = pair.lower() in _DIGRAPHS and at + 1 not in apart and not (pair[0].islower() and pair[1].isupper())
        letters.append(pair if one else pair[0])
        at += len(letters[-1])
    return tuple(letters)


def cyrillic_letter(letter: str) -> str:
    """The Cyrillic small letter for one of `latin_letters`; anything else as it is, in lower case."""
    low = letter.translate(_SINGLE).lower()
    return _CYRILLIC.get(low, low)


def transliterate(text: str, to: str) -> str:
    """Serbian or Montenegrin `text` in the script of the tag `to` (`sr-Latn`, `cnr-Cyrl` …), in NFC.

    Text that is in that script already stays. So do web and e-mail addresses, Roman numerals, and every
    word with a letter the alphabet lacks: it is foreign (`Wild`, `Méliès`, `Съёмка`). A foreign name
    without such a letter cannot be told from a Serbian word and is rewritten. Raises ValueError where `to`
    is another language.
    """
    tag = parse_tag(to)
    if tag.language not in ("sr", "sh", "bs", "cnr") or tag.script not in ("Latn", "Cyrl"):
        raise ValueError(f"there is no transliteration to {to!r}; the ones there are go to sr-Latn and sr-Cyrl")
    text = unicodedata.normalize("NFC", text)
    montenegrin = tag.language == "cnr"
    if tag.script == "Cyrl":
        # Only these are taken apart: a ligature such as ﬁ elsewhere in the text is none of our business.
        text = text.translate(_SINGLE)
    out: list[str] = []
    done = 0
    for start, end in _words(text):
        word = text[start:end]
        if tag.script == "Latn":
            new = _to_latin(word, montenegrin, _loud(text, start, end))
        elif _is_roman(text, start, end):
            new = word
        else:
            new = _to_cyrillic(word, montenegrin)
        out += text[done:start], new
        done = end
    return unicodedata.normalize("NFC", "".join([*out, text[done:]]))


def _words(text: str) -> list[tuple[int, int]]:
    """Start and end of every word that is not part of an address."""
    spans: list[tuple[int, int]] = []
    done = 0
    for start, end in [*(match.span() for match in _ADDRESS.finditer(text)), (len(text), len(text))]:
        spans += (match.span() for match in _WORD.finditer(text, done, start))
        done = end
    return spans


def _to_latin(word: str, montenegrin: bool, loud: bool) -> str:
    """`word` in Latin letters; `loud`: a digraph with no letter beside it is in capitals throughout."""
    letters = _bases(word, _ACCENTS_CYRILLIC, "зс" if montenegrin else "")
    if any(base not in _LATIN for base, _ in letters):
        return word
    out: list[str] = []
    for i, (base, marks) in enumerate(letters):
        latin = _LATIN[base]
        if len(latin) == 2 and base.isupper():
            # Beside a letter its case decides, the next one's before the last one's.
            beside = letters[i + 1][0] if i + 1 < len(letters) else letters[i - 1][0] if i else ""
            latin = latin.upper() if (beside.isupper() if beside else loud) else latin
        out.append(latin + marks)
    return "".join(out)


def _to_cyrillic(word: str, montenegrin: bool) -> str:
    letters = _bases(word, _ACCENTS_LATIN, "zs" if montenegrin else "")
    bases = "".join(base for base, _ in letters)
    if any(base.lower() not in _CYRILLIC for base in bases):
        return word
    marks = [mark for _, mark in letters]
    out: list[str] = []
    at = 0
    for latin in latin_letters(bases):
        cyrillic = _CYRILLIC[latin.lower()]
        out.append(cyrillic.upper() if latin[0].isupper() else cyrillic)
        out += marks[at : at + len(latin)]
        at += len(latin)
    return "".join(out)


def _bases(word: str, accents: frozenset[str], acute: str) -> list[tuple[str, str]]:
    """The letters of a word with their accents taken off and put beside them.

    `acute` are the letters on which an acute makes another letter (Montenegrin ś and ź) and so may be kept.
    """
    out: list[tuple[str, str]] = []
    for char in word:
        if unicodedata.combining(char) and out:
            out[-1] = (out[-1][0], out[-1][1] + char)
            continue
        apart = unicodedata.normalize("NFD", char)
        base, marks = apart[0], list(apart[1:])
        # ѓ ќ й ё and č š ž are letters, not accented ones; what their alphabet lacks the caller finds out.
        accented = marks and (
            (set(marks) <= accents and base not in "гкГК") or (marks == ["\u0301"] and base.lower() in acute)
        )
        out.append((base, "".join(marks)) if accented else (char, ""))
    for i, (base, stray) in enumerate(out):
        allowed = accents | {"\u0301"} if base.lower() in acute else accents
        if stray and not set(stray) <= allowed:
            out[i] = (base + stray, "")
    return out


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
