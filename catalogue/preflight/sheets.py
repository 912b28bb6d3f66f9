"""Checks of a page as a sheet: its boxes, what bleeds over its edge, what is no ink at all."""

from catalogue.incoming.boxes import Box
from catalogue.lengths import MM, mm
from catalogue.preflight.demands import Job
from catalogue.preflight.facts import PageFacts, Pictured, Shape, Shown
from catalogue.preflight.findings import Findings

_SLACK = 0.05
"""Points by which boxes may differ and still be alike."""
_NEAR = mm(0.5)
"""What ends so near inside the trim, or nearer, was meant to run off the page."""
_SHORT = mm(0.1)
"""The bleed may lack as much."""
_AGAIN = "export the file again with its boxes"


def geometry(page: PageFacts, job: Job, findings: Findings) -> None:
    """Trim in bleed in media, told in the file's own coordinates."""
    boxes, count = page.boxes, page.number
    trim, bleed, media = (boxes.get(key) for key in ("TrimBox", "BleedBox", "MediaBox"))
    if media is None:
        findings.grave("geometry", "the page has no MediaBox", _AGAIN, count)
    if trim is None:
        findings.grave("geometry", "the page has no TrimBox: nobody knows where to cut", _AGAIN, count)
    elif trim[2] - trim[0] < 1 or trim[3] - trim[1] < 1:
        findings.grave("geometry", "the TrimBox is empty", _AGAIN, count)
    if "ArtBox" in boxes:
        findings.grave("geometry", "the page has an ArtBox beside its TrimBox", "leave the ArtBox out", count)
    for inner, outer in (("TrimBox", "BleedBox"), ("BleedBox", "MediaBox"), ("TrimBox", "MediaBox")):
        if inner in boxes and outer in boxes and not _inside(boxes[inner], boxes[outer]):
            findings.grave("geometry", f"the {inner} reaches out of the {outer}", _AGAIN, count)
    if "CropBox" in boxes and media is not None and not _alike(boxes["CropBox"], media):
        limit = bleed or trim or media
        say = findings.warn if _inside(limit, boxes["CropBox"]) else findings.grave
        say("geometry", "a CropBox hides part of the page", "leave it out, or make it the MediaBox", count)
    if page.rotation % 360:
        findings.warn(
            "geometry", "the page is turned for the screen", "turn the page itself", count, None, f"{page.rotation}°"
        )
    if page.user_unit != 1.0:
        findings.grave(
            "geometry", "the page has a unit of its own", "export it at its size", count, None, f"{page.user_unit:g}"
        )
    if trim is not None and job.printer.bleed:
        _room(trim, bleed, page, job, findings)


def _room(
    trim: tuple[float, ...], bleed: tuple[float, ...] | None, page: PageFacts, job: Job, findings: Findings
) -> None:
    """The bleed box leaves all the room that the printer wants."""
    wanted = job.printer.bleed
    if bleed is None:
        findings.grave("bleed", "the page has no BleedBox", f"export it with {wanted / MM:g} mm of bleed", page.number)
        return
    room = min(trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3])
    if room < wanted - _SLACK - _SHORT:
        what = f"the page has less than {wanted / MM:g} mm of bleed"
        remedy = f"export it with {wanted / MM:g} mm on every side"
        findings.grave("bleed", what, remedy, page.number, None, f"{max(0.0, room) / MM:.1f} mm")


