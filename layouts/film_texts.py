"""A film's running texts on a page: side by side by language, how far they are too long for it, and what to cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from catalogue import Abreast, Desk, Film, Fit, Galley, Sheet, TextFit, TextRow, abreast, balanced, budget
from layouts.columns import stacked

FLOWS_FROM = 16
"""Lines from which one text alone fills two columns."""


def arranged(desk: Desk, rows: Sequence[TextRow]) -> Abreast:
    """The rows side by side, a column a language.

    With one language only, the synopsis stands in the left column and the rest in the right, as if designed so.
    """
    languages = [language for language in desk.languages if any(language in row.galleys for row in rows)]
    if len(languages) != 1:
        return abreast([[row.galleys.get(language) for language in languages] for row in rows])
    only = languages[0]
    left = [row.galleys[only] for row in rows if row.name == "synopsis"]
    right = [row.galleys[only] for row in rows if row.name != "synopsis"]
    if not left or not right:
        return _flowed(left + right)
    return abreast([[stacked(left, blank=1), stacked(right, blank=1)]])


def _flowed(galleys: Sequence[Galley]) -> Abreast:
    """One text alone: it runs from the left column on into the right, cut in the middle."""
    whole = stacked(galleys, blank=1)
    if len(whole.lines) < FLOWS_FROM:
        return abreast([[whole, None]])
    return abreast([balanced(whole, 2)])


@dataclass(frozen=True)
class Filled:
    """A page, or a film's part of one, with the running texts that were poured on it and the lines it has for them.

    A layout says what is too long with `complain`, and how its film found room with `fit`, which goes to `sheet.page`.
    """

    desk: Desk
    """As the texts were set."""
    sheet: Sheet
    rows: Sequence[TextRow]
    room: int

    def arrange(self, rows: Sequence[TextRow]) -> Abreast:
        """How such texts stand on this page."""
        return arranged(self.desk, rows)

    @cached_property
    def columns(self) -> Abreast:
        return self.arrange(self.rows)

    @property
    def over(self) -> int:
        """Lines by which the texts are too long; less than none is room."""
        return self.columns.lines - self.room

    @cached_property
    def _budget(self) -> tuple[tuple[TextFit, ...], int]:
        return budget(self.desk, self.rows, self.arrange, self.room)

    @property
    def texts(self) -> tuple[TextFit, ...]:
        """What of each text must be cut, or how much it may grow."""
        return self._budget[0]

    def fit(self, film: Film, layout: str, step: str = "") -> Fit:
        """How the film found room on this page."""
        return Fit(film.key, layout, step, -self.over, self.texts)

    def complain(self, film: Film, where: str) -> None:
        """A grave problem for each text that must be cut, with how much; for the credits where no cutting would do."""
        if self.over <= 0:
            return
        for text in self.texts:
            self.sheet.overset(text.place, f"{film.key} is {self.over} lines too long for {where}", told(text))
        rest = self._budget[1]
        if rest:
            self.sheet.overset(
                film.place("credits"),
                f"the credits of {film.key} leave no room for what stands above them on {where}",
                f"shorten the credits by {rest} {'line' if rest == 1 else 'lines'}",
            )


def told(text: TextFit) -> str:
    """What to cut, in words: `cut 62 characters (9 words) here`."""
    words = f" ({-text.words} {'word' if text.words == -1 else 'words'})" if text.words else ""
    return f"cut {-text.characters} characters{words} here"
