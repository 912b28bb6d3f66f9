"""Whom the festival thanks: names in columns, a list for all languages where they are alike, else one for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from catalogue import Desk, Galley, Page, Side, mm, other
from layouts.grid import Grid
from layouts.heads import foot_of, pour_run_on, pour_titles, titles_of_word
from layouts.house import HousePage, blank
from layouts.row_pages import BELOW_TITLE, COLUMNS, FIRST_K, NEXT_K

RULE_ABOVE = mm(6)
ACROSS = (2, 3, 4)
"""Columns of the whole measure, in the order they are tried."""

Column = Sequence[Galley]


@dataclass(frozen=True)
class Design:
    """All lists in so many columns each: by list, by page, the columns of names."""

    columns: int
    lists: tuple[tuple[tuple[Column, ...], ...], ...]
    turned: bool
    """A name takes more than its line."""

    @property
    def pages(self) -> int:
        return max(len(pages) for pages in self.lists)


@dataclass(frozen=True)
class Thanks(HousePage):
    """`columns` are those of the whole measure; `auto` takes two, or more where every name stands on one line and it saves
    a page. `sorted` puts the names in the order of each language's alphabet."""

    columns: Literal["auto", "2", "3", "4"] = "auto"
    sorted: bool = False

    name = "thanks"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        titles = titles_of_word(desk, self.name)
        sheet, grid = blank(self, desk, side), self.grid(desk, side)
        k = max(pour_titles(desk, grid, sheet, titles) + BELOW_TITLE, FIRST_K)
        last = int(desk.look.grid["last"])
        if not desk.records.festival.thanks:
            place = desk.records.festival.place("parts")
            sheet.overset(place, "the festival thanks nobody", "write names under thanks in festival.yaml")
        design = self._design(desk, grid, last - k + 1, last - NEXT_K + 1)
        wide = _share(grid.measure, len(design.lists), grid.gutter)
        for number in range(design.pages):
            if number:
                side, k = other(side), NEXT_K
                sheet, grid = blank(self, desk, side), self.grid(desk, side)
                pour_run_on(desk, grid, sheet, titles)
            for index, pages in enumerate(design.lists):
                left = grid.left + index * (wide + grid.gutter)
                self.rule(desk, sheet, grid.y(k) - RULE_ABOVE, left, left + wide)
                step = _share(wide, design.columns, grid.gutter) + grid.gutter
                for across, column in enumerate(pages[number] if number < len(pages) else ()):
                    y = grid.y(k)
                    for galley in column:
                        sheet.pour(galley, left + across * step, y)
                        y += galley.depth
            yield sheet.page(foot=foot_of(desk, grid, titles))

    def _design(self, desk: Desk, grid: Grid, first: int, others: int) -> Design:
        """The fewest pages, then the fewest columns, that hold each name on one line; else as few columns as may be."""
        names = self._names(desk)
        designs: list[Design] = []
        for across in ACROSS if self.columns == "auto" else (int(self.columns),):
            columns = max(across // len(names), 1)
            measure = _share(_share(grid.measure, len(names), grid.gutter), columns, grid.gutter)
            lists = [
                [self._set(desk, words, language, index, measure) for words, index in each] for language, each in names
            ]
            turned = any(len(galley.lines) > 1 for each in lists for galley in each)
            designs.append(Design(columns, tuple(_over_pages(each, columns, first, others) for each in lists), turned))
        even = [design for design in designs if not design.turned] or designs[:1]
        return min(even, key=lambda design: (design.pages, design.columns))

    def _names(self, desk: Desk) -> list[tuple[str, list[tuple[str, int]]]]:
        """A list for each language, or one for all where none says anything else: words, and their place among the names."""
        found: list[tuple[str, list[tuple[str, int]]]] = []
        for language in desk.languages[:COLUMNS]:
            names = [
                (desk.wordings[language].text(texts) or next(iter(texts.values()), ""), index)
                for index, texts in enumerate(desk.records.festival.thanks)
            ]
            if self.sorted:
                names.sort(key=lambda name, tag=language: desk.sort_key(name[0], tag))
            found.append((language, names))
        alike = len({tuple(sorted(names)) for _, names in found}) == 1
        return found[:1] if alike else found

    def _set(self, desk: Desk, words: str, language: str, index: int, measure: float) -> Galley:
        place = desk.records.festival.place(f"thanks.{index}")
        return desk.set([desk.passage(words, "thanks", language)], measure, place)


def _share(measure: float, columns: int, gutter: float) -> float:
    """The width of one of so many columns."""
    return (measure - gutter * (columns - 1)) / columns


def _over_pages(names: Sequence[Galley], columns: int, first: int, others: int) -> tuple[tuple[Column, ...], ...]:
    """The names over columns, down and then across: pages filled to their room, the columns of the last of equal height."""
    pages: list[tuple[Column, ...]] = []
    room, rest = first, list(names)
    while True:
        made, left = _filled(rest, columns, room)
        if not left:
            break
        pages.append(made)
        room, rest = others, left
    height = -(-sum(len(galley.lines) for galley in rest) // columns)
    while _filled(rest, columns, height)[1]:
        height += 1
    return (*pages, _filled(rest, columns, height)[0])


def _filled(names: Sequence[Galley], columns: int, height: int) -> tuple[tuple[Column, ...], list[Galley]]:
    """Columns of at most `height` lines, no name parted, and the names that had no room; a column takes one in any case."""
    made: list[Column] = []
    rest = list(names)
    for _ in range(columns):
        column: list[Galley] = []
        lines = 0
        while rest and (not column or lines + len(rest[0].lines) <= height):
            column.append(rest.pop(0))
            lines += len(column[-1].lines)
        made.append(column)
    return tuple(made), rest
