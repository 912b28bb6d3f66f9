"""A plate: a picture in printing inks as it goes into the file, with a coarse map of the ink it lays."""

import hashlib
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

InkMap = NDArray[np.float32]
"""Rows and columns of cells, from the top left: the mean of all inks on each, added up, in per cent."""

Inks = Literal["process", "black"]


@dataclass(frozen=True, slots=True)
class Plate:
    """A separated picture as it goes into the file."""

    width: int
    height: int
    inks: Inks
    bits: int
    filter: Literal["DCTDecode", "FlateDecode"]
    decode: tuple[int, ...]
    """The Decode array; empty for the plain one."""
    data: bytes
    ink: NDArray[np.uint16] = field(compare=False, repr=False)
    """Rows and columns of cells of `step` pixels, those at the right and the foot perhaps smaller: the mean of all inks on
    each, added up, of which 255 is a full one."""

    @property
    def step(self) -> int:
        """Pixels along a side of a cell of `ink`: under a millimetre at full resolution."""
        return step_of(self.bits)

    @property
    def digest(self) -> str:
        return hashlib.sha256(repr((self.width, self.height, self.inks, self.decode)).encode() + self.data).hexdigest()

    @property
    def densest(self) -> float:
        """The most ink on any of its cells, in per cent."""
        return float(self.ink.max()) * 100 / 255

    def ink_in(self, rows: int, columns: int) -> InkMap:
        """The mean ink on so many equal cells, down and across; the mean of all of them is the picture's own."""
        down = _means(self.ink * (100 / 255), rows, self.height, self.step)
        return np.ascontiguousarray(_means(down.T, columns, self.width, self.step).T, np.float32)


def step_of(bits: int) -> int:
    return 32 if bits == 1 else 8


def ink_laid(image: Image.Image, bits: int) -> NDArray[np.uint16]:
    """What a plate knows of its ink; `image` is the separated picture, with 255 for the full ink in every band."""
    means = np.asarray(image.reduce(step_of(bits)), np.uint16)
    return means.sum(axis=2, dtype=np.uint16) if means.ndim == 3 else means


def _means(values: NDArray[Any], cells: int, pixels: int, step: int) -> NDArray[np.float64]:
    """The means of rows that are `step` pixels high each, the last perhaps less, over so many equal cells."""
    heights = np.diff(np.append(np.arange(0, pixels, step), pixels))
    summed = np.zeros((len(values) + 1, values.shape[1]))
    summed[1:] = (values * heights[:, None]).cumsum(axis=0)
    edges = np.linspace(0, pixels, cells + 1)
    row = np.minimum((edges / step).astype(np.intp), len(values) - 1)
    until = summed[row] + values[row] * (edges - row * step)[:, None]
    return np.asarray(np.diff(until, axis=0) * (cells / pixels), np.float64)
