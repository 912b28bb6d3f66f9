"""What a page paints, as a fingerprint: equal for pages that print alike, however their files are written.

Content streams are carried out and every mark is taken as it falls on the finished page: its shape in hundredths of a point
from the trim's corner, its colours, how it meets what is below it, and its clipping. Names of resources, numbers of objects,
codes of glyphs and what lies outside the bleed do not count. Whatever is not understood, or would take too long, counts as
it stands in the file: in doubt a page has changed.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import Any

import pikepdf

from catalogue.plates.boxes import PageBoxes
from catalogue.plates.canvas import Canvas, Exhausted, State, Subpath, grain
from catalogue.plates.fingerprints import Fingerprints, of
from catalogue.plates.outlines import Outlines
from catalogue.preflight.facts import ENDLESS, UNIT, Box, Matrix
from catalogue.preflight.lexing import Lexer, Name
from catalogue.preflight.matrices import around, boxed, moved, sane, scale, times
from catalogue.preflight.objects import (
    entries,
    entry,
    identity,
    inherited,
    items,
    name,
    number,
    numbers,
    resource,
    unpacked,
)
from catalogue.preflight.state import TextPlace
from catalogue.preflight.typefaces import Typefaces

_MOST_STEPS = 400_000
"""Taken on one page; the fullest of a booklet takes some 10 000, a map of a city some hundred thousand."""
_MOST_IN_FILE, _MORE_A_PAGE = 2_000_000, 20_000
_STEPS_A_FORM, _BYTES_A_STEP = 100, 100
"""What it costs to enter a form, besides what is in it."""
_DEEPEST = 12
_MOST_SAVED = 500
_HAIR = 0.3
"""Points inside the bleed's edge to which a printer's mark may come that ends there."""
_EMPTY = Box(0.0, 0.0, -1.0, -1.0)


class Painter:
    """Takes the fingerprints of one file's pages; what they share is read once."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._objects = Fingerprints()
        self._typefaces = Typefaces()
        self._outlines: dict[tuple[int, int], Outlines] = {}
        self._left = _MOST_IN_FILE + _MORE_A_PAGE * len(pdf.pages)
        layers = entry(pdf.Root, "OCProperties")
        self.layers = self._objects.object(entry(layers, "D"))

    def page(self, page: Any, boxes: PageBoxes) -> bytes:
        """Of the page whose boxes these are."""
        unit = boxes.unit
        base = (unit, 0.0, 0.0, -unit, -boxes.trim.left * unit, boxes.trim.bottom * unit)
        steps = min(_MOST_STEPS, self._left)
        canvas = Canvas(boxed(base, *boxes.bleed).grown(-_HAIR), steps)
        data, resources = _content(page), inherited(page, "Resources")
        if data is None:
            return of("packed", self.object(entry(page, "Contents")), self.object(resources))
        canvas.add(self.object(entry(page, "Group")))
        try:
            _Stream(self, canvas, resources, State(base), ()).run(data)
            for note in items(entry(page, "Annots")):
                self._annotation(canvas, note, base)
        except Exhausted:
            canvas.add("unread", blake2b(data).digest(), self._objects.object(resources))
        self._left -= steps - max(0, canvas.left)
        return canvas.fingerprint

    def object(self, value: Any, without: str = "") -> bytes:
        return self._objects.object(value, without)

    def outlines(self, font: Any) -> Outlines:
        where = identity(font)
        found = self._outlines.get(where)
        if found is None or where == (0, 0):
            found = self._outlines[where] = Outlines(font, self._typefaces, self._objects)
        return found

    def _annotation(self, canvas: Canvas, note: Any, base: Matrix) -> None:
        """A note that has an appearance prints it."""
        place, looks = numbers(entry(note, "Rect"), 4), entry(note, "AP")
        if place is not None and looks is not None:
            box = boxed(base, *place)
            canvas.paint(
                box, "note", grain(box), self.object(looks), number(entry(note, "F")), self.object(entry(note, "AS"))
            )


