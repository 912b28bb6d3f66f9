"""Crooked painted houses, jagged light on the ground, a man with a cane."""

from dataclasses import replace

import numpy as np

from pictures.figures import BACK_IN_COAT, STAMP_HEIGHT, stamp
from pictures.film import SILVER
from pictures.raster import Frame, rgb, smooth
from pictures.registry import scene


@scene(1.33, replace(SILVER, contrast=1.25, vignette=0.6))
def the_cabinet_of_dr_caligari(frame: Frame) -> None:
    """Crooked painted houses, jagged light on the ground, a man with a cane."""
    grime = frame.noise(0.06, 6, 0.6)
    brush = frame.noise(0.012, 3, 0.6, 9)
    frame.light = np.repeat((0.42 + 0.1 * frame.noise(0.3, 5) + 0.05 * brush)[..., None], 3, -1).astype(np.float32)
    sky_rays = frame.shape(
        *[
            [
                (0.66, 0.3),
                (0.66 + np.cos(a) * 1.4, 0.3 + np.sin(a) * 1.4),
                (0.66 + np.cos(a + 0.09) * 1.4, 0.3 + np.sin(a + 0.09) * 1.4),
            ]
            for a in np.linspace(-3.0, -0.1, 11)
        ]
    )
    frame.shade(frame.blur(sky_rays, 0.002), 0.55)
    flats = (
        (
            "#8a8a8a",
            [(0.47, 0.8), (0.5, 0.36), (0.6, 0.2), (0.67, 0.4), (0.68, 0.8)],
            [[(0.535, 0.46), (0.585, 0.43), (0.575, 0.54), (0.53, 0.55)]],
        ),
        (
            "#6f6f6f",
            [(0.66, 0.8), (0.64, 0.45), (0.76, 0.16), (0.86, 0.33), (0.84, 0.8)],
            [[(0.7, 0.42), (0.76, 0.37), (0.775, 0.5), (0.715, 0.52)]],
        ),
        (
            "#4d4d4d",
            [(0.2, 0.9), (0.16, 0.3), (0.37, 0.06), (0.47, 0.3), (0.52, 0.86)],
            [
                [(0.25, 0.37), (0.33, 0.33), (0.36, 0.48), (0.27, 0.5)],
                [(0.39, 0.4), (0.43, 0.38), (0.455, 0.52), (0.41, 0.53)],
                [(0.3, 0.62), (0.38, 0.6), (0.4, 0.86), (0.29, 0.88)],
            ],
        ),
        (
            "#444444",
            [(0.82, 0.87), (0.86, 0.34), (1.0, 0.04), (1.15, 0.24), (1.12, 0.92)],
            [
                [(0.91, 0.36), (0.98, 0.28), (1.0, 0.43), (0.92, 0.47)],
                [(1.03, 0.3), (1.09, 0.33), (1.075, 0.48), (1.025, 0.46)],
            ],
        ),
        (
            "#1c1c1c",
            [(-0.1, 1.1), (-0.1, -0.1), (0.1, -0.1), (0.22, 0.2), (0.17, 0.52), (0.26, 1.1)],
            [[(0.03, 0.24), (0.11, 0.3), (0.1, 0.46), (0.01, 0.43)]],
        ),
        (
            "#191919",
            [(1.5, 1.1), (1.5, -0.1), (1.27, -0.1), (1.11, 0.14), (1.17, 0.5), (1.05, 1.1)],
            [
                [(1.2, 0.24), (1.29, 0.18), (1.3, 0.36), (1.21, 0.39)],
                [(1.17, 0.62), (1.3, 0.6), (1.3, 1.0), (1.13, 1.0)],
            ],
        ),
    )
    for tone, wall, panes in flats:
        mask = frame.shape(wall)
        frame.shade(np.clip(frame.blur(mask, 0.02) - mask, 0, 1), 0.55)
        lean = smooth(min(p[0] for p in wall), max(p[0] for p in wall), frame.x)
        frame.paint(mask, rgb(tone) * (0.5 + 0.9 * lean + 0.16 * grime + 0.12 * brush)[..., None])
        outline = frame.draw(lambda pen, wall=wall: pen.line([*wall, wall[0]], 0.007))
        frame.paint(outline, "#050505")
        strokes = frame.draw(
            lambda pen, wall=wall: [
                pen.line([(x, y), (x + 0.03 + d, y - 0.07)], 0.004, 0.001)
                for x, y, d in zip(
                    frame.rng.uniform(min(p[0] for p in wall), max(p[0] for p in wall), 16),
                    frame.rng.uniform(0.1, 0.85, 16),
                    frame.rng.normal(0, 0.02, 16),
                    strict=True,
                )
            ]
        )
        frame.paint(strokes * mask * 0.6, "#0a0a0a")
        for i, pane in enumerate(panes):
            window = frame.shape(pane)
            frame.paint(window, "#e8e8e8" if (i + len(panes)) % 2 else "#080808")
            cross = frame.draw(
                lambda pen, pane=pane: [
                    pen.line([*pane, pane[0]], 0.006),
                    pen.line(
                        [
                            ((pane[0][0] + pane[1][0]) / 2, (pane[0][1] + pane[1][1]) / 2),
                            ((pane[2][0] + pane[3][0]) / 2, (pane[2][1] + pane[3][1]) / 2),
                        ],
                        0.005,
                    ),
                ]
            )
            frame.paint(cross, "#060606")
    ground = frame.below(lambda x: 0.84 + 0.03 * np.abs(x - 0.66))
    frame.paint(ground, rgb("#2b2b2b") * (0.8 + 0.3 * grime + 0.2 * brush)[..., None])
    path = frame.shape(
        [
            (0.6, 0.82),
            (0.72, 0.82),
            (0.82, 0.87),
            (0.74, 0.89),
            (0.96, 0.94),
            (0.82, 0.955),
            (1.12, 1.05),
            (0.12, 1.05),
            (0.4, 0.965),
            (0.3, 0.945),
            (0.52, 0.895),
            (0.47, 0.875),
        ]
    )
    frame.paint(path * 0.95, rgb("#e2e2e2") * (0.7 + 0.2 * grime + 0.2 * brush)[..., None])
    lamp = frame.draw(
        lambda pen: [
            pen.line([(0.5, 0.9), (0.47, 0.6), (0.5, 0.36), (0.56, 0.33)], 0.012, 0.007),
            pen.fill([(0.54, 0.33), (0.6, 0.325), (0.585, 0.4), (0.55, 0.4)]),
        ]
    )
    frame.paint(lamp, "#050505")
    frame.shine(frame.disc(0.57, 0.37, 0.018, 0.006), "#ffffff", 1.6)
    frame.shine(frame.halo(0.57, 0.37, 0.07, 2), "#ffffff", 0.2)
    man = replace(
        BACK_IN_COAT,
        hair="top_hat",
        girth=1.15,
        head=(-0.02, -0.9),
        arms=(((-0.16, -0.64), (-0.24, -0.5)), ((0.15, -0.62), (0.12, -0.47))),
        sticks=(((-0.24, -0.5), (-0.28, 0.0), 0.018),),
        clothes=(
            (
                (-0.06, -0.83),
                (-0.13, -0.76),
                (-0.13, -0.5),
                (-0.19, -0.2),
                (-0.18, -0.19),
                (0.18, -0.19),
                (0.19, -0.2),
                (0.12, -0.5),
                (0.13, -0.76),
                (0.06, -0.83),
            ),
        ),
    )
    mask = frame.place(stamp(man), 0.72, 0.965, 0.36 * STAMP_HEIGHT)
    cast = frame.shape([(0.68, 0.955), (0.76, 0.955), (1.02, 1.03), (0.86, 1.06)])
    frame.shade(frame.blur(cast, 0.004), 0.85)
    frame.paint(mask, "#050505")
