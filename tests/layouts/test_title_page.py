"""The title page."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Box, Page
from tests.festival_maker import FestivalMaker, collisions, frame, graves, of_kind, of_style, texts


def front(folder: Path, layout: str, **settings: Any) -> Page:
    return FestivalMaker(folder, settings=settings).film().page(layout, "")


def test_the_title_page(tmp_path: Path) -> None:
    subtitle = {"sr-Cyrl": "12. фестивал", "en": "12th Festival"}
    name = {"sr-Cyrl": "Светлопис", "en": "Svetlopis"}
    place = {"sr-Cyrl": "Нови Сад", "en": "Novi Sad"}
    page = front(tmp_path, "title_page", name=name, subtitle=subtitle, place=place)
    assert of_style(page, "cover_title") == [("Светлопис", 17, 12), ("Svetlopis", 17, 16.5)]
    assert of_style(page, "subtitle") == [
        ("12. фестивал", 17, 23), ("Нови Сад", 17, 53), ("7–13. мај 2027.", 17, 54),
        ("12th Festival", 85, 23), ("Novi Sad", 85, 53), ("7–13 May 2027", 85, 54),
    ]  # fmt: skip
    assert page.blind


def test_the_title_page_carries_the_tabs_without_their_numerals(tmp_path: Path) -> None:
    sections = {f"s{index}": {"name": {"sr-Cyrl": "Део", "en": "Part"}, "ink": "ochre"} for index in range(10)}
    maker = FestivalMaker(tmp_path, settings={"sections": sections, "parts": ["title_page"]}).film(section="s0")
    page = maker.page("title_page", "")
    assert [frame(box) for box in of_kind(page, Box)] == [(160, 84 + 14 * at, 168, 98 + 14 * at) for at in range(10)]
    assert of_style(page, "tab") == []


def test_a_name_that_is_the_same_in_both_languages_is_said_once(tmp_path: Path) -> None:
    assert len(of_style(front(tmp_path, "title_page"), "cover_title")) == 1


@pytest.mark.parametrize(
    ("name", "style", "size"),
    [
        ({"sr-Cyrl": "Светлопис", "en": "Svetlopis"}, "cover_title", 44),
        (
            {"sr-Cyrl": "Светлопис у Новом Саду на реци", "en": "Svetlopis in Novi Sad on the River"},
            "cover_name_small",
            34,
        ),
        (
            {
                "sr-Cyrl": "Фестивал документарног и кратког филма Панонија",
                "en": "Pannonian Festival of Documentary and Short Film",
            },
            "cover_name_long",
            26,
        ),
    ],
)
def test_a_long_name_is_smaller_and_leaves_the_subtitle_its_place(
    tmp_path: Path, name: dict[str, str], style: str, size: float
) -> None:
    page = front(tmp_path, "title_page", name=name, subtitle={"sr-Cyrl": "Фестивал", "en": "Festival"})
    assert {run.size for line in texts(page, style) for run in line.line.runs} == {size}
    assert of_style(page, style)[0][2] == 12
    assert [at for words, _, at in of_style(page, "subtitle") if words == "Festival"] == [23]
    assert collisions(page) == []
    assert graves([page]) == []


def test_a_name_longer_still_pushes_the_subtitle_down(tmp_path: Path) -> None:
    name = {"sr-Cyrl": "Светлопис на реци " * 5, "en": "Svetlopis on the River " * 5}
    page = front(tmp_path, "title_page", name=name, subtitle={"sr-Cyrl": "Фестивал", "en": "Festival"})
    lines = of_style(page, "cover_name_long")
    assert min(at for words, _, at in of_style(page, "subtitle") if words == "Festival") == lines[-1][2] + 2 > 23
    assert collisions(page) == []
    assert graves([page]) == []


def test_one_language(tmp_path: Path) -> None:
    settings = {"name": {"en": "Svetlopis"}, "subtitle": {"en": "12th Festival"}, "place": {"en": "Novi Sad"}}
    page = FestivalMaker(tmp_path, ("en",), settings).film().page("title_page", "")
    assert of_style(page, "cover_title") == [("Svetlopis", 17, 12)]
    assert of_style(page, "subtitle") == [("12th Festival", 17, 23), ("Novi Sad", 17, 53), ("7–13 May 2027", 17, 54)]


def test_a_name_that_fills_the_title_page_is_grave(tmp_path: Path) -> None:
    name = {"sr-Cyrl": "Светлопис " * 40, "en": "Svetlopis " * 40 + "Festival"}
    page = front(tmp_path, "title_page", name=name, subtitle={"sr-Cyrl": "Фестивал", "en": "Festival"})
    assert graves([page])[0].what.startswith("the festival's name and subtitle")
