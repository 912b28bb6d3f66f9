"""Content streams carried out as far as a judge must: everything painted, with its place, colour and overprint.

Nothing is drawn. Forms, patterns, glyphs of Type 3 fonts and soft masks are entered like the page's own content, within a
budget: a file may be made so that a thousand bytes ask for a thousand million marks.
"""

from collections.abc import Callable, Mapping
from typing import Any

import pikepdf

from catalogue.incoming.lexing import Lexer
from catalogue.incoming.matrices import UNIT, boxed, sides, times
from catalogue.incoming.objects import entry, identity, name, numbers, resource
from catalogue.incoming.streams import Exhausted, matrix_of
from catalogue.preflight.content import Content
from catalogue.preflight.facts import Pictured
from catalogue.preflight.images import Image, image_of, inline_image
from catalogue.preflight.spaces import CMYK, GRAY, RGB, UNKNOWN, Space
from catalogue.preflight.state import State
from catalogue.preflight.writing import Writing

_DEEPEST = 12
_ENTERED, _BYTES = 20, 50
"""To enter a form is as much work as so many operators, and as one for so many bytes of its data."""


def carry_out(content: Content, data: bytes, resources: Any) -> None:
    """Carries out a page's own stream. Raises Exhausted where it has no end."""
    content.left = before = min(content.left, content.library.budget)
    try:
        Interpreter(content, resources, State(content.base), placed=True, stack=()).run(data)
    finally:
        content.library.budget -= before - content.left


class Interpreter(Writing):
    """One content stream being carried out: on top of drawing and type, its pictures and forms."""

    def __init__(self, *inherited: Any, **options: Any) -> None:
        super().__init__(*inherited, **options)
        self.compatible = 0

    def run(self, data: bytes) -> None:
        lexer = Lexer(data)
        for operator, operands in lexer.instructions():
            self.content.left -= 1
            if self.content.left < 0:
                raise Exhausted
            carry_out = _OPERATORS.get(operator)
            if carry_out is not None:
                try:
                    carry_out(self, operands)
                except (TypeError, ValueError, IndexError, AttributeError, OverflowError):
                    self.slip(f"the operator {operator.decode('ascii', 'replace')[:12]} has wrong operands")
            elif operator not in _IGNORED and not self.compatible:
                self.slip(f"there is no operator {operator.decode('latin-1')[:12]}")
        for slip in lexer.slips:
            self.slip(slip)
        if self.saved or self.in_text:
            self.slip("q without Q or BT without ET")

    # Pictures and forms

    def do(self, operands: list[Any]) -> None:
        label = str(operands[-1])
        found = resource(self.resources, "XObject", label)
        match name(entry(found, "Subtype")):
            case "Image":
                self._picture(found)
            case "Form":
                if entry(found, "PS") is not None or name(entry(found, "Subtype2")) == "PS":
                    self.content.odd("postscript")
                for key in ("Ref", "OPI"):
                    if entry(found, key) is not None:
                        self.content.odd("elsewhere", key)
                self.enter(found, self.state.copy(), placed=self.placed)
            case "PS":
                self.content.odd("postscript")
            case _:
                self.content.odd("missing", f"the object {label[:40]}")

    def _picture(self, image: Any) -> None:
        key, known = identity(image), self.content.images
        if key not in known or key == (0, 0):
            known[key] = image_of(image, self.content.library.spaces)
        self._place(known[key])

    def inline(self, operands: list[Any]) -> None:
        self._place(inline_image(operands[0], self.content.library.spaces, self.resources))

    def _place(self, image: Image) -> None:
        state = self.state
        visible = boxed(state.ctm, 0.0, 0.0, 1.0, 1.0).within(state.clip)
        across, down = sides(state.ctm)
        if visible.empty or not across or not down:
            return
        for kind, detail in image.oddities:
            self.content.odd(kind, detail, visible)
        self.painted(visible)
        ppi = min(image.pixels[0] / across, image.pixels[1] / down) * 72
        fill = state.fill if image.space is None else None
        self.content.pictures.append(
            Pictured(visible, image.pixels, ppi, image.space, image.bits, fill, state.manner, self.placed)
        )

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
        where = identity(form)
        if where in self.stack or len(self.stack) >= _DEEPEST:
            self.slip("forms that contain one another without end")
            return
        if once:
            if where in self.content.entered:
                return
            self.content.entered.add(where)
        group = entry(form, "Group")
        if name(entry(group, "S")) == "Transparency":
            self._group(group, placed)
        data = self.content.library.unpack(form) if isinstance(form, pikepdf.Stream) else None
        self.content.left -= _ENTERED + len(data or b"") // _BYTES
        if data is None:
            self.content.odd("missing", "the content of a form")
            return
        if matrix:
            state.ctm = self.sound(times(matrix_of(numbers(entry(form, "Matrix"), 6) or UNIT), state.ctm))
        limits = numbers(entry(form, "BBox"), 4)
        if limits is not None and matrix:
            left, low, right, high = limits
            around = boxed(state.ctm, min(left, right), min(low, high), max(left, right), max(low, high))
            state.clip = around.within(state.clip)
        own, owner = entry(form, "Resources"), where
        if own is None:
            own, owner = (self.resources, self.owner) if resources is None else (resources, where)
        inner = Interpreter(
            self.content,
            own,
            state,
            placed=placed,
            stack=(*self.stack, where),
            owner=owner,
            colourless=colourless or self.colourless,
        )
        inner.run(data)

    def _group(self, group: Any, placed: bool) -> None:
        said = entry(group, "CS")
        space = self.content.library.spaces.read(said) if said is not None else None
        if placed:
            self.content.odd("transparency", "a transparency group")
        if space is not None and not space.plates and space is not UNKNOWN:
            self.content.odd("blending", space.family)

    def begin_compatible(self, _: list[Any]) -> None:
        self.compatible += 1

    def end_compatible(self, _: list[Any]) -> None:
        self.compatible = max(0, self.compatible - 1)


