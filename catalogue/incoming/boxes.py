"""Rectangles, and the boxes of a page as its file tells them (ISO 32000-1, 14.11.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from catalogue.incoming.objects import entry, inherited, number, numbers

_BOXES = ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")
_INHERITED = ("MediaBox", "CropBox")
_MOST_UNIT = 1e6
_LEAST_SIDE = 1e-3


class Box(NamedTuple):
    """A rectangle; its right is never left of its left in anything that is painted."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def empty(self) -> bool:
        return self.right < self.left or self.bottom < self.top

    def within(self, other: "Box") -> "Box":
        """What both cover; empty where they do not meet."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def grown(self, by: float) -> "Box":
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, other: "Box", slack: float = 0.0) -> bool:
        """Whether the other lies inside, give or take `slack`."""
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


ENDLESS = Box(-1e9, -1e9, 1e9, 1e9)


def told_boxes(page: Any) -> dict[str, Box]:
    """The boxes that a page tells, by their names; in its own coordinates, where `top` is the smaller y, at the foot."""
    found = {}
    for key in _BOXES:
        edges = numbers(inherited(page, key) if key in _INHERITED else entry(page, key), 4)
        if edges is not None:
            x1, y1, x2, y2 = edges
            found[key] = Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    return found


def trim_of(boxes: Mapping[str, Box], media: Box) -> Box:
    """Where the page is cut: the TrimBox, or the ArtBox in its place (ISO 15930); else what is nearest to it."""
    return boxes.get("TrimBox") or boxes.get("ArtBox") or boxes.get("CropBox") or media


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


def page_boxes(page: Any) -> PageBoxes | None:
    """None where the page has no media box with an area."""
    told = told_boxes(page)
    media = told.get("MediaBox")
    if media is None or not _has_area(media):
        return None
    boxes = {key: inside for key, box in told.items() if _has_area(inside := box.within(media))}
    unit = number(entry(page, "UserUnit"))
    angle = number(inherited(page, "Rotate")) or 0.0
    return PageBoxes(
        media,
        boxes.get("BleedBox") or boxes.get("CropBox") or media,
        trim_of(boxes, media),
        unit if unit is not None and 0 < unit < _MOST_UNIT else 1.0,
        int(angle) // 90 % 4 if angle % 90 == 0 else 0,
    )


def _has_area(box: Box) -> bool:
    return box.width >= _LEAST_SIDE and box.height >= _LEAST_SIDE
