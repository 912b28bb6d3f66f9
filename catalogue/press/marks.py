"""What the printer's eye and blade go by, outside the bleed: crop and registration marks, a colour bar, a slug line.

Crop marks come with marks of the folds where the sheet is folded after printing, as a cover is.

Any of them may be drawn alone. The sheet is as large as those that are drawn need it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.inks import BLACK, Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.press.content import Content
from catalogue.records.printer import Mark
from catalogue.typeset.lines import Line

OFFSET = mm(3)
"""Least distance of a mark from the trim: a blade that strays cuts no mark into the page."""
CLEAR = mm(1)
"""White between the bleed and the marks: a page cut out with its bleed, as for imposition, takes no speck of them along."""
LENGTH = mm(5)
MARGIN = mm(3)
"""Paper beyond the marks."""
THICKNESS = 0.25
ALL_PLATES = "/All CS 1 SCN"
"""Stroke colour of a mark that must stand on every plate: a Separation named All."""
SLUG = mm(4)
"""Height of the slug line."""
_BASELINE = mm(3)
"""Of the slug line, below its top."""

_PATCH = mm(4)
_SOLIDS = (Ink(1, 0, 0, 0), Ink(0, 1, 0, 0), Ink(0, 0, 1, 0), BLACK)
_PAIRS = (Ink(1, 1, 0, 0), Ink(0, 1, 1, 0), Ink(1, 0, 1, 0))
_TINTS = (Ink(0.5, 0, 0, 0), Ink(0, 0.5, 0, 0), Ink(0, 0, 0.5, 0), Ink(0, 0, 0, 0.5), Ink(0.5, 0.4, 0.4, 0))
"""Half tints, and a grey of three inks that shows any drift between them."""


@dataclass(frozen=True, slots=True)
class Room:
    """Points from the trim to the edge of the sheet."""

    left: float
    top: float
    right: float
    bottom: float


def room(bleed: float, marks: Iterable[Mark]) -> Room:
    """The sheet round the trim: the bleed, and beyond it room for what is drawn."""
    drawn = set(marks)
    side = _start(bleed) + LENGTH + MARGIN if drawn & {"crop", "registration"} else bleed
    head = _start(bleed) + LENGTH + MARGIN if "bar" in drawn else side
    foot = _slug_top(bleed, drawn) + SLUG + MARGIN if "slug" in drawn else side
    return Room(side, head, side, foot)


def draw_marks(content: Content, document: Document, marks: Iterable[Mark], slug: Line | None) -> None:
    """These marks of one page; the slug line begins below the trim's left edge, its own indent comes on top."""
    drawn = set(marks)
    if "crop" in drawn:
        _crop(content, document)
        _folds(content, document)
    if "registration" in drawn:
        _registration(content, document)
    if "bar" in drawn:
        _bar(content, document, around_register="registration" in drawn)
    if "slug" in drawn and slug is not None:
        content.line(0, document.height + _slug_top(document.bleed, drawn) + _BASELINE, slug)


def _start(bleed: float) -> float:
    return max(OFFSET, bleed + CLEAR)


def _centre(bleed: float) -> float:
    """From the trim to the middle of the marks."""
    return _start(bleed) + LENGTH / 2


def _slug_top(bleed: float, drawn: set[Mark]) -> float:
    """From the trim's foot to the slug line, which stands clear of the marks and may be as long as the page is wide."""
    return _start(bleed) + (LENGTH if drawn & {"crop", "registration"} else 0)


def _crop(content: Content, document: Document) -> None:
    near = _start(document.bleed)
    far = near + LENGTH
    ends = []
    for x in (0.0, document.width):
        ends += [(x, -far, x, -near), (x, document.height + near, x, document.height + far)]
    for y in (0.0, document.height):
        ends += [(-far, y, -near, y), (document.width + near, y, document.width + far, y)]
    content.strokes(ends, THICKNESS, ALL_PLATES)


def _folds(content: Content, document: Document) -> None:
    """Broken lines at head and foot of every fold."""
    near, dash = _start(document.bleed), LENGTH / 5
    dashes = [
        (fold, start, fold, start + dash)
        for fold in document.folds
        for index in range(0, 5, 2)
        for start in (-near - (index + 1) * dash, document.height + near + index * dash)
    ]
    if dashes:
        content.strokes(dashes, THICKNESS, ALL_PLATES)


def _middle(document: Document) -> float:
    """Where the registration marks of head and foot stand: clear of the folds, as of a cover's spine."""
    return (document.folds[0] if document.folds else document.width) / 2


def _registration(content: Content, document: Document) -> None:
    width, height, centre, middle = document.width, document.height, _centre(document.bleed), _middle(document)
    half = LENGTH / 2
    for x, y in (
        (middle, -centre),
        (middle, height + centre),
        (-centre, height / 2),
        (width + centre, height / 2),
    ):
        content.strokes([(x - half, y, x + half, y), (x, y - half, x, y + half)], THICKNESS, ALL_PLATES)
        content.circle(x, y, half / 2, THICKNESS, ALL_PLATES)


def _bar(content: Content, document: Document, *, around_register: bool) -> None:
    """As many patches as have room in the head margin: right of the registration mark, then left of it."""
    y = -_centre(document.bleed) - _PATCH / 2
    middle, end = _middle(document), (document.folds[0] if document.folds else document.width) - OFFSET
    stretches = [(OFFSET, end)]
    if around_register:
        stretches = [(middle + LENGTH, end), (OFFSET, middle - LENGTH)]
    places = (
        start + index * _PATCH for start, end in stretches for index in range(max(0, int((end - start) / _PATCH)))
    )
    for x, ink in zip(places, _patches(full for _, full in content.spots.values()), strict=False):
        content.box(x, y, _PATCH, _PATCH, ink)


def _patches(spots: Iterable[Ink]) -> Iterator[Ink]:
    """What the bar shows, what matters most first: where a page is narrow, the last find no room."""
    full = list(spots)
    yield from _SOLIDS
    yield from full
    yield from _PAIRS
    yield from (ink.tint(0.5) for ink in full)
    yield from _TINTS
