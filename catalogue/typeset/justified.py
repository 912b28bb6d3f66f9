"""Justified lines: the demerits of TeX, with what a book asks for beyond them.

Badness, fitness classes and demerits are those of TeX to the figure (Knuth, TeX: The Program, §108, §817, §833, §851–859),
so that totals can be laid beside TeX's. Spaces stretch by half their width, as in Knuth and Plass (p. 1124), and shrink
by a fifth.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.typeset.breaking import OVERFULL, Breaks, Chain, Search, Windows

SHRINK = 0.4
"""What a space may shrink, as a share of what it may stretch: a fifth of its width. Knuth and Plass's third (p. 1124) is for
spaces of a third of an em; a text face of today has a quarter or a fifth, and words would run together."""
INFINITELY_BAD = 10_000
_THIRD_HYPHEN = 1e13
_WORST = 1e6
"""Badness at which the last step no longer tells lines apart."""
_LEAST_GIVE = 0.01
"""Of the measure: a line with less to stretch is taken to have this much where any line must do."""


@dataclass(frozen=True, slots=True)
class Demerits:
    """What is held against a way of breaking: penalties as in TeX, and demerits that are added to the squares."""

    line: int = 10
    """\\linepenalty"""
    hyphen: int = 50
    """\\hyphenpenalty"""
    hard_hyphen: int = 50
    """\\exhyphenpenalty: a line that ends in a hyphen of the text."""
    fitness: int = 10_000
    """\\adjdemerits: neighbouring lines of which one is loose and the other not."""
    double_hyphen: int = 10_000
    """\\doublehyphendemerits"""
    final_hyphen: int = 5_000
    """\\finalhyphendemerits: a hyphen before the last line."""
    short_last: int = 5_000_000
    """A last line of a few letters, of less than two ems, or with no more than the rest of a word."""
    column_hyphen: int = 100_000
    """A hyphen at a column's end."""
    letterfit: int = 2_000
    """A line whose letters are set apart, or closer, as far as they may be."""
    third_hyphen: bool = False
    """Whether three lines running may end in a hyphen."""


HOUSE = Demerits()
PLAIN = Demerits(short_last=0, column_hyphen=0, letterfit=0, third_hyphen=True)
"""Plain TeX's figures, and nothing that TeX does not know."""


