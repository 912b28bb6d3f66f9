"""One line: its units in visual order, fitted to the measure and joined to runs of glyphs."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum

from catalogue.typeset.directions import visual_order
from catalogue.typeset.justified import SHRINK
from catalogue.typeset.lines import Glyphs, Line, LineEnd
from catalogue.typeset.styles import Style
from catalogue.typeset.units import SOFT_HYPHEN, Unit
from catalogue.typeset.words import STRETCH, Paragraph, Token, shape_units

_NO_GIVE = 100.0
"""The adjustment ratio of a line that is too short and has no space to stretch."""


@dataclass(frozen=True, slots=True)
class Span:
    """The stretch of a paragraph that makes a line. `hyphen` adds one at its end, `repeated` one at its start."""

    start: int
    stop: int
    hyphen: bool = False
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class _Fit:
    """How a line is brought to its measure: by a share of every space, and ems between letters."""

    spread: float = 0.0
    letterfit: float = 0.0
    ratio: float | None = None


def natural_line(paragraph: Paragraph, style: Style) -> Line:
    """The whole paragraph on one line, as wide as it comes."""
    units = _units(paragraph, Span(0, len(paragraph.text)))
    made, width = _glyphs(_visual(units), _Fit())
    return Line(made, width, _text(units), style=style.name)


def fitted_line(
    paragraph: Paragraph, span: Span, style: Style, room: float, end: LineEnd, indent: float, *, fill: bool
) -> tuple[Line, float]:
    """The line of that stretch, aligned in a room so wide, and by how many points it is too wide for it.

    The room begins `indent` points from the frame's left edge; what hangs begins before that or ends beyond the room.
    `fill` brings a justified line to its measure; one that is too wide for it is always pressed as far as it may be.
    """
    units = _units(paragraph, span)
    left, right = _hanging(paragraph, units, span, style)
    visual = _visual(units)
    fit = _Fit()
    if style.align == "justified":
        gap = room + left + right - fsum(unit.width for unit in units)
        fit = _fitted(visual, gap, style.letterfit) if fill or gap < 0 else _Fit(ratio=0.0)
    made, width = _glyphs(visual, fit)
    spare = room + left + right - width
    line = Line(
        made,
        width,
        _text(units),
        end,
        indent + spare * _FREE_LEFT[_side(style, paragraph.rightwards)] - left,
        style=style.name,
        ratio=fit.ratio,
        letterfit=fit.letterfit,
        room=room,
    )
    return line, -spare


_FREE_LEFT = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""The share of the white left over that stands before a line."""


def _side(style: Style, rightwards: bool) -> str:
    if style.align in ("start", "justified"):
        return "left" if rightwards else "right"
    return style.align


def hangs(style: Style, rightwards: bool) -> tuple[bool, bool]:
    """Whether characters hang where a line starts and where it ends: at the flush edges, at both of a centred line."""
    if not style.protrude:
        return False, False
    if style.align in ("justified", "centre"):
        return True, True
    starts = (_side(style, rightwards) == "left") == rightwards
    return starts, not starts


def _hanging(paragraph: Paragraph, units: Sequence[Unit], span: Span, style: Style) -> tuple[float, float]:
    """Points by which the line's edges hang beyond the room, left and right."""
    starts, ends = hangs(style, paragraph.rightwards)
    start = units[0].hanging(paragraph.rightwards, at_start=True) if starts and units and not span.repeated else 0.0
    end = units[-1].hanging(paragraph.rightwards, at_start=False) if ends and units else 0.0
    return (start, end) if paragraph.rightwards else (end, start)


