"""Settling: folios, references that become figures, and white pages up to a whole signature."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from catalogue.makeup.desk import Desk
from catalogue.makeup.layout import Layout
from catalogue.makeup.pieces import Page, Piece, Reference, Side
from catalogue.makeup.settling import Made, padded, settled
from catalogue.problems import Place, Severity
from tests.festival_maker import FestivalMaker, of_style, texts

HERE = Place("data/films/snow.yaml", 3, 1, "titles")


@dataclass(frozen=True)
class Plain(Layout):
    """Furnishes every page with nothing but its folio."""

    name = "plain"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        yield Page((), side)

    def furnish(self, desk: Desk, page: Page) -> tuple[Piece, ...]:
        return tuple(piece for piece in texts_of(desk, str(page.folio)))


def texts_of(desk: Desk, words: str) -> tuple[Piece, ...]:
    from catalogue.makeup.sheet import Sheet

    sheet = Sheet("recto")
    sheet.pour(desk.line(words, "folio", "en"), 0, 0)
    return tuple(sheet.pieces)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return FestivalMaker(Path(tmp_path_factory.mktemp("festival"))).film().workshop().desk


def made(*anchors: tuple[str, ...]) -> list[Made]:
    """A page for each tuple of anchors."""
    sides: tuple[Side, Side] = ("recto", "verso")
    return [Made(Page((), sides[index % 2], each), Plain()) for index, each in enumerate(anchors)]


def referring(pages: list[Made], *references: Reference) -> list[Made]:
    """The pages, the first with these references on it."""
    return [replace(pages[0], page=replace(pages[0].page, pieces=references)), *pages[1:]]


def reference(*anchors: str, align: str = "left") -> Reference:
    return Reference(100, 50, anchors, "page", "en", "right" if align == "right" else "left", HERE)


@pytest.mark.parametrize(
    ("count", "multiple", "whole"), [(0, 4, 0), (1, 4, 4), (4, 4, 4), (5, 4, 8), (5, 1, 5), (5, 0, 5), (3, 16, 16)]
)
def test_pages_are_padded_to_the_multiple_with_blind_ones(count: int, multiple: int, whole: int) -> None:
    pages = [entry.page for entry in padded(made(*[("a",)] * count), multiple)]
    assert len(pages) == whole
    assert all(page.blind and page.blank and page.pieces == () for page in pages[count:])
    assert [page.side for page in pages] == ["recto" if index % 2 == 0 else "verso" for index in range(whole)]


def test_pages_get_their_folios_and_their_furniture(desk: Desk) -> None:
    pages = settled(made((), (), ()), desk, first=7)
    assert [page.folio for page in pages] == [7, 8, 9]
    assert [of_style(page, "folio")[0][0] for page in pages] == ["7", "8", "9"]


def test_a_reference_becomes_the_folio_of_its_anchor(desk: Desk) -> None:
    page = settled(referring(made((), ("film:ice",), ("film:snow",)), reference("film:snow")), desk)[0]
    (figures,) = texts(page, "page")
    assert (figures.line.text, figures.x, figures.y) == ("3", 100, 50)
    assert page.problems == ()
    assert not any(isinstance(piece, Reference) for piece in page.pieces)


def test_a_reference_may_end_at_its_place(desk: Desk) -> None:
    pages = made(*[()] * 11, ("film:snow",))
    (figures,) = texts(settled(referring(pages, reference("film:snow", align="right")), desk)[0], "page")
    assert figures.line.text == "12"
    assert figures.x + figures.line.width == pytest.approx(100)


def test_several_anchors_give_their_folios_in_order_and_once_each(desk: Desk) -> None:
    pages = made((), ("c",), *[()] * 30, ("a", "b"))
    (figures,) = texts(settled(referring(pages, reference("a", "b", "c")), desk)[0], "page")
    assert figures.line.text == "2, 33"


def test_an_anchor_on_two_pages_is_where_it_comes_first(desk: Desk) -> None:
    (figures,) = texts(settled(referring(made((), ("a",), ("a",)), reference("a")), desk)[0], "page")
    assert figures.line.text == "2"


def test_a_lost_anchor_is_grave_and_prints_nothing(desk: Desk) -> None:
    page = settled(referring(made((), ()), reference("film:gone")), desk)[0]
    assert texts(page, "page") == []
    (problem,) = page.problems
    assert (problem.severity, problem.place) == (Severity.GRAVE, HERE)
    assert problem.what == "the book has no page for film:gone"
    assert problem.remedy


def test_of_several_anchors_those_that_are_there_print_and_each_lost_one_is_said(desk: Desk) -> None:
    page = settled(referring(made((), ("a",)), reference("gone", "a", "lost")), desk)[0]
    assert [line.line.text for line in texts(page, "page")] == ["2"]
    assert [problem.what for problem in page.problems] == [
        "the book has no page for gone",
        "the book has no page for lost",
    ]


def test_a_book_whose_contents_name_a_part_without_a_page_says_so(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, settings={"parts": ["contents", "index_of_films", {"section": "one"}]}).film()
    workshop = maker.workshop()
    contents = workshop.library.layouts["contents"]()
    pages = [Made(page, contents) for page in contents.pages(workshop.desk, "", "recto")]
    found = settled(pages, workshop.desk)[0].problems
    assert [problem.what for problem in found] == [
        "the book has no page for part:index_of_films",
        "the book has no page for section:one",
    ]


@pytest.mark.parametrize(
    ("pages", "said"),
    [((1, 2, 3), "1–3"), ((1, 3), "1, 3"), ((1, 2, 4, 6, 7), "1–2, 4, 6–7"), ((5,), "5")],
)
def test_pages_that_follow_one_another_are_said_as_ranges_where_the_reference_wants_it(
    desk: Desk, pages: tuple[int, ...], said: str
) -> None:
    wanted = replace(reference(*(f"p{number}" for number in pages)), ranges=True)
    page = settled(referring(made(*((f"p{number}",) for number in range(1, 8))), wanted), desk)[0]
    assert [line.line.text for line in texts(page, "page")] == [said]


def test_figures_that_find_no_room_in_their_column_go_on_below(desk: Desk) -> None:
    wanted = replace(reference(*(f"p{number}" for number in range(1, 13))), turn=(90, 130))
    page = settled(referring(made(*((f"p{number}",) for number in range(1, 13))), wanted), desk)[0]
    lines = texts(page, "page")
    assert "".join(f"{line.line.text} " for line in lines).strip() == ", ".join(map(str, range(1, 13)))
    assert [line.x for line in lines] == [100, *[90] * (len(lines) - 1)]
    assert all(line.x + line.line.width <= 130 for line in lines)
    leading = desk.style("page", "en").leading
    assert [round((line.y - 50) / leading, 6) for line in lines] == list(range(len(lines)))
    assert len(lines) > 2
