"""Hills, dunes and fields as height fields, seen through a lens; and what grows on them.

A world is in metres of no particular length: X to the right, Z away from the eye, heights up.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pictures.raster import Colour, Field, Frame, Pen, Point, mix, rgb, smooth

Heights = Callable[[Field, Field], Field]


@dataclass(frozen=True)
class Eye:
    """Where the lens stands: its height, the horizon's y on the frame, the focal length in picture heights."""

    height: float
    horizon: float
    focal: float = 1.3
    near: float = 1.0
    far: float = 400.0

    def project(self, frame: Frame, x: float, height: float, z: float) -> tuple[float, float, float]:
        """Where a point of the world falls on the frame, and how high one metre is there."""
        scale = self.focal / z
        return frame.a / 2 + x * scale, self.horizon + (self.height - height) * scale, scale


@dataclass(frozen=True)
class Ground:
    """What a lens sees of a height field, for each pixel: the place (X, height, Z), and 1 where there is land."""

    x: Field
    height: Field
    z: Field
    seen: Field
    normal: tuple[Field, Field, Field]

    def lit(self, sun: tuple[float, float, float]) -> Field:
        """The cosine of the light's angle, 0 to 1; the sun is a direction towards it (X, up, Z)."""
        length = float(np.linalg.norm(sun))
        total = sum(n * (s / length) for n, s in zip(self.normal, sun, strict=True))
        return np.clip(np.asarray(total, np.float32), 0, 1)

    def under(self, frame: Frame, x: float, y: float) -> tuple[float, float, float]:
        """The place (X, height, Z) that is seen at a point of the frame."""
        row, column = min(frame.h - 1, round(y * frame.h)), min(frame.w - 1, round(x * frame.h))
        return float(self.x[row, column]), float(self.height[row, column]), float(self.z[row, column])

    def haze(self, distance: float) -> Field:
        """How much of the land the air hides: 63 % at that distance."""
        return (1 - np.exp(-self.z / distance)).astype(np.float32)


def see(frame: Frame, heights: Heights, eye: Eye, steps: int = 900) -> Ground:
    """Cast one ray through each pixel on to a height field."""
    depths = np.geomspace(eye.near, eye.far, steps).astype(np.float32)[:, None]
    across = (frame.x - frame.a / 2) / eye.focal
    land = heights(across * depths, np.broadcast_to(depths, (steps, frame.w)))
    lines = eye.horizon + eye.focal * (eye.height - land) / depths
    skyline = np.minimum.accumulate(lines, axis=0)
    rows = frame.y[:, 0]
    hit = np.empty((frame.h, frame.w), np.int64)
    for column in range(frame.w):  # the skyline falls with depth, so each row's first hit is found by halving
        hit[:, column] = np.searchsorted(-skyline[:, column], -rows, side="left")
    seen = smooth(-0.0012, 0.0012, frame.y - skyline[-1][None, :])
    index = np.clip(hit, 1, steps - 1)
    column_index = np.arange(frame.w)[None, :]
    before, after = lines[index - 1, column_index], lines[index, column_index]
    share = np.clip((frame.y - before) / np.where(np.abs(after - before) < 1e-7, 1e-7, after - before), 0, 1)
    z = mix(depths[index - 1, 0], depths[index, 0], share)
    x = (across * z).astype(np.float32)
    step = np.maximum(z * (0.7 / (eye.focal * frame.h)), 0.004).astype(np.float32) * 1.5
    height = heights(x, z)
    slope_x = (heights(x + step, z) - heights(x - step, z)) / (2 * step)
    slope_z = (heights(x, z + step) - heights(x, z - step)) / (2 * step)
    length = np.sqrt(slope_x**2 + slope_z**2 + 1)
    return Ground(x, height, z, seen, (-slope_x / length, 1 / length, -slope_z / length))


def cast_shadow(
    ground: Ground, heights: Heights, sun: tuple[float, float, float], reach: float, steps: int = 28
) -> Field:
    """1 where other land stands before the sun, softer the farther away it stands."""
    flat = float(np.hypot(sun[0], sun[2]))
    dx, dz, rise = sun[0] / flat, sun[2] / flat, sun[1] / flat
    # A quarter of the pixels is enough for a soft shadow.
    x, z, height = ground.x[::2, ::2], ground.z[::2, ::2], ground.height[::2, ::2]
    dark = np.zeros_like(x)
    for t in np.geomspace(reach / 200, reach, steps):
        over = heights(x + dx * t, z + dz * t) - (height + rise * t)
        dark = np.maximum(dark, np.clip(over / (0.02 * t + 0.004 * reach), 0, 1))
    full = np.repeat(np.repeat(dark, 2, axis=0), 2, axis=1)
    return np.ascontiguousarray(full[: ground.x.shape[0], : ground.x.shape[1]])


