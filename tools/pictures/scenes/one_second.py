"""Dunes to the horizon, a walker at seven tenths of the width, and the way he came."""

from dataclasses import replace

import numpy as np

from pictures.figures import STAMP_HEIGHT, stamp, walking_in_coat
from pictures.film import COLOUR
from pictures.land import Eye, Heights, cast_shadow, clouds, fog, see, waves
from pictures.raster import Field, Frame, Tile, mix, rgb, smooth
from pictures.registry import scene


def _dunes(frame: Frame) -> Heights:
    """Long gentle windward slopes, steep slip faces, sharp crests, ripples near the eye."""
    swell = waves(frame.rng, 6, 70.0)
    bend = waves(frame.rng, 5, 38.0)
    small = waves(frame.rng, 5, 9.0)
    tile = Tile(frame.rng, 8, 4)

    def heights(x: Field, z: Field) -> Field:
        def ridge(length: float, turn: float, weight: float) -> Field:
            phase = (x * np.float32(np.cos(turn)) + z * np.float32(np.sin(turn))) / length + bend(x, z) * np.float32(
                weight
            )
            t = phase - np.floor(phase)
            return np.where(t < 0.78, (t / 0.78) ** 1.5, ((1 - t) / 0.22) ** 1.15).astype(np.float32)

        near = np.exp(-z / 16).astype(np.float32)
        ripples = np.sin((x * 0.5 + z * 2.4 + small(x, z) * 0.6) * 7) * 0.006 * near
        return (
            swell(x, z) * 3.0
            + ridge(31, 0.9, 0.42) * 4.6 * (0.6 + 0.4 * swell(z, x))
            + ridge(11, 0.45, 0.5) * 0.8
            + tile.at(x / 40, z / 40) * 0.1
            + ripples
        ).astype(np.float32)

    return heights


@scene(1.85, replace(COLOUR, contrast=1.26))
def one_second(frame: Frame) -> None:
    """Dunes to the horizon, a walker at seven tenths of the width, and the way he came."""
    frame.sky((0.0, "#9fb4bf"), (0.22, "#c9cfc8"), (0.4, "#ecdcc0"), (0.5, "#f0d9b4"))
    clouds(frame, 0.02, 0.34, "#f4eee2", 0.5, 0.09, 6.0, 0.05)
    heights = _dunes(frame)
    eye = Eye(10.5, 0.33, 1.45, 3.0, 420)
    sun = (-0.9, 0.3, 0.55)
    ground = see(frame, heights, eye)
    shadow = cast_shadow(ground, heights, sun, 40)
    light = ground.lit(sun) * (1 - shadow)
    sand = mix(
        rgb("#c08a52"),
        rgb("#d6a468"),
        np.clip(0.5 + 0.5 * Tile(frame.rng, 6, 5).at(ground.x / 60, ground.z / 60), 0, 1)[..., None],
    )
    colour = sand * (light[..., None] * rgb("#fff0d2") * 1.75 + rgb("#4f648a") * 0.3)
    air = np.clip(ground.haze(330), 0, 1)[..., None]
    land = mix(colour, rgb("#ecd6b0"), air)
    place, foot, walker_z = ground.under(frame, 0.7 * frame.a, 0.66)
    x, y, _ = eye.project(frame, place, foot, walker_z)
    # His shadow and his steps lie on the sand, in the world's own measure.
    along = (ground.x - place) * 0.86 + (ground.z - walker_z) * -0.52
    across = (ground.x - place) * 0.52 + (ground.z - walker_z) * 0.86
    long_shadow = smooth(0.2, 0.06, np.abs(across)) * smooth(-0.1, 0.05, along) * smooth(5.6, 3.8, along)
    steps = np.zeros_like(along)
    for i in range(1, 44):
        t = i * 0.62
        px, pz = place + t * 0.62 + 0.8 * np.sin(t * 0.22), walker_z - t * 0.44 + (0.17 if i % 2 else -0.17)
        steps = np.maximum(steps, smooth(0.16, 0.07, np.hypot(ground.x - px, (ground.z - pz) * 0.8)))
    land = land * (1 - 0.62 * (long_shadow * light)[..., None] * 0.9) * (1 - 0.42 * steps[..., None])
    frame.light = mix(frame.light, land, ground.seen[..., None])
    body = frame.place(stamp(walking_in_coat()), x, y + 0.004, 0.21 * STAMP_HEIGHT, flip=True)
    frame.paint(body, "#1d1816")
    rim = frame.rim(body, dx=0.003)
    frame.shine(rim, "#e0a868", 0.5)
    fog(frame, 0.22, 0.4, "#efd9b5", 0.14, 0.25)
