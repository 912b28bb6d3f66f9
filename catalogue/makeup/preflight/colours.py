"""Flat colours, each said once with the pages it stands on: how much ink they lay, and on which plates."""

from collections.abc import Iterator
from dataclasses import replace

from catalogue.inks import Ink
from catalogue.makeup.pieces import Box, Rule, TextLine
from catalogue.makeup.preflight.views import Job, View
from catalogue.problems import Problem, Severity

_FIGURES = 0.01
"""Per cent; figures are not exact."""


def flat_inks(job: Job) -> Iterator[Problem]:
    """Colours that lay more ink on the paper than it takes, wherever they are."""
    for ink, where in _inks(job.views).items():
        if ink.total > job.printer.ink + _FIGURES:
            shares = "/".join(f"{100 * share:.0f}" for share in ink.process)
            yield _on(
                where,
                "ink",
                f"the colour {shares} lays {ink.total:.0f} % of ink on the paper",
                f"keep the sum within {job.printer.ink:.0f} %",
            )


def separations(job: Job) -> Iterator[Problem]:
    """Spot inks for which the printer has no plate."""
    spots: dict[str, list[View]] = {}
    for ink, where in _inks(job.views).items():
        if ink.spot and not job.printer.allows(ink.spot):
            spots.setdefault(ink.spot, []).extend(where)
    for spot, where in spots.items():
        remedy = "name it under `spots` in the printer's profile, or give the colour in process inks"
        yield _on(where, "separations", f"{job.printer.name} prints no spot ink {spot}", remedy)


def _inks(looked: tuple[View, ...]) -> dict[Ink, list[View]]:
    """Every ink of type, boxes and rules with the pages it is on, in the order of its first use."""
    found: dict[Ink, list[View]] = {}
    for view in looked:
        on_page: dict[Ink, None] = {}
        for piece, _ in view.pieces:
            if isinstance(piece, TextLine):
                on_page.update((run.ink, None) for run in piece.line.runs)
            elif isinstance(piece, Box | Rule):
                on_page[piece.ink] = None
        for ink in on_page:
            found.setdefault(ink, []).append(view)
    return found


def _on(where: list[View], check: str, what: str, remedy: str) -> Problem:
    """One problem of several pages."""
    pages = tuple(dict.fromkeys(view.folio for view in where))
    return replace(where[0].problem(check, Severity.GRAVE, what, remedy), pages=pages)
