"""A page whose films go down a ladder of steps until they fit, with the type of a section set alike."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from catalogue import Desk, Film, Ladder, Place, Problem, Rung, Side
from layouts.house import HousePage
from layouts.stills import portrait_of

RUNNING = ("text", "name")
"""Styles of a film's running text: those that steps of type set closer."""
SIDES: tuple[Side, ...] = ("recto", "verso")


@dataclass(frozen=True)
class LadderPage(HousePage):
    """`ladder` names steps of the style sheet in the order to try them, or writes them out; without it the style sheet's own
    order holds. `level` is how many times the type is set closer in any case.
    """

    ladder: tuple[str | Mapping[str, Any], ...] = ()
    level: int = 0

    @abstractmethod
    def fits(self, desk: Desk, film: Film, side: Side, rung: Rung) -> bool:
        """Whether the film finds room on this rung."""

    def agreed(self, desk: Desk, keys: Sequence[str]) -> LadderPage:
        """The same with the type as close as any of the films needs it that find room at all.

        Closer type lets a film stay higher up, so all are asked again until none of them needs more.
        """
        level, before = max(self.level, 0), -1
        films = [desk.records.films[key] for key in keys] if self.known(desk).levels else []
        while films and level != before:
            before = level
            for film in films:
                for side in SIDES:
                    level = max(level, self._needed(desk, film, side, level))
        return replace(self, level=level)

    def _needed(self, desk: Desk, film: Film, side: Side, level: int) -> int:
        """The level of the first rung on which the film finds room; none more where there is no such rung."""
        tried = (rung for rung in self.rungs(desk, film, level) if self.fits(desk, film, side, rung))
        first = next(tried, None)
        return level if first is None else first.level

    def rungs(self, desk: Desk, film: Film, level: int | None = None) -> tuple[Rung, ...]:
        """What is to be tried for the film in turn, with the section's type at this level."""
        having = ("portrait",) if portrait_of(desk, film) is not None else ()
        return self.known(desk).rungs(film.fit, having, max(self.level, 0) if level is None else level)

    def known(self, desk: Desk) -> Ladder:
        """The steps of this page, or of the one that it extends, in their order."""
        return desk.look.ladder(self._names(), self.ladder)[0]

    def steps(self, desk: Desk) -> tuple[str, ...]:
        return tuple(self.known(desk).known)

    def faults(self, desk: Desk, place: Callable[[str], Place]) -> tuple[Problem, ...]:
        return desk.look.ladder(self._names(), self.ladder, lambda item: place(f"ladder.{item}"))[1]

    def _names(self) -> tuple[str, ...]:
        """What the style sheet may call the page: its own name, then those of the pages it extends."""
        return tuple(str(vars(kind)["name"]) for kind in type(self).__mro__ if "name" in vars(kind))
