"""Two players at one piano before a tall window."""

from dataclasses import replace

import numpy as np

from pictures.figures import SEATED, STAMP_HEIGHT, stamp
from pictures.film import COLOUR
from pictures.raster import Frame, Pen, curve, ramp
from pictures.registry import scene
from pictures.rooms import Lamp, Room, Sun
from pictures.solids import Box, Card
from pictures.walls import boards, plaster, windowed


@scene(1.78, replace(COLOUR, exposure=1.45))
def four_hands(frame: Frame) -> None:
    """Two players at one piano before a tall window."""
    wall = plaster(frame, "#6c6a70")
    holes = [(-1.75, -0.55, 0.55, 3.2), (-0.3, 0.9, 0.55, 3.2)]
    room = Room(
        eye=(0.55, 1.25, -3.6), look=(0.25, 1.3, 3.0), focal=1.3, ambient="#323c4a", dust=0.016, ambient_reach=2.5
    )
    room.solids = [
        Box((-5, -0.2, -9), (5, 0, 3.3), boards(0.13, ("#3a281a", "#5f4630"), frame.rng), gloss=0.4),
        Box((-5, 3.8, -9), (5, 4.0, 3.3), wall),
        Box((-4.2, 0, -9), (-3.6, 4, 3.3), wall),
        Box((3.4, 0, -9), (4.2, 4, 3.3), wall),
        *windowed(3.0, -5, 5, holes, 4.0, wall),
    ]
    for a, b, low, high in holes:
        mid = (a + b) / 2
        room.solids += [Box((mid - 0.03, low, 3.08), (mid + 0.03, high, 3.14), "#3a3632")]
        room.solids += [Box((a, v - 0.02, 3.08), (b, v + 0.02, 3.14), "#3a3632") for v in (1.45, 2.35)]
    pen = Pen(1500, 1000, 480, origin=(1.6, 1.98))
    pen.fill(
        curve(
            [
                (-1.45, -0.98),
                (-1.4, -0.72),
                (-0.4, -0.68),
                (0.35, -0.68),
                (0.62, -0.7),
                (0.62, -0.86),
                (0.3, -0.88),
                (0.28, -1.02),
                (-0.4, -1.02),
                (-1.1, -1.02),
            ],
            8,
            closed=True,
        )
    )
    pen.fill(
        curve(
            [(-1.42, -1.0), (-0.95, -1.65), (-0.3, -1.93), (0.1, -1.9), (0.18, -1.78), (-0.2, -1.45), (-0.9, -1.06)],
            8,
            closed=True,
        )
    )
    pen.line([(0.02, -1.0), (0.06, -1.78)], 0.025)
    for u in (-1.25, 0.45):
        pen.limb([(u, -0.75), (u, -0.35), (u, 0.0)], [0.075, 0.05, 0.03])
    pen.line([(-0.15, -0.7), (-0.12, -0.04)], 0.03)
    pen.line([(0.02, -0.7), (-0.02, -0.04)], 0.03)
    pen.fill([(-0.2, -0.1), (0.07, -0.1), (0.09, -0.03), (-0.22, -0.03)])
    pen.fill([(0.2, -0.98), (0.34, -1.32), (0.37, -1.31), (0.26, -0.98)])
    pen.fill([(0.82, -0.5), (1.5, -0.5), (1.5, -0.43), (0.82, -0.43)])
    for u in (0.88, 1.44):
        pen.line([(u, -0.45), (u, 0.0)], 0.05, 0.035)
    first = replace(
        SEATED,
        hair="bun",
        hip=(-0.04, -0.31),
        neck=(0.03, -0.61),
        head=(0.09, -0.7),
        arms=(((0.07, -0.46), (0.26, -0.47)), ((0.1, -0.45), (0.3, -0.47))),
    )
    second = replace(
        SEATED,
        hair="short",
        girth=1.1,
        neck=(0.0, -0.63),
        head=(0.04, -0.73),
        arms=(((0.04, -0.46), (0.22, -0.48)), ((0.08, -0.45), (0.25, -0.47))),
    )
    room.solids += [
        Card((-0.14, -0.02, 0.9), 1000 / 480, pen.mask(), "#0e0c0c", gloss=0.12),
        Card((0.98, -0.04, 0.8), 1.62 * STAMP_HEIGHT, stamp(first)[:, ::-1], "#100d0d"),
        Card((1.38, -0.02, 1.25), 1.78 * STAMP_HEIGHT, stamp(second)[:, ::-1], "#0c0b0c"),
    ]
    room.sun = Sun((-0.55, 0.62, 1.0), "#ffe2b4", 3.2, 0.01)
    room.lamps = [Lamp(((a + b) / 2, 1.9, 3.02), "#dfe9f5", 3.2, panel=(0.55, 1.2), samples=5) for a, b, _, _ in holes]
    room.backdrop = lambda frame, d: (
        ramp([(-0.1, "#a8b0a4"), (0.05, "#dfe2d4"), (0.3, "#fdf6e4")], d[1]) * np.float32(1.5)
    )
    room.render(frame)
