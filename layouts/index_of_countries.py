"""The index of countries: under each one, in each language's own order, the films that it made or helped to make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue import Desk
from layouts.index_columns import Block, Row
from layouts.index_page import TURN_INDENT, Entry
from layouts.indexes import ParallelIndex, continued, film_entry, order


@dataclass(frozen=True)
class IndexOfCountries(ParallelIndex):
    """`bars` is true for the section's colour before each film; the other options are as in every index."""

    bars: bool = False

    name = "index_of_countries"

    @property
    def indent(self) -> float:
        return TURN_INDENT

    @property
    def head_indent(self) -> float:
        return 0.0

    def blocks(self, desk: Desk, languages: tuple[str, ...]) -> tuple[Block, ...]:
        """A block a country, of all languages in the order of the first one's alphabet."""
        first = languages[0]
        found: dict[str, Block] = {}
        for language in languages:
            for country, entries in self._groups(desk, language).items():
                if country not in found:
                    found[country] = self._block(desk, country, entries, language)
        return tuple(found[country] for country in sorted(found, key=lambda words: desk.sort_key(words, first)))

    def _groups(self, desk: Desk, language: str) -> dict[str, list[Entry]]:
        """The films of each country by its name: two codes of one name are one country."""
        wording = desk.wordings[language]
        groups: dict[str, list[Entry]] = {}
        for film in desk.printed_films():
            entry = film_entry(self, desk, film, language, bars=self.bars)
            for country in dict.fromkeys(wording.country(code) for code in film.countries):
                groups.setdefault(country, []).append(entry)
        return groups

    def _block(self, desk: Desk, country: str, entries: Sequence[Entry], language: str) -> Block:
        rows = sorted(entries, key=lambda entry: order(desk, entry, language))
        style = self.styled("list_head")
        head = Row(desk.set([desk.passage(country, style, language)], self.width(desk)), 0.0, language)
        return Block(
            (head, *(self.row(desk, entry) for entry in rows)),
            white=1,
            first=1,
            again=continued(self, desk, country, style, language),
        )
