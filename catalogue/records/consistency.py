"""Checks of what cannot both be right, or is hardly meant: two films in one hall, one person twice."""

import datetime as dt
import re
import unicodedata
from collections import defaultdict

from catalogue.problems import Finder
from catalogue.records.film import Film, Screening
from catalogue.records.isbn import digits_of
from catalogue.records.library import Records
from catalogue.records.person import Person
from catalogue.records.references import Known

_SMALL_HOURS = dt.timedelta(hours=5)
"""A showing after midnight still belongs to the festival's last night."""
_SHORTEST_NAME = 6
"""Letters: below this, two names that differ in one letter are too often two people (Li Na, Li Ma)."""
_NUMBER = re.compile(r"ISBN[ :]*(97[89][0-9 -]{10,24})")


def screenings_overlap(records: Records, known: Known, finder: Finder) -> None:
    """No hall shows two films at once.

    A film of unknown length is in the way of those only that begin when it does.
    """
    halls: dict[str, list[tuple[dt.datetime, dt.datetime, Film, Screening]]] = defaultdict(list)
    for film in records.films.values():
        length = dt.timedelta(seconds=records.running_time(film) or 1)
        for screening in film.screenings:
            halls[screening.venue].append((screening.when, screening.when + length, film, screening))
    for shows in halls.values():
        shows.sort(key=lambda show: (show[0], show[2].key))
        last_end, last_film = shows[0][0], shows[0][2]  # nothing begins before the first show does
        for begin, end, film, screening in shows:
            if begin < last_end:
                finder.warn(
                    screening.place("when"),
                    f"begins at {begin:%H:%M} in the hall where {last_film.key} runs until {last_end:%H:%M}",
                    "look for the right hour or venue",
                )
            if end > last_end:
                last_end, last_film = end, film


def screenings_in_festival(records: Records, known: Known, finder: Finder) -> None:
    """Films are shown between the first and the last day."""
    dates = records.festival.dates
    if dates.last < dates.first:
        finder.grave(records.festival.place("dates.to"), "the festival ends before it begins", "change from and to")
        return
    for film in records.films.values():
        for screening in film.screenings:
            if not dates.first <= screening.when.date() or (screening.when - _SMALL_HOURS).date() > dates.last:
                finder.warn(
                    screening.place("when"),
                    f"{screening.when:%Y-%m-%d} is not a day of the festival, which "
                    f"lasts from {dates.first} to {dates.last}",
                    "look for the right day",
                )


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


def number_in_cip(records: Records, known: Known, finder: Finder) -> None:
    """The number under the bars on the cover is one that the library's record has, if it has any."""
    festival = records.festival
    numbers = [match[1].strip() for match in _NUMBER.finditer(festival.cip or "")]
    if festival.isbn and numbers and digits_of(festival.isbn) not in map(digits_of, numbers):
        finder.warn(
            festival.place("isbn"),
            f"the library's record (cip) has another number: {', '.join(numbers)}",
            "look which is right, and write the same in both",
        )
