"""The title page: the festival's name, what it is, where and when, and the tabs of all its sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import fsum

from catalogue import Desk, Galley, Page, Side, mm
from layouts.grid import Grid
from layouts.heads import titles_of
from layouts.house import HousePage, blank, tab

NAME_K, SUBTITLE_K, PLACE_K = 12, 23, 53
BELOW_NAME = 2
"""Least units from the last line of the name to the subtitle."""
SUBTITLE_MEASURE = mm(46)
NAME_STYLES = ("cover_title", "cover_name_small", "cover_name_long")
"""The largest in which the name leaves the subtitle its place, or else the last."""


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
        y = last = grid.y(NAME_K)
        for galley in self._names(desk, grid):
            sheet.pour(galley, grid.left, y)
            last = y + galley.depth - galley.leading
            y += galley.depth
        subtitle_k = max(SUBTITLE_K, grid.k_at(last) + BELOW_NAME)
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

    def _names(self, desk: Desk, grid: Grid) -> list[Galley]:
        """The name in every language, all of them in one style."""
        festival = desk.records.festival
        made: list[Galley] = []
        for style in NAME_STYLES:
            made = [
                desk.set([desk.passage(title.words, style, title.language)], grid.measure, title.place)
                for title in titles_of(desk, festival.name, festival.place("name"))
            ]
            depth = fsum(galley.depth for galley in made) - made[-1].leading if made else 0.0
            if grid.y(NAME_K) + depth <= grid.y(SUBTITLE_K - BELOW_NAME):
                break
        return made
