"""A block of flats under snow at night; on the fourth floor somebody is awake."""

from dataclasses import replace

import numpy as np

from pictures.figures import STAMP_HEIGHT, STANDING, stamp
from pictures.land import branch
from pictures.raster import Frame, mix, ramp, rgb, smooth
from pictures.registry import scene


@scene(1.78)
def fourth_floor(frame: Frame) -> None:
    """A block of flats under snow at night; on the fourth floor somebody is awake."""
    frame.sky((0.0, "#0b1424"), (1.0, "#1a2638"))
    tile = frame.noise(0.04, 6, 0.6)
    lean = 0.035 * (frame.x - 0.9)
    y = frame.y + lean
    facade = mix(rgb("#1c2a3c"), rgb("#2f4054"), np.clip(0.5 + 0.5 * tile, 0, 1)[..., None])
    panel_x, panel_y = (frame.x - 0.035) / 0.2175, (y + 0.06) / 0.213
    seams = np.maximum(smooth(0.485, 0.497, np.abs(panel_x % 1 - 0.5)), smooth(0.485, 0.497, np.abs(panel_y % 1 - 0.5)))
    streak = frame.noise(0.03, 4, 0.6, 0.12)
    facade = facade * (1 - 0.5 * seams + 0.14 * streak * smooth(0.0, 0.7, y))[..., None]
    frame.light = facade.astype(np.float32)
    lit = (5, 2)
    for i in range(8):
        for j in range(5):
            x0, y0 = 0.035 + 0.2175 * i + 0.05, -0.06 + 0.213 * j + 0.05
            slope = 0.035 * (x0 + 0.06 - 0.9)
            y0 -= slope
            w, h = 0.118, 0.115
            pane = [(x0, y0), (x0 + w, y0), (x0 + w, y0 + h), (x0, y0 + h)]
            frame.paint(
                frame.shape(
                    [
                        (x0 - 0.008, y0 - 0.008),
                        (x0 + w + 0.008, y0 - 0.008),
                        (x0 + w + 0.008, y0 + h + 0.008),
                        (x0 - 0.008, y0 + h + 0.008),
                    ]
                ),
                "#3c4a5a",
            )
            mask = frame.shape(pane)
            if (i, j) == lit:
                frame.shine(frame.blur(mask, 0.07), "#ff9a3c", 0.55)
                frame.shine(frame.blur(mask, 0.02), "#ffb060", 0.3)
                frame.paint(
                    mask,
                    ramp(
                        [(0, "#ffe9b4"), (0.6, "#ffc468"), (1, "#e8953c")],
                        np.broadcast_to(smooth(y0, y0 + h, frame.y), mask.shape),
                    ),
                )
                person = frame.place(
                    stamp(
                        replace(
                            STANDING, hair="bun", arms=(((-0.15, -0.64), (-0.1, -0.5)), ((0.15, -0.66), (0.1, -0.74)))
                        )
                    ),
                    x0 + 0.078,
                    y0 + h + 0.075,
                    0.165 * STAMP_HEIGHT,
                )
                frame.paint(person * mask, "#33190a")
                curtain = frame.shape([(x0, y0), (x0 + 0.03, y0), (x0 + 0.018, y0 + h), (x0, y0 + h)])
                frame.paint(curtain * 0.75, "#b5602a")
            else:
                dark = mix(
                    rgb("#0c1420"),
                    rgb("#26384c"),
                    smooth(0, 1, (frame.x - x0) / w * 0.5 + (y0 + h - frame.y) / h * 0.5)[..., None],
                )
                frame.paint(mask, dark)
                kind = frame.rng.uniform()
                if kind < 0.13:
                    frame.paint(mask * 0.8, "#24466a")
                    frame.shine(mask * smooth(y0, y0 + h, frame.y), "#4a8ad0", 0.14)
                elif kind < 0.45:
                    drop = frame.rng.uniform(0.3, 1.0)
                    frame.paint(
                        frame.shape([(x0, y0), (x0 + w, y0), (x0 + w, y0 + h * drop), (x0, y0 + h * drop)]) * 0.6,
                        "#3d4652",
                    )
            frame.paint(
                frame.draw(
                    lambda pen, x0=x0, y0=y0, w=w, h=h: pen.line([(x0 + w * 0.55, y0), (x0 + w * 0.55, y0 + h)], 0.006)
                ),
                "#3c4a5a",
            )
            frame.paint(
                frame.draw(
                    lambda pen, x0=x0, y0=y0, w=w, h=h: pen.limb(
                        [(x0 - 0.008, y0 + h + 0.01), (x0 + w + 0.008, y0 + h + 0.01)], [0.005, 0.006]
                    )
                ),
                "#aebccb",
            )
    bare = frame.draw(lambda pen: branch(pen, frame.rng, (0.12, 1.05), -1.35, 0.55, 0.03, 5))
    frame.paint(bare, "#080d16")
    frame.paint(frame.rim(bare, dy=0.003) * 0.7, "#b9c6d4")
    for radius, count, strength in ((0.0013, 620, 0.5), (0.0028, 200, 0.55), (0.006, 40, 0.35)):
        flakes = frame.draw(
            lambda pen, radius=radius, count=count: [
                pen.dot((float(a), float(b)), radius * float(r))
                for a, b, r in zip(
                    frame.rng.uniform(0, frame.a, count),
                    frame.rng.uniform(0, 1, count),
                    frame.rng.uniform(0.5, 1.3, count),
                    strict=True,
                )
            ]
        )
        frame.shine(frame.blur(flakes, radius * 0.5) * (0.3 + 1.6 * frame.halo(1.26, 0.45, 0.22)), "#dfe8f0", strength)
