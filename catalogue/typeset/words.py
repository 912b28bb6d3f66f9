"""Words: a paragraph as shaped boxes and the spaces between them, with every place a line may break.

Break opportunities are those of UAX #14 (ICU, with dictionaries for Thai and its neighbours), less the ties of each
passage's language and what the passages themselves hold together.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import fsum

from icu4py.breakers import LineBreaker

from catalogue.languages import language as language_of
from catalogue.typeset.breaking import Breaks
from catalogue.typeset.runs import Run
from catalogue.typeset.styles import Passage
from catalogue.typeset.units import Unit

SPACES = " \t\u00a0"
SOFT_HYPHEN = "\u00ad"
HYPHENS = "-\u2010"
_TOKENS = re.compile(rf"[{SPACES}]+|[^{SPACES}]+")
_LETTERS = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_ADDRESS = re.compile(r"://|@|^www\.|\w\.\w+/")
_STRETCH = 0.5
"""A justified space of width w stretches by w/2 (Knuth and Plass, p. 1124)."""


@dataclass(frozen=True, slots=True)
class Token:
    """A box (units of one unbroken word) or the space between two."""

    start: int
    end: int
    units: tuple[Unit, ...]
    width: float
    space: bool
    may_break: bool
    """Whether a line may end here: before the space, or behind the box where no space follows."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph ready for breaking. `text` is its characters as they are set."""

    text: str
    runs: tuple[Run, ...]
    tokens: list[Token] = field(default_factory=list)


def shape_units(text: str, start: int, end: int, runs: Sequence[Run], first: int = 0) -> tuple[Unit, ...]:
    """`text[start:end]` shaped, a unit a run, in logical order; `first` is a run at or before `start`."""
    run = runs[first]
    if run.start <= start and end <= run.end:
        # Nearly every word lies inside one run.
        return (run.look.unit(text[start:end]),)
    out: list[Unit] = []
    for index in range(first, len(runs)):
        run = runs[index]
        if run.start >= end:
            break
        if run.end > start:
            out.append(run.look.unit(text[max(start, run.start) : min(end, run.end)]))
    return tuple(out)


def tokens(passages: Sequence[Passage], runs: tuple[Run, ...]) -> Paragraph:
    """The paragraph of these passages, whose runs are `runs`, as boxes and spaces."""
    text = "".join(passage.text for passage in passages)
    paragraph = Paragraph(text, runs)
    if not text:
        return paragraph
    offsets = _break_offsets(text, passages)
    inside = sorted(offset for offset in offsets if text[offset - 1] not in SPACES)
    gaps = _gap_widths(passages)
    out = paragraph.tokens
    run_index = next_cut = 0
    for match in _TOKENS.finditer(text):
        start, end = match.span()
        while runs[run_index].end <= start:
            run_index += 1
        if text[start] in SPACES:
            out.append(_space(text, start, end, runs, run_index, gaps, end in offsets))
            continue
        while next_cut < len(inside) and inside[next_cut] <= start:
            next_cut += 1
        left = start
        while next_cut < len(inside) and inside[next_cut] < end:
            out.append(_box(text, left, inside[next_cut], runs, run_index, True))
            left = inside[next_cut]
            next_cut += 1
        out.append(_box(text, left, end, runs, run_index, False))
    return paragraph


def _box(text: str, start: int, end: int, runs: tuple[Run, ...], first: int, may_break: bool) -> Token:
    units = shape_units(text, start, end, runs, first)
    width = units[0].width if len(units) == 1 else fsum(unit.width for unit in units)
    return Token(start, end, units, width, False, may_break)


def _space(
    text: str, start: int, end: int, runs: tuple[Run, ...], first: int, gaps: dict[int, float], may_break: bool
) -> Token:
    units = []
    at = start
    while at < end:
        run = runs[first]
        stop = min(end, run.end)
        if stop > at:
            units.append(run.look.space(text[at:stop], gaps.get(at)))
            at = stop
        first += 1
    return Token(start, end, tuple(units), fsum(unit.width for unit in units), True, may_break)


def _gap_widths(passages: Sequence[Passage]) -> dict[int, float]:
    """Widths of the passages that are a gap, by the offset they begin at."""
    gaps: dict[int, float] = {}
    start = 0
    for passage in passages:
        if passage.width is not None:
            gaps[start] = passage.width
        start += len(passage.text)
    return gaps


