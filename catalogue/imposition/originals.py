"""Originals: the pages of a finished file, measured for laying them on sheets."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

from catalogue.imposition.geometry import Rectangle
from catalogue.incoming.matrices import Matrix
from catalogue.incoming.objects import inherited
from catalogue.lengths import MM, mm
from catalogue.problems import Finder, Place, pages_in_words

UNTOLD_BLEED = mm(3)
"""Bleed taken from a page that names its trim and no bleed: beyond that, its sheet may carry marks."""
_ALIKE = mm(0.1)
"""By how much trims may differ and still be one size."""
_MOST_SIZES = 12
"""Sizes of pages that a message names."""
_MOST = 14_400.0
"""Points: what a page may measure (ISO 32000-1, annex C)."""


@dataclass(frozen=True, slots=True)
class Original:
    """One page as its file has it."""

    page: pikepdf.Dictionary
    trim: Rectangle
    media: Rectangle
    told_bleed: Rectangle | None
    """The BleedBox; None where the file has none."""
    told_trim: bool
    """Whether the file says where the trim is; else the whole page is taken."""
    turn: int
    """Degrees clockwise by which the page is shown turned: 0, 90, 180 or 270."""
    unit: float
    """Points in one unit of the page."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the trim as a reader sees it, in points."""
        width, height = self.trim.width * self.unit, self.trim.height * self.unit
        return (height, width) if self.turn in (90, 270) else (width, height)

    @property
    def bleed(self) -> float:
        """Points of bleed on the side that has most."""
        return max(self._sides(math.inf))

    def shown(self, bleed: float) -> Rectangle:
        """Trim and at most `bleed` points of what lies beyond it, in the page's own units."""
        left, foot, right, head = (side / self.unit for side in self._sides(bleed))
        trim = self.trim
        return Rectangle(trim.left - left, trim.foot - foot, trim.right + right, trim.head + head)

    def _sides(self, most: float) -> tuple[float, float, float, float]:
        if self.told_bleed is not None:
            around = self.told_bleed
        elif self.told_trim:
            around, most = self.media, min(most, UNTOLD_BLEED)
        else:
            around = self.trim
        outs = (
            self.trim.left - max(around.left, self.media.left),
            self.trim.foot - max(around.foot, self.media.foot),
            min(around.right, self.media.right) - self.trim.right,
            min(around.head, self.media.head) - self.trim.head,
        )
        left, foot, right, head = (min(most, max(0.0, out * self.unit)) for out in outs)
        return left, foot, right, head

    def upright(self, x: float, y: float) -> Matrix:
        """The matrix that brings the page upright, the lower left of its trim as shown to (x, y)."""
        trim, unit = self.trim, self.unit
        match self.turn:
            case 90:
                return (0.0, -unit, unit, 0.0, x - trim.foot * unit, y + trim.right * unit)
            case 180:
                return (-unit, 0.0, 0.0, -unit, x + trim.right * unit, y + trim.head * unit)
            case 270:
                return (0.0, unit, -unit, 0.0, x + trim.head * unit, y - trim.left * unit)
            case _:
                return (unit, 0.0, 0.0, unit, x - trim.left * unit, y - trim.foot * unit)


def read_originals(pdf: pikepdf.Pdf, name: str, finder: Finder) -> list[Original]:
    """All pages of an open file that can be measured; what keeps any from being imposed goes to `finder`."""
    place = Place(name)
    originals = []
    for number, page in enumerate(pdf.pages, 1):
        try:
            originals.append(_measured(page.obj))
        except ValueError as error:
            finder.grave(place, f"page {number}: {error}", "ask for the file again, made anew")
    _alike(originals, place, finder)
    untold = [number for number, original in enumerate(originals, 1) if not original.told_trim]
    if untold:
        finder.warn(
            place,
            f"{pages_in_words(untold)} without a TrimBox; the whole page is taken for its trim, and it has no bleed",
            "make the file anew with trim and bleed, if it has any",
        )
    return originals


def _alike(originals: Sequence[Original], place: Place, finder: Finder) -> None:
    """Pages of several sizes make no book; each size is named with its pages."""
    sizes: dict[tuple[float, float], list[int]] = {}
    for number, original in enumerate(originals, 1):
        for size, pages in sizes.items():
            if max(abs(size[0] - original.size[0]), abs(size[1] - original.size[1])) <= _ALIKE:
                pages.append(number)
                break
        else:
            sizes[original.size] = [number]
            if len(sizes) > _MOST_SIZES:
                break
    if len(sizes) > 1:
        told = "; ".join(f"{pages_in_words(pages)}: {in_mm(*size)}" for size, pages in sizes.items())
        finder.grave(
            place,
            f"the pages have several sizes: {told}",
            "impose single pages of one trim; a cover with its spine is a sheet of its own",
        )


def in_mm(width: float, height: float) -> str:
    return f"{_short(width)} × {_short(height)} mm"


def _short(length: float) -> str:
    return f"{length / MM:.1f}".removesuffix(".0")


def _measured(page: pikepdf.Dictionary) -> Original:
    """Raises ValueError, saying what, where a box is missing or none."""
    media = _box(inherited(page, "MediaBox"), "MediaBox")
    if media is None:
        raise ValueError("no MediaBox says how large it is")
    boxes = {key: _box(page.get(f"/{key}"), key) for key in ("TrimBox", "ArtBox", "BleedBox")}
    told = boxes["TrimBox"] or boxes["ArtBox"]  # PDF/X knows either (ISO 15930)
    trim = told or _box(inherited(page, "CropBox"), "CropBox") or media
    slack = _ALIKE
    if not (
        media.left - slack <= trim.left
        and media.foot - slack <= trim.foot
        and trim.right <= media.right + slack
        and trim.head <= media.head + slack
    ):
        if told is not None:
            raise ValueError("its TrimBox reaches out of its MediaBox")
        trim = media
    unit = _number(page.get("/UserUnit", 1), "UserUnit")
    angle = _number(inherited(page, "Rotate") or 0, "Rotate") % 360
    if angle % 90:
        raise ValueError(f"it is turned by {angle:g}°, which no page can be")
    if not 0 < unit * max(media.width, media.height) <= _MOST:
        raise ValueError("it is larger than a page can be")
    return Original(page, trim, media, boxes["BleedBox"] if told else None, told is not None, int(angle), unit)


def _box(value: object, name: str) -> Rectangle | None:
    if value is None:
        return None
    if not isinstance(value, pikepdf.Array) or len(value) != 4:
        raise ValueError(f"its {name} is no box of four numbers")
    x1, y1, x2, y2 = (_number(each, name) for each in value)
    box = Rectangle(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    if min(box.width, box.height) < 1:
        raise ValueError(f"its {name} has no size that a page can have")
    return box


def _number(value: Any, name: str) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"its {name} is not made of numbers") from None
    if not abs(number) < 1e6:  # catches "nan" too
        raise ValueError(f"its {name} is beyond all measure")
    return number
