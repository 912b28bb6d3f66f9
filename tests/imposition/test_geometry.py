"""Where pages lie on their sheets, read back from the finished file."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Name

from catalogue.imposition.imposing import Imposed
from catalogue.lengths import mm
from catalogue.problems import Problems
from catalogue.stock import Stock
from tests.imposition.conftest import BLEED, HEIGHT, WIDTH, Shown, book, sides

Lay = Callable[..., Imposed]
A3 = (mm(420), mm(297))
CALIPER = mm(0.15)
PAPER = Stock(125, 1.2)


def near(*values: float) -> Any:
    return pytest.approx(values, abs=0.01)


def pairs(pages: list[list[Shown]]) -> list[list[int]]:
    return [[page.number for page in sorted(side, key=lambda page: page.centre)] for side in pages]


def test_a_booklet_lies_in_the_middle_of_its_sheets(laid: Lay) -> None:
    imposed = laid(book(8))
    pages = sides(imposed.pdf)
    assert pairs(pages) == [[8, 1], [2, 7], [6, 3], [4, 5]]
    fold, foot, head = A3[0] / 2, (A3[1] - HEIGHT) / 2, (A3[1] + HEIGHT) / 2
    for side in pages:
        left, right = sorted(side, key=lambda page: page.centre)
        assert (*left.corners[0], *left.corners[2]) == near(fold - WIDTH, foot, fold, head)
        assert (*right.corners[0], *right.corners[2]) == near(fold, foot, fold + WIDTH, head)
        # Bleed at head, foot and fore-edge; at the fold the page ends.
        assert left.clip == near(fold - WIDTH - BLEED, foot - BLEED, fold, head + BLEED)
        assert right.clip == near(fold, foot - BLEED, fold + WIDTH + BLEED, head + BLEED)


def test_inner_sheets_creep_to_the_spine_and_never_over_the_fold(laid: Lay) -> None:
    imposed = laid(book(40), stock=PAPER, creep_factor=1.2)
    fold = A3[0] / 2
    for number, side in enumerate(sides(imposed.pdf)):
        creep = number // 2 * CALIPER * 1.2
        left, right = sorted(side, key=lambda page: page.centre)
        assert (left.corners[1][0], right.corners[0][0]) == near(fold + creep, fold - creep)
        assert (left.clip[2], right.clip[0]) == near(fold, fold)
        assert (left.clip[0], right.clip[2]) == near(fold - WIDTH + creep - BLEED, fold + WIDTH - creep + BLEED)
    assert imposed.creep == pytest.approx(9 * CALIPER * 1.2)


def test_sections_creep_each_by_itself_and_leave_room_for_milling(laid: Lay) -> None:
    imposed = laid(book(32), "perfect", signature=16, milling=mm(3), stock=PAPER)
    fold = A3[0] / 2
    pages = sides(imposed.pdf)
    assert pairs(pages)[:4] == [[16, 1], [2, 15], [14, 3], [4, 13]]
    assert pairs(pages)[8] == [32, 17]
    for number, side in enumerate(pages):
        creep = number // 2 % 4 * CALIPER
        left, right = sorted(side, key=lambda page: page.centre)
        assert (left.corners[1][0], right.corners[0][0]) == near(fold - mm(3) + creep, fold + mm(3) - creep)
        assert (left.clip[2], right.clip[0]) == near(fold, fold)
    assert imposed.spine == pytest.approx(16 * CALIPER)


def test_sheets_to_be_cut_apart_keep_the_bleed_at_the_cut(laid: Lay) -> None:
    imposed = laid(book(8), "cut-stack", stock=PAPER)
    fold = A3[0] / 2
    pages = sides(imposed.pdf)
    assert pairs(pages) == [[1, 5], [6, 2], [3, 7], [8, 4]]
    for side in pages:
        left, right = sorted(side, key=lambda page: page.centre)
        assert (left.corners[1][0], right.corners[0][0]) == near(fold - BLEED, fold + BLEED)
        assert (left.clip[2], right.clip[0]) == near(fold, fold)


@pytest.mark.parametrize(("sheet", "size"), [("A3", A3), ("250x353mm", (mm(250), mm(353)))])
@pytest.mark.parametrize("flip", ["short", "long", None])
@pytest.mark.parametrize("scheme", ["saddle", "perfect", "cut-stack"])
def test_what_is_printed_behind_a_page_is_its_other_side(laid: Lay, sheet, size, flip, scheme) -> None:
    """The sheet is turned over on that edge: its back seen through the front shows each leaf's two pages at one place."""
    high = size[0] < size[1]
    imposed = laid(book(16, heighten if high else None), scheme, sheet, flip=flip, stock=PAPER)
    assert (imposed.bed.width, imposed.bed.height) == near(*size)
    pages = sides(imposed.pdf, (mm(10), mm(10), mm(110), mm(270))) if high else sides(imposed.pdf)
    upright = (imposed.flip == "short") == (size[0] > size[1])  # whether it is turned over like a page of a book
    assert flip is not None or upright
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        for page in front:
            x, y = page.centre
            through = (size[0] - x, y) if upright else (x, size[1] - y)
            behind = next(each for each in back if each.centre == near(*through))
            assert abs(behind.number - page.number) == 1
            assert min(behind.number, page.number) % 2 == 1
            assert behind.upwards * (1 if upright else -1) == page.upwards == 1


