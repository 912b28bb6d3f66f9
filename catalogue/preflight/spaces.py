"""Colour spaces as a press sees them: which plates a colour of theirs comes to (ISO 32000-1, 8.6)."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pikepdf

from catalogue.incoming.objects import BROKEN, Unpack, entry, identity, items, name, number, numbers, text, unpacked
from catalogue.inks import ALL, NOTHING, PROCESS

_DEEPEST = 6
_SHORT = {
    "G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed", "CalCMYK": "DeviceCMYK",
}  # fmt: skip
_DEVICE = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}
_MEASURED = {"CalGray": 1, "CalRGB": 3, "Lab": 3}

Shares = tuple[tuple[str, float], ...]
"""How much of each plate, 0 to 1; plates that get nothing are left out."""


@dataclass(frozen=True, slots=True)
class Space:
    """One colour space."""

    family: str
    """Its name in the standard; `Unknown` for what is none."""
    channels: int
    colorants: tuple[str, ...] = ()
    """Of Separation and DeviceN: the names of their inks."""
    base: "Space | None" = None
    """Of Indexed the space of its palette, of Separation and DeviceN the alternate, of Pattern the one of its colour."""
    tint: str = ""
    """Of Separation and DeviceN: what tells one tint transform from another."""
    full: tuple[float, ...] = ()
    """Of a Separation: its alternate at full strength, where that can be read without calculating."""
    palette: bytes = b""

    @property
    def plates(self) -> tuple[str, ...]:
        """Every plate it may come to."""
        match self.family:
            case "DeviceGray" | "CalGray":
                return ("Black",)
            case "DeviceCMYK":
                return PROCESS
            case "ICCBased":
                return PROCESS if self.channels == 4 else ("Black",) if self.channels == 1 else ()
            case "Separation" | "DeviceN":
                return tuple(each for each in self.colorants if each not in (ALL, NOTHING))
            case "Indexed" | "Pattern":
                return self.base.plates if self.base else ()
        return ()

    @property
    def root(self) -> "Space":
        """What colours are told in: the palette's space of an Indexed one, and itself else."""
        return self.base if self.family in ("Indexed", "Pattern") and self.base else self


