"""Marks of a sheet, outside the bleed: where to cut, where to fold, and which sheet it is."""

from collections.abc import Iterable

from catalogue.imposition.geometry import Bed
from catalogue.lengths import mm
from catalogue.press.marks import LENGTH, OFFSET, THICKNESS
from catalogue.press.objects import number

LABEL_SIZE = 6.0

_DASH = "[2 1.5] 0 d"
_STEP = mm(5)
_STEP_LENGTH = mm(4)
_STEP_WIDTH = mm(1)
_STEPS_FROM_TRIM = mm(20)
"""Where the first step stands, and how far the last keeps from the other end: glue and knife spoil the ends of a spine."""

Stroke = tuple[float, float, float, float]


def cuts(bed: Bed, creep: float) -> list[str]:
    """Strokes at the outer corners of the trim as it lies on this sheet; at the spine too where sheets are cut apart."""
    near = bed.spread.start
    far = near + LENGTH
    out = bed.out(creep)
    uprights = [bed.fold - out, bed.fold + out]
    if bed.spread.apart:
        uprights += sorted({bed.fold - bed.spread.gap, bed.fold + bed.spread.gap})
    strokes = [*_above_and_below(bed, uprights)]
    for y in (bed.foot, bed.head):
        strokes += [
            (bed.fold - out - far, y, bed.fold - out - near, y),
            (bed.fold + out + near, y, bed.fold + out + far, y),
        ]
    return _strokes(strokes)


def folds(bed: Bed) -> list[str]:
    """A dashed stroke above and below the fold."""
    return [_DASH, *_strokes(_above_and_below(bed, [bed.fold])), "[] 0 d"]


def label_place(bed: Bed) -> tuple[float, float, float]:
    """Left end, baseline and width of the sheet's label: below the left page, clear of cuts and fold."""
    left = bed.trim.left + OFFSET
    return left, bed.foot - bed.spread.start - LENGTH + mm(1), bed.fold - OFFSET - left


def collation(bed: Bed, signature: int) -> list[str]:
    """A bar on the fold of a section's outermost sheet, a step lower from section to section: in the gathered book they
    make a stair, and one that is missing, double or in the wrong place breaks it.

    It stands on the spine, where milling and glue take it, and is printed in black alone.
    """
    steps = max(1, int((bed.spread.height - 2 * _STEPS_FROM_TRIM) / _STEP))
    head = bed.head - min(_STEPS_FROM_TRIM, bed.spread.height / 4) - signature % steps * _STEP
    box = (bed.fold - _STEP_WIDTH / 2, head - _STEP_LENGTH, _STEP_WIDTH, _STEP_LENGTH)
    return ["0 0 0 1 k", " ".join(map(number, box)) + " re f"]


def _above_and_below(bed: Bed, uprights: Iterable[float]) -> list[Stroke]:
    near = bed.spread.start
    far = near + LENGTH
    return [
        stroke
        for x in uprights
        for stroke in ((x, bed.head + near, x, bed.head + far), (x, bed.foot - far, x, bed.foot - near))
    ]


def _strokes(strokes: Iterable[Stroke]) -> list[str]:
    lines = [f"{number(x1)} {number(y1)} m {number(x2)} {number(y2)} l" for x1, y1, x2, y2 in strokes]
    return [f"{number(THICKNESS)} w", *lines, "S"]
