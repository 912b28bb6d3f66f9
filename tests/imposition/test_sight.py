"""Sheets as they look: rendered by a program of other hands, and judged by their pixels."""

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array
from PIL import Image, ImageChops

from catalogue.imposition.imposing import Imposed
from catalogue.lengths import MM, mm
from catalogue.stock import Stock
from tests.imposition.conftest import BLEED, HEIGHT, WIDTH, book

Lay = Callable[..., Imposed]
PPI = 72
INKS = {0: "cyan", 1: "magenta", 2: "yellow", 3: "blue"}
"""What `book` gives its pages, by number from 1 less one, in turn."""


def render(data: bytes, folder: Path, *options: str) -> list[Image.Image]:
    path = folder / "file.pdf"
    path.write_bytes(data)
    subprocess.run(["pdftoppm", "-r", str(PPI), "-png", *options, path, folder / "page"], check=True)
    return [Image.open(each).convert("RGB") for each in sorted(folder.glob("page*.png"))]


def look(image: Image.Image, x: float, y: float) -> str:
    """The colour at a point of the page, in points from the lower left."""
    red, green, blue = image.getpixel((int(x / 72 * PPI), image.height - 1 - int(y / 72 * PPI)))
    bright = (red > 128, green > 128, blue > 128)
    names = {
        (True, True, True): "white", (False, False, False): "black", (False, True, True): "cyan",
        (True, False, True): "magenta", (True, False, False): "magenta", (True, True, False): "yellow",
        (False, False, True): "blue",
    }  # fmt: skip
    return names[bright]


@pytest.mark.debian("pdftoppm")
@pytest.mark.parametrize(("scheme", "milling"), [("saddle", 0.0), ("perfect", mm(3)), ("cut-stack", 0.0)])
def test_bleed_stays_outside_and_no_neighbour_shows_over_the_fold(
    laid: Lay, tmp_path: Path, scheme: str, milling: float
) -> None:
    """Each page's own colour runs to the end of its bleed, where the sheet is white and not the original's black."""
    imposed = laid(book(12), scheme, marks=False, milling=milling, stock=Stock(500), signature=12)
    bed, near = imposed.bed, mm(0.5)
    images = render(imposed.pdf, tmp_path)
    assert len(images) == 6
    for count, image in enumerate(images):
        sheet = imposed.plan.sheets[count // 2]
        creep = 0.0 if scheme == "cut-stack" else sheet.depth * mm(0.5)
        left, right = (INKS[page % 4] for page in (sheet.back if count % 2 else sheet.front))
        out, middle = bed.out(creep), bed.height / 2
        head, foot = bed.head + BLEED, bed.foot - BLEED
        # The gap for milling is bled into from both sides, up to the fold.
        for x, y, ink in (
            (bed.fold - near, middle, left),
            (bed.fold + near, middle, right),
            (bed.fold - near, head - near, left),
            (bed.fold + near, foot + near, right),
            (bed.fold - out - BLEED + near, middle, left),
            (bed.fold + out + BLEED - near, middle, right),
            (bed.fold - out - BLEED - near, middle, "white"),
            (bed.fold + out + BLEED + near, middle, "white"),
            (bed.fold - out / 2, head + near, "white"),
            (bed.fold + out / 2, foot - near, "white"),
        ):
            assert look(image, x, y) == ink, (count, x / MM, y / MM)


@pytest.mark.debian("pdftoppm")
def test_marks_stand_clear_of_the_bleed(laid: Lay, tmp_path: Path) -> None:
    imposed = laid(book(4), "perfect", milling=mm(3))
    bed = imposed.bed
    (front, _) = render(imposed.pdf, tmp_path)
    bare_folder = tmp_path / "bare"
    bare_folder.mkdir()
    (bare, _) = render(laid(book(4), "perfect", milling=mm(3), marks=False).pdf, bare_folder)
    drawn = ImageChops.difference(front, bare)

    def drawn_in(left: float, foot: float, right: float, head: float) -> tuple[int, int, int, int] | None:
        """Edges of what is drawn there, in pixels from the upper left of that stretch."""
        edges = (left, bed.height - head, right, bed.height - foot)
        return drawn.crop(tuple(round(edge * PPI / 72) for edge in edges)).getbbox()

    # Inside the bleed there is the step for gathering alone, on the spine, narrower than what is milled off.
    bleed = bed.bleed
    assert drawn_in(bleed.left + 1, bleed.foot + 1, bed.fold - mm(1), bleed.head - 1) is None
    assert drawn_in(bed.fold + mm(1), bleed.foot + 1, bleed.right - 1, bleed.head - 1) is None
    assert drawn_in(bed.fold - mm(1), bed.foot, bed.fold + mm(1), bed.head) is not None
    out = bed.out(0.0)
    for x, y in (
        (bed.fold - out, bed.head + mm(5)),
        (bed.fold + out, bed.foot - mm(5)),
        (bed.fold - out - mm(5), bed.foot),
        (bed.fold + out + mm(5), bed.head),
        (bed.fold, bed.head + mm(5)),
        (bed.fold, bed.foot - mm(5)),
    ):
        assert drawn_in(x - 2, y - 2, x + 2, y + 2) is not None, (x / MM, y / MM)
        assert drawn_in(x - mm(3), y - mm(3), x - 2, y - 2) is None, (x / MM, y / MM)


@pytest.mark.debian("pdftoppm")
def test_a_turned_page_looks_as_its_original_does(laid: Lay, tmp_path: Path) -> None:
    """Four pages turned four ways, each with a figure that has no symmetry: cut out of the sheet, they are the originals."""

    def turn(pdf: pikepdf.Pdf) -> None:
        around = mm(10)
        for number, page in enumerate(pdf.pages):
            wide, high = (HEIGHT, WIDTH) if number % 2 else (WIDTH, HEIGHT)
            page.Rotate = 90 * number
            page.MediaBox = Array([0, 0, wide + 2 * around, high + 2 * around])
            page.TrimBox = Array([around, around, around + wide, around + high])
            page.BleedBox = Array([around - BLEED, around - BLEED, around + wide + BLEED, around + high + BLEED])
            shapes = "1 0 0 0 k 40 40 60 200 re f 0 0 0 1 k 40 200 150 40 re f 0 1 0 0 k 120 60 30 30 re f"
            page.Contents.write(f"% page {number + 1}\n{shapes}".encode())

    data = book(4, turn)
    imposed = laid(data, marks=False)
    folder = tmp_path / "originals"
    folder.mkdir()
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.CropBox = page.TrimBox
        out = BytesIO()
        pdf.save(out)
    originals = render(out.getvalue(), folder, "-cropbox")
    sheets = render(imposed.pdf, tmp_path)
    for number, side, x in ((4, 0, 0), (1, 0, 1), (2, 1, 0), (3, 1, 1)):
        original = originals[number - 1]
        left = (imposed.bed.fold - WIDTH * (1 - x)) * PPI / 72
        top = (imposed.bed.height - imposed.bed.head) * PPI / 72
        shown = sheets[side].crop((round(left), round(top), round(left) + original.width, round(top) + original.height))
        apart = ImageChops.difference(shown, original).convert("L").point(lambda value: 255 * (value > 60))
        # Edges fall between pixels otherwise; a figure turned wrongly differs by ten thousand.
        assert apart.histogram()[255] < 1500, (number, apart.histogram()[255])
