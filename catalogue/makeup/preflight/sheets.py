"""The work as a whole: whole sheets, no page empty by mistake, the bleed that the printer asks for."""

from collections.abc import Iterator, Sequence

from catalogue.lengths import MM
from catalogue.makeup.desk import Desk
from catalogue.makeup.pieces import Box, Rule, TextLine
from catalogue.makeup.preflight.extents import TOUCH
from catalogue.makeup.preflight.views import Job, View, plates
from catalogue.makeup.settling import Made
from catalogue.problems import Place, Problem, Severity


def page_count(job: Job) -> Iterator[Problem]:
    """Pages that do not fill whole sheets."""
    pages, multiple = len(job.document.pages), max(job.printer.multiple, 1)
    if job.bound and pages % multiple:
        short = multiple - pages % multiple
        what = f"{pages} pages are no multiple of {multiple}"
        remedy = f"add {short} or take away {multiple - short}"
        yield Problem(Place(), what, remedy, Severity.GRAVE, "page-count")


def empty_pages(job: Job) -> Iterator[Problem]:
    """Pages without a drop of ink: those meant to be so told together, for the printer; others one by one."""
    meant = tuple(view.folio for view in job.views if view.page.blank)
    if meant:
        what = f"{len(meant)} {'page is' if len(meant) == 1 else 'pages are'} left empty to fill the sheets and spreads"
        yield Problem(Place(), what, "", Severity.NOTE, "empty-page", meant)
    for view in job.views:
        if not view.page.blank and not view.page.problems and _is_empty(view):
            remedy = "give it something to show, or take it out"
            yield view.problem("empty-page", Severity.WARNING, "there is nothing on the page", remedy)


def narrow_bleed(job: Job) -> Iterator[Problem]:
    """A bleed narrower than the printer asks for. Work without any, as a handout, is cut nowhere."""
    bleed, wanted = job.document.bleed, job.printer.bleed
    if 0 < bleed < wanted - TOUCH:
        what = f"the pages bleed by {bleed / MM:g} mm and {job.printer.name} wants {wanted / MM:g} mm"
        remedy = f"take `bleed` out of `paper`, or write {wanted / MM:g} mm"
        yield Problem(job.paper, what, remedy, Severity.GRAVE, "bleed")


def foreign_sizes(made: Sequence[Made], desk: Desk) -> Iterator[Problem]:
    """Layouts in the book that make pages for paper of another size."""
    for layout in {entry.layout.name: entry.layout for entry in made}.values():
        width, height, _ = layout.trim(desk)
        if abs(width - desk.width) > TOUCH or abs(height - desk.height) > TOUCH:
            sizes = [f"{w / MM:g} × {h / MM:g} mm" for w, h in ((width, height), (desk.width, desk.height))]
            what = f"the layout {layout.name} makes pages of {sizes[0]}, and the book has {sizes[1]}"
            remedy = "name a layout that is made for the book"
            yield Problem(Place(), what, remedy, Severity.GRAVE, "geometry")


def _is_empty(view: View) -> bool:
    """Whether nothing on the page touches a plate."""
    for piece, _ in view.pieces:
        match piece:
            case TextLine():
                if any(plates(run.ink) and run.text.strip() for run in piece.line.runs):
                    return False
            case Box() | Rule():
                if plates(piece.ink):
                    return False
            case _:
                return False
    return True
