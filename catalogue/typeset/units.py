"""Units: words shaped in a look, ready to be put on lines. Each word is shaped once a look, whatever line it lands on."""

from dataclasses import dataclass, replace
from math import fsum

from catalogue.languages import language as language_of
from catalogue.typeset.faces import Face, FaceSet, Features
from catalogue.typeset.styles import Style


class Look:
    """How a run of text is drawn: style, language, script, embedding level and face. Looks that are equal are one.

    `scale` brings a stand-in face to the optical size of the style's own; `size` is points with it.
    """

    __slots__ = (
        "_features",
        "_shaping",
        "_spaces",
        "_units",
        "face",
        "language",
        "level",
        "rightwards",
        "script",
        "size",
        "style",
    )

    def __init__(self, style: Style, language: str, script: str, level: int, face: Face, scale: float) -> None:
        self.style = style
        self.language = language
        self.script = script
        self.level = level
        self.face = face
        self.size = style.size * scale
        self.rightwards = level % 2 == 0
        self._shaping = language_of(language).shaping
        # Letters set apart must not stay joined in a ligature.
        apart: Features = (("liga", 0), ("clig", 0)) if style.tracking else ()
        self._features = (*style.features, *apart)
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
            return replace(unit, advances=tuple(share for _ in unit.glyphs), width=width, space=True, fixed=True)
        space = self._spaces.get(text)
        if space is None:
            space = self._spaces[text] = replace(self.unit(text), space=True)
        return space

    def _shape(self, text: str) -> "Unit":
        shape = self.face.shape(text, self.script, self._shaping, self.rightwards, self._features)
        points, tracking = self.size / 1000, self.style.tracking * self.style.size
        advances = tuple(advance * points + tracking for advance in shape.advances)
        offsets = tuple((dx * points, dy * points) for dx, dy in shape.offsets)
        return Unit(self, text, shape.glyphs, advances, offsets, shape.texts, fsum(advances))


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
    space: bool = False
    fixed: bool = False
    """A gap of a given width, which never stretches."""


def look(faces: FaceSet, style: Style, language: str, script: str, level: int, face: Face, scale: float) -> Look:
    """The one look of these properties in a set of faces."""
    key = (style, language, script, level, face.key, scale)
    found = faces.looks.get(key)
    if not isinstance(found, Look):
        found = faces.looks[key] = Look(style, language, script, level, face, scale)
    return found
