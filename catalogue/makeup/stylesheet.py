"""The style sheet: inks, grid and styles as `layouts/style.yaml` names them, in the faces of `facesheet`.

A festival's files are laid over the house's key by key, so that one ink, one figure of the grid or the size of one style
can be changed alone.
"""

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from catalogue.inks import Ink
from catalogue.lengths import parse_length
from catalogue.makeup.inksheet import check_spots, read_ink
from catalogue.makeup.ladders import Ladder
from catalogue.makeup.laddersheet import LadderTables, read_ladder
from catalogue.makeup.layers import Layer, finite, mapping, nearest, read_layers, unknown
from catalogue.problems import Finder, Place, Problem
from catalogue.typeset.faces import Face, FaceSet, Slant
from catalogue.typeset.features import WORDS, features, lacking
from catalogue.typeset.styles import Align, Style
from catalogue.typeset.units import MOST_LETTERFIT

_ALIGNS = ("left", "right", "centre", "justified", "start")
_SLANTS = ("upright", "italic")
_TRUTHS = ("true", "false")
_LOOK_KEYS = frozenset(
    [
        "face", "weight", "slant", "size", "leading", "ink", "tracking", "features", "align", "hyphenate",
        "hyphen_letters", "balanced", "hanging", "indent", "protrude",
        "letterfit", "word_space", *WORDS,
    ]
)  # fmt: skip
_STYLE_KEYS = _LOOK_KEYS | {"like", "others"}
_WORD_SPACES = (0.8, 1.2)
"""Shares of a face's own space; with less words run together, with more lines fall apart."""
_TAG = re.compile(r"[a-z][a-z0-9]{3}", re.ASCII)
"""An OpenType feature's registered tag."""
_ABOVE_NOUGHT = ("unit", "columns", "tab.height")
"""Figures of the grid by which layouts divide."""


@dataclass(frozen=True)
class StyleSheet:
    """What a layout may ask for by name. Lengths are points.

    `styles` holds each style for the edition's first language and for the others. `grid` and `rules` are figures: lengths in
    points, counts as they stand; a group such as `tab` is flattened to `tab.top`.
    """

    styles: Mapping[str, tuple[Style, Style]]
    inks: Mapping[str, Ink]
    grid: Mapping[str, float]
    rules: Mapping[str, float]
    ink_places: Mapping[str, Place] = field(default_factory=dict)
    """Where each ink is written."""
    ladders: Mapping[str, Ladder] = field(default_factory=dict)
    """By layout, the steps by which its films find room; under the name of none, those that all layouts know."""

    def style(self, name: str, rank: int = 0) -> Style:
        """The style for the language of that rank (0 is the edition's first). KeyError names what there is."""
        if name not in self.styles:
            raise KeyError(f"no style is called {name!r}; there are {', '.join(sorted(self.styles))}")
        return self.styles[name][min(rank, 1)]

    def ladder(
        self, layouts: Sequence[str], said: Sequence[Any] = (), place: Callable[[str], Place] = lambda step: Place()
    ) -> tuple[Ladder, tuple[Problem, ...]]:
        """The ladder of the first of these layouts that has one, or what any knows; in the order `said`, if it says any.

        `place` gives where an item of that order stands, by its number. What is wrong with it comes with the ladder.
        """
        found = next((self.ladders[name] for name in (*layouts, "") if name in self.ladders), None)
        if found is None:
            found = Ladder((), {}, self.style("text"))
        if not said:
            return found, ()
        finder = Finder()
        ladder = read_ladder(replace(found, steps=()), said, place, finder)
        return ladder, tuple(finder.found)

    @cached_property
    def unit(self) -> float:
        """The baseline unit in points."""
        return self.grid["unit"]


