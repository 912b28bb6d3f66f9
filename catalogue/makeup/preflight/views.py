"""What the checks of pages look at: the job, and each of its pages with the film it belongs to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath

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
    films: tuple[str, ...]
    """Keys of the films that it shows, first the one it belongs to; none where it belongs to none."""
    pieces: tuple[tuple[Piece, Extent | None], ...]
    """In the order in which they are drawn, each with the rectangle it covers."""

    def problem(self, check: str, severity: Severity, what: str, remedy: str, place: Place = _NOWHERE) -> Problem:
        """A problem of this page, at `place` in the records where that is known."""
        return Problem(place, what, remedy, severity, check, (self.folio,), self.film_of(place))

    def film_of(self, place: Place) -> str:
        """The film of the page whose record the place is in, or else the one that the page belongs to."""
        record = PurePath(place.file)
        if record.parent.name == "films" and record.stem in self.films:
            return record.stem
        return self.films[0] if self.films else ""


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
    films: tuple[str, ...] = ()
    section = ""
    for number, page in enumerate(document.pages, 1):
        begun = tuple(anchor.removeprefix(_FILM) for anchor in page.anchors if anchor.startswith(_FILM))
        if begun or page.anchors or page.blank or page.section != section:
            films = begun
        section = page.section
        pieces = tuple((piece, extent_of(piece)) for piece in page.pieces)
        seen.append(View(page, page.folio or number, films, pieces))
    return tuple(seen)


def plates(ink: Ink) -> tuple[float, ...]:
    """The share on each plate that the ink touches: none for white."""
    shares = (ink.strength,) if ink.spot else ink.process
    return tuple(share for share in shares if share)
