"""Looseness: which text is to be set longer or shorter, and the paths that are none."""

from typing import Any

import pytest

from catalogue.problems import Severity
from catalogue.records.looseness import looseness_of, running_texts
from catalogue.records.values import Wrong, lines_more

Maker = Any


@pytest.mark.parametrize(("written", "lines"), [("1", 1), ("-1", -1), ("+2", 2), ("−3", -3), ("0", 0), (" -2 ", -2)])
def test_lines_more_or_fewer(written: str, lines: int) -> None:
    assert lines_more(written) == lines


@pytest.mark.parametrize("written", ["4", "-4", "1.5", "one", "--1", "1 line", "٣", "10", "-"])
def test_what_is_no_number_of_lines(written: str) -> None:
    with pytest.raises(Wrong, match="is no number of lines"):
        lines_more(written)


def test_a_text_is_found_by_its_place(festival: Maker) -> None:
    records = festival.with_field("looseness: {synopsis.en: -1, synopsis.sr-Cyrl: +1}").records
    film = records.films["one_second"]
    assert looseness_of(records) == {film.place("synopsis.en"): -1, film.place("synopsis.sr-Cyrl"): 1}


def test_people_sections_and_pages_have_their_own(festival: Maker) -> None:
    festival.people("nina:\n  name: Nina\n  biography: {en: She films.}\n  looseness: {biography.en: 1}\n")
    festival.with_setting("pages: {foreword: {title: A, text: {en: Hello.}, looseness: {text.en: 2}}}")
    assert {place.field: lines for place, lines in looseness_of(festival.records).items()} == {
        "pages.foreword.text.en": 2,
        "nina.biography.en": 1,
    }


def test_a_text_without_languages_is_meant_in_each(festival: Maker) -> None:
    records = festival.with_field("statement: Film.\nlooseness: {statement: 1}").records
    assert {place.field: lines for place, lines in looseness_of(records).items()} == {
        "statement": 1,
        "statement.sr-Cyrl": 1,
        "statement.en": 1,
    }


def test_one_language_of_a_text_without_them(festival: Maker) -> None:
    records = festival.with_field("statement: Film.\nlooseness: {statement.en: 1}").records
    assert [place.field for place in looseness_of(records)] == ["statement.en"]


@pytest.mark.parametrize(
    ("field", "problem"),
    [
        (
            "looseness: {synopsys.en: 1}",
            "one_second.yaml:16:13: grave: looseness.synopsys.en: there is no running text synopsys.en here; "
            "did you mean synopsis.en?",
        ),
        ("looseness: {statement.en: 1}", "there is no running text statement.en here"),
        ("looseness: {synopsis: 1}", "there is no running text synopsis here; did you mean synopsis.en?"),
        ("looseness: {titles.en: 1}", "there is no running text titles.en here"),
        ("looseness: {synopsis.en: 5}", "looseness.synopsis.en: 5 is no number of lines; write a whole number from -3"),
        ("looseness: -1", "a mapping is wanted here"),
    ],
)
def test_a_fault_in_looseness(festival: Maker, field: str, problem: str) -> None:
    said = festival.with_field(field).said(Severity.GRAVE)
    assert len(said) == 1
    assert problem in said[0]


def test_a_film_without_texts_says_so(festival: Maker) -> None:
    festival.film("bare", "titles: {en: Bare}\nsection: east\nlooseness: {synopsis.en: 1}\n")
    (said,) = festival.said(Severity.GRAVE)
    assert said.endswith("there is no running text synopsis.en here; take it out, or write the text")


def test_running_texts_are_those_with_paragraphs(festival: Maker) -> None:
    assert [path for _, path, _ in running_texts(festival.records)] == ["synopsis.sr-Cyrl", "synopsis.en"]
