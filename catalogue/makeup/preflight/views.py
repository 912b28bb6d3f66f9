"""What the checks of pages look at: the job, and each of its pages with the film it belongs to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from catalogue.inks import Ink
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Page, Piece
from catalogue.makeup.preflight.extents import Extent, extent_of
from catalogue.problems import Place, Problem, Severity
from catalogue.records.printer import PrinterProfile

_FILM = "film:"
_NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class View:
    """One page as the checks see it."""

    page: Page
    folio: int
    film: str
    """Key of the film it belongs to; empty where it belongs to none."""
    pieces: tuple[tuple[Piece, Extent | None], ...]
    """In the order in which they are drawn, each with the rectangle it covers."""

    def problem(self, check: str, severity: Severity, what: str, remedy: str, place: Place = _NOWHERE) -> Problem:
        """A problem of this page, at `place` in the records where that is known."""
        return Problem(place, what, remedy, severity, check, (self.folio,), self.film)


@dataclass(frozen=True)
class Job:
    """Pages on their way to a printer."""

    document: Document
    printer: PrinterProfile = field(default_factory=PrinterProfile)
    furniture: frozenset[str] = frozenset()
    """Styles whose type may stand within the safety margin, such as the numerals of tabs."""
    bound: bool = True
    """Whether the pages are folded and bound, so that they must fill whole sheets; a handout is not, nor is a cover."""
    paper: Place = Place()
    """Where the records say the bleed."""

    @cached_property
    def views(self) -> tuple[View, ...]:
        """The document's pages in their order, as the checks see them."""
        return _views(self.document)


PageCheck = Callable[[View, Job], Iterator[Problem]]
JobCheck = Callable[[Job], Iterator[Problem]]


def _views(document: Document) -> tuple[View, ...]:
    """A page belongs to the first film whose anchor it has; without one to the film of the page before, if it is of the same
    section and begins nothing else.
    """
    seen: list[View] = []
    film, section = "", ""
    for number, page in enumerate(document.pages, 1):
        films = [anchor.removeprefix(_FILM) for anchor in page.anchors if anchor.startswith(_FILM)]
        if films:
            film = films[0]
        elif page.anchors or page.blank or page.section != section:
            film = ""
        section = page.section
        pieces = tuple((piece, extent_of(piece)) for piece in page.pieces)
        seen.append(View(page, page.folio or number, film, pieces))
    return tuple(seen)


def plates(ink: Ink) -> tuple[float, ...]:
    """The share on each plate that the ink touches: none for white."""
    shares = (ink.strength,) if ink.spot else ink.process
    return tuple(share for share in shares if share)
