"""Galleys cut over columns: no widow, no orphan, no half word at a column's end where a neighbouring cut is free."""

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.problems import Problem
from catalogue.typeset.cutting import balanced, cut
from catalogue.typeset.lines import Galley
from tests.drawn_galleys import drawn, galley, shapes


@pytest.mark.parametrize(
    ("shape", "most", "parts"),
    [
        ("aaaaaa", 6, ("aaaaaa", "")),
        ("aaaaaa", 9, ("aaaaaa", "")),
        ("aaaaaa", 4, ("aaaa", "aa")),
        # A widow is kept from the next column, an orphan from this one.
        ("aaaaaa", 5, ("aaaa", "aa")),
        ("aaabbbb", 4, ("aaa", "bbbb")),
        # Paragraphs of two and three lines stay whole, one of four parts in the middle.
        ("aabb", 3, ("aa", "bb")),
        ("aabbb", 4, ("aa", "bbb")),
        ("aabbbb", 5, ("aabb", "bb")),
        # Single lines, as of verse, part anywhere.
        ("abcdef", 4, ("abcd", "ef")),
        # Half a word is not left at the end where the line above is free, but two lines are not given for it.
        ("aaaAaaa", 4, ("aaa", "Aaaa")),
        ("aaAAaaa", 4, ("aaAA", "aaa")),
        # White at a cut belongs to neither side.
        ("aaaa_bbbb", 4, ("aaaa", "bbbb")),
        ("aaaa__bbbb", 5, ("aaaa", "bbbb")),
        ("aaaa_bbbb", 6, ("aaaa", "bbbb")),
        # A column too low for the rule: an orphan rather than a widow.
        ("aaaa", 1, ("a", "aaa")),
        ("aaa", 2, ("a", "aa")),
        ("aa", 1, ("a", "a")),
        ("aaaa", 0, ("", "aaaa")),
        ("aaaa", -3, ("", "aaaa")),
        ("", 3, ("", "")),
    ],
)
def test_a_cut(shape: str, most: int, parts: tuple[str, str]) -> None:
    head, rest = cut(galley(shape), most)
    assert (drawn(head), drawn(rest)) == parts


@pytest.mark.parametrize(
    ("shape", "most", "parts"),
    [("aaaa", 1, ("", "aaaa")), ("aaa", 2, ("", "aaa")), ("aaabbb", 2, ("", "aaabbb")), ("aaaa", 2, ("aa", "aa"))],
)
def test_below_other_text_a_column_rather_stays_empty(shape: str, most: int, parts: tuple[str, str]) -> None:
    head, rest = cut(galley(shape), most, least=0)
    assert (drawn(head), drawn(rest)) == parts


@pytest.mark.parametrize(
    ("shape", "columns", "parts"),
    [
        ("aaaaaaaa", 2, ("aaaa", "aaaa")),
        ("aaaaaaa", 2, ("aaaa", "aaa")),
        ("aaaaabbb", 2, ("aaaaa", "bbb")),
        ("aaa", 2, ("aaa", "")),
        ("aaaaaa", 3, ("aa", "aa", "aa")),
        ("aaaa_bbbb", 2, ("aaaa", "bbbb")),
        ("aaaAaaaa", 2, ("aaaAa", "aaa")),
        ("", 2, ("", "")),
    ],
)
def test_balanced_columns(shape: str, columns: int, parts: tuple[str, ...]) -> None:
    assert tuple(drawn(part) for part in balanced(galley(shape), columns)) == parts


def test_problems_stay_with_the_head() -> None:
    problem = Problem(galley("a").place, "too wide")
    head, rest = cut(Galley(galley("aaaa").lines, 12.0, 100.0, problems=(problem,)), 2)
    assert (head.problems, rest.problems) == ((problem,), ())


def free(shape: str, at: int) -> bool:
    """Whether the lines drawn may be cut there, said with paragraphs instead of line ends."""
    lengths = [len(list(lines)) for _, lines in groupby(shape.lower())]
    for length in lengths:
        if 0 < at < length:
            return at > 1 and length - at > 1
        at -= length
    return True


@settings(deadline=None)
@given(shapes(), st.integers(1, 12))
def test_a_cut_loses_nothing_and_is_free_wherever_one_is(shape: str, most: int) -> None:
    head, rest = cut(galley(shape), most)
    assert len(head.lines) <= most
    whole = [line.text for line in galley(shape).lines if line.text]
    assert [line.text for part in (head, rest) for line in part.lines if line.text] == whole
    at = len(shape) - len(rest.lines)
    if rest.lines and any(free(shape, place) for place in range(1, most + 1)):
        assert free(shape, at)
    assert len(rest.lines) < len(shape) or not shape


@settings(deadline=None)
@given(shapes(), st.integers(1, 4))
def test_text_running_from_column_to_column_comes_to_an_end(shape: str, most: int) -> None:
    rest, columns = galley(shape), 0
    while rest.lines:
        _, rest = cut(rest, most)
        columns += 1
    assert columns <= len(shape)


@settings(deadline=None)
@given(shapes(), st.integers(1, 4))
def test_balanced_columns_lose_nothing_and_are_all_cut_freely(shape: str, columns: int) -> None:
    parts = balanced(galley(shape), columns)
    assert len(parts) == columns
    whole = [line.text for line in galley(shape).lines if line.text]
    assert [line.text for part in parts for line in part.lines if line.text] == whole
    kept = shape
    for part in parts[:-1]:
        at = len(part.lines)
        # A spill is cut as if a paragraph began with it: its own first line counts as one.
        assert free(kept, at) or not at
        kept = kept[at:].lstrip("_")


@settings(deadline=None)
@given(shapes().filter(lambda shape: "_" not in shape))
def test_two_balanced_columns_are_as_low_as_can_be(shape: str) -> None:
    """But for a line that is given to have no half word at the end of the first."""
    tallest = max(len(part.lines) for part in balanced(galley(shape), 2))
    places = [place for place in range(len(shape) + 1) if free(shape, place)]
    assert tallest <= min((max(place, len(shape) - place) for place in places), default=0) + 1
