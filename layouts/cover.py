"""The cover: back, spine and front on one sheet, drawn by the programme, a bar a section that grows with its films."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from catalogue import Box, Desk, Galley, Ink, Page, Place, Sheet, Side, TextLine, mm
from layouts.cover_back import barcode_box, blurb, section_names
from layouts.grid import Grid
from layouts.house import HousePage, blank, tab_top

NAME_K, NAME_LAST_K = 8, 14
"""Baseline of the name's first line; it stands higher where the last would come below the other."""
NAME_STYLES = ("cover_name", "cover_name_medium", "cover_name_small", "cover_name_long")
"""The largest in which the name fits in every language is taken for all."""
NAME_HEAD = mm(8)
"""The capitals of the name keep away from the head by as much."""
SUBTITLE_K = 17
SUBTITLE_MEASURE = mm(46)
DATES_K = (51, 54)
A_FILM = mm(4)
"""Length of a bar for each film; less for all where the longest would be longer than the measure, or meet the dates."""
LEAST_BAR = mm(2)
"""A shorter bar may be lost under the knife."""
SPINE = mm(6)
"""The house sets no words on a thinner spine; the printer may want still more."""
SPINE_HEAD, ABOVE_BARS = mm(6), mm(4)
"""Where the words on the spine end, and how far above the bars they begin."""
SPINE_GAP = mm(3)
SPINE_STYLES = ("spine", "spine_small")
"""The smaller is for a first name that the larger leaves no room for."""


@dataclass(frozen=True)
class Cover(HousePage):
    """`spine_words`: the name on the spine where it is thick enough (`auto`), `always`, or `never`.

    `spine_name` stands there in place of the festival's name, such as its initials.
    """

    spine_words: Literal["auto", "always", "never"] = "auto"
    spine_name: str = ""

    name = "cover"
    takes = "cover"

    def trim(self, desk: Desk) -> tuple[float, float, float]:
        """Back, spine and front side by side; the booklet's own where the cover is printed with the pages."""
        return desk.width if desk.spine is None else 2 * desk.width + desk.spine, desk.height, desk.bleed

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        front = blank(self, desk, "recto")
        if desk.spine is None:
            back = Sheet("verso")
            self._back(desk, back, desk.width + desk.bleed)
            self._front(desk, front, 0.0)
            yield front.page(blind=True)
            yield back.page(blind=True)
            return
        edge = desk.width + desk.spine
        self._back(desk, front, edge)
        self._front(desk, front, edge)
        if self.spine_words == "always" or (
            self.spine_words == "auto" and desk.spine >= max(SPINE, desk.printer.spine_text)
        ):
            _spine(desk, front, desk.width + desk.spine / 2, self.spine_name)
        yield front.page(blind=True)

    def _back(self, desk: Desk, sheet: Sheet, end: float) -> None:
        """Bars from the bleed to `end`, with the sections' names; above them the blurb, the book's number and its bars."""
        grid = self.grid(desk, "verso")
        for number, key in enumerate(desk.records.festival.sections, 1):
            _bar(desk, sheet, number, -desk.bleed, end, desk.section_ink(key))
            section_names(desk, grid, sheet, number, key)
        blurb(desk, grid, sheet)
        barcode_box(desk, grid, sheet)

    def _front(self, desk: Desk, sheet: Sheet, left: float) -> None:
        """Name, subtitle and dates, and the bars from the fore-edge; `left` is where the front begins on the sheet."""
        grid = self.grid(desk, "recto")
        grid = replace(grid, left=grid.left + left)
        _name(desk, grid, sheet)
        _subtitle(desk, grid, sheet)
        dates = _dates(desk, grid, sheet)
        counts = {key: _films(desk, key) for key in desk.records.festival.sections}
        edge = left + desk.width
        a_film = _length_of_a_film(desk, grid, counts, edge - dates)
        for number, (key, films) in enumerate(counts.items(), 1):
            if tab_top(desk, number + 1) > desk.height + 0.01:
                sheet.overset(
                    desk.records.festival.sections[key].place(),
                    f"the section {key} is number {number}, and its bar would stand below the cover",
                    "put fewer sections into the book, or make `tab` smaller in layouts/style.yaml",
                )
            elif films:
                length = max(films * a_film, LEAST_BAR)
                _bar(desk, sheet, number, edge - length, edge + desk.bleed, desk.section_ink(key))


def _bar(desk: Desk, sheet: Sheet, number: int, left: float, right: float, ink: Ink) -> None:
    """The bar of the section at place `number`, at the height of its tab; bars abut to the last figure that is printed."""
    top, bottom = round(tab_top(desk, number), 3), round(tab_top(desk, number + 1), 3)
    if bottom > desk.height + 0.01:
        return
    if bottom > desk.height - 0.01:
        bottom = desk.height + desk.bleed
    sheet.put(Box(left, top, right - left, bottom - top, ink))


def _films(desk: Desk, key: str) -> int:
    """How many films a section shows, those of its programmes one by one."""
    return sum(len(film.films) if film.is_programme else 1 for film in desk.records.shown_in(key))


