"""The whole judgement of a finished file: every check over every page, and what the file is in a few lines."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pikepdf

from catalogue.incoming.objects import bounded
from catalogue.incoming.opening import Unreadable, opened
from catalogue.inks import PROCESS
from catalogue.preflight import filewide, inking, lettering, sheets
from catalogue.preflight.demands import Job
from catalogue.preflight.facts import FileFacts, Outline, PageFacts
from catalogue.preflight.findings import Finding, Findings
from catalogue.preflight.heaviness import Measure, may_be_heavy, squares
from catalogue.preflight.reading import file_facts, pages

PageCheck = Callable[[PageFacts, Job, Findings], None]

PAGE_CHECKS: tuple[PageCheck, ...] = (
    sheets.content,
    sheets.geometry,
    sheets.bleeding,
    sheets.marks,
    sheets.annotations,
    sheets.transparency,
    lettering.fonts,
    lettering.glyphs,
    lettering.safety,
    lettering.small_type,
    inking.colour,
    inking.separations,
    inking.overprint,
    inking.flat_ink,
    inking.rules,
    inking.resolution,
)


@dataclass(frozen=True, slots=True)
class Summary:
    """What the file is. Lengths are points."""

    standard: str
    """As the file claims it; empty where it claims none."""
    version: str
    pages: int
    trim: tuple[float, float]
    """Of the first page."""
    bleed: float
    """The least of the first page's four."""
    condition: str
    plates: tuple[str, ...]
    fonts: tuple[str, ...]
    pictures: int
    """Placed, however often."""
    least_ppi: float | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings, worst first, and what the file is; None where it could not be read."""

    findings: tuple[Finding, ...]
    summary: Summary | None


def judge(data: bytes, job: Job, measure: Measure | None = None) -> Verdict:
    """Judges a PDF file by what the printer wants. `measure` tells the ink on areas, which takes a rasteriser.

    Never raises, whatever the bytes are; what cannot be read is a finding.
    """
    findings = Findings()
    with bounded():
        try:
            pdf = opened(data)
        except Unreadable as error:
            findings.grave("structure", error.what, error.remedy)
            return Verdict(findings.judged(job.printer), None)
        with pdf:
            outlines = _judged_pages(pdf, job, findings)
            file = file_facts(pdf, data)
    for check in filewide.FILE_CHECKS:
        check(file, outlines, job, findings)
    squares([page.number for page in outlines if page.heavy], measure, job, findings)
    summary = _summary(file, outlines)
    return Verdict(findings.judged(job.printer), summary)


def _judged_pages(pdf: pikepdf.Pdf, job: Job, findings: Findings) -> list[Outline]:
    """Each page judged and forgotten but for its outline: a book's pages need not lie in memory together."""
    outlines = []
    for page in pages(pdf):
        for check in PAGE_CHECKS:
            check(page, job, findings)
        outlines.append(_outline(page, job))
    return outlines


def _outline(page: PageFacts, job: Job) -> Outline:
    spaces = dict.fromkeys(use.paint for use in page.uses)
    pictured = [each.space for each in page.pictures if each.space is not None]
    told = tuple(dict.fromkeys([*(use.space for use in spaces), *pictured]))
    inks = [space.root for space in told if space.root.family == "Separation"]
    return Outline(
        number=page.number,
        trim=page.trim,
        bleed=page.bleed,
        empty=page.empty,
        heavy=may_be_heavy(page, job),
        fonts=tuple(dict.fromkeys(text.font.name for text in page.texts)),
        plates=tuple(dict.fromkeys(plate for space in told for plate in space.plates)),
        spots=tuple(space for space in inks if space.plates and space.plates[0] not in PROCESS),
        declared=page.declared,
        pictures=len(page.pictures),
        least_ppi=min((each.ppi for each in page.pictures if each.placed), default=None),
    )


def _summary(file: FileFacts, outlines: Sequence[Outline]) -> Summary:
    xmp = file.xmp or {}
    first = outlines[0]
    sides = (
        first.trim.left - first.bleed.left,
        first.trim.top - first.bleed.top,
        first.bleed.right - first.trim.right,
        first.bleed.bottom - first.trim.bottom,
    )
    plates = {plate for page in outlines for plate in page.plates}
    return Summary(
        standard=xmp.get("pdfxid:GTS_PDFXVersion") or file.info.get("GTS_PDFXVersion", ""),
        version=".".join(map(str, file.version)),
        pages=file.pages,
        trim=(first.trim.width, first.trim.height),
        bleed=min(sides) + 0.0,
        condition=next((each.condition for each in file.intents if each.condition), ""),
        plates=_in_order(plates),
        fonts=tuple(sorted({font for page in outlines for font in page.fonts})),
        pictures=sum(page.pictures for page in outlines),
        least_ppi=min((page.least_ppi for page in outlines if page.least_ppi is not None), default=None),
    )


def _in_order(plates: Iterable[str]) -> tuple[str, ...]:
    found = set(plates)
    return (*(plate for plate in PROCESS if plate in found), *sorted(found - set(PROCESS)))
