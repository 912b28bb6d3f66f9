"""A cropped head in profile, lifted, before a pale wall."""

from dataclasses import replace

import numpy as np

from pictures.film import SILVER
from pictures.heads import bust
from pictures.raster import Frame, smooth
from pictures.registry import scene


@scene(1.33, replace(SILVER, vignette=0.4, contrast=1.12))
def the_passion_of_joan_of_arc(frame: Frame) -> None:
    """A cropped head in profile, lifted, before a pale wall."""
    wall = 0.5 + 0.14 * frame.noise(0.5, 6, 0.5) + 0.25 * frame.halo(1.05, 0.3, 0.5) - 0.25 * smooth(0.7, 0.0, frame.x)
    frame.light = np.repeat(np.clip(wall, 0.03, 1)[..., None], 3, -1).astype(np.float32)
    bars = frame.shape(
        *[
            [(0.95 + 0.13 * i, -0.1), (0.985 + 0.13 * i, -0.1), (0.8 + 0.13 * i, 1.1), (0.765 + 0.13 * i, 1.1)]
            for i in range(4)
        ],
        [(0.6, 0.2), (1.5, 0.32), (1.5, 0.35), (0.6, 0.23)],
    )
    frame.shade(frame.blur(bars, 0.014), 0.3)
    bust(
        frame,
        x=0.6,
        y=0.46,
        size=0.86,
        hair="cropped",
        top="collarless",
        tilt=-0.24,
        light=(1.0, -0.6),
        skin=0.07,
        cloth="#222222",
        hair_colour="#141414",
        skin_colour="#b4b4b4",
        lamp="#ffffff",
        rim=0.9,
        face=0.3,
    )
