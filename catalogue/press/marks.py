"""What the printer's eye and blade go by, outside the bleed: marks, a colour bar, a slug line."""

from catalogue.inks import BLACK, Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.press.content import Content
from catalogue.typeset.lines import Line

OFFSET = mm(3)
"""Least distance of a mark from the trim: a blade that strays cuts no mark into the page."""
LENGTH = mm(5)
MARGIN = mm(3)
"""Paper beyond the marks."""
THICKNESS = 0.25
ALL_PLATES = "/All CS 1 SCN"
"""Stroke colour of a mark that must stand on every plate: a Separation named All."""

_PATCH = mm(4)
_PATCHES = (
    Ink(1, 0, 0, 0),
    Ink(0, 1, 0, 0),
    Ink(0, 0, 1, 0),
    BLACK,
    Ink(1, 1, 0, 0),
    Ink(0, 1, 1, 0),
    Ink(1, 0, 1, 0),
    Ink(0.5, 0, 0, 0),
    Ink(0, 0.5, 0, 0),
    Ink(0, 0, 0.5, 0),
    Ink(0, 0, 0, 0.5),
    Ink(0.5, 0.4, 0.4, 0),
)
"""Solids, overprints, half tints, and a grey of three inks that shows any drift between them."""


def room(bleed: float) -> float:
    """From the trim to the edge of a sheet with marks, on each side."""
    return _start(bleed) + LENGTH + MARGIN


def draw_marks(content: Content, document: Document, slug: Line | None) -> None:
    """All marks of one page; `slug` is set in the lower margin, beside the registration mark."""
    width, height = document.width, document.height
    near = _start(document.bleed)
    far = near + LENGTH
    ends = []
    for x in (0.0, width):
        ends += [(x, -far, x, -near), (x, height + near, x, height + far)]
    for y in (0.0, height):
        ends += [(-far, y, -near, y), (width + near, y, width + far, y)]
    content.strokes(ends, THICKNESS, ALL_PLATES)
    centre = near + LENGTH / 2
    for x, y in (
        (width / 2, -centre),
        (width / 2, height + centre),
        (-centre, height / 2),
        (width + centre, height / 2),
    ):
        _register(content, x, y)
    _bar(content, width, -centre)
    if slug is not None:
        # Before the registration mark, clear of the crop mark at the corner.
        content.line(near, height + centre + MARGIN / 3, slug)


def _start(bleed: float) -> float:
    return max(OFFSET, bleed)


def _register(content: Content, x: float, y: float) -> None:
    half = LENGTH / 2
    content.strokes([(x - half, y, x + half, y), (x, y - half, x, y + half)], THICKNESS, ALL_PLATES)
    content.circle(x, y, half / 2, THICKNESS, ALL_PLATES)


def _bar(content: Content, width: float, y: float) -> None:
    """As many patches as have room right of the registration mark, in the head margin."""
    start = width / 2 + LENGTH
    count = int((width - OFFSET - start) / _PATCH)
    for index, ink in enumerate(_PATCHES[: max(0, count)]):
        content.box(start + index * _PATCH, y - _PATCH / 2, _PATCH, _PATCH, ink)
