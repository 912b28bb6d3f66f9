"""A cable ferry in mid-river at dusk, poplars on the far bank, one lamp."""

from dataclasses import replace

import numpy as np

from pictures.figures import BACK_IN_COAT, STAMP_HEIGHT, stamp
from pictures.land import clouds, fog, poplar, skyline
from pictures.raster import Frame, Pen, Point, Tile, smooth
from pictures.registry import scene
from pictures.water import flood, glitter, surface


@scene(1.85)
def the_ferryman(frame: Frame) -> None:
    """A cable ferry in mid-river at dusk, poplars on the far bank, one lamp."""
    horizon = 0.56
    frame.sky((0.0, "#23304f"), (0.25, "#5a5a78"), (0.44, "#b98378"), (0.56, "#f0b27c"), (1, "#f0b27c"))
    clouds(frame, 0.05, 0.42, "#d98d78", 0.55, 0.08, 6, 0.08)
    clouds(frame, 0.0, 0.3, "#39405f", 0.5, 0.14, 4, 0.1)
    frame.shine(frame.halo(1.32, 0.55, 0.14, 2.2), "#ffb566", 0.55)
    frame.paint(frame.below(skyline(frame, 0.515, 0.012, 0.3)), "#8d7078")
    frame.paint(frame.below(skyline(frame, 0.532, 0.01, 0.06)), "#58505f")
    fog(frame, 0.48, 0.57, "#d9a184", 0.5, 0.3)

    def bank(pen: Pen) -> None:
        for x in np.concatenate([np.linspace(0.06, 0.5, 9), np.linspace(1.5, 1.82, 6)]):
            poplar(pen, frame.rng, float(x) + frame.rng.normal(0, 0.01), 0.562, frame.rng.uniform(0.16, 0.27))
        for x in frame.rng.uniform(0, frame.a, 60):
            pen.dot((x, 0.556), frame.rng.uniform(0.004, 0.012))

    frame.paint(frame.draw(bank), "#2c2a39")
    frame.paint(frame.below(skyline(frame, 0.553, 0.003, 0.05)), "#2a2836")
    house = frame.shape([(0.62, 0.556), (0.62, 0.528), (0.645, 0.513), (0.67, 0.528), (0.67, 0.556)])
    frame.paint(house, "#2c2a38")
    frame.shine(frame.disc(0.645, 0.54, 0.003), "#ffcf7a", 1.4)
    fx, fy = 0.86, 0.635
    self_light: list[Point] = []

    def ferry(pen: Pen) -> None:
        pen.fill([(fx - 0.24, fy - 0.022), (fx + 0.24, fy - 0.022), (fx + 0.225, fy), (fx - 0.225, fy)])
        pen.fill([(fx - 0.24, fy - 0.022), (fx - 0.315, fy - 0.05), (fx - 0.313, fy - 0.057), (fx - 0.23, fy - 0.032)])
        pen.fill([(fx + 0.24, fy - 0.022), (fx + 0.315, fy - 0.05), (fx + 0.313, fy - 0.057), (fx + 0.23, fy - 0.032)])
        for u in np.linspace(-0.22, 0.22, 15):
            pen.line([(fx + u, fy - 0.02), (fx + u, fy - 0.068)], 0.003)
        for v in (0.045, 0.068):
            pen.line([(fx - 0.22, fy - v), (fx + 0.22, fy - v)], 0.0032)
        pen.fill([(fx + 0.06, fy - 0.02), (fx + 0.06, fy - 0.125), (fx + 0.16, fy - 0.125), (fx + 0.16, fy - 0.02)])
        pen.fill(
            [(fx + 0.045, fy - 0.122), (fx + 0.175, fy - 0.132), (fx + 0.175, fy - 0.139), (fx + 0.045, fy - 0.13)]
        )
        pen.line([(fx - 0.19, fy), (fx - 0.19, fy - 0.21)], 0.006)
        pen.line([(fx + 0.2, fy), (fx + 0.2, fy - 0.21)], 0.006)

    def cable(pen: Pen) -> None:
        pen.line(
            [(-0.05, 0.36), (0.3, 0.405), (fx - 0.19, 0.427), (fx + 0.2, 0.427), (1.5, 0.405), (1.9, 0.37)], 0.0032
        )
        pen.line([(fx - 0.19, fy - 0.2), (fx - 0.1, 0.428)], 0.002)
        pen.line([(fx + 0.2, fy - 0.2), (fx + 0.1, 0.428)], 0.002)

    window = [(fx + 0.085, fy - 0.108), (fx + 0.135, fy - 0.108), (fx + 0.135, fy - 0.075), (fx + 0.085, fy - 0.075)]
    body = frame.draw(ferry)
    man = frame.place(stamp(replace(BACK_IN_COAT, hair="cap")), fx - 0.09, fy - 0.02, 0.135 * STAMP_HEIGHT)
    cart = frame.draw(
        lambda pen: [
            pen.fill(
                [(fx - 0.03, fy - 0.04), (fx - 0.02, fy - 0.072), (fx + 0.035, fy - 0.068), (fx + 0.038, fy - 0.035)]
            ),
            pen.ring((fx + 0.0, fy - 0.036), 0.014, 0.003),
        ]
    )
    wire = frame.draw(cable)
    everything = np.maximum(np.maximum(body, man), cart)
    # Its mirror image is painted into the water afterwards, since the hull stands below the horizon.
    flood(frame, horizon, 2.2, "#1c2436", swell=0.055, length=2.2, depth=0.4, darkest=0.35)
    glitter(frame, horizon, 2.2, 1.32, 0.16, "#ffb46a", 0.55)
    tile = Tile(frame.rng, 16, 5, 0.6)
    wx, wz, _ = surface(frame, horizon, 2.2)
    rows = np.clip((2 * fy - frame.y + 0.03 * tile.at(wx / 12, wz / 18)) * frame.h, 0, frame.h - 1).astype(np.int64)
    mirrored = everything[rows, np.arange(frame.w)[None, :]] * smooth(fy - 0.002, fy + 0.002, frame.y)
    frame.paint(mirrored * 0.75, "#131724")
    frame.paint(np.maximum(wire, 0) * 0.9, "#1a1c2a")
    frame.paint(everything, "#10121b")
    rim = frame.rim(everything, dx=-0.003)
    frame.shine(rim, "#e89a5c", 0.28)
    frame.shine(frame.shape(window), "#ffc46a", 1.5)
    frame.shine(frame.halo(fx + 0.11, fy - 0.09, 0.03, 2.5), "#ff9c40", 0.4)
    frame.shine(frame.disc(fx - 0.19, fy - 0.205, 0.006), "#ffdca0", 2)
    frame.shine(frame.halo(fx - 0.19, fy - 0.205, 0.025, 2.5), "#ffb050", 0.5)
    glitter(frame, fy, 1.4, fx + 0.11, 0.03, "#ffb050", 0.5)
    self_light.append((fx, fy))
    reeds = frame.draw(
        lambda pen: [
            pen.line([(x, 1.02), (x + b * 0.5, 1.0 - h * 0.6), (x + b, 1.0 - h)], 0.006, 0.0012)
            for x, b, h in zip(
                frame.rng.normal(1.62, 0.12, 90),
                frame.rng.normal(0.02, 0.04, 90),
                frame.rng.uniform(0.05, 0.3, 90),
                strict=True,
            )
        ]
    )
    frame.paint(frame.blur(reeds, 0.003), "#0b0d14")