_IGNORED = frozenset(b"j J M d ri i BMC BDC EMC MP DP d0".split())

_Step = Callable[[Interpreter, list[Any]], None]


def _drawing(*, fill: bool, stroke: bool, closes: bool = False) -> _Step:
    def draw(stream: Interpreter, _: list[Any]) -> None:
        if closes:
            stream.path.close()
        stream.draw(fill=fill, stroke=stroke)

    return draw


def _setting(field_: str) -> _Step:
    return lambda stream, operands: stream.set_number(field_, operands)


def _device(space: Space, *, stroke: bool) -> _Step:
    return lambda stream, operands: stream.device(space, operands, stroke=stroke)


_OPERATORS: Mapping[bytes, _Step] = {
    b"q": Interpreter.save,
    b"Q": Interpreter.restore,
    b"cm": Interpreter.transform,
    b"w": Interpreter.line_width,
    b"gs": Interpreter.graphics_state,
    b"m": Interpreter.move,
    b"l": Interpreter.line,
    b"c": Interpreter.curve,
    b"v": Interpreter.curve,
    b"y": Interpreter.curve,
    b"h": Interpreter.close,
    b"re": Interpreter.rectangle,
    b"S": _drawing(fill=False, stroke=True),
    b"s": _drawing(fill=False, stroke=True, closes=True),
    b"f": _drawing(fill=True, stroke=False),
    b"F": _drawing(fill=True, stroke=False),
    b"f*": _drawing(fill=True, stroke=False),
    b"B": _drawing(fill=True, stroke=True),
    b"B*": _drawing(fill=True, stroke=True),
    b"b": _drawing(fill=True, stroke=True, closes=True),
    b"b*": _drawing(fill=True, stroke=True, closes=True),
    b"n": _drawing(fill=False, stroke=False),
    b"W": Interpreter.clip,
    b"W*": Interpreter.clip,
    b"g": _device(GRAY, stroke=False),
    b"G": _device(GRAY, stroke=True),
    b"rg": _device(RGB, stroke=False),
    b"RG": _device(RGB, stroke=True),
    b"k": _device(CMYK, stroke=False),
    b"K": _device(CMYK, stroke=True),
    b"cs": lambda stream, operands: stream.space(operands, stroke=False),
    b"CS": lambda stream, operands: stream.space(operands, stroke=True),
    b"sc": lambda stream, operands: stream.colour(operands, stroke=False),
    b"scn": lambda stream, operands: stream.colour(operands, stroke=False),
    b"SC": lambda stream, operands: stream.colour(operands, stroke=True),
    b"SCN": lambda stream, operands: stream.colour(operands, stroke=True),
    b"sh": Interpreter.shade,
    b"BT": Interpreter.begin_text,
    b"ET": Interpreter.end_text,
    b"Tm": Interpreter.text_matrix,
    b"Td": Interpreter.text_move,
    b"TD": Interpreter.text_move_leading,
    b"T*": Interpreter.next_line,
    b"Tf": Interpreter.font,
    b"Tc": _setting("letters"),
    b"Tw": _setting("words"),
    b"TL": _setting("leading"),
    b"Ts": _setting("rise"),
    b"Tz": Interpreter.stretch,
    b"Tr": Interpreter.rendering,
    b"Tj": Interpreter.show,
    b"TJ": Interpreter.show_parts,
    b"'": Interpreter.show_next,
    b'"': Interpreter.show_spaced,
    b"Do": Interpreter.do,
    b"BI": Interpreter.inline,
    b"d1": Interpreter.uncoloured_glyph,
    b"BX": Interpreter.begin_compatible,
    b"EX": Interpreter.end_compatible,
}
