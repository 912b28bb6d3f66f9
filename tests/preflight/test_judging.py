"""The judgement as a whole: places, counts, severities by the printer, the summary, and what is measured elsewhere."""

from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf
import pytest

from catalogue.lengths import mm
from catalogue.preflight.demands import Job
from catalogue.preflight.heaviness import Heaviest
from catalogue.preflight.judging import judge
from catalogue.problems import Place, Problem, Problems, Severity
from catalogue.records.frozen import Frozen
from catalogue.records.printer import Mark, PrinterProfile
from tests.preflight.conftest import TRIM, Maker, found, helvetica


def test_the_place_is_told_in_millimetres_from_the_trims_top_left(page: Maker, job: Job) -> None:
    # 20 × 10 mm of RGB, its lower left corner 30 mm from the left and 15 mm from the foot of a page of 100 × 60 mm.
    data = page(f"1 0 0 rg {mm(30)} {mm(15)} {mm(20)} {mm(10)} re f")
    (finding,) = found(data, job, "colour")
    assert (finding.pages, finding.count) == ((1,), 1)
    assert [str(spot) for spot in finding.spots] == [
        "page 1, 30.0 mm from the left and 35.0 mm from the top: DeviceRGB"
    ]


def test_what_is_the_same_everywhere_is_said_once(page: Maker, job: Job) -> None:
    data = page("0.1 w " + " ".join(f"20 {y} m 90 {y} l S" for y in range(20, 120, 10)))
    (thin,) = found(data, job, "rules")
    assert (thin.what, thin.count, len(thin.spots)) == ("a line is thinner than 0.25 pt", 10, 3)


@pytest.mark.parametrize(
    ("degree", "severities"),
    [("grave", [Severity.GRAVE]), ("warning", [Severity.WARNING]), ("note", [Severity.NOTE]), ("off", [])],
)
def test_the_printer_decides_how_bad_it_is(page: Maker, degree: str, severities: list[Severity]) -> None:
    printer = PrinterProfile(severities=Frozen({"rules": degree}))
    assert [each.severity for each in found(page("0.1 w 20 20 m 90 20 l S"), Job(printer), "rules")] == severities


def test_the_summary_says_what_the_file_is(page: Maker, job: Job) -> None:
    data = page("1 0 0 0 k 20 20 30 30 re f BT /F 12 Tf 20 90 Td (Snow) Tj ET", Font_F=helvetica)
    summary = judge(data, job).summary
    assert summary is not None
    assert summary.trim == pytest.approx(TRIM)
    assert summary.bleed == pytest.approx(mm(3))
    assert (summary.pages, summary.plates, summary.fonts) == (1, ("Cyan", "Magenta", "Yellow", "Black"), ("Helvetica",))


@pytest.mark.parametrize(("trim", "wrong"), [(TRIM, []), ((TRIM[0], TRIM[1] + 3), ["the page is not 100.0 × 61.1 mm"])])
def test_the_size_wanted(page: Maker, job: Job, trim: tuple[float, float], wrong: list[str]) -> None:
    data = page("20 20 30 30 re f")
    assert [each.what for each in found(data, Job(job.printer, trim=trim), "geometry")] == wrong


def test_ink_on_a_square_is_held_against_the_limit(page: Maker, job: Job) -> None:
    asked: list[int] = []

    def measure(pages: Sequence[int]) -> Iterator[Heaviest]:
        asked.extend(pages)
        yield Heaviest(1, 330.0, mm(12), mm(34))

    # Three inks at 90 % could, with black over them, exceed 300 %; so the page is measured.
    verdict = judge(page("0.9 0.9 0.9 0 k 20 20 30 30 re f"), job, measure)
    (heavy,) = [each for each in verdict.findings if each.check == "ink"]
    assert (asked, heavy.severity) == ([1], Severity.GRAVE)
    assert str(heavy.spots[0]) == "page 1, 12.0 mm from the left and 34.0 mm from the top: 330 %"


def test_a_page_that_cannot_be_heavy_is_not_measured(page: Maker, job: Job) -> None:
    def measure(pages: Sequence[int]) -> Iterator[Heaviest]:
        raise AssertionError(pages)

    assert [
        each for each in judge(page("0.5 0.5 0.5 0 k 20 20 9 9 re f"), job, measure).findings if each.check == "ink"
    ] == []


