"""What is drawn on one page, as PDF operators; positions are those of the pieces.

One transformation at the head of the page turns y round. Colour, overprint and font are written only when
they change; nothing is saved and restored, so each drawing states all it needs.

Type in pure black overprints at every size. The Ghent Workgroup asks for it below 12 pt and leaves larger type free; but
where the black plate shifts by a hair, type that knocked out has a white edge that nothing mends, and some printers expect
it of all black type. Of black boxes and rules only thin ones do: what is thicker is an area, where what shows through would
be seen, and more ink than the paper holds could come together. White, and what has several inks or a spot, never
overprints: it would vanish or change its colour.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.inks import Ink
from catalogue.makeup.pieces import Artwork
from catalogue.press.fonts import Faces
from catalogue.press.objects import number
from catalogue.press.text import show
from catalogue.records.printer import BLACK_RULE
from catalogue.typeset.lines import Line

KNOCK, OVER, FRESH = "Knock", "Over", "Fresh"
"""Names of the graphics states; see `STATES` and `FRESH_STATE`."""

# Stroke overprint alone would also switch on fill overprint, so both are always said (ISO 32000-1, 8.6.7).
# Mode 1: of a DeviceCMYK colour only the inks that are not nought touch their plates.
STATES: Mapping[str, str] = {
    KNOCK: "<< /Type /ExtGState /OP false /op false /OPM 1 >>",
    OVER: "<< /Type /ExtGState /OP true /op true /OPM 1 >>",
}

FRESH_STATE = "<< /Type /ExtGState /OP false /op false /OPM 0 >>"
"""As every page begins, which is what artwork of others counts on."""


@dataclass
class Content:
    """The operators of one page, and what is in force after the last of them."""

    faces: Faces
    spots: Mapping[str, tuple[str, Ink]]
    """Label of each spot's colour space and its ink at full strength, by the spot's name."""
    left: float
    """From the media's left edge to the trim's."""
    height: float
    """From the media's bottom edge to the trim's top."""
    _out: list[str] = field(default_factory=list)
    _fill: str = "0 0 0 1 k"
    _stroke: str = "0 0 0 1 K"
    _state: str = ""
    _font: str = ""
    _thickness: str = ""

    def __post_init__(self) -> None:
        # A page starts in DeviceGray black, which no print file may leave in force.
        self._out += [self._fill, self._stroke]
        self._state_is(KNOCK)
        self._out.append(f"1 0 0 -1 {number(self.left)} {number(self.height)} cm")

    def bytes(self) -> bytes:
        return ("\n".join(self._out) + "\n").encode("ascii")

    def box(self, x: float, y: float, width: float, height: float, ink: Ink) -> None:
        self._state_is(OVER if ink.overprint and min(width, height) < BLACK_RULE else KNOCK)
        self._fill_is(self._colour(ink, stroke=False))
        self._out.append(f"{_point(x, y)} {_point(width, height)} re f")

    def rule(self, x1: float, y1: float, x2: float, y2: float, thickness: float, ink: Ink) -> None:
        self._state_is(OVER if ink.overprint and thickness < BLACK_RULE else KNOCK)
        self._stroke_is(self._colour(ink, stroke=True))
        self._thickness_is(thickness)
        self._out.append(f"{_point(x1, y1)} m {_point(x2, y2)} l S")

    def picture(self, label: str, x: float, y: float, width: float, height: float) -> None:
        self._state_is(KNOCK)
        placed = f"{number(width)} 0 0 {number(-height)} {_point(x, y + height)} cm"
        self._out.append(f"q {placed} /{label} Do Q")

    def artwork(self, label: str, piece: Artwork) -> None:
        """A form whose own origin is the lower left of the artwork's trim; what shows ends at the piece's bounds."""
        left, top, right, bottom = piece.bounds
        share = piece.scale
        x = piece.x + (piece.width - piece.file.width * share) / 2
        y = piece.y + (piece.height + piece.file.height * share) / 2
        self._out += [
            f"q {_point(left, top)} {_point(right - left, bottom - top)} re W n",
            # What begins a page is black; that of others, in DeviceGray, is black ink here.
            f"/{FRESH} gs 0 0 0 1 k 0 0 0 1 K 1 w",
            f"{number(share, 6)} 0 0 {number(-share, 6)} {_point(x, y)} cm /{label} Do Q",
        ]

    def line(self, x: float, y: float, line: Line, turn: int = 0) -> None:
        """A set line with its start at (x, y), turned anticlockwise about that point by `turn` degrees."""
        if not line.runs:
            return
        angle = math.radians(turn)
        cos, sin = math.cos(angle), math.sin(angle)
        out = self._out
        out.append("BT")
        start_x, start_y = x + line.indent * cos, y - line.indent * sin
        # The letters are turned back upright: the page's own transformation has y pointing down.
        axes = " ".join(number(part, 6) for part in (cos, -sin, -sin, -cos))
        out.append(f"{axes} {_point(start_x, start_y)} Tm")
        at = 0.0
        for run in line.runs:
            if not run.glyphs:
                continue
            face = self.faces.face(run.face)
            self._state_is(OVER if run.ink.overprint else KNOCK)
            self._fill_is(self._colour(run.ink, stroke=False))
            font = f"/{self.faces.label(run.face)} {number(run.size)} Tf"
            if font != self._font:
                self._font = font
                out.append(font)
            step = round(run.x - at, 3)
            if step:
                out.append(f"{number(step)} 0 Td")
                at += step
            out += show(run, face)
        out.append("ET")

    def circle(self, x: float, y: float, radius: float, thickness: float, colour: str) -> None:
        """A ring in a ready-made stroke colour; for the printer's marks."""
        self._state_is(KNOCK)
        self._stroke_is(colour)
        self._thickness_is(thickness)
        bulge = radius * 4 * (math.sqrt(2) - 1) / 3
        curves = [
            ((x + radius, y - bulge), (x + bulge, y - radius), (x, y - radius)),
            ((x - bulge, y - radius), (x - radius, y - bulge), (x - radius, y)),
            ((x - radius, y + bulge), (x - bulge, y + radius), (x, y + radius)),
            ((x + bulge, y + radius), (x + radius, y + bulge), (x + radius, y)),
        ]
        path = " ".join(" ".join(_point(*point) for point in curve) + " c" for curve in curves)
        self._out.append(f"{_point(x + radius, y)} m {path} s")

    def strokes(self, ends: Sequence[tuple[float, float, float, float]], thickness: float, colour: str) -> None:
        """Straight lines in a ready-made stroke colour; for the printer's marks."""
        self._state_is(KNOCK)
        self._stroke_is(colour)
        self._thickness_is(thickness)
        self._out.append(" ".join(f"{_point(x1, y1)} m {_point(x2, y2)} l" for x1, y1, x2, y2 in ends) + " S")

    def _colour(self, ink: Ink, *, stroke: bool) -> str:
        if ink.spot:
            label, _ = self.spots[ink.spot]
            return f"/{label} {'CS' if stroke else 'cs'} {number(ink.strength, 4)} {'SCN' if stroke else 'scn'}"
        shares = " ".join(number(part, 4) for part in ink.process)
        return f"{shares} {'K' if stroke else 'k'}"

    def _fill_is(self, colour: str) -> None:
        if colour != self._fill:
            self._fill = colour
            self._out.append(colour)

    def _stroke_is(self, colour: str) -> None:
        if colour != self._stroke:
            self._stroke = colour
            self._out.append(colour)

    def _state_is(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self._out.append(f"/{state} gs")

    def _thickness_is(self, thickness: float) -> None:
        words = f"{number(thickness)} w"
        if words != self._thickness:
            self._thickness = words
            self._out.append(words)


def _point(x: float, y: float) -> str:
    return f"{number(x)} {number(y)}"
