"""The wake of the evening boat, islands behind islands, a passenger at the stern rail."""

import numpy as np

from pictures.figures import STAMP_HEIGHT, Pose, stamp
from pictures.land import clouds, fog, skyline
from pictures.raster import Frame, Pen, Tile, ramp, smooth
from pictures.registry import scene
from pictures.water import flood, glitter, surface


@scene(1.85)
def last_ferry_to_iki(frame: Frame) -> None:
    """The wake of the evening boat, islands behind islands, a passenger at the stern rail."""
    horizon = 0.37
    frame.sky((0.0, "#3f6f86"), (0.16, "#86a7a8"), (0.28, "#e2b9a0"), (0.37, "#f6c9a4"), (1, "#f6c9a4"))
    clouds(frame, 0.0, 0.3, "#f2cdb8", 0.7, 0.07, 5, 0.12)
    for level, rough, cell, colour in (
        (0.345, 0.028, 0.4, "#b3a3a8"),
        (0.352, 0.035, 0.28, "#84899b"),
        (0.362, 0.04, 0.2, "#56687c"),
    ):
        line = skyline(frame, level, rough, cell)
        humps = np.minimum(line, horizon + 0.01)
        frame.paint(frame.below(humps), colour)
    fog(frame, 0.32, 0.38, "#f0c8ac", 0.45, 0.3)
    flood(frame, horizon, 6.0, "#1d4657", swell=0.075, length=2.6, depth=0.62, darkest=0.3)
    glitter(frame, horizon, 6.0, 0.5, 0.34, "#ffd0a0", 0.35)
    x, z, drop = surface(frame, horizon, 6.0)
    tile = Tile(frame.rng, 16, 6, 0.65)
    centre = 0.05 * z + 0.9 * np.sin(z * 0.03)
    side = np.abs(x - centre)
    foam_noise = tile.at(x / 16, z / 40) + 0.6 * tile.at(x / 5, z / 9)
    churn = np.exp(-((side / (1.1 + 0.012 * z)) ** 2)) * np.exp(-z / 60)
    arms = np.exp(-(((side - (1.0 + 0.16 * z)) / (0.3 + 0.028 * z)) ** 2)) * np.exp(-z / 85)
    foam = smooth(0.55, 1.5, foam_noise + 1.5 * churn + 0.85 * arms) * np.clip(churn * 1.3 + arms, 0, 1)
    frame.paint(np.clip(foam, 0, 1) * smooth(0, 0.01, drop), "#f2dfd2")
    frame.paint(np.clip(churn * 0.3, 0, 0.5) * smooth(0, 0.01, drop), "#79a7a8")

    def rail(pen: Pen) -> None:
        pen.fill([(-0.1, 0.965), (2, 0.955), (2, 1.1), (-0.1, 1.1)])
        for v, width in ((0.735, 0.013), (0.81, 0.006), (0.875, 0.006)):
            pen.line([(-0.1, v + 0.008), (2.0, v - 0.004)], width)
        for u in np.linspace(0.02, 1.86, 8):
            pen.line([(u, 0.735), (u, 1.0)], 0.009)
        pen.line([(1.52, 0.98), (1.52, 0.3)], 0.009, 0.005)
        pen.ring((1.2, 0.845), 0.06, 0.02)

    post = frame.draw(rail)
    frame.paint(post, "#1b232c")
    frame.shine(frame.rim(post, dy=0.004), "#f3b48e", 0.4)
    folds = np.sin((frame.x - 1.52) * 55 - frame.y * 14) * 0.5 + 0.5
    flag = frame.shape(
        [
            (1.522, 0.31),
            (1.6, 0.325),
            (1.68, 0.305),
            (1.745, 0.33),
            (1.74, 0.43),
            (1.67, 0.41),
            (1.6, 0.435),
            (1.522, 0.42),
        ]
    )
    frame.paint(flag, ramp([(0, "#7d3a36"), (1, "#d8765c")], np.broadcast_to(folds, flag.shape)))
    woman = Pose(
        head=(0.03, -0.915),
        neck=(0.01, -0.82),
        hip=(-0.02, -0.5),
        shoulders=0.1,
        hips=0.08,
        arms=(((-0.15, -0.66), (-0.05, -0.58)), ((0.15, -0.66), (0.08, -0.58))),
        hair="long",
        legs=(((-0.07, -0.27), (-0.06, -0.02)), ((0.03, -0.27), (0.04, -0.02))),
        clothes=(
            (
                (-0.05, -0.82),
                (-0.12, -0.76),
                (-0.1, -0.5),
                (-0.16, -0.3),
                (-0.15, -0.29),
                (0.09, -0.29),
                (0.1, -0.3),
                (0.08, -0.5),
                (0.11, -0.76),
            ),
        ),
    )
    mask = frame.place(stamp(woman), 0.52, 1.2, 0.72 * STAMP_HEIGHT)
    frame.paint(mask, "#12181f")
    frame.shine(frame.rim(mask, dx=-0.005), "#f7b890", 0.5)
    hair = frame.draw(
        lambda pen: [
            pen.line([(0.535 + a, 0.56), (0.58 + a, 0.57 + b), (0.62 + c, 0.56 + b)], 0.006, 0.001)
            for a, b, c in zip(
                frame.rng.normal(0, 0.012, 14),
                frame.rng.normal(0.0, 0.02, 14),
                frame.rng.normal(0, 0.02, 14),
                strict=True,
            )
        ]
    )
    frame.paint(hair, "#12181f")
