"""Towers over towers, bridges between them, searchlights crossing."""

import numpy as np

from pictures.film import SILVER
from pictures.land import fog
from pictures.raster import Frame, Pen, mix, rgb, smooth
from pictures.registry import scene


def _tower(frame: Frame, x: float, width: float, top: float, tone: str, air: float, lit: float) -> None:
    """A stepped tower with windows in narrow ranks and one side in shadow."""
    steps = [(1.0, top + 0.34), (0.8, top + 0.2), (0.58, top + 0.09), (0.34, top + 0.03), (0.1, top - 0.05)]
    shapes = [[(x - width * s, 1.1), (x - width * s, y), (x + width * s, y), (x + width * s, 1.1)] for s, y in steps]
    mask = frame.shape(*shapes)
    side = mix(0.55, 1.2, smooth(x - width * 0.2, x + width * 0.25, frame.x))
    body = mix(rgb(tone), rgb("#9a9a9a"), air) * (side * (0.75 + 0.5 * smooth(0.2, 1.0, frame.y)))[..., None]
    frame.paint(mask, body)
    cell = 0.013 + 0.004 * (1 - air)
    columns, rows = np.floor(frame.x / cell), np.floor(frame.y / (cell * 1.35))
    on = frame.rng.uniform(0, 1, (400, 400)).astype(np.float32)[rows.astype(int) % 400, columns.astype(int) % 400]
    u, v = frame.x / cell - columns, frame.y / (cell * 1.35) - rows
    pane = ((u > 0.3) & (u < 0.72) & (v > 0.25) & (v < 0.75)).astype(np.float32)
    inner = frame.shape(
        *[[(px + (0.008 if px < x else -0.008), py + 0.012) for px, py in shape] for shape in shapes[:4]]
    )
    frame.shine(pane * inner * (on < lit), "#ffffff", 0.75 * (1 - 0.6 * air))
    for s, y in steps[:4]:
        frame.shine(
            frame.shape(
                [(x - width * s, y), (x + width * s, y), (x + width * s, y + 0.005), (x - width * s, y + 0.005)]
            ),
            "#bbbbbb",
            0.2 * (1 - air),
        )


@scene(1.33, SILVER)
def metropolis(frame: Frame) -> None:
    """Towers over towers, bridges between them, searchlights crossing."""
    frame.sky((0.0, "#171717"), (0.5, "#4a4a4a"), (0.9, "#8a8a8a"), (1, "#8a8a8a"))
    smoke = np.clip(0.75 + 0.5 * frame.noise(0.2, 6, 0.55, 1.5), 0.2, 1.5)
    frame.shine(frame.halo(0.66, 0.62, 0.4, 2.0), "#ffffff", 0.22)
    for x, angle, width in ((0.3, -1.15, 0.045), (0.98, -2.02, 0.05), (0.72, -1.62, 0.032)):
        direction = np.arctan2(frame.y - 0.78, frame.x - x)
        beam = np.exp(-(((direction - angle) / width) ** 2)) * smooth(0.85, 0.5, frame.y)
        frame.shine(beam * smoke * smooth(-0.5, 0.75, frame.y), "#ffffff", 0.5)
    for x, w, top in (
        (0.08, 0.09, 0.38),
        (0.27, 0.07, 0.3),
        (0.45, 0.08, 0.42),
        (0.86, 0.09, 0.34),
        (1.05, 0.07, 0.44),
        (1.27, 0.09, 0.32),
    ):
        _tower(frame, x, w, top, "#2b2b2b", 0.66, 0.22)
    fog(frame, 0.3, 1.0, "#8f8f8f", 0.45, 0.2)
    _tower(frame, 0.66, 0.155, 0.13, "#242424", 0.38, 0.34)
    crown = frame.draw(
        lambda pen: [
            pen.line(
                [
                    (0.66 + 0.1 * np.cos(a), 0.125 + 0.1 * np.sin(a)),
                    (0.66 + 0.15 * np.cos(a), 0.125 + 0.15 * np.sin(a)),
                ],
                0.008,
            )
            for a in np.linspace(-2.7, -0.44, 9)
        ]
    )
    frame.shine(crown, "#ffffff", 0.4)
    frame.shine(frame.halo(0.66, 0.12, 0.06, 2.0), "#ffffff", 0.4)
    fog(frame, 0.4, 1.1, "#7c7c7c", 0.5, 0.2)
    for x, w, top in ((0.24, 0.11, 0.36), (1.06, 0.12, 0.32), (0.45, 0.07, 0.58), (0.87, 0.07, 0.55)):
        _tower(frame, x, w, top, "#191919", 0.14, 0.42)

    def bridges(pen: Pen) -> None:
        for y0, y1 in ((0.66, 0.64), (0.8, 0.83)):
            pen.fill([(0.2, y0), (1.15, y1), (1.15, y1 + 0.02), (0.2, y0 + 0.02)])
            for x in np.linspace(0.24, 1.1, 14):
                pen.line([(x, y0 + 0.01), (x + 0.03, y0 + 0.07)], 0.004)
                pen.line([(x + 0.06, y0 + 0.01), (x + 0.03, y0 + 0.07)], 0.004)
            pen.line([(0.2, y0 + 0.07), (1.15, y1 + 0.07)], 0.005)

    frame.paint(frame.draw(bridges), "#0c0c0c")
    for y0, slope in ((0.653, -0.021), (0.797, 0.031)):
        train = frame.draw(
            lambda pen, y0=y0, slope=slope: [
                pen.fill(
                    [
                        (x, y0 + slope * (x - 0.2) - 0.014),
                        (x + 0.022, y0 + slope * (x - 0.2) - 0.014),
                        (x + 0.022, y0 + slope * (x - 0.2)),
                        (x, y0 + slope * (x - 0.2)),
                    ]
                )
                for x in np.arange(0.42, 0.9, 0.031)
            ]
        )
        frame.shine(train, "#ffffff", 0.9)
    planes = frame.draw(
        lambda pen: [
            (
                pen.limb([(x - s, y), (x + s, y + s * 0.1)], [s * 0.22, s * 0.13]),
                pen.limb([(x - s * 0.2, y - s * 0.45), (x + s * 0.25, y + s * 0.5)], [s * 0.1, s * 0.1]),
            )
            for x, y, s in ((0.38, 0.16, 0.032), (0.98, 0.22, 0.024), (0.2, 0.24, 0.017))
        ]
    )
    frame.paint(planes, "#0a0a0a")
    for x, w, top in ((-0.02, 0.13, 0.42), (1.36, 0.14, 0.4)):
        _tower(frame, x, w, top, "#090909", 0.0, 0.3)
