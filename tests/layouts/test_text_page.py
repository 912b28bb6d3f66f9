"""Pages of running text: a column a language, paragraphs abreast, signed, over as many pages as they want."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Page, Picture
from tests.festival_maker import (
    FestivalMaker,
    collisions,
    edge,
    find,
    frame,
    graves,
    in_mm,
    k,
    of_kind,
    of_style,
    prose,
    texts,
)

TITLE = {"sr-Cyrl": "Уводна реч", "en": "Foreword"}
SIGNED = {"signed": {"sr-Cyrl": "Ана Ланг", "en": "Ana Lang"}, "role": {"sr-Cyrl": "директорка", "en": "Director"}}


def maker(folder: Path, languages: tuple[str, ...] = ("sr-Cyrl", "en"), /, **changes: Any) -> FestivalMaker:
    """A festival with one text, of the fields that are given."""
    page = {"title": TITLE, "text": {"sr-Cyrl": "Добро дошли.", "en": "Welcome."}, **changes}
    return FestivalMaker(folder, languages, {"pages": {"foreword": page}}).film()


def long(language: str, *paragraphs: int) -> str:
    """Paragraphs of so many words."""
    return "\n\n".join(prose(language, words) for words in paragraphs)


def first_lines(page: Page) -> dict[float, list[float]]:
    """By column, the baselines of lines that begin a paragraph: after the first, those that are indented or stand apart."""
    found: dict[float, list[float]] = {}
    last: dict[float, float] = {}
    for line in [*texts(page, "text"), *texts(page, "text_apart")]:
        column = 17.0 if in_mm(edge(line)) < 80 else 85.0
        starts = found.setdefault(column, [])
        if not starts or in_mm(edge(line)) > column + 3 or k(line.y) > last[column] + 1:
            starts.append(k(line.y))
        last[column] = k(line.y)
    return found


def test_titles_texts_and_signature_stand_in_two_columns(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, **SIGNED).pages("text_page", "foreword")
    assert of_style(page, "title") == [("Уводна реч", 17, 5), ("Foreword", 17, 7)]
    assert of_style(page, "text") == [("Добро дошли.", 17, 12), ("Welcome.", 85, 12)]
    assert of_style(page, "name") == [("Ана Ланг", 17, 14), ("Ana Lang", 85, 14)]
    # A galley is of the style it begins in, so role and name are found by their words.
    assert (in_mm(edge(find(page, "Director"))), k(find(page, "Director").y)) == (85, 15)
    assert page.foot == (("sr-Cyrl", "Уводна реч"), ("en", "Foreword"))
    assert page.anchors == ("text:foreword",)


def test_what_is_not_written_leaves_nothing(tmp_path: Path) -> None:
    (page,) = maker(tmp_path).pages("text_page", "foreword")
    assert sorted({line.line.style for line in texts(page)}) == ["text", "title"]
    assert of_kind(page, Picture) == []


@pytest.mark.parametrize(("option", "apart"), [("abreast", True), ("free", False)])
def test_paragraphs_begin_abreast_where_both_languages_have_as_many(tmp_path: Path, option: str, apart: bool) -> None:
    text = {"sr-Cyrl": long("sr-Cyrl", 30, 30), "en": long("en", 60, 30)}
    (page,) = maker(tmp_path, text=text).pages("text_page", "foreword", options={"paragraphs": option})
    starts = first_lines(page)
    assert (starts[17] == starts[85]) is apart
    assert len(starts[17]) == len(starts[85]) == 2


def test_paragraphs_abreast_stand_a_line_apart_with_no_indent(tmp_path: Path) -> None:
    text = {"sr-Cyrl": long("sr-Cyrl", 30, 50, 30), "en": long("en", 60, 30, 30)}
    (page,) = maker(tmp_path, text=text).pages("text_page", "foreword")
    lines = texts(page, "text_apart")
    assert {in_mm(edge(line)) for line in lines} == {17, 85}
    starts = first_lines(page)
    assert starts[17] == starts[85]
    for start in starts[17][1:]:
        above = max(k(line.y) for line in lines if k(line.y) < start)
        assert start - above == 2, "one line of white below the longer paragraph, and everywhere the same"


def test_texts_of_other_paragraphs_run_free(tmp_path: Path) -> None:
    text = {"sr-Cyrl": long("sr-Cyrl", 30, 30, 30), "en": long("en", 60, 30)}
    (page,) = maker(tmp_path, text=text).pages("text_page", "foreword")
    starts = first_lines(page)
    assert (len(starts[17]), len(starts[85])) == (3, 2)
    assert starts[17][1] != starts[85][1]


def test_a_long_text_runs_on_with_nothing_lost(tmp_path: Path) -> None:
    paragraphs = [120, 200, 90, 160, 140, 210]
    text = {language: long(language, *paragraphs) for language in TITLE}
    pages = maker(tmp_path, text=text, **SIGNED).pages("text_page", "foreword")
    assert [page.side for page in pages] == ["recto", "verso", "recto"]
    for language in TITLE:
        lines = [
            line.line for page in pages for line in texts(page, "text_apart") if line.line.runs[0].language == language
        ]
        said = " ".join(line.text for line in lines).replace("\u00ad ", "")
        assert said == text[language].replace("\n\n", " ")
    assert of_style(pages[1], "row_name") == [("Уводна реч", 16, 4), ("Foreword", 84, 4)]
    assert k(texts(pages[1], "text_apart")[0].y) == 6
    for page in pages:
        assert {k(line.y) % 1 for line in texts(page, "text_apart")} == {0}
        assert max(k(line.y) for line in texts(page)) <= 54
    assert graves(pages) == [] == [pair for page in pages for pair in collisions(page)]


@pytest.mark.parametrize("words", range(330, 380, 5))
def test_a_signature_is_never_alone_on_its_page(tmp_path: Path, words: int) -> None:
    text = {language: prose(language, words) for language in TITLE}
    pages = maker(tmp_path, text=text, **SIGNED).pages("text_page", "foreword")
    signed = [page for page in pages if texts(page, "name")]
    assert len(signed) == 1
    assert len({k(line.y) for line in texts(signed[0], "text")}) >= 2


PORTRAIT = {"portrait": {"file": "portrait.jpg"}}


@pytest.mark.parametrize(("side", "box", "title"), [("recto", (135, -3, 168, 40), 17), ("verso", (-3, -3, 30, 40), 34)])
def test_the_portrait_hangs_from_head_and_fore_edge(tmp_path: Path, side: Any, box: Any, title: float) -> None:
    (page,) = maker(tmp_path, **PORTRAIT).pages("text_page", "foreword", side)
    assert [frame(picture) for picture in of_kind(page, Picture)] == [box]
    assert {x for _, x, _ in of_style(page, "title")} == {title}


def test_the_portrait_beside_the_signature(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, **PORTRAIT, **SIGNED).pages("text_page", "foreword", options={"portrait": "signature"})
    (picture,) = of_kind(page, Picture)
    assert (in_mm(picture.x), in_mm(picture.width), in_mm(picture.height)) == (17, 30, 40)
    assert of_style(page, "name") == [("Ана Ланг", 51, 15), ("Ana Lang", 102, 15)]
    assert 57 < in_mm(picture.y) < 58, "its head at the capitals of the names"


def test_no_portrait_on_request(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, **PORTRAIT).pages("text_page", "foreword", options={"portrait": "none"})
    assert of_kind(page, Picture) == []


@pytest.mark.parametrize(("languages", "text"), [(("en",), None), (("sr-Cyrl", "en"), {"en": prose("en", 150)})])
def test_one_language_runs_level_over_both_columns(tmp_path: Path, languages: Any, text: Any) -> None:
    text = text or {"en": prose("en", 150)}
    signed = {"signed": {"en": "Ana Lang"}}
    (page,) = maker(tmp_path, languages, text=text, **signed).pages("text_page", "foreword")
    columns = {x: [line for line in texts(page, "text") if in_mm(edge(line)) == x] for x in (17, 85)}
    assert 0 <= len(columns[17]) - len(columns[85]) <= 1
    assert columns[17][0].y == columns[85][0].y
    assert of_style(page, "name") == [("Ana Lang", 85, k(columns[85][-1].y) + 2)]


def test_one_language_in_a_wide_column(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, ("en",), text={"en": prose("en", 150)}).pages(
        "text_page", "foreword", options={"alone": "wide"}
    )
    assert {in_mm(edge(line)) for line in texts(page, "text")} == {17}
    assert 62 < max(in_mm(line.line.width) for line in texts(page, "text")) <= 98


def test_several_texts_follow_each_other_and_name_the_part(tmp_path: Path) -> None:
    pages = {key: {"title": {"sr-Cyrl": f"Реч {key}", "en": f"Word {key}"}, "text": {"en": "Yes."}} for key in "ab"}
    settings = {"pages": pages, "parts": ["contents", {"layout": "text_page", "of": ["b", "a"]}, {"section": "one"}]}
    made = FestivalMaker(tmp_path, settings=settings).film()
    desk = made.workshop().desk
    assert desk.outline[1].titles == {"sr-Cyrl": "Реч b и Реч a", "en": "Word b and Word a"}
    book = made.book().pages
    assert [page.anchors for page in book[1:3]] == [("text:b", "part:b"), ("text:a",)]


def test_a_title_too_long_for_any_style_is_grave(tmp_path: Path) -> None:
    title = {"sr-Cyrl": "Реч " * 90, "en": "Word"}
    (problem,) = graves(maker(tmp_path, title=title).pages("text_page", "foreword"))
    assert problem.place.field == "pages.foreword.title"
    assert "even in the smallest title style" in problem.what
