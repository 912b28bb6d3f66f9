"""Pages for notes: ruled, as many as are wanted, or as many as fill the book's last sheet."""

from pathlib import Path

import pytest

from catalogue.makeup.pieces import Box, Rule
from tests.festival_maker import FestivalMaker, in_mm, k, of_kind, of_style


def test_lines_two_units_apart_below_a_small_head(maker: FestivalMaker) -> None:
    (page,) = maker.pages("notes")
    assert [(words, at) for words, _, at in of_style(page, "list_head")] == [("Белешке", 5), ("Notes", 5)]
    rules = of_kind(page, Rule)
    assert [k(rule.y1) for rule in rules] == list(range(8, 55, 2))
    assert {(in_mm(rule.x1), in_mm(rule.x2), rule.thickness) for rule in rules} == {(17, 149, 0.25)}
    assert page.blind
    assert not page.blank


@pytest.mark.parametrize(
    ("pattern", "rules", "dots"), [("lines", 24, 0), ("squares", 47 + 34, 0), ("dots", 0, 47 * 34), ("plain", 0, 0)]
)
def test_patterns(maker: FestivalMaker, pattern: str, rules: int, dots: int) -> None:
    (page,) = maker.pages("notes", options={"pattern": pattern})
    assert (len(of_kind(page, Rule)), len(of_kind(page, Box))) == (rules, dots)


def test_so_many_pages_alternating_sides(maker: FestivalMaker) -> None:
    assert [page.side for page in maker.pages("notes", options={"count": 3})] == ["recto", "verso", "recto"]


@pytest.mark.parametrize(("fill", "ruled"), [(True, 4), (False, 1)])
def test_the_last_sheet_is_filled_with_notes_or_left_blank(tmp_path: Path, fill: bool, ruled: int) -> None:
    parts = [{"section": "one"}, {"layout": "notes", "options": {"fill": fill}}]
    book = FestivalMaker(tmp_path, settings={"parts": parts}).film().book()
    assert len(book.pages) == 8
    assert len([page for page in book.pages if len(of_kind(page, Rule)) == 24]) == ruled
    assert [str(problem) for problem in book.problems] == []
