"""Alphabetical order: keys that sort as the alphabet of a language does, and the heads of an index.

A key compares in steps, as a librarian does: the letters, then their accents, then their case, then the
text itself, so that only equal texts have equal keys. A space comes before figures, figures (by their
value) before letters, the language's own letters before those of other scripts; a dash is a space, other
punctuation does not count.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from catalogue.languages.words import row

Element = tuple[int, int, str]
"""One letter, space or number: its class, then what orders it there."""
SortKey = tuple[tuple[Element, ...], tuple[str, ...], tuple[int, ...], str]
"""Letters, accents, case, text."""

_SPACE, _NUMBER, _OWN, _OTHER = range(4)
_LACKING = 1000  # own script, but not of the alphabet: after all its letters

_GENERAL = {
    "LATIN": "abcdefghijklmnopqrstuvwxyz",
    "CYRILLIC": "абвгґдђѓеєжзѕиіїйјклљмнњопрстћќуўфхцчџшщъыьѣэюя",
    "GREEK": "αβγδεζηθικλμνξοπρστυφχψω",
}
"""The order of letters that languages share, by the first word of their characters' names."""
# Letters Unicode does not take apart, and what they are in an alphabet that has no place of its own for them.
_SPELT = {
    "æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ħ": "h", "ŧ": "t",
    "ı": "i", "ŋ": "ng", "ə": "e", "ς": "σ", "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
}  # fmt: skip
# Scripts one after the other where several stand in one index; unknown ones come last.
_SCRIPTS = row("LATIN GREEK CYRILLIC ARMENIAN GEORGIAN HEBREW ARABIC HIRAGANA KATAKANA HANGUL CJK DEVANAGARI THAI")
# In these a mark is an accent; in all others (Devanagari, Thai …) it is a vowel and so a letter.
_ACCENTED = frozenset(_SCRIPTS[:9])
_WRITTEN = {
    "Latn": ("LATIN",),
    "Grek": ("GREEK",),
    "Cyrl": ("CYRILLIC",),
    "Armn": ("ARMENIAN",),
    "Geor": ("GEORGIAN",),
    "Hebr": ("HEBREW",),
    "Arab": ("ARABIC",),
    "Deva": ("DEVANAGARI",),
    "Thai": ("THAI",),
    "Kore": ("HANGUL", "CJK"),
    "Jpan": ("HIRAGANA", "KATAKANA", "CJK"),
    "Hans": ("CJK",),
    "Hant": ("CJK",),
}
_FIGURES = "0–9"


