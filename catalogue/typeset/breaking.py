"""Line breaking over a whole paragraph: the places it may be broken at, and the search for the cheapest chain of them.

The optimum-fit method of Knuth and Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981),
1119–1184. What a line costs is the business of `justified` and `ragged`; here is the search, which is exact: no chain of
lines that the costs allow is cheaper than the one found.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Generic, TypeVar

OVERFULL = 1e14
"""What a line that sticks out costs, times its excess: more than anything else together."""
LEAST_LETTERS = 8
"""A last line with fewer letters than this is a stranded one."""
_ROUNDING = 1e-6

Cost = TypeVar("Cost")
State = TypeVar("State", bound=Hashable)


@dataclass(slots=True)
class Breaks:
    """The places a paragraph may be broken at, in order; the first is its start, the last its end.

    Parallel lists. `ends` is the width from the paragraph's start to a line that ends here (without the space at the
    break), `starts` to a line that begins here (behind the space), so that a line's width is the difference; what hangs
    beyond the measure is taken off the ends and added to the starts, so neither need ascend everywhere. `stretch` cumulates
    what the spaces give, `tracks` the sizes of the glyphs that can be set apart. `hyphens` is the width of the hyphen a
    break here adds, 0 for none; `hard` says that a line ending here ends in a hyphen of the text. `letters` counts letters
    so far. `sense` is what a break here costs where lines end by sense: in ragged text and in titles.
    """

    ends: list[float] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    stretch_ends: list[float] = field(default_factory=list)
    stretch_starts: list[float] = field(default_factory=list)
    hyphens: list[float] = field(default_factory=list)
    letters: list[int] = field(default_factory=list)
    hard: list[bool] = field(default_factory=list)
    track_ends: list[float] = field(default_factory=list)
    track_starts: list[float] = field(default_factory=list)
    sense: list[float] = field(default_factory=list)
    em: float = 0.0
    """A last line shorter than two of these is a stranded one."""

    def __len__(self) -> int:
        return len(self.ends)

    def add(
        self,
        end: float,
        start: float,
        stretch_end: float,
        stretch_start: float,
        hyphen: float,
        letters: int,
        *,
        hard: bool = False,
        track_end: float = 0.0,
        track_start: float = 0.0,
    ) -> None:
        self.ends.append(end)
        self.starts.append(start)
        self.stretch_ends.append(stretch_end)
        self.stretch_starts.append(stretch_start)
        self.hyphens.append(hyphen)
        self.letters.append(letters)
        self.hard.append(hard)
        self.track_ends.append(track_end)
        self.track_starts.append(track_start)
        self.sense.append(0.0)

    def hyphenated(self, index: int) -> bool:
        """Whether a line that ends here ends in a hyphen, added or the text's own."""
        return self.hyphens[index] > 0 or self.hard[index]

    def stranded(self, start: int, width: float) -> bool:
        """Whether a last line of `width` from `start` is too little: a few letters, two ems, or the rest of one word."""
        if not start:
            return False
        if width < 2 * self.em or self.letters[-1] - self.letters[start] < LEAST_LETTERS:
            return True
        return self.hyphenated(start) and self.stretch_ends[-1] <= self.stretch_starts[start]


@dataclass(frozen=True, slots=True)
class Chain:
    """The breaks that end the lines of a paragraph, the last one included, and what they cost together.

    `ratios` holds each line's adjustment ratio: how much its spaces stretch, as a share of what they may, or (below
    nought) shrink; it is empty for ragged lines. `letterfits` holds what was added to each glyph, in ems.
    """

    stops: tuple[int, ...]
    demerits: float
    ratios: tuple[float, ...] = ()
    letterfits: tuple[float, ...] = ()

    def __len__(self) -> int:
        return len(self.stops)

    @property
    def lines(self) -> tuple[tuple[int, int], ...]:
        """Each line as the breaks it begins and ends with."""
        return tuple(zip((0, *self.stops), self.stops, strict=False))


