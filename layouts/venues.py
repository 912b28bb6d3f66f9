"""Where the festival takes place: a map with numbers, and a row a venue, or two where there is little to say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from catalogue import Artwork, ArtworkFile, Desk, Galley, Page, Picture, PictureFile, Sheet, Side, fit, mm, other
from layouts.columns import stacked
from layouts.grid import Grid
from layouts.heads import Title, foot_of, pour_run_on, pour_titles, titles_of_word
from layouts.house import HousePage, blank
from layouts.in_languages import joined, set_once
from layouts.portraits import beside
from layouts.row_pages import BELOW_TITLE, NEXT_K, Block, Row, cells, dealt, head, row_pages
from layouts.stills import CLEAR_OF_PICTURE

FIELD = (mm(148), mm(80))
"""Of the map where it hangs from head and fore-edge."""
BELOW_HEAD = 2
"""Units from the last title to the head of a map that has the page to itself."""
FIGURES_DOWN, SEATS_BELOW = 0.5, 2
"""Units from a venue's name down to its number on the map, and to its seats below that."""
ACROSS = 2
"""Venues beside each other, where there is no more to say of them than name, address and seats."""
NUMBER_WIDTH = mm(10)
"""From a number on the map to the name beside it, where venues stand beside each other."""


@dataclass(frozen=True)
class Venues(HousePage):
    """`map` is where the festival's map stands: at the head of the page above the list, on a page of its own before it,
    or nowhere. `numbers` gives every venue the number it has on the map. Venues without a text stand two by two where
    that saves a page."""

    map: Literal["head", "page", "none"] = "head"
    numbers: bool = True

    name = "venues"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        festival = desk.records.festival
        titles = titles_of_word(desk, self.name)
        chart = self._chart(desk)
        first = NEXT_K
        if chart is not None and self.map == "page":
            yield self._map_page(desk, side, titles, chart)
            side = other(side)
            sheet = blank(self, desk, side)
            pour_run_on(desk, self.grid(desk, side), sheet, titles)
        elif chart is not None:
            sheet = blank(self, desk, side)
            first = self._map_head(desk, sheet, titles, chart)
        else:
            sheet, first = head(self, desk, side, titles)
        if not festival.venues:
            sheet.overset(festival.place("parts"), "there are no venues to list", "add them to venues in festival.yaml")
        measure = beside(desk, self.grid(desk, side))[0][2]
        numbered = self.numbers and chart is not None
        rows = [
            self._row(desk, key, measure, number if numbered else None) for number, key in enumerate(festival.venues, 1)
        ]
        last = int(desk.look.grid["last"])
        if not any(
            desk.wordings[each].text(venue.text) for each in desk.languages for venue in festival.venues.values()
        ):
            inward = NUMBER_WIDTH if numbered else 0.0
            pairs = self._pairs(desk, inward)
            if len(dealt(pairs, first, last)) < len(dealt(rows, first, last)):
                grid = self.grid(desk, side)
                offsets = [grid.x(2 * index) - grid.left + inward for index in range(ACROSS)]
                yield from row_pages(self, desk, sheet, first, titles, pairs, offsets)
                return
        yield from row_pages(self, desk, sheet, first, titles, rows)

    # The map ----------------------------------------------------------------------------------------------------------

    def _chart(self, desk: Desk) -> PictureFile | ArtworkFile | None:
        reference = desk.records.festival.map
        if reference is None or self.map == "none":
            return None
        return desk.artwork.get(reference.file) or desk.pictures.get(reference.file)

    def _map_head(self, desk: Desk, sheet: Sheet, titles: Sequence[Title], chart: PictureFile | ArtworkFile) -> int:
        """The map hung from head and fore-edge, the titles below it; the baseline of the first row."""
        grid, bleed = self.grid(desk, sheet.side), desk.bleed
        size = fit(chart, FIELD[0], FIELD[1])
        recto = sheet.side == "recto"
        x, bottom = (desk.width - size.width if recto else 0.0), size.height
        if isinstance(chart, PictureFile):
            size = fit(chart, FIELD[0] + bleed, FIELD[1] + bleed)
            x = desk.width + bleed - size.width if recto else -bleed
            sheet.put(Picture(x, -bleed, size.width, size.height, chart))
            bottom = size.height - bleed
        elif min(chart.bleed[1], chart.bleed[2 if recto else 0]) >= bleed - 0.01:
            shown = (0.0, bleed, bleed, 0.0) if recto else (bleed, bleed, 0.0, 0.0)
            sheet.put(Artwork(x, 0.0, size.width, size.height, chart, shown))
        else:
            size = fit(chart, grid.measure, FIELD[1])
            sheet.put(Artwork(grid.left, grid.y(4), size.width, size.height, chart))
            bottom = grid.y(4) + size.height
        capitals = desk.cap_height("title", desk.languages[0])
        first = grid.k_at(bottom + CLEAR_OF_PICTURE + capitals)
        last = pour_titles(desk, grid, sheet, titles, k=first, width=grid.span(3))
        credit = self._credit(desk, grid.column)
        if credit is not None:
            sheet.pour(credit, grid.x(3), grid.y(first))
        return last + BELOW_TITLE

    def _map_page(self, desk: Desk, side: Side, titles: Sequence[Title], chart: PictureFile | ArtworkFile) -> Page:
        """The map as large as it goes below the titles, whole."""
        sheet, grid = blank(self, desk, side), self.grid(desk, side)
        top = grid.y(pour_titles(desk, grid, sheet, titles) + BELOW_HEAD)
        last = desk.look.grid["last"]
        credit = self._credit(desk, grid.measure)
        below = len(credit.lines) + 1 if credit is not None else 0
        size = fit(chart, grid.measure, grid.y(last - below) - top)
        if isinstance(chart, PictureFile):
            sheet.put(Picture(grid.left, top, size.width, size.height, chart))
        else:
            sheet.put(Artwork(grid.left, top, size.width, size.height, chart))
        if credit is not None:
            sheet.pour(credit, grid.left, grid.y(grid.k_at(top + size.height) + 1))
        return sheet.page(foot=foot_of(desk, grid, titles))

    def _credit(self, desk: Desk, measure: float) -> Galley | None:
        """Who drew the map, in every language."""
        reference = desk.records.festival.map
        if reference is None or reference.credit is None:
            return None
        texts = {language: desk.wordings[language].text(reference.credit) for language in desk.languages}
        return joined(desk, texts, "venue", measure, reference.place("credit"))

    # The list ---------------------------------------------------------------------------------------------------------

    def _row(self, desk: Desk, key: str, measure: float, number: int | None) -> Row:
        """A venue: name, address and how to get there; at the left its number on the map and its seats."""
        venue = desk.records.festival.venues[key]
        names = cells(desk, venue.name, "row_name", measure, venue.place("name"), everywhere=True)
        blocks = [Block(names)]
        if venue.address is not None:
            blocks.append(Block(cells(desk, venue.address, "row_facts", measure, venue.place("address"))))
        texts: list[Galley | None] = []
        for language in desk.languages[: len(names)]:
            words, place = desk.wordings[language].text(venue.text), venue.place(f"text.{language}")
            texts.append(desk.running(words, "text", language, measure, place) if words else None)
        blocks.append(Block(tuple(texts)))
        placed: list[tuple[float, float, Galley]] = []
        k = 0.0
        if number is not None:
            placed.append((0.0, FIGURES_DOWN, desk.line(str(number), "figures_small", desk.languages[0])))
            k += SEATS_BELOW
        if venue.seats is not None:
            said = {language: desk.wordings[language].count("seats", venue.seats) for language in desk.languages}
            for language, words in said.items():
                placed.append((0.0, k, desk.line(words, "venue", language, venue.place("seats"))))
                k += 1
        kept = tuple(block for block in blocks if block.lines)
        return Row(kept, Figures(tuple(placed)), (f"venue:{key}",), place=venue.place())

    def _pairs(self, desk: Desk, inward: float) -> list[Row]:
        """Two venues a row, each with its number on the map beside it, where `inward` leaves room for one."""
        grid, venues = self.grid(desk, "recto"), desk.records.festival.venues
        measure = grid.text_measure - inward
        entries = [(number, key, self._entry(desk, key, measure)) for number, key in enumerate(venues, 1)]
        rows = []
        for start in range(0, len(entries), ACROSS):
            pair = entries[start : start + ACROSS]
            numbers = [
                (FIGURES_DOWN, desk.line(str(number), "figures_small", desk.languages[0])) for number, _, _ in pair
            ]
            asides = tuple((2.0 * index, *each) for index, each in enumerate(numbers)) if inward else ()
            anchors = tuple(f"venue:{key}" for _, key, _ in pair)
            blocks = (Block(tuple(galley for _, _, galley in pair)),)
            rows.append(Row(blocks, Figures(asides), anchors, place=venues[pair[0][1]].place()))
        return rows

    def _entry(self, desk: Desk, key: str, measure: float) -> Galley:
        """Name, address and seats, one below the other; what the languages say alike once."""
        venue = desk.records.festival.venues[key]
        name, place = venue.name, venue.place("name")
        parts: list[Galley | None] = [
            *(
                set_once(desk, name, "row_name", measure, place)
                or cells(desk, name, "row_name", measure, place, everywhere=True)[:1]
            )
        ]
        wordings = {language: desk.wordings[language] for language in desk.languages}
        if venue.address is not None:
            said = {language: wording.text(venue.address) for language, wording in wordings.items()}
            parts.append(joined(desk, said, "row_facts", measure, venue.place("address")))
        if venue.seats is not None:
            said = {language: wording.count("seats", venue.seats) for language, wording in wordings.items()}
            parts.append(joined(desk, said, "venue", measure, venue.place("seats")))
        return stacked([galley for galley in parts if galley is not None])


@dataclass(frozen=True)
class Figures:
    """Lines beside a row's words, each with its column of the grid and its baseline in units from the row's first."""

    lines: tuple[tuple[float, float, Galley], ...]

    @property
    def depth(self) -> float:
        return max((k + 1 for _, k, _ in self.lines), default=0.0)

    def pour(self, sheet: Sheet, grid: Grid, k: float) -> None:
        for column, at, galley in self.lines:
            sheet.pour(galley, grid.x(column), grid.y(k + at))
