"""Running text of the festival's own, such as a foreword: title, a column a language, signed below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from catalogue import (
    Abreast,
    Desk,
    Galley,
    Page,
    Picture,
    PictureFile,
    Prose,
    Sheet,
    Side,
    abreast,
    balanced,
    cover,
    cut,
    mm,
    other,
)
from layouts.grid import Grid
from layouts.heads import foot_of, pour_run_on, pour_titles, titles_of
from layouts.house import HousePage, blank
from layouts.in_languages import said_of
from layouts.portraits import PORTRAIT, beside, portrait_depth, put_portrait

TEXT_K = 12
BELOW_TITLE = 4
"""Least units from the last title to the text."""
BESIDE_PORTRAIT = mm(4)
"""From a portrait at the head of a verso to the titles."""
WITH_SIGNATURE = 2
"""Lines of text that stay with the signature below them."""
SHORTEST = 6
"""A text alone of fewer lines is not parted over two columns."""


@dataclass(frozen=True)
class TextPage(HousePage):
    """`portrait`: at the `head`, by the fore-edge; beside the `signature`; or `none`.

    `paragraphs`: `abreast` begins them on one line in both languages where there are as many of them, a line of white above
    each; `free` never does.
    `alone`: a text in one language runs over two `columns`, or stands in one `wide` one.
    """

    portrait: Literal["head", "signature", "none"] = "head"
    paragraphs: Literal["abreast", "free"] = "abreast"
    alone: Literal["columns", "wide"] = "columns"

    name = "text_page"
    takes = "text"

    def title(self, desk: Desk, subject: str, language: str) -> str | None:
        wording, pages = desk.wordings[language], desk.records.festival.pages
        return wording.listed([words for key in subject.split() if (words := wording.text(pages[key].title))]) or None

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        for key in subject.split():
            for page in self._text(desk, key, side):
                yield page
                side = other(side)

    def _text(self, desk: Desk, key: str, side: Side) -> Iterator[Page]:
        """One text on as many pages as it wants."""
        prose = desk.records.festival.pages[key]
        titles = titles_of(desk, prose.title, prose.place("title"))
        grid, sheet = self.grid(desk, side), blank(self, desk, side)
        file = desk.pictures.get(prose.portrait.file) if prose.portrait is not None else None
        x, width = grid.left, grid.measure
        if file is not None and self.portrait == "head":
            sheet.put(_at_head(desk, side, file))
            x, width = (grid.left if side == "recto" else PORTRAIT[0] + BESIDE_PORTRAIT), grid.span(3)
        k = max(TEXT_K, pour_titles(desk, grid, sheet, titles, x=x, width=width) + BELOW_TITLE)
        text = self._set(desk, grid, prose)
        signature = Signature(desk, prose, text.languages, file if self.portrait == "signature" else None)
        anchors: tuple[str, ...] = (f"text:{key}",)
        last = int(desk.look.grid["last"])
        while True:
            columns, rest = text.page(last - k + 1, signature.lines(grid))
            sheet.pour_abreast(columns, text.xs(grid), grid.y(k), grid.unit)
            if rest is None:
                signature.pour(sheet, grid, text.xs(grid), k, columns)
            yield sheet.page(anchors=anchors, foot=foot_of(desk, grid, titles))
            if rest is None:
                return
            text, side, anchors = rest, other(side), ()
            grid, sheet = self.grid(desk, side), blank(self, desk, side)
            k = pour_run_on(desk, grid, sheet, titles)

    def _set(self, desk: Desk, grid: Grid, prose: Prose) -> Parallel | Alone:
        """The text in the languages that have it, or in the one that has."""
        found = said_of(desk, prose.text, most=2)
        wide = len(found) == 1 and self.alone == "wide"
        measure = grid.span(3) if wide else grid.text_measure
        languages = tuple(language for language, _ in found)

        def galleys(style: str) -> list[Galley]:
            return [
                desk.running(words, style, language, measure, prose.place(f"text.{language}"))
                for language, words in found
            ]

        if len(found) < 2:
            return Alone(languages, galleys("text")[0] if found else desk.set([], measure), 1 if wide else 2)
        running = galleys("text")
        first, second = (len(_paragraphs(galley)) for galley in running)
        if self.paragraphs == "free" or first != second or first == 1:
            return Parallel(languages, abreast([running]))
        return Parallel(languages, abreast(list(zip(*map(_paragraphs, galleys("text_apart")), strict=True))))


@dataclass(frozen=True)
class Parallel:
    """A text in two languages, or what is left of it: a column each, their rows abreast."""

    languages: tuple[str, ...]
    rows: Abreast

    def xs(self, grid: Grid) -> tuple[float, ...]:
        return grid.x(0), grid.x(2)

    def page(self, room: int, below: int) -> tuple[Abreast, Parallel | None]:
        """What stands on a page of `room` lines, and the rest; none where `below` lines find room below the last."""
        if self.rows.lines + below <= room:
            return self.rows, None
        most = min(room, max(self.rows.lines - WITH_SIGNATURE, 0)) if below else room
        part, rest = self.rows.cut(most)
        return part, Parallel(self.languages, rest)


@dataclass(frozen=True)
class Alone:
    """A text in one language, or what is left of it: it runs from column to column."""

    languages: tuple[str, ...]
    galley: Galley
    columns: int

    def xs(self, grid: Grid) -> tuple[float, ...]:
        return grid.x(0), grid.x(2)

    def page(self, room: int, below: int) -> tuple[Abreast, Alone | None]:
        """What stands on a page of `room` lines, and the rest, as in two languages; the last page's columns are level."""
        parted = self.columns if len(self.galley.lines) >= SHORTEST else 1
        level = balanced(self.galley, parted)
        if max(len(column.lines) for column in level) + below <= room:
            return _side_by_side(level), None
        made: list[Galley] = []
        rest = self.galley
        for index in range(self.columns):
            last = index + 1 == self.columns
            most = min(room, max(len(rest.lines) - WITH_SIGNATURE, 0)) if last and below else room
            column, rest = cut(rest, most, 0 if made else 1)
            made.append(column)
        return _side_by_side(made), Alone(self.languages, rest, self.columns)


