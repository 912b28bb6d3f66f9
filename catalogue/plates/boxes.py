"""A page's boxes, as the file has them: in its own coordinates, where `top` is the smaller y and lies at the foot."""

from dataclasses import dataclass

import pikepdf

from catalogue.preflight.facts import Box
from catalogue.preflight.objects import entry, inherited, number, numbers

_MOST_UNIT = 1e6
_LEAST_SIDE = 1e-3


@dataclass(frozen=True, slots=True)
class PageBoxes:
    """The boxes that matter to print, each inside the media."""

    media: Box
    bleed: Box
    trim: Box
    unit: float
    """Points in a unit of the page."""
    turns: int
    """Quarter turns clockwise at which the page is looked at."""


def page_boxes(page: pikepdf.Page) -> PageBoxes | None:
    """None where the page has no media box with an area. One that is missing is the crop box (ISO 32000-1, 14.11.2)."""
    media = _box(page, "MediaBox")
    if media is None:
        return None
    crop = _box(page, "CropBox", media) or media
    unit = number(entry(page.obj, "UserUnit"))
    angle = number(inherited(page.obj, "Rotate")) or 0.0
    return PageBoxes(
        media,
        _box(page, "BleedBox", media) or crop,
        _box(page, "TrimBox", media) or crop,
        unit if unit is not None and 0 < unit < _MOST_UNIT else 1.0,
        int(angle) // 90 % 4 if angle % 90 == 0 else 0,
    )


def _box(page: pikepdf.Page, key: str, inside: Box | None = None) -> Box | None:
    edges = numbers(inherited(page.obj, key), 4)
    if edges is None:
        return None
    x1, y1, x2, y2 = edges
    box = Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    box = box if inside is None else box.within(inside)
    return None if box.width < _LEAST_SIDE or box.height < _LEAST_SIDE else box
