"""Separations: what each plate of a page prints, on a grid that begins at the top left of its area."""

import contextlib
import re
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalogue.lengths import mm
from catalogue.plates.coverage import coverage, heaviest_square
from catalogue.plates.ghostscript import _complaints, _factor
from catalogue.plates.job import open_job, page_numbers
from catalogue.plates.separating import PageSeparations, separations
from catalogue.problems import Problems
from tests.plates.conftest import sheet, spot

GOLD, RED = "Злато", "PANTONE 185/../C"
SPOTS = {"Gold": spot(GOLD, 0, 0.2, 0.6, 0.1), "Red": spot(RED, 0, 1, 0.8, 0)}


def inks_at(page: PageSeparations, x: float, y: float) -> dict[str, int]:
    """Per cent of each ink at a point of the area, in points from its top left; those that print nothing left out."""
    row, column = int(y / 72 * page.ppi), int(x / 72 * page.ppi)
    found = {name: round(int(plate[row, column]) / 2.55) for name, plate in page.plates.items()}
    return {name: share for name, share in found.items() if share}


@pytest.fixture(scope="module")
def pages() -> list[PageSeparations]:
    """A page for each of the questions below; Ghostscript is started once."""
    data = sheet(
        # A blue box; on it a black one that overprints, a black one that does not, and a white one.
        "1 0.2 0 0 k 20 20 100 60 re f q /Over gs 0 0 0 1 k 30 30 20 20 re f Q"
        " 0 0 0 1 k 60 30 20 20 re f 0 0 0 0 k 90 30 20 20 re f",
        # A spot that overprints blue and another that knocks it out; a tint of a spot.
        "1 0 0 0 k 0 0 200 50 re f q /Over gs /Gold cs 1 scn 20 20 20 60 re f Q /Red cs 1 scn 60 20 20 60 re f"
        " 0.5 scn 100 60 20 20 re f",
        # Something at the page's lower left corner.
        "0 1 0 0 k 0 0 20 20 re f",
        "",
        spots=SPOTS,
    )
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.pages[2].obj.Rotate = 90
        pdf.pages[3].obj.UserUnit = 2
        pdf.pages[3].obj.TrimBox = [10, 20, 190, 90]
        out = BytesIO()
        pdf.save(out)
    return list(separations(out.getvalue(), ppi=72))


@pytest.mark.debian("gs")
@pytest.mark.parametrize(
    ("page", "point", "inks"),
    [
        (0, (25, 25), {"Cyan": 100, "Magenta": 20}),
        (0, (40, 60), {"Cyan": 100, "Magenta": 20, "Black": 100}),
        (0, (70, 60), {"Black": 100}),
        (0, (100, 60), {}),
        (0, (150, 60), {}),
        (1, (30, 70), {"Cyan": 100, GOLD: 100}),
        (1, (30, 30), {GOLD: 100}),
        (1, (70, 70), {RED: 100}),
        (1, (110, 30), {RED: 50}),
    ],
)
def test_what_each_plate_prints(
    pages: list[PageSeparations], page: int, point: tuple[float, float], inks: dict[str, int]
) -> None:
    assert inks_at(pages[page], *point) == inks


@pytest.mark.debian("gs")
def test_a_page_has_the_plates_of_its_own_inks(pages: list[PageSeparations]) -> None:
    assert [sorted(page.spots) for page in pages] == [[], sorted([GOLD, RED]), [], []]
    assert [page.page for page in pages] == [1, 2, 3, 4]


@pytest.mark.debian("gs")
def test_spots_are_mixed_by_the_colour_that_stands_for_them(pages: list[PageSeparations]) -> None:
    mixed = pages[1].mixed[30, 30] / 255
    assert mixed == pytest.approx([0, 0.2, 0.6, 0.1], abs=0.01)


@pytest.mark.debian("gs")
def test_a_turned_page_is_seen_as_it_is_looked_at(pages: list[PageSeparations]) -> None:
    turned = pages[2]
    assert turned.plates["Magenta"].shape == (200, 100)
    assert (inks_at(turned, 10, 10), inks_at(turned, 10, 190)) == ({"Magenta": 100}, {})


@pytest.mark.debian("gs")
def test_a_unit_of_its_own_counts_in_size_and_boxes(pages: list[PageSeparations]) -> None:
    large = pages[3]
    assert large.plates["Cyan"].shape == (200, 400)
    assert tuple(large.trim) == pytest.approx((20, 20, 380, 160))


