"""Texts kept abreast, and the sheet they are poured on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.makeup.parallel import Abreast, abreast
from catalogue.makeup.pieces import TextLine
from catalogue.makeup.sheet import Sheet
from catalogue.problems import Place, Problem
from catalogue.typeset.lines import Galley, Line
from tests.drawn_galleys import drawn, shapes
from tests.drawn_galleys import galley as shaped


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


def columns(made: Abreast) -> list[list[str]]:
    """Each column's rows, drawn."""
    return [["" if galley is None else drawn(galley) for galley in row] for row in made.rows]


@pytest.mark.parametrize(
    ("rows", "most", "above", "below"),
    [
        ([("aaaa", "bbbbbb")], 6, [["aaaa", "bbbbbb"]], []),
        # All columns at one line, though one of them could have held another.
        ([("aaaaaa", "bbbcccc")], 5, [["aaa", "bbb"]], [["aaa", "cccc"]]),
        ([("aaaaaaa", "bbbbcccc")], 5, [["aaaa", "bbbb"]], [["aaa", "cccc"]]),
        ([("aaaaaa", "bb")], 4, [["aaaa", "bb"]], [["aa", ""]]),
        # Half a word in one column moves the cut in both.
        ([("aaaAaaa", "bbbbbbb")], 4, [["aaa", "bbb"]], [["Aaaa", "bbbb"]]),
        # Where no line serves both within three, each is cut at its own.
        ([("aaabbbccc", "ddeeefff")], 5, [["aaa", "ddeee"]], [["bbbccc", "fff"]]),
        # The white between rows, and a row that had better begin on the next page.
        ([("aaaa", "bb"), ("cc", "dddd")], 5, [["aaaa", "bb"]], [["cc", "dddd"]]),
        ([("aaaa", "bb"), ("cccc", "dddd")], 6, [["aaaa", "bb"]], [["cccc", "dddd"]]),
        ([("aaaa", "bb"), ("cccc", "dddd")], 7, [["aaaa", "bb"], ["cc", "dd"]], [["cc", "dd"]]),
    ],
)
def test_rows_cut_for_a_page(
    rows: list[tuple[str, str]], most: int, above: list[list[str]], below: list[list[str]]
) -> None:
    head, rest = abreast([[shaped(shape) for shape in row] for row in rows]).cut(most)
    assert (columns(head), columns(rest)) == (above, below)


@settings(deadline=None)
@given(st.lists(st.tuples(shapes(), shapes()), max_size=3), st.integers(1, 9))
def test_rows_run_over_pages_and_lose_nothing(rows: list[tuple[str, str]], most: int) -> None:
    rest = abreast([[shaped(shape) for shape in row] for row in rows])
    said: list[list[str]] = [[], []]
    for _ in range(rest.lines + 1):
        page, rest = rest.cut(most)
        assert page.lines <= most
        for row in page.rows:
            for column, made in zip(said, row, strict=True):
                column.extend(line.text for line in made.lines if line.text) if made else None
    assert rest.lines == 0
    for index, column in enumerate(said):
        assert column == [line.text for row in rows for line in shaped(row[index]).lines if line.text]


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


def test_a_paragraph_is_not_poured_against_the_rule() -> None:
    sheet = Sheet("recto")
    spill = sheet.pour(shaped("aaaaaabb"), 0, 0, 5)
    assert (len(sheet.pieces), drawn(spill)) == (4, "aabb")
    assert drawn(sheet.pour(shaped("aaa"), 0, 80, 2, least=0)) == "aaa"


def test_a_poured_line_knows_where_its_words_stand() -> None:
    sheet = Sheet("recto")
    place = Place("data/films/snow.yaml", 9, 15, "synopsis.en")
    sheet.pour(Galley(galley(2).lines, 12.0, 100.0, place), 0, 0)
    assert [piece.place for piece in sheet.pieces if isinstance(piece, TextLine)] == [place, place]


def test_a_line_of_joined_texts_knows_which_it_comes_from() -> None:
    """Also where the text is cut over columns, once before and once behind the white."""
    statement, biography = (
        Place("data/films/snow.yaml", at, 1, field) for at, field in ((9, "statement"), (12, "bio"))
    )
    galleys = [Galley(shaped("aaaa").lines, 12.0, 100.0, place) for place in (statement, biography)]
    sheet = Sheet("recto")
    spill = sheet.pour(galleys[0].then(galleys[1], blank=1), 0, 0, 2)
    spill = sheet.pour(spill, 0, 100, 3)
    assert sheet.pour(spill, 0, 200).lines == ()
    found = [piece.place for piece in sheet.pieces if isinstance(piece, TextLine)]
    assert found == [statement] * 4 + [biography] * 4


def test_a_page_carries_the_problems_of_what_was_poured_once_each() -> None:
    sheet = Sheet("recto")
    problem = Problem(Place("data/films/snow.yaml", 3), "too wide")
    sheet.pour(galley(1, problems=(problem,)), 0, 0)
    sheet.pour(galley(1, problems=(problem,)), 0, 20)
    sheet.overset(Place("data/films/snow.yaml", 9), "too long", "cut it")
    assert [each.what for each in sheet.page().problems] == ["too wide", "too long"]
    assert sheet.page(anchors=["a"], section="s", blind=True).blind
