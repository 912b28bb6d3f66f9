"""A high wall of clay, cypresses behind it, a ladder, and a boy who looks up."""

from dataclasses import replace

import numpy as np

from pictures.figures import BACK_IN_COAT, STAMP_HEIGHT, stamp
from pictures.land import branch, poplar
from pictures.raster import Field, Frame, Pen, Tile, mix, ramp, rgb, smooth
from pictures.registry import scene
from pictures.rooms import Room, Sun
from pictures.solids import Box, Card


@scene(1.85)
def garden_without_a_door(frame: Frame) -> None:
    """A high wall of clay, cypresses behind it, a ladder, and a boy who looks up."""
    tile = Tile(frame.rng, 4, 8, 0.6)

    def clay(x: Field, y: Field, z: Field) -> Field:
        course = smooth(0.46, 0.5, np.abs((y / 0.42 + 0.04 * tile.at(x / 9, y / 9)) % 1 - 0.5))
        straw = tile.at(x / 0.9, y / 0.5)
        patch = np.clip(0.5 + tile.at(x / 12, y / 8), 0, 1)
        return mix(rgb("#b98a5c"), rgb("#d8b283"), patch[:, None]) * (1 + 0.14 * straw - 0.22 * course)[:, None]

    def earth(x: Field, y: Field, z: Field) -> Field:
        return rgb("#b08a62") * (1 + 0.2 * tile.at(x / 4, z / 4) + 0.1 * tile.at(x / 0.7, z / 0.7))[:, None]

    def cypress(seed: int) -> Field:
        rng = np.random.default_rng(seed)
        pen = Pen(300, 1000, 1000, origin=(0.15, 1.0))
        for _ in range(5):
            poplar(pen, rng, 0.0, -0.005, 0.97, 0.22)
        return pen.mask()

    room = Room(eye=(-0.6, 1.6, -9.5), look=(0.4, 2.75, 2.0), focal=1.25, ambient="#5c7396", ambient_reach=3.0)
    room.solids = [
        Box((-60, -0.5, -40), (60, 0, 2.2), earth),
        Box((-30, 0, 2.0), (30, 3.9, 2.7), clay),
        Box((-30, 3.9, 1.9), (30, 4.05, 2.8), "#a97b50"),
        Box((-30, 0, 1.8), (30, 0.35, 2.1), "#9c7650"),
    ]
    for x, z, height, seed in (
        (-5.4, 5.0, 7.4, 1),
        (-3.9, 6.2, 8.4, 2),
        (-2.2, 4.8, 6.8, 3),
        (3.7, 5.2, 7.9, 4),
        (5.4, 4.6, 6.9, 5),
        (7.4, 6.0, 8.6, 6),
        (-7.4, 6.0, 8.0, 7),
    ):
        room.solids.append(Card((x, 0, z), height, cypress(seed), "#2f4128"))
    ladder = Pen(200, 900, 200, origin=(0.5, 4.45))
    for u in (-0.22, 0.22):
        ladder.line([(u, 0), (u * 0.8, -4.4)], 0.06)
    for i in range(12):
        v = -0.3 - 0.35 * i
        ladder.line([(-0.21, v), (0.21, v)], 0.045)
    boy = stamp(
        replace(
            BACK_IN_COAT,
            head=(0.0, -0.9),
            hair="short",
            girth=0.95,
            clothes=(((-0.05, -0.82), (-0.1, -0.76), (-0.09, -0.46), (0.09, -0.46), (0.1, -0.76), (0.05, -0.82)),),
        )
    )
    room.solids += [
        Card((1.9, 0, 1.45), 4.5, ladder.mask(), "#4a3220"),
        Card((0.55, -0.06, -0.6), 1.38 * STAMP_HEIGHT, boy, "#2b211d"),
    ]
    tree = Pen(1400, 1000, 160, origin=(4.4, 6.1))
    for angle in (-1.2, -1.7, -0.7, -2.2):
        branch(tree, frame.rng, (0, -1.0), angle, 2.6, 0.22, 4)
    room.solids.append(Card((-7.2, 0.2, -4.8), 6.4, np.maximum(tree.mask(), 0), "#201810"))
    room.sun = Sun((-0.85, 0.62, -0.95), "#ffd9a0", 2.1, 0.004, samples=5)

    def sky(frame: Frame, d: tuple[Field, Field, Field]) -> Field:
        return ramp([(0.0, "#f3d3a8"), (0.18, "#e7d8c0"), (0.42, "#a9c2c6"), (0.7, "#7fa6b8")], d[1])

    room.backdrop = sky
    room.render(frame)
    frame.shine(frame.halo(1.5, 0.1, 0.5, 2.2), "#ffe9c4", 0.12)
    birds = frame.draw(
        lambda pen: [
            pen.line([(x - s, y - s * 0.3), (x, y), (x + s, y - s * 0.45)], 0.0028)
            for x, y, s in ((0.98, 0.13, 0.014), (1.05, 0.1, 0.011), (1.1, 0.15, 0.01))
        ]
    )
    frame.paint(birds, "#4a4a44")
