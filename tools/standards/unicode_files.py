"""The type engine against Unicode's own test files, as figures: cases, those passed, and why the others differ.

The libraries know a later Unicode than the files of a distribution. A case that differs counts as explained only where
a rule that has changed since explains every one of its offsets.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.typeset.directions import bidi_class, levels, levels_of_classes, visual_order
from catalogue.typeset.runs import _graphemes
from catalogue.typeset.units import SOFT_HYPHEN
from catalogue.typeset.words import opportunities

HOME = Path("/usr/share/unicode")
"""Where Debian's package unicode-data puts them."""
BIDI_CHARACTERS = HOME / "BidiCharacterTest.txt"
BIDI_CLASSES = HOME / "BidiTest.txt"
BRACKETS = HOME / "BidiBrackets.txt"
CHARACTER_CLASSES = HOME / "extracted/DerivedBidiClass.txt"
LINES = HOME / "auxiliary/LineBreakTest.txt"
GRAPHEMES = HOME / "auxiliary/GraphemeBreakTest.txt"
FILES = (BIDI_CHARACTERS, BIDI_CLASSES, BRACKETS, CHARACTER_CLASSES, LINES, GRAPHEMES)

_MARK = "\u0308?"
CHANGES: dict[str, tuple[str, str]] = {
    "LB20a of Unicode 16: no break behind a hyphen that begins a word": (rf"^-{_MARK}$", r"^\w|^[#§]|^\U00050005"),
    "LB25 of Unicode 16: a number may begin with its stop or comma": (rf"[.,]{_MARK}$", r"^\d"),
    "LB15c of Unicode 16: a break before a number that begins with its stop": (" $", r"^\.\d"),
    "LB15 up to Unicode 15.0: none between a quotation mark, spaces and a bracket": (rf'["«]{_MARK} $', r"^[\u2329({]"),
    "LB15a, LB15b of Unicode 15.1: none inside « », whatever spaces": (r"« $|\u0308 $", "^\u0308|^»"),
    "LB21a of Unicode 16: only other letters stay behind a Hebrew one and its hyphen": ("\u05d0-$", "^\u05d0"),
    "a Unicode after 15.0: dingbats that are no emoji are not Extended_Pictographic": ("^\u2701\u200d$", "^\u2701"),
}
"""Rules that have changed since Unicode 15.0: what stands before and behind an offset that they explain."""
_UNKNOWN = f"Unicode {unicodedata.unidata_version}, which Python knows, has no such character"


@dataclass
class Figures:
    """What one file says of the engine."""

    file: str
    """Its name and version, as its first line gives them."""
    cases: int = 0
    passed: int = 0
    explained: Counter[str] = field(default_factory=Counter)
    """Cases that differ, by the change that explains them."""
    failed: list[str] = field(default_factory=list)
    """Cases that nothing explains."""

    def count(self, right: bool, case: str) -> None:
        self.cases += 1
        if right:
            self.passed += 1
        else:
            self.failed.append(case)


