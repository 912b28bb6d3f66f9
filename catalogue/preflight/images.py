"""Pictures as a file tells of them, wherever they are placed: pixels, colours, and what stands behind them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from catalogue.incoming.objects import entry, filters, number
from catalogue.preflight.spaces import UNKNOWN, Space, Spaces


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as its object tells it."""

    pixels: tuple[int, int]
    space: Space | None
    """None for a stencil, which is painted in the colour in force."""
    bits: int
    oddities: tuple[tuple[str, str], ...] = ()
    """What the checks want to know besides, each a kind with its detail."""


def image_of(image: Any, spaces: Spaces) -> Image:
    """A picture that is an object of the file."""
    stencil = entry(image, "ImageMask") is True
    space = None if stencil else spaces.read(entry(image, "ColorSpace"))
    odd = [("elsewhere", key) for key in ("Alternates", "OPI") if entry(image, key) is not None]
    if entry(image, "SMask") is not None or number(entry(image, "SMaskInData")):
        odd.append(("transparency", "a picture with a soft mask"))
    if space is UNKNOWN and "JPXDecode" not in filters(image):
        odd.append(("missing", "the colour space of a picture"))
    pixels = (int(number(entry(image, "Width")) or 0), int(number(entry(image, "Height")) or 0))
    bits = 1 if stencil else int(number(entry(image, "BitsPerComponent")) or 8)
    return Image(pixels, space, bits, tuple(odd))


def inline_image(said: Mapping[str, Any], spaces: Spaces, resources: Any) -> Image:
    """A picture inside a content stream; its dictionary may use short names (ISO 32000-1, table 93)."""

    def value(short: str, long: str) -> Any:
        return said.get(short, said.get(long))

    stencil = value("IM", "ImageMask") is True
    space = None
    named = value("CS", "ColorSpace")
    if isinstance(named, list) and len(named) == 4:  # one with a palette
        base = spaces.named(str(named[1]), resources)
        space = Space("Indexed", 1, base=base, palette=named[3][:1024] if isinstance(named[3], bytes) else b"")
    elif not stencil:
        space = spaces.named(str(named), resources)
    pixels = (int(value("W", "Width") or 0), int(value("H", "Height") or 0))
    bits = 1 if stencil else int(value("BPC", "BitsPerComponent") or 8)
    return Image(pixels, space, bits)
