"""The oven's mouth before dawn; the baker, his peel, flour in the air."""

from dataclasses import replace

import numpy as np

from pictures.figures import SEATED, STAMP_HEIGHT, stamp
from pictures.film import COLOUR
from pictures.raster import Field, Frame, Tile, mix, rgb, smooth
from pictures.registry import scene
from pictures.rooms import Lamp, Room
from pictures.solids import Ball, Box, Card


@scene(1.78, replace(COLOUR, exposure=2.2, contrast=1.05))
def bread(frame: Frame) -> None:
    """The oven's mouth before dawn; the baker, his peel, flour in the air."""
    tile = Tile(frame.rng, 8, 6)

    def brick(x: Field, y: Field, z: Field) -> Field:
        row = np.floor(y / 0.09)
        u = x / 0.24 + 0.5 * (row % 2)
        edge = np.maximum(smooth(0.47, 0.49, np.abs(u % 1 - 0.5)), smooth(0.42, 0.47, np.abs((y / 0.09) % 1 - 0.5)))
        tone = 0.8 + 0.3 * tile.at(np.floor(u) * 0.137, row * 0.071)
        return (
            mix(rgb("#7a4a36") * tone[:, None], rgb("#8d8074"), (edge * 0.7)[:, None])
            * (1 + 0.2 * tile.at(x, y))[:, None]
        )

    room = Room(eye=(0.1, 1.35, -2.2), look=(0.1, 1.1, 2.0), focal=1.3, ambient="#243048", ambient_reach=1.8, dust=0.03)
    room.solids = [
        Box((-5, -0.2, -6), (5, 0, 5), "#4c443e", gloss=0.1),
        Box((-5, 2.9, -6), (5, 3.1, 3), "#3a3a3c"),
        Box((-5, 0, 2.0), (-1.05, 3, 2.5), brick),
        Box((0.15, 0, 2.0), (5, 3, 2.5), brick),
        Box((-1.05, 0, 2.0), (0.15, 0.85, 2.5), brick),
        Box((-1.05, 1.5, 2.0), (0.15, 3, 2.5), brick),
        Box((-1.2, 0.8, 1.86), (0.3, 0.86, 2.1), "#6d675f"),
        Box((-1.2, 1.48, 1.95), (0.3, 1.56, 2.05), "#34302d"),
        Box((-1.3, 0.84, 4.4), (0.4, 1.6, 4.5), "#ff9a40", glow=rgb("#ff8a2c") * 2.0),
        Box((-1.4, 0.78, 2.1), (0.5, 0.85, 4.6), "#7a4a2a"),
        Box((-1.5, 0.8, 2.1), (-1.05, 1.6, 4.5), "#5c3422"),
        Box((0.15, 0.8, 2.1), (0.6, 1.6, 4.5), "#5c3422"),
    ]
    room.solids += [Ball((-0.85 + 0.27 * i, 0.9, 2.45 + 0.5 * (i % 2)), 0.12, "#8d4c1c", squash=0.6) for i in range(4)]
    for shelf in range(4):
        v = 0.45 + 0.47 * shelf
        room.solids.append(Box((1.35, v, 0.9), (2.9, v + 0.03, 1.6), "#6a5238"))
        room.solids += [
            Ball((1.5 + 0.3 * i, v + 0.1, 1.1 + 0.13 * ((i + shelf) % 2)), 0.13, "#b5702e", squash=0.7)
            for i in range(5)
        ]
    room.solids += [
        Box((1.33, 0, 0.9), (1.38, 2.2, 0.95), "#3c2f22"),
        Box((2.88, 0, 0.9), (2.93, 2.2, 0.95), "#3c2f22"),
    ]
    room.solids += [
        Box((-3.2, 0.84, 0.4), (-1.75, 0.9, 1.5), "#9c7a52"),
        Box((-3.1, 0, 0.5), (-3.0, 0.84, 0.6), "#5c4630"),
        Box((-1.95, 0, 0.5), (-1.85, 0.84, 0.6), "#5c4630"),
        *(Ball((-2.9 + 0.33 * i, 0.97, 0.75 + 0.1 * (i % 2)), 0.12, "#e9dcc0", squash=0.7) for i in range(4)),
    ]
    baker = replace(
        SEATED,
        head=(0.1, -0.9),
        neck=(0.07, -0.81),
        hip=(0.0, -0.5),
        hair="cap",
        girth=1.12,
        shoulders=0.055,
        hips=0.055,
        arms=(((0.12, -0.64), (0.02, -0.56)), ((0.2, -0.66), (0.3, -0.59))),
        legs=(((-0.05, -0.27), (-0.11, -0.02)), ((0.08, -0.27), (0.09, -0.02))),
        sticks=(((-0.62, -0.5), (0.72, -0.585), 0.016),),
    )
    room.solids.append(Card((0.62, -0.06, 1.1), 1.76 * STAMP_HEIGHT, stamp(baker)[:, ::-1], "#1d1512"))
    room.lamps = [
        Lamp((-0.45, 1.15, 2.2), "#ff9440", 4.2, panel=(0.5, 0.25), samples=7),
        Lamp((-4.4, 2.2, -0.5), "#7f9cd0", 4.0, panel=(0.7, 0.6), across=False, samples=4),
        Lamp((2.2, 2.7, 0.2), "#ffd9a0", 0.7, 0.08, samples=4),
    ]
    room.render(frame)
    specks = frame.draw(
        lambda pen: [
            pen.dot((float(a), float(b)), float(r))
            for a, b, r in zip(
                frame.rng.normal(0.62, 0.3, 260),
                frame.rng.normal(0.5, 0.18, 260),
                frame.rng.uniform(0.0006, 0.0022, 260),
                strict=True,
            )
        ]
    )
    frame.shine(frame.blur(specks, 0.0006) * frame.halo(0.62, 0.5, 0.35), "#ffc88a", 0.6)
