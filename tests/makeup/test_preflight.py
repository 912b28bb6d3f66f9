"""Preflight: a page without fault says nothing, and every fault it claims to find is found."""

from dataclasses import replace

import pytest

from catalogue.inks import BLACK, PAPER, Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page, Picture, PictureFile, Piece, Reference, Rule, TextLine
from catalogue.makeup.preflight import PressLimits, preflight
from catalogue.problems import Place, Problem, Severity
from catalogue.typeset.lines import Glyphs, Line

WIDTH, HEIGHT, BLEED = mm(165), mm(235), mm(3)
GRAVE, WARNING = Severity.GRAVE, Severity.WARNING
LIMITS = PressLimits()
STILL = PictureFile("/x/one.jpg", "one.jpg", 1800, 900, "colour", "", Place("films/one.yaml", 7))


def line(
    text: str = "Words",
    size: float = 8.5,
    ink: Ink = BLACK,
    glyphs: tuple[int, ...] = (5,),
    style: str = "Text",
) -> Line:
    run = Glyphs("serif", size, ink, "en", True, 0.0, glyphs, (40.0,) * len(glyphs), (), (text,), text)
    return Line((run,), 40.0, text, style=style)


def document(*pieces: Piece, bleed: float = BLEED) -> Document:
    return Document("Book", "en", (Page(tuple(pieces), "recto", folio=7),), WIDTH, HEIGHT, bleed)


def found(*pieces: Piece, limits: PressLimits = LIMITS, bleed: float = BLEED) -> list[tuple[Severity, str]]:
    return [(problem.severity, problem.what) for problem in preflight(document(*pieces, bleed=bleed), limits)]


def test_a_sound_page_says_nothing() -> None:
    pieces = [
        Picture(-BLEED, -BLEED, WIDTH + 2 * BLEED, mm(80), STILL),
        Box(WIDTH - mm(5), mm(84), mm(5) + BLEED, mm(14), Ink(0, 0.9, 0.85, 0.05)),
        Rule(mm(17), mm(100), mm(149), mm(100), 0.25),
        Rule(-BLEED, mm(110), WIDTH + BLEED, mm(110), 0.5),
        TextLine(mm(17), mm(120), line()),
        TextLine(mm(17), mm(130), line(size=18, ink=Ink(0, 0.9, 0.85, 0.05))),
    ]
    assert found(*pieces) == []
    assert preflight(document(), LIMITS) == ()


@pytest.mark.parametrize(
    ("width", "mode", "expected"),
    [
        (mm(150), "colour", []),
        (mm(210), "colour", [(WARNING, "the picture one.jpg has 218 pixels an inch on page 7")]),
        (mm(310), "colour", [(GRAVE, "the picture one.jpg has 147 pixels an inch on page 7")]),
        (mm(57), "bitmap", []),
        (mm(60), "bitmap", [(WARNING, "the picture one.jpg has 762 pixels an inch on page 7")]),
        (mm(90), "bitmap", [(GRAVE, "the picture one.jpg has 508 pixels an inch on page 7")]),
    ],
)
def test_resolution(width: float, mode: str, expected: list[tuple[Severity, str]]) -> None:
    file = replace(STILL, mode=mode)  # type: ignore[arg-type] # a parametrized mode
    # On a sheet large enough that only the resolution is in question.
    made = replace(document(Picture(mm(10), mm(10), width, width / 2, file)), width=mm(400), height=mm(400))
    problems = preflight(made, LIMITS)
    assert [(problem.severity, problem.what) for problem in problems] == expected
    assert all(problem.place == Place("films/one.yaml", 7, 0, "page 7") for problem in problems)


def test_a_coarse_picture_says_how_large_one_must_be() -> None:
    made = document(Picture(mm(10), mm(10), 720, 360, STILL))
    remedies = [problem.remedy for problem in preflight(made, LIMITS) if "pixels an inch" in problem.what]
    assert remedies == ["find one at least 2240 pixels wide, or place it smaller"]


def test_a_missing_glyph() -> None:
    assert found(TextLine(mm(20), mm(20), line("Žal", glyphs=(5, 0, 6)))) == [
        (GRAVE, "the face serif has no glyph for something in “Žal”")
    ]


def test_too_much_ink_is_said_once_with_its_pages() -> None:
    heavy = Ink(0.9, 0.8, 0.7, 0.9)
    page = Page(
        (Box(mm(20), mm(20), 50, 50, heavy), TextLine(mm(20), mm(50), line(size=20, ink=heavy))),
        "recto",
        folio=7,
    )
    made = replace(document(), pages=(page, replace(page, folio=8)))
    (problem,) = preflight(made, LIMITS)
    assert str(problem) == (
        "grave: page 7, 8: the colour 90/80/70/90 lays 330 % of ink on the paper; keep the sum within 300 %"
    )
    assert preflight(made, PressLimits(ink=330)) == ()


