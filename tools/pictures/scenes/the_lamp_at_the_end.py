"""A lighthouse on a black headland; its beam crosses the sea."""

from dataclasses import replace

import numpy as np

from pictures.figures import BACK_IN_COAT, STAMP_HEIGHT, stamp
from pictures.land import clouds
from pictures.raster import Field, Frame, Pen, mix, ramp, rgb, smooth
from pictures.registry import scene
from pictures.water import flood, glitter


@scene(1.78)
def the_lamp_at_the_end(frame: Frame) -> None:
    """A lighthouse on a black headland; its beam crosses the sea."""
    horizon = 0.63
    frame.sky((0.0, "#060b18"), (0.35, "#0f2034"), (0.6, "#2a4a58"), (0.63, "#365862"), (1, "#365862"))
    stars = frame.draw(
        lambda pen: [
            pen.dot((float(x), float(y)), float(r))
            for x, y, r in zip(
                frame.rng.uniform(0, frame.a, 420),
                frame.rng.uniform(0, 0.55, 420),
                frame.rng.exponential(0.0006, 420) + 0.0005,
                strict=True,
            )
        ]
    )
    frame.shine(stars * smooth(0.62, 0.25, frame.y), "#dfe9ff", 0.9)
    clouds(frame, 0.25, 0.66, "#1d3240", 0.8, 0.1, 5, 0.1)
    lx, ly = 1.23, 0.235
    angle = np.arctan2(frame.y - ly, frame.x - lx)
    distance = np.hypot(frame.x - lx, frame.y - ly)
    drift = np.clip(0.75 + 0.4 * frame.noise(0.08, 5, 0.55, 2), 0.2, 1.4)
    for direction, spread, strength in ((np.pi - 0.09, 0.045, 0.85), (-0.2, 0.05, 0.6)):
        away = np.abs((angle - direction + np.pi) % (2 * np.pi) - np.pi)
        beam = np.exp(-((away / spread) ** 2)) * np.exp(-distance / 1.5) * drift
        frame.shine(beam, "#ffe9b0", strength)
    flood(frame, horizon, 7.0, "#0b1a26", swell=0.1, length=3.5, depth=0.5, darkest=0.4)
    glitter(frame, horizon, 7.0, 0.52, 0.3, "#ffe2a0", 0.33)
    glitter(frame, horizon, 7.0, 1.15, 0.06, "#ffe2a0", 0.4)
    rough = frame.noise(0.12, 7, 0.6)
    mid = frame.h // 2

    def cliff(x: Field) -> Field:
        base = 0.665 - 0.14 * smooth(0.92, 1.16, x) - 0.03 * smooth(1.3, 1.7, x) + 0.18 * smooth(1.02, 0.86, x)
        return base + 0.018 * rough[mid][None, :]

    rock = frame.below(cliff, 0.002)
    shape = smooth(
        0.0, 0.02, frame.x - (0.86 - 0.35 * smooth(0.66, 1.0, frame.y) * smooth(0.0, 1.0, 0.5 + rough * 0.5))
    )
    rock = rock * shape
    faces = np.clip(0.5 + 0.9 * (rough - frame.shifted(rough, dx=0.008)) * 6, 0, 1)
    frame.paint(rock, mix(rgb("#05080d"), rgb("#1e2f38"), faces[..., None] * 0.8))
    surf = frame.blur(frame.rim(rock, dx=0.012), 0.004) * smooth(0.62, 0.7, frame.y)
    frame.shine(surf * np.clip(0.5 + frame.noise(0.015, 4, 0.6, 2), 0, 1.5), "#b8cdd2", 0.5)

    def tower(pen: Pen) -> None:
        pen.fill([(lx - 0.036, 0.55), (lx - 0.022, 0.27), (lx + 0.022, 0.27), (lx + 0.036, 0.55)])
        pen.fill([(lx - 0.034, 0.272), (lx + 0.034, 0.272), (lx + 0.03, 0.262), (lx - 0.03, 0.262)])
        pen.fill([(lx - 0.02, 0.21), (lx, 0.185), (lx + 0.02, 0.21)])
        pen.line([(lx, 0.19), (lx, 0.165)], 0.002)
        for u in (-0.016, 0.016):
            pen.line([(lx + u, 0.265), (lx + u, 0.21)], 0.003)
        pen.fill([(lx + 0.06, 0.545), (lx + 0.06, 0.495), (lx + 0.105, 0.465), (lx + 0.15, 0.495), (lx + 0.15, 0.55)])

    mask = frame.draw(tower)
    round_light = ramp(
        [(0, "#10161d"), (0.25, "#57666c"), (0.55, "#2b363d"), (1, "#0b1015")],
        np.broadcast_to(np.clip((frame.x - lx + 0.036) / 0.072, 0, 1), mask.shape),
    )
    bands = smooth(0.2, 0.3, np.abs(((frame.y - 0.27) / 0.093) % 1 - 0.5))
    frame.paint(mask, round_light * (0.45 + 0.55 * bands)[..., None])
    for wx, wy in ((lx + 0.085, 0.515), (lx + 0.122, 0.515)):
        frame.shine(
            frame.shape(
                [(wx - 0.006, wy - 0.008), (wx + 0.006, wy - 0.008), (wx + 0.006, wy + 0.008), (wx - 0.006, wy + 0.008)]
            ),
            "#ffb257",
            1.4,
        )
    frame.shine(frame.disc(lx, ly, 0.013, 0.006), "#fff4d0", 4)
    frame.shine(frame.halo(lx, ly, 0.05, 2.2), "#ffe2a0", 0.55)
    keeper = stamp(replace(BACK_IN_COAT, hair="cap"))
    frame.paint(frame.place(keeper, 1.06, 0.59, 0.06 * STAMP_HEIGHT), "#030508")
