"""The thickness of papers and books."""

import pytest

from catalogue.lengths import mm
from catalogue.stock import Stock, spine


def test_a_leaf() -> None:
    assert Stock(135, 0.9).caliper == pytest.approx(mm(0.1215))


@pytest.mark.parametrize(
    ("pages", "cover", "millimetres"),
    [(0, None, 0), (1, None, 0.1), (52, None, 2.6), (200, None, 10), (200, Stock(300), 10.6)],
)
def test_a_spine(pages: int, cover: Stock | None, millimetres: float) -> None:
    assert spine(pages, Stock(100), cover) == pytest.approx(mm(millimetres))
