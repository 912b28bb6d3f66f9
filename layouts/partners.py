"""Partners: their logos tier by tier, all of a tier of one weight to the eye, each row standing on one line."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from catalogue import (
    Artwork,
    ArtworkFile,
    Desk,
    Galley,
    Page,
    Partner,
    PartnerTier,
    Picture,
    PictureFile,
    Sheet,
    Side,
    mm,
    other,
)
from layouts.grid import Grid
from layouts.heads import foot_of, pour_run_on, pour_titles, titles_of_word
from layouts.house import HousePage, blank
from layouts.in_languages import said_of, set_once

TIERS_K = 12
"""Baseline of the first heading."""
RULE_ABOVE = mm(6)
"""From a heading's baseline up to its rule."""
ABOVE = mm(6)
"""White above the tallest logo of a row."""
BETWEEN = 4
"""Units from the last line of a tier to the heading of the next."""
MOST_ACROSS = 6
WIDEST, TALLEST = 5.0, 0.5
"""Width by height of logos that still decide how large all of their tier are. One beyond that gives way alone."""


@dataclass(frozen=True)
class Cell:
    """A partner in a row; lengths are points."""

    x: float
    file: ArtworkFile | PictureFile | None
    width: float
    height: float
    name: tuple[Galley, ...]
    """In place of a logo; its last line stands where logos stand."""
    words: tuple[Galley, ...]
    """Below."""
    alt: str

    @property
    def lines(self) -> int:
        """Below the line that the row stands on."""
        return sum(len(galley.lines) for galley in self.words)


@dataclass(frozen=True)
class Row:
    """Partners side by side."""

    cells: tuple[Cell, ...]

    @property
    def height(self) -> float:
        return max(cell.height for cell in self.cells)

    def stands_on(self, grid: Grid, k: int) -> int:
        """The baseline it stands on where the line above it is `k`."""
        return grid.k_at(grid.y(k) + ABOVE + self.height)

    def ends_on(self, grid: Grid, k: int) -> int:
        return self.stands_on(grid, k) + max([0, *(cell.lines for cell in self.cells)])

    def pour(self, sheet: Sheet, grid: Grid, k: int) -> None:
        base = self.stands_on(grid, k)
        for cell in self.cells:
            top = grid.y(base) - cell.height
            match cell.file:
                case ArtworkFile():
                    sheet.put(Artwork(cell.x, top, cell.width, cell.height, cell.file, alt=cell.alt))
                case PictureFile():
                    sheet.put(Picture(cell.x, top, cell.width, cell.height, cell.file, alt=cell.alt))
            y = grid.y(base + 1 - sum(len(galley.lines) for galley in cell.name))
            for galley in (*cell.name, *cell.words):
                sheet.pour(galley, cell.x, y)
                y += galley.depth


@dataclass(frozen=True)
class Partners(HousePage):
    """`head` is the word at the head of the page: `partners` or `sponsors`."""

    head: Literal["partners", "sponsors"] = "partners"

    name = "partners"

    def title(self, desk: Desk, subject: str, language: str) -> str | None:
        wording = desk.wordings[language]
        return wording.word(self.head) if wording.has_word(self.head) else None

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        grid = self.grid(desk, side)
        sheet = blank(self, desk, side)
        titles = titles_of_word(desk, self.head)
        foot = foot_of(desk, grid, titles)
        k = max(TIERS_K, pour_titles(desk, grid, sheet, titles) + 5)
        last, anchors, fresh = int(desk.look.grid["last"]), ("part:partners",), True
        for tier in desk.records.festival.partners:
            rows = _rows(desk, grid, tier)
            end = _end(desk, grid, tier, rows, k)
            while rows:
                if end > last and not fresh:
                    yield sheet.page(anchors=anchors, foot=foot)
                    side, anchors, fresh = other(side), (), True
                    grid, sheet = self.grid(desk, side), blank(self, desk, side)
                    rows = _rows(desk, grid, tier)[-len(rows) :]
                    k = pour_run_on(desk, grid, sheet, titles) + 1
                at = self._heading(desk, grid, sheet, tier, k)
                while rows and (rows[0].ends_on(grid, at) <= last or fresh):
                    if rows[0].ends_on(grid, at) > last:
                        what = "a row of logos is higher than the page"
                        sheet.overset(tier.place("height"), what, "give the tier a smaller height")
                    rows[0].pour(sheet, grid, at)
                    at, rows, fresh = rows[0].ends_on(grid, at), rows[1:], False
                k, end = at + BETWEEN, last + 1
        yield sheet.page(anchors=anchors, foot=foot)

    def _heading(self, desk: Desk, grid: Grid, sheet: Sheet, tier: PartnerTier, k: int) -> int:
        """The tier's name in every language, below a rule; the last baseline."""
        self.rule(desk, sheet, grid.y(k) - RULE_ABOVE, grid.left, grid.left + grid.measure)
        depth = 1
        for index, galley in enumerate(_headings(desk, grid, tier)):
            sheet.pour(galley, grid.x(2 * index), grid.y(k))
            depth = max(depth, len(galley.lines))
        return k + depth - 1


