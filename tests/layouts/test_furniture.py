"""Furniture: folio, running foot and tab, mirrored, at fixed places; none on blind pages."""

from pathlib import Path

import pytest

from catalogue.inks import Ink
from catalogue.makeup.pieces import Box, Page
from tests.festival_maker import FestivalMaker, frame, in_mm, k, left, of_kind, texts


@pytest.fixture
def book(tmp_path: Path) -> tuple[Page, ...]:
    """Three sections of one film each, without openers: title page, contents, then a film a page."""
    inks = ["cinnabar", "cherry", "ochre"]
    sections = {
        f"s{index}": {"name": {"sr-Cyrl": f"Део {index}", "en": f"Part {index}"}, "ink": ink}
        for index, ink in enumerate(inks, 1)
    }
    parts = ["title_page", *({"section": {"key": key, "opener": False}} for key in sections)]
    maker = FestivalMaker(tmp_path, settings={"sections": sections, "parts": parts})
    for key in sections:
        maker.film(f"film_{key}", section=key)
    return maker.book().pages


def test_folios_stand_at_the_outer_margin(book: tuple[Page, ...]) -> None:
    verso, recto = book[1], book[2]
    (on_verso,), (on_recto,) = texts(verso, "folio"), texts(recto, "folio")
    assert (verso.side, on_verso.line.text, in_mm(left(on_verso)), k(on_verso.y)) == ("verso", "2", 16, 57)
    assert (recto.side, on_recto.line.text, k(on_recto.y)) == ("recto", "3", 57)
    assert in_mm(left(on_recto) + on_recto.line.width) == 149


def test_the_foot_stands_a_field_and_a_gutter_inward(book: tuple[Page, ...]) -> None:
    verso, recto = texts(book[1], "foot"), texts(book[2], "foot")
    assert [line.line.text for line in verso] == ["Део 1", "Part 1"]
    assert {k(line.y) for line in (*verso, *recto)} == {57}
    assert in_mm(left(verso[0])) == 16 + 17
    assert in_mm(left(recto[-1]) + recto[-1].line.width) == 149 - 17
    for first, second in (verso, recto):
        assert in_mm(left(second) - left(first) - first.line.width) == 3


@pytest.mark.parametrize(("page", "number"), [(1, 1), (2, 2), (3, 3)])
def test_tabs_keep_their_heights(book: tuple[Page, ...], page: int, number: int) -> None:
    made = book[page]
    (tab,) = of_kind(made, Box)
    top = 84 + 14 * (number - 1)
    across = (160, 168) if made.side == "recto" else (-3, 5)
    assert frame(tab) == (across[0], top, across[1], top + 14)
    (numeral,) = texts(made, "tab")
    assert numeral.line.text == str(number)
    assert in_mm(numeral.y) == top + 8.2
    centre = 162.5 if made.side == "recto" else 2.5
    assert in_mm(left(numeral) + numeral.line.width / 2) == centre
    assert {run.ink for run in numeral.line.runs} == {Ink(0, 0, 0, 0)}


def test_tabs_begin_below_every_still(book: tuple[Page, ...]) -> None:
    assert all(frame(box)[1] >= 84 > 80 for page in book[1:] for box in of_kind(page, Box))


def test_blind_pages_have_no_furniture(tmp_path: Path) -> None:
    parts = ["title_page", "imprint", "contents", {"section": "one"}]
    pages = FestivalMaker(tmp_path, settings={"parts": parts}).film().book().pages
    blind = [page for page in pages if page.blind]
    assert len(blind) >= 4
    assert all(texts(page, "folio") == texts(page, "foot") == [] for page in blind)
    assert [page.folio for page in pages] == list(range(1, len(pages) + 1)), "but they count"
