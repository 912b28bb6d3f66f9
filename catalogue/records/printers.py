"""Printer profiles read and laid over one another, the festival's own words about its printer on top."""

from catalogue.lengths import MM, mm
from catalogue.problems import Finder, Place, Problems
from catalogue.project import Project
from catalogue.records.building import build
from catalogue.records.keys import suggestion
from catalogue.records.printer import ALWAYS_GRAVE, CHECKS, PrinterProfile
from catalogue.records.yamltext import read_yaml

HOUSE = "house"
"""The profile that a festival has which says nothing of its printer."""
NAMED = Place(field="--press")
"""Where a profile stands that somebody asked for by name."""
_MOST_BLEED = mm(20)
_MOST_PAGES_OF_A_SHEET = 128


def read_printer(project: Project, own: PrinterProfile, finder: Finder, name: str | None = None) -> PrinterProfile:
    """What the printer wants in the end: `own`, the festival's words under `press:`, over the profile it is like.

    A `name` given stands alone instead, as when the same book is sent to another printer. What is wrong goes to `finder`;
    what could be understood is returned nevertheless.
    """
    own_like, own_place = own.like or HOUSE, own.place("like")
    found = _profile(project, *((own_like, own_place) if name is None else (name, NAMED)), finder, ())
    laid = own.over(found) if name is None else found
    _check(laid, project, finder)
    return laid


def _profile(project: Project, name: str, place: Place, finder: Finder, seen: tuple[str, ...]) -> PrinterProfile:
    """The profile of that name over those it is like; the defaults where there is none."""
    files = project.printer_files()
    if name not in files or name in seen:
        what = (
            f"the printer profile {name} leads back to itself"
            if name in seen
            else f"there is no printer profile {name}"
        )
        near = "" if name in seen else suggestion(name, files)
        finder.grave(place, what, near or f"there are {', '.join(files)}")
        return PrinterProfile()
    path = files[name]
    try:
        document, problems = read_yaml(project.name(path), project.read(path))
    except Problems as error:
        finder.found.extend(error.problems)
        return PrinterProfile()
    finder.found.extend(problems)
    read = None if document is None else build(PrinterProfile, document.data or {}, document.places, finder, name)
    if read is None:
        return PrinterProfile()
    if read.like is None:
        return read
    return read.over(_profile(project, read.like, read.place("like"), finder, (*seen, name)))


def _check(printer: PrinterProfile, project: Project, finder: Finder) -> None:
    """What one field alone does not tell: the profile is there, the checks are known, the figures fit each other."""
    for check, degree in printer.severities.items():
        if check not in CHECKS:
            remedy = suggestion(check, CHECKS) or f"there are {', '.join(CHECKS)}"
            finder.grave(printer.place(f"severities.{check}"), f"there is no check {check}", remedy)
        elif check in ALWAYS_GRAVE and degree != "grave":
            what = f"what the check {check} finds is always grave: text would be lost"
            finder.grave(printer.place(f"severities.{check}"), what, "take the line away")
    for kind in ("resolution", "line_art"):
        limits = getattr(printer, kind)
        if not limits.least <= limits.good <= limits.most:
            what = f"{limits.least:g}, {limits.good:g} and {limits.most:g} pixels an inch are not in their order"
            finder.grave(printer.place(kind), what, "let least, good and most rise")
    if not 0 < printer.multiple <= _MOST_PAGES_OF_A_SHEET:
        what = f"no sheet has {printer.multiple} pages" if printer.multiple else "no page count is a multiple of 0"
        finder.grave(printer.place("multiple"), what, f"write 1, 2, 4 or more, up to {_MOST_PAGES_OF_A_SHEET}")
    if printer.bleed > _MOST_BLEED:
        what = f"{printer.bleed / MM:g} mm of bleed is more than any printer cuts away"
        finder.grave(printer.place("bleed"), what, f"write {_MOST_BLEED / MM:g} mm or less")
    if printer.is_of_another_condition:
        what = f"the colour profile is {printer.profile}, and {printer.condition} was said of another one"
        remedy = f"write its own `condition` beside it, or {printer.condition} again if that is right"
        finder.grave(printer.place("profile"), what, remedy)
    try:
        project.profile(printer.profile)
    except Problems as error:
        finder.found.extend(type(each)(printer.place("profile"), each.what, each.remedy) for each in error.problems)
