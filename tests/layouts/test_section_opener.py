"""A section's opener and the overview of its films."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.inks import Ink
from catalogue.makeup.pieces import Box, Page, Reference, Rule
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

PAPER = Ink(0, 0, 0, 0)


def section(
    folder: Path, films: int, words: int = 0, options: dict[str, str] | None = None, **changes: Any
) -> list[Page]:
    """The opener and overview of a section with so many films, and an introduction of so many words."""
    entry = {"name": {"sr-Cyrl": "Програм", "en": "Programme"}, "ink": "ochre"} | (
        {"text": both(words)} if words else {}
    )
    maker = FestivalMaker(folder, settings={"sections": {"one": entry}})
    for index in range(films):
        titles = {"sr-Cyrl": f"Снег {index:02}", "en": f"Snow {index:02}"}
        maker.film(f"film_{index:02}", **{"titles": titles, "screenings": None, **changes})
    return maker.pages("section_opener", "one", "verso", options)


def test_the_opener_is_full_of_its_ink_and_carries_nothing_else(tmp_path: Path) -> None:
    opener = section(tmp_path, 9)[0]
    (ground,) = of_kind(opener, Box)
    assert (frame(ground), ground.ink) == ((-3, -3, 168, 238), Ink(0.1, 0.55, 1, 0.15))
    assert opener.blind
    assert opener.anchors == ("section:one",)
    assert {run.ink for line in texts(opener) for run in line.line.runs} == {PAPER}


def test_baselines_of_the_opener(tmp_path: Path) -> None:
    opener = section(tmp_path, 9)[0]
    assert [at for *_, at in of_style(opener, "numeral")] == [20]
    assert of_style(opener, "opener_title") == [("Програм", 16, 43), ("Programme", 16, 47)]
    assert of_style(opener, "opener_count") == [("Девет филмова", 16, 53), ("Nine films", 16, 54)]


def test_the_ink_of_the_numeral_stands_on_the_margin(tmp_path: Path) -> None:
    maker = FestivalMaker(
        tmp_path, settings={"sections": {"one": {"name": {"sr-Cyrl": "А", "en": "A"}, "ink": "ochre"}}}
    )
    workshop = maker.film().workshop()
    opener = section(tmp_path, 1)[0]
    (line,) = texts(opener, "numeral")
    style = workshop.desk.style("numeral")
    face = workshop.desk.faces.face(style.family, style.weight, style.slant)
    bearing = face.bearing("1") * style.size / 1000
    assert bearing > 1
    assert in_mm(line.x + bearing) == 16


def test_the_overview_has_rows_of_four_and_a_half_units_from_14(tmp_path: Path) -> None:
    _, page = section(tmp_path, 9)
    rows = [14 + 4.5 * index for index in range(9)]
    assert [(x, at) for _, x, at in of_style(page, "title_small") if x == 17] == [(17, at) for at in rows]
    assert [(x, at) for _, x, at in of_style(page, "title_small") if x == 85] == [(85, at) for at in rows]
    assert [k(rule.y1) for rule in of_kind(page, Rule)] == [at - 2 for at in rows]
    assert {rule.thickness for rule in of_kind(page, Rule)} == {0.35}
    assert of_style(page, "facts")[0] == ("Ana Lang, 2021", 85, 15.5)
    references = of_kind(page, Reference)
    assert [(in_mm(piece.x), k(piece.y), piece.align) for piece in references] == [
        (149, at + 1.5, "right") for at in rows
    ]
    assert [piece.anchors for piece in references] == [(f"film:film_{index:02}",) for index in range(9)]


def test_original_titles_stand_below_at_the_left(tmp_path: Path) -> None:
    titles = {"original": {"ja": "雪"}, "sr-Cyrl": "Снег", "en": "Snow"}
    _, page = section(tmp_path, 1, titles=titles)
    assert of_style(page, "original") == [("雪", 17, 15.5)]


def test_a_turned_title_makes_its_row_two_units_deeper(tmp_path: Path) -> None:
    titles = {"sr-Cyrl": "Једна веома дуга зима", "en": "Snow"}
    _, page = section(tmp_path, 2, titles=titles)
    assert [at for words, x, at in of_style(page, "title_small") if x == 85] == [14, 14 + 4.5 + 2]
    assert [at for *_, at in of_style(page, "facts")] == [17.5, 24]


def test_what_a_page_cannot_hold_goes_to_the_next(tmp_path: Path) -> None:
    _, first, second = section(tmp_path, 14, options={"rows": "full"})
    assert (first.side, second.side) == ("recto", "verso")
    named = [
        words for page in (first, second) for words, *_ in of_style(page, "title_small") if words.startswith("Snow")
    ]
    assert named == [f"Snow {index:02}" for index in range(14)]
    for page in (first, second):
        assert max(at for *_, at in of_style(page, "facts")) <= 54
        assert collisions(page) == []
    assert of_style(second, "title_small")[0][2] == 6


def test_rows_are_dealt_evenly_over_the_pages(tmp_path: Path) -> None:
    _, *pages = section(tmp_path, 14, options={"rows": "full"})
    assert [len(of_kind(page, Reference)) for page in pages] == [7, 7], "not ten and four"


@pytest.mark.parametrize(
    ("films", "form", "rows"), [(9, "title_small", [9]), (12, "title_list", [12]), (30, "title_list", [14, 16])]
)
def test_rows_are_short_where_that_saves_a_page(tmp_path: Path, films: int, form: str, rows: list[int]) -> None:
    _, *pages = section(tmp_path, films)
    assert [len(of_kind(page, Reference)) for page in pages] == rows
    assert {line.line.style for page in pages for line in texts(page)} == {form, "facts"}


def test_short_rows_are_three_units_apart(tmp_path: Path) -> None:
    titles = {"original": {"ja": "雪"}, "sr-Cyrl": "Снег", "en": "Snow"}
    _, page = section(tmp_path, 2, titles=titles, options={"rows": "short"})
    assert of_style(page, "title_list") == [("Снег", 17, 14), ("Snow", 85, 14), ("Снег", 17, 17), ("Snow", 85, 17)]
    assert of_style(page, "original_small") == [("雪", 17, 15), ("雪", 17, 18)]
    assert of_style(page, "facts") == [("Ana Lang, 2021", 85, 15), ("Ana Lang, 2021", 85, 18)]
    assert [(in_mm(piece.x), k(piece.y)) for piece in of_kind(page, Reference)] == [(149, 15), (149, 18)]
    assert [k(rule.y1) for rule in of_kind(page, Rule)] == [12.75, 15.75]


def test_a_turned_title_makes_a_short_row_a_unit_deeper(tmp_path: Path) -> None:
    titles = {"sr-Cyrl": "Једна веома дуга зима у кући на самом крају пута", "en": "Snow"}
    _, page = section(tmp_path, 2, titles=titles, options={"rows": "short"})
    assert [at for words, x, at in of_style(page, "title_list") if x == 85] == [14, 18]
    assert [at for *_, at in of_style(page, "facts")] == [16, 20]
    assert collisions(page) == []


def test_short_rows_of_one_language_and_one_line_are_two_units_apart(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, ("en",)).film("ice", titles={"en": "Ice"}).film("snow", titles={"en": "Snow"})
    page = maker.pages("section_opener", "one", "verso", {"rows": "short"})[1]
    assert [at for *_, at in of_style(page, "title_list")] == [14, 16]
    assert [at for *_, at in of_style(page, "facts")] == [14, 16]


def test_the_introduction_stands_in_two_columns_from_4(tmp_path: Path) -> None:
    _, page = section(tmp_path, 2, words=40)
    starts = {x: at for _, x, at in reversed(of_style(page, "text"))}
    assert starts == {17: 4, 85: 4}
    assert min(at for *_, at in of_style(page, "title_small")) == 14


@pytest.mark.parametrize("words", [80, 150, 300])
def test_a_long_introduction_moves_the_list_and_overprints_nothing(tmp_path: Path, words: int) -> None:
    pages = section(tmp_path, 5, words=words)[1:]
    assert graves(pages) == []
    last = max(at for *_, at in of_style(pages[0], "text"))
    assert all(k(rule.y1) > last for rule in of_kind(pages[0], Rule))
    assert all(collisions(page) == [] for page in pages)
    assert sum(len(of_kind(page, Reference)) for page in pages) == 5


def test_an_introduction_longer_than_its_page_runs_on_and_the_list_follows_it(tmp_path: Path) -> None:
    _, *pages = section(tmp_path, 1, words=700)
    assert graves(pages) == []
    assert all(collisions(page) == [] for page in pages)
    first, second = (of_style(page, "text") for page in pages)
    ends = []
    for language, recto, verso in (("sr-Cyrl", 17, 16), ("en", 85, 84)):
        upper = [(words, at) for words, x, at in first if abs(x - recto) < 0.5]
        lower = [(words, at) for words, x, at in second if abs(x - verso) < 0.5]
        assert " ".join(words for words, _ in upper + lower).replace("\u00ad ", "") == prose(language, 700)
        assert (upper[0][1], lower[0][1]) == (4, 6)
        ends.append(upper[-1][1])
    assert ends[0] == ends[1] <= 54, "both columns are cut at one line"
    (title,) = {at for *_, at in of_style(pages[1], "title_small")}
    assert title == max(at for *_, at in second) + 4


def test_an_opener_may_stand_alone_but_for_the_curators_words(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path).film()
    assert len(maker.pages("section_opener", "one", "verso", {"overview": "false"})) == 1
    section(tmp_path / "words", 2, words=20)
    (_, page) = FestivalMaker(tmp_path / "words", settings=SELECTED).pages(
        "section_opener", "one", "verso", {"overview": "false"}
    )
    assert of_kind(page, Reference) == []
    assert prose("en", 20) in words_on([page])


ENTRY = {"name": {"sr-Cyrl": "Програм", "en": "Programme"}, "ink": "ochre", "selector": "ana_lang"}
SELECTED = {"sections": {"one": {**ENTRY, "text": both(20)}}}


def test_the_curators_name_stands_below_the_words_on_one_line_in_both_languages(tmp_path: Path) -> None:
    texts = {"sr-Cyrl": prose("sr-Cyrl", 30), "en": prose("en", 18)}
    maker = FestivalMaker(tmp_path, settings={"sections": {"one": {**ENTRY, "text": texts}}}).film()
    page = maker.pages("section_opener", "one", "verso")[1]
    last = max(at for *_, at in of_style(page, "text"))
    assert [(words, x, at) for words, x, at in of_style(page, "facts")[:2]] == [
        ("Избор Ana Lang", 17, last + 2),
        ("Selected by Ana Lang", 85, last + 2),
    ]


def test_a_name_without_words_stands_at_the_head(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, settings={"sections": {"one": ENTRY}}).film()
    assert of_style(maker.pages("section_opener", "one", "verso")[1], "facts")[1] == ("Selected by Ana Lang", 85, 4)


def test_words_in_one_language_fill_both_columns(tmp_path: Path) -> None:
    words = prose("en", 90)
    maker = FestivalMaker(tmp_path, settings={"sections": {"one": {**ENTRY, "text": {"en": words}}}}).film()
    page = maker.pages("section_opener", "one", "verso")[1]
    columns = [[at for _, x, at in of_style(page, "text") if abs(x - left) < 0.5] for left in (17, 85)]
    assert columns[0][0] == columns[1][0] == 4
    assert 0 <= len(columns[0]) - len(columns[1]) <= 3, "two of them are the curator's name and the white above it"


def test_words_in_one_language_go_on_over_pages(tmp_path: Path) -> None:
    words = prose("en", 1200)
    maker = FestivalMaker(tmp_path, settings={"sections": {"one": {**ENTRY, "text": {"en": words}}}}).film()
    _, *pages = maker.pages("section_opener", "one", "verso")
    assert len(pages) > 1
    assert graves(pages) == []
    assert words in words_on(pages).replace("- ", "-")
    assert all(collisions(page) == [] and all(k(line.y) <= 54 for line in texts(page)) for page in pages)


def test_a_programme_says_what_it_holds_in_every_language(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path)
    for key in ("ice", "snow"):
        maker.film(key, section=None, screenings=None, running_time="14")
    night = {"titles": {"sr-Cyrl": "Ноћна вожња", "en": "Night Ride"}, "section": "one", "programme": 2}
    page = maker.record("data/films/night.yaml", night | {"films": ["ice", "snow"]}).pages(
        "section_opener", "one", "verso"
    )[1]
    assert [(words, x, at) for words, x, at in of_style(page, "director")] == [
        ("Програм 2 два филма · 28 мин.", 17, 15.5),
        ("Programme 2 two films · 28 min", 85, 15.5),
    ]


def test_in_one_language_the_director_stands_beside_the_title(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, ("en",)).film(titles={"original": {"ja": "雪"}, "en": "Snow"})
    page = maker.pages("section_opener", "one", "verso")[1]
    assert of_style(page, "title_small") == [("Snow", 17, 14)]
    assert of_style(page, "facts") == [("Ana Lang, 2021", 85, 14)]
    assert of_style(page, "original") == [("雪", 17, 15.5)]
    assert [k(piece.y) for piece in of_kind(page, Reference)] == [14]
