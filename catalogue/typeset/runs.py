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

from catalogue.languages import parse_tag
from catalogue.problems import Place, Problem, Severity
from catalogue.typeset.directions import passage_levels
from catalogue.typeset.faces import Cast, FaceSet
from catalogue.typeset.styles import Passage
from catalogue.typeset.units import Look, look

_NO_SCRIPT = frozenset({"Zyyy", "Zinh", "Zzzz"})
_WHITE = frozenset(" \u00a0")
_TELLING = {"Hira": "ja", "Kana": "ja", "Hang": "ko", "Bopo": "zh-Hant"}
"""Scripts that tell in which language the Han beside them is written."""
_HAN_READERS = frozenset({"Hans", "Hant", "Hani", "Jpan", "Kore", "Hrkt"})
_WIDE_READERS = frozenset({"Hans", "Hant", "Jpan"})
_FULL_WIDTH = frozenset({"Hani", "Hira", "Kana", "Bopo"})
_IDEOGRAPH = "一"
_WIDE_MARKS = frozenset("“”‘’—…‥·")
"""Marks that every face has and that are as wide as an ideograph among ideographs (East Asian Width, UAX #11: ambiguous)."""


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
    base, levels = passage_levels([(passage.text, passage.language) for passage in passages])
    scripts = _scripts(text)
    found: list[Run] = []
    missing: dict[str, None] = {}
    start = 0
    for passage in passages:
        end = start + len(passage.text)
        style, language = passage.style, passage.language
        own = Cast(faces.face(style.family, style.weight, style.slant))
        script = scripts if isinstance(scripts, str) else _one_script(passage.text, scripts[start : start + 1])
        if levels is None and script and own.face.covers_all(passage.text):
            # Nearly every passage: one script, one direction, all in its own face.
            if start != end:
                found.append(Run(start, end, look(faces, style, language, script, base, own)))
            start = end
            continue
        graphemes = tuple(_graphemes(text, start, end))
        written = tuple(scripts if isinstance(scripts, str) else scripts[first] for first, _ in graphemes)
        clusters = tuple(text[first:last] for first, last in graphemes)
        for (first, last), script, cast in zip(
            graphemes, written, _casts(clusters, written, passage, own, faces, missing), strict=True
        ):
            level = base if levels is None else levels[first]
            drawn = look(faces, style, language, script, level, cast)
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
        "glyph",
    )


def _casts(
    clusters: Sequence[str],
    scripts: Sequence[str],
    passage: Passage,
    own: Cast,
    faces: FaceSet,
    missing: dict[str, None],
) -> list[Cast]:
    """Who shows each cluster of a passage: its own face where that can.

    White between two clusters that one stand-in shows is of that stand-in, so that it has the width its letters want.
    """
    reading = _reading(passage.language, scripts)
    casts = [
        _cast(cluster, script, reading, own, faces, missing) for cluster, script in zip(clusters, scripts, strict=True)
    ]
    after = own
    following: list[Cast] = []
    for cluster, cast in zip(reversed(clusters), reversed(casts), strict=True):
        after = after if cluster in _WHITE else cast
        following.append(after)
    before = own
    for index, (cluster, after) in enumerate(zip(clusters, reversed(following), strict=True)):
        if cluster not in _WHITE:
            before = after
        elif before == after and before.face.covers(cluster):
            casts[index] = before
    return casts


def _cast(cluster: str, script: str, reading: str, own: Cast, faces: FaceSet, missing: dict[str, None]) -> Cast:
    shown = [character for character in cluster if not _is_ignorable(character)]
    covered = all(own.face.covers(character) for character in shown)
    wide = cluster in _WIDE_MARKS and script in _FULL_WIDTH and parse_tag(reading).script in _WIDE_READERS
    if covered and not wide:
        return own
    wanted = [*shown, _IDEOGRAPH] if wide else shown
    for written in (script, *_used_in(cluster[0], script)):
        for cast in faces.for_script(written, reading, own.face):
            if all(cast.face.covers(character) for character in wanted):
                return cast
    if not covered:
        missing.update((character, None) for character in shown if not own.face.covers(character))
    return own


@cache
def _used_in(character: str, script: str) -> tuple[str, ...]:
    """The other scripts a character is used in (UAX #24, Script_Extensions): an Arabic comma behind Latin letters."""
    return tuple(sorted(ucd.script_extension(character) - {script} - _NO_SCRIPT))


def _reading(language: str, scripts: Sequence[str]) -> str:
    """The language by whose shapes Han is shown: the passage's own, or where that has none what its other letters tell."""
    if parse_tag(language).script in _HAN_READERS:
        return language
    return next((tag for script, tag in _TELLING.items() if script in scripts), language)


def _is_ignorable(character: str) -> bool:
    """Joiners, marks of direction, soft hyphens and variation selectors show nothing of their own."""
    return (
        unicodedata.category(character) == "Cf"
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
        or character == "\n"
    )


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
