"""A battleship under smoke on a grey sea, low sun behind the clouds."""

from dataclasses import replace

import numpy as np

from pictures.film import SILVER
from pictures.land import clouds, skyline
from pictures.raster import Frame, Pen, Point, smooth
from pictures.registry import scene
from pictures.water import flood, glitter


@scene(1.33, replace(SILVER, contrast=1.25))
def battleship_potemkin(frame: Frame) -> None:
    """A battleship under smoke on a grey sea, low sun behind the clouds."""
    horizon = 0.6
    frame.sky((0.0, "#2c2c2c"), (0.3, "#7c7c7c"), (0.5, "#c9c9c9"), (0.6, "#e2e2e2"), (1, "#e2e2e2"))
    clouds(frame, -0.1, 0.6, "#3d3d3d", 0.9, 0.2, 2.6, 0.25)
    clouds(frame, 0.0, 0.55, "#f2f2f2", 0.6, 0.14, 3.2, 0.0)
    frame.shine(frame.halo(0.86, 0.47, 0.2, 2.4), "#ffffff", 0.45)
    frame.paint(
        frame.below(np.minimum(skyline(frame, 0.594, 0.004, 0.2), horizon)) * smooth(0.7, 0.2, frame.x), "#8d8d8d"
    )
    sx, sy, s = 0.6, 0.612, 0.42

    def ship(pen: Pen) -> None:
        def at(u: float, v: float) -> Point:
            return sx + u * s, sy - v * s

        pen.fill(
            [
                at(-1.02, 0.0),
                at(-1.08, 0.06),
                at(-1.0, 0.14),
                at(-0.5, 0.125),
                at(0.4, 0.125),
                at(0.42, 0.17),
                at(1.02, 0.185),
                at(0.98, 0.1),
                at(1.05, 0.0),
            ]
        )
        pen.fill([at(-0.55, 0.12), at(-0.55, 0.22), at(0.5, 0.22), at(0.5, 0.12)])
        for u, v in ((-0.72, 0.14), (0.66, 0.18)):
            pen.fill([at(u - 0.13, v - 0.02), at(u - 0.12, v + 0.1), at(u + 0.12, v + 0.1), at(u + 0.13, v - 0.02)])
        for v in (0.2, 0.225):
            pen.line([at(-0.72, v), at(-1.05, v + 0.03)], 0.014 * s)
            pen.line([at(0.66, v + 0.035), at(1.02, v + 0.075)], 0.014 * s)
        for u, top in ((-0.27, 0.58), (-0.02, 0.6), (0.22, 0.58)):
            pen.fill([at(u - 0.055, 0.2), at(u - 0.05, top), at(u + 0.05, top), at(u + 0.055, 0.2)])
            pen.fill(
                [
                    at(u - 0.06, top - 0.02),
                    at(u - 0.06, top + 0.015),
                    at(u + 0.06, top + 0.015),
                    at(u + 0.06, top - 0.02),
                ]
            )
        pen.fill([at(0.36, 0.2), at(0.36, 0.4), at(0.52, 0.4), at(0.55, 0.2)])
        pen.fill([at(0.33, 0.36), at(0.33, 0.385), at(0.58, 0.385), at(0.58, 0.36)])
        for u, top in ((0.44, 1.02), (-0.46, 0.95)):
            pen.line([at(u, 0.2), at(u, top)], 0.022 * s, 0.008 * s)
            pen.fill([at(u - 0.06, 0.6), at(u - 0.045, 0.54), at(u + 0.045, 0.54), at(u + 0.06, 0.6)])
            pen.line([at(u - 0.16, 0.76), at(u + 0.16, 0.76)], 0.008 * s)
        for u, v in ((0.44, 1.0), (-0.46, 0.93)):
            for end in (-0.98, 1.0):
                pen.line([at(u, v), at(end, 0.17)], 0.0035 * s)
        pen.line([at(0.44, 1.0), at(-0.46, 0.93)], 0.0035 * s)
        for u in np.linspace(-0.95, 0.95, 26):
            pen.line([at(u, 0.1), at(u, 0.185 + 0.03 * (u > 0.4))], 0.004 * s)
        for u in (-0.42, -0.14, 0.1, 0.3):
            pen.line([at(u, 0.24), at(u + 0.05, 0.36), at(u + 0.09, 0.36)], 0.012 * s)
            pen.fill([at(u - 0.06, 0.29), at(u - 0.05, 0.255), at(u + 0.06, 0.255), at(u + 0.07, 0.29)])

    smoke_noise = frame.noise(0.05, 6, 0.6, 1.6)
    for u, strength in ((-0.27, 0.75), (-0.02, 0.85), (0.22, 0.8)):
        px, py = sx + u * s, sy - 0.6 * s
        t = np.clip((px - frame.x) / 0.9, 0, 1)
        path = py - 0.03 - 0.16 * t**0.55
        width = 0.012 + 0.11 * t**0.8
        plume = (
            np.exp(-(((frame.y - path + 0.02 * smoke_noise) / width) ** 2))
            * smooth(-0.01, 0.01, px + 0.012 - frame.x)
            * np.exp(-t * 1.3)
        )
        frame.paint(np.clip(plume * (0.75 + 0.5 * smoke_noise) * strength, 0, 0.92), "#1c1c1c")
    hull = frame.draw(ship)
    frame.paint(hull, "#1d1d1d")
    frame.shine(frame.rim(hull, dy=0.0025), "#aaaaaa", 0.25)
    flood(frame, horizon, 3.2, "#2a2a2a", swell=0.09, length=2.6, depth=0.55, darkest=0.5)
    glitter(frame, horizon, 3.2, 0.86, 0.3, "#ffffff", 0.55)
    waterline = frame.shape(
        [(sx - 1.02 * s, sy - 0.02), (sx + 1.05 * s, sy - 0.02), (sx + 1.0 * s, sy + 0.004), (sx - 1.0 * s, sy + 0.004)]
    )
    frame.paint(waterline, "#1a1a1a")
    foam = frame.shape(
        [(sx + 0.9 * s, sy), (sx + 1.12 * s, sy - 0.012), (sx + 1.2 * s, sy + 0.004), (sx + 0.6 * s, sy + 0.008)]
    )
    frame.shine(frame.blur(foam, 0.003) * np.clip(0.6 + frame.noise(0.01, 3), 0, 1), "#ffffff", 0.6)
