"""A film on its page: the still hangs from head and fore-edge, type from fixed lines below, credits stand on the foot.

Where a film does not fit, the page goes down the ladder of the style sheet; the house's is one of smaller stills, whose last
step moves the biographies to a second page. What then still does not fit is a problem that names the text and by how much.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import (
    Box,
    Desk,
    Film,
    Fit,
    Page,
    Picture,
    PictureFile,
    Rung,
    Sheet,
    Side,
    Step,
    cover,
    mm,
    other,
)
from layouts.film_credits import CreditsBlock, film_credits
from layouts.film_entry import BLOCKS, FilmEntry
from layouts.film_texts import Filled
from layouts.film_titles import Titles
from layouts.grid import Grid
from layouts.house import blank
from layouts.ladder_page import RUNNING, LadderPage
from layouts.stills import CLEAR_OF_PICTURE, hung, portrait_of

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
"""First baseline of the page that texts run on to."""


@dataclass(frozen=True)
class Pictures:
    """Pictures placed, and where the lowest of them ends."""

    pieces: tuple[Picture | Box, ...]
    bottom: float
    inner: float
    """How far the still reaches into the page from the fore-edge, within the trim."""


@dataclass(frozen=True)
class FilmPage(LadderPage):
    """Its ladder is that of the style sheet unless `ladder` names other steps, or others in turn."""

    name = "film_page"
    takes = "film"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        film = desk.records.films[subject]
        section = desk.records.section_of(film)
        attempts: list[Attempt] = []
        for rung in self.rungs(desk, film):
            attempts.append(self._attempt(desk, film, side, rung))
            if attempts[-1].fits:
                break
        chosen = min(attempts, key=lambda attempt: (not attempt.fits, attempt.over))
        chosen.complain(film)
        anchors = (f"film:{film.key}", *(f"person:{key}" for key in film.directors))
        foot = self.foot_names(desk, section)
        fits = (chosen.fit(film, self.name),)
        yield chosen.page.sheet.page(anchors=anchors, section=section, foot=foot, fits=fits)
        if chosen.run_on is not None:
            yield chosen.run_on.sheet.page(section=section, foot=foot)

    def fits(self, desk: Desk, film: Film, side: Side, rung: Rung) -> bool:
        return self._attempt(desk, film, side, rung).fits

    def _attempt(self, desk: Desk, film: Film, side: Side, rung: Rung) -> Attempt:
        step = rung.step
        desk = desk.tightened(rung.closer, RUNNING)
        entry, credits = FilmEntry(desk, film), film_credits(desk, film)
        grid = self.grid(desk, side)
        leading = desk.style(entry.style("text")).leading
        sheet = blank(self, desk, side)
        pictures = self._pictures(desk, grid, film, side, step)
        sheet.put(*pictures.pieces)
        head = self._head_beside if step.title == "beside" else self._head_below
        text_k, titles = head(desk, grid, entry, sheet, pictures)
        foot = CreditsBlock(desk, grid, "", grid.y(desk.look.grid["last"]), FINE)
        credits_y = foot.pour(sheet, credits, fine=step.credits == "fine")
        rows = entry.texts(grid.text_measure, [block for block in BLOCKS if block not in step.run_on])
        page = Filled(desk, sheet, rows, foot.room_above(credits_y, text_k, leading))
        sheet.pour_abreast(page.columns, (grid.x(0), grid.x(2)), grid.y(text_k), leading)
        run_on = self._run_on(desk, entry, other(side), step.run_on) if step.run_on else None
        return Attempt(rung, titles, page, run_on)

    # Pictures ---------------------------------------------------------------------------------------------------------

    def _pictures(self, desk: Desk, grid: Grid, film: Film, side: Side, step: Step) -> Pictures:
        still = hung(desk, side, film.still, step.still, desk.records.section_of(film))
        inner, bottom = still.width - desk.bleed, still.height - desk.bleed
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

    def _run_on(self, desk: Desk, entry: FilmEntry, side: Side, blocks: tuple[str, ...]) -> Filled | None:
        """The page that these texts run on to; none where the film has none of them."""
        rows = entry.texts(self.grid(desk, side).text_measure, blocks)
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
        first = RUN_ON_K + lines + 1
        leading = desk.style(entry.style("text")).leading
        filled = Filled(desk, sheet, rows, grid.lines(first, desk.look.grid["last"], leading))
        sheet.pour_abreast(filled.columns, (grid.x(0), grid.x(2)), grid.y(first), leading)
        return filled


@dataclass(frozen=True)
class Attempt:
    """A film set on one rung, whether it fits or not."""

    rung: Rung
    titles: Titles
    page: Filled
    run_on: Filled | None

    @property
    def filled(self) -> tuple[Filled, ...]:
        return (self.page,) if self.run_on is None else (self.page, self.run_on)

    @property
    def over(self) -> int:
        return sum(max(filled.over, 0) for filled in self.filled)

    @property
    def fits(self) -> bool:
        fitting = self.over == 0 and self.titles.fits
        return fitting and (not self.rung.step.run_on or self.run_on is not None)

    def fit(self, film: Film, layout: str) -> Fit:
        """How the film found room, or what of it must go."""
        titles = self.titles.texts()
        over = self.over or -sum(title.lines for title in titles)
        texts = (*titles, *(text for filled in self.filled for text in filled.texts))
        return Fit(film.key, layout, str(self.rung), -over if over else -self.page.over, texts)

    def complain(self, film: Film) -> None:
        """One problem for each text that is too long, with what to cut; one where the film may take no step at all."""
        rules, sheet = film.fit, self.page.sheet
        forbidden = set(rules.never).intersection(self.rung.names)
        if forbidden:
            what = f"{film.key} is kept from every step of its page"
            sheet.overset(rules.place("never"), what, f"allow it one, such as {min(forbidden)}")
        where = f"its page on step {rules.step}, to which its record keeps it"
        self.titles.complain(sheet, film)
        self.page.complain(film, where if rules.step else "its page, whichever step it takes")
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
