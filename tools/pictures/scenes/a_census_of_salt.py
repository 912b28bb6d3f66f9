"""Salt pans as mirrors of a sunrise; a worker with a rake among white cones."""

import numpy as np

from pictures.figures import STAMP_HEIGHT, Pose, stamp
from pictures.land import clouds, skyline
from pictures.raster import Frame, Tile, mix, ramp, rgb, smooth
from pictures.registry import scene
from pictures.water import surface


@scene(1.78)
def a_census_of_salt(frame: Frame) -> None:
    """Salt pans as mirrors of a sunrise; a worker with a rake among white cones."""
    horizon = 0.4
    frame.sky((0.0, "#7fa6bd"), (0.18, "#b9c9cf"), (0.3, "#f0cfc4"), (0.4, "#f9d9b8"), (1, "#f9d9b8"))
    clouds(frame, 0.0, 0.36, "#fbe3d8", 0.85, 0.1, 5, 0.22)
    clouds(frame, 0.05, 0.3, "#98a3b4", 0.4, 0.14, 5, 0.0)
    frame.shine(frame.halo(0.55, 0.395, 0.1), "#fff0c8", 0.7)
    frame.paint(frame.below(np.minimum(skyline(frame, 0.39, 0.012, 0.3), horizon)), "#a79aa6")
    mirrored = frame.light.copy()
    x, z, drop = surface(frame, horizon, 5.5, 1.3)
    turn = 0.42
    u, v = x * np.cos(turn) + z * np.sin(turn), -x * np.sin(turn) + z * np.cos(turn)
    pan_u, pan_v = u / 7.0, v / 4.4
    i, j = np.floor(pan_u).astype(np.int64), np.floor(pan_v).astype(np.int64)
    fu, fv = pan_u - i, pan_v - j
    shades = frame.rng.uniform(0, 1, (64, 64)).astype(np.float32)
    shade = shades[i % 64, j % 64]
    tile = Tile(frame.rng, 16, 6, 0.6)
    wave = tile.at(x / 30, z / 60) * (0.004 + 0.012 * shade)
    rows = np.clip(
        (horizon - drop * (0.96 - 0.08 * shade) - wave * 2 + 0.0) * frame.h, 0, horizon * frame.h - 2
    ).astype(np.int64)
    water = mirrored[rows, np.arange(frame.w)[None, :]]
    tints = ramp([(0, "#557d86"), (0.35, "#c99a93"), (0.6, "#b7c3c2"), (0.85, "#8fa8b0"), (1, "#e3b7a0")], shade)
    water = mix(water * 0.95, tints, (0.18 + 0.34 * smooth(0.05, 0.6, drop))[..., None])
    crust = smooth(
        0.16,
        0.0,
        np.minimum(np.minimum(fu, 1 - fu) * 7.0, np.minimum(fv, 1 - fv) * 4.4) - 0.42 + 0.25 * tile.at(x / 6, z / 6),
    )
    water = mix(water, rgb("#f5ece4"), (crust * 0.8)[..., None])
    side_u, side_v = np.minimum(fu, 1 - fu) * 7.0, np.minimum(fv, 1 - fv) * 4.4
    dyke = smooth(0.34, 0.27, np.minimum(side_u, side_v) + 0.03 * tile.at(x / 5, z / 5))
    earth = mix(rgb("#4c4038"), rgb("#86705e"), np.clip(0.5 + 0.5 * tile.at(x / 3, z / 3), 0, 1)[..., None])
    ground = mix(water, earth, dyke[..., None])
    ground = mix(ground, rgb("#f6d6bc"), (1 - np.exp(-z / 130))[..., None])
    frame.light = mix(
        frame.light,
        ground,
        np.broadcast_to(smooth(horizon - 0.001, horizon + 0.001, frame.y), (frame.h, frame.w))[..., None],
    )
    for cx, cy, size in (
        (1.62, 0.47, 0.035),
        (1.5, 0.475, 0.04),
        (1.36, 0.485, 0.046),
        (1.18, 0.5, 0.055),
        (0.2, 0.455, 0.026),
        (0.29, 0.452, 0.024),
    ):
        cone = frame.shape(
            [(cx - size, cy), (cx - size * 0.1, cy - size * 0.85), (cx + size * 0.1, cy - size * 0.85), (cx + size, cy)]
        )
        frame.paint(
            frame.blur(cone, 0.0015),
            ramp(
                [(0, "#fff6ea"), (0.45, "#e7dfe0"), (1, "#8b93a6")],
                np.broadcast_to(np.clip((frame.x - cx) / size * 0.5 + 0.5, 0, 1), cone.shape),
            ),
        )
        twin = frame.shape([(cx - size, cy), (cx, cy + size * 0.8), (cx + size, cy)])
        frame.paint(frame.blur(twin, 0.004) * 0.35, "#e7e0de")
    worker = Pose(
        head=(0.13, -0.86),
        neck=(0.08, -0.78),
        hip=(-0.05, -0.49),
        shoulders=0.055,
        hips=0.055,
        arms=(((0.15, -0.6), (0.27, -0.54)), ((0.2, -0.62), (0.35, -0.6))),
        legs=(((-0.06, -0.26), (-0.13, -0.02)), ((0.07, -0.27), (0.08, -0.02))),
        turn=True,
        hair="straw",
        sticks=(((0.1, -0.48), (0.72, -0.02), 0.014), ((0.66, -0.04), (0.74, 0.02), 0.03)),
    )
    wx, wy = 0.66, 0.735
    body = stamp(worker)
    twin = np.ascontiguousarray(body[::-1])
    frame.paint(
        frame.blur(frame.place(twin, wx, wy + 0.235 * STAMP_HEIGHT - 0.022, 0.235 * STAMP_HEIGHT), 0.002) * 0.6,
        "#3a3036",
    )
    mask = frame.place(body, wx, wy + 0.01, 0.235 * STAMP_HEIGHT)
    frame.paint(mask, "#241d22")
    frame.shine(frame.rim(mask, dx=0.003), "#ffd9b0", 0.5)
