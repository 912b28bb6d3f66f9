"""The inks that a printer prints: a spot for which he has no plate is printed in what stands for it."""

from collections.abc import Mapping
from dataclasses import replace

from catalogue.inks import Ink, plate_of
from catalogue.makeup.stylesheet import StyleSheet
from catalogue.problems import Finder, Place, Problem
from catalogue.records.judging import judged
from catalogue.records.printer import PrinterProfile
from catalogue.typeset.styles import Style

_TOLERANCE = 0.01
"""Per cent; figures that add up to the limit are within it."""


def printed_inks(look: StyleSheet, printer: PrinterProfile) -> tuple[StyleSheet, tuple[Problem, ...]]:
    """The style sheet in the printer's inks, with a note for each spot he does not print and every ink too heavy for him."""
    finder = Finder()
    inks = {name: _printed(ink, printer) for name, ink in look.inks.items()}
    for name, ink in inks.items():
        place = look.ink_places.get(name, Place())
        spot = look.inks[name].spot
        if spot and not ink.spot:
            _fallen(spot, place, printer, finder)
        if ink.total > printer.ink + _TOLERANCE:
            what = f"the ink {name} lays {ink.total:.0f} % on the paper; {printer.name} takes {printer.ink:.0f} %"
            finder.grave(place, what, f"keep the sum within {printer.ink:.0f} %", "ink")
    styles: Mapping[str, tuple[Style, Style]] = {
        name: (_in_print(first, printer), _in_print(others, printer)) for name, (first, others) in look.styles.items()
    }
    return replace(look, inks=inks, styles=styles), judged(finder.found, printer)


def _fallen(spot: str, place: Place, printer: PrinterProfile, finder: Finder) -> None:
    """Says that a spot has no plate: a normal state, unless the printer seems to have it under a name spelt otherwise."""
    what = f"{spot} is printed in the process colour that stands for it: {printer.name} has no plate for it"
    listed = () if printer.spots == "any" else printer.spots
    meant = next((each for each in listed if plate_of(each) == plate_of(spot)), "")
    if meant:
        finder.warn(place, what, f"write {meant}, as his profile has it", "separations")
    else:
        finder.note(place, what, "name it under spots, if the printer shall have a plate for it", "separations")


def _in_print(style: Style, printer: PrinterProfile) -> Style:
    ink = _printed(style.ink, printer)
    return style if ink == style.ink else replace(style, ink=ink)


def _printed(ink: Ink, printer: PrinterProfile) -> Ink:
    return ink if not ink.spot or printer.allows(ink.spot) else ink.without_spot()
