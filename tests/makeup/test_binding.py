"""The cover round the book: how thick it is, what is missing for that, and the pages of a cover printed with the others."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.build import make_booklet, make_cover
from catalogue.lengths import mm
from catalogue.makeup.binding import thickness
from catalogue.problems import Severity
from tests.festival_maker import FestivalMaker, in_mm, texts

STOCK = {"stock": {"weight": 135, "bulk": 0.9}, "cover": {"weight": 300, "bulk": 1}}
ONE_PAGE = '''
"""A page."""
from collections.abc import Iterator
from dataclasses import dataclass
from catalogue import Desk, Layout, Page, Sheet, Side

@dataclass(frozen=True)
class Odd(Layout):
    count: int = 3
    name = "odd"
    takes = "cover"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        for number in range(self.count):
            sheet = Sheet(side)
            sheet.pour(desk.line(f"cover {number}", "title", "en"), 100, 100)
            yield sheet.page(blind=True)
'''


def maker(folder: Path, paper: dict[str, Any] | None = None, **settings: Any) -> FestivalMaker:
    known = {"cover": "true", "paper": STOCK if paper is None else paper}
    return FestivalMaker(folder, settings=known | settings).film(still=None).people(ana_lang={"portrait": None})


@pytest.mark.parametrize(
    ("paper", "pages", "spine", "warned"),
    [
        (STOCK, 52, 26 * 0.1215 + 0.6, False),
        (STOCK, 51, 26 * 0.1215 + 0.6, False),
        ({"stock": STOCK["stock"]}, 52, 26 * 0.1215, False),
        ({"spine": "4.2 mm"}, 52, 4.2, False),
        (STOCK | {"spine": "4.2 mm"}, 52, 4.2, False),
        (STOCK | {"spine": "4.4 mm"}, 52, 4.4, True),
        (STOCK | {"spine": "1.6 mm"}, 10, 1.6, False),
        (STOCK | {"spine": "13.6 mm"}, 200, 13.6, False),
        (STOCK | {"spine": "13.9 mm"}, 200, 13.9, True),
        (STOCK | {"spine": "0 mm"}, 52, 0, False),
    ],
)
def test_the_printers_figure_wins_and_is_compared_with_the_paper(
    tmp_path: Path, paper: dict[str, Any], pages: int, spine: float, warned: bool
) -> None:
    """A millimetre, or 15 % and half a millimetre, are too far apart; a stitched book has no spine to compare."""
    thick, problems = thickness(maker(tmp_path, paper).workshop().desk, pages)
    assert thick == pytest.approx(mm(spine))
    assert [problem.severity for problem in problems] == [Severity.WARNING] * warned
    for problem in problems:
        assert f"the spine is {spine:.1f} mm here" in problem.what
        assert problem.place.field == "paper.spine"


@pytest.mark.parametrize(
    ("paper", "press", "said"),
    [
        ({}, "house", "grave: nothing tells how thick"),
        ({"cover": STOCK["cover"]}, "house", "grave: nothing tells how thick"),
        ({"stock": STOCK["stock"]}, "house", "warning: the spine is computed without the cover's own paper"),
        (STOCK, "house", ""),
        ({"spine": "3 mm"}, "house", ""),
        ({}, "digital", ""),
    ],
)
def test_a_cover_apart_wants_its_spine(tmp_path: Path, paper: dict[str, Any], press: str, said: str) -> None:
    problems = maker(tmp_path, paper, press=press).workshop().problems
    found = [f"{each.severity.name.lower()}: {each.what}" for each in problems if "spine" in each.what + each.remedy]
    severity, _, what = said.partition(": ")
    assert len(found) == bool(said)
    for each in found:
        assert each.startswith(severity)
        assert what in each


def test_without_a_cover_nothing_is_asked_and_nothing_made(tmp_path: Path) -> None:
    workshop = maker(tmp_path, {}, cover="false").workshop()
    assert [str(problem) for problem in workshop.problems if problem.severity > 0] == []
    assert make_cover(workshop, 52) is None
    assert len(make_booklet(workshop)[0].pages) % 4 == 0


@pytest.mark.parametrize(
    ("cover", "what"), [("coover", "no layout is called 'coover'"), ("contents", "not of a cover")]
)
def test_a_layout_that_draws_no_cover_is_told_at_its_place(tmp_path: Path, cover: str, what: str) -> None:
    problems = maker(tmp_path, cover=cover).workshop().problems
    (problem,) = [each for each in problems if each.severity is Severity.GRAVE]
    assert what in problem.what
    assert problem.place.field == "cover"


def test_a_cover_apart_is_one_sheet_with_its_folds(tmp_path: Path) -> None:
    workshop = maker(tmp_path, {"spine": "8 mm"}, parts=["title_page", {"section": "one"}]).workshop()
    made = make_cover(workshop, 120)
    assert made is not None
    document, problems = made
    assert [str(problem) for problem in problems] == []
    assert (in_mm(document.width), in_mm(document.height), in_mm(document.bleed)) == (338, 235, 3)
    assert [in_mm(fold) for fold in document.folds] == [165, 173]
    assert (len(document.pages), document.part) == (1, "cover")
    assert make_booklet(workshop)[0].pages[0].anchors == ("part:title_page",), "the booklet begins with its own page"


@pytest.mark.parametrize("multiple", [1, 2, 4, 8])
def test_a_cover_with_the_pages_lies_round_them_and_is_not_counted(tmp_path: Path, multiple: int) -> None:
    press = {"like": "digital", "multiple": multiple}
    workshop = maker(tmp_path, {}, press=press, parts=["contents", {"section": "one"}]).workshop()
    assert make_cover(workshop, 52) is None
    document, problems = make_booklet(workshop)
    assert [str(problem) for problem in problems if problem.severity > 0] == []
    pages = document.pages
    assert len(pages) % multiple == 0
    assert [page.side for page in pages] == ["recto", "verso"] * (len(pages) // 2)
    assert [page.blank for page in (pages[0], pages[1], pages[-2], pages[-1])] == [False, True, True, False]
    assert [page.folio for page in (pages[0], pages[1], pages[2], pages[-2], pages[-1])] == [0, 0, 1, 0, 0]
    assert [page.folio for page in pages[2:-2]] == list(range(1, len(pages) - 3))
    opener = next(page for page in pages if "section:one" in page.anchors)
    references = [line.line.text for line in texts(pages[2], "page")]
    assert references == [str(opener.folio)]
    assert (in_mm(document.width), document.folds) == (165, ())


@pytest.mark.parametrize(("count", "first", "last"), [(2, 2, "cover 1"), (4, 4, "cover 3")])
def test_a_festivals_own_cover_may_print_its_inside(tmp_path: Path, count: int, first: int, last: str) -> None:
    """`first` is how many pages of the four that lie round the others are printed."""
    own = maker(tmp_path, {}, press="digital", cover={"layout": "odd", "options": {"count": str(count)}})
    own.write("layouts/odd.py", ONE_PAGE)
    pages = make_booklet(own.workshop())[0].pages
    outside = (pages[0], pages[1], pages[-2], pages[-1])
    assert sum(not page.blank for page in outside) == first
    assert [line.line.text for line in texts(pages[-1])] == [last]


def test_a_cover_of_three_pages_is_told(tmp_path: Path) -> None:
    own = maker(tmp_path, {}, press="digital", cover="odd")
    own.write("layouts/odd.py", ONE_PAGE)
    _, problems = make_booklet(own.workshop())
    (problem,) = [each for each in problems if each.severity is Severity.GRAVE]
    assert problem.what == "the layout 'odd' makes 3 pages of a cover that is printed with the others"
    assert problem.place.field == "cover"


@pytest.mark.parametrize(
    ("spine", "words", "said"),
    [
        (8, "always", ""),
        (5, "always", ""),
        (4.9, "always", "“Svetlopis” stands on a spine of 4.9 mm"),
        (4.9, "auto", ""),
        (2, "always", "“Svetlopis” stands on a spine of 2.0 mm"),
    ],
)
def test_words_on_a_thin_spine_are_found(tmp_path: Path, spine: float, words: str, said: str) -> None:
    cover = {"options": {"spine_words": words}}
    made = make_cover(maker(tmp_path, {"spine": f"{spine} mm"}, cover=cover).workshop(), 52)
    assert made is not None
    assert [problem.what for problem in made[1]] == ([said] if said else [])
    assert {(problem.check, problem.severity) for problem in made[1]} == (
        {("spine", Severity.WARNING)} if said else set()
    )


def test_words_over_a_fold_are_found(tmp_path: Path) -> None:
    """The line begins ten points before the first fold."""
    own = maker(tmp_path, {"spine": "10 mm"}, cover={"layout": "odd", "options": {"count": "1"}})
    own.write("layouts/odd.py", ONE_PAGE.replace("100, 100", "desk.width - 10, 100") + WIDE)
    made = make_cover(own.workshop(), 52)
    assert made is not None
    assert [(problem.check, problem.what) for problem in made[1]] == [("spine", "“cover 0” runs over a fold")]


WIDE = """
    def trim(self, desk: Desk) -> tuple[float, float, float]:
        return 2 * desk.width + (desk.spine or 0), desk.height, desk.bleed
"""


def test_the_number_in_the_librarys_record_is_compared(tmp_path: Path) -> None:
    cip = "CIP\n  ISBN 978-86-00000-01-9 (брош.)\n  ISBN 978-86-00000-00-2\n"
    same = maker(tmp_path, isbn="978-86-00000-00-2", cip=cip).workshop().problems
    assert [problem.what for problem in same if "number" in problem.what] == []
    other = maker(tmp_path, isbn="978-86-00000-02-6", cip=cip).workshop().problems
    (problem,) = [each for each in other if "number" in each.what]
    assert "978-86-00000-01-9, 978-86-00000-00-2" in problem.what
    assert problem.place.field == "isbn"
