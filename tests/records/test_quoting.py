"""Quoting: words are found as a reader would find them, and whole."""

import pytest

from catalogue.records.quoting import break_after, quoted


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Snow and a reel.", "and a", ["and a"]),
        ("Snow and a reel.", "a reel", ["a reel."]),
        ("Snow, rain, snow.", "Snow", ["Snow,"]),
        ("Snow, rain, snow.", "ow", []),
        ("The sing of singing", "sing", ["sing"]),
        ("He said “no” and went.", 'said "no"', ["said “no”"]),
        ("He said “no” and went.", "no", ["“no”"]),
        ("Рекао је „не” и отишао.", 'је "не"', ["је „не”"]),
        ("a–b and a—b", "a-b", ["a–b", "a—b"]),
        ("Wait… what", "Wait...", ["Wait…"]),
        ("5\u00a0min of it", "5 min", ["5\u00a0min"]),
        ("ci\u00adne\u00adma tonight", "cinema", ["ci\u00adne\u00adma"]),
        ("one\n\ntwo one", "one two", []),
        ("雪が降る。猫が来る。", "降る", ["降る。"]),
        ("شب برف و مرد", "برف و", ["برف و"]),
        ("Snow", "  ", []),
    ],
)
def test_words_are_found_whole_with_their_stops(text: str, words: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text, words)] == found


@pytest.mark.parametrize(
    ("text", "end", "rest"), [("one two", 3, "two"), ("one  \u00a0two", 3, "two"), ("雪降", 1, "降"), ("one", 3, "")]
)
def test_a_line_goes_on_behind_the_spaces(text: str, end: int, rest: str) -> None:
    assert text[break_after(text, end) :] == rest
