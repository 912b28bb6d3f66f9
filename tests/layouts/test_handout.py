"""The handout: one film on a sheet of A4 or A5, nothing near the edge, biographies on the back where the front is full."""

from typing import Any

import pytest

from catalogue.lengths import MM
from catalogue.makeup.pieces import Page, Picture, Rule, TextLine
from tests.festival_maker import (
    FestivalMaker,
    both,
    collisions,
    edge,
    frame,
    graves,
    in_mm,
    left,
    of_kind,
    of_style,
    prose,
    texts,
    words_on,
)

UNIT = {"A4": 5 * MM, "A5": 4 * MM}
TRIM = {"A4": (210 * MM, 297 * MM), "A5": (148 * MM, 210 * MM)}
PREFIX = {"A4": "a4_", "A5": ""}


def sheet(maker: FestivalMaker, size: str, **changes: Any) -> list[Page]:
    return maker.film(**changes).pages("handout", "snow", options={"size": size})


def rows(page: Page, size: str, style: str) -> list[float]:
    return [round(line.y / UNIT[size], 3) for line in texts(page, PREFIX[size] + style)]


@pytest.mark.parametrize(
    ("size", "head", "title", "facts", "text", "last"),
    [("A4", 3, (21, 23), (25, 26), 28, 57), ("A5", 3, (19, 21), (23, 24), 26, 50)],
)
def test_baselines(
    maker: FestivalMaker, size: str, head: int, title: tuple[int, int], facts: tuple[int, int], text: int, last: int
) -> None:
    front = sheet(maker, size)[0]
    assert rows(front, size, "head_name") == [head]
    assert tuple(rows(front, size, "title")) == tuple(rows(front, size, "figures")) == title
    assert tuple(rows(front, size, "director")) == tuple(rows(front, size, "venue")) == facts
    assert min(rows(front, size, "text")) == text
    assert max(rows(front, size, "value")) == last


@pytest.mark.parametrize(
    ("size", "margin", "columns"), [("A4", 20, (20, 63.75, 107.5, 151.25)), ("A5", 12, (12, 44, 76, 108))]
)
def test_columns(maker: FestivalMaker, size: str, margin: float, columns: tuple[float, ...]) -> None:
    front = sheet(maker, size)[0]
    prefix = PREFIX[size]
    assert {at for _, at, _ in of_style(front, prefix + "title")} == {columns[0]}
    assert {at for _, at, _ in of_style(front, prefix + "figures")} == {columns[3]}
    assert {at for _, at, _ in of_style(front, prefix + "label")} == {columns[0], columns[1]}
    assert {at for _, at, _ in of_style(front, prefix + "value")} == {columns[2]}
    assert {at for _, at, _ in of_style(front, prefix + "text")} == {columns[0], columns[2]}
    (rule,) = of_kind(front, Rule)
    assert (in_mm(rule.x1), in_mm(rule.x2)) == (margin, TRIM[size][0] / MM - margin)


@pytest.mark.parametrize(
    ("size", "still", "portrait"),
    [("A4", (63.75, 20, 190, 90), (20, 38.3, 58.75, 90)), ("A5", (44, 16, 136, 66), (12, 28.7, 40, 66))],
)
def test_pictures_stand_with_their_feet_flush(
    maker: FestivalMaker, size: str, still: tuple[float, ...], portrait: tuple[float, ...]
) -> None:
    maker.picture("still.jpg", 181, 100)
    assert [frame(piece) for piece in of_kind(sheet(maker, size)[0], Picture)] == [still, portrait]


@pytest.mark.parametrize(("size", "style", "points"), [
    ("A4", "title", 27), ("A4", "text", 10.4), ("A4", "label", 9.2), ("A4", "value", 10.2), ("A4", "head", 9.2),
    ("A5", "title", 21), ("A5", "text", 8.5), ("A5", "label", 7.6), ("A5", "value", 8.4), ("A5", "head", 7.6),
])  # fmt: skip
def test_sizes_of_type(maker: FestivalMaker, size: str, style: str, points: float) -> None:
    line = texts(sheet(maker, size)[0], PREFIX[size] + style)[0]
    assert line.line.runs[0].size == points


@pytest.mark.parametrize("size", ["A4", "A5"])
@pytest.mark.parametrize("words", [40, 150, 220])
def test_nothing_bleeds_nor_comes_within_five_millimetres_of_the_edge(
    maker: FestivalMaker, size: str, words: int
) -> None:
    width, height = TRIM[size]
    pages = sheet(maker, size, synopsis=both(words), titles={"original": {"ja": "雪"}, "sr-Cyrl": "Снег", "en": "Snow"})
    workshop = maker.workshop()
    layout, _ = workshop.library.make("handout", {"size": size}, workshop.desk.records.festival.place(), "film")
    assert layout is not None
    assert layout.trim(workshop.desk) == (width, height, 0)
    assert graves(pages) == []
    for page in pages:
        assert collisions(page) == []
        for picture in of_kind(page, Picture):
            x0, y0, x1, y1 = frame(picture)
            assert min(x0, y0) >= 5
            assert x1 <= width / MM - 5
            assert y1 <= height / MM - 5
        for line in texts(page):
            assert left(line) >= 5 * MM
            assert left(line) + line.line.width <= width - 5 * MM
            assert 5 * MM <= line.y <= height - 5 * MM


