"""`catalogue check --type`: the tables, the same as data, and what it does with records that cannot be set."""

import json
from pathlib import Path

import pytest

from catalogue.makeup.type_report import Finding, SetLine, TypeReport
from catalogue.problems import Place
from tests.command_line import FILM, change, new_festival, run


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    return new_festival(tmp_path)


def test_check_of_type_shows_how_the_text_is_set(festival: Path) -> None:
    shown = run("check", festival, "--type").stdout
    for title in ("Running text", "Ragged lines", "The worst lines"):
        assert title in shown
    assert "Justified lines" not in shown
    assert f"{FILM}:" in shown
    assert "first_light" in shown


def test_check_of_type_as_json_says_the_same(festival: Path) -> None:
    result = run("check", festival, "--type", "--json")
    assert result.stderr == ""
    data = json.loads(result.stdout)
    assert len(data["problems"]) >= len(json.loads(run("check", festival, "--json").stdout))
    styles = {(each["language"], each["style"]) for each in data["type"]["styles"]}
    assert styles >= {("en", "text"), ("sr-Cyrl", "text")}
    worst = data["type"]["worst"][0]
    assert (worst["film"], worst["ratio"]) == ("first_light", None)
    assert worst["place"]["field"].startswith(("synopsis.", "statement.", "ema_kovac.biography."))
    assert 0.7 < worst["share"] < 0.95
    assert worst["text"] in " ".join(run("check", festival, "--type").stdout.split("│"))


def test_check_of_type_finds_what_only_a_page_can_know(festival: Path) -> None:
    change(
        festival / FILM, "statement:\n  sr-Cyrl: >-\n", f"statement:\n  sr-Cyrl: >-\n    {'Дуга реченица. ' * 300}\n"
    )
    assert "too long for" not in run("check", festival).stderr
    assert "too long for" in run("check", festival, "--type", code=1).stderr


def test_check_of_type_sets_nothing_from_grave_records(festival: Path) -> None:
    change(festival / FILM, "director: ema_kovac", "director: ema_kovach")
    assert run("check", festival, "--type", code=1).stdout == ""
    data = json.loads(run("check", festival, "--type", "--json", code=1).stdout)
    assert data["type"] is None
    assert "credits.director.0" in {problem["field"] for problem in data["problems"]}


def test_a_looseness_that_is_out_of_reach_is_a_warning_of_the_build(festival: Path) -> None:
    change(festival / FILM, "statement:\n", "looseness: {synopsis.en: -3}\nstatement:\n")
    assert "warning: synopsis.en" in run("build", festival).stderr
    run("build", festival, "--strict", code=1)


@pytest.mark.parametrize(
    "words",
    ["[red]x[/]", "[link=https://bad.example]x[/link]", "<b>x</b>", "{0} {{}}", "\\u0041", "\x1b[31mred", "a \u202e b"],
)
def test_lines_that_look_like_markup_are_shown_as_they_stand(
    festival: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    place = Place("data/films/[bold]x.yaml", 3, 1, "synopsis.en")
    line = SetLine("[red]snow", place, 7, "en", "text", words, None, 0.7, 1.5)
    made = TypeReport((), (line,), (Finding("stair", 3, line),))
    monkeypatch.setattr("catalogue.makeup.type_report.type_report", lambda document, texts: made)
    shown = run("check", festival, "--type").stdout
    assert shown.count(words.replace("\x1b", "�").replace("\u202e", "�")) == 2
    assert shown.count("[red]snow") == shown.count("data/films/[bold]x.yaml:3:1 synopsis.en") == 2


def test_a_long_table_says_how_much_it_leaves_out(festival: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = SetLine("snow", Place(), 7, "en", "text", "some words", None, 0.7, 1.5)
    made = TypeReport((), (), (Finding("stair", 3, line),) * 50)
    monkeypatch.setattr("catalogue.makeup.type_report.type_report", lambda document, texts: made)
    shown = run("check", festival, "--type").stdout
    assert (shown.count("stair"), "and 10 more, which --json names" in shown) == (40, True)
