"""Artwork at its printed size: fine enough in all its parts, and the shape of its frame."""

from collections.abc import Iterator

from catalogue.makeup.pieces import Artwork
from catalogue.makeup.preflight.views import Job, View
from catalogue.problems import Problem, Severity

_STRETCH = 0.01
"""As far as artwork and frame may differ in shape before anybody sees it."""
_PPI, _FINE = 0.5, 0.001
"""Pixels an inch and points; figures are not exact."""


def scaled_artwork(view: View, job: Job) -> Iterator[Problem]:
    """Artwork printed at a size at which its pictures are too coarse, or its lines and coloured letters too fine."""
    printer = job.printer
    for piece in _artwork(view):
        file, share = piece.file, piece.scale
        for ppi, wanted, kind in (
            (file.fineness.ppi / share, printer.resolution, "a picture"),
            (file.fineness.line_ppi / share, printer.line_art, "a picture in black and white"),
        ):
            if ppi < wanted.good - _PPI:
                yield view.problem(
                    "resolution",
                    Severity.GRAVE if ppi < wanted.least - _PPI else Severity.WARNING,
                    f"{kind} in the artwork {file.called} has {ppi:.0f} pixels an inch at this size",
                    f"ask for one with {wanted.good:.0f}, or place it smaller",
                    file.place,
                )
        least_screened = max(printer.thin_rule, printer.thin_screened_rule)
        for length, least, check, kind in (
            (file.fineness.rule * share, printer.thin_rule, "rules", "a line"),
            (file.fineness.screened_rule * share, least_screened, "rules", "a white or coloured line"),
            (file.fineness.screened_type * share, printer.small_type, "small-type", "white or coloured type"),
        ):
            if length < least - _FINE:
                yield view.problem(
                    check,
                    Severity.WARNING,
                    f"{kind} in the artwork {file.called} is {length:.2f} pt at this size",
                    f"place it larger, or ask for one drawn for this size: {least:g} pt prints",
                    file.place,
                )


def misfitting_artwork(view: View, job: Job) -> Iterator[Problem]:
    """Artwork in a frame of another shape, of which it leaves some empty."""
    for piece in _artwork(view):
        across, down = piece.file.width * piece.height, piece.file.height * piece.width
        if max(across, down) > min(across, down) * (1 + _STRETCH):
            what = f"the artwork {piece.file.called} does not fill its frame, which has another shape"
            remedy = "give it a frame of its own shape with `fit`"
            yield view.problem("resolution", Severity.WARNING, what, remedy, piece.file.place)


def _artwork(view: View) -> Iterator[Artwork]:
    return (piece for piece, _ in view.pieces if isinstance(piece, Artwork) and min(piece.width, piece.height) > 0)