GRAY, RGB, CMYK = (Space(family, channels) for family, channels in _DEVICE.items())
UNKNOWN = Space("Unknown", 0)
PATTERN = Space("Pattern", 0)


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour that something is drawn in."""

    space: Space
    values: tuple[float, ...]
    shares: Shares | None
    """None where the plates depend on a conversion, or on a pattern."""
    implicit: bool = False
    """Nobody has chosen it: the black that a page begins with."""

    @property
    def total(self) -> float:
        """Ink in per cent, all plates added up."""
        return 100 * sum(share for _, share in self.shares or ())

    @property
    def white(self) -> bool:
        """Leaves the paper bare."""
        return self.shares == ()

    @property
    def black(self) -> bool:
        """Solid, and of black ink alone."""
        return self.shares == (("Black", 1.0),)

    @property
    def solid(self) -> bool:
        """One ink at its full strength."""
        return self.shares is not None and len(self.shares) == 1 and self.shares[0][1] >= 0.999

    @property
    def screened(self) -> bool:
        """White, a tint or several inks: drawn by dots, or by what is left between them."""
        return self.shares is not None and not self.solid

    @property
    def rich_black(self) -> bool:
        """Meant as black, and of several inks."""
        found = dict(self.shares or ())
        colours = [found.get(plate, 0.0) for plate in PROCESS[:3]]
        return (found.get("Black", 0.0) >= 0.85 and sum(colours) > 0.001) or min(colours) >= 0.6 or ALL in found


@lru_cache(maxsize=20_000)
def paint(space: Space, values: tuple[float, ...], *, implicit: bool = False) -> Paint:
    """The colour of these values, its plates worked out once."""
    return Paint(space, values, _shares(space, values), implicit)


def initial(space: Space) -> Paint:
    """The colour in force once the space has been chosen (ISO 32000-1, 8.6.5 and 8.6.6)."""
    match space.family:
        case "DeviceCMYK":
            values: tuple[float, ...] = (0.0, 0.0, 0.0, 1.0)
        case "Separation" | "DeviceN":
            values = (1.0,) * space.channels
        case _:
            values = (0.0,) * space.channels
    return paint(space, values)


def _shares(space: Space, values: tuple[float, ...]) -> Shares | None:
    root = space
    if space.family == "Indexed" and space.base is not None and values:
        root, count = space.base, space.base.channels
        start = int(max(0.0, values[0])) * count
        entry_ = space.palette[start : start + count]
        values = tuple(byte / 255 for byte in entry_)
    if len(values) != root.channels:
        return None
    if root.family in ("DeviceGray", "CalGray") or (root.family == "ICCBased" and root.channels == 1):
        named: tuple[tuple[str, float], ...] = (("Black", 1 - values[0]),)
    elif root.family == "DeviceCMYK" or (root.family == "ICCBased" and root.channels == 4):
        named = tuple(zip(PROCESS, values, strict=True))
    elif root.family in ("Separation", "DeviceN"):
        named = tuple((each, value) for each, value in zip(root.colorants, values, strict=True) if each != NOTHING)
    else:
        return None
    return tuple((plate, round(min(1.0, share), 4)) for plate, share in named if share > 0.0005)


BLACK_AT_START = paint(GRAY, (0.0,), implicit=True)
"""In force at the head of every page (ISO 32000-1, table 52)."""


class Spaces:
    """Reads colour spaces; each object of the file once."""

    def __init__(self, unpack: Unpack = unpacked) -> None:
        self._unpack = unpack
        self._known: dict[tuple[int, int], Space] = {}

    def device(self, label: str) -> Space | None:
        """The space that has this name in every content stream; None where resources must tell."""
        label = _SHORT.get(label, label)
        if label in _DEVICE:
            return Space(label, _DEVICE[label])
        return PATTERN if label == "Pattern" else None

    def named(self, label: str, resources: Any) -> Space:
        """The space that an inline image calls `label`: a device's, or one of its resources."""
        return self.device(label) or self.read(entry(entry(resources, "ColorSpace"), label))

    def read(self, value: Any, depth: int = 0) -> Space:
        """The space that the object stands for; unknown where it is none."""
        where = identity(value)
        if where != (0, 0) and where in self._known:
            return self._known[where]
        try:
            found = self._space(value, depth)
        except BROKEN:
            found = UNKNOWN
        if where != (0, 0):
            self._known[where] = found
        return found

    def _space(self, value: Any, depth: int) -> Space:
        if depth > _DEEPEST:
            return UNKNOWN
        if isinstance(value, pikepdf.Name):
            label = _SHORT.get(name(value), name(value))
            return Space(label, _DEVICE[label]) if label in _DEVICE else PATTERN if label == "Pattern" else UNKNOWN
        parts = items(value)
        if not parts:
            return UNKNOWN
        family = _SHORT.get(name(parts[0]), name(parts[0]))
        if len(parts) == 1:
            return self._space(parts[0], depth + 1)
        match family:
            case "ICCBased":
                return Space(family, int(number(entry(parts[1], "N")) or 0))
            case "CalGray" | "CalRGB" | "Lab":
                return Space(family, _MEASURED[family])
            case "Indexed" if len(parts) >= 4:
                palette = bytes(parts[3]) if isinstance(parts[3], pikepdf.String) else self._unpack(parts[3]) or b""
                return Space(family, 1, base=self.read(parts[1], depth + 1), palette=palette[: 256 * 32])
            case "Pattern":
                return Space(family, 0, base=self.read(parts[1], depth + 1))
            case "Separation" if len(parts) >= 4:
                ink = (name(parts[1]) or text(parts[1]),)
                return Space(family, 1, ink, self.read(parts[2], depth + 1), *self._tint(parts[3]))
            case "DeviceN" if len(parts) >= 4:
                inks = tuple(name(each) for each in items(parts[1]))
                return Space(family, len(inks), inks, self.read(parts[2], depth + 1), self._tint(parts[3])[0])
        return UNKNOWN

    def _tint(self, function: Any) -> tuple[str, tuple[float, ...]]:
        """A digest of a tint transform, and where it ends if it is a straight line."""
        kind = number(entry(function, "FunctionType"))
        digest = hashlib.sha256(repr(kind).encode())
        for key in ("Domain", "Range", "C0", "C1", "N", "Size", "Encode", "Decode"):
            value = entry(function, key)
            digest.update(repr((key, [number(each) for each in items(value)] or number(value))).encode())
        digest.update(self._unpack(function) or b"")
        ends = entry(function, "C1")
        return digest.hexdigest(), numbers(ends, len(items(ends))) or () if kind == 2 else ()
