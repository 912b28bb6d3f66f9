"""Folding: the parts of the book in order become pages, and what is wrong with a part is said at its place."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Picture
from tests.festival_maker import Book, FestivalMaker, of_style


def book(folder: Path, *parts: Any, **settings: Any) -> Book:
    return FestivalMaker(folder, settings={"parts": list(parts), **settings}).film().book()


def anchors(made: Book) -> list[str]:
    """The first anchor of each page; nothing for a blank one."""
    return [page.anchors[0] if page.anchors else "" for page in made.pages]


def test_parts_follow_each_other_on_alternating_sides(tmp_path: Path) -> None:
    made = book(tmp_path, "title_page", "imprint", "contents", {"section": "one"})
    assert anchors(made) == ["part:title_page", "part:imprint", "part:contents", "section:one", "", "film:snow", "", ""]
    assert [page.side for page in made.pages] == ["recto", "verso"] * 4
    assert made.problems == ()


def test_an_opener_gets_a_blind_page_before_it_where_it_would_fall_on_a_recto(tmp_path: Path) -> None:
    made = book(tmp_path, "title_page", "imprint", {"section": "one"})
    assert anchors(made)[:4] == ["part:title_page", "part:imprint", "", "section:one"]
    white = made.pages[2]
    assert (white.pieces, white.blind, white.blank, white.side) == ((), True, True, "recto")
    assert made.pages[3].side == "verso"


def test_a_book_that_begins_with_an_opener_begins_with_a_white_page(tmp_path: Path) -> None:
    assert anchors(book(tmp_path, {"section": "one"}))[:2] == ["", "section:one"]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ({"section": "one"}, ["section:one", "", "film:snow"]),
        ({"section": {"key": "one", "opener": True}}, ["section:one", "", "film:snow"]),
        ({"section": {"key": "one", "overview": False}}, ["section:one", "film:snow"]),
        ({"section": {"key": "one", "opener": False}}, ["film:snow"]),
        ({"layout": "section", "section": "one", "options": {"opener": False}}, ["film:snow"]),
    ],
)
def test_options_of_a_section(tmp_path: Path, part: Any, expected: list[str]) -> None:
    made = book(tmp_path, "title_page", part, press={"multiple": 1})
    assert made.problems == ()
    assert anchors(made)[1:] == expected


@pytest.mark.parametrize(
    ("part", "what", "remedy", "field"),
    [
        ("contnets", "no layout is called 'contnets' (looked in ", "did you mean 'contents'?", "parts.1"),
        ("xyz", "no layout is called 'xyz'", "there are contents, cover, film_page, ", "parts.1"),
        ("film_page", "'film_page' makes pages of a film, not of a book", "choose another layout", "parts.1"),
        ({"layout": "contents", "options": {"size": "A4"}}, "the layout 'contents' has no option 'size'",
         "it has no options", "parts.1.options.size"),
        ({"section": {"key": "one", "overwiev": "no"}}, "the layout 'section_opener' has no option 'overwiev'",
         "did you mean 'overview'?", "parts.1.section.overwiev"),
        ({"section": {"key": "one", "overview": "seven"}}, "the option 'overview' of 'section_opener' cannot be 'seven'",
         "correct the value", "parts.1.section.overview"),
        ({"section": {"key": "one", "opener": "no_such"}}, "no layout is called 'no_such'", "there are ",
         "parts.1.section.opener"),
        ({"section": {"key": "one", "film": "handuot"}}, "no layout is called 'handuot'", "did you mean 'handout'?",
         "parts.1.section.film"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_part_is_said_at_its_place(
    tmp_path: Path, part: Any, what: str, remedy: str, field: str
) -> None:
    (problem,) = [each for each in book(tmp_path, "title_page", part).problems if "no page for" not in each.what]
    assert what in problem.what
    assert problem.remedy.startswith(remedy)
    assert problem.place.file == "data/festival.yaml"
    assert problem.place.field == field
    assert problem.place.line > 1


def test_all_wrong_parts_are_said_together_and_each_once(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, settings={"parts": ["one_thing", "another", {"section": "one"}]})
    maker.film("snow", layout="no_such_page").film("ice", layout="no_such_page")
    said = [problem.what.split(" (")[0] for problem in maker.book().problems]
    assert said.count("no layout is called 'one_thing'") == said.count("no layout is called 'another'") == 1
    assert said.count("no layout is called 'no_such_page'") == 2, "once for each film that asks for it"


def test_a_film_may_want_another_layout_than_its_section(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, settings={"parts": [{"section": {"key": "one", "opener": False}}]})
    maker.film("snow").film("ice", layout="poster", titles={"sr-Cyrl": "Ледено", "en": "Ice"})
    maker.write("layouts/poster.py", POSTER)
    pages = maker.book().pages
    assert ["film:ice" in pages[0].anchors, "film:snow" in pages[1].anchors] == [True, True]
    assert of_style(pages[0], "title")[0][0] == "Ледено"


POSTER = '''
"""A film's title alone on its page."""

