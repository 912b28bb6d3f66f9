"""Setting: passages become lines of a galley, or one line that is never broken."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import fsum

from catalogue.problems import Place, Problem, Severity
from catalogue.typeset import breaking
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.lines import Galley, Glyphs, Line, LineEnd
from catalogue.typeset.runs import missing_glyph, runs
from catalogue.typeset.styles import Passage, Style
from catalogue.typeset.units import Unit
from catalogue.typeset.words import (
    SOFT_HYPHEN,
    Candidates,
    Paragraph,
    Token,
    candidates,
    shape_units,
    tokens,
)

_TOLERANCES = (1.0, 2.0, 4.0)
_SHOWN = 60
"""Characters of a line that a message quotes."""
_TOO_WIDE = 0.05
"""Points by which rounding may carry a line over its measure."""


def set_galley(
    paragraphs: Sequence[Sequence[Passage]], measure: float, faces: FaceSet, place: Place = Place()
) -> Galley:
    """The paragraphs one under the other, broken to `measure` points, in the style of each one's first passage.

    A newline inside a passage forces a break. Problems (grave, at `place`): a character no face has, a word wider than
    the measure. `place` is where the text stands in the records.
    """
    lines: list[Line] = []
    problems: list[Problem] = []
    leading = 0.0
    for number, paragraph in enumerate(paragraphs):
        for turn, (part, ends) in enumerate(_forced(paragraph)):
            if not part:
                continue
            style = part[0].style
            leading = leading or style.leading
            indent = style.indent if number and not turn else 0.0
            made, found = _set_paragraph(part, style, measure, indent, faces, place)
            problems.extend(found)
            if ends == "hard" and made:
                made[-1] = replace(made[-1], end="hard")
            lines.extend(made)
    return Galley(tuple(lines), leading, measure, place, tuple(dict.fromkeys(problems)))


def set_line(passages: Sequence[Passage], faces: FaceSet, place: Place = Place()) -> Galley:
    """The passages on one line as wide as they come, as a galley of that line."""
    flat = [replace(passage, text=passage.text.replace("\n", " ")) for passage in passages if passage.text]
    if not flat:
        return Galley((), 0.0, 0.0, place)
    paragraph, problems = _prepare(flat, faces, place)
    line = _line(paragraph, 0, len(paragraph.text), False, flat[0].style, None)
    return Galley((line,), flat[0].style.leading, line.width, place, tuple(problems))


def _forced(paragraph: Sequence[Passage]) -> Iterator[tuple[list[Passage], LineEnd]]:
    """The paragraph cut at its newlines, each part with how its last line ends."""
    part: list[Passage] = []
    for passage in paragraph:
        pieces = passage.text.split("\n")
        for index, piece in enumerate(pieces):
            if index:
                yield part, "hard"
                part = []
            if piece:
                part.append(replace(passage, text=piece) if len(pieces) > 1 else passage)
    yield part, "last"


def _prepare(passages: Sequence[Passage], faces: FaceSet, place: Place) -> tuple[Paragraph, list[Problem]]:
    found, missing = runs(passages, faces)
    return tokens(passages, found), [missing_glyph(character, place) for character in missing]


def _set_paragraph(
    passages: Sequence[Passage], style: Style, measure: float, first_indent: float, faces: FaceSet, place: Place
) -> tuple[list[Line], list[Problem]]:
    """The lines of one paragraph whose first is indented by `first_indent`."""
    paragraph, problems = _prepare(passages, faces, place)
    if not paragraph.tokens:
        return [], problems
    first, rest = measure - first_indent, measure - style.hanging
    found, chain = _choose(paragraph, style, first, rest)
    lines: list[Line] = []
    start = 0
    last = len(found.stops) - 1
    for stop in chain:
        hyphen = found.breaks.hyphens[stop] > 0
        room = rest if lines else first
        stretched = room if style.align == "justified" and stop != last else None
        line = _line(paragraph, start, found.stops[stop], hyphen, style, stretched)
        if line.width > room + _TOO_WIDE:
            if stop == last and style.align == "justified":
                line = _line(paragraph, start, found.stops[stop], hyphen, style, room)
            if line.width > room + _TOO_WIDE:
                problems.append(_too_wide(line, room, place))
        indent = style.hanging if lines else first_indent
        if style.align == "right":
            indent += room - line.width
        elif style.align == "centre":
            indent += (room - line.width) / 2
        end: LineEnd = "last" if stop == last else "hyphen" if hyphen else "soft"
        if end == "soft" and found.stops[stop] == found.goes[stop]:
            end = "close"
        lines.append(Line(line.runs, line.width, line.text, end, indent, line.style))
        start = found.goes[stop]
    return lines, problems


def _too_wide(line: Line, room: float, place: Place) -> Problem:
    shown = line.text if len(line.text) <= _SHOWN else f"{line.text[: _SHOWN - 1]}…"
    return Problem(
        place,
        f"“{shown}” is {line.width - room:.1f} pt wider than its measure of {room:.1f} pt",
        "shorten it, or put a soft hyphen (U+00AD) where the word may be divided",
        Severity.GRAVE,
    )


def _choose(paragraph: Paragraph, style: Style, measure: float, rest: float) -> tuple[Candidates, list[int]]:
    """Breaks by steps of tolerance: whole words first, then divided ones, at last whatever is least bad."""
    plain = candidates(paragraph, letters=None)
    letters = style.hyphen_letters if style.hyphenate else None
    if style.align == "justified":
        chain = breaking.justified(plain.breaks, measure, rest, _TOLERANCES[0])
        if chain is not None:
            return plain, chain
        divided = candidates(paragraph, letters=letters) if letters is not None else plain
        for tolerance in _TOLERANCES:
            chain = breaking.justified(divided.breaks, measure, rest, tolerance)
            if chain is not None:
                return divided, chain
        return divided, breaking.justified_anyhow(divided.breaks, measure, rest)
    chain = breaking.ragged(plain.breaks, measure, rest, balanced=style.balanced)
    if chain is not None:
        return plain, chain
    divided = candidates(paragraph, letters=letters) if letters is not None else plain
    chain = breaking.ragged(divided.breaks, measure, rest, balanced=style.balanced)
    if chain is not None:
        return divided, chain
    return divided, breaking.ragged_anyhow(divided.breaks, measure, rest, balanced=style.balanced)


def _line(paragraph: Paragraph, start: int, stop: int, hyphen: bool, style: Style, measure: float | None) -> Line:
    """`text[start:stop]` as a line, stretched or shrunk to `measure` where one is given."""
    units = _units(paragraph, start, stop, hyphen)
    while units and units[-1].space and not units[-1].fixed:
        units.pop()
    width = fsum(unit.width for unit in units)
    give = fsum(unit.width for unit in units if unit.space and not unit.fixed)
    spread = (measure - width) / give if measure is not None and give else 0.0
    text = "".join(unit.text for unit in units)
    made, end = _glyphs(_visual(units), spread)
    return Line(made, end, text, style=style.name)


def _units(paragraph: Paragraph, start: int, stop: int, hyphen: bool) -> list[Unit]:
    """The units of a line in logical order; words that the line's ends divide are shaped anew."""
    units: list[Unit] = []
    for index in range(bisect_right(paragraph.tokens, start, key=_end), len(paragraph.tokens)):
        token = paragraph.tokens[index]
        if token.start >= stop:
            break
        if token.start >= start and token.end <= stop:
            units.extend(token.units)
        else:
            left, right = max(start, token.start), min(stop, token.end)
            units.extend(shape_units(paragraph.text, left, right, paragraph.runs))
    if hyphen:
        last = units[-1]
        # Shaped with its hyphen for the kerning; a reader copies a soft hyphen, which closes up.
        whole = last.look.unit(last.text + "-")
        units[-1] = replace(whole, text=last.text + SOFT_HYPHEN, texts=(*whole.texts[:-1], SOFT_HYPHEN))
    return units


