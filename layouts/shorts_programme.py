"""A programme of short films: its title and slot at the head, then a row a film in running order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import Box, Desk, Film, Galley, Page, Passage, Picture, Sheet, Side, mm, other
from layouts.film_entry import GAP_AFTER_NAME, PART_BETWEEN, FilmEntry
from layouts.grid import Grid
from layouts.house import HousePage, blank

TITLE_K, ROWS_K = 5, 13
NEXT_ROWS_K = 6
"""First row of a page that the programme runs on to."""
RULE_ABOVE = mm(6.5)
WHITE = 2
"""Units from a row's last line to the next row's first, less the one that every line takes."""
BELOW_PICTURE = mm(2)
"""Least white between a picture and the rule of the next row."""
NOTE_MEASURE = mm(46)
LANGUAGE_COLUMNS = (1.0, 2.5)
"""Grid columns at which the two languages stand, beside the picture."""
MISSING_STILL = 16 / 9


class ProgrammeEntry(FilmEntry):
    """A programme's own head: its kind and number where a film names its director."""

    def facts(self, width: float) -> tuple[Galley, ...]:
        desk, film = self.desk, self.film
        out = []
        for language in desk.languages:
            wording = desk.wordings[language]
            kind = wording.word("shorts_programme", n=film.programme or "")
            passages: list[Passage] = [
                desk.passage(kind, self.style("director"), language),
                desk.gap(GAP_AFTER_NAME, self.style("facts"), language),
            ]
            parts = [wording.count("films", len(film.films))]
            seconds = desk.records.running_time(film)
            if seconds is not None:
                parts.append(wording.minutes(seconds))
            passages.append(desk.passage(PART_BETWEEN.join(parts), self.style("facts"), language))
            out.append(desk.set(passages, width, film.place("films")))
        return tuple(out)


@dataclass(frozen=True)
class ShortsProgramme(HousePage):
    name = "shorts_programme"
    takes = "programme"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        programme = desk.records.films[subject]
        section = programme.section or ""
        foot = self.foot_names(desk, section)
        grid = self.grid(desk, side)
        sheet = blank(self, desk, side)
        entry = ProgrammeEntry(desk, programme)
        titles = entry.titles(grid.span(3))
        k = entry.pour_head(sheet, grid, titles, grid.x(0), TITLE_K, grid.span(3), grid.x(3), grid.column)
        k = max(k + 1, ROWS_K)
        anchors = [f"film:{programme.key}"]
        for key in programme.films:
            film = desk.records.films[key]
            row = Row(self, desk, grid, film, section)
            if k + row.depth > desk.look.grid["last"]:
                yield sheet.page(anchors=anchors, section=section, foot=foot)
                side = other(side)
                sheet, grid, anchors, k = blank(self, desk, side), self.grid(desk, side), [], NEXT_ROWS_K
                row = Row(self, desk, grid, film, section)
            row.pour(sheet, k)
            anchors.append(f"film:{film.key}")
            k += row.pitch
        yield sheet.page(anchors=anchors, section=section, foot=foot)


class Row:
    """One film of the programme: picture, and in each language name, facts and note."""

    def __init__(self, page: HousePage, desk: Desk, grid: Grid, film: Film, section: str) -> None:
        self.page, self.desk, self.grid, self.film, self.section = page, desk, grid, film, section
        self.cells = [self._cell(language) for language in desk.languages[:2]]
        parts = [[cell[index] for cell in self.cells] for index in range(len(self.cells[0]))]
        self.depths = [max(len(galley.lines) for galley in part) for part in parts]
        """Lines of name, facts and note, the longer language's."""
        still = film.still
        self.file = desk.pictures.get(still.file) if still is not None else None
        shape = self.file.width / self.file.height if self.file is not None else MISSING_STILL
        self.height = grid.column / shape
        foot = self.height - desk.cap_height("row_name")
        self.depth = max(float(sum(self.depths) - 1), foot / grid.unit)
        """Units from the name's baseline down to the end of text and picture."""
        self.pitch = max(sum(self.depths) + WHITE, grid.k_at(foot + BELOW_PICTURE + RULE_ABOVE))

    def _cell(self, language: str) -> tuple[Galley, Galley, Galley]:
        """Name, facts and note in one language; a note that there is none of has no lines."""
        desk, film = self.desk, self.film
        wording = desk.wordings[language]
        title = desk.any_title(film, language)
        name = desk.set([desk.passage(title, "row_name", language)], NOTE_MEASURE, film.place(f"titles.{language}"))
        directors = ", ".join(wording.directors(film))
        parts = wording.facts(film)[:2]
        line = PART_BETWEEN.join([", ".join(part for part in (directors, *parts[:1]) if part), *parts[1:]])
        facts = desk.set([desk.passage(line, "row_facts", language)], NOTE_MEASURE, film.place("credits.director"))
        words = film.synopsis.get(language) or ""
        note = desk.running(words, "note", language, NOTE_MEASURE, film.place(f"synopsis.{language}"))
        return name, facts, note

    def pour(self, sheet: Sheet, k: int) -> None:
        """Sets the row with its names on baseline `k`."""
        desk, grid = self.desk, self.grid
        y = grid.y(k)
        self.page.rule(desk, sheet, y - RULE_ABOVE, grid.left, grid.left + grid.measure)
        self._picture(sheet, y)
        for column, cell in zip(LANGUAGE_COLUMNS, self.cells, strict=False):
            at = y
            for galley, depth in zip(cell, self.depths, strict=True):
                sheet.pour(galley, grid.x(column), at)
                at += depth * grid.unit

    def _picture(self, sheet: Sheet, y: float) -> None:
        """The still at the left, its top at the capital height of the name; without one the section's ink."""
        x, top, width = self.grid.left, y - self.desk.cap_height("row_name"), self.grid.column
        if self.file is None:
            sheet.put(Box(x, top, width, self.height, self.desk.section_ink(self.section)))
        else:
            sheet.put(Picture(x, top, width, self.height, self.file))
