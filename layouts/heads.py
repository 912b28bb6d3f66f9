"""Heads of pages that are no film's: titles in every language, and the small head of a page that is run on to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from catalogue import Desk, Place, Sheet, Texts
from layouts.film_titles import TITLE_STYLES
from layouts.grid import Grid
from layouts.house import FOOT_BETWEEN, FOOT_INWARD
from layouts.in_languages import said_of

TITLE_K = 5
RUN_ON_K = 4
"""Baseline of the small head of a page that is run on to."""


@dataclass(frozen=True)
class Title:
    """A title in one language, and where it stands in the records."""

    language: str
    words: str
    place: Place


def titles_of(desk: Desk, texts: Texts, place: Place) -> tuple[Title, ...]:
    """A text as titles in the edition's languages, the same words once."""
    return tuple(Title(language, words, place) for language, words in said_of(desk, texts))


def titles_of_word(desk: Desk, word: str) -> tuple[Title, ...]:
    """A fixed word as titles in the edition's languages."""
    return tuple(Title(language, desk.wordings[language].word(word), Place()) for language in desk.languages)


def pour_titles(
    desk: Desk,
    grid: Grid,
    sheet: Sheet,
    titles: Sequence[Title],
    *,
    k: int = TITLE_K,
    x: float | None = None,
    width: float | None = None,
) -> int:
    """Titles one under the other from baseline `k`, in the largest title style that holds them; the last one's baseline."""
    left = grid.left if x is None else x
    measure = grid.measure if width is None else width
    style, most, galleys = "", 0, []
    for style, most in TITLE_STYLES:
        galleys = [desk.set([desk.passage(each.words, style, each.language)], measure, each.place) for each in titles]
        if all(len(galley.lines) <= most for galley in galleys):
            break
    y = baseline = grid.y(k)
    for galley in galleys:
        if len(galley.lines) > most:
            what = f"a title takes {len(galley.lines)} lines, even in the smallest title style"
            sheet.overset(galley.place, what, f"shorten it to {most} lines")
        sheet.pour(galley, left, y)
        baseline = y + galley.depth - galley.leading
        y += galley.depth
    return grid.k_at(baseline)


def pour_run_on(desk: Desk, grid: Grid, sheet: Sheet, titles: Sequence[Title]) -> int:
    """The titles small, a column each, at the head of a page that is run on to; the baseline its text begins on."""
    depth = 0
    for index, title in enumerate(titles[:2]):
        galley = desk.set([desk.passage(title.words, "row_name", title.language)], grid.text_measure, title.place)
        sheet.pour(galley, grid.x(2 * index), grid.y(RUN_ON_K))
        depth = max(depth, len(galley.lines))
    return RUN_ON_K + depth + 1


def foot_of(desk: Desk, grid: Grid, titles: Sequence[Title]) -> tuple[tuple[str, str], ...]:
    """Titles for the running foot: all of them, or those from the first that its line holds."""
    room = grid.measure - 2 * FOOT_INWARD
    said: list[tuple[str, str]] = []
    widths: list[float] = []
    for title in titles:
        widths.append(desk.line(title.words, "foot", title.language).widest)
        if fsum(widths) + FOOT_BETWEEN * (len(widths) - 1) > room:
            break
        said.append((title.language, title.words))
    return tuple(said)
