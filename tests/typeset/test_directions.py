"""Embedding levels, against Unicode's own test file where Debian's copy is installed."""

import unicodedata
from pathlib import Path

import pytest

from catalogue.typeset.directions import levels

UNICODE = Path("/usr/share/unicode/BidiCharacterTest.txt")
ISOLATES = set("\u2066\u2067\u2068\u2069")


def test_text_of_one_direction_has_no_levels() -> None:
    assert levels("Један reč – ένα", 0) is None


def test_hebrew_in_latin_and_back() -> None:
    assert levels("a בג d", 0) == [0, 0, 1, 1, 0, 0]
    assert levels("אב 12 cd", 1) == [1, 1, 1, 2, 2, 1, 2, 2]


def test_brackets_of_a_pair_take_one_direction() -> None:
    # UAX #9, 3.3.5, second example of rule N0: the pair follows the paragraph, not the Hebrew inside.
    assert levels("a(ב)c", 0) == [0, 0, 1, 0, 0]
    assert levels("א(b)ג", 1) == [1, 1, 2, 1, 1]


@pytest.mark.debian
@pytest.mark.skipif(not UNICODE.is_file(), reason="unicode-data is not installed")
def test_unicodes_own_cases() -> None:
    tried = 0
    for line in UNICODE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        codes, direction, _, wanted, _ = line.split(";")
        characters = [chr(int(code, 16)) for code in codes.split()]
        if direction == "2" or ISOLATES & set(characters):
            continue
        base = int(direction)
        found = levels("".join(characters), base) or [base] * len(characters)
        for character, want, level in zip(characters, wanted.split(), found, strict=True):
            # x: removed by rule X9; white space at a line's end is the line's business (rule L1).
            if want != "x" and unicodedata.bidirectional(character) not in ("WS", "S", "B"):
                assert level == int(want), (codes, base)
        tried += 1
    assert tried > 50_000
