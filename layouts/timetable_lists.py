"""The lists of the timetable by day: a venue's showings, two venues beside each other, folded over pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalogue import Galley, Slot

SECOND_K = 32
"""Heads of the second two lists on a page, where the others leave room for it."""
DAY_TO_LIST = 4
"""Units from a day's name to the heads of its lists, where several days share a page."""
BETWEEN_LISTS, BETWEEN_DAYS = 4, 5
"""Least units from a last line to the next heads, and to the name of the next day."""
HEAD_TO_ROW = 2
WHITE = 1
"""Units between two rows."""
LEAST_LINES = 2
"""Every row has room for minutes and page, one above the other."""
LEAST_ROOM = 8
"""Lines that a list wants to begin at the foot of a page: its head and two rows."""


def lines_of(galleys: Sequence[Galley]) -> int:
    """Lines that galleys beside each other take."""
    return max((len(galley.lines) for galley in galleys), default=0)


def head_depth(heads: Sequence[Sequence[Galley]]) -> int:
    """Lines of a list's head."""
    return sum(map(lines_of, heads))


@dataclass(frozen=True)
class Row:
    """One showing: its galleys stand below one another."""

    slot: Slot
    galleys: tuple[Galley, ...]

    @property
    def lines(self) -> int:
        return max(sum(len(galley.lines) for galley in self.galleys), LEAST_LINES)

    @property
    def pitch(self) -> int:
        """Units to the next row."""
        return self.lines + WHITE


@dataclass(frozen=True)
class Listing:
    """The showings in one venue on one day, or as many of them as a page holds."""

    heads: tuple[tuple[Galley, ...], ...]
    """Rows of the head, each with what stands side by side on it."""
    rows: tuple[Row, ...]
    head_lines: int = 0
    """Those of the head beside it, where they are more: rows of lists beside each other begin on one line."""

    @property
    def first(self) -> int:
        """Units from the head to the first row."""
        return max(head_depth(self.heads), self.head_lines) - 1 + HEAD_TO_ROW

    @property
    def depth(self) -> int:
        """Lines from the head's to the last."""
        return self.first + sum(row.pitch for row in self.rows) - WHITE

    def cut(self, room: int) -> tuple[Listing, Listing | None]:
        """As many rows as `room` lines hold, one at least, and the others under the same head; a last row is not left
        alone.
        """
        if self.depth <= room:
            return self, None
        count = 1
        while replace(self, rows=self.rows[: count + 1]).depth <= room:
            count += 1
        if count > 1 and count == len(self.rows) - 1:
            count -= 1
        return replace(self, rows=self.rows[:count]), replace(self, rows=self.rows[count:])


@dataclass(frozen=True)
class Band:
    """Lists that begin on one line, each in its column."""

    day: dt.date
    lists: tuple[tuple[int, Listing], ...]
    """Each with the number of its column, from 0."""

    @classmethod
    def beside(cls, day: dt.date, lists: Sequence[Listing]) -> Band:
        """Lists in the order of the columns, their first rows on one line."""
        lines = max(head_depth(listing.heads) for listing in lists)
        return cls(day, tuple(enumerate(replace(listing, head_lines=lines) for listing in lists)))

    @property
    def depth(self) -> int:
        return max(listing.depth for _, listing in self.lists)

    def cut(self, room: int) -> tuple[Band, Band | None]:
        """What of the lists `room` lines hold, and the rest, each in the column where it began."""
        parts = [(column, *listing.cut(room)) for column, listing in self.lists]
        rest = tuple((column, left) for column, _, left in parts if left is not None)
        taken = tuple((column, head) for column, head, _ in parts)
        return replace(self, lists=taken), replace(self, lists=rest) if rest else None


@dataclass(frozen=True)
class Placed:
    """A band with the baseline of its heads, and that of its day's name where this stands above it."""

    band: Band
    k: int
    day_k: int | None = None

    @property
    def end(self) -> int:
        """The baseline of the last line."""
        return self.k + self.band.depth - 1


def day_by_day(bands: Sequence[Band], first: int, last: int) -> list[list[Placed]]:
    """One day's bands, a list a page, on pages about equally full; heads begin on `first`, no line is below `last`."""
    pages = _filled(bands, first, first, last, named=False)
    if len(pages) > 1:
        limits = (_filled(bands, first, first, limit, named=False) for limit in range(first + LEAST_ROOM, last))
        pages = next((tried for tried in limits if len(tried) == len(pages)), pages)
    second = max([SECOND_K, *(page[1].k for page in pages if len(page) > 1)])
    return [_opened(page, second, last) for page in pages]


def running(bands: Sequence[Band], first: int, following: int, last: int) -> list[list[Placed]]:
    """Days one after the other, each under its name, which is said again where it runs on: from `first` on the first page,
    from `following` on the others.
    """
    return _filled(bands, first, following, last, named=True)


def _filled(bands: Sequence[Band], first: int, following: int, last: int, *, named: bool) -> list[list[Placed]]:
    whole = last - following - (DAY_TO_LIST if named else 0) + 1
    waiting = list(reversed(bands))
    pages: list[list[Placed]] = [[]]
    while waiting:
        band = waiting.pop()
        page = pages[-1]
        heads_day = named and (not page or page[-1].band.day != band.day)
        top = first if len(pages) == 1 else following
        start = page[-1].end + (BETWEEN_DAYS if heads_day else BETWEEN_LISTS) if page else top
        k = start + (DAY_TO_LIST if heads_day else 0)
        room = last - k + 1
        if page and band.depth > room and (band.depth <= whole or room < LEAST_ROOM):
            pages.append([])
            waiting.append(band)
            continue
        taken, rest = band.cut(room)
        page.append(Placed(taken, k, start if heads_day else None))
        if rest is not None:
            pages.append([])
            waiting.append(rest)
    return pages


def _opened(page: Sequence[Placed], second: int, last: int) -> list[Placed]:
    """The page with its second band on the line that the day's pages share, where all that follows moves down with it."""
    down = second - page[1].k if len(page) > 1 else 0
    if not 0 < down <= last - page[-1].end:
        return list(page)
    return [page[0], *(replace(placed, k=placed.k + down) for placed in page[1:])]
