"""Layers: files of one name laid over one another, the festival's over the house's, each with the places of its values."""

import difflib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from catalogue.problems import Finder, Place
from catalogue.records.places import Places
from catalogue.records.yamltext import read_yaml


@dataclass(slots=True)
class Layer:
    """One file's tree with its places."""

    data: dict[str, Any]
    places: Places
    folder: Path


def read_layers(files: Iterable[tuple[Path, str]], finder: Finder) -> list[Layer]:
    """The trees of the named files, each (path, name in messages), in their order; one that holds nothing is left out."""
    layers = []
    for path, name in files:
        document, problems = read_yaml(name, path.read_bytes())
        finder.found.extend(problems)
        if document is None or document.data is None:
            continue
        if not isinstance(document.data, dict):
            finder.grave(Place(name, 1, 1), "the file is not a mapping", "write names and values, name: value")
            continue
        layers.append(Layer(document.data, document.places, path.parent))
    return layers


def mapping(layer: Layer, path: str, value: Any, finder: Finder) -> dict[str, Any]:
    """`value`, which stands at `path`, if it is a mapping; else a grave problem and an empty one."""
    if isinstance(value, dict):
        return value
    finder.grave(layer.places.value(path), "this should be a mapping", "write names and values, name: value")
    return {}


def unknown(layer: Layer, path: str, entry: Mapping[str, Any], known: Iterable[str], finder: Finder) -> None:
    """A grave problem for every key of `entry` that is not among `known`."""
    for key in entry:
        if key not in known:
            where = f"{path}.{key}" if path else key
            finder.grave(layer.places.key(where), f"{key!r} is not known here", nearest(key, known))


def finite(value: Any) -> float | None:
    """The number that `value` writes; None where it is none, or not a finite one."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def nearest(word: str, words: Iterable[str]) -> str:
    """What a remedy says of a word that is none of `words`."""
    near = difflib.get_close_matches(word, list(words), 1, 0.6)
    return f"did you mean {near[0]!r}?" if near else "there are " + ", ".join(sorted(words)[:12])
