"""A papered room at night: a lamp on the floor, a low table, tea, someone asleep beside it."""

from dataclasses import replace

import numpy as np

from pictures.figures import SEATED, STAMP_HEIGHT, stamp
from pictures.raster import Field, Frame, curve, mix, rgb, smooth
from pictures.registry import scene
from pictures.rooms import Lamp, Room
from pictures.solids import Ball, Box, Card


@scene(1.78)
def warm_floor(frame: Frame) -> None:
    """A papered room at night: a lamp on the floor, a low table, tea, someone asleep beside it."""

    def lattice(x: Field, y: Field, z: Field) -> Field:
        bars = np.minimum(np.abs(((x / 0.24) % 1) - 0.5), np.abs(((y / 0.3) % 1) - 0.5))
        frame_bar = np.abs(((x / 1.2) % 1) - 0.5)
        wood = np.clip(
            smooth(0.455, 0.475, 0.5 - bars + 0.0)
            + smooth(0.47, 0.48, 0.5 - np.abs(frame_bar - 0.5))
            + smooth(0.5, 0.45, y),
            0,
            1,
        )
        return mix(rgb("#e6d2a8"), rgb("#3a2415"), wood[:, None])

    def paper_floor(x: Field, y: Field, z: Field) -> Field:
        sheet = np.minimum(np.abs((x / 1.1) % 1 - 0.5), np.abs((z / 0.9) % 1 - 0.5))
        shade = np.clip(0.9 + 0.12 * np.sin(np.floor(x / 1.1) * 7 + np.floor(z / 0.9) * 13), 0, 1.1)
        return rgb("#c08a3e") * (shade * (0.82 + 0.18 * smooth(0.0, 0.012, sheet)))[:, None]

    room = Room(
        eye=(0.55, 1.2, -2.6), look=(0.0, 0.6, 2.0), focal=1.25, ambient="#4a2f1a", ambient_reach=1.6, dust=0.02
    )
    room.solids = [
        Box((-4, -0.2, -8), (4, 0, 3.2), paper_floor, gloss=0.45),
        Box((-4, 2.35, -8), (4, 2.6, 3.2), "#6b4c2c"),
        Box((-4, 0, 2.4), (4, 2.6, 2.7), lattice),
        Box((-3.2, 0, -8), (-2.9, 2.6, 3), "#b89a6c"),
        Box((2.7, 0, -8), (3.0, 2.6, 3), "#b89a6c"),
    ]
    room.solids += [Box((x - 0.05, 2.15, -8), (x + 0.05, 2.36, 3), "#2c1a0e") for x in (-1.8, 0, 1.8)]
    room.solids += [Box((-0.55, 0.27, 0.55), (0.75, 0.32, 1.35), "#4a2412", gloss=0.3)]
    room.solids += [
        Box((x - 0.04, 0, z - 0.04), (x + 0.04, 0.27, z + 0.04), "#34190c") for x in (-0.45, 0.65) for z in (0.65, 1.25)
    ]
    room.solids += [
        Ball((0.0, 0.39, 0.85), 0.085, "#6f8078", squash=0.85, gloss=0.2),
        Ball((0.0, 0.468, 0.85), 0.022, "#6f8078"),
    ]
    room.solids += [
        Box((u - 0.035, 0.32, v - 0.035), (u + 0.035, 0.385, v + 0.035), "#d8cdb8")
        for u, v in ((0.3, 0.75), (0.42, 1.02), (-0.3, 1.05))
    ]
    room.solids += [Box((-1.62, 0.05, 1.1), (-1.28, 0.62, 1.44), "#ffd79a", 0.25, glow=rgb("#ffc470") * 1.5)]
    room.solids += [
        Box((-1.64 + a, 0, 1.08 + b), (-1.61 + a, 0.68, 1.11 + b), "#2a1609") for a in (0, 0.35) for b in (0, 0.35)
    ]
    room.solids += [
        Box((-0.75, 0, 0.1), (-0.25, 0.07, 0.55), "#8a2f28", 0.2),
        Box((1.3, 0, 0.5), (2.6, 0.1, 2.1), "#a9b0a4"),
        Box((1.28, 0.08, 0.9), (2.62, 0.2, 2.12), "#5a6f86"),
        Box((1.75, 0.1, 0.55), (2.25, 0.22, 0.85), "#d9cba8"),
    ]
    guest = replace(
        SEATED,
        hair="bun",
        hip=(-0.04, -0.13),
        neck=(0.0, -0.46),
        head=(0.05, -0.56),
        arms=(((0.06, -0.3), (0.19, -0.27)), ((0.08, -0.3), (0.21, -0.26))),
        legs=(((0.2, -0.08), (-0.02, -0.03)), ((0.22, -0.09), (0.02, -0.02))),
        clothes=(
            (
                (-0.04, -0.46),
                (-0.09, -0.3),
                (-0.17, -0.04),
                (-0.16, -0.02),
                (0.24, -0.02),
                (0.26, -0.06),
                (0.1, -0.2),
                (0.06, -0.44),
            ),
        ),
    )
    room.solids.append(Card((0.98, -0.06, 0.95), 1.6 * STAMP_HEIGHT, stamp(guest)[:, ::-1], "#1c110b"))
    room.lamps = [
        Lamp((-1.45, 0.36, 1.27), "#ffb054", 2.1, 0.2, samples=9),
        Lamp((1.5, 1.5, 2.3), "#4a6c9c", 0.35, panel=(0.8, 0.7), samples=4),
    ]
    room.render(frame)
    x, y, _ = room.project(frame, (-1.45, 0.36, 1.1))
    frame.shine(frame.halo(x, y, 0.16, 2.2), "#ff9a3c", 0.3)
    sx, sy, _ = room.project(frame, (0.3, 0.4, 0.75))
    wisp = curve([(sx, sy), (sx + 0.008, sy - 0.04), (sx - 0.006, sy - 0.08), (sx + 0.012, sy - 0.13)])
    steam = frame.draw(lambda pen: pen.line(wisp, 0.004, 0.018))
    frame.shine(frame.blur(steam, 0.007), "#e8c898", 0.14)
