"""The type of a content stream: every stretch of it with its place, size and colour (ISO 32000-1, 9)."""

from abc import ABC
from dataclasses import replace
from typing import Any

from catalogue.incoming.matrices import UNIT, boxed, scale, sides, times
from catalogue.incoming.streams import TextPlace, matrix_of
from catalogue.incoming.typefaces import Typeface
from catalogue.preflight.drawing import Drawing
from catalogue.preflight.facts import Shown

_ASCENT, _DESCENT = 0.75, 0.25
"""How far ordinary letters reach above and below the baseline, in sizes."""


class Writing(Drawing, ABC):
    """On top of drawing, the operators of text."""

    def __init__(self, *inherited: Any, **options: Any) -> None:
        super().__init__(*inherited, **options)
        self.text = TextPlace()
        self.in_text = False

    def begin_text(self, _: list[Any]) -> None:
        self.in_text = True
        self.text = TextPlace()

    def end_text(self, _: list[Any]) -> None:
        self.in_text = False

    def text_matrix(self, operands: list[Any]) -> None:
        self.text.set(self.sound(matrix_of(operands)))

    def text_move(self, operands: list[Any]) -> None:
        self.text.next(float(operands[-2]), float(operands[-1]))

    def text_move_leading(self, operands: list[Any]) -> None:
        self.state.leading = -float(operands[-1])
        self.text_move(operands)

    def next_line(self, _: list[Any]) -> None:
        self.text.next(0.0, -self.state.leading)

    def font(self, operands: list[Any]) -> None:
        label = str(operands[-2])
        found = self.known("Font", label, self.content.library.typefaces.read)
        if found is None:
            self.content.odd("missing", f"the font {label[:40]}")
        self.state.font, self.state.size = found, float(operands[-1])

    def set_number(self, field_: str, operands: list[Any]) -> None:
        setattr(self.state, field_, float(operands[-1]))

    def stretch(self, operands: list[Any]) -> None:
        self.state.stretch = float(operands[-1]) / 100

    def rendering(self, operands: list[Any]) -> None:
        self.state.rendering = int(operands[-1])

    def show(self, operands: list[Any]) -> None:
        self.show_parts([operands[-1:]])

    def show_next(self, operands: list[Any]) -> None:
        self.next_line([])
        self.show(operands)

    def show_spaced(self, operands: list[Any]) -> None:
        self.state.words, self.state.letters = float(operands[0]), float(operands[1])
        self.show_next(operands)

    def show_parts(self, operands: list[Any]) -> None:
        """TJ: strings, with steps back in thousandths of the size between them."""
        state, face = self.state, self.state.font
        if face is None:
            self.slip("type without a font")
            return
        advance = 0.0
        spaces = 0
        shown: list[int] = []
        for part in operands[-1]:
            if isinstance(part, bytes):
                codes = face.codes(part)
                shown.extend(codes)
                advance += face.advance(codes)
                if not face.wide and state.words:
                    spaces += codes.count(32)
            elif part is not None:
                advance -= part / 1000
        count = len(shown)
        if face.vertical:
            width, along = state.size, -(count * (state.size + state.letters))
            box = (-width / 2, along, width / 2, 0.0)
            step = (0.0, along)
        else:
            width = (advance * state.size + count * state.letters + spaces * state.words) * state.stretch
            low, high = state.rise - _DESCENT * state.size, state.rise + _ASCENT * state.size
            box = (min(0.0, width), min(low, high), max(0.0, width), max(low, high))
            step = (width, 0.0)
        if count:
            self._shown(face, tuple(shown), box)
        self.text.forward(*step)

    def _shown(self, face: Typeface, codes: tuple[int, ...], box: tuple[float, ...]) -> None:
        state = self.state
        matrix = self.sound(times(self.text.matrix, state.ctm))
        if face.kind == "Type3":
            glyph = times(face.matrix if len(face.matrix) == 6 else UNIT, (state.size, 0, 0, state.size, 0, state.rise))
            for code in sorted(set(codes) & set(face.procedures)):
                inside = replace(state, ctm=times(glyph, matrix))
                resources = face.resources if face.resources is not None else self.resources
                self.enter(face.procedures[code], inside, placed=False, once=True, matrix=False, resources=resources)
        if state.rendering in (3, 7):
            if state.rendering == 3:
                self.content.odd("invisible type", "", boxed(matrix, *box))
            return
        if face.blank.issuperset(codes):
            return
        visible = boxed(matrix, *box).within(state.clip)
        if visible.empty:
            return
        fills, strokes = state.rendering in (0, 2, 4, 6), state.rendering in (1, 2, 5, 6)
        self.painted(visible)
        self.content.texts.append(
            Shown(
                visible,
                abs(state.size) * sides(matrix)[1],
                state.fill if fills else None,
                state.stroke if strokes else None,
                state.width * scale(state.ctm) if strokes else 0.0,
                state.manner,
                face,
                codes,
                self.placed,
            )
        )

    def uncoloured_glyph(self, _: list[Any]) -> None:
        """d1: this glyph of a Type 3 font takes the colour of the text."""
        self.colourless = True
