"""How an index runs down its columns and over its pages: rows in blocks that are kept together, heads said again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from catalogue import Galley

LEAST = 2
"""Entries that stay below their head at a column's foot, and that go over to the next column together."""
LEAST_ON_LAST = 8
"""Lines of the last page's columns; rather than have fewer, or an empty column, it takes some from the page before."""


@dataclass(frozen=True)
class Row:
    """Words set to the column, and behind them the pages they send to. Lengths count from the column's edge."""

    galley: Galley
    indent: float
    language: str
    """That of the page numbers."""
    anchors: tuple[str, ...] = ()
    begin: float = 0.0
    """Where the page numbers begin."""
    below: bool = False
    """Whether they begin below the last of the words, not behind it."""
    further: int = 0
    """Lines that page numbers may take below those of the words."""
    ranges: bool = False
    """Whether pages that follow one another are said as `34–36`."""
    section: str = ""
    """Whose bar stands before the words, if any does."""
    anchor: str = ""
    """By which others find the row."""

    @property
    def lines(self) -> int:
        return len(self.galley.lines) + self.further


@dataclass(frozen=True)
class Block:
    """Rows under one initial, parted only where they may be."""

    rows: tuple[Row, ...]
    initial: str = ""
    white: int = 0
    """Lines left empty above it, where it does not begin a column."""
    first: int = 0
    """Rows at its beginning that are never parted from one another, nor from what follows them."""
    whole: bool = False
    """Parted only where a column is too short for all of it."""
    again: Row | None = None
    """What stands at the head of a column into which it runs on."""

    @property
    def lines(self) -> int:
        return sum(row.lines for row in self.rows)

    def parted(self, room: int, *, anyhow: bool = False) -> tuple[Block, Block] | None:
        """What of it stands in `room` lines, and the rest under its head again; None where it is not to be parted.

        `anyhow` parts it wherever it must be, in the first column that it has to itself.
        """
        if len(self.rows) == 1 or (self.whole and not anyhow):
            return None
        least = 1 + (self.again is not None) if anyhow else self.first + LEAST
        most = len(self.rows) - (1 if anyhow else LEAST)
        used, count = 0, 0
        for row in self.rows[:most]:
            if used + row.lines > room:
                break
            used, count = used + row.lines, count + 1
        count = max(count, least) if anyhow else count
        if not least <= count < len(self.rows):
            return None
        rest = self.rows[count:] if self.again is None else (self.again, *self.rows[count:])
        first = 0 if self.again is None else 1
        return replace(self, rows=self.rows[:count]), replace(self, rows=rest, white=0, first=first)


@dataclass(frozen=True)
class Standing:
    """A row in its column: the line it begins on, from 0, and the initial beside it where there is one."""

    row: Row
    line: int
    initial: str


Column = tuple[Standing, ...]


def pages_of(blocks: Iterable[Block], columns: int, heights: Iterator[int]) -> list[tuple[Column, ...]]:
    """The blocks over pages of so many columns, each page as many lines high as `heights` says.

    The columns of the last page are as low as can be, but it is no page of a line or two.
    """
    rest = deque(blocks)
    made: list[list[Column]] = []
    begun: list[tuple[tuple[Block, ...], int]] = []
    while rest:
        begun.append((tuple(rest), next(heights)))
        here, height = begun[-1]
        made.append([_column(rest, height, height) for _ in range(columns)])
        if not rest:
            made[-1] = _level(here, columns, height) or made[-1]
    if len(made) > 1 and not _full(made[-1]):
        (here, height), (_, last) = begun[-2:]
        made[-2:] = _shared(here, columns, height, last) or made[-2:]
    return [tuple(page) for page in made]


def _full(page: Sequence[Column]) -> bool:
    """Whether a last page has something in each of its columns, and lines enough."""
    return all(page) and max(map(_depth, page)) >= LEAST_ON_LAST


def _shared(blocks: Sequence[Block], columns: int, most: int, last: int) -> list[list[Column]] | None:
    """The blocks over two pages, the second full enough and the first no lower than it: all of the first one's columns
    under `most` lines high and as high as can be, or else the last of them alone.
    """
    for full in (0, columns - 1):
        for height in range(most - 1, LEAST_ON_LAST, -1):
            rest = deque(blocks)
            page = [_column(rest, most if index < full else height, most) for index in range(columns)]
            rows = _level(tuple(rest), columns, last)
            if rows is None:
                break
            if _full(rows):
                if max(map(_depth, page)) >= max(map(_depth, rows)):
                    return [page, rows]
                break
    return None


def _level(blocks: Sequence[Block], columns: int, most: int) -> list[Column] | None:
    """The blocks in columns of the least height, under `most`, that holds them all."""
    for height in range(-(-sum(block.lines for block in blocks) // columns), most):
        rest = deque(blocks)
        page = [_column(rest, height, most) for _ in range(columns)]
        if not rest and all(_depth(column) <= height for column in page):
            return page
    return None


def _depth(column: Column) -> int:
    return column[-1].line + column[-1].row.lines if column else 0


def _column(rest: deque[Block], height: int, most: int) -> Column:
    """A column of the next blocks, which are taken from `rest`; at least one row is.

    `most` is how high the page's columns can be: a block that finds room in none of them is parted anyhow.
    """
    made: list[Standing] = []
    used, before = 0, ""
    while rest:
        block = rest.popleft()
        white = block.white if made else 0
        room = height - used - white
        if block.lines > room:
            parts = block.parted(room) or (block.parted(room, anyhow=True) if not made and block.lines > most else None)
            if parts is not None:
                block, after = parts
                rest.appendleft(after)
            elif made:
                rest.appendleft(block)
                return tuple(made)
        used += white
        for index, row in enumerate(block.rows):
            made.append(Standing(row, used, block.initial if not index and block.initial != before else ""))
            used += row.lines
        before = block.initial
        if used >= height:
            break
    return tuple(made)