def _break_offsets(text: str, passages: Sequence[Passage]) -> set[int]:
    """Offsets at which a line may begin."""
    offsets = _opportunities(text, passages[0].language)
    # Ties look at neighbouring words, so passages of one language (roman, italic, roman) are read as one text.
    start = 0
    stretch_start, stretch = 0, ""
    for index, passage in enumerate(passages):
        end = start + len(passage.text)
        stretch += passage.text
        if index + 1 == len(passages) or passages[index + 1].language != passage.language:
            ties = language_of(passage.language).ties(stretch)
            offsets.difference_update(offset + stretch_start for offset in ties)
            stretch_start, stretch = end, ""
        if not passage.style.hyphenate:
            offsets.difference_update(
                offset for offset in range(start + 1, end + 1) if text[offset - 1] in HYPHENS and offset in offsets
            )
        if not passage.breaks:
            offsets.difference_update(range(start + 1, end))
            if text[end - 1 : end] in SPACES:
                offsets.add(end)
        if passage.joined:
            offsets.discard(start)
        start = end
    return offsets


def _opportunities(text: str, tag: str) -> set[int]:
    """UAX #14 break opportunities as offsets into `text`, its end left out."""
    ends = [end for _, end in LineBreaker(text, tag).segments()]
    if not text.isascii() and max(text) > "\uffff":
        # ICU counts UTF-16 code units.
        place, wide = {0: 0}, 0
        for index, character in enumerate(text, 1):
            wide += 2 if character > "\uffff" else 1
            place[wide] = index
        ends = [place[end] for end in ends]
    return {end for end in ends if end < len(text) and text[end - 1] != SOFT_HYPHEN}


def division_points(paragraph: Paragraph, token: Token, letters: int) -> tuple[int, ...]:
    """Offsets into the paragraph at which the word of `token` may be divided with a hyphen.

    At least `letters` letters stay on either side. Soft hyphens of the text come before the language's own points;
    addresses and words all in capitals are left whole.
    """
    word = paragraph.text[token.start : token.end]
    if any(unit.look.level % 2 for unit in token.units):
        return ()
    if SOFT_HYPHEN in word:
        return tuple(
            token.start + index + 1 for index, character in enumerate(word[:-1]) if character == SOFT_HYPHEN and index
        )
    if len(word) < 2 * letters or _ADDRESS.search(word):
        return ()
    points: list[int] = []
    for match in _LETTERS.finditer(word):
        part = match[0]
        if len(part) < 2 * letters or part.isupper():
            continue
        start = token.start + match.start()
        tags = _languages(token, start, start + len(part))
        if len(tags) != 1:
            continue
        for offset in language_of(tags.pop()).hyphenate(part):
            if _count(part[:offset]) >= letters and _count(part[offset:]) >= letters:
                points.append(start + offset)
    return tuple(points)


def _languages(token: Token, start: int, end: int) -> set[str]:
    """The languages of the token's text from `start` to `end`."""
    found: set[str] = set()
    at = token.start
    for unit in token.units:
        if at < end and at + len(unit.text) > start:
            found.add(unit.look.language)
        at += len(unit.text)
    return found


def _count(text: str) -> int:
    return sum(1 for character in text if not unicodedata.combining(character))


def _alphabetic(text: str) -> int:
    return sum(map(str.isalpha, text))


@dataclass(slots=True)
class Candidates:
    """The breaks of a paragraph with where each lies in the text: a line ends at `stops` and the next begins at `goes`."""

    breaks: Breaks = field(default_factory=Breaks)
    stops: list[int] = field(default_factory=list)
    goes: list[int] = field(default_factory=list)


def candidates(paragraph: Paragraph, *, letters: int | None) -> Candidates:
    """Every break of the paragraph; with `letters`, the division points of its words too."""
    out = Candidates()
    x = stretch = 0.0
    count = 0

    def add(end: float, start: float, stretched: float, hyphen: float, stop: int, go: int) -> None:
        out.breaks.add(end, start, stretched, stretch, hyphen, count)
        out.stops.append(stop)
        out.goes.append(go)

    add(0.0, 0.0, 0.0, 0.0, 0, 0)
    for index, token in enumerate(paragraph.tokens):
        if token.space:
            before, stretched = x, stretch
            x += token.width
            stretch += fsum(unit.width * _STRETCH for unit in token.units if not unit.fixed)
            if token.may_break and 0 < index < len(paragraph.tokens) - 1:
                add(before, x, stretched, 0.0, token.start, token.end)
            continue
        counted = count
        if letters is not None:
            for point in division_points(paragraph, token, letters):
                units = shape_units(paragraph.text, token.start, point, paragraph.runs)
                width = fsum(unit.width for unit in units)
                hyphen = units[-1].look.unit("-").width
                count = counted + _alphabetic(paragraph.text[token.start : point])
                add(x + width, x + width, stretch, hyphen, point, point)
        count = counted + _alphabetic(paragraph.text[token.start : token.end])
        x += token.width
        if token.may_break:
            add(x, x, stretch, 0.0, token.end, token.end)
    last = paragraph.tokens[-1] if paragraph.tokens else None
    end = x - last.width if last is not None and last.space else x
    add(end, x, stretch, 0.0, len(paragraph.text), len(paragraph.text))
    return out
