"""Busts: a head and shoulders as soft, rim-lit form; silhouettes, never a likeness.

Each part is a flat outline swelled into relief, so that light from behind and beside runs along its edges.
"""

from collections.abc import Sequence

import numpy as np

from pictures.outlines import FACE, HAIR, HATS, NECK, SHOULDERS, TOPS, Outline
from pictures.raster import Field, Frame, Pen, Point, curve, rgb, smooth


class _Sculptor:
    """Draws outlines of one bust on the frame and lights them."""

    def __init__(self, frame: Frame, place: Point, size: float, tilt: float, flip: bool, light: Point) -> None:
        self.frame, self.place, self.size, self.tilt, self.flip = frame, place, size, tilt, flip
        length = float(np.hypot(*light))
        self.light = (light[0] / length * (-1 if flip else 1), light[1] / length)

    def at(self, point: Point, body: bool = False) -> Point:
        """A place of the bust on the frame; the body does not tilt with the head."""
        x, y = point
        if not body:
            # The head nods about the top of the neck.
            c, s = np.cos(self.tilt), np.sin(self.tilt)
            x, y = (x + 0.12) * c - (y - 0.42) * s - 0.12, (x + 0.12) * s + (y - 0.42) * c + 0.42
        return self.place[0] + (-x if self.flip else x) * self.size, self.place[1] + y * self.size

    def mask(self, outlines: Sequence[Outline], body: bool = False) -> Field:
        """The outlines, smoothed, as a mask."""
        return self.frame.shape(
            *[[self.at(p, body) for p in curve(outline, 10, closed=True)] for outline in outlines if outline]
        )

    def line(self, points: Sequence[Point], width: float, body: bool = False) -> Field:
        """A stroke in head heights."""
        return self.frame.draw(lambda pen: pen.line([self.at(p, body) for p in curve(points)], width * self.size))

    def lit(self, mask: Field, depth: float, rim: float, fill: float) -> Field:
        """How bright each place of a swelled shape is: a broad fall-off and a bright edge on the light's side."""
        frame, pixels = self.frame, self.size
        wide, near = frame.blur(mask, depth * pixels), frame.blur(mask, depth * 0.13 * pixels)
        gy, gx = np.gradient(wide)
        ny, nx = np.gradient(near)
        scale = depth * pixels * frame.h * 2.4
        broad = np.clip(-(gx * self.light[0] + gy * self.light[1]) * scale, 0, 1)
        edge = np.clip(-(nx * self.light[0] + ny * self.light[1]) * scale * 0.13, 0, 1)
        return (fill * broad**1.3 + 1.35 * rim * edge**1.4) * smooth(0.1, 0.9, mask)


