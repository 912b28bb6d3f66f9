"""The printer's inks: a plate for the spots he prints, process colour for the others, none too heavy for his paper."""

from pathlib import Path

import pytest

from catalogue.inks import Ink
from catalogue.makeup.printed_inks import printed_inks
from catalogue.makeup.stylesheet import StyleSheet, read_stylesheet
from catalogue.problems import Problem, Severity
from catalogue.records.frozen import Frozen
from catalogue.records.printer import PrinterProfile
from tests.makeup.test_stylesheet import FACES

LOOK = """\
faces: {serif: Roman}
inks:
  black: [0, 0, 0, 100]
  deep: [80, 80, 80, 60]
  gold: {spot: PANTONE 871 C, cmyk: [20, 25, 60, 25]}
  thick: {spot: Thick, cmyk: [90, 90, 90, 90]}
styles:
  text: {face: serif, size: 9, leading: 12 pt}
  title: {face: serif, size: 21, leading: 8 mm, ink: gold, others: {ink: black}}
"""
GOLD = Ink(0.2, 0.25, 0.6, 0.25, "PANTONE 871 C")


@pytest.fixture
def look(tmp_path: Path) -> StyleSheet:
    file = tmp_path / "style.yaml"
    file.write_text(LOOK, encoding="utf-8")
    read, problems = read_stylesheet([(file, "layouts/style.yaml")], FACES)
    assert problems == ()
    return read


def printer(**fields: object) -> PrinterProfile:
    return PrinterProfile().model_copy(update={"name": "Rotor", "ink": 310.0, **fields})


def said(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{problem} ({problem.check})" for problem in problems]


def test_a_printer_with_the_plates_prints_the_sheet_as_it_is(look: StyleSheet) -> None:
    """However heavy the figures that stand for it, a spot is one plate of ink."""
    assert printed_inks(look, printer(spots="any")) == (look, ())
    assert printed_inks(look, printer(spots=("PANTONE 871 C", "Thick"))) == (look, ())


def test_a_spot_without_a_plate_is_printed_in_what_stands_for_it_and_noted_once(look: StyleSheet) -> None:
    printed, problems = printed_inks(look, printer(spots=("PANTONE 872 C", "Thick")))
    plain = Ink(0.2, 0.25, 0.6, 0.25)
    assert (printed.inks["gold"], printed.inks["thick"].spot) == (plain, "Thick")
    assert [style.ink for style in printed.styles["title"]] == [plain, Ink(0, 0, 0, 1)]
    assert printed.styles["text"] == look.styles["text"]
    assert said(problems) == [
        "layouts/style.yaml:5:3: note: inks.gold: PANTONE 871 C is printed in the process colour that stands for it: "
        "Rotor has no plate for it; name it under spots, if the printer shall have a plate for it (separations)"
    ]


def test_a_spot_spelt_otherwise_than_the_printer_spells_it_is_a_warning(look: StyleSheet) -> None:
    """To lose a plate over a capital letter would be dear."""
    printed, problems = printed_inks(look, printer(spots=("Pantone  871 c", "Thick")))
    assert printed.inks["gold"].spot == ""
    assert [(problem.severity, problem.remedy) for problem in problems] == [
        (Severity.WARNING, "write Pantone  871 c, as his profile has it")
    ]


def test_an_ink_too_heavy_for_the_paper_is_grave_at_its_line(look: StyleSheet) -> None:
    _, problems = printed_inks(look, printer(ink=299.9, spots=("PANTONE 871 C", "Thick")))
    assert said(problems) == [
        "layouts/style.yaml:4:3: grave: inks.deep: the ink deep lays 300 % on the paper; Rotor takes 300 %; "
        "keep the sum within 300 % (ink)"
    ]
    assert printed_inks(look, printer(ink=300.0, spots="any"))[1] == ()
    fallen = [problem.what for problem in printed_inks(look, printer())[1] if problem.severity > Severity.NOTE]
    assert fallen == ["the ink thick lays 360 % on the paper; Rotor takes 310 %"]


def test_the_profile_says_how_bad_it_is(look: StyleSheet) -> None:
    for degree, severities in (("warning", [Severity.WARNING]), ("note", [Severity.NOTE]), ("off", [])):
        _, problems = printed_inks(look, printer(ink=200.0, spots="any", severities=Frozen({"ink": degree})))
        assert [problem.severity for problem in problems] == severities
