"""The type report: figures that match a count by hand, and faults planted for it to find."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from catalogue.inks import BLACK
from catalogue.makeup.document import Document
from catalogue.makeup.facesheet import read_faces
from catalogue.makeup.pieces import Page, TextLine
from catalogue.makeup.rivers import rivers
from catalogue.makeup.type_report import StyleReport, TypeReport, type_report
from catalogue.problems import Place
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.lines import Galley, Glyphs, Line, LineEnd
from catalogue.typeset.setting import set_galley
from catalogue.typeset.styles import Passage, Style
from tests.festival_maker import FestivalMaker, prose

ROOM = 100.0
SYNOPSIS = Place("data/films/snow.yaml", 9, 15, "synopsis.en")
LETTER, SIZE = 5.0, 10.0


def line(
    text: str,
    end: LineEnd = "soft",
    *,
    share: float = 1.0,
    ratio: float | None = None,
    space: float = 2.5,
    language: str = "en",
) -> Line:
    """A line whose letters are all half an em wide, said to fill that share of its measure."""
    advances = tuple(space if character == " " else LETTER for character in text)
    run = Glyphs(
        "x", SIZE, BLACK, language, True, 0.0, tuple(range(len(text))), advances, (), tuple(text), text
    )  # fmt: skip
    return Line((run,), share * ROOM, text, end, style="text", ratio=ratio, room=ROOM)


def document(*columns: Sequence[Line], place: Place = SYNOPSIS, anchors: Sequence[str] = ("film:snow",)) -> Document:
    """One page with the lines in columns."""
    pieces = tuple(
        TextLine(200.0 * index, 12.0 * number, line, place=place)
        for index, column in enumerate(columns)
        for number, line in enumerate(column)
    )
    return Document("", "en", (Page(pieces, "recto", tuple(anchors), folio=7),), 400, 600, 0)


def report(*columns: Sequence[Line]) -> TypeReport:
    return type_report(document(*columns), {SYNOPSIS})


def of(*columns: Sequence[Line]) -> StyleReport:
    (styles,) = report(*columns).styles
    return styles


# Figures --------------------------------------------------------------------------------------------------------------


def test_hyphens_are_counted() -> None:
    """Six of ten lines end in hyphens, three of them running; a compound's own hyphen is one of them."""
    ends: list[LineEnd] = ["hyphen", "soft", "hyphen", "hyphen", "close", "soft", "close", "hyphen", "hyphen", "last"]
    texts = ["a\u00ad", "b", "c\u00ad", "d\u00ad", "e-", "f", "g", "h\u00ad", "i\u00ad", "abcdefghij"]
    lines = [line(text, end) for text, end in zip(texts, ends, strict=True)]
    figures = of(lines)
    assert (figures.lines, figures.hyphens, figures.hyphen_run) == (10, 60.0, 3)
    (finding,) = report(lines).findings
    assert (finding.kind, finding.lines, finding.first.text) == ("hyphens", 3, "c\u00ad")


def test_hyphens_do_not_run_from_one_column_to_the_next() -> None:
    column = [line("a b"), line("c\u00ad", "hyphen"), line("d\u00ad", "hyphen")]
    assert of(column, column).hyphen_run == 2


def test_the_rag_is_the_mean_of_what_is_missing_at_the_ends() -> None:
    """Shortfalls of 10, 0, 25 and 5 %, and a last line, which ends where it ends."""
    shares = [0.9, 1.0, 0.75, 0.95]
    figures = of([*(line("some words", share=share) for share in shares), line("the end of it", "last", share=0.3)])
    assert (figures.ragged, figures.rag, figures.short) == (4, 0.1, 1)
    assert (figures.justified, figures.loosest, figures.tightest) == (0, None, None)


def test_justified_lines_are_counted_by_their_ratios() -> None:
    ratios = [0.2, 1.5, -0.6, 1.0, 2.4]
    figures = of([*(line("some words", ratio=ratio) for ratio in ratios), line("the end of it", "last", ratio=0.0)])
    assert (figures.justified, figures.loose, figures.loosest, figures.tightest) == (5, 0.4, 2.4, -0.6)
    assert (figures.ragged, figures.rag) == (0, 0.0)


