"""Setting: passages become lines of a galley, or one line that is never broken."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from catalogue.problems import Place, Problem, Severity
from catalogue.typeset.candidates import NO_EXCEPTIONS, Exceptions
from catalogue.typeset.composing import Composer, Composition, compose_looser
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.lines import Galley, Line, LineEnd
from catalogue.typeset.lining import Span, fitted_line, natural_line
from catalogue.typeset.runs import missing_glyph, runs
from catalogue.typeset.styles import Passage
from catalogue.typeset.words import SPACES, Paragraph, tokens

LINE_BREAK = "\u2028"
"""Ends a line inside a paragraph (UAX #14, class BK), which goes on below without an indent of its own."""
_ENDS: Mapping[str, LineEnd] = {"\n": "hard", LINE_BREAK: "forced"}
_BREAKS = re.compile("|".join(_ENDS))
_SHOWN = 60
"""Characters of a line that a message quotes."""
_TOO_WIDE = 0.05
"""Points by which rounding may carry a line over its measure."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph, or what a forced break makes of one: its breaks, how it ends, and the indent of its first line."""

    composition: Composition
    ends: LineEnd
    indent: float


def set_galley(
    paragraphs: Sequence[Sequence[Passage]],
    measure: float,
    faces: FaceSet,
    place: Place = Place(),
    *,
    looseness: int = 0,
    exceptions: Exceptions = NO_EXCEPTIONS,
    column: int | None = None,
) -> Galley:
    """The paragraphs one under the other, broken to `measure` points, in the style of each one's first passage.

    A newline inside a passage ends a line as if the paragraph ended; LINE_BREAK ends a line and no more. `looseness` asks
    for so many lines more than the best breaks take, or below nought for fewer; `exceptions` says by language where a word
    may be divided (see `candidates`); `column` is the number of lines after which the column ends, where a hyphen is dear.

    Problems, at `place`, which is where the text stands in the records: a character no face has and a word wider than the
    measure (grave), a looseness that cannot be reached (a warning).
    """
    parts: list[_Part] = []
    problems: list[Problem] = []
    leading = 0.0
    taken = 0
    for number, paragraph in enumerate(paragraphs):
        before: LineEnd = "last"
        for turn, (part, ends) in enumerate(_forced(paragraph)):
            before, goes_on = ends, before in ("forced", "close")
            if not part:
                continue
            style = part[0].style
            leading = leading or style.leading
            prepared, found = _prepare(part, faces, place)
            problems.extend(found)
            if prepared.tokens:
                indent = style.hanging if goes_on else style.indent if number and not turn else 0.0
                left = None if column is None else column - taken
                composer = Composer(prepared, style, measure - indent, measure - style.hanging, exceptions, left)
                parts.append(_Part(composer.compose(), ends, indent))
                taken += len(parts[-1].composition.chain)
    if looseness:
        moved, reached = compose_looser([part.composition for part in parts], looseness)
        parts = [replace(part, composition=one) for part, one in zip(parts, moved, strict=True)]
        if reached != looseness:
            problems.append(_stiff(looseness, reached, place))
    lines: list[Line] = []
    for one in parts:
        made, found = _lines(one, place)
        lines.extend(made)
        problems.extend(found)
    return Galley(tuple(lines), leading, measure, place, tuple(dict.fromkeys(problems)))


def set_line(passages: Sequence[Passage], faces: FaceSet, place: Place = Place()) -> Galley:
    """The passages on one line as wide as they come, as a galley of that line."""
    flat = [
        replace(passage, text=passage.text.replace("\n", " ").replace(LINE_BREAK, ""))
        if _BREAKS.search(passage.text)
        else passage
        for passage in passages
        if passage.text
    ]
    if not flat:
        return Galley((), 0.0, 0.0, place)
    paragraph, problems = _prepare(flat, faces, place)
    line = natural_line(paragraph, flat[0].style)
    return Galley((line,), flat[0].style.leading, line.width, place, tuple(problems))


def _forced(paragraph: Sequence[Passage]) -> Iterator[tuple[list[Passage], LineEnd]]:
    """The paragraph cut where lines end by force, each part with how its last line ends."""
    part: list[Passage] = []
    for passage in paragraph:
        start = 0
        for match in _BREAKS.finditer(passage.text):
            if match.start() > start:
                part.append(replace(passage, text=passage.text[start : match.start()]))
            start, ends = match.end(), _ENDS[match[0]]
            spaced = ends != "forced" or not part or part[-1].text[-1] in SPACES
            yield part, ends if spaced else "close"
            part = []
        if start < len(passage.text):
            part.append(replace(passage, text=passage.text[start:]) if start else passage)
    yield part, "last"


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A paragraph ready for breaking, and the characters that no face has."""

    paragraph: Paragraph
    missing: tuple[str, ...]


def _prepare(passages: Sequence[Passage], faces: FaceSet, place: Place) -> tuple[Paragraph, list[Problem]]:
    """The paragraph as words; made once, since a ladder of page designs sets the same text to several measures."""
    key = tuple(passages)
    kept = faces.paragraphs.get(key)
    if not isinstance(kept, _Prepared):
        found, missing = runs(passages, faces)
        kept = faces.paragraphs[key] = _Prepared(tokens(passages, found), missing)
    return kept.paragraph, [missing_glyph(character, place) for character in kept.missing]


def _lines(part: _Part, place: Place) -> tuple[list[Line], list[Problem]]:
    """The lines of one part, and those that are wider than their measure."""
    composition = part.composition
    composer, found = composition.composer, composition.candidates
    paragraph, style = composer.paragraph, composer.style
    lines: list[Line] = []
    problems: list[Problem] = []
    last = len(found.stops) - 1
    for start, stop in composition.chain.lines:
        hyphen = found.breaks.hyphens[stop] > 0
        span = Span(found.goes[start], found.stops[stop], hyphen, start in found.repeats)
        room = composer.rest if start else composer.first
        # Where the paragraph is read from right to left its indents lie at the right.
        indent = (style.hanging if start else part.indent) if paragraph.rightwards else 0.0
        end: LineEnd = part.ends if stop == last else "hyphen" if hyphen else "soft"
        if end == "soft" and found.stops[stop] == found.goes[stop]:
            end = "close"
        line, excess = fitted_line(paragraph, span, style, room, end, indent, fill=stop != last)
        if excess > _TOO_WIDE:
            problems.append(_too_wide(line.text, excess, room, place))
        lines.append(line)
    return lines, problems


def _too_wide(text: str, excess: float, room: float, place: Place) -> Problem:
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return Problem(
        place,
        f"“{shown}” is {excess:.1f} pt wider than its measure of {room:.1f} pt",
        "shorten it, or put a soft hyphen (U+00AD) where the word may be divided",
        Severity.GRAVE,
        "overset",
    )


def _stiff(wanted: int, reached: int, place: Place) -> Problem:
    count, way = abs(wanted), "longer" if wanted > 0 else "shorter"
    lines = "a line" if count == 1 else f"{count} lines"
    got = f"; it is {abs(reached)} {way}" if reached else ""
    return Problem(
        place,
        f"the text cannot be set {lines} {way} than its best{got}",
        "give it another looseness, or change a few of its words",
        Severity.WARNING,
    )
