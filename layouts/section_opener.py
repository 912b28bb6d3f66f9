"""A section's opener, full of its colour, and beside it the overview of its films."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Literal

from catalogue import (
    Abreast,
    Box,
    Desk,
    Film,
    Galley,
    Page,
    Passage,
    Sheet,
    Side,
    abreast,
    other,
)
from layouts.columns import in_two_columns, stacked
from layouts.grid import Grid
from layouts.house import GAP_AFTER_NAME, HousePage, blank, tab_top
from layouts.overview_rows import CLOSER, FULL, SHORT, Row, rows_of
from layouts.rows import evened

NUMERAL_K, TITLE_K, COUNT_K = 20, 47, 53
"""Baselines of the numeral, of the last title line, and of the first line of the count."""
INTRODUCTION_K, ROWS_K = 4, 14
RUN_ON_K = 6
"""First line of a page that the introduction or the list runs on to."""
FORMS = {"auto": (FULL, CLOSER, SHORT), "full": (FULL, CLOSER), "short": (SHORT,)}


@dataclass(frozen=True)
class SectionOpener(HousePage):
    """`overview` is false for an opener without the list of films beside it; the curator's words stand there in any case.

    `rows` of the list are `full`, with titles as large as those of half pages, or `short`, with titles little larger than
    text; `auto` takes the short ones where they save a page.
    """

    overview: bool = True
    rows: Literal["auto", "full", "short"] = "auto"

    name = "section_opener"
    takes = "section"
    opens = "verso"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        yield self._opener(desk, subject, side)
        words = list(self._introduction(desk, self.grid(desk, "recto"), subject))
        if words or self.overview:
            yield from self._overview(desk, subject, words)

    def _opener(self, desk: Desk, key: str, side: Side) -> Page:
        section = desk.records.festival.sections[key]
        grid = self.grid(desk, side)
        sheet = blank(self, desk, side)
        number = desk.section_number(key)
        if tab_top(desk, number + 1) > desk.height:
            sheet.overset(
                section.place(),
                f"the section {key} is number {number}, and its tab would stand below the page",
                "put fewer sections into the book, or make `tab` smaller in layouts/style.yaml",
            )
        bleed = desk.bleed
        sheet.put(Box(-bleed, -bleed, desk.width + 2 * bleed, desk.height + 2 * bleed, desk.section_ink(key)))
        self._numeral(desk, grid, sheet, str(number))
        titles = [
            desk.set([desk.passage(name, "opener_title", language)], grid.measure, section.place(f"name.{language}"))
            for language in desk.languages
            if (name := section.name.get(language))
        ]
        y = grid.y(TITLE_K) - fsum(galley.depth for galley in titles)
        for galley in titles:
            y += galley.leading
            sheet.pour(galley, grid.left, y)
            y += galley.depth - galley.leading
        count = len(_films(desk, key))
        for index, language in enumerate(desk.languages):
            words = desk.wordings[language].count("films", count, capital=True)
            sheet.pour(desk.line(words, "opener_count", language), grid.left, grid.y(COUNT_K + index))
        return sheet.page(anchors=(f"section:{key}",), section=key, blind=True)

    def _numeral(self, desk: Desk, grid: Grid, sheet: Sheet, figure: str) -> None:
        """The figure stands with its ink, not its side bearing, on the left edge."""
        style = desk.style("numeral")
        face = desk.faces.face(style.family, style.weight, style.slant)
        bearing = face.bearing(figure) * style.size / 1000
        sheet.pour(desk.line(figure, style, desk.languages[0]), grid.left - bearing, grid.y(NUMERAL_K))

    def _overview(self, desk: Desk, key: str, words: Sequence[tuple[int, Abreast]]) -> Iterator[Page]:
        """The curator's words with the baseline each page of them begins on, and below them the films."""
        foot = self.foot_names(desk, key)
        side: Side = "recto"
        sheet, grid = blank(self, desk, side), self.grid(desk, side)
        k = float(ROWS_K)
        for index, (first, columns) in enumerate(words):
            if index:
                yield sheet.page(section=key, foot=foot)
                side = other(side)
                sheet, grid, k = blank(self, desk, side), self.grid(desk, side), 0.0
            sheet.pour_abreast(columns, (grid.x(0), grid.x(2)), grid.y(first), grid.unit)
            k = max(k, float(first + columns.lines + 3))
        if not self.overview:
            yield sheet.page(section=key, foot=foot)
            return
        rows = self._rows(desk, grid, key, k)
        for index, group in enumerate(rows):
            if index:
                yield sheet.page(section=key, foot=foot)
                side = other(side)
                sheet, grid, k = blank(self, desk, side), self.grid(desk, side), float(RUN_ON_K)
            for row in group:
                y = grid.y(k - row.form.rule)
                self.rule(desk, sheet, y, grid.left, grid.left + grid.measure, "fine")
                row.pour(desk, sheet, grid, k)
                k += row.pitch
        yield sheet.page(section=key, foot=foot)

    def _rows(self, desk: Desk, grid: Grid, key: str, first: float) -> list[list[Row]]:
        """The rows of each page, from baseline `first` on, in the first form that takes fewest pages."""
        films, last = desk.records.shown_in(key), desk.look.grid["last"]
        made = (rows_of(desk, grid, films, form) for form in FORMS[self.rows])
        return min((evened(rows, last - first, last - RUN_ON_K) for rows in made), key=len)

    def _introduction(self, desk: Desk, grid: Grid, key: str) -> Iterator[tuple[int, Abreast]]:
        """The curator's words with the curator's name, page by page: a column a language; one alone fills both."""
        section = desk.records.festival.sections[key]
        languages = [language for language in desk.languages[:2] if section.text.get(language)]
        languages = languages or list(desk.languages[:2])
        first, last = INTRODUCTION_K, desk.look.grid["last"]
        column = grid.lines(first, last) if len(languages) > 1 else None
        texts = [
            desk.running(
                section.text.get(language) or "",
                "text",
                language,
                grid.text_measure,
                section.place(f"text.{language}"),
                column=column,
            )
            for language in languages
        ]
        rest = abreast([texts, [_selected_by(desk, grid, key, language) for language in languages]])
        while rest.lines:
            room = grid.lines(first, last)
            part, rest = rest.cut(room) if len(languages) > 1 else _in_two_columns(rest, room)
            yield first, part
            first = RUN_ON_K


def _in_two_columns(whole: Abreast, room: int) -> tuple[Abreast, Abreast]:
    """Texts of one language as the two columns of a page, equally high where they end on it; and the rest."""
    galleys = [galley for row in whole.rows for galley in row if galley is not None]
    return in_two_columns(stacked(galleys, blank=1), room)


def _selected_by(desk: Desk, grid: Grid, key: str, language: str) -> Galley:
    """Who chose a section's films, `Selected by Ana Lang`; nothing where the record does not say."""
    section, wording = desk.records.festival.sections[key], desk.wordings[language]
    names = wording.names(section.selector)
    passages: list[Passage] = []
    if names:
        passages = [
            desk.passage(wording.word("selected_by"), "facts", language),
            desk.gap(GAP_AFTER_NAME, "facts", language, joined=True),
            *desk.names(names, "director", language, joined=True),
        ]
    return desk.set(passages, grid.text_measure, section.place("selector"))


def _films(desk: Desk, key: str) -> list[Film]:
    """Every film of the section, those of its programmes one by one."""
    return [
        each
        for film in desk.records.shown_in(key)
        for each in (desk.records.films_of(film) if film.is_programme else (film,))
    ]