def bust(
    frame: Frame,
    *,
    x: float,
    y: float,
    size: float,
    view: str = "profile",
    hair: str = "short",
    hat: str = "",
    top: str = "collar",
    glasses: bool = False,
    beard: str = "",
    tilt: float = 0.0,
    flip: bool = False,
    light: Point = (1.0, -0.4),
    skin: float = 0.12,
    face: float = 0.4,
    rim: float = 1.0,
    skin_colour: str = "#c99a7c",
    hair_colour: str = "#17120f",
    cloth: str = "#22262c",
    lamp: str = "#ffe6c4",
    breadth: float = 1.0,
) -> Field:
    """Paint head and shoulders; returns the mask of the whole person.

    (x, y) is the middle of the skull, `size` one head height, both in picture heights. `skin` is how bright the unlit
    flesh stays, `face` how far the light wraps round, `rim` the strength of the edge; `light` points towards the lamp
    as the unflipped bust sees it.
    """
    art = _Sculptor(frame, (x, y), size, tilt, flip, light)
    glow = rgb(lamp)
    grain = frame.noise(0.02, 5, 0.6)

    def lay(mask: Field, base: Field, shade: Field) -> None:
        frame.paint(mask, base * np.float32(skin) + (base * 0.8 + 0.2) * glow * shade[..., None])

    def outer(mask: Field, others: Field) -> Field:
        """The part of a mask near the background: hair and hats catch the rim light there, not on the face's side."""
        free = frame.blur(1 - np.maximum(mask, others), 0.05 * size)
        return 0.2 + 0.8 * np.clip(free * 3, 0, 1)

    if hair in ("long", "ponytail") and view != "front":  # what hangs behind the shoulders
        lay(art.mask([HAIR[hair]]), rgb(hair_colour), art.lit(art.mask([HAIR[hair]]), 0.2, rim * 0.5, face * 0.4))
    neck = art.mask([NECK[view]], body=True)
    lay(neck, rgb(skin_colour), art.lit(neck, 0.26, rim * 0.8, face * 0.9))
    shoulders = art.mask([[(px * (breadth if py > 0.8 else 1), py) for px, py in SHOULDERS[view]]], body=True)
    weave = rgb(cloth) * (1 + 0.12 * grain)[..., None]
    lay(shoulders, weave, art.lit(shoulders, 0.4, rim * 0.75, face * 0.7))
    for outline in TOPS[top]:
        part = art.mask([outline], body=True)
        frame.shade(np.clip(frame.blur(part, 0.03 * size) - part, 0, 1) * shoulders, 0.5)
        lay(part, weave * 1.15, art.lit(part, 0.12, rim * 0.6, face * 0.6))
    head = art.mask([FACE[view]])
    under = np.clip(frame.shifted(frame.blur(head, 0.05 * size), dy=0.09 * size) - head, 0, 1)
    frame.shade(under * np.maximum(neck, shoulders), 0.55)
    shade = art.lit(head, 0.3, rim, face)
    lay(head, rgb(skin_colour), shade)
    person = np.maximum(np.maximum(head, shoulders), neck)
    if view != "front":
        sx = 0.02 if view == "profile" else -0.02
        socket = art.mask([[(sx + 0.2, -0.03), (sx + 0.29, -0.045), (sx + 0.3, 0.01), (sx + 0.22, 0.03)]])
        jaw = art.line([(-0.08, 0.14), (-0.02, 0.28), (0.12, 0.37), (0.24, 0.4)], 0.03)
        frame.shade(frame.blur(socket, 0.022 * size) * head, 0.55)
        frame.shade(frame.blur(jaw, 0.04 * size) * head, 0.35)
    if beard:
        reach = {"short": 0.0, "full": 0.1}[beard]
        outline = (
            (-0.08, 0.1),
            (0.02, 0.2),
            (0.2, 0.235),
            (0.3, 0.215),
            (0.375, 0.215),
            (0.36, 0.29),
            (0.37, 0.4 + reach),
            (0.28, 0.5 + reach),
            (0.12, 0.47 + reach),
            (-0.02, 0.4),
            (-0.1, 0.28),
        )
        part = art.mask([outline])
        lay(
            part,
            rgb(hair_colour) * (1 + 0.4 * frame.noise(0.008, 3, 0.7))[..., None],
            art.lit(part, 0.16, rim * 0.7, face * 0.5),
        )
    if view == "front" and hair != "none":
        outline = [(px * 1.06, py * 1.04 - 0.03) for px, py in FACE["front"]]
        part = art.mask([outline])
        lay(part, rgb(hair_colour), art.lit(part, 0.26, rim, face * 0.5))
        if hair in ("long", "bob"):
            length = 1.0 if hair == "long" else 0.5
            part = art.mask(
                [
                    (
                        (-0.4, -0.25),
                        (-0.47, 0.2),
                        (-0.46, length),
                        (0.0, length + 0.06),
                        (0.46, length),
                        (0.47, 0.2),
                        (0.4, -0.25),
                        (0.0, -0.3),
                    )
                ]
            )
            lay(part, rgb(hair_colour), art.lit(part, 0.26, rim, face * 0.5))
        elif hair == "bun":
            part = art.mask([((-0.17, -0.5), (-0.2, -0.66), (0.0, -0.76), (0.2, -0.66), (0.17, -0.5))])
            lay(part, rgb(hair_colour), art.lit(part, 0.12, rim, face * 0.5))
    elif HAIR[hair]:
        part = art.mask([HAIR[hair]])
        strands = _strands(art, hair, part)
        part = np.maximum(part, strands)
        streaks = frame.noise(0.008, 4, 0.6, 0.22 if hair in ("long", "bob", "ponytail") else 2.6)
        lay(
            part,
            rgb(hair_colour) * (1 + 0.3 * streaks)[..., None],
            art.lit(part, 0.2, rim * 0.95, face * 0.5) * (1 + 0.5 * streaks) * outer(part, person),
        )
    if view != "front" and hair not in ("long", "bob", "curls") and hat != "scarf":
        ear = art.mask([((-0.09, -0.05), (-0.03, -0.09), (0.02, -0.04), (0.0, 0.05), (-0.04, 0.12), (-0.08, 0.06))])
        lay(ear, rgb(skin_colour), art.lit(ear, 0.06, rim * 0.6, face * 0.6) + 0.1 * face)
        frame.shade(frame.blur(art.line([(-0.05, -0.03), (-0.01, -0.03), (-0.02, 0.05)], 0.016), 0.006 * size), 0.5)
    if hat:
        for outline in HATS[hat]:
            part = art.mask([outline])
            frame.shade(np.clip(frame.shifted(frame.blur(part, 0.03 * size), dy=0.05 * size) - part, 0, 1) * head, 0.5)
            lay(part, weave * 0.9, art.lit(part, 0.18, rim * 0.9, face * 0.6) * outer(part, person))
    if glasses:
        wire = np.maximum(
            art.line([(-0.05, -0.05), (0.24, -0.045)], 0.016),
            art.line([(0.24, -0.07), (0.36, -0.065), (0.37, 0.02), (0.3, 0.065), (0.24, 0.02), (0.24, -0.07)], 0.016),
        )
        if view != "front":
            frame.paint(wire, "#0a0a0a")
            frame.shine(frame.rim(wire, dy=0.01 * size), lamp, 0.35 * rim)
            lens = art.mask([((0.25, -0.06), (0.35, -0.055), (0.36, 0.01), (0.3, 0.055), (0.25, 0.01))])
            frame.shine(lens, lamp, 0.07 * rim)
    return person