def heighten(pdf: pikepdf.Pdf) -> None:
    """Makes the pages 100 × 260 mm, so that two of them are higher than wide."""
    for page in pdf.pages:
        page.MediaBox = Array([0, 0, mm(120), mm(280)])
        page.TrimBox = Array([mm(10), mm(10), mm(110), mm(270)])
        page.BleedBox = Array([mm(7), mm(7), mm(113), mm(273)])


def test_a_book_read_from_right_to_left_is_bound_on_the_right(laid: Lay) -> None:
    def direct(pdf: pikepdf.Pdf) -> None:
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(Direction=Name.R2L)

    assert pairs(sides(laid(book(8, direct)).pdf))[:2] == [[1, 8], [7, 2]]
    assert pairs(sides(laid(book(8, direct), binding="left").pdf))[0] == [8, 1]
    assert pairs(sides(laid(book(8), binding="right").pdf))[0] == [1, 8]


def test_the_sheets_boxes(laid: Lay) -> None:
    imposed = laid(book(12), stock=PAPER)
    with pikepdf.open(BytesIO(imposed.pdf)) as pdf:
        boxes = {
            tuple(tuple(round(float(edge), 1) for edge in page[key]) for key in ("/MediaBox", "/BleedBox", "/TrimBox"))
            for page in pdf.pages
        }
    ((media, bleed, trim),) = boxes
    assert media == pytest.approx((0, 0, *A3), abs=0.1)
    assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((2 * WIDTH, HEIGHT), abs=0.2)
    assert (trim[0] - bleed[0], bleed[3] - trim[3]) == pytest.approx((BLEED, BLEED), abs=0.2)


def test_bleed_may_be_kept_in_part(laid: Lay) -> None:
    left = min(sides(laid(book(4), bleed=mm(1)).pdf)[0], key=lambda page: page.centre)
    assert left.corners[0][0] - left.clip[0] == pytest.approx(mm(1), abs=0.01)


@pytest.mark.parametrize(
    ("sheet", "wishes"),
    [("A4", {}), ("Letter", {}), ("216x156mm", {}), ("204x143mm", {"marks": False, "bleed": mm(1.5)})],
)
def test_a_sheet_that_is_just_large_enough_is_taken(laid: Lay, sheet: str, wishes: dict[str, Any]) -> None:
    assert len(sides(laid(book(4), sheet=sheet, **wishes).pdf)) == 2


@pytest.mark.parametrize(
    ("sheet", "wishes", "what", "remedy"),
    [
        (
            "210x150mm",
            {},
            "two pages of 100 × 140 mm side by side with 3.0 mm of bleed and the marks take 216 × 156 mm; "
            "the sheet has 210 × 150 mm",
            "leave out the marks with --no-marks, or print on A4 or Letter",
        ),
        (
            "204x143mm",
            {},
            "216 × 156",
            "keep less bleed and no marks with --no-marks --bleed 1.5mm, or print on A4 or Letter",
        ),
        ("204x143mm", {"marks": False}, "3.0 mm of bleed take 206 × 146 mm", "--no-marks --bleed 1.5mm"),
        ("200x140mm", {"marks": False, "milling": mm(3)}, "take 212 × 146 mm", "print on A4 or Letter"),
        ("100x100mm", {}, "216 × 156", "print on A4 or Letter"),
    ],
)
def test_a_sheet_that_is_too_small_is_refused_with_figures(laid: Lay, sheet, wishes, what, remedy) -> None:
    with pytest.raises(Problems) as caught:
        laid(book(4), sheet=sheet, **wishes)
    (problem,) = caught.value.problems
    assert what in problem.what
    assert remedy in problem.remedy


def test_no_sheet_in_the_world_is_large_enough(laid: Lay) -> None:
    with pytest.raises(Problems, match="print on a larger sheet"):
        laid(book(4, huge))


def huge(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.MediaBox = page.TrimBox = page.BleedBox = Array([0, 0, 5000, 5000])


def test_creep_of_a_brick_is_refused_and_of_a_thick_booklet_told(laid: Lay) -> None:
    with pytest.raises(Problems, match="over a quarter of the page"):
        laid(book(120), stock=Stock(1000))
    told = laid(book(120), stock=PAPER)
    assert [problem.what for problem in told.problems] == ["the innermost pages lose 4.3 mm at the spine"]
    assert laid(book(40), stock=PAPER).problems == ()


def test_pages_that_reach_to_the_sheets_edge_are_told(laid: Lay) -> None:
    (problem,) = laid(book(4), sheet="206x146mm", marks=False).problems
    assert problem.what == "the pages reach to 3.0 mm from the sheet's edge"
    assert laid(book(4), sheet="212x152mm", marks=False).problems == ()
