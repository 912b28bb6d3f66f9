"""A studio moon among stars and painted clouds; a shell streaks towards it."""

from dataclasses import replace

import numpy as np

from pictures.film import SILVER
from pictures.raster import Frame, Pen, curve, ramp, rgb, smooth
from pictures.registry import scene


@scene(1.33, replace(SILVER, contrast=1.2, vignette=0.7))
def a_trip_to_the_moon(frame: Frame) -> None:
    """A studio moon among stars and painted clouds; a shell streaks towards it."""
    frame.sky((0.0, "#0b0b0b"), (0.7, "#262626"), (1, "#3c3c3c"))
    stars = frame.draw(
        lambda pen: [
            pen.dot((float(x), float(y)), float(r))
            for x, y, r in zip(
                frame.rng.uniform(0, frame.a, 240),
                frame.rng.uniform(0, 0.9, 240),
                frame.rng.exponential(0.0009, 240) + 0.0006,
                strict=True,
            )
        ]
    )
    frame.shine(stars, "#ffffff", 0.9)
    bright = frame.draw(
        lambda pen: [
            (
                pen.line([(x - s, y), (x, y), (x + s, y)], 0.0022),
                pen.line([(x, y - s * 1.4), (x, y + s * 1.4)], 0.0022),
                pen.dot((x, y), 0.004),
            )
            for x, y, s in (
                (0.18, 0.16, 0.02),
                (0.1, 0.5, 0.013),
                (0.34, 0.3, 0.011),
                (1.22, 0.12, 0.018),
                (1.26, 0.52, 0.012),
            )
        ]
    )
    frame.shine(frame.blur(bright, 0.0008), "#ffffff", 0.9)
    cx, cy, r = 0.79, 0.44, 0.335
    frame.shine(frame.halo(cx, cy, r * 1.05, 6), "#ffffff", 0.12)
    u, v = (frame.x - cx) / r, (frame.y - cy) / r
    inside = np.clip(1 - u * u - v * v, 0, 1)
    z = np.sqrt(inside)
    relief = 0.06 * frame.noise(0.12, 7, 0.6)
    for _ in range(70):
        a, reach = frame.rng.uniform(0, 2 * np.pi), np.sqrt(frame.rng.uniform(0, 0.92))
        px, py, size = reach * np.cos(a), reach * np.sin(a), 0.02 + 0.15 * frame.rng.uniform() ** 4
        squeeze = np.sqrt(max(0.15, 1 - reach * reach))
        along, across = (u - px) * np.cos(a) + (v - py) * np.sin(a), -(u - px) * np.sin(a) + (v - py) * np.cos(a)
        d = np.hypot(along / squeeze, across) / size
        relief = relief + size * (0.5 * np.exp(-(((d - 1) / 0.22) ** 2)) - 0.55 * smooth(1.0, 0.55, d))
    gy, gx = np.gradient(relief.astype(np.float32))
    scale = r * frame.h
    shade = (u - gx * scale * 0.75) * -0.62 + (v - gy * scale * 0.75) * -0.5 + z * 0.62
    seas = smooth(0.1, 0.7, frame.noise(0.3, 5, 0.55)) * 0.3
    frame.paint(
        smooth(r + 0.002, r - 0.002, np.hypot(frame.x - cx, frame.y - cy)),
        np.repeat((np.clip(shade, 0.01, 1.2) * (0.92 - seas))[..., None], 3, -1).astype(np.float32),
    )
    tip = (cx - 0.4, cy + 0.235)
    streak = frame.draw(lambda pen: pen.line([(-0.05, 0.985), (0.12, 0.87), tip], 0.002, 0.03))
    frame.shine(frame.blur(streak, 0.006) * np.clip(0.6 + 0.5 * frame.noise(0.03, 4), 0, 1), "#ffffff", 0.55)
    nose = frame.draw(
        lambda pen: pen.fill(
            curve(
                [
                    (tip[0] - 0.05, tip[1] + 0.012),
                    (tip[0] - 0.005, tip[1] - 0.022),
                    (tip[0] + 0.06, tip[1] - 0.036),
                    (tip[0] + 0.032, tip[1] + 0.012),
                    (tip[0] - 0.02, tip[1] + 0.045),
                ],
                8,
                closed=True,
            )
        )
    )
    frame.paint(
        nose,
        ramp(
            [(0, "#f5f5f5"), (1, "#3a3a3a")],
            np.broadcast_to(smooth(tip[1] - 0.03, tip[1] + 0.04, frame.y + 0.3 * (frame.x - tip[0])), nose.shape),
        ),
    )
    for level, tone, seed in ((0.86, "#6d6d6d", 1.0), (0.92, "#a5a5a5", 2.3), (0.97, "#d2d2d2", 4.1)):

        def bank(pen: Pen, level: float = level, seed: float = seed) -> None:
            pen.fill([(-0.1, level + 0.03), (1.5, level + 0.03), (1.5, 1.2), (-0.1, 1.2)])
            for i in range(13):
                x = -0.05 + i * 0.118 + 0.03 * np.sin(i * seed)
                pen.dot((x, level + 0.025 + 0.018 * np.cos(i * seed * 2)), 0.062 + 0.022 * np.sin(i * 1.7 * seed))

        mask = frame.draw(bank)
        dropped = frame.shifted(frame.blur(mask, 0.012), dy=-0.018)
        frame.shade(np.clip(dropped - mask, 0, 1), 0.6)
        edge = frame.blur(frame.rim(mask, dy=0.012), 0.006)
        frame.paint(
            mask, (rgb(tone) * (0.32 + 0.1 * frame.noise(0.05, 5))[..., None]) + rgb(tone) * (edge * 0.75)[..., None]
        )
