"""A locomotive with its smoke high on a timber trestle, pines and a river far below."""

from dataclasses import replace

import numpy as np

from pictures.figures import STAMP_HEIGHT, STANDING, stamp
from pictures.film import SILVER
from pictures.land import broad_tree, clouds, fog, skyline
from pictures.raster import Frame, Pen, Point, ramp, rgb, smooth
from pictures.registry import scene


@scene(1.33, replace(SILVER, contrast=1.12, grain=0.036))
def the_general(frame: Frame) -> None:
    """A locomotive with its smoke high on a timber trestle, pines and a river far below."""
    frame.sky((0.0, "#a9a9a9"), (0.4, "#dedede"), (0.6, "#ececec"), (1, "#ececec"))
    clouds(frame, -0.2, 0.45, "#f8f8f8", 0.8, 0.15, 3, 0.2)
    for level, rough, tone in ((0.42, 0.05, "#c4c4c4"), (0.52, 0.05, "#a5a5a5"), (0.64, 0.05, "#7d7d7d")):
        line = skyline(frame, level, rough, 0.4)
        frame.paint(frame.below(line), tone)
        pines = frame.draw(
            lambda pen, level=level, line=line: [
                pen.fill([(x, y - h), (x + h * 0.2, y + 0.02), (x - h * 0.2, y + 0.02)])
                for x in frame.rng.uniform(0, frame.a, 170)
                for y, h in [
                    (
                        float(line[0, min(frame.w - 1, int(x * frame.h))]) + 0.005,
                        frame.rng.uniform(0.015, 0.045) * (level + 0.3),
                    )
                ]
            ]
        )
        frame.paint(pines, rgb(tone) * np.float32(0.8))
        fog(frame, level - 0.03, level + 0.17, "#e2e2e2", 0.55, 0.3)
    gorge = frame.below(lambda x: 0.97 - 0.6 * smooth(0.32, -0.1, x) - 0.66 * smooth(1.02, 1.45, x))
    rock = frame.noise(0.07, 7, 0.6, 0.7)
    frame.paint(gorge, ramp([(0, "#1e1e1e"), (1, "#6a6a6a")], np.clip(0.45 + 0.45 * rock, 0, 1)))
    river = frame.shape([(0.4, 1.1), (0.52, 0.92), (0.6, 0.86), (0.72, 0.86), (0.8, 0.93), (0.98, 1.1)])
    frame.paint(
        frame.blur(river, 0.006),
        ramp([(0, "#8f8f8f"), (1, "#f4f4f4")], np.clip(0.6 + 0.6 * frame.noise(0.02, 4, 0.6, 6), 0, 1)),
    )
    deck = 0.5

    def trestle(pen: Pen) -> None:
        pen.fill([(-0.1, deck), (1.5, deck), (1.5, deck + 0.022), (-0.1, deck + 0.022)])
        for x in np.arange(-0.02, 1.4, 0.026):
            pen.fill([(x, deck - 0.007), (x + 0.014, deck - 0.007), (x + 0.014, deck + 0.004), (x, deck + 0.004)])
        for i, x in enumerate(np.arange(0.07, 1.34, 0.105)):
            foot = (
                float(0.97 - 0.6 * smooth(0.32, -0.1, np.float32(x)) - 0.66 * smooth(1.02, 1.45, np.float32(x))) + 0.02
            )
            for spread in (-1, -0.35, 0.35, 1):
                pen.line([(x + 0.012 * spread, deck), (x + (0.012 + 0.055 * (foot - deck)) * spread, foot)], 0.0065)
            for level in np.arange(deck + 0.11, foot, 0.11):
                pen.line(
                    [(x - 0.012 - 0.055 * (level - deck) - 0.006, level), (x + 0.018 + 0.055 * (level - deck), level)],
                    0.006,
                )
                if i:
                    pen.line([(x - 0.105, level - 0.055), (x, level)], 0.0032)
            pen.line([(x - 0.02, deck + 0.02), (x + 0.03, min(foot, deck + 0.22))], 0.0035)

    frame.paint(frame.draw(trestle), "#1b1b1b")
    s, ox, oy = 0.3, 0.62, deck - 0.006

    def engine(pen: Pen) -> None:
        def at(u: float, v: float) -> Point:
            return ox + u * s, oy - v * s

        for u, r in (
            (-0.12, 0.125),
            (0.16, 0.125),
            (-0.5, 0.055),
            (-0.64, 0.055),
            (0.92, 0.06),
            (1.1, 0.06),
            (1.3, 0.06),
            (1.48, 0.06),
        ):
            pen.ring(at(u, r), r * s, 0.03 * s)
            pen.dot(at(u, r), 0.03 * s)
            for angle in np.linspace(0, np.pi, 5, endpoint=False):
                pen.line(
                    [
                        at(u - np.cos(angle) * r, r - np.sin(angle) * r),
                        at(u + np.cos(angle) * r, r + np.sin(angle) * r),
                    ],
                    0.012 * s,
                )
        pen.line([at(-0.5, 0.12), at(0.16, 0.11)], 0.025 * s)
        pen.fill([at(-0.72, 0.2), at(-0.72, 0.27), at(0.72, 0.27), at(0.72, 0.2)])
        pen.fill([at(-0.68, 0.2), at(-1.0, 0.02), at(-0.7, 0.02)])
        pen.limb([at(-0.55, 0.43), at(0.3, 0.43)], [0.145 * s, 0.16 * s])
        pen.fill([at(-0.7, 0.28), at(-0.7, 0.58), at(-0.5, 0.58), at(-0.5, 0.28)])
        pen.fill(
            [
                at(-0.58, 0.55),
                at(-0.6, 0.72),
                at(-0.7, 0.92),
                at(-0.62, 0.98),
                at(-0.4, 0.98),
                at(-0.32, 0.92),
                at(-0.43, 0.72),
                at(-0.45, 0.55),
            ]
        )
        pen.fill([at(-0.78, 0.6), at(-0.78, 0.74), at(-0.66, 0.74), at(-0.66, 0.6)])
        for u, h in ((-0.16, 0.74), (0.14, 0.72)):
            pen.limb([at(u, 0.56), at(u, h)], [0.06 * s, 0.055 * s])
        pen.fill([at(0.3, 0.25), at(0.3, 0.82), at(0.7, 0.82), at(0.7, 0.25)])
        pen.fill([at(0.24, 0.8), at(0.24, 0.86), at(0.8, 0.87), at(0.8, 0.81)])
        pen.fill([at(0.36, 0.58), at(0.36, 0.75), at(0.48, 0.75), at(0.48, 0.58)], value=0)
        pen.fill([at(0.54, 0.58), at(0.54, 0.75), at(0.64, 0.75), at(0.64, 0.58)], value=0)
        pen.fill([at(0.8, 0.13), at(0.8, 0.46), at(1.6, 0.46), at(1.6, 0.13)])
        for u in np.linspace(0.86, 1.54, 9):
            pen.limb([at(u, 0.46), at(u + 0.04, 0.52)], [0.05 * s, 0.04 * s])
        pen.line([at(0.7, 0.18), at(0.82, 0.18)], 0.04 * s)

    mask = frame.draw(engine)
    man = frame.place(
        stamp(replace(STANDING, arms=(((-0.16, -0.66), (-0.22, -0.78)), ((0.14, -0.62), (0.12, -0.48))), hair="hat")),
        ox + 1.12 * s,
        oy - 0.5 * s,
        0.135 * STAMP_HEIGHT,
    )
    mask = np.maximum(mask, man)
    frame.paint(mask, "#141414")
    frame.shine(frame.rim(mask, dy=0.0035), "#ffffff", 0.35)
    noise = frame.noise(0.045, 6, 0.6)
    billow = frame.noise(0.1, 5, 0.55)
    x0, y0 = ox - 0.52 * s, oy - 1.0 * s
    t = np.clip((frame.x - x0) / 0.9, 0, 1)
    axis, width = y0 - 0.02 - 0.19 * t**0.6, 0.034 + 0.12 * t**0.65
    distance = (frame.y - axis + 0.05 * billow * (0.2 + t)) / width
    plume = smooth(1.25, 0.2, np.abs(distance) + 0.45 * noise) * smooth(x0 - 0.015, x0 + 0.01, frame.x) * (1 - 0.7 * t)
    frame.paint(
        np.clip(plume * 1.2, 0, 0.97),
        ramp([(0, "#e4e4e4"), (0.45, "#8f8f8f"), (1, "#2e2e2e")], np.clip(0.5 + 0.35 * distance + 0.35 * noise, 0, 1)),
    )
    steam = frame.disc(ox - 0.75 * s, oy - 0.1 * s, 0.05, 0.05) * np.clip(0.5 + noise, 0, 1)
    frame.paint(np.clip(steam, 0, 0.8), "#f0f0f0")
    near = frame.draw(lambda pen: [broad_tree(pen, frame.rng, x, 1.05, h) for x, h in ((0.03, 0.42), (1.31, 0.5))])
    frame.paint(frame.blur(near, 0.003), "#0b0b0b")
