"""A street desk under an awning in the rain: a lamp, a typewriter, someone who dictates."""

from dataclasses import replace

import numpy as np

from pictures.figures import SEATED, STAMP_HEIGHT, WALKING, stamp
from pictures.lights import bokeh
from pictures.raster import Frame, Pen, mix, rgb, smooth
from pictures.registry import scene
from pictures.water import flood


@scene(1.85)
def the_letter_writer(frame: Frame) -> None:
    """A street desk under an awning in the rain: a lamp, a typewriter, someone who dictates."""
    frame.sky((0.0, "#101820"), (0.4, "#24323c"), (0.6, "#3a4447"), (1, "#1a2024"))
    bokeh(frame, 46, 0.12, 0.56, 0.026, ("#ffb454", "#ff6a3c", "#58c7b0", "#f2e2b0", "#e0508a", "#6aa0e0"), 0.55)
    far = frame.draw(
        lambda pen: [
            pen.fill([(x, 0.62), (x, 0.62 - h), (x + w, 0.62 - h), (x + w, 0.62)])
            for x, w, h in ((-0.1, 0.42, 0.7), (1.38, 0.6, 0.7), (0.36, 0.07, 0.18), (1.22, 0.1, 0.26))
        ]
    )
    frame.paint(frame.blur(far, 0.012) * 0.86, "#141a1f")
    walker = frame.place(
        stamp(
            replace(
                WALKING,
                sticks=(((0.12, -0.55), (0.08, -1.08), 0.012),),
                sharp=(((-0.2, -0.98), (0.08, -1.12), (0.36, -0.98)),),
            )
        ),
        0.32,
        0.63,
        0.2 * STAMP_HEIGHT,
    )
    frame.paint(frame.blur(walker, 0.004) * 0.9, "#0e1215")
    px, py = 1.06, 0.79
    warm = frame.halo(px + 0.07, 0.56, 0.2, 2.0)
    wall = frame.shape([(0.66, 0.24), (1.9, 0.14), (1.9, 0.83), (0.66, 0.79)])
    bricks = 0.9 + 0.18 * frame.noise(0.02, 5, 0.6)
    frame.paint(wall, (rgb("#4f2a1c") * (warm * 2.0 + 0.10)[..., None] * bricks[..., None]))
    shutter = frame.shape([(1.26, 0.27), (1.72, 0.235), (1.72, 0.81), (1.26, 0.79)])
    slats = 0.6 + 0.4 * smooth(0.1, 0.3, np.abs((frame.y * 44) % 1 - 0.5))
    frame.paint(shutter, rgb("#2b5a54") * ((warm * 1.5 + 0.13) * slats)[..., None])
    stripes = (np.floor((frame.x - 0.1 * frame.y) * 13) % 2).astype(np.float32)
    awning = frame.shape([(0.6, 0.275), (0.66, 0.15), (1.95, 0.05), (1.95, 0.21)])
    frame.paint(
        awning,
        mix(rgb("#7d2a20"), rgb("#c9b48c"), stripes[..., None])
        * (0.16 + 0.9 * frame.halo(px + 0.1, 0.4, 0.28))[..., None],
    )
    fringe = frame.draw(
        lambda pen: [pen.dot((x, 0.275 - (x - 0.6) * 0.048), 0.02, tall=1.1) for x in np.arange(0.615, 1.95, 0.037)]
    )
    frame.paint(fringe, rgb("#8c3324") * (0.2 + 0.7 * frame.halo(px + 0.1, 0.4, 0.25))[..., None])

    def desk(pen: Pen) -> None:
        pen.fill([(px - 0.1, py - 0.185), (px + 0.34, py - 0.185), (px + 0.34, py - 0.165), (px - 0.1, py - 0.165)])
        for u in (-0.08, 0.32):
            pen.line([(px + u, py - 0.17), (px + u, py + 0.02)], 0.014)
        pen.fill(
            [
                (px - 0.04, py - 0.185),
                (px - 0.035, py - 0.215),
                (px, py - 0.235),
                (px + 0.07, py - 0.235),
                (px + 0.085, py - 0.185),
            ]
        )
        pen.limb([(px - 0.02, py - 0.24), (px + 0.09, py - 0.24)], [0.011, 0.011])
        pen.fill([(px + 0.01, py - 0.24), (px + 0.008, py - 0.31), (px + 0.06, py - 0.315), (px + 0.062, py - 0.24)])
        pen.fill([(px + 0.2, py - 0.185), (px + 0.2, py - 0.215), (px + 0.3, py - 0.215), (px + 0.3, py - 0.185)])

    frame.paint(frame.draw(desk), "#100b08")
    paper = frame.shape(
        [(px + 0.014, py - 0.25), (px + 0.012, py - 0.305), (px + 0.056, py - 0.31), (px + 0.058, py - 0.25)]
    )
    frame.paint(paper, "#ead6ae")
    writer = replace(
        SEATED,
        hair="short",
        girth=1.1,
        neck=(0.03, -0.61),
        head=(0.085, -0.705),
        arms=(((0.07, -0.46), (0.2, -0.47)), ((0.1, -0.46), (0.24, -0.48))),
    )
    mask = frame.place(stamp(writer), px + 0.36, py + 0.025, 0.48 * STAMP_HEIGHT, flip=True)
    client = replace(
        SEATED, hair="long", clothes=(((-0.0, -0.64), (-0.07, -0.5), (-0.12, -0.28), (0.1, -0.28), (0.09, -0.5)),)
    )
    mask = np.maximum(mask, frame.place(stamp(client), px - 0.22, py + 0.03, 0.47 * STAMP_HEIGHT))
    stools = frame.shape(
        [(px + 0.34, py - 0.115), (px + 0.44, py - 0.115), (px + 0.43, py + 0.02), (px + 0.35, py + 0.02)],
        [(px - 0.29, py - 0.115), (px - 0.19, py - 0.115), (px - 0.2, py + 0.02), (px - 0.28, py + 0.02)],
    )
    mask = np.maximum(mask, stools)
    frame.paint(mask, "#0d0908")
    toward = frame.rim(mask, dx=0.003) * smooth(px, px + 0.2, frame.x) + frame.rim(mask, dx=-0.003) * smooth(
        px, px - 0.1, frame.x
    )
    frame.shine(toward * warm, "#ffb868", 1.7)
    bulb_x, bulb_y = px + 0.1, 0.43
    frame.paint(frame.draw(lambda pen: pen.line([(bulb_x, 0.2), (bulb_x, bulb_y - 0.03)], 0.003)), "#0d0908")
    frame.paint(
        frame.shape(
            [
                (bulb_x - 0.045, bulb_y),
                (bulb_x - 0.012, bulb_y - 0.035),
                (bulb_x + 0.012, bulb_y - 0.035),
                (bulb_x + 0.045, bulb_y),
            ]
        ),
        "#2d4a3c",
    )
    frame.shine(frame.disc(bulb_x, bulb_y + 0.003, 0.014, 0.004), "#fff0c8", 4)
    frame.shine(frame.halo(bulb_x, bulb_y, 0.08, 2.0), "#ffb050", 0.4)
    ground = py + 0.02
    street = frame.light.copy()
    flood(frame, 0.8, 1.5, "#14191c", swell=0.035, length=0.5, depth=0.3, darkest=0.2)
    frame.light = mix(street, frame.light, smooth(ground - 0.012, ground + 0.006, frame.y)[..., None] + 0 * frame.light)
    rings = frame.draw(
        lambda pen: [
            pen.dot((x, y), 0.02 * (y - 0.6), tall=0.28)
            for x, y in zip(frame.rng.uniform(0, frame.a, 90), frame.rng.uniform(0.83, 1.0, 90), strict=True)
        ]
    )
    frame.shine(np.clip(rings - frame.blur(rings, 0.0018), 0, 1), "#d8c8a8", 0.35)
    lines = frame.draw(
        lambda pen: [
            pen.line([(x, y), (x - 0.012, y + h)], 0.0011)
            for x, y, h in zip(
                frame.rng.uniform(0, frame.a + 0.05, 620),
                frame.rng.uniform(-0.05, 0.95, 620),
                frame.rng.uniform(0.03, 0.1, 620),
                strict=True,
            )
        ]
    )
    outside = 1 - 0.93 * frame.shape([(0.6, 0.27), (1.95, 0.2), (1.95, 0.86), (0.74, 0.83)])
    frame.shine(frame.blur(lines, 0.0007) * outside * (0.25 + frame.halo(0.7, 0.5, 0.4)), "#b9c6cc", 0.32)
    drops = frame.draw(
        lambda pen: [
            pen.line([(x, 0.29 + d), (x, 0.29 + d + 0.016)], 0.0024)
            for x, d in zip(frame.rng.uniform(0.62, 1.9, 44), frame.rng.uniform(0, 0.5, 44), strict=True)
        ]
    )
    frame.shine(drops * warm, "#ffd8a0", 0.8)
