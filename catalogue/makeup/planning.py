"""Planning: the parts of the book become sittings – what pages are made of, and the page designs to choose from.

Nothing is set here, so `catalogue check` knows what is wrong with the parts before a page is made.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from catalogue.makeup.desk import Desk
from catalogue.makeup.ladders import strange_rules
from catalogue.makeup.layout import Layout, Subject
from catalogue.makeup.loading import LayoutLibrary
from catalogue.makeup.outline import Heading
from catalogue.problems import Place, Problem, Severity
from catalogue.records.festival import Part
from catalogue.records.film import Film
from catalogue.records.frozen import Texts
from catalogue.records.keys import suggestion
from catalogue.records.library import Records

_SECTION_LAYOUTS = {"opener": "section_opener", "film": "film_page", "programme": "shorts_programme"}
"""Options of a section part that name a layout or a list of them, and the house's choice for each."""

_TAKEN: Mapping[str, Sequence[Subject]] = {
    "opener": ("section",),
    "film": ("film", "films"),
    "programme": ("programme",),
}
"""What the layouts of each may take."""

_MOST_DESIGNS = 12
"""In one list: every film is tried on each of them."""

_TABLES: Mapping[Subject, Callable[[Records], Mapping[str, Any]]] = {
    "text": lambda records: records.festival.pages,
    "jury": lambda records: records.festival.juries,
    "event": lambda records: records.events,
    "contact": lambda records: records.contacts,
    "advertisement": lambda records: records.festival.advertisements,
}
"""By what a layout takes, the records that a part names with `of`."""


@dataclass(frozen=True)
class Sitting:
    """What pages are to be made of, and the designs for them from the smallest to the largest, one at least."""

    designs: tuple[Layout, ...]
    subject: str


@dataclass(slots=True)
class Plan:
    """The parts of one book, and what was found wrong with them."""

    desk: Desk
    library: LayoutLibrary
    problems: list[Problem] = field(default_factory=list)

    def parts(self) -> Iterator[tuple[Part, tuple[Sitting, ...]]]:
        """Every part of the book in order with its sittings; none where something grave is wrong with it."""
        for part in self.desk.records.festival.parts:
            yield part, tuple(self._section(part) if part.section is not None else self._part(part))

    def _part(self, part: Part) -> Iterator[Sitting]:
        """A part that is no section: the layout, with the keys of what it prints where it takes such."""
        layout = self.library.layouts.get(part.layout)
        takes: Subject = layout.takes if layout is not None and layout.takes in _TABLES else "book"
        if takes == "book" and part.of:
            what = f"the layout {part.layout!r} prints the book as a whole"
            self.problems.append(Problem(part.key_place("of"), what, "take `of` out"))
        design = self._design(part.layout, part.options, part.place(), (takes,), part.option_place)
        if design is None:
            return
        keys = self._keys(part, design) if takes != "book" else ()
        if keys or takes == "book":
            yield Sitting((design,), " ".join(keys))

    def _keys(self, part: Part, design: Layout) -> tuple[str, ...]:
        """The keys that the part names and that there are; those that its layout prints where it names none."""
        takes = design.takes
        known = _TABLES[takes](self.desk.records)
        for index, key in enumerate(part.of):
            if key not in known:
                place = part.place(f"of.{index}" if part.says(f"of.{index}") else "of")
                what = f"there is no text {key} in pages" if takes == "text" else f"there is no {takes} {key}"
                self.problems.append(Problem(place, what, suggestion(key, known) or "add it, or take it out here"))
        if part.of:
            return tuple(key for key in part.of if key in known)
        keys = tuple(design.unnamed(self.desk, tuple(known)))
        if not keys:
            what = f"there is nothing for {part.layout} to print"
            remedy = "add what it prints, or take the part out"
            self.problems.append(Problem(part.place(), what, remedy, Severity.WARNING))
        return keys

    def _section(self, part: Part) -> Iterator[Sitting]:
        """The section's opener (unless its option says `false`), then its films and programmes.

        `opener`, `film` and `programme` give a layout's name, a mapping of options with `layout` among them, or a list
        of these from the smallest to the largest. What else stands beside the key are options of the opener.
        """
        key = part.section or ""
        if part.layout != "section":
            what = f"the layout {part.layout!r} stands beside a section"
            self.problems.append(Problem(part.key_place("layout"), what, "make it a part of its own, or take it out"))
        if part.of:
            what = f"the section {key} prints its films and programmes"
            self.problems.append(Problem(part.key_place("of"), what, "take `of` out"))
        options = dict(part.options)
        chosen = {role: options.pop(role, default) for role, default in _SECTION_LAYOUTS.items()}
        shown = self.desk.records.shown_in(key)
        if chosen["opener"] != "false" and (openers := self._designs(part, "opener", chosen["opener"], options)):
            yield Sitting(openers, key)
        kinds = dict.fromkeys(map(_kind, shown))
        designs = {kind: self._designs(part, kind, chosen[kind]) for kind in kinds}
        for film in shown:
            kind = _kind(film)
            found = self._pinned(film, designs[kind], kind) if film.layout else designs[kind]
            if found:
                yield Sitting(self._on_its_step(film, found), film.key)

    def _pinned(self, film: Film, designs: Sequence[Layout], kind: str) -> tuple[Layout, ...]:
        """The layout that the film's record names, with the options that the section gives it."""
        name = film.layout or ""
        own = next((design for design in designs if design.name == name), None)
        design = own or self._design(name, {}, film.place("layout"), _TAKEN[kind])
        return (design,) if design is not None else ()

    def _on_its_step(self, film: Film, designs: tuple[Layout, ...]) -> tuple[Layout, ...]:
        """The designs that know the step which the film's record pins; all of them where it pins none."""
        known = tuple(dict.fromkeys(step for design in designs for step in design.steps(self.desk)))
        self.problems.extend(strange_rules(film, known))
        for short in self.desk.records.films_of(film):
            self.problems.extend(strange_rules(short, ()))
        return tuple(design for design in designs if film.fit.step in design.steps(self.desk)) or designs

    def _designs(
        self, part: Part, role: str, value: Any, shared: Mapping[str, Any] | None = None
    ) -> tuple[Layout, ...]:
        """The layouts that a section part names for a role, with their options; those that are wrong are left out."""
        listed = isinstance(value, tuple)
        choices = value if isinstance(value, tuple) else (value,)
        place = _option_place(part, role)
        if not choices:
            self.problems.append(Problem(place, f"the list {role!r} names no layout", "name one, or take the list out"))
        if len(choices) > _MOST_DESIGNS:
            what = f"the list {role!r} names {len(choices)} layouts"
            self.problems.append(Problem(place, what, f"{_MOST_DESIGNS} are the most that a film may be tried on"))
            return ()
        paths = [f"{role}.{index}" if listed else role for index in range(len(choices))]
        found = [
            self._chosen(part, role, path, choice, shared or {}) for path, choice in zip(paths, choices, strict=True)
        ]
        return tuple(design for design in found if design is not None)

    def _chosen(self, part: Part, role: str, path: str, choice: Any, shared: Mapping[str, Any]) -> Layout | None:
        """One layout of a role: a name, or a mapping of options with `layout` among them."""
        if isinstance(choice, tuple):
            what, remedy = f"a layout of {role!r} is itself a list", "name layouts one after the other"
            self.problems.append(Problem(_option_place(part, path), what, remedy))
            return None
        own = dict(choice) if isinstance(choice, Mapping) else {}
        name = str(own.pop("layout", "true") if isinstance(choice, Mapping) else choice)

        def place(option: str) -> Place:
            return _option_place(part, f"{path}.{option}" if option.split(".")[0] in own else option)

        chosen = _SECTION_LAYOUTS[role] if name == "true" else name
        return self._design(chosen, {**shared, **own}, _option_place(part, path), _TAKEN[role], place)

    def _design(
        self,
        name: str,
        options: Mapping[str, Any],
        place: Place,
        takes: Sequence[Subject],
        option_place: Callable[[str], Place] | None = None,
    ) -> Layout | None:
        """The layout of that name with these options, if it takes one of the things named; else None, with the reason."""
        known = self.library.layouts.get(name)
        wanted = known.takes if known is not None and known.takes in takes else takes[0]
        layout, problems = self.library.make(name, options, place, wanted, option_place)
        if layout is not None:
            problems = layout.faults(self.desk, option_place or (lambda option: place))
        self.problems.extend(problem for problem in problems if problem not in self.problems)
        return layout


