"""Serbian and Montenegrin in their two scripts: which Latin letters stand for which Cyrillic ones, and back.

From Cyrillic to Latin goes letter by letter; only the case of Lj, Nj and Dž is a decision. From Latin to
Cyrillic *nj* and *dž* are two letters where two parts of a word meet (инјекција, надживети), which no rule
of spelling tells: such stems are listed. The standard language has no such stem with *lj*.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from catalogue.languages.words import row

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
SINGLE = {0x1C4 + i: text for i, text in enumerate(row("DŽ Dž dž LJ Lj lj NJ Nj nj"))}

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
    low = letter.translate(SINGLE).lower()
    return _CYRILLIC.get(low, low)


def to_latin(word: str, montenegrin: bool, loud: bool) -> str:
    """`word` in Latin letters; one with a letter that the alphabet lacks stays.

    `loud`: a digraph with no letter beside it is in capitals throughout.
    """
    letters = _bases(word, _ACCENTS_CYRILLIC, "зс" if montenegrin else "")
    if any(base not in _LATIN for base, _ in letters):
        return word
    bases = [base for base, _ in letters]
    return "".join(cased(_LATIN[base], bases, at, loud) + marks for at, (base, marks) in enumerate(letters))


def cased(latin: str, word: Sequence[str], at: int, loud: bool) -> str:
    """`latin`, for the letter of `word` at `at`, with its second letter in the case that its neighbours want.

    It begins in its own case already. The next letter decides, else the last one; `loud` where there is neither.
    """
    if len(latin) < 2 or not word[at].isupper():
        return latin
    beside = word[at + 1] if at + 1 < len(word) else word[at - 1] if at else ""
    return latin.upper() if (beside.isupper() if beside else loud) else latin


def to_cyrillic(word: str, montenegrin: bool) -> str:
    """`word` in Cyrillic letters; one with a letter that the alphabet lacks stays."""
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
