"""The style sheet: faces, inks, grid and styles as `layouts/style.yaml` and `fonts/faces.yaml` name them.

A festival's files are laid over the house's key by key, so that one ink, one figure of the grid or the size of one style
can be changed alone.
"""

import difflib
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from catalogue.inks import Ink, parse_ink
from catalogue.lengths import parse_length
from catalogue.problems import Finder, Place, Problem
from catalogue.records.places import Places
from catalogue.records.yamltext import read_yaml
from catalogue.typeset.faces import FaceFile, FaceSet, Slant, StandIn
from catalogue.typeset.styles import Align, Style

_ALIGNS = ("left", "right", "centre", "justified")
_SLANTS = ("upright", "italic")
_TRUTHS = ("true", "false")
_LOOK_KEYS = frozenset(
    [
        "face", "weight", "slant", "size", "leading", "ink", "tracking", "features", "align", "hyphenate",
        "hyphen_letters", "balanced", "hanging", "indent",
    ]
)  # fmt: skip
_STYLE_KEYS = _LOOK_KEYS | {"like", "others"}
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

    def style(self, name: str, rank: int = 0) -> Style:
        """The style for the language of that rank (0 is the edition's first). KeyError names what there is."""
        if name not in self.styles:
            raise KeyError(f"no style is called {name!r}; there are {', '.join(sorted(self.styles))}")
        return self.styles[name][min(rank, 1)]

    @cached_property
    def unit(self) -> float:
        """The baseline unit in points."""
        return self.grid["unit"]


@dataclass(slots=True)
class _Layer:
    """One file's tree with its places."""

    data: dict[str, Any]
    places: Places
    folder: Path


def _layers(files: Iterable[tuple[Path, str]], finder: Finder) -> list[_Layer]:
    layers = []
    for path, name in files:
        document, problems = read_yaml(name, path.read_bytes())
        finder.found.extend(problems)
        if document is None or document.data is None:
            continue
        if not isinstance(document.data, dict):
            finder.grave(Place(name, 1, 1), "the file is not a mapping", "write names and values, name: value")
            continue
        layers.append(_Layer(document.data, document.places, path.parent))
    return layers


def read_faces(files: Sequence[tuple[Path, str]]) -> tuple[FaceSet, tuple[Problem, ...]]:
    """The faces of the named files, each (path, name in messages), later ones over earlier ones by family and by script."""
    finder = Finder()
    found: dict[str, FaceFile] = {}
    shaping: dict[str, Mapping[str, str]] = {}
    stand_ins: dict[str, tuple[StandIn, ...]] = {}
    wanted: list[tuple[str, Place]] = []
    for layer in _layers(files, finder):
        _unknown(layer, "", layer.data, {"families", "stand_ins"}, finder)
        for family, entry in _mapping(layer, "families", layer.data.get("families", {}), finder).items():
            path = f"families.{family}"
            entry = _mapping(layer, path, entry, finder)
            found = {key: file for key, file in found.items() if file.family != family}
            shaping[family] = {
                str(k): str(v) for k, v in _mapping(layer, f"{path}.shaping", entry.get("shaping", {}), finder).items()
            }
            for weight, slants in entry.items():
                if weight in ("licence", "shaping"):
                    continue
                for file in _weight(layer, family, weight, slants, finder):
                    found[file.key] = file
        for script, choices in _mapping(layer, "stand_ins", layer.data.get("stand_ins", {}), finder).items():
            made = []
            for index, choice in enumerate(choices if isinstance(choices, list) else [choices]):
                path = f"stand_ins.{script}.{index}"
                choice = _mapping(layer, path, choice, finder)
                scale = _scale(layer, f"{path}.scale", choice.get("scale", "1"), finder)
                made.append(StandIn(str(choice.get("family", "")), scale))
                wanted.append((made[-1].family, layer.places.value(f"{path}.family")))
            stand_ins[script] = tuple(made)
    families = {file.family for file in found.values()}
    for family, place in wanted:
        if family not in families:
            finder.grave(place, f"no family is called {family!r}", _nearest(family, families))
    return FaceSet(found, stand_ins, shaping), tuple(finder.found)


def _weight(layer: _Layer, family: str, weight: str, slants: Any, finder: Finder) -> Iterable[FaceFile]:
    path = f"families.{family}.{weight}"
    if not weight.isdigit():
        finder.grave(
            layer.places.key(path), f"{weight!r} is not a weight", "write a figure such as 400, or licence or shaping"
        )
        return
    for slant, name in _mapping(layer, path, slants, finder).items():
        place = layer.places.value(f"{path}.{slant}")
        file = layer.folder / str(name)
        if slant not in _SLANTS:
            finder.grave(place, f"{slant!r} is not a slant", "write upright or italic")
        elif not file.resolve().is_relative_to(layer.folder.resolve()):
            finder.grave(place, f"{name!r} lies outside the folder", "put the font file beside faces.yaml")
        elif not file.is_file():
            finder.grave(place, f"there is no file {name!r} here", "put the font file beside faces.yaml")
        else:
            yield FaceFile(family, int(weight), cast(Slant, slant), file)


