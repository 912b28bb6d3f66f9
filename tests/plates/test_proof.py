"""The soft proof: what the press prints, overprint and all, and every picture that is made of it."""

import re
from datetime import UTC, datetime
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageCms

from catalogue.incoming.boxes import Box as Extent
from catalogue.inks import BLACK, PAPER, Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page, Picture, TextLine
from catalogue.plates.contact import ContactSheets
from catalogue.plates.coverage import coverage
from catalogue.plates.naming import file_name, is_ours, plate_names
from catalogue.plates.pictures import page_pictures
from catalogue.plates.proof import png, soft_proof, srgb
from catalogue.plates.separating import PageSeparations, separations
from catalogue.press.pdf import PressSettings, press
from catalogue.problems import Place
from catalogue.records.printer import PrinterProfile
from tests.picture_maker import open_picture
from tests.press.conftest import FACES, ROOT, line_of, shape_run

PROFILE = ROOT / "data/profiles/ISOcoated_v2_300_bas.icc"
ORANGE = "Фестивалска"
PPI = 144
"""Two pixels a point."""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> PageSeparations:
    """Pressed by the program: large letters in black, white and a spot, over a box and over a picture."""
    still = tmp_path_factory.mktemp("stills") / "still.png"
    Image.new("RGB", (600, 300), (150, 190, 210)).save(still)
    file, _ = open_picture(still, "still.png", Place())
    assert file is not None
    blue, spot = Ink(0.6, 0.1, 0, 0), Ink(0, 0.5, 1, 0, ORANGE)
    document = Document(
        "Book",
        "en",
        (
            Page(
                (
                    Box(10, 10, 100, 40, blue),
                    Picture(120, 10, 100, 40, file),
                    # A black em dash is a bar: points on it can be told. So is a white one.
                    *(TextLine(x, 40, line_of(shape_run("serif", "—", 9, ink=BLACK))) for x in (20, 130)),
                    *(TextLine(x, 30, line_of(shape_run("serif", "—", 40, ink=PAPER))) for x in (50, 160)),
                    Box(10, 60, 100, 40, spot),
                    TextLine(20, 90, line_of(shape_run("serif", "—", 9, ink=BLACK))),
                ),
                "recto",
                folio=1,
            ),
        ),
        mm(100),
        mm(60),
        mm(3),
        "Book",
        "Festival",
    )
    printer = PrinterProfile(spots="any")
    made = press(document, FACES, PressSettings(printer, PROFILE, datetime(2027, 4, 1, tzinfo=UTC)))
    (found,) = separations(made, ppi=PPI, area="trim")
    return found


def bars(page: PageSeparations, plate: str, x: float, y: float, width: float, height: float) -> tuple[int, int]:
    """The least and the most ink in a rectangle in points, in per cent."""
    k = PPI / 72
    part = page.plates[plate][int(y * k) : int((y + height) * k), int(x * k) : int((x + width) * k)]
    return round(int(part.min()) / 2.55), round(int(part.max()) / 2.55)


@pytest.mark.debian("gs")
def test_black_letters_leave_what_is_below_them_whole(page: PageSeparations) -> None:
    over_box, over_picture, over_spot = (20, 35, 8, 5), (130, 35, 8, 5), (20, 85, 8, 5)
    assert bars(page, "Black", *over_box)[1] == 100
    assert bars(page, "Cyan", *over_box) == (60, 60)
    assert bars(page, "Black", *over_picture)[1] == 100
    low, high = bars(page, "Cyan", *over_picture)
    assert low == high > 20
    assert bars(page, "Black", *over_spot)[1] == 100
    assert bars(page, ORANGE, *over_spot) == (100, 100)


@pytest.mark.debian("gs")
def test_white_letters_knock_it_out(page: PageSeparations) -> None:
    assert bars(page, "Cyan", 50, 10, 36, 20)[0] == 0
    assert bars(page, "Cyan", 160, 10, 36, 20)[0] == 0


@pytest.mark.debian("gs")
def test_black_over_colour_looks_darker_than_black_alone(page: PageSeparations) -> None:
    proof = soft_proof(page, PROFILE.read_bytes(), paper=True)
    black = ImageCms.applyTransform(
        Image.new("CMYK", (1, 1), (0, 0, 0, 255)),
        ImageCms.buildTransform(
            str(PROFILE), ImageCms.createProfile("sRGB"), "CMYK", "RGB", ImageCms.Intent.ABSOLUTE_COLORIMETRIC
        ),
    )
    assert black is not None
    dash = np.asarray(proof)[(35 * 2) : (40 * 2), (20 * 2) : (28 * 2)].sum(axis=2)
    assert dash.min() < sum(black.getpixel((0, 0)))
    orange = proof.getpixel((100 * 2, 70 * 2))
    assert orange[0] > 220
    assert 120 < orange[1] < 190
    assert orange[2] < 80