def badness(excess: float, give: float) -> int:
    """TeX's badness of `excess` taken by what gives `give`: about 100 times the cube of their ratio (§108)."""
    if excess <= 0:
        return 0
    if give <= 0:
        return INFINITELY_BAD
    ratio = int(excess * 297 // give) if excess < 5 * give else 1291
    return INFINITELY_BAD if ratio > 1290 else (ratio * ratio * ratio + 0x20000) // 0x40000


class _Fit(NamedTuple):
    """A line fitted to its measure. `fitness` is TeX's class: 0 very loose, 1 loose, 2 decent, 3 tight."""

    cost: float
    fitness: int
    ratio: float
    letterfit: float
    hyphenated: bool


class _Spaced(NamedTuple):
    """What fitting does to a line. `excess` is the share of the measure by which it sticks out all the same."""

    badness: float
    fitness: int
    ratio: float
    letterfit: float = 0.0
    excess: float = 0.0


_State = tuple[int, int]
"""The fitness class of the line before, and the hyphens running up to it (at most two)."""


@dataclass(frozen=True, slots=True)
class Justified:
    """Justified lines of a paragraph on measures of `first` and `rest`.

    No line is worse than `tolerance` (TeX's \\tolerance). `letterfit` is how far letters may be set apart or closer, in ems,
    in a line whose spaces alone would have to go beyond their limits. With `anyhow` a line may be as loose as it must, and
    what nothing can divide sticks out. `column` is the number of lines after which the column ends.
    """

    breaks: Breaks
    first: float
    rest: float
    tolerance: float
    demerits: Demerits = HOUSE
    letterfit: float = 0.0
    anyhow: bool = False
    column: int | None = None

    def chain(self, lines: int | None = None) -> Chain | None:
        """The cheapest chain, None where there is none; with `lines`, of those that come nearest to as many lines."""
        search = self._search(counted=lines is not None or self.column is not None)
        found = search.cheapest(lines)
        return None if found is None else self._told(*found)

    def priced(self, stops: Sequence[int]) -> Chain | None:
        """These breaks as a chain with its demerits; None where the costs forbid it."""
        total = self._search(counted=self.column is not None).price(stops)
        return None if total is None else self._told(tuple(stops), total)

    def _told(self, stops: tuple[int, ...], total: float) -> Chain:
        fits = [self._fit(start, stop) for start, stop in zip((0, *stops), stops, strict=False)]
        ratios = tuple(fit.ratio for fit in fits if fit is not None)
        return Chain(stops, total, ratios, tuple(fit.letterfit for fit in fits if fit is not None))

    def _search(self, *, counted: bool) -> Search[_Fit, _State]:
        breaks, fit = self.breaks, self.letterfit
        ends = [end + hyphen for end, hyphen in zip(breaks.ends, breaks.hyphens, strict=True)]
        # 100 r³ is the badness of the ratio r; a little more for rounding.
        reach = (self.tolerance / 100) ** (1 / 3) * 1.01 + 0.01
        least = (
            _summed(ends, -SHRINK, breaks.stretch_ends, -fit, breaks.track_ends),
            _summed(breaks.starts, -SHRINK, breaks.stretch_starts, -fit, breaks.track_starts),
        )
        most = (
            _summed(ends, reach, breaks.stretch_ends, fit, breaks.track_ends),
            _summed(breaks.starts, reach, breaks.stretch_starts, fit, breaks.track_starts),
        )
        anyhow = self.anyhow or self.tolerance >= INFINITELY_BAD
        windows = Windows(least, most, self.first, self.rest, anyhow=anyhow)
        return Search(len(breaks), windows, self._fit, self._join, (2, 0), counted)

    def _fit(self, i: int, j: int) -> _Fit | None:
        """The line from break `i` to break `j`, None where it is too tight or too loose."""
        breaks, demerits = self.breaks, self.demerits
        last = j == len(breaks.ends) - 1
        measure = self.rest if i else self.first
        width = breaks.ends[j] + breaks.hyphens[j] - breaks.starts[i]
        gap = measure - width
        if gap < 0:
            spaced = self._shrunk(i, j, gap, measure)
        elif last:
            spaced = _Spaced(0, 2, 0.0)
        else:
            spaced = self._stretched(i, j, gap, measure)
        if spaced is None:
            return None
        alone = demerits.line + spaced.badness
        # §859; all that is infinitely bad costs the same in TeX.
        cost = alone * alone if alone < INFINITELY_BAD or self.anyhow else 1e8
        hyphenated = not last and breaks.hyphenated(j)
        if hyphenated:
            penalty = demerits.hyphen if breaks.hyphens[j] > 0 else demerits.hard_hyphen
            cost += penalty * abs(penalty)
        if spaced.letterfit:
            cost += demerits.letterfit * abs(spaced.letterfit) / self.letterfit
        if spaced.excess:
            cost += OVERFULL * (1 + spaced.excess)
        if last and breaks.stranded(i, width):
            cost += demerits.short_last
        return _Fit(cost, spaced.fitness, spaced.ratio, spaced.letterfit, hyphenated)

    def _stretched(self, i: int, j: int, gap: float, measure: float) -> _Spaced | None:
        breaks = self.breaks
        give = breaks.stretch_ends[j] - breaks.stretch_starts[i]
        letterfit = self._letterfit(i, j, gap - give) if self.letterfit and gap > give else 0.0
        gap -= letterfit * (breaks.track_ends[j] - breaks.track_starts[i])
        bad: float = badness(gap, give)
        if self.anyhow and bad >= INFINITELY_BAD:
            bad = min(100 * (gap / max(give, _LEAST_GIVE * measure)) ** 3, _WORST)
        if bad > self.tolerance and not self.anyhow:
            return None
        ratio = gap / give if give > 0 else float(INFINITELY_BAD)
        return _Spaced(bad, 2 if bad <= 12 else 1 if bad <= 99 else 0, ratio, letterfit)

    def _shrunk(self, i: int, j: int, gap: float, measure: float) -> _Spaced | None:
        breaks = self.breaks
        give = (breaks.stretch_ends[j] - breaks.stretch_starts[i]) * SHRINK
        letterfit = self._letterfit(i, j, gap + give) if self.letterfit and -gap > give else 0.0
        gap -= letterfit * (breaks.track_ends[j] - breaks.track_starts[i])
        if -gap > give + 1e-9:
            # Only what nothing can divide may stick out, and it is reported.
            return _Spaced(0, 3, -1.0, letterfit, (-gap - give) / measure) if self.anyhow and i + 1 == j else None
        bad = badness(min(-gap, give), give) if give > 0 else 0
        if bad > self.tolerance and not self.anyhow:
            return None
        return _Spaced(bad, 2 if bad <= 12 else 3, max(gap / give, -1.0) if give > 0 else 0.0, letterfit)

    def _letterfit(self, i: int, j: int, gap: float) -> float:
        """Ems by which the letters of the line are set apart to fill `gap`, as far as they may be."""
        track = self.breaks.track_ends[j] - self.breaks.track_starts[i]
        return min(max(gap / track, -self.letterfit), self.letterfit) if track > 0 else 0.0

    def _join(self, state: _State, number: int, i: int, j: int, fit: _Fit) -> tuple[float, _State] | None:
        demerits = self.demerits
        cost = fit.cost
        fitness, running = state
        if abs(fitness - fit.fitness) > 1:
            cost += demerits.fitness
        if running and j == len(self.breaks.ends) - 1:
            cost += demerits.final_hyphen
        if not fit.hyphenated:
            return cost, (fit.fitness, 0)
        if running:
            cost += demerits.double_hyphen
            if running > 1 and not demerits.third_hyphen:
                if not self.anyhow:
                    return None
                cost += _THIRD_HYPHEN
        if number + 1 == self.column:
            cost += demerits.column_hyphen
        return cost, (fit.fitness, min(running + 1, 2))


def _summed(
    widths: Sequence[float], share: float, stretch: Sequence[float], fit: float, track: Sequence[float]
) -> list[float]:
    if not fit:
        return [width + share * more for width, more in zip(widths, stretch, strict=True)]
    return [width + share * more + fit * glyphs for width, more, glyphs in zip(widths, stretch, track, strict=True)]
