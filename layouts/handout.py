"""A film on a sheet of its own, for the door of the cinema: A4 or A5, for an office printer, so nothing bleeds.

Longer than its front, the biographies go to the back; on A5 always.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from catalogue import Desk, Film, Layout, Page, Picture, Sheet, Side, cover, mm
from layouts.film_credits import Credit, CreditsBlock, film_credits
from layouts.film_entry import BLOCKS, FilmEntry
from layouts.film_texts import Filled
from layouts.grid import Grid
from layouts.house import blank
from layouts.stills import portrait_of, still_in

COLUMNS = 4


@dataclass(frozen=True)
class Sizes:
    """The figures of one paper size; lengths in points, k in units."""

    width: float
    height: float
    unit: float
    margin: float
    gutter: float
    prefix: str
    head_k: float
    still_k: float
    still: tuple[float, float]
    portrait: tuple[float, float]
    last_k: float
    """Last baseline of the front's credits and of the back's texts."""
    fine: float
    rag: float
    title_below: int
    """Units from the foot of the pictures down to the first title."""
    characters: bool
    """Whether the cast is listed with whom they play."""

    @property
    def grid(self) -> Grid:
        column = (self.width - 2 * self.margin - (COLUMNS - 1) * self.gutter) / COLUMNS
        return Grid(self.margin, column, self.gutter, self.unit, self.rag, COLUMNS)


SIZES = {
    "A4": Sizes(
        width=mm(210),
        height=mm(297),
        unit=mm(5),
        margin=mm(20),
        gutter=mm(5),
        prefix="a4_",
        head_k=3,
        still_k=4,
        still=(mm(126.25), mm(70)),
        portrait=(mm(38.75), mm(51.7)),
        last_k=57,
        fine=mm(3.75),
        rag=mm(2),
        title_below=3,
        characters=True,
    ),
    "A5": Sizes(
        width=mm(148),
        height=mm(210),
        unit=mm(4),
        margin=mm(12),
        gutter=mm(4),
        prefix="",
        head_k=3,
        still_k=4,
        still=(mm(92), mm(50)),
        portrait=(mm(28), mm(37.3)),
        last_k=50,
        fine=mm(3),
        rag=mm(2),
        title_below=2,
        characters=False,
    ),
}


@dataclass(frozen=True)
class Step:
    """What the front holds: the columns its still spans (0: none), and the texts that go to the back."""

    back: tuple[str, ...] = ()
    fine: bool = False
    still_columns: int = 3
    portrait: bool = True

    @property
    def front(self) -> tuple[str, ...]:
        return tuple(block for block in BLOCKS if block not in self.back)


ALL_ON_FRONT = Step()


@dataclass(frozen=True)
class Handout(Layout):
    """`size` is A4 or A5."""

    size: Literal["A4", "A5"] = "A4"

    name = "handout"
    takes = "film"

    def trim(self, desk: Desk) -> tuple[float, float, float]:
        return SIZES[self.size].width, SIZES[self.size].height, 0.0

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        film = desk.records.films[subject]
        sizes = SIZES[self.size]
        entry = FilmEntry(desk, film, sizes.prefix, full=True)
        credits = film_credits(desk, film, characters=sizes.characters, showing=True)
        step = ALL_ON_FRONT
        for step in self._steps():
            front = self._front(desk, entry, credits, sizes, step)
            if front.over <= 0:
                break
        front.complain(film, f"the front of its {self.size} handout")
        yield front.sheet.page(anchors=(f"film:{film.key}",))
        back = self._back(desk, entry, sizes, step.back)
        if back is not None:
            back.complain(film, f"the back of its {self.size} handout")
            yield back.sheet.page()

    def _steps(self) -> Iterator[Step]:
        """What gives way, in order: texts go to the back, credits become fine, then the pictures shrink and go."""
        if self.size == "A4":
            yield ALL_ON_FRONT
        texts_back = replace(ALL_ON_FRONT, back=("biography",))
        yield texts_back
        fine = replace(texts_back, fine=True)
        yield fine
        statement_back = replace(fine, back=("statement", "biography"))
        yield statement_back
        yield replace(statement_back, still_columns=2, portrait=False)
        yield replace(statement_back, still_columns=0, portrait=False)

    # Front ------------------------------------------------------------------------------------------------------------

    def _front(self, desk: Desk, entry: FilmEntry, credits: list[Credit], sizes: Sizes, step: Step) -> Filled:
        """The front as this step has it."""
        sheet = blank(self, desk, "recto")
        grid = sizes.grid
        self._head_line(desk, sheet, sizes)
        bottom = self._pictures(desk, entry.film, sheet, sizes, step)
        titles = entry.titles(grid.span(3))
        titles.complain(sheet, entry.film)
        first = grid.k_at(bottom) + sizes.title_below
        text_k = entry.pour_head(sheet, grid, titles, grid.x(0), first, grid.span(3), grid.x(3), grid.column)
        foot = CreditsBlock(desk, grid, sizes.prefix, grid.y(sizes.last_k), sizes.fine)
        credits_y = foot.pour(sheet, credits, fine=step.fine)
        rows = entry.texts(grid.text_measure, step.front)
        filled = Filled(desk, sheet, rows, foot.room_above(credits_y, text_k))
        sheet.pour_abreast(filled.columns, (grid.x(0), grid.x(2)), grid.y(text_k), grid.unit)
        return filled

    def _head_line(self, desk: Desk, sheet: Sheet, sizes: Sizes) -> None:
        """Festival and year at the head, place and dates above the slot."""
        festival = desk.records.festival
        first, last = desk.languages[0], desk.languages[-1]
        y = sizes.head_k * sizes.unit
        name = desk.line(festival.name.get(first, ""), f"{sizes.prefix}head_name", first)
        sheet.pour(name, sizes.margin, y)
        subtitle = festival.subtitle.get(last, "")
        if subtitle:
            sheet.pour(desk.line(subtitle, f"{sizes.prefix}head", last), sizes.margin + name.widest + sizes.gutter, y)
        wording = desk.wordings[first]
        dates = wording.dates_short(festival.dates.first, festival.dates.last)
        place = ", ".join(part for part in (wording.text(festival.town), dates) if part)
        line = desk.line(place, f"{sizes.prefix}head", first)
        right = sizes.grid.left + sizes.grid.measure
        sheet.pour(line, min(sizes.grid.x(3), right - line.widest), y)

    def _pictures(self, desk: Desk, film: Film, sheet: Sheet, sizes: Sizes, step: Step) -> float:
        """Still from the second column on, portrait in the first, their feet flush; where they end, or would begin."""
        grid = sizes.grid
        top = bottom = grid.y(sizes.still_k)
        still = film.still if step.still_columns else None
        file = desk.pictures.get(still.file) if still is not None else None
        if file is not None and still is not None:
            field = grid.span(step.still_columns)
            width, height, crop = still_in(file, field, sizes.still[1] * field / sizes.still[0], still.focus)
            column = 1 if step.portrait else 0
            sheet.put(Picture(grid.x(column), top, width, height, file, crop))
            bottom = top + height
        portrait = portrait_of(desk, film) if step.portrait else None
        if portrait is not None:
            wide, high = sizes.portrait
            y = max(bottom - high, top)
            sheet.put(Picture(grid.x(0), y, wide, high, portrait, cover(portrait, wide, high, keep_top=True).shares))
            bottom = max(bottom, y + high)
        return bottom

    # Back -------------------------------------------------------------------------------------------------------------

    def _back(self, desk: Desk, entry: FilmEntry, sizes: Sizes, blocks: tuple[str, ...]) -> Filled | None:
        """The back with these texts; none where there are none."""
        rows = entry.texts(sizes.grid.text_measure, blocks)
        if not rows:
            return None
        sheet = blank(self, desk, "verso")
        self._head_line(desk, sheet, sizes)
        first = sizes.still_k + 1
        filled = Filled(desk, sheet, rows, int(sizes.last_k - first + 1))
        sheet.pour_abreast(filled.columns, (sizes.grid.x(0), sizes.grid.x(2)), first * sizes.unit, sizes.unit)
        return filled
