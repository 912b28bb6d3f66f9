"""The rows of a section's overview, a film each, in a large form and in a small one for sections of many films."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalogue import Desk, Film, Galley, Reference, Sheet, mm
from layouts.columns import stacked
from layouts.film_entry import FilmEntry
from layouts.film_titles import TITLE_STYLES
from layouts.grid import Grid
from layouts.shorts_programme import ProgrammeEntry

PAGE_FIELD = mm(12)


@dataclass(frozen=True)
class Form:
    """How the rows of a list look; all lengths are units."""

    titles: tuple[tuple[str, int], ...]
    """Title styles from the largest down, each with the lines it allows."""
    line: float
    """Units of one line of the titles."""
    original: str
    below: float
    """From a title down to what is said of the film."""
    pitch: float
    """From a row to the next; a row whose titles turn is deeper."""
    bare: float
    """The same in a list that has nothing below its titles."""
    rule: float
    """From a row's baseline up to its rule."""


FULL = Form(TITLE_STYLES[1:], 2, "original", below=1.5, pitch=4.5, bare=4.5, rule=2)
CLOSER = replace(FULL, pitch=4, bare=4, rule=16 / 9)
"""The same, to save a page."""
SHORT = Form((("title_list", 3),), 1, "original_small", below=1, pitch=3, bare=2, rule=1.25)


class ListedFilm(FilmEntry):
    """A film in the styles of a form."""

    def __init__(self, desk: Desk, film: Film, form: Form) -> None:
        super().__init__(desk, film)
        self.form = form

    def style(self, name: str) -> str:
        return self.form.original if name == "original" else name


class ListedProgramme(ListedFilm, ProgrammeEntry):
    """A programme in the overview: `Programme 2  six films · 84 min`."""

    word = "programme"


@dataclass(frozen=True)
class Row:
    """A film in the overview: its titles, below them the original title and the director, and its page.

    A programme says what it holds in place of a director. In one language alone the director stands beside the title.
    """

    film: Film
    form: Form
    titles: tuple[Galley | None, ...]
    """A column a language."""
    original: Galley | None
    said: dict[int, Galley]
    """What is said of the film, by grid column."""
    beside: bool
    turned: float
    """Units by which the titles are deeper than one line."""
    depth: float
    """Units from the row's first baseline to its last."""
    pitch: float

    @property
    def bare(self) -> bool:
        """Whether nothing stands below the titles."""
        return self.beside and self.original is None and all(len(galley.lines) < 2 for galley in self.said.values())

    def pour(self, desk: Desk, sheet: Sheet, grid: Grid, k: float) -> None:
        """Sets the row with its titles on baseline `k`."""
        for index, title in enumerate(self.titles):
            if title is not None:
                sheet.pour(title, grid.x(2 * index), grid.y(k))
        y = grid.y(k + self.turned + self.form.below)
        if self.original is not None:
            sheet.pour(self.original, grid.x(0), y)
        if self.beside:
            y = grid.y(k)
        for column, galley in self.said.items():
            sheet.pour(galley, grid.x(column), y)
        right = grid.left + grid.measure
        sheet.put(Reference(right, y, (f"film:{self.film.key}",), "page", desk.languages[0], "right"))


def rows_of(desk: Desk, grid: Grid, films: Sequence[Film], form: Form) -> list[Row]:
    """The films set in a form.

    One form of the names for the whole list: both languages', where every one of them fits its line.
    """
    width = grid.text_measure - PAGE_FIELD
    international = any(len(FilmEntry(desk, film).by_line(width).lines) > 1 for film in films)
    rows = [_row(desk, grid, film, form, international=international) for film in films]
    if form.bare < form.pitch and all(row.bare for row in rows):
        return [replace(row, depth=row.turned, pitch=form.bare + row.turned) for row in rows]
    return rows


def _row(desk: Desk, grid: Grid, film: Film, form: Form, *, international: bool) -> Row:
    entry = ListedProgramme(desk, film, form) if film.is_programme else ListedFilm(desk, film, form)
    titles = entry.titles_in_columns(grid.text_measure, form.titles)
    original = entry.original(grid.text_measure)
    beside = len(desk.languages) == 1
    width = grid.text_measure - PAGE_FIELD
    said = {2: entry.by_line(width, international=international)}
    if film.is_programme:
        facts = entry.facts(width)
        apart = not beside and original is None
        said = dict(zip((0, 2), facts, strict=False)) if apart else {2: stacked(facts)}
    turned = max((galley.depth for galley in titles.values()), default=0.0)
    turned = max(turned / grid.unit - form.line, 0.0)
    second = max(len(galley.lines) for galley in said.values())
    third = (original.depth - original.leading) / grid.unit + form.below if original is not None else 0.0
    more = turned + max(max(second, third) - form.below, 0.0)
    columns = tuple(titles.get(language) for language in desk.languages[:2])
    return Row(film, form, columns, original, said, beside, turned, form.below + more, form.pitch + more)