def read_stylesheet(files: Sequence[tuple[Path, str]], faces: FaceSet) -> tuple[StyleSheet, tuple[Problem, ...]]:
    """The style sheet of the named files, each (path, name in messages), later ones laid over earlier ones."""
    finder = Finder()
    families = sorted({file.family for file in faces.files.values()})
    names: dict[str, str] = {}
    inks: dict[str, Ink] = {}
    grid: dict[str, float] = {}
    rules: dict[str, float] = {}
    entries: dict[str, dict[str, Any]] = {}
    places: dict[str, tuple[_Layer, str]] = {}
    for layer in _layers(files, finder):
        _unknown(layer, "", layer.data, {"faces", "inks", "grid", "rules", "styles"}, finder)
        for name, family in _mapping(layer, "faces", layer.data.get("faces", {}), finder).items():
            if family in families:
                names[name] = str(family)
            else:
                place = layer.places.value(f"faces.{name}")
                finder.grave(place, f"no family is called {family!r}", _nearest(str(family), families))
        for name, figures in _mapping(layer, "inks", layer.data.get("inks", {}), finder).items():
            try:
                inks[name] = parse_ink([float(figure) for figure in figures])
            except (TypeError, ValueError):
                finder.grave(
                    layer.places.value(f"inks.{name}"),
                    "this is not an ink",
                    "write C M Y K in per cent: [0, 90, 85, 5]",
                )
        _figures(layer, "grid", layer.data.get("grid", {}), grid, finder)
        _figures(layer, "rules", layer.data.get("rules", {}), rules, finder)
        for name, entry in _mapping(layer, "styles", layer.data.get("styles", {}), finder).items():
            path = f"styles.{name}"
            entry = _mapping(layer, path, entry, finder)
            _unknown(layer, path, entry, _STYLE_KEYS, finder)
            if "others" in entry:
                others = _mapping(layer, f"{path}.others", entry["others"], finder)
                _unknown(layer, f"{path}.others", others, _LOOK_KEYS, finder)
                entry = {**entry, "others": others}
            entries.setdefault(name, {}).update(entry)
            for key in entry:
                places[f"{name}.{key}"] = (layer, f"{path}.{key}")
    builder = _Styles(entries, places, names, inks, faces, finder)
    styles = {name: pair for name in entries if (pair := builder.pair(name)) is not None}
    return StyleSheet(styles, inks, grid, rules), tuple(dict.fromkeys(finder.found))


@dataclass(slots=True)
class _Styles:
    """Turns the merged entries into styles."""

    entries: Mapping[str, Mapping[str, Any]]
    places: Mapping[str, tuple[_Layer, str]]
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
            self.finder.grave(self._place(name, "like"), what, _nearest(like, self.entries))
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
                self.finder.grave(self._place(name, key), what, _nearest(value, options))
                return default
            return value

        def figure(key: str, default: str) -> float:
            value = _finite(entry.get(key, default))
            if value is None:
                self.finder.grave(self._place(name, key), f"{entry[key]!r} is not a figure", "write a number")
                return 0.0
            return value

        def tags() -> tuple[tuple[str, int], ...]:
            raw = entry.get("features", [])
            wanted = [str(tag) for tag in (raw if isinstance(raw, list) else [raw])]
            for tag in wanted:
                if not _TAG.fullmatch(tag):
                    what = f"{tag!r} is not the name of an OpenType feature"
                    self.finder.grave(
                        self._place(name, "features"), what, "write four letters or figures, such as onum"
                    )
            return tuple((tag, 1) for tag in wanted)

        face = str(entry.get("face", ""))
        family = self.names.get(face, face)
        weight = int(figure("weight", "400"))
        slant = choice("slant", _SLANTS, "upright")
        key = f"{family}/{weight}/{slant}"
        if key not in self.faces.files:
            self.finder.grave(self._place(name, "face"), f"there is no face {key}", _nearest(key, self.faces.files))
        ink = str(entry.get("ink", "black"))
        if ink not in self.inks:
            self.finder.grave(self._place(name, "ink"), f"no ink is called {ink!r}", _nearest(ink, self.inks))
        style = Style(
            name=name,
            family=family,
            weight=weight,
            size=length("size", None, " pt"),
            leading=length("leading", None),
            slant=cast(Slant, slant),
            ink=self.inks.get(ink, Ink(0, 0, 0, 1)),
            tracking=figure("tracking", "0"),
            features=tags(),
            align=cast(Align, choice("align", _ALIGNS, "left")),
            hyphenate=choice("hyphenate", _TRUTHS, "false") == "true",
            hyphen_letters=int(figure("hyphen_letters", "3")),
            balanced=choice("balanced", _TRUTHS, "false") == "true",
            hanging=length("hanging", "0"),
            indent=length("indent", "0"),
        )
        return style if len(self.finder.found) == before else None


def _figures(layer: _Layer, path: str, raw: Any, into: dict[str, float], finder: Finder) -> None:
    """Lengths with a unit become points, bare numbers stay counts; groups are flattened with a point between.

    A festival's own layouts may want figures of their own, so a new name is only wrong where it looks like a known one.
    """
    known = list(into)
    prefix = path.partition(".")[2]
    for key, value in _mapping(layer, path, raw, finder).items():
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


def _mapping(layer: _Layer, path: str, value: Any, finder: Finder) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    finder.grave(layer.places.value(path), "this should be a mapping", "write names and values, name: value")
    return {}


def _finite(value: Any) -> float | None:
    """The number that `value` writes; None where it is none, or not a finite one."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _scale(layer: _Layer, path: str, value: Any, finder: Finder) -> float:
    scale = _finite(value)
    if scale is None or scale <= 0:
        finder.grave(layer.places.value(path), f"{value!r} is not a scale", "write a number such as 0.96")
        return 1.0
    return scale


def _unknown(layer: _Layer, path: str, entry: Mapping[str, Any], known: Iterable[str], finder: Finder) -> None:
    for key in entry:
        if key not in known:
            where = f"{path}.{key}" if path else key
            finder.grave(layer.places.key(where), f"{key!r} is not known here", _nearest(key, known))


def _nearest(word: str, words: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(words), 1, 0.6)
    return f"did you mean {near[0]!r}?" if near else "there are " + ", ".join(sorted(words)[:12])
