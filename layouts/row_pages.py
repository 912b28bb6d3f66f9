"""Rows down a page: at the left a narrow column for a picture or figures, beside it the words, a column a language.

A row stays whole on a page where it can. One that is longer than a page is cut inside its running text and goes on.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from catalogue import Desk, Galley, Page, Place, Reference, Sheet, Side, Texts, abreast, mm, other
from layouts.grid import Grid
from layouts.heads import Title, foot_of, pour_run_on, pour_titles
from layouts.house import PAGE_AFTER, HousePage, blank
from layouts.portraits import beside

FIRST_K, NEXT_K = 12, 7
"""Baseline of the first row below the heads, and of the first on a page that the rows run on to."""
BELOW_TITLE = 5
"""Least units from the last title to the first row."""
COLUMNS = 2
"""As many languages have a column."""
RULE_ABOVE = mm(6.5)
WHITE = 2
"""Units from a row's last line to the next row's first, less the one that every line takes."""
LEAST_ROOM = 12
"""Lines left on a page for which a row longer than any page is begun there."""


class Aside(Protocol):
    """What stands in a row's narrow column."""

    @property
    def depth(self) -> float:
        """Units from the row's first baseline to the foot of what stands there, and one."""

    def pour(self, sheet: Sheet, grid: Grid, k: float) -> None:
        """Puts it beside a row whose first baseline is `k`."""


@dataclass(frozen=True)
class Block:
    """One thing a row says, in each of its columns, beginning on one baseline in all of them."""

    galleys: tuple[Galley | None, ...]
    white: int = 0
    """Lines of white above it."""
    anchors: tuple[str, ...] = ()
    """The pages whose folios stand behind its last line."""

    @property
    def lines(self) -> int:
        return max((len(galley.lines) for galley in self.galleys if galley is not None), default=0)


@dataclass(frozen=True)
class Row:
    """A row's words from its name down, and what stands beside them."""

    blocks: tuple[Block, ...]
    aside: Aside | None = None
    anchors: tuple[str, ...] = ()
    section: str = ""
    place: Place = field(default_factory=Place)
    begun: bool = False
    """It goes on from the page before."""

    @property
    def depth(self) -> float:
        """Units from the first baseline to the last, and one."""
        return max(lines_of(self.blocks), self.aside.depth if self.aside is not None else 0.0)

    @property
    def pitch(self) -> int:
        """Units from its first baseline to the next row's."""
        return math.ceil(self.depth) + WHITE

    def pour(self, sheet: Sheet, grid: Grid, xs: Sequence[float], k: float) -> None:
        """Sets the row with its first baseline on `k`."""
        if self.aside is not None:
            self.aside.pour(sheet, grid, k)
        pour_blocks(self.blocks, sheet, grid, xs, k)

    def cut(self, most: int) -> tuple[Row, Row]:
        """What of the row stands in `most` lines, and the rest, which has nothing beside it."""
        above: list[Block] = []
        below = list(self.blocks)
        room = max(most, 1)
        while below:
            block = below[0]
            white = block.white if above else 0
            if block.lines + white > room:
                head, rest = abreast([block.galleys]).cut(max(room - white, 0), least=0 if above else 1)
                if head.rows:
                    above.append(replace(block, galleys=head.rows[0], anchors=()))
                    below[0] = replace(block, galleys=rest.rows[0], white=0)
                break
            above.append(below.pop(0))
            room -= block.lines + white
        rest = replace(self, blocks=tuple(below), aside=None, anchors=(), begun=True)
        return replace(self, blocks=tuple(above)), rest


NOTHING = Row(())
"""What is left of a row that stands whole."""


def cells(
    desk: Desk, texts: Texts, style: str, measure: float, place: Place, *, everywhere: bool = False
) -> tuple[Galley | None, ...]:
    """A text in the columns of its languages; `everywhere` sets another language's words where one has none."""
    out: list[Galley | None] = []
    for language in desk.languages[:COLUMNS]:
        words = desk.wordings[language].text(texts)
        if not words and everywhere:
            words = next(iter(texts.values()), None)
        out.append(desk.set([desk.passage(words, style, language)], measure, place) if words else None)
    return tuple(out)


