"""Sheets of paper by name or by size."""

import re
from dataclasses import dataclass

from catalogue.lengths import MM, mm, parse_length

PAPERS = {
    "A5": (148.0, 210.0),
    "A4": (210.0, 297.0),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
    "SRA4": (225.0, 320.0),
    "B4": (250.0, 353.0),
    "Tabloid": (279.4, 431.8),
    "A3": (297.0, 420.0),
    "SRA3": (320.0, 450.0),
    "B3": (353.0, 500.0),
    "A2": (420.0, 594.0),
    "SRA2": (450.0, 640.0),
}
"""Short and long edge in millimetres, from small to large: ISO 216, ISO 5457's untrimmed SRA sizes, ANSI."""

_LEAST = mm(50)
_MOST = 14_400.0
"""Points: what a PDF page may measure (ISO 32000-1, annex C)."""
_BETWEEN = re.compile(r"[x×]")
_UNIT = re.compile(r"[a-z]+\s*$")


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet by its edges, whichever way it lies."""

    name: str
    short: float
    long: float


def parse_paper(text: str) -> Paper:
    """A paper of the table, in capitals or not, or `WIDTHxHEIGHT` such as `320x450 mm`.

    Raises ValueError, with a sentence a person can act on, for anything else.
    """
    word = text.strip()
    for name, (short, long) in PAPERS.items():
        if word.casefold() == name.casefold():
            return Paper(name, mm(short), mm(long))
    sides = _BETWEEN.split(word.lower())
    if len(sides) != 2:
        raise ValueError(f"{text!r} is no sheet; write {', '.join(PAPERS)}, or its size such as 320x450 mm")
    unit = _UNIT.search(sides[1])
    if unit is not None and _UNIT.search(sides[0]) is None:
        sides[0] += unit[0]
    short, long = sorted(parse_length(side) for side in sides)
    if not _LEAST <= short <= long <= _MOST:
        raise ValueError(f"{text!r} is no sheet to print on; its edges lie between 50 and {_MOST / MM:.0f} mm")
    return Paper(f"{long / MM:.5g} × {short / MM:.5g} mm", short, long)
