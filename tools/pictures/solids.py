"""Things that stop light: boxes, balls and upright cut-outs, met by rays.

Metres: x to the right, y up, z away from the eye.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from pictures.raster import Colour, Field

Vector = tuple[float, float, float]
Rays = tuple[Field, Field, Field]  # the three components, each one number a ray
Paint = Colour | Callable[[Field, Field, Field], Field]  # a colour, or a colour for each place
FAR = np.float32(1e6)


class Solid(Protocol):
    """Something that stops light."""

    @property
    def paint(self) -> Paint:
        """Its colour, or its colour for each place."""

    @property
    def glow(self) -> Colour:
        """The light it gives off itself."""

    @property
    def gloss(self) -> float:
        """How much of a mirror it is, 0 to 1."""

    def hit(self, o: Rays, d: Rays) -> Field:
        """How far along each ray it is met; FAR where it is not."""

    def normal(self, p: Rays) -> Rays:
        """The outward direction at places on its surface."""


def _near(value: Field) -> Field:
    return np.where(np.abs(value) < 1e-6, np.float32(1e-6), value)


@dataclass(frozen=True)
class Box:
    """A box from corner to corner, turned about its own upright axis by `turn` radians."""

    low: Vector
    high: Vector
    paint: Paint = "#a09a90"
    turn: float = 0.0
    glow: Colour = "#000000"
    gloss: float = 0.0

    def _local(self, p: Rays, direction: bool) -> Rays:
        if not self.turn:
            return p
        c, s = np.float32(np.cos(self.turn)), np.float32(np.sin(self.turn))
        mx = 0.0 if direction else (self.low[0] + self.high[0]) / 2
        mz = 0.0 if direction else (self.low[2] + self.high[2]) / 2
        x, z = p[0] - np.float32(mx), p[2] - np.float32(mz)
        return x * c + z * s + np.float32(mx), p[1], -x * s + z * c + np.float32(mz)

    def hit(self, o: Rays, d: Rays) -> Field:
        oo, dd = self._local(o, False), self._local(d, True)
        enter: Field | None = None
        leave: Field | None = None
        for low, high, start, step in zip(self.low, self.high, oo, dd, strict=True):
            inverse = 1 / _near(step)
            a, b = (np.float32(low) - start) * inverse, (np.float32(high) - start) * inverse
            first, last = np.minimum(a, b), np.maximum(a, b)
            enter = first if enter is None else np.maximum(enter, first)
            leave = last if leave is None else np.minimum(leave, last)
        assert enter is not None
        assert leave is not None
        return np.where((leave >= enter) & (enter > 1e-4), enter, FAR)

    def normal(self, p: Rays) -> Rays:
        local = self._local(p, False)
        scaled = np.stack(
            [
                (v - (low + high) / 2) / max((high - low) / 2, 1e-6)
                for v, low, high in zip(local, self.low, self.high, strict=True)
            ]
        )
        axis = np.argmax(np.abs(scaled), axis=0)
        sign = np.sign(np.take_along_axis(scaled, axis[None], 0)[0]).astype(np.float32)
        nx, ny, nz = (np.where(axis == i, sign, np.float32(0)) for i in range(3))
        c, s = np.float32(np.cos(self.turn)), np.float32(np.sin(self.turn))
        return nx * c - nz * s, ny, nx * s + nz * c


@dataclass(frozen=True)
class Ball:
    """A sphere; `squash` below 1 flattens it."""

    centre: Vector
    radius: float
    paint: Paint = "#a09a90"
    glow: Colour = "#000000"
    gloss: float = 0.0
    squash: float = 1.0

    def hit(self, o: Rays, d: Rays) -> Field:
        k = np.float32(1 / self.squash)
        x, y, z = (s - np.float32(c) for s, c in zip(o, self.centre, strict=True))
        y, dy = y * k, d[1] * k
        a = d[0] ** 2 + dy**2 + d[2] ** 2
        b = x * d[0] + y * dy + z * d[2]
        root = b * b - a * (x * x + y * y + z * z - np.float32(self.radius) ** 2)
        t = (-b - np.sqrt(np.maximum(root, 0))) / a
        return np.where((root > 0) & (t > 1e-4), t, FAR)

    def normal(self, p: Rays) -> Rays:
        x, y, z = (s - np.float32(c) for s, c in zip(p, self.centre, strict=True))
        y = y / np.float32(self.squash**2)
        length = np.sqrt(x * x + y * y + z * z)
        return x / length, y / length, z / length


@dataclass(frozen=True)
class Card:
    """A flat upright cut-out that faces the eye (or, with `across` false, the side): a figure, a tree, a railing.

    `foot` is the middle of its lower edge; the mask's height is `height` metres.
    """

    foot: Vector
    height: float
    mask: Field
    paint: Paint = "#16130f"
    across: bool = True
    glow: Colour = "#000000"
    gloss: float = 0.0

    def hit(self, o: Rays, d: Rays) -> Field:
        depth, along = (2, 0) if self.across else (0, 2)
        t = (np.float32(self.foot[depth]) - o[depth]) / _near(d[depth])
        rows, columns = self.mask.shape
        width = self.height * columns / rows
        u = (o[along] + t * d[along] - np.float32(self.foot[along])) / np.float32(width) + 0.5
        v = 1 - (o[1] + t * d[1] - np.float32(self.foot[1])) / np.float32(self.height)
        inside = (u > 0) & (u < 1) & (v > 0) & (v < 1) & (t > 1e-3)
        column = np.clip(np.where(inside, u, 0) * columns, 0, columns - 1).astype(np.int64)
        row = np.clip(np.where(inside, v, 0) * rows, 0, rows - 1).astype(np.int64)
        return np.where(inside & (self.mask[row, column] > 0.5), t, FAR).astype(np.float32)

    def normal(self, p: Rays) -> Rays:
        zero, one = np.zeros_like(p[0]), np.full_like(p[0], -1)
        return (zero, zero, one) if self.across else (one, zero, zero)
