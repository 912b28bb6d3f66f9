"""A programme of short films: its title and slot at the head, then a row a film in running order."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue import (
    Abreast,
    Box,
    Desk,
    Film,
    Fit,
    Galley,
    Page,
    Passage,
    Picture,
    RunningText,
    Sheet,
    Side,
    TextRow,
    abreast,
    mm,
    other,
    text_row,
)
from layouts.film_entry import FilmEntry
from layouts.film_texts import Filled
from layouts.grid import Grid
from layouts.heads import pour_run_on, titles_of
from layouts.house import GAP_AFTER_NAME, PART_BETWEEN, HousePage, blank
from layouts.rows import evened

TITLE_K, ROWS_K = 5, 13
BELOW_INTRODUCTION = 3
"""Units from the last line of a programme's own words to the first row."""
NEXT_ROWS_K = 7
"""First row of a page that the programme runs on to."""
RULE_ABOVE = mm(6.5)
WHITE = 2
"""Units from a row's last line to the next row's first, less the one that every line takes."""
BELOW_PICTURE = mm(2)
"""Least white between a picture and the rule of the next row."""
NOTE_MEASURE = mm(46)
LANGUAGE_COLUMNS = (1.0, 2.5)
"""Grid columns at which the two languages stand, beside the picture; one alone has the whole width."""
MISSING_STILL = 16 / 9
YEAR_AND_MINUTES = PART_BETWEEN.replace(" ", "\u00a0")


class ProgrammeEntry(FilmEntry):
    """A programme's own head: its kind and number where a film names its director."""

    word = "shorts_programme"

    def facts(self, width: float) -> tuple[Galley, ...]:
        desk, film = self.desk, self.film
        out = []
        for language in desk.languages:
            wording = desk.wordings[language]
            kind = wording.word(self.word, n=film.programme or "").strip()
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
    """`notes` is false for a programme without the films' synopses. `credits` are roles printed below them, if any."""

    notes: bool = True
    credits: tuple[str, ...] = ()

    name = "shorts_programme"
    takes = "programme"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        programme = desk.records.films[subject]
        section = programme.section or ""
        foot = self.foot_names(desk, section)
        last = desk.look.grid["last"]
        sheet, grid = blank(self, desk, side), self.grid(desk, side)
        k, rest = self._head(desk, grid, sheet, programme)
        anchors = [f"film:{programme.key}"]
        while rest.lines:
            yield sheet.page(anchors=anchors, section=section, foot=foot)
            side, anchors = other(side), []
            sheet, grid, k = self._run_on(desk, programme, side)
            part, rest = rest.cut(grid.lines(k, last))
            sheet.pour_abreast(part, (grid.x(0), grid.x(2)), grid.y(k), grid.unit)
            k += part.lines + BELOW_INTRODUCTION
        fits: list[Fit] = []
        rows = [Row(self, desk, grid, desk.records.films[key], section) for key in programme.films]
        for index, group in enumerate(evened(rows, last - k, last - NEXT_ROWS_K)):
            if index:
                yield sheet.page(anchors=anchors, section=section, foot=foot, fits=fits)
                side, anchors = other(side), []
                sheet, grid, k = self._run_on(desk, programme, side)
            fits = self._pour_rows(desk, sheet, grid, group, k)
            anchors.extend(f"film:{row.film.key}" for row in group)
        yield sheet.page(anchors=anchors, section=section, foot=foot, fits=fits)

    def _head(self, desk: Desk, grid: Grid, sheet: Sheet, programme: Film) -> tuple[int, Abreast]:
        """Title, facts and slot, and the programme's own words; the baseline of the first row, and the words left over."""
        entry = ProgrammeEntry(desk, programme)
        titles = entry.titles(grid.span(3))
        titles.complain(sheet, programme)
        k = entry.pour_head(sheet, grid, titles, grid.x(0), TITLE_K, grid.span(3), grid.x(3), grid.column)
        words = entry.columns(entry.texts(grid.text_measure, ("synopsis", "statement")))
        part, rest = words.cut(grid.lines(k, desk.look.grid["last"]))
        sheet.pour_abreast(part, (grid.x(0), grid.x(2)), grid.y(k), grid.unit)
        return max(k + (part.lines + BELOW_INTRODUCTION - 1 if part.lines else 1), ROWS_K), rest

    def _run_on(self, desk: Desk, programme: Film, side: Side) -> tuple[Sheet, Grid, int]:
        """A page that the programme runs on to, with its title small at the head; the baseline of the first row."""
        sheet, grid = blank(self, desk, side), self.grid(desk, side)
        k = pour_run_on(desk, grid, sheet, titles_of(desk, programme.titles.printed, programme.place("titles")))
        return sheet, grid, max(k + 1, NEXT_ROWS_K)

    def _pour_rows(self, desk: Desk, sheet: Sheet, grid: Grid, rows: Sequence[Row], k: int) -> list[Fit]:
        """Sets the rows of one page from baseline `k`, and says how much longer each note may become on it."""
        last = float(k)
        for row in rows:
            row.pour(sheet, grid, k)
            last = k + row.depth
            k += row.pitch
        free = math.floor(desk.look.grid["last"] - last)
        notes = [Note(desk, sheet, (row.note,), row.note.depth + free) for row in rows]
        for row, note in zip(rows, notes, strict=True):
            note.complain(row.film, "a page of its programme")
        return [note.fit(row.film, self.name) for row, note in zip(rows, notes, strict=True)]


