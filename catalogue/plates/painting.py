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

from catalogue.incoming.boxes import PageBoxes
from catalogue.incoming.lexing import Lexer
from catalogue.incoming.matrices import UNIT, Matrix, around, boxed, moved, times
from catalogue.incoming.objects import entry, identity, inherited, items, name, number, numbers, resource
from catalogue.incoming.streams import Exhausted, matrix_of, page_content
from catalogue.plates.canvas import Canvas, State, grain
from catalogue.plates.drawing import sound
from catalogue.plates.fingerprints import of
from catalogue.plates.lettering import Lettering
from catalogue.plates.library import Library

_MOST_STEPS = 400_000
"""Taken on one page; the fullest of a booklet takes some 10 000, a map of a city some hundred thousand."""
_STEPS_A_FORM, _BYTES_A_STEP = 100, 100
"""What it costs to enter a form, besides what is in it."""
_DEEPEST = 12
_HAIR = 0.3
"""Points inside the bleed's edge to which a printer's mark may come that ends there."""


def painted(page: Any, boxes: PageBoxes, library: Library) -> bytes:
    """The fingerprint of the page whose boxes these are."""
    unit = boxes.unit
    base = (unit, 0.0, 0.0, -unit, -boxes.trim.left * unit, boxes.trim.bottom * unit)
    steps = min(_MOST_STEPS, library.left)
    canvas = Canvas(boxed(base, *boxes.bleed).grown(-_HAIR), steps)
    data, resources = page_content(page, library.unpack), inherited(page, "Resources")
    if data is None:
        return of("packed", library.object(entry(page, "Contents")), library.object(resources))
    canvas.add(library.object(entry(page, "Group")))
    try:
        Stream(library, canvas, resources, State(base), ()).run(data)
        for note in items(entry(page, "Annots")):
            _annotation(library, canvas, note, base)
    except Exhausted:
        canvas.add("unread", blake2b(data).digest(), library.object(resources))
    library.left -= steps - max(0, canvas.left)
    return canvas.fingerprint


def _annotation(library: Library, canvas: Canvas, note: Any, base: Matrix) -> None:
    """A note that has an appearance prints it."""
    place, looks = numbers(entry(note, "Rect"), 4), entry(note, "AP")
    if place is not None and looks is not None:
        box = boxed(base, *place)
        state = (number(entry(note, "F")), library.object(entry(note, "AS")))
        canvas.paint(box, "note", grain(box), library.object(looks), *state)


