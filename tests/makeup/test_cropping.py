"""How pictures fill boxes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.makeup.cropping import cover, fit
from catalogue.makeup.pieces import PictureFile

WIDE = PictureFile("", "wide.jpg", 1850, 1000, "colour", "")
TALL = PictureFile("", "tall.jpg", 600, 1000, "colour", "")


@pytest.mark.parametrize(
    ("file", "box", "focus", "crop", "lost"),
    [
        (WIDE, (185, 100), (0.5, 0.5), (0, 0, 1, 1), 0),
        (WIDE, (100, 100), (0.5, 0.5), (0.2297, 0, 0.7703, 1), 0.4595),
        (WIDE, (100, 100), (0.0, 0.5), (0, 0, 0.5405, 1), 0.4595),
        (WIDE, (100, 100), (1.0, 0.5), (0.4595, 0, 1, 1), 0.4595),
        (WIDE, (200, 100), (0.5, 0.5), (0, 0.0375, 1, 0.9625), 0.075),
        (TALL, (75, 100), (0.5, 0.5), (0, 0.1, 1, 0.9), 0.2),
        (TALL, (75, 100), (0.5, 0.0), (0, 0, 1, 0.8), 0.2),
    ],
)
def test_cover(
    file: PictureFile,
    box: tuple[float, float],
    focus: tuple[float, float],
    crop: tuple[float, ...],
    lost: float,
) -> None:
    found = cover(file, *box, focus)
    assert [round(edge, 4) for edge in found.shares] == [pytest.approx(edge, abs=1e-4) for edge in crop]
    assert found.lost == pytest.approx(lost, abs=1e-4)


def test_a_portrait_loses_its_foot() -> None:
    assert cover(TALL, 75, 100, (0.5, 0.9), keep_top=True).shares == (0.0, 0.0, 1.0, pytest.approx(0.8))


@given(
    st.integers(1, 9000), st.integers(1, 9000), st.floats(1, 900), st.floats(1, 900),
    st.floats(0, 1), st.floats(0, 1), st.booleans(),
)  # fmt: skip
def test_a_crop_has_the_aspect_of_its_box(
    width: int, height: int, box_width: float, box_height: float, x: float, y: float, keep_top: bool
) -> None:
    file = replace(WIDE, width=width, height=height)
    crop = cover(file, box_width, box_height, (x, y), keep_top=keep_top)
    left, top, right, bottom = crop.shares
    assert 0 <= left < right <= 1
    assert 0 <= top < bottom <= 1
    aspect = (right - left) * width / ((bottom - top) * height)
    assert aspect == pytest.approx(box_width / box_height, rel=1e-6)
    assert crop.lost == pytest.approx(1 - (right - left) * (bottom - top), abs=1e-9)


@pytest.mark.parametrize(
    ("file", "box", "size"),
    [(WIDE, (185, 200), (185, 100)), (WIDE, (400, 100), (185, 100)), (TALL, (90, 100), (60, 100))],
)
def test_fit(file: PictureFile, box: tuple[float, float], size: tuple[float, float]) -> None:
    found = fit(file, *box)
    assert (found.width, found.height) == pytest.approx(size)


def test_a_box_has_an_area() -> None:
    for shape in (cover, fit):
        with pytest.raises(ValueError, match="0 × 10"):
            shape(WIDE, 0, 10)
