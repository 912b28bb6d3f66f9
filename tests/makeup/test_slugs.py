"""The slug: job, part, page, day and printer below every page, as long as the page is wide and no longer."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from catalogue.inks import BLACK
from catalogue.lengths import mm
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Page
from catalogue.makeup.slugs import slug_lines
from catalogue.problems import Problems
from tests.festival_maker import FestivalMaker

GIVEN = datetime(2027, 5, 7, 23, 30, tzinfo=UTC)
Slugs = Callable[..., Sequence[str]]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    made = FestivalMaker(tmp_path_factory.mktemp("slugs")).film().workshop().desk
    return replace(made, printer=made.printer.model_copy(update={"name": "Политика", "condition": "FOGRA39"}))


def document(title: str, folios: Sequence[int] = (0, 1), language: str = "sr-Cyrl", width: float = 165) -> Document:
    pages = tuple(Page((), "recto", folio=folio) for folio in folios)
    return Document(title, language, pages, mm(width), mm(235), mm(3), part="booklet")


def test_each_page_says_what_it_is(desk: Desk) -> None:
    lines = slug_lines(desk, document("Светлопис", (0, 1, 12)), GIVEN)
    assert [line.text for line in lines] == [
        "Светлопис · booklet · 1/3 · 2027-05-07 · Политика · FOGRA39",
        "Светлопис · booklet · 1 (2/3) · 2027-05-07 · Политика · FOGRA39",
        "Светлопис · booklet · 12 (3/3) · 2027-05-07 · Политика · FOGRA39",
    ]
    assert slug_lines(desk, document("Снег", (1,)), GIVEN)[0].text.startswith("Снег · booklet · 1/1 · ")
    (run, *_) = lines[0].runs
    assert (run.face.split("/")[0], run.size, run.ink) == ("Source Sans 3", 6.5, BLACK)
    assert {run.ink for line in lines for run in line.runs} == {BLACK}
    assert all(line.indent == 0 for line in lines)


@pytest.mark.parametrize(
    ("title", "width", "said"),
    [
        ("Снег " * 99, 100, f"{'Снег ' * 9}… · booklet · 1 (2/2) · 2027-05-07 · Политика · FOGRA39"),
        ("Снег", 50, "Снег · booklet · 1 (2/2) · 2027-05-07 · FOGRA39"),
        ("Снег " * 9, 40, "Снег … · booklet · 1 (2/2) · 2027-05-07"),
        ("С" * 300, 165, "booklet · 1 (2/2) · 2027-05-07 · Политика · FOGRA39"),
        ("С" * 300, 20, "booklet · 1 (2/2) · 2027-05-07"),
    ],
)
def test_it_is_never_longer_than_the_page_is_wide(desk: Desk, title: str, width: float, said: str) -> None:
    """The title is cut first, then the printer left out; part, page and day always stand."""
    made = document(title, width=width)
    lines = slug_lines(desk, made, GIVEN)
    assert lines[1].text == said
    assert width == 20 or max(line.width for line in lines) <= made.width


def test_it_begins_where_its_language_begins(desk: Desk) -> None:
    made = document("مهرجان السينما", language="ar")
    for line in slug_lines(desk, made, GIVEN):
        assert line.indent + line.width == pytest.approx(made.width)
        assert line.indent > 0


def test_a_character_that_no_face_has_is_said_and_not_left_out(desk: Desk) -> None:
    odd = replace(desk, printer=desk.printer.model_copy(update={"name": "\U00013000"}))
    with pytest.raises(Problems, match="no face"):
        slug_lines(odd, document("Светлопис"), GIVEN)
