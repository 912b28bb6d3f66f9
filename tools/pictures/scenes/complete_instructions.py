"""A stairwell from the top: turn under turn, lamps on the landings, somebody far down."""

from dataclasses import replace

import numpy as np

from pictures.film import COLOUR
from pictures.raster import Frame, mix, ramp, rgb, smooth
from pictures.registry import scene


@scene(1.85, replace(COLOUR, saturation=0.95))
def complete_instructions(frame: Frame) -> None:
    """A stairwell from the top: turn under turn, lamps on the landings, somebody far down."""
    cx, cy = frame.a * 0.57, 0.53
    dx, dy = frame.x - cx, (frame.y - cy)
    rho = np.hypot(dx, dy) + 1e-5
    theta = np.arctan2(dy, dx) / (2 * np.pi)
    focal, inner, outer, rise, steps = 0.78, 1.0, 2.6, 3.1, 26
    best = np.full(rho.shape, 1e5, np.float32)
    kind = np.zeros(rho.shape, np.int32)
    radius = np.zeros(rho.shape, np.float32)
    tread = np.zeros(rho.shape, np.float32)
    for turn in range(-1, 11):
        run = (theta + 0.62 + turn) * steps
        z = (np.floor(run) / steps * rise).astype(np.float32) + 0.9
        r = rho * z / focal
        on = (z > 0.3) & (r >= inner) & (r <= outer) & (z < best)
        best, kind = np.where(on, z, best), np.where(on, 1, kind)
        radius, tread = np.where(on, r, radius), np.where(on, run - np.floor(run), tread)
        # The balustrade stands on the stair's inner edge: bars, and a broad handrail on them.
        smooth_z = ((theta + 0.62 + turn) * rise + 0.9).astype(np.float32)
        along = inner * focal / rho
        height = smooth_z - along
        bars = np.abs((theta * steps * 3) % 1 - 0.5) < 0.11
        rail = (height > 0.84) & (height < 0.99)
        panel = (height > 0.02) & (height <= 0.84) & (bars | ((height % 0.42) < 0.03))
        hit = (rail | panel) & (along < best) & (along > 0.2)
        best, kind = np.where(hit, along, best), np.where(hit, np.where(rail, 3, 2), kind)
        radius = np.where(hit, inner, radius)
    wall_z = outer * focal / rho
    wall = wall_z < best
    best, kind = np.where(wall, wall_z, best), np.where(wall, 4, kind)
    floor_z = 10.2 * rise
    floor = best > floor_z
    kind = np.where(floor, 5, kind)
    z = np.minimum(best, floor_z)
    lamp = np.clip(np.sin((theta + z / rise * 0.0) * 2 * np.pi + 1.1) * 0.5 + 0.5, 0, 1)
    glow = 0.2 + 0.8 * lamp**2
    level = np.exp(-z / 13)
    below = smooth(9, 31, z)
    stone = ramp(
        [(0, "#5d4f48"), (1, "#cdb89a")],
        np.clip((radius - inner) / (outer - inner) * 0.35 + 0.45 - 0.5 * smooth(0.8, 1.0, tread) - 0.1 * tread, 0, 1),
    )
    plaster = mix(rgb("#4f6a66"), rgb("#c9bfa2"), smooth(0.25, 0.3, ((z / rise + theta) % 1))[..., None])
    colour = np.select(
        [(kind == i)[..., None] for i in (1, 2, 3, 4, 5)],
        [stone, rgb("#15191a") + 0 * stone, rgb("#8a4a22") + 0 * stone, plaster * 0.8, rgb("#f2d8a2") + 0 * stone],
    )
    light = (
        (glow * (0.25 + 0.75 * level))[..., None] * rgb("#ffdcb0") * 1.25
        + (0.10 * level)[..., None] * rgb("#9cc4dd")
        + below[..., None] * rgb("#ffcf8c") * 0.9
    )
    shadow_edge = np.where(kind == 1, smooth(inner, inner + 0.35, radius) * 0.4 + 0.6, 1)
    frame.light = (colour * light * shadow_edge[..., None]).astype(np.float32)
    frame.light *= (0.9 + 0.14 * frame.noise(0.05, 5))[..., None]
    frame.shine(frame.halo(cx, cy, 0.07, 2.0), "#ffd08a", 0.55)
    # Someone on the third turn, seen from above: shoulders, head, a hand on the rail.
    px, py = cx - 0.29, cy + 0.155
    person = frame.draw(
        lambda pen: [
            pen.limb([(px - 0.026, py + 0.012), (px + 0.026, py - 0.014)], [0.02, 0.02]),
            pen.limb([(px + 0.02, py - 0.012), (px + 0.056, py - 0.03)], [0.009, 0.006]),
        ]
    )
    cast = frame.draw(lambda pen: pen.limb([(px, py), (px - 0.07, py + 0.06)], [0.022, 0.012]))
    frame.shade(frame.blur(cast, 0.006), 0.6)
    frame.paint(person, "#7c1f1b")
    frame.paint(frame.disc(px, py - 0.002, 0.0155), "#1a1210")
