"""Eight flags in a hard wind on an empty square; low sun, long shadows, one man with a dog."""

from dataclasses import replace

import numpy as np

from pictures.figures import STAMP_HEIGHT, WALKING, stamp
from pictures.raster import Field, Frame, Pen, Tile, mix, ramp, rgb, smooth
from pictures.registry import scene
from pictures.rooms import Room, Sun
from pictures.solids import Box, Card


@scene(2.39)
def eight_flags(frame: Frame) -> None:
    """Eight flags in a hard wind on an empty square; low sun, long shadows, one man with a dog."""
    tile = Tile(frame.rng, 4, 8, 0.55)

    def paving(x: Field, y: Field, z: Field) -> Field:
        u, v = x / 1.6, z / 1.6
        seam = smooth(0.49 - 0.02 * np.clip(z / 18, 0, 1), 0.5, np.maximum(np.abs(u % 1 - 0.5), np.abs(v % 1 - 0.5)))
        tone = 0.85 + 0.2 * tile.at(np.floor(u) * 0.173, np.floor(v) * 0.137) + 0.12 * tile.at(x / 18, z / 18)
        return mix(rgb("#8e877e") * tone[:, None], rgb("#3f3d3c"), (seam * np.exp(-z / 30) * 0.8)[:, None])

    def flag(phase: float) -> Field:
        pen = Pen(360, 260, 150, origin=(0.05, 0.25))
        us = np.linspace(0, 1, 24)
        top = [(2.1 * u, 0.05 + 0.09 * u * np.sin(8 * u + phase) + 0.1 * u) for u in us]
        low = [(2.1 * u - 0.05 * u, 1.2 + 0.09 * u * np.sin(8 * u + phase + 0.4) + 0.08 * u) for u in us[::-1]]
        pen.fill(top + low)
        return pen.mask()

    room = Room(
        eye=(-1.5, 1.5, -8.5),
        look=(0.7, 3.4, 6.0),
        focal=1.2,
        ambient="#6c7a98",
        ambient_reach=4.0,
        air="#e8c7a0",
        air_reach=260,
    )
    room.solids = [Box((-200, -1, -40), (200, 0, 160), paving)]
    cloths = ("#b5382c", "#e0a93a", "#2f6d78", "#d9d2c0", "#4a5f9a", "#7d8f4a", "#c9703a", "#6d3a5a")
    places = [(-8.6 + 2.75 * i, 5.2 + 1.0 * i) for i in range(8)]
    for (x, z), colour in zip(places, cloths, strict=True):
        phase = float(frame.rng.uniform(0, 6))

        def cloth(px: Field, py: Field, pz: Field, x: float = x, colour: str = colour, phase: float = phase) -> Field:
            fold = np.sin((px - x) * 3.7 + phase + 0.35 * (py - 8))
            return rgb(colour) * (1.35 + 0.6 * fold + 0.2 * np.sin((px - x) * 9 + phase))[:, None]

        room.solids += [
            Box((x - 0.055, 0, z - 0.055), (x + 0.055, 7.6, z + 0.055), "#cfcac0"),
            Box((x - 0.2, 0, z - 0.2), (x + 0.2, 0.45, z + 0.2), "#8a857c"),
            Card((x + 1.5, 5.25, z), 2.5, flag(phase), cloth, glow=rgb(colour) * 0.12),
        ]
    room.solids += [
        Box((-70, 0, 60), (-22, 9.5, 70), "#7d766e"),
        Box((-20, 0, 66), (16, 7.5, 72), "#8a8176"),
        Box((20, 0, 58), (90, 11, 70), "#77706a"),
        Box((2, 0, 66), (6, 17, 70), "#857c72"),
    ]
    man = stamp(
        replace(
            WALKING, hair="hat", clothes=(((0.0, -0.84), (-0.06, -0.76), (-0.1, -0.3), (0.08, -0.3), (0.06, -0.76)),)
        )
    )
    dog = Pen(300, 220, 300, origin=(0.5, 0.72))
    dog.limb([(-0.25, -0.42), (0.22, -0.45)], [0.1, 0.12])
    dog.limb([(0.24, -0.5), (0.36, -0.6), (0.47, -0.57)], [0.08, 0.075, 0.035])
    dog.line([(-0.32, -0.44), (-0.45, -0.6)], 0.04, 0.015)
    for u, v in ((-0.3, -0.38), (-0.2, -0.14), (0.16, 0.1), (0.26, 0.28)):
        dog.line([(u, -0.4), (v, -0.01)], 0.06, 0.035)
    room.solids += [
        Card((0.9, -0.07, 5.2), 1.78 * STAMP_HEIGHT, man, "#1d1a1b"),
        Card((2.35, 0, 5.2), 0.72, dog.mask(), "#1d1a1b"),
    ]
    room.sun = Sun((-0.62, 0.33, 0.95), "#ffcf92", 2.2, 0.008)

    def sky(frame: Frame, d: tuple[Field, Field, Field]) -> Field:
        base = ramp([(-0.05, "#f2cfa2"), (0.05, "#efc9a2"), (0.22, "#b9bcc0"), (0.5, "#6d8fb0")], d[1])
        glow = np.exp(-((d[0] + 0.52) ** 2 + (d[1] - 0.2) ** 2) / 0.05)
        return base + rgb("#ffdf9c") * (glow * 0.9)[:, None]

    room.backdrop = sky
    before = room.render(frame)[1]
    sky_mask = (before < 0).astype(np.float32)
    cloud = frame.noise(0.1, 6, 0.55, 5)
    frame.paint(smooth(0.0, 0.8, cloud) * smooth(0.75, 0.2, frame.y) * sky_mask * 0.45, "#fbeeda")
