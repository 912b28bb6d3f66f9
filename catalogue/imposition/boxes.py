"""Rectangles and numbers as PDF writes them."""

from collections.abc import Sequence

from pikepdf import Array

from catalogue.imposition.geometry import Rectangle
from catalogue.press.objects import number


def box(rectangle: Rectangle) -> Array:
    return Array([round(edge, 3) for edge in (rectangle.left, rectangle.foot, rectangle.right, rectangle.head)])


def operands(values: Sequence[float]) -> str:
    return " ".join(number(value, 4) for value in values)


def clip(rectangle: Rectangle) -> str:
    """Operators after which nothing shows outside the rectangle."""
    return f"{operands((rectangle.left, rectangle.foot, rectangle.width, rectangle.height))} re W n"