@pytest.mark.debian("gs")
def test_an_area_begins_on_a_pixel() -> None:
    data = sheet("0 0 0 1 k 20 10 20 40 re f", BleedBox=[11, 7, 189, 93], TrimBox=[20, 10, 180, 90])
    (page,) = separations(data, [1], ppi=100, area="trim")
    assert page.plates["Black"].shape == (112, 223)  # 80 and 160 points, made up to whole pixels
    black = page.plates["Black"] > 64
    left, top = (int(np.flatnonzero(black.any(axis=axis))[0]) for axis in (0, 1))
    assert (left, top) == (0, 55)  # 40 points down
    assert tuple(page.bleed) == pytest.approx((-9, -3, 169, 83))


@pytest.mark.debian("gs")
def test_colours_of_the_press_are_kept_and_others_brought_to_it() -> None:
    """A profile given to Ghostscript must not turn the four inks into four others."""
    fogra = Path("data/profiles/ISOcoated_v2_300_bas.icc").read_bytes()
    data = sheet("0.3 0.4 0.5 0.1 k 0 0 100 100 re f 1 0 0 rg 100 0 100 100 re f", profile=fogra)
    (page,) = separations(data, ppi=36)
    assert inks_at(page, 50, 50) == {"Cyan": 30, "Magenta": 40, "Yellow": 50, "Black": 10}
    red = inks_at(page, 150, 50)
    assert red["Magenta"] > 90
    assert red["Yellow"] > 90
    assert red.get("Cyan", 0) < 10


@pytest.mark.debian("gs")
def test_what_ghostscript_complains_of_is_told_with_its_page() -> None:
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.TrueType, BaseFont=pikepdf.Name("/Absent-Sans")
    )
    data = sheet("0 0 0 1 k 0 0 9 9 re f", "BT /F 12 Tf 10 10 Td (Hi) Tj ET", "(x) /Nothing Do")
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.pages[1].obj.Resources.Font = pikepdf.Dictionary(F=font)
        out = BytesIO()
        pdf.save(out)
    said = {page.page: page.complaints for page in separations(out.getvalue(), ppi=20)}
    assert said == {
        1: (),
        2: ("the face Absent-Sans is not in the file, and another stands in for it",),
        3: ("Ghostscript says: Page drawing error occurred",),
    }


def test_complaints_are_bounded() -> None:
    lines = ["Page 7", *(f"Loading font F{number} (or substitute) from x" for number in range(50))]
    assert [len(words) for words in _complaints("\n".join(lines)).values()] == [5]


@pytest.mark.parametrize(
    ("ppi", "pixels", "factor"), [(25, 10_000, 8), (100, 1_000_000, 4), (500, 1000, 1), (25, 20_000_000, 3)]
)
def test_thin_things_are_drawn_fine_where_there_is_room(ppi: int, pixels: int, factor: int) -> None:
    assert _factor(ppi, pixels) == factor


def test_without_ghostscript_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Problems, match="Ghostscript, which is not installed; install the package ghostscript"):
        list(separations(sheet("")))


# Hostile files: told before anything is drawn


@pytest.mark.parametrize(
    ("data", "pages", "message"),
    [
        (b"no PDF", None, "this is no PDF file"),
        (sheet("", size=(14400, 14400)), None, "page 1 is 5080 × 5080 mm, too large for 200 pixels an inch"),
        (sheet("", UserUnit=1000), None, "too large for 200 pixels an inch"),
        (sheet(""), [2], "there is no page 2; the file has pages 1 to 1"),
        (sheet("", spots={f"S{n}": spot(f"Ink {n}", 0, 0, 0, 1) for n in range(70)}), None, "names 70 spot inks"),
        (sheet("", MediaBox=[0, 0, 0, 100]), None, "page 1 has no size"),
    ],
)
def test_what_cannot_be_separated_is_said(data: bytes, pages: list[int] | None, message: str) -> None:
    with pytest.raises(Problems, match=re.escape(message)):
        separations(data, pages, ppi=200)


def test_a_profile_that_is_damaged_is_none() -> None:
    """Its head says that it is a press's; nothing can be proofed with it."""
    fogra = Path("data/profiles/ISOcoated_v2_300_bas.icc").read_bytes()
    whole = open_job(sheet("", profile=fogra), None, 25, "media")
    torn = open_job(sheet("", profile=fogra[:200] + bytes(len(fogra) - 200)), None, 25, "media")
    assert (whole.profile == fogra, torn.profile) == (True, b"")