def _read(path: Path) -> tuple[Figures, list[str]]:
    """The figures to be filled, and the file's lines without comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    body = (line.partition("#")[0].strip() for line in lines)
    return Figures(lines[0].lstrip("# ").removesuffix(".txt")), [line for line in body if line]


def _characters(codes: str) -> str:
    return "".join(chr(int(code, 16)) for code in codes.split())


def bidi_characters(path: Path = BIDI_CHARACTERS, every: int = 1) -> Figures:
    """Levels and visual order of every case, at the paragraph level the case gives (rules X1 to L2).

    With `every`, only one case of so many is taken.
    """
    figures, lines = _read(path)
    for line in lines[::every]:
        codes, _, base, wanted, order = line.split(";")
        text, level = _characters(codes), int(base)
        found = levels(text, level) or [level] * len(text)
        figures.count(_agrees(found, wanted.split(), order.split()), line)
    return figures


def bidi_classes(path: Path = BIDI_CLASSES, every: int = 1) -> Figures:
    """The same for sequences of bidirectional classes."""
    figures, lines = _read(path)
    wanted: list[str] = []
    order: list[str] = []
    for number, line in enumerate(lines):
        name, _, values = line.partition(":")
        if name == "@Levels":
            wanted = values.split()
        elif name == "@Reorder":
            order = values.split()
        elif number % every == 0:
            listed, bases = line.split(";")
            classes = listed.split()
            for level in (level for bit, level in ((2, 0), (4, 1)) if int(bases) & bit):
                found = levels_of_classes(classes, "-" * len(classes), level)
                figures.count(_agrees(found, wanted, order), f"{line} at level {level}")
    return figures


def _agrees(found: Sequence[int], wanted: Sequence[str], order: Sequence[str]) -> bool:
    """Whether levels are the wanted ones and make the wanted order; `x` marks what rule X9 removes."""
    kept = [place for place, want in enumerate(wanted) if want != "x"]
    if any(found[place] != int(wanted[place]) for place in kept):
        return False
    return [kept[at] for at in visual_order([found[place] for place in kept])] == [int(place) for place in order]


def character_classes(path: Path = CHARACTER_CLASSES) -> Figures:
    """The Bidi_Class of every character of the file."""
    figures, lines = _read(path)
    for line in lines:
        span, kind = (part.strip() for part in line.split(";"))
        first, _, last = span.partition("..")
        for code in range(int(first, 16), int(last or first, 16) + 1):
            right = bidi_class(chr(code)) == kind
            if right or unicodedata.bidirectional(chr(code)):
                figures.count(right, f"U+{code:04X} {kind}")
            else:
                figures.cases += 1
                figures.explained[_UNKNOWN] += 1
    return figures


def bracket_pairs(path: Path = BRACKETS) -> dict[str, str]:
    """The closing bracket of every opening one that the file lists."""
    entries = (line.split(";") for line in _read(path)[1])
    return {_characters(opening): _characters(closing) for opening, closing, kind in entries if kind.strip() == "o"}


def line_breaks(path: Path = LINES, tag: str = "en") -> Figures:
    """Where a line may break, in a paragraph of the language `tag`."""

    def found(text: str) -> set[int]:
        return opportunities(text, tag)

    def unasked(text: str, offset: int) -> bool:
        # Behind a soft hyphen the engine divides words by its own rules, and Korean it breaks at spaces only.
        return text[offset - 1] == SOFT_HYPHEN or _is_korean(text[offset - 1 : offset + 1])

    return _breaks(path, found, unasked)


def grapheme_breaks(path: Path = GRAPHEMES) -> Figures:
    """Where what a reader takes for one character ends."""

    def found(text: str) -> set[int]:
        return {start for start, _ in _graphemes(text, 0, len(text))} - {0}

    return _breaks(path, found, lambda text, offset: False)


def _breaks(path: Path, found: Callable[[str], set[int]], unasked: Callable[[str, int], bool]) -> Figures:
    figures, lines = _read(path)
    for line in lines:
        text, wanted = _marked(line)
        wanted = {offset for offset in wanted if 0 < offset < len(text) and not unasked(text, offset)}
        differing = wanted ^ found(text)
        reasons = list(dict.fromkeys(_reason(text, offset) for offset in sorted(differing)))
        if differing and all(reasons):
            figures.cases += 1
            figures.explained[reasons[0]] += 1
        else:
            figures.count(not differing, line)
    return figures


def _marked(line: str) -> tuple[str, set[int]]:
    """The text of a case and the offsets marked ÷ in it."""
    text, offsets = "", set()
    for part in line.split():
        if part == "÷":
            offsets.add(len(text))
        elif part != "×":
            text += chr(int(part, 16))
    return text, offsets


def _reason(text: str, offset: int) -> str:
    """The change that explains a difference at `offset`, or nothing."""
    before, behind = text[:offset], text[offset:]
    return next(
        (why for why, (left, right) in CHANGES.items() if re.search(left, before) and re.search(right, behind)), ""
    )


def _is_korean(neighbours: str) -> bool:
    """Two letters side by side of which one is Hangul."""
    return neighbours.isalnum() and any(
        "\u1100" <= each < "\u1200" or "\uac00" <= each < "\ud7fc" for each in neighbours
    )


def all_figures() -> Iterator[Figures]:
    yield bidi_characters()
    yield bidi_classes()
    yield character_classes()
    yield line_breaks()
    yield grapheme_breaks()
