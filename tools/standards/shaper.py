"""The house's faces shaped by the engine and by HarfBuzz's own program, hb-shape: the same glyphs at the same places."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from catalogue.languages import language as language_of
from catalogue.makeup.facesheet import read_faces
from catalogue.typeset.faces import Face, FaceSet, Features, Slant
from catalogue.typeset.runs import runs
from catalogue.typeset.styles import Passage, Style

from .texts import TEXTS

FONTS = Path(__file__).resolve().parents[2] / "fonts"
FEATURES: tuple[Features, ...] = (
    (),
    (("lnum", 1), ("tnum", 1)),
    (("onum", 1), ("smcp", 1), ("c2sc", 1)),
    (("frac", 1), ("sups", 1)),
    (("kern", 0), ("liga", 0)),
)
_SWITCHED = frozenset({"en", "sr-Cyrl", "ru", "el"})
"""Languages in whose words all of these are tried; the others are shaped as they stand."""
STYLES: tuple[tuple[str, int, Slant], ...] = (
    ("Source Serif 4", 400, "upright"),
    ("Source Serif 4", 400, "italic"),
    ("Source Serif 4", 700, "upright"),
    ("Source Serif 4", 700, "italic"),
    ("Source Sans 3", 400, "upright"),
    ("Source Sans 3", 600, "italic"),
    ("Noto Serif Display", 300, "upright"),
    ("Noto Serif Display", 500, "italic"),
)

Placed = tuple[int, float, float, float]
"""A glyph, its advance and its offsets, in thousandths of an em."""


@dataclass(frozen=True)
class Manner:
    """What a shaper is told beside the words."""

    face: Face
    script: str
    language: str
    rightwards: bool
    features: Features


@dataclass
class Comparison:
    """One face: how many words were shaped both ways, and which came out otherwise."""

    face: str
    words: int = 0
    differing: list[str] = field(default_factory=list)


def house_faces() -> FaceSet:
    return read_faces([(FONTS / "faces.yaml", "fonts/faces.yaml")])[0]


def compare(faces: FaceSet) -> list[Comparison]:
    """All texts in all styles, face by face."""
    found: dict[str, Comparison] = {}
    for manner, words in _words(faces).items():
        comparison = found.setdefault(manner.face.key, Comparison(manner.face.key))
        told = faces.shaping.get(manner.face.family, {}).get(manner.language, manner.language)
        for word, theirs in zip(words, by_program(manner, told, list(words)), strict=True):
            comparison.words += 1
            if by_engine(manner, word) != theirs:
                comparison.differing.append(f"{word} ({manner.language}, {dict(manner.features)})")
    return list(found.values())


def _words(faces: FaceSet) -> dict[Manner, dict[str, None]]:
    """The words of all texts as the engine cuts them into runs, each once in each manner."""
    found: dict[Manner, dict[str, None]] = {}
    for family, weight, slant in STYLES:
        style = Style("", family, weight, 10, 12, slant)
        for tag, text in TEXTS.items():
            for run in runs([Passage(text, style, tag)], faces)[0]:
                look = run.look
                for features in FEATURES if tag in _SWITCHED else FEATURES[:1]:
                    manner = Manner(look.face, look.script, language_of(tag).shaping, look.rightwards, features)
                    words = text[run.start : run.end].split()
                    if words:
                        found.setdefault(manner, {}).update(dict.fromkeys(words))
    return found


def by_engine(manner: Manner, word: str) -> list[Placed]:
    shape = manner.face.shape(word, manner.script, manner.language, manner.rightwards, manner.features)
    offsets = shape.offsets or ((0.0, 0.0),) * len(shape.glyphs)
    return [
        (glyph, round(advance, 3), round(x, 3), round(y, 3))
        for glyph, advance, (x, y) in zip(shape.glyphs, shape.advances, offsets, strict=True)
    ]


def by_program(manner: Manner, language: str, words: Sequence[str]) -> list[list[Placed]]:
    """The same of each word, as hb-shape says it."""
    done = subprocess.run(
        ["hb-shape", "--no-glyph-names", "--no-clusters", "--output-format=json",
         f"--script={manner.script}", f"--language={language}", f"--direction={'ltr' if manner.rightwards else 'rtl'}",
         f"--features={','.join(f'{tag}={value}' for tag, value in manner.features)}", str(manner.face.path)],
        input="\n".join(words) + "\n", capture_output=True, text=True, check=True,
    )  # fmt: skip
    unit = 1000 / hb.Face(hb.Blob.from_file_path(str(manner.face.path))).upem
    return [[_placed(item, unit) for item in json.loads(line)] for line in done.stdout.splitlines()]


def _placed(item: Mapping[str, Any], unit: float) -> Placed:
    return item["g"], round(item["ax"] * unit, 3), round(item["dx"] * unit, 3), round(item["dy"] * unit, 3)
