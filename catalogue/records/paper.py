"""The book's paper: the size it is cut to, the white beside the type, and what it is printed on."""

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import Field

from catalogue.lengths import mm
from catalogue.records import values
from catalogue.records.record import Length, Record, Trim, written
from catalogue.records.values import Size, Wrong
from catalogue.stock import BULKS, WEIGHTS, Stock

_FIGURE = re.compile(r"([0-9]{1,4}(?:[.,][0-9]{1,3})?)\s*(\S*)", re.ASCII)


def _figure(units: tuple[str, ...], least: float, most: float, what: str, remedy: str) -> Callable[[Any], float]:
    """A reader of a number from `least` to `most` that may have one of the units behind it."""

    def read(value: Any) -> float:
        words = values.text(value)
        match = _FIGURE.fullmatch(words)
        if match is None or match[2] not in ("", *units):
            raise Wrong(f"{words} is not {what}", remedy)
        number = float(match[1].replace(",", "."))
        if not least <= number <= most:
            raise Wrong(f"no paper has {words}", remedy)
        return number

    return read


_weight = _figure(
    ("g", "g/m2", "g/m²", "gsm"), *WEIGHTS, "a weight of paper", "write grams a square metre, such as 135"
)
_bulk = _figure(
    ("cm3/g", "cm³/g"),
    *BULKS,
    "the bulk of a paper",
    "write cubic centimetres a gram: about 0.8 for gloss, 0.9 for matt coated, 1.25 for offset paper",
)

_THICKEST = mm(100)


def _spine(value: Any) -> float:
    thickness = values.length(value)
    if thickness > _THICKEST:
        raise Wrong(f"no book is {values.text(value)} thick", "write the printer's figure, such as 4.2 mm")
    return thickness


Spine = Annotated[float, written(_spine, str | float)]
Weight = Annotated[float, written(_weight, str | float)]
Bulk = Annotated[float, written(_bulk, str | float)]


class Margins(Record):
    """Points of white beside the type."""

    inner: Length = Field(default=mm(17), description="at the spine")
    outer: Length = Field(default=mm(16), description="at the fore-edge")


class PaperStock(Record):
    """A paper as its maker sells it."""

    weight: Weight = Field(description="grams a square metre")
    bulk: Bulk = Field(
        description="cubic centimetres a gram, from the maker's sheet: 0.8 for gloss, 0.9 for matt, 1.25 for offset"
    )

    @property
    def stock(self) -> Stock:
        """The same without where it stands."""
        return Stock(self.weight, self.bulk)


class Paper(Record):
    """The book's paper; lengths are points."""

    trim: Trim = Field(
        default_factory=lambda: Size(mm(165), mm(235)), description="width × height, such as 165 × 235 mm"
    )
    bleed: Length | None = Field(
        default=None, description="what is cut off beyond the trim; as much as the printer wants if not given"
    )
    margins: Margins = Field(default_factory=Margins, description="white beside the type")
    stock: PaperStock | None = Field(default=None, description="what the pages are printed on")
    cover: PaperStock | None = Field(default=None, description="what the cover is printed on")
    spine: Spine | None = Field(
        default=None, description="the printer's own figure for the thickness of the book; 0 for a stitched one"
    )

    @property
    def width(self) -> float:
        """Of the trim."""
        return self.trim.width

    @property
    def height(self) -> float:
        """Of the trim."""
        return self.trim.height
