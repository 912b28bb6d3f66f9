"""Awards: what each is for, what it is worth, who gives it, and the jury with its page."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Reference, Rule
from tests.festival_maker import FestivalMaker, collisions, graves, in_mm, k, of_kind, of_style, prose, texts

AWARD = {
    "name": {"sr-Cyrl": "Награда", "en": "Prize"},
    "text": {"sr-Cyrl": "За филм.", "en": "For a film."},
    "amount": "5000 €",
    "donor": {"sr-Cyrl": "Град", "en": "City"},
    "jury": "main",
}
JURY = {"main": {"name": {"sr-Cyrl": "Жири", "en": "Jury"}, "members": ["ana_lang"]}}


def maker(folder: Path, *awards: dict[str, Any], languages: Any = ("sr-Cyrl", "en"), parts: Any = ()) -> FestivalMaker:
    made = {f"a{index}": award for index, award in enumerate(awards)}
    settings: dict[str, Any] = {"awards": made, "juries": JURY, "parts": [*parts, "awards", {"section": "one"}]}
    return FestivalMaker(folder, languages, settings).film()


def test_a_row_in_two_columns(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, AWARD, parts=["juries"]).pages("awards")
    assert of_style(page, "title") == [("Награде", 17, 5), ("Awards", 17, 7)]
    assert of_style(page, "row_name") == [("Награда", 17, 12), ("Prize", 85, 12)]
    assert of_style(page, "text") == [("За филм.", 17, 13), ("For a film.", 85, 13)]
    assert of_style(page, "row_facts") == [
        ("5000 € · Град", 17, 14), ("Жири", 17, 15), ("5000 € · City", 85, 14), ("Jury", 85, 15)
    ]  # fmt: skip
    assert [in_mm(rule.y1) for rule in of_kind(page, Rule)] == [42]
    assert [(piece.anchors, k(piece.y)) for piece in of_kind(page, Reference)] == [(("jury:main",), 15)] * 2
    assert page.anchors == ("part:awards", "award:a0")


def test_a_jury_that_no_page_shows_has_no_number(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, AWARD).pages("awards")
    assert of_kind(page, Reference) == []
    assert "Jury" in [words for words, *_ in of_style(page, "row_facts")]


def test_the_number_is_the_jurys_page(tmp_path: Path) -> None:
    book = maker(tmp_path, AWARD, parts=["title_page", {"layout": "juries", "of": ["main"]}]).book()
    assert [problem for problem in book.problems if "anchor" in problem.what] == []
    (page,) = [page for page in book.pages if "part:awards" in page.anchors]
    assert [words for words, *_ in of_style(page, "page")] == ["2", "2"]


def test_what_is_not_known_leaves_nothing(tmp_path: Path) -> None:
    bare = {"name": AWARD["name"]}
    (page,) = maker(tmp_path, bare, {**bare, "donor": "Табак"}, {**bare, "amount": "10 €"}).pages("awards")
    assert [words for words, *_ in of_style(page, "row_facts")] == ["Табак", "Табак", "10 €", "10 €"]
    assert [at for words, _, at in of_style(page, "row_name") if words == "Prize"] == [12, 15, 19]


def test_one_language_has_its_facts_left_and_its_words_right(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, AWARD, languages=("en",)).pages("awards")
    assert of_style(page, "row_name") == [("Prize", 17, 12)]
    assert of_style(page, "text") == [("For a film.", 85, 12)]
    assert of_style(page, "row_facts") == [("5000 € · City", 17, 13), ("Jury", 85, 13)]


def test_juries_are_left_out_on_request(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, AWARD).pages("awards", options={"juries": False})
    assert "Jury" not in [words for words, *_ in of_style(page, "row_facts")]


def test_many_awards_run_on(tmp_path: Path) -> None:
    pages = maker(tmp_path, *[AWARD] * 8).pages("awards")
    assert [len(of_kind(page, Rule)) for page in pages] == [6, 2], "none alone on the last"
    assert of_style(pages[1], "row_name")[:2] == [("Награде", 16, 4), ("Awards", 84, 4)]
    assert max(k(line.y) for page in pages for line in texts(page)) <= 54
    assert [pair for page in pages for pair in collisions(page)] == []


def test_an_award_longer_than_a_page_is_grave(tmp_path: Path) -> None:
    text = {language: prose(language, 500) for language in ("sr-Cyrl", "en")}
    (problem,) = graves(maker(tmp_path, {**AWARD, "text": text}).pages("awards"))
    assert problem.place.field == "awards.a0.text"


@pytest.mark.parametrize("languages", [("en",), ("sr-Cyrl", "en")])
def test_no_award_no_row(tmp_path: Path, languages: Any) -> None:
    (page,) = maker(tmp_path, languages=languages).pages("awards")
    assert of_kind(page, Rule) == []
