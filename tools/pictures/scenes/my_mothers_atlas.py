"""An open atlas in a pool of lamplight; the chair is pushed back."""

from dataclasses import replace

import numpy as np

from pictures.film import COLOUR
from pictures.raster import Field, Frame, Tile, mix, ramp, rgb, smooth
from pictures.registry import scene
from pictures.rooms import Lamp, Room
from pictures.solids import Ball, Box
from pictures.walls import boards


@scene(1.85, replace(COLOUR, exposure=1.25))
def my_mothers_atlas(frame: Frame) -> None:
    """An open atlas in a pool of lamplight; the chair is pushed back."""
    tile = Tile(frame.rng, 4, 9, 0.55)

    def atlas(x: Field, y: Field, z: Field) -> Field:
        u, v = x / 0.95, (z - 1.15) / 0.62
        land = tile.at(u * 0.22 + 0.13, v * 0.16 + 0.37)
        sea = ramp([(0, "#7fa3a6"), (1, "#b7cdc2")], np.clip(0.6 + land, 0, 1))
        earth = ramp([(0.05, "#d9c58e"), (0.35, "#b9a564"), (0.7, "#96713f"), (1, "#f2e9d8")], land)
        colour = np.where((land > 0.06)[:, None], earth, sea)
        coast = smooth(0.02, 0.0, np.abs(land - 0.06))
        colour = mix(colour, rgb("#3d4a48"), (coast * 0.8)[:, None])
        grid = np.minimum(np.abs((u * 7 + 0.25 * v * v) % 1 - 0.5), np.abs((v * 5 + 0.2 * u * u) % 1 - 0.5))
        colour = mix(colour, rgb("#4a5a58"), (smooth(0.03, 0.012, grid) * 0.5)[:, None])
        route = np.abs(v - 0.1 - 0.35 * np.sin(u * 3.2 + 0.6)) + 0.06 * (np.sin(u * 60) > 0.2)
        colour = mix(colour, rgb("#a8281e"), (smooth(0.03, 0.014, route) * smooth(0.75, 0.7, np.abs(u)) * 0.9)[:, None])
        margin = smooth(0.93, 0.95, np.maximum(np.abs(u), np.abs(v)))
        colour = mix(colour, rgb("#e9dcc0"), margin[:, None])
        gutter = np.exp(-np.abs(x) / 0.035)
        return colour * (1 - 0.55 * gutter)[:, None]

    room = Room(
        eye=(-0.75, 2.05, -0.75), look=(0.14, 0.8, 1.3), focal=1.2, ambient="#1c2436", ambient_reach=1.2, dust=0.02
    )
    room.solids = [
        Box((-6, -0.2, -3), (6, 0, 7), boards(0.15, ("#251810", "#3d2a1c"), frame.rng)),
        Box((-1.7, 0.68, 0.35), (1.75, 0.74, 2.0), boards(0.2, ("#54351d", "#7d5532"), frame.rng, 0), gloss=0.1),
        Box((-0.97, 0.74, 0.52), (-0.006, 0.775, 1.78), atlas),
        Box((0.006, 0.74, 0.52), (0.97, 0.775, 1.78), atlas),
        Box((-1.0, 0.74, 0.49), (1.0, 0.75, 1.81), "#5c1f1c"),
        Box((1.22, 0.74, 0.9), (1.5, 0.8, 1.3), "#27424a", 0.3),
        Box((1.24, 0.8, 0.92), (1.48, 0.84, 1.27), "#8a6a34", -0.2),
        Ball((1.28, 0.79, 0.62), 0.05, "#d9d0bd"),
        Box((-1.42, 0.745, 0.75), (-1.12, 0.75, 1.15), "#e8dcc4", 0.35),
        Box((-1.36, 0.75, 0.85), (-1.16, 0.752, 1.05), "#6d6a62", 0.5),
        Box((0.35, 0.776, 0.62), (0.75, 0.788, 0.637), "#c9962c", 0.5),
    ]
    room.solids += [
        Ball((0.56, 1.4, 1.7), 0.25, "#e8c890", glow=rgb("#f0b460") * 0.9, squash=0.5),
        Box((0.553, 1.5, 1.693), (0.567, 4, 1.707), "#0d0d0d"),
    ]
    for u in (-0.3, 0.26):
        room.solids += [
            Box((-0.1 + u, 0, 2.75), (-0.05 + u, 1.2, 2.8), "#3d2616", 0.0),
            Box((-0.1 + u, 0, 2.3), (-0.05 + u, 0.46, 2.35), "#3d2616"),
        ]
    room.solids += [
        Box((-0.4, 0.44, 2.28), (0.22, 0.48, 2.8), "#4d3019"),
        *(Box((-0.36, v, 2.76), (0.2, v + 0.07, 2.79), "#4d3019") for v in (0.75, 0.95, 1.12)),
    ]
    room.lamps = [
        Lamp((0.53, 1.3, 1.6), "#ffc878", 1.5, 0.1, samples=8),
        Lamp((-4.5, 2.2, 1.0), "#6f8fc4", 2.2, panel=(0.8, 0.9), across=False, samples=4),
    ]
    depth, _ = room.render(frame)
    frame.soften(0.004, smooth(2.9, 4.6, depth))
    x, y, _ = room.project(frame, (0.56, 1.4, 1.7))
    frame.shine(frame.halo(x, y, 0.12, 2.2), "#ffb45c", 0.2)
