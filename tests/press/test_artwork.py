"""Artwork in our files: where it stands, on which plates, once, and in no file that forbids it."""

import hashlib
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import page as validator
import pikepdf
import pytest
from PIL import Image

from catalogue.incoming.extracts import measured
from catalogue.inks import Ink
from catalogue.lengths import MM, mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Artwork, ArtworkFile, Box
from catalogue.preflight.demands import Job
from catalogue.preflight.judging import judge
from catalogue.press.pdf import PressSettings, press
from catalogue.press.proof import proof
from catalogue.problems import Place, Problems
from tests.artwork_maker import SQUARE, artwork, half_opacity, picture
from tests.press.conftest import wanting

MakeDocument = Callable[..., Document]
MakeFile = Callable[..., ArtworkFile]
STANDARDS = ["PDF/X-4", "PDF/X-1a:2003", "PDF/X-3:2002", "PDF 1.3"]


@pytest.fixture
def artwork_file(tmp_path: Path) -> MakeFile:
    """Saves a file and opens it as the program would."""

    def save(data: bytes, name: str = "logo.pdf") -> ArtworkFile:
        path = tmp_path / name
        path.write_bytes(data)
        size, digest = measured(data), hashlib.sha256(data).hexdigest()
        return ArtworkFile(
            str(path), name, size.width, size.height, size.bleed, digest, Place("festival.yaml", 3), "Žica"
        )

    return save


def plates(data: bytes, folder: Path) -> dict[str, np.ndarray]:
    """Each plate's ink as shares at ten pixels a millimetre, from the media's top left."""
    file = folder / "page.pdf"
    file.write_bytes(data)
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-dOverprint=/enable", "-r254",
         f"-sOutputFile={folder}/plate.tif", str(file)],
        check=True, capture_output=True,
    )  # fmt: skip
    named = {path.stem.partition("(")[2].rstrip(")"): path for path in sorted(folder.glob("plate(*.tif"))}
    return {plate: 1 - np.asarray(Image.open(path).convert("L"), float) / 255 for plate, path in named.items()}


def frame(plate: np.ndarray, bleed: float = 3.0) -> tuple[float, ...]:
    """Left, top, right and bottom of what is on a plate, in millimetres from the trim."""
    rows, columns = np.nonzero(plate > 0.5)
    return tuple(round(edge / 10 - bleed, 1) for edge in (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1))


@pytest.mark.debian("gs")
@pytest.mark.parametrize(
    ("rotate", "where"),
    [
        (0, (10, 35, 15, 40)),  # 60 × 40 mm, at half its size on 30 × 20: the square is at its lower left
        (90, (10, 20, 15, 25)),  # turned clockwise the lower left is the upper left
        (180, (35, 20, 40, 25)),
        (270, (25, 45, 30, 50)),
    ],
)
def test_it_stands_upright_in_its_frame_on_its_plates(
    rotate: int,
    where: tuple[float, ...],
    artwork_file: MakeFile,
    document: MakeDocument,
    faces: dict[str, Path],
    settings: PressSettings,
    tmp_path: Path,
) -> None:
    file = artwork_file(artwork(rotate=rotate, marks=7))
    wide, high = (mm(30), mm(20)) if rotate % 180 == 0 else (mm(20), mm(30))
    made = plates(press(document([Artwork(mm(10), mm(20), wide, high, file)]), faces, settings), tmp_path)
    assert frame(made["Magenta"]) == pytest.approx(where, abs=0.11)
    assert [float(made[plate].max()) for plate in ("Cyan", "Yellow", "Black")] == [0, 0, 0]


@pytest.mark.debian("gs")
def test_what_is_beyond_its_bleed_or_ours_is_not_printed(
    artwork_file: MakeFile, document: MakeDocument, faces: dict[str, Path], settings: PressSettings, tmp_path: Path
) -> None:
    """A field of ink over marks and bleed; 5 mm of bleed are there, 3 and none are shown."""
    file = artwork_file(artwork("1 0 0 0 k -50 -50 500 500 re f", size=(100, 60), bleed=5, marks=9))
    piece = Artwork(0, 0, mm(100), mm(60), file, (mm(3), mm(3), mm(3), 0))
    made = plates(press(document([piece]), faces, settings), tmp_path)
    assert frame(made["Cyan"]) == pytest.approx((-3, -3, 103, 60), abs=0.11)


@pytest.mark.debian("gs")
def test_it_is_drawn_as_on_a_page_of_its_own(
    artwork_file: MakeFile, document: MakeDocument, faces: dict[str, Path], settings: PressSettings, tmp_path: Path
) -> None:
    """Not in the colour, the overprinting and the thickness in force before it; nor do its own go on behind it."""
    file = artwork_file(artwork(f"0 0 {mm(10)} {mm(10)} re f {mm(0)} {mm(20)} m {mm(60)} {mm(20)} l S 9 w 0 1 0 0 k"))
    under = Box(0, 0, mm(100), mm(60), Ink(1, 0, 0, 0))
    after = Box(mm(80), mm(40), mm(5), mm(5), Ink(1, 0, 0, 0))
    pieces = [under, Artwork(mm(10), mm(10), mm(60), mm(40), file), after]
    made = plates(press(document(pieces), faces, settings), tmp_path)
    assert frame(made["Black"][380:]) == pytest.approx((10, 2, 20, 12), abs=0.11)  # the square, 38 mm further down
    assert float(made["Cyan"][480, 180]) == 0  # knocked out
    assert float(made["Cyan"][450, 840]) == 1
    assert float(made["Magenta"].max()) == 0


