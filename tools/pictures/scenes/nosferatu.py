"""A shadow with claws climbs the wall above a staircase."""

from dataclasses import replace

import numpy as np

from pictures.film import SILVER
from pictures.raster import Frame, Pen, curve, smooth
from pictures.registry import scene


@scene(1.33, replace(SILVER, contrast=1.28))
def nosferatu(frame: Frame) -> None:
    """A shadow with claws climbs the wall above a staircase."""
    lamp = frame.halo(0.42, 0.45, 0.46, 2.6)
    plaster = 1 + 0.14 * frame.noise(0.25, 8, 0.62) + 0.05 * frame.noise(0.01, 3, 0.6)
    frame.light = np.repeat((0.03 + 0.66 * lamp * plaster)[..., None], 3, -1).astype(np.float32)
    cracks = smooth(0.02, 0.0, np.abs(frame.noise(0.3, 6, 0.6))) * smooth(0.0, 0.5, frame.noise(0.4, 2))
    frame.shade(cracks, 0.35)

    def shadow(pen: Pen) -> None:
        # The head in profile: bald, a pointed ear, a hooked nose; a hunched back; one long arm with fingers apart.
        pen.fill(
            curve(
                [
                    (0.36, 0.3),
                    (0.335, 0.235),
                    (0.35, 0.165),
                    (0.405, 0.135),
                    (0.462, 0.15),
                    (0.492, 0.195),
                    (0.497, 0.225),
                    (0.522, 0.262),
                    (0.502, 0.272),
                    (0.505, 0.292),
                    (0.492, 0.302),
                    (0.488, 0.33),
                    (0.455, 0.338),
                    (0.43, 0.37),
                    (0.37, 0.37),
                ],
                8,
                closed=True,
            )
        )
        pen.fill([(0.425, 0.225), (0.325, 0.14), (0.385, 0.28)])
        pen.fill(
            curve(
                [
                    (0.4, 0.33),
                    (0.33, 0.335),
                    (0.25, 0.4),
                    (0.2, 0.54),
                    (0.18, 0.78),
                    (0.17, 1.1),
                    (0.5, 1.1),
                    (0.49, 0.8),
                    (0.5, 0.6),
                    (0.485, 0.45),
                    (0.46, 0.38),
                ],
                8,
                closed=True,
            )
        )
        pen.limb([(0.42, 0.43), (0.57, 0.5), (0.66, 0.36)], [0.045, 0.032, 0.022])
        pen.limb([(0.3, 0.45), (0.23, 0.56), (0.13, 0.47)], [0.05, 0.032, 0.02])
        for start, knuckles in (
            (
                (0.665, 0.35),
                (
                    ((0.655, 0.295), (0.625, 0.235)),
                    ((0.68, 0.285), (0.67, 0.205)),
                    ((0.705, 0.29), (0.72, 0.21)),
                    ((0.725, 0.305), (0.765, 0.245)),
                    ((0.7, 0.36), (0.755, 0.345)),
                ),
            ),
            (
                (0.125, 0.465),
                (
                    ((0.14, 0.41), (0.165, 0.35)),
                    ((0.115, 0.4), (0.12, 0.325)),
                    ((0.09, 0.41), (0.075, 0.335)),
                    ((0.072, 0.43), (0.03, 0.375)),
                    ((0.1, 0.48), (0.05, 0.48)),
                ),
            ),
        ):
            pen.dot(start, 0.032)
            for joint, tip in knuckles:
                pen.limb([start, joint, tip], [0.015, 0.01, 0.0025])

    form = frame.draw(shadow)
    depth = frame.blur(form, 0.006) * (0.6 + 0.4 * smooth(1.0, 0.2, frame.y)) + 0.12 * frame.blur(form, 0.03)
    frame.shade(np.clip(depth * 0.95, 0, 0.96), 1.0)
    count = 11
    line = [(-0.1, 1.02)]
    for i in range(count):
        x, y = 0.14 + i * 0.125, 1.0 - i * 0.073
        line += [(x, line[-1][1]), (x, y)]
    stairs = frame.shape([*line, (1.5, line[-1][1]), (1.5, 1.2), (-0.1, 1.2)])
    frame.paint(stairs, "#060606")
    treads = frame.draw(lambda pen: [pen.line([line[2 * i], line[2 * i + 1]], 0.005) for i in range(1, len(line) // 2)])
    frame.shine(treads * lamp, "#ffffff", 0.45)

    def rail(pen: Pen) -> None:
        for i in range(2, count * 2):
            x = 0.1 + i * 0.0625
            y = 1.0 - (x - 0.14) / 0.125 * 0.073
            pen.limb([(x, y + 0.02), (x, y - 0.05), (x, y - 0.1), (x, y - 0.17)], [0.006, 0.0105, 0.005, 0.006])
        pen.line([(0.2, 0.79), (1.5, 0.79 - 1.3 / 0.125 * 0.073)], 0.022)
        pen.limb([(0.22, 1.0), (0.22, 0.74)], [0.02, 0.02])
        pen.dot((0.22, 0.715), 0.03)

    bars = frame.draw(rail)
    cast = frame.shifted(frame.shifted(frame.blur(bars, 0.004), dx=-0.035), dy=-0.05)
    frame.shade(cast * (1 - stairs) * lamp, 0.45)
    frame.paint(bars, "#040404")
    frame.shine(frame.rim(bars, dx=0.004) * lamp, "#ffffff", 0.35)
    arch = 1 - frame.shape(
        curve([(-0.05, 1.2), (-0.05, 0.4), (0.1, 0.05), (0.66, -0.12), (1.22, 0.05), (1.39, 0.4), (1.39, 1.2)], 8)
    )
    frame.shade(frame.blur(arch, 0.012), 0.92)