def _fitted(units: Sequence[Unit], gap: float, most: float) -> _Fit:
    """Spaces take the gap as far as they may; letters, at most `most` ems each, what is left of it; spaces the rest."""
    white = fsum(unit.width for unit in units if unit.space and not unit.fixed)
    stretch, shrink = white * STRETCH, white * STRETCH * SHRINK
    beyond = max(gap - stretch, 0.0) + min(gap + shrink, 0.0)
    letterfit = 0.0
    if beyond and most:
        track = fsum(unit.track for unit in units) - _last_track(units)
        letterfit = min(max(beyond / track, -most), most) if track > 0 else 0.0
        gap -= letterfit * track
    gap = max(gap, -shrink)
    if not white:
        return _Fit(0.0, letterfit, _NO_GIVE if gap > 0.01 else 0.0)
    return _Fit(gap / white, letterfit, gap / stretch if gap >= 0 else gap / shrink)


def _last_track(units: Sequence[Unit]) -> float:
    """What the last glyph of the line would add behind it, and does not."""
    return units[-1].look.size if units and units[-1].track else 0.0


def _text(units: Sequence[Unit]) -> str:
    return "".join(unit.text for unit in units)


def _units(paragraph: Paragraph, span: Span) -> list[Unit]:
    """The units of a line in logical order, without the white at its end; words that its ends divide are shaped anew."""
    units: list[Unit] = []
    start, stop = span.start, span.stop
    for index in range(bisect_right(paragraph.tokens, start, key=_end), len(paragraph.tokens)):
        token = paragraph.tokens[index]
        if token.start >= stop:
            break
        if token.start >= start and token.end <= stop:
            units.extend(token.units)
        else:
            left, right = max(start, token.start), min(stop, token.end)
            units.extend(shape_units(paragraph.text, left, right, paragraph.runs))
    if span.hyphen:
        last = units[-1]
        # Shaped with its hyphen for the kerning; a reader copies a soft hyphen, which closes up.
        whole = last.look.unit(last.text + "-")
        units[-1] = replace(whole, text=last.text + SOFT_HYPHEN, texts=(*whole.texts[:-1], SOFT_HYPHEN))
    if span.repeated:
        # The hyphen of the compound already stands at the end of the line before: this one copies as nothing.
        first = units[0]
        whole = first.look.unit("-" + first.text)
        units[0] = replace(whole, text=first.text, texts=("", *whole.texts[1:]))
    while units and units[-1].space and not units[-1].fixed:
        units.pop()
    return units


def _end(token: Token) -> int:
    return token.end


def _visual(units: list[Unit]) -> list[Unit]:
    """Units, each of which lies at one level, in visual order."""
    if not any(unit.look.level for unit in units):
        return units
    return [units[place] for place in visual_order([unit.look.level for unit in units])]


def _glyphs(units: Sequence[Unit], fit: _Fit) -> tuple[tuple[Glyphs, ...], float]:
    """Units joined to runs of glyphs with their places, and where the last one ends."""
    out: list[Glyphs] = []
    x = 0.0
    start = 0
    for index in range(1, len(units) + 1):
        if index < len(units) and _alike(units[index - 1], units[index]):
            continue
        if start < index:
            made = _join(units[start:index], x, fit, closes=index == len(units))
            out.append(made)
            x += made.width
            start = index
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


def _join(units: Sequence[Unit], x: float, fit: _Fit, *, closes: bool) -> Glyphs:
    """One run of these units; `closes` where the line ends with it, behind whose last glyph nothing is added."""
    first = units[0].look
    glyphs: list[int] = []
    advances: list[float] = []
    texts: list[str] = []
    for unit in units:
        glyphs.extend(unit.glyphs)
        texts.extend(unit.texts)
        if fit.spread and unit.space and not unit.fixed:
            advances.extend(advance * (1 + fit.spread) for advance in unit.advances)
        elif fit.letterfit and unit.track:
            added = fit.letterfit * unit.look.size
            advances.extend(advance + added if advance else advance for advance in unit.advances)
        else:
            advances.extend(unit.advances)
    if closes and fit.letterfit and units[-1].track:
        last = next(index for index in range(len(advances) - 1, -1, -1) if advances[index])
        advances[last] -= fit.letterfit * units[-1].look.size
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