def lines_of(blocks: Sequence[Block]) -> int:
    """Lines that blocks take one below the other, the first without its white."""
    return sum(block.lines + (block.white if index else 0) for index, block in enumerate(blocks))


def pour_blocks(blocks: Sequence[Block], sheet: Sheet, grid: Grid, xs: Sequence[float], k: float) -> None:
    """Sets blocks one below the other, the first line of the first on the baseline `k`."""
    for index, block in enumerate(blocks):
        k += block.white if index else 0
        for x, galley in zip(xs, block.galleys, strict=False):
            if galley is None or not galley.lines:
                continue
            sheet.pour(galley, x, grid.y(k))
            if block.anchors:
                last = galley.lines[-1]
                end, y = x + last.indent + last.width, grid.y(k + len(galley.lines) - 1)
                language = last.runs[0].language if last.runs else ""
                sheet.put(Reference(end + PAGE_AFTER, y, block.anchors, "page", language, place=galley.place))
        k += block.lines


def dealt(rows: Iterable[Row], first: int, last: int) -> list[list[tuple[int, Row]]]:
    """The rows of each page with the baselines they begin on, from `first` on the first page.

    The last page takes a row from the page before rather than have only one.
    """
    pages: list[list[tuple[int, Row]]] = [[]]
    k = first
    for whole in rows:
        row, rest = whole, NOTHING
        while row.blocks or row.aside is not None:
            room, fresh = last - k + 1, last - NEXT_K + 1
            if row.depth > fresh and (room >= LEAST_ROOM or k <= NEXT_K):
                row, rest = row.cut(room)
            elif row.depth > room and k > NEXT_K:
                pages.append([])
                k = NEXT_K
                continue
            pages[-1].append((k, row))
            k = last + 1 if rest.blocks else k + row.pitch
            row, rest = rest, NOTHING
    if len(pages) > 1 and len(pages[-1]) == 1 and len(pages[-2]) > 2:
        (_, before), (_, alone) = pages[-2][-1], pages[-1][0]
        if not alone.begun and not before.begun and before.pitch + alone.depth <= last - NEXT_K + 1:
            pages[-2].pop()
            pages[-1] = [(NEXT_K, before), (NEXT_K + before.pitch, alone)]
    return pages


def head(page: HousePage, desk: Desk, side: Side, titles: Sequence[Title]) -> tuple[Sheet, int]:
    """A sheet with the titles of a list at its head, and the baseline of its first row."""
    sheet = blank(page, desk, side)
    return sheet, max(pour_titles(desk, page.grid(desk, side), sheet, titles) + BELOW_TITLE, FIRST_K)


def row_pages(
    page: HousePage,
    desk: Desk,
    sheet: Sheet,
    first: int,
    titles: Sequence[Title],
    rows: Iterable[Row],
    offsets: Sequence[float] = (),
) -> Iterator[Page]:
    """The pages that rows fill, from the baseline `first` of a sheet on that has its head; others have the titles small.

    The words stand in the columns beside a picture, or `offsets` from the measure's left edge. A page has the tab of a
    section where all its rows are of that section.
    """
    last = int(desk.look.grid["last"])
    for index, dealing in enumerate(dealt(rows, first, last)):
        if index:
            sheet = blank(page, desk, other(sheet.side))
            pour_run_on(desk, page.grid(desk, sheet.side), sheet, titles)
        grid = page.grid(desk, sheet.side)
        for k, row in dealing:
            if not row.begun:
                page.rule(desk, sheet, grid.y(k) - RULE_ABOVE, grid.left, grid.left + grid.measure)
            over = math.ceil(k + row.depth - last - 1)
            if over > 0:
                sheet.overset(
                    row.place, f"what stands beside this row is {over} lines longer than a page", "shorten it"
                )
            xs = [grid.left + offset for offset in offsets] or [x for _, x, _ in beside(desk, grid)]
            row.pour(sheet, grid, xs, k)
        anchors = [anchor for _, row in dealing for anchor in row.anchors]
        sections = {row.section for _, row in dealing}
        section = sections.pop() if len(sections) == 1 else ""
        yield sheet.page(anchors=anchors, section=section, foot=foot_of(desk, grid, titles))
