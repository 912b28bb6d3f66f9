"""Styling: the entries of a style sheet, merged, become styles in the faces there are."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from catalogue.inks import Ink
from catalogue.lengths import parse_length
from catalogue.makeup.layers import Layer, finite, nearest
from catalogue.problems import Finder, Place
from catalogue.records.values import WORD_SPACES
from catalogue.typeset.faces import Face, FaceSet, Slant
from catalogue.typeset.features import WORDS, features, lacking
from catalogue.typeset.styles import Align, Style
from catalogue.typeset.units import MOST_LETTERFIT

_ALIGNS = ("left", "right", "centre", "justified", "start")
_SLANTS = ("upright", "italic")
_TRUTHS = ("true", "false")
LOOK_KEYS = frozenset(
    [
        "face", "weight", "slant", "size", "leading", "ink", "tracking", "features", "align", "hyphenate",
        "hyphen_letters", "balanced", "hanging", "indent", "protrude",
        "letterfit", "word_space", *WORDS,
    ]
)  # fmt: skip
STYLE_KEYS = LOOK_KEYS | {"like", "others"}
_TAG = re.compile(r"[a-z][a-z0-9]{3}", re.ASCII)
"""An OpenType feature's registered tag."""


@dataclass(slots=True)
class Styling:
    """Turns the merged entries into styles."""

    entries: Mapping[str, Mapping[str, Any]]
    places: Mapping[str, tuple[Layer, str]]
    names: Mapping[str, str]
    inks: Mapping[str, Ink]
    faces: FaceSet
    finder: Finder

    def pair(self, name: str) -> tuple[Style, Style] | None:
        merged = self._merged(name, ())
        if merged is None:
            return None
        others = merged.pop("others", {})
        first = self._style(name, merged)
        second = self._style(name, {**merged, **others})
        return None if first is None or second is None else (first, second)

    def _merged(self, name: str, seen: tuple[str, ...]) -> dict[str, Any] | None:
        entry = dict(self.entries[name])
        like = str(entry.pop("like", ""))
        if not like:
            return entry
        if like not in self.entries or like in (*seen, name):
            what = f"no style is called {like!r}" if like not in self.entries else f"{like!r} leads back to itself"
            self.finder.grave(self._place(name, "like"), what, nearest(like, self.entries))
            return None
        base = self._merged(like, (*seen, name))
        return None if base is None else {**base, **entry}

    def _place(self, name: str, key: str) -> Place:
        """Where the style says `key`: itself, or the one it is like; else where the style begins."""
        said = f"{name}.{key}"
        like = str(self.entries[name].get("like", ""))
        if said not in self.places and like in self.entries:
            base = self._place(like, key)
            if base.field.endswith(f".{key}"):
                return base
        if said in self.places:
            layer, path = self.places[said]
            return layer.places.value(path)
        for known, (layer, path) in self.places.items():
            if known.startswith(f"{name}."):
                return layer.places.value(path.rpartition(".")[0])
        return Place()

    def _style(self, name: str, entry: Mapping[str, Any]) -> Style | None:
        """The style of an entry; None where something of it is wrong."""
        before = len(self.finder.found)
        said = _Said(name, entry, lambda key: self._place(name, key), self.finder)
        face = str(entry.get("face", ""))
        family = self.names.get(face, face)
        weight = int(said.figure("weight", "400"))
        slant = cast(Slant, said.choice("slant", _SLANTS, "upright"))
        key = f"{family}/{weight}/{slant}"
        words = {word: said.choice(word, tuple(WORDS[word]), "") for word in WORDS if word in entry}
        words = {word: chosen for word, chosen in words.items() if chosen}
        tags = said.tags()
        if key in self.faces.files:
            self._ask(name, self.faces.face(family, weight, slant), words, tags)
        else:
            self.finder.grave(self._place(name, "face"), f"there is no face {key}", nearest(key, self.faces.files))
        ink = str(entry.get("ink", "black"))
        if ink not in self.inks:
            self.finder.grave(self._place(name, "ink"), f"no ink is called {ink!r}", nearest(ink, self.inks))
        style = Style(
            name=name,
            family=family,
            weight=weight,
            size=said.length("size", None, " pt"),
            leading=said.length("leading", None),
            slant=slant,
            ink=self.inks.get(ink, Ink(0, 0, 0, 1)),
            tracking=said.figure("tracking", "0"),
            features=features(words, tags),
            align=cast(Align, said.choice("align", _ALIGNS, "start")),
            hyphenate=said.truth("hyphenate"),
            hyphen_letters=int(said.figure("hyphen_letters", "3")),
            balanced=said.truth("balanced"),
            hanging=said.length("hanging", "0"),
            indent=said.length("indent", "0"),
            protrude=said.truth("protrude"),
            letterfit=said.letterfit(),
            word_space=said.word_space(),
        )
        return style if len(self.finder.found) == before else None

    def _ask(self, name: str, face: Face, words: Mapping[str, str], tags: Sequence[str]) -> None:
        """Says what the style wants of its face and the face does not have."""
        for key, thing in lacking(face, words, features(words, tags)):
            remedy = f"choose a face that has them, or another word for {key}: they are never made of other glyphs"
            self.finder.grave(self._place(name, key), f"{face.key} has no {thing}", remedy)
        for tag in tags:
            if _TAG.fullmatch(tag) and tag not in face.features:
                remedy = "choose a face that has it, or leave it out"
                self.finder.grave(self._place(name, "features"), f"{face.key} has no feature {tag!r}", remedy)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the entry of one style says, key by key; what it says wrong goes to the finder, at the key's place."""

    name: str
    entry: Mapping[str, Any]
    place: Callable[[str], Place]
    finder: Finder

    def length(self, key: str, default: str | None, unit: str = "") -> float:
        """Points; a bare number is of `unit`. Without a default the key must be there."""
        raw = self.entry.get(key, default)
        if raw is None:
            self.finder.grave(self.place(key), f"the style has no {key}", f"give it a {key}")
            return 1.0
        text = str(raw)
        try:
            points = parse_length(text if not text.replace(".", "", 1).isdigit() else text + unit)
        except ValueError as error:
            self.finder.grave(self.place(key), str(error))
            return 1.0
        if points < 0 or (points == 0 and default is None):
            self.finder.grave(self.place(key), f"{key} cannot be {text}", "write a length above nought")
        return points

    def choice(self, key: str, options: Sequence[str], default: str) -> str:
        value = str(self.entry.get(key, default))
        if value not in options:
            what = f"{value!r} is none of {', '.join(options)}"
            self.finder.grave(self.place(key), what, nearest(value, options))
            return default
        return value

    def truth(self, key: str) -> bool:
        return self.choice(key, _TRUTHS, "false") == "true"

    def figure(self, key: str, default: str) -> float:
        value = finite(self.entry.get(key, default))
        if value is None:
            self.finder.grave(self.place(key), f"{self.entry[key]!r} is not a figure", "write a number")
            return 0.0
        return value

    def letterfit(self) -> float:
        ems = self.figure("letterfit", "0")
        if not 0 <= ems <= MOST_LETTERFIT:
            what = f"letters cannot be set {self.entry['letterfit']} ems apart"
            self.finder.grave(self.place("letterfit"), what, f"write ems up to {MOST_LETTERFIT}")
        return ems

    def word_space(self) -> float:
        share = self.figure("word_space", "1")
        if not WORD_SPACES[0] <= share <= WORD_SPACES[1]:
            what = f"spaces cannot be {self.entry['word_space']} of their width"
            remedy = "write a share from {} to {}".format(*WORD_SPACES)
            self.finder.grave(self.place("word_space"), what, remedy)
        return share

    def tags(self) -> list[str]:
        """OpenType features by their tags."""
        raw = self.entry.get("features", [])
        wanted = [str(tag) for tag in (raw if isinstance(raw, list) else [raw])]
        for tag in wanted:
            if not _TAG.fullmatch(tag):
                what = f"{tag!r} is not the name of an OpenType feature"
                self.finder.grave(self.place("features"), what, "write four letters or figures, such as ss01")
        return wanted
