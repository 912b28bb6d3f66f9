"""The face sheet: font files, stand-ins and hanging punctuation as `fonts/faces.yaml` names them.

A festival's file is laid over the house's: families and stand-ins whole, hanging punctuation character by character.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast, get_args

from catalogue.languages import Tag, parse_tag
from catalogue.makeup.layers import Layer, finite, mapping, nearest, read_layers, unknown
from catalogue.problems import Finder, Place, Problem
from catalogue.typeset.faces import FaceFile, FaceSet, Kind, Shares, Slant, StandIn

_KINDS = get_args(Kind)
_SLANTS = get_args(Slant)
_FAMILY_KEYS = frozenset(["licence", "kind", "shaping", "protrusion"])
"""What a family says beside its weights."""
_STAND_IN_KEYS = frozenset(["family", "scale", "shift", "languages", "optional"])
_MOST_SHIFT = 1.0
"""Ems by which a stand-in may leave the baseline."""


@dataclass(slots=True)
class _Found:
    """What the layers have said so far."""

    files: dict[str, FaceFile] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)
    shaping: dict[str, Mapping[str, str]] = field(default_factory=dict)
    stand_ins: dict[str, tuple[StandIn, ...]] = field(default_factory=dict)
    hanging: dict[str, Shares] = field(default_factory=dict)
    """Of every family."""
    own_hanging: dict[str, Mapping[str, Shares]] = field(default_factory=dict)
    """Of one family, over that of every family."""
    wanted: list[tuple[str, Place]] = field(default_factory=list)
    """Families that somebody counts on."""


def read_faces(files: Sequence[tuple[Path, str]]) -> tuple[FaceSet, tuple[Problem, ...]]:
    """The faces of the named files, each (path, name in messages), later ones over earlier ones by family and by script."""
    finder = Finder()
    found = _Found()
    for layer in read_layers(files, finder):
        unknown(layer, "", layer.data, {"families", "beside", "stand_ins", "protrusion"}, finder)
        for family, entry in mapping(layer, "families", layer.data.get("families", {}), finder).items():
            _family(layer, family, entry, found, finder)
        beside = str(layer.data.get("beside", ""))
        if beside:
            found.wanted.append((beside, layer.places.value("beside")))
        for script, choices in mapping(layer, "stand_ins", layer.data.get("stand_ins", {}), finder).items():
            found.stand_ins[script] = tuple(_stand_ins(layer, script, choices, beside, found, finder))
        found.hanging.update(_hanging(layer, "protrusion", layer.data.get("protrusion", {}), finder))
    families = list(dict.fromkeys(file.family for file in found.files.values()))
    for family, place in found.wanted:
        if family not in families:
            finder.grave(place, f"no family is called {family!r}", nearest(family, families))
    protrusion = {family: {**found.hanging, **found.own_hanging.get(family, {})} for family in families}
    return FaceSet(found.files, found.stand_ins, found.shaping, found.kinds, protrusion), tuple(finder.found)


def _family(layer: Layer, family: str, entry: Any, found: _Found, finder: Finder) -> None:
    """Puts a family into `found`, in place of one of that name."""
    path = f"families.{family}"
    entry = mapping(layer, path, entry, finder)
    found.files = {key: file for key, file in found.files.items() if file.family != family}
    found.kinds.pop(family, None)
    if "kind" in entry:
        if entry["kind"] in _KINDS:
            found.kinds[family] = cast(Kind, entry["kind"])
        else:
            what = f"{entry['kind']!r} is none of {', '.join(_KINDS)}"
            finder.grave(layer.places.value(f"{path}.kind"), what, "write serif or sans, or leave it out")
    shaping = mapping(layer, f"{path}.shaping", entry.get("shaping", {}), finder)
    found.shaping[family] = {str(wanted): str(given) for wanted, given in shaping.items()}
    found.own_hanging[family] = _hanging(layer, f"{path}.protrusion", entry.get("protrusion", {}), finder)
    for weight, slants in entry.items():
        if weight not in _FAMILY_KEYS:
            found.files.update((file.key, file) for file in _weight(layer, family, weight, slants, finder))


def _weight(layer: Layer, family: str, weight: str, slants: Any, finder: Finder) -> Iterator[FaceFile]:
    path = f"families.{family}.{weight}"
    if not weight.isdecimal():
        what = f"{weight!r} is not a weight"
        finder.grave(
            layer.places.key(path), what, "write a figure such as 400, or licence, kind, shaping or protrusion"
        )
        return
    for slant, name in mapping(layer, path, slants, finder).items():
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


def _stand_ins(
    layer: Layer, script: str, choices: Any, beside: str, found: _Found, finder: Finder
) -> Iterator[StandIn]:
    for index, choice in enumerate(choices if isinstance(choices, list) else [choices]):
        path = f"stand_ins.{script}.{index}"
        choice = mapping(layer, path, choice, finder)
        unknown(layer, path, choice, _STAND_IN_KEYS, finder)
        family = str(choice.get("family", ""))
        if str(choice.get("optional", "false")) != "true":
            found.wanted.append((family, layer.places.value(f"{path}.family")))
        scale = _figure(layer, f"{path}.scale", choice.get("scale", "1"), finder)
        if scale <= 0:
            finder.grave(layer.places.value(f"{path}.scale"), f"a scale cannot be {scale:g}", "write one such as 0.96")
        shift = _figure(layer, f"{path}.shift", choice.get("shift", "0"), finder)
        if abs(shift) > _MOST_SHIFT:
            what = f"a shift cannot be {shift:g}"
            finder.grave(layer.places.value(f"{path}.shift"), what, "write a share of the size, such as -0.02")
        languages = tuple(_languages(layer, f"{path}.languages", choice.get("languages", []), finder))
        yield StandIn(family, scale, shift, languages, beside)


def _languages(layer: Layer, path: str, tags: Any, finder: Finder) -> Iterator[Tag]:
    for index, tag in enumerate(tags if isinstance(tags, list) else [tags]):
        try:
            yield parse_tag(str(tag))
        except ValueError as error:
            finder.grave(layer.places.value(f"{path}.{index}" if isinstance(tags, list) else path), str(error))


def _figure(layer: Layer, path: str, value: Any, finder: Finder) -> float:
    number = finite(value)
    if number is None:
        finder.grave(layer.places.value(path), f"{value!r} is not a figure", "write a number")
        return 1.0
    return number


def _hanging(layer: Layer, path: str, raw: Any, finder: Finder) -> dict[str, Shares]:
    """Shares by character; a key of several characters says the same of each."""
    out: dict[str, Shares] = {}
    for characters, shares in mapping(layer, path, raw, finder).items():
        left, right = map(finite, shares) if isinstance(shares, list) and len(shares) == 2 else (None, None)
        if left is None or right is None or max(abs(left), abs(right)) > 1:
            place = layer.places.value(f"{path}.{characters}")
            finder.grave(place, "these are not two shares", "write left and right, each from -1 to 1: [0.7, 0]")
            continue
        out.update(dict.fromkeys(characters, (left, right)))
    return out