class Windows:
    """For every break, the ones that a line beginning there may end with.

    `least` and `most` are the widths to each break, as `ends` and `starts`, with everything shrunk and everything
    stretched. Hanging punctuation keeps them from ascending everywhere, so the bisections go over running maxima and
    minima: nothing that fits lies outside the window, though the window may hold what does not fit.
    """

    def __init__(
        self,
        least: tuple[Sequence[float], Sequence[float]],
        most: tuple[Sequence[float], Sequence[float]],
        first: float,
        rest: float,
        floor: float = 1.0,
        *,
        anyhow: bool = False,
    ) -> None:
        """A line must reach `floor` of its measure; with `anyhow` a shorter one will do, and a box that sticks out."""
        self._least, self._most = least[1], most[1]
        self._tops = list(accumulate(most[0], max))
        self._bottoms = list(accumulate(reversed(least[0]), min))[::-1]
        self._first, self._rest = first, rest
        self._floor, self._anyhow = floor, anyhow
        self._last = len(self._tops) - 1

    def __call__(self, start: int) -> Sequence[int]:
        measure = self._rest if start else self._first
        last = self._last
        high = bisect_right(self._bottoms, self._least[start] + measure + _ROUNDING, start + 1)
        if self._anyhow:
            return range(start + 1, max(high, start + 2))
        low = bisect_left(self._tops, self._most[start] + self._floor * measure - _ROUNDING, start + 1)
        # The last line may be as short as it comes.
        return range(low, high) if low <= last else (last,) if high > last else ()


@dataclass(slots=True)
class Search(Generic[Cost, State]):
    """The search for the cheapest chain.

    `windows` gives the breaks that a line from a break may end with; `line` what such a line is in itself, None where it
    cannot be; `join` what it costs behind what the state tells of the lines before, and the new state, or None. The state
    holds all that the next line's cost depends on. With `counted` the number of lines before is known to `join` as well.
    """

    count: int
    windows: Callable[[int], Sequence[int]]
    line: Callable[[int, int], Cost | None]
    join: Callable[[State, int, int, int, Cost], tuple[float, State] | None]
    begin: State
    counted: bool = False

    def cheapest(self, lines: int | None = None) -> tuple[tuple[int, ...], float] | None:
        """The breaks of the cheapest chain and its cost; with `lines`, of those whose number of lines comes nearest."""
        nodes: list[dict[tuple[State, int], tuple[float, int, tuple[State, int]]]] = [{} for _ in range(self.count)]
        origin = (self.begin, 0)
        nodes[0][origin] = (0.0, 0, origin)
        line, join, step = self.line, self.join, int(self.counted)
        for i in range(self.count - 1):
            here = nodes[i]
            if not here:
                continue
            for j in self.windows(i):
                made = line(i, j)
                if made is None:
                    continue
                there = nodes[j]
                for key, node in here.items():
                    joined = join(key[0], key[1], i, j, made)
                    if joined is None:
                        continue
                    total = node[0] + joined[0]
                    new = (joined[1], key[1] + step)
                    known = there.get(new)
                    if known is None or total < known[0]:
                        there[new] = (total, i, key)
        ends = nodes[-1]
        if not ends:
            return None
        key = min(ends, key=lambda end: (0 if lines is None else abs(end[1] - lines), ends[end][0]))
        demerits, at, before = ends[key]
        stops = [self.count - 1]
        while at:
            stops.append(at)
            _, at, before = nodes[at][before]
        return tuple(reversed(stops)), demerits

    def price(self, stops: Sequence[int]) -> float | None:
        """What this chain costs; None where it is not allowed."""
        state, total, start = self.begin, 0.0, 0
        for number, stop in enumerate(stops):
            made = self.line(start, stop)
            joined = None if made is None else self.join(state, number * self.counted, start, stop, made)
            if joined is None:
                return None
            total += joined[0]
            state, start = joined[1], stop
        return total
