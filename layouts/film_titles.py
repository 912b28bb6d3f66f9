"""The titles of a film, set in all languages in one style, and what must be cut of them."""

from __future__ import annotations

from dataclasses import dataclass

from catalogue import Film, Galley, Sheet, TextFit
from layouts.film_texts import told

TITLE_STYLES = (("title", 2), ("title_small", 2), ("title_long", 4))
"""Title styles from the largest down, each with the lines it allows a title."""


@dataclass(frozen=True)
class Titles:
    """The titles in their hierarchy: one galley a language, and the original where it says something new."""

    galleys: tuple[Galley, ...]
    original: Galley | None
    inline: bool
    """The original title stands behind the last title, on its baseline."""
    style: str
    """Name of the style that was found to hold the longest title."""
    most_lines: int
    """What that style allows a title."""

    @property
    def fits(self) -> bool:
        return all(len(galley.lines) <= self.most_lines for galley in self.galleys)

    def texts(self) -> tuple[TextFit, ...]:
        """What must be cut of each title that takes more lines than it may."""
        found = []
        for galley in self.galleys:
            over = galley.lines[self.most_lines :]
            if over:
                gone = " ".join(line.text for line in over)
                language = galley.place.field.rpartition(".")[2]
                cut = TextFit(galley.place, "title", language, -len(over), -len(gone) - 1, -len(gone.split()))
                found.append(cut)
        return tuple(found)

    def complain(self, sheet: Sheet, film: Film) -> None:
        """A grave problem for each title that takes more lines than it may."""
        for text in self.texts():
            lines = self.most_lines - text.lines
            what = f"the title of {film.key} takes {lines} lines, even in the smallest title style"
            sheet.overset(text.place, what, f"shorten it to {self.most_lines} lines: {told(text)}")
