"""Cut paper: a man with wings of paper jumps from a hill into a red evening."""

from dataclasses import replace

import numpy as np

from pictures.film import COLOUR
from pictures.raster import Field, Frame, curve, rgb, smooth
from pictures.registry import scene


def _paper(frame: Frame, mask: Field, colour: str, drop: float) -> None:
    """A sheet cut to shape: its shadow on what lies below, its fibres, its lit upper edge."""
    shadow = frame.shifted(frame.shifted(frame.blur(mask, drop * 0.6), dy=drop), dx=drop * 0.7)
    frame.shade(np.clip(shadow, 0, 1), 0.42)
    fibre = 1 + 0.05 * frame.noise(0.006, 3, 0.7, 2.2) + 0.05 * frame.noise(0.25, 5, 0.5)
    frame.paint(mask, rgb(colour) * fibre[..., None])
    edge = frame.rim(mask, dy=0.0022)
    frame.shine(edge, "#fff6e4", 0.28)


@scene(1.78, replace(COLOUR, grain=0.014, vignette=0.4, saturation=1.05))
def a_short_lesson_in_flying(frame: Frame) -> None:
    """Cut paper: a man with wings of paper jumps from a hill into a red evening."""
    everywhere = np.ones((frame.h, frame.w), np.float32)
    _paper(frame, everywhere, "#f0c9a0", 0.01)
    for radius, colour in ((0.62, "#f2b98a"), (0.47, "#f2a26e"), (0.34, "#ee8456"), (0.22, "#f6e3b0")):
        points = [
            (1.18 + radius * np.cos(a) * (1 + 0.006 * np.sin(9 * a)), 0.44 + radius * np.sin(a))
            for a in np.linspace(0, 2 * np.pi, 160)
        ]
        _paper(frame, frame.shape(points), colour, 0.012)
    for x, y, s, colour in ((0.34, 0.2, 0.13, "#f8ead0"), (1.5, 0.16, 0.1, "#f8ead0"), (0.86, 0.1, 0.07, "#f4dcc0")):
        cloud = frame.draw(
            lambda pen, x=x, y=y, s=s: (
                [
                    pen.dot((x + u * s, y + v * s), r * s)
                    for u, v, r in ((-0.9, 0.1, 0.42), (-0.3, -0.15, 0.6), (0.4, -0.05, 0.52), (0.95, 0.15, 0.36))
                ]
                + [
                    pen.fill(
                        [
                            (x - 1.25 * s, y + 0.2 * s),
                            (x + 1.28 * s, y + 0.2 * s),
                            (x + 1.28 * s, y + 0.5 * s),
                            (x - 1.25 * s, y + 0.5 * s),
                        ]
                    )
                ]
            )
        )
        flat = cloud * smooth(y + 0.36 * s, y + 0.35 * s, frame.y)
        _paper(frame, flat, colour, 0.014)
        thread = frame.draw(lambda pen, x=x, y=y, s=s: pen.line([(x, -0.05), (x, y - 0.6 * s)], 0.0016))
        frame.paint(thread * 0.7, "#5a3a32")
    for level, swing, phase, colour in (
        (0.66, 0.05, 0.4, "#c9694f"),
        (0.74, 0.06, 2.2, "#94485a"),
        (0.83, 0.05, 4.0, "#5c3a5e"),
    ):
        cut = frame.below(
            lambda x, level=level, swing=swing, phase=phase: (
                level + swing * np.sin(x * 3.4 + phase) + 0.35 * swing * np.sin(x * 8.1 + 2 * phase)
            ),
            0.001,
        )
        _paper(frame, cut, colour, 0.016)
        trees = frame.draw(
            lambda pen, level=level, swing=swing, phase=phase: [
                pen.fill(
                    [
                        (x, level + swing * np.sin(x * 3.4 + phase) - 0.06),
                        (x + 0.018, level + swing * np.sin(x * 3.4 + phase) + 0.02),
                        (x - 0.018, level + swing * np.sin(x * 3.4 + phase) + 0.02),
                    ]
                )
                for x in frame.rng.uniform(0.7, frame.a, 5)
            ]
        )
        _paper(frame, trees, colour, 0.008)
    hill = frame.shape(
        curve(
            [
                (-0.1, 1.1),
                (-0.1, 0.52),
                (0.12, 0.5),
                (0.34, 0.53),
                (0.47, 0.6),
                (0.5, 0.66),
                (0.46, 0.75),
                (0.55, 0.88),
                (0.7, 1.1),
            ],
            10,
        )
    )
    _paper(frame, hill, "#2c3450", 0.022)
    houses = frame.shape(
        [(0.03, 0.515), (0.03, 0.44), (0.075, 0.4), (0.12, 0.44), (0.12, 0.515)],
        [(0.15, 0.52), (0.15, 0.465), (0.185, 0.43), (0.22, 0.465), (0.22, 0.52)],
    )
    _paper(frame, houses, "#d9573f", 0.008)
    _paper(
        frame,
        frame.shape(
            [(0.06, 0.465), (0.088, 0.465), (0.088, 0.5), (0.06, 0.5)],
            [(0.177, 0.485), (0.197, 0.485), (0.197, 0.508), (0.177, 0.508)],
        ),
        "#f6e3b0",
        0.002,
    )
    bx, by = 0.86, 0.42

    def wing(side: float) -> Field:
        feathers = []
        for i in range(7):
            angle = (-2.5 + 0.2 * i) if side < 0 else (-0.62 - 0.2 * i)
            length = 0.36 - 0.026 * i
            root = (bx - 0.01 + side * 0.012 * i, by - 0.012)
            tip = (root[0] + np.cos(angle) * length, root[1] + np.sin(angle) * length * 0.8)
            nx, ny = -np.sin(angle) * 0.026, np.cos(angle) * 0.026
            feathers.append(
                [
                    root,
                    (root[0] * 0.4 + tip[0] * 0.6 + nx, root[1] * 0.4 + tip[1] * 0.6 + ny),
                    tip,
                    (root[0] * 0.4 + tip[0] * 0.6 - nx, root[1] * 0.4 + tip[1] * 0.6 - ny),
                ]
            )
        return frame.shape(*[curve(f, 8, closed=True) for f in feathers])

    _paper(frame, wing(-1.0), "#fdf6e6", 0.016)
    legs = frame.draw(
        lambda pen: [
            pen.limb([(bx - 0.025, by + 0.1), (bx - 0.1, by + 0.16), (bx - 0.17, by + 0.15)], [0.026, 0.019, 0.012]),
            pen.limb([(bx - 0.01, by + 0.1), (bx - 0.03, by + 0.19), (bx - 0.1, by + 0.235)], [0.026, 0.019, 0.012]),
        ]
    )
    _paper(frame, legs, "#27324a", 0.012)
    body = frame.shape(
        curve(
            [
                (bx + 0.02, by - 0.055),
                (bx + 0.055, by - 0.01),
                (bx + 0.035, by + 0.07),
                (bx + 0.005, by + 0.13),
                (bx - 0.05, by + 0.115),
                (bx - 0.035, by + 0.03),
                (bx - 0.02, by - 0.03),
            ],
            8,
            closed=True,
        )
    )
    _paper(frame, body, "#3f7f86", 0.012)
    arms = frame.draw(
        lambda pen: pen.limb(
            [(bx + 0.03, by - 0.02), (bx + 0.1, by + 0.01), (bx + 0.165, by - 0.03)], [0.019, 0.015, 0.011]
        )
    )
    _paper(frame, arms, "#3f7f86", 0.01)
    head = frame.draw(
        lambda pen: [
            pen.dot((bx + 0.06, by - 0.095), 0.042, tall=1.08),
            pen.fill([(bx + 0.097, by - 0.1), (bx + 0.117, by - 0.085), (bx + 0.095, by - 0.078)]),
        ]
    )
    _paper(frame, head, "#e2ab7e", 0.01)
    cap = frame.shape(
        curve(
            [
                (bx + 0.014, by - 0.1),
                (bx + 0.02, by - 0.14),
                (bx + 0.06, by - 0.155),
                (bx + 0.1, by - 0.13),
                (bx + 0.105, by - 0.112),
            ],
            8,
            closed=True,
        )
    )
    _paper(frame, cap, "#b8382e", 0.006)
    goggle = frame.draw(lambda pen: [pen.dot((bx + 0.083, by - 0.103), 0.012)])
    _paper(frame, goggle, "#f6e3b0", 0.003)
    _paper(frame, wing(1.0) * smooth(bx - 0.02, bx, frame.x), "#f7e9cf", 0.014)
    thread = frame.draw(lambda pen: pen.line([(bx + 0.01, -0.05), (bx + 0.01, by - 0.04)], 0.0014))
    frame.paint(thread * 0.5, "#5a3a32")
