"""Spot inks: one colour space each, at any tint, on a plate of their own and on no other."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from catalogue.inks import BLACK, PAPER, Ink, parse_ink
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Rule, TextLine
from catalogue.press.pdf import PressSettings, press
from catalogue.problems import Problems
from catalogue.records.printer import PrintStandard
from catalogue.typeset.lines import Glyphs, Line
from tests.press.conftest import wanting

MakeDocument = Callable[..., Document]
Reopen = Callable[[bytes], pikepdf.Pdf]
SetLine = Callable[..., Line]
Shape = Callable[..., Glyphs]
Faces = dict[str, Path]
GOLD = Ink(0.2, 0.25, 0.6, 0.25, "PANTONE 871 C")


def test_a_tint_of_a_spot_knows_its_full_strength() -> None:
    half = GOLD.tint(0.5)
    assert (half.spot, half.strength, half.alternate) == ("PANTONE 871 C", 0.5, (0.2, 0.25, 0.6, 0.25))
    assert half.process == (0.1, 0.125, 0.3, 0.125)
    assert half.tint(0.5) == GOLD.tint(0.25)
    assert (GOLD.total, half.total) == (100, 50)
    assert half.without_spot() == Ink(0.1, 0.125, 0.3, 0.125)
    assert (GOLD.overprint, Ink(0, 0, 0, 1, "Grey").overprint) == (False, False)


def test_a_tint_of_process_colour_is_in_its_shares() -> None:
    tint = Ink(0, 0.9, 0.85, 0.05).tint(0.5)
    assert (tint.process, tint.strength, tint.without_spot()) == ((0, 0.45, 0.425, 0.025), 1, tint)
    assert BLACK.overprint
    assert not BLACK.tint(0.5).overprint
    assert not PAPER.overprint
    assert parse_ink([0, 100, 50, 0]).total == 150


@pytest.mark.parametrize("wrong", [(1.1, 0, 0, 0, "", 1), (0, 0, 0, 0, "X", 1.5), (0, 0, 0, 0, "X", -0.1)])
def test_no_ink_is_more_than_full(wrong: tuple[float, float, float, float, str, float]) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        Ink(*wrong)


def test_a_spot_is_one_colour_at_several_tints(
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen
) -> None:
    pieces = [Box(5, 5, 9, 9, GOLD.tint(0.2)), Rule(20, 5, 30, 5, 3, GOLD)]
    pdf = reopen(press(document(pieces), faces, settings))
    spaces = pdf.pages[0].Resources.ColorSpace
    assert list(spaces.keys()) == ["/S1"]
    assert str(spaces.S1[1]) == "/PANTONE 871 C"
    assert [round(float(part), 3) for part in spaces.S1[3].C1] == [0.2, 0.25, 0.6, 0.25]
    assert re.findall(r"/S1 (cs [\d.]+ scn|CS [\d.]+ SCN)", pdf.pages[0].Contents.read_bytes().decode()) == [
        "cs 0.2 scn", "CS 1 SCN",
    ]  # fmt: skip


def test_a_spot_used_in_a_tint_alone_keeps_its_full_colour(
    document: MakeDocument, faces: Faces, settings: PressSettings, reopen: Reopen
) -> None:
    pdf = reopen(press(document([Box(5, 5, 9, 9, GOLD.tint(0.2))]), faces, settings))
    assert [float(part) for part in pdf.pages[0].Resources.ColorSpace.S1[3].C1] == [0.2, 0.25, 0.6, 0.25]
    assert "/S1 cs 0.2 scn" in pdf.pages[0].Contents.read_bytes().decode()


def test_what_cannot_be_a_spot_is_refused(document: MakeDocument, faces: Faces, settings: PressSettings) -> None:
    boxes = [Box(5, 5, 9, 9, Ink(0, 0.5, 1, 0, "Orange")), Box(5, 5, 9, 9, Ink(1, 0.5, 0, 0, "Orange"))]
    with pytest.raises(Problems, match="Orange has two different process colours"):
        press(document(boxes), faces, settings)
    for name in ("Black", "all"):
        with pytest.raises(Problems, match=f"{name} cannot name a spot"):
            press(document([Box(5, 5, 9, 9, Ink(0, 0, 0, 1, name))]), faces, settings)


@pytest.mark.parametrize("standard", ["PDF/X-4", "PDF 1.3"])
@pytest.mark.debian("gs")
def test_a_spot_is_on_its_plate_and_on_no_other(
    standard: PrintStandard, document: MakeDocument, faces: Faces, settings: PressSettings, tmp_path: Path,
    shape: Shape, set_line: SetLine,
) -> None:  # fmt: skip
    """Gold cuts a hole into magenta below it; black type lies over gold; a tint is a tint of the one plate."""
    pieces = [
        Box(0, 0, 100, 100, Ink(0, 1, 0, 0)),
        Box(20, 20, 60, 60, GOLD),
        TextLine(25, 70, set_line(shape("serif", "MM", 30))),
        Box(120, 20, 60, 60, GOLD.tint(0.4)),
    ]
    path = tmp_path / "book.pdf"
    made = document(pieces, width=200, height=100, bleed=0)
    path.write_bytes(press(made, faces, wanting(settings, standard=standard)))
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-dOverprint=/enable", "-r72",
         f"-sOutputFile={tmp_path / 'plate.tif'}", path],
        check=True, capture_output=True,
    )  # fmt: skip
    names = sorted(each.name[6:-5] for each in tmp_path.glob("plate(*).tif"))
    assert names == ["Black", "Cyan", "Magenta", "PANTONE 871 C", "Yellow"]
    plates = {name: Image.open(tmp_path / f"plate({name}).tif").convert("L") for name in names}

    def inks(x: int, y: int) -> dict[str, int]:
        """Per cent of each plate that has any at a point of the page."""
        shares = {name: 100 - round(100 * int(plate.getpixel((x, y))) / 255) for name, plate in plates.items()}
        return {name: share for name, share in shares.items() if share}

    assert inks(10, 10) == {"Magenta": 100}
    assert inks(75, 25) == {"PANTONE 871 C": 100}
    assert inks(150, 50) == {"PANTONE 871 C": 40}
    assert inks(110, 50) == {}
    letters = (25, 50, 80, 70)
    assert plates["PANTONE 871 C"].crop((25, 50, 79, 70)).getextrema() == (0, 0), "type has cut nothing out of the gold"
    assert plates["Black"].crop(letters).getextrema()[0] == 0
    for name in ("Cyan", "Yellow"):
        assert plates[name].getextrema() == (255, 255)
