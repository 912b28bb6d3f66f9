"""Checks of what cannot both be right, or is hardly meant: one person twice, one picture of two films."""

import unicodedata
from collections import defaultdict

from catalogue.problems import Finder
from catalogue.records.keys import suggestion
from catalogue.records.library import Records
from catalogue.records.person import Person
from catalogue.records.references import Known

_SHORTEST_NAME = 6
"""Letters: below this, two names that differ in one letter are too often two people (Li Na, Li Ma)."""


def names_twice(records: Records, known: Known, finder: Finder) -> None:
    """Each person has one key; names that differ in one letter may be one person spelt two ways."""
    keys: dict[str, list[Person]] = defaultdict(list)
    for person in records.people.values():
        keys[_folded(person.name)].append(person)
    for people in keys.values():
        for person in people[1:]:
            finder.warn(
                person.place("name"),
                f"{person.name} is also known as {people[0].key}",
                f"keep one of the two; the other is at {people[0].place('name')}",
            )
    for left, right in sorted(_near(sorted(keys))):
        first, second = keys[left][0], keys[right][0]
        finder.note(
            second.place("name"),
            f"{second.name} differs from {first.name} in one letter",
            f"if they are one person, keep one; the other is at {first.place('name')}",
        )


def _folded(name: str) -> str:
    """The name without accents, capitals, stops and doubled space."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(char for char in letters if char.isalnum() or char.isspace()).split())


def _near(names: list[str]) -> set[tuple[str, str]]:
    """Pairs at edit distance one: leaving one letter out of one or of both makes them equal.

    Found by writing down each name's every shortening, so that no name need be compared with every other.
    """
    shortened: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for name in names:
        if len(name) >= _SHORTEST_NAME:
            shortened[name].append((name, -1))
            for index in range(len(name)):
                shortened[name[:index] + name[index + 1 :]].append((name, index))
    pairs: set[tuple[str, str]] = set()
    for alike in shortened.values():
        for left, at in alike:
            for right, other in alike:
                if left < right and (at == other or -1 in (at, other)):
                    pairs.add((left, right))
    return pairs


def pictures_twice(records: Records, known: Known, finder: Finder) -> None:
    """One picture hardly belongs to two films, or one portrait to two people."""
    seen: dict[tuple[str, str], str] = {}
    for film in records.films.values():
        if film.still is not None:
            first = seen.setdefault(("film", film.still.file), film.key)
            if first != film.key:
                finder.note(film.still.place("file"), f"the film {first} has this still too", "look which is right")
    for person in records.people.values():
        if person.portrait is not None:
            first = seen.setdefault(("person", person.portrait.file), person.key)
            if first != person.key:
                finder.note(person.portrait.place("file"), f"{first} has this portrait too", "look which is right")


def frozen_films(records: Records, known: Known, finder: Finder) -> None:
    """Every film that is frozen is there."""
    for key, frozen in records.frozen.items():
        if key not in known.films:
            finder.warn(
                frozen.place(),
                f"the film {key} is frozen, and has no record any more",
                suggestion(key, known.films) or f"run `catalogue thaw {key}` if it does not come back",
            )
