"""Line breaking over a whole paragraph: the optimum-fit method of Knuth and Plass, justified and ragged.

"Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981), 1119–1184. Each feasible break looks only
at the breaks inside its window, found by bisection over the cumulated widths, which stay ascending.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field

_OVERFULL = 1e9
_LADDER = 1e6  # two hyphens running
_SHORT_LINE = 1e4  # a ragged line below the least share of the measure
_EXTRA_LINE = 1e3
_LONELY_END = 200.0  # a hyphen before the last line
_HYPHEN = 100.0
_SHORT_END = 60.0  # a last line of a few letters

LEAST_SHARE = 0.8
"""A ragged line below this share of its measure is short: only then is a word divided."""
LEAST_LETTERS = 8
"""A last line with fewer letters than this is a stranded one."""


@dataclass(slots=True)
class Breaks:
    """The places a paragraph may be broken at, in order; the first is its start, the last its end.

    Parallel lists. `ends` is the natural width from the paragraph's start to a line that ends here (without the space at
    the break), `starts` to a line that begins here (behind the space); `stretch` and `shrink` likewise cumulate what
    the spaces give. `hyphens` is the width of the hyphen a break here adds, 0 for none. `letters` counts letters so far.
    """

    ends: list[float] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    stretch_ends: list[float] = field(default_factory=list)
    stretch_starts: list[float] = field(default_factory=list)
    hyphens: list[float] = field(default_factory=list)
    letters: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.ends)

    def add(
        self, end: float, start: float, stretch_end: float, stretch_start: float, hyphen: float, letters: int
    ) -> None:
        self.ends.append(end)
        self.starts.append(start)
        self.stretch_ends.append(stretch_end)
        self.stretch_starts.append(stretch_start)
        self.hyphens.append(hyphen)
        self.letters.append(letters)


def ragged(breaks: Breaks, first: float, rest: float, *, balanced: bool = False) -> list[int] | None:
    """Indices of the breaks that end the lines, the last one included; None if some line would be short or overfull.

    `first` and `rest` are the measures of the first and of the other lines. The sum of squared shortfalls decides;
    `balanced` counts the last line like the others, with as few lines as possible, as titles want it.
    """
    return _ragged(breaks, first, rest, balanced, strict=True)


def ragged_anyhow(breaks: Breaks, first: float, rest: float, *, balanced: bool = False) -> list[int]:
    """As `ragged`, but short lines are only dear, and a word wider than the measure has a line to itself."""
    found = _ragged(breaks, first, rest, balanced, strict=False)
    assert found is not None
    return found


def _ragged(breaks: Breaks, first: float, rest: float, balanced: bool, *, strict: bool) -> list[int] | None:
    def cost(i: int, j: int, width: float, measure: float) -> float | None:
        shortfall = (measure - width) / measure
        if shortfall < -1e-9:
            # Only a stretch that nothing can divide may stick out, and it is reported.
            return None if strict or i + 1 < j else _OVERFULL * (1 - shortfall)
        total = _EXTRA_LINE if balanced else 0.0
        last = j == len(breaks) - 1
        if not last or balanced:
            total += 100 * shortfall * shortfall
        if not last and not balanced and shortfall > 1 - LEAST_SHARE + 1e-9:
            if strict:
                return None
            total += _SHORT_LINE * (1 + shortfall)
        if last and not balanced:
            if i and breaks.hyphens[i]:
                total += _LONELY_END
            if i and breaks.letters[j] - breaks.letters[i] < LEAST_LETTERS:
                total += _SHORT_END
        if breaks.hyphens[j]:
            total += _HYPHEN + (_LADDER if i and breaks.hyphens[i] else 0.0)
        return total

    return _cheapest(breaks, first, rest, 0.0, cost)


def justified(breaks: Breaks, first: float, rest: float, tolerance: float) -> list[int] | None:
    """As `ragged` for justified lines: None if no way keeps every adjustment ratio within -1 and `tolerance`.

    Spaces shrink by two thirds of what they stretch (Knuth and Plass's w/3 against w/2, p. 1124).
    """
    return _justified(breaks, first, rest, tolerance, anyhow=False)


def justified_anyhow(breaks: Breaks, first: float, rest: float) -> list[int]:
    """As `justified` without a limit to stretching; what nothing can divide may stick out and is reported."""
    found = _justified(breaks, first, rest, 1e6, anyhow=True)
    assert found is not None
    return found


SHRINK = 2 / 3
"""What a space may shrink, as a share of what it may stretch."""


def _justified(breaks: Breaks, first: float, rest: float, tolerance: float, *, anyhow: bool) -> list[int] | None:
    def cost(i: int, j: int, width: float, measure: float) -> float | None:
        give = breaks.stretch_ends[j] - breaks.stretch_starts[i]
        last = j == len(breaks) - 1
        gap = measure - width
        if gap < -1e-9:
            shrink = give * SHRINK
            if shrink <= 0 or gap < -shrink - 1e-9:
                return _OVERFULL * (1 - gap) if anyhow and i + 1 == j else None
            ratio = gap / shrink
        elif last:
            ratio = 0.0
        else:
            ratio = gap / give if give > 0 else (0.0 if gap < 0.01 else 1e3)
            if ratio > tolerance:
                return None
        # Knuth and Plass (p. 1128): demerits are the square of 1 + badness + penalty.
        demerits = (1 + 100 * abs(min(ratio, 1e3)) ** 3) ** 2
        if breaks.hyphens[j]:
            demerits += 50.0**2 + (3000.0 if i and breaks.hyphens[i] else 0.0)
        if last and i and breaks.hyphens[i]:
            demerits += 3000.0
        if last and i and breaks.letters[j] - breaks.letters[i] < LEAST_LETTERS:
            demerits += 3000.0
        return demerits

    widest = max(first, rest)
    total = breaks.stretch_ends[-1] if len(breaks) else 0.0
    slack = min(total * SHRINK, widest * 0.25)
    return _cheapest(breaks, first, rest, slack, cost)


def _cheapest(
    breaks: Breaks,
    first: float,
    rest: float,
    slack: float,
    cost: Callable[[int, int, float, float], float | None],
) -> list[int] | None:
    """The cheapest chain of lines from the first break to the last; `slack` is how far lines may shrink at most."""
    count = len(breaks)
    best: list[float | None] = [None] * count
    back = [0] * count
    best[0] = 0.0
    for j in range(1, count):
        end = breaks.ends[j] + breaks.hyphens[j]
        # The earliest start whose line to here is not wider than the measure; one earlier may stick out.
        low = bisect_left(breaks.starts, end - rest - slack - 1e-6, 0, j)
        candidates = list(range(max(min(low, j - 1), 0), j))
        if candidates[0] != 0 and end <= first + slack + 1e-6:
            candidates.insert(0, 0)
        for i in candidates:
            before = best[i]
            if before is None:
                continue
            more = cost(i, j, end - breaks.starts[i], rest if i else first)
            known = best[j]
            if more is not None and (known is None or before + more < known):
                best[j] = before + more
                back[j] = i
    if best[-1] is None:
        return None
    chain = [count - 1]
    while back[chain[-1]]:
        chain.append(back[chain[-1]])
    return chain[::-1]
