"""Printing for a printer: what the profiles are, what their files are called and hold, and the inks he has plates for."""

from pathlib import Path

import pikepdf
import pytest

from catalogue.build import prepare
from catalogue.inks import Ink
from tests.command_line import change, new_festival, pages_of, run


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    return new_festival(tmp_path)


def profile(festival: Path, name: str, text: str) -> None:
    file = festival / "data/press" / f"{name}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_printers_are_listed_with_what_they_want(festival: Path) -> None:
    profile(festival, "rotor", "name: Ротор\nlike: politika\nmarks: [slug, crop]\nink: 270\n")
    said = run("printers", festival).stdout
    lines = iter(said.splitlines())
    listed = {name: (next(lines), next(lines)) for name in lines}
    for name, wants, file in (
        (
            "rotor: Ротор",
            "PDF 1.3, FOGRA39, bleed 5 mm, marks crop slug, ink 270 %, pages by 4, cover apart",
            "data/press/rotor.yaml",
        ),
        (
            "house: sheet offset on coated paper",
            "PDF/X-4, FOGRA39, bleed 3 mm, marks none, ink 300 %, pages by 4, cover apart",
            "house/data/press/house.yaml",
        ),
        (
            "digital: digital press",
            "PDF/X-4, FOGRA39, bleed 3 mm, marks none, ink 300 %, pages by 2, cover with the pages",
            "house/data/press/digital.yaml",
        ),
    ):
        assert listed[name] == (f"    {wants}", f"    {file}")
    names = [line.split(":")[0] for line in listed]
    assert names == [
        "bookpress", "color_print", "digital", "house", "offset_with_marks", "politika", "rotor", "uncoated",
        "this festival's own",
    ]  # fmt: skip


def test_a_profile_that_is_wrong_is_listed_and_said(festival: Path) -> None:
    profile(festival, "rotor", "ink: lots\n")
    result = run("printers", festival, code=1)
    assert "data/press/rotor.yaml:1:6: grave: ink: lots is not a number" in result.stderr
    assert "uncoated: sheet offset on uncoated paper" in result.stdout


@pytest.mark.parametrize(
    ("header", "standard", "what"),
    [
        (b"", "PDF/X-4", "the output profile is no CMYK printer profile"),
        (b"\2", "PDF/X-4", "the output profile is damaged: no colour can be converted with it"),
        (b"\4", "PDF 1.3", "the output profile is of ICC version 4, which PDF 1.3 does not know"),
    ],
)
def test_an_unfit_colour_profile_is_said_at_the_line_that_names_it(
    festival: Path, header: bytes, standard: str, what: str
) -> None:
    file = festival / "data/profiles/own.icc"
    file.parent.mkdir()
    file.write_bytes(bytes(8) + header + b"\0\0\0prtrCMYK" + bytes(16) + b"acsp" + bytes(200))
    profile(festival, "rotor", f"standard: {standard}\nprofile: own\n")
    result = run("build", festival, "--press", "rotor", code=1)
    assert f"data/press/rotor.yaml:2:10: grave: profile: {what}" in result.stderr
    assert list(festival.rglob("*.pdf")) == []


def test_where_knows_printers(festival: Path) -> None:
    profile(festival, "politika", "like: house\n")
    said = run("where", "politika", "--festival", festival).stdout
    assert said == "printer: data/press/politika.yaml\nprinter: house/data/press/politika.yaml (hidden)\n"


def test_a_name_that_can_be_none_writes_nothing(festival: Path) -> None:
    profile(festival, "rotor", "files: {first: '{edition}_{part}.pdf'}\n")
    change(festival / "data/festival.yaml", "\nedition:", "\n# edition:")
    result = run("build", festival, "--press", "rotor", code=1)
    assert "data/press/rotor.yaml:1:16: grave: files.first: the file's name wants {edition}" in result.stderr
    assert list(festival.rglob("*.pdf")) == []


ROTOR = """\
name: Ротор
like: color_print
marks: all
spots: [PANTONE 179 C]
"""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A festival with a spot ink, printed twice and with a handout for a printer who has a plate for it."""
    folder = new_festival(tmp_path_factory.mktemp("printers"))
    (folder / "layouts/style.yaml").write_text(
        "inks:\n  cinnabar: {spot: PANTONE 179 C, cmyk: [0, 87, 85, 0]}\n", encoding="utf-8"
    )
    profile(folder, "rotor", ROTOR)
    run("build", folder, "--press", "rotor")
    run("build", folder, "--press", "rotor", "--again")
    run("handout", folder, "--press", "rotor")
    return folder


def test_a_file_is_called_as_the_printer_wants_and_again_beside_the_first(printed: Path) -> None:
    first, again = (printed / f"build/moj_festival_booklet_1-12{end}.pdf" for end in ("", "_novo"))
    assert sorted(printed.glob("build/*.pdf")) == [first, again]
    assert first.read_bytes() == again.read_bytes()
    assert first.read_bytes().startswith(b"%PDF-1.3")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("booklet-b.pdf", "booklet-b-changes.txt: 0 pages to be made anew"),
        ("other/booklet-b.pdf", "no list of changes: there is no "),
        ("booklet.pdf", "booklet.pdf took the place of the file that was sent"),
    ],
)
def test_a_file_sent_again_brings_its_changes_or_says_why_not(festival: Path, target: str, said: str) -> None:
    run("build", festival)
    assert said in run("build", festival, "--again", "-o", festival / "build" / target).stderr


def test_a_slug_stands_on_every_page_but_on_no_handout(printed: Path) -> None:
    pages = pages_of(printed / "build/moj_festival_booklet_1-12.pdf")
    assert "Мој фестивал · booklet · 4 (4/12) · 2027-09-03 · Ротор · FOGRA39" in pages[3]
    assert [page.count("· Ротор ·") for page in pages] == [1] * 12
    (sheet,) = (printed / "build/handouts").iterdir()
    assert "Ротор" not in " ".join(pages_of(sheet))
    with pikepdf.open(sheet) as pdf:
        assert list(pdf.pages[0].MediaBox) == list(pdf.pages[0].TrimBox)


def test_a_spot_is_a_plate_for_the_printer_who_has_it_and_process_colour_for_the_others(printed: Path) -> None:
    with pikepdf.open(printed / "build/moj_festival_booklet_1-12.pdf") as pdf:
        spaces = [space for page in pdf.pages for space in page.Resources.get("/ColorSpace", {}).values()]
        assert {str(space[1]) for space in spaces} == {"/PANTONE 179 C", "/All"}
    assert prepare(printed, "rotor").desk.ink("cinnabar").spot == "PANTONE 179 C"
    elsewhere = prepare(printed, "politika")
    assert elsewhere.desk.ink("cinnabar") == Ink(0, 0.87, 0.85, 0)
    (note,) = [problem for problem in elsewhere.problems if "PANTONE" in problem.what]
    assert str(note).startswith("layouts/style.yaml:2:3: note: inks.cinnabar: PANTONE 179 C is printed in the process")
