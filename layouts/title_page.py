"""The title page: the festival's name, what it is, where and when, and the tabs of all its sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import Desk, Page, Side, mm
from layouts.house import HousePage, blank, tab

NAME_K, SUBTITLE_K, PLACE_K = 12, 23, 53
SUBTITLE_MEASURE = mm(46)


@dataclass(frozen=True)
class TitlePage(HousePage):
    name = "title_page"
    opens = "recto"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        festival = desk.records.festival
        grid = self.grid(desk, side)
        sheet = blank(self, desk, side)
        for number, key in enumerate(festival.sections, 1):
            sheet.put(*tab(desk, side, number, desk.section_ink(key)))
        y = grid.y(NAME_K)
        said: set[str] = set()
        for language in desk.languages:
            name = festival.name.get(language, "")
            if name and name not in said:
                said.add(name)
                place = festival.place(f"name.{language}")
                galley = desk.set([desk.passage(name, "cover_title", language)], grid.measure, place)
                sheet.pour(galley, grid.left, y)
                y += galley.depth
        subtitle_k = max(SUBTITLE_K, grid.k_at(y))
        for index, language in enumerate(desk.languages):
            column = grid.x(2 * index)
            subtitle = festival.subtitle.get(language)
            if subtitle:
                place = festival.place(f"subtitle.{language}")
                galley = desk.set([desk.passage(subtitle, "subtitle", language)], SUBTITLE_MEASURE, place)
                sheet.pour(galley, column, grid.y(subtitle_k))
                if subtitle_k + len(galley.lines) > PLACE_K - 1:
                    sheet.overset(
                        place, "the festival's name and subtitle fill more than the title page", "shorten them"
                    )
            wording = desk.wordings[language]
            dates = wording.festival_dates()
            for line, words in enumerate((wording.text(festival.town), dates)):
                if words:
                    sheet.pour(desk.line(words, "subtitle", language), column, grid.y(PLACE_K + line))
        yield sheet.page(anchors=("part:title_page",), blind=True)
