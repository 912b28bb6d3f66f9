"""The drawing half of a content stream: the graphics state, colours and paths, as marks that count (ISO 32000-1, 8)."""

from dataclasses import replace
from typing import Any

from catalogue.incoming.boxes import Box
from catalogue.incoming.lexing import Name
from catalogue.incoming.matrices import UNIT, Matrix, around, boxed, moved, sane, scale, times
from catalogue.incoming.objects import entries, entry, items, number, numbers, resource
from catalogue.incoming.streams import Exhausted, matrix_of
from catalogue.plates.canvas import Canvas, State, Subpath, grain
from catalogue.plates.fingerprints import of
from catalogue.plates.library import Library

_MOST_SAVED = 500
_EMPTY = Box(0.0, 0.0, -1.0, -1.0)


class Drawing:
    """A content stream with its resources, from a state that it inherits. Its methods carry out one operator each."""

    def __init__(self, library: Library, canvas: Canvas, resources: Any, state: State) -> None:
        self.library, self.canvas = library, canvas
        self.resources = resources
        self.state = state
        self.layers: tuple[tuple[bytes, bytes], ...] = ()
        """Those that what is painted now belongs to."""
        self._base = state.ctm
        self._saved: list[State] = []
        self._subpaths: list[Subpath] = []
        self._clipping = ""
        self._fingerprints: dict[tuple[str, ...], bytes] = {}
        defaults = entries(entry(resources, "ColorSpace"))
        self._defaults = tuple(
            library.object(defaults[key]) for key in ("DefaultCMYK", "DefaultGray", "DefaultRGB") if key in defaults
        )

    def paint(self, box: Box, *parts: object) -> None:
        state = self.state
        self.canvas.paint(box.within(state.clip), *parts, state.clipped, state.meets, self.layers)

    def fingerprint(self, value: Any, *label: str, without: str = "") -> bytes:
        """The fingerprint of what this stream calls by that name; one that stands among the resources is read once too."""
        found = self._fingerprints.get(label)
        if found is None:
            found = self._fingerprints[label] = self.library.object(value, without)
        return found

    # Graphics state

    def save(self, _: list[Any]) -> None:
        if len(self._saved) >= _MOST_SAVED:
            raise Exhausted
        self._saved.append(replace(self.state))

    def restore(self, _: list[Any]) -> None:
        if self._saved:
            self.state = self._saved.pop()

    def transform(self, operands: list[Any]) -> None:
        self.state.ctm = sound(times(matrix_of(operands), self.state.ctm))

    def set_line(self, key: str, operands: list[Any]) -> None:
        self.state.lines = {**self.state.lines, key: repr(operands)}

    def line_width(self, operands: list[Any]) -> None:
        self.state.width = float(operands[-1])

    def set_number(self, key: str, operands: list[Any]) -> None:
        setattr(self.state, key, float(operands[-1]))

    def graphics_state(self, operands: list[Any]) -> None:
        label = str(operands[-1])
        found = entries(resource(self.resources, "ExtGState", label))
        state = self.state
        self.canvas.spend(len(found))
        manner = dict(state.manner)
        for key, value in found.items():
            if key == "LW":
                state.width = number(value) or 0.0
            elif key in ("LC", "LJ", "ML", "D"):
                state.lines = {**state.lines, key: self.fingerprint(value, "ExtGState", label, key)}
            elif key == "Font" and len(items(value)) == 2:
                font, size = items(value)
                state.font, state.size = self.library.outlines(font), number(size) or 0.0
            elif key != "Type":
                manner[key] = self.fingerprint(value, "ExtGState", label, key)
        state.set_manner(manner)

    # Colour

    def device(self, operands: list[Any], *, kind: str, stroke: bool) -> None:
        colour = (kind, *self._defaults, *map(float, operands))
        if stroke:
            self.state.stroke, self.state.stroke_space = colour, b""
        else:
            self.state.fill, self.state.fill_space = colour, b""

    def space(self, operands: list[Any], *, stroke: bool) -> None:
        label = str(operands[-1])
        own = entry(entry(self.resources, "ColorSpace"), label)
        found = of(label, self._defaults) if own is None else self.fingerprint(own, "ColorSpace", label)
        if stroke:
            self.state.stroke = self.state.stroke_space = found
        else:
            self.state.fill = self.state.fill_space = found

    def colour(self, operands: list[Any], *, stroke: bool) -> None:
        values: list[object] = []
        for value in operands:
            if isinstance(value, Name):
                pattern = resource(self.resources, "Pattern", str(value))
                matrix = numbers(entry(pattern, "Matrix"), 6) or UNIT
                # A pattern hangs on the page, not on what is painted with it.
                values += [
                    self.fingerprint(pattern, "Pattern", str(value), without="Matrix"),
                    grain(times(matrix_of(matrix), self._base)),
                ]
            else:
                values.append(float(value))
        state = self.state
        if stroke:
            state.stroke = (state.stroke_space, *values)
        else:
            state.fill = (state.fill_space, *values)

    def shade(self, operands: list[Any]) -> None:
        shading = resource(self.resources, "Shading", str(operands[-1]))
        limits = numbers(entry(shading, "BBox"), 4)
        box = self.state.clip if limits is None else boxed(self.state.ctm, *limits)
        self.paint(box, "shading", self.fingerprint(shading, "Shading", str(operands[-1])), grain(self.state.ctm))

    # Paths

    def step(self, operands: list[Any], *, kind: str) -> None:
        points = [moved(self.state.ctm, float(x), float(y)) for x, y in zip(operands[::2], operands[1::2], strict=True)]
        self._add((kind, *map(grain, points)), points, starts=kind == "m")

    def rectangle(self, operands: list[Any]) -> None:
        x, y, width, height = map(float, operands[-4:])
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        points = [moved(self.state.ctm, *corner) for corner in corners]
        self._add(("re", *map(grain, points)), points, starts=True)

    def _add(self, step: object, points: list[tuple[float, float]], *, starts: bool) -> None:
        if starts or not self._subpaths:
            self._subpaths.append(Subpath())
        self._subpaths[-1].steps.append(step)
        self._subpaths[-1].points += points

    def close(self, _: list[Any]) -> None:
        if self._subpaths:
            self._subpaths[-1].steps.append("h")

    def clip(self, _: list[Any], *, rule: str) -> None:
        self._clipping = rule

    def draw(self, operands: list[Any], *, fill: str = "", stroke: bool = False, closes: bool = False) -> None:
        """Paints the path and begins a new one."""
        state = self.state
        if closes:
            self.close(operands)
        subpaths, self._subpaths = [each for each in self._subpaths if each.points], []
        if not subpaths:
            if self._clipping:
                state.clip, self._clipping = _EMPTY, ""
            return
        steps = [each.steps for each in subpaths]
        box = around(point for each in subpaths for point in each.points)
        if fill:
            self.paint(box, "fill", fill, steps, state.fill)
        if stroke:
            # One by one: marks that stand around the page are often one path.
            reach = abs(state.width) * scale(state.ctm) / 2
            for each in subpaths:
                self.paint(around(each.points).grown(reach), "stroke", each.steps, state.stroke, self.line())
        if self._clipping:
            # A frame around all that counts cuts nothing off; where it stands says only how large the sheet is.
            upright = state.ctm[1] == state.ctm[2] == 0
            if not (upright and _is_rectangle(subpaths) and box.holds(self.canvas.printed)):
                state.clipped = of(state.clipped, self._clipping, steps)
            state.clip = box.within(state.clip)
            self._clipping = ""

    def line(self) -> object:
        """How a line is drawn: its thickness and, since it may be wider than high, the transformation it is drawn in."""
        state = self.state
        return grain((*(part * state.width for part in state.ctm[:4]),)), tuple(sorted(state.lines.items()))


def _is_rectangle(subpaths: list[Subpath]) -> bool:
    return len(subpaths) == 1 and isinstance(subpaths[0].steps[0], tuple) and subpaths[0].steps[0][0] == "re"


def sound(matrix: Matrix) -> Matrix:
    return matrix if sane(matrix) else UNIT
