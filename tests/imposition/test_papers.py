"""Sheets by name and size."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.imposition.papers import PAPERS, parse_paper
from catalogue.lengths import MM


@pytest.mark.parametrize(
    ("words", "name", "short", "long"),
    [
        ("A3", "A3", 297, 420),
        (" sra3 ", "SRA3", 320, 450),
        ("TABLOID", "Tabloid", 279.4, 431.8),
        ("320x450mm", "450 × 320 mm", 320, 450),
        ("450 × 320 mm", "450 × 320 mm", 320, 450),
        ("320x450", "450 × 320 mm", 320, 450),
        ("12x18in", "457.2 × 304.8 mm", 304.8, 457.2),
        ("32cm x 450mm", "450 × 320 mm", 320, 450),
    ],
)
def test_a_sheet_is_known_by_name_or_size(words: str, name: str, short: float, long: float) -> None:
    paper = parse_paper(words)
    assert (paper.name, paper.short / MM, paper.long / MM) == (name, pytest.approx(short), pytest.approx(long))


@pytest.mark.parametrize(
    "words", ["", "A9", "320", "x", "320x", "1x1", "0x450", "-320x450", "320x450x2", "9e9x9e9", "nanxnan"]
)
def test_what_is_no_sheet_is_refused_with_a_sentence(words: str) -> None:
    with pytest.raises(ValueError, match=r"sheet|length"):
        parse_paper(words)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_nothing_else_is_raised(words: str) -> None:
    try:
        paper = parse_paper(words)
    except ValueError:
        return
    assert 0 < paper.short <= paper.long


def test_the_table_goes_from_small_to_large() -> None:
    """A message that names a larger sheet names the smallest."""
    assert list(PAPERS.values()) == sorted(PAPERS.values())
