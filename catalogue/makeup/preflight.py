"""The last look before the press: what would print badly though the page is made up as meant.

Limits are those of the Ghent Workgroup's specification of 2022 for sheet-fed CMYK where it has one; a
printer's profile may be stricter. Every finding is about finished pieces; nothing here reads a file.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue.inks import PAPER, Ink
from catalogue.lengths import MM, mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page, Picture, Piece, Reference, Rule, TextLine
from catalogue.problems import Finder, Place, Problem, Severity

_TOUCH = 0.01
"""Points; nearer than this two edges are one."""

_ABOVE, _BELOW = 0.75, 0.25
"""How far ordinary letters reach above and below the baseline, as shares of the size."""


@dataclass(frozen=True, slots=True)
class PressLimits:
    """What a press can hold. Lengths are points, resolutions pixels an inch, ink per cent."""

    ppi_grave: float = 149.0
    ppi_warning: float = 224.0
    bitmap_grave: float = 549.0
    bitmap_warning: float = 799.0
    ink: float = 300.0
    """Of one flat colour; 280 on uncoated paper."""
    text: float = 8.0
    """Smallest size of type that is reversed, screened or in anything but solid black."""
    rule: float = 0.25
    """Thinnest rule."""
    screened_rule: float = 0.5
    """Thinnest rule of several inks, a tint, or left white: those are made of dots, or must fit to a hair."""
    safety: float = mm(3)
    """Text keeps this far from the trim."""
    furniture: frozenset[str] = frozenset()
    """Styles whose text may stand nearer to it, such as the numerals of tabs."""
    multiple: int = 1
    """The page count is a multiple of this: 4 for stitched work."""


@dataclass(frozen=True, slots=True)
class _Extent:
    left: float
    top: float
    right: float
    bottom: float


def preflight(document: Document, limits: PressLimits) -> tuple[Problem, ...]:
    """Everything that would print badly, in the order of the pages; empty where all is well."""
    finder = Finder()
    _count(document, limits, finder)
    for number, page in enumerate(document.pages, 1):
        place = Place(field=f"page {page.folio or number}")
        # What runs off an overset page has been said once already, with what to cut.
        overset = any(problem.severity is Severity.GRAVE for problem in page.problems)
        for piece in page.pieces:
            if not overset:
                _bounds(piece, document, limits, place, finder)
            match piece:
                case TextLine():
                    _text(piece, limits, place, finder)
                case Rule():
                    _thickness(piece.thickness, piece.ink, limits, place, finder)
                case Box():
                    _thickness(min(piece.width, piece.height), piece.ink, limits, place, finder)
                case Picture():
                    _resolution(piece, limits, place, finder)
                case Reference():
                    what = f"no folio has been set for {', '.join(piece.anchors)}"
                    finder.grave(
                        replace(piece.place, field=place.field),
                        what,
                        "settle the document before pressing it",
                    )
    _ink(document, limits, finder)
    return tuple(dict.fromkeys(finder.found))


def _count(document: Document, limits: PressLimits, finder: Finder) -> None:
    pages = len(document.pages)
    if pages % limits.multiple:
        spare = limits.multiple - pages % limits.multiple
        finder.grave(
            Place(),
            f"{pages} pages are no multiple of {limits.multiple}",
            f"add {spare} or take away {limits.multiple - spare}",
        )


def _ink(document: Document, limits: PressLimits, finder: Finder) -> None:
    """Each flat colour once, with the pages it stands on."""
    pages: dict[Ink, dict[str, None]] = {}
    for number, page in enumerate(document.pages, 1):
        for ink in _inks(page):
            if ink.total > limits.ink + 0.01:
                pages.setdefault(ink, {})[str(page.folio or number)] = None
    for ink, where in pages.items():
        shares = "/".join(f"{100 * share:.0f}" for share in ink.process)
        finder.grave(
            Place(field=f"page {', '.join(where)}"),
            f"the colour {shares} lays {ink.total:.0f} % of ink on the paper",
            f"keep the sum within {limits.ink:.0f} %",
        )


def _inks(page: Page) -> Iterator[Ink]:
    for piece in page.pieces:
        if isinstance(piece, TextLine):
            for run in piece.line.runs:
                yield run.ink
        elif isinstance(piece, Box | Rule):
            yield piece.ink


def _text(piece: TextLine, limits: PressLimits, place: Place, finder: Finder) -> None:
    words = _quoted(piece.line.text)
    for run in piece.line.runs:
        if 0 in run.glyphs:
            finder.grave(
                place,
                f"the face {run.face} has no glyph for something in {_quoted(run.text)}",
                "name a face that has it in faces.yaml",
            )
        if run.size < limits.text - _TOUCH and not run.ink.overprint:
            how = "reversed" if run.ink.process == PAPER.process else "not in solid black"
            finder.warn(
                place,
                f"{words} is {how} at {run.size:g} pt",
                f"set it in black, or at {limits.text:g} pt or more",
            )


def _thickness(thickness: float, ink: Ink, limits: PressLimits, place: Place, finder: Finder) -> None:
    used = [share for share in ink.process if share]
    solid = len(used) == 1 and used[0] == 1
    least = limits.rule if solid else max(limits.rule, limits.screened_rule)
    if thickness < least - 0.001:
        kind = "rule" if solid else "white rule" if not used else "rule of several inks or a tint"
        finder.warn(place, f"a {kind} is {thickness:.2f} pt thick", f"make it {least:g} pt or more")


def _resolution(piece: Picture, limits: PressLimits, page: Place, finder: Finder) -> None:
    bitmap = piece.file.mode == "bitmap"
    grave = limits.bitmap_grave if bitmap else limits.ppi_grave
    warning = limits.bitmap_warning if bitmap else limits.ppi_warning
    if piece.ppi >= warning:
        return
    wanted = math.ceil(piece.file.width * warning / piece.ppi)
    finder.found.append(
        Problem(
            replace(piece.file.place, field=piece.file.place.field or page.field),
            f"the picture {piece.file.name} has {piece.ppi:.0f} pixels an inch on {page.field}",
            f"find one at least {wanted} pixels wide, or place it smaller",
            Severity.GRAVE if piece.ppi < grave else Severity.WARNING,
        )
    )


def _bounds(piece: Piece, document: Document, limits: PressLimits, place: Place, finder: Finder) -> None:
    extent = _extent(piece)
    if extent is None:
        return
    what = _named(piece)
    # How far each side stands out of the trim; negative inside it.
    out = {
        "left": -extent.left,
        "top": -extent.top,
        "right": extent.right - document.width,
        "bottom": extent.bottom - document.height,
    }
    if isinstance(piece, TextLine):
        sides = [side for side, far in out.items() if far > _TOUCH]
        near = [side for side, far in out.items() if far > _TOUCH - limits.safety]
        if sides:
            finder.grave(place, f"{what} is cut off at the {' and '.join(sides)}", "move it inside the page")
        elif near and piece.line.style not in limits.furniture:
            gap = -max(out.values()) / MM
            finder.warn(
                place,
                f"{what} stands {gap:.1f} mm from the trim at the {' and '.join(near)}",
                f"keep {limits.safety / MM:.1f} mm, or count its style {piece.line.style!r} as furniture",
            )
        return
    beyond = [side for side, far in out.items() if far > document.bleed + _TOUCH]
    if beyond:
        finder.grave(place, f"{what} reaches beyond the bleed at the {' and '.join(beyond)}", "end it there")
    if document.bleed and not _is_white(piece):
        stops = [side for side, far in out.items() if -_TOUCH <= far < document.bleed - _TOUCH]
        if stops:
            finder.grave(
                place,
                f"{what} stops short of the bleed at the {' and '.join(stops)}",
                f"let it run {document.bleed / MM:g} mm over the trim, or keep it well inside",
            )


def _extent(piece: Piece) -> _Extent | None:
    """The rectangle a piece covers; None for one that is not there yet or is empty."""
    match piece:
        case Box() | Picture():
            return _Extent(piece.x, piece.y, piece.x + piece.width, piece.y + piece.height)
        case Rule():
            half = piece.thickness / 2
            # Only across its direction has a rule thickness; its ends are cut square.
            length = math.hypot(piece.x2 - piece.x1, piece.y2 - piece.y1) or 1.0
            across = half * abs(piece.y2 - piece.y1) / length
            down = half * abs(piece.x2 - piece.x1) / length
            return _Extent(
                min(piece.x1, piece.x2) - across,
                min(piece.y1, piece.y2) - down,
                max(piece.x1, piece.x2) + across,
                max(piece.y1, piece.y2) + down,
            )
        case TextLine():
            return _text_extent(piece)
        case Reference():
            return None


def _text_extent(piece: TextLine) -> _Extent | None:
    line = piece.line
    if not line.text.strip():
        return None
    size = max((run.size for run in line.runs), default=0.0)
    angle = math.radians(piece.turn)
    cos, sin = math.cos(angle), math.sin(angle)
    corners = [
        (piece.x + along * cos - up * sin, piece.y - along * sin - up * cos)
        for along in (line.indent, line.indent + line.width)
        for up in (size * _ABOVE, -size * _BELOW)
    ]
    across = [x for x, _ in corners]
    down = [y for _, y in corners]
    return _Extent(min(across), min(down), max(across), max(down))


def _named(piece: Piece) -> str:
    match piece:
        case TextLine():
            return _quoted(piece.line.text)
        case Picture():
            return f"the picture {piece.file.name}"
        case Box():
            return f"a box of {piece.width / MM:.1f} × {piece.height / MM:.1f} mm"
        case Rule():
            return "a rule"
        case Reference():
            return "a reference"


def _is_white(piece: Piece) -> bool:
    return isinstance(piece, Box | Rule) and piece.ink.process == PAPER.process


def _quoted(words: str) -> str:
    shown = words.replace("\u00ad", "").strip()
    return f"“{shown if len(shown) <= 40 else shown[:39] + '…'}”"
