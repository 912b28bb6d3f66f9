"""How much ink lies on a page: squares of 15 mm, wherever they lie, with pictures as they are separated."""

import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from catalogue.inks import BLACK, PAPER, Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page, Picture, PictureFile, Piece, Rule
from catalogue.makeup.preflight.views import Job
from catalogue.press.darkroom import Darkroom
from catalogue.press.inking import heaviest, over_inked
from catalogue.press.pdf import PressSettings, press
from catalogue.problems import Place
from catalogue.records.printer import PrinterProfile
from tests.picture_maker import open_picture

PROFILE = Path(__file__).resolve().parents[2] / "data/profiles/ISOcoated_v2_300_bas.icc"
WIDTH, HEIGHT, BLEED = mm(100), mm(80), mm(3)
PRINTER = PrinterProfile()
STILL = Place("films/one.yaml", 7, 0, "still.file")
HEAVY = (210, 191, 191, 250)
"""Of 255 on each plate: 330 % in all."""
LIGHT = (25, 20, 20, 0)
DOTS_MM = 10
"""Pixels a millimetre, so that edges lie where the test says."""


@pytest.fixture(scope="module")
def darkroom() -> Darkroom:
    return Darkroom(PROFILE.read_bytes(), PRINTER)


def cmyk(folder: Path, *patches: tuple[float, float, float, float], size: tuple[int, int] = (60, 40)) -> PictureFile:
    """A light picture of so many millimetres with heavy patches: left, top, width and height in millimetres."""
    image = Image.new("CMYK", (size[0] * DOTS_MM, size[1] * DOTS_MM), LIGHT)
    for left, top, width, height in patches:
        image.paste(HEAVY, tuple(round(DOTS_MM * edge) for edge in (left, top, left + width, top + height)))
    path = folder / "still.tif"
    image.save(path)
    file, problems = open_picture(path, "still.tif", STILL)
    assert file is not None, problems
    return file


def job(*pieces: Piece, bleed: float = BLEED, printer: PrinterProfile = PRINTER) -> Job:
    page = Page(pieces, "recto", ("film:one",), folio=7)
    return Job(Document("Book", "en", (page,), WIDTH, HEIGHT, bleed), printer)


def most(darkroom: Darkroom, *pieces: Piece, bleed: float = BLEED) -> tuple[float, float, float]:
    """The heaviest square: its mean, and its left and head in millimetres."""
    made = job(*pieces, bleed=bleed)
    found = heaviest(made.views[0], made, darkroom)
    assert found is not None
    return round(found.mean, 1), round(found.x / mm(1), 1), round(found.y / mm(1), 1)


# Pictures -------------------------------------------------------------------------------------------------------------


def test_a_heavy_square_in_a_picture(darkroom: Darkroom, tmp_path: Path) -> None:
    """Of 330 %; its edges are mixed with the light ones beside them, for a picture's ink is known in cells of 8 pixels."""
    file = cmyk(tmp_path, (20.3, 11.6, 15, 15))
    made = job(Picture(mm(10), mm(20), mm(60), mm(40), file))
    (problem,) = over_inked(made, darkroom)
    assert str(problem) == (
        "films/one.yaml:7: grave: still.file, page 7 (one): 318 % of ink lies on the square of 15 mm that begins 30 mm from "
        "the left and 32 mm from the head of the trim, most of it from the picture still.tif; "
        "separate it for less ink, or lighten its shadows: the printer takes 300 %"
    )
    assert problem.check == "ink"


def test_a_smaller_heavy_patch_passes(darkroom: Darkroom, tmp_path: Path) -> None:
    file = cmyk(tmp_path, (20, 11, 10, 10))
    assert over_inked(job(Picture(mm(10), mm(20), mm(60), mm(40), file)), darkroom) == ()


@pytest.mark.parametrize(("side", "told"), [(13.9, False), (14.6, True)])
def test_the_limit_is_kept_to_the_edge(darkroom: Darkroom, tmp_path: Path, side: float, told: bool) -> None:
    """330 % on a part of the square and 25 % on the rest: 300 % on average where the part is 14.3 mm square."""
    file = cmyk(tmp_path, (20, 11, side, side))
    assert bool(over_inked(job(Picture(mm(10), mm(20), mm(60), mm(40), file)), darkroom)) is told


def test_a_heavy_square_at_the_very_corner_of_the_bleed(darkroom: Darkroom, tmp_path: Path) -> None:
    file = cmyk(tmp_path, (91, 71, 15, 15), size=(106, 86))
    whole = Picture(-BLEED, -BLEED, WIDTH + 2 * BLEED, HEIGHT + 2 * BLEED, file)
    mean, left, top = most(darkroom, whole)
    assert (left, top) == (88.0, 68.0)
    assert mean == pytest.approx(330, abs=7)


def test_pictures_of_the_presss_own_profile_keep_its_limit(darkroom: Darkroom, tmp_path: Path) -> None:
    path = tmp_path / "black.png"
    Image.new("RGB", (600, 400), (0, 0, 0)).save(path)
    file, _ = open_picture(path, "black.png", STILL)
    assert file is not None
    assert over_inked(job(Picture(mm(10), mm(20), mm(60), mm(40), file)), darkroom) == ()


