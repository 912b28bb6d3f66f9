"""The credits of a film as rows: a label in every language of the edition, and who or what stands beside it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from catalogue.problems import Place
from catalogue.records.film import Film
from catalogue.records.frozen import ANY, Frozen, Texts
from catalogue.records.library import Records

if TYPE_CHECKING:  # a wording makes its own rows
    from catalogue.records.wording import Wording

ROLES_OF_FIELDS = {
    "cast": "cast",
    "company": "production_company",
    "world_sales": "world_sales",
    "intertitles": "intertitles_in",
    "format": "format",
}
"""Fields of a film that make a row beside `credits`, in the order they print, with the role that labels it."""


@dataclass(frozen=True, slots=True)
class Credit:
    """One name in a row, or a text where the row is not of people."""

    name: str
    language: str
    """BCP 47 tag of the name; `und-Latn` for an international one."""
    character: str = ""
    """Whom an actor plays, in the wording's language."""


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A role of a film, or several roles that the same people fill and one label names."""

    roles: tuple[str, ...]
    field: str
    """The field of the film that says so, such as `credits.director`; of several roles the first one's."""
    label: str
    """The label in the wording's language, in the number and gender of the names."""
    labels: Frozen[str]
    """The same in every language, in the edition's order."""
    credits: tuple[Credit, ...]
    place: Place

    @property
    def role(self) -> str:
        """The role, or the first of several."""
        return self.roles[0]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(credit.name for credit in self.credits)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the record says of one role."""

    role: str
    field: str
    credits: tuple[Credit, ...]
    people: tuple[str, ...] = ()
    """Their keys, where the row is of people."""


def rows(wording: "Wording", film: Film) -> tuple[CreditRow, ...]:
    """The film's rows in the order that its section or the festival gives its roles, the others as in the record.

    The record's order is: roles, cast, companies, sales, intertitles and format. A role that the record's
    credits name themselves (`cast`, `production_company` …) keeps the place it has there. Roles that the same
    people fill in the same order share a row at the place of the first, if every language of the edition has a
    label for them together.
    """
    order, merge = _rules(wording.records, film)
    ranks = {role: rank for rank, role in enumerate(dict.fromkeys(order))}
    entries = sorted(_entries(wording, film), key=lambda entry: ranks.get(entry.role, len(ranks)))
    groups = _merged(entries, film, _combinations(wording.records)) if merge else [(entry,) for entry in entries]
    return tuple(_row(wording, film, group) for group in groups)


def _rules(records: Records, film: Film) -> tuple[tuple[str, ...], bool]:
    """The roles that come first, and whether roles are merged: as the film says, its section, or the festival."""
    section, festival = records.festival.sections.get(records.section_of(film)), records.festival.credits
    rules = [section.credits, festival] if section is not None else [festival]
    order = next((each.order for each in rules if each.order is not None), ())
    merge = next((said for said in (film.merge_credits, *(each.merge for each in rules)) if said is not None), True)
    return order, merge


def _entries(wording: "Wording", film: Film) -> list[_Entry]:
    found: list[_Entry] = []
    actors = tuple(entry.actor for entry in film.cast)
    cast = [
        replace(_person(wording, entry.actor), character=wording.text(entry.character) or "") for entry in film.cast
    ]
    for role, people in film.credits.items():
        credits = [_person(wording, person) for person in people]
        if role == "cast":
            credits, people = [*credits, *cast], (*people, *actors)
            cast = []
        found.append(_Entry(role, f"credits.{role}", tuple(credits), people))
    beside = {
        "cast": cast,
        "company": _texts(wording, film.company),
        "world_sales": _texts(wording, film.world_sales),
        "intertitles": [Credit(wording.language_name(tag), wording.language) for tag in film.intertitles],
        "format": _format(wording, film),
    }
    found.extend(
        _Entry(role, field, tuple(beside[field]), actors if field == "cast" else ())
        for field, role in ROLES_OF_FIELDS.items()
        if beside[field]
    )
    return found


def _combinations(records: Records) -> list[frozenset[str]]:
    """The roles that have a label together in every language of the edition."""
    labels = [records.words[language].merged for language in records.languages if language in records.words]
    return [roles for roles in labels[0] if all(roles in merged for merged in labels)] if labels else []


def _merged(entries: Sequence[_Entry], film: Film, combinations: Sequence[frozenset[str]]) -> list[tuple[_Entry, ...]]:
    """The entries, those together that share a row; each group where its first entry stands.

    Longer combinations go before shorter ones. A role that the record itself labels stands alone, and so does
    a cast, whose names say whom they play.
    """
    by_people: dict[tuple[str, ...], list[_Entry]] = {}
    for entry in entries:
        if entry.people and entry.role not in film.labels and not (entry.role == "cast" and film.cast):
            by_people.setdefault(entry.people, []).append(entry)
    group_of: dict[_Entry, tuple[_Entry, ...]] = {entry: (entry,) for entry in entries}
    for same in by_people.values():
        while group := _longest(same, combinations):
            group_of |= dict.fromkeys(group, group)
            same = [entry for entry in same if entry not in group]
    return list(dict.fromkeys(group_of.values()))


def _longest(entries: Sequence[_Entry], combinations: Collection[frozenset[str]]) -> tuple[_Entry, ...]:
    """The entries of the longest combination among them, of equal ones that which begins first; or none."""
    roles = {entry.role for entry in entries}
    found = [tuple(entry for entry in entries if entry.role in each) for each in combinations if each <= roles]
    return min(found, key=lambda group: (-len(group), [entries.index(entry) for entry in group]), default=())


def _row(wording: "Wording", film: Film, group: Sequence[_Entry]) -> CreditRow:
    first, roles = group[0], tuple(entry.role for entry in group)
    people = [wording.records.people[key] for key in first.people]
    women = bool(people) and all(person.gender == "feminine" for person in people)

    def label(wording: "Wording") -> str:
        own = wording.text(film.labels.get(first.role))
        if own is not None:
            return own
        if len(roles) > 1:
            return wording.merged_role(roles, len(first.credits), women=women)
        return wording.role(first.role, len(first.credits), women=women)

    labels = {language: label(replace(wording, language=language)) for language in wording.records.languages}
    place = film.key_place(first.field)
    return CreditRow(roles, first.field, label(wording), Frozen(labels), first.credits, place)


def _person(wording: "Wording", key: str) -> Credit:
    person = wording.records.people[key]
    name = wording.credit_name(person)
    return Credit(name, "und-Latn" if name == person.name else wording.language)


def _texts(wording: "Wording", several: Sequence[Texts]) -> list[Credit]:
    """Each text in the wording's language, or in the first it has: a company's name is known everywhere."""
    out = []
    for texts in several:
        words = wording.text(texts)
        if words is not None:
            out.append(Credit(words, ANY if ANY in texts else wording.language))
        elif texts:
            language, words = next(iter(texts.items()))
            out.append(Credit(words, language))
    return out


def _format(wording: "Wording", film: Film) -> list[Credit]:
    """The print's format with the picture's shape behind it: `DCP`, `2.39:1`; a shape alone is no row."""
    if film.format is None:
        return []
    shape = [Credit(f"{film.aspect}:1", ANY)] if film.aspect is not None else []
    return [*_texts(wording, [film.format]), *shape]
