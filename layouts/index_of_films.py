"""The index of films: every title in each language's own order, shorts sending to their programme's page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue import Desk
from layouts.indexes import ENTRY_INDENT, Entry, IndexPage


@dataclass(frozen=True)
class IndexOfFilms(IndexPage):
    name = "index_of_films"

    def entries(self, desk: Desk, language: str) -> Sequence[Entry]:
        wording = desk.wordings[language]
        measure = self.grid(desk, "recto").text_measure - ENTRY_INDENT
        entries = []
        for film in desk.printed_films():
            words = desk.title_within(film, language, self.style, measure)
            # An entry stands where its own words sort: the record's sorting is that of the whole title.
            whole = words == desk.any_title(film, language)
            sorts = (wording.sort_title(film) if whole else desk.without_article(words, language)) or words
            entries.append(Entry(words, sorts, (f"film:{film.key}",), film.place("titles")))
        return entries
