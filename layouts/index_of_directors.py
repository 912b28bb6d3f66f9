"""The index of directors: the part of the name that sorts comes first, in each language's own order and spelling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue import Desk
from layouts.indexes import Entry, IndexPage


@dataclass(frozen=True)
class IndexOfDirectors(IndexPage):
    name = "index_of_directors"
    style = "person_entry"

    def entries(self, desk: Desk, language: str) -> Sequence[Entry]:
        wording = desk.wordings[language]
        films: dict[str, list[str]] = {}
        for film in desk.printed_films():
            for key in film.directors:
                films.setdefault(key, []).append(f"film:{film.key}")
        people = desk.records.people
        return [
            Entry(wording.index_entry(person), wording.sort_name(person), tuple(anchors), person.place("name"))
            for person, anchors in ((people[key], anchors) for key, anchors in films.items())
        ]
