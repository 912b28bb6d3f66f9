"""A blue tarpaulin blows in the evening sun on a building site; someone stands behind it."""

from dataclasses import replace

import numpy as np

from pictures.figures import STAMP_HEIGHT, STANDING, stamp
from pictures.land import skyline
from pictures.raster import Frame, Pen, ramp, smooth
from pictures.registry import scene


@scene(1.78)
def blue_plastic(frame: Frame) -> None:
    """A blue tarpaulin blows in the evening sun on a building site; someone stands behind it."""
    frame.sky((0.0, "#d9a679"), (0.4, "#f0cda0"), (0.7, "#e8b88a"), (1, "#7a5a48"))
    frame.shine(frame.halo(1.15, 0.4, 0.2, 2.2), "#fff0c8", 0.7)
    frame.paint(frame.below(skyline(frame, 0.79, 0.01, 0.1)), "#8f6a52")

    def concrete(pen: Pen) -> None:
        for x in (0.06, 0.5, 1.0, 1.5):
            pen.fill([(x, 0.2), (x + 0.05, 0.2), (x + 0.05, 0.85), (x, 0.85)])
        pen.fill([(-0.1, 0.16), (1.9, 0.16), (1.9, 0.22), (-0.1, 0.22)])
        pen.fill([(-0.1, 0.83), (1.9, 0.83), (1.9, 1.1), (-0.1, 1.1)])
        for x in np.arange(0.0, 1.8, 0.06):
            pen.line([(x, 0.16), (x + frame.rng.normal(0, 0.005), 0.16 - frame.rng.uniform(0.03, 0.11))], 0.003)

    frame.paint(frame.draw(concrete), "#4a3c38")
    slack = frame.noise(0.5, 2, 0.4)
    drape = (frame.x - 0.9) * (1 + 0.35 * frame.y) + 0.06 * slack
    wave = np.sin(drape * 13 + 1.5 * np.sin(frame.y * 3.1) + 1.2 * slack)
    fine = np.sin(drape * 37 - 5 * frame.y + 3 * slack) * smooth(0.9, 0.2, frame.y)
    pulls = np.abs(np.sin((frame.x - 0.3) * np.pi / 0.2 + 1.2 * (frame.y - 0.18))) ** 6 * np.exp(
        -(frame.y - 0.17) / 0.16
    )
    crumple = np.abs(frame.noise(0.09, 5, 0.55))
    creases = np.clip(0.5 + 0.3 * wave + 0.1 * fine - 0.25 * pulls + 0.16 * (0.5 - crumple), 0, 1)
    billow = 0.05 * np.sin(frame.y * 5 + 0.6)
    left, right = 0.24 + billow, 1.53 - 0.6 * billow + 0.03 * np.sin(frame.y * 11)
    foot = 0.86 + 0.03 * np.sin(frame.x * 7 + 1) - 0.06 * smooth(1.2, 1.55, frame.x)
    sheet = (
        smooth(left - 0.004, left + 0.004, frame.x)
        * smooth(right + 0.004, right - 0.004, frame.x)
        * smooth(0.17, 0.18, frame.y)
        * smooth(foot + 0.004, foot - 0.004, frame.y)
    )
    through = 0.35 + 0.9 * frame.halo(1.15, 0.42, 0.36, 2.0)
    blue = (
        ramp(
            [(0, "#0c2f6a"), (0.45, "#1f66b8"), (0.75, "#4aa0e0"), (1, "#bfe6fa")],
            np.clip(creases * 0.75 + 0.18 * through, 0, 1),
        )
        * (0.35 + 0.85 * through)[..., None]
    )
    woman = replace(
        STANDING,
        hair="long",
        arms=(((-0.16, -0.66), (-0.27, -0.78)), ((0.15, -0.62), (0.12, -0.47))),
        clothes=(
            (
                (-0.06, -0.8),
                (-0.11, -0.74),
                (-0.08, -0.5),
                (-0.17, -0.2),
                (-0.16, -0.19),
                (0.15, -0.19),
                (0.16, -0.2),
                (0.08, -0.5),
                (0.11, -0.74),
            ),
        ),
    )
    shadow = frame.place(stamp(woman), 0.93, 0.88, 0.6 * STAMP_HEIGHT)
    rows = np.clip((frame.y + 0.006 * wave) * frame.h, 0, frame.h - 1).astype(np.int64)
    columns = np.clip((frame.x + 0.012 * wave + 0.004 * fine) * frame.h, 0, frame.w - 1).astype(np.int64)
    shadow = frame.blur(shadow[rows, columns], 0.005)
    blue = blue * (1 - 0.86 * shadow)[..., None]
    bars = frame.shape(
        [(0.5, 0.2), (0.55, 0.2), (0.55, 0.85), (0.5, 0.85)], [(1.0, 0.2), (1.05, 0.2), (1.05, 0.85), (1.0, 0.85)]
    )
    blue = blue * (1 - 0.35 * frame.blur(bars[rows, columns], 0.008))[..., None]
    frame.paint(sheet * 0.985, blue)
    eyelets = frame.draw(
        lambda pen: [pen.line([(x, 0.185), (x + 0.006, 0.165)], 0.004) for x in np.arange(0.3, 1.5, 0.1)]
    )
    frame.paint(eyelets, "#e8d8c0")
    hem = frame.rim(sheet, dy=-0.006)
    frame.shine(hem, "#cfeaff", 0.35)
    spill = frame.blur(sheet * smooth(0.6, 0.86, frame.y), 0.03) * smooth(0.84, 0.9, frame.y)
    frame.shine(frame.shifted(spill, dy=0.05), "#2f7ad0", 0.25)
    frame.paint(
        frame.shape(
            [(1.56, 0.9), (1.58, 0.74), (1.66, 0.74), (1.68, 0.9)],
            [(0.02, 0.86), (0.2, 0.86), (0.2, 0.79), (0.02, 0.79)],
        ),
        "#2a2220",
    )
    frame.shine(frame.halo(1.15, 0.4, 0.5, 2), "#ffdca8", 0.12)
