"""Rivers: white that runs down through justified lines.

There is no received measure. Those who have looked for one agree that spaces must overlap in three lines at least, and
that a river is the worse the straighter, wider, steadier and longer it is (R. Pinson's impnattypo for LuaTeX; the
discussion at tex.stackexchange.com/q/29049). Here a river is a chain of wide spaces in three or more successive lines,
each nearly below the one before and drifting as that did.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.typeset.lines import Line

LEAST_LINES = 3
_WIDE = 0.3
"""Ems from which on a space is seen as white: Bringhurst's ideal is a quarter (The Elements of Typographic Style, 2.1.1)."""
_DRIFT = 0.2
"""Ems that a river may move sideways in a line: less than a space's width, so that all its spaces overlap."""
_BEND = 0.1
"""Ems by which that may differ from a line to the next."""


@dataclass(slots=True)
class _Chain:
    """Spaces under one another so far."""

    start: int
    lines: int
    centre: float
    drift: float | None


def rivers(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The rivers through lines that stand one under the other: the line each begins in, and how many it runs through."""
    running: list[_Chain] = []
    for number, line in enumerate(lines):
        spaces = list(_spaces(line))
        grown: list[_Chain] = []
        for chain in running:
            after = min(spaces, key=lambda space: abs(space[0] - chain.centre), default=None)
            if after is not None and _flows(chain, *after):
                grown.append(_Chain(chain.start, chain.lines + 1, after[0], after[0] - chain.centre))
            elif chain.lines >= LEAST_LINES:
                yield chain.start, chain.lines
        taken = {chain.centre for chain in grown}
        running = grown + [_Chain(number, 1, centre, None) for centre, _ in spaces if centre not in taken]
    yield from ((chain.start, chain.lines) for chain in running if chain.lines >= LEAST_LINES)


def _flows(chain: _Chain, centre: float, em: float) -> bool:
    drift = centre - chain.centre
    return abs(drift) <= _DRIFT * em and (chain.drift is None or abs(drift - chain.drift) <= _BEND * em)


def _spaces(line: Line) -> Iterator[tuple[float, float]]:
    """The wide spaces of a line: each one's centre from the frame's left edge, and the em of its type."""
    for run in line.runs:
        x = line.indent + run.x
        for text, advance in zip(run.texts, run.advances, strict=True):
            if text.isspace() and advance >= _WIDE * run.size:
                yield x + advance / 2, run.size
            x += advance
