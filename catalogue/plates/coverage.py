"""How much ink a page takes: each plate by itself, and all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from catalogue.plates.separating import PageSeparations, Plate
from catalogue.records.printer import INK_SQUARE


@dataclass(frozen=True, slots=True)
class Square:
    """Where on an area the ink lies heaviest on the mean."""

    mean: float
    """Per cent; over all plates together it may be up to 100 for each."""
    x: float
    """Of its left edge, in points from the left."""
    y: float
    """Of its upper edge, in points from the top."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Ink on an area in per cent; of all plates together it may be up to 100 for each."""

    mean: float
    peak: float
    """At the one pixel that has most."""
    heaviest: Square
    """The square of 15 mm with the most on the mean, its place told from the top left of the trim."""

    @property
    def is_empty(self) -> bool:
        return self.peak == 0


@dataclass(frozen=True, slots=True)
class PageCoverage:
    """The ink of one page."""

    page: int
    plates: Mapping[str, Coverage]
    together: Coverage


def coverage(page: PageSeparations) -> PageCoverage:
    """The ink on everything of the page that was separated."""
    total = sum((plate.astype(np.uint16) for plate in page.plates.values()), np.zeros((1, 1), np.uint16))
    return PageCoverage(
        page.page,
        {name: _coverage({name: plate}, plate, page) for name, plate in page.plates.items()},
        _coverage(page.plates, total, page),
    )


def _coverage(
    plates: Mapping[str, Plate], ink: "np.ndarray[tuple[int, ...], np.dtype[np.generic]]", page: PageSeparations
) -> Coverage:
    return Coverage(float(ink.mean()) / 255 * 100, float(ink.max()) / 255 * 100, heaviest(page, plates))


def heaviest(page: PageSeparations, plates: Mapping[str, Plate] | None = None) -> Square:
    """The heaviest square of 15 mm of these plates, all of the page's if not given, told from the top left of the trim."""
    square = heaviest_square(page.plates if plates is None else plates, page.ppi)
    return replace(square, x=square.x - page.trim.left, y=square.y - page.trim.top)


def heaviest_square(plates: Mapping[str, Plate], ppi: float, side: float = INK_SQUARE) -> Square:
    """The square of that side with the most ink on the mean, all these plates together; the first from the area's top left.

    Of an area that is smaller than the square, as much as there is.
    """
    if not plates:
        return Square(0.0, 0.0, 0.0)
    first = next(iter(plates.values()))
    ink = np.zeros((first.shape[0] + 1, first.shape[1] + 1), np.uint64)
    for plate in plates.values():
        ink[1:, 1:] += plate
    ink.cumsum(axis=0, out=ink).cumsum(axis=1, out=ink)
    pixels = max(1, round(side / 72 * ppi))
    down, across = min(pixels, first.shape[0]), min(pixels, first.shape[1])
    sums = ink[down:, across:] + ink[:-down, :-across] - ink[down:, :-across] - ink[:-down, across:]
    row, column = divmod(int(sums.argmax()), sums.shape[1])
    mean = float(sums[row, column]) / (down * across * 255) * 100
    return Square(mean, column / ppi * 72, row / ppi * 72)
