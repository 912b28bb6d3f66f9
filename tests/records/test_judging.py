"""The severities of a printer's profile laid over those of the checks."""

import pytest

from catalogue.problems import Place, Problem, Severity
from catalogue.records.frozen import Frozen
from catalogue.records.judging import judged
from catalogue.records.printer import ALWAYS_GRAVE, CHECKS, PrinterProfile


def problem(check: str, severity: Severity = Severity.GRAVE) -> Problem:
    return Problem(Place(), f"{check} is at fault", severity=severity, check=check)


def severities(printer: PrinterProfile, *problems: Problem) -> list[tuple[str, str]]:
    return [(each.check, each.severity.name.lower()) for each in judged(problems, printer)]


FOUND = (problem("ink"), problem("rules", Severity.WARNING), problem("empty-page", Severity.NOTE), problem(""))


def test_without_a_word_each_is_as_its_check_says() -> None:
    assert judged(FOUND, PrinterProfile()) == FOUND


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"ink": "warning"}, [("ink", "warning"), ("rules", "warning"), ("empty-page", "note"), ("", "grave")]),
        ({"rules": "grave"}, [("ink", "grave"), ("rules", "grave"), ("empty-page", "note"), ("", "grave")]),
        ({"ink": "off", "rules": "note"}, [("rules", "note"), ("empty-page", "note"), ("", "grave")]),
        ({"empty-page": "grave"}, [("ink", "grave"), ("rules", "warning"), ("empty-page", "note"), ("", "grave")]),
        ({"empty-page": "off"}, [("ink", "grave"), ("rules", "warning"), ("", "grave")]),
    ],
)
def test_the_profile_says_how_bad_it_is(said: dict[str, str], expected: list[tuple[str, str]]) -> None:
    assert severities(PrinterProfile(severities=Frozen(said)), *FOUND) == expected


@pytest.mark.parametrize("check", ALWAYS_GRAVE)
@pytest.mark.parametrize("degree", ["warning", "note", "off"])
def test_text_is_never_lost_in_silence(check: str, degree: str) -> None:
    assert check in CHECKS
    printer = PrinterProfile(severities=Frozen({check: degree}))
    assert severities(printer, problem(check)) == [(check, "grave")]
