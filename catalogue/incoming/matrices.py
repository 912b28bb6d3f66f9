"""Transformations, as PDF writes them: six numbers (ISO 32000-1, 8.3.3)."""

import math
from collections.abc import Iterable

from catalogue.incoming.boxes import Box

Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def times(first: Matrix, then: Matrix) -> Matrix:
    """The transformation that does one after the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def moved(by: Matrix, x: float, y: float) -> tuple[float, float]:
    return (by[0] * x + by[2] * y + by[4], by[1] * x + by[3] * y + by[5])


def around(points: Iterable[tuple[float, float]]) -> Box:
    """The box around the points; there is one at least."""
    across, down = zip(*points, strict=True)
    return Box(min(across), min(down), max(across), max(down))


def boxed(by: Matrix, left: float, low: float, right: float, high: float) -> Box:
    """The box around a transformed rectangle."""
    if by[1] == by[2] == 0:  # nothing turned, as nearly always
        xs = (by[0] * left + by[4], by[0] * right + by[4])
        ys = (by[3] * low + by[5], by[3] * high + by[5])
        return Box(min(xs), min(ys), max(xs), max(ys))
    return around(moved(by, x, y) for x in (left, right) for y in (low, high))


def scale(by: Matrix) -> float:
    """How much longer a line becomes, on average over all directions."""
    return math.sqrt(abs(by[0] * by[3] - by[1] * by[2]))


def sides(by: Matrix) -> tuple[float, float]:
    """The lengths to which the unit square's sides come."""
    return (math.hypot(by[0], by[1]), math.hypot(by[2], by[3]))


def sane(by: Matrix) -> bool:
    """Whether its numbers are such as a page can have to do with."""
    return all(abs(part) < 1e12 for part in by)  # false for what is no number too
