"""Partners: tiers in their order, logos of one weight, each row on one line, nothing cut."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.lengths import MM
from catalogue.makeup.pieces import Artwork, Page, Picture, Rule
from layouts.partners import logo_sizes
from tests.artwork_maker import artwork
from tests.festival_maker import FestivalMaker, collisions, frame, graves, in_mm, k, of_kind, of_style, texts

SPONSORS = {"sr-Cyrl": "Покровитељи", "en": "Sponsors"}
FRIENDS = {"sr-Cyrl": "Пријатељи", "en": "Friends"}


def logo(file: str, **said: Any) -> dict[str, Any]:
    return {"name": file.partition(".")[0], "logo": {"file": file}, **said}


def tier(*partners: dict[str, Any], name: Any = SPONSORS, height: str = "20 mm", across: int = 2) -> dict[str, Any]:
    return {"name": name, "height": height, "across": across, "partners": list(partners)}


def festival(folder: Path, *tiers: dict[str, Any], languages: tuple[str, ...] = ("sr-Cyrl", "en")) -> FestivalMaker:
    maker = FestivalMaker(folder, languages, settings={"partners": list(tiers)})
    maker.artwork("square.pdf", artwork(size=(40, 40))).artwork("wide.pdf", artwork(size=(80, 20), bleed=3))
    return maker.picture("flat.jpg", 1600, 400).film()


def pages(maker: FestivalMaker, **options: Any) -> list[Page]:
    found = maker.pages("partners", options=options)
    assert [clash for page in found for clash in collisions(page)] == []
    return found


def logos(page: Page) -> list[tuple[str, tuple[float, float, float, float]]]:
    return [(piece.file.name, frame(piece)) for piece in page.pieces if isinstance(piece, Artwork | Picture)]


def test_a_tier_stands_below_its_heading_all_logos_of_one_area_on_one_line(tmp_path: Path) -> None:
    """A square one of 20 mm has the area of one of four to one that is 40 × 10."""
    (page,) = pages(festival(tmp_path, tier(logo("square.pdf"), logo("wide.pdf"), logo("flat.jpg"))))
    assert of_style(page, "title") == [("Партнери", 17.0, 5), ("Partners", 17.0, 7)]
    assert of_style(page, "list_head") == [("Покровитељи", 17.0, 12), ("Sponsors", 85.0, 12)]
    (rule,) = of_kind(page, Rule)
    assert (in_mm(rule.x1), in_mm(rule.y1), in_mm(rule.x2)) == (17, 42, 149)
    # 6 mm below the heading at the least, feet on k 19 and k 23
    assert logos(page) == [
        ("square.pdf", (17, 56, 37, 76)),
        ("wide.pdf", (85, 66, 125, 76)),
        ("flat.jpg", (17, 82, 57, 92)),
    ]


def test_the_next_tier_follows_and_words_stand_below_their_logo(tmp_path: Path) -> None:
    wording = {"sr-Cyrl": "Банка фестивала", "en": "Bank of the festival"}
    (page,) = pages(
        festival(
            tmp_path,
            tier(logo("square.pdf", wording=wording, website="bank.example"), logo("wide.pdf")),
            tier({"name": {"sr-Cyrl": "Без знака", "en": "Without a logo"}}, name=FRIENDS, across=4),
        )
    )
    assert of_style(page, "label") == [
        ("Банка фестивала", 17.0, 20), ("Bank of the festival", 17.0, 21), ("bank.example", 17.0, 22),
    ]  # fmt: skip
    assert of_style(page, "list_head")[2:] == [("Пријатељи", 17.0, 26), ("Friends", 85.0, 26)]
    assert of_style(page, "row_name") == [("Без знака", 17.0, 29), ("Without a logo", 17.0, 30)]
    assert page.anchors == ("part:partners",)
    assert page.foot == (("sr-Cyrl", "Партнери"), ("en", "Partners"))


def test_names_and_words_that_are_not_there_leave_no_trace(tmp_path: Path) -> None:
    (page,) = pages(festival(tmp_path, tier(logo("square.pdf"))))
    assert {piece.line.style for piece in texts(page)} == {"title", "list_head"}


def test_an_edition_in_one_language_has_one_heading(tmp_path: Path) -> None:
    (page,) = pages(festival(tmp_path, tier(logo("square.pdf"), across=4), languages=("en",)), head="sponsors")
    assert [each[0] for each in (*of_style(page, "title"), *of_style(page, "list_head"))] == ["Sponsors", "Sponsors"]


def test_a_tier_goes_to_the_next_page_whole_and_one_of_many_rows_is_parted_between_rows(tmp_path: Path) -> None:
    many = [logo("square.pdf")] * 24
    made = pages(festival(tmp_path, tier(*[logo("square.pdf")] * 10), tier(*many, name=FRIENDS)))
    heads = [[each[0] for each in of_style(page, "list_head")] for page in made]
    assert heads == [["Покровитељи", "Sponsors"], ["Пријатељи", "Friends"], ["Пријатељи", "Friends"]]
    assert [len(logos(page)) for page in made] == [10, 12, 12]
    assert [bottom for page in made for _, (_, _, _, bottom) in logos(page) if bottom > 216] == []
    assert [(piece.line.text, k(piece.y)) for piece in texts(made[1], "row_name")] == [("Партнери", 4), ("Partners", 4)]
    assert {made[0].side, made[1].side} == {"recto", "verso"}
    assert {left for _, (left, *_) in logos(made[1])} == {16, 84}
    assert graves(made) == []


def test_a_logo_higher_than_a_page_is_told(tmp_path: Path) -> None:
    made = pages(festival(tmp_path, tier(logo("square.pdf"), height="300 mm", across=1)))
    assert [problem.check for problem in graves(made)] == []  # a square is as wide as the measure, and fits
    tall = festival(tmp_path, tier(logo("tall.pdf"), height="300 mm", across=1)).artwork(
        "tall.pdf", artwork(size=(20, 60))
    )
    assert [problem.what for problem in graves(pages(tall))] == ["a row of logos is higher than the page"]


@pytest.mark.parametrize(
    ("shapes", "sizes"),
    [
        ([1], [(20, 20)]),
        ([4], [(60, 15)]),  # alone it is as wide as its place
        ([1, 4], [(20, 20), (40, 10)]),
        ([1, 20], [(20, 20), (60, 3)]),  # an extreme one gives way alone
        ([0.25, 1], [(5, 20), (14.14, 14.14)]),
        ([], []),
    ],
)
def test_sizes_of_logos(shapes: list[float], sizes: list[tuple[float, float]]) -> None:
    """In places of 60 × 20 mm."""
    found = logo_sizes(shapes, 60 * MM, 20 * MM)
    assert [(in_mm(width), in_mm(height)) for width, height in found] == sizes


@given(st.lists(st.floats(0.05, 40), min_size=1, max_size=12), st.floats(10, 400), st.floats(5, 200))
def test_no_logo_is_larger_than_its_place_and_one_reaches_its_bound(
    shapes: list[float], width: float, height: float
) -> None:
    found = logo_sizes(shapes, width, height)
    assert all(across <= width * 1.001 and down <= height * 1.001 for across, down in found)
    assert all(across / down == pytest.approx(shape) for (across, down), shape in zip(found, shapes, strict=True))
    assert max(max(across / width, down / height) for across, down in found) == pytest.approx(1)
