"""A programme of shorts: a row a film, six of three lines on a page."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.lengths import MM
from catalogue.makeup.pieces import Box, Page, Picture, Rule
from tests.festival_maker import (
    FestivalMaker,
    both,
    collisions,
    frame,
    graves,
    in_mm,
    k,
    of_kind,
    of_style,
    prose,
    texts,
    words_on,
)


def programme(
    folder: Path,
    films: int,
    words: int = 16,
    *,
    about: Any = None,
    options: Any = None,
    languages: tuple[str, ...] = ("sr-Cyrl", "en"),
    **changes: Any,
) -> list[Page]:
    """A programme of so many films with notes of so many words, and words of its own."""
    maker = FestivalMaker(folder, languages)
    keys = [f"short_{index}" for index in range(films)]
    for index, key in enumerate(keys):
        titles = {"sr-Cyrl": f"Лед {index}", "en": f"Ice {index}"}
        notes = {language: prose(language, words) for language in maker.languages} if words else None
        plain = {"titles": titles, "section": None, "screenings": None, "synopsis": notes, "running_time": "14'30\""}
        maker.film(key, **(plain | changes))
    night = {"sr-Cyrl": "Ноћна вожња", "en": "Night Ride"}
    shown = [{"when": "2027-05-10 22:00", "venue": "hall"}]
    record = {"titles": night, "section": "one", "programme": 2, "films": keys, "screenings": shown}
    record |= {"synopsis": about} if about else {}
    return maker.record("data/films/night.yaml", record).pages("shorts_programme", "night", options=options)


def test_the_head(tmp_path: Path) -> None:
    page = programme(tmp_path, 3)[0]
    assert of_style(page, "title") == [("Ноћна вожња", 17, 5), ("Night Ride", 17, 7)]
    assert of_style(page, "figures") == [("10/5", 119, 5), ("22:00", 119, 7)]
    assert [at for *_, at in of_style(page, "director")] == [9, 10]
    assert "44 min" in of_style(page, "director")[1][0], "three times 14′30″, rounded"
    assert page.anchors == ("film:night", "film:short_0", "film:short_1", "film:short_2")


@pytest.mark.parametrize(("words", "lines", "films"), [(16, 3, 6), (21, 4, 5)])
def test_the_pitch_is_the_lines_of_the_note_and_four(tmp_path: Path, words: int, lines: int, films: int) -> None:
    (page,) = programme(tmp_path, films, words)
    rows = [13 + (lines + 4) * index for index in range(films)]
    names = of_style(page, "row_name")
    assert [at for _, x, at in names if x == 51] == [at for _, x, at in names if x == 102] == rows
    assert [at for _, x, at in of_style(page, "row_facts") if x == 51] == [at + 1 for at in rows]
    assert [at for _, x, at in of_style(page, "note") if x == 51][:lines] == [15 + index for index in range(lines)]
    assert [(in_mm(rule.x1), in_mm(rule.x2), in_mm(rule.y1)) for rule in of_kind(page, Rule)] == [
        (17, 149, 4 * at - 6.5) for at in rows
    ]


@pytest.mark.parametrize(("films", "pages"), [(6, [6]), (7, [4, 3]), (9, [5, 4]), (13, [6, 7]), (14, [5, 5, 4])])
def test_films_are_dealt_evenly_to_as_few_pages_as_hold_them(tmp_path: Path, films: int, pages: list[int]) -> None:
    made = programme(tmp_path, films)
    shown = [[anchor for anchor in page.anchors if "short_" in anchor] for page in made]
    assert [len(each) for each in shown] == pages
    assert [anchor for each in shown for anchor in each] == [f"film:short_{index}" for index in range(films)]
    for page in made[1:]:
        assert of_style(page, "row_name")[:2] == [("Ноћна вожња", 16 + (page.side == "recto"), 4),
                                                  ("Night Ride", 84 + (page.side == "recto"), 4)]  # fmt: skip
        assert of_style(page, "row_name")[2][2] == 7, "the first row below the small head"


def test_a_programme_may_have_words_of_its_own(tmp_path: Path) -> None:
    (page,) = programme(tmp_path, 3, about=both(30))
    starts = [at for _, x, at in of_style(page, "text") if x == 17]
    assert starts[0] == 12
    assert of_style(page, "row_name")[0][2] == starts[-1] + 3
    (above, *_) = of_kind(page, Rule)
    assert k(above.y1) > starts[-1]


def test_words_of_a_programme_that_are_longer_than_its_page_go_on(tmp_path: Path) -> None:
    pages = programme(tmp_path, 2, about=both(400))
    assert graves(pages) == []
    assert prose("en", 400) in " ".join(
        piece.line.text for page in pages for piece in texts(page, "text") if in_mm(piece.x) > 80
    ).replace("\u00ad ", "")
    assert [len([anchor for anchor in page.anchors if "short_" in anchor]) for page in pages] == [0, 2]
    assert all(k(line.y) <= 54 for page in pages for line in texts(page))


def test_notes_may_stay_out_and_roles_be_printed(tmp_path: Path) -> None:
    credits = {"director": "ana_lang", "photography": "ana_lang", "editing": "ana_lang"}
    options = {"notes": "false", "credits": ["photography"]}
    (page,) = programme(tmp_path, 3, credits=credits, merge_credits="false", options=options)
    assert of_style(page, "note") == []
    assert words_on([page]).count("Director of Photography Ana Lang") == 3
    assert "Editing" not in words_on([page])
    assert not any(fit.texts for fit in page.fits)


def test_a_note_longer_than_a_page_is_a_problem_with_what_to_cut(tmp_path: Path) -> None:
    problems = graves(programme(tmp_path, 2, 420))
    assert {problem.place.field for problem in problems} == {"synopsis.sr-Cyrl", "synopsis.en"}
    assert all(problem.check == "overset" and "too long for a page" in problem.what for problem in problems)


def test_pages_say_how_many_lines_are_free(tmp_path: Path) -> None:
    (page,) = programme(tmp_path, 5)
    assert [(fit.film, fit.layout) for fit in page.fits] == [(f"short_{n}", "shorts_programme") for n in range(5)]
    last = max(at for *_, at in of_style(page, "note"))
    assert {fit.lines for fit in page.fits} == {54 - last}


def test_one_language_has_the_whole_width(tmp_path: Path) -> None:
    (page,) = programme(tmp_path, 3, 40, languages=("en",))
    assert {x for _, x, _ in of_style(page, "row_name")} == {51}
    widths = [piece.line.width for piece in texts(page, "note")]
    assert max(widths) > 80 * MM


def test_a_film_without_a_running_time_says_no_other_fact_in_its_place(tmp_path: Path) -> None:
    (page,) = programme(tmp_path, 1, running_time=None, kind="documentary")
    assert of_style(page, "row_facts")[1][0] == "Ana Lang, Serbia, 2021"


def test_the_still_is_thirty_wide_with_its_top_at_the_capitals(tmp_path: Path) -> None:
    page = programme(tmp_path, 1)[0]
    (picture,) = of_kind(page, Picture)
    left, top, right, bottom = frame(picture)
    capitals = 52 - 0.67 * 9.6 * 25.4 / 72
    assert (left, right) == (17, 47)
    assert top == pytest.approx(capitals, abs=0.1)
    assert bottom - top == pytest.approx(30 / 1.78, abs=0.01)
    assert picture.crop == (0, 0, 1, 1)


def test_without_a_still_there_is_a_panel_of_the_sections_ink(tmp_path: Path) -> None:
    page = programme(tmp_path, 2, still=None)[0]
    panels = of_kind(page, Box)
    assert len(panels) == 2
    assert {round(in_mm(box.width) / in_mm(box.height), 2) for box in panels} == {1.78}


@pytest.mark.parametrize("words", [0, 5, 16])
@pytest.mark.parametrize("pixels", [(178, 100), (137, 100), (100, 100), (75, 100)])
def test_no_picture_reaches_the_next_rule_or_the_folio(tmp_path: Path, words: int, pixels: tuple[int, int]) -> None:
    FestivalMaker(tmp_path).picture("still.jpg", *pixels)
    for page in programme(tmp_path, 5, words):
        pictures, rules = of_kind(page, Picture), of_kind(page, Rule)
        for picture, below in zip(pictures, rules[1:], strict=False):
            assert frame(picture)[3] + 2 <= in_mm(below.y1) + 0.01
        assert all(frame(picture)[3] <= 54 * 4 for picture in pictures)
        assert collisions(page) == []


def test_the_languages_of_a_row_stay_abreast(tmp_path: Path) -> None:
    titles = {"sr-Cyrl": "Кратко упутство за летење у сну изнад града", "en": "Ice"}
    page = programme(tmp_path, 2, titles=titles)[0]
    facts = of_style(page, "row_facts")
    assert [at for _, x, at in facts if x == 51] == [at for _, x, at in facts if x == 102]
    notes = of_style(page, "note")
    assert min(at for _, x, at in notes if x == 51) == min(at for _, x, at in notes if x == 102)


def test_year_and_minutes_go_over_together_and_no_point_ends_a_line(tmp_path: Path) -> None:
    titles = {"sr-Cyrl": "Лед", "en": "Ice"}
    page = programme(tmp_path, 1, titles=titles, countries=["BA", "RS"], year="2025")[0]
    facts = [words for words, x, _ in of_style(page, "row_facts") if x == 102]
    assert facts == ["Ana Lang, Bosnia and Herzegovina /", "Serbia, 2025\u00a0·\u00a014′30″"]


def test_everything_of_every_film_is_there(tmp_path: Path) -> None:
    pages = programme(tmp_path, 9, 40)
    said = words_on(pages)
    assert graves(pages) == []
    assert said.count(prose("en", 40)) == said.count(prose("sr-Cyrl", 40)) == 9
    assert [f"Ice {index}" in said for index in range(9)] == [True] * 9
    assert all(k(line.y) <= 54 for page in pages for line in texts(page))