class _Stream:
    """Carries out one content stream with its resources, from a state that it inherits."""

    def __init__(
        self, painter: Painter, canvas: Canvas, resources: Any, state: State, stack: tuple[tuple[int, int], ...]
    ) -> None:
        self.painter, self.canvas = painter, canvas
        self.resources = resources
        self.state = state
        self.stack = stack
        self.base = state.ctm
        self.saved: list[State] = []
        self.marked: list[tuple[bytes, ...]] = []
        self.subpaths: list[Subpath] = []
        self.clipping = ""
        self.text = TextPlace()
        self.layers: tuple[bytes, ...] = ()
        self.data = self._whole = b""
        self._resources: dict[tuple[str, ...], bytes] = {}
        defaults = entries(entry(resources, "ColorSpace"))
        self.defaults = tuple(
            self.painter.object(defaults[key])
            for key in ("DefaultCMYK", "DefaultGray", "DefaultRGB")
            if key in defaults
        )

    def run(self, data: bytes) -> None:
        self.data = data
        lexer = Lexer(data)
        for operator, operands in lexer.instructions():
            self.canvas.spend(1)
            carry_out = _OPERATORS.get(operator)
            if carry_out is None:
                continue
            try:
                carry_out(self, operands)
            except (TypeError, ValueError, IndexError, AttributeError, OverflowError):
                self.canvas.add("wrong", operator, repr(operands))
        if lexer.slips:
            self.canvas.add("slips", blake2b(data).digest())

    def _paint(self, box: Box, *parts: object) -> None:
        state = self.state
        self.canvas.paint(box.within(state.clip), *parts, state.clipped, state.meets, self.layers)

    def _resource(self, value: Any, *label: str, without: str = "") -> bytes:
        """The fingerprint of what this stream calls by that name; one that stands among the resources is read once too."""
        found = self._resources.get(label)
        if found is None:
            found = self._resources[label] = self.painter.object(value, without)
        return found

    # Graphics state

    def save(self, _: list[Any]) -> None:
        if len(self.saved) >= _MOST_SAVED:
            raise Exhausted
        self.saved.append(replace(self.state))

    def restore(self, _: list[Any]) -> None:
        if self.saved:
            self.state = self.saved.pop()

    def transform(self, operands: list[Any]) -> None:
        self.state.ctm = _sound(times(_matrix(operands), self.state.ctm))

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
                state.lines = {**state.lines, key: self._resource(value, "ExtGState", label, key)}
            elif key == "Font" and len(items(value)) == 2:
                font, size = items(value)
                state.font, state.size = self.painter.outlines(font), number(size) or 0.0
            elif key != "Type":
                manner[key] = self._resource(value, "ExtGState", label, key)
        state.set_manner(manner)

    # Colour

    def device(self, operands: list[Any], *, kind: str, stroke: bool) -> None:
        colour = (kind, *self.defaults, *map(float, operands))
        if stroke:
            self.state.stroke, self.state.stroke_space = colour, b""
        else:
            self.state.fill, self.state.fill_space = colour, b""

    def space(self, operands: list[Any], *, stroke: bool) -> None:
        label = str(operands[-1])
        own = entry(entry(self.resources, "ColorSpace"), label)
        found = of(label, self.defaults) if own is None else self._resource(own, "ColorSpace", label)
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
                    self._resource(pattern, "Pattern", str(value), without="Matrix"),
                    grain(times(_matrix(matrix), self.base)),
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
        self._paint(box, "shading", self._resource(shading, "Shading", str(operands[-1])), grain(self.state.ctm))

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
        if starts or not self.subpaths:
            self.subpaths.append(Subpath())
        self.subpaths[-1].steps.append(step)
        self.subpaths[-1].points += points

    def close(self, _: list[Any]) -> None:
        if self.subpaths:
            self.subpaths[-1].steps.append("h")

    def clip(self, _: list[Any], *, rule: str) -> None:
        self.clipping = rule

    def draw(self, operands: list[Any], *, fill: str = "", stroke: bool = False, closes: bool = False) -> None:
        """Paints the path and begins a new one."""
        state = self.state
        if closes:
            self.close(operands)
        subpaths, self.subpaths = [each for each in self.subpaths if each.points], []
        if not subpaths:
            if self.clipping:
                state.clip, self.clipping = _EMPTY, ""
            return
        steps = [each.steps for each in subpaths]
        box = around(point for each in subpaths for point in each.points)
        if fill:
            self._paint(box, "fill", fill, steps, state.fill)
        if stroke:
            # One by one: marks that stand around the page are often one path.
            reach = abs(state.width) * scale(state.ctm) / 2
            for each in subpaths:
                self._paint(around(each.points).grown(reach), "stroke", each.steps, state.stroke, self._line())
        if self.clipping:
            # A frame around all that counts cuts nothing off; where it stands says only how large the sheet is.
            upright = state.ctm[1] == state.ctm[2] == 0
            if not (upright and _is_rectangle(subpaths) and box.holds(self.canvas.printed)):
                state.clipped = of(state.clipped, self.clipping, steps)
            state.clip = box.within(state.clip)
            self.clipping = ""

    def _line(self) -> object:
        """How a line is drawn: its thickness and, since it may be wider than high, the transformation it is drawn in."""
        state = self.state
        return grain((*(part * state.width for part in state.ctm[:4]),)), tuple(sorted(state.lines.items()))

    # Text

    def begin_text(self, _: list[Any]) -> None:
        self.text = TextPlace()

    def text_matrix(self, operands: list[Any]) -> None:
        self.text.set(_sound(_matrix(operands)))

    def text_move(self, operands: list[Any]) -> None:
        self.text.next(float(operands[-2]), float(operands[-1]))

    def text_move_leading(self, operands: list[Any]) -> None:
        self.state.leading = -float(operands[-1])
        self.text_move(operands)

    def next_line(self, _: list[Any]) -> None:
        self.text.next(0.0, -self.state.leading)

    def set_font(self, operands: list[Any]) -> None:
        font = resource(self.resources, "Font", str(operands[-2]))
        self.state.font, self.state.size = self.painter.outlines(font), float(operands[-1])

    def stretch(self, operands: list[Any]) -> None:
        self.state.stretch = float(operands[-1]) / 100

    def rendering(self, operands: list[Any]) -> None:
        self.state.rendering = int(operands[-1])

    def show(self, operands: list[Any]) -> None:
        self._show(operands[-1])

    def show_parts(self, operands: list[Any]) -> None:
        state = self.state
        for part in operands[-1]:
            if isinstance(part, bytes):
                self._show(part)
            else:
                self.text.forward(-float(part) / 1000 * state.size * state.stretch, 0.0)

    def show_next(self, operands: list[Any]) -> None:
        self.next_line([])
        self._show(operands[-1])

    def show_spaced(self, operands: list[Any]) -> None:
        self.state.words, self.state.letters = float(operands[-3]), float(operands[-2])
        self.show_next(operands)

    def _show(self, shown: bytes) -> None:
        state, outlines = self.state, self.state.font
        if outlines is None:
            self.canvas.add("no font", shown)
            return
        face = outlines.typeface
        self.canvas.spend(len(shown))
        looks: list[object] = [state.rendering]
        reach = 0.0
        if state.rendering in (0, 2, 4, 6):
            looks.append(state.fill)
        if state.rendering in (1, 2, 5, 6):
            looks += [state.stroke, self._line()]
            reach = abs(state.width) * scale(state.ctm) / 2
        how = of(*looks, state.clipped, state.meets, self.layers)
        seen = self.canvas.printed.within(state.clip)
        own = (state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise)
        for code in face.codes(shown):
            matrix = times(own, times(self.text.matrix, state.ctm))
            drawn = outlines.drawn(code)
            box = ENDLESS if drawn.box is None else boxed(matrix, *drawn.box)
            if box.width and not box.grown(reach).within(seen).empty:
                self.canvas.glyph(drawn.fingerprint, grain(matrix), how)
            if state.rendering >= 4:
                state.clipped = of(state.clipped, drawn.fingerprint, grain(matrix))
            space = state.words if code == 32 and not face.wide else 0.0
            self.text.forward((face.advance((code,)) * state.size + state.letters + space) * state.stretch, 0.0)

    # Pictures, forms, layers

    def do(self, operands: list[Any]) -> None:
        found = resource(self.resources, "XObject", str(operands[-1]))
        if name(entry(found, "Subtype")) == "Form":
            self._form(found)
        else:
            stencil = self.state.fill if entry(found, "ImageMask") is True else None
            box = boxed(self.state.ctm, 0.0, 0.0, 1.0, 1.0)
            self._paint(box, "picture", self.painter.object(found), grain(self.state.ctm), stencil)

    def inline(self, _: list[Any]) -> None:
        """An image in the stream: its data are stepped over, so the stream that holds them stands for them."""
        state = self.state
        self._whole = self._whole or blake2b(self.data).digest()
        self._paint(boxed(state.ctm, 0, 0, 1, 1), "inline", self._whole, grain(state.ctm), state.fill)

    def _form(self, form: Any) -> None:
        self.canvas.spend(_STEPS_A_FORM)
        where = identity(form)
        data = unpacked(form) if isinstance(form, pikepdf.Stream) else None
        if data is None or where in self.stack or len(self.stack) >= _DEEPEST:
            self.canvas.add("form", self.painter.object(form), grain(self.state.ctm))
            return
        self.canvas.spend(len(data) // _BYTES_A_STEP)
        state = replace(self.state)
        state.ctm = _sound(times(_matrix(numbers(entry(form, "Matrix"), 6) or UNIT), state.ctm))
        limits = numbers(entry(form, "BBox"), 4)
        if limits is not None:
            corners = [moved(state.ctm, x, y) for x in limits[::2] for y in limits[1::2]]
            state.clip = around(corners).within(state.clip)
            state.clipped = of(state.clipped, [grain(corner) for corner in corners])
        group, layer = entry(form, "Group"), entry(form, "OC")
        if group is not None:
            state.set_manner({**state.manner, " group": self.painter.object(group)})
        own = entry(form, "Resources")
        inner = _Stream(self.painter, self.canvas, self.resources if own is None else own, state, (*self.stack, where))
        inner.layers = self.layers if layer is None else (*self.layers, self._layer(layer))
        inner.run(data)

    def begin_marked(self, operands: list[Any]) -> None:
        """Only layers are seen on paper; what else is marked says what a thing is for."""
        self.marked.append(self.layers)
        if operands and operands[0] == "OC":
            self.layers = (*self.layers, self._layer(resource(self.resources, "Properties", str(operands[-1]))))

    def end_marked(self, _: list[Any]) -> None:
        if self.marked:
            self.layers = self.marked.pop()

    def _layer(self, layer: Any) -> bytes:
        return of(self.painter.object(layer), self.painter.layers)


def _is_rectangle(subpaths: list[Subpath]) -> bool:
    return len(subpaths) == 1 and isinstance(subpaths[0].steps[0], tuple) and subpaths[0].steps[0][0] == "re"


def _content(page: Any) -> bytes | None:
    """The page's streams as one; None where one of them cannot be unpacked."""
    contents = entry(page, "Contents")
    streams = items(contents) if isinstance(contents, pikepdf.Array) else [] if contents is None else [contents]
    parts = [unpacked(stream) for stream in streams]
    return None if None in parts else b"\n".join(part for part in parts if part is not None)


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = map(float, tuple(operands)[-6:])
    return (a, b, c, d, e, f)


def _sound(matrix: Matrix) -> Matrix:
    return matrix if sane(matrix) else UNIT


_Step = Callable[[_Stream, list[Any]], None]


def _with(method: Callable[..., None], **fixed: object) -> _Step:
    return lambda stream, operands: method(stream, operands, **fixed)


def _key(method: Callable[..., None], key: str) -> _Step:
    return lambda stream, operands: method(stream, key, operands)


_OPERATORS: Mapping[bytes, _Step] = {
    b"q": _Stream.save,
    b"Q": _Stream.restore,
    b"cm": _Stream.transform,
    b"w": _Stream.line_width,
    b"J": _key(_Stream.set_line, "LC"),
    b"j": _key(_Stream.set_line, "LJ"),
    b"M": _key(_Stream.set_line, "ML"),
    b"d": _key(_Stream.set_line, "D"),
    b"gs": _Stream.graphics_state,
    b"m": _with(_Stream.step, kind="m"),
    b"l": _with(_Stream.step, kind="l"),
    b"c": _with(_Stream.step, kind="c"),
    b"v": _with(_Stream.step, kind="v"),
    b"y": _with(_Stream.step, kind="y"),
    b"h": _Stream.close,
    b"re": _Stream.rectangle,
    b"S": _with(_Stream.draw, stroke=True),
    b"s": _with(_Stream.draw, stroke=True, closes=True),
    b"f": _with(_Stream.draw, fill="nonzero"),
    b"F": _with(_Stream.draw, fill="nonzero"),
    b"f*": _with(_Stream.draw, fill="even"),
    b"B": _with(_Stream.draw, fill="nonzero", stroke=True),
    b"B*": _with(_Stream.draw, fill="even", stroke=True),
    b"b": _with(_Stream.draw, fill="nonzero", stroke=True, closes=True),
    b"b*": _with(_Stream.draw, fill="even", stroke=True, closes=True),
    b"n": _Stream.draw,
    b"W": _with(_Stream.clip, rule="nonzero"),
    b"W*": _with(_Stream.clip, rule="even"),
    b"g": _with(_Stream.device, kind="g", stroke=False),
    b"G": _with(_Stream.device, kind="g", stroke=True),
    b"rg": _with(_Stream.device, kind="rg", stroke=False),
    b"RG": _with(_Stream.device, kind="rg", stroke=True),
    b"k": _with(_Stream.device, kind="k", stroke=False),
    b"K": _with(_Stream.device, kind="k", stroke=True),
    b"cs": _with(_Stream.space, stroke=False),
    b"CS": _with(_Stream.space, stroke=True),
    b"sc": _with(_Stream.colour, stroke=False),
    b"scn": _with(_Stream.colour, stroke=False),
    b"SC": _with(_Stream.colour, stroke=True),
    b"SCN": _with(_Stream.colour, stroke=True),
    b"sh": _Stream.shade,
    b"BT": _Stream.begin_text,
    b"Tm": _Stream.text_matrix,
    b"Td": _Stream.text_move,
    b"TD": _Stream.text_move_leading,
    b"T*": _Stream.next_line,
    b"Tf": _Stream.set_font,
    b"Tc": _key(_Stream.set_number, "letters"),
    b"Tw": _key(_Stream.set_number, "words"),
    b"TL": _key(_Stream.set_number, "leading"),
    b"Ts": _key(_Stream.set_number, "rise"),
    b"Tz": _Stream.stretch,
    b"Tr": _Stream.rendering,
    b"Tj": _Stream.show,
    b"TJ": _Stream.show_parts,
    b"'": _Stream.show_next,
    b'"': _Stream.show_spaced,
    b"Do": _Stream.do,
    b"BI": _Stream.inline,
    b"BMC": _Stream.begin_marked,
    b"BDC": _Stream.begin_marked,
    b"EMC": _Stream.end_marked,
}
