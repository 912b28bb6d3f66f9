"""All checks of made-up pages. Every finding is about finished pieces; nothing here reads a file.

The limits are the printer's; those nobody sets are the Ghent Workgroup's of 2022 for sheet-fed CMYK where it has one. How
much ink lies on a page with its pictures is seen when these are separated, in `press/inking`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from catalogue.makeup.pieces import Reference
from catalogue.makeup.preflight.artworks import misfitting_artwork, scaled_artwork
from catalogue.makeup.preflight.colours import flat_inks, separations
from catalogue.makeup.preflight.edges import bleed, cut_off, safety
from catalogue.makeup.preflight.folding import spine
from catalogue.makeup.preflight.lettering import glyphs, hidden, knocked_out, rich_black, small_type
from catalogue.makeup.preflight.photographs import cropping, resolution, stretching
from catalogue.makeup.preflight.ruling import rules
from catalogue.makeup.preflight.sheets import empty_pages, narrow_bleed, page_count
from catalogue.makeup.preflight.views import Job, JobCheck, PageCheck, View
from catalogue.problems import Problem, Severity


def made_up(view: View, job: Job) -> Iterator[Problem]:
    """What was found wrong while the page was made, now with the page it is on."""
    for problem in view.page.problems:
        yield replace(problem, pages=(view.folio,), film=view.film_of(problem.place))


def references(view: View, job: Job) -> Iterator[Problem]:
    """References to pages that settling has not met."""
    for piece, _ in view.pieces:
        if isinstance(piece, Reference):
            what = f"no folio has been set for {', '.join(piece.anchors)}"
            remedy = "settle the document before pressing it"
            yield view.problem("reference", Severity.GRAVE, what, remedy, piece.place)


PAGE_CHECKS: tuple[PageCheck, ...] = (
    made_up,
    glyphs,
    hidden,
    cut_off,
    safety,
    spine,
    bleed,
    cropping,
    stretching,
    resolution,
    misfitting_artwork,
    scaled_artwork,
    small_type,
    rich_black,
    knocked_out,
    rules,
    references,
)
_LINE_BY_LINE = ("safety", "small-type", "rich-black", "overprint", "rules")
"""Checks of single lines and rules. What one style does wrong it does in all its lines, in a book of many films often."""
JOB_CHECKS: tuple[JobCheck, ...] = (page_count, empty_pages, narrow_bleed, flat_inks, separations)


def preflight(job: Job) -> tuple[Problem, ...]:
    """Everything that would print badly, in the order of the pages; empty where all is well."""
    found = [problem for check in JOB_CHECKS for problem in check(job)]
    found.extend(problem for view in job.views for check in PAGE_CHECKS for problem in check(view, job))
    return tuple(_told_once(dict.fromkeys(found)))


def _told_once(found: Iterable[Problem]) -> Iterator[Problem]:
    """What one place in the records does on several pages as one problem that has them all; line by line also what has
    one remedy, of which the first is quoted.
    """
    causes: dict[object, list[Problem]] = {}
    for problem in found:
        cause: object = problem
        if problem.check in _LINE_BY_LINE:
            cause = (problem.check, problem.severity, problem.remedy)
        elif problem.place.file:
            cause = replace(problem, pages=(), film="")
        causes.setdefault(cause, []).append(problem)
    for first, *others in causes.values():
        if not others:
            yield first
            continue
        yield replace(
            first,
            what=f"{first.what}, and {len(others)} more like it" if first.check in _LINE_BY_LINE else first.what,
            pages=tuple(sorted({page for problem in (first, *others) for page in problem.pages})),
            film=first.film if all(problem.film == first.film for problem in others) else "",
        )
