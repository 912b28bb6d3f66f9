"""Fields of light: colours, noise, blur and the frame that a scene paints on.

Lengths are in picture heights: x runs from 0 to the aspect ratio, y from 0 at the head down to 1. Light is linear and
float32; 1 is paper white, and more than 1 blooms.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PIL import Image, ImageDraw

Field = NDArray[np.floating[Any]]
Point = tuple[float, float]
Colour = str | Field

SUPERSAMPLING = 3  # masks are drawn so many times larger, for smooth edges


def rgb(colour: Colour) -> Field:
    """The linear light of a colour written as sRGB hexadecimal; light is passed through."""
    if not isinstance(colour, str):
        return np.asarray(colour, np.float32)
    code = colour.removeprefix("#")
    s = np.array([int(code[i : i + 2], 16) for i in (0, 2, 4)], np.float32) / 255
    return np.where(s <= 0.04045, s / 12.92, ((s + 0.055) / 1.055) ** 2.4).astype(np.float32)


def mix(first: ArrayLike, second: ArrayLike, share: ArrayLike) -> Field:
    """From the first to the second as the share goes from 0 to 1."""
    one, t = np.asarray(first, np.float32), np.asarray(share, np.float32)
    return one + (np.asarray(second, np.float32) - one) * t


def smooth(low: ArrayLike, high: ArrayLike, value: ArrayLike) -> Field:
    """0 below low, 1 above high, without a corner between; falls where low is above high."""
    start = np.asarray(low, np.float32)
    t = np.clip((np.asarray(value, np.float32) - start) / (np.asarray(high, np.float32) - start), 0, 1)
    return (t * t * (3 - 2 * t)).astype(np.float32)


def ramp(stops: Sequence[tuple[float, Colour]], at: Field) -> Field:
    """Colours along a line: the stops are (place, colour) in rising order; one more axis than `at`."""
    places = [place for place, _ in stops]
    colours = np.array([rgb(colour) for _, colour in stops])
    # Interpolated in a curved space: in linear light the middle of a gradient looks too pale.
    channels = [np.interp(at, places, colours[:, i] ** (1 / 2.2)) ** 2.2 for i in range(3)]
    return np.stack(channels, axis=-1).astype(np.float32)


def resize(field: Field, width: int, height: int) -> Field:
    """The field at another size, by bicubic interpolation, or by area where it shrinks."""
    method = Image.Resampling.BOX if width < field.shape[1] else Image.Resampling.BICUBIC
    return np.asarray(Image.fromarray(field).resize((width, height), method), np.float32)


def _convolve(field: Field, kernel: Field) -> Field:
    reach = len(kernel) // 2
    for axis in (0, 1):
        padding = [(0, 0), (0, 0)]
        padding[axis] = (reach, reach)
        padded = np.pad(field, padding, mode="edge")
        size = field.shape[axis]
        field = np.zeros_like(field)
        for i, weight in enumerate(kernel):
            field += weight * (padded[i : i + size] if axis == 0 else padded[:, i : i + size])
    return field


def blur_pixels(field: Field, sigma: float) -> Field:
    """A Gaussian blur of one channel or three; sigma in pixels."""
    if sigma < 0.2:
        return field
    if field.ndim == 3:
        return np.stack([blur_pixels(np.ascontiguousarray(field[..., i]), sigma) for i in range(3)], -1)
    height, width = field.shape
    if sigma > 5:  # a wide blur needs no fine pixels
        factor = sigma / 2.5
        small = resize(field, max(2, round(width / factor)), max(2, round(height / factor)))
        return resize(blur_pixels(small, 2.5), width, height)
    reach = int(np.ceil(3 * sigma))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    return _convolve(field, (kernel / kernel.sum()).astype(np.float32))


def fractal(
    rng: np.random.Generator, width: int, height: int, cell: float, octaves: int, gain: float, stretch: float
) -> Field:
    """Fractal noise, about -1 to 1: the first octave's cell in pixels, `stretch` times as wide as high."""
    total = np.zeros((height, width), np.float32)
    weight = 1.0
    power = 0.0
    for _ in range(octaves):
        across, down = max(0.8, cell * stretch), max(0.8, cell)
        columns, rows = int(width / across) + 4, int(height / down) + 4
        grid = rng.standard_normal((rows, columns)).astype(np.float32)
        image = Image.fromarray(grid)
        left, top = rng.uniform(1, 2, 2)
        box = (left, top, min(columns, left + width / across), min(rows, top + height / down))
        total += weight * np.asarray(image.resize((width, height), Image.Resampling.BICUBIC, box=box))
        power += weight * weight
        weight *= gain
        cell /= 2
        if cell < 0.6:
            break
    return (total / (1.6 * np.sqrt(power))).astype(np.float32)


