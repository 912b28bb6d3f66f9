"""Roofs at the blue hour: aerials, tanks, a mast with red lamps, one window still lit."""

from dataclasses import replace

import numpy as np

from pictures.figures import SEATED, STAMP_HEIGHT, stamp
from pictures.land import clouds, fog
from pictures.raster import Frame, Pen, curve, mix, ramp, rgb, smooth
from pictures.registry import scene


def _aerial_mast(pen: Pen, x: float, foot: float, height: float, rng: np.random.Generator) -> None:
    """A household television aerial."""
    pen.line([(x, foot), (x, foot - height)], 0.003)
    for level in (0.98, 0.72) if rng.uniform() < 0.5 else (0.96,):
        y, length = foot - height * level, height * rng.uniform(0.25, 0.42)
        pen.line([(x - length * 0.3, y + 0.004), (x + length, y - 0.004)], 0.0026)
        for i, u in enumerate(np.linspace(-0.25, 0.95, 8)):
            reach = 0.024 - 0.0016 * i
            pen.line([(x + length * u, y - reach), (x + length * u, y + reach)], 0.0019)


@scene(1.85)
def quiet_frequency(frame: Frame) -> None:
    """Roofs at the blue hour: aerials, tanks, a mast with red lamps, one window still lit."""
    frame.sky((0.0, "#142a4e"), (0.3, "#2f5c86"), (0.5, "#7fa1ad"), (0.62, "#e3b9a0"), (1, "#c98f7a"))
    clouds(frame, 0.05, 0.5, "#56789b", 0.6, 0.09, 6, 0.1)
    haze = rgb("#8c98ab")
    for layer, (level, depth) in enumerate(((0.57, 0.8), (0.63, 0.48), (0.71, 0.14))):

        def roofs(pen: Pen, level: float = level, layer: int = layer) -> None:
            x = -0.05
            while x < frame.a + 0.05:
                w, h = frame.rng.uniform(0.05, 0.13) * (0.7 + 0.4 * layer), frame.rng.uniform(-0.05, 0.06)
                pen.fill([(x, 1.0), (x, level + h), (x + w, level + h), (x + w, 1.0)])
                kind = frame.rng.uniform()
                if kind < 0.3:
                    pen.fill(
                        [
                            (x + w * 0.2, level + h),
                            (x + w * 0.2, level + h - 0.03),
                            (x + w * 0.62, level + h - 0.03),
                            (x + w * 0.62, level + h),
                        ]
                    )
                elif kind < 0.55:
                    pen.limb([(x + w * 0.3, level + h - 0.022), (x + w * 0.55, level + h - 0.022)], [0.011, 0.011])
                    pen.line([(x + w * 0.35, level + h), (x + w * 0.35, level + h - 0.02)], 0.003)
                    pen.line([(x + w * 0.5, level + h), (x + w * 0.5, level + h - 0.02)], 0.003)
                for _ in range(frame.rng.integers(0, 3)):
                    _aerial_mast(
                        pen,
                        x + w * frame.rng.uniform(0.1, 0.9),
                        level + h,
                        frame.rng.uniform(0.04, 0.09) * (0.7 + 0.5 * layer),
                        frame.rng,
                    )
                x += w * frame.rng.uniform(0.9, 1.15)

        frame.paint(frame.draw(roofs), mix(rgb("#141d33"), haze, depth))
        lights = frame.draw(
            lambda pen, level=level, layer=layer: [
                pen.fill(
                    [(x, y), (x + 0.006 + 0.003 * layer, y), (x + 0.006 + 0.003 * layer, y + 0.009), (x, y + 0.009)]
                )
                for x, y in zip(
                    frame.rng.uniform(0, frame.a, 26), frame.rng.uniform(level + 0.07, level + 0.2, 26), strict=True
                )
            ]
        )
        frame.shine(lights, "#ffc070", 0.5 + 0.2 * layer)
        fog(frame, 0.5, 0.85, "#9aa5b4", 0.35, 0.3)

    def mast(pen: Pen) -> None:
        x, top, foot = 1.36, 0.06, 0.66
        pen.line([(x, top), (x, top + 0.1)], 0.003)
        for side in (-1, 1):
            pen.line([(x + side * 0.006, top + 0.08), (x + side * 0.04, foot)], 0.0045)
        n = 17
        for i in range(n):
            y0, y1 = top + 0.08 + (foot - top - 0.08) * i / n, top + 0.08 + (foot - top - 0.08) * (i + 1) / n
            w0, w1 = 0.006 + 0.034 * i / n, 0.006 + 0.034 * (i + 1) / n
            pen.line([(x - w0, y0), (x + w1, y1)], 0.0022)
            pen.line([(x + w0, y0), (x - w1, y1)], 0.0022)
            pen.line([(x - w1, y1), (x + w1, y1)], 0.0022)
        for y in (0.2, 0.26):
            pen.dot((x + 0.022, y), 0.016, tall=1.0)

    frame.paint(frame.draw(mast), "#1a2640")
    for x, y in ((1.36, 0.06), (1.344, 0.24), (1.38, 0.24), (1.33, 0.43), (1.392, 0.43)):
        frame.shine(frame.disc(x, y, 0.004), "#ff4a3a", 3)
        frame.shine(frame.halo(x, y, 0.014, 2.3), "#ff3020", 0.4)
    house = frame.shape(
        [(0.18, 1.1), (0.18, 0.56), (0.21, 0.545), (0.62, 0.545), (0.65, 0.56), (0.65, 1.1)],
        [(0.3, 0.56), (0.3, 0.46), (0.5, 0.46), (0.5, 0.56)],
        [(-0.1, 1.1), (-0.1, 0.8), (1.0, 0.78), (1.0, 0.86), (2, 0.84), (2, 1.1)],
    )
    frame.paint(house, ramp([(0, "#22304d"), (1, "#0b1020")], np.broadcast_to(smooth(0.5, 1.0, frame.y), house.shape)))
    tops = frame.draw(
        lambda pen: (
            [_aerial_mast(pen, x, 0.55, h, frame.rng) for x, h in ((0.23, 0.19), (0.6, 0.25), (0.56, 0.13))]
            + [_aerial_mast(pen, x, 0.8, h, frame.rng) for x, h in ((0.06, 0.2), (1.72, 0.34), (1.58, 0.2))]
        )
    )
    frame.paint(tops, "#0f1830")
    pane = [(0.345, 0.63), (0.475, 0.63), (0.475, 0.8), (0.345, 0.8)]
    window = frame.shape(pane)
    frame.shine(frame.blur(window, 0.04), "#ff9a40", 0.35)
    frame.paint(
        window, ramp([(0, "#ffdf9a"), (1, "#e08a38")], np.broadcast_to(smooth(0.63, 0.8, frame.y), window.shape))
    )
    listener = frame.place(
        stamp(
            replace(SEATED, head=(0.075, -0.7), arms=(((0.05, -0.5), (0.13, -0.66)), ((0.09, -0.45), (0.22, -0.44))))
        ),
        0.405,
        0.865,
        0.23 * STAMP_HEIGHT,
    )
    frame.paint(listener * window, "#2c1608")
    radio = frame.shape([(0.438, 0.8), (0.438, 0.768), (0.47, 0.768), (0.47, 0.8)])
    frame.paint(radio, "#1d0f06")
    bars = frame.draw(
        lambda pen: [pen.line([(0.41, 0.63), (0.41, 0.8)], 0.004), pen.line([(0.345, 0.69), (0.475, 0.69)], 0.004)]
    )
    frame.paint(bars, "#26180f")
    frame.shine(frame.shape([(0.345, 0.802), (0.475, 0.802), (0.5, 0.83), (0.32, 0.83)]), "#ffa850", 0.12)
    wires = frame.draw(
        lambda pen: [
            pen.line(curve([(-0.05, a), (0.6, a + 0.05), (1.3, a + 0.045), (1.9, b)]), 0.0022)
            for a, b in ((0.3, 0.36), (0.335, 0.41), (0.35, 0.46))
        ]
    )
    frame.paint(wires * 0.9, "#101a30")
    birds = frame.draw(
        lambda pen: [
            pen.limb([(x, y), (x + 0.004, y - 0.008)], [0.005, 0.003])
            for x, y in ((0.72, 0.347), (0.745, 0.348), (0.81, 0.349))
        ]
    )
    frame.paint(birds, "#101a30")
