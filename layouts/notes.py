"""Pages for the reader's own notes, with lines, dots or squares to write on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from catalogue import Box, Desk, Page, Piece, Place, Problem, Rule, Sheet, Side, TextLine, mm, other
from layouts.house import FOOT_BETWEEN, HousePage, blank

HEAD_K = 5
FIRST_K = 8
"""Baseline of the first line to write on."""
DOT = mm(0.3)
MOST = 96
"""Pages: more are a slip of the pen."""


@dataclass(frozen=True)
class Notes(HousePage):
    """`count` is how many pages there are, `pattern` what they are ruled with. With `fill` the pages that fill up the book's
    last sheet are notes too, where this is its last part."""

    count: int = 1
    pattern: Literal["lines", "dots", "squares", "plain"] = "lines"
    fill: bool = False

    name = "notes"

    def faults(self, desk: Desk, place: Callable[[str], Place]) -> tuple[Problem, ...]:
        if 1 <= self.count <= MOST:
            return ()
        return (Problem(place("count"), f"{self.count} pages are no number of pages for notes", f"write 1 to {MOST}"),)

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        for _ in range(min(max(self.count, 1), MOST)):
            sheet = blank(self, desk, side)
            sheet.put(*self._ruled(desk, side))
            yield sheet.page(blind=True)
            side = other(side)

    def furnish(self, desk: Desk, page: Page) -> tuple[Piece, ...]:
        """Nothing for the part's own pages; what an empty page lacks that fills the sheet behind them."""
        return self._ruled(desk, page.side) if page.blank and self.fill else super().furnish(desk, page)

    def _ruled(self, desk: Desk, side: Side) -> tuple[Piece, ...]:
        """The word at the head, and the pattern from there to the last baseline."""
        grid, sheet = self.grid(desk, side), Sheet(side)
        x = grid.left
        for language in desk.languages:
            galley = desk.line(desk.wordings[language].word(self.name), "list_head", language)
            sheet.put(*(TextLine(x, grid.y(HEAD_K), line) for line in galley.lines))
            x += galley.widest + FOOT_BETWEEN
        right, last = grid.left + grid.measure, int(desk.look.grid["last"])
        ys = [grid.y(k) for k in range(FIRST_K, last + 1)]
        xs = [grid.left + grid.unit * step for step in range(int(grid.measure / grid.unit + 1e-6) + 1)]
        if self.pattern in ("lines", "squares"):
            for y in ys[::2] if self.pattern == "lines" else ys:
                self.rule(desk, sheet, y, grid.left, right, "hour")
        if self.pattern == "squares":
            thickness = desk.look.rules["hour"]
            sheet.put(*(Rule(each, ys[0], each, ys[-1], thickness, desk.ink("black")) for each in xs))
        if self.pattern == "dots":
            ink = desk.ink("black")
            sheet.put(*(Box(each - DOT / 2, y - DOT / 2, DOT, DOT, ink) for y in ys for each in xs))
        return tuple(sheet.pieces)
