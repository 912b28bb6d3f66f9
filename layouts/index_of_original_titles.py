"""The index of original titles: each in its own script, script by script, and below it the titles that the book prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue import Desk, Film
from layouts.index_columns import Block, Row
from layouts.index_of_films import script
from layouts.index_page import IndexPage, Listing
from layouts.indexes import titles_row

WITHOUT_HEADS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "DEVANAGARI")
"""Scripts whose first characters are no initials that a reader would look for."""


@dataclass(frozen=True)
class IndexOfOriginalTitles(IndexPage):
    """Original titles that no printed title says already: first those in the script of the first language, then script by
    script. `languages` says in which the titles below them stand, `initials` is false for no letters at the columns' edge.
    """

    initials: bool = True

    name = "index_of_original_titles"
    style = "index_original"

    @property
    def indent(self) -> float:
        return self.beside_initials if self.initials else 0.0

    def listings(self, desk: Desk) -> tuple[Listing, ...]:
        languages = self.listed(desk)
        first, wording = languages[0], desk.wordings[languages[0]]
        found = [(film, *original) for film in desk.printed_films() if (original := wording.original_title(film))]
        sorts = {film.key: desk.without_article(words, own) or words for film, own, words in found}
        found.sort(key=lambda each: (desk.sort_key(sorts[each[0].key], first), each[0].key))
        return (
            Listing(
                languages,
                tuple(
                    Block(
                        self._rows(desk, film, own, words, languages),
                        self._initial(desk, sorts[film.key], first),
                        whole=True,
                    )
                    for film, own, words in found
                ),
            ),
        )

    def _initial(self, desk: Desk, words: str, language: str) -> str:
        return desk.initial(words, language) if self.initials and script(words) not in WITHOUT_HEADS else ""

    def _rows(self, desk: Desk, film: Film, own: str, words: str, languages: Sequence[str]) -> tuple[Row, ...]:
        """The original title on its lines, which are read its own way, and the titles below it."""
        place = film.place(f"titles.original.{own}")
        measure = self.width(desk) - self.indent
        original = desk.set([desk.passage(words, self.styled(self.style), own)], measure, place)
        return Row(original, self.indent, languages[0]), titles_row(self, desk, film, languages)