def test_biographies_go_to_the_back_of_an_a4_only_where_the_front_is_full(maker: FestivalMaker) -> None:
    (front,) = sheet(maker, "A4")
    assert prose("en", 30) in words_on([front])
    front, back = sheet(maker, "A4", synopsis=both(220))
    assert prose("en", 220) in words_on([front])
    assert prose("en", 30) not in words_on([front])
    assert prose("en", 30) in words_on([back])
    assert (front.side, back.side) == ("recto", "verso")


def test_on_a5_biographies_are_always_on_the_back(maker: FestivalMaker) -> None:
    front, back = sheet(maker, "A5", synopsis=both(10))
    assert prose("en", 30) in words_on([back])
    assert prose("en", 30) not in words_on([front])
    assert rows(back, "A5", "head_name") == [3], "the head line again"
    starts = {in_mm(edge(line)): round(line.y / UNIT["A5"], 3) for line in reversed(texts(back, "name"))}
    assert starts == {12: 5, 76: 5}, "a line below it, abreast"


@pytest.mark.parametrize("size", ["A4", "A5"])
def test_without_a_biography_there_is_no_back(maker: FestivalMaker, size: str) -> None:
    maker.people(ana_lang={"biography": None})
    assert len(sheet(maker, size)) == 1


@pytest.mark.parametrize("size", ["A4", "A5"])
def test_without_pictures_the_text_rises(maker: FestivalMaker, size: str) -> None:
    maker.people(ana_lang={"portrait": None})
    front = sheet(maker, size, still=None)[0]
    assert of_kind(front, Picture) == []
    title = rows(front, size, "title")[0]
    assert title == {"A4": 7, "A5": 6}[size], "as clear of the head line as of a picture that ended there"
    assert min(rows(front, size, "text")) == title + 7


@pytest.mark.parametrize("size", ["A4", "A5"])
def test_what_fits_neither_side_is_grave_and_named(maker: FestivalMaker, size: str) -> None:
    pages = sheet(maker, size, synopsis={"en": prose("en", 900)})
    (problem,) = graves(pages)
    assert problem.place.field == "synopsis.en"
    assert problem.what.startswith("snow is ")
    assert problem.what.endswith(f"too long for the front of its {size} handout")
    assert "characters" in problem.remedy
    maker.people(ana_lang={"biography": {"en": prose("en", 1200)}})
    (problem,) = graves(sheet(maker, size))
    assert problem.place.field == "ana_lang.biography.en"
    assert problem.what.endswith(f"too long for the back of its {size} handout")


def test_a_title_too_long_is_grave_and_the_one_that_is(maker: FestivalMaker) -> None:
    pages = sheet(maker, "A5", titles={"sr-Cyrl": "Снег", "en": "Instructions for Leaving an Old House " * 6 + "Again"})
    assert [problem.place.field for problem in graves(pages)] == ["titles.en"]


def test_the_romanised_title_stands_behind_the_original(maker: FestivalMaker) -> None:
    titles = {"original": {"zh-Hans": "雪"}, "romanised": "Xue", "sr-Cyrl": "Снег", "en": "Snow"}
    front = sheet(maker, "A4", titles=titles)[0]
    ((words, _, _),) = of_style(front, "a4_original")
    assert words.replace(" ", "") == "雪Xue"


def test_an_unknown_size_is_a_problem(maker: FestivalMaker) -> None:
    workshop = maker.workshop()
    layout, problems = workshop.library.make("handout", {"size": "A6"}, workshop.desk.records.festival.place(), "film")
    assert layout is None
    assert "the option 'size' of 'handout' cannot be 'A6'" in problems[0].what


def test_a_handout_says_how_the_film_is_shown(maker: FestivalMaker) -> None:
    maker.film(
        premiere="national",
        subtitles=["sr-Cyrl", "en"],
        content_notes={"sr-Cyrl": "Пуцњава.", "en": "Gunfire."},
        screenings=[{
            "when": "2027-05-09 17:00", "venue": "hall", "guests": ["ana_lang"],
            "note": {"sr-Cyrl": "уз клавир", "en": "with piano"},
        }],
    )  # fmt: skip
    text = " ".join(piece.line.text for piece in maker.page("handout").pieces if isinstance(piece, TextLine))
    for words in (
        "Премијера Premiere",
        "домаћа премијера / national premiere",
        "Титлови Subtitles",
        "српски, енглески / Serbian, English",
        "Гости Guests Ana Lang",
        "Пуцњава. / Gunfire.",
        "уз клавир",
        "with piano",
    ):
        assert words in text, words
    booklet = " ".join(piece.line.text for piece in maker.page("film_page").pieces if isinstance(piece, TextLine))
    assert "Гости" not in booklet
