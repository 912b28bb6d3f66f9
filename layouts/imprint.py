"""The imprint: who made the book, the library's record of it, and whose it is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Literal

from catalogue import Desk, Galley, Page, Rule, Sheet, Side, mm, other
from layouts.grid import Grid
from layouts.heads import pour_run_on, pour_titles, titles_of_word
from layouts.house import HousePage, blank
from layouts.imprint_rows import SetRow, fine, in_turn, paged, parted, pour_columns, pour_rows, table
from layouts.in_languages import said_of

ROWS_K = 12
ROWS_RULE = mm(42)
CIP_RULE = mm(138)
CIP_K = 36
CIP_INDENT = mm(4)
COPYRIGHT_K = 54
FINE = mm(3)

Rung = Literal["rows", "fine", "run_on"]


@dataclass(frozen=True)
class Foot:
    """What stands below the rows: the library's record line by line, or its place, and the line that says whose it is."""

    cip: tuple[tuple[float, Galley | None], ...]
    """Each line's indent; None for a white one."""
    reserved: int
    """Lines of the fine grid that are kept for a record which has not come."""
    copyright: Galley | None
    leading: float

    @property
    def lines(self) -> int:
        """Of the record, or of its place."""
        return self.reserved + sum(1 if galley is None else len(galley.lines) for _, galley in self.cip)

    @property
    def free(self) -> int:
        """The first baseline below all that may stand above the copyright line."""
        return COPYRIGHT_K + 1 if self.copyright is None else COPYRIGHT_K - len(self.copyright.lines)

    def cip_k(self, grid: Grid, end: int) -> int | None:
        """The record's first baseline, below rows that leave off above baseline `end`; None where it has no room.

        A long record begins higher than others, so that it ends above the copyright line.
        """
        if not self.lines:
            return end if end - 1 < self.free else None
        lowest = grid.y(self.free - 1) - (self.lines - 1) * self.leading
        k = max(min(CIP_K, math.floor(lowest / grid.unit + 1e-6)), end + 2)
        return k if grid.y(k) <= lowest + 1e-6 else None


