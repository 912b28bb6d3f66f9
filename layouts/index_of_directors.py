"""The index of directors: the part of the name that sorts comes first, in each language's own order and spelling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue import Desk
from layouts.index_page import Entry
from layouts.indexes import EntryIndex, name_entry


@dataclass(frozen=True)
class IndexOfDirectors(EntryIndex):
    """`ranges` is true for pages that follow one another as 34–36; the other options are as in every index."""

    ranges: bool = False

    name = "index_of_directors"
    style = "index_name"

    def entries(self, desk: Desk, language: str) -> Sequence[Entry]:
        films: dict[str, list[str]] = {}
        for film in desk.printed_films():
            for key in film.directors:
                films.setdefault(key, []).append(f"film:{film.key}")
        people = desk.records.people
        return [name_entry(desk, people[key], anchors, language, ranges=self.ranges) for key, anchors in films.items()]
