"""`catalogue check --pages`: what a printer would call about, found before anything is printed."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import FILM, change, new_festival, run


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    return new_festival(tmp_path)


def printer(festival: Path, text: str) -> None:
    """A profile `own` of the festival's own."""
    (festival / "data/press").mkdir()
    (festival / "data/press/own.yaml").write_text(text, encoding="utf-8")


def problems(festival: Path, *words: str, code: int = 0) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("check", festival, "--pages", "--json", *words, code=code).stdout)
    return [problem for problem in found if problem["check"]]


def test_pages_are_looked_over_without_printing(festival: Path) -> None:
    (blank,) = problems(festival, "--strict")
    assert (blank["severity"], blank["check"], blank["part"]) == ("note", "empty-page", "")
    assert blank["pages"][-1] % 4 == 0
    assert [problem for problem in json.loads(run("check", festival, "--json").stdout) if problem["check"]] == []
    assert sorted(festival.glob("build/*.pdf")) == []


def test_a_text_that_is_too_long_is_told_with_its_pages_and_its_film(festival: Path) -> None:
    long = f"statement:\n  sr-Cyrl: >-\n    {'Дуга реченица. ' * 300}\n"
    change(festival / FILM, "statement:\n  sr-Cyrl: >-\n", long)
    overset = [problem for problem in problems(festival, code=1) if problem["check"] == "overset"]
    assert {(problem["severity"], problem["file"], problem["film"]) for problem in overset} == {
        ("grave", FILM, "first_light")
    }
    assert {problem["part"] for problem in overset} == {"", "handout"}
    assert all(problem["pages"] for problem in overset)


def test_another_printer_finds_other_faults_and_says_how_bad_they_are(festival: Path) -> None:
    printer(festival, "like: house\nsafety: 18 mm\nsmall_type: 10 pt\nseverities: {safety: grave, empty-page: 'off'}\n")
    found = problems(festival, "--press", "own", code=1)
    assert {(problem["check"], problem["severity"]) for problem in found} == {
        ("safety", "grave"), ("small-type", "warning"),
    }  # fmt: skip
    (festival / "data/press/own.yaml").write_text("safety: 18 mm\nseverities: {safety: note}\n", encoding="utf-8")
    assert {problem["severity"] for problem in problems(festival, "--press", "own", "--strict")} == {"note"}


def test_a_bleed_too_narrow_for_the_printer_is_found_where_it_is_said(festival: Path) -> None:
    change(festival / "data/festival.yaml", "\npaper:\n", "\npaper:\n  bleed: 2 mm\n")
    (problem,) = (
        problem for problem in problems(festival, "--press", "politika", code=1) if problem["check"] == "bleed"
    )
    assert (problem["file"], problem["field"]) == ("data/festival.yaml", "paper.bleed")
    assert problem["what"] == "the pages bleed by 2 mm and Politika, Belgrade wants 5 mm"


def test_pages_and_type_go_together(festival: Path) -> None:
    data = json.loads(run("check", festival, "--pages", "--type", "--json").stdout)
    assert data["type"] is not None
    assert "empty-page" in {problem["check"] for problem in data["problems"]}
