"""The last row of a cinema: the beam overhead, heads below, one green lamp over a side door."""

import numpy as np

from pictures.figures import BACK_IN_COAT, STAMP_HEIGHT, stamp
from pictures.raster import Field, Frame, Pen, mix, ramp, rgb, smooth
from pictures.registry import scene


@scene(1.78)
def emergency_exit(frame: Frame) -> None:
    """The last row of a cinema: the beam overhead, heads below, one green lamp over a side door."""
    frame.sky((0.0, "#0a0b0f"), (1.0, "#08070a"))
    px, py = 1.67, 0.155
    sx0, sx1, sy0, sy1 = 0.18, 0.95, 0.3, 0.68
    noise = frame.noise(0.16, 6, 0.55)
    picture = ramp(
        [(0, "#46566a"), (0.4, "#93a1a8"), (0.62, "#e6e0d0"), (1, "#fffaf0")],
        np.clip(0.52 + 0.5 * noise + 0.9 * (0.46 - frame.y), 0, 1),
    )
    screen = frame.shape([(sx0, sy0), (sx1, sy0 + 0.035), (sx1, sy1 - 0.02), (sx0, sy1)])
    hill = frame.below(lambda x: 0.56 + 0.03 * np.sin(x * 9))
    picture = mix(picture, rgb("#2c2f33"), (hill * 0.9)[..., None])
    rider = frame.place(stamp(BACK_IN_COAT), 0.68, 0.575, 0.13 * STAMP_HEIGHT)
    picture = mix(picture, rgb("#15161a"), rider[..., None])
    frame.paint(frame.blur(screen, 0.0015), picture * np.float32(0.95))
    spill = frame.blur(screen, 0.12)
    frame.shine(spill * (1 - screen), "#6b7c90", 0.2)
    wall = frame.shape([(1.2, 0.0), (frame.a, -0.1), (frame.a, 1.0), (1.2, 0.8)])
    panels = 0.6 + 0.4 * smooth(0.03, 0.06, np.abs(np.clip(frame.x - 1.2, 0, None) ** 0.8 * 9 % 1 - 0.5))
    frame.shine(wall * panels * smooth(1.8, 1.15, frame.x), "#3a2a2c", 0.28)
    door = frame.shape([(1.31, 0.44), (1.43, 0.43), (1.43, 0.835), (1.31, 0.79)])
    frame.paint(door, "#0d1512")
    ajar = frame.shape([(1.312, 0.445), (1.325, 0.444), (1.325, 0.795), (1.312, 0.79)])
    frame.shine(frame.blur(ajar, 0.001), "#ffe6b8", 1.2)
    sign = frame.shape([(1.325, 0.37), (1.415, 0.362), (1.415, 0.408), (1.325, 0.413)])
    frame.shine(sign, "#3dff9a", 0.9)
    frame.shine(frame.halo(1.37, 0.39, 0.09, 2.2), "#1fbf70", 0.3)
    floor_light = frame.shape([(1.31, 0.79), (1.33, 0.8), (1.24, 0.93), (1.12, 0.93)])
    frame.shine(frame.blur(floor_light, 0.008), "#ffdca8", 0.25)
    smoke = np.clip(0.62 + 0.6 * frame.noise(0.07, 6, 0.6, 2.2), 0.05, 1.6)
    for (ay, by), strength in (
        ((sy0 - 0.01, sy1 - 0.01), 0.26),
        ((sy0 + 0.05, sy0 + 0.13), 0.16),
        ((0.5, 0.54), 0.13),
        ((0.41, 0.44), 0.11),
    ):
        beam = frame.shape(
            [(px, py - 0.004), (px, py + 0.004), (sx1 - 0.25, by), (sx0 - 0.1, by), (sx0 - 0.1, ay), (sx1 - 0.25, ay)]
        )
        away = np.hypot(frame.x - px, frame.y - py)
        frame.shine(
            frame.blur(beam, 0.004) * smoke * (0.2 + 0.35 / (0.3 + away)) * smooth(0.2, 0.7, frame.x),
            "#dfe8f0",
            strength,
        )
    frame.shine(frame.disc(px, py, 0.009, 0.004), "#ffffff", 6)
    frame.shine(frame.halo(px, py, 0.035, 2.0), "#e8f0ff", 0.5)
    booth = frame.shape([(px + 0.02, py - 0.05), (frame.a, py - 0.07), (frame.a, py + 0.06), (px + 0.02, py + 0.04)])
    frame.paint(booth * 0.8, "#060608")
    for row, (level, size, gap) in enumerate(((0.74, 0.03, 0.105), (0.82, 0.045, 0.155), (0.93, 0.07, 0.235))):
        xs = np.arange(-0.1 + 0.06 * row, frame.a + 0.2, gap)

        def heads(pen: Pen, level: float = level, size: float = size, xs: Field = xs, gap: float = gap) -> None:
            pen.fill(
                [(-0.1, level + size * 1.5), (frame.a + 0.1, level + size * 1.5), (frame.a + 0.1, 1.1), (-0.1, 1.1)]
            )
            for x in xs:
                pen.limb(
                    [(float(x) - gap * 0.36, level + size * 1.5), (float(x) + gap * 0.36, level + size * 1.5)],
                    [size * 0.5, size * 0.5],
                )
                if frame.rng.uniform() < 0.62:
                    lean = frame.rng.normal(0, size * 0.2)
                    pen.dot((float(x) + lean, level + frame.rng.normal(0, size * 0.1)), size * 0.62, tall=1.25)
                    pen.limb(
                        [
                            (float(x) - size * 0.9, level + size * 1.9),
                            (float(x), level + size * 0.95),
                            (float(x) + size * 0.9, level + size * 1.9),
                        ],
                        [size * 0.5, size * 0.55, size * 0.5],
                    )
                    if frame.rng.uniform() < 0.35:
                        pen.limb(
                            [(float(x) + lean, level), (float(x) + lean, level + size)], [size * 0.68, size * 0.62]
                        )

        mask = frame.draw(heads)
        frame.paint(mask, ("#0d0c10", "#09080b", "#050406")[row])
        rim = frame.rim(mask, dy=0.003) * smooth(1.5, 0.4, frame.x)
        frame.shine(rim, "#9db0c4", 0.55 - 0.14 * row)