def _inside(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    return (
        inner[0] >= outer[0] - _SLACK
        and inner[1] >= outer[1] - _SLACK
        and inner[2] <= outer[2] + _SLACK
        and inner[3] <= outer[3] + _SLACK
    )


def _alike(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return _inside(one, other) and _inside(other, one)


def bleeding(page: PageFacts, job: Job, findings: Findings) -> None:
    """What reaches the trim runs over it by all the bleed, and what crosses it ends there."""
    wanted = job.printer.bleed
    given = _out(page.bleed, page.trim)
    painted: list[Shape | Pictured] = [*page.shapes, *page.pictures]
    for each in painted:
        if not each.placed or _is_bare(each):
            continue
        box = each.box.within(page.media)
        if not _meets(box, page.trim):
            continue
        out = _out(box, page.trim)
        what = _named(each)
        # What runs to the end of a bleed that is too narrow has been told with the page.
        short = [
            side
            for side, far in out.items()
            if -_NEAR <= far < wanted - _SHORT and not _NEAR < far >= given[side] - _SHORT
        ]
        if short and wanted:
            far = min(out[side] for side in short)
            findings.grave(
                "bleed",
                f"{what} stops at the edge of the page instead of running over it"
                if far <= _NEAR
                else f"{what} runs over the edge of the page by less than the bleed",
                f"let it run {wanted / MM:g} mm over the trim, or keep it well inside",
                page.number,
                each.box,
                f"at the {' and '.join(short)}, {abs(far) / MM:.1f} mm {'inside' if far < 0 else 'over'} the trim",
            )
        beyond = [side for side, far in _out(box, page.bleed).items() if far > _NEAR]
        if beyond:
            findings.warn(
                "bleed",
                f"{what} reaches beyond the bleed, where marks and other pages are",
                "end it with the bleed",
                page.number,
                each.box,
                f"at the {' and '.join(beyond)}",
            )


def marks(page: PageFacts, job: Job, findings: Findings) -> None:
    """What stands wholly outside the bleed: marks, where the printer wants them."""
    wanted = job.printer.marks
    painted: list[Shape | Pictured | Shown] = [*page.shapes, *page.pictures, *page.texts]
    outside = [
        each.box
        for each in painted
        if each.placed and _meets(each.box, page.media) and not _meets(each.box, page.bleed) and not _is_bare(each)
    ]
    if outside and not wanted:
        what = "marks or words stand outside the bleed, where the printer wants nothing"
        findings.warn("marks", what, "export the file without marks", page.number, outside[0])
    elif wanted and not outside:
        what = "there are no marks outside the bleed"
        remedy = f"export the file with the marks that the printer wants: {', '.join(wanted)}"
        findings.warn("marks", what, remedy, page.number)


def _out(box: Box, edge: Box) -> dict[str, float]:
    """How far each side stands out of the edge; negative inside it."""
    return {
        "left": edge.left - box.left,
        "top": edge.top - box.top,
        "right": box.right - edge.right,
        "bottom": box.bottom - edge.bottom,
    }


def _meets(box: Box, other: Box) -> bool:
    shared = box.within(other)
    return not shared.empty and (shared.width > _SLACK or shared.height > _SLACK)


def _is_bare(each: Shape | Pictured | Shown) -> bool:
    """White all over, or nothing at all."""
    paints = [each.fill] if isinstance(each, Pictured) else [each.fill, each.stroke]
    used = [paint for paint in paints if paint is not None]
    return bool(used) and all(paint.white for paint in used)


def _named(each: Shape | Pictured) -> str:
    if isinstance(each, Pictured):
        return "a picture"
    return "a shading" if each.shading else "a rule" if min(each.box.width, each.box.height) < 2 else "a coloured area"


def annotations(page: PageFacts, job: Job, findings: Findings) -> None:
    """Nothing that only a screen shows, but marks and traps of the press outside."""
    for each in page.annotations:
        if each.kind in ("PrinterMark", "TrapNet"):
            continue
        kind = f"a {each.kind or 'nameless'} annotation"
        if each.box is None or _meets(each.box, page.bleed):
            findings.grave("interactive", f"{kind} lies on the page", "take it out", page.number, each.box)
        else:
            findings.warn("interactive", f"{kind} lies beside the page", "take it out", page.number, each.box)
    if page.actions:
        findings.grave("interactive", "the page has actions", "take them out", page.number)


_ODD = {
    "slip": "the page's content is broken",
    "missing": "the page's content names something that is not in the file",
    "postscript": "the page holds PostScript",
    "elsewhere": "a picture or form stands for another one in another place",
}


def content(page: PageFacts, job: Job, findings: Findings) -> None:
    """The content could be carried out, and asks nothing of one press alone."""
    again = "export the page again from the program that made it"
    for each in page.oddities:
        if each.kind in _ODD:
            findings.grave("structure", _ODD[each.kind], again, page.number, each.box, each.detail)
        elif each.kind == "endless":
            findings.grave("structure", "the page has more to draw than can be judged", again, page.number)
        elif each.kind == "press state":
            transfer = each.detail.startswith("TR")
            what = "a transfer curve" if transfer else "a halftone or black generation of its own"
            say = findings.grave if transfer else findings.warn
            say("structure", f"the page brings {what}", "leave it to the press", page.number, None, each.detail)
    if page.preseparated:
        findings.grave("structure", "the page is one plate of a separated job", "send the composite page", page.number)


def transparency(page: PageFacts, job: Job, findings: Findings) -> None:
    """None where the standard has none; else mixed in the inks of the press."""
    standard = job.printer.standard
    met = [each for each in page.oddities if each.kind == "transparency"]
    if not job.demands.transparency:
        for each in met:
            what = f"something transparent, which {standard} forbids"
            findings.grave("transparency", what, "flatten it", page.number, each.box, each.detail)
        if page.group is not None and not met:
            findings.grave("transparency", f"a transparency group, which {standard} forbids", "flatten it", page.number)
        return
    for each in met:
        findings.note(
            "transparency", "something transparent", "see it on the proof", page.number, each.box, each.detail
        )
    if met and page.group is None:
        what = "the page does not say in which colours its transparency is mixed"
        findings.warn("transparency", what, "give it a group of DeviceCMYK", page.number)
    blended = [each.detail for each in page.oddities if each.kind == "blending"]
    if page.group in ("DeviceRGB", "CalRGB", "Lab"):
        blended.append(page.group)
    for space in blended:
        what = "transparency is mixed in other colours than the press's"
        findings.grave("transparency", what, "mix it in DeviceCMYK", page.number, None, space)
