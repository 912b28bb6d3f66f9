"""Folding: the parts of the book in order become its pages, each section's films behind its opener."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from catalogue.makeup.desk import Desk
from catalogue.makeup.layout import Layout, other
from catalogue.makeup.loading import LayoutLibrary
from catalogue.makeup.pieces import Page, Side
from catalogue.makeup.settling import Made
from catalogue.problems import Place, Problem
from catalogue.records.festival import Part

_SECTION_LAYOUTS = {"opener": "section_opener", "film": "film_page", "programme": "shorts_programme"}
"""Options of a section part that name a layout, and the house's choice for each."""


@dataclass(frozen=True)
class Sitting:
    """One layout with what it makes pages of."""

    layout: Layout
    subject: str


@dataclass(slots=True)
class _Plan:
    desk: Desk
    library: LayoutLibrary
    problems: list[Problem] = field(default_factory=list)

    def sittings(self) -> Iterator[Sitting]:
        for part in self.desk.records.festival.parts:
            if part.section is not None:
                yield from self._section(part)
            else:
                yield from self._made(part.layout, part.options, part.place(), "book", "", part.option_place)

    def _section(self, part: Part) -> Iterator[Sitting]:
        """The section's opener (unless its option says `false`), then its films and programmes."""
        key = part.section or ""
        options = dict(part.options)
        names = {
            role: str(options.pop(role)) if isinstance(options.get(role), str) else default
            for role, default in _SECTION_LAYOUTS.items()
        }
        if names["opener"] == "true":
            names["opener"] = _SECTION_LAYOUTS["opener"]
        if names["opener"] != "false":
            place = part.option_place("opener")
            yield from self._made(names["opener"], options, place, "section", key, part.option_place)
        for film in self.desk.records.shown_in(key):
            takes = "programme" if film.is_programme else "film"
            place = film.place("layout") if film.layout else part.option_place(takes)
            yield from self._made(film.layout or names[takes], {}, place, takes, film.key)

    def _made(
        self,
        name: str,
        options: Mapping[str, Any],
        place: Place,
        takes: str,
        subject: str,
        option_place: Callable[[str], Place] | None = None,
    ) -> Iterator[Sitting]:
        layout, problems = self.library.make(name, options, place, takes, option_place)
        self.problems.extend(problem for problem in problems if problem not in self.problems)
        if layout is not None:
            yield Sitting(layout, subject)


def folded(desk: Desk, library: LayoutLibrary) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    """The book's pages in order, before settling, and what is wrong with its parts or on its pages.

    A layout that must open on one side of the spread gets a blind page before it where the other would come.
    """
    plan = _Plan(desk, library)
    made: list[Made] = []
    side: Side = "recto"
    for sitting in plan.sittings():
        if sitting.layout.opens not in (None, side):
            made.append(Made(Page((), side, blind=True), sitting.layout))
            side = other(side)
        for page in sitting.layout.pages(desk, sitting.subject, side):
            made.append(Made(page, sitting.layout))
            side = other(side)
    problems = [*plan.problems, *(problem for entry in made for problem in entry.page.problems)]
    return tuple(made), tuple(problems)
