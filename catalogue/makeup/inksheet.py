"""The inks of a style sheet as they are written: four figures, or a spot and the four figures that stand for it.

`cherry: [20, 100, 65, 30]` is C M Y K in per cent, `gold: {spot: PANTONE 871 C, cmyk: [20, 25, 60, 25]}` a spot.
"""

from collections.abc import Mapping
from typing import Any

from catalogue.inks import LONGEST_NAME, RESERVED, Ink, parse_ink, plate_of
from catalogue.makeup.layers import Layer, unknown
from catalogue.problems import Finder, Place

_KEYS = ("spot", "cmyk")
_FIGURES = "write C M Y K in per cent: [0, 90, 85, 5]"
_SPOT = "write the ink's name and what stands for it: {spot: PANTONE 871 C, cmyk: [20, 25, 60, 25]}"


def read_ink(layer: Layer, path: str, raw: Any, finder: Finder) -> Ink | None:
    """The ink that stands at `path`; None, with the reason found, for what is none."""
    if not isinstance(raw, dict):
        return _figures(layer, path, raw, "", "this is not an ink", finder)
    before = len(finder.found)
    unknown(layer, path, raw, _KEYS, finder)
    spot, cmyk = raw.get("spot"), raw.get("cmyk")
    if not isinstance(spot, str) or not spot.strip():
        finder.grave(layer.places.value(f"{path}.spot"), "the spot ink has no name", _SPOT)
    elif plate_of(spot) in RESERVED:
        what = f"{spot.strip()} cannot name a spot ink: it is a plate of its own"
        finder.grave(layer.places.value(f"{path}.spot"), what, "use the name the ink's maker gives it")
    elif not spot.isprintable() or len(spot.encode()) > LONGEST_NAME:
        what = "this cannot be the name of a plate"
        finder.grave(layer.places.value(f"{path}.spot"), what, f"write up to {LONGEST_NAME} letters on one line")
    if cmyk is None:
        finder.grave(layer.places.value(path), "nothing stands for the spot ink where it has no plate", _SPOT)
    if len(finder.found) > before:
        return None
    return _figures(layer, f"{path}.cmyk", cmyk, str(spot).strip(), "this is not what stands for a spot ink", finder)


def check_spots(inks: Mapping[str, Ink], places: Mapping[str, Place], finder: Finder) -> None:
    """One spot is one plate, with one colour that stands for it."""
    first: dict[str, str] = {}
    for name, ink in inks.items():
        if not ink.spot:
            continue
        earlier = first.setdefault(plate_of(ink.spot), name)
        if inks[earlier].spot != ink.spot:
            what = f"{ink.spot} and {inks[earlier].spot} would be two plates"
            finder.grave(places[name], what, f"write one of them, as {earlier} has it")
        elif inks[earlier].alternate != ink.alternate:
            what = f"other figures stand for {ink.spot} here than at {earlier}"
            finder.grave(places[name], what, "let the same figures stand for it")


def _figures(layer: Layer, path: str, raw: Any, spot: str, what: str, finder: Finder) -> Ink | None:
    try:
        return parse_ink([float(figure) for figure in raw], spot)
    except (TypeError, ValueError):
        finder.grave(layer.places.value(path), what, _FIGURES)
        return None
