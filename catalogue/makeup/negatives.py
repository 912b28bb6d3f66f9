"""Negatives: a picture's bytes believed as far as they can be checked, then decoded to one of seven plain modes.

Nothing is decoded before the header has been believed: kind of file, byte count and pixel count are bounded first, so that
no file can exhaust the machine. Sixteen bits a channel become eight by rounding; but those of RGB in PNG, which Pillow
reads by their high byte, may be a level of 255 off.
"""

import math
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image, ImageChops, ImageCms, UnidentifiedImageError

from catalogue.makeup.tiff_samples import LayeredTiff, layered

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
MAX_BYTES = 250_000_000
MAX_PIXELS = 80_000_000
"""A double page of A3 at 300 ppi has 35 million. Decoded, this many take 320 MB."""
_MAX_SCANS = 200
"""Of a progressive JPEG; usual are ten. Each costs as much time as the whole picture."""

REMEDY = "save it again as JPEG, PNG, TIFF or WebP, 8 bits a channel, in grey, RGB or CMYK"
_ORIENTATION = 0x0112
_SPACES: Mapping[str, str] = {
    "1": "GRAY", "L": "GRAY", "LA": "GRAY", "RGB": "RGB", "RGBA": "RGB", "CMYK": "CMYK", "LAB": "Lab",
}  # fmt: skip
"""The colour space of the profile that fits a plain mode, as ICC.1 (7.2.6) calls it."""

_KINDS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF", "a PDF"),
    (0, b"%!PS", "a PostScript file"),
    (0, b"\xc5\xd0\xd3\xc6", "an EPS file"),
    (0, b"8BPS", "a Photoshop file"),
    (0, b"GIF8", "a GIF"),
    (0, b"BM", "a Windows bitmap"),
    (0, b"PK\x03\x04", "a ZIP archive or a document of an office program"),
    (0, b"\0\0\0\x0cjP  ", "a JPEG 2000"),
    (0, b"\xffO\xffQ", "a JPEG 2000"),
    (0, b"II+\0", "a TIFF of more than 4 GB's kind (BigTIFF)"),
    (0, b"MM\0+", "a TIFF of more than 4 GB's kind (BigTIFF)"),
    (4, b"ftypavi", "an AVIF"),
    (4, b"ftypmif1", "a HEIC or AVIF"),
    (4, b"ftyphei", "a HEIC"),
    (4, b"ftyp", "a film"),
)
_STARTS = (b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"RIFF")
_MARKUP = ((b"<svg", "an SVG drawing"), (b"<!doctype html", "a web page"), (b"<html", "a web page"))


