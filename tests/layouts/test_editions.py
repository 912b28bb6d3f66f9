"""Editions in one language, in other pairs of languages, and in more than the house's pages have columns for."""

from pathlib import Path

import pytest

from catalogue.makeup.pieces import TextLine
from tests.festival_maker import (
    Book,
    FestivalMaker,
    both,
    collisions,
    edge,
    graves,
    in_mm,
    k,
    of_style,
    outside,
    prose,
    texts,
    words_on,
)

PARTS = [
    "half_title", "title_page", "imprint", "contents", "text_page", "juries", "awards", {"section": "one"},
    "index_of_films", "index_of_directors",
]  # fmt: skip
HOUSE = ["awards", "contents", "half_title", "imprint", "index_of_directors", "index_of_films", "title_page"]


def edition(folder: Path, *languages: str) -> FestivalMaker:
    """A festival in these languages, with a film, a programme of shorts, and every part of the house."""
    titles = dict.fromkeys(languages, "Svetlopis")
    settings = {
        "parts": PARTS,
        "imprint": [{"role": "publisher", "value": "Svetlopis"}],
        "copyright": "© Svetlopis",
        "pages": {"foreword": {"title": titles, "text": both(90, languages), "signed": "Ana Lang"}},
        "juries": {"main": {"name": titles, "members": [{"person": "ana_lang", "country": "RS"}]}},
        "awards": {"first": {"name": titles, "text": both(20, languages), "jury": "main"}},
    }
    maker = FestivalMaker(folder, languages, settings)
    maker.film(synopsis=both(60, languages), statement=both(20, languages))
    titles = {"original": {"fi": "Jää"}, **{each: "Led" for each in languages[:1]}}
    maker.film("ice", section=None, screenings=None, titles=titles)
    maker.record(
        "data/films/night.yaml",
        {"titles": dict.fromkeys(languages, "Noć"), "section": "one", "programme": 1, "films": ["ice"]},
    )
    return maker


def made(maker: FestivalMaker) -> Book:
    workshop = maker.workshop()
    assert [str(problem) for problem in workshop.problems if problem.severity > 1] == []
    return maker.book()


@pytest.mark.parametrize(
    "languages",
    [("sr-Cyrl",), ("en",), ("mk",), ("sr-Cyrl", "en"), ("en", "sr-Latn"), ("mk", "en"), ("sr-Latn", "sr-Cyrl")],
)
def test_every_part_is_made_in_any_edition(tmp_path: Path, languages: tuple[str, ...]) -> None:
    maker = edition(tmp_path, *languages)
    book = made(maker)
    assert [str(problem) for problem in book.problems] == []
    said = words_on(book.pages)
    desk = maker.workshop().desk
    for language in languages:
        assert prose(language, 60) in said, "synopses"
        assert prose(language, 30) in said, "biographies"
        assert desk.wordings[language].word("index_of_films") in said
        assert desk.wordings[language].role("director") in said
    for page in book.pages:
        assert collisions(page) == []
        assert outside(desk, page) == []
    used = {run.language for page in book.pages for line in texts(page) for run in line.line.runs}
    assert used <= {*languages, "fi", "und-Latn"}, "no language but the edition's own and the film's"


@pytest.mark.parametrize("languages", [("en", "sr-Latn"), ("mk", "en")])
def test_the_order_of_the_edition_is_the_order_of_the_columns(tmp_path: Path, languages: tuple[str, str]) -> None:
    page = edition(tmp_path, *languages).page()
    first, second = languages
    assert [line.line.runs[0].language for line in texts(page, "title")] == [first, second]
    columns = {line.line.runs[0].language: in_mm(edge(line)) for line in texts(page, "text")}
    assert columns == {first: 17, second: 85}
    slants = [line.line.runs[0].face.rpartition("/")[2] for line in texts(page, "title")]
    assert slants == ["upright", "italic"]


def test_one_language_has_its_titles_alone_and_credits_with_one_column_of_labels(tmp_path: Path) -> None:
    page = edition(tmp_path, "en").page()
    assert of_style(page, "title") == [("Snow", 17, 18)]
    assert [at for *_, at in of_style(page, "figures")] == [18, 20]
    assert {at for _, at, _ in of_style(page, "label")} == {17}
    assert {at for _, at, _ in of_style(page, "value")} == {51}
    assert {in_mm(edge(line)) for line in texts(page, "text")} == {17}, "the synopsis left"
    assert {in_mm(edge(line)) for line in texts(page, "name")} == {85}, "the rest right"
    assert k(texts(page, "text")[0].y) == k(texts(page, "name")[0].y) == 25


THREE = ("sr-Cyrl", "en", "mk")


@pytest.mark.parametrize(
    ("layout", "subject"),
    [*((name, "") for name in HOUSE), ("text_page", "foreword"), ("juries", "main"), ("film_page", "snow"),
     ("section_opener", "one"), ("shorts_programme", "night"), ("handout", "snow")],
)  # fmt: skip
def test_a_third_language_is_a_grave_problem_of_every_layout(tmp_path: Path, layout: str, subject: str) -> None:
    pages = edition(tmp_path, *THREE).pages(layout, subject)
    said = {str(problem) for page in pages for problem in page.problems if "no column for" in problem.what}
    (problem,) = said
    assert problem.startswith("data/festival.yaml:")
    assert f"the layout '{layout}' sets 2 languages side by side and has no column for mk" in problem


def test_a_text_alone_runs_from_the_left_column_into_the_right(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path).people(ana_lang={"biography": None}).film(synopsis={"en": prose("en", 150)})
    page = maker.page()
    columns: dict[float, list[TextLine]] = {}
    for line in texts(page, "text"):
        columns.setdefault(in_mm(edge(line)), []).append(line)
    assert sorted(columns) == [17, 85]
    assert columns[17][0].y == columns[85][0].y
    assert 0 <= len(columns[17]) - len(columns[85]) <= 1
    assert prose("en", 150) in words_on([page])


def test_a_film_in_one_language_says_nothing_of_the_other(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path).film(synopsis={"sr-Cyrl": prose("sr-Cyrl", 30)})
    maker.people(ana_lang={"biography": {"sr-Cyrl": prose("sr-Cyrl", 20)}})
    page = maker.page()
    assert graves([page]) == []
    assert {line.line.runs[0].language for line in texts(page, "text")} == {"sr-Cyrl"}


def test_different_languages_keep_their_columns(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path).film(synopsis={"en": prose("en", 30)})
    maker.people(ana_lang={"biography": {"sr-Cyrl": prose("sr-Cyrl", 20)}})
    page = maker.page()
    assert {in_mm(edge(line)) for line in texts(page, "text") if line.line.runs[0].language == "en"} == {85}
    assert {in_mm(edge(line)) for line in texts(page, "name")} == {17}