class Tile:
    """A seamless texture of fractal noise with period 1, about -1 to 1, for sampling at places in a world."""

    def __init__(self, rng: np.random.Generator, cells: int = 8, octaves: int = 6, gain: float = 0.5) -> None:
        size = 1024
        total = np.zeros((size, size), np.float32)
        weight, power = 1.0, 0.0
        for octave in range(octaves):
            n = cells << octave
            if n > size // 2:
                break
            grid = np.pad(rng.standard_normal((n, n)).astype(np.float32), 4, mode="wrap")
            image = Image.fromarray(grid).resize((size, size), Image.Resampling.BICUBIC, box=(4, 4, n + 4, n + 4))
            total += weight * np.asarray(image)
            power += weight * weight
            weight *= gain
        self.values: Field = (total / (1.6 * np.sqrt(power))).astype(np.float32)

    def at(self, u: Field, v: Field) -> Field:
        """The noise at (u, v), bilinear, repeated without end."""
        size = self.values.shape[0]
        u, v = u * size, v * size
        column, row = np.floor(u), np.floor(v)
        s, t = (u - column).astype(np.float32), (v - row).astype(np.float32)
        i, j = column.astype(np.int64) % size, row.astype(np.int64) % size
        k, m = (i + 1) % size, (j + 1) % size
        flat = self.values
        top = flat[j, i] * (1 - s) + flat[j, k] * s
        return top * (1 - t) + (flat[m, i] * (1 - s) + flat[m, k] * s) * t


class Frame:
    """A picture being painted. `light` is rows × columns × 3; everything random comes from the key."""

    def __init__(self, key: str, aspect: float, width: int) -> None:
        self.w, self.h = width, round(width / aspect)
        self.a = self.w / self.h
        self.rng = np.random.default_rng(crc32(key.encode()))
        self.x: Field = ((np.arange(self.w, dtype=np.float32) + 0.5) / self.h)[None, :]
        self.y: Field = ((np.arange(self.h, dtype=np.float32) + 0.5) / self.h)[:, None]
        self.light: Field = np.zeros((self.h, self.w, 3), np.float32)

    def paint(self, mask: Field, colour: Colour) -> None:
        """Cover what is there, as far as the mask says; the colour may be a whole picture of light."""
        self.light = mix(self.light, rgb(colour), mask[..., None])

    def shine(self, mask: Field, colour: Colour, strength: float = 1.0) -> None:
        """Add light to what is there."""
        self.light = self.light + rgb(colour) * (mask * np.float32(strength))[..., None]

    def shade(self, mask: Field, share: float) -> None:
        """Take away that share of the light where the mask is 1."""
        self.light = self.light * (1 - np.float32(share) * mask)[..., None]

    def sky(self, *stops: tuple[float, Colour]) -> None:
        """A vertical gradient over the whole frame."""
        self.light = np.repeat(ramp(stops, self.y), self.w, axis=1)

    def noise(self, cell: float, octaves: int = 5, gain: float = 0.5, stretch: float = 1.0) -> Field:
        """Fractal noise over the frame, about -1 to 1; the cell in picture heights."""
        return fractal(self.rng, self.w, self.h, cell * self.h, octaves, gain, stretch)

    def blur(self, field: Field, radius: float) -> Field:
        """A Gaussian blur, its sigma in picture heights."""
        return blur_pixels(field, radius * self.h)

    def soften(self, radius: float, mask: Field | None = None) -> None:
        """Throw the frame, or the masked part of it, out of focus."""
        blurred = self.blur(self.light, radius)
        self.light = blurred if mask is None else mix(self.light, blurred, mask[..., None])

    def shifted(self, field: Field, dx: float = 0.0, dy: float = 0.0) -> Field:
        """The field moved right and down by that many picture heights; what leaves is lost, the edge is repeated."""
        right, down = round(dx * self.h), round(dy * self.h)
        rows = np.clip(np.arange(self.h) - down, 0, self.h - 1)
        columns = np.clip(np.arange(self.w) - right, 0, self.w - 1)
        return np.asarray(field[rows][:, columns], np.float32)

    def rim(self, mask: Field, dx: float = 0.0, dy: float = 0.0) -> Field:
        """The edge of a mask that faces away from the shift: with dy positive, its upper edge."""
        return np.clip(mask - self.shifted(mask, dx, dy), 0, 1)

    def disc(self, x: float, y: float, radius: float, edge: float = 0.002) -> Field:
        """A round mask with a soft edge."""
        return smooth(radius + edge, radius - edge, np.hypot(self.x - x, self.y - y))

    def halo(self, x: float, y: float, radius: float, power: float = 2.0) -> Field:
        """A glow round a point: 1 there, a half about one radius away, without an end."""
        distance = np.hypot(self.x - x, self.y - y) / radius
        return (1 / (1 + distance**power)).astype(np.float32)

    def below(self, line: Callable[[Field], Field] | Field | float, edge: float = 0.0015) -> Field:
        """A mask of what lies under a line y(x)."""
        height = line(self.x) if callable(line) else np.asarray(line, np.float32)
        return np.broadcast_to(smooth(-edge, edge, self.y - height), (self.h, self.w))

    def draw(self, pen: Callable[["Pen"], object]) -> Field:
        """A mask drawn with a pen in picture heights."""
        canvas = Pen(self.w, self.h, self.h)
        pen(canvas)
        return canvas.mask()

    def shape(self, *polygons: Sequence[Point]) -> Field:
        """A mask of filled polygons."""
        canvas = Pen(self.w, self.h, self.h)
        for points in polygons:
            canvas.fill(points)
        return canvas.mask()

    def place(self, stamp: Field, x: float, y: float, height: float, flip: bool = False) -> Field:
        """A stamp as a mask on the frame: its foot's middle at (x, y), so high; clipped at the edges."""
        rows = max(2, round(height * self.h))
        columns = max(2, round(rows * stamp.shape[1] / stamp.shape[0]))
        image = resize(np.ascontiguousarray(stamp[:, ::-1]) if flip else stamp, columns, rows)
        left, top = round(x * self.h - columns / 2), round(y * self.h - rows)
        mask = np.zeros((self.h, self.w), np.float32)
        x0, x1, y0, y1 = max(0, left), min(self.w, left + columns), max(0, top), min(self.h, top + rows)
        if x0 < x1 and y0 < y1:
            mask[y0:y1, x0:x1] = np.clip(image[y0 - top : y1 - top, x0 - left : x1 - left], 0, 1)
        return mask


