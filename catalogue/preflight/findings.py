"""What the judge finds: one thing wrong, said once, with all the places where it is so."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from catalogue.incoming.boxes import Box
from catalogue.lengths import MM
from catalogue.problems import Place, Problem, Severity
from catalogue.records.judging import judged
from catalogue.records.printer import PrinterProfile

_SPOTS_A_PAGE = 3
_MOST_SPOTS = 2000


class Spot(NamedTuple):
    """One place where it is so. Millimetres are from the trim's left and top edge, None where it has no place."""

    page: int
    left: float | None
    top: float | None
    detail: str
    """What differs from place to place: a size, the words, a colour."""

    def __str__(self) -> str:
        if not self.page:
            return self.detail
        where = f"page {self.page}"
        if self.left is not None:
            where += f", {self.left:.1f} mm from the left and {self.top:.1f} mm from the top"
        return f"{where}: {self.detail}" if self.detail else where


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with the file."""

    check: str
    severity: Severity
    what: str
    remedy: str
    pages: tuple[int, ...]
    """Where it was found, counted from 1; none where it is about the file as a whole."""
    count: int
    """How often, on all pages together."""
    spots: tuple[Spot, ...]
    """The first few of each page; about the file as a whole one that has only its detail."""

    @property
    def problem(self) -> Problem:
        detail = next((spot.detail for spot in self.spots if spot.detail), "")
        what = f"{self.what} ({detail})" if detail else self.what
        return Problem(Place(), what, self.remedy, self.severity, self.check, self.pages)


@dataclass(slots=True)
class _Gathered:
    pages: dict[int, int] = field(default_factory=dict)
    spots: list[Spot] = field(default_factory=list)
    count: int = 0


@dataclass(slots=True)
class Findings:
    """Collects what the checks find. What is said alike becomes one finding."""

    _found: dict[tuple[str, Severity, str, str], _Gathered] = field(default_factory=dict)

    def grave(
        self, check: str, what: str, remedy: str = "", page: int = 0, box: Box | None = None, detail: str = ""
    ) -> None:
        self._add(check, Severity.GRAVE, what, remedy, page, box, detail)

    def warn(
        self, check: str, what: str, remedy: str = "", page: int = 0, box: Box | None = None, detail: str = ""
    ) -> None:
        self._add(check, Severity.WARNING, what, remedy, page, box, detail)

    def note(
        self, check: str, what: str, remedy: str = "", page: int = 0, box: Box | None = None, detail: str = ""
    ) -> None:
        self._add(check, Severity.NOTE, what, remedy, page, box, detail)

    def _add(
        self, check: str, severity: Severity, what: str, remedy: str, page: int, box: Box | None, detail: str
    ) -> None:
        gathered = self._found.setdefault((check, severity, what, remedy), _Gathered())
        gathered.count += 1
        here = gathered.pages[page] = gathered.pages.get(page, 0) + 1
        if here <= _SPOTS_A_PAGE and len(gathered.spots) < _MOST_SPOTS:
            left = None if box is None else round(box.left / MM, 1) + 0.0
            top = None if box is None else round(box.top / MM, 1) + 0.0
            gathered.spots.append(Spot(page, left, top, detail))

    def judged(self, printer: PrinterProfile) -> tuple[Finding, ...]:
        """As bad as the printer takes them, the worst first, then in the order of pages and checks."""
        found = []
        for (check, severity, what, remedy), gathered in self._found.items():
            pages = tuple(sorted(page for page in gathered.pages if page))
            finding = Finding(check, severity, what, remedy, pages, gathered.count, tuple(gathered.spots))
            found += [replace(finding, severity=each.severity) for each in judged([finding.problem], printer)]
        return tuple(sorted(found, key=lambda each: (-each.severity, each.pages[:1], each.check, each.what)))


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity among them; None where nothing was found."""
    return max((each.severity for each in findings), default=None)
