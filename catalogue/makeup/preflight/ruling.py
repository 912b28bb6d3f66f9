"""Lines too thin to print."""

from collections.abc import Iterator

from catalogue.makeup.pieces import Box, Rule
from catalogue.makeup.preflight.views import Job, View, plates
from catalogue.problems import Problem, Severity

_FIGURES = 0.001
"""Points; figures are not exact."""


def rules(view: View, job: Job) -> Iterator[Problem]:
    """Rules, and boxes as thin as rules, that do not print; a white, screened or mixed one needs more than a solid one."""
    printer = job.printer
    for piece, _ in view.pieces:
        match piece:
            case Rule():
                thickness = piece.thickness
            case Box():
                thickness = min(piece.width, piece.height)
            case _:
                continue
        shares = plates(piece.ink)
        solid = shares == (1,)
        least = printer.thin_rule if solid else max(printer.thin_rule, printer.thin_screened_rule)
        if thickness < least - _FIGURES:
            what = f"a {_kind(shares)} is {thickness:.2f} pt thick"
            yield view.problem("rules", Severity.WARNING, what, f"make it {least:g} pt or more")


def _kind(shares: tuple[float, ...]) -> str:
    if not shares:
        return "white rule"
    return "rule of several inks" if len(shares) > 1 else "solid rule" if shares == (1,) else "rule in a tint"
