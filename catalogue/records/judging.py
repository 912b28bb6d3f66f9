"""What the printer makes of a problem: the severities of his profile, laid over those a check gives by itself."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from catalogue.problems import Problem, Severity
from catalogue.records.printer import ALWAYS_GRAVE, PrinterProfile

_DEGREES: Mapping[str, Severity] = {
    "grave": Severity.GRAVE,
    "warning": Severity.WARNING,
    "note": Severity.NOTE,
}


def judged(problems: Iterable[Problem], printer: PrinterProfile) -> tuple[Problem, ...]:
    """The problems in their order, as bad as the printer's profile says; those of a check that is off fall away.

    A note is a normal state and no fault, so nothing makes it worse. What would lose text stays grave whatever the
    profile says. A problem that no preflight check found passes as it is.
    """
    found = []
    for problem in problems:
        degree = printer.severities.get(problem.check)
        if degree is None or problem.check in ALWAYS_GRAVE:
            found.append(problem)
        elif degree != "off":
            severity = problem.severity if problem.severity is Severity.NOTE else _DEGREES[degree]
            found.append(replace(problem, severity=severity))
    return tuple(found)
