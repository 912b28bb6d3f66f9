"""How an index runs down its columns: nothing lost, nothing parted that belongs together, the last page level."""

import sys
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.makeup.loading import load_layouts
from catalogue.typeset.lines import Galley, Line

HOUSE = Path(__file__).parents[2] / "layouts"


@pytest.fixture(scope="module")
def module() -> Any:
    load_layouts([HOUSE])
    return sys.modules["layouts.index_columns"]


def row(module: Any, words: str, lines: int = 1) -> Any:
    return module.Row(Galley((Line((), 0.0, words),) * lines, 1.0, 10.0), 0.0, "en")


def block(module: Any, rows: list[int], head: bool, **more: Any) -> Any:
    """A block of rows of so many lines, named by their places; under a head, if it has one."""
    entries = tuple(row(module, str(number), lines) for number, lines in enumerate(rows))
    if not head:
        return module.Block(entries, **more)
    return module.Block((row(module, "head"), *entries), first=1, again=row(module, "again"), **more)


def shown(pages: list[Any]) -> list[list[list[str]]]:
    """Page by page and column by column the words of every row."""
    return [[[standing.row.galley.lines[0].text for standing in column] for column in page] for page in pages]


def dealt(module: Any, blocks: list[Any], columns: int, first: int, others: int) -> list[Any]:
    return list(module.pages_of(blocks, columns, chain([first], repeat(others))))


def test_the_last_page_is_level_and_its_columns_as_low_as_can_be(module: Any) -> None:
    blocks = [block(module, [1], head=False) for _ in range(9)]
    pages = dealt(module, blocks, 2, 3, 10)
    assert [[len(column) for column in page] for page in pages] == [[3, 3], [2, 1]]


def test_a_last_page_with_too_little_or_an_empty_column_takes_some_from_the_page_before(module: Any) -> None:
    lines = [block(module, [1], head=False) for _ in range(41)]
    assert [[len(column) for column in page] for page in dealt(module, lines, 2, 20, 20)] == [[13, 13], [8, 7]]
    whole = [block(module, [3] * 3, head=False, whole=True) for _ in range(5)]
    assert [[len(column) for column in page] for page in dealt(module, whole, 2, 20, 20)] == [[6, 3], [3, 3]]
    few = [block(module, [1], head=False) for _ in range(7)]
    assert [[len(column) for column in page] for page in dealt(module, few, 2, 3, 3)] == [[3, 3], [1, 0]], (
        "no more to give"
    )


def test_a_head_keeps_two_entries_and_two_go_over_under_the_head_again(module: Any) -> None:
    blocks = [block(module, [1], head=False), block(module, [1, 1, 1, 1, 1], head=True)]
    assert shown(dealt(module, blocks, 1, 6, 6)) == [[["0", "head", "0", "1", "2"]], [["again", "3", "4"]]]
    assert shown(dealt(module, blocks, 1, 3, 6)) == [[["0"]], [["head", "0", "1", "2", "3", "4"]]]


def test_white_stands_between_blocks_and_at_no_columns_head(module: Any) -> None:
    blocks = [block(module, [1], head=False, white=1) for _ in range(3)]
    (first, second) = dealt(module, blocks, 1, 3, 3)
    assert [standing.line for standing in first[0]] == [0, 2]
    assert [standing.line for standing in second[0]] == [0]


def test_a_whole_block_is_parted_only_where_no_column_holds_it(module: Any) -> None:
    blocks = [block(module, [1, 1], head=False), block(module, [1, 1, 1], head=True, whole=True)]
    assert shown(dealt(module, blocks, 1, 5, 5)) == [[["0", "1"]], [["head", "0", "1", "2"]]]
    assert shown(dealt(module, blocks[1:], 1, 3, 3)) == [[["head", "0", "1"]], [["again", "2"]]]
    assert shown(dealt(module, blocks[1:], 2, 5, 5)) == [[["head", "0", "1", "2"], []]], "not to level the columns"


def test_an_initial_is_said_again_at_the_head_of_a_column(module: Any) -> None:
    blocks = [block(module, [1], head=False, initial=letter) for letter in "AABBB"]
    pages = dealt(module, blocks, 2, 4, 4)
    assert [[standing.initial for standing in column] for column in pages[0]] == [["A", "", "B"], ["B", ""]]


BLOCKS = st.lists(
    st.tuples(st.lists(st.integers(1, 6), min_size=1, max_size=8), st.booleans(), st.booleans(), st.integers(0, 2)),
    max_size=20,
)


@given(made=BLOCKS, columns=st.integers(1, 4), first=st.integers(7, 20), others=st.integers(7, 30))
def test_every_row_stands_once_in_order_and_inside_its_column(
    module: Any, made: list[tuple[list[int], bool, bool, int]], columns: int, first: int, others: int
) -> None:
    blocks = [block(module, rows, head, whole=whole, white=white) for rows, head, whole, white in made]
    pages = dealt(module, blocks, columns, first, others)
    said = [words for page in shown(pages) for column in page for words in column if words != "again"]
    assert said == [each.galley.lines[0].text for one in blocks for each in one.rows]
    for number, page in enumerate(pages):
        assert len(page) == columns
        for column in page:
            ends = [standing.line + standing.row.lines for standing in column]
            assert max(ends, default=0) <= (others if number else first)
            assert all(begin >= end for begin, end in zip([each.line for each in column][1:], ends, strict=False))
            assert not column or column[-1].row.galley.lines[0].text not in ("head", "again")
