"""The contents: sections stand where their tabs stand, so that the page is a picture of the fore-edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue import Box, Desk, Page, Reference, Sheet, Side, TextLine, mm
from layouts.grid import Grid
from layouts.house import HousePage

PARTS_K = 10
PAGE_INWARD = mm(3)
"""From the right edge of the measure to the end of a page number."""
NAME_BELOW = mm(8)
"""From a row's rule to the baseline of its names."""


@dataclass(frozen=True)
class Contents(HousePage):
    name = "contents"
    opens = "recto"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        grid = self.grid(desk, side)
        sheet = Sheet(side)
        self.head_titles(desk, sheet, self.words_foot(desk, "contents"))
        front, back = _matter(desk)
        end = self._list(desk, grid, sheet, front, PARTS_K)
        self._list(desk, grid, sheet, back, end + 1 if front else PARTS_K)
        self._sections(desk, grid, sheet)
        yield sheet.page(anchors=("part:contents",), blind=True)

    def _list(self, desk: Desk, grid: Grid, sheet: Sheet, parts: Sequence[str], k: int) -> int:
        """Parts of the book that are no sections, a line each; the baseline below the last."""
        for part in parts:
            for index, language in enumerate(desk.languages[:2]):
                words = desk.wordings[language].word(part)
                sheet.pour(desk.line(words, "contents", language), grid.x(2 * index), grid.y(k))
            self._page(desk, grid, sheet, f"part:{part}", grid.y(k), "contents")
            k += 1
        return k

    def _sections(self, desk: Desk, grid: Grid, sheet: Sheet) -> None:
        tabs = desk.look.grid
        left, right = grid.left, grid.left + grid.measure
        printed = {part.section for part in desk.records.festival.parts if part.section}
        for number, (key, section) in enumerate(desk.records.festival.sections.items(), 1):
            top = tabs["tab.top"] + tabs["tab.height"] * (number - 1)
            sheet.put(Box(right, top, desk.width + desk.bleed - right, tabs["tab.height"], desk.section_ink(key)))
            figure = desk.line(str(number), "tab", desk.languages[0])
            x = (right + desk.width - figure.widest) / 2
            sheet.put(*(TextLine(x, top + tabs["tab.baseline"], line) for line in figure.lines))
            if key not in printed:
                continue
            self.rule(desk, sheet, top, left, right, "fine")
            for index, language in enumerate(desk.languages[:2]):
                name = section.name.get(language)
                if name:
                    sheet.pour(desk.line(name, "section_name", language), grid.x(2 * index), top + NAME_BELOW)
            self._page(desk, grid, sheet, f"section:{key}", top + NAME_BELOW, "page")

    def _page(self, desk: Desk, grid: Grid, sheet: Sheet, anchor: str, y: float, style: str) -> None:
        x = grid.left + grid.measure - PAGE_INWARD
        sheet.put(Reference(x, y, (anchor,), style, desk.languages[0], "right"))


def _matter(desk: Desk) -> tuple[list[str], list[str]]:
    """The parts behind the contents that are no sections: those before the first section, and those after it."""
    front: list[str] = []
    back: list[str] = []
    into = front
    behind = False
    for part in desk.records.festival.parts:
        if part.section:
            into = back
        elif part.layout == "contents":
            behind = True
        elif behind:
            into.append(part.layout)
    return front, back
