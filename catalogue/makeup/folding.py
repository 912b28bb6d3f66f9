"""Folding: the parts of the book in order become its pages, each film on the first page design on which it finds room."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from catalogue.makeup.desk import Desk
from catalogue.makeup.layout import Layout, other
from catalogue.makeup.loading import LayoutLibrary
from catalogue.makeup.pieces import Page, Side
from catalogue.makeup.planning import Plan, Sitting, anchor_of
from catalogue.makeup.settling import Made
from catalogue.problems import Place, Problem, Severity
from catalogue.records.festival import Part


def folded(desk: Desk, library: LayoutLibrary) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    """The book's pages in order, before settling, and what is wrong with its parts; what is wrong on a page stays with it.

    A layout that must open on one side of the spread gets a blind page before it where the other would come.
    """
    plan, fold = Plan(desk, library), _Fold(desk)
    for part, sittings in plan.parts():
        fold.part(part, sittings)
    return tuple(fold.made), (*plan.problems, *fold.problems)


@dataclass(slots=True)
class _Fold:
    """The book as far as it is folded, and the films that share the page being filled."""

    desk: Desk
    made: list[Made] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    side: Side = "recto"
    """Of the page that comes next."""
    anchor: str = ""
    """What the next page is found by in any case: the first of a part."""
    opens: Side | None = None
    """The side its part must open on, before the layout's own."""
    place: Place = Place()
    """Of the part, which a layout does not know: it says that something is wrong with the parts."""
    sharing: tuple[Sitting, ...] = ()
    """Films whose page has room for another, with their design and the page as it is with them."""
    design: Layout | None = None
    pages: tuple[Page, ...] = ()
    folios: dict[str, int] = field(default_factory=dict)
    """Of the pages laid, by their anchors."""

    def part(self, part: Part, sittings: Sequence[Sitting]) -> None:
        """Folds one part behind the others. Films do not share a page with those of the next part."""
        self.anchor, self.opens, self.place = anchor_of(part), part.opens, part.place()
        for sitting in _agreed(self.desk, sittings):
            if not self._joins(sitting):
                self._close()
                self._seat(sitting)
        self._close()

    def _joins(self, sitting: Sitting) -> bool:
        """Whether a film found room on the page being filled, or must stand there anyway, having no larger design."""
        design = self.design
        if not self.sharing or design is None or design not in sitting.designs:
            return False
        together = (*self.sharing, sitting)
        pages = self._tried(design, _subject(together))
        if _overset(pages) and design != sitting.designs[-1]:
            return False
        self.sharing, self.pages = together, pages
        if len(together) >= design.holds:
            self._lay(design, _subject(together), pages)
            self.sharing = ()
        return True

    def _seat(self, sitting: Sitting) -> None:
        """Lays the pages of the first design on which nothing is overset, or of the last; or keeps them open for others."""
        for design in sitting.designs:
            pages = self._tried(design, sitting.subject)
            if not _overset(pages):
                break
        if design.takes == "films" and design.holds > 1:
            self.sharing, self.design, self.pages = (sitting,), design, pages
        else:
            self._lay(design, sitting.subject, pages)

    def _close(self) -> None:
        """Lays the page being filled. A film left alone on it takes the next larger design where it finds room."""
        sharing, self.sharing = self.sharing, ()
        if not sharing or self.design is None:
            return
        if len(sharing) == 1:
            (alone,) = sharing
            for larger in alone.designs[alone.designs.index(self.design) + 1 :]:
                pages = self._tried(larger, alone.subject)
                if not _overset(pages):
                    return self._lay(larger, alone.subject, pages)
        self._lay(self.design, _subject(sharing), self.pages)

    def _tried(self, design: Layout, subject: str) -> tuple[Page, ...]:
        """The pages as they would come next."""
        # What is tried again and again refers to nothing that stands before it.
        tries = design.takes in ("film", "films", "programme", "section")
        desk = self.desk if tries else replace(self.desk, folios=dict(self.folios))
        return tuple(design.pages(desk, subject, self.opens or design.opens or self.side))

    def _lay(self, design: Layout, subject: str, pages: Sequence[Page]) -> None:
        """Puts pages into the book, behind a blind one where they must begin on the other side."""
        if (self.opens or design.opens) not in (None, self.side):
            if design.takes in ("film", "films") and self.opens is None:
                self.problems.append(self._white(design, subject))
            self.made.append(Made(Page((), self.side, blind=True, blank=True), design))
            self.side = other(self.side)
        for page in pages:
            page = replace(page, problems=tuple(map(self._told_of_part, page.problems)))
            if self.anchor and self.anchor not in page.anchors:
                page = replace(page, anchors=(*page.anchors, self.anchor))
            self.anchor, self.opens = "", None
            self.made.append(Made(page, design))
            for anchor in page.anchors:
                self.folios.setdefault(anchor, len(self.made))
            self.side = other(self.side)

    def _told_of_part(self, problem: Problem) -> Problem:
        """What is wrong with the parts, at the one whose pages these are."""
        parts = self.desk.records.festival.place("parts")
        return replace(problem, place=self.place) if problem.place == parts else problem

    def _white(self, design: Layout, subject: str) -> Problem:
        """That a page stays white so that a film may begin on its side."""
        film = self.desk.records.films[subject.split()[0]]
        what = f"the page before {film.key} stays white: the layout {design.name!r} begins on a {design.opens}"
        remedy = "let a film of one page stand before or behind it, by the section's `order`"
        return Problem(film.place(), what, remedy, Severity.NOTE, pages=(len(self.made) + 1,))


def _agreed(desk: Desk, sittings: Sequence[Sitting]) -> Sequence[Sitting]:
    """The sittings with every design as the films of the part that may come to it have it in common."""
    films: list[tuple[Layout, list[str]]] = []
    for sitting in sittings:
        for design in sitting.designs:
            if design.takes not in ("film", "films"):
                continue
            keys = next((keys for each, keys in films if each == design), None)
            if keys is None:
                films.append((design, keys := []))
            keys.append(sitting.subject)
    agreed = [(design, design.agreed(desk, keys)) for design, keys in films]
    return [
        replace(
            sitting,
            designs=tuple(
                next((common for each, common in agreed if each == design), design) for design in sitting.designs
            ),
        )
        for sitting in sittings
    ]


def _subject(sittings: Sequence[Sitting]) -> str:
    return " ".join(sitting.subject for sitting in sittings)


def _overset(pages: Sequence[Page]) -> bool:
    """Whether something found no room on them."""
    return any(problem.check == "overset" for page in pages for problem in page.problems)
