"""Colours as inks: LittleCMS from a picture's own profile to the press's.

RGB without a profile is sRGB. CMYK without one stands as it is, for its figures were made for some press and nothing says
for which; so does CMYK of the press's own profile. Grey goes to the black plate alone, along the curve on which the
press's own black reproduces those lightnesses.
"""

import hashlib
from bisect import bisect_left
from collections.abc import Mapping
from io import BytesIO
from threading import Lock
from typing import Literal

from PIL import Image, ImageCms

from catalogue.records.printer import Intent

_INTENTS: Mapping[Intent, ImageCms.Intent] = {
    "perceptual": ImageCms.Intent.PERCEPTUAL,
    "relative": ImageCms.Intent.RELATIVE_COLORIMETRIC,
    "saturation": ImageCms.Intent.SATURATION,
    "absolute": ImageCms.Intent.ABSOLUTE_COLORIMETRIC,
}


class Colours:
    """The way into the inks of one press. What is asked for twice is made once; threads may share it."""

    def __init__(self, profile: bytes, intent: Intent = "relative") -> None:
        """`profile` is the output condition's ICC profile."""
        self._output = ImageCms.ImageCmsProfile(BytesIO(profile))
        self._own = _content(profile)
        self._intent = _INTENTS[intent]
        # An absolute black is as black as it was.
        self._flags = ImageCms.Flags.NONE if intent == "absolute" else ImageCms.Flags.BLACKPOINTCOMPENSATION
        self._transforms: dict[tuple[str, str, str], ImageCms.ImageCmsTransform] = {}
        self._black: list[int] = []
        self._lock = Lock()

    def to_process(self, image: Image.Image, profile: bytes) -> Image.Image:
        """The picture (RGB, CMYK or LAB) in the press's four inks; 255 is the full ink."""
        if image.mode == "CMYK" and (not profile or _content(profile) == self._own):
            return image
        return _applied(image, self._transform(image.mode, profile, "CMYK"))

    def to_black(self, image: Image.Image, profile: bytes) -> Image.Image:
        """Each pixel's share of black, 255 for the full ink, of a grey picture (L, or RGB without colour)."""
        if profile:
            image = _applied(image, self._transform(image.mode, profile, "RGB"))
        return image.convert("L").point(self._black_of_grey())

    def _transform(self, mode: str, profile: bytes, to: Literal["CMYK", "RGB"]) -> ImageCms.ImageCmsTransform:
        key = (mode, hashlib.sha256(profile).hexdigest(), to)
        with self._lock:
            if key not in self._transforms:
                source = (
                    ImageCms.ImageCmsProfile(BytesIO(profile))
                    if profile
                    else ImageCms.createProfile("LAB" if mode == "LAB" else "sRGB")
                )
                self._transforms[key] = ImageCms.buildTransform(
                    source,
                    self._output if to == "CMYK" else ImageCms.createProfile("sRGB"),
                    mode,
                    to,
                    self._intent,
                    self._flags,
                )
            return self._transforms[key]

    def _black_of_grey(self) -> list[int]:
        """For each sRGB grey the black, 0 to 255, that looks as light between paper and full black."""
        with self._lock:
            if not self._black:
                lab = ImageCms.createProfile("LAB")
                intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
                black = Image.new("CMYK", (256, 1))
                black.putdata([(0, 0, 0, share) for share in range(256)])
                printed = ImageCms.buildTransform(self._output, lab, "CMYK", "LAB", intent)
                grey = Image.new("RGB", (256, 1))
                grey.putdata([(level, level, level) for level in range(256)])
                seen = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), lab, "RGB", "LAB", intent)
                self._black = _black_curve(_lightness(black, printed), _lightness(grey, seen))
            return self._black


def _content(profile: bytes) -> bytes:
    """What of a profile decides about colours: not its header's date, flags, intent and identifier (ICC.1, 7.2)."""
    header = profile[:128]
    return hashlib.sha256(header[12:24] + profile[128:]).digest()


def _black_curve(printed: list[int], seen: list[int]) -> list[int]:
    """From the lightness of each share of black and of each grey: the share for each grey, both ends kept.

    The range from paper to full black is stretched to that from white to black, as black point compensation
    does.
    """
    paper, full = printed[0], printed[-1]
    darkness = [(paper - value) / (paper - full) for value in printed]
    for share in range(1, 256):  # eight-bit lightness wavers; a curve to be turned round must not
        darkness[share] = max(darkness[share], darkness[share - 1])
    white, dark = seen[255], seen[0]
    curve = []
    for value in seen:
        wanted = (white - value) / (white - dark)
        above = bisect_left(darkness, wanted)
        if above == 0:
            curve.append(0)
            continue
        above = min(above, 255)
        below = above - 1
        gap = darkness[above] - darkness[below]
        curve.append(round(below + ((wanted - darkness[below]) / gap if gap else 1)))
    curve[0], curve[255] = 255, 0
    return curve


def _lightness(image: Image.Image, transform: ImageCms.ImageCmsTransform) -> list[int]:
    return list(_applied(image, transform).getchannel(0).tobytes())


def _applied(image: Image.Image, transform: ImageCms.ImageCmsTransform) -> Image.Image:
    made = ImageCms.applyTransform(image, transform)
    if made is None:
        raise ValueError("LittleCMS returned no picture")
    return made