class Alphabet(NamedTuple):
    """The letters of a language in their order."""

    letters: tuple[str, ...] = ()
    """In lower case and NFC; one may be several characters (`lj`). Empty: the general order of the script."""
    script: str = "Latn"
    """ISO 15924."""
    cut: Callable[[str], tuple[str, ...]] | None = None
    """Takes a word apart into letters where the longest match is not always right; marks may come alone."""
    same: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Writings that sort as other letters do, then after them: Hungarian `ssz` as sz, sz."""


class _Letter(NamedTuple):
    element: Element
    accent: str
    capitals: int
    head: str


def alphabet(letters: str, script: str = "Latn", same: str = "") -> Alphabet:
    """An alphabet from its letters with spaces between, and from pairs such as `ssz=sz+sz ccs=cs+cs`."""
    pairs = (pair.split("=") for pair in same.split())
    return Alphabet(row(letters), script, None, tuple((a, tuple(b.split("+"))) for a, b in pairs))


@lru_cache(maxsize=8192)
def sort_key(text: str, order: Alphabet) -> SortKey:
    """A value that sorts as `text` does in the alphabet. Equal only where the texts are, in NFC."""
    text = unicodedata.normalize("NFC", text)
    letters = tuple(_letters(text, order))
    return (
        tuple(letter.element for letter in letters),
        tuple(letter.accent for letter in letters),
        tuple(letter.capitals for letter in letters),
        text,
    )


def initial(text: str, order: Alphabet) -> str:
    """The head under which `text` stands in an index: its first letter (`Lj`), or `0–9` for figures.

    A letter the alphabet lacks stands under the one it sorts with (Ć under C in English); one of another
    script, under itself. Empty where the text has neither letters nor figures.
    """
    return next((letter.head for letter in _letters(unicodedata.normalize("NFC", text), order)), "")


def heads(order: Alphabet) -> tuple[str, ...]:
    """All letters of the alphabet as heads, in order; empty where it has none of its own and its script no general one."""
    return tuple(map(_head, _places(order)))


def _letters(text: str, order: Alphabet) -> Iterator[_Letter]:
    """The letters, numbers and spaces that count: no double spaces, none at either end."""
    parted = begun = False
    for run in _runs(text):
        if run == " ":
            parted = begun
            continue
        if parted:
            yield _Letter((_SPACE, 0, ""), "", 0, "")
        parted, begun = False, True
        if _kind(run[0]) == "number":
            yield _number(run)
        else:
            for piece in _pieces(run, order):
                yield from _place(piece, order)


def _runs(text: str) -> Iterator[str]:
    """Letters with their marks, figures, and " " for each thing that parts words."""
    run = kind = ""
    for char in text:
        is_mark = unicodedata.category(char)[0] == "M"
        now = kind if is_mark else _kind(char)
        if kind == "letter" and now == "":
            continue  # an apostrophe or stop inside a word: l’amour is one word, as is o.k.
        if now != kind or now == " ":
            if run:
                yield run
            run = ""
        kind = now
        if now == " ":
            run = " "
        elif now == "letter" or (now == "number" and not is_mark):
            run += char
    if run:
        yield run


def _kind(char: str) -> str:
    category = unicodedata.category(char)
    if category[0] == "Z" or category in ("Pd", "Cc") or char == "/":
        return " "
    if category in ("Nd", "No"):
        return "number"
    return "letter" if char.isalpha() or category == "Nl" else ""


def _number(run: str) -> _Letter:
    """A number by its value, however long: by its length, figure by figure, then by its fraction."""
    whole = ""
    fraction = 0.0
    for char in run:
        value = unicodedata.numeric(char, 0.0)
        if value == int(value):
            whole += str(int(value))
        else:
            fraction += value
    whole = whole.lstrip("0")
    return _Letter((_NUMBER, len(whole), f"{whole} {fraction:.4f}"), "", 0, _FIGURES)


def _pieces(word: str, order: Alphabet) -> Iterator[str]:
    """The word cut into letters, each with the marks upon it."""
    # NFKC within words only: ǆ and ﬁ are two letters there, while № and ½ are no words.
    word = unicodedata.normalize("NFKC", word)
    pieces = order.cut(word) if order.cut else _longest(order).findall(word)
    whole = ""
    for piece in pieces:
        if whole and unicodedata.category(piece[0])[0] != "M":
            yield whole
            whole = ""
        whole += piece
    if whole:
        yield whole


@lru_cache(maxsize=64)
def _longest(order: Alphabet) -> re.Pattern[str]:
    several = {letter for letter in (*order.letters, *dict(order.same)) if len(letter) > 1}
    ranked = sorted(several, key=lambda letter: (-len(letter), letter))
    return re.compile("|".join([*map(re.escape, ranked), "."]), re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=64)
def _places(order: Alphabet) -> dict[str, int]:
    letters = order.letters or tuple(_GENERAL.get(_WRITTEN.get(order.script, ("",))[0], ""))
    return {letter: place for place, letter in enumerate(letters)}


@lru_cache(maxsize=8192)
def _place(piece: str, order: Alphabet) -> tuple[_Letter, ...]:
    """One letter as written, in its place; several for an æ or a ß where the alphabet has none."""
    places = _places(order)
    same = dict(order.same)
    low = piece.lower()
    capitals = sum(map(str.isupper, piece))
    apart = unicodedata.normalize("NFD", low)
    # The letter with as many of its marks as the alphabet knows; what is left over is its accent.
    end = len(apart)
    while end:
        base, accent = unicodedata.normalize("NFC", apart[:end]), apart[end:]
        if base in places:
            return (_own(base, places[base], accent, capitals),)
        if base in same:
            return tuple(_own(letter, places[letter], accent + base, capitals) for letter in same[base])
        if unicodedata.category(apart[end - 1])[0] != "M":
            break
        end -= 1
    base, marks = _bare(low)
    if base in _SPELT:
        return tuple(letter._replace(accent=base + marks) for part in _SPELT[base] for letter in _place(part, order))
    return _stranger(base, marks, order, capitals)


def _own(letter: str, place: int, accent: str, capitals: int) -> _Letter:
    return _Letter((_OWN, place, ""), accent, capitals, _head(letter))


def _bare(low: str) -> tuple[str, str]:
    """The first character without its marks, and all that follows it."""
    apart = unicodedata.normalize("NFD", low[0])
    if all(unicodedata.category(char)[0] == "M" for char in apart[1:]):
        return apart[0], apart[1:] + low[1:]
    return low[0], low[1:]  # a Hangul syllable comes apart into letters: it stays whole


def _stranger(base: str, marks: str, order: Alphabet, capitals: int) -> tuple[_Letter, ...]:
    """A letter that stands neither in the alphabet nor for letters in it."""
    script = _script(base)
    general = _GENERAL.get(script, "")
    # Where a script's letters have a common order that is theirs, else that of their code points.
    rank = f"{general.index(base):02}" if base in general else base
    own = script in _WRITTEN.get(order.script, ())
    number = _LACKING if own else _SCRIPTS.index(script) if script in _SCRIPTS else len(_SCRIPTS)
    element = (_OWN if own else _OTHER, number, rank)
    if script in _ACCENTED:
        return (_Letter(element, marks, capitals, _head(base)),)
    vowels = tuple(_Letter((element[0], number, mark), "", 0, "") for mark in marks)
    return (_Letter(element, "", capitals, _head(base)), *vowels)


def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]


def _head(letter: str) -> str:
    # Not upper(): Lj is one letter, and Georgian capitals exist only for whole words.
    return letter[0].title() + letter[1:]
