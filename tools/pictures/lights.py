"""Lamps far off."""

import numpy as np

from pictures.raster import Frame, smooth


def bokeh(
    frame: Frame, count: int, top: float, bottom: float, radius: float, colours: tuple[str, ...], strength: float
) -> None:
    """Lights thrown out of focus: discs with a slightly brighter rim."""
    for _ in range(count):
        x, y, r = frame.rng.uniform(0, frame.a), frame.rng.uniform(top, bottom), radius * frame.rng.uniform(0.5, 1.2)
        disc = frame.disc(x, y, r, r * 0.12)
        rim = disc * smooth(0.6, 1.0, np.hypot(frame.x - x, frame.y - y) / r)
        frame.shine(
            disc * 0.7 + rim * 0.5, colours[frame.rng.integers(len(colours))], strength * frame.rng.uniform(0.3, 1.0)
        )
