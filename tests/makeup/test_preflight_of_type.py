"""Preflight of type on made-up pages: missing, hidden, too small for its inks, or sure to show a shift of the plates."""

import pytest

from catalogue.inks import BLACK, PAPER, Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page, Picture, PictureFile, Piece, Rule, TextLine
from catalogue.makeup.preflight.checking import preflight
from catalogue.makeup.preflight.views import Job
from catalogue.problems import Place, Severity
from catalogue.records.printer import PrinterProfile
from catalogue.typeset.lines import Glyphs, Line

PRINTER = PrinterProfile(multiple=1, spots="any")
STILL = PictureFile("/x/one.jpg", "one.jpg", 1800, 900, "colour", "")
RED = Ink(0, 0.9, 0.85, 0.05)
RICH = Ink(0.4, 0.3, 0.3, 1)
GOLD = Ink(0.2, 0.25, 0.6, 0.25, "PANTONE 871 C")
SPOT_BLACK = Ink(0, 0, 0, 1, "PANTONE Black C")
SYNOPSIS = Place("films/one.yaml", 12, 3, "synopsis.en")
GROUND = Box(mm(10), mm(10), mm(90), mm(45), RED)
PHOTOGRAPH = Picture(mm(10), mm(10), mm(90), mm(45), STILL)
WHITE = Box(mm(10), mm(10), mm(90), mm(45), PAPER)


def words(
    text: str = "Words", size: float = 8.5, ink: Ink = BLACK, glyphs: tuple[int, ...] = (5,), turn: int = 0
) -> TextLine:
    """A line in the middle of the grounds."""
    run = Glyphs("serif", size, ink, "en", True, 0.0, glyphs, (40.0 / len(glyphs),) * len(glyphs), (), (text,), text)
    return TextLine(mm(40), mm(30), Line((run,), 40.0, text, style="text"), turn, SYNOPSIS)


def found(*pieces: Piece, printer: PrinterProfile = PRINTER) -> list[tuple[str, Severity, str]]:
    page = Page((*pieces, Rule(mm(20), mm(90), mm(60), mm(90), 0.5)), "recto", folio=7)
    told = preflight(Job(Document("Book", "en", (page,), mm(165), mm(235), mm(3)), printer))
    assert all(problem.place == SYNOPSIS and problem.pages == (7,) for problem in told)
    return [(problem.check, problem.severity, problem.what) for problem in told]


GRAVE, WARNING = Severity.GRAVE, Severity.WARNING


def test_a_missing_glyph() -> None:
    assert found(words("Žal", glyphs=(5, 0, 6))) == [
        ("glyph", GRAVE, "the face serif has no glyph for something in “Žal”")
    ]


@pytest.mark.parametrize(
    ("ink", "size", "what"),
    [
        (PAPER, 7.9, "“Words” is white at 7.9 pt"),
        (PAPER, 8, ""),
        (Ink(0, 0.9, 0.8, 0), 6, "“Words” is of several inks at 6 pt"),
        (Ink(0, 0.9, 0.8, 0), 8, ""),
        (BLACK.tint(0.5), 7, "“Words” is a tint of 50 % at 7 pt"),
        (GOLD.tint(0.4), 7, "“Words” is a tint of 40 % at 7 pt"),
        (GOLD, 6, ""),
        (Ink(0, 1, 0, 0), 6, ""),
        (BLACK, 4, ""),
    ],
)
def test_small_type(ink: Ink, size: float, what: str) -> None:
    ground = [Box(mm(10), mm(10), mm(90), mm(45), Ink(0.5, 0, 0, 0))] if ink == PAPER else []
    assert found(*ground, words(size=size, ink=ink)) == ([("small-type", WARNING, what)] if what else [])


@pytest.mark.parametrize(
    ("ink", "size", "shares"),
    [
        (RICH, 11.9, "40/30/30/100"),
        (RICH, 6, "40/30/30/100"),
        (RICH, 12, ""),
        (Ink(0.75, 0.68, 0.67, 0.3), 9, "75/68/67/30"),
        (Ink(1, 0.75, 0.3, 0.35), 9, ""),
        (Ink(0, 0, 0.1, 0.84), 9, ""),
        (BLACK, 9, ""),
    ],
)
def test_black_made_of_several_inks(ink: Ink, size: float, shares: str) -> None:
    what = f"the black of “Words” is made of {shares} at {size:g} pt"
    assert found(words(size=size, ink=ink)) == ([("rich-black", WARNING, what)] if shares else [])


@pytest.mark.parametrize(
    ("ground", "ink", "size", "name"),
    [
        (GROUND, BLACK.tint(0.9), 9, "90 % black"),
        (PHOTOGRAPH, BLACK.tint(0.9), 9, "90 % black"),
        (GROUND, SPOT_BLACK, 9, "the spot PANTONE Black C"),
        (GROUND, BLACK, 9, ""),
        (GROUND, BLACK.tint(0.9), 12, ""),
        (GROUND, BLACK.tint(0.8), 9, ""),
        (WHITE, BLACK.tint(0.9), 9, ""),
    ],
)
def test_black_that_leaves_a_hole_in_the_colour_below(ground: Piece, ink: Ink, size: float, name: str) -> None:
    what = f"“Words” in {name} knocks out of the colour below at {size:g} pt"
    assert found(ground, words(size=size, ink=ink)) == ([("overprint", WARNING, what)] if name else [])


@pytest.mark.parametrize(
    ("pieces", "what"),
    [
        ((words(ink=PAPER),), "“Words” is white on white paper and cannot be seen"),
        ((GROUND, WHITE, words(ink=PAPER)), "“Words” is white on white paper and cannot be seen"),
        ((GROUND, words(ink=PAPER)), ""),
        ((PHOTOGRAPH, words(ink=PAPER)), ""),
        ((GROUND, words(ink=RED)), "“Words” is of the ink it stands on and cannot be seen"),
        ((GROUND, words(ink=RED.tint(0.5))), ""),
        ((words(), PHOTOGRAPH), "“Words” lies under the picture one.jpg"),
        ((words(), WHITE), "“Words” lies under a box of 90.0 × 45.0 mm"),
        ((words(turn=90), Box(mm(50), mm(26), mm(30), mm(9), RED)), ""),
        ((words(), Box(mm(45), mm(26), mm(30), mm(9), RED)), "“Words” lies under a box of 30.0 × 9.0 mm"),
        ((words(turn=90), Box(mm(35), mm(15), mm(9), mm(14), RED)), "“Words” lies under a box of 9.0 × 14.0 mm"),
        ((PHOTOGRAPH, words()), ""),
    ],
)
def test_type_that_cannot_be_seen(pieces: tuple[Piece, ...], what: str) -> None:
    assert found(*pieces) == ([("overset", GRAVE, what)] if what else [])