def waves(rng: np.random.Generator, count: int, length: float, turn: tuple[float, float] = (0, 2 * np.pi)) -> Heights:
    """A smooth hilly field of about -1 to 1: a sum of sines of about that length."""
    angles = rng.uniform(*turn, count)
    numbers = 2 * np.pi / (length * rng.uniform(0.6, 1.7, count))
    phases = rng.uniform(0, 2 * np.pi, count)

    def field(x: Field, z: Field) -> Field:
        total = np.zeros(np.broadcast(x, z).shape, np.float32)
        for angle, number, phase in zip(angles, numbers, phases, strict=True):
            total += np.sin(
                (x * np.float32(np.cos(angle)) + z * np.float32(np.sin(angle))) * np.float32(number) + np.float32(phase)
            )
        return total / np.float32(np.sqrt(count) * 1.1)

    return field


def fog(frame: Frame, top: float, bottom: float, colour: Colour, strength: float, cell: float = 0.3) -> None:
    """A drifting bank of fog, thickest at the bottom line."""
    drift = frame.noise(cell, 5, 0.55, 3.5)
    thickness = smooth(top, bottom, frame.y + drift * 0.05) * np.clip(0.75 + 0.4 * drift, 0, 1)
    frame.paint(np.clip(thickness * strength, 0, 1), colour)


def clouds(
    frame: Frame,
    top: float,
    bottom: float,
    colour: Colour,
    strength: float,
    cell: float = 0.12,
    stretch: float = 4.0,
    cover: float = 0.1,
) -> None:
    """Streaks of cloud between two heights; `cover` moves the threshold: negative is clearer."""
    noise = frame.noise(cell, 6, 0.55, stretch)
    band = smooth(top, (top + bottom) / 2, frame.y) * smooth(bottom, (top + bottom) / 2, frame.y)
    frame.paint(smooth(-cover, 0.75 - cover, noise) * band * np.float32(strength), colour)


def poplar(pen: Pen, rng: np.random.Generator, x: float, foot: float, height: float, width: float = 0.16) -> None:
    """A poplar or cypress: a flame of leaves with a ragged edge."""
    pen.line([(x, foot), (x, foot - height * 0.3)], height * 0.03)
    for _ in range(320):
        t = rng.uniform(0.05, 0.97)
        reach = width * height * 0.62 * t**0.3 * (1 - t) ** 0.6
        px = x + rng.uniform(-1, 1) * reach
        pen.dot((px, foot - t * height), height * rng.uniform(0.008, 0.022) * (1.15 - t), tall=2.0)


def broad_tree(pen: Pen, rng: np.random.Generator, x: float, foot: float, height: float) -> None:
    """A round tree: a trunk and clumps of leaves."""
    pen.line([(x, foot), (x + height * 0.02, foot - height * 0.5)], height * 0.07, height * 0.03)
    for turn in (-0.7, -0.25, 0.2, 0.65):
        pen.line(
            [
                (x, foot - height * 0.35),
                (x + np.sin(turn) * height * 0.36, foot - height * (0.5 + 0.22 * np.cos(turn))),
            ],
            height * 0.028,
            height * 0.008,
        )
    for _ in range(46):
        angle, reach = rng.uniform(0, 2 * np.pi), np.sqrt(rng.uniform()) * height * 0.36
        cx, cy = x + np.cos(angle) * reach * 1.2, foot - height * 0.64 + np.sin(angle) * reach * 0.8
        for _ in range(34):
            pen.dot(
                (cx + rng.normal(0, height * 0.045), cy + rng.normal(0, height * 0.035)),
                height * rng.uniform(0.004, 0.012),
            )


def branch(
    pen: Pen, rng: np.random.Generator, start: Point, angle: float, length: float, width: float, depth: int
) -> None:
    """A bare branch and the twigs that fork from it; the angle in radians, 0 to the right, up is negative."""
    points = [start]
    x, y = start
    bend = angle
    for _ in range(5):
        bend += rng.normal(0, 0.12)
        x, y = x + np.cos(bend) * length / 5, y + np.sin(bend) * length / 5
        points.append((x, y))
    pen.line(points, width, width * 0.55)
    if depth:
        for i in (2, 3, 4, 5):
            if rng.uniform() < 0.85:
                side = rng.choice((-1, 1)) * rng.uniform(0.35, 0.85)
                branch(pen, rng, points[i], bend + side, length * rng.uniform(0.45, 0.7), width * 0.5, depth - 1)


def skyline(frame: Frame, level: float, rough: float, cell: float) -> Field:
    """A distant ridge or tree line as y for each column."""
    noise = frame.noise(cell, 6, 0.55)[frame.h // 2][None, :]
    return (level + rough * noise).astype(np.float32)


def aerial(near: Colour, far: Colour, share: float) -> Field:
    """The colour of a layer seen through air."""
    return mix(rgb(near), rgb(far), share)
