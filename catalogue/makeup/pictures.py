"""Pictures as files: opened with suspicion, measured once, read again for the press in a plain mode.

A festival's pictures come from everywhere. Nothing is decoded before the header has been believed: format,
byte count and pixel count are bounded first, so that no file can exhaust the machine.
"""

import hashlib
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image, ImageChops, ImageCms, ImageOps

from catalogue.makeup.pieces import PictureFile
from catalogue.problems import Finder, Place, Problem

FORMATS = ("JPEG", "PNG", "TIFF")
MAX_BYTES = 250_000_000
MAX_PIXELS = 80_000_000
"""A double page of A3 at 300 ppi has 35 million. Decoded, this many take 240 MB;
Pillow itself warns at 89 million."""

_PROBED = 1600
"""Pixels along the longer side that are enough to see whether a picture has colour."""
_GREY_TOLERANCE = 3
"""Of 255: how far the channels of a grey picture may lie apart after a round of JPEG."""

_ORIENTATION = 0x0112
_REMEDY = "save it again as JPEG, PNG or TIFF, 8 bits a channel, in grey, RGB or CMYK"


def open_picture(path: Path, name: str, place: Place) -> tuple[PictureFile | None, tuple[Problem, ...]]:
    """The picture at `path`, measured, with what is wrong with it; None where it cannot be printed.

    `name` is its path inside the festival's folder, for messages; `place` is where the record names it.
    """
    finder = Finder()
    data = _read(path, name, place, finder)
    if data is None:
        return None, tuple(finder.found)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=FORMATS)
        measured = _measure(picture, name, place, finder)
    # Decoders of hostile files raise whatever their author did not foresee: OSError, SyntaxError,
    # struct.error …
    except Exception as error:
        finder.grave(place, f"the picture {name} cannot be read ({_sentence(error)})", _REMEDY)
        return None, tuple(finder.found)
    if measured is None:
        return None, tuple(finder.found)
    width, height, mode = measured
    file = PictureFile(str(path.resolve()), name, width, height, mode, hashlib.sha256(data).hexdigest(), place)
    return file, tuple(finder.found)


def _read(path: Path, name: str, place: Place, finder: Finder) -> bytes | None:
    try:
        if not path.is_file():
            finder.grave(place, f"the picture {name} does not exist", "put the file there, or correct its name")
            return None
        size = path.stat().st_size
        if size > MAX_BYTES:
            finder.grave(
                place,
                f"the picture {name} has {size // 1_000_000} MB",
                f"keep it under {MAX_BYTES // 1_000_000} MB",
            )
            return None
        return path.read_bytes()
    except OSError as error:
        finder.grave(place, f"the picture {name} cannot be read ({_sentence(error)})", "check the file's permissions")
        return None


def _measure(
    picture: Image.Image, name: str, place: Place, finder: Finder
) -> tuple[int, int, Literal["grey", "colour", "bitmap"]] | None:
    """Upright width and height and the mode; None after a grave problem. May raise what a decoder raises."""
    width, height = picture.size
    if width * height > MAX_PIXELS:
        millions = f"{width} × {height} pixels"
        finder.grave(
            place,
            f"the picture {name} has {millions}",
            f"keep it under {MAX_PIXELS // 1_000_000} million pixels",
        )
        return None
    if picture.mode in ("I", "F"):
        finder.grave(place, f"the picture {name} has 32 bits a channel", _REMEDY)
        return None
    if picture.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8):
        width, height = height, width
    if getattr(picture, "n_frames", 1) > 1 and picture.format == "TIFF":
        finder.warn(
            place,
            f"the picture {name} has several pages; the first is printed",
            "save the one that is meant alone",
        )
    if _profile_problem(picture):
        finder.warn(
            place,
            f"the colour profile in the picture {name} does not fit it and is ignored",
            "save it with its own profile, or with none for sRGB",
        )
    _shrink(picture, _PROBED)
    picture.load()  # all of it: only this tells whether the file is cut short
    if _transparent(picture):
        finder.warn(
            place,
            f"the picture {name} is transparent in parts; they are printed as white paper",
            "flatten it on the ground it should have",
        )
    plain = _plain(picture)
    mode: Literal["grey", "colour", "bitmap"] = (
        "bitmap" if plain.mode == "1" else "grey" if plain.mode == "L" or _is_grey(plain) else "colour"
    )
    return width, height, mode


