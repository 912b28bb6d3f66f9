"""A kitchen window over roofs as the sun comes up: a kettle, a pot of basil, steam."""

import numpy as np

from pictures.land import clouds, fog
from pictures.raster import Frame, Pen, curve, mix, ramp, rgb, smooth
from pictures.registry import scene


@scene(1.85, starter=True)
def first_light(frame: Frame) -> None:
    """A kitchen window over roofs as the sun comes up: a kettle, a pot of basil, steam."""
    frame.sky((0.0, "#6d8bb0"), (0.25, "#b9b4bc"), (0.42, "#f3c79c"), (0.55, "#ffdca4"), (1, "#ffdca4"))
    clouds(frame, 0.0, 0.45, "#ffcfae", 0.7, 0.09, 5, 0.1)
    sun_x, sun_y = 1.02, 0.5
    frame.shine(frame.halo(sun_x, sun_y, 0.1, 2.0), "#fff0c4", 1.2)
    for level, depth in ((0.53, 0.75), (0.58, 0.5), (0.65, 0.2)):

        def roofs(pen: Pen, level: float = level) -> None:
            x = 0.1
            while x < frame.a:
                w, h = frame.rng.uniform(0.1, 0.22), frame.rng.uniform(-0.02, 0.03)
                pen.fill([(x, 1), (x, level + h), (x + w * 0.5, level + h - w * 0.28), (x + w, level + h), (x + w, 1)])
                pen.fill(
                    [
                        (x + w * 0.65, level + h),
                        (x + w * 0.65, level + h - w * 0.28),
                        (x + w * 0.75, level + h - w * 0.28),
                        (x + w * 0.75, level + h),
                    ]
                )
                x += w * frame.rng.uniform(0.75, 1.0)

        frame.paint(frame.draw(roofs), mix(rgb("#4a3440"), rgb("#f0c298"), depth))
        fog(frame, level - 0.05, level + 0.12, "#ffd9a8", 0.4, 0.2)
    smoke = frame.blur(
        frame.draw(lambda pen: pen.line(curve([(0.86, 0.52), (0.88, 0.44), (0.85, 0.36), (0.93, 0.26)]), 0.008, 0.04)),
        0.01,
    )
    frame.paint(smoke * np.clip(0.6 + 0.5 * frame.noise(0.05), 0, 1) * 0.5, "#fff0dc")
    frame.soften(0.0025)
    opening = [(0.42, 0.05), (1.52, 0.05), (1.52, 0.79), (0.42, 0.79)]
    wall = 1 - frame.shape(opening)
    tile = frame.noise(0.2, 6, 0.5)
    warm = frame.halo(0.97, 0.5, 0.6, 2.4)
    frame.paint(wall, rgb("#5c4a48") * (0.12 + 0.5 * warm * (1 + 0.15 * tile))[..., None])
    reveal = frame.shape(
        [(0.42, 0.05), (0.36, 0.0), (0.36, 0.85), (0.42, 0.79)], [(1.52, 0.05), (1.58, 0.0), (1.58, 0.85), (1.52, 0.79)]
    )
    frame.paint(
        reveal, ramp([(0, "#6d4c40"), (1, "#c9885c")], np.broadcast_to(smooth(0.0, 0.8, frame.y), reveal.shape))
    )
    bars = frame.draw(
        lambda pen: (
            [
                pen.fill([(x - 0.016, 0.05), (x + 0.016, 0.05), (x + 0.016, 0.79), (x - 0.016, 0.79)])
                for x in (0.436, 0.97, 1.504)
            ]
            + [
                pen.fill([(0.42, y - 0.012), (1.52, y - 0.012), (1.52, y + 0.012), (0.42, y + 0.012)])
                for y in (0.062, 0.27, 0.778)
            ]
        )
    )
    frame.paint(bars, "#38262a")
    frame.shine(frame.rim(bars, dx=0.004), "#ffc88a", 0.4)
    sill = frame.shape([(0.3, 0.84), (0.42, 0.79), (1.52, 0.79), (1.64, 0.84), (1.64, 0.87), (0.3, 0.87)])
    frame.paint(
        sill,
        ramp(
            [(0, "#e8ac74"), (0.6, "#b87a50"), (1, "#4a2e26")], np.broadcast_to(smooth(0.79, 0.87, frame.y), sill.shape)
        ),
    )
    counter = frame.below(0.87)
    gleam = np.exp(-(((frame.x - 0.97 - 0.3 * (frame.y - 0.87)) / 0.42) ** 2))
    frame.paint(counter, rgb("#7a4a34") * (0.12 + 0.9 * gleam * (1 + 0.12 * frame.noise(0.02, 5, 0.6, 9)))[..., None])

    def things(pen: Pen) -> None:
        kx, ky = 0.66, 0.835
        pen.fill(
            curve(
                [
                    (kx - 0.075, ky),
                    (kx - 0.085, ky - 0.05),
                    (kx - 0.06, ky - 0.125),
                    (kx, ky - 0.145),
                    (kx + 0.06, ky - 0.125),
                    (kx + 0.085, ky - 0.05),
                    (kx + 0.075, ky),
                ],
                8,
                closed=True,
            )
        )
        pen.line(curve([(kx + 0.07, ky - 0.05), (kx + 0.11, ky - 0.085), (kx + 0.125, ky - 0.13)]), 0.03, 0.014)
        pen.line(
            curve([(kx - 0.06, ky - 0.13), (kx - 0.045, ky - 0.21), (kx + 0.045, ky - 0.21), (kx + 0.06, ky - 0.13)]),
            0.011,
        )
        pen.dot((kx, ky - 0.152), 0.012)
        bx, by = 1.3, 0.83
        pen.fill([(bx - 0.055, by - 0.1), (bx + 0.055, by - 0.1), (bx + 0.042, by), (bx - 0.042, by)])
        pen.fill(
            [(bx - 0.062, by - 0.115), (bx + 0.062, by - 0.115), (bx + 0.062, by - 0.095), (bx - 0.062, by - 0.095)]
        )
        for _ in range(11):
            angle = frame.rng.uniform(-2.6, -0.55)
            reach = frame.rng.uniform(0.09, 0.2)
            tip = (bx + np.cos(angle) * reach * 0.8, by - 0.11 + np.sin(angle) * reach)
            pen.line(curve([(bx, by - 0.11), ((bx + tip[0]) / 2, (by - 0.13 + tip[1]) / 2), tip]), 0.004)
            for t in (0.45, 0.7, 0.95):
                lx, ly = bx + (tip[0] - bx) * t, by - 0.11 + (tip[1] - by + 0.11) * t
                for side in (-1, 1):
                    pen.limb([(lx, ly), (lx + side * 0.017, ly - 0.006)], [0.006, 0.0095])
        pen.fill([(1.06, 0.83), (1.055, 0.765), (1.12, 0.765), (1.115, 0.83)])
        pen.ring((1.126, 0.795), 0.018, 0.007)

    mask = frame.draw(things)
    frame.paint(mask, "#20151a")
    frame.shine(frame.rim(mask, dy=0.003), "#ffc080", 0.6)
    shade = frame.shifted(frame.blur(mask, 0.012), dy=0.1) * smooth(0.84, 0.88, frame.y)
    frame.shade(shade, 0.6)
    curtain_edge = 0.6 - 0.12 * smooth(0.1, 0.8, frame.y)
    lace = (
        smooth(curtain_edge, curtain_edge - 0.006, frame.x)
        * smooth(0.36, 0.37, frame.x)
        * smooth(0.0, 0.01, frame.y)
        * smooth(0.74, 0.73, frame.y)
    )
    folds = 0.55 + 0.45 * np.sin((frame.x - 0.36) / (0.25 - 0.12 * frame.y) * 22)
    frame.light = mix(
        frame.light, frame.light * 0.4 + rgb("#f0c8a0") * (0.35 + 0.25 * folds)[..., None], (lace * 0.75)[..., None]
    )
    steam = frame.blur(
        frame.draw(lambda pen: pen.line(curve([(0.79, 0.69), (0.81, 0.62), (0.79, 0.54), (0.83, 0.44)]), 0.008, 0.035)),
        0.01,
    )
    frame.shine(steam * np.clip(0.5 + 0.7 * frame.noise(0.04), 0, 1), "#fff0d8", 0.25)
    for i in range(3):
        beam = frame.shape(
            [(sun_x, sun_y), (sun_x + 0.02, sun_y), (0.5 + 0.5 * i + 0.12, 1.1), (0.5 + 0.5 * i - 0.12, 1.1)]
        )
        frame.shine(frame.blur(beam, 0.02) * smooth(0.5, 0.8, frame.y), "#ffd8a0", 0.07)
