"""A dry lake, white heat, a boy between two canisters."""

from dataclasses import replace

import numpy as np

from pictures.figures import BACK_IN_COAT, STAMP_HEIGHT, stamp
from pictures.film import COLOUR
from pictures.land import skyline
from pictures.raster import Field, Frame, Tile, mix, rgb, smooth
from pictures.registry import scene


def _cracks(u: Field, v: Field, rng: np.random.Generator) -> tuple[Field, Field]:
    """Dried mud at world places: the distance to the nearest crack and a shade for each plate."""
    cell_u, cell_v = np.floor(u), np.floor(v)
    jitter = rng.uniform(0, 1, (2, 128, 128)).astype(np.float32)
    first = np.full(u.shape, 9, np.float32)
    second = first.copy()
    shade = np.zeros_like(first)
    for du in (-1, 0, 1):
        for dv in (-1, 0, 1):
            i, j = (cell_u + du).astype(np.int64) % 128, (cell_v + dv).astype(np.int64) % 128
            distance = np.hypot(cell_u + du + jitter[0, i, j] - u, cell_v + dv + jitter[1, i, j] - v)
            nearer = distance < first
            second = np.where(nearer, first, np.minimum(second, distance))
            shade = np.where(nearer, jitter[0, j, i], shade)
            first = np.where(nearer, distance, first)
    return second - first, shade


@scene(1.78, replace(COLOUR, saturation=0.9, contrast=1.16))
def water_for_tomorrow(frame: Frame) -> None:
    """A dry lake, white heat, a boy between two canisters."""
    horizon = 0.36
    frame.sky((0.0, "#b7c3c0"), (0.25, "#dcd9c8"), (0.36, "#eee3cb"), (1, "#eee3cb"))
    for level, share in ((0.335, 0.72), (0.348, 0.5)):
        frame.paint(frame.below(skyline(frame, level, 0.016, 0.35)), mix(rgb("#8f7f76"), rgb("#eee3cb"), share))
    drop = np.maximum(frame.y - horizon, 1e-3)
    z = np.broadcast_to(1.5 * 1.3 / drop, (frame.h, frame.w)).astype(np.float32)
    x = ((frame.x - frame.a / 2) / 1.3 * z).astype(np.float32)
    tile = Tile(frame.rng, 8, 6)
    warp = tile.at(x / 7, z / 7) * 0.35
    gap, shade = _cracks(x * 1.25 + warp, z * 1.25 + warp, frame.rng)
    wide = smooth(0.03, 0.10, gap)
    far = np.exp(-z / 11)
    mud = (
        mix(rgb("#c9ab84"), rgb("#b3906a"), (shade * far)[..., None])
        * (0.94 + 0.12 * tile.at(x / 2, z / 2) * far)[..., None]
    )
    curl = smooth(0.3, 0.08, gap) * 0.22 * far
    ground = mud * (1 + curl[..., None]) * (1 - 0.8 * ((1 - wide) * far)[..., None] ** 0.8)
    ground = mix(ground, rgb("#eee0c6"), (1 - np.exp(-z / 46))[..., None])
    frame.light = mix(
        frame.light, ground, np.broadcast_to(smooth(horizon - 0.001, horizon + 0.001, frame.y), z.shape)[..., None]
    )
    mirage = (
        smooth(0.35, 0.362, frame.y) * smooth(0.378, 0.366, frame.y) * np.clip(0.6 + frame.noise(0.1, 3, 0.5, 8), 0, 1)
    )
    frame.paint(np.clip(mirage * 0.8, 0, 1), "#f7f0de")
    boy = replace(
        BACK_IN_COAT,
        head=(0.0, -0.915),
        girth=0.85,
        shoulders=0.09,
        hips=0.055,
        arms=(((-0.125, -0.65), (-0.15, -0.47)), ((0.12, -0.64), (0.15, -0.47))),
        legs=(((-0.04, -0.27), (-0.035, -0.07)), ((0.045, -0.26), (0.05, -0.015))),
        clothes=(
            ((-0.05, -0.82), (-0.1, -0.77), (-0.085, -0.42), (0.0, -0.4), (0.085, -0.42), (0.1, -0.77), (0.05, -0.82)),
        ),
        sharp=(
            ((-0.235, -0.39), (-0.085, -0.395), (-0.08, -0.18), (-0.24, -0.175)),
            ((0.085, -0.385), (0.235, -0.39), (0.24, -0.17), (0.08, -0.165)),
        ),
        sticks=(
            ((-0.2, -0.46), (-0.1, -0.46), 0.014),
            ((-0.2, -0.46), (-0.21, -0.39), 0.014),
            ((-0.1, -0.46), (-0.1, -0.39), 0.014),
            ((0.1, -0.455), (0.2, -0.455), 0.014),
            ((0.1, -0.455), (0.1, -0.38), 0.014),
            ((0.2, -0.455), (0.21, -0.38), 0.014),
        ),
    )
    bx, by, height = frame.a * 0.36, 0.8, 0.4
    body = stamp(boy)
    lying = frame.shape(
        [(bx - 0.03, by - 0.004), (bx + 0.03, by - 0.004), (bx + 0.3, by + 0.062), (bx + 0.22, by + 0.07)]
    )
    frame.shade(frame.blur(lying, 0.006), 0.55)
    mask = frame.place(body, bx, by, height * STAMP_HEIGHT)
    cans = (
        mask
        * smooth(by - 0.4 * height, by - 0.37 * height, frame.y)
        * smooth(0.07 * height, 0.08 * height, np.abs(frame.x - bx))
    )
    frame.paint(mask, "#2d2420")
    frame.paint(cans * smooth(by - 0.1 * height, by - 0.13 * height, frame.y), "#8a5a24")
    left = frame.rim(mask, dx=0.006)
    frame.shine(frame.blur(left, 0.0015), "#d9b083", 0.45)
    frame.shine(frame.halo(0.3, -0.1, 0.5, 2), "#fff3d6", 0.25)
