"""Ragged lines, with an optimum of their own: running text with a good rag, and titles of balanced lines.

The cost of a line is a hundred times the square of its shortfall as a share of the measure, so that 80 % of the measure
costs 4; all else is weighed against that. What a rag looks like is a matter of three lines, not of one: a stair is two
visible steps running in the same direction. The search first looks at lines alone; where the way it finds has no stair and
no wild step, nothing can be better. Else it searches again with the end of the line before and the last step in its state.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.typeset.breaking import OVERFULL, Breaks, Chain, Search, Windows

LEAST_SHARE = 0.8
"""A ragged line below this share of its measure is short: only then is a word divided."""
STEP = 0.04
"""Of the measure: the least difference between two lines that the eye takes for a step; two of them make a stair."""
_SQUARE = 100.0
_HYPHEN = 100.0
_HARD_HYPHEN = 2.0  # a compound broken at its own hyphen
_DOUBLE_HYPHEN = 1e6
_THIRD_HYPHEN = 1e9
_LONELY_END = 200.0  # a hyphen before the last line
_COLUMN_HYPHEN = 200.0
_STRANDED = 60.0
_SHORT_LINE = 1e4
_EXTRA_LINE = 1e3
_STAIR = 20.0
_WILD_STEP = 0.12
_ROUNDING = 1e-9

_State = tuple[float, int, int]
"""The shortfall of the line before, the direction of the last step (-1 in, 1 out, 0 none), the hyphens running up to it."""
_UNKNOWN = 2.0
"""A shortfall that no line has."""
_BEGIN: _State = (_UNKNOWN, 0, 0)


class _Line(NamedTuple):
    cost: float
    shortfall: float
    hyphenated: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Ragged:
    """Ragged lines of a paragraph on measures of `first` and `rest`.

    No line but the last is below four fifths of its measure, and no two running end in a hyphen. With `anyhow` both are
    only dear, and what nothing can divide sticks out. `balanced` counts the last line like the others, none of them with a
    least width, and as few of them as possible, as titles want it. `column` is the number of lines after which the column
    ends.
    """

    breaks: Breaks
    first: float
    rest: float
    balanced: bool = False
    anyhow: bool = False
    column: int | None = None

    def chain(self, lines: int | None = None) -> Chain | None:
        """The cheapest chain, None where there is none; with `lines`, of those that come nearest to as many lines."""
        counted = lines is not None or self.column is not None
        found = self._search(counted=counted, rag=False).cheapest(lines)
        if found is None:
            return None
        if not self.balanced and not self.anyhow:
            whole = self._search(counted=counted, rag=True)
            price = whole.price(found[0])
            if price is None or price > found[1] + _ROUNDING:
                found = whole.cheapest(lines) or found
        return Chain(*found)

    def priced(self, stops: Sequence[int]) -> Chain | None:
        """These breaks as a chain with its demerits; None where the costs forbid it."""
        rag = not self.balanced and not self.anyhow
        total = self._search(counted=self.column is not None, rag=rag).price(stops)
        return None if total is None else Chain(tuple(stops), total)

    def _search(self, *, counted: bool, rag: bool) -> Search[_Line, _State]:
        breaks = self.breaks
        ends = [end + hyphen for end, hyphen in zip(breaks.ends, breaks.hyphens, strict=True)]
        widths = (ends, breaks.starts)
        anyhow = self.anyhow or self.balanced
        windows = Windows(widths, widths, self.first, self.rest, LEAST_SHARE, anyhow=anyhow)
        return Search(len(breaks), windows, self._line, self._with_rag if rag else self._join, _BEGIN, counted)

    def _line(self, i: int, j: int) -> _Line | None:
        """The line from break `i` to break `j`, None where it is too long or too short."""
        breaks, balanced = self.breaks, self.balanced
        measure = self.rest if i else self.first
        width = breaks.ends[j] + breaks.hyphens[j] - breaks.starts[i]
        shortfall = (measure - width) / measure
        last = j == len(breaks.ends) - 1
        cost = _EXTRA_LINE if balanced else 0.0
        if shortfall < -_ROUNDING:
            # Only a stretch that nothing can divide may stick out, and it is reported.
            if not self.anyhow or i + 1 < j:
                return None
            return _Line(OVERFULL * (1 - shortfall), 0.0, breaks.hyphenated(j), last)
        if balanced or not last:
            cost += _SQUARE * shortfall * shortfall
        if last:
            if not balanced and breaks.stranded(i, width):
                cost += _STRANDED
            return _Line(cost, shortfall, False, True)
        if not balanced and shortfall > 1 - LEAST_SHARE + _ROUNDING:
            if not self.anyhow:
                return None
            # By the cube, so that several lines a little short are better than one of a word.
            cost += _SHORT_LINE * (1 + (shortfall / (1 - LEAST_SHARE)) ** 3)
        cost += breaks.sense[j]
        hyphenated = False
        if breaks.hyphens[j] > 0:
            cost += _HYPHEN
            hyphenated = True
        elif breaks.hard[j]:
            cost += _HARD_HYPHEN
            hyphenated = True
        return _Line(cost, shortfall, hyphenated, False)

    def _join(self, state: _State, number: int, i: int, j: int, line: _Line) -> tuple[float, _State] | None:
        cost, running = line.cost, state[2]
        if running and line.last and not self.balanced:
            cost += _LONELY_END
        if not line.hyphenated:
            return cost, _BEGIN
        if running:
            if not self.anyhow:
                return None
            cost += _DOUBLE_HYPHEN if running == 1 else _THIRD_HYPHEN
        if number + 1 == self.column:
            cost += _COLUMN_HYPHEN
        return cost, (_UNKNOWN, 0, min(running + 1, 2))

    def _with_rag(self, state: _State, number: int, i: int, j: int, line: _Line) -> tuple[float, _State] | None:
        """As `_join`, with what this line's end makes of the rag; the last line, which ends where it ends, makes nothing."""
        joined = self._join(state, number, i, j, line)
        if joined is None or line.last:
            return joined
        cost, (_, _, running) = joined
        before, direction, _ = state
        if before == _UNKNOWN:
            return cost, (line.shortfall, 0, running)
        step = before - line.shortfall
        wild = abs(step) - _WILD_STEP
        if wild > 0:
            cost += _SQUARE * wild * wild
        towards = 1 if step > STEP else -1 if step < -STEP else 0
        if towards and towards == direction:
            cost += _STAIR
        return cost, (line.shortfall, towards, running)
