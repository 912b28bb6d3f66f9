"""TIFFs with more samples a pixel than Pillow knows: inks or grey with transparency, and sixteen bits a channel.

Such a file is read as one grey picture that is several times as wide, which any TIFF of pixels lying side by side also
is; the samples are then told apart here. Compression stays the decoder's affair (TIFF 6.0, sections 3, 8 and 14).
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC, _ORIENTATION = 256, 257, 258, 259, 262, 274
_STRIPS, _SAMPLES, _ROWS, _STRIP_BYTES, _PLANAR, _PREDICTOR = 273, 277, 278, 279, 284, 317
_TILE_WIDTH, _TILE_HEIGHT, _TILES, _TILE_BYTES, _EXTRAS, _FORMAT, _ICC = 322, 323, 324, 325, 338, 339, 34675
_WHERE = (_COMPRESSION, _STRIPS, _ROWS, _STRIP_BYTES, _TILE_HEIGHT, _TILES, _TILE_BYTES)
"""Entries that say where the pixels are, and how they are packed."""
_COLOURS: Mapping[int, int] = {0: 1, 1: 1, 2: 3, 5: 4}
"""Samples of the colour alone: white is zero, black is zero, RGB, inks."""
_JPEG = (6, 7)
_MAX_SAMPLES = 160_000_000
_TYPES: Mapping[int, str] = {1: "B", 3: "H", 4: "I"}
_ASSOCIATED, _UNASSOCIATED = 1, 2


@dataclass(frozen=True, slots=True)
class LayeredTiff:
    """A TIFF that has been looked into, and not been decoded."""

    data: bytes
    order: str
    """`<` or `>`, as struct calls it."""
    width: int
    height: int
    bits: int
    photometric: int
    samples: int
    alpha: int
    """The sample that says how opaque a pixel is; 0 for none."""
    premultiplied: bool
    differences: bool
    """Whether each pixel is stored as its difference from the one before it."""
    orientation: int
    profile: bytes
    is_animated: bool
    """Whether another page follows; called as Pillow calls it."""
    kept: tuple[bytes, ...]
    """Directory entries that say where the pixels are."""
    tile_width: int

    format = "TIFF"

    @property
    def size(self) -> tuple[int, int]:
        return self.width, self.height

    def load(self) -> tuple[Image.Image, bool]:
        """The picture as stored, L, LA, RGB, RGBA or CMYK, and whether parts are transparent; CMYK then lies on white."""
        samples = self._samples()
        colours = _COLOURS[self.photometric]
        colour = samples[..., :colours]
        if self.photometric == 0:
            colour = 255 - colour
        alpha = samples[..., self.alpha] if self.alpha else None
        cut_out = alpha is not None and int(alpha.min()) < 255
        if alpha is None or not cut_out:
            return _image(colour, "CMYK" if colours == 4 else "RGB" if colours == 3 else "L"), False
        if colours == 4:
            if not self.premultiplied:
                colour = ((colour.astype(np.uint16) * alpha[..., None] + 127) // 255).astype(np.uint8)
            return _image(colour, "CMYK"), True
        mode = ("LA", "La") if colours == 1 else ("RGBA", "RGBa")
        image = _image(np.concatenate([colour, alpha[..., None]], axis=2), mode[self.premultiplied])
        return (image.convert(mode[0]) if self.premultiplied else image), True

    def _samples(self) -> NDArray[np.uint8]:
        """Height × width × samples, eight bits each; sixteen are rounded."""
        with Image.open(BytesIO(self._as_grey()), formats=("TIFF",)) as wide:
            deep = np.asarray(wide).reshape(self.height, self.width, self.samples)
        made = np.empty(deep.shape, np.uint8)
        for row in range(self.height):
            line = deep[row]
            if self.differences:
                line = np.add.accumulate(line, axis=0, dtype=np.uint16 if self.bits == 16 else np.uint8)
            made[row] = (line.astype(np.uint32) * 255 + 32767) // 65535 if self.bits == 16 else line
        return made

    def _as_grey(self) -> bytes:
        """The same file with another directory, at its end."""
        said = {
            _WIDTH: self.width * self.samples,
            _HEIGHT: self.height,
            _BITS: self.bits,
            _PHOTOMETRIC: 1,
            _SAMPLES: 1,
            _PLANAR: 1,
        }
        if self.tile_width:
            said[_TILE_WIDTH] = self.tile_width * self.samples
        entries = [struct.pack(self.order + "HHII", tag, 4, 1, value) for tag, value in said.items()] + [*self.kept]
        entries.sort(key=lambda entry: struct.unpack_from(self.order + "H", entry)[0])
        padding = b"\0" * (len(self.data) % 2)
        directory = struct.pack(self.order + "H", len(entries)) + b"".join(entries) + bytes(4)
        start = struct.pack(self.order + "I", len(self.data) + len(padding))
        return self.data[:4] + start + self.data[8:] + padding + directory


def _image(pixels: NDArray[np.uint8], mode: str) -> Image.Image:
    height, width = pixels.shape[:2]
    return Image.frombytes(mode, (width, height), np.ascontiguousarray(pixels).tobytes())


def layered(data: bytes) -> LayeredTiff | None:
    """The file, if it is a TIFF of a kind that only this module reads; None for any other, and for one that lies."""
    try:
        return _read(data)
    except (struct.error, IndexError, KeyError):
        return None


@dataclass(frozen=True, slots=True)
class _Directory:
    """A TIFF's first directory: its entries by their tags, the first of each (TIFF 6.0, section 2)."""

    data: bytes
    order: str
    entries: Mapping[int, bytes]
    places: Mapping[int, int]
    """Where in the file the values of an entry stand, or the place where they stand."""
    is_last: bool

    @classmethod
    def read(cls, data: bytes, order: str) -> "_Directory":
        """Raises struct.error where the file ends before it."""
        (start,) = struct.unpack_from(order + "I", data, 4)
        (count,) = struct.unpack_from(order + "H", data, start)
        entries: dict[int, bytes] = {}
        places: dict[int, int] = {}
        for at in range(start + 2, start + 2 + 12 * count, 12):
            (tag,) = struct.unpack_from(order + "H", data, at)
            entries.setdefault(tag, data[at : at + 12])
            places.setdefault(tag, at + 8)
        (following,) = struct.unpack_from(order + "I", data, start + 2 + 12 * count)
        return cls(data, order, entries, places, following == 0)

    def values(self, tag: int, missing: tuple[int, ...] = (), most: int = 16) -> tuple[int, ...]:
        """So many values of an entry at most. Raises struct.error or KeyError for what is no number."""
        if tag not in self.entries:
            return missing
        _, kind, many = struct.unpack_from(self.order + "HHI", self.entries[tag])
        at = self.places[tag]
        if struct.calcsize(f"{self.order}{many}{_TYPES[kind]}") > 4:
            (at,) = struct.unpack_from(self.order + "I", self.data, at)
        return struct.unpack_from(f"{self.order}{min(many, most)}{_TYPES[kind]}", self.data, at)

    def value(self, tag: int, *missing: int) -> int:
        """The first value of an entry. Raises IndexError where there is neither that nor one for what is missing."""
        return self.values(tag, missing, 1)[0]

    def profile(self) -> bytes:
        if _ICC not in self.entries:
            return b""
        (many,) = struct.unpack_from(self.order + "I", self.entries[_ICC], 4)
        (at,) = struct.unpack_from(self.order + "I", self.entries[_ICC], 8)
        return self.data[at : at + many]


