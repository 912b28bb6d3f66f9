"""Page order, against paper: the sheets are folded, nested, cut and stacked in code, and the book is read."""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.imposition.schemes import Leaf, Plan, Sheet, filled, plan, sections


def halves(sheet: Sheet) -> tuple[tuple[Leaf, Leaf], tuple[Leaf, Leaf]]:
    """The sheet's left and right half, each with its front and what is printed behind it."""
    return (sheet.front[0], sheet.back[1]), (sheet.front[1], sheet.back[0])


def fold(section: Iterable[Sheet]) -> Iterator[Leaf]:
    """Reads nested sheets that are folded backwards, so that the right half of the outermost front lies on top."""
    sheets = list(section)
    for sheet in sheets:
        yield from halves(sheet)[1]
    for sheet in reversed(sheets):
        yield from reversed(halves(sheet)[0])


def bind(book: Plan, scheme: str) -> list[Leaf]:
    if scheme == "cut-stack":
        return [page for half in (0, 1) for sheet in book.sheets for page in halves(sheet)[half]]
    by_section = [[sheet for sheet in book.sheets if sheet.signature == each] for each in range(len(book.signatures))]
    return [page for section in by_section for page in fold(section)]


@settings(deadline=None)
@given(
    count=st.integers(1, 300),
    scheme=st.sampled_from(["saddle", "perfect", "cut-stack"]),
    signature=st.integers(1, 12).map(lambda sheets: 4 * sheets),
    blanks=st.sampled_from(["end", "before-last"]),
)
def test_the_bound_book_reads_from_first_to_last(count: int, scheme, signature: int, blanks) -> None:
    book = plan(count, scheme, signature=signature, blanks=blanks, binding="left")
    read = bind(book, scheme)
    assert [page for page in read if page is not None] == list(range(count))
    assert len(read) == 4 * len(book.sheets) < count + 4
    assert tuple(read) == book.pages
    if scheme == "saddle":
        assert [sheet.depth for sheet in book.sheets] == list(range(len(book.sheets)))
    if scheme == "perfect":
        assert max(book.signatures) * 4 <= signature


@settings(deadline=None)
@given(count=st.integers(1, 60), scheme=st.sampled_from(["saddle", "perfect", "cut-stack"]))
def test_a_book_bound_on_the_right_is_the_mirror_of_one_bound_on_the_left(count: int, scheme) -> None:
    left, right = (plan(count, scheme, signature=8, blanks="end", binding=side) for side in ("left", "right"))
    assert [(sheet.front[::-1], sheet.back[::-1]) for sheet in left.sheets] == [
        (sheet.front, sheet.back) for sheet in right.sheets
    ]


def test_the_textbook_sheets_of_eight_pages() -> None:
    book = plan(8, "saddle", signature=16, blanks="end", binding="left")
    assert [(sheet.front, sheet.back) for sheet in book.sheets] == [((7, 0), (1, 6)), ((5, 2), (3, 4))]


@pytest.mark.parametrize(
    ("count", "blanks", "pages"),
    [
        (6, "end", (0, 1, 2, 3, 4, 5, None, None)),
        (6, "before-last", (0, 1, 2, 3, 4, None, None, 5)),
        (1, "before-last", (None, None, None, 0)),
        (1, "end", (0, None, None, None)),
        (8, "before-last", (0, 1, 2, 3, 4, 5, 6, 7)),
    ],
)
def test_where_blanks_go(count: int, blanks, pages: tuple[Leaf, ...]) -> None:
    assert filled(count, blanks) == pages


@pytest.mark.parametrize(
    ("sheets", "most", "sizes"),
    [(13, 4, (4, 4, 1, 4)), (8, 4, (4, 4)), (5, 4, (1, 4)), (3, 4, (3,)), (4, 4, (4,)), (1, 1, (1,))],
)
def test_the_thin_section_is_never_outside_behind(sheets: int, most: int, sizes: tuple[int, ...]) -> None:
    assert sections(sheets, most) == sizes