def read_stylesheet(files: Sequence[tuple[Path, str]], faces: FaceSet) -> tuple[StyleSheet, tuple[Problem, ...]]:
    """The style sheet of the named files, each (path, name in messages), later ones laid over earlier ones."""
    finder = Finder()
    families = sorted({file.family for file in faces.files.values()})
    names: dict[str, str] = {}
    inks: dict[str, Ink] = {}
    ink_places: dict[str, Place] = {}
    grid: dict[str, float] = {}
    rules: dict[str, float] = {}
    entries: dict[str, dict[str, Any]] = {}
    places: dict[str, tuple[Layer, str]] = {}
    tables = LadderTables()
    for layer in read_layers(files, finder):
        unknown(layer, "", layer.data, {"faces", "inks", "grid", "rules", "styles", "steps", "ladders"}, finder)
        for name, family in mapping(layer, "faces", layer.data.get("faces", {}), finder).items():
            if family in families:
                names[name] = str(family)
            else:
                place = layer.places.value(f"faces.{name}")
                finder.grave(place, f"no family is called {family!r}", nearest(str(family), families))
        for name, figures in mapping(layer, "inks", layer.data.get("inks", {}), finder).items():
            ink = read_ink(layer, f"inks.{name}", figures, finder)
            if ink is not None:
                inks[name], ink_places[name] = ink, layer.places.value(f"inks.{name}")
        _figures(layer, "grid", layer.data.get("grid", {}), grid, finder)
        _figures(layer, "rules", layer.data.get("rules", {}), rules, finder)
        for name, entry in mapping(layer, "styles", layer.data.get("styles", {}), finder).items():
            path = f"styles.{name}"
            entry = mapping(layer, path, entry, finder)
            unknown(layer, path, entry, _STYLE_KEYS, finder)
            if "others" in entry:
                others = mapping(layer, f"{path}.others", entry["others"], finder)
                unknown(layer, f"{path}.others", others, _LOOK_KEYS, finder)
                entry = {**entry, "others": others}
            entries.setdefault(name, {}).update(entry)
            for key in entry:
                places[f"{name}.{key}"] = (layer, f"{path}.{key}")
        tables.lay(layer, finder)
    check_spots(inks, ink_places, finder)
    builder = _Styles(entries, places, names, inks, faces, finder)
    styles = {name: pair for name in entries if (pair := builder.pair(name)) is not None}
    # The smaller of both: it is the one that a step of type must leave readable.
    ladders = tables.read(min(styles["text"], key=lambda style: style.size), finder) if "text" in styles else {}
    return StyleSheet(styles, inks, grid, rules, ink_places, ladders), tuple(dict.fromkeys(finder.found))


