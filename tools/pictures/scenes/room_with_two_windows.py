"""A bare room: two windows throw their light on the floor, a tenant stands between."""

from dataclasses import replace

from pictures.figures import STAMP_HEIGHT, STANDING, stamp
from pictures.film import COLOUR
from pictures.land import branch
from pictures.raster import Field, Frame, mix, ramp, smooth
from pictures.registry import scene
from pictures.rooms import Lamp, Room, Sun
from pictures.solids import Box, Card
from pictures.walls import boards, plaster, windowed


@scene(1.78, replace(COLOUR, exposure=1.3))
def room_with_two_windows(frame: Frame) -> None:
    """A bare room: two windows throw their light on the floor, a tenant stands between."""
    wall = plaster(frame, "#8a8f8c")
    holes = [(-2.3, -1.2, 0.95, 2.55), (0.9, 2.0, 0.95, 2.55)]
    room = Room(
        eye=(-0.25, 1.4, -3.3), look=(-0.15, 1.28, 3.0), focal=1.25, ambient="#4b5764", ambient_reach=2.2, dust=0.022
    )
    room.solids = [
        Box((-4, -0.2, -9), (4, 0, 3.3), boards(0.16, ("#4a3524", "#7a5a3c"), frame.rng), gloss=0.25),
        Box((-4, 3.1, -9), (4, 3.3, 3.3), wall),
        Box((-4.2, 0, -9), (-3.6, 3.3, 3.3), wall),
        Box((3.6, 0, -9), (4.2, 3.3, 3.3), wall),
        *windowed(3.0, -4, 4, holes, 3.3, wall),
        Box((-3.6, 0, 2.96), (3.6, 0.14, 3.02), "#5f5a52"),
    ]
    for a, b, low, high in holes:
        mid = (a + b) / 2
        room.solids += [
            Box((mid - 0.025, low, 3.08), (mid + 0.025, high, 3.14), "#6b6558"),
            Box((a, 1.98, 3.08), (b, 2.03, 3.14), "#6b6558"),
            Box((a - 0.08, low - 0.06, 2.9), (b + 0.08, low, 3.05), "#8d877c"),
        ]
    body = stamp(
        replace(
            STANDING,
            hair="bun",
            arms=(((-0.14, -0.64), (-0.08, -0.52)), ((0.15, -0.62), (0.13, -0.47))),
            clothes=(
                (
                    (-0.05, -0.8),
                    (-0.1, -0.72),
                    (-0.08, -0.5),
                    (-0.14, -0.2),
                    (-0.13, -0.19),
                    (0.13, -0.19),
                    (0.14, -0.2),
                    (0.08, -0.5),
                    (0.1, -0.72),
                ),
            ),
        )
    )
    room.solids += [
        Card((0.15, -0.08, 0.6), 1.68 * STAMP_HEIGHT, body, "#141312"),
        Box((-3.1, 0, 1.6), (-2.65, 0.46, 2.05), "#4d3b2a", 0.3),
        Box((-3.12, 0.46, 2.0), (-2.66, 1.0, 2.04), "#4d3b2a", 0.3),
    ]
    room.sun = Sun((0.42, 0.62, 1.0), "#ffdca4", 3.6, 0.008)
    room.lamps = [
        Lamp(((a + b) / 2, 1.75, 3.05), c, 2.6, panel=(0.5, 0.75), samples=5)
        for (a, b, _, _), c in zip(holes, ("#cfe0ff", "#ffe0b0"), strict=True)
    ]

    def outside(frame: Frame, d: tuple[Field, Field, Field]) -> Field:
        left = ramp([(-0.2, "#8fb0c8"), (0.1, "#d6e6ef"), (0.5, "#f2f8fb")], d[1])
        right = ramp([(-0.2, "#c98a48"), (0.1, "#ffd596"), (0.5, "#fff2d0")], d[1])
        return mix(left * 1.5, right * 1.9, smooth(-0.1, 0.1, d[0])[:, None])

    room.backdrop = outside
    room.render(frame)
    for side, tint in ((-1.75, "#5f7c92"), (1.45, "#b86b2c")):
        x, y, m = room.project(frame, (side, 0.95, 3.3))
        window = frame.shape(
            [(x - 0.55 * m, y - 1.6 * m), (x + 0.55 * m, y - 1.6 * m), (x + 0.55 * m, y), (x - 0.55 * m, y)]
        )
        leaves = frame.draw(
            lambda pen, x=x, y=y, m=m: branch(pen, frame.rng, (x - 0.5 * m, y), -1.1, 1.3 * m, 0.05 * m, 4)
        )
        bright = smooth(0.35, 0.6, frame.light.mean(-1))
        frame.paint(frame.blur(leaves, 0.0025) * window * bright * 0.6, tint)