@pytest.mark.parametrize(
    ("shares", "stairs"),
    [
        ([0.8, 0.9, 1.0], [3]),
        ([1.0, 0.93, 0.86, 0.8], [4]),
        ([0.8, 0.9, 1.0, 0.9, 0.8], [3, 3]),
        ([0.9, 0.93, 0.96, 0.99], []),
        ([0.8, 1.0, 0.8, 1.0], []),
        ([0.8, 0.9, 0.9, 1.0], []),
    ],
    ids=["out", "in", "out and in again", "steps too small to see", "to and fro", "a landing between"],
)
def test_stairs(shares: list[float], stairs: list[int]) -> None:
    lines = [*(line("some words", share=share) for share in shares), line("the end of it", "last")]
    found = [finding.lines for finding in report(lines).findings if finding.kind == "stair"]
    assert (found, of(lines).stairs) == (stairs, len(stairs))


def test_a_justified_text_has_no_stairs() -> None:
    assert of([line("some words", share=share, ratio=0.1) for share in (0.8, 0.9, 1.0)]).stairs == 0


@pytest.mark.parametrize(
    ("last", "stranded"), [("end.", 1), ("endlessly.", 0), ("an end.", 0), ("крај", 1), ("1987.", 1)]
)
def test_a_last_line_of_one_short_word(last: str, stranded: int) -> None:
    assert of([line("a line of words"), line(last, "last")]).stranded == stranded


def test_a_paragraph_of_one_word_is_not_stranded() -> None:
    assert of([line("A line of its own", "last"), line("No.", "last")]).stranded == 0


# Which lines ----------------------------------------------------------------------------------------------------------


def test_only_running_text_of_two_lines_or_more_counts() -> None:
    label = TextLine(0, 0, line("Label"), place=Place("data/films/snow.yaml", 2, 1, "titles.en"))
    alone = TextLine(0, 20, line("Without dialogue.", "last"), place=SYNOPSIS)
    page = Page((label, label, alone), "recto", ("film:snow",), folio=7)
    assert type_report(Document("", "en", (page,), 400, 600, 0), {SYNOPSIS}) == TypeReport((), (), ())


def test_the_language_is_that_of_most_of_the_text() -> None:
    """A line that happens to be a French title belongs to its English paragraph."""
    lines = [line("a line of English words"), line("Le Voyage", language="fr"), line("and English again", "last")]
    assert of(lines).language == "en"


def test_a_line_knows_its_film_its_field_and_its_page() -> None:
    biography = Place("data/people/people.yaml", 4, 3, "ana_lang.biography.en")
    lines = [line("some words", share=0.9), line("the end of it", "last")]
    own = report(lines).worst[0]
    assert (own.film, own.place, own.page) == ("snow", SYNOPSIS, 7)
    shown = type_report(document(lines, place=biography), {biography}).worst[0]
    assert (shown.film, shown.place) == ("snow", biography)
    introduction = type_report(document(lines, place=biography, anchors=["section:one"]), {biography}).worst[0]
    assert introduction.film == ""


def test_what_runs_on_belongs_to_the_film_of_the_page_before() -> None:
    biography = Place("data/people/people.yaml", 4, 3, "ana_lang.biography.en")
    lines = [line("some words", share=0.9), line("the end of it", "last")]
    (page,) = document(lines, place=biography, anchors=()).pages
    first = Page((), "recto", ("film:snow", "person:ana_lang"), folio=6)
    assert type_report(Document("", "en", (first, page), 400, 600, 0), {biography}).worst[0].film == "snow"


def test_the_worst_lines_come_first_of_whichever_kind() -> None:
    """A ragged line at 70 % is one and a half times as short as it may be; ratios count as they are, either way."""
    lines = [
        line("at ease", ratio=0.1),
        line("tight", ratio=-0.9),
        line("loose", ratio=2.0),
        line("short", share=0.7),
        line("the end of it", "last", share=0.1),
    ]
    worst = report(lines).worst
    assert [(each.text, each.badness) for each in worst] == [
        ("loose", 2.0),
        ("short", 1.5),
        ("tight", 0.9),
        ("at ease", 0.1),
    ]
    assert len(type_report(document(lines), {SYNOPSIS}, most=2).worst) == 2


