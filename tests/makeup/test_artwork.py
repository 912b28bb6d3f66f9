"""Artwork of a festival: opened at the place that names it, judged for its printer, looked over at its printed size."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.build import Workshop
from catalogue.inks import BLACK
from catalogue.lengths import MM, mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Artwork, ArtworkFile, Fineness, Page, Piece, TextLine
from catalogue.makeup.preflight.checking import preflight
from catalogue.makeup.preflight.views import Job
from catalogue.problems import Place, Problem, Severity
from catalogue.typeset.lines import Glyphs, Line
from tests.artwork_maker import artwork, helvetica
from tests.festival_maker import FestivalMaker

BANK = {"sr-Cyrl": "Банка", "en": "Bank"}


def festival(folder: Path, data: bytes | None, name: str = "logo.pdf", **settings: Any) -> Workshop:
    """One whose only partner has the file as its logo."""
    partner = {"name": BANK, "logo": {"file": name}}
    maker = FestivalMaker(folder, settings={"partners": [{"name": "Friends", "partners": [partner]}], **settings})
    if data is not None:
        maker.artwork(name, data)
    return maker.film().workshop()


def graves(workshop: Workshop) -> list[tuple[str, str, str]]:
    """Field, what and remedy of each."""
    return [
        (problem.place.field, problem.what, problem.remedy)
        for problem in workshop.problems
        if problem.severity == Severity.GRAVE
    ]


LOGO = "partners.0.partners.0.logo.file"


def test_a_logo_that_is_a_pdf_lies_on_the_desk(tmp_path: Path) -> None:
    workshop = festival(tmp_path, artwork(size=(60, 40), bleed=3))
    assert graves(workshop) == []
    file = workshop.desk.artwork["logo.pdf"]
    assert [round(each / MM, 2) for each in (file.width, file.height, *file.bleed)] == [60, 40, 3, 3, 3, 3]
    assert (file.whose, file.place.field, "logo.pdf" in workshop.desk.pictures) == ("Банка", LOGO, False)


@pytest.mark.parametrize(
    ("data", "what", "remedy"),
    [
        (None, "there is no picture logo.pdf", ""),
        (b"%PDF", "the artwork logo.pdf: this is no PDF file", "name a PDF file"),
        (artwork(pages=2), "the artwork logo.pdf: it has 2 pages, and one is wanted", "save the page that is meant"),
        (
            artwork("1 0 0 rg 0 0 9 9 re f"),
            "the artwork logo.pdf of Банка: an area is in RGB (DeviceRGB)",
            "convert it to the printer's CMYK, or ask Банка to",
        ),
        (
            artwork("BT /F 9 Tf (x) Tj ET", Font_F=helvetica),
            "the artwork logo.pdf of Банка: the font Helvetica is not in the file",
            "embed it, or ask Банка to",
        ),
    ],
)
def test_what_is_wrong_with_one_is_told_where_it_is_named(
    tmp_path: Path, data: bytes | None, what: str, remedy: str
) -> None:
    (found,) = graves(festival(tmp_path, data))
    assert found[0] == LOGO
    assert (found[1].startswith(what), found[2].startswith(remedy)) == (True, True), found


def test_a_film_has_no_pdf_for_a_still(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path).artwork("still.pdf", artwork()).film(still={"file": "still.pdf"})
    ((field, what, remedy),) = graves(maker.workshop())
    assert (field, remedy) == ("still.file", "save it as JPEG, PNG, TIFF or WebP")
    assert what == "still.pdf is a PDF, which may stand for a logo, an advertisement or the map alone"


def test_the_map_and_advertisements_may_be_either(tmp_path: Path) -> None:
    settings = {
        "map": {"file": "map.pdf"},
        "advertisements": {"one": {"file": "one.pdf", "client": BANK}, "two": {"file": "two.png"}},
    }
    maker = FestivalMaker(tmp_path, settings=settings).artwork("map.pdf", artwork()).artwork("one.pdf", artwork())
    workshop = maker.picture("two.png", 100, 50).film().workshop()
    assert graves(workshop) == []
    assert sorted(workshop.desk.artwork) == ["map.pdf", "one.pdf"]
    assert "two.png" in workshop.desk.pictures


# On its page ----------------------------------------------------------------------------------------------------------


def file(bleed: float = 3, **fineness: float) -> ArtworkFile:
    """Of 100 × 60 mm."""
    told = (mm(bleed),) * 4
    return ArtworkFile("", "ad.pdf", mm(100), mm(60), told, "", Place("f.yaml"), "Bank", Fineness(**fineness))


def found(*pieces: Piece) -> list[Problem]:
    """What the preflight says of a page of 100 × 60 mm with 3 mm of bleed."""
    document = Document("Title", "en", (Page(pieces, "recto", folio=1),), mm(100), mm(60), mm(3))
    return list(preflight(Job(document, bound=False)))


FULL = (mm(3),) * 4


def test_artwork_that_fills_page_and_bleed_is_sound() -> None:
    assert found(Artwork(0, 0, mm(100), mm(60), file(), FULL)) == []
    assert found(Artwork(mm(10), mm(10), mm(50), mm(30), file(bleed=0))) == []


def test_what_is_missing_of_the_bleed_is_told_with_who_must_mend_it() -> None:
    (problem,) = found(Artwork(0, 0, mm(100), mm(60), file(bleed=1.5), FULL))
    assert (problem.severity, problem.check) == (Severity.GRAVE, "bleed")
    assert problem.what == (
        "the artwork ad.pdf of Bank stops short of the bleed at the left and top and right and bottom, by 1.5 mm"
    )
    assert problem.remedy == "ask Bank for a file with 3 mm of bleed on each side"
    assert found(Artwork(0, 0, mm(100), mm(60), file(bleed=2.95), FULL)) == []


@pytest.mark.parametrize(
    ("fineness", "share", "check", "severity", "words"),
    [
        ({"ppi": 300}, 2, "resolution", Severity.WARNING, "has 150 pixels an inch"),
        ({"ppi": 250}, 2, "resolution", Severity.GRAVE, "has 125 pixels an inch"),
        ({"line_ppi": 1000}, 2, "resolution", Severity.GRAVE, "in black and white"),
        ({"rule": 0.4}, 0.5, "rules", Severity.WARNING, "a line in the artwork ad.pdf of Bank is 0.20 pt"),
        ({"screened_rule": 0.8}, 0.5, "rules", Severity.WARNING, "a white or coloured line"),
        ({"screened_type": 12}, 0.5, "small-type", Severity.WARNING, "white or coloured type"),
    ],
)
def test_its_parts_are_judged_at_the_size_they_print(
    fineness: dict[str, float], share: float, check: str, severity: Severity, words: str
) -> None:
    def at(size: float) -> list[Problem]:
        return found(Artwork(mm(5), mm(5), mm(40 * size), mm(24 * size), small(), (0,) * 4))

    def small() -> ArtworkFile:
        return ArtworkFile("", "ad.pdf", mm(40), mm(24), (0,) * 4, "", Place(), "Bank", Fineness(**fineness))

    assert at(1) == []
    (problem,) = at(share)
    assert (problem.check, problem.severity) == (check, severity)
    assert words in problem.what


def test_a_frame_of_another_shape_and_type_below_are_told() -> None:
    glyphs = Glyphs("x", 10, BLACK, "en", True, 0.0, (1,), (20.0,), (), ("word",), "word")
    line = TextLine(mm(20), mm(20), Line((glyphs,), 20.0, "word"))
    shape, hidden = found(line, Artwork(mm(10), mm(10), mm(40), mm(40), file(), (0,) * 4))
    assert sorted((each.check, each.what) for each in (shape, hidden)) == [
        ("overset", "“word” lies under the artwork ad.pdf of Bank"),
        ("resolution", "the artwork ad.pdf of Bank does not fill its frame, which has another shape"),
    ]
