"""Advertisements: exactly where they were sold, cut where they were meant to be cut, or a word about what is wrong."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.build import look_over
from catalogue.lengths import MM
from catalogue.makeup.pieces import Artwork, Page, Picture
from catalogue.problems import Problem, Severity
from tests.artwork_maker import artwork
from tests.festival_maker import FestivalMaker, in_mm, of_kind, texts

CLIENT = {"sr-Cyrl": "Банка", "en": "Bank"}
FULL, HALF = (165, 235), (165, 117.5)


def festival(folder: Path, *files: bytes, **settings: Any) -> FestivalMaker:
    """One with these advertisements, called a, b, c …"""
    sold = {chr(97 + index): {"file": f"{index}.pdf", "client": CLIENT} for index in range(len(files))}
    maker = FestivalMaker(folder, settings={"advertisements": sold, **settings})
    for index, data in enumerate(files):
        maker.artwork(f"{index}.pdf", data)
    return maker.film()


def placed(page: Page) -> list[tuple[float, ...]]:
    """Left, top, right and bottom of what shows of each, bleed and all."""
    return [tuple(in_mm(edge) for edge in piece.bounds) for piece in of_kind(page, Artwork)]


def pages(maker: FestivalMaker, keys: str = "a", side: Any = "recto", **options: Any) -> list[Page]:
    return maker.pages("advertisement", keys, side, options)


def test_a_full_page_covers_page_and_bleed_and_has_no_furniture(tmp_path: Path) -> None:
    (page,) = pages(festival(tmp_path, artwork(size=FULL, bleed=5)))
    assert placed(page) == [(-3, -3, 168, 238)]
    assert (page.anchors, page.blind, texts(page), page.problems) == (("advertisement:a",), True, [], ())


def test_two_halves_share_a_page_and_a_third_begins_the_next(tmp_path: Path) -> None:
    made = pages(festival(tmp_path, *[artwork(size=HALF, bleed=3)] * 3), "a b c", size="half")
    assert [placed(page) for page in made] == [
        [(-3, -3, 168, 117.5), (-3, 117.5, 168, 238)],
        [(-3, -3, 168, 117.5)],
    ]
    assert [(page.side, page.anchors) for page in made] == [
        ("recto", ("advertisement:a", "advertisement:b")),
        ("verso", ("advertisement:c",)),
    ]


@pytest.mark.parametrize(
    ("size", "side", "sides", "where"),
    [
        ("full", "recto", (132, 204), [(17, 12, 149, 216)]),
        ("full", "verso", (132, 204), [(16, 12, 148, 216)]),
        ("half", "recto", (132, 100), [(17, 12, 149, 112), (17, 116, 149, 216)]),
    ],
)
def test_within_the_margins_nothing_bleeds(
    size: str, side: str, sides: tuple[int, int], where: list[tuple[float, ...]], tmp_path: Path
) -> None:
    maker = festival(tmp_path, *[artwork(size=sides, bleed=3)] * 2)
    (page,) = pages(maker, "a b" if size == "half" else "a", side, size=size, within="margins", folio=True)
    assert (placed(page), page.blind, page.problems) == (where, False, ())


def told(page: Page) -> list[tuple[str, Severity, str, str]]:
    return [(each.check, each.severity, each.what, each.remedy) for each in page.problems]


def test_one_of_another_size_is_grave_and_both_sizes_are_told(tmp_path: Path) -> None:
    (page,) = pages(festival(tmp_path, artwork(size=(148, 210), bleed=3)))
    assert told(page) == [
        (
            "geometry",
            Severity.GRAVE,
            "the advertisement a of Банка is 148.0 × 210.0 mm, and its place is 165.0 × 235.0 mm",
            "ask Банка for one of that size",
        )
    ]
    assert page.problems[0].place.field == "advertisements.a.file"


def test_half_a_millimetre_is_scaled_away_and_leaves_no_white(tmp_path: Path) -> None:
    (page,) = pages(festival(tmp_path, artwork(size=(164.6, 235.2), bleed=5)))
    ((left, top, right, bottom),) = placed(page)
    assert (left, right) == (-3, 168)
    assert (top, bottom) == pytest.approx((-3, 238), abs=0.02)
    assert told(page) == []


def test_a_file_with_its_bleed_inside_its_trim_is_seen_as_one(tmp_path: Path) -> None:
    (page,) = pages(festival(tmp_path, artwork(size=(171, 241))))
    ((_, _, what, remedy),) = told(page)
    assert "is 171.0 × 241.0 mm" in what
    assert remedy == "ask Банка for a file that tells where it is trimmed: this one seems to have its bleed inside"


def late(maker: FestivalMaker) -> list[Problem]:
    """What the look over the pages says of the advertisement, with the printer's eyes."""
    return [each for each in look_over(maker.workshop()) if each.place.field.startswith("advertisements")]


BOOK = [{"layout": "advertisement", "of": ["a"]}]


def test_without_bleed_it_is_grave_and_how_much_is_missing_is_told(tmp_path: Path) -> None:
    (problem,) = late(festival(tmp_path, artwork(size=FULL), parts=BOOK))
    assert (problem.check, problem.severity, problem.place.field) == ("bleed", Severity.GRAVE, "advertisements.a.file")
    assert problem.what.endswith("stops short of the bleed at the left and top and right and bottom, by 3.0 mm")
    assert problem.remedy == "ask Банка for a file with 3 mm of bleed on each side"


def test_more_bleed_is_asked_where_the_printer_wants_more(tmp_path: Path) -> None:
    (problem,) = late(festival(tmp_path, artwork(size=FULL, bleed=3), parts=BOOK, press={"bleed": "5 mm"}))
    assert problem.what.endswith("by 2.0 mm")
    assert late(festival(tmp_path, artwork(size=FULL, bleed=5), parts=BOOK, press={"bleed": "5 mm"})) == []


def pictured(folder: Path, width: int, height: int) -> FestivalMaker:
    settings = {"advertisements": {"a": {"file": "a.jpg", "client": CLIENT}}, "parts": BOOK}
    return FestivalMaker(folder, settings=settings).picture("a.jpg", width, height).film()


def test_a_picture_covers_page_and_bleed(tmp_path: Path) -> None:
    (page,) = pages(pictured(tmp_path, 1710, 2410))
    (piece,) = of_kind(page, Picture)
    assert [in_mm(edge) for edge in (piece.x, piece.y, piece.width, piece.height)] == [-3, -3, 171, 241]
    assert piece.crop == pytest.approx((0, 0, 1, 1), abs=0.01)
    assert told(page) == []


def test_a_picture_of_another_shape_is_grave(tmp_path: Path) -> None:
    (page,) = pages(pictured(tmp_path, 2000, 2000))
    assert told(page) == [
        (
            "geometry",
            Severity.GRAVE,
            "the advertisement a of Банка is a picture of 2000 × 2000 pixels, and its place with the bleed, "
            "171.0 × 241.0 mm, has another shape: 29 % of it would be cut away",
            "ask Банка for one of that shape",
        )
    ]


@pytest.mark.parametrize(("ppi", "severity"), [(100, Severity.GRAVE), (200, Severity.WARNING), (300, None)])
def test_a_picture_needs_the_printer_s_pixels(ppi: int, severity: Severity | None, tmp_path: Path) -> None:
    pixels = [round(side * MM / 72 * ppi) for side in (171, 241)]
    found = late(pictured(tmp_path, *pixels))
    assert [(each.check, each.severity) for each in found] == ([("resolution", severity)] if severity else [])
