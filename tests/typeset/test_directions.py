"""Embedding levels and the order of a line: the rules of UAX #9 that a title meets, each with its answer."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.typeset.directions import levels, passage_levels, visual_order

LRE, PDF, RLO = "\u202a", "\u202c", "\u202e"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
ZWNJ, LRM, RLM = "\u200c", "\u200e", "\u200f"


def seen(text: str, base: int) -> str:
    """The text as it stands from left to right; only characters, none mirrored."""
    found = levels(text, base) or [base] * len(text)
    return "".join(text[place] for place in visual_order(found))


def test_text_of_one_direction_has_no_levels() -> None:
    assert levels("Један reč – ένα", 0) is None
    assert levels("אבג", 1) is None
    assert levels("", 1) is None


@pytest.mark.parametrize(
    ("text", "base", "wanted"),
    [
        ("a בג d", 0, [0, 0, 1, 1, 0, 0]),
        ("אב 12 cd", 1, [1, 1, 1, 2, 2, 1, 2, 2]),
        # W2, W4: European digits behind Arabic letters are Arabic numbers; one separator between two joins them.
        ("ب1,2", 0, [1, 2, 2, 2]),
        # W5: a currency sign goes with its number; W7: behind Latin letters a number is Latin.
        ("א 10€ a1", 0, [1, 1, 2, 2, 2, 0, 0, 0]),
        # N0, the second example of 3.3.5: a pair follows the paragraph, not the Hebrew inside it.
        ("a(ב)c", 0, [0, 0, 1, 0, 0]),
        ("א(b)ג", 1, [1, 1, 2, 1, 1]),
        # BD16: canonically equivalent brackets pair.
        ("א\u2329b\u3009ג", 1, [1, 1, 2, 1, 1]),
        # X9: a joiner stays with the letter before it.
        (f"a می{ZWNJ}خ", 0, [0, 0, 1, 1, 1, 1]),
        # X5a: what is isolated has no say outside.
        (f"א {LRI}a{PDI} ב", 0, [1, 1, 1, 2, 1, 1, 1]),
        # X5c: an isolate that finds its direction itself, by its first strong letter that is not isolated again.
        (f"{FSI}{LRI}a{PDI}ב{PDI}", 0, [0, 1, 2, 1, 1, 0]),
        # X4: an override makes leftward letters of Latin ones.
        (f"{RLO}ab{PDF}c", 0, [0, 1, 1, 1, 0]),
        # L1: white space at the end is the paragraph's.
        ("a אב  ", 0, [0, 0, 1, 1, 0, 0]),
    ],
)
def test_levels(text: str, base: int, wanted: list[int]) -> None:
    assert levels(text, base) == wanted


@pytest.mark.parametrize(
    ("text", "base", "wanted"),
    [
        # Digits behind Latin letters are Latin (W7), and what is between them stays with them …
        ("فیلم «Wild Roses» (۱۳۸۸، 35 mm)", 1, "Wild Roses» (۱۳۸۸، 35 mm)« ملیف"),
        # … unless a mark of direction parts them. (A figure and its unit want an isolate or a passage of their own.)
        (f"فیلم «Wild Roses»{RLM} (۱۳۸۸، 35 mm)", 1, f")mm 35 ،۱۳۸۸( {RLM}»Wild Roses« ملیف"),
        ("Film «باغ بی‌در» (۱۳۸۸), 2009", 0, "Film «2009 ,)۱۳۸۸( »رد\u200cیب غاب"),
        (f"Film «باغ بی‌در»{LRM} (۱۳۸۸), 2009", 0, f"Film «رد\u200cیب غاب»{LRM} (۱۳۸۸), 2009"),
        ("שעות 1:37", 1, "1:37 תועש"),
        ("שלום C++", 1, "++C םולש"),
    ],
)
def test_what_stands_where(text: str, base: int, wanted: str) -> None:
    assert seen(text, base) == wanted


def test_a_passage_that_reads_the_other_way_is_isolated() -> None:
    """Without that the year would go with the Hebrew before it: behind a letter that runs leftwards, a comma does too."""
    assert levels("a אב, 9", 0) == [0, 0, 1, 1, 1, 1, 2]
    assert passage_levels([("a ", "en"), ("אב", "he"), (", 9", "en")]) == (0, [0, 0, 1, 1, 0, 0, 0])
    # Passages of one language (roman, italic) are isolated together; those of two each for itself.
    assert passage_levels([("a ", "en"), ("א", "he"), (" ב", "he")]) == (0, [0, 0, 1, 1, 1])
    assert passage_levels([("a ", "en"), ("א", "he"), (" ب", "fa")]) == (0, [0, 0, 1, 1, 1])
    assert passage_levels([("א ", "he"), ("C++", "en")]) == (1, [1, 1, 2, 2, 2])
    assert passage_levels([("a", "en"), ("b", "sr")]) == (0, None)


def test_embeddings_deeper_than_the_rules_allow_change_nothing() -> None:
    """BD2: 125 levels; what lies deeper stays where it is, and closes in order."""
    deep = RLI + LRI
    found = levels(deep * 100 + "א" + PDI * 200 + "b", 0)
    assert found is not None
    assert max(found) == 125
    assert found[-1] == 0
    # More embeddings than isolates, closed by the isolate's end.
    assert levels(RLI + LRE * 200 + "a" + PDI + "b", 0) is not None


def test_only_so_many_brackets_are_kept_in_mind() -> None:
    """BD16 keeps account of 63; text with more of them is set all the same."""
    found = levels("א" + "(" * 64 + "b" + ")" * 64, 1)
    assert found is not None
    assert set(found[1:65]) == {1}


@pytest.mark.parametrize("text", ["(" * 20_000 + "א", f"{FSI}(א" * 7_000, "א) " * 7_000, f"{RLI}{LRE}" * 10_000])
def test_hostile_text_takes_no_longer_than_it_is(text: str) -> None:
    start = time.process_time()
    levels(text, 0)
    assert time.process_time() - start < 5


@settings(max_examples=300, deadline=None)
@given(
    st.text(st.sampled_from(f"ab1,+€ אבم۱()[]«»–\u0301{ZWNJ}{LRE}{PDF}{RLO}{LRI}{RLI}{FSI}{PDI}\u00ad")),
    st.integers(0, 1),
)
def test_every_character_has_a_level_and_a_place(text: str, base: int) -> None:
    found = levels(text, base)
    if found is not None:
        assert len(found) == len(text)
        assert all(base <= level <= 126 for level in found)
        assert sorted(visual_order(found)) == list(range(len(text)))
        # L and numbers run rightwards in the end, R leftwards, wherever nothing overrides them.
        if RLO not in text:
            for character, level in zip(text, found, strict=True):
                kind = unicodedata.bidirectional(character)
                assert kind not in ("L", "R", "AL") or level % 2 == (kind != "L")