# Rivers ---------------------------------------------------------------------------------------------------------------


def at(*spaces: float, width: float = 4.0) -> Line:
    """A line with wide spaces centred at these points."""
    runs = []
    for centre in spaces:
        advances = (centre - width / 2, width)
        runs.append(Glyphs("x", SIZE, BLACK, "en", True, 0.0, (1, 2), advances, (), ("x", " "), "x "))
    return Line(tuple(runs), ROOM, "x", "soft", ratio=1.0, room=ROOM)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([at(50), at(50), at(50)], [(0, 3)]),
        ([at(20), at(50), at(50), at(50), at(50), at(80)], [(1, 4)]),
        ([at(20, 70), at(20, 70), at(20, 70)], [(0, 3), (0, 3)]),
        ([at(50), at(50)], []),
        ([at(50), at(50), at(80), at(50)], []),
        # It may lean, by less than a space a line, and steadily.
        ([at(50), at(51.8), at(53.6), at(55.4)], [(0, 4)]),
        ([at(50), at(55), at(60), at(65)], []),
        ([at(50), at(51.8), at(50), at(51.8)], []),
        # Spaces of the ideal width are no white.
        ([at(50, width=2.5), at(50, width=2.5), at(50, width=2.5)], []),
    ],
)
def test_rivers(lines: list[Line], found: list[tuple[int, int]]) -> None:
    assert list(rivers(lines)) == found


def test_a_river_is_counted_where_text_is_justified_only() -> None:
    assert of([line("aaa aaa", ratio=1.5, space=4.0)] * 3).rivers == 1
    assert of([line("aaa aaa", space=4.0)] * 3).rivers == 0


# On type --------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def faces() -> FaceSet:
    fonts = Path(__file__).resolve().parents[2] / "fonts"
    return read_faces([(fonts / "faces.yaml", "fonts/faces.yaml")])[0]


def justified(text: str, measure: float, faces: FaceSet) -> Galley:
    style = Style("text", "Source Serif 4", 400, 8.5, 11.34, align="justified")
    return set_galley([[Passage(text, style, "en")]], measure, faces, SYNOPSIS)


def test_the_loose_line_of_a_narrow_measure_is_found(faces: FaceSet) -> None:
    """“It is” cannot take the long word beside it, which nothing divides: the line is stretched to twice its width."""
    made = justified("It is incomprehensibilities that we see in it.", 75, faces)
    assert made.lines[0].text == "It is"
    found = type_report(document(made.lines), {SYNOPSIS})
    worst = found.worst[0]
    assert (worst.text, worst.ratio) == ("It is", round(made.lines[0].ratio or 0, 3))
    assert worst.ratio is not None
    assert worst.ratio > 10
    assert found.styles[0].loosest == worst.ratio


def test_random_words_have_no_river_everywhere(faces: FaceSet) -> None:
    """White of chance: at a measure of sixty letters hardly any, and at one of twenty-five not in most paragraphs."""
    chance = Random(1)
    words = prose("en", 22).rstrip(".").split()
    texts = [" ".join(chance.choice(words) for _ in range(120)) for _ in range(20)]
    wide, narrow = (
        [list(rivers(justified(text, measure, faces).lines)) for text in texts] for measure in (230.0, 100.0)
    )
    assert sum(map(len, wide)) <= 1
    assert sum(map(bool, narrow)) <= len(texts) // 2


def test_the_report_on_a_festival(tmp_path: Path) -> None:
    """Every line of the synopses, in both languages, and none of the titles and facts."""
    maker = FestivalMaker(tmp_path).film()
    workshop = maker.workshop()
    film = workshop.desk.records.films["snow"]
    places = {film.place(f"synopsis.{language}") for language in maker.languages}
    pages = maker.book().pages
    found = type_report(Document("", "en", pages, 400, 600, 0), places)
    set_lines = [
        piece for page in pages for piece in page.pieces if isinstance(piece, TextLine) and piece.place in places
    ]
    assert [(each.language, each.style) for each in found.styles] == [("en", "text"), ("sr-Cyrl", "text")]
    assert sum(each.lines for each in found.styles) == len(set_lines) > 8
    assert {line.film for line in found.worst} == {"snow"}
