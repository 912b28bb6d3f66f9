"""A section's opener, full of its colour, and beside it the overview of its films."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum

from catalogue import (
    Abreast,
    Box,
    Desk,
    Film,
    Galley,
    Page,
    Passage,
    Reference,
    Sheet,
    Side,
    abreast,
    balanced,
    cut,
    mm,
    other,
)
from layouts.film_entry import GAP_AFTER_NAME, FilmEntry
from layouts.grid import Grid
from layouts.house import HousePage, blank, tab_top
from layouts.shorts_programme import ProgrammeEntry

NUMERAL_K, TITLE_K, COUNT_K = 20, 47, 53
"""Baselines of the numeral, of the last title line, and of the first line of the count."""
INTRODUCTION_K, ROWS_K = 4, 14
RUN_ON_K = 6
"""First line of a page that the introduction or the list runs on to."""
PITCHES = (4.5, 4.0)
"""Units from a row to the next, the closer where that saves a page.

A row whose title turns over is two units deeper a line.
"""
BELOW_TITLE = 1.5
RULE_ABOVE = 4 / 9
"""From a row's baseline up to its rule, as a share of the pitch."""
PAGE_FIELD = mm(12)


@dataclass(frozen=True)
class SectionOpener(HousePage):
    """`overview` is false for an opener without the list of films beside it; the curator's words stand there in any case."""

    overview: bool = True

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
        last = desk.look.grid["last"]
        films = desk.records.shown_in(key)
        # One form of the names for the whole list: both languages', where every one of them fits its line.
        width = grid.text_measure - PAGE_FIELD
        short = any(len(FilmEntry(desk, film).by_line(width).lines) > 1 for film in films)
        rows = [Row(desk, grid, film, short) for film in films]
        pitch = min(PITCHES, key=lambda pitch: (_pages(rows, pitch, k, last), -pitch))
        for row in rows:
            if k + row.depth + BELOW_TITLE > last:
                yield sheet.page(section=key, foot=foot)
                side = other(side)
                sheet, grid, k = blank(self, desk, side), self.grid(desk, side), float(RUN_ON_K)
            self.rule(desk, sheet, grid.y(k - RULE_ABOVE * pitch), grid.left, grid.left + grid.measure, "fine")
            row.pour(sheet, grid, k)
            k += pitch + row.depth
        yield sheet.page(section=key, foot=foot)

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
    text = galleys[0]
    for galley in galleys[1:]:
        text = text.then(galley, blank=1)
    left, right = balanced(text, 2)
    if len(left.lines) <= room and len(right.lines) <= room:
        return abreast([[left, right]]), abreast([])
    left, rest = cut(text, room)
    right, rest = cut(rest, room)
    return abreast([[left, right]]), abreast([[rest]])


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


def _pages(rows: Sequence[Row], pitch: float, first: float, last: float) -> int:
    """How many pages the rows take from the baseline `first` of the first page on."""
    pages, k = 1, first
    for row in rows:
        if k + row.depth + BELOW_TITLE > last:
            pages, k = pages + 1, float(RUN_ON_K)
        k += pitch + row.depth
    return pages


class ListedProgramme(ProgrammeEntry):
    """A programme in the overview: `Programme 2  six films · 84 min`."""

    word = "programme"


class Row:
    """A film in the overview: its titles, below them the original title and the director, and its page.

    A programme says what it holds in place of a director. In one language alone the director stands beside the title.
    """

    def __init__(self, desk: Desk, grid: Grid, film: Film, short: bool) -> None:
        self.desk, self.film = desk, film
        languages = desk.languages[:2]
        entry = ListedProgramme(desk, film) if film.is_programme else FilmEntry(desk, film)
        self.titles = entry.titles_in_columns(grid.text_measure)
        self.original = entry.original(grid.text_measure)
        titles = max((galley.depth for galley in self.titles.values()), default=0.0) / grid.unit
        self.below = max(titles - 2, 0.0)
        """Units by which the titles are deeper than one line."""
        self.beside = len(languages) == 1
        original = (self.original.depth - self.original.leading) / grid.unit + 1.5 if self.original else 0.0
        width = grid.text_measure - PAGE_FIELD
        self.lines: dict[int, Galley] = {2: entry.by_line(width, international=short)}
        """What is said of the film, by grid column."""
        if film.is_programme:
            facts = entry.facts(width)
            apart = not self.beside and self.original is None
            self.lines = dict(zip((0, 2), facts, strict=False)) if apart else {2: _below_each_other(facts)}
        second = max(*(len(galley.lines) for galley in self.lines.values()), original)
        self.depth = self.below + max(second - 1.5, 0.0)
        """Units by which the row is deeper than the pitch."""

    def pour(self, sheet: Sheet, grid: Grid, k: float) -> None:
        """Sets the row with its titles on baseline `k`."""
        desk = self.desk
        for index, language in enumerate(desk.languages[:2]):
            if language in self.titles:
                sheet.pour(self.titles[language], grid.x(2 * index), grid.y(k))
        y = grid.y(k + self.below + BELOW_TITLE)
        if self.original is not None:
            sheet.pour(self.original, grid.x(0), y)
        if self.beside:
            y = grid.y(k)
        for column, galley in self.lines.items():
            sheet.pour(galley, grid.x(column), y)
        right = grid.left + grid.measure
        sheet.put(Reference(right, y, (f"film:{self.film.key}",), "page", desk.languages[0], "right"))


def _below_each_other(galleys: Sequence[Galley]) -> Galley:
    """Galleys as one."""
    whole = galleys[0]
    for galley in galleys[1:]:
        whole = whole.then(galley)
    return whole


def _films(desk: Desk, key: str) -> list[Film]:
    """Every film of the section, those of its programmes one by one."""
    return [
        each
        for film in desk.records.shown_in(key)
        for each in (desk.records.films_of(film) if film.is_programme else (film,))
    ]
