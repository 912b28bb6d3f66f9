"""Binding: the cover that goes round the pages, how thick the book is, and the pages of a cover printed with the others."""

import math
from collections.abc import Sequence
from dataclasses import replace

from catalogue.lengths import MM, mm
from catalogue.makeup.desk import Desk
from catalogue.makeup.layout import Layout
from catalogue.makeup.loading import LayoutLibrary
from catalogue.makeup.pieces import Page, Side
from catalogue.makeup.settling import Made, padded, settled
from catalogue.problems import Finder, Problem, Severity
from catalogue.stock import spine

COVER_PAGES = 4
"""Of a cover that is printed with the others: its outside and its inside, before and behind them."""
_NEAR, _FAR, _SHARE = mm(0.5), mm(1), 0.15
"""The printer's figure and the computed one: nearer is alike, farther is not; between, this share of the book decides."""


def cover_design(desk: Desk, library: LayoutLibrary) -> tuple[Layout | None, tuple[Problem, ...]]:
    """The layout that draws the festival's cover; None where it has no cover, or none that can be had."""
    cover = desk.records.festival.cover
    if cover is None:
        return None, ()
    return library.make(cover.layout, cover.options, cover.place(), "cover", cover.option_place)


def planned_cover(desk: Desk, library: LayoutLibrary) -> tuple[Problem, ...]:
    """What is wrong with the cover's layout and options, and whether its spine can be known, without making a page."""
    festival = desk.records.festival
    _, problems = cover_design(desk, library)
    if festival.cover is None or desk.printer.cover != "apart" or festival.paper.spine is not None:
        return problems
    if festival.paper.stock is None:
        what = "the cover wants a spine, and nothing tells how thick the book is"
        remedy = (
            "write the printer's figure as `spine: 4.2 mm` under `paper`, or the paper's weight and bulk as `stock`"
        )
        return (*problems, Problem(festival.place("paper"), what, remedy))
    if festival.paper.cover is None:
        what = "the spine is computed without the cover's own paper"
        remedy = "write its weight and bulk as `cover` under `paper`, or the printer's figure as `spine`"
        return (*problems, Problem(festival.paper.place("stock"), what, remedy, Severity.WARNING))
    return problems


def thickness(desk: Desk, pages: int) -> tuple[float, tuple[Problem, ...]]:
    """How thick a book of so many pages is between its covers' outsides, in points: the printer's figure, or computed.

    A figure of nought is a stitched book's, whose cover is folded once.
    """
    paper = desk.records.festival.paper
    computed = 0.0
    if paper.stock is not None:
        computed = spine(pages, paper.stock.stock, None if paper.cover is None else paper.cover.stock)
    if paper.spine is None:
        return computed, ()
    finder = Finder()
    apart = abs(paper.spine - computed)
    unlike = apart > _FAR or apart > max(_NEAR, _SHARE * computed)
    if paper.spine and paper.stock is not None and unlike:
        finder.warn(
            paper.place("spine"),
            f"the spine is {paper.spine / MM:.1f} mm here, and {pages} pages of this paper make {computed / MM:.1f} mm",
            "ask the printer which holds; the figure here is printed",
        )
    return paper.spine, tuple(finder.found)


def bound(made: Sequence[Made], design: Layout | None, desk: Desk) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The book's pages settled and filled up to whole sheets, between those of its cover if it is printed with them.

    Without a design they are the pages alone. The cover's have no folios: the first page inside it is page 1.
    """
    multiple = max(desk.printer.multiple, 1)
    if design is None:
        return settled(padded(made, multiple), desk), ()
    outside = list(design.pages(desk, "", "recto"))
    if len(outside) not in (2, COVER_PAGES):
        what = f"the layout {design.name!r} makes {len(outside)} pages of a cover that is printed with the others"
        remedy = "let it make the front and the back, or the front, its inside, the inside of the back, and the back"
        place = desk.records.festival.place("cover")
        return settled(padded(made, multiple), desk), (Problem(place, what, remedy),)
    sides: tuple[Side, ...] = ("recto", "verso", "recto", "verso")
    if len(outside) == 2:
        outside[1:1] = [Page((), side, blind=True, blank=True) for side in sides[1:3]]
    cover = [Made(replace(page, side=side), design) for page, side in zip(outside, sides, strict=True)]
    # Behind an odd count of pages the inside of the back would be a left-hand page.
    inside = settled(padded(made, math.lcm(multiple, 2), COVER_PAGES), desk)
    front, front_inside, back_inside, back = (replace(page, folio=0) for page in settled(cover, desk))
    return (front, front_inside, *inside, back_inside, back), ()
