"""A pine wood in fog, its trunks numbered with red dots, and the man who counts."""

from dataclasses import replace

import numpy as np

from pictures.figures import BACK_IN_COAT, STAMP_HEIGHT, stamp
from pictures.film import COLOUR
from pictures.land import branch, fog, skyline
from pictures.raster import Field, Frame, Pen, mix, rgb, smooth
from pictures.registry import scene


@scene(1.78, replace(COLOUR, saturation=0.85))
def an_inventory_of_trees(frame: Frame) -> None:
    """A pine wood in fog, its trunks numbered with red dots, and the man who counts."""
    frame.sky((0.0, "#55645e"), (0.35, "#aab8a8"), (0.62, "#c5cdb9"), (0.75, "#6d7462"), (1, "#20241c"))
    frame.shine(frame.halo(1.05, 0.3, 0.35), "#eef0d8", 0.35)
    ground = frame.noise(0.05, 6, 0.6, 3)
    far = rgb("#b9c3b0")
    layers = 7
    for layer in range(layers):
        near = (layer + 1) / layers
        foot = 0.6 + 0.34 * near**2.2
        count = round(46 * (1 - near) ** 1.2) + 6
        width = 0.006 + 0.05 * near**2.4
        xs = np.sort(frame.rng.uniform(-0.05, frame.a + 0.05, count))
        if near > 0.6:  # the nearer trunks leave the middle open
            xs = xs[np.abs(xs - 1.02) > 0.2]

        def trunks(pen: Pen, xs: Field = xs, width: float = width, foot: float = foot) -> None:
            for x in xs:
                w = width * frame.rng.uniform(0.65, 1.25)
                lean = frame.rng.normal(0, 0.012)
                pen.line([(x + lean, -0.05), (x, foot - 0.03), (x, foot)], w * 0.75, w * 1.1)
                for _ in range(3 if width < 0.03 else 1):
                    branch(
                        pen,
                        frame.rng,
                        (x, frame.rng.uniform(0.02, 0.45)),
                        frame.rng.choice((0.25, 2.9)),
                        width * 3.5,
                        width * 0.13,
                        1,
                    )

        mask = frame.draw(trunks)
        floor = frame.below(skyline(frame, foot - 0.012, 0.008, 0.1))
        dark = mix(far, rgb("#14170f"), near**0.75)
        frame.paint(
            floor,
            mix(mix(far, rgb("#2c3020"), near**0.6), rgb("#4a4a30"), np.clip(ground * 0.35 * near, 0, 1)[..., None]),
        )
        bark = dark * (0.85 + 0.3 * np.clip(frame.noise(0.012, 4, 0.6, 0.3), -1, 1) * near)[..., None]
        frame.paint(mask, bark)
        if 2 <= layer <= 5:
            marks = frame.draw(
                lambda pen, xs=xs, width=width, foot=foot: [
                    pen.dot(
                        (float(x) + width * 0.04, foot - 0.25 * (0.4 + width * 14)), max(0.006, width * 0.3), tall=1.15
                    )
                    for x in xs[::2]
                ]
            )
            frame.paint(marks * mask * np.float32(1), mix(rgb("#b5231c"), far, 0.5 * (1 - near)))
        if layer == 4:
            man = replace(
                BACK_IN_COAT, arms=(((-0.13, -0.63), (-0.06, -0.58)), ((0.16, -0.68), (0.24, -0.78))), hair="cap"
            )
            frame.paint(frame.place(stamp(man), 1.0, 0.83, 0.3 * STAMP_HEIGHT), "#171a14")
        if layer < layers - 1:
            fog(frame, 0.1, 0.75, "#b9c3b0", 0.2, 0.3)
    for shaft in range(4):
        x = 0.55 + 0.24 * shaft
        beam = frame.shape([(x + 0.22, -0.05), (x + 0.28, -0.05), (x + 0.03, 0.8), (x - 0.07, 0.8)])
        frame.shine(frame.blur(beam, 0.02) * smooth(0.85, 0.1, frame.y), "#e6ead0", 0.1)