def test_it_is_embedded_once_and_alike_every_time(
    artwork_file: MakeFile, document: MakeDocument, faces: dict[str, Path], settings: PressSettings
) -> None:
    logo, twin = artwork_file(artwork(), "a.pdf"), artwork_file(artwork(), "b/b.pdf".replace("/", "_"))
    other = artwork_file(artwork("q 90 0 0 90 0 0 cm /P Do Q", XObject_P=picture), "c.pdf")
    made = document(
        [Artwork(0, 0, mm(60), mm(40), logo), Artwork(mm(60), 0, mm(30), mm(20), twin)],
        [],
        [Artwork(0, 0, mm(60), mm(40), other), Artwork(0, 0, mm(6), mm(4), logo)],
    )
    data = press(made, faces, settings)
    assert data == press(made, faces, settings)
    assert b"logo" not in data
    with pikepdf.open(BytesIO(data)) as pdf:
        forms = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Form"]
        shown = [sorted(page.obj.Resources.get("/XObject", {}).keys()) for page in pdf.pages]
    assert (len(forms), shown) == (2, [["/A1"], [], ["/A1", "/A2"]])


LADEN = artwork(
    "0 1 0 0 k 0 0 80 80 re f 0 g 90 0 9 9 re f q 90 0 0 90 0 0 cm /P Do Q",
    XObject_P=lambda pdf: picture(pdf, side=400),
    bleed=3,
)


@pytest.mark.debian("qpdf")
@pytest.mark.parametrize("standard", STANDARDS)
def test_the_file_passes_our_own_preflight_in_every_standard(
    standard: str,
    artwork_file: MakeFile,
    document: MakeDocument,
    faces: dict[str, Path],
    settings: PressSettings,
    tmp_path: Path,
) -> None:
    made = document(*[[Artwork(mm(10), mm(10), mm(60), mm(40), artwork_file(LADEN))]] * 4)
    press_settings = wanting(settings, standard=standard)
    data = press(made, faces, press_settings)
    findings = judge(data, Job(press_settings.printer)).findings
    assert [str(each.problem) for each in findings if each.severity] == []
    (tmp_path / "file.pdf").write_bytes(data)
    subprocess.run(["qpdf", "--check", tmp_path / "file.pdf"], check=True, capture_output=True)


def test_its_twin_passes_the_archive_validator(
    artwork_file: MakeFile, document: MakeDocument, faces: dict[str, Path], settings: PressSettings
) -> None:
    see_through = artwork("/G gs 0 1 0 0 k 0 0 80 80 re f", ExtGState_G=half_opacity)
    pieces = [Artwork(0, 0, mm(60), mm(40), artwork_file(each, f"{index}.pdf")) for index, each in
              enumerate((LADEN, see_through))]  # fmt: skip
    twin = PressSettings(settings.printer, settings.profile, settings.created, twin=True)
    report = validator.validate_pdf_bytes(press(document(pieces), faces, twin), profile="pdfa-2b")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_a_page_with_something_transparent_says_in_which_inks_it_is_mixed(
    artwork_file: MakeFile, document: MakeDocument, faces: dict[str, Path], settings: PressSettings
) -> None:
    file = artwork_file(artwork("/G gs 0 1 0 0 k 0 0 80 80 re f", ExtGState_G=half_opacity))
    made = document([Artwork(0, 0, mm(60), mm(40), file)], [])
    with pikepdf.open(BytesIO(press(made, faces, settings))) as pdf:
        groups: list[Any] = [page.obj.get("/Group") for page in pdf.pages]
        assert (groups[0].CS, groups[1]) == (pikepdf.Name.DeviceCMYK, None)
    with pytest.raises(Problems, match=r"festival.yaml:3: .*logo.pdf of Žica is transparent"):
        press(made, faces, wanting(settings, standard="PDF/X-1a:2003"))


def test_a_file_that_has_changed_or_gone_is_a_problem(
    artwork_file: MakeFile, document: MakeDocument, faces: dict[str, Path], settings: PressSettings
) -> None:
    changed, gone = artwork_file(artwork(), "changed.pdf"), artwork_file(artwork("0 0 9 9 re f"), "gone.pdf")
    Path(changed.path).write_bytes(artwork(SQUARE.format(5)))
    Path(gone.path).unlink()
    with pytest.raises(Problems) as caught:
        press(document([Artwork(0, 0, 9, 9, file) for file in (changed, gone)]), faces, settings)
    assert [problem.what for problem in caught.value.problems] == [
        "the artwork changed.pdf has changed since it was checked",
        "the artwork gone.pdf does not exist, though it could be opened when it was checked",
    ]


def test_the_proof_says_what_stands_where(artwork_file: MakeFile, document: MakeDocument) -> None:
    file = artwork_file(artwork(), "logos/zica.pdf".replace("/", "_"))
    piece = Artwork(10 * MM, 20 * MM, 30 * MM, 20 * MM, file, alt="Žica")
    assert (
        proof(document([piece])).splitlines()[-1]
        == "artwork   10.0   20.0  30.0 × 20.0  logos_zica.pdf at 50 %  “Žica”"
    )
