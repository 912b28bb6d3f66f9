"""How a picture fills a box: the part of it that is shown, or the size of all of it."""

from dataclasses import dataclass

from catalogue.makeup.pieces import ArtworkFile, PictureFile


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of a picture that fills a box exactly."""

    shares: tuple[float, float, float, float]
    """Left, top, right, bottom of the upright picture, 0 to 1: what `Picture.crop` takes."""
    lost: float
    """Share of the picture's area that falls away."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A size, in points, at which the whole picture stands inside a box and touches two of its sides."""

    width: float
    height: float


def cover(
    file: PictureFile,
    width: float,
    height: float,
    focus: tuple[float, float] = (0.5, 0.5),
    *,
    keep_top: bool = False,
) -> Crop:
    """The crop with which the picture fills a box of `width` by `height` and loses as little as it can.

    The focal point (shares from the left and the top) comes as near to the crop's centre as the picture's
    edges allow. With `keep_top` what must go in height goes from below, as with portraits, where heads are
    above. Raises ValueError for a box without area.
    """
    share = _aspect(file) / _box_aspect(width, height)
    if share > 1:
        kept = 1 / share
        left = _place(focus[0], kept)
        return Crop((left, 0.0, left + kept, 1.0), 1 - kept)
    top = 0.0 if keep_top else _place(focus[1], share)
    return Crop((0.0, top, 1.0, min(1.0, top + share)), 1 - share)


def fit(file: PictureFile | ArtworkFile, width: float, height: float) -> Fit:
    """The largest size of the whole picture or artwork inside a box of `width` by `height`; ValueError without area."""
    aspect = _aspect(file)
    if aspect > _box_aspect(width, height):
        return Fit(width, width / aspect)
    return Fit(height * aspect, height)


def _place(focus: float, kept: float) -> float:
    return max(0.0, min(1 - kept, focus - kept / 2))


def _aspect(file: PictureFile | ArtworkFile) -> float:
    return file.width / file.height


def _box_aspect(width: float, height: float) -> float:
    if width <= 0 or height <= 0:
        raise ValueError(f"a picture's box has a width and a height, not {width} × {height}")
    return width / height