def read_upright(data: bytes, least: int = 0) -> Image.Image:
    """The decoded picture, upright, in mode `1`, `L`, `RGB` or `CMYK`, its ICC profile in `info`.

    Where `least` is given, a JPEG may come at half its size or less, with no side below `least` pixels.
    Transparent parts lie on white.
    """
    picture = Image.open(BytesIO(data), formats=FORMATS)
    profile = picture.info.get("icc_profile") if not _profile_problem(picture) else None
    if least:
        _shrink(picture, least, shorter=True)
    upright = ImageOps.exif_transpose(_plain(picture))
    upright.info = {"icc_profile": profile} if profile else {}
    return upright


def _shrink(picture: Image.Image, side: int, *, shorter: bool = False) -> None:
    """Lets a JPEG decode smaller, as far as its longer (or `shorter`) side keeps `side` pixels."""
    size = min(picture.size) if shorter else max(picture.size)
    if picture.format in ("JPEG", "MPO") and size > side:
        scale = side / size
        picture.draft(picture.mode, (int(picture.width * scale) + 1, int(picture.height * scale) + 1))


def _plain(picture: Image.Image) -> Image.Image:
    """The picture in mode `1`, `L`, `RGB` or `CMYK`, on white, orientation untouched."""
    exif = picture.getexif()
    plain = picture
    if picture.mode.startswith("I;16"):
        # Pillow clips 16 bits when it converts them; the high byte is the picture.
        plain = picture.point(lambda value: value * (1 / 257)).convert("L")
    elif picture.mode in ("LA", "La", "PA", "RGBA", "RGBa") or "transparency" in picture.info:
        grey = picture.mode in ("L", "LA", "La")
        layer = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        paper.alpha_composite(layer)
        plain = paper.convert("L" if grey else "RGB")
    elif picture.mode not in ("1", "L", "RGB", "CMYK"):
        plain = picture.convert("RGB")
    if plain is not picture and exif.get(_ORIENTATION):
        plain.getexif()[_ORIENTATION] = exif[_ORIENTATION]
    return plain


def _transparent(picture: Image.Image) -> bool:
    if picture.mode in ("LA", "La", "PA", "RGBA", "RGBa"):
        alpha = picture.getchannel("A") if picture.mode in ("LA", "PA", "RGBA") else picture.getchannel("a")
    elif "transparency" in picture.info:
        alpha = picture.convert("RGBA").getchannel("A")
    else:
        return False
    least = alpha.getextrema()[0]
    return isinstance(least, int | float) and least < 255


def _is_grey(picture: Image.Image) -> bool:
    if picture.mode != "RGB":
        return False
    red, green, blue = picture.split()
    for other in (red, blue):
        most = ImageChops.difference(green, other).getextrema()[1]
        if not isinstance(most, int | float) or most > _GREY_TOLERANCE:
            return False
    return True


def _profile_problem(picture: Image.Image) -> bool:
    """Whether there is an embedded ICC profile that cannot be used for this picture."""
    data = picture.info.get("icc_profile")
    if not data:
        return False
    try:
        space = ImageCms.ImageCmsProfile(BytesIO(data)).profile.xcolor_space.strip()
    except (OSError, TypeError, ValueError):
        return True
    grey = picture.mode in ("1", "L", "LA", "La") or picture.mode.startswith("I;16")
    return bool(space != ("GRAY" if grey else "CMYK" if picture.mode == "CMYK" else "RGB"))


def _sentence(error: Exception) -> str:
    return str(error).split("\n")[0].rstrip(".") or type(error).__name__


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


def fit(file: PictureFile, width: float, height: float) -> Fit:
    """The largest size of the whole picture inside a box of `width` by `height`; ValueError without area."""
    aspect = _aspect(file)
    if aspect > _box_aspect(width, height):
        return Fit(width, width / aspect)
    return Fit(height * aspect, height)


def _place(focus: float, kept: float) -> float:
    return max(0.0, min(1 - kept, focus - kept / 2))


def _aspect(file: PictureFile) -> float:
    return file.width / file.height


def _box_aspect(width: float, height: float) -> float:
    if width <= 0 or height <= 0:
        raise ValueError(f"a picture's box has a width and a height, not {width} × {height}")
    return width / height