from dataclasses import dataclass

from catalogue import Layout, Sheet


@dataclass(frozen=True)
class Poster(Layout):
    name = "poster"
    takes = "film"

    def pages(self, desk, subject, side):
        sheet = Sheet(side)
        language = desk.languages[0]
        title = desk.any_title(desk.records.films[subject], language)
        sheet.pour(desk.line(title, "title", language), desk.u(4), desk.u(4))
        yield sheet.page(anchors=(f"film:{subject}",))
'''


def test_a_section_may_give_its_films_pages_options(tmp_path: Path) -> None:
    part = {"section": {"key": "one", "opener": False, "film": {"ladder": ["S"]}}}
    made = book(tmp_path, part)
    assert made.problems == ()
    assert [at for *_, at in of_style(made.pages[0], "title")] == [14, 16], "the small still, though the large would do"
    wrong = {"section": {"key": "one", "opener": False, "film": {"ladder": ["X"]}}}
    (problem,) = book(tmp_path / "wrong", wrong).problems
    assert "the option 'ladder' of 'film_page' cannot be" in problem.what


def test_a_section_gives_its_films_options(tmp_path: Path) -> None:
    def still_width(options: Any) -> float:
        made = book(tmp_path, {"section": {"key": "one", "opener": False, "film": options}})
        assert made.problems == ()
        return next(piece.width for piece in made.pages[0].pieces if isinstance(piece, Picture))

    assert still_width("film_page") == still_width({"layout": "film_page"}) > still_width({"ladder": ["S"]})


def test_an_option_of_a_sections_films_is_checked(tmp_path: Path) -> None:
    made = book(tmp_path, {"section": {"key": "one", "film": {"lader": "S"}}})
    assert "the layout 'film_page' has no option 'lader'" in [problem.what for problem in made.problems]


def test_contents_find_a_section_without_an_opener(tmp_path: Path) -> None:
    made = book(tmp_path, "contents", {"section": {"key": "one", "opener": False}})
    assert made.problems == ()
    assert "section:one" in made.pages[1].anchors


def test_checking_finds_wrong_parts_without_making_pages(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, settings={"parts": ["contnets", {"section": "one"}]}).film()
    assert [problem.place.field for problem in maker.workshop().problems if problem.severity > 0] == ["parts.0"]


NEEDY = """
from dataclasses import dataclass

from catalogue import Layout, Sheet


@dataclass(frozen=True)
class Needy(Layout):
    words: str

    name = "needy"

    def pages(self, desk, subject, side):
        sheet = Sheet(side)
        sheet.pour(desk.line(self.words, "text", desk.languages[0]), 100, 100)
        yield sheet.page()
"""


def test_an_option_without_a_default_must_be_given(tmp_path: Path) -> None:
    FestivalMaker(tmp_path).write("layouts/needy.py", NEEDY)
    assert [problem.what for problem in book(tmp_path, "needy").problems] == [
        "the layout 'needy' wants its option 'words'"
    ]
    made = book(tmp_path, {"layout": "needy", "options": {"words": "Здраво"}})
    assert made.problems == ()
    assert "part:needy" in made.pages[0].anchors