@dataclass(frozen=True)
class Signature:
    """Who wrote the text and what they are: below each column, or beside a portrait as in a row of a jury."""

    desk: Desk
    prose: Prose
    languages: tuple[str, ...]
    portrait: PictureFile | None

    def lines(self, grid: Grid) -> int:
        """Lines that it takes below the text, with the white between; none where nobody signed."""
        depth = max((len(galley.lines) for galley in self._names(grid.text_measure)), default=0)
        if self.portrait is not None:
            return 2 + grid.k_at(portrait_depth(self.desk, grid) * grid.unit)
        return depth and depth + 1

    def _names(self, measure: float) -> list[Galley]:
        """Name and role in each language of the text."""
        desk, prose = self.desk, self.prose
        out = []
        for language in self.languages or desk.languages[:2]:
            wording = desk.wordings[language]
            name, role = wording.text(prose.signed), wording.text(prose.role)
            galleys = []
            if name:
                galleys.append(desk.set([desk.passage(name, "name", language)], measure, prose.place("signed")))
            if role:
                galleys.append(desk.set([desk.passage(role, "row_facts", language)], measure, prose.place("role")))
            if galleys:
                out.append(galleys[0] if len(galleys) == 1 else galleys[0].then(galleys[1]))
        return out

    def pour(self, sheet: Sheet, grid: Grid, xs: Sequence[float], k: int, columns: Abreast) -> None:
        """Sets it below columns that begin on baseline `k`."""
        desk = self.desk
        if self.portrait is not None:
            y = grid.y(k + columns.lines + 2)
            put_portrait(desk, grid, sheet, self.portrait, y, None)
            places = beside(desk, grid)
            for (_, x, _), galley in zip(places, self._names(places[0][2]), strict=False):
                sheet.pour(galley, x, y)
            return
        names = self._names(grid.text_measure)
        if len(self.languages) < 2:
            # Below the end of the text, which is in the last column that has any.
            depths = [len(column.lines) if column else 0 for column in columns.rows[-1]] if columns.rows else [0]
            at = max((index for index, depth in enumerate(depths) if depth), default=0)
            depth, xs = depths[at], xs[at:]
        else:
            depth = columns.lines
        for x, galley in zip(xs, names, strict=False):
            sheet.pour(galley, x, grid.y(k + depth + 1))


def _side_by_side(columns: Sequence[Galley]) -> Abreast:
    return abreast([tuple(columns)], blank=0)


def _paragraphs(galley: Galley) -> list[Galley]:
    """The galley a paragraph at a time."""
    out: list[Galley] = []
    taken, rest = 0, galley
    for index, line in enumerate(galley.lines, 1):
        if line.end == "last":
            paragraph, rest = rest.split(index - taken)
            out.append(paragraph)
            taken = index
    return out


def _at_head(desk: Desk, side: Side, file: PictureFile) -> Picture:
    """The portrait hung from head and fore-edge, into the bleed of both."""
    width, height = PORTRAIT[0] + desk.bleed, PORTRAIT[1] + desk.bleed
    x = desk.width - PORTRAIT[0] if side == "recto" else -desk.bleed
    return Picture(x, -desk.bleed, width, height, file, cover(file, width, height, keep_top=True).shares)
