"""Pictures at their printed size: enough pixels, all of the frame filled, nothing stretched."""

import math
from collections.abc import Iterator

from catalogue.makeup.pieces import Picture
from catalogue.makeup.preflight.views import Job, View
from catalogue.problems import Problem, Severity

_STRETCH = 0.01
"""As far as the resolutions across and down may differ before anybody sees it."""
_CROP = 1e-6
"""Shares; figures are not exact."""


def resolution(view: View, job: Job) -> Iterator[Problem]:
    """Pictures with fewer pixels than the printer wants: printed larger than they are good for."""
    for piece in _pictures(view):
        file = piece.file
        wanted = job.printer.line_art if file.mode == "bitmap" else job.printer.resolution
        if not 0 < piece.ppi < wanted.good:
            continue
        pixels = math.ceil(file.width * wanted.good / piece.ppi)
        yield view.problem(
            "resolution",
            Severity.GRAVE if piece.ppi < wanted.least else Severity.WARNING,
            f"the picture {file.name} has {piece.ppi:.0f} pixels an inch",
            f"find one at least {pixels} pixels wide, or place it smaller",
            file.place,
        )


def cropping(view: View, job: Job) -> Iterator[Problem]:
    """Crops that leave nothing of the picture, or reach beyond it and so do not fill its frame."""
    for piece in _pictures(view):
        left, top, right, bottom = piece.crop
        if left >= right or top >= bottom or piece.width <= 0 or piece.height <= 0:
            what = f"nothing is left of the picture {piece.file.name}"
        elif min(left, top) < -_CROP or max(right, bottom) > 1 + _CROP:
            what = f"the crop of the picture {piece.file.name} reaches beyond it"
        else:
            continue
        yield view.problem("bleed", Severity.GRAVE, what, "crop it with `cover`, or place it whole", piece.file.place)


def stretching(view: View, job: Job) -> Iterator[Problem]:
    """Pictures whose crop has another shape than their frame."""
    for piece in _pictures(view):
        left, top, right, bottom = piece.crop
        across = piece.file.width * (right - left) * piece.height
        down = piece.file.height * (bottom - top) * piece.width
        if min(across, down) > 0 and max(across, down) > min(across, down) * (1 + _STRETCH):
            stretch = max(across, down) / min(across, down) - 1
            what = f"the picture {piece.file.name} is stretched by {100 * stretch:.0f} %"
            remedy = "crop it to the shape of its frame with `cover`"
            yield view.problem("resolution", Severity.WARNING, what, remedy, piece.file.place)


def _pictures(view: View) -> Iterator[Picture]:
    return (piece for piece, _ in view.pieces if isinstance(piece, Picture))
