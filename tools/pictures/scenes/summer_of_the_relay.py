"""Three runners, one baton, dust in hard noon light, banners over the stand."""

from dataclasses import replace

import numpy as np

from pictures.figures import RUNNING, STAMP_HEIGHT, stamp
from pictures.film import SILVER
from pictures.raster import Frame, curve, mix, ramp, rgb, smooth
from pictures.registry import scene


@scene(1.37, replace(SILVER, contrast=1.2, vignette=0.35))
def summer_of_the_relay(frame: Frame) -> None:
    """Three runners, one baton, dust in hard noon light, banners over the stand."""
    frame.sky((0.0, "#9a9a9a"), (0.35, "#d6d6d6"), (0.5, "#e9e9e9"), (1, "#e9e9e9"))
    stand = frame.shape([(-0.1, 0.24), (1.5, 0.16), (1.5, 0.62), (-0.1, 0.6)])
    crowd = frame.noise(0.012, 3, 0.7)
    rows = 0.75 + 0.25 * smooth(0.1, 0.35, np.abs(((frame.y + 0.05 * frame.x) * 26) % 1 - 0.5))
    frame.paint(stand, (rgb("#6a6a6a") * (rows * (0.8 + 0.5 * crowd))[..., None]))
    people = frame.draw(
        lambda pen: [
            (pen.dot((x, y), 0.008), pen.limb([(x, y + 0.018), (x, y + 0.02)], [0.012, 0.012]))
            for y in np.arange(0.27, 0.57, 0.042)
            for x in np.arange(0, 1.4, 0.027) + frame.rng.normal(0, 0.004, 52)
        ]
    )
    tones = np.clip(0.5 + 0.9 * frame.noise(0.02, 2, 0.5), 0, 1)
    frame.paint(people, ramp([(0, "#2a2a2a"), (1, "#d8d8d8")], tones))
    frame.paint(frame.shape([(-0.1, 0.2), (1.5, 0.115), (1.5, 0.165), (-0.1, 0.245)]), "#3a3a3a")
    poles = frame.draw(lambda pen: [pen.line([(x, 0.24), (x, 0.0)], 0.004) for x in np.arange(0.06, 1.4, 0.16)])
    frame.paint(poles, "#333333")
    for i, x in enumerate(np.arange(0.06, 1.4, 0.16)):
        wave = 0.012 * np.sin(i * 2.1)
        flag = frame.shape(
            curve(
                [
                    (x, 0.005),
                    (x + 0.04, 0.012 + wave),
                    (x + 0.085, 0.004),
                    (x + 0.12, 0.016 + wave),
                    (x + 0.115, 0.085 + wave),
                    (x + 0.08, 0.075),
                    (x + 0.04, 0.086 + wave),
                    (x, 0.078),
                ],
                6,
                closed=True,
            )
        )
        frame.paint(
            flag, rgb(("#1f1f1f", "#f0f0f0", "#757575")[i % 3]) * (0.85 + 0.25 * np.sin(frame.x * 70 + i))[..., None]
        )
    frame.soften(0.0045)
    track = frame.below(0.615)
    drop = np.maximum(frame.y - 0.5, 0.01)
    z, across = 0.5 / drop, (frame.x - 1.5) / drop
    lanes = smooth(0.06, 0.03, np.abs((across * 1.05) % 1 - 0.5)) * np.exp(-z / 6)
    cinder = np.clip(0.5 + 0.25 * frame.noise(0.02, 5, 0.65, 5) + 0.2 * frame.noise(0.2, 4, 0.5, 6), 0, 1)
    frame.paint(track, mix(ramp([(0, "#6f6f6f"), (1, "#b5b5b5")], cinder), rgb("#f7f7f7"), (lanes * 0.85)[..., None]))
    dust = (
        smooth(0.55, 0.68, frame.y)
        * smooth(0.84, 0.68, frame.y)
        * np.clip(0.45 + 0.6 * frame.noise(0.12, 6, 0.58, 2.4), 0, 1)
    )
    frame.paint(np.clip(dust * 0.7, 0, 1), "#f2f2f2")
    shorts = ((-0.07, -0.55), (0.06, -0.56), (0.12, -0.42), (-0.02, -0.4), (-0.11, -0.42))
    giver = replace(
        RUNNING,
        arms=(((-0.07, -0.72), (-0.1, -0.58)), ((0.2, -0.76), (0.36, -0.72))),
        sticks=(((0.34, -0.72), (0.46, -0.735), 0.022),),
        clothes=(shorts,),
    )
    taker = replace(
        RUNNING,
        head=(0.14, -0.91),
        neck=(0.1, -0.82),
        arms=(((-0.07, -0.7), (-0.22, -0.665)), ((0.22, -0.7), (0.3, -0.8))),
        clothes=(shorts,),
    )
    third = replace(RUNNING, hair="long", clothes=(shorts,))
    for who, x, foot, size, tone in (
        (third, 0.24, 0.8, 0.47, "#4a4a4a"),
        (giver, 0.57, 0.93, 0.66, "#1c1c1c"),
        (taker, 1.0, 0.92, 0.66, "#171717"),
    ):
        mask = frame.place(stamp(who), x, foot, size * STAMP_HEIGHT)
        shadow = np.exp(-(((frame.x - x + 0.06) / (0.2 * size)) ** 2 + ((frame.y - foot) / (0.022 * size)) ** 2))
        frame.shade(np.clip(shadow, 0, 1), 0.6)
        frame.paint(mask, rgb(tone))
        trunk = frame.place(stamp(replace(who, arms=())), x, foot, size * STAMP_HEIGHT)
        vest = (
            trunk
            * smooth(foot - 0.835 * size, foot - 0.82 * size, frame.y)
            * smooth(foot - 0.56 * size, foot - 0.58 * size, frame.y)
        )
        frame.paint(vest, "#dedede" if who is not taker else "#8f8f8f")
        frame.shine(frame.rim(mask, dy=0.006), "#ffffff", 0.6)
    frame.shine(
        frame.blur(
            frame.draw(
                lambda pen: [
                    pen.dot((x, y), r)
                    for x, y, r in zip(
                        frame.rng.normal(0.5, 0.2, 60),
                        frame.rng.normal(0.9, 0.03, 60),
                        frame.rng.uniform(0.001, 0.004, 60),
                        strict=True,
                    )
                ]
            ),
            0.001,
        ),
        "#ffffff",
        0.5,
    )
