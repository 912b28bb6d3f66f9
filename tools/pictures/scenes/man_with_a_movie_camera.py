"""A cameraman and his tripod, giant over the roofs of a city."""

from dataclasses import replace

import numpy as np

from pictures.figures import STAMP_HEIGHT, STANDING, stamp
from pictures.film import SILVER
from pictures.land import clouds, fog
from pictures.raster import Frame, Pen, rgb, smooth
from pictures.registry import scene


@scene(1.33, SILVER)
def man_with_a_movie_camera(frame: Frame) -> None:
    """A cameraman and his tripod, giant over the roofs of a city."""
    frame.sky((0.0, "#6f6f6f"), (0.5, "#c2c2c2"), (0.8, "#ececec"), (1, "#ececec"))
    clouds(frame, -0.1, 0.7, "#4c4c4c", 0.6, 0.22, 2.2, 0.15)
    angle = np.arctan2(frame.y - 0.62, frame.x - 0.68)
    rays = np.clip(np.sin(angle * 19) * 3 + 0.3, 0, 1) * smooth(0.9, 0.2, frame.y)
    frame.shine(rays * frame.halo(0.68, 0.6, 0.5), "#ffffff", 0.12)
    frame.shine(frame.halo(0.68, 0.6, 0.2, 2.0), "#ffffff", 0.35)
    for level, tone, scale in ((0.72, "#b5b5b5", 0.6), (0.78, "#8a8a8a", 0.85), (0.85, "#565656", 1.1)):

        def roofs(pen: Pen, level: float = level, scale: float = scale) -> None:
            x = -0.05
            while x < frame.a:
                w, h = frame.rng.uniform(0.04, 0.1) * scale, frame.rng.uniform(-0.07, 0.02)
                pen.fill([(x, 1), (x, level + h), (x + w, level + h), (x + w, 1)])
                kind = frame.rng.uniform()
                if kind < 0.35:
                    pen.fill([(x, level + h), (x + w / 2, level + h - w * 0.35), (x + w, level + h)])
                elif kind < 0.45:
                    pen.limb([(x + w / 2, level + h), (x + w / 2, level + h - 0.04)], [0.022 * scale, 0.016 * scale])
                    pen.line([(x + w / 2, level + h - 0.04), (x + w / 2, level + h - 0.1)], 0.004)
                elif kind < 0.7:
                    pen.fill(
                        [
                            (x + w * 0.3, level + h),
                            (x + w * 0.3, level + h - 0.045),
                            (x + w * 0.42, level + h - 0.045),
                            (x + w * 0.42, level + h),
                        ]
                    )
                x += w

        mask = frame.draw(roofs)
        windows = ((np.sin(frame.x * 420 / scale) > 0.2) & (np.sin(frame.y * 330 / scale) > 0.3)).astype(np.float32)
        frame.paint(mask, rgb(tone) * (1 - 0.35 * windows)[..., None])
        fog(frame, level - 0.05, level + 0.12, "#e6e6e6", 0.4, 0.2)
    frame.paint(frame.below(lambda x: 0.925 + 0.02 * x), "#0e0e0e")
    crowd = frame.draw(
        lambda pen: [
            (
                pen.dot((x, y), 0.012, tall=1.2),
                pen.limb([(x - 0.012, y + 0.036), (x + 0.012, y + 0.036)], [0.014, 0.014]),
                pen.dot((x, y - 0.007), 0.018, tall=0.35),
            )
            for x, y in zip(np.arange(0.0, 1.4, 0.031), frame.rng.normal(0.93, 0.009, 46), strict=False)
        ]
    )
    frame.paint(crowd, "#0a0a0a")
    tx, ty, foot = 0.74, 0.4, 0.93

    def camera(pen: Pen) -> None:
        for u in (-0.17, 0.02, 0.2):
            pen.line([(tx, ty + 0.06), (tx + u * 0.55, (ty + foot) / 2), (tx + u, foot + 0.01)], 0.02, 0.011)
        pen.line([(tx - 0.07, 0.68), (tx + 0.085, 0.68)], 0.006)
        pen.fill([(tx - 0.05, ty + 0.045), (tx + 0.05, ty + 0.045), (tx + 0.05, ty + 0.075), (tx - 0.05, ty + 0.075)])
        pen.fill([(tx - 0.075, ty - 0.11), (tx + 0.085, ty - 0.11), (tx + 0.085, ty + 0.05), (tx - 0.075, ty + 0.05)])
        pen.dot((tx - 0.03, ty - 0.16), 0.062)
        pen.dot((tx + 0.065, ty - 0.14), 0.05)
        pen.fill([(tx + 0.08, ty - 0.065), (tx + 0.15, ty - 0.075), (tx + 0.15, ty + 0.005), (tx + 0.08, ty - 0.005)])
        pen.fill([(tx + 0.15, ty - 0.095), (tx + 0.185, ty - 0.115), (tx + 0.185, ty + 0.045), (tx + 0.15, ty + 0.025)])
        pen.ring((tx - 0.03, ty - 0.16), 0.03, 0.006)
        pen.line([(tx - 0.02, ty - 0.02), (tx - 0.01, ty + 0.06)], 0.012)

    man = replace(
        STANDING,
        head=(0.045, -0.915),
        neck=(0.01, -0.825),
        hip=(-0.03, -0.5),
        shoulders=0.075,
        hips=0.055,
        turn=True,
        hair="cap",
        arms=(((0.1, -0.7), (0.21, -0.72)), ((0.08, -0.63), (0.215, -0.645))),
        legs=(((-0.11, -0.27), (-0.14, -0.02)), ((0.05, -0.27), (0.02, -0.02))),
        clothes=(((-0.02, -0.83), (-0.08, -0.76), (-0.09, -0.44), (0.03, -0.44), (0.08, -0.76)),),
    )
    mask = np.maximum(frame.draw(camera), frame.place(stamp(man), 0.5, 0.945, 0.66 * STAMP_HEIGHT))
    frame.paint(mask, "#080808")
    frame.shine(frame.rim(mask, dx=-0.003), "#ffffff", 0.3)
    lens = frame.disc(tx + 0.187, ty - 0.035, 0.01, 0.003)
    frame.shine(lens, "#ffffff", 1.5)
