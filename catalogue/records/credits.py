"""The credits of a film as rows: a role in every language of the edition, and who or what fills it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from catalogue.problems import Place
from catalogue.records.film import Film
from catalogue.records.frozen import ANY, Frozen, Texts

if TYPE_CHECKING:  # a wording makes its own rows
    from catalogue.records.wording import Wording


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
    """One role of a film."""

    role: str
    field: str
    """The field of the film that says so, such as `credits.director`."""
    label: str
    """The role's label in the wording's language, in the number of the names."""
    labels: Frozen[str]
    """The same in every language, in the edition's order."""
    credits: tuple[Credit, ...]
    place: Place

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(credit.name for credit in self.credits)


def rows(wording: "Wording", film: Film) -> tuple[CreditRow, ...]:
    """The film's rows: roles in the record's order, cast, companies, sales, intertitles and format.

    A role that the record's credits name themselves (`cast`, `production_company` …) keeps the place it has
    there.
    """
    found: list[CreditRow] = []
    cast = [
        replace(_person(wording, entry.actor), character=wording.text(entry.character) or "") for entry in film.cast
    ]
    for role, people in film.credits.items():
        credits = [_person(wording, person) for person in people]
        if role == "cast":
            credits, cast = [*credits, *cast], []
        found.append(_row(wording, film, role, f"credits.{role}", credits))
    for role, field, credits in (
        ("cast", "cast", cast),
        ("production_company", "company", _texts(wording, film.company)),
        ("world_sales", "world_sales", _texts(wording, film.world_sales)),
        (
            "intertitles_in",
            "intertitles",
            [Credit(wording.language_name(tag), wording.language) for tag in film.intertitles],
        ),
        ("format", "format", _format(wording, film)),
    ):
        if credits:
            found.append(_row(wording, film, role, field, credits))
    return tuple(found)


def _row(wording: "Wording", film: Film, role: str, field: str, credits: Sequence[Credit]) -> CreditRow:
    labels = {
        language: replace(wording, language=language).role(role, len(credits)) for language in wording.records.languages
    }
    label = wording.role(role, len(credits))
    return CreditRow(role, field, label, Frozen(labels), tuple(credits), film.key_place(field))


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