class Note(Filled):
    """A film's note in its row, a column a language."""

    def arrange(self, rows: Sequence[TextRow]) -> Abreast:
        return abreast([[row.galleys.get(language) for language in self.desk.languages] for row in rows])


class Row:
    """One film of the programme: picture, and in each language name, facts, note and credits."""

    def __init__(self, page: ShortsProgramme, desk: Desk, grid: Grid, film: Film, section: str) -> None:
        self.page, self.desk, self.film, self.section = page, desk, film, section
        languages = desk.languages[:2]
        self.measure = NOTE_MEASURE if len(languages) > 1 else grid.span(3) - grid.rag
        self.note = self._note(languages)
        self.cells = [self._cell(language) for language in languages]
        self.depths = [max(len(galley.lines) for galley in part) for part in zip(*self.cells, strict=True)]
        """Lines of name, facts, note and credits, the longer language's."""
        still = film.still
        self.file = desk.pictures.get(still.file) if still is not None else None
        shape = self.file.width / self.file.height if self.file is not None else MISSING_STILL
        self.height = grid.column / shape
        foot = self.height - desk.cap_height("row_name")
        self.depth = max(float(sum(self.depths) - 1), foot / grid.unit)
        """Units from the name's baseline down to the end of text and picture."""
        self.pitch = max(sum(self.depths) + WHITE, grid.k_at(foot + BELOW_PICTURE + RULE_ABOVE))

    def _note(self, languages: Sequence[str]) -> TextRow:
        film = self.film
        texts = {
            language: RunningText(words, "note", language, self.measure, film.place(f"synopsis.{language}"))
            for language in languages
            if self.page.notes and (words := film.synopsis.get(language))
        }
        return text_row(self.desk, "synopsis", texts)

    def _cell(self, language: str) -> tuple[Galley, ...]:
        """Name, facts, note and credits in one language; what there is none of has no lines."""
        desk, film = self.desk, self.film
        wording = desk.wordings[language]
        title = desk.any_title(film, language)
        name = desk.set([desk.passage(title, "row_name", language)], self.measure, film.place(f"titles.{language}"))
        seconds = desk.records.running_time(film)
        made = ", ".join(part for part in (", ".join(wording.directors(film)), wording.origin(film)) if part)
        # The year goes over with the minutes, rather than leave a point at the line's end.
        line = YEAR_AND_MINUTES.join(
            part for part in (made, wording.minutes(seconds) if seconds is not None else "") if part
        )
        facts = desk.set([desk.passage(line, "row_facts", language)], self.measure, film.place("credits.director"))
        none = desk.set([], self.measure)
        return name, facts, self.note.galleys.get(language, none), self._credits(language)

    def _credits(self, language: str) -> Galley:
        """The roles that the layout prints, run on: `Photography Ana Lang · Music Ana Lang`."""
        desk = self.desk
        passages: list[Passage] = []
        for row in desk.wordings[language].credits(self.film):
            if set(row.roles) & set(self.page.credits):
                if passages:
                    passages.append(desk.passage(PART_BETWEEN, "row_facts", language))
                passages.append(desk.passage(f"{row.label} ", "row_facts", language))
                passages.extend(desk.names(row.names, "value", language, joined=True))
        return desk.set(passages, self.measure, self.film.place("credits"))

    def pour(self, sheet: Sheet, grid: Grid, k: int) -> None:
        """Sets the row with its names on baseline `k`."""
        y = grid.y(k)
        self.page.rule(self.desk, sheet, y - RULE_ABOVE, grid.left, grid.left + grid.measure)
        self._picture(sheet, grid, y)
        for column, cell in zip(LANGUAGE_COLUMNS, self.cells, strict=False):
            at = y
            for galley, depth in zip(cell, self.depths, strict=True):
                sheet.pour(galley, grid.x(column), at)
                at += depth * grid.unit

    def _picture(self, sheet: Sheet, grid: Grid, y: float) -> None:
        """The still at the left, its top at the capital height of the name; without one the section's ink."""
        x, top, width = grid.left, y - self.desk.cap_height("row_name"), grid.column
        if self.file is None:
            sheet.put(Box(x, top, width, self.height, self.desk.section_ink(self.section)))
        else:
            sheet.put(Picture(x, top, width, self.height, self.file))