@dataclass(frozen=True)
class Imprint(HousePage):
    """`ladder`: what is tried in turn until all stands on its page: `rows`, a line each; `fine`, smaller and closer, a
    column a language; `run_on`, rows over as many pages as they want.

    `cip_lines`: how many lines are kept where the library's record is reserved, in a `frame` or `white` (`cip_place`).
    """

    ladder: tuple[Rung, ...] = ("rows", "fine", "run_on")
    cip_lines: int = 18
    cip_place: Literal["frame", "white"] = "frame"

    name = "imprint"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        grid = self.grid(desk, side)
        foot = self._set_foot(desk, grid)
        rows = table(desk, grid, desk.records.festival.imprint)
        if "rows" in self.ladder and foot.cip_k(grid, ROWS_K + sum(row.lines for row in rows)) is not None:
            yield from self._table(desk, [rows], foot, side)
            return
        columns = fine(desk, grid, desk.records.festival.imprint)
        if "fine" in self.ladder:
            depth = max(sum(row.lines for row in column) for column in columns)
            if foot.cip_k(grid, grid.k_at(grid.y(ROWS_K) + depth * FINE)) is not None:
                yield self._fine(desk, columns, foot, side)
                return
        if "run_on" in self.ladder:
            yield from self._table(desk, self._over_pages(desk, grid, rows, foot), foot, side)
        elif self.ladder[-1:] == ("fine",):
            yield self._fine(desk, columns, foot, side)
        else:
            yield from self._table(desk, [rows], foot, side)

    def _table(self, desk: Desk, pages: Sequence[Sequence[SetRow]], foot: Foot, side: Side) -> Iterator[Page]:
        """The table a page at a time, the foot below the last of it."""
        titles = titles_of_word(desk, "imprint")
        for number, rows in enumerate(pages):
            grid, sheet = self.grid(desk, side), blank(self, desk, side)
            k = pour_run_on(desk, grid, sheet, titles) if number else self._head(desk, grid, sheet, rows)
            end = pour_rows(sheet, grid, rows, k)
            if number + 1 == len(pages):
                self._pour_foot(desk, grid, sheet, foot, end)
            yield sheet.page(blind=True)
            side = other(side)

    def _over_pages(self, desk: Desk, grid: Grid, rows: Sequence[SetRow], foot: Foot) -> list[list[SetRow]]:
        """The rows of each page; where the foot has no room below the last of them, it takes some along to another."""
        last = int(desk.look.grid["last"])
        below = pour_run_on(desk, grid, Sheet("recto"), titles_of_word(desk, "imprint"))
        pages = paged(rows, last - ROWS_K + 1, last - below + 1)
        end = (below if len(pages) > 1 else ROWS_K) + sum(row.lines for row in pages[-1])
        if foot.cip_k(grid, end) is None:
            pages[-1:] = parted(pages[-1])
        return pages

    def _fine(self, desk: Desk, columns: Sequence[Sequence[SetRow]], foot: Foot, side: Side) -> Page:
        grid, sheet = self.grid(desk, side), blank(self, desk, side)
        k = self._head(desk, grid, sheet, [row for column in columns for row in column])
        end = pour_columns(sheet, grid, columns, grid.y(k), FINE)
        self._pour_foot(desk, grid, sheet, foot, grid.k_at(end))
        return sheet.page(blind=True)

    def _head(self, desk: Desk, grid: Grid, sheet: Sheet, rows: Sequence[SetRow]) -> int:
        """The titles, and a rule above the rows if there are any; the first row's baseline."""
        pour_titles(desk, grid, sheet, titles_of_word(desk, "imprint"))
        if rows:
            self.rule(desk, sheet, ROWS_RULE, grid.left, grid.left + grid.measure)
        return ROWS_K

    # The library's record and the copyright line -------------------------------------------------------------------------

    def _set_foot(self, desk: Desk, grid: Grid) -> Foot:
        festival = desk.records.festival
        leading = desk.style("cip", desk.languages[0]).leading
        cip: list[tuple[float, Galley | None]] = []
        for line in (festival.cip or "").splitlines() if not festival.cip_reserved else ():
            indent = CIP_INDENT if line.startswith(" ") else 0.0
            passage = desk.passage(line.strip(), "cip", desk.languages[0])
            measure = grid.span(3) - indent
            cip.append((indent, desk.set([passage], measure, festival.place("cip")) if line.strip() else None))
        owner = None
        if festival.copyright is not None:
            said = said_of(desk, festival.copyright)
            passages = [[desk.passage(words, "copyright", language)] for language, words in said]
            owner = in_turn(desk, passages, grid.measure, festival.place("copyright")) if passages else None
        return Foot(tuple(cip), self.cip_lines if festival.cip_reserved else 0, owner, leading)

    def _pour_foot(self, desk: Desk, grid: Grid, sheet: Sheet, foot: Foot, end: int) -> None:
        festival = desk.records.festival
        if foot.copyright is not None:
            depth = foot.copyright.depth - foot.copyright.leading
            sheet.pour(foot.copyright, grid.left, grid.y(COPYRIGHT_K) - depth)
        k = foot.cip_k(grid, end)
        if k is None:
            if foot.lines:
                what, remedy = "the library's record runs into the copyright line", "shorten the imprint above it"
                sheet.overset(festival.place("cip"), what, remedy)
            else:
                what, remedy = "the imprint runs into the copyright line", "take out some rows, or let it run on"
                sheet.overset(festival.place("imprint"), what, remedy)
        if not foot.lines:
            return
        y = grid.y(max(CIP_K, end + 2) if k is None else k)
        self.rule(desk, sheet, y - (grid.y(CIP_K) - CIP_RULE), grid.left, grid.left + grid.measure)
        sheet.pour(desk.line("CIP", "cip_head", desk.languages[0]), grid.left, y)
        if foot.reserved:
            self._reserve(desk, grid, sheet, foot, y)
        for indent, galley in foot.cip:
            if galley is not None:
                sheet.pour(galley, grid.x(1) + indent, y)
            y += foot.leading * (1 if galley is None else len(galley.lines))

    def _reserve(self, desk: Desk, grid: Grid, sheet: Sheet, foot: Foot, y: float) -> None:
        """The place of a record that has not come, framed with words that say so; or nothing where it is to be white."""
        if self.cip_place == "white":
            return
        left, right = grid.x(1), grid.left + grid.measure
        top = y - desk.cap_height("cip", desk.languages[0])
        bottom = top + foot.reserved * foot.leading
        thickness, ink = desk.look.rules["fine"], desk.ink("black")
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
            sheet.put(Rule(x1, y1, x2, y2, thickness, ink))
        words = [desk.set([desk.passage(desk.wordings[language].word("cip_reserved"), "cip", language)], grid.span(3))
                 for language in desk.languages[:2]]  # fmt: skip
        middle = (top + bottom) / 2 - fsum(galley.depth for galley in words) / 2
        for galley in words:
            middle += galley.leading
            sheet.pour(galley, left + (right - left - galley.widest) / 2, middle)
