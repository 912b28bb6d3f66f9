"""Folding: the parts of the book in order become its pages, each section's films behind its opener."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from catalogue.makeup.desk import Desk
from catalogue.makeup.layout import Layout, other
from catalogue.makeup.loading import LayoutLibrary
from catalogue.makeup.outline import Heading
from catalogue.makeup.pieces import Page, Side
from catalogue.makeup.settling import Made
from catalogue.problems import Place, Problem, Severity
from catalogue.records.festival import Part
from catalogue.records.keys import suggestion
from catalogue.records.library import Records

_SECTION_LAYOUTS = {"opener": "section_opener", "film": "film_page", "programme": "shorts_programme"}
"""Options of a section part that name a layout, and the house's choice for each."""

_TABLES: Mapping[str, Callable[[Records], Mapping[str, Any]]] = {
    "text": lambda records: records.festival.pages,
    "jury": lambda records: records.festival.juries,
    "event": lambda records: records.events,
    "contact": lambda records: records.contacts,
    "advertisement": lambda records: records.festival.advertisements,
}
"""By what a layout takes, the records that a part names with `of`."""


@dataclass(frozen=True)
class Sitting:
    """One layout with what it makes pages of; the first of a part also with the anchor its first page has in any case."""

    layout: Layout
    subject: str
    anchor: str = ""
    opens: Side | None = None
    """The side its part must open on, before the layout's own."""


@dataclass(slots=True)
class _Plan:
    desk: Desk
    library: LayoutLibrary
    problems: list[Problem] = field(default_factory=list)

    def sittings(self) -> Iterator[tuple[Part, Sitting]]:
        """Every sitting with its part, the first of a part on the side where it opens."""
        for part in self.desk.records.festival.parts:
            made = self._section(part) if part.section is not None else self._part(part)
            for index, sitting in enumerate(made):
                yield part, sitting if index else replace(sitting, anchor=_anchor(part), opens=part.opens)

    def _part(self, part: Part) -> Iterator[Sitting]:
        """A part that is no section: the layout, with the keys of what it prints where it takes such."""
        layout = self.library.layouts.get(part.layout)
        takes = layout.takes if layout is not None and layout.takes in _TABLES else "book"
        if takes == "book":
            if part.of:
                what = f"the layout {part.layout!r} prints the book as a whole"
                self.problems.append(Problem(part.key_place("of"), what, "take `of` out"))
            subject = ""
        else:
            known = _TABLES[takes](self.desk.records)
            for index, key in enumerate(part.of):
                if key not in known:
                    self.problems.append(
                        Problem(
                            part.place(f"of.{index}" if part.says(f"of.{index}") else "of"),
                            f"there is no {takes} {key}" if takes != "text" else f"there is no text {key} in pages",
                            suggestion(key, known) or "add it, or take it out here",
                        )
                    )
            subject = " ".join(key for key in part.of or known if key in known)
            if not part.of and not subject:
                what = f"there is nothing for {part.layout} to print"
                remedy = "add what it prints, or take the part out"
                self.problems.append(Problem(part.place(), what, remedy, Severity.WARNING))
            if not subject:
                return
        yield from self._made(part.layout, part.options, part.place(), takes, subject, part.option_place)

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


def _anchor(part: Part) -> str:
    """Contents find a part by it, whether its layout names it or not: by what it prints, or else by its layout."""
    if part.section is not None:
        return f"section:{part.section}"
    return f"part:{part.of[0] if part.of else part.layout}"


def planned(desk: Desk, library: LayoutLibrary) -> tuple[tuple[Heading, ...], tuple[Problem, ...]]:
    """The outline of the book, and what is wrong with its parts and their options, without making a page."""
    plan = _Plan(desk, library)
    outline: list[Heading] = []
    for part, sitting in plan.sittings():
        if sitting.anchor:
            outline.append(Heading(sitting.anchor, _titles(desk, part, sitting), part.section or ""))
    return tuple(outline), tuple(plan.problems)


def _titles(desk: Desk, part: Part, sitting: Sitting) -> Mapping[str, str]:
    """What the contents call a part in each language that has words for it."""
    if not part.listed:
        return {}
    found: dict[str, str] = {}
    section = desk.records.festival.sections.get(part.section or "")
    for language in desk.languages:
        own = desk.wordings[language].text(part.title or (section.name if section is not None else None))
        words = own or sitting.layout.title(desk, sitting.subject, language)
        if words:
            found[language] = words
    return found


def folded(desk: Desk, library: LayoutLibrary) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    """The book's pages in order, before settling, and what is wrong with its parts; what is wrong on a page stays with it.

    A layout that must open on one side of the spread gets a blind page before it where the other would come.
    """
    plan = _Plan(desk, library)
    made: list[Made] = []
    side: Side = "recto"
    for _, sitting in plan.sittings():
        if (sitting.opens or sitting.layout.opens) not in (None, side):
            made.append(Made(Page((), side, blind=True, blank=True), sitting.layout))
            side = other(side)
        for index, page in enumerate(sitting.layout.pages(desk, sitting.subject, side)):
            if not index and sitting.anchor and sitting.anchor not in page.anchors:
                page = replace(page, anchors=(*page.anchors, sitting.anchor))
            made.append(Made(page, sitting.layout))
            side = other(side)
    return tuple(made), tuple(plan.problems)
