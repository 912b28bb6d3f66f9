"""The last tram comes out of the wet night; one passenger under an umbrella."""

from dataclasses import replace

import numpy as np

from pictures.figures import BACK_IN_COAT, STAMP_HEIGHT, STANDING, stamp
from pictures.land import fog
from pictures.lights import bokeh
from pictures.raster import Frame, Point, curve, mix, ramp, smooth
from pictures.registry import scene
from pictures.water import flood


@scene(1.78)
def last_tram(frame: Frame) -> None:
    """The last tram comes out of the wet night; one passenger under an umbrella."""
    frame.sky((0.0, "#070b16"), (0.35, "#14203a"), (0.52, "#2c3a52"), (1, "#10141f"))
    fog(frame, 0.1, 0.6, "#3a4a62", 0.5, 0.3)
    for x0, x1, top, bottom in ((-0.1, 0.55, 0.0, 0.36), (1.9, 1.28, -0.05, 0.33)):
        wall = frame.shape([(x0, top - 0.3), (x1, bottom), (x1, 0.56), (x0, 0.78)])
        frame.paint(wall, "#0d1220")
        for i in range(6):
            for j in range(4):
                if frame.rng.uniform() < 0.3:
                    s, e = (i + 0.25) / 6, (i + 0.6) / 6
                    a, b = x0 + (x1 - x0) * s**0.8, x0 + (x1 - x0) * e**0.8
                    y = 0.12 + j * 0.1 + 0.1 * s
                    frame.shine(
                        frame.blur(frame.shape([(a, y), (b, y + 0.005), (b, y + 0.05), (a, y + 0.055)]), 0.002),
                        "#ffb868",
                        frame.rng.uniform(0.1, 0.5),
                    )
    bokeh(frame, 30, 0.36, 0.52, 0.014, ("#ff8a4a", "#ffd48a", "#e84a3a", "#7ab0e0"), 0.6)
    cx, cy, s = 0.94, 0.665, 0.36

    def at(u: float, v: float) -> Point:
        return cx + u * s, cy - v * s

    side = frame.shape([at(0.34, 0.0), at(0.34, 1.02), at(0.86, 0.78), at(0.86, 0.18)])
    frame.paint(side, "#3a1513")
    windows = [
        [
            at(0.36 + 0.1 * i, 0.86 - 0.046 * i),
            at(0.44 + 0.1 * i, 0.82 - 0.046 * i),
            at(0.44 + 0.1 * i, 0.53 - 0.012 * i),
            at(0.36 + 0.1 * i, 0.55 - 0.012 * i),
        ]
        for i in range(5)
    ]
    frame.shine(frame.shape(*windows), "#ffc878", 0.85)
    front = frame.shape(
        curve(
            [
                at(-0.34, 0.0),
                at(-0.36, 0.5),
                at(-0.31, 0.98),
                at(-0.22, 1.06),
                at(0.22, 1.06),
                at(0.31, 0.98),
                at(0.36, 0.5),
                at(0.34, 0.0),
            ],
            6,
            closed=True,
        )
    )
    frame.paint(
        front,
        ramp(
            [(0, "#9a2f24"), (0.5, "#6d1f1a"), (1, "#2a0f0f")],
            np.broadcast_to(smooth(cy - 1.05 * s, cy, frame.y), front.shape),
        ),
    )
    frame.paint(frame.shape([at(-0.345, 0.36), at(0.345, 0.36), at(0.345, 0.42), at(-0.345, 0.42)]), "#c9b78c")
    glass = frame.shape(
        [at(-0.29, 0.48), at(-0.26, 0.86), at(-0.02, 0.87), at(-0.02, 0.48)],
        [at(0.29, 0.48), at(0.26, 0.86), at(0.02, 0.87), at(0.02, 0.48)],
    )
    frame.paint(
        glass,
        ramp(
            [(0, "#ffe2a4"), (1, "#b87a3c")],
            np.broadcast_to(smooth(cy - 0.87 * s, cy - 0.48 * s, frame.y), glass.shape),
        ),
    )
    driver = frame.place(stamp(replace(STANDING, hair="cap")), cx - 0.055, cy + 0.05, 0.3 * STAMP_HEIGHT) * glass
    frame.paint(driver, "#2a1208")
    sign = frame.shape([at(-0.16, 0.91), at(0.16, 0.91), at(0.15, 1.0), at(-0.15, 1.0)])
    frame.shine(sign, "#ffd890", 0.9)
    for u in (-0.2, 0.2):
        x, y = at(u, 0.2)
        frame.shine(frame.disc(x, y, 0.017, 0.005), "#fff6dc", 5)
        frame.shine(frame.halo(x, y, 0.06, 2.0), "#ffe0a0", 0.6)
    frame.shine(frame.halo(cx, cy - 0.25, 0.3, 2.4), "#ffb060", 0.14)
    wires = frame.draw(
        lambda pen: (
            [pen.line([(cx, cy - 1.12 * s), (u, -0.05)], 0.0016, 0.004) for u in (0.7, 1.12)]
            + [
                pen.line([at(0, 1.05), at(0.12, 1.22), at(0.02, 1.3)], 0.004),
                pen.line([(-0.1, 0.1), (cx - 0.02, 0.2), (1.9, 0.06)], 0.0022),
            ]
        )
    )
    frame.paint(wires, "#05070d")
    street = frame.light.copy()
    flood(frame, cy + 0.004, 1.6, "#0c111c", swell=0.05, length=0.45, depth=0.35, darkest=0.2)
    wet = smooth(0.56, 0.7, frame.y)
    frame.light = mix(
        street, frame.light, wet[..., None] * (0.65 + 0.35 * smooth(-0.2, 0.5, frame.noise(0.14, 4, 0.5, 4)))[..., None]
    )
    rails = frame.draw(
        lambda pen: [pen.line([(cx + 0.1 * k, cy), (cx + 0.1 * k + 0.52 * k, 1.02)], 0.003, 0.012) for k in (-1, 1)]
    )
    frame.shine(rails, "#ffdca0", 0.4)
    who = replace(
        BACK_IN_COAT,
        arms=(((-0.13, -0.63), (-0.12, -0.47)), ((0.15, -0.67), (0.06, -0.74))),
        sticks=(((0.06, -0.7), (0.03, -1.12), 0.012),),
    )
    mask = frame.place(stamp(who), 0.42, 0.9, 0.46 * STAMP_HEIGHT)
    dome = frame.shape(
        curve(
            [
                (0.26, 0.46),
                (0.32, 0.39),
                (0.43, 0.355),
                (0.54, 0.39),
                (0.6, 0.46),
                (0.545, 0.45),
                (0.49, 0.465),
                (0.43, 0.452),
                (0.37, 0.465),
                (0.315, 0.45),
            ],
            8,
            closed=True,
        )
    )
    mask = np.maximum(mask, dome)
    frame.paint(mask, "#06080e")
    frame.shine(frame.rim(mask, dx=-0.004), "#ffd090", 0.9)
    lines = frame.draw(
        lambda pen: [
            pen.line([(x, y), (x - 0.01, y + 0.05)], 0.001)
            for x, y in zip(frame.rng.uniform(0, frame.a, 500), frame.rng.uniform(-0.05, 0.95, 500), strict=True)
        ]
    )
    frame.shine(frame.blur(lines, 0.0006) * frame.halo(cx, cy - 0.2, 0.35), "#ffe6c0", 0.4)
