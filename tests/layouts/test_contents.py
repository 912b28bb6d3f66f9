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


def book_parts(folder: Path, front: int, back: int, languages: tuple[str, ...] = ("sr-Cyrl", "en")) -> FestivalMaker:
    """A festival with so many texts before its section and behind it."""
    pages = {
        f"t{index}": {"title": {"sr-Cyrl": f"Реч {index}", "en": f"Word {index}"}, "text": {"en": "Yes."}}
        for index in range(front + back)
    }
    texts = [{"layout": "text_page", "of": [key]} for key in pages]
    parts = ["contents", *texts[:front], {"section": "one"}, *texts[front:]]
    return FestivalMaker(folder, languages, {"pages": pages, "parts": parts}).film()


@pytest.mark.parametrize(
    ("front", "back", "pages", "places"),
    [
        (5, 5, 1, [10, 11, 12, 13, 14, 16, 17, 18, 19, 20]),  # 11 lines, the white one among them, are above 84 mm
        (6, 5, 1, [10, 11, 12, 13, 14, 15, 28, 29, 30, 31, 32]),  # below the section's row, which ends at 98 mm
        (11, 26, 1, [*range(10, 21), *range(28, 54)]),
        (11, 30, 2, [*range(10, 21), *range(6, 36)]),
    ],
)
def test_what_is_behind_the_sections_stands_above_them_or_below_or_on_the_next_page(
    tmp_path: Path, front: int, back: int, pages: int, places: list[int]
) -> None:
    made = book_parts(tmp_path, front, back).pages("contents")
    assert len(made) == pages
    said = [(words, at) for page in made for words, _, at in of_style(page, "contents") if words.startswith("Word")]
    assert said == [(f"Word {index}", at) for index, at in enumerate(places)]
    assert graves(made) == []


def test_where_nothing_is_left_for_it_there_is_no_second_page_under_nine_sections(tmp_path: Path) -> None:
    keys = {f"s{index}": {"name": {"sr-Cyrl": "Део", "en": "Part"}, "ink": INKS[index]} for index in range(9)}
    maker = book_parts(tmp_path, 2, 2)
    maker.settings |= {"sections": {"one": {"name": "Одељак", "ink": INKS[0]}, **dict([*keys.items()][1:])}}
    assert len(maker.pages("contents")) == 1


def test_more_before_the_sections_than_stands_above_them_sends_these_to_the_next_page(tmp_path: Path) -> None:
    first, second = book_parts(tmp_path, 14, 2).pages("contents")
    assert [at for words, _, at in of_style(first, "contents") if words.startswith("Word")] == list(range(10, 24))
    assert of_style(second, "row_name") == [("Садржај", 16, 4), ("Contents", 84, 4)]
    assert [at for words, _, at in of_style(second, "contents") if words.startswith("Word")] == [6, 7]
    assert [frame(box) for box in of_kind(second, Box)] == [(-3, 84, 16, 98)], "at the fore-edge of a verso too"
    assert [piece.anchors for piece in of_kind(second, Reference)][-1] == ("section:one",)


def test_one_language_has_the_width_and_then_both_halves(tmp_path: Path) -> None:
    (page,) = book_parts(tmp_path / "few", 3, 3, ("en",)).pages("contents")
    assert {(in_mm(piece.x)) for piece in of_kind(page, Reference)} == {146}
    (page,) = book_parts(tmp_path / "many", 9, 8, ("en",)).pages("contents")
    lines = [(x, at) for words, x, at in of_style(page, "contents") if words.startswith("Word")]
    assert lines == [(17, 10 + index) for index in range(9)] + [(85, 10 + index) for index in range(8)]
    numbers = [in_mm(piece.x) for piece in of_kind(page, Reference) if piece.anchors != ("section:one",)]
    assert numbers == [78] * 9 + [146] * 8


def test_one_language_with_much_behind_the_sections_runs_through_both_halves(tmp_path: Path) -> None:
    (page,) = book_parts(tmp_path, 3, 14, ("en",)).pages("contents")
    lines = [(x, at) for words, x, at in of_style(page, "contents") if words.startswith("Word")]
    left = [10, 11, 12, *range(14, 19)]
    assert lines == [(17, at) for at in left] + [(85, at) for at in range(10, 19)]


def listed(folder: Path, *languages: str, films: int = 2) -> list[Page]:
    """The contents with their films: some, and a programme of one."""
    maker = FestivalMaker(folder, languages)
    for number in range(films):
        maker.film(f"film_{number:02}", titles=dict.fromkeys(languages, f"Film {number:02}"))
    maker.film("short", section=None, titles=dict.fromkeys(languages, "Short"))
    programme = {"titles": dict.fromkeys(languages, "Night"), "section": "one", "programme": 1, "films": ["short"]}
    maker.record("data/films/night.yaml", programme)
    return maker.pages("contents", options={"films": True})


def test_the_films_of_each_section_on_request(tmp_path: Path) -> None:
    first, second = listed(tmp_path, "sr-Cyrl", "en")
    assert "Film 00" not in [words for words, *_ in of_style(first, "entry")]
    assert of_style(second, "section_name") == [("Програм", 16, 7), ("Programme", 84, 7)]
    (bar,) = of_kind(second, Box)
    assert frame(bar) == (16, 21, 148, 22.5)
    assert of_style(second, "entry") == [
        ("Film 00", 16, 9), ("Film 00", 84, 9), ("Film 01", 16, 10), ("Film 01", 84, 10),
        ("Night", 16, 11), ("Night", 84, 11), ("Short", 20, 12), ("Short", 88, 12),
    ]  # fmt: skip
    assert [piece.anchors for piece in of_kind(second, Reference)] == [
        ("section:one",), ("film:film_00",), ("film:film_01",), ("film:night",), ("film:short",)
    ]  # fmt: skip


def test_an_edition_in_one_language_lists_the_directors_beside(tmp_path: Path) -> None:
    _, second = listed(tmp_path, "en")
    assert of_style(second, "person_entry")[:2] == [("Ana Lang", 84, 9), ("Ana Lang", 84, 10)]


def test_a_long_list_of_films_runs_on(tmp_path: Path) -> None:
    pages = listed(tmp_path, "en", films=60)
    assert len(pages) == 3
    said = [words for page in pages for words, *_ in of_style(page, "entry")]
    assert said == [*(f"Film {number:02}" for number in range(60)), "Night", "Short"]
    assert all(at <= 54 for page in pages for *_, at in of_style(page, "entry"))
