"""Lengths: points inside, millimetres at the door.

Every length in the program is a float of PostScript points (1/72 inch). Positions count from the top left
corner of the trim, y downwards; what lies in the bleed is negative or beyond the trim.
"""

import re

MM = 72 / 25.4
"""Points in a millimetre."""

_UNITS = {"mm": MM, "cm": 10 * MM, "in": 72.0, "pt": 1.0}
_LENGTH = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*(mm|cm|in|pt)?\s*", re.ASCII)


def mm(value: float) -> float:
    """`value` millimetres in points."""
    return value * MM


def parse_length(text: str) -> float:
    """Points of a written length such as `165 mm`, `8.5pt` or `6.5 in`; a bare number is millimetres.

    Raises ValueError, with a sentence a person can act on, for anything else.
    """
    match = _LENGTH.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a length; write a number with mm, cm, in or pt, such as 165 mm")
    return float(match[1]) * _UNITS[match[2] or "mm"]
