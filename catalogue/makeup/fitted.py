"""Fitted: the films of a book in its order, each with its page and how it found room there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.makeup.fits import Fit
from catalogue.makeup.pieces import Page
from catalogue.problems import Problem, Severity
from catalogue.records.film import Film
from catalogue.records.library import Records


@dataclass(frozen=True, slots=True)
class Fitted:
    """A film of the book."""

    film: Film
    section: str
    """Key of the section whose page it stands on."""
    page: int
    """Folio of its first page."""
    fit: Fit | None
    """None where its layout does not say."""


def fitted(pages: Sequence[Page], records: Records) -> tuple[Fitted, ...]:
    """Every film that these pages show, at the page where it begins; programmes as the films that they are of."""
    return tuple(_fitted(pages, records))


def _fitted(pages: Sequence[Page], records: Records) -> Iterator[Fitted]:
    said = {fit.film for page in pages for fit in page.fits}
    for page in pages:
        for fit in page.fits:
            film = records.films[fit.film]
            yield Fitted(film, page.section or records.section_of(film), page.folio, fit)
        for anchor in page.anchors:
            found = records.films.get(anchor.removeprefix("film:")) if anchor.startswith("film:") else None
            if found is not None and found.key not in said and not found.is_programme:
                yield Fitted(found, page.section or records.section_of(found), page.folio, None)


def not_told(pages: Sequence[Page]) -> tuple[Problem, ...]:
    """What does not fit on these pages and stands in none of their budgets: titles and facts that turn over, credits."""
    told = {text.place for page in pages for fit in page.fits for text in fit.texts if text.lines < 0}
    return tuple(
        problem
        for page in pages
        for problem in page.problems
        if problem.severity == Severity.GRAVE and problem.check == "overset" and problem.place not in told
    )
