"""`catalogue impose` and `catalogue spine` as a user gives them."""

from pathlib import Path

import pikepdf
import pytest

from tests.command_line import run
from tests.imposition.conftest import book


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "book.pdf"
    path.write_bytes(book(6))
    return path


def test_a_booklet_is_told_how_to_print(file: Path) -> None:
    words = run("impose", file, "--saddle", "--paper", "135", "--bulk", "0.9").output
    sheets = file.with_name("book-imposed.pdf")
    with pikepdf.open(sheets) as pdf:
        assert len(pdf.pages) == 4
    assert words.splitlines() == [
        f"{sheets}: 2 sheets of A3, 4 sides, for 8 pages",
        "blank in the bound book: pages 6–7",
        "creep 0.12 mm: so much nearer to the spine lie the innermost pages, and 0.12 mm of them are lost in the fold",
        "print at 100 %, not fitted to the page, on both sides, sheets landscape, turned over on the short edge",
        "lay the sheets in order, fold them together, stitch them in the fold, cut head, foot and fore-edge",
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--perfect", "--signature", "4", "--caliper", "0.2mm"], "sections of 4 pages, 4 pages, in this order"),
        (["--perfect", "--caliper", "0.2mm"], "spine 0.8 mm without a cover"),
        (["--perfect", "--caliper", "0.2mm"], "blank in the bound book: pages 7–8"),
        (["--saddle"], "creep not made good: the paper is unknown"),
        (["--saddle", "--flip", "long"], "turned over on the long edge; the backs stand on their heads for that"),
        (["--saddle", "--sheet", "210x300"], "2 sheets of 300 × 210 mm"),
        (["--cut-stack", "--paper", "80"], "cut the pile in the middle"),
        (["--saddle", "--blanks", "end"], "blank in the bound book: pages 7–8"),
        (
            ["--saddle", "--no-marks", "--bleed", "0", "--sheet", "200x140mm"],
            "the pages reach to 0.0 mm from the sheet's edge",
        ),
    ],
)
def test_what_is_said(file: Path, options: list[str], said: str) -> None:
    assert said in run("impose", file, *options).output


def test_all_that_is_wrong_is_said_together_and_an_earlier_file_stays(file: Path) -> None:
    target = file.with_name("sheets.pdf")
    target.write_bytes(b"earlier")
    options = {
        "--sheet": "A9",
        "--milling": "4 Zoll",
        "--bleed": "9m",
        "--flip": "up",
        "--blanks": "nowhere",
        "--binding": "above",
        "--bulk": "1.2",
        "--signature": "6",
        "--creep-factor": "7",
        "--output": str(target),
    }
    words = run("impose", file, *(word for pair in options.items() for word in pair), code=1).output
    assert "one way of binding must be named" in words
    for option in options.keys() - {"--output"}:
        assert f"{option}: grave:" in words
    assert target.read_bytes() == b"earlier"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--saddle", "--perfect"], "one way of binding must be named"),
        (["--saddle", "--milling", "3mm"], "only the spine of --perfect is ground off"),
        (["--saddle", "--paper", "3"], "no paper has 3 g/m²"),
        (["--saddle", "--paper", "nan"], "no paper has nan g/m²"),
        (["--saddle", "--paper", "90", "--caliper", "0.1mm"], "the paper's thickness is told twice"),
        (["--saddle", "--caliper", "9mm"], "no leaf is 9mm thick"),
        (["--saddle", "--sheet", "A6"], "'A6' is no sheet"),
        (["--saddle", "--sheet", "A5"], "take 216 × 156 mm; the sheet has 210 × 148 mm"),
    ],
)
def test_what_cannot_be_is_refused(file: Path, options: list[str], said: str) -> None:
    assert said in run("impose", file, *options, code=1).output
    assert not file.with_name("book-imposed.pdf").exists()


def test_the_pages_are_never_overwritten(file: Path) -> None:
    before = file.read_bytes()
    assert "overwrite their pages" in run("impose", file, "--saddle", "-o", file, code=1).output
    assert file.read_bytes() == before
    assert "cannot be read" in run("impose", file.with_name("none.pdf"), "--saddle", code=1).output


def test_the_spine_is_told_in_its_parts() -> None:
    words = run("spine", "52", "--paper", "135", "--bulk", "0.9", "--cover", "300", "--cover-bulk", "1.1").output
    assert words.splitlines() == [
        "spine 3.8 mm",
        "  leaves 26 × 0.121 mm (135 g/m² × 0.9 cm³/g): 3.16 mm",
        "  cover 2 × 0.330 mm (300 g/m² × 1.1 cm³/g): 0.66 mm",
        "  glue and the swelling of folds are not in it: the printer's own figure wins",
        "  under 5 mm it carries no words",
    ]
    assert "carries no words" not in run("spine", "200", "--paper", "90", "--bulk", "1.3").output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["0", "--paper", "90"], "a book of 0 pages has no spine"),
        (["10", "--paper", "1"], "no paper has 1 g/m²"),
        (["10", "--paper", "90", "--bulk", "9"], "no paper has 9 cm³/g"),
        (["10", "--paper", "90", "--cover-bulk", "1"], "bulk alone gives no thickness"),
    ],
)
def test_a_spine_that_cannot_be(words: list[str], said: str) -> None:
    assert said in run("spine", *words, code=1).output
