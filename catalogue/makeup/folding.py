"""Folding: the parts of the book in order become its pages, each section's films behind its opener."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
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
    """One layout with what it makes pages of, and the anchor its first page has in any case."""

    layout: Layout
    subject: str
    anchor: str = ""


@dataclass(slots=True)
class _Plan:
    desk: Desk
    library: LayoutLibrary
    problems: list[Problem] = field(default_factory=list)

    def sittings(self) -> Iterator[Sitting]:
        for part in self.desk.records.festival.parts:
            if part.section is not None:
                yield from _anchored(self._section(part), f"section:{part.section}")
            else:
                made = self._made(part.layout, part.options, part.place(), "book", "", part.option_place)
                yield from _anchored(made, f"part:{part.layout}")

    def _section(self, part: Part) -> Iterator[Sitting]:
        """The section's opener (unless its option says `false`), then its films and programmes.

        `opener`, `film` and `programme` give a layout's name, or a mapping of options with `layout` among them. What
        else stands beside the key are options of the opener.
        """
        key = part.section or ""
        options = dict(part.options)
        chosen = {role: self._chosen(role, options.pop(role, default)) for role, default in _SECTION_LAYOUTS.items()}
        name, own = chosen["opener"]
        if name != "false":
            place = part.option_place("opener")
            yield from self._made(name, {**options, **own}, place, "section", key, part.option_place)
        for film in self.desk.records.shown_in(key):
            takes = "programme" if film.is_programme else "film"
            name, own = chosen[takes]
            if film.layout:
                yield from self._made(film.layout, {}, film.place("layout"), takes, film.key)
            else:
                yield from self._made(name, own, part.option_place(takes), takes, film.key)

    def _chosen(self, role: str, value: Any) -> tuple[str, Mapping[str, Any]]:
        """The layout's name and its options, as a section part gives them."""
        if isinstance(value, Mapping):
            own = dict(value)
            return str(own.pop("layout", _SECTION_LAYOUTS[role])), own
        return (_SECTION_LAYOUTS[role] if value == "true" else str(value)), {}

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


def _anchored(sittings: Iterator[Sitting], anchor: str) -> Iterator[Sitting]:
    """The sittings, the first with this anchor: contents find a part whether its layout names it or not."""
    for index, sitting in enumerate(sittings):
        yield sitting if index else replace(sitting, anchor=anchor)


def planned(desk: Desk, library: LayoutLibrary) -> tuple[Problem, ...]:
    """What is wrong with the parts of the book and their options, without making a page."""
    plan = _Plan(desk, library)
    for _ in plan.sittings():
        pass
    return tuple(plan.problems)


def folded(desk: Desk, library: LayoutLibrary) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    """The book's pages in order, before settling, and what is wrong with its parts; what is wrong on a page stays with it.

    A layout that must open on one side of the spread gets a blind page before it where the other would come.
    """
    plan = _Plan(desk, library)
    made: list[Made] = []
    side: Side = "recto"
    for sitting in plan.sittings():
        if sitting.layout.opens not in (None, side):
            made.append(Made(Page((), side, blind=True, blank=True), sitting.layout))
            side = other(side)
        for index, page in enumerate(sitting.layout.pages(desk, sitting.subject, side)):
            if not index and sitting.anchor and sitting.anchor not in page.anchors:
                page = replace(page, anchors=(*page.anchors, sitting.anchor))
            made.append(Made(page, sitting.layout))
            side = other(side)
    return tuple(made), tuple(plan.problems)
