"""Checks of colour: in which spaces it is told, which plates it makes, how it meets what lies below, how much ink it is."""

from catalogue.incoming.boxes import Box
from catalogue.inks import ALL, PROCESS
from catalogue.preflight.demands import Demands, Job
from catalogue.preflight.facts import PageFacts, Use
from catalogue.preflight.findings import Findings
from catalogue.preflight.lettering import told
from catalogue.preflight.spaces import Space
from catalogue.problems import Severity
from catalogue.records.printer import BLACK_RULE

_SLACK = 0.02


def colour(page: PageFacts, job: Job, findings: Findings) -> None:
    """Every colour is told in inks."""
    told_of: set[tuple[str, Space, bool]] = set()
    places = [(use.what, use.paint.space, use.box, use.paint.implicit) for use in page.uses]
    places += [("a picture", each.space, each.box, False) for each in page.pictures if each.space is not None]
    for what, space, box, implicit in places:
        if (what, space, implicit) in told_of:
            continue
        told_of.add((what, space, implicit))
        if implicit:
            remedy = "set black ink at the head of the page"
            findings.note(
                "colour", f"{what} is in the black a page begins with", remedy, page.number, box, "DeviceGray"
            )
            continue
        fault = _fault(space.root, job.demands)
        if fault is not None:
            severity, how = fault
            say = {Severity.GRAVE: findings.grave, Severity.WARNING: findings.warn, Severity.NOTE: findings.note}[
                severity
            ]
            remedy = "" if severity is Severity.NOTE else "convert it to the printer's CMYK"
            say("colour", f"{what} is {how}", remedy, page.number, box, space.root.family)
    for label in page.defaults:
        say = findings.warn if job.demands.measured else findings.grave
        say("colour", f"{label} gives all colours of the page another meaning", "leave it out", page.number)


def _fault(space: Space, demands: Demands) -> tuple[Severity, str] | None:
    """How bad a colour space is by itself, and what to call it."""
    measured = Severity.WARNING if demands.measured else Severity.GRAVE
    match space.family:
        case "DeviceRGB":
            return Severity.GRAVE, "in RGB"
        case "CalRGB" | "Lab":
            return Severity.GRAVE, "in colours measured by eye, not by ink"
        case "ICCBased" if space.channels == 3:
            return Severity.GRAVE, "in RGB with a profile"
        case "ICCBased" | "CalGray":
            return measured, "in colours with a profile of their own, which the printer may convert"
        case "DeviceGray":
            return Severity.NOTE, "in DeviceGray; it prints as black ink"
        case "Separation" | "DeviceN" if space.base is not None and space.base.family not in (
            "DeviceCMYK",
            "DeviceGray",
        ):
            severe = Severity.WARNING if demands.measured else Severity.GRAVE
            return severe, "in an ink whose stand-in is not in CMYK"
        case "Unknown":
            return Severity.WARNING, "in colours that the file does not tell"
    return None


def separations(page: PageFacts, job: Job, findings: Findings) -> None:
    """Only plates that the printer counts on; a mark for all plates stands outside the trim."""
    met: dict[str, Box] = {}
    for use in page.uses:
        for ink in use.paint.space.plates:
            met.setdefault(ink, use.box)
        colorants = use.paint.space.root.colorants
        if ALL in colorants and use.placed and _inside(use.box, page.trim):
            remedy = "use black ink; All is for marks outside the trim"
            findings.grave("separations", f"{use.what} is on all plates", remedy, page.number, use.box)
    for picture in page.pictures:
        for ink in picture.space.plates if picture.space is not None else ():
            met.setdefault(ink, picture.box)
    for ink, box in sorted(met.items()):
        if ink not in PROCESS and not job.printer.allows(ink):
            what = f"the spot ink {ink[:40]} makes a plate that the printer does not print"
            findings.grave("separations", what, "convert it to CMYK, or ask for it", page.number, box)


