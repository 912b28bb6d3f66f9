"""The half title: the festival's name alone, small, before the title page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import Desk, Page, Side
from layouts.heads import pour_titles, titles_of
from layouts.house import HousePage, blank

NAME_K = 12
"""The title page's own first baseline, so that one name lies on the other through the leaf."""


@dataclass(frozen=True)
class HalfTitle(HousePage):
    """`subtitle` is true where the festival's subtitle is to stand below its name, a column a language."""

    subtitle: bool = False

    name = "half_title"
    opens = "recto"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        festival = desk.records.festival
        grid = self.grid(desk, side)
        sheet = blank(self, desk, side)
        k = pour_titles(desk, grid, sheet, titles_of(desk, festival.name, festival.place("name")), k=NAME_K)
        if self.subtitle:
            for index, title in enumerate(titles_of(desk, festival.subtitle, festival.place("subtitle"))[:2]):
                passage = desk.passage(title.words, "subtitle", title.language)
                sheet.pour(desk.set([passage], grid.text_measure, title.place), grid.x(2 * index), grid.y(k + 3))
        yield sheet.page(anchors=("part:half_title",), blind=True)
