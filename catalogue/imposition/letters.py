"""Letters without a font: glyphs drawn as outlines, so that a sheet's label adds no face to the file.

Each glyph is a form XObject in the units of its face, held once however often it is drawn, and takes the colour in force.
"""

import uharfbuzz as hb

from catalogue.imposition.geometry import Rectangle
from catalogue.press.objects import number
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.lines import Line
from catalogue.typeset.setting import set_line
from catalogue.typeset.styles import Passage, Style

Point = tuple[float, float]


class _Outline:
    """HarfBuzz's drawing calls as path operators."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self.points: list[Point] = [(0.0, 0.0)]

    def moveTo(self, to: Point) -> None:
        self._say("m", to)

    def lineTo(self, to: Point) -> None:
        self._say("l", to)

    def curveTo(self, first: Point, second: Point, to: Point) -> None:
        self._say("c", first, second, to)

    def qCurveTo(self, control: Point, to: Point) -> None:
        """PDF has cubics only: their controls lie two thirds of the way to the quadratic's."""
        (x0, y0), (x1, y1), (x2, y2) = self.points[-1], control, to
        self.curveTo(
            (x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3), (x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3), to
        )

    def closePath(self) -> None:
        self.operators.append("h")

    def _say(self, operator: str, *points: Point) -> None:
        self.points.extend(points)
        self.operators.append(" ".join([*(number(round(value)) for point in points for value in point), operator]))

    @property
    def box(self) -> Rectangle:
        across, up = zip(*self.points, strict=True)
        return Rectangle(min(across), min(up), max(across), max(up))


class Letters:
    """Draws lines of type; `glyphs` is what the file must then hold, by the names under which it is drawn."""

    def __init__(self, faces: FaceSet, family: str) -> None:
        self.glyphs: dict[str, tuple[bytes, Rectangle]] = {}
        """Path operators and box of each glyph drawn, in the face's units, in the order of first use."""
        self._faces = faces
        self._family = family
        self._fonts: dict[str, hb.Font] = {}
        self._names: dict[tuple[str, int], str] = {}

    def line(self, words: str, size: float, width: float) -> Line:
        """The words on one line; where it would be wider than `width`, the middle of them gives way to an ellipsis."""
        line = self._set(words, size)
        kept = len(words)
        while line.width > width and kept > 2:
            kept = min(kept - 1, int(kept * width / line.width) + 1)
            line = self._set(f"{words[: kept // 2].rstrip()}…{words[len(words) - (kept - kept // 2) :].lstrip()}", size)
        return line

    def draw(self, line: Line, x: float, y: float) -> tuple[list[str], tuple[str, ...]]:
        """Operators that draw the line with its baseline beginning at (x, y), and the names of the glyphs in it."""
        out = []
        used: dict[str, None] = {}
        for run in line.runs:
            pen = x + run.x
            for index, (glyph, advance) in enumerate(zip(run.glyphs, run.advances, strict=True)):
                right, up = run.offsets[index] if run.offsets else (0.0, 0.0)
                name, scale = self._glyph(run.face, glyph, run.size)
                if name:
                    used[name] = None
                    matrix = " ".join(number(value, 5) for value in (scale, 0, 0, scale, pen + right, y + up))
                    out.append(f"q {matrix} cm /{name} Do Q")
                pen += advance
        return out, tuple(used)

    def _set(self, words: str, size: float) -> Line:
        style = Style("Label", self._family, 400, size, size)
        return set_line([Passage(words, style, "en")], self._faces).lines[0]

    def _glyph(self, key: str, glyph: int, size: float) -> tuple[str, float]:
        """The glyph's name, empty for a space, and points in a unit of its face."""
        font = self._fonts.get(key)
        if font is None:
            blob = hb.Blob.from_file_path(str(self._faces.paths[key]))
            font = self._fonts[key] = hb.Font(hb.Face(blob))
        name = self._names.get((key, glyph))
        if name is None:
            outline = _Outline()
            font.draw_glyph_with_pen(glyph, outline)
            name = f"G{len(self.glyphs) + 1}" if outline.operators else ""
            self._names[key, glyph] = name
            if name:
                self.glyphs[name] = ("\n".join([*outline.operators, "f"]).encode(), outline.box)
        return name, size / font.face.upem
