"""What is wrong, where, and what to do about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

_RUNS_SHOWN = 12
"""Runs of neighbouring pages that are named in words before the rest is counted."""


class Severity(IntEnum):
    """How bad a problem is; only a grave one stops the book."""

    NOTE = 0
    """A normal state worth knowing: a text in one language only, a disputed fact."""
    WARNING = 1
    """Probably not what the editor wants; grave under `--strict`."""
    GRAVE = 2
    """The page would be wrong or incomplete: nothing is printed."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in the festival's folder. Lines and columns count from 1; 0 is unknown."""

    file: str = ""
    line: int = 0
    column: int = 0
    field: str = ""
    """The path of the field inside its record, such as `synopsis.en` or `credits.director.0`."""

    def __str__(self) -> str:
        where = self.file
        if self.line:
            where += f":{self.line}"
            if self.column:
                where += f":{self.column}"
        return where


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, said once.

    `what` is a sentence without a final stop that names the thing; `remedy` says what to do, likewise.
    """

    place: Place
    what: str
    remedy: str = ""
    severity: Severity = Severity.GRAVE
    check: str = ""
    """The preflight check that found it, by which a printer profile sets its severity; empty for all others."""
    pages: tuple[int, ...] = ()
    """Folios of the pages it stands on, where it is about pages."""
    film: str = ""
    """Key of the film that the first of those pages belongs to."""
    part: str = ""
    """What the pages are of, where it is not the booklet: `cover`, `handout`, `specimen`."""

    def __str__(self) -> str:
        head = f"{self.place}: " if str(self.place) else ""
        name = ", ".join(part for part in (self.place.field, self.where) if part)
        tail = f"; {self.remedy}" if self.remedy else ""
        return f"{head}{self.severity.name.lower()}: {f'{name}: ' if name else ''}{self.what}{tail}"

    @property
    def where(self) -> str:
        """The pages in words, such as `page 12 (one_second)` or `cover page 1`; empty where it is about none."""
        if not self.pages:
            return ""
        film = f" ({self.film})" if self.film else ""
        part = f"{self.part} " if self.part else ""
        return f"{part}{pages_in_words(self.pages)}{film}"


def pages_in_words(pages: Sequence[int]) -> str:
    """`page 3`, `pages 3, 7–9`; where that would be long the first of them, and how many more there are."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    told = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs[:_RUNS_SHOWN]]
    more = sum(len(run) for run in runs[_RUNS_SHOWN:])
    return f"{'page' if len(pages) == 1 else 'pages'} {', '.join(told)}{f' and {more} more' if more else ''}"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, in the order of the files, lines and columns they stand at, then of the pages."""
    return tuple(sorted(set(problems), key=lambda problem: (problem.place, problem.pages, problem)))


class Problems(Exception):
    """Raised where a step cannot go on; carries every problem found so far."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(slots=True)
class Finder:
    """Collects problems while one step runs; the step returns `found` with its result."""

    found: list[Problem] = field(default_factory=list)

    def grave(self, place: Place, what: str, remedy: str = "", check: str = "") -> None:
        self.found.append(Problem(place, what, remedy, Severity.GRAVE, check))

    def warn(self, place: Place, what: str, remedy: str = "", check: str = "") -> None:
        self.found.append(Problem(place, what, remedy, Severity.WARNING, check))

    def note(self, place: Place, what: str, remedy: str = "", check: str = "") -> None:
        self.found.append(Problem(place, what, remedy, Severity.NOTE, check))
