"""Rooms, squares and façades as boxes in space, with true shadows, soft lamps and light in dusty air.

Metres: x to the right, y up, z away from the eye. Rays go through every pixel; lamps and windows have a size, so their
shadows are soft; what little noise their sampling leaves is smoothed within each surface.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pictures.raster import Colour, Field, Frame, blur_pixels, mix, resize, rgb
from pictures.solids import FAR, Rays, Solid, Vector


@dataclass(frozen=True)
class Lamp:
    """A glowing ball: its power falls with the square of the distance. With `panel`, a glowing rectangle of that half
    width and half height facing the eye or (`across` false) the side."""

    place: Vector
    colour: Colour
    power: float
    radius: float = 0.1
    panel: tuple[float, float] | None = None
    across: bool = True
    samples: int = 5


@dataclass(frozen=True)
class Sun:
    """Parallel light from a direction (towards it); `spread` blurs its shadows."""

    towards: Vector
    colour: Colour
    power: float
    spread: float = 0.012
    samples: int = 3


@dataclass
class Room:
    """Solids, lights, and the lens."""

    eye: Vector
    look: Vector
    focal: float = 1.2
    solids: list[Solid] = field(default_factory=list)
    lamps: list[Lamp] = field(default_factory=list)
    sun: Sun | None = None
    ambient: Colour = "#30343c"
    ambient_reach: float = 2.5
    dust: float = 0.0
    air: Colour = "#000000"
    air_reach: float = 1e5
    backdrop: Callable[[Frame, Rays], Field] | None = None

    def project(self, frame: Frame, place: Vector) -> tuple[float, float, float]:
        """Where a place falls on the frame, and how high a metre is there."""
        right, up, ahead = self._axes()
        offset = np.array(place) - np.array(self.eye)
        depth = float(offset @ ahead)
        scale = self.focal / depth
        return frame.a / 2 + float(offset @ right) * scale, 0.5 - float(offset @ up) * scale, scale

    def _axes(self) -> tuple[Field, Field, Field]:
        ahead = np.array(self.look, np.float64) - np.array(self.eye)
        ahead /= np.linalg.norm(ahead)
        right = np.cross(np.array([0.0, 1.0, 0.0]), ahead)
        right /= np.linalg.norm(right)
        return right, np.cross(ahead, right), ahead

    def _rays(self, frame: Frame) -> Rays:
        right, up, ahead = self._axes()
        u = ((frame.x - frame.a / 2) / self.focal) + 0 * frame.y
        v = ((0.5 - frame.y) / self.focal) + 0 * frame.x
        d = [(right[i] * u + up[i] * v + ahead[i]).astype(np.float32).ravel() for i in range(3)]
        length = np.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2)
        return d[0] / length, d[1] / length, d[2] / length

    def _nearest(self, o: Rays, d: Rays) -> tuple[Field, Field]:
        best = np.full(d[0].shape, FAR, np.float32)
        which = np.full(d[0].shape, -1, np.int32)
        for i, solid in enumerate(self.solids):
            t = solid.hit(o, d)
            closer = t < best
            best = np.where(closer, t, best)
            which = np.where(closer, np.int32(i), which)
        return best, which

    def _blocked(self, o: Rays, d: Rays, limit: Field | np.float32) -> Field:
        dark = np.zeros(d[0].shape, bool)
        for solid in self.solids:
            if np.any(rgb(solid.glow) > 0):  # lamps do not shade their own light
                continue
            dark |= solid.hit(o, d) < limit
        return dark

    def _lit_by(self, lamp: Lamp, p: Rays, n: Rays | None, rng: np.random.Generator, count: int) -> Field:
        total = np.zeros(p[0].shape, np.float32)
        for i in range(count):
            if lamp.panel:
                a = (rng.random(p[0].shape, np.float32) * 2 - 1) * np.float32(lamp.panel[0])
                b = ((i + rng.random(p[0].shape, np.float32)) / count * 2 - 1) * np.float32(lamp.panel[1])
                jitter = (a, b, np.float32(0)) if lamp.across else (np.float32(0), b, a)
            else:
                jitter = tuple((rng.random(p[0].shape, np.float32) * 2 - 1) * np.float32(lamp.radius) for _ in range(3))
            d = [np.float32(c) + j - s for c, j, s in zip(lamp.place, jitter, p, strict=True)]
            square = d[0] ** 2 + d[1] ** 2 + d[2] ** 2
            distance = np.sqrt(square)
            d = [part / distance for part in d]
            cosine = np.clip(d[0] * n[0] + d[1] * n[1] + d[2] * n[2], 0, 1) if n else np.float32(0.4)
            if lamp.panel:
                cosine = cosine * np.abs(d[2] if lamp.across else d[0])
            dark = self._blocked(p, (d[0], d[1], d[2]), distance - np.float32(0.02))
            total += np.where(dark, 0, cosine / (square + np.float32(0.02)))
        return total * np.float32(lamp.power / count)

    def _sunlit(self, p: Rays, n: Rays | None, rng: np.random.Generator, count: int) -> Field:
        assert self.sun is not None
        total = np.zeros(p[0].shape, np.float32)
        towards = np.array(self.sun.towards) / np.linalg.norm(self.sun.towards)
        for _ in range(count):
            d = [
                np.float32(c) + rng.standard_normal(p[0].shape, np.float32) * np.float32(self.sun.spread)
                for c in towards
            ]
            cosine = np.clip(d[0] * n[0] + d[1] * n[1] + d[2] * n[2], 0, 1) if n else np.float32(0.5)
            total += np.where(self._blocked(p, (d[0], d[1], d[2]), FAR * np.float32(0.5)), 0, cosine)
        return total * np.float32(self.sun.power / count)

    def _open(self, p: Rays, n: Rays, rng: np.random.Generator, count: int) -> Field:
        """How much of the half sphere above a surface is free, 0 to 1."""
        total = np.zeros(p[0].shape, np.float32)
        for _ in range(count):
            d = [rng.standard_normal(p[0].shape, np.float32) for _ in range(3)]
            length = np.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2) + 1e-6
            d = [part / length + np.float32(1.02) * m for part, m in zip(d, n, strict=True)]
            length = np.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2) + 1e-6
            d = [part / length for part in d]
            total += ~self._blocked(p, (d[0], d[1], d[2]), np.float32(self.ambient_reach))
        return total / count

    def _dusty(self, frame: Frame, d: Rays, depth: Field) -> Field:
        """Light scattered by the air along each ray, at a third of the resolution."""
        shape = (frame.h, frame.w)
        coarse = [part.reshape(shape)[::3, ::3] for part in d]
        small = coarse[0].shape
        half = [part.ravel() for part in coarse]
        reach = np.minimum(depth, 30).reshape(shape)[::3, ::3].ravel()
        total = np.zeros((len(reach), 3), np.float32)
        steps = 26
        for i in range(steps):
            t = reach * (i + frame.rng.random(reach.shape, np.float32)) / steps
            p = tuple(np.float32(e) + part * t for e, part in zip(self.eye, half, strict=True))
            place: Rays = (p[0], p[1], p[2])
            for lamp in self.lamps:
                total += self._lit_by(lamp, place, None, frame.rng, 1)[:, None] * rgb(lamp.colour)
            if self.sun:
                total += self._sunlit(place, None, frame.rng, 1)[:, None] * rgb(self.sun.colour)
        total *= (reach / steps)[:, None] * np.float32(self.dust)
        layers = [
            resize(
                np.ascontiguousarray(blur_pixels(total[:, i].reshape(small), 0.0045 * frame.h / 3)),
                small[1] * 3,
                small[0] * 3,
            )
            for i in range(3)
        ]
        return np.stack(layers, -1)[: frame.h, : frame.w]

    def render(self, frame: Frame) -> tuple[Field, Field]:
        """Paint the frame; returns each pixel's distance and which solid it shows (-1: none)."""
        d = self._rays(frame)
        eye: Rays = tuple(np.full_like(d[0], c) for c in self.eye)  # type: ignore[assignment] # three of them
        depth, which = self._nearest(eye, d)
        shape = (frame.h, frame.w)
        hit = which >= 0
        back = np.zeros((d[0].size, 3), np.float32) if self.backdrop is None else self.backdrop(frame, d).reshape(-1, 3)
        colour = back
        reach = np.where(hit, depth, 0)
        p: Rays = tuple(e + part * reach for e, part in zip(eye, d, strict=True))  # type: ignore[assignment] # three of them
        normal = [np.zeros_like(d[0]) for _ in range(3)]
        paint, glow = np.zeros((d[0].size, 3), np.float32), np.zeros((d[0].size, 3), np.float32)
        gloss = np.zeros_like(d[0])
        for i, solid in enumerate(self.solids):
            here = which == i
            if not here.any():
                continue
            places: Rays = (p[0][here], p[1][here], p[2][here])
            for axis, part in enumerate(solid.normal(places)):
                normal[axis][here] = part
            paint[here] = solid.paint(*places) if callable(solid.paint) else rgb(solid.paint)
            glow[here] = rgb(solid.glow)
            gloss[here] = solid.gloss
        facing = normal[0] * d[0] + normal[1] * d[1] + normal[2] * d[2] > 0
        normal = [np.where(facing, -part, part) for part in normal]
        n: Rays = (normal[0], normal[1], normal[2])
        off: Rays = tuple(part + m * np.float32(2e-3) for part, m in zip(p, n, strict=True))  # type: ignore[assignment]
        light = self._open(off, n, frame.rng, 7)[:, None] * rgb(self.ambient)
        for lamp in self.lamps:
            light = light + self._lit_by(lamp, off, n, frame.rng, lamp.samples)[:, None] * rgb(lamp.colour)
        face = which * 7 + np.round(normal[0] * 2 + normal[1] * 3 + normal[2]).astype(np.int32)
        light = _smooth_within(light.reshape(*shape, 3), face.reshape(shape)).reshape(-1, 3)
        if self.sun:
            sunlight = self._sunlit(off, n, frame.rng, self.sun.samples)[:, None] * rgb(self.sun.colour)
            light = light + _smooth_within(sunlight.reshape(*shape, 3), face.reshape(shape), (1,)).reshape(-1, 3)
        solid_light = paint * light + glow
        shiny = gloss > 0
        if shiny.any():
            seen, share = solid_light.copy(), np.zeros_like(gloss)
            seen[shiny], share[shiny] = self._mirrored(
                _only(off, shiny), _only(d, shiny), _only(n, shiny), gloss[shiny], frame.rng
            )
            seen = _smooth_within(seen.reshape(*shape, 3), face.reshape(shape)).reshape(-1, 3)
            solid_light = mix(solid_light, seen, share[:, None])
        colour = np.where(hit[:, None], solid_light, colour)
        hidden = np.where(hit, 1 - np.exp(-depth / np.float32(self.air_reach)), 0)
        colour = mix(colour, rgb(self.air), hidden[:, None])
        frame.light = np.ascontiguousarray(colour.reshape(*shape, 3))
        if self.dust:
            frame.light = frame.light + self._dusty(frame, d, depth)
        return depth.reshape(shape), which.reshape(shape)

    def _mirrored(self, p: Rays, d: Rays, n: Rays, gloss: Field, rng: np.random.Generator) -> tuple[Field, Field]:
        """What a polished surface mirrors, and the share of it that is seen: more at a glancing look."""
        facing = d[0] * n[0] + d[1] * n[1] + d[2] * n[2]
        r = [
            a - 2 * facing * b + rng.standard_normal(facing.shape, np.float32) * np.float32(0.025)
            for a, b in zip(d, n, strict=True)
        ]
        bounce: Rays = (r[0], r[1], r[2])
        depth, which = self._nearest(p, bounce)
        seen = np.zeros((len(facing), 3), np.float32)
        for i, solid in enumerate(self.solids):
            here = which == i
            if here.any():
                at, along = _only(p, here), _only(bounce, here)
                places: Rays = tuple(a + b * depth[here] for a, b in zip(at, along, strict=True))  # type: ignore[assignment]
                own = solid.paint(*places) if callable(solid.paint) else rgb(solid.paint)
                lit = np.zeros((int(here.sum()), 3), np.float32) + rgb(self.ambient)
                for lamp in self.lamps:
                    lit = lit + self._lit_by(lamp, places, solid.normal(places), rng, 1)[:, None] * rgb(lamp.colour)
                seen[here] = np.minimum(own * lit + rgb(solid.glow), 1.6)
        return seen, gloss * (0.25 + 0.75 * (1 - np.abs(facing)) ** 2)


def _only(rays: Rays, chosen: NDArray[np.bool_]) -> Rays:
    return rays[0][chosen], rays[1][chosen], rays[2][chosen]


def _smooth_within(light: Field, face: Field, steps: Sequence[int] = (1, 2, 4)) -> Field:
    """Sampling noise averaged over neighbours on the same face (an à-trous filter)."""
    for step in steps:
        total, weight = light.copy(), np.ones(face.shape, np.float32)
        for dy in (-step, 0, step):
            for dx in (-step, 0, step):
                if dy or dx:
                    same = (np.roll(face, (dy, dx), (0, 1)) == face).astype(np.float32)
                    total += np.roll(light, (dy, dx), (0, 1)) * same[..., None]
                    weight += same
        light = total / weight[..., None]
    return light
