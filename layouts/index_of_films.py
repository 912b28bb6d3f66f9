"""The index of films: every title in each language's own order, shorts sending to their programme's page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue import Desk
from layouts.indexes import Entry, IndexPage


@dataclass(frozen=True)
class IndexOfFilms(IndexPage):
    name = "index_of_films"

    def entries(self, desk: Desk, language: str) -> Sequence[Entry]:
        wording = desk.wordings[language]
        return [
            Entry(
                title := wording.short_title(film) or desk.any_title(film, language),
                wording.sort_title(film) or title,
                (f"film:{film.key}",),
                film.place("titles"),
            )
            for film in desk.printed_films()
        ]
