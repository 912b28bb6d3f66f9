"""How much ink a page takes: each plate by itself, and all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from catalogue.plates.separating import PageSeparations, Plate, Square, heaviest_square

SQUARE_MM = 15.0
"""The side over which the Ghent Workgroup (2022) takes the mean of all inks."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Ink on an area in per cent; of all plates together it may be up to 100 for each."""

    mean: float
    peak: float
    """At the one pixel that has most."""
    heaviest: Square
    """The 15 mm square with the most on the mean, its place told from the top left of the trim."""

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
    square = heaviest_square(plates, page.ppi, SQUARE_MM)
    left, top = page.trim_mm
    return Coverage(
        float(ink.mean()) / 255 * 100,
        float(ink.max()) / 255 * 100,
        Square(square.mean, square.x - left, square.y - top),
    )