def test_a_locked_file_is_told() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(sheet(""))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(Problems, match="the file is encrypted"):
        separations(out.getvalue())


def test_spots_go_to_ghostscript_under_other_names() -> None:
    """Its own file names are made of them."""
    name = "/../../etc/x"
    inks = pikepdf.Array([pikepdf.Name(f"/{name}"), pikepdf.Name.Cyan, pikepdf.Name("/None")])
    alone = spot(name, 0, 0, 0, 1)
    colorants = pikepdf.Dictionary(Colorants=pikepdf.Dictionary({f"/{name}": alone}))
    several = pikepdf.Array([pikepdf.Name.DeviceN, inks, pikepdf.Name.DeviceCMYK, alone[3], colorants])
    job = open_job(sheet("", spots={"N": several, "All": spot("All", 1, 1, 1, 1)}), None, 25, "media")
    assert dict(job.spots) == {"Spot1": name}
    with pikepdf.open(BytesIO(job.data)) as pdf:
        spaces = pdf.pages[0].Resources.ColorSpace
        assert [str(ink) for ink in spaces.N[1]] == ["/Spot1", "/Cyan", "/None"]
        assert list(spaces.N[4].Colorants) == ["/Spot1"]
        assert spaces.All[1] == "/All"
    assert b"etc" not in job.data


@pytest.mark.parametrize(
    ("words", "numbers"), [("3-5,9", (3, 4, 5, 9)), (" 2 , 1 ", (1, 2)), ("7–8", (7, 8)), ("4,4", (4,))]
)
def test_lists_of_pages(words: str, numbers: tuple[int, ...]) -> None:
    assert page_numbers(words) == numbers


@pytest.mark.parametrize("words", ["", "0", "5-3", "a", "1,", "-2", "1-2-3", "9" * 30, "٣"])
def test_what_is_no_list_of_pages(words: str) -> None:
    with pytest.raises(Problems, match="is no list of pages"):
        page_numbers(words)


# Ink


def test_the_heaviest_square_is_found_where_it_is() -> None:
    plate = np.zeros((60, 90), np.uint8)
    plate[20:40, 50:70] = 255  # 20 pixels at 25.4 ppi are 20 mm
    square = heaviest_square({"Black": plate}, 25.4)
    assert (square.mean, square.x, square.y) == pytest.approx((100, mm(50), mm(20)))
    both = heaviest_square({"Black": plate, "Cyan": plate // 2}, 25.4)
    assert both.mean == pytest.approx(149.8, abs=0.1)


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 14), st.integers(0, 2**32 - 1))
@example(1, 1, 1, 0)
def test_the_heaviest_square_is_the_heaviest_of_all(rows: int, columns: int, side: int, seed: int) -> None:
    plate = np.random.default_rng(seed).integers(0, 256, (rows, columns), np.uint8)
    down, across = min(side, rows), min(side, columns)
    means = [
        plate[y : y + down, x : x + across].mean() / 2.55
        for y in range(rows - down + 1)
        for x in range(columns - across + 1)
    ]
    assert heaviest_square({"K": plate}, 25.4, mm(side)).mean == pytest.approx(max(means))


@pytest.mark.debian("gs")
def test_places_of_ink_are_told_from_the_trim(pages: list[PageSeparations]) -> None:
    data = sheet("0 0 0 1 k 100 0 43 43 re f", TrimBox=[20, 10, 180, 90])
    (page,) = separations(data, ppi=72)
    inks = coverage(page)
    black = inks.plates["Black"]
    assert black.mean == pytest.approx(100 * 43 * 43 / 20_000, rel=0.02)
    assert (black.peak, black.heaviest.mean) == (100, pytest.approx(100))
    assert (black.heaviest.x, black.heaviest.y) == pytest.approx((80, 47), abs=1)
    assert inks.plates["Cyan"].is_empty
    assert inks.together == black


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_spoilt_files_are_made_ready_or_refused(data: st.DataObject) -> None:
    good = bytearray(sheet("/Gold cs 1 scn 0 0 9 9 re f", spots=SPOTS, TrimBox=[20, 10, 180, 90], Rotate=90))
    for _ in range(data.draw(st.integers(1, 8))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Problems):
        assert open_job(bytes(good), None, 25, "media").sheets
