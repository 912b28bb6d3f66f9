"""Texts kept abreast, and the sheet they are poured on."""

import pytest

from catalogue.makeup.parallel import abreast
from catalogue.makeup.pieces import TextLine
from catalogue.makeup.sheet import Sheet
from catalogue.problems import Place, Problem
from catalogue.typeset.lines import Galley, Line


def galley(lines: int, word: str = "line", problems: tuple[Problem, ...] = ()) -> Galley:
    return Galley(tuple(Line((), 40.0, f"{word} {index}") for index in range(lines)), 12.0, 100.0, problems=problems)


@pytest.mark.parametrize(
    ("rows", "starts", "lines"),
    [
        ([], (), 0),
        ([(3, 5)], (0,), 5),
        ([(3, 5), (2, 1)], (0, 6), 8),
        ([(3, None), (None, 4)], (0, 4), 8),
        ([(0, 0), (2, 2)], (0,), 2),
        ([(None, None), (2, 2)], (0,), 2),
        ([(4, 4), (0, None), (1, 1)], (0, 5), 6),
    ],
)
def test_every_row_begins_below_the_longest_text_of_the_one_before(
    rows: list[tuple[int | None, ...]], starts: tuple[int, ...], lines: int
) -> None:
    made = abreast([[None if count is None else galley(count) for count in row] for row in rows])
    assert (made.starts, made.lines) == (starts, lines)


def test_rows_without_white_between() -> None:
    made = abreast([[galley(2)], [galley(2)]], blank=0)
    assert (made.starts, made.lines) == ((0, 2), 4)


def test_poured_lines_stand_a_leading_apart() -> None:
    sheet = Sheet("recto")
    spill = sheet.pour(galley(3), 10, 100)
    assert [(piece.x, piece.y) for piece in sheet.pieces if isinstance(piece, TextLine)] == [
        (10, 100),
        (10, 112),
        (10, 124),
    ]
    assert spill.lines == ()


@pytest.mark.parametrize(("lines", "poured", "left"), [(2, 2, 1), (0, 0, 3), (-1, 0, 3), (9, 3, 0), (None, 3, 0)])
def test_what_does_not_fit_is_given_back(lines: int | None, poured: int, left: int) -> None:
    sheet = Sheet("recto")
    spill = sheet.pour(galley(3), 0, 0, lines)
    assert (len(sheet.pieces), len(spill.lines)) == (poured, left)
    texts = [piece.line.text for piece in sheet.pieces if isinstance(piece, TextLine)]
    assert [*texts, *(line.text for line in spill.lines)] == ["line 0", "line 1", "line 2"]


def test_rows_are_poured_into_their_columns() -> None:
    sheet = Sheet("verso")
    rows = abreast([[galley(2, "a"), galley(1, "b")], [None, galley(1, "c")]])
    sheet.pour_abreast(rows, (10, 60), 100, 12)
    placed = {piece.line.text: (piece.x, piece.y) for piece in sheet.pieces if isinstance(piece, TextLine)}
    assert placed == {"a 0": (10, 100), "a 1": (10, 112), "b 0": (60, 100), "c 0": (60, 136)}


def test_a_page_carries_the_problems_of_what_was_poured_once_each() -> None:
    sheet = Sheet("recto")
    problem = Problem(Place("data/films/snow.yaml", 3), "too wide")
    sheet.pour(galley(1, problems=(problem,)), 0, 0)
    sheet.pour(galley(1, problems=(problem,)), 0, 20)
    sheet.overset(Place("data/films/snow.yaml", 9), "too long", "cut it")
    assert [each.what for each in sheet.page().problems] == ["too wide", "too long"]
    assert sheet.page(anchors=["a"], section="s", blind=True).blind
