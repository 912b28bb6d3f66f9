"""Terraced vines, a keeper's hut on stilts, fog in the folds of the morning."""

from dataclasses import replace

import numpy as np

from pictures.figures import BACK_IN_COAT, STAMP_HEIGHT, stamp
from pictures.film import COLOUR
from pictures.land import Eye, Heights, broad_tree, cast_shadow, see, waves
from pictures.raster import Field, Frame, Pen, Point, Tile, mix, ramp, rgb, smooth
from pictures.registry import scene


def _terraces(frame: Frame) -> tuple[Heights, Heights]:
    hills = waves(frame.rng, 6, 90.0)
    folds = waves(frame.rng, 5, 34.0)

    def base(x: Field, z: Field) -> Field:
        return (
            (hills(x, z) * 8 + folds(x, z) * 3.0) * smooth(5, 60, z)
            + smooth(50, 230, z) * 24
            - 3
            + smooth(4, 34, x) * 7
        ).astype(np.float32)

    def heights(x: Field, z: Field) -> Field:
        h = base(x, z)
        level = h / 1.5
        step = level - np.floor(level)
        terrace = (np.floor(level) + smooth(0.72, 1.0, step)) * 1.5
        return mix(h, terrace, 0.75 * np.exp(-z / 160)).astype(np.float32)

    return base, heights


@scene(1.85, replace(COLOUR, saturation=1.05))
def the_vineyard_keeper(frame: Frame) -> None:
    """Terraced vines, a keeper's hut on stilts, fog in the folds of the morning."""
    frame.sky((0.0, "#8ea3ad"), (0.2, "#c4c6b8"), (0.36, "#efdcb4"), (1.0, "#efdcb4"))
    sun_x, sun_y = 0.62, 0.2
    frame.shine(frame.halo(sun_x, sun_y, 0.16, 2.2), "#ffe3a8", 0.7)
    base, heights = _terraces(frame)
    eye = Eye(13, 0.34, 1.35, 6.0, 420)
    ground = see(frame, heights, eye, 1100)
    sun = (-0.35, 0.32, 0.9)
    light = ground.lit(sun) * (1 - 0.8 * cast_shadow(ground, heights, sun, 50))
    patches = Tile(frame.rng, 8, 6)
    rows = np.sin(base(ground.x, ground.z) * 2 * np.pi / 0.5) * np.exp(-ground.z / 85)
    bushes = smooth(-0.1, 0.7, rows + 0.7 * patches.at(ground.x / 14, ground.z / 14))
    soil = mix(rgb("#8a6a45"), rgb("#a48a5c"), np.clip(0.5 + patches.at(ground.x / 60, ground.z / 60), 0, 1)[..., None])
    autumn = ramp(
        [(0, "#56642c"), (0.5, "#7d7a2e"), (1, "#b0712a")],
        np.clip(0.45 + 0.6 * patches.at(ground.x / 110 + 0.4, ground.z / 110), 0, 1),
    )
    land = mix(soil, autumn, bushes[..., None]) * (light[..., None] * rgb("#ffe2b0") * 1.5 + rgb("#6f83a0") * 0.32)
    low = smooth(9, -3, ground.height + 2 * patches.at(ground.x / 90, ground.z / 90)) * smooth(45, 150, ground.z)
    air = np.clip(ground.haze(300) + 0.6 * low, 0, 1)[..., None]
    glow = frame.halo(sun_x, sun_y + 0.1, 0.4)[..., None]
    land = mix(land, mix(rgb("#b9c0bd"), rgb("#f6dfb0"), glow), air)
    frame.light = mix(frame.light, land, ground.seen[..., None])
    hx, foot, hz = ground.under(frame, 1.3, 0.68)
    x, y, _ = eye.project(frame, hx, foot, hz)
    m = 0.052

    def hut(pen: Pen) -> None:
        def at(u: float, v: float) -> Point:
            return x + u * m, y - v * m

        for u in (-1.3, -0.5, 0.6, 1.3):
            pen.line([at(u, -0.6), at(u * 0.92, 2.2)], 0.13 * m)
        pen.line([at(-1.3, 0.4), at(0.6, 2.0)], 0.07 * m)
        pen.line([at(2.5, -0.4), at(1.4, 2.2)], 0.08 * m)
        pen.line([at(2.8, -0.4), at(1.7, 2.2)], 0.08 * m)
        for r in range(7):
            t = (r + 0.5) / 7
            pen.line([at(2.5 - 1.1 * t, -0.4 + 2.6 * t), at(2.8 - 1.1 * t, -0.4 + 2.6 * t)], 0.07 * m)
        pen.fill([at(-1.6, 2.1), at(1.8, 2.1), at(1.8, 2.3), at(-1.6, 2.3)])
        pen.fill([at(-1.3, 2.2), at(0.4, 2.2), at(0.4, 4.0), at(-1.3, 4.0)])
        pen.line([at(1.6, 2.2), at(1.5, 3.9)], 0.1 * m)
        pen.line([at(0.4, 2.9), at(1.6, 2.9)], 0.07 * m)
        pen.fill([at(-1.9, 3.8), at(-0.1, 5.2), at(2.1, 3.7), at(1.9, 3.6), at(-1.8, 3.6)])
        broad_tree(pen, frame.rng, x - 5.4 * m, y + 0.5 * m, 5.2 * m)

    frame.paint(frame.draw(hut), "#2b241c")
    keeper = stamp(replace(BACK_IN_COAT, hair="hat"))
    frame.paint(frame.place(keeper, x + 1.0 * m, y - 2.25 * m, 1.55 * m * STAMP_HEIGHT), "#241d18")
    frame.shine(frame.halo(sun_x, sun_y, 0.4, 2.5), "#ffd894", 0.1)
