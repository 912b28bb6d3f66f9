"""The headframe and its wheels at evening, the spoil heap, men going home."""

from dataclasses import replace

import numpy as np

from pictures.figures import STAMP_HEIGHT, WALKING, stamp
from pictures.land import clouds, fog, skyline
from pictures.raster import Frame, Pen, Point, smooth
from pictures.registry import scene


@scene(1.78)
def letters_from_the_mine(frame: Frame) -> None:
    """The headframe and its wheels at evening, the spoil heap, men going home."""
    frame.sky((0.0, "#3a3442"), (0.28, "#8a5a50"), (0.52, "#d98a4c"), (0.72, "#f5c77a"), (1, "#f5c77a"))
    clouds(frame, 0.0, 0.6, "#5a3f44", 0.75, 0.13, 3.5, 0.2)
    clouds(frame, 0.1, 0.65, "#ffb56a", 0.6, 0.08, 5, 0.05)
    frame.shine(frame.halo(0.5, 0.68, 0.14, 2.2), "#ffd48a", 0.6)
    frame.paint(frame.below(skyline(frame, 0.73, 0.02, 0.4)), "#a0694c")
    frame.paint(frame.shape([(-0.1, 0.82), (0.16, 0.55), (0.27, 0.56), (0.62, 0.82)]), "#7a4c3e")
    fog(frame, 0.6, 0.8, "#e8a866", 0.45, 0.25)
    smoke = frame.noise(0.06, 6, 0.6, 1.6)
    t = np.clip((1.66 - frame.x) / 1.2, 0, 1)
    plume = (
        np.exp(-(((frame.y - 0.36 + 0.22 * t**0.6 + 0.03 * smoke) / (0.01 + 0.1 * t**0.7)) ** 2))
        * smooth(-0.01, 0.02, 1.66 - frame.x)
        * np.exp(-t * 1.6)
    )
    frame.paint(np.clip(plume * (0.7 + 0.5 * smoke), 0, 0.8), "#4a3638")

    def works(pen: Pen) -> None:
        x, top, foot = 1.08, 0.2, 0.86

        def lattice(a: Point, b: Point, c: Point, d: Point, n: int) -> None:
            pen.line([a, b], 0.012)
            pen.line([c, d], 0.012)
            for i in range(n):
                s, e = i / n, (i + 1) / n
                p, q = (
                    (a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s),
                    (c[0] + (d[0] - c[0]) * s, c[1] + (d[1] - c[1]) * s),
                )
                r, u = (
                    (a[0] + (b[0] - a[0]) * e, a[1] + (b[1] - a[1]) * e),
                    (c[0] + (d[0] - c[0]) * e, c[1] + (d[1] - c[1]) * e),
                )
                pen.line([p, u], 0.0045)
                pen.line([q, r], 0.0045)
                pen.line([r, u], 0.0045)

        lattice((x - 0.06, top + 0.06), (x - 0.09, foot), (x + 0.06, top + 0.06), (x + 0.09, foot), 9)
        lattice((x + 0.05, top + 0.08), (x + 0.36, foot), (x + 0.085, top + 0.08), (x + 0.43, foot), 10)
        pen.fill([(x - 0.12, top + 0.07), (x + 0.13, top + 0.07), (x + 0.13, top + 0.055), (x - 0.12, top + 0.055)])
        pen.fill(
            [
                (x - 0.1, top - 0.03),
                (x, top - 0.07),
                (x + 0.1, top - 0.03),
                (x + 0.1, top - 0.022),
                (x - 0.1, top - 0.022),
            ]
        )
        for u in (-0.09, 0.09):
            pen.line([(x + u, top - 0.025), (x + u, top + 0.06)], 0.006)
        for u, v, r in ((-0.035, 0.02, 0.068), (0.045, 0.03, 0.06)):
            pen.ring((x + u, top + v), r, 0.009)
            for angle in np.linspace(0, np.pi, 6, endpoint=False) + u:
                pen.line(
                    [
                        (x + u - np.cos(angle) * r, top + v - np.sin(angle) * r),
                        (x + u + np.cos(angle) * r, top + v + np.sin(angle) * r),
                    ],
                    0.0035,
                )
            pen.dot((x + u, top + v), 0.011)
        for dx in (0.0, 0.012):
            pen.line([(x + 0.075 + dx, top - 0.025), (1.63 + dx, 0.7)], 0.0026)
        pen.fill(
            [
                (1.5, foot),
                (1.5, 0.68),
                (1.56, 0.645),
                (1.62, 0.68),
                (1.62, 0.655),
                (1.645, 0.64),
                (1.645, 0.37),
                (1.675, 0.37),
                (1.68, 0.62),
                (1.9, 0.62),
                (1.9, foot),
            ]
        )
        pen.fill(
            [
                (0.7, foot),
                (0.7, 0.7),
                (0.76, 0.665),
                (0.82, 0.7),
                (0.82, 0.665),
                (0.88, 0.7),
                (0.88, 0.665),
                (0.94, 0.7),
                (0.99, 0.7),
                (0.99, foot),
            ]
        )
        pen.fill([(0.2, 0.7), (0.98, 0.62), (0.98, 0.645), (0.2, 0.722)])
        for u in np.linspace(0.25, 0.68, 6):
            pen.line([(u, 0.71), (u - 0.02, foot)], 0.006)

    frame.paint(frame.draw(works), "#241a1f")
    frame.paint(frame.below(skyline(frame, 0.845, 0.006, 0.12)), "#1a1318")
    windows = frame.draw(
        lambda pen: [
            pen.fill([(u, v), (u + 0.016, v), (u + 0.016, v + 0.024), (u, v + 0.024)])
            for u, v in (
                (0.735, 0.74),
                (0.775, 0.74),
                (0.855, 0.74),
                (0.935, 0.74),
                (1.535, 0.72),
                (1.58, 0.72),
                (1.7, 0.69),
                (1.74, 0.69),
            )
        ]
    )
    frame.shine(windows, "#ffcf7a", 1.5)
    frame.shine(frame.blur(windows, 0.012), "#ff9a40", 0.5)
    for i, (x, size, flip) in enumerate(
        ((0.28, 0.15, True), (0.37, 0.155, True), (0.43, 0.145, True), (0.58, 0.15, True), (0.68, 0.15, True))
    ):
        man = replace(
            WALKING,
            hair="cap",
            girth=1.05,
            sharp=(((-0.08, -0.5), (0.0, -0.5), (0.0, -0.4), (-0.08, -0.4)),) if i % 2 else (),
        )
        frame.paint(frame.place(stamp(man), x, 0.91 + 0.012 * (i % 2), size * STAMP_HEIGHT, flip), "#120c10")
    puddle = smooth(0.25, 0.6, frame.noise(0.1, 4, 0.5, 7)) * smooth(0.89, 0.93, frame.y)
    rows = np.clip((1.78 - frame.y) * frame.h, 0, frame.h - 1).astype(np.int64)
    frame.paint(puddle * 0.75, frame.light[rows[:, 0]])
