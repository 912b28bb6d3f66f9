"""The contents: sections stand where their tabs stand, so that the page is a picture of the fore-edge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue import Desk, Heading, Page, Place, Reference, Sheet, Side, mm
from layouts.grid import Grid
from layouts.house import HousePage, blank, tab, tab_top

PARTS_K = 10
PAGE_INWARD = mm(3)
"""From the right edge of the measure to the end of a page number."""
PAGE_FIELD = mm(12)
"""Kept free of names at the right edge of the measure, for the page number."""
MOST_NAME_LINES = 2
"""As many as stand between the rules of two rows."""
NAME_BELOW = mm(8)
"""From a row's rule to the baseline of its names."""


@dataclass(frozen=True)
class Contents(HousePage):
    name = "contents"
    opens = "recto"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        grid = self.grid(desk, side)
        sheet = blank(self, desk, side)
        self.head_titles(desk, sheet, self.words_foot(desk, "contents"))
        front, back = _matter(desk)
        end = self._list(desk, grid, sheet, front, PARTS_K)
        end = self._list(desk, grid, sheet, back, end + 1 if front else PARTS_K)
        if grid.y(end) > tab_top(desk, 1):
            sheet.overset(
                desk.records.festival.place("parts"),
                f"the contents have {len(front) + len(back)} parts that are no sections, too many above the sections",
                "take some out of the book, or give the festival a layout of its own for its contents",
            )
        self._sections(desk, grid, sheet)
        yield sheet.page(anchors=("part:contents",), blind=True)

    def _list(self, desk: Desk, grid: Grid, sheet: Sheet, parts: Sequence[Heading], k: int) -> int:
        """Parts of the book that are no sections, a line each; the baseline below the last."""
        for part in parts:
            depth = self._names(desk, grid, sheet, part.titles, "contents", grid.y(k), Place())
            self._page(desk, grid, sheet, part.anchor, grid.y(k), "contents")
            k += depth
        return k

    def _sections(self, desk: Desk, grid: Grid, sheet: Sheet) -> None:
        left, right = grid.left, grid.left + grid.measure
        printed = {part.section for part in desk.records.festival.parts if part.section}
        for number, (key, section) in enumerate(desk.records.festival.sections.items(), 1):
            top = tab_top(desk, number)
            sheet.put(*tab(desk, "recto", number, desk.section_ink(key), str(number), desk.width - right))
            if key not in printed:
                continue
            self.rule(desk, sheet, top, left, right, "fine")
            names = {language: section.name.get(language) or "" for language in desk.languages}
            place = section.place("name")
            depth = self._names(desk, grid, sheet, names, "section_name", top + NAME_BELOW, place)
            if depth > MOST_NAME_LINES:
                sheet.overset(place, f"the name of the section {key} takes {depth} lines in the contents", "shorten it")
            self._page(desk, grid, sheet, f"section:{key}", top + NAME_BELOW, "page")

    def _names(
        self, desk: Desk, grid: Grid, sheet: Sheet, names: Mapping[str, str], style: str, y: float, place: Place
    ) -> int:
        """A name in every language's column from the baseline `y`; how many lines the longest takes."""
        depth = 1
        for index, language in enumerate(desk.languages[:2]):
            passage = desk.passage(names.get(language, ""), style, language)
            galley = desk.set([passage], grid.text_measure - (PAGE_FIELD if index else 0.0), place)
            sheet.pour(galley, grid.x(2 * index), y)
            depth = max(depth, len(galley.lines))
        return depth

    def _page(self, desk: Desk, grid: Grid, sheet: Sheet, anchor: str, y: float, style: str) -> None:
        x = grid.left + grid.measure - PAGE_INWARD
        sheet.put(Reference(x, y, (anchor,), style, desk.languages[0], "right"))


def _matter(desk: Desk) -> tuple[list[Heading], list[Heading]]:
    """The parts behind the contents that are no sections: those before the first section, and those after it.

    A part for which no language of the edition has a word, such as a frontispiece, is not listed.
    """
    front: list[Heading] = []
    back: list[Heading] = []
    into = front
    behind = False
    for part in desk.outline:
        if part.section:
            into = back
        elif part.anchor == "part:contents":
            behind = True
        elif behind and part.titles:
            into.append(part)
    return front, back
