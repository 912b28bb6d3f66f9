"""Words: a paragraph as shaped boxes and the spaces between them, with every place a line may break.

Break opportunities are those of UAX #14 (ICU, with dictionaries for Thai and its neighbours), less the ties of each
passage's language and what the passages themselves hold together.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import fsum
from typing import NamedTuple

from icu4py.breakers import LineBreaker

from catalogue.languages import language as language_of
from catalogue.languages import parse_tag
from catalogue.typeset.runs import Run
from catalogue.typeset.styles import Passage
from catalogue.typeset.units import SOFT_HYPHEN, Unit

SPACES = " \t\u00a0"
HYPHENS = "-\u2010"
_HYPHENS = frozenset(HYPHENS)
_TOKENS = re.compile(rf"[{SPACES}]+|[^{SPACES}]+")
_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7fb]")
STRETCH = 0.5
"""A justified space of width w stretches by w/2 (Knuth and Plass, p. 1124)."""


class Token(NamedTuple):
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
    rightwards: bool = True
    """Whether its language is read from left to right."""
    tokens: list[Token] = field(default_factory=list)
    held: tuple[tuple[int, int], ...] = ()
    """Stretches inside which no line ends, not even in a divided word."""


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
    if not text:
        return Paragraph(text, runs)
    paragraph = Paragraph(text, runs, language_of(passages[0].language).rightwards, held=_held(passages))
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
    run = runs[first]
    if end <= run.end:
        unit = run.look.space(text[start:end], gaps.get(start))
        return Token(start, end, (unit,), unit.width, True, may_break)
    # White that passages share.
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


def _held(passages: Sequence[Passage]) -> tuple[tuple[int, int], ...]:
    """Where the passages stand inside which no line ends."""
    found = []
    start = 0
    for passage in passages:
        end = start + len(passage.text)
        if not passage.breaks:
            found.append((start, end))
        start = end
    return tuple(found)


def _break_offsets(text: str, passages: Sequence[Passage]) -> set[int]:
    """Offsets at which a line may begin."""
    offsets = opportunities(text, passages[0].language)
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
        if not passage.style.hyphenate and not _HYPHENS.isdisjoint(passage.text):
            offsets.difference_update(
                [offset for offset in range(start + 1, end + 1) if text[offset - 1] in HYPHENS and offset in offsets]
            )
        if not passage.breaks:
            offsets.difference_update(range(start + 1, end))
            if text[end - 1 : end] in SPACES:
                offsets.add(end)
        if passage.joined:
            offsets.discard(start)
        start = end
    return offsets


def opportunities(text: str, tag: str) -> set[int]:
    """Break opportunities as offsets into `text`, its end left out: UAX #14 with two of its tailorings.

    Small kana and the mark of a long vowel never begin a line (class CJ as NS, which ICU calls strict and else leaves
    to the language), and Korean breaks at its spaces, not between syllables (LB27 names the tailoring).
    """
    ends = [end for _, end in LineBreaker(text, f"{parse_tag(tag).language}-u-lb-strict").segments()]
    if not text.isascii() and max(text) > "\uffff":
        # ICU counts UTF-16 code units.
        place, wide = {0: 0}, 0
        for index, character in enumerate(text, 1):
            wide += 2 if character > "\uffff" else 1
            place[wide] = index
        ends = [place[end] for end in ends]
    found = {end for end in ends if end < len(text) and text[end - 1] != SOFT_HYPHEN}
    if _HANGUL.search(text):
        found.difference_update([offset for offset in found if _inside_korean(text[offset - 1 : offset + 1])])
    return found


def _inside_korean(neighbours: str) -> bool:
    return neighbours.isalnum() and bool(_HANGUL.search(neighbours))
