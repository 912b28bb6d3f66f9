"""The index of names: everyone who made the films of the book or appears in them, and whom its other pages name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from catalogue import Desk, Film
from layouts.index_page import Entry
from layouts.indexes import EntryIndex, name_entry


@dataclass
class Named:
    """Where someone is named: the anchors of the pages, and as what."""

    anchors: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class IndexOfPeople(EntryIndex):
    """`of` says who is listed: those in films' `credits` and `cast`, `guests` of their showings, members of `juries`, people
    at `events`. The last two want the pages of all juries and events in the book. Of films inside programmes the directors
    alone are named there, and listed, unless `shorts` is `all`. `roles` is true for what everyone does, behind the name;
    `ranges` for pages that follow one another as 34–36. The other options are as in every index.
    """

    of: tuple[Literal["credits", "cast", "guests", "juries", "events"], ...] = ("credits", "cast", "guests")
    shorts: Literal["directors", "all"] = "directors"
    roles: bool = False
    ranges: bool = False

    name = "index_of_people"
    style = "index_name"

    def entries(self, desk: Desk, language: str) -> Sequence[Entry]:
        found: dict[str, Named] = {}
        for key, anchor, label in self._named(desk, language):
            named = found.setdefault(key, Named())
            named.anchors.append(anchor)
            named.labels.extend([label] if label and label not in named.labels else [])
        people = desk.records.people
        entries = [
            name_entry(desk, people[key], named.anchors, language, ranges=self.ranges) for key, named in found.items()
        ]
        if not self.roles:
            return entries
        return [replace(entry, notes=tuple(named.labels)) for entry, named in zip(entries, found.values(), strict=True)]

    def _named(self, desk: Desk, language: str) -> Iterator[tuple[str, str, str]]:
        """Person, anchor of the page and role in this language, in the order of the book."""
        for film in desk.printed_films():
            yield from self._in_film(desk, film, language)
        wording, records = desk.wordings[language], desk.records
        if "juries" in self.of:
            for key, jury in records.festival.juries.items():
                for member in jury.members:
                    yield member.person, f"jury:{key}", wording.word("jury")
        if "events" in self.of:
            for key, event in records.events.items():
                label = wording.event_kind(event.kind) if event.kind else ""
                people = (*event.people, *(guest for slot in event.slots for guest in slot.guests))
                yield from ((person, f"event:{key}", label) for person in people)

    def _in_film(self, desk: Desk, film: Film, language: str) -> Iterator[tuple[str, str, str]]:
        wording, people, anchor = desk.wordings[language], desk.records.people, f"film:{film.key}"
        directors_alone = self.shorts == "directors" and desk.records.programme_of(film.key) is not None
        if "credits" in self.of:
            for role, keys in film.credits.items():
                if role == "director" or not directors_alone:
                    for key in keys:
                        women = people[key].gender == "feminine"
                        yield key, anchor, wording.text(film.labels.get(role)) or wording.role(role, women=women)
        if "cast" in self.of and not directors_alone:
            yield from ((entry.actor, anchor, wording.role("cast")) for entry in film.cast)
        if "guests" in self.of:
            yield from ((guest, anchor, "") for screening in film.screenings for guest in screening.guests)
