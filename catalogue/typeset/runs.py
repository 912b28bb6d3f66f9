"""Runs: a paragraph cut where its style, language, script, direction or face changes.

Scripts follow UAX #24: characters common to many scripts take the script of what stands before them. Directions follow
UAX #9. Faces are chosen per grapheme, never per string: a mark stays with its base, and a face for one script often lacks
even digits.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from fontTools import unicodedata as ucd
from icu4py.breakers import CharacterBreaker

from catalogue.languages import language as language_of
from catalogue.problems import Place, Problem, Severity
from catalogue.typeset.directions import levels as embedding_levels
from catalogue.typeset.faces import Face, FaceSet
from catalogue.typeset.styles import Passage, Style
from catalogue.typeset.units import Look, look

_NO_SCRIPT = frozenset({"Zyyy", "Zinh", "Zzzz"})


@dataclass(frozen=True, slots=True)
class Run:
    """`text[start:end]` of a paragraph, all in one look."""

    start: int
    end: int
    look: Look


def runs(passages: Sequence[Passage], faces: FaceSet) -> tuple[tuple[Run, ...], tuple[str, ...]]:
    """The runs of a paragraph in logical order, and the characters (each once) that no face has.

    The paragraph's own direction is that of its first passage's language.
    """
    text = "".join(passage.text for passage in passages)
    if not text:
        return (), ()
    base = 0 if language_of(passages[0].language).rightwards else 1
    levels = embedding_levels(text, base)
    scripts = _scripts(text)
    found: list[Run] = []
    missing: dict[str, None] = {}
    start = 0
    for passage in passages:
        end = start + len(passage.text)
        style, language = passage.style, passage.language
        own = faces.face(style.family, style.weight, style.slant)
        script = scripts if isinstance(scripts, str) else _one_script(passage.text, scripts[start : start + 1])
        if levels is None and script and own.covers_all(passage.text):
            # Nearly every passage: one script, one direction, all in its own face.
            if start != end:
                found.append(Run(start, end, look(faces, style, language, script, base, own, 1.0)))
            start = end
            continue
        for first, last in _graphemes(text, start, end):
            script = scripts if isinstance(scripts, str) else scripts[first]
            level = base if levels is None else levels[first]
            face, scale = _face_for(text[first:last], script, own, style, faces, missing)
            drawn = look(faces, style, language, script, level, face, scale)
            if found and found[-1].look is drawn and first != start:
                found[-1] = Run(found[-1].start, last, drawn)
            else:
                found.append(Run(first, last, drawn))
        start = end
    return tuple(found), tuple(missing)


def uncovered(text: str, faces: FaceSet) -> tuple[str, ...]:
    """The characters of `text` (each once, in its order) that no face of the set has, whatever the style."""
    return tuple(
        character
        for character in dict.fromkeys(text)
        if not character.isspace() and not _is_ignorable(character) and not faces.covers(character)
    )


def missing_glyph(character: str, place: Place) -> Problem:
    """What is said of a character that no face has."""
    name = unicodedata.name(character, "a character without a name")
    return Problem(
        place,
        f"no face has the character {character!r} (U+{ord(character):04X}, {name})",
        "replace it, or add a face that has it to fonts/faces.yaml under stand_ins",
        Severity.GRAVE,
    )


def _face_for(
    grapheme: str, script: str, own: Face, style: Style, faces: FaceSet, missing: dict[str, None]
) -> tuple[Face, float]:
    shown = [character for character in grapheme if not _is_ignorable(character)]
    if all(own.covers(character) for character in shown):
        return own, 1.0
    for face, scale in faces.for_script(script, style.weight, style.slant):
        if all(face.covers(character) for character in shown):
            return face, scale
    for character in shown:
        if not own.covers(character):
            missing[character] = None
    return own, 1.0


def _is_ignorable(character: str) -> bool:
    """Joiners, marks of direction, soft hyphens and variation selectors show nothing of their own."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f" or character == "\n"


def _graphemes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Grapheme clusters of `text[start:end]` (UAX #29)."""
    position = start
    for cluster in CharacterBreaker(text[start:end], "root"):
        yield position, position + len(cluster)
        position += len(cluster)


@cache
def _script(character: str) -> str:
    return str(ucd.script(character))


def _one_script(text: str, first: Sequence[str]) -> str:
    """The script of a passage that has only one, `first` where all its characters are common ones; "" for several."""
    real = {_script(character) for character in set(text)} - _NO_SCRIPT
    if len(real) > 1:
        return ""
    return real.pop() if real else "".join(first)


def _scripts(text: str) -> str | list[str]:
    """The script of every character, common ones resolved; one string where the whole text has one script."""
    real = {_script(character) for character in set(text)} - _NO_SCRIPT
    if len(real) <= 1:
        return real.pop() if real else "Latn"
    out: list[str] = []
    current = next(script for script in map(_script, text) if script not in _NO_SCRIPT)
    for script in map(_script, text):
        if script not in _NO_SCRIPT:
            current = script
        out.append(current)
    return out
