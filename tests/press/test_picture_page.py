"""Four kinds of picture side by side on one page, as Ghostscript separates it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image

from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Picture, PictureFile
from catalogue.press.pdf import PressSettings, press

PLATES = ("Cyan", "Magenta", "Yellow", "Black")
INKS = (0.1, 0.8, 0.3, 0.2)
"""Of the TIFF, as shares."""


def still(size: tuple[int, int] = (400, 400)) -> Image.Image:
    """A sunset: tone everywhere, so that it is printed as a photograph."""
    across, down = Image.linear_gradient("L").rotate(90).resize(size), Image.linear_gradient("L").resize(size)
    return Image.merge(
        "RGB", [across.point(lambda value: 120 + value // 2), down, Image.radial_gradient("L").resize(size)]
    )


@pytest.fixture
def page(document: Callable[..., Document], picture_file: Callable[..., PictureFile]) -> Document:
    """From the left: sRGB still, TIFF of inks, grey JPEG, PNG that is cut out; each 20 mm square, 4 mm apart."""
    inks = Image.new("CMYK", (400, 400), tuple(round(255 * share) for share in INKS))
    cut_out = still().convert("RGBA")
    cut_out.paste((0, 0, 0, 0), (200, 0, 400, 400))
    files = [
        picture_file(still(), "still.jpg", quality=95),
        picture_file(inks, "inks.tif"),
        picture_file(Image.linear_gradient("L").resize((400, 400)), "grey.jpg", quality=95),
        picture_file(cut_out, "cut.png"),
    ]
    assert [file.mode for file in files] == ["colour", "colour", "grey", "colour"]
    return document([Picture(mm(4 + 24 * place), mm(20), mm(20), mm(20), file) for place, file in enumerate(files)])


@pytest.fixture
def separations(
    page: Document, faces: dict[str, Path], settings: PressSettings, tmp_path: Path
) -> dict[str, np.ndarray]:
    """Each plate's ink as shares, at ten pixels a millimetre, cut to the trim."""
    file = tmp_path / "page.pdf"
    file.write_bytes(press(page, faces, settings))
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-dOverprint=/enable", "-r254",
         f"-sOutputFile={tmp_path}/plate.tif", str(file)],
        check=True, capture_output=True,
    )  # fmt: skip
    named = {path.stem.partition("(")[2].rstrip(")"): path for path in sorted(tmp_path.glob("plate(*.tif"))}
    assert set(named) == set(PLATES)
    return {
        name: 1 - np.asarray(Image.open(path).convert("L"), float)[30:-30, 30:-30] / 255 for name, path in named.items()
    }


def part(plate: np.ndarray, place: int, left: float = 0, right: float = 1) -> np.ndarray:
    """The inside of one of the four squares, or of a stretch of it."""
    start = 40 + 240 * place
    return plate[205:395, round(start + 200 * left) + 5 : round(start + 200 * right) - 5]


@pytest.mark.debian("gs")
def test_each_picture_is_on_its_own_plates(separations: dict[str, np.ndarray]) -> None:
    means = {name: [part(plate, place).mean() for place in range(4)] for name, plate in separations.items()}
    assert all(means[name][0] > 0.02 for name in ("Cyan", "Magenta", "Yellow"))
    for name, share in zip(PLATES, INKS, strict=True):
        figures = part(separations[name], 1)
        assert (figures.min(), figures.max()) == pytest.approx((share, share), abs=0.01)
    # Grey is on the black plate alone, from full ink to none.
    assert [means[name][2] for name in ("Cyan", "Magenta", "Yellow")] == [0, 0, 0]
    grey = part(separations["Black"], 2)
    assert grey[2].mean() > 0.9 > 0.1 > grey[-3].mean()
    # What is cut out is paper; what is not looks like the still.
    for name in PLATES:
        assert part(separations[name], 3, 0.5, 1).max() == 0
        assert part(separations[name], 3, 0, 0.5).mean() == pytest.approx(
            part(separations[name], 0, 0, 0.5).mean(), abs=0.03
        )


@pytest.mark.debian("gs")
def test_nothing_lies_beside_the_pictures(separations: dict[str, np.ndarray]) -> None:
    for plate in separations.values():
        between = np.concatenate([plate[:198].ravel(), plate[402:].ravel(), plate[205:395, 242:278].ravel()])
        assert between.max() == 0


def test_the_file_holds_each_picture_once_and_plain(
    page: Document, faces: dict[str, Path], settings: PressSettings, reopen: Callable[[bytes], pikepdf.Pdf]
) -> None:
    images = [*reopen(press(page, faces, settings)).pages[0].Resources.XObject.values()]
    spaces = [image.ColorSpace for image in images]
    said = sorted(str(space if isinstance(space, pikepdf.Name) else space[1]) for space in spaces)
    assert said == ["/Black", "/DeviceCMYK", "/DeviceCMYK", "/DeviceCMYK"]
    assert all("/SMask" not in image and "/Mask" not in image for image in images)
