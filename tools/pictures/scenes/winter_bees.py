"""Hives asleep in the snow among birches; a keeper listens to one."""

from dataclasses import replace

import numpy as np

from pictures.figures import BACK_IN_COAT, STAMP_HEIGHT, stamp
from pictures.film import COLOUR
from pictures.land import Eye, branch, fog, see, waves
from pictures.raster import Field, Frame, Pen, Tile, mix, ramp, rgb, smooth
from pictures.registry import scene


def _birch(frame: Frame, x: float, width: float, foot: float, tint: Field, depth: float) -> None:
    """One birch trunk: round, with lenticels and black scars."""
    sway = 0.012 * np.sin(frame.y * 3 + x * 9) * (1 - depth)
    u = (frame.x - x - sway) / (width * (0.78 + 0.22 * frame.y))
    trunk = smooth(1.0, 0.93, np.abs(u)) * smooth(foot + 0.01, foot - 0.01, frame.y)
    roundness = np.sqrt(np.clip(1 - u * u, 0.0, 1)) * 0.55 + 0.45 - 0.25 * u
    bars = frame.noise(0.012, 3, 0.6, 5)
    scars = smooth(0.55, 0.8, bars + 0.25 * frame.noise(0.12, 2) * 0.9)
    bark = rgb("#e8e4dc") * roundness[..., None]
    bark = mix(bark, rgb("#2b2a2c"), (scars * 0.9)[..., None])
    frame.paint(trunk, mix(bark, tint, depth))


def _hive(frame: Frame, eye: Eye, hx: float, hz: float, base: float, paint: str) -> None:
    """A wooden hive, its roof under snow."""
    x, foot, m = eye.project(frame, hx, base - 0.08, hz)
    w, top = 0.42 * m, foot - 0.98 * m
    turn = (x - frame.a / 2) * 0.10
    side = frame.shape(
        [(x + w, foot), (x + w - turn * 0.8, foot - 0.04 * m), (x + w - turn * 0.8, top - 0.02 * m), (x + w, top)],
        [(x - w, foot), (x - w - turn * 0.8, foot - 0.04 * m), (x - w - turn * 0.8, top - 0.02 * m), (x - w, top)],
    )
    air = mix(rgb(paint), rgb("#dfe5ea"), min(0.6, hz / 30))
    frame.paint(side, air * np.float32(0.45))
    front = frame.shape([(x - w, foot), (x + w, foot), (x + w, top), (x - w, top)])
    frame.paint(
        front, air * (0.55 + 0.35 * smooth(foot, top, frame.y) + 0.05 * frame.noise(0.01, 3, 0.6, 6))[..., None]
    )
    seam = foot - 0.5 * m
    frame.shade(frame.shape([(x - w, seam), (x + w, seam), (x + w, seam + 0.02 * m), (x - w, seam + 0.02 * m)]), 0.5)
    frame.paint(
        frame.shape(
            [
                (x - w * 0.5, foot - 0.15 * m),
                (x + w * 0.5, foot - 0.15 * m),
                (x + w * 0.5, foot - 0.09 * m),
                (x - w * 0.5, foot - 0.09 * m),
            ]
        ),
        "#1b1a1c",
    )
    cap = frame.draw(
        lambda pen: pen.limb(
            [
                (x - w * 1.1, top - 0.03 * m),
                (x - w * 0.3, top - 0.12 * m),
                (x + w * 0.5, top - 0.11 * m),
                (x + w * 1.1, top - 0.03 * m),
            ],
            [0.05 * m, 0.11 * m, 0.11 * m, 0.05 * m],
        )
    )
    tone = ramp(
        [(0, "#fdfaf5"), (1, "#9db0c6")],
        np.broadcast_to(smooth(top - 0.22 * m, top + 0.07 * m, frame.y + 0.1 * (frame.x - x)), cap.shape),
    )
    frame.paint(cap, tone)