def _read(data: bytes) -> LayeredTiff | None:
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
    if order is None:
        return None
    said = _Directory.read(data, order)
    photometric, samples = said.value(_PHOTOMETRIC), said.value(_SAMPLES, 1)
    width, height = said.value(_WIDTH), said.value(_HEIGHT)
    depths, extras = set(said.values(_BITS, (1,))), said.values(_EXTRAS)
    colours = _COLOURS.get(photometric, 0)
    spare = samples - colours
    if (
        not colours
        or not 0 <= spare <= 8
        or depths not in ({8}, {16})
        or set(said.values(_FORMAT, (1,))) != {1}
        or said.value(_PLANAR, 1) != 1
        or said.value(_COMPRESSION, 1) in _JPEG
        or said.value(_PREDICTOR, 1) not in (1, 2)
    ):
        return None
    (bits,) = depths
    # Eight bits of grey, RGB and plain inks are Pillow's, and sixteen of grey where black is zero.
    ours = samples > 1 or photometric == 0 if bits == 16 else spare > 0 and photometric in (0, 5)
    if not ours or not 0 < width * height * samples <= _MAX_SAMPLES:
        return None
    clear = next((index for index, extra in enumerate(extras[:spare]) if extra in (_ASSOCIATED, _UNASSOCIATED)), None)
    return LayeredTiff(
        data,
        order,
        width,
        height,
        bits,
        photometric,
        samples,
        alpha=colours + clear if clear is not None else 0,
        premultiplied=clear is not None and extras[clear] == _ASSOCIATED,
        differences=said.value(_PREDICTOR, 1) == 2,
        orientation=said.value(_ORIENTATION, 1),
        profile=said.profile(),
        is_animated=not said.is_last,
        kept=tuple(said.entries[tag] for tag in _WHERE if tag in said.entries),
        tile_width=said.value(_TILE_WIDTH, 0),
    )
