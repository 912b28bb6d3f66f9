"""Folding: the parts of the book in order become pages, and what is wrong with a part is said at its place."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Picture
from catalogue.problems import Severity
from tests.festival_maker import Book, FestivalMaker, of_style, prose


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
        ({"section": {"key": "one"}, "options": {"opener": False}}, ["film:snow"]),
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
        ("xyz", "no layout is called 'xyz'", "there are ", "parts.1"),
        ("film_page", "'film_page' makes pages of a film, not of a book", "choose another layout", "parts.1"),
        ({"layout": "contents", "options": {"size": "A4"}}, "the layout 'contents' has no option 'size'",
         "it has ", "parts.1.options.size"),
        ({"section": {"key": "one", "overwiev": "no"}}, "the layout 'section_opener' has no option 'overwiev'",
         "did you mean 'overview'?", "parts.1.section.overwiev"),
        ({"section": {"key": "one", "overview": "seven"}}, "the option 'overview' of 'section_opener' cannot be 'seven'",
         "correct the value", "parts.1.section.overview"),
        ({"section": {"key": "one", "opener": "no_such"}}, "no layout is called 'no_such'", "there are ",
         "parts.1.section.opener"),
        ({"layout": "imprint", "section": "one"}, "the layout 'imprint' stands beside a section", "make it a part",
         "parts.1.layout"),
        ({"section": "one", "of": ["snow"]}, "the section one prints its films and programmes", "take `of` out",
         "parts.1.of"),
        ({"layout": "notes", "options": {"count": 100000}}, "100000 pages are no number of pages for notes",
         "write 1 to 96", "parts.1.options.count"),
        ({"layout": "index_of_films", "options": {"languages": ["fr"]}}, "index_of_films is to list fr", "there are ",
         "parts.1"),
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
    assert problem.what == "no step is called 'X'"


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


DESIGNS = '''
"""Designs of so many words a film: two films on a page, one, or one on two pages from a verso on."""

from dataclasses import dataclass, replace
from typing import ClassVar

from catalogue import Layout, Sheet


@dataclass(frozen=True)
class Design(Layout):
    common: str = ""
    words: ClassVar[int] = 0
    count: ClassVar[int] = 1

    def agreed(self, desk, keys):
        return replace(self, common=" ".join(keys))

    def pages(self, desk, subject, side):
        for number in range(self.count):
            sheet = Sheet(side)
            for key in subject.split():
                film = desk.records.films[key]
                if len(film.synopsis["en"].split()) > self.words:
                    sheet.overset(film.place("synopsis.en"), f"{key} is too long for {self.name}", "cut it")
            films = (f"film:{key}" for key in subject.split())
            yield sheet.page(anchors=() if number else (self.name, *films, f"common:{self.common}"))


@dataclass(frozen=True)
class Pair(Design):
    name = "pair"
    takes = "films"
    holds = 2
    words = 10


@dataclass(frozen=True)
class Single(Design):
    name = "single"
    takes = "film"
    words = 20


@dataclass(frozen=True)
class Double(Design):
    name = "double"
    takes = "film"
    opens = "verso"
    words = 30
    count = 2
'''
LENGTHS = {"s": 10, "m": 20, "l": 30, "x": 40}
"""Words of a film that finds room on a pair, on a page of its own, on two, on none."""


def designed(folder: Path, films: str, design: Any, **pinned: str) -> Book:
    """The pages of films of these lengths, called a, b, c … in their order, each on one of the designs."""
    part = {"section": {"key": "one", "opener": False, "film": design}}
    keys = "abcdefgh"[: len(films)]
    section = {"name": {"sr-Cyrl": "Програм", "en": "Programme"}, "ink": "ochre", "order": list(keys)}
    settings = {"parts": [part], "sections": {"one": section}, "press": {"multiple": 1}}
    maker = FestivalMaker(folder, settings=settings).write("layouts/design.py", DESIGNS)
    for key, length in zip(keys, films, strict=True):
        text = {"sr-Cyrl": prose("sr-Cyrl", 5), "en": prose("en", LENGTHS[length])}
        maker.film(key, synopsis=text, screenings=None, still=None, layout=pinned.get(key))
    return maker.book()


def dealt(made: Book) -> list[str]:
    """The design and the films of each page; nothing for a white one, a dash for a design's second page."""
    out = []
    for page in made.pages:
        films = [anchor.removeprefix("film:") for anchor in page.anchors if anchor.startswith("film:")]
        out.append("" if page.blank else f"{page.anchors[0]} {''.join(films)}" if page.anchors else "-")
    return out


ALL = ["pair", "single", "double"]


