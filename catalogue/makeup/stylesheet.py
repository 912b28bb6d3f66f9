"""The style sheet: inks, grid and styles as `layouts/style.yaml` names them, in the faces of `facesheet`.

A festival's files are laid over the house's key by key, so that one ink, one figure of the grid or the size of one style
can be changed alone.
"""

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from catalogue.inks import Ink
from catalogue.lengths import parse_length
from catalogue.makeup.inksheet import check_spots, read_ink
from catalogue.makeup.ladders import Ladder
from catalogue.makeup.laddersheet import LadderTables, read_ladder
from catalogue.makeup.layers import Layer, mapping, nearest, read_layers, unknown
from catalogue.makeup.styling import LOOK_KEYS, STYLE_KEYS, Styling
from catalogue.problems import Finder, Place, Problem
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.styles import Style

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
            unknown(layer, path, entry, STYLE_KEYS, finder)
            if "others" in entry:
                others = mapping(layer, f"{path}.others", entry["others"], finder)
                unknown(layer, f"{path}.others", others, LOOK_KEYS, finder)
                entry = {**entry, "others": others}
            entries.setdefault(name, {}).update(entry)
            for key in entry:
                places[f"{name}.{key}"] = (layer, f"{path}.{key}")
        tables.lay(layer, finder)
    check_spots(inks, ink_places, finder)
    builder = Styling(entries, places, names, inks, faces, finder)
    styles = {name: pair for name in entries if (pair := builder.pair(name)) is not None}
    # The smaller of both: it is the one that a step of type must leave readable.
    ladders = tables.read(min(styles["text"], key=lambda style: style.size), finder) if "text" in styles else {}
    return StyleSheet(styles, inks, grid, rules, ink_places, ladders), tuple(dict.fromkeys(finder.found))


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
