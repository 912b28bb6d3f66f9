"""Line breaking: what it chooses, and that nothing cheaper was to be had."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.typeset.breaking import (
    LEAST_SHARE,
    Breaks,
    justified,
    justified_anyhow,
    ragged,
    ragged_anyhow,
)

SPACE = 2.0


def paragraph(*words: str) -> Breaks:
    """Words whose letters are one point wide, two points between; `-` inside a word is a division point."""
    breaks = Breaks()
    breaks.add(0, 0, 0, 0, 0, 0)
    x = stretch = 0.0
    letters = 0
    for index, word in enumerate(words):
        parts = word.split("-")
        for part in parts[:-1]:
            x += len(part)
            letters += len(part)
            breaks.add(x, x, stretch, stretch, 1.0, letters)
        x += len(parts[-1])
        letters += len(parts[-1])
        if index + 1 < len(words):
            breaks.add(x, x + SPACE, stretch, stretch + SPACE / 2, 0.0, letters)
            x += SPACE
            stretch += SPACE / 2
    breaks.add(x, x, stretch, stretch, 0.0, letters)
    return breaks


def widths(breaks: Breaks, chain: list[int]) -> list[float]:
    return [
        breaks.ends[stop] + breaks.hyphens[stop] - breaks.starts[start]
        for start, stop in zip([0, *chain], chain, strict=False)
    ]


def test_ragged_lines_keep_four_fifths_of_the_measure() -> None:
    breaks = paragraph("aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff", "gggggggg")
    chain = ragged(breaks, 10, 10)
    assert chain is not None
    assert widths(breaks, chain) == [10, 10, 10, 8]


def test_a_first_fit_would_be_worse() -> None:
    # First fit fills the first line and leaves the second with 8 of 20; the optimum shares the white.
    breaks = paragraph("aaaaaaaa", "bbbbbb", "cc", "dddddddddddd", "eeeeee", "ffffffffff")
    chain = ragged_anyhow(breaks, 20, 20)
    assert max(20 - width for width in widths(breaks, chain)[:-1]) <= 4


def test_words_are_divided_only_where_a_line_would_be_short() -> None:
    whole = paragraph("aaaaaaaa", "bbbbbb-bbbbbb", "cccccccc")
    # Left whole, the first line would fill 8 of 12: below four fifths, so it divides.
    assert ragged(whole, 12, 12) is None
    divided = paragraph("aaaa", "bbbbbb-bbbbbb", "cccccccc")
    chain = ragged_anyhow(divided, 13, 13)
    assert any(divided.hyphens[stop] for stop in chain)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.integers(3, 6), min_size=1, max_size=3), min_size=1, max_size=9), st.integers(19, 40))
def test_never_two_hyphens_running(words: list[list[int]], measure: int) -> None:
    # Every word fits the measure, so there is always a way without.
    breaks = paragraph(*("-".join("a" * length for length in word) for word in words))
    divided = [breaks.hyphens[stop] > 0 for stop in ragged_anyhow(breaks, measure, measure)]
    assert not any(one and other for one, other in pairwise(divided))


def test_a_title_is_balanced_on_as_few_lines_as_can_be() -> None:
    breaks = paragraph("aaaa", "bbbb", "cccc", "dddd")
    chain = ragged(breaks, 16, 16, balanced=True)
    assert chain is not None
    assert widths(breaks, chain) == [10, 10]


def test_justified_lines_stay_within_the_tolerance() -> None:
    breaks = paragraph("aaaa", "bbb", "cccc", "ddd", "eeeee", "ff", "gggg")
    chain = justified(breaks, 12, 12, 4.0)
    assert chain is not None
    assert justified(breaks, 12, 12, 0.0) is None


def test_a_word_wider_than_the_measure_stands_alone() -> None:
    breaks = paragraph("aa", "bbbbbbbbbbbbbbbb", "cc")
    for chain in (ragged_anyhow(breaks, 10, 10), justified_anyhow(breaks, 10, 10)):
        assert widths(breaks, chain) == [2, 16, 2]


def brute_force(breaks: Breaks, measure: float) -> float:
    """The least sum of squared shortfalls over every way to break into lines that all fit."""
    inner = range(1, len(breaks) - 1)
    best = float("inf")
    for count in range(len(breaks) - 1):
        for stops in combinations(inner, count):
            chain = [*stops, len(breaks) - 1]
            lines = widths(breaks, chain)
            if any(width > measure for width in lines):
                continue
            if any(width < LEAST_SHARE * measure for width in lines[:-1]):
                continue
            best = min(best, sum((measure - width) ** 2 for width in lines[:-1]))
    return best


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=9), st.integers(10, 26))
def test_nothing_cheaper_exists(lengths: list[int], measure: int) -> None:
    breaks = paragraph(*("a" * length for length in lengths))
    chain = ragged(breaks, measure, measure)
    best = brute_force(breaks, measure)
    if chain is None:
        assert best == float("inf")
        return
    lines = widths(breaks, chain)
    assert all(width <= measure for width in lines)
    # A last line of a few letters has its price (60, in hundredths of a squared share of the measure); nothing else does.
    spared = 60 * measure**2 / 100
    assert sum((measure - width) ** 2 for width in lines[:-1]) <= best + spared + 1e-6


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=30), st.integers(5, 30), st.integers(0, 4))
def test_every_chain_ascends_and_ends_at_the_end(lengths: list[int], measure: int, hanging: int) -> None:
    breaks = paragraph(*("a" * length for length in lengths))
    rest = max(measure - hanging, 1)
    for chain in (
        ragged_anyhow(breaks, measure, rest),
        ragged_anyhow(breaks, measure, rest, balanced=True),
        justified_anyhow(breaks, measure, rest),
    ):
        assert chain == sorted(set(chain))
        assert chain[-1] == len(breaks) - 1
