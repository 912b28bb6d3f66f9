"""The title page: the festival's name, what it is, where and when, and the tabs of all its sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import Desk, Page, Sheet, Side, mm
from layouts.house import HousePage, tab

NAME_K, SUBTITLE_K, PLACE_K = 12, 23, 53
SUBTITLE_MEASURE = mm(46)


@dataclass(frozen=True)
class TitlePage(HousePage):
    name = "title_page"
    opens = "recto"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        festival = desk.records.festival
        grid = self.grid(desk, side)
        sheet = Sheet(side)
        for number, key in enumerate(festival.sections, 1):
            sheet.put(*tab(desk, side, number, desk.section_ink(key)))
        y = grid.y(NAME_K)
        said: set[str] = set()
        for index, language in enumerate(desk.languages):
            column = grid.x(2 * index)
            name = festival.name.get(language, "")
            if name and name not in said:
                said.add(name)
                galley = desk.set([desk.passage(name, "cover_title", language)], grid.measure, festival.place(f"name.{language}"))
                sheet.pour(galley, grid.left, y)
                y += galley.depth
            subtitle = festival.subtitle.get(language)
            if subtitle:
                passage = desk.passage(subtitle, "subtitle", language)
                sheet.pour(desk.set([passage], SUBTITLE_MEASURE, festival.place(f"subtitle.{language}")), column, grid.y(SUBTITLE_K))
            wording = desk.wordings[language]
            dates = wording.festival_dates()
            for line, words in enumerate((wording.text(festival.town), dates)):
                if words:
                    sheet.pour(desk.line(words, "subtitle", language), column, grid.y(PLACE_K + line))
        yield sheet.page(anchors=("part:title_page",), blind=True)
