"""A page of vectors and type in printing inks, as a PDF that anybody could have sent.

Millimetres from the top left of the trim, y down; inks are C, M, Y and K in per cent. The same calls give the same bytes.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import uharfbuzz as hb

from catalogue.inks import Ink
from catalogue.lengths import MM, mm
from catalogue.makeup.facesheet import read_faces
from catalogue.press.content import STATES, Content
from catalogue.press.fonts import Faces
from catalogue.press.objects import PdfFile, dictionary, number, text
from catalogue.typeset.faces import FaceSet, Slant
from catalogue.typeset.lines import Galley, Line
from catalogue.typeset.setting import set_line
from catalogue.typeset.styles import Passage, Style

__all__ = ["BLACK", "MM", "PAPER", "Drawing", "Shares", "mm"]

Shares = tuple[float, float, float, float]
"""Per cent of C, M, Y and K."""
BLACK: Shares = (0, 0, 0, 100)
PAPER: Shares = (0, 0, 0, 0)

_FACES = Path(__file__).resolve().parents[2] / "fonts" / "faces.yaml"
_ROUND = 4 * (math.sqrt(2) - 1) / 3
"""How far the handles of a curve that is a quarter of a circle reach, as a share of its radius."""

Step = tuple[float, ...]
"""Of a path: two numbers are a straight line to there, six a curve."""


class Drawing(Content):
    """One page. Whatever is drawn lies over what was drawn before."""

    def __init__(self, width: float, height: float, bleed: float = 0.0) -> None:
        self._size = mm(width), mm(height)
        self._bleed = mm(bleed)
        super().__init__(Faces(_faces().paths), {}, self._bleed, self._size[1] + self._bleed)

    def shape(self, start: Sequence[float], steps: Iterable[Step], ink: Shares) -> None:
        """A closed shape from `start` along the steps, filled."""
        path = [f"{_numbers(start)} m", *(f"{_numbers(step)} {'l' if len(step) == 2 else 'c'}" for step in steps)]
        self._fill_with(ink)
        self._out.append(f"{' '.join(path)} h f")

    def polygon(self, points: Sequence[tuple[float, float]], ink: Shares) -> None:
        self.shape(points[0], points[1:], ink)

    def rectangle(self, x: float, y: float, width: float, height: float, ink: Shares) -> None:
        self.polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], ink)

    def ellipse(self, x: float, y: float, across: float, down: float, ink: Shares) -> None:
        """A filled one; `x` and `y` are its middle, `across` and `down` its radii."""
        a, d = across * _ROUND, down * _ROUND
        steps = [
            (x + across, y + d, x + a, y + down, x, y + down),
            (x - a, y + down, x - across, y + d, x - across, y),
            (x - across, y - d, x - a, y - down, x, y - down),
            (x + a, y - down, x + across, y - d, x + across, y),
        ]
        self.shape((x + across, y), steps, ink)

    def disc(self, x: float, y: float, radius: float, ink: Shares) -> None:
        self.ellipse(x, y, radius, radius, ink)

    def ring(self, x: float, y: float, radius: float, thickness: float, ink: Shares) -> None:
        """A circle drawn in a line of `thickness`, which lies half inside and half outside the radius."""
        bulge = radius * _ROUND
        steps = [
            (x + radius, y + bulge, x + bulge, y + radius, x, y + radius),
            (x - bulge, y + radius, x - radius, y + bulge, x - radius, y),
            (x - radius, y - bulge, x - bulge, y - radius, x, y - radius),
            (x + bulge, y - radius, x + radius, y - bulge, x + radius, y),
        ]
        self.stroke((x + radius, y), [*steps, (x + radius, y)], thickness, ink)

    def stroke(self, start: Sequence[float], steps: Iterable[Step], thickness: float, ink: Shares) -> None:
        """An open line from `start` along the steps, with round ends and corners; black ones overprint."""
        path = [f"{_numbers(start)} m", *(f"{_numbers(step)} {'l' if len(step) == 2 else 'c'}" for step in steps)]
        self._state_is("Over" if ink == BLACK else "Knock")
        self._stroke_is(self._colour(_ink(ink), stroke=True))
        self._thickness_is(mm(thickness))
        self._out.append(f"1 J 1 j {' '.join(path)} S 0 J 0 j")

    def words(
        self,
        words: str,
        x: float,
        y: float,
        size: float,
        ink: Shares = BLACK,
        *,
        family: str = "Source Sans 3",
        weight: int = 400,
        slant: Slant = "upright",
        language: str = "en",
        align: str = "left",
        tracking: float = 0.0,
        turn: int = 0,
        outlined: bool = False,
    ) -> float:
        """A line of type with its baseline at `y`, `size` in points; how wide it is.

        `align` says which part of it `x` is: left, centre or right. `turn` is in degrees anticlockwise. `outlined` makes
        shapes of the letters, as designers of logos do; such a line is not turned.
        """
        style = Style("drawn", family, weight, size, size, slant, tracking=tracking)
        galley: Galley = set_line([Passage(words, replace(style, ink=_ink(ink)), language)], _faces())
        width = galley.widest / MM
        share = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        angle = math.radians(turn)
        across, down = width * share * math.cos(angle), -width * share * math.sin(angle)
        for line in galley.lines:
            if outlined:
                self._outline(line, x - across, y, ink)
            else:
                self.line(mm(x - across), mm(y - down), line, turn)
        return width

    def _outline(self, line: Line, x: float, y: float, ink: Shares) -> None:
        """The letters of a line as shapes."""
        self._fill_with(ink)
        for run in line.runs:
            font = _font(str(_faces().paths[run.face]))
            scale, pen = run.size / font.face.upem, mm(x) + run.x
            for index, (glyph, advance) in enumerate(zip(run.glyphs, run.advances, strict=True)):
                right, up = run.offsets[index] if run.offsets else (0.0, 0.0)
                outline = _Outline(scale, pen + right, mm(y) - up)
                font.draw_glyph_with_pen(glyph, outline)
                if outline.operators:
                    self._out.append(f"{' '.join(outline.operators)} f")
                pen += advance

    def pdf(self, title: str) -> bytes:
        """The file. It says where its trim is and what bleeds."""
        (width, height), bleed = self._size, self._bleed
        file = PdfFile((1, 3), "")
        content = file.stream(self.bytes())
        resources = {"ExtGState": dictionary(STATES)}
        if fonts := self.faces.write(file):
            resources["Font"] = dictionary(fonts)
        trim = f"[ {_points(bleed, bleed, bleed + width, bleed + height)} ]"
        media = f"[ 0 0 {_points(width + 2 * bleed, height + 2 * bleed)} ]"
        boxes = {"MediaBox": media, "BleedBox": media, "TrimBox": trim}
        file.page({**boxes, "Contents": content, "Resources": dictionary(resources)})
        out = BytesIO()
        with pikepdf.open(BytesIO(file.bytes({"Title": text(title)}))) as pdf:
            del pdf.trailer["/ID"]
            pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return out.getvalue()

    def _fill_with(self, ink: Shares) -> None:
        self._state_is("Knock")
        self._fill_is(self._colour(_ink(ink), stroke=False))


class _Outline:
    """HarfBuzz's drawing calls as path operators, in points and y down."""

    def __init__(self, scale: float, x: float, y: float) -> None:
        self.operators: list[str] = []
        self._scale, self._x, self._y = scale, x, y
        self._at = (0.0, 0.0)

    def moveTo(self, to: tuple[float, float]) -> None:
        self._say("m", to)

    def lineTo(self, to: tuple[float, float]) -> None:
        self._say("l", to)

    def curveTo(self, *points: tuple[float, float]) -> None:
        self._say("c", *points)

    def qCurveTo(self, control: tuple[float, float], to: tuple[float, float]) -> None:
        """PDF has cubics only: their handles lie two thirds of the way to the quadratic's."""
        handles = [(x + (control[0] - x) * 2 / 3, y + (control[1] - y) * 2 / 3) for x, y in (self._at, to)]
        self.curveTo(*handles, to)

    def closePath(self) -> None:
        self.operators.append("h")

    def _say(self, operator: str, *points: tuple[float, float]) -> None:
        self._at = points[-1]
        placed = ((self._x + x * self._scale, self._y - y * self._scale) for x, y in points)
        self.operators.append(" ".join([*(_points(*point) for point in placed), operator]))


@cache
def _font(path: str) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(path)))


@cache
def _faces() -> FaceSet:
    faces, _ = read_faces([(_FACES, "fonts/faces.yaml")])
    return faces


def _ink(shares: Shares) -> Ink:
    cyan, magenta, yellow, black = (share / 100 for share in shares)
    return Ink(cyan, magenta, yellow, black)


def _numbers(millimetres: Iterable[float]) -> str:
    return _points(*map(mm, millimetres))


def _points(*points: float) -> str:
    return " ".join(map(number, points))
