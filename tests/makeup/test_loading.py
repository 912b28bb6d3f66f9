"""Loading: a festival's page designs laid over the house's by name, as modules of one package."""

import sys
from pathlib import Path

import pytest

from catalogue.problems import Place
from catalogue.project import house_root
from tests import shared_faces
from tests.festival_maker import FestivalMaker, of_style, texts

OWN_FILM_PAGE = '''
"""The house's film page with a word of our own on it."""

from dataclasses import dataclass, replace

from catalogue import Sheet
from layouts.house import HousePage


@dataclass(frozen=True)
class FilmPage(HousePage):
    """`words` is what it says."""

    words: str = "Ours"
    lines: int = 1

    name = "film_page"
    takes = "film"

    def pages(self, desk, subject, side):
        sheet = Sheet(side)
        for k in range(self.lines):
            sheet.pour(desk.line(self.words, "title", desk.languages[0]), self.grid(desk, side).x(0), desk.u(5 + 2 * k))
        yield sheet.page(anchors=(f"film:{subject}",))
'''


@pytest.fixture(autouse=True)
def loaded_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_faces, "LAYOUTS_ARE_KEPT", False)


def test_a_festivals_layout_wins_by_name_and_may_build_on_the_houses(maker: FestivalMaker) -> None:
    maker.write("layouts/film_page.py", OWN_FILM_PAGE)
    page = maker.page()
    assert of_style(page, "title") == [("Ours", 17, 5)]
    library = maker.workshop().library
    assert library.layouts["film_page"].options() == (("words", "str", "Ours"), ("lines", "int", 1))
    assert set(library.layouts) > {"contents", "handout", "section_opener"}, "the house's others stay"


def test_the_houses_own_have_no_privileges(maker: FestivalMaker) -> None:
    library = maker.workshop().library
    houses = sorted(path.stem for path in (house_root() / "layouts").glob("*.py"))
    for name, layout in library.layouts.items():
        assert layout.__module__ == f"layouts.{name}"
        assert name in houses


@pytest.mark.parametrize(("value", "said"), [("Hello", ["Hello", "Hello"]), ("2", ["2", "2"])])
def test_options_may_be_written_as_text(maker: FestivalMaker, value: str, said: list[str]) -> None:
    maker.write("layouts/film_page.py", OWN_FILM_PAGE)
    page = maker.pages("film_page", "snow", options={"words": value, "lines": "2"})[0]
    assert [line.line.text for line in texts(page)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("raise RuntimeError('no paper')", "RuntimeError: no paper"),
        ("def broken(:", "SyntaxError: "),
        ("import no_such_module_at_all", "ModuleNotFoundError: No module named 'no_such_module_at_all'"),
        ("from layouts.house import Nothing", "ImportError: cannot import name 'Nothing'"),
        ("raise SystemExit(3)", "SystemExit: 3"),
    ],
)
def test_a_layout_that_cannot_be_loaded_is_a_problem_and_the_others_load(
    maker: FestivalMaker, text: str, said: str
) -> None:
    workshop = maker.write("layouts/broken.py", text).workshop()
    (problem,) = [each for each in workshop.problems if each.severity > 1]
    assert problem.place.file == "layouts/broken.py"
    assert problem.what.startswith(f"the layout cannot be loaded: {said}")
    assert "film_page" in workshop.library.layouts


def test_a_broken_festival_layout_does_not_fall_back_on_the_houses_in_silence(maker: FestivalMaker) -> None:
    workshop = maker.write("layouts/contents.py", "1 / 0").workshop()
    assert "ZeroDivisionError" in str(next(each for each in workshop.problems if each.severity > 1))
    assert "contents" not in workshop.library.layouts


def test_two_festivals_in_one_process_do_not_mix(tmp_path: Path) -> None:
    plain = FestivalMaker(tmp_path / "plain").film()
    own = FestivalMaker(tmp_path / "own").film().write("layouts/film_page.py", OWN_FILM_PAGE)
    other = (
        FestivalMaker(tmp_path / "other").film().write("layouts/film_page.py", OWN_FILM_PAGE.replace("Ours", "Theirs"))
    )
    titles = [of_style(maker.page(), "title")[0][0] for maker in (plain, own, other, plain, own)]
    assert titles == ["Снег", "Ours", "Theirs", "Снег", "Ours"]
    first, second = own.workshop(), plain.workshop()
    assert first.library.layouts["film_page"] is not second.library.layouts["film_page"]


def test_a_festivals_modules_leave_nothing_on_the_path(maker: FestivalMaker) -> None:
    before = list(sys.path)
    maker.write("layouts/film_page.py", OWN_FILM_PAGE).workshop()
    assert sys.path == before
    assert "film_page" not in sys.modules


def test_a_layout_that_is_not_there_names_the_folders_it_was_looked_for_in(maker: FestivalMaker) -> None:
    library = maker.workshop().library
    layout, (problem,) = library.make("film_pgae", {}, Place("data/festival.yaml", 4), "film")
    assert layout is None
    assert problem.place == Place("data/festival.yaml", 4)
    assert str(maker.folder / "layouts") in problem.what
    assert str(house_root() / "layouts") in problem.what
    assert problem.remedy == "did you mean 'film_page'?"


def test_every_wrong_option_is_said(maker: FestivalMaker) -> None:
    library = maker.write("layouts/film_page.py", OWN_FILM_PAGE).workshop().library
    layout, problems = library.make("film_page", {"wrods": "a", "lines": "many"}, Place(), "film")
    assert layout is None
    assert [problem.what.split(":")[0] for problem in problems] == [
        "the layout 'film_page' has no option 'wrods'",
        "the option 'lines' of 'film_page' cannot be 'many'",
    ]
