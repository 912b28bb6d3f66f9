"""Venues: a row each, and the map above them or on a page of its own."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Artwork, Page, Picture
from tests.festival_maker import (
    FestivalMaker,
    both,
    collisions,
    frame,
    graves,
    in_mm,
    of_kind,
    of_style,
    prose,
    texts,
    words_on,
)

PICTURES = Path(__file__).resolve().parents[2] / "data/pictures"
HALL = {
    "name": {"sr-Cyrl": "Сала", "en": "Hall"},
    "address": {"sr-Cyrl": "Трг 1", "en": "Trg 1"},
    "seats": 421,
    "text": both(20),
}
GARDEN = {"name": "Vrt"}


def venues(folder: Path, *languages: str, side: Any = "recto", options: Any = None, **settings: Any) -> list[Page]:
    settings = {"venues": {"hall": HALL, "garden": GARDEN}} | settings
    maker = FestivalMaker(folder, languages or ("sr-Cyrl", "en"), settings).film()
    maker.picture("map.png", 185, 100)
    return maker.pages("venues", "", side, options)


def test_a_row_has_seats_at_the_left_and_names_addresses_and_texts_abreast(tmp_path: Path) -> None:
    (page,) = venues(tmp_path)
    assert of_style(page, "title") == [("Сале", 17, 5), ("Venues", 17, 7)]
    assert of_style(page, "row_name")[:2] == [("Сала", 51, 12), ("Hall", 102, 12)]
    assert of_style(page, "row_facts") == [("Трг 1", 51, 13), ("Trg 1", 102, 13)]
    assert min(at for _, _, at in of_style(page, "text")) == 14
    assert of_style(page, "venue") == [("421 место", 17, 12), ("421 seats", 17, 13)]
    assert of_style(page, "figures_small") == [], "no map, no numbers"
    assert page.anchors == ("venue:hall", "venue:garden")
    assert graves([page]) == []


def test_a_venue_of_a_name_alone_has_it_in_both_columns_and_nothing_else(tmp_path: Path) -> None:
    (page,) = venues(tmp_path, venues={"hall": GARDEN})
    assert [line.line.text for line in texts(page)] == ["Сале", "Venues", "Vrt", "Vrt"]


@pytest.mark.parametrize(("side", "left", "right"), [("recto", 17, 168), ("verso", -3, 148)])
def test_the_map_hangs_from_head_and_fore_edge_and_is_never_cropped(
    tmp_path: Path, side: Any, left: float, right: float
) -> None:
    page = venues(tmp_path, side=side, map={"file": "map.png", "credit": "M. M."})[0]
    (chart,) = of_kind(page, Picture)
    assert chart.crop == (0, 0, 1, 1)
    x1, top, x2, bottom = frame(chart)
    assert top == -3
    assert (x2 if side == "recto" else x1) == (right if side == "recto" else left)
    assert x2 - x1 <= 151
    assert bottom <= 80
    first = of_style(page, "title")[0][2]
    assert 4 * first - bottom >= 4.5
    assert [words for words, *_ in of_style(page, "figures_small")] == ["1", "2"]
    assert ("M. M.", 119 if side == "recto" else 118, first) in of_style(page, "venue")
    assert collisions(page) == []


@pytest.mark.parametrize(
    ("file", "left", "top", "shown"),
    [("map.pdf", 17, 0, (0, 3, 3, 0)), ("logos/zica.pdf", 17, 16, (0, 0, 0, 0))],
)
def test_a_map_that_is_a_pdf_bleeds_where_it_can_and_else_stands_inside_the_margins(
    tmp_path: Path, file: str, left: float, top: float, shown: tuple[float, ...]
) -> None:
    target = tmp_path / "data/pictures" / file
    target.parent.mkdir(parents=True)
    shutil.copy(PICTURES / file, target)
    page = venues(tmp_path, map={"file": file})[0]
    (chart,) = of_kind(page, Artwork)
    assert (in_mm(chart.x), in_mm(chart.y)) == (left, top)
    assert tuple(in_mm(side) for side in chart.bleed) == shown
    assert chart.width / chart.height == pytest.approx(chart.file.width / chart.file.height), "never stretched"


def test_a_map_with_a_page_to_itself_comes_before_the_list(tmp_path: Path) -> None:
    first, second = venues(tmp_path, map={"file": "map.png"}, options={"map": "page"})
    (chart,) = of_kind(first, Picture)
    assert frame(chart)[0::2] == (17, 149)
    assert of_style(second, "row_name")[:3] == [("Сале", 16, 4), ("Venues", 84, 4), ("Сала", 50, 7)]
    assert (first.side, second.side) == ("recto", "verso")


@pytest.mark.parametrize(("options", "maps", "numbers"), [({"map": "none"}, 0, 0), ({"numbers": False}, 1, 0)])
def test_map_and_numbers_can_be_left_out(tmp_path: Path, options: Any, maps: int, numbers: int) -> None:
    (page,) = venues(tmp_path, map={"file": "map.png"}, options=options)
    assert len(of_kind(page, Picture)) == maps
    assert len(of_style(page, "figures_small")) == numbers


def test_many_venues_run_on_and_none_is_lost(tmp_path: Path) -> None:
    many = {f"v{index}": {**HALL, "name": f"Hall {index}"} for index in range(12)}
    pages = venues(tmp_path, venues={"hall": HALL, **many})
    assert len(pages) > 1
    assert [anchor for page in pages for anchor in page.anchors] == [f"venue:{key}" for key in ("hall", *many)]
    assert words_on(pages).count(prose("en", 20)) == 13
    assert graves(pages) == []


def test_venues_of_few_words_stand_two_by_two_where_that_saves_a_page(tmp_path: Path) -> None:
    plain = {key: value for key, value in HALL.items() if key != "text"}
    many = {key: plain for key in ("hall", *"bcdefgh")}
    (page,) = venues(tmp_path, venues=many, map={"file": "map.png"})
    assert of_style(page, "row_name")[:4] == [("Сала", 27, 30), ("Hall", 27, 31), ("Сала", 95, 30), ("Hall", 95, 31)]
    assert of_style(page, "row_facts")[:2] == [("Трг 1 / Trg 1", 27, 32), ("Трг 1 / Trg 1", 95, 32)]
    assert of_style(page, "venue")[0] == ("421 место / 421 seats", 27, 33)
    assert [(words, x) for words, x, _ in of_style(page, "figures_small")] == [
        (str(number), 17 if number % 2 else 85) for number in range(1, 9)
    ]
    assert page.anchors == tuple(f"venue:{key}" for key in many)
    assert collisions(page) == graves([page]) == []


def test_one_language_has_the_width_beside_the_seats(tmp_path: Path) -> None:
    (page,) = venues(tmp_path, "en")
    assert {x for _, x, _ in of_style(page, "text")} == {51}
    assert max(line.x + line.line.width for line in texts(page, "text")) > 120 * 72 / 25.4


def test_a_festival_without_venues_is_grave(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, settings={"venues": {}}).film(screenings=None)
    (problem,) = graves(maker.pages("venues"))
    assert problem.what == "there are no venues to list"
