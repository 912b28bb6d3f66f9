"""A film on two facing pages: its still opposite the text, or each language on a page of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from catalogue import (
    Abreast,
    Box,
    Desk,
    Page,
    Picture,
    Sheet,
    Side,
    TextRow,
    abreast,
    cover,
    mm,
)
from layouts.film_credits import CreditsBlock, film_credits
from layouts.film_entry import FilmEntry
from layouts.film_texts import Filled
from layouts.film_titles import Titles
from layouts.grid import Grid
from layouts.house import HousePage, blank
from layouts.stills import hung, portrait_of

STILL_CENTRE = mm(110)
LEAST_BLACK = mm(12)
"""Above a still that stands higher than the middle of the page; a taller one stands in the middle."""
MISSING_STILL = 16 / 9
TITLE_K, TITLE_STEP = 6, 3
"""Baseline of the first title opposite a still, and units from the last one to the original title, and to the facts."""
TITLES = (("title_large", 2), ("title", 2), ("title_small", 2), ("title_long", 4))
VENUE_BELOW = 4
"""Units from day to venue."""
FINE = mm(3)
STEPS = (
    ("L", (mm(148), mm(80)), False),
    ("M", (mm(114), mm(62)), False),
    ("S", (mm(80), mm(44)), False),
    ("S, fine credits", (mm(80), mm(44)), True),
)
"""Where each language has its page: fields of the still, which gives way until the texts fit, and if credits are fine."""
PORTRAIT = 3 / 4
LANGUAGES = 2


@dataclass(frozen=True)
class FilmSpread(HousePage):
    """`opposite` says what faces what: the `still` the text, or the `languages` each other, each with the whole of a page.
    Where there is only one language to face, the still does. `portrait` is for the page that faces the still's.
    """

    opposite: Literal["still", "languages"] = "still"
    portrait: bool = True

    name = "film_spread"
    takes = "film"
    opens = "verso"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        film = desk.records.films[subject]
        entry = FilmEntry(desk, film)
        rows = entry.texts(self.grid(desk, side).text_measure)
        said = {language for row in rows for language in row.galleys}
        if self.opposite == "languages" and len(said.intersection(desk.languages[:LANGUAGES])) == LANGUAGES:
            yield from self._languages(desk, entry, tuple(rows))
        else:
            yield self._still(desk, entry)
            yield self._text(desk, entry, tuple(rows))

    # Still opposite text ----------------------------------------------------------------------------------------------

    def _still(self, desk: Desk, entry: FilmEntry) -> Page:
        """The whole still as wide as the page, on black."""
        sheet, bleed = Sheet("verso"), desk.bleed
        wide, tall = desk.width + 2 * bleed, desk.height + 2 * bleed
        sheet.put(Box(-bleed, -bleed, wide, tall, desk.ink("spread_black")))
        reference = entry.film.still
        file = desk.pictures.get(reference.file) if reference is not None else None
        height = wide / (file.width / file.height if file is not None else MISSING_STILL)
        top = STILL_CENTRE - height / 2
        if top < LEAST_BLACK:
            top = (desk.height - height) / 2
        if file is None or reference is None:
            sheet.put(Box(-bleed, top, wide, height, desk.section_ink(entry.section)))
        elif height < desk.height:
            sheet.put(Picture(-bleed, top, wide, height, file))
        else:
            sheet.put(Picture(-bleed, -bleed, wide, tall, file, cover(file, wide, tall, reference.focus).shares))
        return sheet.page(section=entry.section, blind=True)

    def _text(self, desk: Desk, entry: FilmEntry, rows: tuple[TextRow, ...]) -> Page:
        """The page that faces it, its credits fine where they would leave too little room."""
        grid = self.grid(desk, "recto")
        attempts = [self._set(desk, grid, entry, rows, fine) for fine in (False, True)]
        titles, texts, step = next((each for each in attempts if each[1].over <= 0), attempts[-1])
        titles.complain(texts.sheet, entry.film)
        texts.complain(entry.film, "the page opposite its still")
        return self._page(desk, texts.sheet, entry, texts, step)

    def _set(
        self, desk: Desk, grid: Grid, entry: FilmEntry, rows: tuple[TextRow, ...], fine: bool
    ) -> tuple[Titles, Filled, str]:
        sheet = blank(self, desk, "recto")
        titles = entry.titles(grid.measure, TITLES)
        facts_k = self._pour_titles(sheet, grid, titles)
        text_k = facts_k
        for galley in entry.facts(grid.span(3)):
            sheet.pour(galley, grid.x(0), grid.y(text_k))
            text_k += len(galley.lines)
        slot_k = entry.pour_slots(sheet, grid, grid.x(3), facts_k, facts_k + VENUE_BELOW, grid.column)
        text_k = max(text_k, slot_k, facts_k + 2) + 1
        foot = CreditsBlock(desk, grid, "", grid.y(desk.look.grid["last"]), FINE)
        credits_y = foot.pour(sheet, film_credits(desk, entry.film), fine=fine)
        texts = Filled(desk, sheet, rows, foot.room_above(credits_y, text_k))
        sheet.pour_abreast(texts.columns, (grid.x(0), grid.x(2)), grid.y(text_k), grid.unit)
        return titles, texts, "fine credits" if fine else ""

    def _pour_titles(self, sheet: Sheet, grid: Grid, titles: Titles) -> int:
        """Titles and original title at the head of the page; returns the baseline of the facts."""
        y = last = grid.y(TITLE_K)
        for galley in titles.galleys:
            sheet.pour(galley, grid.left, y)
            last = y + galley.depth - galley.leading
            y += galley.depth
        k = grid.k_at(last) + (TITLE_STEP if titles.galleys else 0)
        if titles.original is not None:
            sheet.pour(titles.original, grid.left, grid.y(k))
            k = grid.k_at(grid.y(k) + titles.original.depth - titles.original.leading) + TITLE_STEP
        return k

    # Languages on facing pages ----------------------------------------------------------------------------------------

    def _languages(self, desk: Desk, entry: FilmEntry, rows: tuple[TextRow, ...]) -> Iterator[Page]:
        """A page a language, the still over the first and the portrait over the second, everything else abreast."""
        attempts: list[Facing] = []
        for step in STEPS:
            attempts.append(Facing(self, desk, entry, rows, *step))
            if attempts[-1].texts.over <= 0:
                break
        chosen = min(attempts, key=lambda facing: max(facing.texts.over, 0))
        chosen.complain()
        yield self._page(desk, chosen.sheets[0], entry, chosen.texts, chosen.step)
        yield chosen.sheets[1].page(section=entry.section, foot=self.foot_names(desk, entry.section))

    def _page(self, desk: Desk, sheet: Sheet, entry: FilmEntry, texts: Filled, step: str) -> Page:
        film = entry.film
        return sheet.page(
            anchors=(f"film:{film.key}", *(f"person:{key}" for key in film.directors)),
            section=entry.section,
            foot=self.foot_names(desk, entry.section),
            fits=[texts.fit(film, self.name, step)],
        )


class TwoPages(Filled):
    """Texts on facing pages, a language a page, in two columns of which each begins on one line on both pages.

    Of the four columns of `columns` the first two are the left ones of both pages.
    """

    def arrange(self, rows: Sequence[TextRow]) -> Abreast:
        """Parted between two texts where both columns then have room, else where they are of about one length."""
        galleys = [[row.galleys.get(language) for language in self.desk.languages[:LANGUAGES]] for row in rows]
        parted = [(abreast(galleys[:index]), abreast(galleys[index:])) for index in range(1, len(galleys))]
        best = min(parted, key=lambda pair: max(pair[0].lines, pair[1].lines), default=None)
        if best is None or max(best[0].lines, best[1].lines) > self.room:
            best = _halved(abreast(galleys))
        left, right = best
        none = (None,) * LANGUAGES
        return Abreast(
            rows=(*((*row, *none) for row in left.rows), *((*none, *row) for row in right.rows)),
            starts=(*left.starts, *right.starts),
            lines=max(left.lines, right.lines),
        )


def _halved(whole: Abreast) -> tuple[Abreast, Abreast]:
    """The rows in two columns, as low as can be."""
    for lines in range(-(-whole.lines // 2), whole.lines + 1):
        left, right = whole.cut(lines, least=0)
        if right.lines <= lines:
            break
    return left, right


class Facing:
    """A film on facing pages, set with one field for its still, whether it fits or not."""

    def __init__(
        self,
        page: FilmSpread,
        desk: Desk,
        entry: FilmEntry,
        rows: tuple[TextRow, ...],
        step: str,
        field: tuple[float, float],
        fine: bool,
    ) -> None:
        self.page, self.desk, self.entry, self.step = page, desk, entry, step
        self.sheets = blank(page, desk, "verso"), Sheet("recto")
        self.grids = [page.grid(desk, sheet.side) for sheet in self.sheets]
        self.entries = [FilmEntry(desk.apart(language), entry.film) for language in desk.languages[:LANGUAGES]]
        bottom = self._pour_pictures(field)
        self.titles, text_k = self._pour_heads(bottom)
        room = min(self._pour_credits(index, fine, text_k) for index in range(LANGUAGES))
        self.texts = TwoPages(desk, self.sheets[0], rows, room)
        self._pour_texts(text_k)

    def complain(self) -> None:
        """Says which titles and texts are too long."""
        for titles, sheet in zip(self.titles, self.sheets, strict=True):
            titles.complain(sheet, self.entry.film)
        self.texts.complain(self.entry.film, "its two pages, however small the still")

    def _pour_pictures(self, field: tuple[float, float]) -> float:
        """The still hangs from head and fore-edge of the verso, the portrait, as deep, from those of the recto."""
        desk, film, bleed = self.desk, self.entry.film, self.desk.bleed
        still = hung(desk, "verso", film.still, field, self.entry.section)
        self.sheets[0].put(still)
        height = still.height
        portrait = portrait_of(desk, film) if self.page.portrait else None
        if portrait is not None:
            wide = (height - bleed) * PORTRAIT + bleed
            crop = cover(portrait, wide, height, keep_top=True).shares
            self.sheets[1].put(Picture(desk.width + bleed - wide, -bleed, wide, height, portrait, crop))
        return height - bleed

    def _pour_heads(self, bottom: float) -> tuple[list[Titles], int]:
        """Titles, facts and slot on both pages, row by row on the same baselines; the one that text may begin on."""
        width = self.grids[0].span(3)
        together = self.entry.titles(width)
        titles = [entry.titles(width, ((together.style, together.most_lines),)) for entry in self.entries]
        inline = all(each.inline for each in titles)
        titles = [replace(each, inline=inline) for each in titles]
        first = self.entry.first_title_k(self.grids[0], together, bottom)
        pages = list(zip(self.entries, self.sheets, self.grids, titles, strict=True))
        facts_k = max(entry.pour_titles(sheet, grid, each, grid.x(0), first) for entry, sheet, grid, each in pages)
        text_k = max(
            entry.pour_facts(sheet, grid, grid.x(0), first, facts_k, width, grid.x(3), grid.column)
            for entry, sheet, grid, _ in pages
        )
        return titles, text_k

    def _pour_credits(self, index: int, fine: bool, text_k: int) -> int:
        """The credits in one language at the foot of its page; returns the lines of text above them."""
        grid, desk = self.grids[index], self.entries[index].desk
        foot = CreditsBlock(desk, grid, "", grid.y(desk.look.grid["last"]), FINE)
        return foot.room_above(foot.pour(self.sheets[index], film_credits(desk, self.entry.film), fine=fine), text_k)

    def _pour_texts(self, text_k: int) -> None:
        columns = self.texts.columns
        for row, start in zip(columns.rows, columns.starts, strict=True):
            for index, galley in enumerate(row):
                if galley is not None:
                    column, page = divmod(index, LANGUAGES)
                    grid = self.grids[page]
                    self.sheets[page].pour(galley, grid.x(2 * column), grid.y(text_k + start))