@pytest.mark.parametrize(
    ("films", "design", "expected"),
    [
        ("ss", ALL, ["pair ab"]),
        ("ssss", ALL, ["pair ab", "pair cd"]),
        ("sss", ALL, ["pair ab", "single c"]),
        ("sms", ALL, ["single a", "single b", "single c"]),
        ("mssm", ALL, ["single a", "pair bc", "single d"]),
        ("ml", ALL, ["single a", "double b", "-"]),
        ("lm", ALL, ["", "double a", "-", "single b"]),
        ("sl", ["pair", "double"], ["", "double a", "-", "double b", "-"]),
        ("s", ["pair"], ["pair a"]),
        ("s", "pair", ["pair a"]),
        ("sss", "pair", ["pair ab", "pair c"]),
        ("m", [{"layout": "pair"}, {"layout": "single"}], ["single a"]),
    ],
)
def test_a_film_takes_the_first_design_on_which_it_finds_room(
    tmp_path: Path, films: str, design: Any, expected: list[str]
) -> None:
    made = designed(tmp_path, films, design)
    assert dealt(made) == expected
    assert [problem for problem in made.problems if problem.severity > Severity.NOTE] == []


@pytest.mark.parametrize(
    ("films", "design", "expected", "what"),
    [
        ("x", ["single", "double"], ["", "double a", "-"], ["a is too long for double"]),
        ("sx", ["pair"], ["pair ab"], ["b is too long for pair"]),
        ("x", ["pair"], ["pair a"], ["a is too long for pair"]),
    ],
)
def test_what_fits_on_no_design_stands_on_the_last_and_says_so(
    tmp_path: Path, films: str, design: Any, expected: list[str], what: list[str]
) -> None:
    made = designed(tmp_path, films, design)
    assert dealt(made) == expected
    assert [problem.what for problem in made.problems if problem.severity == Severity.GRAVE] == what


def test_a_film_keeps_the_layout_that_its_record_names(tmp_path: Path) -> None:
    made = designed(tmp_path, "sss", ALL, b="double")
    assert dealt(made) == ["single a", "double b", "-", "single c"]
    made = designed(tmp_path / "more", "sms", ["single", "double"], a="pair", c="pair")
    assert dealt(made) == ["pair a", "single b", "pair c"], "films that are pinned to it alone stay there"


def test_a_page_left_white_before_a_film_is_told(tmp_path: Path) -> None:
    (told,) = designed(tmp_path, "lm", ALL).problems
    assert told.what == "the page before a stays white: the layout 'double' begins on a verso"
    assert (told.severity, told.pages, told.place.file) == (Severity.NOTE, (1,), "data/films/a.yaml")


def test_films_do_not_share_a_page_with_those_of_another_section(tmp_path: Path) -> None:
    name = {"sr-Cyrl": "Програм", "en": "Programme"}
    parts = [{"section": {"key": key, "opener": False, "film": ["pair", "single"]}} for key in ("one", "two")]
    settings = {"parts": parts, "sections": {key: {"name": name, "ink": "ochre"} for key in ("one", "two")}}
    maker = FestivalMaker(tmp_path, settings=settings | {"press": {"multiple": 1}}).write("layouts/design.py", DESIGNS)
    for section, key in zip(("one", "two"), "ab", strict=True):
        maker.film(key, section=section, synopsis={"en": prose("en", 5)}, screenings=None)
    made = maker.book()
    assert dealt(made) == ["single a", "single b"]
    assert ["section:one" in made.pages[0].anchors, "section:two" in made.pages[1].anchors] == [True, True]


def test_a_design_is_told_once_which_films_of_the_section_may_come_to_it(tmp_path: Path) -> None:
    pages = designed(tmp_path, "sms", ["pair", "single"], c="double").pages
    said = [next(anchor for anchor in page.anchors if "common" in anchor) for page in pages if page.anchors]
    assert said == ["common:a b", "common:a b", "common:c"]


@pytest.mark.parametrize(
    ("design", "what", "remedy", "field"),
    [
        ([], "the list 'film' names no layout", "name one, or take the list out", "film"),
        (["pair"] * 13, "the list 'film' names 13 layouts", "12 are the most that a film may be tried on", "film"),
        (["pair", ["single"]], "a layout of 'film' is itself a list", "name layouts one after the other", "film.1"),
        (["pair", "singel"], "no layout is called 'singel'", "did you mean 'single'?", "film.1"),
        (["pair", "contents"], "'contents' makes pages of a book, not of a film", "choose another layout", "film.1"),
        (["pair", {"layout": "single", "comon": "x"}], "the layout 'single' has no option 'comon'",
         "did you mean 'common'?", "film.1.comon"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_list_of_layouts_is_said_at_its_place(
    tmp_path: Path, design: Any, what: str, remedy: str, field: str
) -> None:
    (problem,) = [each for each in designed(tmp_path, "s", design).problems if each.severity > Severity.NOTE]
    assert problem.what.startswith(what)
    assert problem.remedy.startswith(remedy)
    assert (problem.place.file, problem.place.field) == ("data/festival.yaml", f"parts.0.section.{field}")


def test_a_layout_of_several_films_is_no_part_of_the_book(tmp_path: Path) -> None:
    (problem, *_) = book(tmp_path, "half_page").problems
    assert problem.what == "'half_page' makes pages of several films, not of a book"