def _kind(film: Film) -> str:
    """The option of a section part that names the layouts of this film."""
    return "programme" if film.is_programme else "film"


def _option_place(part: Part, path: str) -> Place:
    """Where an option of a section stands, or the nearest thing that holds it."""
    root = path.split(".")[0]
    for whole in ("options", "section"):
        if part.says(f"{whole}.{root}"):
            place = part.key_place if part.says(f"{whole}.{path}") else part.place
            return place(f"{whole}.{path}")
    return part.place()


def anchor_of(part: Part) -> str:
    """Contents find a part by it, whether its layout names it or not: by what it prints, or else by its layout."""
    if part.section is not None:
        return f"section:{part.section}"
    return f"part:{part.of[0] if part.of else part.layout}"


def planned(desk: Desk, library: LayoutLibrary) -> tuple[tuple[Heading, ...], tuple[Problem, ...]]:
    """The outline of the book, and what is wrong with its parts and their options, without making a page."""
    plan = Plan(desk, library)
    outline = tuple(
        Heading(anchor_of(part), _titles(desk, part, sittings[0]), part.section or "")
        for part, sittings in plan.parts()
        if sittings
    )
    return outline, tuple(plan.problems)


def _titles(desk: Desk, part: Part, first: Sitting) -> Mapping[str, str]:
    """What the contents call a part in each language that has words for it."""
    if not part.listed:
        return {}
    found: dict[str, str] = {}
    own_title = part.title or _own_title(desk.records, part, first.designs[0].takes)
    for language in desk.languages:
        own = desk.wordings[language].text(own_title)
        words = own or first.designs[0].title(desk, first.subject, language)
        if words:
            found[language] = words
    return found


def _own_title(records: Records, part: Part, takes: Subject) -> Texts | None:
    """What the section is called, or the one text, jury, event … that the part names."""
    table = _TABLES.get(takes)
    if part.section is not None:
        record: Any = records.festival.sections.get(part.section)
    else:
        record = table(records).get(part.of[0]) if table is not None and len(part.of) == 1 else None
    title: Texts | None = getattr(record, "title", None) or getattr(record, "name", None)
    return title
