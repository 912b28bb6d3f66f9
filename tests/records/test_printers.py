"""Printer profiles: laid over one another, every slip found at its place, the shipped ones sound."""

import re
from pathlib import Path

import pytest

from catalogue.lengths import mm
from catalogue.problems import Finder
from catalogue.project import Project
from catalogue.records.building import build
from catalogue.records.places import Places
from catalogue.records.printer import CHECKS, PrinterProfile
from catalogue.records.printers import read_printer
from catalogue.records.yamltext import read_yaml

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "data/press").mkdir(parents=True)
    (tmp_path / "data/festival.yaml").write_text("name: {en: X}\n", encoding="utf-8")
    return Project.open(tmp_path)


def written(project: Project, name: str, text: str) -> None:
    (project.folder / "data/press" / f"{name}.yaml").write_text(text, encoding="utf-8")


def own(text: str) -> PrinterProfile:
    """What stands under `press:` in festival.yaml."""
    document, problems = read_yaml("data/festival.yaml", f"press: {text}\n".encode())
    assert document is not None
    assert problems == ()
    finder = Finder()
    made = build(PrinterProfile, document.data["press"], document.places, finder, path="press")
    assert finder.found == []
    assert made is not None
    return made


def read(project: Project, text: str = "{}", name: str | None = None) -> tuple[PrinterProfile, list[str]]:
    finder = Finder()
    said = PrinterProfile() if text == "{}" else own(text)
    return read_printer(project, said, finder, name), [str(problem) for problem in finder.found]


@pytest.mark.parametrize("name", Project.open(ROOT).printer_files())
def test_every_shipped_profile_is_sound(name: str, project: Project) -> None:
    printer, problems = read(project, name=name)
    assert problems == []
    assert printer.name


def test_without_a_word_it_is_the_house(project: Project) -> None:
    printer, problems = read(project)
    assert (printer.standard, printer.profile, printer.ink, printer.bleed) == (
        "PDF/X-4", "ISOcoated_v2_300_bas", 300, mm(3),
    )  # fmt: skip
    assert problems == []


def test_the_festival_lies_over_the_profile_it_is_like(project: Project) -> None:
    printer, problems = read(project, "{like: politika, marks: [slug, crop], resolution: {good: 250}}")
    assert (printer.standard, printer.bleed, printer.marks) == ("PDF 1.3", mm(5), ("crop", "slug"))
    limits = printer.resolution
    assert (limits.least, limits.good, limits.most) == (149, 250, 350)
    assert problems == []
    assert str(printer.place("marks")) == "data/festival.yaml:1:25"
    assert str(printer.place("bleed")).startswith("house/data/press/politika.yaml:")


def test_a_name_alone_is_a_profile(project: Project) -> None:
    assert read(project, "bookpress")[0].standard == "PDF/X-1a:2003"


def test_the_named_printer_counts_alone(project: Project) -> None:
    printer, _ = read(project, "{like: politika, marks: all}", name="color_print")
    assert (printer.standard, printer.marks) == ("PDF/X-3:2002", ())


def test_a_festivals_profile_hides_the_houses(project: Project) -> None:
    written(project, "politika", "like: house\nink: 260\n")
    assert (read(project, "politika")[0].ink, read(project, "politika")[0].standard) == (260, "PDF/X-4")