class Pen:
    """Draws a mask with smooth edges; `unit` pixels are one. Strokes return the pen, so that they can be listed."""

    def __init__(self, width: int, height: int, unit: float, origin: Point = (0, 0)) -> None:
        self._size = (width, height)
        self._unit = unit * SUPERSAMPLING
        self._origin = origin
        self._image = Image.new("L", (width * SUPERSAMPLING, height * SUPERSAMPLING), 0)
        self._draw = ImageDraw.Draw(self._image)

    def _at(self, point: Point) -> Point:
        return (point[0] + self._origin[0]) * self._unit, (point[1] + self._origin[1]) * self._unit

    def fill(self, points: Sequence[Point], value: float = 1.0) -> "Pen":
        """A filled polygon; value 0 cuts out."""
        self._draw.polygon([self._at(p) for p in points], fill=round(255 * value))
        return self

    def line(self, points: Sequence[Point], width: float, end: float | None = None, value: float = 1.0) -> "Pen":
        """A stroke with round joints, tapering to the width `end`."""
        last = width if end is None else end
        steps = max(1, len(points) - 1)
        radii = [(width + (last - width) * i / steps) / 2 for i in range(len(points))]
        return self.limb(points, radii, value)

    def limb(self, points: Sequence[Point], radii: Sequence[float], value: float = 1.0) -> "Pen":
        """A chain of discs and the skin over them: each point with its own radius."""
        chain = list(zip(points, radii, strict=True))
        for point, radius in chain:
            self.dot(point, radius, value=value)
        for (p, r), (q, s) in pairwise(chain):
            dx, dy = q[0] - p[0], q[1] - p[1]
            length = (dx * dx + dy * dy) ** 0.5
            if length > 1e-9:
                nx, ny = -dy / length, dx / length
                self.fill(
                    [
                        (p[0] + nx * r, p[1] + ny * r),
                        (q[0] + nx * s, q[1] + ny * s),
                        (q[0] - nx * s, q[1] - ny * s),
                        (p[0] - nx * r, p[1] - ny * r),
                    ],
                    value,
                )
        return self

    def dot(self, point: Point, radius: float, tall: float = 1.0, value: float = 1.0) -> "Pen":
        """A disc, or an ellipse `tall` times as high as wide."""
        x, y = self._at(point)
        r = radius * self._unit
        self._draw.ellipse((x - r, y - r * tall, x + r, y + r * tall), fill=round(255 * value))
        return self

    def ring(self, point: Point, radius: float, width: float) -> "Pen":
        """A circle's outline."""
        x, y = self._at(point)
        r = (radius + width / 2) * self._unit
        self._draw.ellipse((x - r, y - r, x + r, y + r), outline=255, width=max(1, round(width * self._unit)))
        return self

    def mask(self) -> Field:
        """What was drawn, 0 to 1."""
        small = self._image.resize(self._size, Image.Resampling.BOX)
        return np.asarray(small, np.float32) / 255


def curve(points: Sequence[Point], steps: int = 12, closed: bool = False) -> list[Point]:
    """A smooth line through the points (Catmull–Rom)."""
    p = np.array(points, np.float64)
    p = np.vstack([p[-1], p, p[:2]]) if closed else np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    out: list[Point] = []
    for a, b, c, d in zip(p[:-3], p[1:-2], p[2:-1], p[3:], strict=True):
        for i in range(steps):
            t = i / steps
            q = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
            out.append((float(q[0]), float(q[1])))
    if not closed:
        out.append((float(p[-2][0]), float(p[-2][1])))
    return out