@dataclass(slots=True)
class _Styles:
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
        before = len(self.finder.found)

        def length(key: str, default: str | None, unit: str = "") -> float:
            raw = entry.get(key, default)
            if raw is None:
                self.finder.grave(self._place(name, key), f"the style has no {key}", f"give it a {key}")
                return 1.0
            text = str(raw)
            try:
                points = parse_length(text if not text.replace(".", "", 1).isdigit() else text + unit)
            except ValueError as error:
                self.finder.grave(self._place(name, key), str(error))
                return 1.0
            if points < 0 or (points == 0 and default is None):
                self.finder.grave(self._place(name, key), f"{key} cannot be {text}", "write a length above nought")
            return points

        def choice(key: str, options: Sequence[str], default: str) -> str:
            value = str(entry.get(key, default))
            if value not in options:
                what = f"{value!r} is none of {', '.join(options)}"
                self.finder.grave(self._place(name, key), what, nearest(value, options))
                return default
            return value

        def figure(key: str, default: str) -> float:
            value = finite(entry.get(key, default))
            if value is None:
                self.finder.grave(self._place(name, key), f"{entry[key]!r} is not a figure", "write a number")
                return 0.0
            return value

        def letterfit() -> float:
            ems = figure("letterfit", "0")
            if not 0 <= ems <= MOST_LETTERFIT:
                what = f"letters cannot be set {entry['letterfit']} ems apart"
                self.finder.grave(self._place(name, "letterfit"), what, f"write ems up to {MOST_LETTERFIT}")
            return ems

        def word_space() -> float:
            share = figure("word_space", "1")
            if not _WORD_SPACES[0] <= share <= _WORD_SPACES[1]:
                what = f"spaces cannot be {entry['word_space']} of their width"
                remedy = "write a share from {} to {}".format(*_WORD_SPACES)
                self.finder.grave(self._place(name, "word_space"), what, remedy)
            return share

        def tags() -> list[str]:
            raw = entry.get("features", [])
            wanted = [str(tag) for tag in (raw if isinstance(raw, list) else [raw])]
            for tag in wanted:
                if not _TAG.fullmatch(tag):
                    what = f"{tag!r} is not the name of an OpenType feature"
                    self.finder.grave(
                        self._place(name, "features"), what, "write four letters or figures, such as ss01"
                    )
            return wanted

        face = str(entry.get("face", ""))
        family = self.names.get(face, face)
        weight = int(figure("weight", "400"))
        slant = choice("slant", _SLANTS, "upright")
        key = f"{family}/{weight}/{slant}"
        if key not in self.faces.files:
            self.finder.grave(self._place(name, "face"), f"there is no face {key}", nearest(key, self.faces.files))
        words = {word: choice(word, tuple(WORDS[word]), "") for word in WORDS if word in entry}
        words = {word: said for word, said in words.items() if said}
        wanted = tags()
        if key in self.faces.files:
            self._ask(name, self.faces.face(family, weight, cast(Slant, slant)), words, wanted)
        ink = str(entry.get("ink", "black"))
        if ink not in self.inks:
            self.finder.grave(self._place(name, "ink"), f"no ink is called {ink!r}", nearest(ink, self.inks))
        style = Style(
            name=name,
            family=family,
            weight=weight,
            size=length("size", None, " pt"),
            leading=length("leading", None),
            slant=cast(Slant, slant),
            ink=self.inks.get(ink, Ink(0, 0, 0, 1)),
            tracking=figure("tracking", "0"),
            features=features(words, wanted),
            align=cast(Align, choice("align", _ALIGNS, "start")),
            hyphenate=choice("hyphenate", _TRUTHS, "false") == "true",
            hyphen_letters=int(figure("hyphen_letters", "3")),
            balanced=choice("balanced", _TRUTHS, "false") == "true",
            hanging=length("hanging", "0"),
            indent=length("indent", "0"),
            protrude=choice("protrude", _TRUTHS, "false") == "true",
            letterfit=letterfit(),
            word_space=word_space(),
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


def _figures(layer: Layer, path: str, raw: Any, into: dict[str, float], finder: Finder) -> None:
    """Lengths with a unit become points, bare numbers stay counts; groups are flattened with a point between.

    A festival's own layouts may want figures of their own, so a new name is only wrong where it looks like a known one.
    """
    known = list(into)
    prefix = path.partition(".")[2]
    for key, value in mapping(layer, path, raw, finder).items():
        name = f"{prefix}.{key}" if prefix else key
        if isinstance(value, dict):
            _figures(layer, f"{path}.{key}", value, into, finder)
            continue
        place = layer.places.value(f"{path}.{key}")
        text = str(value)
        try:
            length = parse_length(text)
        except ValueError as error:
            finder.grave(place, str(error))
            continue
        figure = length if any(unit in text for unit in ("mm", "cm", "in", "pt")) else float(text)
        near = difflib.get_close_matches(name, known, 1, 0.75)
        if near and name not in known:
            finder.warn(layer.places.key(f"{path}.{key}"), f"{name!r} is not known here", f"did you mean {near[0]!r}?")
        if figure < 0 or (figure == 0 and name in _ABOVE_NOUGHT):
            finder.grave(place, f"{name} cannot be {text}", "write a figure above nought")
            continue
        into[name] = figure
