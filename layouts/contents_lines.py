"""The lines of the contents: what they say in each language, and how they run over pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue import Box, Desk, Film, Galley, Heading, Page, Place, Reference, Sheet, Side, mm, other
from layouts.grid import Grid
from layouts.heads import pour_run_on, pour_titles, titles_of_word
from layouts.house import HousePage, blank, tab_top

PARTS_K = 10
BELOW_TITLE = 3
"""Units from the last title to the first part."""
PAGE_INWARD = mm(3)
"""From the right edge of a column to the end of a page number."""
PAGE_FIELD = mm(12)
"""Kept free of names at the right edge, for the page number."""
SHORTS_INDENT = mm(4)
"""Of a programme's films, which stand below it."""
BAR, BAR_ABOVE = mm(1.5), mm(7)
"""Height of the bar of a section's ink above the list of its films, and from its head to the section's name."""
WITH_HEAD = 2
"""Films that stand with the name of their section at a page's foot."""


@dataclass(frozen=True)
class Line:
    """A line of the contents: names in columns, and the page they send to. One without names is white."""

    cells: tuple[tuple[float, Galley], ...] = ()
    """The grid column of each, and what stands there."""
    anchor: str = ""
    style: str = "contents"
    """Of the page number."""
    heads: str = ""
    """Key of the section whose list of films it begins."""

    @property
    def depth(self) -> int:
        """Lines that it takes, with the white below a section's name."""
        return max((len(galley.lines) for _, galley in self.cells), default=1) + bool(self.heads)


WHITE = Line()


def depth(lines: Sequence[Line]) -> int:
    return sum(line.depth for line in lines)


@dataclass(frozen=True)
class Lines:
    """Makes lines to the measure of a page: a column a language, or one language over the width, or half of it."""

    desk: Desk
    grid: Grid
    narrow: bool = False

    def part(self, part: Heading) -> Line:
        return Line(self._cells(part.titles, "contents", Place()), part.anchor)

    def head(self, key: str) -> Line:
        """A section by its name."""
        section = self.desk.records.festival.sections[key]
        names = {language: section.name.get(language) or "" for language in self.desk.languages}
        return Line(self._cells(names, "section_name", section.place("name")), f"section:{key}", "page")

    def section(self, key: str) -> Iterator[Line]:
        """A section by its name, and below it its films, those of a programme indented below that."""
        yield WHITE
        yield WHITE
        head = self.head(key)
        yield Line(head.cells, head.anchor, head.style, heads=key)
        for film in self.desk.records.shown_in(key):
            yield self._film(film)
            for short in self.desk.records.films_of(film):
                yield self._film(short, SHORTS_INDENT)

    def _film(self, film: Film, indent: float = 0.0) -> Line:
        """The title in each language; an edition in one has the directors in the other column."""
        desk, grid = self.desk, self.grid
        titles = {language: desk.any_title(film, language) for language in desk.languages}
        if len(desk.languages) > 1:
            return Line(self._cells(titles, "entry", film.place("titles"), indent), f"film:{film.key}", "page")
        language = desk.languages[0]
        title = desk.set(
            [desk.passage(titles[language], "entry", language)], grid.text_measure - indent, film.place("titles")
        )
        passages = desk.names(desk.wordings[language].directors(film), "person_entry", language)
        names = desk.set(passages, grid.text_measure - PAGE_FIELD, film.place("credits.director"))
        return Line(((self._column(0, indent), title), (2.0, names)), f"film:{film.key}", "page")

    def _cells(
        self, names: Mapping[str, str], style: str, place: Place, indent: float = 0.0
    ) -> tuple[tuple[float, Galley], ...]:
        desk, grid = self.desk, self.grid
        languages = desk.languages[:2]
        out = []
        for index, language in enumerate(languages):
            measure = grid.text_measure
            if len(languages) == 1:
                measure = grid.span(2 if self.narrow else grid.columns)
            field = PAGE_FIELD if index + 1 == len(languages) else 0.0
            passage = desk.passage(names.get(language, ""), style, language)
            out.append((self._column(2 * index, indent), desk.set([passage], measure - field - indent, place)))
        return tuple(out)

    def _column(self, column: int, indent: float) -> float:
        return column + indent / (self.grid.column + self.grid.gutter)


class Run:
    """The pages in the making: where the next line stands."""

    def __init__(self, layout: HousePage, desk: Desk, side: Side) -> None:
        self.layout, self.desk, self.side = layout, desk, side
        self.titles = titles_of_word(desk, "contents")
        self.grid, self.sheet = layout.grid(desk, side), blank(layout, desk, side)
        self.k = max(PARTS_K, pour_titles(desk, self.grid, self.sheet, self.titles) + BELOW_TITLE)
        self.pages: list[Page] = []
        self.fresh = True
        """Nothing stands yet below the head."""

    def above(self) -> int:
        """Lines from here down to the first section's row."""
        return int(tab_top(self.desk, 1) / self.grid.unit + 1e-6) - self.k

    def left(self) -> int:
        """Lines from here down to the last baseline."""
        return int(self.desk.look.grid["last"]) - self.k + 1

    def turn(self) -> None:
        """Begins another page, with a small head."""
        anchors = () if self.pages else ("part:contents",)
        self.pages.append(self.sheet.page(anchors=anchors, blind=True))
        self.side = other(self.side)
        self.grid, self.sheet = self.layout.grid(self.desk, self.side), blank(self.layout, self.desk, self.side)
        self.k = pour_run_on(self.desk, self.grid, self.sheet, self.titles)
        self.fresh = True

    def finished(self) -> tuple[Page, ...]:
        self.turn()
        return tuple(self.pages)

    def flow(self, lines: Sequence[Line]) -> None:
        """Sets lines over as many pages as they want; none begins with white or ends with a section's name."""
        for index, line in enumerate(lines):
            if self.fresh and not line.cells:
                continue
            wanted = lines[index : index + 1 + WITH_HEAD] if line.heads else [line]
            if depth(wanted) > self.left() and not self.fresh:
                self.turn()
                if not line.cells:
                    continue
            self.pour([line])

    def pour(self, lines: Sequence[Line], columns: float = 0.0, reach: float | None = None) -> None:
        """Sets lines from here, moved to the right by so many grid columns, their page numbers at the end of `reach`."""
        desk, grid, sheet = self.desk, self.grid, self.sheet
        for line in lines:
            if line.heads:
                if self.fresh:
                    self.k += 1
                top = grid.y(self.k) - BAR_ABOVE
                sheet.put(Box(grid.left, top, grid.measure, BAR, desk.section_ink(line.heads)))
            for column, galley in line.cells:
                sheet.pour(galley, grid.x(column + columns), grid.y(self.k))
            if line.anchor:
                pour_number(desk, grid, sheet, line, grid.y(self.k), reach)
            self.k += line.depth
            self.fresh = False

    def pour_beside(self, left: Sequence[Line], right: Sequence[Line]) -> None:
        """Sets lines in both halves of the page."""
        k = self.k
        self.pour(left, reach=self.grid.span(2))
        end, self.k = self.k, k
        self.pour(right, columns=2.0)
        self.k = max(self.k, end)


def pour_number(desk: Desk, grid: Grid, sheet: Sheet, line: Line, y: float, reach: float | None = None) -> None:
    """The page that a line sends to, ending by the right edge of the measure, or of what is `reach` wide."""
    x = grid.left + (grid.measure if reach is None else reach) - PAGE_INWARD
    sheet.put(Reference(x, y, (line.anchor,), line.style, desk.languages[0], "right"))
