"""What lies where the sheet is folded: no words on a spine too thin for them, and none that a fold runs through."""

from collections.abc import Iterator

from catalogue.lengths import MM
from catalogue.makeup.pieces import TextLine
from catalogue.makeup.preflight.extents import TOUCH, named
from catalogue.makeup.preflight.views import Job, View
from catalogue.problems import Problem, Severity


def spine(view: View, job: Job) -> Iterator[Problem]:
    """Words between the folds of a spine that the printer finds too thin, said once a page, and words across a fold.

    Folds drift by a millimetre either way: what stands on a thin spine comes to stand on the front or the back.
    """
    folds, least = job.document.folds, job.printer.spine_text
    if not folds:
        return
    thick = folds[-1] - folds[0]
    thin = False
    for piece, extent in view.pieces:
        if not isinstance(piece, TextLine) or extent is None:
            continue
        if folds[0] < (extent.left + extent.right) / 2 < folds[-1] and thick < least - TOUCH:
            if not thin:
                what = f"{named(piece)} stands on a spine of {thick / MM:.1f} mm"
                remedy = f"leave it out: the printer sets no words on a spine under {least / MM:g} mm"
                yield view.problem("spine", Severity.WARNING, what, remedy, piece.place)
            thin = True
        elif any(extent.left + TOUCH < fold < extent.right - TOUCH for fold in folds):
            remedy = "make it smaller, or move it to one side"
            yield view.problem("spine", Severity.WARNING, f"{named(piece)} runs over a fold", remedy, piece.place)
