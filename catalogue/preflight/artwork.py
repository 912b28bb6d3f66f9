"""Artwork judged before it becomes a part of our pages: what of another's file would print badly in ours.

Ink on areas is not measured here, which takes a rasteriser; it is on the finished file.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from catalogue.incoming.objects import entry, items, name
from catalogue.incoming.opening import reading
from catalogue.makeup.pieces import Fineness
from catalogue.preflight import inking, lettering, sheets
from catalogue.preflight.demands import Job
from catalogue.preflight.facts import FileFacts, PageFacts
from catalogue.preflight.findings import Finding, Findings
from catalogue.preflight.judging import PageCheck
from catalogue.preflight.reading import file_facts, pages
from catalogue.preflight.spaces import Paint
from catalogue.problems import Severity

_AGAIN = "export it again as the printer's profile says"
_NO_MARKS = ("Link", "Popup", "PrinterMark", "TrapNet")
"""Annotations that print nothing, or nothing inside the bleed."""


@dataclass(frozen=True, slots=True)
class ArtworkVerdict:
    """What was found, the worst first, and how fine the page is at its own size."""

    findings: tuple[Finding, ...]
    fineness: Fineness


def judge_artwork(data: bytes, job: Job) -> ArtworkVerdict:
    """Judges the only page of a file that shall be placed on ours. Raises Problems where it cannot be read."""
    findings = Findings()
    with reading(data) as pdf:
        page = next(pages(pdf))
        file = file_facts(pdf, data)
        if _hides_layers(pdf):
            what = "layers are switched off, and all of them would print"
            findings.grave("structure", what, "delete the layers that shall not print, or flatten it")
    for check in _CHECKS:
        check(page, job, findings)
    _whole(file, job, findings)
    found = tuple(each for each in findings.judged(job.printer) if _matters(each))
    unit = page.user_unit
    fine_lines, screened_lines = zip(*_lines(page), (math.inf, math.inf), strict=True)
    pictures = [each for each in page.pictures if each.pixels != (1, 1) and each.placed]
    fineness = Fineness(
        min((each.ppi / unit for each in pictures if not each.line_art), default=math.inf),
        min((each.ppi / unit for each in pictures if each.line_art), default=math.inf),
        min(fine_lines) * unit,
        min(screened_lines) * unit,
        min((each.size * unit for each, paint in lettering.painted(page) if paint.screened), default=math.inf),
    )
    return ArtworkVerdict(found, fineness)


def _matters(finding: Finding) -> bool:
    """Whether it is about the page. Most notes are about files that go to a printer as they are; and black that does not
    overprint lies on white here.
    """
    if finding.check == "overprint":
        return finding.severity == Severity.GRAVE
    return finding.severity > Severity.NOTE or finding.check == "identity"


def _lines(page: PageFacts) -> Iterator[tuple[float, float]]:
    """Every line's thickness as one in a solid ink, or as a screened one; the other is endless."""
    for shape in page.shapes:
        sides: tuple[tuple[Paint | None, float | None], ...] = (
            (shape.stroke, shape.thickness),
            (shape.fill, shape.thin),
        )
        for paint, thickness in sides:
            if paint is not None and thickness is not None and shape.placed:
                yield (math.inf, thickness) if paint.screened else (thickness, math.inf)


def _hides_layers(pdf: pikepdf.Pdf) -> bool:
    """Whether a layer is off as the file is opened (ISO 32000-1, 8.11.4.3)."""
    told = entry(entry(pdf.Root, "OCProperties"), "D")
    return bool(items(entry(told, "OFF"))) or name(entry(told, "BaseState")) == "OFF"


def _whole(file: FileFacts, job: Job, findings: Findings) -> None:
    """What the file is, as far as that matters to its page."""
    standard = job.printer.standard
    if file.version > job.demands.version:
        # The page alone comes along, and what later versions draw with is looked for by itself.
        version = ".".join(map(str, file.version))
        what = f"it is PDF {version}, later than {standard} allows; its page is judged by itself"
        findings.note("identity", what, _AGAIN)
    for each in file.filters:
        if each in job.demands.filters:
            findings.grave("structure", f"data are packed by {each}, which {standard} forbids", _AGAIN)
    if file.external:
        findings.grave("structure", "the data of an object are in another file", _AGAIN)
    for each in file.damaged:
        # Said twice is no damage, though one of the two is lost.
        say = findings.warn if "duplicated key" in each else findings.grave
        say("structure", "the file is damaged; a reader must mend it", _AGAIN, detail=each)


def _annotations(page: PageFacts, job: Job, findings: Findings) -> None:
    """What lies upon the page and is no part of it."""
    for each in page.annotations:
        if each.kind not in _NO_MARKS:
            what = f"a {each.kind or 'nameless'} annotation does not print"
            findings.warn("interactive", what, "make it part of the page", page.number, each.box)


def _transparency(page: PageFacts, job: Job, findings: Findings) -> None:
    """None where the standard has none; else mixed in the inks of the press."""
    if not job.demands.transparency:
        for each in page.oddities:
            if each.kind == "transparency":
                what = f"something is transparent, which {job.printer.standard} forbids"
                findings.grave("transparency", what, "flatten it", page.number, each.box, each.detail)
        return
    blended = [each.detail for each in page.oddities if each.kind == "blending"]
    if page.group in ("DeviceRGB", "CalRGB", "Lab") and any(each.kind == "transparency" for each in page.oddities):
        blended.append(page.group)
    for space in blended:
        what = "transparency is mixed in other colours than the press's"
        findings.grave("transparency", what, "mix it in DeviceCMYK", page.number, None, space)


def _depth(page: PageFacts, job: Job, findings: Findings) -> None:
    """Sixteen bits came with PDF 1.5."""
    for each in page.pictures:
        if each.bits > 8 and job.demands.version < (1, 5):
            what = f"a picture has {each.bits} bits a channel, which {job.printer.standard} does not know"
            findings.grave("structure", what, "save it with 8", page.number, each.box)


_CHECKS: tuple[PageCheck, ...] = (
    sheets.content,
    _annotations,
    _transparency,
    _depth,
    lettering.fonts,
    lettering.glyphs,
    inking.colour,
    inking.separations,
    inking.overprint,
    inking.flat_ink,
)
