"""People as silhouettes, seen small: a pose is a handful of joints, the skin is drawn over them and melted together.

Joints stand in body heights: the ground at 0, the crown at -1 (y down), x forward. A stamp is a mask of the box from
-0.75 to 0.75 across and from -1.15 to 0.06 down; `Frame.place` takes its foot and its height.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from pictures.raster import Field, Pen, Point, blur_pixels, curve

ROWS = 700
TOP, FOOT, HALF = 1.15, 0.06, 0.75
STAMP_HEIGHT = TOP + FOOT  # in body heights: multiply a body's height by this for `Frame.place`

Limb = tuple[Point, Point]


@dataclass(frozen=True)
class Pose:
    """Joints of one body. Arms are (elbow, hand) from the shoulders, legs (knee, ankle) from the hips."""

    head: Point = (0.0, -0.925)
    neck: Point = (0.0, -0.83)
    hip: Point = (0.0, -0.5)
    shoulders: float = 0.105  # half the width: 0.105 from the front, 0.04 from the side
    hips: float = 0.07
    arms: tuple[Limb, ...] = (((-0.15, -0.62), (-0.15, -0.46)), ((0.15, -0.62), (0.15, -0.46)))
    legs: tuple[Limb, ...] = (((-0.07, -0.27), (-0.07, -0.02)), ((0.075, -0.27), (0.08, -0.02)))
    toes: float = 0.05  # how far the feet point forward; 0 from the front
    clothes: tuple[Sequence[Point], ...] = ()  # coats and skirts: outlines, smoothed
    sharp: tuple[Sequence[Point], ...] = ()  # hats, boxes and tools: outlines, as they are
    sticks: tuple[tuple[Point, Point, float], ...] = ()  # poles: from, to, thickness
    hair: str = "short"
    girth: float = 1.0
    turn: bool = field(default=False)  # side view: the head is longer and has a nose


def _head(pen: Pen, pose: Pose) -> None:
    x, y = pose.head
    if pose.turn:
        pen.dot((x - 0.006, y - 0.008), 0.054, tall=1.12)
        pen.fill(
            curve(
                [
                    (x + 0.03, y - 0.04),
                    (x + 0.05, y - 0.02),
                    (x + 0.066, y + 0.012),
                    (x + 0.05, y + 0.022),
                    (x + 0.052, y + 0.045),
                    (x + 0.03, y + 0.07),
                    (x - 0.01, y + 0.05),
                ],
                closed=True,
            )
        )
    else:
        pen.dot((x, y), 0.05, tall=1.32)
    if pose.hair == "long":
        pen.limb([(x - 0.012, y - 0.02), (x - 0.022, y + 0.05), (x - 0.028, y + 0.13)], [0.062, 0.062, 0.045])
    elif pose.hair == "bun":
        pen.dot((x - 0.06, y - 0.035), 0.03)
    elif pose.hair == "cap":
        pen.fill(
            curve(
                [
                    (x - 0.062, y - 0.01),
                    (x - 0.05, y - 0.065),
                    (x, y - 0.083),
                    (x + 0.05, y - 0.06),
                    (x + 0.06, y - 0.03),
                    (x + 0.1, y - 0.018),
                    (x + 0.05, y - 0.012),
                ],
                closed=True,
            )
        )
    elif pose.hair == "hat":
        pen.dot((x, y - 0.035), 0.115, tall=0.16)
        pen.fill(
            curve(
                [
                    (x - 0.06, y - 0.03),
                    (x - 0.05, y - 0.105),
                    (x, y - 0.1),
                    (x + 0.05, y - 0.105),
                    (x + 0.06, y - 0.03),
                ],
                closed=True,
            )
        )
    elif pose.hair == "straw":
        pen.fill([(x - 0.15, y - 0.005), (x, y - 0.115), (x + 0.15, y - 0.005)])
    elif pose.hair == "top_hat":
        pen.dot((x, y - 0.05), 0.085, tall=0.16)
        pen.fill([(x - 0.055, y - 0.05), (x - 0.062, y - 0.19), (x + 0.062, y - 0.19), (x + 0.055, y - 0.05)])
    elif pose.hair == "veil":
        pen.dot((x, y - 0.045), 0.125, tall=0.14)
        pen.fill(curve([(x - 0.05, y - 0.045), (x - 0.045, y - 0.1), (x + 0.045, y - 0.1), (x + 0.05, y - 0.045)]))
        pen.fill(
            curve(
                [
                    (x - 0.1, y - 0.045),
                    (x - 0.105, y + 0.06),
                    (x - 0.12, y + 0.14),
                    (x + 0.12, y + 0.14),
                    (x + 0.105, y + 0.06),
                    (x + 0.1, y - 0.045),
                ],
                closed=True,
            )
        )


def stamp(pose: Pose, rows: int = ROWS) -> Field:
    """The silhouette as a mask, 0 to 1."""
    unit = rows / STAMP_HEIGHT
    columns = round(2 * HALF * unit)
    pen = Pen(columns, rows, unit, origin=(HALF, TOP))
    g = pose.girth
    (nx, ny), (hx, hy) = pose.neck, pose.hip
    s, h = pose.shoulders, pose.hips
    pen.limb([pose.head, pose.neck, (nx, ny + 0.03)], [0.035, 0.034 * g, 0.04 * g])
    pen.fill(
        curve(
            [
                (nx - 0.03, ny - 0.005),
                (nx - s, ny + 0.035),
                (nx - s * 0.95, ny + 0.1),
                (hx - h * 1.02, hy - 0.1),
                (hx - h * 1.12, hy + 0.02),
                (hx, hy + 0.05),
                (hx + h * 1.12, hy + 0.02),
                (hx + h * 1.02, hy - 0.1),
                (nx + s * 0.95, ny + 0.1),
                (nx + s, ny + 0.035),
                (nx + 0.03, ny - 0.005),
            ],
            closed=True,
        )
    )
    pen.limb([(nx, ny + 0.07), (hx, hy - 0.02)], [0.062 * g, 0.066 * g])
    for side, (elbow, hand) in zip((-1, 1), pose.arms, strict=False):
        pen.limb([(nx + side * s * 0.86, ny + 0.045), elbow, hand], [0.037 * g, 0.029 * g, 0.021])
        pen.dot(hand, 0.023)
    for side, (knee, ankle) in zip((-1, 1), pose.legs, strict=False):
        pen.limb([(hx + side * h * 0.55, hy), knee, ankle], [0.062 * g, 0.045 * g, 0.028])
        pen.limb([ankle, (ankle[0] + pose.toes, ankle[1] + 0.008)], [0.026, 0.018])
    for outline in pose.clothes:
        pen.fill(curve(outline, closed=True))
    _head(pen, pose)
    # Blurred and cut again at half: the joints melt into one skin.
    body = np.clip((blur_pixels(pen.mask(), 0.0085 * unit) - 0.5) * 6 + 0.5, 0, 1)
    hard = Pen(columns, rows, unit, origin=(HALF, TOP))
    for outline in pose.sharp:
        hard.fill(outline)
    for start, end, width in pose.sticks:
        hard.line([start, end], width)
    return np.maximum(body, hard.mask()).astype(np.float32)


STANDING = Pose()
BACK_IN_COAT = Pose(
    arms=(((-0.13, -0.63), (-0.12, -0.47)), ((0.13, -0.63), (0.115, -0.47))),
    legs=(((-0.045, -0.26), (-0.05, -0.02)), ((0.05, -0.26), (0.055, -0.02))),
    toes=0.02,
    clothes=(
        (
            (-0.06, -0.82),
            (-0.115, -0.77),
            (-0.1, -0.55),
            (-0.118, -0.26),
            (-0.116, -0.25),
            (0.0, -0.243),
            (0.116, -0.25),
            (0.118, -0.26),
            (0.1, -0.55),
            (0.115, -0.77),
            (0.06, -0.82),
        ),
    ),
)
WALKING = Pose(
    head=(0.035, -0.92),
    neck=(0.015, -0.825),
    shoulders=0.045,
    hips=0.05,
    arms=(((-0.075, -0.66), (-0.1, -0.5)), ((0.085, -0.66), (0.15, -0.53))),
    legs=(((-0.035, -0.27), (-0.16, -0.06)), ((0.09, -0.285), (0.13, -0.025))),
    turn=True,
)
SEATED = Pose(  # on a chair 0.3 high, facing right: the pelvis at the chair
    head=(0.06, -0.72),
    neck=(0.02, -0.62),
    hip=(-0.04, -0.31),
    shoulders=0.045,
    hips=0.05,
    arms=(((0.07, -0.45), (0.2, -0.42)), ((0.09, -0.44), (0.23, -0.41))),
    legs=(((0.19, -0.31), (0.17, -0.02)), ((0.21, -0.31), (0.22, -0.02))),
    turn=True,
)
RUNNING = Pose(
    head=(0.12, -0.93),
    neck=(0.08, -0.84),
    hip=(0.0, -0.53),
    shoulders=0.05,
    hips=0.05,
    arms=(((-0.05, -0.72), (-0.07, -0.58)), ((0.19, -0.7), (0.28, -0.79))),
    legs=(((-0.08, -0.32), (-0.29, -0.3)), ((0.17, -0.37), (0.16, -0.1))),
    turn=True,
)


def walking_in_coat() -> Pose:
    """A walker whose coat swings behind."""
    coat = (
        (0.0, -0.84),
        (-0.055, -0.78),
        (-0.06, -0.55),
        (-0.13, -0.26),
        (0.0, -0.235),
        (0.1, -0.27),
        (0.07, -0.55),
        (0.07, -0.78),
        (0.04, -0.84),
    )
    return replace(WALKING, clothes=(coat,))
