"""The contents: sections stand at the heights of their tabs."""

from pathlib import Path

import pytest

from catalogue.makeup.pieces import Box, Page, Reference, Rule
from tests.festival_maker import FestivalMaker, frame, graves, in_mm, of_kind, of_style

INKS = ["cinnabar", "cherry", "ochre", "olive", "pine", "petrol", "ultramarine", "night", "plum", "clay", "ochre"]


def contents(folder: Path, sections: int = 3, printed: int | None = None, name: str = "") -> Page:
    """The contents of a festival with so many sections, the first of which the book prints."""
    keys = [f"s{index}" for index in range(1, sections + 1)]
    named = {
        key: {"name": {"sr-Cyrl": name or f"Одељак {index}", "en": name or f"Part {index}"}, "ink": INKS[index - 1]}
        for index, key in enumerate(keys, 1)
    }
    shown = keys if printed is None else keys[:printed]
    front = ["title_page", "contents", "imprint"]
    parts = [*front, *({"section": key} for key in shown), "index_of_films", "index_of_directors"]
    maker = FestivalMaker(folder, settings={"sections": named, "parts": parts}).film(section="s1")
    return maker.page("contents", "")


def test_titles_stand_on_5_and_7_and_there_is_no_folio(tmp_path: Path) -> None:
    page = contents(tmp_path)
    assert of_style(page, "title") == [("Садржај", 17, 5), ("Contents", 17, 7)]
    assert page.blind


def test_matter_before_and_after_the_sections_with_a_line_between(tmp_path: Path) -> None:
    page = contents(tmp_path)
    assert of_style(page, "contents") == [
        ("Импресум", 17, 10), ("Imprint", 85, 10),
        ("Индекс филмова", 17, 12), ("Index of Films", 85, 12),
        ("Индекс редитеља", 17, 13), ("Index of Directors", 85, 13),
    ]  # fmt: skip


def test_rows_of_14_millimetres_from_84(tmp_path: Path) -> None:
    page = contents(tmp_path, sections=10)
    assert [in_mm(rule.y1) for rule in of_kind(page, Rule)] == [84 + 14 * index for index in range(10)]
    assert {(in_mm(rule.x1), in_mm(rule.x2), rule.thickness) for rule in of_kind(page, Rule)} == {(17, 149, 0.35)}
    assert [(x, round(4 * at, 2)) for words, x, at in of_style(page, "section_name") if words.startswith("Part")] == [
        (85, 92 + 14 * index) for index in range(10)
    ]
    assert [frame(box) for box in of_kind(page, Box)] == [
        (149, 84 + 14 * index, 168, 98 + 14 * index) for index in range(10)
    ]
    numerals = of_style(page, "tab")
    assert [words for words, *_ in numerals] == [str(number) for number in range(1, 11)]
    assert [round(4 * at, 2) for *_, at in numerals] == [92.2 + 14 * index for index in range(10)]


def test_page_numbers_end_at_146(tmp_path: Path) -> None:
    references = of_kind(contents(tmp_path), Reference)
    assert {(in_mm(piece.x), piece.align) for piece in references} == {(146, "right")}
    assert [piece.anchors for piece in references] == [
        ("part:imprint",), ("part:index_of_films",), ("part:index_of_directors",),
        ("section:s1",), ("section:s2",), ("section:s3",),
    ]  # fmt: skip


def test_a_section_that_no_part_prints_keeps_its_colour_but_has_no_row(tmp_path: Path) -> None:
    page = contents(tmp_path, sections=3, printed=2)
    assert len(of_kind(page, Box)) == 3
    assert [words for words, *_ in of_style(page, "section_name")] == ["Одељак 1", "Part 1", "Одељак 2", "Part 2"]


@pytest.mark.parametrize(("words", "lines"), [("A Programme of Films about Water, Wind and Light", 2)])
def test_a_long_name_turns_inside_its_own_column(tmp_path: Path, words: str, lines: int) -> None:
    page = contents(tmp_path, sections=1, name=words)
    rows = of_style(page, "section_name")
    assert [x for _, x, _ in rows] == [17] * lines + [85] * lines
    assert graves([page]) == []


def test_a_name_of_three_lines_is_grave(tmp_path: Path) -> None:
    page = contents(tmp_path, sections=1, name="A Programme of Films about Water, Wind and Light " * 2)
    (problem,) = graves([page])
    assert problem.what == "the name of the section s1 takes 3 lines in the contents" or "4 lines" in problem.what
    assert problem.place.field == "sections.s1.name"


def test_an_eleventh_section_has_no_tab_and_says_so(tmp_path: Path) -> None:
    keys = {f"s{index}": {"name": {"sr-Cyrl": "Део", "en": "Part"}, "ink": INKS[index]} for index in range(11)}
    maker = FestivalMaker(tmp_path, settings={"sections": keys, "parts": [{"section": key} for key in keys]})
    maker.film(section="s0")
    found = [problem for problem in maker.book().problems if "tab" in problem.what]
    assert [problem.place.field for problem in found] == ["sections.s10"]
    assert "is number 11" in found[0].what


def test_too_many_parts_above_the_sections_are_grave(tmp_path: Path) -> None:
    parts = ["contents", *["imprint"] * 11, {"section": "one"}]
    maker = FestivalMaker(tmp_path, settings={"parts": parts}).film()
    (problem,) = graves(maker.pages("contents"))
    assert problem.place.field == "parts"
    assert "11 parts" in problem.what