def overprint(page: PageFacts, job: Job, findings: Findings) -> None:
    """Small black overprints; white never does."""
    for use in page.uses:
        paint = use.paint
        if paint.shares is None or not use.placed or not _inside(use.box, page.trim):
            continue
        cmyk = paint.space.root.family == "DeviceCMYK"
        if paint.white and use.over and not (cmyk and use.mode == 0):
            what = f"{use.what} in white overprints: it will vanish"
            findings.grave("overprint", what, "let it knock out", page.number, use.box)
        elif use.over and cmyk and use.mode == 0:
            what = f"{use.what} overprints in mode 0, which replaces all four inks"
            findings.warn("overprint", what, "say OPM 1", page.number, use.box)
        elif paint.black and not _overprints(use) and _is_small(use, job):
            kind = (
                f"under {job.printer.overprint_below:g} pt" if use.what == "type" else f"thinner than {BLACK_RULE:g} pt"
            )
            what = f"{use.what} in black {kind} does not overprint"
            remedy = (
                "let it overprint (OPM 1)" if cmyk else f"write it in CMYK: {paint.space.root.family} cannot overprint"
            )
            findings.warn("overprint", what, remedy, page.number, use.box)


def _is_small(use: Use, job: Job) -> bool:
    """Type so small, or a rule so thin, that in black it overprints."""
    most = job.printer.overprint_below if use.what == "type" else BLACK_RULE
    return use.measure is not None and use.measure < most - _SLACK


def _overprints(use: Use) -> bool:
    """Whether the inks below stay (ISO 32000-1, table 149)."""
    family = use.paint.space.root.family
    return use.over and (family in ("Separation", "DeviceN") or (family == "DeviceCMYK" and use.mode == 1))


def flat_ink(page: PageFacts, job: Job, findings: Findings) -> None:
    """No flat colour is more ink than the paper takes."""
    limit = job.printer.ink
    for use in page.uses:
        if use.paint.total > limit + 0.5 and _inside(use.box, page.bleed) and ALL not in use.paint.space.root.colorants:
            what = f"{use.what} lays more than {limit:.0f} % of ink on the paper"
            detail = f"{use.paint.total:.0f} %: {told(use.paint)}"
            findings.grave("ink", what, f"keep the sum within {limit:.0f} %", page.number, use.box, detail)


def rules(page: PageFacts, job: Job, findings: Findings) -> None:
    """No line, and no box that is one, is thinner than it prints."""
    for shape in page.shapes:
        if not shape.placed or not _inside(shape.box, page.trim):
            continue
        sides = [(shape.stroke, shape.thickness if shape.stroke is not None else None), (shape.fill, shape.thin)]
        for paint, thickness in sides:
            if paint is None or thickness is None:
                continue
            least = job.printer.thin_rule
            if paint.screened:
                least = max(least, job.printer.thin_screened_rule)
            if thickness >= least - 0.001:
                continue
            how = "" if not paint.screened else ", white, a tint or of several inks"
            what = (
                f"a line is thinner than {least:g} pt{how}" if thickness else "a line is as thin as the device can draw"
            )
            findings.warn("rules", what, f"make it {least:g} pt or more", page.number, shape.box, f"{thickness:.2f} pt")


def resolution(page: PageFacts, job: Job, findings: Findings) -> None:
    """Pictures have the pixels they need at their printed size."""
    for picture in page.pictures:
        if picture.pixels == (1, 1) or not picture.placed or not _inside(picture.box, page.bleed):
            continue
        limits = job.printer.line_art if picture.line_art else job.printer.resolution
        kind = "a picture in black and white" if picture.line_art else "a picture"
        least = limits.least if picture.ppi < limits.least else limits.good
        if picture.ppi < least - 0.5:
            say = findings.grave if picture.ppi < limits.least else findings.warn
            wanted = f"find a finer one, or place it at {100 * picture.ppi / limits.good:.0f} % of its size"
            width, height = picture.pixels
            detail = f"{picture.ppi:.0f} ppi, {width} × {height} pixels; {wanted}"
            say("resolution", f"{kind} has less than {least:g} pixels an inch", "", page.number, picture.box, detail)


def _inside(box: Box, paper: Box) -> bool:
    shared = box.within(paper)
    return not shared.empty and (shared.width > 0 or shared.height > 0)
