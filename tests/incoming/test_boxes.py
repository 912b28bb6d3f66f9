"""The boxes of a page, from what its file tells and what it leaves to be guessed."""

from typing import Any

import pikepdf
import pytest
from pikepdf import Array

from catalogue.incoming.boxes import Box, page_boxes

MEDIA = [0, 0, 100, 80]


def boxes_of(**told: Any) -> Any:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page().obj
        for key, value in told.items():
            page[f"/{key}"] = Array(value) if isinstance(value, list) else value
        return page_boxes(page)


@pytest.mark.parametrize(
    ("told", "bleed", "trim"),
    [
        ({}, MEDIA, MEDIA),
        ({"TrimBox": [10, 10, 90, 70]}, MEDIA, [10, 10, 90, 70]),
        ({"TrimBox": [90, 70, 10, 10]}, MEDIA, [10, 10, 90, 70]),  # corners in another order
        ({"ArtBox": [10, 10, 90, 70]}, MEDIA, [10, 10, 90, 70]),
        ({"CropBox": [5, 5, 95, 75]}, [5, 5, 95, 75], [5, 5, 95, 75]),
        ({"CropBox": [5, 5, 95, 75], "TrimBox": [10, 10, 90, 70]}, [5, 5, 95, 75], [10, 10, 90, 70]),
        ({"BleedBox": [-50, -50, 200, 200], "TrimBox": [10, 10, 90, 70]}, MEDIA, [10, 10, 90, 70]),  # cut to the media
        ({"TrimBox": [10, 10, 10, 70]}, MEDIA, MEDIA),  # nothing is in it
        ({"TrimBox": [200, 200, 300, 300]}, MEDIA, MEDIA),  # nor of it on the page
        ({"TrimBox": [1, 2, 3]}, MEDIA, MEDIA),
    ],
)
def test_what_is_not_told_is_what_comes_nearest(told: dict[str, Any], bleed: list[int], trim: list[int]) -> None:
    found = boxes_of(MediaBox=MEDIA, **told)
    assert (found.media, found.bleed, found.trim) == (Box(*MEDIA), Box(*bleed), Box(*trim))


@pytest.mark.parametrize(
    ("told", "unit", "turns"),
    [({}, 1, 0), ({"UserUnit": 2}, 2, 0), ({"UserUnit": -2}, 1, 0), ({"Rotate": -90}, 1, 3), ({"Rotate": 45}, 1, 0)],
)
def test_unit_and_turns(told: dict[str, Any], unit: float, turns: int) -> None:
    found = boxes_of(MediaBox=MEDIA, **told)
    assert (found.unit, found.turns) == (unit, turns)


@pytest.mark.parametrize("media", [[0, 0, 0, 100], [0, 0, 100], "A4"])
def test_a_page_without_a_size_has_no_boxes(media: Any) -> None:
    assert boxes_of(MediaBox=pikepdf.String(media) if isinstance(media, str) else media) is None
