"""Line breaking: what it chooses, and that nothing cheaper was to be had."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.typeset.breaking import Breaks, Chain
from catalogue.typeset.justified import HOUSE, PLAIN, SHRINK, Justified, badness
from catalogue.typeset.ragged import LEAST_SHARE, Ragged

SPACE = 2.0


def paragraph(*words: str, em: float = 0.0) -> Breaks:
    """Words whose letters are one point wide, two points between; `-` inside a word is a division point, `=` a hyphen."""
    breaks = Breaks(em=em)
    breaks.add(0, 0, 0, 0, 0, 0)
    x = stretch = 0.0
    letters = 0
    for index, word in enumerate(words):
        parts = re.findall(r"[^-=]+[-=]?", word)
        for part in parts:
            size = len(part.rstrip("-="))
            x += size
            letters += size
            if part.endswith("-"):
                breaks.add(x, x, stretch, stretch, 1.0, letters, track_end=letters - 1, track_start=letters)
            elif part.endswith("="):
                x += 1
                breaks.add(x, x, stretch, stretch, 0.0, letters, hard=True, track_end=letters - 1, track_start=letters)
        if index + 1 < len(words):
            breaks.add(
                x, x + SPACE, stretch, stretch + SPACE / 2, 0.0, letters, track_end=letters - 1, track_start=letters
            )
            x += SPACE
            stretch += SPACE / 2
    breaks.add(x, x, stretch, stretch, 0.0, letters, track_end=letters - 1, track_start=letters)
    return breaks


def widths(breaks: Breaks, chain: Chain | None) -> list[float]:
    assert chain is not None
    return [breaks.ends[stop] + breaks.hyphens[stop] - breaks.starts[start] for start, stop in chain.lines]


def all_chains(breaks: Breaks) -> Iterator[tuple[int, ...]]:
    """Every way to break: the slow answer, with nothing of the search in it."""
    inner = range(1, len(breaks) - 1)
    for count in range(len(breaks) - 1):
        for stops in combinations(inner, count):
            yield (*stops, len(breaks) - 1)


WORDS = st.lists(
    st.lists(st.integers(1, 5), min_size=1, max_size=3).map(lambda sizes: "-".join("a" * size for size in sizes)),
    min_size=1,
    max_size=6,
).filter(lambda words: sum(1 + word.count("-") for word in words) <= 11)


# Ragged ------------------------------------------------------------------------------------------------------------------


def test_ragged_lines_keep_four_fifths_of_the_measure() -> None:
    breaks = paragraph("aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff", "gggggggg")
    assert widths(breaks, Ragged(breaks, 10, 10).chain()) == [10, 10, 10, 8]


def test_a_first_fit_would_be_worse() -> None:
    # First fit fills the first line and leaves the second with 8 of 20; the optimum shares the white.
    breaks = paragraph("aaaaaaaa", "bbbbbb", "cc", "dddddddddddd", "eeeeee", "ffffffffff")
    chain = Ragged(breaks, 20, 20, anyhow=True).chain()
    assert max(20 - width for width in widths(breaks, chain)[:-1]) <= 4


def test_words_are_divided_only_where_a_line_would_be_short() -> None:
    whole = paragraph("aaaa", "bbbbbbbbbbbb", "cccccccc")
    # Left whole, the first line would fill 4 of 13: below four fifths, so it divides.
    assert Ragged(whole, 13, 13).chain() is None
    divided = paragraph("aaaa", "bbbbbb-bbbbbb", "cccccccc")
    assert widths(divided, Ragged(divided, 13, 13, anyhow=True).chain()) == [13, 6, 8]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.integers(3, 6), min_size=1, max_size=3), min_size=1, max_size=9), st.integers(19, 40))
def test_never_two_hyphens_running(words: list[list[int]], measure: int) -> None:
    # Every word fits the measure, so there is always a way without.
    breaks = paragraph(*("-".join("a" * length for length in word) for word in words))
    for anyhow in (False, True):
        chain = Ragged(breaks, measure, measure, anyhow=anyhow).chain()
        divided = [breaks.hyphens[stop] > 0 for stop in chain.stops] if chain is not None else []
        assert not any(one and other for one, other in pairwise(divided))


def stairs(breaks: Breaks, chain: Chain | None, measure: float) -> int:
    """Steps of a visible size that run in the direction of the one before, the last line left out."""
    steps = [other - one for one, other in pairwise(widths(breaks, chain)[:-1])]
    seen = [0 if abs(step) <= 0.04 * measure else 1 if step > 0 else -1 for step in steps]
    return sum(one != 0 and one == other for one, other in pairwise(seen))


def test_a_stair_that_lines_alone_would_make_is_broken() -> None:
    # Line by line the white is least with lines of 20, 22 and 24, which run out like a stair.
    breaks = paragraph(*("a" * size for size in (7, 6, 3, 5, 3, 7, 1, 5, 6, 6, 1, 1)))
    alone = Ragged(breaks, 24, 24)._search(counted=False, rag=False).cheapest()
    assert alone is not None
    assert widths(breaks, Chain(*alone)) == [20, 22, 24, 1]
    assert stairs(breaks, Chain(*alone), 24) == 1
    assert widths(breaks, Ragged(breaks, 24, 24).chain()) == [20, 22, 21, 4]


def test_the_last_line_is_not_one_short_word() -> None:
    # The first line could be full, with six letters left over; the word before comes down to them.
    breaks = paragraph("aaaaaaaaa", "bbbbb", "cc", "dddddd")
    assert widths(breaks, Ragged(breaks, 20, 20).chain()) == [16, 10]


def test_the_last_line_is_not_the_rest_of_a_word_or_two_ems() -> None:
    whole, rest = paragraph("aaaaaaaaa", "bbbbb-bbbbbbbbb"), paragraph("aaaaaaaaa", "bbbbbbbbb", em=5)
    assert whole.stranded(2, 9)
    assert not whole.stranded(1, 14)
    assert rest.stranded(1, 9.5)
    assert not rest.stranded(1, 10)


def test_a_title_is_balanced_on_as_few_lines_as_can_be() -> None:
    breaks = paragraph("aaaa", "bbbb", "cccc", "dddd")
    assert widths(breaks, Ragged(breaks, 16, 16, balanced=True).chain()) == [10, 10]


def test_the_sense_decides_between_ways_that_look_alike() -> None:
    breaks = paragraph("aaaaaa", "bb", "cccc", "dddd")
    assert widths(breaks, Ragged(breaks, 20, 20, balanced=True).chain()) == [10, 10]
    breaks.sense[2] = 10.0  # a short word before the break
    assert widths(breaks, Ragged(breaks, 20, 20, balanced=True).chain()) == [6, 14]


@settings(max_examples=150, deadline=None)
@given(WORDS, st.integers(8, 26), st.integers(0, 3), st.booleans(), st.booleans())
def test_nothing_ragged_is_cheaper(words: list[str], measure: int, indent: int, balanced: bool, anyhow: bool) -> None:
    breaks = paragraph(*words, em=1)
    ragged = Ragged(breaks, measure - indent, measure, balanced, anyhow)
    prices = [priced.demerits for stops in all_chains(breaks) if (priced := ragged.priced(stops)) is not None]
    chain = ragged.chain()
    if chain is None:
        assert not prices
        return
    assert chain.demerits == pytest.approx(min(prices))
    again = ragged.priced(chain.stops)
    assert again is not None
    assert again.demerits == pytest.approx(chain.demerits)
    if not anyhow:
        lines = widths(breaks, chain)
        assert all(width <= measure for width in lines)
        assert balanced or all(
            width >= LEAST_SHARE * (measure if number else measure - indent) - 1e-6
            for number, width in enumerate(lines[:-1])
        )


# Justified ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("excess", "give", "bad"), [(0, 1, 0), (1, 1, 100), (1, 2, 12), (2, 1, 800), (1, 0, 10_000), (99, 1, 10_000)]
)
def test_badness_is_texs(excess: float, give: float, bad: int) -> None:
    # TeX: The Program, §108: about 100 times the cube, and TeX's own examples of the classes' limits.
    assert badness(excess, give) == bad


def test_justified_lines_stay_within_the_tolerance() -> None:
    breaks = paragraph("aaaa", "bbb", "cccc", "ddd", "eeeee", "ff", "gggg")
    chain = Justified(breaks, 12, 12, 10_000).chain()
    assert chain is not None
    assert len(chain.ratios) == len(chain)
    assert Justified(breaks, 12, 12, 0).chain() is None


def test_a_word_wider_than_the_measure_stands_alone() -> None:
    breaks = paragraph("aa", "bbbbbbbbbbbbbbbb", "cc")
    for way in (Ragged(breaks, 10, 10, anyhow=True), Justified(breaks, 10, 10, 100, anyhow=True)):
        assert widths(breaks, way.chain()) == [2, 16, 2]


def independent_demerits(breaks: Breaks, stops: tuple[int, ...], measure: float, tolerance: float) -> float | None:
    """TeX's total, by the book and line for line, in plain TeX's figures (TeX: The Program, §108, §851–859)."""
    total, fitness_before, hyphen_before, start = 0.0, 2, False, 0
    for stop in stops:
        last = stop == len(breaks) - 1
        gap = measure - (breaks.ends[stop] + breaks.hyphens[stop] - breaks.starts[start])
        stretch = breaks.stretch_ends[stop] - breaks.stretch_starts[start]
        if gap < -stretch * SHRINK - 1e-9:
            return None
        give = stretch if gap >= 0 else stretch * SHRINK
        if gap == 0 or (last and gap > 0):
            bad = 0
        elif give == 0:
            bad = 10_000
        else:
            r = int(297 * abs(gap) / give)
            bad = 10_000 if r > 1290 else (r**3 + 2**17) // 2**18
        if bad > tolerance:
            return None
        fitness = (3 if bad > 12 else 2) if gap < 0 else (0 if bad > 99 else 1 if bad > 12 else 2)
        hyphen = breaks.hyphens[stop] > 0 or breaks.hard[stop]
        total += (10 + bad) ** 2 if 10 + bad < 10_000 else 100_000_000
        total += 50**2 if hyphen else 0
        total += 10_000 if abs(fitness - fitness_before) > 1 else 0
        total += 10_000 if hyphen and hyphen_before else 5_000 if last and hyphen_before else 0
        fitness_before, hyphen_before, start = fitness, hyphen, stop
    return total


@settings(max_examples=200, deadline=None)
@given(WORDS, st.integers(5, 24), st.sampled_from([100, 200, 1000, 10_000]))
def test_demerits_are_texs_and_none_are_fewer(words: list[str], measure: int, tolerance: int) -> None:
    breaks = paragraph(*words)
    known = {stops: independent_demerits(breaks, stops, measure, tolerance) for stops in all_chains(breaks)}
    prices = {stops: price for stops, price in known.items() if price is not None}
    chain = Justified(breaks, measure, measure, tolerance, PLAIN).chain()
    if chain is None:
        assert not prices
        return
    assert chain.demerits == pytest.approx(min(prices.values()))
    assert chain.demerits == pytest.approx(prices[chain.stops])


@settings(max_examples=150, deadline=None)
@given(WORDS, st.integers(6, 24), st.integers(-3, 3), st.sampled_from([0.0, 0.3]), st.booleans())
def test_looseness_is_reached_where_it_can_be(
    words: list[str], measure: int, looseness: int, letterfit: float, just: bool
) -> None:
    breaks = paragraph(*words, em=1)
    way = Justified(breaks, measure, measure, 800, HOUSE, letterfit) if just else Ragged(breaks, measure, measure)
    priced = [one for stops in all_chains(breaks) if (one := way.priced(stops)) is not None]
    best = way.chain()
    if best is None:
        assert not priced
        return
    assert best.demerits == pytest.approx(min(one.demerits for one in priced))
    wanted = len(best) + looseness
    near = min(abs(len(one) - wanted) for one in priced)
    found = way.chain(wanted)
    assert found is not None
    assert abs(len(found) - wanted) == near
    assert found.demerits == pytest.approx(min(one.demerits for one in priced if abs(len(one) - wanted) == near))


def test_three_hyphens_never_run_while_another_way_exists() -> None:
    # Every line of ten could end in a hyphen.
    breaks = paragraph(*["aaaaaa-aaa-aaaaaa"] * 6)
    free = Justified(breaks, 10, 10, 10_000, PLAIN).chain()
    assert free is not None
    kept = (
        Justified(breaks, 10, 10, 10_000, HOUSE).chain()
        or Justified(breaks, 10, 10, 10_000, HOUSE, anyhow=True).chain()
    )
    assert longest_ladder(breaks, kept) < 3


def longest_ladder(breaks: Breaks, chain: Chain | None) -> int:
    assert chain is not None
    marks = "".join("-" if breaks.hyphenated(stop) else " " for stop in chain.stops[:-1])
    return max(map(len, marks.split(" ")))


@settings(max_examples=150, deadline=None)
@given(WORDS, st.integers(5, 20))
def test_a_third_hyphen_only_where_every_way_has_one(words: list[str], measure: int) -> None:
    breaks = paragraph(*words)
    for way in (Justified(breaks, measure, measure, 200, anyhow=True), Ragged(breaks, measure, measure, anyhow=True)):
        chain = way.chain()
        if longest_ladder(breaks, chain) >= 3:
            # Only to keep a line from sticking out.
            assert all(
                longest_ladder(breaks, other) >= 3
                for stops in all_chains(breaks)
                if max(widths(breaks, other := Chain(stops, 0))) <= measure
            )


def test_neighbours_are_alike() -> None:
    # Plain squares would set one line tight beside a very loose one; the fitness classes keep them apart.
    for measure in range(20, 40):
        breaks = paragraph(*("a" * size for size in (3, 6, 2, 7, 4, 5, 3, 8, 2, 6, 5)))
        without = Justified(breaks, measure, measure, 10_000, replace(PLAIN, fitness=0)).chain()
        with_classes = Justified(breaks, measure, measure, 10_000, PLAIN).chain()
        assert without is not None
        assert with_classes is not None
        assert classes_apart(with_classes) <= classes_apart(without)


def classes_apart(chain: Chain) -> int:
    classes = [3 if r < -0.5 else 2 if r <= 0.5 else 1 if r <= 1 else 0 for r in chain.ratios]
    return sum(abs(one - other) > 1 for one, other in pairwise([2, *classes]))


def test_letterfit_saves_a_line_from_being_bad() -> None:
    # 16 letters, two spaces that stretch by two points: 2.5 points are wanting. The letters take the half point.
    breaks = paragraph("aaaaaa", "aaaaa", "aaaaa", "aaaaaaaaaaaaaaa")
    assert Justified(breaks, 22.5, 22.5, 100).chain() is None
    chain = Justified(breaks, 22.5, 22.5, 100, letterfit=0.05).chain()
    assert chain is not None
    assert chain.ratios[0] == pytest.approx(1)
    assert chain.letterfits == (pytest.approx(0.5 / 15), 0)


def test_letterfit_leaves_a_good_line_alone() -> None:
    breaks = paragraph("aaaaaa", "aaaaa", "aaaaa", "aaaaaaaaaaaaaaa")
    chain = Justified(breaks, 21.5, 21.5, 100, letterfit=0.05).chain()
    assert chain is not None
    assert chain.letterfits == (0, 0)


def test_a_hyphen_at_a_columns_end_is_dear() -> None:
    breaks = paragraph("aa", "aaaa", "aaa", "aa-aaaa", "aaaa-aaa", "aa", "aaaaa", "aa-aaa", "aaaaa")
    free, moved = Ragged(breaks, 15, 15).chain(), Ragged(breaks, 15, 15, column=2).chain()
    assert free is not None
    assert moved is not None
    assert [breaks.hyphens[stop] for stop in free.stops] == [0, 1, 0, 0]
    assert [breaks.hyphens[stop] for stop in moved.stops] == [0, 0, 1, 0]
    just = Justified(breaks, 15, 15, 10_000)
    priced = just.priced(free.stops), replace(just, column=2).priced(free.stops)
    assert priced[0] is not None
    assert priced[1] is not None
    assert priced[1].demerits - priced[0].demerits == HOUSE.column_hyphen


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=30), st.integers(5, 30), st.integers(0, 4))
def test_every_chain_ascends_and_ends_at_the_end(lengths: list[int], measure: int, hanging: int) -> None:
    breaks = paragraph(*("a" * length for length in lengths))
    rest = max(measure - hanging, 1)
    for way in (
        Ragged(breaks, measure, rest, anyhow=True),
        Ragged(breaks, measure, rest, balanced=True, anyhow=True),
        Justified(breaks, measure, rest, 100, anyhow=True),
    ):
        chain = way.chain()
        assert chain is not None
        assert list(chain.stops) == sorted(set(chain.stops))
        assert chain.stops[-1] == len(breaks) - 1


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 6), st.floats(0, 0.9), st.floats(0, 0.9)), min_size=1, max_size=9),
    st.integers(6, 20),
)
def test_hanging_characters_hide_no_way(words: list[tuple[int, float, float]], measure: int) -> None:
    # Starts and ends that do not ascend: the windows must still hold every line that fits.
    breaks = Breaks()
    x = stretch = 0.0
    breaks.add(0, words[0][1], 0, 0, 0, 0)
    for index, (size, _, right) in enumerate(words):
        x += size
        if index + 1 < len(words):
            breaks.add(x - right, x + 0.5 + words[index + 1][1], stretch, stretch + 0.25, 0, index)
            x, stretch = x + 0.5, stretch + 0.25
    breaks.add(x - words[-1][2], x, stretch, stretch, 0, len(words))
    for way in (Ragged(breaks, measure, measure), Justified(breaks, measure, measure, 400)):
        prices = [one.demerits for stops in all_chains(breaks) if (one := way.priced(stops)) is not None]
        chain = way.chain()
        assert (chain is None) == (not prices)
        if chain is not None:
            assert chain.demerits == pytest.approx(min(prices))
