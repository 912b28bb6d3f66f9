"""Faces: font files as HarfBuzz sees them, and who stands in where a face lacks a character."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import fsum
from pathlib import Path
from typing import Literal

import uharfbuzz as hb

from catalogue.languages import Tag, parse_tag

Slant = Literal["upright", "italic"]
Kind = Literal["serif", "sans"]
Shares = tuple[float, float]
"""How far a character may hang beyond the left and the right edge of the measure, as shares of its advance."""


@dataclass(frozen=True, slots=True)
class FaceFile:
    """One font file of a family."""

    family: str
    weight: int
    slant: Slant
    path: Path

    @property
    def key(self) -> str:
        """The face's name inside a book, such as `Source Serif 4/400/italic`."""
        return f"{self.family}/{self.weight}/{self.slant}"


@dataclass(frozen=True, slots=True)
class StandIn:
    """A family that serves a script for others, and how it is brought to their optical size and line."""

    family: str
    scale: float = 1.0
    shift: float = 0.0
    """Upwards from the baseline, as a share of the text's size."""
    languages: tuple[Tag, ...] = ()
    """Where it serves only some: they prefer it to those who serve all."""
    beside: str = ""
    """The family beside which `scale` and `shift` were found; beside another they go with the height of its capitals."""

    def serves(self, tag: Tag) -> bool:
        return not self.languages or any(_includes(wide, tag) for wide in self.languages)


def _includes(wide: Tag, tag: Tag) -> bool:
    """Whether `tag` is among what `wide` names: `zh` every Chinese, `zh-Hant` also the one of Taiwan."""
    script_counts = wide.tag != wide.language
    return (
        wide.language == tag.language
        and (wide.script == tag.script or not script_counts)
        and wide.region in ("", tag.region)
    )


@dataclass(frozen=True, slots=True)
class Cast:
    """A face chosen for some text, with the scale and the shift at which it stands there."""

    face: "Face"
    scale: float = 1.0
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class Shape:
    """Glyphs of a stretch of text in one face, in thousandths of an em, visually from left to right.

    `texts` stands beside `glyphs` as in `lines.Glyphs`: the first glyph of a cluster carries its characters.
    """

    glyphs: tuple[int, ...]
    advances: tuple[float, ...]
    offsets: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]
    width: float


Features = tuple[tuple[str, int], ...]
_DEFAULT_LANGUAGE = 0xFFFF
"""HarfBuzz's index of the language system that serves where a script has none of the language's own."""


class Face:
    """A font file opened for shaping. Shapes are cached by text: a word is shaped once a book."""

    def __init__(self, file: FaceFile, shaping: Mapping[str, str]) -> None:
        self.key = file.key
        self.path = file.path
        self.family = file.family
        self.weight = file.weight
        self.slant = file.slant
        self._shaping = shaping
        face = hb.Face(hb.Blob.from_file_path(str(file.path)))
        self._face = face
        self._font = hb.Font(face)
        self._per_mille: float = 1000 / face.upem
        self._covered = frozenset(face.unicodes)
        self._shapes: dict[tuple[str, str, str, bool, Features], Shape] = {}
        self._cap_height = self._measure_cap_height()

    def covers(self, character: str) -> bool:
        """Whether the face can show `character`: itself, or its canonical parts (HarfBuzz joins them)."""
        if ord(character) in self._covered:
            return True
        parts = unicodedata.normalize("NFD", character)
        return len(parts) > 1 and all(ord(part) in self._covered for part in parts)

    def covers_all(self, text: str) -> bool:
        """Whether every character of `text` has a glyph of its own: quick, and may say no where `covers` says yes."""
        return self._covered.issuperset(map(ord, text))

    @property
    def cap_height(self) -> float:
        """Height of a capital H above the baseline in thousandths of an em; of the tallest basic glyph without one."""
        return self._cap_height

    @property
    def features(self) -> frozenset[str]:
        """The OpenType features that the face has for some script or language."""
        found: set[str] = set()
        for table in ("GSUB", "GPOS"):
            for script in range(len(self._face.get_table_script_tags(table))):
                languages = range(len(self._face.get_script_language_tags(table, script)))
                for language in (_DEFAULT_LANGUAGE, *languages):
                    found.update(self._face.get_language_feature_tags(table, script, language))
        return frozenset(found)

    def extent(self, glyph: int) -> tuple[float, float]:
        """Foot and head of a glyph's ink above the baseline, in thousandths of an em."""
        extents = self._font.get_glyph_extents(glyph)
        if extents is None:
            return 0.0, 0.0
        head = float(extents.y_bearing)
        return (head + float(extents.height)) * self._per_mille, head * self._per_mille

    def bearing(self, text: str) -> float:
        """Left side bearing of the first glyph of `text`, in thousandths of an em: the white before its ink."""
        glyph = self._font.get_nominal_glyph(ord(text[0]))
        extents = self._font.get_glyph_extents(glyph) if glyph else None
        return float(extents.x_bearing) * self._per_mille if extents else 0.0

    def shape(self, text: str, script: str, language: str, rightwards: bool, features: Features) -> Shape:
        """`text` shaped as one run. `language` is a HarfBuzz language tag before the face's own remapping."""
        language = self._shaping.get(language, language)
        key = (text, script, language, rightwards, features)
        shape = self._shapes.get(key)
        if shape is None:
            shape = self._shapes[key] = self._shape(text, script, language, rightwards, features)
        return shape

    def _shape(self, text: str, script: str, language: str, rightwards: bool, features: Features) -> Shape:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction = "ltr" if rightwards else "rtl"
        buffer.script = script
        buffer.language = language
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
        hb.shape(self._font, buffer, dict(features))
        infos, positions, unit = buffer.glyph_infos, buffer.glyph_positions, self._per_mille
        assert infos is not None
        assert positions is not None
        advances = tuple(position.x_advance * unit for position in positions)
        offsets = tuple((position.x_offset * unit, position.y_offset * unit) for position in positions)
        return Shape(
            glyphs=tuple(info.codepoint for info in infos),
            advances=advances,
            offsets=offsets if any(x or y for x, y in offsets) else (),
            texts=_cluster_texts(text, [info.cluster for info in infos]),
            width=fsum(advances),
        )

    def _measure_cap_height(self) -> float:
        for letter in "HXx":
            glyph = self._font.get_nominal_glyph(ord(letter))
            if glyph:
                return self.extent(glyph)[1]
        return 700.0


