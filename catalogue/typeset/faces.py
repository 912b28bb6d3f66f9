"""Faces: font files as HarfBuzz sees them, and who stands in where a face lacks a character."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import fsum
from pathlib import Path
from typing import Literal

import uharfbuzz as hb

Slant = Literal["upright", "italic"]


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
    """A family that serves a script for others; `scale` brings it to their optical size."""

    family: str
    scale: float = 1.0


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


class Face:
    """A font file opened for shaping. Shapes are cached by text: a word is shaped once a book."""

    def __init__(self, file: FaceFile, shaping: Mapping[str, str]) -> None:
        self.key = file.key
        self.path = file.path
        self.family = file.family
        self._shaping = shaping
        face = hb.Face(hb.Blob.from_file_path(str(file.path)))
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
            extents = self._font.get_glyph_extents(glyph) if glyph else None
            if extents:
                return float(extents.y_bearing) * self._per_mille
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


@dataclass(slots=True)
class FaceSet:
    """All faces of a book. Files are opened when first wanted.

    `stand_ins` goes by ISO 15924 script; its key `any` comes last for every script. `shaping` gives, by family, HarfBuzz
    languages to be replaced for a face that lacks some.
    """

    files: Mapping[str, FaceFile]
    stand_ins: Mapping[str, tuple[StandIn, ...]]
    shaping: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    looks: dict[tuple[object, ...], object] = field(default_factory=dict, repr=False, compare=False)
    """What the type engine keeps of this set's shaped words; it changes nothing but how long a book takes."""
    _open: dict[str, Face] = field(default_factory=dict, repr=False, compare=False)

    def face(self, family: str, weight: int, slant: Slant) -> Face:
        """The face of just that weight and slant. Raises KeyError: style sheets are checked when they are read."""
        key = f"{family}/{weight}/{slant}"
        if key not in self._open:
            self._open[key] = Face(self.files[key], self.shaping.get(family, {}))
        return self._open[key]

    def for_script(self, script: str, weight: int, slant: Slant) -> Iterator[tuple[Face, float]]:
        """Stand-ins for a script in order, each with its scale: the wanted weight and slant where the family has them."""
        for stand_in in (*self.stand_ins.get(script, ()), *self.stand_ins.get("any", ())):
            for key in (
                f"{stand_in.family}/{weight}/{slant}",
                f"{stand_in.family}/400/{slant}",
                f"{stand_in.family}/400/upright",
            ):
                if key in self.files:
                    file = self.files[key]
                    yield self.face(file.family, file.weight, file.slant), stand_in.scale
                    break

    def covers(self, character: str) -> bool:
        """Whether any family has the character, in any style: where none has, no page can show it."""
        return any(face.covers(character) for face in self._one_of_each())

    def _one_of_each(self) -> Iterator[Face]:
        """A face of every family; its other weights and slants are made for the same characters."""
        for family in dict.fromkeys(file.family for file in self.files.values()):
            file = next(file for file in self.files.values() if file.family == family)
            yield self.face(family, file.weight, file.slant)

    @property
    def paths(self) -> dict[str, Path]:
        """Font files by face key, for the press."""
        return {key: file.path for key, file in self.files.items()}
