"""Juries: a row a member, pages without a lone one, several juries on a page where they fit."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Box, Page, Picture
from tests.festival_maker import (
    FestivalMaker,
    collisions,
    frame,
    graves,
    in_mm,
    k,
    of_kind,
    of_style,
    prose,
    texts,
    words_on,
)

NAME = {"sr-Cyrl": "Жири", "en": "Jury"}
ROLE = {"sr-Cyrl": "редитељка", "en": "director"}


def juror(words: int = 20, portrait: bool = True, **changes: Any) -> dict[str, Any]:
    """A member with so many words in each language; a change to None takes the field out."""
    own: dict[str, Any] = {"role": ROLE, "country": "RS"}
    if words:
        own["text"] = {language: prose(language, words) for language in NAME}
    if portrait:
        own["portrait"] = {"file": "portrait.jpg"}
    return {name: value for name, value in (own | changes).items() if value is not None}


def maker(folder: Path, *juries: list[dict[str, Any]], languages: tuple[str, ...] = ("sr-Cyrl", "en")) -> FestivalMaker:
    """A festival with these juries, each member a person of its own."""
    made: dict[str, Any] = {}
    people: dict[str, Any] = {}
    for number, members in enumerate(juries):
        keys = [f"p{number}{index}" for index in range(len(members))]
        for key in keys:
            people[key] = {"name": f"Mira {key.upper()}", "names": {"sr-Cyrl": f"Мира {key.upper()}"}}
        rows = [{"person": key, **member} for key, member in zip(keys, members, strict=True)]
        made[f"j{number}"] = {"name": {"sr-Cyrl": f"Жири {number}", "en": f"Jury {number}"}, "members": rows}
    return FestivalMaker(folder, languages, {"juries": made}).film().people(**people)


def names(page: Page) -> list[tuple[str, float, float]]:
    return of_style(page, "juror")


def test_rows_stand_at_their_places(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, [juror()] * 3).pages("juries", "j0")
    assert of_style(page, "title") == [("Жири 0", 17, 5), ("Jury 0", 17, 7)]
    assert names(page)[:2] == [("Мира P00", 51, 11), ("Mira P00", 102, 11)]
    assert [at for words, _, at in names(page) if words.startswith("Mira")] == [11, 22, 33]
    assert of_style(page, "row_facts")[:2] == [("редитељка · Србија", 51, 12), ("director · Serbia", 102, 12)]
    assert k(texts(page, "text")[0].y) == 14
    portraits = [frame(picture) for picture in of_kind(page, Picture)]
    assert {(left, right) for left, _, right, _ in portraits} == {(17, 47)}
    heads = [44 + 44 * index - top for index, (_, top, _, _) in enumerate(portraits)]
    assert heads == [pytest.approx(2.3, abs=0.1)] * 3, "at the capital height of the names"
    assert page.anchors == ("jury:j0", "juror:p00", "juror:p01", "juror:p02")
    assert page.foot == (("sr-Cyrl", "Жирији"), ("en", "Juries"))
    slants = {run.face.rpartition("/")[2] for line in texts(page, "juror") for run in line.line.runs}
    assert slants == {"upright"}


@pytest.mark.parametrize(("words", "pitch"), [(20, 11), (30, 11), (60, 16)])
def test_a_longer_text_makes_its_row_longer(tmp_path: Path, words: int, pitch: int) -> None:
    (page,) = maker(tmp_path, [juror(words), juror()]).pages("juries", "j0")
    lines = len({line.y for line in texts(page, "text") if k(line.y) < 11 + pitch})
    assert [at for said, _, at in names(page) if said.startswith("Mira")] == [11, 11 + pitch]
    assert pitch == max(11, 3 + lines + 2)
    assert collisions(page) == []


@pytest.mark.parametrize(("members", "pages"), [(4, [4]), (5, [3, 2]), (8, [4, 4]), (9, [4, 3, 2])])
def test_no_page_has_a_member_alone(tmp_path: Path, members: int, pages: list[int]) -> None:
    made = maker(tmp_path, [juror()] * members).pages("juries", "j0")
    assert [len(of_kind(page, Picture)) for page in made] == pages
    assert graves(made) == []
    for page in made[1:]:
        left = 16 if page.side == "verso" else 17
        assert of_style(page, "row_name") == [("Жири 0", left, 4), ("Jury 0", left + 68, 4)]
        assert names(page)[0][2] == 7


def test_the_persons_own_words_and_portrait_stand_in(tmp_path: Path) -> None:
    settings = {"juries": {"main": {"name": NAME, "members": ["ana_lang"]}}}
    (page,) = FestivalMaker(tmp_path, settings=settings).film().pages("juries", "main")
    assert prose("en", 30).split()[0] in words_on([page])
    assert len(of_kind(page, Picture)) == 1
    assert of_style(page, "row_facts") == []


@pytest.mark.parametrize(("option", "boxes"), [("panel", 1), ("white", 0)])
def test_a_missing_portrait_is_a_panel_of_the_first_sections_ink(tmp_path: Path, option: str, boxes: int) -> None:
    made = maker(tmp_path, [juror(), juror(portrait=False)])
    (page,) = made.pages("juries", "j0", options={"missing": option})
    panels = of_kind(page, Box)
    assert [in_mm(box.height) for box in panels] == [40] * boxes
    assert {box.ink for box in panels} <= {made.workshop().desk.section_ink("one")}


def test_the_members_of_a_page_stand_at_one_distance_where_it_has_room(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, [juror(20), juror(50), juror(20)]).pages("juries", "j0")
    first, second, third = (at for said, _, at in names(page) if said.startswith("Mira"))
    assert second - first == third - second > 11
    (full,) = maker(tmp_path / "full", [juror(20), juror(80), juror(20)]).pages("juries", "j0")
    places = [at for said, _, at in names(full) if said.startswith("Mira")]
    assert places[1] - places[0] == 11, "a page without that room keeps the members it holds"


def test_a_member_without_words_is_compact_and_has_no_panel(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, [juror(), juror(0, portrait=False), juror()]).pages("juries", "j0")
    assert [at for said, _, at in names(page) if said.startswith("Mira")] == [11, 22, 26]
    assert of_kind(page, Box) == []


def test_a_jury_without_portraits_takes_the_whole_width(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, [juror(0, portrait=False)] * 3).pages("juries", "j0")
    assert names(page) == [
        ("Мира P00", 17, 11), ("Mira P00", 85, 11), ("Мира P01", 17, 14), ("Mira P01", 85, 14),
        ("Мира P02", 17, 17), ("Mira P02", 85, 17),
    ]  # fmt: skip


@pytest.mark.parametrize(("share", "pages"), [(True, 1), (False, 2)])
def test_small_juries_share_a_page(tmp_path: Path, share: bool, pages: int) -> None:
    small = [juror(0, portrait=False)] * 3
    made = maker(tmp_path, small, small).pages("juries", "j0 j1", options={"share": share})
    assert len(made) == pages
    assert [anchor for page in made for anchor in page.anchors if anchor.startswith("jury")] == ["jury:j0", "jury:j1"]
    assert [at for *_, at in of_style(made[0], "title")] == ([5, 7, 23, 25] if share else [5, 7])


def test_a_jury_that_does_not_fit_below_begins_a_page(tmp_path: Path) -> None:
    made = maker(tmp_path, [juror()] * 3, [juror()] * 2).pages("juries", "j0 j1")
    assert [page.anchors[0] for page in made] == ["jury:j0", "jury:j1"]
    assert of_style(made[1], "title")[0] == ("Жири 1", 16, 5)


def test_one_language_uses_the_width(tmp_path: Path) -> None:
    (page,) = maker(tmp_path, [juror(60)], [juror(0, portrait=False)], languages=("en",)).pages("juries", "j0 j1")
    assert max(in_mm(line.line.width) for line in texts(page, "text")) > 85
    assert [x for _, x, _ in of_style(page, "row_facts")] == [51, 85]


def test_words_that_no_page_holds_are_grave(tmp_path: Path) -> None:
    (problem,) = graves(maker(tmp_path, [juror(400)]).pages("juries", "j0"))
    assert problem.place.field == "juries.j0.members.0"
    assert "p00" in problem.what
    assert "too long for a page" in problem.what


@pytest.mark.parametrize(("of", "title"), [(["j1"], "Jury 1"), ([], "Juries")])
def test_what_the_contents_call_it(tmp_path: Path, of: list[str], title: str) -> None:
    made = maker(tmp_path, [juror()], [juror()])
    made.settings["parts"] = ["contents", {"layout": "juries", "of": of}, {"section": "one"}]
    assert made.workshop().desk.outline[1].titles["en"] == title
