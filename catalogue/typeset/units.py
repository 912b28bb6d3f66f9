"""Units: words shaped in a look, ready to be put on lines. Each word is shaped once a look, whatever line it lands on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import fsum

from catalogue.languages import language as language_of
from catalogue.typeset.faces import Cast, FaceSet, Features, Shares
from catalogue.typeset.styles import Style

SOFT_HYPHEN = "\u00ad"
MOST_LETTERFIT = 0.015
"""Ems; what is set farther apart or closer is seen to be."""
_CURSIVE = frozenset(
    [
        "Adlm", "Arab", "Aran", "Mand", "Mong", "Nkoo", "Phag", "Rohg", "Sogd", "Syrc",
        "Beng", "Deva", "Dogr", "Gong", "Gonm", "Gran", "Guru", "Kthi", "Modi", "Shrd", "Sidd", "Tibt",
    ]
)  # fmt: skip
"""Scripts whose letters join, or hang from one line: nothing may come between them."""


_FRACTION = re.compile(r"\d[/\u2044]\d")


class Look:
    """How a run of text is drawn: style, language, script, embedding level and face. Looks that are equal are one.

    `scale` brings a stand-in face to the optical size of the style's own; `size` is points with it. `rise` is points by
    which its glyphs stand above the baseline.
    """

    __slots__ = (
        "_features",
        "_hanging",
        "_protrusion",
        "_shaping",
        "_spaces",
        "_units",
        "_without_fractions",
        "cursive",
        "face",
        "language",
        "level",
        "rightwards",
        "rise",
        "script",
        "size",
        "style",
    )

    def __init__(
        self, style: Style, language: str, script: str, level: int, cast: Cast, protrusion: Mapping[str, Shares]
    ) -> None:
        self.style = style
        self.language = language
        self.script = script
        self.level = level
        self.face = cast.face
        self.size = style.size * cast.scale
        self.rise = style.size * cast.shift
        self.rightwards = level % 2 == 0
        self.cursive = script in _CURSIVE
        self._protrusion = protrusion
        self._hanging: dict[tuple[str, bool], float] = {}
        self._shaping = language_of(language).shaping
        # Letters set apart must not stay joined in a ligature.
        apart: Features = (("liga", 0), ("clig", 0)) if abs(style.tracking) > MOST_LETTERFIT else ()
        self._features = (*style.features, *apart)
        # `frac` makes a numerator of any figure, so that a year in a text with fractions would shrink.
        self._without_fractions = tuple(feature for feature in self._features if feature[0] != "frac")
        self._units: dict[str, Unit] = {}
        self._spaces: dict[str, Unit] = {}

    def unit(self, text: str) -> "Unit":
        """`text` shaped in this look."""
        unit = self._units.get(text)
        if unit is None:
            unit = self._units[text] = self._shape(text)
        return unit

    def space(self, text: str, width: float | None = None) -> "Unit":
        """`text`, which is white, as a space between words; with `width` as a gap of just that."""
        if width is not None:
            unit = self.unit(text)
            share = width / len(unit.glyphs)
            return replace(
                unit, advances=tuple(share for _ in unit.glyphs), width=width, track=0.0, space=True, fixed=True
            )
        space = self._spaces.get(text)
        if space is None:
            unit, share = self.unit(text), self.style.word_space
            if share != 1:
                unit = replace(unit, advances=tuple(share * each for each in unit.advances), width=share * unit.width)
            space = self._spaces[text] = replace(unit, track=0.0, space=True)
        return space

    def hanging(self, character: str, *, at_start: bool) -> float:
        """Points by which `character` hangs beyond the measure where a line starts, or else ends, with it."""
        key = (character, at_start)
        points = self._hanging.get(key)
        if points is None:
            left, right = self._protrusion.get(character, (0.0, 0.0))
            share = left if at_start == self.rightwards else right
            points = self._hanging[key] = share * self.unit(character).width if share else 0.0
        return points

    def _shape(self, text: str) -> "Unit":
        features = self._features if _FRACTION.search(text) else self._without_fractions
        shape = self.face.shape(text, self.script, self._shaping, self.rightwards, features)
        points, tracking = self.size / 1000, 0.0 if self.cursive else self.style.tracking * self.style.size
        # A mark stands on its letter, wherever that is.
        advances = tuple(advance * points + (tracking if advance else 0.0) for advance in shape.advances)
        offsets = tuple((dx * points, dy * points) for dx, dy in shape.offsets)
        if self.rise:
            offsets = tuple((dx, dy + self.rise) for dx, dy in offsets or ((0.0, 0.0),) * len(shape.glyphs))
        letters = sum(map(str.isalpha, text))
        track = 0.0 if self.cursive else self.size * sum(advance != 0 for advance in shape.advances)
        return Unit(self, text, shape.glyphs, advances, offsets, shape.texts, fsum(advances), letters, track)


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A shaped part of a word, or one space, inside one run. Lengths are points, before justification."""

    look: Look
    text: str
    glyphs: tuple[int, ...]
    advances: tuple[float, ...]
    offsets: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]
    width: float
    letters: int = 0
    track: float = 0.0
    """Points by which the unit grows for each em that its glyphs are set apart; letters that are joined stay so."""
    space: bool = False
    fixed: bool = False
    """A gap of a given width, which never stretches."""

    def hanging(self, rightwards: bool, *, at_start: bool) -> float:
        """Points by which a line of a paragraph read `rightwards` hangs where it starts, or else ends, with this unit."""
        if self.space or self.look.rightwards != rightwards:
            return 0.0
        character = self.text[0 if at_start else -1]
        return self.look.hanging("-" if character == SOFT_HYPHEN else character, at_start=at_start)


def look(faces: FaceSet, style: Style, language: str, script: str, level: int, cast: Cast) -> Look:
    """The one look of these properties in a set of faces."""
    key = (style, language, script, level, cast.face.key, cast.scale, cast.shift)
    found = faces.looks.get(key)
    if not isinstance(found, Look):
        found = faces.looks[key] = Look(
            style, language, script, level, cast, faces.protrusion.get(cast.face.family, {})
        )
    return found