@pytest.mark.debian("gs")
def test_paper_is_white_or_itself(page: PageSeparations) -> None:
    corner = (250, 150)
    assert soft_proof(page, PROFILE.read_bytes()).getpixel(corner) == (255, 255, 255)
    assert soft_proof(page, PROFILE.read_bytes(), paper=True).getpixel(corner) == pytest.approx((239, 241, 244), abs=4)


@pytest.mark.debian("gs")
def test_the_pictures_of_a_page(page: PageSeparations) -> None:
    names, sheets = plate_names(page.spots), ContactSheets(ROOT)
    made = [dict(page_pictures(page, coverage(page), names, PROFILE.read_bytes(), sheets)) for _ in range(2)]
    assert made[0] == made[1]
    assert sorted(made[0]) == [
        f"page-001-{name}.png"
        for name in sorted(["black", "cyan", "festivalska", "magenta", "plates", "proof", "yellow"])
    ]
    with Image.open(BytesIO(made[0]["page-001-cyan.png"])) as cyan:
        assert (cyan.mode, cyan.size) == ("L", page.plates["Cyan"].shape[::-1])
        assert cyan.info["dpi"] == pytest.approx((PPI, PPI), abs=0.1)
        assert cyan.getpixel((30, 30)) == 255 - 153
    with Image.open(BytesIO(made[0]["page-001-proof.png"])) as proof:
        assert (proof.mode, proof.info["icc_profile"]) == ("RGB", srgb())
    with Image.open(BytesIO(made[0]["page-001-plates.png"])) as sheet:
        assert sheet.width > sheet.height > 500


def test_an_empty_plate_is_not_written() -> None:
    white = np.zeros((20, 30), np.uint8)
    page = one_page({"Cyan": white, "Magenta": white, "Yellow": white, "Black": white + 9})
    made = page_pictures(page, coverage(page), plate_names([]), PROFILE.read_bytes(), ContactSheets(ROOT))
    assert [name for name, _ in made] == ["page-004-black.png", "page-004-proof.png", "page-004-plates.png"]


def one_page(plates: dict[str, np.ndarray]) -> PageSeparations:
    height, width = next(iter(plates.values())).shape
    box = Extent(0, 0, width, height)
    return PageSeparations(4, 72, plates, np.zeros((height, width, 4), np.uint8), box, box, box)


@pytest.mark.parametrize("size", [(1, 3000), (3000, 1), (5, 5), (600, 800)])
def test_contact_sheets_stay_small(size: tuple[int, int]) -> None:
    plate = np.zeros(size[::-1], np.uint8)
    page = one_page({"Cyan": plate, "Злато": plate, "金 🎬 ذهب": plate})
    inks = coverage(page)
    sheet = ContactSheets(ROOT).sheet(page, inks, Image.new("RGB", size))
    assert max(sheet.size) < 3500


def test_a_profile_has_no_date_of_today() -> None:
    assert srgb()[24:36] == bytes.fromhex("07d000010001000000000000")
    assert ImageCms.ImageCmsProfile(BytesIO(srgb())).profile.xcolor_space.strip() == "RGB"
    assert png(Image.new("RGB", (2, 2)), 100) == png(Image.new("RGB", (2, 2)), 100)


def test_file_names_are_plain_and_no_two_alike() -> None:
    spots = [
        "Злато",
        "zlato",
        "../../etc/passwd",
        "cyan",
        "proof",
        "金",
        "银",
        "PANTONE 871 C",
        "x" * 300,
        "a/b",
        "a\\b",
    ]
    names = plate_names(spots)
    assert names["Злато"] != names["zlato"]
    assert names["PANTONE 871 C"] == "pantone_871_c"
    assert names["../../etc/passwd"] == "etc_passwd"
    assert names["cyan"] == "cyan-2"
    assert names["proof"] == "proof-2"
    assert len({*names.values(), "proof", "plates"}) == len(spots) + 6
    for name in names.values():
        assert re.fullmatch(r"[a-z0-9_]{1,60}(-[0-9]+)?", name)
        assert is_ours(file_name(12, name))
    assert not is_ours("page-12-notes.png")
    assert not is_ours("page-012-Cyan.tif")