@scene(1.85, replace(COLOUR, saturation=0.9, vignette=0.25))
def winter_bees(frame: Frame) -> None:
    """Hives asleep in the snow among birches; a keeper listens to one."""
    white = rgb("#dfe5ea")
    frame.sky((0.0, "#b9c6d0"), (0.4, "#dde2e4"), (1, "#e6e6e2"))
    for layer, depth in enumerate((0.88, 0.75, 0.58)):

        def birches(pen: Pen, layer: int = layer) -> None:
            for x in frame.rng.uniform(-0.05, frame.a + 0.05, 26 - 6 * layer):
                pen.line([(x, -0.02), (x + frame.rng.normal(0, 0.006), 0.52 + 0.03 * layer)], 0.004 + 0.004 * layer)
                for _ in range(3):
                    fork = (x, frame.rng.uniform(0.02, 0.3))
                    branch(
                        pen, frame.rng, fork, frame.rng.choice((-0.6, -2.5)) + frame.rng.normal(0, 0.2), 0.09, 0.0025, 2
                    )

        trunks = frame.draw(birches)
        frame.paint(trunks, mix(rgb("#55606b"), white, depth))
        fog(frame, 0.25, 0.6, white, 0.4, 0.3)
    drift = waves(frame.rng, 5, 13.0)
    eye = Eye(2.4, 0.42, 1.3, 1.6, 60)
    tile = Tile(frame.rng, 16, 6, 0.6)
    hives = [(-4.3, 12.5), (-1.6, 10.6), (1.5, 9.2), (4.6, 11.4), (7.4, 13.2), (-7.3, 14.0)]

    def heights(x: Field, z: Field) -> Field:
        mounds = sum(0.22 * np.exp(-((x - hx) ** 2 + (z - hz) ** 2) / 0.9) for hx, hz in hives)
        return (drift(x, z) * 0.16 + tile.at(x / 9, z / 9) * 0.03 + mounds).astype(np.float32)

    ground = see(frame, heights, eye, 700)
    light = ground.lit((-0.75, 0.55, 0.35))
    snow = mix(rgb("#8fa3bd"), rgb("#fbf7f0"), smooth(0.18, 0.9, light)[..., None])
    snow = mix(snow, white, np.clip(ground.haze(40), 0, 1)[..., None])
    path = smooth(0.34, 0.1, np.abs(ground.x - 2.7 + 0.5 * np.sin(ground.z * 0.6))) * smooth(10.2, 9.0, ground.z)
    prints = path * smooth(0.1, 0.5, tile.at(ground.x / 5, ground.z / 5))
    snow = snow * (1 - 0.22 * prints[..., None])
    frame.light = mix(frame.light, snow, ground.seen[..., None])
    fog(frame, 0.34, 0.5, white, 0.75, 0.2)
    paints = ("#5d7f93", "#c9a24a", "#8a3f36", "#6f8a6a", "#b9b3a4", "#93a0a6")
    for (hx, hz), paint in sorted(zip(hives, paints, strict=True), key=lambda pair: -pair[0][1]):
        _hive(
            frame, eye, hx, hz, float(heights(np.array([[hx]], np.float32), np.array([[hz]], np.float32))[0, 0]), paint
        )
    x, y, m = eye.project(frame, 2.62, 0.05, 9.0)
    keeper = replace(
        BACK_IN_COAT,
        hair="veil",
        head=(-0.02, -0.9),
        neck=(-0.01, -0.8),
        arms=(((-0.15, -0.63), (-0.25, -0.56)), ((0.14, -0.62), (0.13, -0.46))),
    )
    body = frame.place(stamp(keeper), x, y, 1.75 * m * STAMP_HEIGHT)
    frame.paint(body, "#232a33")
    frame.shine(frame.rim(body, dx=0.004), "#dfe6ee", 0.4)
    for bx, width, foot, depth in (
        (0.14, 0.02, 0.66, 0.22),
        (1.64, 0.024, 0.7, 0.15),
        (0.33, 0.012, 0.58, 0.45),
        (1.36, 0.011, 0.57, 0.5),
    ):
        _birch(frame, bx, width, foot, white, depth)
    flakes = frame.draw(
        lambda pen: [
            pen.dot((float(px), float(py)), float(r))
            for px, py, r in zip(
                frame.rng.uniform(0, frame.a, 500),
                frame.rng.uniform(0, 1, 500),
                frame.rng.uniform(0.0008, 0.0034, 500),
                strict=True,
            )
        ]
    )
    frame.paint(frame.blur(flakes, 0.0012) * 0.7, "#ffffff")