def _end(token: Token) -> int:
    return token.end


def _visual(units: list[Unit]) -> list[Unit]:
    """Units in visual order: rule L2 of UAX #9, over units that each lie at one level."""
    highest = max((unit.look.level for unit in units), default=0)
    if highest == 0:
        return units
    out = list(units)
    lowest_odd = min((unit.look.level for unit in units if unit.look.level % 2), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        index = 0
        while index < len(out):
            end = index
            while end < len(out) and out[end].look.level >= level:
                end += 1
            if end > index:
                out[index:end] = out[index:end][::-1]
            index = max(end, index + 1)
    return out


def _glyphs(units: list[Unit], spread: float) -> tuple[tuple[Glyphs, ...], float]:
    """Units joined to runs of glyphs with their places, and where the last one ends."""
    out: list[Glyphs] = []
    x = 0.0
    group: list[Unit] = []

    def close() -> None:
        nonlocal x
        if group:
            made = _join(group, x, spread)
            out.append(made)
            x += made.width
            group.clear()

    for unit in units:
        if group and not _alike(group[-1], unit):
            close()
        group.append(unit)
    close()
    return tuple(out), x


def _alike(one: Unit, other: Unit) -> bool:
    a, b = one.look, other.look
    return a is b or (
        a.face is b.face
        and a.level == b.level
        and a.language == b.language
        and a.size == b.size
        and a.style.ink == b.style.ink
    )


def _join(units: list[Unit], x: float, spread: float) -> Glyphs:
    first = units[0].look
    glyphs: list[int] = []
    advances: list[float] = []
    texts: list[str] = []
    for unit in units:
        glyphs.extend(unit.glyphs)
        texts.extend(unit.texts)
        if spread and unit.space and not unit.fixed:
            advances.extend(advance * (1 + spread) for advance in unit.advances)
        else:
            advances.extend(unit.advances)
    offsets: list[tuple[float, float]] = []
    if any(unit.offsets for unit in units):
        for unit in units:
            offsets.extend(unit.offsets or ((0.0, 0.0) for _ in unit.glyphs))
    ordered = units if first.rightwards else units[::-1]
    return Glyphs(
        face=first.face.key,
        size=first.size,
        ink=first.style.ink,
        language=first.language,
        rightwards=first.rightwards,
        x=x,
        glyphs=tuple(glyphs),
        advances=tuple(advances),
        offsets=tuple(offsets),
        texts=tuple(texts),
        text="".join(unit.text for unit in ordered),
    )
