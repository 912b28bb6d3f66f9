"""A saddle between mountains before sunrise: two men and a fire."""

from dataclasses import replace

import numpy as np

from pictures.figures import STAMP_HEIGHT, Pose, stamp
from pictures.land import Eye, clouds, fog, see, waves
from pictures.raster import Field, Frame, Tile, mix, ramp, rgb, smooth
from pictures.registry import scene


@scene(1.78)
def the_pass(frame: Frame) -> None:
    """A saddle between mountains before sunrise: two men and a fire."""
    frame.sky((0.0, "#1d2a4a"), (0.2, "#4b4f74"), (0.36, "#a4707c"), (0.48, "#e9a27a"), (1.0, "#e9a27a"))
    clouds(frame, 0.02, 0.4, "#e8a08a", 0.35, 0.07, 7, 0.0)
    tile = Tile(frame.rng, 4, 9, 0.52)
    big = waves(frame.rng, 5, 190.0)

    def heights(x: Field, z: Field) -> Field:
        ridge = 1 - np.abs(tile.at(x / 330, z / 330)) * 1.5
        rise = smooth(25, 160, z)
        valley = smooth(6, 75, np.abs(x + 12 - z * 0.12))
        near = 1.5 * tile.at(x / 60, z / 60) + 0.25 * tile.at(x / 9, z / 9)
        return (rise * (ridge * 58 + big(x, z) * 9) * (0.12 + 0.88 * valley) + near - 2).astype(np.float32)

    eye = Eye(5.5, 0.6, 1.25, 4, 700)
    ground = see(frame, heights, eye, 1100)
    sun = (0.35, 0.16, 1.0)
    light = ground.lit(sun)
    snow = smooth(0.62, 0.8, ground.normal[1]) * smooth(22, 40, ground.height)
    rock = mix(rgb("#4a4148"), rgb("#9aa0b8"), snow[..., None])
    land = rock * (light[..., None] * rgb("#ff9a68") * 0.9 + rgb("#43507a") * 0.4)
    air = ramp([(0, "#2a2d48"), (0.5, "#77607a"), (1, "#dd9a80")], np.clip(ground.haze(330), 0, 1))
    land = mix(land, air, np.clip(ground.haze(260), 0, 1)[..., None])
    fx, foot, fz = ground.under(frame, 0.78, 0.82)
    reach = np.sqrt((ground.x - fx) ** 2 + (ground.z - fz) ** 2 + (ground.height - foot - 0.5) ** 2)
    land = land + rgb("#ff8a3c") * (0.8 / (1 + reach**2))[..., None]
    frame.light = mix(frame.light, land, ground.seen[..., None])
    fog(frame, 0.5, 0.6, "#c08a86", 0.12, 0.3)
    x, y, m = eye.project(frame, fx, foot, fz)
    crouch = Pose(
        head=(0.1, -0.56),
        neck=(0.06, -0.47),
        hip=(-0.06, -0.17),
        shoulders=0.05,
        hips=0.06,
        arms=(((0.14, -0.3), (0.27, -0.3)), ((0.15, -0.3), (0.3, -0.28))),
        legs=(((0.16, -0.24), (0.12, -0.02)), ((0.18, -0.24), (0.17, -0.02))),
        turn=True,
        hair="cap",
        clothes=(((0.03, -0.5), (-0.06, -0.42), (-0.17, -0.02), (0.1, -0.02), (0.14, -0.25), (0.1, -0.45)),),
    )
    for offset, flip, hair in ((-1.75, False, "cap"), (1.7, True, "hat")):
        mask = frame.place(
            stamp(replace(crouch, hair=hair)), x + offset * m, y + 0.12 * m, 3.1 * m * STAMP_HEIGHT, flip
        )
        frame.paint(mask, "#120e12")
        edge = frame.rim(mask, dx=0.004 if flip else -0.004)
        frame.shine(edge, "#ff8a40", 0.8)
    flame = smooth(
        0.5,
        -0.1,
        np.hypot((frame.x - x + 0.01 * frame.noise(0.02, 3)) / (0.42 * m), (frame.y - y + 0.35 * m) / (0.8 * m)) - 0.5,
    )
    frame.shine(flame, "#ffb25a", 2.2)
    frame.shine(frame.halo(x, y - 0.2 * m, 0.09, 2.4), "#ff7a30", 0.35)
    smoke = frame.blur(
        frame.draw(
            lambda pen: pen.line(
                [(x, y - 0.6 * m), (x + 0.02, y - 0.14), (x + 0.01, y - 0.26), (x + 0.06, y - 0.4)], 0.012, 0.05
            )
        ),
        0.012,
    )
    frame.paint(smoke * np.clip(0.5 + 0.5 * frame.noise(0.05), 0, 1) * 0.3, "#c9a0a0")
