"""What rooms are made of: floors of boards, plaster, walls with windows."""

from collections.abc import Callable, Sequence

import numpy as np

from pictures.raster import Colour, Field, Frame, Tile, mix, rgb
from pictures.solids import Box, Paint


def boards(
    width: float, colours: Sequence[Colour], rng: np.random.Generator, along: int = 2
) -> Callable[[Field, Field, Field], Field]:
    """Planks of a floor: along z (2) or x (0), each of its own shade, with seams and grain."""
    shades = rng.uniform(0, 1, 256).astype(np.float32)
    dark, pale = rgb(colours[0]), rgb(colours[1])

    def paint(x: Field, y: Field, z: Field) -> Field:
        across, long = (x, z) if along == 2 else (z, x)
        plank = np.floor(across / width)
        inside = across / width - plank
        shade = shades[plank.astype(np.int64) % 256]
        grain = 0.5 + 0.5 * np.sin(inside * 26 + 3 * np.sin(long * 1.7 + shade * 40) + 5 * shade)
        seam = np.minimum(np.clip(inside / 0.03, 0, 1), np.clip((1 - inside) / 0.03, 0, 1))
        return mix(dark, pale, (0.25 + 0.55 * shade + 0.2 * grain)[:, None]) * (0.35 + 0.65 * seam)[:, None]

    return paint


def plaster(frame: Frame, colour: Colour, rough: float = 0.18) -> Callable[[Field, Field, Field], Field]:
    """A wall's paint: the colour, mottled."""
    tile = Tile(frame.rng, 4, 7, 0.6)
    base = rgb(colour)

    def paint(x: Field, y: Field, z: Field) -> Field:
        return base * (1 + rough * tile.at((x + z) / 5, y / 5))[:, None]

    return paint


def windowed(
    z: float,
    x0: float,
    x1: float,
    holes: Sequence[tuple[float, float, float, float]],
    top: float,
    paint: Paint,
    thick: float = 0.25,
) -> list[Box]:
    """A wall facing the eye with rectangular holes (x from, x to, y from, y to), side by side."""
    out = []
    at = x0
    for a, b, low, high in sorted(holes):
        out += [
            Box((at, 0, z), (a, top, z + thick), paint),
            Box((a, 0, z), (b, low, z + thick), paint),
            Box((a, high, z), (b, top, z + thick), paint),
        ]
        at = b
    return [*out, Box((at, 0, z), (x1, top, z + thick), paint)]