def _strands(art: _Sculptor, hair: str, mask: Field) -> Field:
    """Loose hairs, so that the edge is not cut with scissors."""
    rng = art.frame.rng
    outline = curve(HAIR[hair], 6, closed=True)
    back = [p for p in outline if p[1] < 0.3 and (p[0] < 0.05 or p[1] < -0.4)]
    wild = {"curls": 0.03, "swept": 0.05, "long": 0.04, "bob": 0.035}.get(hair, 0.022)

    def draw(pen: Pen) -> None:
        for _ in range(130):
            px, py = back[rng.integers(len(back))]
            angle = np.arctan2(py + 0.1, px + 0.05) + rng.normal(0, 0.6)
            reach = abs(rng.normal(0, wild))
            start = (px * 0.97, py * 0.97)
            bend = (px + np.cos(angle) * reach * 0.6, py + np.sin(angle) * reach * 0.6)
            end = (
                px + np.cos(angle + rng.normal(0, 0.5)) * reach,
                py + np.sin(angle + rng.normal(0, 0.5)) * reach + 0.02,
            )
            pen.line([art.at(start), art.at(bend), art.at(end)], 0.006 * art.size, 0.0015 * art.size)
        if hair == "curls":  # locks along the edge, each with a few hairs of its own
            for _ in range(170):
                px, py = back[rng.integers(len(back))]
                out = rng.uniform(0.93, 1.08)
                lock, radius = art.at((px * out, py * out - 0.01)), rng.uniform(0.018, 0.045) * art.size
                pen.dot(lock, radius)
                for _ in range(3):
                    pen.ring(
                        (lock[0] + rng.normal(0, 0.4) * radius, lock[1] + rng.normal(0, 0.4) * radius),
                        radius * rng.uniform(0.7, 1.2),
                        0.003 * art.size,
                    )

    return np.maximum(art.frame.draw(draw) * (1.0 if hair == "curls" else 0.8), mask)
