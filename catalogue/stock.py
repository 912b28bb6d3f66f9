"""Paper by weight and bulk: how thick a sheet is, and the spine of a book made of it."""

from dataclasses import dataclass

from catalogue.lengths import mm

WEIGHTS = (20.0, 1000.0)
"""Grams a square metre, from the thinnest paper to board."""
BULKS = (0.4, 4.0)
"""Cubic centimetres a gram, with room on both sides of any paper there is."""


@dataclass(frozen=True, slots=True)
class Stock:
    """A paper as its maker sells it."""

    weight: float
    """Grams a square metre."""
    bulk: float = 1.0
    """Cubic centimetres a gram: about 0.8 for gloss, 0.9 for matt coated, 1.2 to 1.3 for offset, up to 2 for bookwove."""

    @property
    def caliper(self) -> float:
        """Thickness of one leaf in points: grams a square metre by cubic centimetres a gram make thousandths of a mm."""
        return mm(self.weight * self.bulk / 1000)


def spine(pages: int, text: Stock, cover: Stock | None = None) -> float:
    """Thickness of a book in points: its leaves, two pages each, and its cover on both sides where it has one.

    Glue and the swelling of folds are not in it; the printer's own figure is better.
    """
    return (pages + pages % 2) / 2 * text.caliper + (2 * cover.caliper if cover is not None else 0.0)