def test_what_could_not_be_measured_is_said(page: Maker, job: Job) -> None:
    def measure(pages: Sequence[int]) -> Iterator[Heaviest]:
        raise Problems([Problem(Place(), "Ghostscript is not there", "install ghostscript")])

    data = page("0.9 0.9 0.9 0 k 20 20 30 30 re f")
    for means, detail in ((measure, "Ghostscript is not there"), (None, "")):
        (note,) = [each for each in judge(data, job, means).findings if each.check == "ink"]
        assert (note.severity, note.spots[0].detail) == (Severity.NOTE, detail)


def test_a_page_whose_coordinates_begin_elsewhere_is_judged_alike(page: Maker, job: Job) -> None:
    data, out = page("BT /F 9 Tf 5 20 Td (Snow) Tj ET", Font_F=helvetica), BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        for key in ("/MediaBox", "/BleedBox", "/TrimBox"):
            pdf.pages[0].obj[key] = pikepdf.Array([float(edge) - 300 for edge in pdf.pages[0].obj[key]])
        pdf.pages[0].contents_add(b"1 0 0 1 -300 -300 cm", prepend=True)
        pdf.save(out)
    (near,) = found(data, job, "safety")
    assert found(out.getvalue(), job, "safety") == [near]
    assert near.spots[0].left == 1.8


def bound(sides: Sequence[bytes]) -> bytes:
    """Files of one page as one file."""
    out = BytesIO()
    with pikepdf.open(BytesIO(sides[0])) as book:
        for side in sides[1:]:
            with pikepdf.open(BytesIO(side)) as other:
                book.pages.extend(other.pages)
        book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("pages", "cover", "told"),
    [
        ("x.xx.x", "apart", [((2, 5), Severity.WARNING)]),
        ("x.xx.x", "with", [((2, 5), Severity.NOTE)]),
        ("xxxxx...", "apart", [((6, 7, 8), Severity.NOTE)]),
        ("x.xxx..x", "with", [((2, 7), Severity.NOTE), ((6,), Severity.NOTE)]),
        ("x.x.xx.x", "with", [((4,), Severity.WARNING), ((2, 7), Severity.NOTE)]),
    ],
)
def test_empty_pages_fill_the_last_sheet_or_are_the_inside_of_a_cover_among_the_pages(
    page: Maker, pages: str, cover: str, told: list[tuple[tuple[int, ...], Severity]]
) -> None:
    book = bound([page("" if side == "." else "9 9 9 9 re f") for side in pages])
    found = judge(book, Job(PrinterProfile.model_construct(cover=cover))).findings
    assert [(each.pages, each.severity) for each in found if each.check == "empty-page"] == told


@pytest.mark.parametrize(
    ("wanted", "content", "told"),
    [
        ((), "-20 0 m -10 0 l S", ["marks or words stand outside the bleed, where the printer wants nothing"]),
        (("crop", "slug"), "-20 0 m -10 0 l S", []),
        (("crop", "slug"), "0 0 m 10 0 l S", ["there are no marks outside the bleed"]),
        ((), "0 0 0 0 k -20 0 9 9 re f 0 0 m 10 0 l S", []),
        ((), "-40 0 m -35 0 l S", []),
    ],
    ids=["not wanted", "wanted", "missing", "white", "off the sheet"],
)
def test_marks_stand_where_the_printer_wants_them(
    page: Maker, wanted: tuple[Mark, ...], content: str, told: list[str]
) -> None:
    """The sheet of 3 mm of bleed has 20 points more on every side."""
    with pikepdf.open(BytesIO(page(content))) as pdf:
        media = [float(edge) for edge in pdf.pages[0].obj.MediaBox]
        pdf.pages[0].obj.MediaBox = pikepdf.Array([media[0] - 20, media[1] - 20, media[2] + 20, media[3] + 20])
        out = BytesIO()
        pdf.save(out)
    assert [
        each.what for each in found(out.getvalue(), Job(PrinterProfile.model_construct(marks=wanted)), "marks")
    ] == told


@pytest.mark.parametrize(
    ("reaches", "told"),
    [
        (0.0, ["a coloured area stops at the edge of the page instead of running over it"]),
        (1.5, ["a coloured area runs over the edge of the page by less than the bleed"]),
        (3.0, []),
    ],
)
def test_a_bleed_that_is_filled_but_too_narrow_is_told_once(page: Maker, reaches: float, told: list[str]) -> None:
    data = page(f"{-mm(reaches)} 20 {mm(20)} 30 re f")
    assert {each.what for each in found(data, Job(PrinterProfile.model_construct(bleed=mm(5))), "bleed")} == {
        "the page has less than 5 mm of bleed", *told
    }  # fmt: skip