def test_a_picture_that_has_gone_is_told(darkroom: Darkroom, tmp_path: Path) -> None:
    file = cmyk(tmp_path, (1, 1, 5, 5), size=(30, 30))
    Path(file.path).unlink()
    (problem,) = over_inked(job(Picture(mm(10), mm(20), mm(30), mm(30), file)), darkroom)
    assert problem.place == STILL


# Flat colours and what lies over what ---------------------------------------------------------------------------------

DARK = Ink(0.9, 0.8, 0.7, 0.5)
"""290 %."""
WHOLE = Box(-BLEED, -BLEED, WIDTH + 2 * BLEED, HEIGHT + 2 * BLEED, DARK)
STRIPES = tuple(Rule(mm(10), mm(y), mm(60), mm(y), 1.5) for y in range(20, 40))
"""A black rule of half a millimetre in every millimetre."""


@pytest.mark.parametrize(
    ("pieces", "mean"),
    [
        ((WHOLE,), 290.0),
        ((Box(mm(20), mm(20), mm(15), mm(15), DARK),), 290.0),
        ((Box(mm(20), mm(20), mm(7.5), mm(15), DARK),), 145.0),
        ((Box(mm(20), mm(20), mm(3), mm(3), DARK),), 11.6),
        ((WHOLE, Box(0, 0, WIDTH, HEIGHT, PAPER), Box(mm(20), mm(20), mm(15), mm(15), BLACK)), 104.4),
        ((WHOLE, *STRIPES), 316.5),
        ((WHOLE, *(Box(mm(10), rule.y1 - 0.75, mm(50), 1.5, Ink(1, 0, 0, 0)) for rule in STRIPES)), 290.0),
        ((Box(mm(20), mm(20), mm(30), mm(30), Ink(0, 0.2, 0.5, 0.2, "PANTONE 871 C", 0.4)),), 40.0),
    ],
)
def test_flat_colours(darkroom: Darkroom, pieces: tuple[Piece, ...], mean: float) -> None:
    """Black adds to black only as far as the plate has room: 290 % with 50 % black becomes 340 % under a black rule."""
    assert most(darkroom, *pieces)[0] == pytest.approx(mean, abs=0.5)


def test_a_rule_over_a_dark_ground_is_found_and_blamed_on_the_colour(darkroom: Darkroom) -> None:
    (problem,) = over_inked(job(WHOLE, *STRIPES), darkroom)
    assert "most of it from a colour" in problem.what
    assert over_inked(job(WHOLE, *STRIPES[:5]), darkroom) == ()


def test_a_flat_colour_that_is_too_heavy_by_itself_is_not_told_again(darkroom: Darkroom) -> None:
    assert over_inked(job(Box(0, 0, WIDTH, HEIGHT, Ink(0.9, 0.9, 0.9, 0.9))), darkroom) == ()


def test_paper_smaller_than_the_square(darkroom: Darkroom) -> None:
    page = Page((Box(0, 0, mm(9), mm(30), DARK),), "recto")
    made = Job(Document("Tag", "en", (page,), mm(9), mm(30), 0))
    found = heaviest(made.views[0], made, darkroom)
    assert found is not None
    assert round(found.mean) == 290


def test_a_page_of_type_alone_has_no_map(darkroom: Darkroom) -> None:
    made = job()
    assert heaviest(made.views[0], made, darkroom) is None


@pytest.mark.debian("gs")
@pytest.mark.parametrize("patch", [(21, 17), (2, 2)])
def test_ghostscripts_separations_say_the_same(
    patch: tuple[float, float], darkroom: Darkroom, settings: PressSettings, tmp_path: Path
) -> None:
    """A picture, a dark ground, and black that overprints it, as another program puts them on the plates."""
    file = cmyk(tmp_path, (10, 5, *patch), size=(60, 30))
    made = job(WHOLE, Picture(mm(30), mm(45), mm(60), mm(30), file), *STRIPES)
    pressed = tmp_path / "page.pdf"
    pressed.write_bytes(press(made.document, {}, settings, darkroom=darkroom))
    command = [
        "gs",
        "-q",
        "-dNOPAUSE",
        "-dBATCH",
        "-sDEVICE=tiffsep",
        "-r508",
        "-dDownScaleFactor=4",
        f"-sOutputFile={tmp_path}/page.tif",
    ]
    subprocess.run([*command, str(pressed)], check=True, timeout=60)
    plates = [np.asarray(Image.open(path).convert("L"), float) for path in sorted(tmp_path.glob("page(*).tif"))]
    assert len(plates) == 4
    ink = sum(255 - plate for plate in plates) / 2.55
    mean, x, y = most(darkroom, *made.document.pages[0].pieces)
    side = round(15 * 5.0)
    heads, lefts = range(0, ink.shape[0] - side + 1, 5), range(0, ink.shape[1] - side + 1, 5)
    means = {
        (left, head): float(ink[head : head + side, left : left + side].mean()) for head in heads for left in lefts
    }
    # Ghostscript blackens every pixel that a rule touches, which is more than the rule.
    assert mean == pytest.approx(max(means.values()), abs=5)
    assert means[round(x + 3) * 5, round(y + 3) * 5] == pytest.approx(mean, abs=8)
