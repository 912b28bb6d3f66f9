"""Preflight of made-up pages: one without fault says nothing, and every fault is found at its edge and not before it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from catalogue.inks import BLACK, PAPER, Ink
from catalogue.lengths import mm
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.makeup.layout import Layout
from catalogue.makeup.pieces import Box, Page, Picture, PictureFile, Piece, Reference, Rule, Side, TextLine
from catalogue.makeup.preflight.checking import preflight
from catalogue.makeup.preflight.sheets import foreign_sizes
from catalogue.makeup.preflight.views import Job
from catalogue.makeup.settling import Made, padded
from catalogue.problems import Place, Problem, Severity
from catalogue.records.printer import PrinterProfile, Resolution
from catalogue.typeset.lines import Glyphs, Line
from tests.festival_maker import FestivalMaker

WIDTH, HEIGHT, BLEED = mm(165), mm(235), mm(3)
GRAVE, WARNING, NOTE = Severity.GRAVE, Severity.WARNING, Severity.NOTE
PRINTER = PrinterProfile(multiple=1)
STILL = PictureFile("/x/one.jpg", "one.jpg", 1800, 900, "colour", "", Place("films/one.yaml", 7, 0, "still.file"))
RED = Ink(0, 0.9, 0.85, 0.05)
GOLD = Ink(0.2, 0.25, 0.6, 0.25, "PANTONE 871 C")


def line(
    text: str = "Words",
    size: float = 8.5,
    ink: Ink = BLACK,
    glyphs: tuple[int, ...] = (5,),
    style: str = "text",
) -> Line:
    run = Glyphs("serif", size, ink, "en", True, 0.0, glyphs, (40.0 / len(glyphs),) * len(glyphs), (), (text,), text)
    return Line((run,), 40.0, text, style=style)


SOUND = TextLine(mm(20), mm(200), line())


def document(*pieces: Piece, bleed: float = BLEED) -> Document:
    page = Page(tuple(pieces), "recto", ("film:one",), folio=7)
    return Document("Book", "en", (page,), WIDTH, HEIGHT, bleed)


def problems(*pieces: Piece, printer: PrinterProfile = PRINTER, bleed: float = BLEED) -> tuple[Problem, ...]:
    return preflight(Job(document(*pieces, bleed=bleed), printer))


def found(*pieces: Piece, printer: PrinterProfile = PRINTER, bleed: float = BLEED) -> list[tuple[str, Severity, str]]:
    return [
        (problem.check, problem.severity, problem.what) for problem in problems(*pieces, printer=printer, bleed=bleed)
    ]


def placed(file: PictureFile = STILL, width: float = mm(90)) -> Picture:
    return Picture(mm(10), mm(10), width, width / 2, file)


def test_a_sound_page_says_nothing() -> None:
    pieces = [
        Picture(-BLEED, -BLEED, WIDTH + 2 * BLEED, (WIDTH + 2 * BLEED) / 2, replace(STILL, width=3600, height=1800)),
        Box(WIDTH - mm(15), mm(100), mm(15) + BLEED, mm(14), RED),
        TextLine(WIDTH - mm(1) - 40, mm(108), line("3", 9, PAPER, style="tab")),
        Rule(mm(17), mm(120), mm(149), mm(120), 0.25),
        Rule(-BLEED, mm(125), WIDTH + BLEED, mm(125), 0.5),
        TextLine(mm(17), mm(130), line()),
        TextLine(mm(17), mm(140), line(size=18, ink=RED)),
    ]
    job = Job(document(*pieces), PRINTER, furniture=frozenset({"tab"}))
    assert preflight(job) == ()


# Where a problem is ---------------------------------------------------------------------------------------------------


def test_a_problem_names_its_page_its_film_and_what_the_records_say() -> None:
    made = replace(document(placed(width=mm(310))), width=mm(400))
    (problem,) = preflight(Job(made, PRINTER))
    assert (problem.check, problem.pages, problem.film, problem.place) == ("resolution", (7,), "one", STILL.place)
    assert str(problem) == (
        "films/one.yaml:7: grave: still.file, page 7 (one): the picture one.jpg has 147 pixels an inch; "
        "find one at least 2734 pixels wide, or place it smaller"
    )


def test_a_page_belongs_to_the_film_of_the_page_before_where_nothing_else_begins() -> None:
    fault = (TextLine(-mm(1), mm(50), line()),)
    bare = Page(fault, "recto", section="one")
    pages = (
        replace(bare, anchors=("film:one", "film:short")),
        bare,
        replace(bare, anchors=("section:two",), section="two"),
        replace(bare, anchors=("film:two",), section="two"),
        replace(bare, section="three"),
        replace(bare, section="three", anchors=("part:index",)),
    )
    numbered = tuple(replace(page, folio=folio) for folio, page in enumerate(pages, 1))
    told = preflight(Job(replace(document(), pages=numbered), PRINTER))
    assert [(problem.pages, problem.film) for problem in told] == [
        ((1,), "one"), ((2,), "one"), ((3,), ""), ((4,), "two"), ((5,), ""), ((6,), ""),
    ]  # fmt: skip


def test_a_page_that_two_films_share_names_the_one_whose_record_it_is() -> None:
    files = [replace(STILL, name=f"{key}.jpg", place=Place(f"data/films/{key}.yaml", 7)) for key in ("one", "two")]
    made = replace(document(*(placed(file, mm(310)) for file in files)), width=mm(400))
    made = replace(made, pages=tuple(replace(page, anchors=("film:one", "film:two")) for page in made.pages))
    low = [problem for problem in preflight(Job(made, PRINTER)) if problem.check == "resolution"]
    assert [(problem.place.file, problem.film) for problem in low] == [
        ("data/films/one.yaml", "one"), ("data/films/two.yaml", "two"),
    ]  # fmt: skip


def test_what_one_place_does_on_every_page_is_said_once() -> None:
    fault = Problem(Place("data/festival.yaml", 4, field="languages"), "there is no column for de", "take it out")
    page = replace(document().pages[0], problems=(fault,))
    made = replace(document(), pages=tuple(replace(page, folio=folio, anchors=()) for folio in (7, 8, 9)))
    assert [str(problem) for problem in preflight(Job(made, PRINTER))] == [
        "data/festival.yaml:4: grave: languages, pages 7–9: there is no column for de; take it out"
    ]


# Pictures -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "mode", "expected"),
    [
        (mm(150), "colour", []),
        (mm(204), "colour", []),
        (mm(205), "colour", [(WARNING, "the picture one.jpg has 223 pixels an inch")]),
        (mm(306), "grey", [(WARNING, "the picture one.jpg has 149 pixels an inch")]),
        (mm(307), "grey", [(GRAVE, "the picture one.jpg has 149 pixels an inch")]),
        (mm(57), "bitmap", []),
        (mm(60), "bitmap", [(WARNING, "the picture one.jpg has 762 pixels an inch")]),
        (mm(90), "bitmap", [(GRAVE, "the picture one.jpg has 508 pixels an inch")]),
    ],
)
def test_resolution(width: float, mode: str, expected: list[tuple[Severity, str]]) -> None:
    file = replace(STILL, mode=mode)  # type: ignore[arg-type] # a parametrized mode
    # On a sheet large enough that only the resolution is in question.
    made = replace(document(placed(file, width)), width=mm(400), height=mm(400))
    told = preflight(Job(made, PRINTER))
    assert [(problem.severity, problem.what) for problem in told] == expected
    assert {problem.check for problem in told} <= {"resolution"}


def test_a_printer_may_want_more_pixels() -> None:
    keen = PRINTER.model_copy(update={"resolution": Resolution(least=300, good=400)})
    assert found(placed(width=mm(150))) == []
    assert found(placed(width=mm(150)), printer=keen) == [
        ("resolution", WARNING, "the picture one.jpg has 305 pixels an inch")
    ]


@pytest.mark.parametrize(
    ("height", "what"),
    [(mm(45), ""), (mm(45.4), ""), (mm(50), "the picture one.jpg is stretched by 11 %"), (mm(30), "by 50 %")],
)
def test_a_stretched_picture(height: float, what: str) -> None:
    told = found(Picture(mm(10), mm(10), mm(90), height, STILL))
    assert [each[0] for each in told] == (["resolution"] if what else [])
    assert all(each[2].endswith(what) for each in told)


@pytest.mark.parametrize(
    ("crop", "what"),
    [
        ((0.0, 0.0, 1.0, 1.0), ""),
        ((-0.1, 0.0, 1.0, 1.0), "the crop of the picture one.jpg reaches beyond it"),
        ((0.0, 0.1, 1.0, 1.1), "the crop of the picture one.jpg reaches beyond it"),
        ((0.5, 0.0, 0.5, 1.0), "nothing is left of the picture one.jpg"),
    ],
)
def test_a_crop_that_does_not_fill_its_frame(crop: tuple[float, float, float, float], what: str) -> None:
    told = [each for each in found(replace(placed(), crop=crop)) if each[0] == "bleed"]
    assert told == ([("bleed", GRAVE, what)] if what else [])


# Edges ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("piece", "what"),
    [
        (Box(-mm(4), mm(20), mm(20), mm(9), BLACK), "a box of 20.0 × 9.0 mm reaches beyond the bleed at the left"),
        (replace(placed(), x=mm(100)), "the picture one.jpg reaches beyond the bleed at the right"),
        (Rule(mm(50), -mm(9), mm(50), mm(240), 0.5), "a rule reaches beyond the bleed at the top and bottom"),
    ],
)
def test_what_reaches_beyond_the_bleed(piece: Piece, what: str) -> None:
    assert found(piece) == [("bleed", GRAVE, what)]


@pytest.mark.parametrize(
    ("piece", "what"),
    [
        (TextLine(mm(160), mm(20), line("Long words")), "“Long words” is cut off at the right"),
        (TextLine(mm(20), mm(1), line("High")), "“High” is cut off at the top"),
        (TextLine(mm(1), mm(200), line("Turned"), turn=90), "“Turned” is cut off at the left"),
    ],
)
def test_type_that_is_cut_off_is_lost_and_always_grave(piece: Piece, what: str) -> None:
    assert found(piece) == [("overset", GRAVE, what)]
    assert found(piece, bleed=0) == [("overset", GRAVE, what)]


@pytest.mark.parametrize(
    ("piece", "sides"),
    [
        (Box(0, mm(20), mm(20), mm(9), BLACK), "left"),
        (Box(-mm(2.9), mm(20), mm(20), mm(9), BLACK), "left"),
        (Box(0.005, mm(20), mm(20), mm(9), BLACK), "left"),
        (Box(mm(155), mm(20), mm(10), mm(9), BLACK), "right"),
        (Box(-BLEED, 0, WIDTH + 2 * BLEED, HEIGHT, BLACK), "top and bottom"),
        (Rule(mm(50), mm(50), WIDTH, mm(50), 0.5), "right"),
    ],
)
def test_a_bleed_that_stops_at_the_trim(piece: Piece, sides: str) -> None:
    ((check, severity, what),) = found(piece)
    assert (check, severity) == ("bleed", GRAVE)
    assert what.endswith(f"stops short of the bleed at the {sides}")
    assert not any("stops short" in each[2] for each in found(piece, bleed=0))


@pytest.mark.parametrize(("inside", "told"), [(0.2, True), (0.9, True), (1.1, False), (5, False)])
def test_what_ends_a_hair_inside_the_trim(inside: float, told: bool) -> None:
    box = Box(mm(inside), mm(20), mm(20), mm(9), RED)
    what = f"a box of 20.0 × 9.0 mm ends {inside:.1f} mm inside the trim at the left"
    assert found(box) == ([("bleed", WARNING, what)] if told else [])


def test_white_need_not_bleed() -> None:
    assert found(Box(0, mm(20), mm(20), mm(9), PAPER), SOUND) == []


def test_a_bleed_narrower_than_the_printers_is_one_problem_of_the_paper() -> None:
    printer = PRINTER.model_copy(update={"bleed": mm(5), "name": "Politika"})
    box = Box(-mm(3), mm(20), mm(20), mm(9), RED)
    paper = Place("data/festival.yaml", 9, 12, "paper.bleed")
    (problem,) = preflight(Job(document(box), printer, paper=paper))
    assert str(problem) == (
        "data/festival.yaml:9:12: grave: paper.bleed: the pages bleed by 3 mm and Politika wants 5 mm; "
        "take `bleed` out of `paper`, or write 5 mm"
    )
    assert not any("wants" in what for _, _, what in found(box, printer=printer, bleed=0))


def test_a_wider_bleed_than_the_printers_need_not_be_filled() -> None:
    assert found(Box(-mm(3), mm(20), mm(20), mm(9), RED), bleed=mm(5)) == []


@pytest.mark.parametrize(("gap", "told"), [(1.2, True), (2.9, True), (3.0, False)])
def test_type_keeps_clear_of_the_trim_unless_it_is_furniture(gap: float, told: bool) -> None:
    numeral = TextLine(WIDTH - mm(gap) - 40, mm(90), line("3", 9, style="tab"))
    what = f"“3” stands {gap:.1f} mm from the trim at the right"
    assert found(numeral) == ([("safety", WARNING, what)] if told else [])
    assert preflight(Job(document(numeral), PRINTER, furniture=frozenset({"tab"}))) == ()
    assert found(numeral, printer=PRINTER.model_copy(update={"safety": mm(1)})) == []


def test_what_a_style_does_wrong_on_many_pages_is_said_once() -> None:
    """The line that is nearest to the trim is quoted; another style is another problem."""
    near = [TextLine(mm(gap), mm(40 + gap), line(f"{gap}", style="folio", size=9)) for gap in (2.5, 1.5)]
    other = TextLine(mm(1), mm(90), line("other", style="foot", size=9))
    first, second = (replace(page, pieces=(*near, *pieces)) for page, pieces in (
        (document().pages[0], ()), (document().pages[0], (other,)),
    ))  # fmt: skip
    made = replace(document(), pages=(replace(first, folio=6), replace(second, folio=7)))
    assert [str(problem) for problem in preflight(Job(made, PRINTER))] == [
        "warning: pages 6–7 (one): “1.5” stands 1.5 mm from the trim at the left, and 3 more like it; "
        "keep its style folio 3 mm off, or ask the printer whether less will do",
        "warning: page 7 (one): “other” stands 1.0 mm from the trim at the left; "
        "keep its style foot 3 mm off, or ask the printer whether less will do",
    ]


def test_an_overset_page_is_not_told_line_by_line_what_runs_off() -> None:
    below = TextLine(mm(17), HEIGHT + mm(20), line())
    assert found(below) != []
    problem = Problem(Place("films/one.yaml", 3), "the synopsis is too long", "cut 3 lines", GRAVE, "overset")
    page = replace(document(below).pages[0], problems=(problem,))
    told = preflight(Job(replace(document(), pages=(page,)), PRINTER))
    assert [str(each) for each in told] == [
        "films/one.yaml:3: grave: page 7 (one): the synopsis is too long; cut 3 lines"
    ]


# Rules ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("thickness", "ink", "what"),
    [
        (0.25, BLACK, ""),
        (0.24, BLACK, "a solid rule is 0.24 pt thick"),
        (0.25, Ink(0, 1, 0, 0), ""),
        (0.25, GOLD, ""),
        (0.5, BLACK.tint(0.5), ""),
        (0.49, BLACK.tint(0.5), "a rule in a tint is 0.49 pt thick"),
        (0.3, GOLD.tint(0.5), "a rule in a tint is 0.30 pt thick"),
        (0.3, Ink(0, 0.9, 0.8, 0), "a rule of several inks is 0.30 pt thick"),
        (0.4, PAPER, "a white rule is 0.40 pt thick"),
    ],
)
def test_thin_rules(thickness: float, ink: Ink, what: str) -> None:
    expected = [("rules", WARNING, what)] if what else []
    printer = PRINTER.model_copy(update={"spots": "any"})
    assert found(Rule(mm(20), mm(20), mm(90), mm(20), thickness, ink), SOUND, printer=printer) == expected
    assert found(Box(mm(20), mm(20), mm(90), thickness, ink), SOUND, printer=printer) == expected


# Inks -----------------------------------------------------------------------------------------------------------------


def test_too_much_ink_is_said_once_with_its_pages() -> None:
    heavy = Ink(0.9, 0.8, 0.7, 0.9)
    pieces = (Box(mm(20), mm(20), 50, 50, heavy), TextLine(mm(20), mm(60), line(size=20, ink=heavy)))
    page = Page(pieces, "recto", folio=7)
    made = replace(document(), pages=(page, replace(page, folio=8)))
    (problem,) = preflight(Job(made, PRINTER))
    assert str(problem) == (
        "grave: pages 7–8: the colour 90/80/70/90 lays 330 % of ink on the paper; keep the sum within 300 %"
    )
    assert preflight(Job(made, PRINTER.model_copy(update={"ink": 330.0}))) == ()


def test_a_spot_without_a_plate() -> None:
    box = Box(mm(20), mm(20), 50, 50, GOLD.tint(0.5))
    assert found(box) == [("separations", GRAVE, "the house's printer prints no spot ink PANTONE 871 C")]
    assert found(box, printer=PRINTER.model_copy(update={"spots": ("PANTONE 871 C",)})) == []


# Sheets ---------------------------------------------------------------------------------------------------------------


def test_a_page_count_that_cannot_be_bound() -> None:
    page = document(TextLine(mm(20), mm(20), line())).pages[0]
    made = replace(document(), pages=(page,) * 6)
    (problem,) = preflight(Job(made, PrinterProfile()))
    assert (problem.check, problem.what, problem.remedy) == (
        "page-count", "6 pages are no multiple of 4", "add 2 or take away 2",
    )  # fmt: skip
    assert preflight(Job(made, PrinterProfile(multiple=3))) == ()
    assert preflight(Job(made, PrinterProfile(), bound=False)) == ()


@pytest.mark.parametrize("pieces", [(), (Box(mm(20), mm(20), 50, 50, PAPER),), (TextLine(mm(20), mm(20), line(" ")),)])
def test_a_page_without_a_drop_of_ink(pieces: tuple[Piece, ...]) -> None:
    assert found(*pieces) == [("empty-page", WARNING, "there is nothing on the page")]


def test_pages_that_fill_the_last_sheet_are_a_note() -> None:
    full = Page((TextLine(mm(20), mm(20), line()),), "recto")
    made = padded([Made(full, WideLayout()), Made(replace(full, side="verso"), WideLayout())], 4)
    pages = tuple(replace(entry.page, folio=folio) for folio, entry in enumerate(made, 1))
    (problem,) = preflight(Job(replace(document(), pages=pages), PrinterProfile()))
    assert (problem.check, problem.severity, problem.pages) == ("empty-page", NOTE, (3, 4))


@dataclass(frozen=True)
class WideLayout(Layout):
    name = "wide"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        yield Page((), side)

    def trim(self, desk: Desk) -> tuple[float, float, float]:
        return mm(210), desk.height, desk.bleed


def test_a_layout_for_other_paper_in_the_book(maker: FestivalMaker) -> None:
    desk = maker.workshop().desk
    made = [Made(page, WideLayout()) for page in WideLayout().pages(desk, "", "recto")] * 2
    (problem,) = foreign_sizes(made, desk)
    assert (problem.check, problem.what) == (
        "geometry", "the layout wide makes pages of 210 × 235 mm, and the book has 165 × 235 mm",
    )  # fmt: skip


# References -----------------------------------------------------------------------------------------------------------


def test_a_reference_left_open() -> None:
    reference = Reference(10, 10, ("film:one",), "Folio", "en", place=Place("layouts/contents.py", 4))
    (problem,) = problems(reference)
    assert str(problem).startswith("layouts/contents.py:4: grave: page 7 (one): no folio has been set for film:one")
    assert problem.check == "reference"
