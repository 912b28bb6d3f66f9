"""Rivers and seas: the frame above the waterline mirrored in moving water."""

import numpy as np

from pictures.raster import Colour, Field, Frame, Tile, mix, rgb, smooth


def surface(frame: Frame, horizon: float, eye: float, focal: float = 1.3) -> tuple[Field, Field, Field]:
    """For each pixel under the horizon the place on the water (X, Z) and the depth below the horizon on the frame."""
    drop = np.maximum(frame.y - horizon, 1e-4)
    z = np.broadcast_to(eye * focal / drop, (frame.h, frame.w)).astype(np.float32)
    x = ((frame.x - frame.a / 2) / focal * z).astype(np.float32)
    return x, z, np.broadcast_to(drop, (frame.h, frame.w)).astype(np.float32)


def flood(
    frame: Frame,
    horizon: float,
    eye: float,
    tint: Colour,
    swell: float = 0.05,
    length: float = 3.0,
    depth: float = 0.35,
    darkest: float = 0.25,
    shore: Field | None = None,
) -> Field:
    """Pour water below the horizon and return its mask.

    The steepness `swell` and the `length` of the waves rule how the mirror breaks; `tint` is the water's own colour,
    seen the more the steeper one looks (`depth` is its share at the foot of the frame). `shore` may keep land dry.
    """
    x, _, drop = surface(frame, horizon, eye)
    tile = Tile(frame.rng, cells=16, octaves=5, gain=0.6)
    total = np.zeros_like(frame.light)
    samples = ((-0.35, 0.11), (-0.1, 0.37), (0.15, 0.61), (0.4, 0.87))
    pixel = 1 / frame.h
    for offset, shift in samples:
        # Averaged over the pixel's own depth: far water is a blur of many waves.
        zz = (eye * 1.3 / np.maximum(drop + offset * pixel, pixel * 0.3)).astype(np.float32)
        period = 16 * length
        slope = tile.at(x / period + shift * 0.003, zz / period)
        slope = slope + 0.5 * tile.at(x / (period * 0.23) + 0.3, zz / (period * 0.23))
        row = horizon - np.abs(drop + slope * np.float32(swell) * (0.3 + 0.7 * smooth(0, 0.12, drop)))
        line = np.clip(row * frame.h, 0, horizon * frame.h - 1).astype(np.int64)
        aside = np.clip(frame.x + slope * np.float32(swell) * 0.12, 0, frame.a - pixel)
        total += frame.light[line, (np.broadcast_to(aside, line.shape) * frame.h).astype(np.int64)]
    mirror = total / len(samples)
    steep = np.clip(drop / (1 - horizon), 0, 1)[..., None]
    water = mix(mirror * np.float32(1 - darkest * 0.4), rgb(tint), depth * steep**0.8)
    water = water * (1 - np.float32(darkest) * steep)
    mask = np.broadcast_to(smooth(horizon - 0.0008, horizon + 0.0008, frame.y), (frame.h, frame.w))
    if shore is not None:
        mask = mask * (1 - shore)
    frame.light = mix(frame.light, water, mask[..., None])
    return mask


def glitter(frame: Frame, horizon: float, eye: float, x: float, width: float, colour: Colour, strength: float) -> None:
    """The broken path of a sun or a lamp on the water under x; the width in picture heights at the foot."""
    wx, wz, drop = surface(frame, horizon, eye)
    tile = Tile(frame.rng, cells=32, octaves=4, gain=0.7)
    waves = tile.at(wx / 9, wz / 26) + 0.6 * tile.at(wx / 3, wz / 7)
    half = width * (0.25 + 0.75 * np.sqrt(drop / (1 - horizon)))
    path = np.exp(-(((frame.x - x) / half) ** 2)).astype(np.float32)
    spark = smooth(0.75 - 0.55 * strength, 1.7, waves + path * 0.9)
    below = smooth(horizon, horizon + 0.002, frame.y)
    frame.shine(spark * path * below * np.float32(2.4 * strength), colour)
