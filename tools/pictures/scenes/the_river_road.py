"""A wide bend of a brown river, jungle in the morning haze, a longtail boat."""

from dataclasses import replace

import numpy as np

from pictures.figures import STAMP_HEIGHT, STANDING, stamp
from pictures.film import COLOUR
from pictures.land import Eye, fog, see, waves
from pictures.raster import Field, Frame, Pen, Point, Tile, mix, ramp, rgb, smooth
from pictures.registry import scene


@scene(2.39, replace(COLOUR, contrast=1.34, exposure=0.92))
def the_river_road(frame: Frame) -> None:
    """A wide bend of a brown river, jungle in the morning haze, a longtail boat."""
    frame.sky((0.0, "#9db5a8"), (0.2, "#d6d9b8"), (0.33, "#f3e2b2"), (1, "#f3e2b2"))
    frame.shine(frame.halo(1.75, 0.2, 0.22, 2.2), "#fff0c0", 0.6)
    tile = Tile(frame.rng, 32, 5, 0.55)
    hills = waves(frame.rng, 6, 160.0)

    def bend(z: Field) -> Field:
        return (26 * np.sin(z * 0.0135 - 0.9) + 4).astype(np.float32)

    def bank(x: Field, z: Field) -> Field:
        return np.abs(x - bend(z)) - (15 + 3 * np.sin(z * 0.05)).astype(np.float32) + 2.5 * tile.at(x / 90, z / 90)

    def heights(x: Field, z: Field) -> Field:
        off = bank(x, z)
        canopy = (
            6.5
            + 3.4 * np.abs(tile.at(x / 130, z / 130))
            + 1.8 * tile.at(x / 45, z / 45)
            + 0.6 * tile.at(x / 14, z / 14)
        )
        relief = np.clip(hills(x, z) + 0.3, 0, 2) * smooth(120, 320, z) * smooth(10, 90, off) * 46
        return (smooth(0.0, 2.4, off) * canopy + relief).astype(np.float32)

    eye = Eye(26, 0.25, 1.35, 22, 900)
    ground = see(frame, heights, eye, 1200)
    sun = (0.55, 0.42, 0.9)
    wet = smooth(0.6, 0.0, ground.height)
    leaves = ramp(
        [(0, "#2c4426"), (0.5, "#4c6a34"), (1, "#8d9448")],
        np.clip(0.5 + tile.at(ground.x / 110 + 0.3, ground.z / 110), 0, 1),
    )
    light = ground.lit(sun)
    forest = (
        leaves
        * (light[..., None] * rgb("#fff0c4") * 1.9 + rgb("#6d8a90") * 0.22)
        * (0.35 + 0.65 * smooth(1, 9, ground.height))[..., None]
    )
    ripple = tile.at(ground.x / 60, ground.z / 200) * 0.5 + tile.at(ground.x / 22, ground.z / 60) * 0.35
    river = ramp(
        [(0, "#8f8a66"), (0.4, "#c3b78c"), (1, "#fbeec6")],
        np.clip(0.35 + 0.1 * ripple + 0.75 * frame.halo(1.75, 0.25, 0.5, 2.4), 0, 1),
    )
    edge_dark = smooth(-9, -0.5, bank(ground.x, ground.z))
    river = mix(river, rgb("#4d5a3c"), (edge_dark * 0.8)[..., None])
    land = mix(forest, river, wet[..., None])
    haze_colour = mix(rgb("#bcc9b4"), rgb("#f7e7b6"), frame.halo(1.75, 0.25, 0.6)[..., None])
    land = mix(land, haze_colour, np.clip(ground.haze(560), 0, 1)[..., None])
    frame.light = mix(frame.light, land, ground.seen[..., None])
    bz = 70.0
    bx, y, _ = eye.project(frame, float(bend(np.array([bz]))[0]) - 1.0, 0.0, bz)
    back = frame.draw(
        lambda pen: [pen.line([(bx, y), (bx - 0.24 * s + 0.06, y + 0.2)], 0.002, 0.016) for s in (0.3, 1.15)]
    )
    frame.shine(frame.blur(back, 0.004) * np.clip(0.7 + frame.noise(0.012, 3, 0.6, 3), 0, 1), "#fff3cf", 0.35)
    size = 0.2

    def boat(pen: Pen) -> None:
        def at(u: float, v: float) -> Point:
            return bx + u * size, y - v * size

        pen.fill(
            [
                at(-0.62, 0.02),
                at(-0.4, -0.06),
                at(0.35, -0.06),
                at(0.66, 0.03),
                at(0.86, 0.22),
                at(0.88, 0.21),
                at(0.62, 0.08),
                at(0.3, 0.045),
                at(-0.6, 0.05),
            ]
        )
        pen.line([at(-0.58, 0.08), at(-1.02, -0.07)], 0.012 * size)
        for u in (-0.3, 0.12):
            pen.line([at(u, 0.0), at(u, 0.3)], 0.016 * size)
        pen.limb([at(-0.38, 0.29), at(-0.1, 0.345), at(0.2, 0.29)], [0.012 * size, 0.03 * size, 0.012 * size])
        pen.dot(at(0.34, 0.11), 0.045 * size)
        pen.limb([at(0.34, 0.1), at(0.33, 0.02)], [0.05 * size, 0.06 * size])
        pen.dot(at(-0.05, 0.11), 0.04 * size)

    helmsman = replace(STANDING, hair="straw", arms=(((-0.14, -0.66), (-0.2, -0.55)), ((0.14, -0.63), (0.1, -0.48))))
    shape = np.maximum(
        frame.draw(boat), frame.place(stamp(helmsman), bx - 0.5 * size, y - 0.02 * size, 0.42 * size * STAMP_HEIGHT)
    )
    under = frame.shifted(frame.blur(shape, 0.003), dy=0.02)
    frame.shade(under, 0.45)
    frame.paint(shape, "#1f2118")
    fog(frame, 0.2, 0.36, "#f2e3b6", 0.3, 0.2)
    frame.shine(frame.halo(1.75, 0.22, 0.7, 2), "#ffe6a4", 0.12)
