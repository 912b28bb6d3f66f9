"""Stills and portraits: which file a film has, and how a picture hangs from the fore-edge and the head of its page."""

from __future__ import annotations

from typing import Protocol

from catalogue import Box, Desk, Film, Picture, PictureFile, Side, cover, fit, mm

CLEAR_OF_PICTURE = mm(4.5)
"""Least white between pictures and the capitals of the first title."""
MOST_LOSS = 0.03
"""A still may lose this share of its area to cover its field; else it is fitted inside, uncropped."""

Shares = tuple[float, float, float, float]


class Named(Protocol):
    """A picture as a record names it."""

    @property
    def file(self) -> str:
        """By which the desk has it."""

    @property
    def focus(self) -> tuple[float, float]:
        """What of it is to stay in sight, as shares from the left and from the top."""


def portrait_of(desk: Desk, film: Film) -> PictureFile | None:
    """The film's own portrait, or that of the first director who has one."""
    references = [film.portrait, *(desk.records.people[key].portrait for key in film.directors)]
    for reference in references:
        if reference is not None and reference.file in desk.pictures:
            return desk.pictures[reference.file]
    return None


def still_in(file: PictureFile, width: float, height: float, focus: tuple[float, float]) -> tuple[float, float, Shares]:
    """Size and crop of a still in a field: covered where that loses little, else fitted whole inside it."""
    covered = cover(file, width, height, focus)
    if covered.lost <= MOST_LOSS:
        return width, height, covered.shares
    whole = fit(file, width, height)
    return whole.width, whole.height, (0.0, 0.0, 1.0, 1.0)


def hung(
    desk: Desk, side: Side, picture: Named | None, field: tuple[float, float], section: str, top: float = 0.0
) -> Picture | Box:
    """A picture in a field that hangs from the fore-edge at `top`, from the head where that is nought, into the bleed.

    Without one there is a panel of the section's ink.
    """
    above = 0.0 if top else desk.bleed
    width, height, crop = field[0] + desk.bleed, field[1] + above, None
    file = desk.pictures.get(picture.file) if picture is not None else None
    if file is not None and picture is not None:
        width, height, crop = still_in(file, width, height, picture.focus)
    x = desk.width + desk.bleed - width if side == "recto" else -desk.bleed
    if file is None or crop is None:
        return Box(x, top - above, width, height, desk.section_ink(section))
    return Picture(x, top - above, width, height, file, crop)
