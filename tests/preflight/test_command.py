"""`catalogue preflight` as a user gives it."""

import json
from pathlib import Path

import pikepdf
import pytest

from tests.command_line import run
from tests.preflight.conftest import Maker, festival, pressed
from tools.faults.fault import draw, in_pdf


@pytest.fixture
def file(good: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "book.pdf"
    path.write_bytes(good)
    return path


@pytest.fixture
def faulty(good: bytes, tmp_path: Path) -> Path:
    """White type of 7 pt, which is a warning, and an area in RGB, which is grave."""
    white = draw("BT 0 0 0 0 k /F1 7 Tf 1 0 0 1 200 300 Tm <0003> Tj ET")
    path = tmp_path / "faulty.pdf"
    path.write_bytes(in_pdf(draw("1 0 0 rg 60 60 30 30 re f"))(in_pdf(white)(good)))
    return path


def test_a_good_file_passes(file: Path) -> None:
    out = run("preflight", file, "--quick", "--strict").output
    assert "nothing grave, no warnings" in out
    assert "PDF/X-4, in PDF 1.6; wanted PDF/X-4" in out
    assert "4 of 165.0 × 235.0 mm, bleed 3.0 mm" in out
    assert "FOGRA39; wanted FOGRA39" in out


def test_a_plain_file_names_no_condition(tmp_path: Path) -> None:
    path = tmp_path / "plain.pdf"
    path.write_bytes(pressed(festival(tmp_path / "plain", "politika")))
    out = run("preflight", path, "--quick", "--strict", "--press", "politika").output
    assert "none named, as in any PDF 1.3; tell the printer FOGRA39" in out


def test_what_is_wrong_stands_by_its_page_with_what_to_do(faulty: Path) -> None:
    lines = [line.rstrip() for line in run("preflight", faulty, "--quick", code=1).output.splitlines()]
    at = lines.index("page 3")
    assert lines[at : at + 4] == [
        "page 3",
        "  grave colour: an area is in RGB",
        "      page 3, 21.2 mm from the left and 203.3 mm from the top: DeviceRGB",
        "      → convert it to the printer's CMYK",
    ]
    assert lines[-1] == "1 grave problem, 1 warning, 1 note"


def test_the_same_as_json(faulty: Path) -> None:
    report = json.loads(run("preflight", faulty, "--quick", "--json", code=1).stdout)
    assert (report["worst"], report["summary"]["trim"]) == ("grave", [165.0, 235.0])
    (grave,) = [each for each in report["problems"] if each["severity"] == "grave"]
    assert (grave["check"], grave["pages"], grave["spots"][0]["left"]) == ("colour", [3], 21.2)


def test_warnings_end_it_where_they_are_grave(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "warned.pdf"
    path.write_bytes(in_pdf(draw("0 0 0 0.4 K 0.3 w 60 60 m 90 60 l S"))(good))
    run("preflight", path, "--quick")
    run("preflight", path, "--quick", "--strict", code=1)


def test_another_printer_and_another_size(file: Path) -> None:
    out = run("preflight", file, "--quick", "--press", "politika", code=1).output
    assert "the page has less than 5 mm of bleed" in out
    assert "the page is not 170.0 × 240.0 mm" in run("preflight", file, "--quick", "--trim", "170x240", code=1).output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere.pdf"], "cannot be read"),
        (["book.pdf", "--press", "nobody"], "there is no printer profile nobody"),
        (["book.pdf", "--trim", "wide"], "wide is not a size"),
    ],
)
def test_a_wrong_word_is_told(file: Path, words: list[str], said: str) -> None:
    assert said in run("preflight", file.parent / words[0], "--quick", *words[1:], code=1).output


def test_what_a_file_says_is_nothing_a_terminal_obeys(page: Maker, tmp_path: Path) -> None:
    def orange(pdf: pikepdf.Pdf) -> pikepdf.Array:
        tint = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 1, 0], N=1)
        ink = pikepdf.Name("/[bold]\x1b[31m")
        return pikepdf.Array([pikepdf.Name.Separation, ink, pikepdf.Name.DeviceCMYK, tint])

    path = tmp_path / "spot.pdf"
    path.write_bytes(page("/C cs 1 scn 60 60 30 30 re f", ColorSpace_C=orange))
    out = run("preflight", path, "--quick", code=1).output
    assert "the spot ink [bold]�[31m makes a plate" in out
    assert "\x1b" not in out


@pytest.mark.debian("gs")
def test_ink_is_measured_where_ghostscript_is(page: Maker, tmp_path: Path) -> None:
    """20 × 20 mm of 280 % with as much black over it: 370 %; another of 10 × 10 mm does not count."""
    path = tmp_path / "ink.pdf"
    over = pikepdf.Dictionary(OP=True, op=True, OPM=1)
    ink = "0.9 0.9 0.9 0.1 k {0} {0} {1} {1} re f /O gs 0 0 0 1 k {0} {0} {1} {1} re f "
    for place, side, squares in ((30, 57, 1), (30, 28, 0)):
        path.write_bytes(page(ink.format(place, side), ExtGState_O=over))
        report = json.loads(run("preflight", path, "--json", code=1).stdout)
        heavy = [each["spots"][0] for each in report["problems"] if each["check"] == "ink"]
        assert len(heavy) == squares
        if heavy:
            assert heavy[0]["detail"] in ("370 %", "371 %")
            assert heavy[0]["left"] == pytest.approx(10.6, abs=1.1)