def _headings(desk: Desk, grid: Grid, tier: PartnerTier) -> list[Galley]:
    """The tier's name, the same words once."""
    place = tier.place("name")
    return [
        desk.set([desk.passage(words, "list_head", language)], grid.text_measure, place)
        for language, words in said_of(desk, tier.name)
    ]


def _end(desk: Desk, grid: Grid, tier: PartnerTier, rows: Sequence[Row], k: int) -> int:
    """The last baseline of the whole tier with its heading on `k`."""
    k += max([1, *(len(galley.lines) for galley in _headings(desk, grid, tier))]) - 1
    for row in rows:
        k = row.ends_on(grid, k)
    return k


def _rows(desk: Desk, grid: Grid, tier: PartnerTier) -> list[Row]:
    """The tier's partners in order, so many side by side as it says."""
    across = min(max(tier.across, 1), MOST_ACROSS)
    width = (grid.measure - (across - 1) * grid.gutter) / across
    files = [_file(desk, partner) for partner in tier.partners]
    shapes = [file.width / file.height for file in files if file is not None]
    sizes = iter(logo_sizes(shapes, width, tier.height))
    cells = [
        _cell(desk, partner, file, grid.left + index % across * (width + grid.gutter), width, sizes)
        for index, (partner, file) in enumerate(zip(tier.partners, files, strict=True))
    ]
    return [Row(tuple(cells[start : start + across])) for start in range(0, len(cells), across)]


def logo_sizes(shapes: Sequence[float], width: float, height: float) -> list[tuple[float, float]]:
    """Widths and heights of logos of these shapes (width by height) that weigh the same to the eye: all of one area.

    They are as large as they can be with none wider than `width` or higher than `height`. One of an extreme shape does not
    make the others small; it is smaller than they are.
    """
    sides = []
    for shape in shapes:
        usual = min(max(shape, TALLEST), WIDEST)
        sides.append(min(width / math.sqrt(usual), height * math.sqrt(usual)))
    side = min(sides, default=0.0)
    found = [min(side * math.sqrt(shape), width, height * shape) for shape in shapes]
    grow = min((min(width, height * shape) / across for across, shape in zip(found, shapes, strict=True)), default=1.0)
    return [(across * grow, across * grow / shape) for across, shape in zip(found, shapes, strict=True)]


def _cell(
    desk: Desk,
    partner: Partner,
    file: ArtworkFile | PictureFile | None,
    x: float,
    measure: float,
    sizes: Iterator[tuple[float, float]],
) -> Cell:
    """A logo with the words that were promised below it; without a logo the name in its place."""
    name = () if file is not None else set_once(desk, partner.name, "row_name", measure, partner.place("name"))
    words = [*set_once(desk, partner.wording, "label", measure, partner.place("wording"))]
    if partner.website:
        place = partner.place("website")
        words.append(desk.set([desk.passage(partner.website, "label", desk.languages[0])], measure, place))
    width, height = next(sizes) if file is not None else (0.0, _height(desk, name))
    alt = partner.logo.alt if partner.logo is not None and partner.logo.alt else partner.name
    return Cell(x, file, width, height, name, tuple(words), next((said for _, said in said_of(desk, alt)), ""))


def _height(desk: Desk, name: Sequence[Galley]) -> float:
    """From the last baseline of a name to the capitals of its first line."""
    return sum(galley.depth for galley in name) - name[-1].leading + desk.cap_height("row_name") if name else 0.0


def _file(desk: Desk, partner: Partner) -> ArtworkFile | PictureFile | None:
    if partner.logo is None:
        return None
    return desk.artwork.get(partner.logo.file) or desk.pictures.get(partner.logo.file)
