"""What stands behind a sitter: each a dark and a pale colour, and a pool of light (x, y, reach)."""

import numpy as np

from pictures.raster import Frame, mix, ramp, rgb, smooth


def cloth(frame: Frame, dark: str, pale: str, x: float, y: float, reach: float) -> None:
    """A painted cloth with a pool of light on it."""
    pool = frame.halo(x, y, reach, 2.4) + 0.12 * frame.noise(0.3, 5, 0.5)
    frame.light = ramp([(0, dark), (0.9, pale)], np.clip(pool, 0, 1))


def window(frame: Frame, dark: str, pale: str, x: float, y: float, reach: float) -> None:
    """Blinds on a wall, out of focus."""
    wall = rgb(dark) * (0.8 + 0.3 * frame.noise(0.3, 5))[..., None]
    slats = smooth(0.12, 0.4, np.abs(((frame.y + 0.12 * frame.x) * 9) % 1 - 0.5)) * smooth(
        reach, reach * 0.75, np.abs(frame.x - x)
    )
    frame.light = mix(wall, rgb(pale), np.clip(slats * smooth(y + 0.55, y + 0.2, frame.y), 0, 1)[..., None])
    frame.soften(0.022)


def lights(frame: Frame, dark: str, pale: str, x: float, y: float, reach: float) -> None:
    """A street at night, far behind: discs of light."""
    frame.light = np.repeat(ramp([(0, dark), (0.7, dark), (1, "#05070a")], frame.y), frame.w, axis=1)
    hues = (pale, "#ffb868", "#e8604a", "#78b4d8", "#f4e6c0")
    for _ in range(26):
        px, py, r = (
            frame.rng.uniform(0, frame.a),
            frame.rng.normal(y, 0.2),
            frame.rng.uniform(0.02, 0.055) * (0.6 + reach),
        )
        frame.shine(frame.disc(px, py, r, r * 0.15), hues[frame.rng.integers(len(hues))], frame.rng.uniform(0.08, 0.5))
    frame.shine(frame.halo(x, y, 0.4), pale, 0.1)


def sea(frame: Frame, dark: str, pale: str, x: float, y: float, reach: float) -> None:
    """A horizon thrown out of focus, and the low sun."""
    sky = ramp([(0, dark), (y + 0.12, pale), (y + 0.121, dark), (1, dark)], frame.y)
    frame.light = np.repeat(sky, frame.w, axis=1) * (0.95 + 0.1 * frame.noise(0.2, 5, 0.5, 4))[..., None]
    frame.shine(frame.halo(x, y + 0.08, reach * 0.4, 2.2), pale, 0.8)
    spark = smooth(0.4, 1.2, frame.noise(0.02, 4, 0.6, 5)) * smooth(y + 0.12, y + 0.16, frame.y)
    frame.shine(spark * frame.halo(x, y + 0.3, 0.25), pale, 0.7)
    frame.soften(0.009)


def leaves(frame: Frame, dark: str, pale: str, x: float, y: float, reach: float) -> None:
    """Light through leaves."""
    field = frame.noise(0.16, 4, 0.55)
    frame.light = ramp(
        [(0, dark), (0.55, dark), (1, pale)], np.clip(0.45 + 0.5 * field + 0.4 * frame.halo(x, y, reach), 0, 1)
    )
    dots = frame.draw(
        lambda pen: [
            pen.dot((float(a), float(b)), float(r))
            for a, b, r in zip(
                frame.rng.uniform(0, frame.a, 70),
                frame.rng.uniform(0, 0.8, 70),
                frame.rng.uniform(0.006, 0.03, 70),
                strict=True,
            )
        ]
    )
    frame.shine(frame.blur(dots, 0.008) * frame.halo(x, y, 0.6), pale, 0.5)
    frame.soften(0.012)


def door(frame: Frame, dark: str, pale: str, x: float, y: float, reach: float) -> None:
    """A bright opening in a dark wall."""
    frame.light = (
        np.repeat(np.repeat(rgb(dark)[None, None], frame.h, 0), frame.w, 1) * (1 + 0.2 * frame.noise(0.3, 5))[..., None]
    )
    opening = frame.shape(
        [(x - reach * 0.5, -0.1), (x + reach * 0.5, -0.1), (x + reach * 0.46, 1.1), (x - reach * 0.46, 1.1)]
    )
    frame.paint(
        frame.blur(opening, 0.02),
        ramp([(0, pale), (1, dark)], np.clip(frame.y * 0.75 + 0.05 * frame.noise(0.2), 0, 1).repeat(1, 1)),
    )
