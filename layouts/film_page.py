"""A film on its page: the still hangs from head and fore-edge, type from fixed lines below, credits stand on the foot.

The still gives way, the type never does. Where a film does not fit, the page goes down a ladder of smaller stills; its
last step moves the biographies to a second page. What then still does not fit is a problem that names the text and by
how much.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from catalogue import (
    Box,
    Desk,
    Film,
    Page,
    Picture,
    PictureFile,
    Sheet,
    Side,
    cover,
    mm,
    other,
)
from layouts.film_credits import Credit, CreditsBlock, film_credits
from layouts.film_entry import BLOCKS, CLEAR_OF_PICTURE, Filled, FilmEntry, Titles, portrait_of, still_in
from layouts.grid import Grid
from layouts.house import HousePage, blank

BESIDE_PICTURE = mm(4)
PORTRAIT = (mm(30), mm(40))
PORTRAIT_HEAD = mm(4)
"""Least white above a portrait."""
PORTRAIT_LEAST = mm(34)
"""A portrait beside a shallow still is cropped from below to keep its foot flush, but not shorter than this."""
FINE = mm(3)
TITLE_BESIDE_K, TEXT_BELOW_K = 4, 14
TITLE_BESIDE_WIDTH = mm(47)
RUN_ON_K = 4
"""First baseline of the page that biographies run on to."""


@dataclass(frozen=True)
class Step:
    """A rung of the ladder: the field of the still, and what else gives way."""

    name: str
    field: tuple[float, float]
    portrait: bool = True
    fine: bool = False
    beside: bool = False
    """The title stands beside the still instead of below it."""
    blocks: tuple[str, ...] = BLOCKS


LARGE = Step("L", (mm(148), mm(80)), portrait=False)
MEDIUM = Step("M", (mm(114), mm(62)))
SMALL = Step("S", (mm(80), mm(44)))
TITLE_BESIDE = Step("T", (mm(60), mm(44)), portrait=False, fine=True, beside=True)
SMALL_FINE = replace(SMALL, name="S, fine credits", fine=True)
RUN_ON = ("synopsis", "statement")


@dataclass(frozen=True)
class Pictures:
    """Pictures placed, and where the lowest of them ends."""

    pieces: tuple[Picture | Box, ...]
    bottom: float
    inner: float
    """How far the still reaches into the page from the fore-edge, within the trim."""


@dataclass(frozen=True)
class FilmPage(HousePage):
    """`ladder` names the rungs to try: L, M, S, F (S with fine credits), T and R (biographies run on)."""

    ladder: tuple[Literal["L", "M", "S", "F", "T", "R"], ...] = ("L", "M", "S", "F", "T", "R")

    name = "film_page"
    takes = "film"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        film = desk.records.films[subject]
        section = desk.records.section_of(film)
        entry, credits = FilmEntry(desk, film), film_credits(desk, film)
        attempts: list[Attempt] = []
        for step in self._steps(desk, film):
            attempts.append(self._attempt(desk, entry, credits, side, step))
            if attempts[-1].fits:
                break
        chosen = min(attempts, key=lambda attempt: (not attempt.fits, attempt.over))
        if not chosen.fits:
            chosen.complain(film)
        anchors = (f"film:{film.key}", *(f"person:{key}" for key in film.directors))
        foot = self.foot_names(desk, section)
        yield chosen.page.sheet.page(anchors=anchors, section=section, foot=foot)
        if chosen.run_on is not None:
            yield chosen.run_on.sheet.page(section=section, foot=foot)

    def _steps(self, desk: Desk, film: Film) -> Iterator[Step]:
        """The ladder for this film, with its last rung as often as there are stills to shrink."""
        large = "L" in self.ladder and portrait_of(desk, film) is None
        if large:
            yield LARGE
        if "M" in self.ladder or not (large or set(self.ladder) - {"L"}):
            yield MEDIUM
        if "S" in self.ladder:
            yield SMALL
        if "F" in self.ladder:
            yield SMALL_FINE
        if "T" in self.ladder:
            yield TITLE_BESIDE
        if "R" in self.ladder:
            for step in (MEDIUM, SMALL, SMALL_FINE, TITLE_BESIDE):
                yield replace(step, name=f"R{step.name}", blocks=RUN_ON)

    def _attempt(self, desk: Desk, entry: FilmEntry, credits: list[Credit], side: Side, step: Step) -> Attempt:
        grid = self.grid(desk, side)
        sheet = blank(self, desk, side)
        pictures = self._pictures(desk, grid, entry.film, side, step)
        sheet.put(*pictures.pieces)
        head = self._head_beside if step.beside else self._head_below
        text_k, titles = head(desk, grid, entry, sheet, pictures)
        foot = CreditsBlock(desk, grid, "", grid.y(desk.look.grid["last"]), FINE)
        credits_y = foot.pour(sheet, credits, fine=step.fine)
        columns = entry.columns(entry.texts(grid.text_measure, step.blocks))
        sheet.pour_abreast(columns, (grid.x(0), grid.x(2)), grid.y(text_k), grid.unit)
        over = columns.lines - foot.room_above(credits_y, text_k)
        run_on = self._run_on(desk, entry, other(side)) if step.blocks != BLOCKS else None
        return Attempt(step, titles, Filled(sheet, columns, over), run_on)

    # Pictures ---------------------------------------------------------------------------------------------------------

    def _pictures(self, desk: Desk, grid: Grid, film: Film, side: Side, step: Step) -> Pictures:
        width, height = step.field
        bleed = desk.bleed
        reference = film.still
        file = desk.pictures.get(reference.file) if reference is not None else None
        still: Picture | Box
        if file is None or reference is None:
            wide, high = width + bleed, height + bleed
            x = desk.width - width if side == "recto" else -bleed
            still = Box(x, -bleed, wide, high, desk.section_ink(desk.records.section_of(film)))
        else:
            wide, high, crop = still_in(file, width + bleed, height + bleed, reference.focus)
            x = desk.width + bleed - wide if side == "recto" else -bleed
            still = Picture(x, -bleed, wide, high, file, crop)
        inner, bottom = wide - bleed, high - bleed
        portrait = portrait_of(desk, film) if step.portrait else None
        if portrait is None:
            return Pictures((still,), bottom, inner)
        placed = _portrait_beside(desk, grid, side, portrait, inner, bottom)
        return Pictures((still, placed), max(bottom, placed.y + placed.height), inner)

    # Head -------------------------------------------------------------------------------------------------------------

    def _head_below(
        self, desk: Desk, grid: Grid, entry: FilmEntry, sheet: Sheet, pictures: Pictures
    ) -> tuple[int, Titles]:
        """Titles, facts and slot below the pictures; the baseline the text begins on."""
        width = grid.span(3)
        titles = entry.titles(width)
        first = entry.first_title_k(grid, titles, pictures.bottom)
        k = entry.pour_head(sheet, grid, titles, grid.x(0), first, width, grid.x(3), grid.column)
        return k, titles

    def _head_beside(
        self, desk: Desk, grid: Grid, entry: FilmEntry, sheet: Sheet, pictures: Pictures
    ) -> tuple[int, Titles]:
        """The same beside the still: inward of it on a verso, at the left margin on a recto."""
        if sheet.side == "verso":
            x, slot_x, slot_width = pictures.inner + BESIDE_PICTURE, grid.x(3), grid.column
            width = slot_x - x - BESIDE_PICTURE
        else:
            free = desk.width - pictures.inner - BESIDE_PICTURE
            x, width, slot_x = grid.x(0), TITLE_BESIDE_WIDTH, grid.x(1.5)
            slot_width = free - slot_x
        titles = entry.titles(width)
        k = entry.pour_head(sheet, grid, titles, x, TITLE_BESIDE_K, width, slot_x, slot_width)
        below = grid.k_at(pictures.bottom + CLEAR_OF_PICTURE) + 1
        return max(k, below, TEXT_BELOW_K), titles

    # The second page --------------------------------------------------------------------------------------------------

    def _run_on(self, desk: Desk, entry: FilmEntry, side: Side) -> Filled | None:
        """The page that the biographies run on to; none without a biography."""
        rows = entry.texts(self.grid(desk, side).text_measure, ("biography",))
        if not rows:
            return None
        grid = self.grid(desk, side)
        sheet = blank(self, desk, side)
        lines = 0
        for index, language in enumerate(desk.languages[:2]):
            if desk.wordings[language].title(entry.film):
                words = desk.title_within(entry.film, language, "row_name", grid.text_measure, 2)
                passage = desk.passage(words, "row_name", language)
                heading = desk.set([passage], grid.text_measure, entry.film.place(f"titles.{language}"))
                sheet.pour(heading, grid.x(2 * index), grid.y(RUN_ON_K))
                lines = max(lines, len(heading.lines))
        columns = entry.columns(rows)
        first = RUN_ON_K + lines + 1
        sheet.pour_abreast(columns, (grid.x(0), grid.x(2)), grid.y(first), grid.unit)
        return Filled(sheet, columns, columns.lines - (int(desk.look.grid["last"]) - first + 1))


@dataclass(frozen=True)
class Attempt:
    """A film set on one rung, whether it fits or not."""

    step: Step
    titles: Titles
    page: Filled
    run_on: Filled | None

    @property
    def over(self) -> int:
        return sum(max(filled.over, 0) for filled in (self.page, self.run_on) if filled is not None)

    @property
    def fits(self) -> bool:
        fitting = self.over == 0 and self.titles.fits
        return fitting and (self.step.blocks == BLOCKS or self.run_on is not None)

    def complain(self, film: Film) -> None:
        """One problem for each text that is too long, with what to cut."""
        self.titles.complain(self.page.sheet, film)
        self.page.complain(film, "its page, however small the still")
        if self.run_on is not None:
            self.run_on.complain(film, "its second page")


def _portrait_beside(desk: Desk, grid: Grid, side: Side, file: PictureFile, inner: float, bottom: float) -> Picture:
    """A portrait in the nearest column inward of a still that reaches `inner` into the page, their feet flush."""
    width, height = PORTRAIT
    xs = [grid.x(column) for column in range(grid.columns)]
    if side == "recto":
        free = [x for x in xs if x + width <= desk.width - inner - BESIDE_PICTURE + 0.01]
        x = max(free, default=xs[0])
    else:
        free = [x for x in xs if x >= inner + BESIDE_PICTURE - 0.01]
        x = min(free, default=xs[-1])
    if bottom - height < PORTRAIT_HEAD and bottom - PORTRAIT_LEAST >= PORTRAIT_HEAD:
        height = bottom - PORTRAIT_HEAD
    y = max(bottom - height, PORTRAIT_HEAD)
    return Picture(x, y, width, height, file, cover(file, width, height, keep_top=True).shares)
