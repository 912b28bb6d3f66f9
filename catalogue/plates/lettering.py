"""The type of a content stream: letters by what they draw, where they fall (ISO 32000-1, 9)."""

from typing import Any

from catalogue.incoming.boxes import ENDLESS
from catalogue.incoming.matrices import boxed, scale, times
from catalogue.incoming.objects import resource
from catalogue.incoming.streams import TextPlace, matrix_of
from catalogue.plates.canvas import Canvas, State, grain
from catalogue.plates.drawing import Drawing, sound
from catalogue.plates.fingerprints import of
from catalogue.plates.library import Library


class Lettering(Drawing):
    """On top of drawing, the operators of text."""

    def __init__(self, library: Library, canvas: Canvas, resources: Any, state: State) -> None:
        super().__init__(library, canvas, resources, state)
        self._text = TextPlace()

    def begin_text(self, _: list[Any]) -> None:
        self._text = TextPlace()

    def text_matrix(self, operands: list[Any]) -> None:
        self._text.set(sound(matrix_of(operands)))

    def text_move(self, operands: list[Any]) -> None:
        self._text.next(float(operands[-2]), float(operands[-1]))

    def text_move_leading(self, operands: list[Any]) -> None:
        self.state.leading = -float(operands[-1])
        self.text_move(operands)

    def next_line(self, _: list[Any]) -> None:
        self._text.next(0.0, -self.state.leading)

    def set_font(self, operands: list[Any]) -> None:
        font = resource(self.resources, "Font", str(operands[-2]))
        self.state.font, self.state.size = self.library.outlines(font), float(operands[-1])

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
                self._text.forward(-float(part) / 1000 * state.size * state.stretch, 0.0)

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
            looks += [state.stroke, self.line()]
            reach = abs(state.width) * scale(state.ctm) / 2
        how = of(*looks, state.clipped, state.meets, self.layers)
        seen = self.canvas.printed.within(state.clip)
        own = (state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise)
        for code in face.codes(shown):
            matrix = times(own, times(self._text.matrix, state.ctm))
            drawn = outlines.drawn(code)
            box = ENDLESS if drawn.box is None else boxed(matrix, *drawn.box)
            if box.width and not box.grown(reach).within(seen).empty:
                self.canvas.glyph(drawn.fingerprint, grain(matrix), how)
            if state.rendering >= 4:
                state.clipped = of(state.clipped, drawn.fingerprint, grain(matrix))
            space = state.words if code == 32 and not face.wide else 0.0
            self._text.forward((face.advance((code,)) * state.size + state.letters + space) * state.stretch, 0.0)