def _length_of_a_film(desk: Desk, grid: Grid, counts: dict[str, int], room: float) -> float:
    """How long a bar is for each film; `room` is what the dates leave beside them."""
    lengths = [A_FILM]
    top = grid.y(DATES_K[0]) - desk.cap_height("cover_dates", desk.languages[0])
    for number, films in enumerate(counts.values(), 1):
        beside = tab_top(desk, number + 1) > top - grid.gutter and tab_top(desk, number) < grid.y(DATES_K[-1])
        if films:
            lengths.append((room - grid.gutter if beside else grid.measure) / films)
    return min(lengths)


def _name(desk: Desk, grid: Grid, sheet: Sheet) -> None:
    """The festival's name in every language, one that is the same in several once."""
    festival = desk.records.festival
    names: dict[str, str] = {}
    for language in desk.languages:
        names.setdefault(festival.name.get(language) or "", language)
    for style in NAME_STYLES:
        galleys = [
            desk.set([desk.passage(words, style, language)], grid.measure, festival.place(f"name.{language}"))
            for words, language in names.items()
            if words
        ]
        lines = sum(len(galley.lines) for galley in galleys)
        leading = desk.style(style).leading
        y = min(grid.y(NAME_K), grid.y(NAME_LAST_K) - (lines - 1) * leading)
        high = y - desk.cap_height(style, desk.languages[0]) < NAME_HEAD
        if not high and all(galley.widest <= grid.measure for galley in galleys):
            break
    for galley in galleys:
        sheet.pour(galley, grid.left, y)
        y += galley.depth
    if high:
        sheet.overset(festival.place("name"), f"the festival's name takes {lines} lines on the cover", "shorten it")


def _subtitle(desk: Desk, grid: Grid, sheet: Sheet) -> None:
    """A column a language, the wider of two measures where the other is too narrow."""
    festival = desk.records.festival
    room = int((tab_top(desk, 1) - mm(2)) // grid.unit) - SUBTITLE_K + 1
    subtitles = {
        language: [
            desk.set([desk.passage(words, "subtitle", language)], measure, festival.place(f"subtitle.{language}"))
            for measure in (SUBTITLE_MEASURE, grid.text_measure)
        ]
        for language in desk.languages[:2]
        if (words := festival.subtitle.get(language))
    }
    wide = any(len(narrow.lines) > room for narrow, _ in subtitles.values())
    for index, language in enumerate(desk.languages[:2]):
        if language not in subtitles:
            continue
        galley = subtitles[language][wide]
        sheet.pour(galley, grid.x(2 * index), grid.y(SUBTITLE_K))
        if len(galley.lines) > room:
            what = f"the subtitle takes {len(galley.lines)} lines on the cover, and there is room for {room}"
            sheet.overset(galley.place, what, "shorten it")


def _dates(desk: Desk, grid: Grid, sheet: Sheet) -> float:
    """First and last day, and the year below; returns where they end."""
    days = desk.records.festival.dates
    first = desk.languages[0]
    years = dict.fromkeys(str(day.year) for day in (days.first, days.last))
    lines = (desk.wordings[first].dates_short(days.first, days.last, year=False), "–".join(years))
    galleys = [desk.line(words, "cover_dates", first) for words in lines]
    for galley, k in zip(galleys, DATES_K, strict=True):
        sheet.pour(galley, grid.left, grid.y(k))
    return grid.left + max(galley.widest for galley in galleys)


def _spine(desk: Desk, sheet: Sheet, middle: float, name: str) -> None:
    """The name in every language from the bars upward and the edition at the head, or the first name alone."""
    festival = desk.records.festival
    first = desk.languages[0]
    names: dict[str, str] = {}
    for language in desk.languages:
        names.setdefault(name or festival.name.get(language) or "", language)
    large, small = (
        [desk.line(words, style, language) for words, language in names.items() if words] for style in SPINE_STYLES
    )
    edition = [] if festival.edition is None else [desk.line(str(festival.edition), "spine_edition", first)]
    foot = tab_top(desk, 1) - ABOVE_BARS
    room = foot - SPINE_HEAD
    rungs = ((large, edition), (large[:1], edition), (small[:1], edition), (small[:1], []))
    chosen, at_head = next((rung for rung in rungs if _together(*rung) <= room), rungs[-1])
    y = foot
    for galley in chosen:
        _turned(desk, sheet, galley, middle, y, festival.place("name"))
        y -= galley.widest + SPINE_GAP
    for galley in at_head:
        _turned(desk, sheet, galley, middle, SPINE_HEAD + galley.widest, festival.place("edition"))
    if _together(chosen, at_head) > room:
        what = "the festival's name is longer than the spine above the bars"
        remedy = "write a short one as `spine_name` in the options of the cover, or `spine_words: never`"
        sheet.overset(festival.place("name"), what, remedy)


def _turned(desk: Desk, sheet: Sheet, galley: Galley, middle: float, y: float, place: Place) -> None:
    """Words that read upward from `y`, their capitals in the middle of the spine."""
    for line in galley.lines:
        x = middle + desk.cap_height(line.style, desk.languages[0]) / 2
        sheet.put(TextLine(x, y, line, turn=90, place=place))


def _together(*groups: list[Galley]) -> float:
    """Length of the words on the spine, with the gaps between them."""
    galleys = [galley for group in groups for galley in group]
    return sum(galley.widest for galley in galleys) + SPINE_GAP * (len(galleys) - 1)
