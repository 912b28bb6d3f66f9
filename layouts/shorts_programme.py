"""A programme of short films: its title and slot at the head, then a row a film in running order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import Box, Desk, Film, Galley, Page, Passage, Picture, Sheet, Side, mm
from layouts.film_entry import GAP_AFTER_NAME, PART_BETWEEN, FilmEntry
from layouts.grid import Grid
from layouts.house import HousePage

TITLE_K, ROWS_K = 5, 13
NEXT_ROWS_K = 6
"""First row of a page that the programme runs on to."""
RULE_ABOVE = mm(6.5)
WHITE = 4
"""Units a row takes beside the lines of its note."""
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
            passages: list[Passage] = [
                desk.passage(wording.word("shorts_programme", n=film.programme or ""), self.style("director"), language),
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
        sheet = Sheet(side)
        entry = ProgrammeEntry(desk, programme)
        titles = entry.titles(grid.span(3))
        k = entry.pour_head(sheet, grid, titles, grid.x(0), TITLE_K, grid.span(3), grid.x(3), grid.column)
        k = max(k + 1, ROWS_K)
        anchors = [f"film:{programme.key}"]
        for key in programme.films:
            film = desk.records.films[key]
            row = Row(self, desk, grid, film, section)
            if k + row.lines - 1 > desk.look.grid["last"]:
                yield sheet.page(anchors=anchors, section=section, foot=foot)
                side = "verso" if side == "recto" else "recto"
                sheet, grid, anchors, k = Sheet(side), self.grid(desk, side), [], NEXT_ROWS_K
                row = Row(self, desk, grid, film, section)
            row.pour(sheet, k)
            anchors.append(f"film:{film.key}")
            k += row.pitch
        yield sheet.page(anchors=anchors, section=section, foot=foot)


class Row:
    """One film of the programme: picture, and in each language name, facts and note."""

    def __init__(self, page: HousePage, desk: Desk, grid: Grid, film: Film, section: str) -> None:
        self.page, self.desk, self.grid, self.film, self.section = page, desk, grid, film, section
        self.cells = {language: self._cell(language) for language in desk.languages[:2]}
        note = max((len(cell[2].lines) for cell in self.cells.values() if cell[2]), default=0)
        head = max((len(cell[0].lines) + len(cell[1].lines) for cell in self.cells.values()), default=2)
        self.lines = head + note
        self.pitch = self.lines + WHITE - 2

    def _cell(self, language: str) -> tuple[Galley, Galley, Galley | None]:
        desk, film = self.desk, self.film
        wording = desk.wordings[language]
        title = desk.any_title(film, language)
        name = desk.set([desk.passage(title, "row_name", language)], NOTE_MEASURE, film.place(f"titles.{language}"))
        directors = ", ".join(wording.directors(film))
        parts = wording.facts(film)[:2]
        line = PART_BETWEEN.join([", ".join(part for part in (directors, *parts[:1]) if part), *parts[1:]])
        facts = desk.set([desk.passage(line, "row_facts", language)], NOTE_MEASURE, film.place("credits.director"))
        words = film.synopsis.get(language)
        note = desk.running(words, "note", language, NOTE_MEASURE, film.place(f"synopsis.{language}")) if words else None
        return name, facts, note

    def pour(self, sheet: Sheet, k: int) -> None:
        """Sets the row with its names on baseline `k`."""
        desk, grid = self.desk, self.grid
        y = grid.y(k)
        self.page.rule(desk, sheet, y - RULE_ABOVE, grid.left, grid.left + grid.measure)
        self._picture(sheet, y)
        for column, cell in zip(LANGUAGE_COLUMNS, self.cells.values(), strict=False):
            at = y
            for galley in cell:
                if galley is not None:
                    sheet.pour(galley, grid.x(column), at)
                    at += len(galley.lines) * grid.unit

    def _picture(self, sheet: Sheet, y: float) -> None:
        """The still at the left, its top at the capital height of the name."""
        desk, grid = self.desk, self.grid
        style = desk.style("row_name")
        face = desk.faces.face(style.family, style.weight, style.slant)
        top = y - face.cap_height * style.size / 1000
        still = self.film.still
        file = desk.pictures.get(still.file) if still is not None else None
        if file is None:
            sheet.put(Box(grid.left, top, grid.column, grid.column / MISSING_STILL, desk.section_ink(self.section)))
        else:
            sheet.put(Picture(grid.left, top, grid.column, grid.column * file.height / file.width, file))
