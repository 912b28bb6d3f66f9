"""Advertisements: a page, or half a page, that somebody else has designed, exactly as it was sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from catalogue import (
    MM,
    Artwork,
    ArtworkFile,
    Desk,
    Page,
    Picture,
    PictureFile,
    Place,
    Problem,
    Sheet,
    Side,
    cover,
    mm,
    other,
)
from layouts.house import HousePage, blank

ALIKE = mm(0.5)
"""By so much an advertisement may be larger or smaller than its place; it is scaled by as much."""
MOST_LOST = 0.03
"""Share of a picture's area that may fall away to fill a place of another shape."""
HEAD_K = 3
"""Where advertisements within the margins begin; they end on the last baseline."""


@dataclass(frozen=True)
class Frame:
    """A place for one advertisement; `bleed` is left, top, right, bottom, nothing where the place meets another."""

    x: float
    y: float
    width: float
    height: float
    bleed: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Advertisement(HousePage):
    """`size` is `full`, one a page, or `half`, two a page. `within` is `trim`, to be cut with the page, or `margins`, on its
    white. With `folio` the page has its number.
    """

    size: Literal["full", "half"] = "full"
    within: Literal["trim", "margins"] = "trim"
    folio: bool = False

    name = "advertisement"
    takes = "advertisement"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        keys = subject.split()
        many = 1 if self.size == "full" else 2
        for here in (keys[start : start + many] for start in range(0, len(keys), many)):
            sheet = blank(self, desk, side)
            for key, frame in zip(here, self._frames(desk, side), strict=False):
                _place(desk, sheet, key, frame)
            yield sheet.page(anchors=[f"advertisement:{key}" for key in here], blind=not self.folio)
            side = other(side)

    def _frames(self, desk: Desk, side: Side) -> tuple[Frame, ...]:
        """The places on a page, from its head down."""
        bleed = desk.bleed
        if self.within == "trim":
            width, height = desk.width, desk.height
            if self.size == "full":
                return (Frame(0.0, 0.0, width, height, (bleed, bleed, bleed, bleed)),)
            return (
                Frame(0.0, 0.0, width, height / 2, (bleed, bleed, bleed, 0.0)),
                Frame(0.0, height / 2, width, height / 2, (bleed, 0.0, bleed, bleed)),
            )
        grid = self.grid(desk, side)
        top, height = grid.y(HEAD_K), grid.y(desk.look.grid["last"] - HEAD_K)
        if self.size == "full":
            return (Frame(grid.left, top, grid.measure, height),)
        half = (height - grid.unit) / 2
        return (
            Frame(grid.left, top, grid.measure, half),
            Frame(grid.left, top + half + grid.unit, grid.measure, half),
        )


def _place(desk: Desk, sheet: Sheet, key: str, frame: Frame) -> None:
    advertisement = desk.records.festival.advertisements[key]
    place = advertisement.place("file")
    client = next(
        (words for language in desk.languages if (words := desk.wordings[language].text(advertisement.client))), ""
    )
    called = f"the advertisement {key}{f' of {client}' if client else ''}"
    asked = client or "its client"
    artwork, picture = desk.artwork.get(advertisement.file), desk.pictures.get(advertisement.file)
    if artwork is not None:
        _artwork(sheet, artwork, frame, place, called, asked)
    elif picture is not None:
        _picture(sheet, picture, frame, place, called, asked)


def _artwork(sheet: Sheet, file: ArtworkFile, frame: Frame, place: Place, called: str, asked: str) -> None:
    """A PDF on its place, trim on trim. One of nearly the size covers it, and its bleed reaches as far as it should."""
    across, down = frame.width / file.width, frame.height / file.height
    if max(abs(frame.width - file.width), abs(frame.height - file.height)) > ALIKE:
        what = f"{called} is {_size(file.width, file.height)}, and its place is {_size(frame.width, frame.height)}"
        remedy = f"ask {asked} for one of that size"
        if _holds_its_bleed(file, frame):
            remedy = f"ask {asked} for a file that tells where it is trimmed: this one seems to have its bleed inside"
        sheet.problems.append(Problem(place, what, remedy, check="geometry"))
        across = down = min(across, down)  # whole, for whoever looks
    share = max(across, down)
    width, height = file.width * share, file.height * share
    x, y = frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2
    over = (max(0.0, frame.x - x), max(0.0, frame.y - y))
    left, top, right, bottom = frame.bleed
    bleed = (left - over[0], top - over[1], right - over[0], bottom - over[1])
    sheet.put(Artwork(x, y, width, height, file, bleed, called))


def _picture(sheet: Sheet, file: PictureFile, frame: Frame, place: Place, called: str, asked: str) -> None:
    """A picture, which has no trim: it fills the place with its bleed."""
    left, top, right, bottom = frame.bleed
    width, height = frame.width + left + right, frame.height + top + bottom
    crop = cover(file, width, height)
    if crop.lost > MOST_LOST:
        what = (
            f"{called} is a picture of {file.width} × {file.height} pixels, and its place with the bleed, "
            f"{_size(width, height)}, has another shape: {100 * crop.lost:.0f} % of it would be cut away"
        )
        sheet.problems.append(Problem(place, what, f"ask {asked} for one of that shape", check="geometry"))
    sheet.put(Picture(frame.x - left, frame.y - top, width, height, file, crop.shares, called))


def _holds_its_bleed(file: ArtworkFile, frame: Frame) -> bool:
    """Whether a file without bleed is as large as its place with it."""
    left, top, right, bottom = frame.bleed
    most = max(left, top, right, bottom)
    larger = (file.width - frame.width, file.height - frame.height)
    return not any(file.bleed) and most > 0 and all(abs(length - 2 * most) <= ALIKE for length in larger)


def _size(width: float, height: float) -> str:
    return f"{width / MM:.1f} × {height / MM:.1f} mm"
