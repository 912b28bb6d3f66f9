"""The soft proof: how a page will look on paper, as a picture for a screen."""

from functools import lru_cache
from io import BytesIO

import numpy as np
from PIL import Image, ImageCms

from catalogue.plates.separating import PageSeparations, Plate

_DATE, _ID = slice(24, 36), slice(84, 100)
"""Of an ICC profile's header (ICC.1:2010, 7.2): when it was made, and a digest that holds the date."""


def soft_proof(page: PageSeparations, profile: bytes, *, paper: bool = False) -> Image.Image:
    """The page in sRGB as the press of that profile prints it.

    White is the screen's, and the darkest black too (relative colorimetric, black point compensated), which is how one
    looks at a picture by itself; with `paper` both are the sheet's own (absolute colorimetric), to lay beside print.
    """
    seen = ImageCms.applyTransform(Image.fromarray(page.mixed, "CMYK"), _transform(profile, paper))
    if seen is None:
        raise ValueError("LittleCMS returned no picture")
    return seen


def film(plate: Plate) -> Image.Image:
    """A plate as grey: full ink is black, and paper white."""
    return Image.fromarray(np.bitwise_not(plate), "L")


def png(image: Image.Image, ppi: float) -> bytes:
    """The picture as a file that tells its resolution and, where it is in colour, its colours."""
    out = BytesIO()
    image.save(out, "PNG", compress_level=4, dpi=(ppi, ppi), icc_profile=srgb() if image.mode == "RGB" else None)
    return out.getvalue()


@lru_cache(1)
def srgb() -> bytes:
    """sRGB as an ICC profile, the same bytes every time: LittleCMS writes the clock's time into it."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    data[_DATE] = b"\x07\xd0\x00\x01\x00\x01" + bytes(6)  # the first of January 2000
    data[_ID] = bytes(16)
    return bytes(data)


@lru_cache(4)
def _transform(profile: bytes, paper: bool) -> ImageCms.ImageCmsTransform:
    intent = ImageCms.Intent.ABSOLUTE_COLORIMETRIC if paper else ImageCms.Intent.RELATIVE_COLORIMETRIC
    flags = ImageCms.Flags.NONE if paper else ImageCms.Flags.BLACKPOINTCOMPENSATION
    press = ImageCms.ImageCmsProfile(BytesIO(profile))
    return ImageCms.buildTransform(press, ImageCms.createProfile("sRGB"), "CMYK", "RGB", intent, flags)
