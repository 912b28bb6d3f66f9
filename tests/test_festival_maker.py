"""The looking glass of the page tests: it sees lines printed over each other and lines off the page, planted on purpose."""

from dataclasses import replace
from pathlib import Path

import pytest

from catalogue.makeup.pieces import Page
from tests.festival_maker import FestivalMaker, collisions, outside, texts


@pytest.fixture
def page(tmp_path: Path) -> Page:
    return FestivalMaker(tmp_path).film().page()


def with_line_moved(page: Page, index: int, dx: float, dy: float) -> Page:
    line = texts(page)[index]
    moved = replace(line, x=line.x + dx, y=line.y + dy)
    return replace(page, pieces=tuple(moved if piece is line else piece for piece in page.pieces))


def test_a_sound_page_has_neither(page: Page, tmp_path: Path) -> None:
    assert collisions(page) == []
    assert outside(FestivalMaker(tmp_path).workshop().desk, page) == []


def test_a_line_on_another_is_seen(page: Page) -> None:
    lines = texts(page, "text")
    first = texts(page).index(lines[0])
    down = lines[1].y - lines[0].y
    assert collisions(with_line_moved(page, first, 0, down)) == [(lines[0].line.text, lines[1].line.text)]
    assert collisions(with_line_moved(page, first, 0, 0.7 * down)) != []
    assert collisions(with_line_moved(page, first, 0, 0.3 * down)) == [], "a third of the way it is only close"


@pytest.mark.parametrize(("dx", "dy"), [(-60, 0), (400, 0), (0, -500), (0, 700)])
def test_a_line_off_the_page_is_seen(page: Page, tmp_path: Path, dx: float, dy: float) -> None:
    desk = FestivalMaker(tmp_path).film().workshop().desk
    first = texts(page)[0].line.text
    assert [piece.line.text for piece in outside(desk, with_line_moved(page, 0, dx, dy))] == [first]  # type: ignore[union-attr] # a text line was moved
