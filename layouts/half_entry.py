"""A film's blocks at the sizes of half a page, and half a page's texts."""

from __future__ import annotations

from collections.abc import Sequence

from catalogue import Abreast, Desk, Film, Galley, TextRow, abreast, balanced
from layouts.film_entry import FilmEntry
from layouts.film_texts import Filled
from layouts.film_titles import Titles
from layouts.halves import TITLES


class HalfEntry(FilmEntry):
    """A film's blocks at the sizes of half a page; of the facts only country, year and minutes unless all are wanted."""

    def __init__(self, desk: Desk, film: Film, *, all_facts: bool) -> None:
        super().__init__(desk, film)
        self.all_facts = all_facts

    def style(self, name: str) -> str:
        return {"original": "original_small", "figures": "figures_small"}.get(name, name)

    def said_of(self, language: str) -> tuple[str, ...]:
        said, wording = super().said_of(language), self.desk.wordings[language]
        if self.all_facts:
            return said
        seconds = self.desk.records.running_time(self.film)
        kept = (wording.origin(self.film), wording.minutes(seconds) if seconds is not None else "")
        return tuple(part for part in kept if part)

    def titles_together(self, width: float) -> Titles:
        """The titles in the first style in which those of all languages take no more lines than it allows them."""
        for style, most in TITLES:
            titles = self.titles(width, ((style, most),))
            if lines_of(titles.galleys) <= most:
                break
        return titles

    def in_largest(self, width: float) -> bool:
        """Whether the titles find room in the largest of the styles."""
        return self.titles_together(width).style == self.style(TITLES[0][0])


class HalfFilled(Filled):
    """Half a page with its texts: one text in one language stands over both columns."""

    def arrange(self, rows: Sequence[TextRow]) -> Abreast:
        galleys = [galley for row in rows for galley in row.galleys.values()]
        return abreast([balanced(galleys[0], 2)]) if len(galleys) == 1 else super().arrange(rows)


def lines_of(galleys: Sequence[Galley]) -> int:
    """Lines that galleys take one below the other."""
    return sum(len(galley.lines) for galley in galleys)