@pytest.mark.parametrize(
    ("ink", "size", "what"),
    [
        (PAPER, 7.9, "“Words” is reversed at 7.9 pt"),
        (Ink(0, 0.9, 0.8, 0), 6, "“Words” is not in solid black at 6 pt"),
        (BLACK.tint(0.5), 7, "“Words” is not in solid black at 7 pt"),
        (Ink(0.4, 0.3, 0.3, 1), 7, "“Words” is not in solid black at 7 pt"),
        (PAPER, 8, ""),
        (BLACK, 4, ""),
    ],
)
def test_small_type(ink: Ink, size: float, what: str) -> None:
    assert found(TextLine(mm(20), mm(20), line(size=size, ink=ink))) == ([(WARNING, what)] if what else [])


@pytest.mark.parametrize(
    ("thickness", "ink", "what"),
    [
        (0.25, BLACK, ""),
        (0.2, BLACK, "a rule is 0.20 pt thick"),
        (0.25, Ink(0, 1, 0, 0), ""),
        (0.5, BLACK.tint(0.5), ""),
        (0.25, BLACK.tint(0.5), "a rule of several inks or a tint is 0.25 pt thick"),
        (0.3, Ink(0, 0.9, 0.8, 0), "a rule of several inks or a tint is 0.30 pt thick"),
        (0.4, PAPER, "a white rule is 0.40 pt thick"),
    ],
)
def test_thin_rules(thickness: float, ink: Ink, what: str) -> None:
    expected = [(WARNING, what)] if what else []
    assert found(Rule(mm(20), mm(20), mm(90), mm(20), thickness, ink)) == expected
    assert found(Box(mm(20), mm(20), mm(90), thickness, ink)) == expected


@pytest.mark.parametrize(
    ("piece", "what"),
    [
        (
            Box(-mm(4), mm(20), mm(20), mm(9), BLACK),
            "a box of 20.0 × 9.0 mm reaches beyond the bleed at the left",
        ),
        (
            Picture(mm(100), mm(40), mm(70), mm(35), STILL),
            "the picture one.jpg reaches beyond the bleed at the right",
        ),
        (Rule(mm(50), -mm(9), mm(50), mm(240), 0.5), "a rule reaches beyond the bleed at the top and bottom"),
        (TextLine(mm(160), mm(20), line("Long words")), "“Long words” is cut off at the right"),
        (TextLine(mm(20), mm(1), line("High")), "“High” is cut off at the top"),
        (TextLine(mm(1), mm(200), line("Turned"), turn=90), "“Turned” is cut off at the left"),
    ],
)
def test_what_is_cut_off(piece: Piece, what: str) -> None:
    assert found(piece) == [(GRAVE, what)]


@pytest.mark.parametrize(
    ("piece", "sides"),
    [
        (Box(0, mm(20), mm(20), mm(9), BLACK), "left"),
        (Box(-mm(2), mm(20), mm(20), mm(9), BLACK), "left"),
        (Box(0.005, mm(20), mm(20), mm(9), BLACK), "left"),
        (Box(mm(155), mm(20), mm(10), mm(9), BLACK), "right"),
        (Box(-BLEED, 0, WIDTH + 2 * BLEED, HEIGHT, BLACK), "top and bottom"),
        (Rule(mm(50), mm(50), WIDTH, mm(50), 0.5), "right"),
    ],
)
def test_a_bleed_that_stops_at_the_trim(piece: Piece, sides: str) -> None:
    ((severity, what),) = found(piece)
    assert severity is GRAVE
    assert what.endswith(f"stops short of the bleed at the {sides}")
    assert not any("stops short" in what for _, what in found(piece, bleed=0))


def test_white_need_not_bleed() -> None:
    assert found(Box(0, mm(20), mm(20), mm(9), PAPER)) == []


def test_type_keeps_clear_of_the_trim_unless_it_is_furniture() -> None:
    numeral = TextLine(WIDTH - mm(1.2) - 40, mm(90), line("3", 9, PAPER, style="Tab"))
    assert found(numeral) == [(WARNING, "“3” stands 1.2 mm from the trim at the right")]
    assert found(numeral, limits=PressLimits(furniture=frozenset({"Tab"}))) == []
    assert found(numeral, limits=PressLimits(safety=mm(1))) == []


def test_a_page_count_that_cannot_be_bound() -> None:
    made = replace(document(), pages=document().pages * 6)
    (problem,) = preflight(made, PressLimits(multiple=4))
    assert (problem.what, problem.remedy) == ("6 pages are no multiple of 4", "add 2 or take away 2")
    assert preflight(made, PressLimits(multiple=3)) == ()


def test_a_reference_left_open() -> None:
    reference = Reference(10, 10, ("film:one",), "Folio", "en", place=Place("layouts/contents.py", 4))
    (problem,) = preflight(document(reference), LIMITS)
    assert str(problem).startswith("layouts/contents.py:4: grave: page 7: no folio has been set for film:one")


def test_an_overset_page_is_not_told_line_by_line_what_runs_off() -> None:
    below = TextLine(mm(17), HEIGHT + mm(20), line())
    assert found(below) != []
    overset = document(below)
    problem = Problem(Place(), "the synopsis is too long", "cut 3 lines", GRAVE)
    page = replace(overset.pages[0], problems=(problem,))
    assert preflight(replace(overset, pages=(page,)), LIMITS) == ()