class Stream(Lettering):
    """One content stream being carried out: on top of drawing and type, its pictures, forms and layers."""

    def __init__(
        self, library: Library, canvas: Canvas, resources: Any, state: State, stack: tuple[tuple[int, int], ...]
    ) -> None:
        super().__init__(library, canvas, resources, state)
        self._stack = stack
        """The forms that it stands in, by their numbers."""
        self._marked: list[tuple[tuple[bytes, bytes], ...]] = []
        self._data = self._whole = b""

    def run(self, data: bytes) -> None:
        self._data = data
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

    # Pictures, forms, layers

    def do(self, operands: list[Any]) -> None:
        found = resource(self.resources, "XObject", str(operands[-1]))
        if name(entry(found, "Subtype")) == "Form":
            self._form(found)
        else:
            stencil = self.state.fill if entry(found, "ImageMask") is True else None
            box = boxed(self.state.ctm, 0.0, 0.0, 1.0, 1.0)
            self.paint(box, "picture", self.library.object(found), grain(self.state.ctm), stencil)

    def inline(self, _: list[Any]) -> None:
        """An image in the stream: its data are stepped over, so the stream that holds them stands for them."""
        state = self.state
        self._whole = self._whole or blake2b(self._data).digest()
        self.paint(boxed(state.ctm, 0, 0, 1, 1), "inline", self._whole, grain(state.ctm), state.fill)

    def _form(self, form: Any) -> None:
        self.canvas.spend(_STEPS_A_FORM)
        where = identity(form)
        data = self.library.unpack(form) if isinstance(form, pikepdf.Stream) else None
        if data is None or where in self._stack or len(self._stack) >= _DEEPEST:
            self.canvas.add("form", self.library.object(form), grain(self.state.ctm))
            return
        self.canvas.spend(len(data) // _BYTES_A_STEP)
        state = replace(self.state)
        state.ctm = sound(times(matrix_of(numbers(entry(form, "Matrix"), 6) or UNIT), state.ctm))
        limits = numbers(entry(form, "BBox"), 4)
        if limits is not None:
            corners = [moved(state.ctm, x, y) for x in limits[::2] for y in limits[1::2]]
            state.clip = around(corners).within(state.clip)
            state.clipped = of(state.clipped, [grain(corner) for corner in corners])
        group, layer = entry(form, "Group"), entry(form, "OC")
        if group is not None:
            state.set_manner({**state.manner, " group": self.library.object(group)})
        own = entry(form, "Resources")
        resources = self.resources if own is None else own
        inner = Stream(self.library, self.canvas, resources, state, (*self._stack, where))
        inner.layers = self.layers if layer is None else (*self.layers, self.library.layer(layer))
        inner.run(data)

    def begin_marked(self, operands: list[Any]) -> None:
        """Only layers are seen on paper; what else is marked says what a thing is for."""
        self._marked.append(self.layers)
        if operands and operands[0] == "OC":
            self.layers = (*self.layers, self.library.layer(resource(self.resources, "Properties", str(operands[-1]))))

    def end_marked(self, _: list[Any]) -> None:
        if self._marked:
            self.layers = self._marked.pop()


_Step = Callable[[Stream, list[Any]], None]


def _with(method: Callable[..., None], **fixed: object) -> _Step:
    return lambda stream, operands: method(stream, operands, **fixed)


def _key(method: Callable[..., None], key: str) -> _Step:
    return lambda stream, operands: method(stream, key, operands)


_OPERATORS: Mapping[bytes, _Step] = {
    b"q": Stream.save,
    b"Q": Stream.restore,
    b"cm": Stream.transform,
    b"w": Stream.line_width,
    b"J": _key(Stream.set_line, "LC"),
    b"j": _key(Stream.set_line, "LJ"),
    b"M": _key(Stream.set_line, "ML"),
    b"d": _key(Stream.set_line, "D"),
    b"gs": Stream.graphics_state,
    b"m": _with(Stream.step, kind="m"),
    b"l": _with(Stream.step, kind="l"),
    b"c": _with(Stream.step, kind="c"),
    b"v": _with(Stream.step, kind="v"),
    b"y": _with(Stream.step, kind="y"),
    b"h": Stream.close,
    b"re": Stream.rectangle,
    b"S": _with(Stream.draw, stroke=True),
    b"s": _with(Stream.draw, stroke=True, closes=True),
    b"f": _with(Stream.draw, fill="nonzero"),
    b"F": _with(Stream.draw, fill="nonzero"),
    b"f*": _with(Stream.draw, fill="even"),
    b"B": _with(Stream.draw, fill="nonzero", stroke=True),
    b"B*": _with(Stream.draw, fill="even", stroke=True),
    b"b": _with(Stream.draw, fill="nonzero", stroke=True, closes=True),
    b"b*": _with(Stream.draw, fill="even", stroke=True, closes=True),
    b"n": Stream.draw,
    b"W": _with(Stream.clip, rule="nonzero"),
    b"W*": _with(Stream.clip, rule="even"),
    b"g": _with(Stream.device, kind="g", stroke=False),
    b"G": _with(Stream.device, kind="g", stroke=True),
    b"rg": _with(Stream.device, kind="rg", stroke=False),
    b"RG": _with(Stream.device, kind="rg", stroke=True),
    b"k": _with(Stream.device, kind="k", stroke=False),
    b"K": _with(Stream.device, kind="k", stroke=True),
    b"cs": _with(Stream.space, stroke=False),
    b"CS": _with(Stream.space, stroke=True),
    b"sc": _with(Stream.colour, stroke=False),
    b"scn": _with(Stream.colour, stroke=False),
    b"SC": _with(Stream.colour, stroke=True),
    b"SCN": _with(Stream.colour, stroke=True),
    b"sh": Stream.shade,
    b"BT": Stream.begin_text,
    b"Tm": Stream.text_matrix,
    b"Td": Stream.text_move,
    b"TD": Stream.text_move_leading,
    b"T*": Stream.next_line,
    b"Tf": Stream.set_font,
    b"Tc": _key(Stream.set_number, "letters"),
    b"Tw": _key(Stream.set_number, "words"),
    b"TL": _key(Stream.set_number, "leading"),
    b"Ts": _key(Stream.set_number, "rise"),
    b"Tz": Stream.stretch,
    b"Tr": Stream.rendering,
    b"Tj": Stream.show,
    b"TJ": Stream.show_parts,
    b"'": Stream.show_next,
    b'"': Stream.show_spaced,
    b"Do": Stream.do,
    b"BI": Stream.inline,
    b"BMC": Stream.begin_marked,
    b"BDC": Stream.begin_marked,
    b"EMC": Stream.end_marked,
}