def _cluster_texts(text: str, clusters: list[int]) -> tuple[str, ...]:
    """The characters each glyph shows: a cluster's first glyph (from the left) carries all of them."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    out: list[str] = []
    before = -1
    for cluster in clusters:
        out.append("" if cluster == before else text[cluster : ends[cluster]])
        before = cluster
    return tuple(out)


def nearest(files: Iterable[FaceFile], weight: int, slant: Slant) -> FaceFile | None:
    """The file of a family that comes nearest to a weight and slant; None of an empty family.

    The slant decides before the weight, and the weight as in CSS Fonts 4, section 5.2: a text weight (400 to 500) takes
    what lies above it up to 500, then what lies below, then above; a lighter one looks below first, a bolder one above.
    """

    def distance(file: FaceFile) -> tuple[bool, int, int]:
        above = file.weight - weight
        if 400 <= weight <= 500:
            turn = 0 if 0 <= above <= 500 - weight else 1 if above < 0 else 2
        else:
            turn = 0 if above == 0 or (above < 0) == (weight < 400) else 1
        return file.slant != slant, turn, abs(above)

    return min(files, key=distance, default=None)


@dataclass(slots=True)
class FaceSet:
    """All faces of a book. Files are opened when first wanted.

    `stand_ins` goes by ISO 15924 script; its key `any` comes last for every script. `shaping` gives, by family, HarfBuzz
    languages to be replaced for a face that lacks some, `kinds` what sort of letter a family has, and `protrusion`, by
    family and character, how far the character hangs beyond the edges.
    """

    files: Mapping[str, FaceFile]
    stand_ins: Mapping[str, tuple[StandIn, ...]]
    shaping: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    protrusion: Mapping[str, Mapping[str, Shares]] = field(default_factory=dict)
    looks: dict[tuple[object, ...], object] = field(default_factory=dict, repr=False, compare=False)
    """What the type engine keeps of this set's shaped words; it changes nothing but how long a book takes."""
    paragraphs: dict[tuple[object, ...], object] = field(default_factory=dict, repr=False, compare=False)
    """The same of its paragraphs, by their passages."""
    _open: dict[str, Face] = field(default_factory=dict, repr=False, compare=False)
    _first: dict[str, FaceFile] = field(default_factory=dict, repr=False, compare=False)
    """The first file of every family."""
    _ranked: dict[tuple[str, str, str], tuple[tuple[FaceFile, float, float], ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def face(self, family: str, weight: int, slant: Slant) -> Face:
        """The face of just that weight and slant. Raises KeyError: style sheets are checked when they are read."""
        key = f"{family}/{weight}/{slant}"
        if key not in self._open:
            self._open[key] = Face(self.files[key], self.shaping.get(family, {}))
        return self._open[key]

    def for_script(self, script: str, language: str, own: Face) -> Iterator[Cast]:
        """Who stands in for `own` in a script and language, best first, in the weight and slant nearest to its own.

        A family for just that language comes before one for all, and a family of the same kind before another; the
        families of the script itself come before those of any.
        """
        key = (script, language, own.key)
        if key not in self._ranked:
            self._ranked[key] = tuple(self._rank(script, parse_tag(language), own))
        for file, scale, shift in self._ranked[key]:
            yield Cast(self.face(file.family, file.weight, file.slant), scale, shift)

    def _rank(self, script: str, tag: Tag, own: Face) -> Iterator[tuple[FaceFile, float, float]]:
        kind = self.kinds.get(own.family)
        for listed in (self.stand_ins.get(script, ()), self.stand_ins.get("any", ())):
            serving = [stand_in for stand_in in listed if stand_in.serves(tag)]
            serving.sort(key=lambda one: (not one.languages, kind is None or self.kinds.get(one.family) != kind))
            for stand_in in serving:
                file = nearest(self._files_of(stand_in.family), own.weight, own.slant)
                if file is not None:
                    height = self._capitals(own, stand_in.beside)
                    yield file, stand_in.scale * height, stand_in.shift * height

    def _capitals(self, own: Face, beside: str) -> float:
        """How much higher the capitals of `own` are than those of the family `beside`."""
        file = nearest(self._files_of(beside), own.weight, own.slant)
        return own.cap_height / self.face(file.family, file.weight, file.slant).cap_height if file is not None else 1.0

    def _files_of(self, family: str) -> Iterator[FaceFile]:
        return (file for file in self.files.values() if file.family == family)

    def covers(self, character: str) -> bool:
        """Whether any family has the character, in any style: where none has, no page can show it."""
        return any(face.covers(character) for face in self._one_of_each())

    def _one_of_each(self) -> Iterator[Face]:
        """A face of every family; its other weights and slants are made for the same characters."""
        if not self._first:
            for file in self.files.values():
                self._first.setdefault(file.family, file)
        for file in self._first.values():
            yield self.face(file.family, file.weight, file.slant)

    @property
    def paths(self) -> dict[str, Path]:
        """Font files by face key, for the press."""
        return {key: file.path for key, file in self.files.items()}
