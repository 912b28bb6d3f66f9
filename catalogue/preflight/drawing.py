"""The drawing half of a content stream: the graphics state, colours and paths (ISO 32000-1, 8)."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from catalogue.incoming.boxes import Box
from catalogue.incoming.lexing import Name
from catalogue.incoming.matrices import UNIT, Matrix, boxed, moved, sane, scale, times
from catalogue.incoming.objects import entries, entry, items, name, number, numbers, resource
from catalogue.incoming.streams import matrix_of
from catalogue.preflight.content import Content
from catalogue.preflight.facts import Manner, Shape
from catalogue.preflight.spaces import UNKNOWN, Paint, Space, initial, paint
from catalogue.preflight.state import Area, Path, State

_MOST_SAVED = 500
_NOWHERE = Box(0.0, 0.0, -1.0, -1.0)
_PRESS_STATES: Mapping[str, tuple[str, ...]] = {
    "TR": ("Identity",),
    "TR2": ("Default", "Identity"),
    "HT": ("Default",),
    "BG": (),
    "BG2": ("Default",),
    "UCR": (),
    "UCR2": ("Default",),
}
"""Entries of a graphics state that speak to one press (ISO 32000-1, table 58), with the values that say nothing."""

_Read = TypeVar("_Read")


class Drawing(ABC):
    """A content stream with its resources and the state that it inherits. Its methods carry out one operator each."""

    def __init__(
        self,
        content: Content,
        resources: Any,
        state: State,
        *,
        placed: bool,
        stack: tuple[tuple[int, int], ...],
        owner: tuple[int, int] = (0, 0),
        colourless: bool = False,
    ) -> None:
        self.content = content
        self.resources = resources
        self.owner = owner
        """The object whose resources they are; the page's own where it is none."""
        self.state = state
        self.placed = placed
        self.stack = stack
        self.colourless = colourless
        """Uncoloured patterns and glyphs: what sets a colour says nothing (ISO 32000-1, 8.7.3.3 and 9.6.5)."""
        self.saved: list[State] = []
        self.path = Path()
        self.clipping = False

    def known(self, kind: str, label: str, read: Callable[[Any], _Read]) -> _Read | None:
        """A resource as it was read; None where there is none."""
        key = (self.owner, kind, label)
        found = self.content.found
        if key not in found:
            held = resource(self.resources, kind, label)
            found[key] = None if held is None else read(held)
        known: _Read | None = found[key]
        return known

    def slip(self, what: str) -> None:
        self.content.odd("slip", what)

    @abstractmethod
    def enter(
        self,
        form: Any,
        state: State,
        *,
        placed: bool,
        once: bool = False,
        colourless: bool = False,
        matrix: bool = True,
        resources: Any = None,
    ) -> None:
        """Carries out a form, a pattern's cell or a glyph; `once` a page where its place does not matter."""

    def painted(self, box: Box) -> None:
        if self.state.transparent:
            said = ", ".join(part.split(": ", 1)[1] for part in self.state.transparent.split("; "))
            self.content.odd("transparency", said, box if self.placed else None)

    # Graphics state

    def save(self, _: list[Any]) -> None:
        if len(self.saved) >= _MOST_SAVED:
            self.slip("more than 500 states saved")
            return
        self.saved.append(self.state.copy())

    def restore(self, _: list[Any]) -> None:
        if self.saved:
            self.state = self.saved.pop()
        else:
            self.slip("Q without q")

    def transform(self, operands: list[Any]) -> None:
        self.state.ctm = self.sound(times(matrix_of(operands), self.state.ctm))

    def sound(self, matrix: Matrix) -> Matrix:
        if sane(matrix):
            return matrix
        self.slip("a transformation beyond all measure")
        return UNIT

    def line_width(self, operands: list[Any]) -> None:
        self.state.width = abs(float(operands[-1]))

    def graphics_state(self, operands: list[Any]) -> None:
        label = str(operands[-1])
        found = self.known("ExtGState", label, entries)
        if found is None:
            self.content.odd("missing", f"the graphics state {label[:40]}")
            return
        state = self.state
        if (width := number(found.get("LW"))) is not None:
            state.width = abs(width)
        if (font := items(found.get("Font"))) and len(font) == 2:
            state.font, state.size = self.content.library.typefaces.read(font[0]), number(font[1]) or 0.0
        fill, stroke, mode = found.get("op"), found.get("OP"), number(found.get("OPM"))
        if stroke is not None or fill is not None or mode is not None:
            before = state.manner
            state.manner = Manner(
                bool(fill) if fill is not None else bool(stroke) if stroke is not None else before.fill_over,
                bool(stroke) if stroke is not None else before.stroke_over,
                before.mode if mode is None else int(mode),
            )
        self._transparency(found)
        for key, fine in _PRESS_STATES.items():
            if key in found and name(found[key]) not in fine:
                self.content.odd("press state", key)

    def _transparency(self, found: Mapping[str, Any]) -> None:
        """Opacity, blend mode and soft mask; what is left out stays as it was."""
        reasons = dict(part.split(": ", 1) for part in self.state.transparent.split("; ") if part)
        for key, what in (("ca", "opacity of fills"), ("CA", "opacity of strokes")):
            if (opacity := number(found.get(key))) is not None:
                reasons[key] = f"{what} {opacity:.0%}" if opacity < 1 else ""
        if "BM" in found:
            modes = [name(found["BM"])] if not items(found["BM"]) else [name(each) for each in items(found["BM"])]
            reasons["BM"] = "" if modes[0] in ("Normal", "Compatible") else f"blend mode {modes[0][:20]}"
        if "SMask" in found:
            mask = found["SMask"]
            reasons["SMask"] = "" if name(mask) == "None" else "soft mask"
            group = entry(mask, "G")
            if group is not None:
                self.enter(group, self.state.copy(), placed=False, once=True)
        self.state.transparent = "; ".join(f"{key}: {what}" for key, what in reasons.items() if what)

    # Colour

    def _set(self, colour: Paint, *, stroke: bool) -> None:
        if self.colourless:
            return
        if stroke:
            self.state.stroke, self.state.stroke_space = colour, colour.space
        else:
            self.state.fill, self.state.fill_space = colour, colour.space

    def device(self, space: Space, operands: list[Any], *, stroke: bool) -> None:
        self._set(paint(space, tuple(map(float, operands[-space.channels :]))), stroke=stroke)

    def space(self, operands: list[Any], *, stroke: bool) -> None:
        label = str(operands[-1])
        spaces = self.content.library.spaces
        found = spaces.device(label) or self.known("ColorSpace", label, spaces.read) or UNKNOWN
        if found is UNKNOWN:
            self.content.odd("missing", f"the colour space {label[:40]}")
        self._set(initial(found), stroke=stroke)

    def colour(self, operands: list[Any], *, stroke: bool) -> None:
        space = self.state.stroke_space if stroke else self.state.fill_space
        if operands and isinstance(operands[-1], Name):
            self._set(self._pattern(operands, space), stroke=stroke)
            return
        values = tuple(map(float, operands))
        if len(values) != space.channels:
            self.slip(f"{len(values)} numbers for a colour of {space.family}")
        self._set(paint(space, values), stroke=stroke)

    def _pattern(self, operands: list[Any], space: Space) -> Paint:
        """A pattern as a colour: of a shading its space, of a cell without colours the one it is given."""
        pattern = resource(self.resources, "Pattern", str(operands[-1]))
        if pattern is None:
            self.content.odd("missing", f"the pattern {str(operands[-1])[:40]}")
            return Paint(space, (), None)
        shading = entry(pattern, "Shading")
        if shading is not None:
            self._extended(entry(pattern, "ExtGState"))
            return replace(paint(space, ()), space=self._shaded(shading), shares=None)
        uncoloured = number(entry(pattern, "PaintType")) == 2
        under = paint(space.base or UNKNOWN, tuple(map(float, operands[:-1])))
        state = State(times(matrix_of(numbers(entry(pattern, "Matrix"), 6) or UNIT), self.content.base))
        if uncoloured:
            state = replace(state, fill=under, stroke=under)
        self.enter(pattern, state, placed=False, once=True, colourless=uncoloured, matrix=False)
        return under if uncoloured else Paint(space, (), None)

    def _extended(self, found: Any) -> None:
        if found is not None:
            self._transparency(entries(found))

    def _shaded(self, shading: Any) -> Space:
        return self.content.library.spaces.read(entry(shading, "ColorSpace"))

    def shade(self, operands: list[Any]) -> None:
        shading = resource(self.resources, "Shading", str(operands[-1]))
        if shading is None:
            self.content.odd("missing", f"the shading {str(operands[-1])[:40]}")
            return
        limits = numbers(entry(shading, "BBox"), 4)
        box = self.state.clip if limits is None else boxed(self.state.ctm, *limits).within(self.state.clip)
        self.painted(box)
        colours = Paint(self._shaded(shading), (), None)
        self.content.shapes.append(Shape(box, colours, None, 0.0, None, self.state.manner, self.placed, shading=True))

    # Paths

    def move(self, operands: list[Any]) -> None:
        self.path.move(moved(self.state.ctm, float(operands[-2]), float(operands[-1])))

    def line(self, operands: list[Any]) -> None:
        self.path.line(moved(self.state.ctm, float(operands[-2]), float(operands[-1])))

    def curve(self, operands: list[Any]) -> None:
        pairs = zip(operands[::2], operands[1::2], strict=True)
        self.path.curve([moved(self.state.ctm, float(x), float(y)) for x, y in pairs])

    def close(self, _: list[Any]) -> None:
        self.path.close()

    def rectangle(self, operands: list[Any]) -> None:
        x, y, width, height = map(float, operands[-4:])
        self.path.rectangle(self.state.ctm, x, y, width, height)

    def clip(self, _: list[Any]) -> None:
        self.clipping = True

    def draw(self, *, fill: bool, stroke: bool) -> None:
        """Paints the path and begins a new one."""
        path, self.path = self.path, Path()
        path.close()
        if fill or stroke:
            for area in path.areas():
                self._draw(area, fill=fill, stroke=stroke)
        if self.clipping:
            self.clipping = False
            box = path.box
            self.state.clip = _NOWHERE if box is None else box.within(self.state.clip)

    def _draw(self, area: Area, *, fill: bool, stroke: bool) -> None:
        state, box = self.state, area.box
        thickness = state.width * scale(state.ctm) if stroke else 0.0
        # The ends of a straight line are cut square: it has thickness across alone.
        across = thickness / 2 if box.height else 0.0
        down = thickness / 2 if box.width else 0.0
        visible = Box(box.left - across, box.top - down, box.right + across, box.bottom + down).within(state.clip)
        if visible.empty:
            return
        self.painted(visible)
        paints = (state.fill if fill else None, state.stroke if stroke else None)
        thin = area.thin if fill else None
        self.content.shapes.append(Shape(visible, *paints, thickness, thin, state.manner, self.placed))