class Unfit(Exception):
    """A file that cannot be printed: what is said after “the picture NAME”, and what to do about it."""

    def __init__(self, what: str, remedy: str = REMEDY) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Turn:
    """How a picture as it is stored becomes upright."""

    method: Image.Transpose
    swaps: bool
    """Whether its width becomes its height."""
    right: bool
    """Whether what is left in the upright picture (or, where it swaps, above) is right in the stored one."""
    below: bool
    """Whether what is above (or, where it swaps, left) is below in the stored one."""

    def stored(self, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        """The part of the stored picture that is `box` in the upright one; both in shares."""
        left, top, right, bottom = (box[1], box[0], box[3], box[2]) if self.swaps else box
        if self.right:
            left, right = 1 - right, 1 - left
        if self.below:
            top, bottom = 1 - bottom, 1 - top
        return left, top, right, bottom


_TURNS: Mapping[int, Turn] = {
    2: Turn(Image.Transpose.FLIP_LEFT_RIGHT, False, True, False),
    3: Turn(Image.Transpose.ROTATE_180, False, True, True),
    4: Turn(Image.Transpose.FLIP_TOP_BOTTOM, False, False, True),
    5: Turn(Image.Transpose.TRANSPOSE, True, False, False),
    6: Turn(Image.Transpose.ROTATE_270, True, False, True),
    7: Turn(Image.Transpose.TRANSVERSE, True, True, True),
    8: Turn(Image.Transpose.ROTATE_90, True, True, False),
}
"""By EXIF orientation (CIPA DC-008, 4.6.5); 1 is upright."""


@dataclass(frozen=True, slots=True)
class Negative:
    """A decoded picture as it is stored, in mode 1, L, LA, RGB, RGBA, CMYK or LAB."""

    image: Image.Image
    profile: bytes
    """Its ICC profile; nothing where it has none that fits."""
    misfit: bool
    """Whether it has a profile that does not fit and is left out."""
    turn: Turn | None
    cut_out: bool
    """Whether parts of it are transparent, or were: those of CMYK already lie on white."""

    def upright(self) -> Image.Image:
        return self.image if self.turn is None else self.image.transpose(self.turn.method)


@contextmanager
def quiet() -> Iterator[None]:
    """Nothing of what decoders warn of reaches the screen: what matters of it becomes a problem."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def read_header(data: bytes) -> Image.Image | LayeredTiff:
    """The picture with its size known and nothing decoded. Raises Unfit, or what a decoder raises."""
    if not data:
        raise Unfit("is empty", "put the file there again")
    other = _other_kind(data)
    if other:
        raise Unfit(f"is {other} by its content", REMEDY)
    if data.startswith(b"\xff\xd8") and data.count(b"\xff\xda") > _MAX_SCANS:
        raise Unfit(f"has more than {_MAX_SCANS} scans")
    found: Image.Image | LayeredTiff | None = layered(data)
    try:
        found = found or Image.open(BytesIO(data), formats=FORMATS)
    except UnidentifiedImageError:
        unusual = "is a TIFF of a kind that is not known, or damaged"
        raise Unfit(unusual if data.startswith((b"II", b"MM")) else "is damaged at its beginning") from None
    except Image.DecompressionBombError:
        raise Unfit("says that it has more pixels than any picture", _FEWER) from None
    width, height = found.size
    if width * height > MAX_PIXELS:
        raise Unfit(f"has {width} × {height} pixels", _FEWER)
    if width < 1 or height < 1:
        raise Unfit("has no pixels")
    return found


_FEWER = f"keep it under {MAX_PIXELS // 1_000_000} million pixels"


def _other_kind(data: bytes) -> str:
    """What a file is that is none of ours; empty for one of ours, as far as its first bytes say."""
    if data.startswith(_STARTS):
        return ""
    for offset, magic, kind in _KINDS:
        if data.startswith(magic, offset):
            return kind
    head = data[:1000].lower()
    for mark, kind in _MARKUP:
        if mark in head:
            return kind
    if not head.strip(b"\0"):
        return "nothing but zeros"
    return "a text" if all(byte >= 32 or byte in b"\t\n\r\f" for byte in head) else "no kind of picture that is known"


def decoded(picture: Image.Image | LayeredTiff, *, longer: int = 0, shorter: int = 0) -> Negative:
    """The whole picture. A JPEG may come at half its size or less, keeping these sides. Raises what a decoder raises."""
    if isinstance(picture, LayeredTiff):
        image, cut_out = picture.load()
        return _negative(image, picture.profile, _TURNS.get(picture.orientation), cut_out)
    # TIFF comes upright from Pillow; what was there before it does tells nothing afterwards.
    _shrink(picture, longer, shorter)
    high = _high(picture)
    picture.load()
    turn = None if picture.format == "TIFF" else _TURNS.get(_orientation(picture))
    image = _plain(picture, high)
    cut_out = image.mode in ("LA", "RGBA") and _least(image.getchannel("A")) < 255
    if image.mode in ("LA", "RGBA") and not cut_out:
        image = image.convert(image.mode[:-1])
    return _negative(image, picture.info.get("icc_profile") or b"", turn, cut_out)


def _negative(image: Image.Image, profile: bytes, turn: Turn | None, cut_out: bool) -> Negative:
    misfit = bool(profile) and not _fits(profile, _SPACES[image.mode])
    image.info = {}
    return Negative(image, b"" if misfit else profile, misfit, turn, cut_out)


def _orientation(picture: Image.Image) -> int:
    try:
        value = picture.getexif().get(_ORIENTATION, 1)
    # A damaged note about the camera is no damage to the picture.
    except Exception:
        return 1
    return value if isinstance(value, int) else 1


def _shrink(picture: Image.Image, longer: int, shorter: int) -> None:
    """Lets a JPEG decode smaller, as far as its longer side keeps `longer` pixels and its shorter one `shorter`."""
    if picture.format in ("JPEG", "MPO") and (longer or shorter):
        scale = max(longer / max(picture.size), shorter / min(picture.size))
        if scale < 1:
            picture.draft(picture.mode, (math.ceil(picture.width * scale), math.ceil(picture.height * scale)))


def _high(picture: Image.Image) -> str:
    """How the file packs sixteen bits a channel; empty for eight."""
    tiles = getattr(picture, "tile", None)
    args = tiles[0].args if tiles else ""
    raw = args if isinstance(args, str) else next((part for part in args or () if isinstance(part, str)), "")
    return raw if ";16" in raw else ""


def _plain(picture: Image.Image, high: str) -> Image.Image:
    mode = picture.mode
    clear: Any = picture.info.get("transparency")
    if mode.startswith("I;16"):
        return _eight_bits(picture, clear)
    if high and isinstance(clear, tuple):
        picture.info["transparency"] = tuple(value >> 8 for value in clear)
    if mode == "CMYK":
        # Adobe's mark says that 255 is no ink; Pillow believes it of every JPEG.
        turned = picture.format in ("JPEG", "MPO") and "adobe" not in picture.info
        return ImageChops.invert(picture) if turned else picture
    if high.startswith("LA") and mode == "RGBA":
        return picture.convert("LA")
    if mode == "P" and clear is None and _is_line_art(picture):
        return picture.convert("L").convert("1", dither=Image.Dither.NONE)
    if mode in ("La", "RGBa"):
        return picture.convert(mode[:-1] + "A")
    if clear is not None or mode in ("PA", "LA", "RGBA"):
        return picture.convert("LA" if mode in ("1", "L", "LA") else "RGBA")
    if mode in ("1", "L", "RGB", "LAB"):
        return picture
    if mode in ("P", "YCbCr", "RGBX", "HSV"):
        return picture.convert("RGB")
    raise Unfit("has 32 bits a channel" if mode in ("I", "F") else f"is in a mode that is not printed ({mode})")


def _eight_bits(picture: Image.Image, clear: object) -> Image.Image:
    """Sixteen bits of grey as eight, rounded; Pillow would clip them. Row by row: a lookup wants eight bytes a pixel."""
    levels = np.arange(65536, dtype=np.uint32)
    table = ((levels * 255 + 32767) // 65535).astype(np.uint8)
    deep = np.asarray(picture)
    grey = np.empty(deep.shape, np.uint8)
    alpha = np.full(deep.shape, 255, np.uint8) if isinstance(clear, int) else None
    for row in range(len(deep)):
        grey[row] = table[deep[row]]
        if alpha is not None:
            alpha[row][deep[row] == clear] = 0
    image = Image.fromarray(grey)
    return image if alpha is None else Image.merge("LA", (image, Image.fromarray(alpha)))


def _is_line_art(picture: Image.Image) -> bool:
    """Whether a picture with a palette uses black and white alone."""
    used = picture.convert("RGB").getcolors(2)
    return used is not None and all(colour in ((0, 0, 0), (255, 255, 255)) for _, colour in used)


def on_white(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """The picture with its transparent parts on white, without its alpha channel; that channel, where it had one."""
    if image.mode not in ("LA", "RGBA"):
        return image, None
    alpha = image.getchannel("A")
    paper = Image.new(image.mode[:-1], image.size, "white")
    paper.paste(image.convert(image.mode[:-1]), mask=alpha)
    return paper, alpha


def _least(band: Image.Image) -> float:
    least = band.getextrema()[0]
    return least if isinstance(least, int | float) else 0


@lru_cache(maxsize=64)
def _fits(profile: bytes, space: str) -> bool:
    """Whether a profile can be read, is of that colour space, and leads somewhere."""
    try:
        opened = ImageCms.ImageCmsProfile(BytesIO(profile))
        if opened.profile.xcolor_space.strip() != space:
            return False
        mode = {"GRAY": "L", "Lab": "LAB"}.get(space, space)
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        ImageCms.buildTransform(opened, ImageCms.createProfile("sRGB"), mode, "RGB", intent, flags)
    # LittleCMS says in several ways that it cannot make sense of a profile.
    except Exception:
        return False
    return True
