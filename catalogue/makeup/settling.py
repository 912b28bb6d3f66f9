"""Settling: pages get their folios, references their figures, and every page its furniture."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from catalogue.makeup.desk import Desk
from catalogue.makeup.figures import in_lines, said
from catalogue.makeup.layout import Layout, other
from catalogue.makeup.pieces import Page, Piece, Reference, TextLine
from catalogue.problems import Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up page with the layout that made it, which also furnishes it."""

    page: Page
    layout: Layout


def padded(made: Sequence[Made], multiple: int, besides: int = 0) -> tuple[Made, ...]:
    """The pages with blind ones added at the end until their count is a multiple: a signature has no half sheet.

    `besides` are pages that lie in the same sheets, as those of a cover printed with the others.
    """
    pages = list(made)
    while pages and (len(pages) + besides) % max(multiple, 1):
        side = other(pages[-1].page.side)
        pages.append(Made(Page((), side, blind=True, blank=True), pages[-1].layout))
    return tuple(pages)


def settled(made: Sequence[Made], desk: Desk, first: int = 1) -> tuple[Page, ...]:
    """The finished pages in order, the first with folio `first`.

    A reference to an anchor that no page has prints nothing, and is a grave problem on its page unless it is optional.
    """
    folios: dict[str, int] = {}
    for folio, entry in enumerate(made, first):
        for anchor in entry.page.anchors:
            folios.setdefault(anchor, folio)
    return tuple(_settle(entry, folio, folios, desk) for folio, entry in enumerate(made, first))


def _settle(entry: Made, folio: int, folios: Mapping[str, int], desk: Desk) -> Page:
    page = replace(entry.page, folio=folio)
    pieces: list[Piece] = []
    problems = list(page.problems)
    for piece in (*page.pieces, *entry.layout.furnish(desk, page)):
        if isinstance(piece, Reference):
            lost = [anchor for anchor in piece.anchors if anchor not in folios and not piece.optional]
            problems.extend(_lost(piece.place, anchor) for anchor in lost)
            pieces.extend(_figures(piece, folios, desk))
        else:
            pieces.append(piece)
    return replace(page, pieces=tuple(pieces), problems=tuple(problems))


def _lost(place: Place, anchor: str) -> Problem:
    return Problem(
        place,
        f"the book has no page for {anchor}",
        "give it a part of the book that shows it, or take the reference away",
        Severity.GRAVE,
        "reference",
    )


def _figures(piece: Reference, folios: Mapping[str, int], desk: Desk) -> list[TextLine]:
    numbers = sorted({folios[anchor] for anchor in piece.anchors if anchor in folios})
    left, right = piece.turn or (piece.x, math.inf)
    words = said(numbers, ranges=piece.ranges)
    made: list[TextLine] = []
    x, y = piece.x, piece.y
    for line in in_lines(desk, words, piece.style, piece.language, right - piece.x, right - left):
        galley = desk.line(line, piece.style, piece.language, piece.place)
        begin = x - galley.widest if piece.align == "right" else x
        made.extend(TextLine(begin, y, each) for each in galley.lines)
        x, y = left, y + galley.leading
    return made
