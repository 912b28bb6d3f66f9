"""An empty stage, one work light, a dancer and her long shadow."""

from dataclasses import replace

import numpy as np

from pictures.figures import STAMP_HEIGHT, STANDING, stamp
from pictures.film import COLOUR
from pictures.land import fog
from pictures.raster import Field, Frame, Tile, ramp, rgb
from pictures.registry import scene
from pictures.rooms import Lamp, Room
from pictures.solids import Ball, Box, Card
from pictures.walls import boards


@scene(1.78, replace(COLOUR, exposure=1.7, contrast=1.05))
def the_rehearsal(frame: Frame) -> None:
    """An empty stage, one work light, a dancer and her long shadow."""
    curtain = Tile(frame.rng, 16, 4)

    def folds(x: Field, y: Field, z: Field) -> Field:
        wave = np.sin((x + z) * 9 + 1.3 * curtain.at(x / 9, y / 30) + 0.7 * np.sin(x * 2.3))
        return ramp([(0, "#1d0508"), (0.5, "#5c1216"), (1, "#9c2a26")], np.clip(0.5 + 0.5 * wave, 0, 1))

    room = Room(
        eye=(-1.2, 1.6, -5.4), look=(0.55, 1.35, 2.0), focal=1.35, ambient="#1c2030", ambient_reach=2.5, dust=0.0028
    )
    room.solids = [
        Box((-9, -0.3, -2.5), (9, 0, 7), boards(0.14, ("#3a2818", "#6b4a2c"), frame.rng, 0), gloss=0.22),
        Box((-9, -2, -12), (9, -0.6, -2.4), "#120d0c"),
        Box((-9, 0, 5.0), (9, 7, 5.4), "#34343a"),
        Box((-9, 0, -1.5), (-1.75, 7, -1.1), folds),
        Box((2.75, 0, -1.5), (9, 7, -1.1), folds),
        Box((-9, 4.3, -1.6), (9, 7, -1.2), folds),
    ]
    pose = replace(
        STANDING,
        head=(0.05, -0.93),
        neck=(0.01, -0.84),
        hip=(-0.02, -0.5),
        shoulders=0.09,
        hair="bun",
        girth=0.85,
        arms=(((-0.2, -0.88), (-0.3, -1.04)), ((0.2, -0.83), (0.36, -0.9))),
        legs=(((-0.2, -0.42), (-0.07, -0.26)), ((0.0, -0.26), (0.0, -0.0))),
        toes=0.01,
        clothes=(
            (
                (-0.05, -0.58),
                (-0.24, -0.4),
                (-0.3, -0.33),
                (-0.28, -0.32),
                (0.0, -0.37),
                (0.26, -0.31),
                (0.27, -0.33),
                (0.18, -0.42),
                (0.05, -0.58),
            ),
        ),
    )
    room.solids.append(Card((0.35, -0.09, 1.6), 1.72 * STAMP_HEIGHT, stamp(pose), "#141013"))
    room.solids += [
        Box((2.35, 0, 2.3), (2.45, 0.05, 2.4), "#111111"),
        Box((2.385, 0, 2.335), (2.415, 1.85, 2.365), "#1a1a1a"),
        Ball((2.4, 1.95, 2.35), 0.08, "#fff2d0", glow=rgb("#fff0c8") * 6),
    ]
    for i in range(6):
        x, z = -2.9 + 0.42 * i, 3.9 - 0.06 * i
        room.solids += [
            Box((x, 0.42, z), (x + 0.34, 0.46, z + 0.34), "#5d4630", 0.1 * (i % 3 - 1)),
            Box((x, 0.46, z + 0.3), (x + 0.34, 0.95, z + 0.34), "#5d4630", 0.0),
        ]
        room.solids += [
            Box((x + a, 0, z + b), (x + a + 0.03, 0.42, z + b + 0.03), "#33261a")
            for a in (0.01, 0.3)
            for b in (0.02, 0.3)
        ]
    room.lamps = [
        Lamp((2.4, 1.95, 2.35), "#ffe0a8", 7.5, 0.06, samples=6),
        Lamp((-1.0, 6.0, 1.0), "#5878b8", 5.0, 0.5, samples=4),
        Lamp((0.5, 3.6, -4.5), "#ffb890", 4.5, 0.4, samples=4),
    ]
    room.render(frame)
    x, y, _ = room.project(frame, (2.4, 1.95, 2.35))
    frame.shine(frame.halo(x, y, 0.1, 2.1), "#ffd894", 0.4)
    fog(frame, 0.3, 0.9, "#4a3a34", 0.06)
