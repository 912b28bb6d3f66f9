"""The check of ink on areas. What lies on the paper is measured elsewhere; here it is held against the limit."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from catalogue.incoming.boxes import Box
from catalogue.lengths import MM
from catalogue.preflight.demands import Job
from catalogue.preflight.facts import PageFacts
from catalogue.preflight.findings import Findings
from catalogue.problems import Problems
from catalogue.records.printer import INK_SQUARE


class Heaviest(NamedTuple):
    """The square of a page that bears the most ink on the mean."""

    page: int
    mean: float
    """Per cent, all plates added up."""
    left: float
    """Of the square, in points from the trim's left."""
    top: float


Measure = Callable[[Sequence[int]], Iterable[Heaviest]]
"""Measures these pages. Raises Problems where that cannot be done."""


def may_be_heavy(page: PageFacts, job: Job) -> bool:
    """Whether the page can exceed the limit at all: with flat colours alone, and black over them, it mostly cannot."""
    mixed = any(each.kind == "transparency" for each in page.oddities) or any(each.shading for each in page.shapes)
    if mixed or any(not each.line_art for each in page.pictures):
        return True
    heaviest = max((400.0 if use.paint.shares is None else use.paint.total for use in page.uses), default=0.0)
    return heaviest + 100 > job.printer.ink


def squares(pages: Sequence[int], measure: Measure | None, job: Job, findings: Findings) -> None:
    """The ink on the heaviest square of each of these pages."""
    if not pages:
        return
    side = f"{INK_SQUARE / MM:g} mm"
    what = f"the ink on squares of {side} was not measured"
    if measure is None:
        findings.note("ink", what, "leave out --quick")
        return
    limit = job.printer.ink
    try:
        for found in measure(pages):
            if found.mean > limit:
                box = Box(found.left, found.top, found.left + INK_SQUARE, found.top + INK_SQUARE)
                remedy = f"separate its pictures for {limit:.0f} % of ink"
                over = f"a square of {side} bears more than {limit:.0f} % of ink on the mean"
                findings.grave("ink", over, remedy, found.page, box, f"{found.mean:.0f} %")
    except Problems as error:
        first = error.problems[0]
        findings.note("ink", what, first.remedy, detail=first.what)