@pytest.mark.parametrize(
    ("profile", "problem"),
    [
        ("like: hause\n", "data/press/own.yaml:1:7: grave: like: there is no printer profile hause; did you mean house?"),
        ("like: own\n", "data/press/own.yaml:1:7: grave: like: the printer profile own leads back to itself; there"),
        ("standard: PDF/X-9\n", "data/press/own.yaml:1:11: grave: standard: PDF/X-9 is no standard for print files"),
        ("profile: FOGRA\n", "data/press/own.yaml:1:10: grave: profile: there is no profile FOGRA; looked in"),
        ("ink: 0\n", "data/press/own.yaml:1:6: grave: ink: 0 % is no sum of four inks"),
        ("ink: nan\n", "data/press/own.yaml:1:6: grave: ink: nan is not a number"),
        ("marks: [crop, cross]\n", "data/press/own.yaml:1:1: grave: marks: cross is no printer's mark; there are crop"),
        ("resolution: {least: 300}\n", "data/press/own.yaml:1:1: grave: resolution: 300, 224 and 350 pixels an inch"),
        ("multiple: 0\n", "data/press/own.yaml:1:11: grave: multiple: no page count is a multiple of 0"),
        ("multiple: 1000\n", "data/press/own.yaml:1:11: grave: multiple: no sheet has 1000 pages; write 1, 2, 4"),
        ("bleed: 30 cm\n", "data/press/own.yaml:1:8: grave: bleed: 300 mm of bleed is more than any printer cuts away"),
        ("like: house\nprofile: FOGRA29_280\n", "data/press/own.yaml:2:10: grave: profile: the colour profile is "
         "FOGRA29_280, and FOGRA39 was said of another one; write its own `condition` beside it, or FOGRA39 again"),
        ("- house\n", "data/press/own.yaml:1:1: grave: a mapping is wanted here; write names, each with a colon and a "
         "value; after press: a printer's name alone will do"),
        ("files: {first: '../{part}.pdf'}\n", "data/press/own.yaml:1:16: grave: files.first: ../{part}.pdf leads to"),
        ("files: {first: '{part.x}.pdf'}\n", "data/press/own.yaml:1:16: grave: files.first: {part.x}.pdf is no pattern"),
        ("files: {first: '{pages:>999999999}.pdf'}\n", "data/press/own.yaml:1:16: grave: files.first: {pages:>999999999}"),
        ("files: {first: '{part!r}.pdf'}\n", "data/press/own.yaml:1:16: grave: files.first: {part!r}.pdf is no pattern"),
        ("files: {first: '{part'}\n", "data/press/own.yaml:1:16: grave: files.first: {part is no pattern for file names"),
        ("files: {first: 'a|{part}.pdf'}\n", "data/press/own.yaml:1:16: grave: files.first: a|{part}.pdf is a name that"),
        ("files: {first: '{part}'}\n", "data/press/own.yaml:1:16: grave: files.first: {part} does not end in .pdf"),
        ("severities: {inc: note}\n", "data/press/own.yaml:1:19: grave: severities.inc: there is no check inc; did you"),
        ("severities: {overset: note}\n", "data/press/own.yaml:1:23: grave: severities.overset: what the check overset"),
        ("severities: {ink: bad}\n", "data/press/own.yaml:1:19: grave: severities.ink: bad is no degree of a problem"),
        ("bled: 3 mm\n", "data/press/own.yaml:1:1: grave: bled: bled is not a field here; did you mean bleed?"),
    ],
)  # fmt: skip
def test_a_slip_is_found_at_its_place(project: Project, profile: str, problem: str) -> None:
    written(project, "own", profile)
    found = read(project, "own")[1]
    assert len(found) == 1
    assert found[0].startswith(problem), found


@pytest.mark.parametrize(
    ("text", "condition", "in_words"),
    [
        ("{like: uncoated, condition: FOGRA47}", "FOGRA47", ""),
        ("{like: house, profile: FOGRA29_280, condition: FOGRA39}", "FOGRA39", ""),
        ("{like: house, profile: FOGRA29_280, condition: X, condition_in_words: Newsprint}", "X", "Newsprint"),
        ("{like: house, profile: ISOcoated_v2_300_bas}", "FOGRA39",
         "Sheet offset, coated paper, 115 g/m², ISO 12647-2:2004"),
    ],
)  # fmt: skip
def test_a_condition_brings_its_own_words(project: Project, text: str, condition: str, in_words: str) -> None:
    """What another printer calls his condition would be false of this one."""
    printer, problems = read(project, text)
    assert (printer.condition, printer.condition_in_words, problems) == (condition, in_words, [])


def test_a_printer_that_is_nowhere(project: Project) -> None:
    assert read(project, name="polityka")[1] == [
        "grave: --press: there is no printer profile polityka; did you mean politika?"
    ]


def test_spot_inks() -> None:
    for spots, allowed in (("any", True), ("none", False), (["PANTONE 871 C"], True), ("PANTONE 872 C", False)):
        made = build(PrinterProfile, {"spots": spots}, Places("", {}, {}), Finder())
        assert made is not None
        assert made.allows("PANTONE 871 C") is allowed


def test_the_guide_to_printing_shows_every_field_and_every_check() -> None:
    guide = (ROOT / "docs/printing.md").read_text(encoding="utf-8")
    examples = re.findall(r"^```yaml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    document, _ = read_yaml("printing.md", examples[-1].encode())
    finder = Finder()
    assert document is not None
    assert build(PrinterProfile, document.data, document.places, finder) is not None
    assert finder.found == []
    assert set(document.data) == set(PrinterProfile.model_fields)
    assert dict(re.findall(r"^\| `([a-z-]+)` \| (.+)\. \|$", guide, re.MULTILINE)).keys() == CHECKS.keys()
