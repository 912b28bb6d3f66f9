"""Where a piece lies on its page, and what it is called in a message."""

import math
from dataclasses import dataclass

from catalogue.lengths import MM
from catalogue.makeup.pieces import Artwork, Box, Picture, Piece, Reference, Rule, TextLine
from catalogue.problems import Place
from catalogue.typeset.lines import Glyphs

TOUCH = 0.01
"""Points; nearer than this two edges are one."""

_ABOVE, _BELOW = 0.75, 0.25
"""How far ordinary letters reach above and below the baseline, as shares of the size."""
_SHOWN = 40
"""Characters of a line that a message quotes."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A rectangle: points from the top left of the trim, y down."""

    left: float
    top: float
    right: float
    bottom: float

    def out_of(self, width: float, height: float) -> dict[str, float]:
        """How far each side stands out of a trim of that size; below nought inside it."""
        return {"left": -self.left, "top": -self.top, "right": self.right - width, "bottom": self.bottom - height}

    def meets(self, other: "Extent") -> bool:
        """Whether the two have more than an edge in common."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return min(across, down) > TOUCH

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def extent_of(piece: Piece) -> Extent | None:
    """The rectangle a piece covers; None for one that is not there yet or is empty."""
    match piece:
        case Box() | Picture():
            return Extent(piece.x, piece.y, piece.x + piece.width, piece.y + piece.height)
        case Artwork():
            return Extent(*piece.bounds)
        case Rule():
            half = piece.thickness / 2
            # Only across its direction has a rule thickness; its ends are cut square.
            length = math.hypot(piece.x2 - piece.x1, piece.y2 - piece.y1) or 1.0
            across = half * abs(piece.y2 - piece.y1) / length
            down = half * abs(piece.x2 - piece.x1) / length
            return Extent(
                min(piece.x1, piece.x2) - across,
                min(piece.y1, piece.y2) - down,
                max(piece.x1, piece.x2) + across,
                max(piece.y1, piece.y2) + down,
            )
        case TextLine():
            return _of_text(piece)
        case Reference():
            return None


def _of_text(piece: TextLine) -> Extent | None:
    line = piece.line
    if not line.text.strip():
        return None
    size = max((run.size for run in line.runs), default=0.0)
    corners = [
        _turned(piece, along, up)
        for along in (line.indent, line.indent + line.width)
        for up in (size * _ABOVE, -size * _BELOW)
    ]
    across = [x for x, _ in corners]
    down = [y for _, y in corners]
    return Extent(min(across), min(down), max(across), max(down))


def middle_of(piece: TextLine, run: Glyphs) -> tuple[float, float]:
    """A point in the middle of the run's small letters."""
    return _turned(piece, piece.line.indent + run.x + run.width / 2, run.size / 4)


def _turned(piece: TextLine, along: float, up: float) -> tuple[float, float]:
    """The point so far along the line and so far above its baseline."""
    if not piece.turn:
        return piece.x + along, piece.y - up
    angle = math.radians(piece.turn)
    cos, sin = math.cos(angle), math.sin(angle)
    return piece.x + along * cos - up * sin, piece.y - along * sin - up * cos


def named(piece: Piece) -> str:
    match piece:
        case TextLine():
            return quoted(piece.line.text)
        case Picture():
            return f"the picture {piece.file.name}"
        case Artwork():
            return f"the artwork {piece.file.called}"
        case Box():
            return f"a box of {piece.width / MM:.1f} × {piece.height / MM:.1f} mm"
        case Rule():
            return "a rule"
        case Reference():
            return "a reference"


def place_of(piece: Piece) -> Place:
    """Where the records ask for the piece; the unknown place for what the layout alone wants."""
    match piece:
        case TextLine() | Reference():
            return piece.place
        case Picture() | Artwork():
            return piece.file.place
        case Box() | Rule():
            return Place()


def quoted(words: str) -> str:
    shown = words.replace("\u00ad", "").strip()
    return f"“{shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + '…'}”"
