"""The cover: what stands where on back, spine and front, bars that are as long as the programme, and what does not fit."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from catalogue.build import make_cover
from catalogue.inks import PAPER
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page, TextLine
from catalogue.problems import Problem, Severity
from tests.festival_maker import FestivalMaker, collisions, find, frame, in_mm, k, of_kind, of_style, prose, texts

NAME = {"sr-Cyrl": "Светлопис", "en": "Svetlopis", "ar": "كتابة الضوء"}
SUBTITLE = {"sr-Cyrl": "12. фестивал", "en": "12th Festival", "ar": "المهرجان الثاني عشر"}
SECTIONS = {"sr-Cyrl": "Програм", "en": "Programme", "ar": "المسابقة"}
INKS = ("cinnabar", "cherry", "ochre")


def maker(
    folder: Path, counts: Sequence[int] = (2, 1), languages: tuple[str, ...] = ("sr-Cyrl", "en"), **settings: Any
) -> FestivalMaker:
    """A festival with so many films in each section."""
    sections = {
        f"s{number}": {"name": {each: f"{SECTIONS[each]} {number}" for each in languages}, "ink": INKS[number % 3]}
        for number in range(len(counts))
    }
    plain: dict[str, Any] = {
        "name": {each: NAME[each] for each in languages},
        "subtitle": {each: SUBTITLE[each] for each in languages},
        "edition": "12",
        "sections": sections,
        "parts": [{"section": key} for key in sections],
        "cover": "true",
        "paper": {"spine": "10 mm"},
    }
    made = FestivalMaker(folder, languages, plain | settings)
    for number, films in enumerate(counts):
        for film in range(films):
            record = {"titles": dict.fromkeys(languages, f"F {film}"), "section": f"s{number}", "year": 2020}
            made.record(f"data/films/f_{number}_{film}.yaml", record)
    made.record("data/people/people.yaml", {"nobody": "Nobody"})
    if "ar" in languages:
        made.write("data/words/ar.yaml", (Path(__file__).parents[2] / "data/words/en.yaml").read_text(encoding="utf-8"))
    return made


def cover(folder: Path, *args: Any, **settings: Any) -> tuple[Document, Page, list[Problem]]:
    """The cover as one sheet, its page, and what is worse than a note."""
    made = make_cover(maker(folder, *args, **settings).workshop(), 100)
    assert made is not None
    document, problems = made
    (page,) = document.pages
    return document, page, [problem for problem in problems if problem.severity is not Severity.NOTE]


def coloured(page: Page) -> list[tuple[float, float, float, float]]:
    """Frames of the bars, in millimetres."""
    return [frame(box) for box in of_kind(page, Box) if is_bar(box)]


def is_bar(box: Box) -> bool:
    return not box.ink.overprint and box.ink != PAPER


def test_the_front(tmp_path: Path) -> None:
    """The front begins at 175 mm: a back of 165, a spine of 10. Its margin at the spine is 17."""
    _, page, problems = cover(tmp_path)
    assert of_style(page, "cover_name") == [("Светлопис", 192, 8), ("Svetlopis", 192, 13)]
    assert of_style(page, "subtitle") == [("12. фестивал", 192, 17), ("12th Festival", 260, 17)]
    assert of_style(page, "cover_dates") == [("7–13/5", 192, 51), ("2027", 192, 54)]
    assert problems == []
    assert collisions(page) == []


def test_bars_are_four_millimetres_a_film_and_abut_over_all_bleeds(tmp_path: Path) -> None:
    document, page, _ = cover(tmp_path, (3, 0, 12))
    assert coloured(page) == [
        (-3, 84, 175, 98), (-3, 98, 175, 112), (-3, 112, 175, 126),
        (328, 84, 343, 98), (292, 112, 343, 126),
    ]  # fmt: skip
    assert in_mm(document.width) == 340
    boxes = [box for box in of_kind(page, Box) if box.x < 0]
    edges = [(round(box.y, 3), round(box.y + box.height, 3)) for box in boxes]
    assert [bottom for _, bottom in edges[:-1]] == [top for top, _ in edges[1:]], "as the press writes them"


def test_one_film_of_many_is_still_seen(tmp_path: Path) -> None:
    """40 films are no longer than a measure of 40 mm, a millimetre each; what is under two is lost under the knife."""
    paper = {"margins": {"inner": "109 mm", "outer": "16 mm"}, "spine": "10 mm"}
    _, page, _ = cover(tmp_path, (40, 1, 20), paper=paper)
    assert [340 - left for left, _, right, _ in coloured(page) if right > 300] == [40, 2, 20]


def test_a_long_bar_stops_before_the_dates_and_all_are_shorter_for_it(tmp_path: Path) -> None:
    """Of ten sections the ninth is beside the dates."""
    _, page, problems = cover(tmp_path, (1, 1, 1, 1, 1, 10, 1, 1, 30, 1))
    bars = [frame for frame in coloured(page) if frame[2] > 300]
    dates = find(page, "7–13/5")
    end = in_mm(dates.x + dates.line.width)
    assert bars[8][0] >= end + 4
    assert bars[8][0] == pytest.approx(end + 4, abs=0.1)
    assert 340 - bars[5][0] == pytest.approx((340 - bars[8][0]) / 3, abs=0.1)
    assert problems == []


def test_a_bar_at_the_foot_runs_over_the_trim(tmp_path: Path) -> None:
    """On a page 98 mm + 14 high the second bar ends at the trim."""
    paper = {"trim": "165 × 112 mm", "spine": "10 mm"}
    document, page, _ = cover(tmp_path, (1, 1), paper=paper)
    assert [frame[3] for frame in coloured(page)] == [98, 115, 98, 115]
    assert in_mm(document.height) == 112


def test_the_names_of_sections_stand_on_their_bars(tmp_path: Path) -> None:
    long = {"sr-Cyrl": "Програм кратких филмова из целог света", "en": "Programme"}
    sections = {"s0": {"name": long, "ink": "ochre"}}
    _, page, problems = cover(tmp_path, (1,), sections=sections)
    (number, first, second, english) = [(words, x, round(4 * at, 1)) for words, x, at in sorted_bar(page)]
    assert number == ("1", 16, 90.2)
    assert (first[1:], second[1:]) == ((33, 90.2), (33, 94.2)), "two lines about the middle of the bar"
    assert english == ("Programme", 84, 90.2)
    assert {run.ink.process for line in texts(page, "cover_bar") for run in line.line.runs} == {(0, 0, 0, 0)}
    assert problems == []


def sorted_bar(page: Page) -> list[tuple[str, float, float]]:
    return sorted(of_style(page, "cover_bar"), key=lambda line: (line[1], line[2]))


def test_a_name_of_three_lines_is_grave(tmp_path: Path) -> None:
    name = {"sr-Cyrl": prose("sr-Cyrl", 16), "en": "Programme"}
    _, page, problems = cover(tmp_path, (1,), sections={"s0": {"name": name, "ink": "ochre"}})
    assert [problem.place.field for problem in problems] == ["sections.s0.name"]
    assert "takes 3 lines on the cover" in problems[0].what
    assert prose("sr-Cyrl", 16) in " ".join(words for words, x, _ in sorted_bar(page) if x == 33), "and nothing is lost"


def test_sections_below_the_page_are_grave(tmp_path: Path) -> None:
    _, _, problems = cover(tmp_path, (1,) * 11)
    assert [problem.what for problem in problems] == [
        "the section s10 is number 11, and its bar would stand below the cover"
    ]


@pytest.mark.parametrize(
    ("words", "style", "lines"),
    [
        (2, "cover_name", [8, 13]),
        (3, "cover_name_medium", [8, 12]),
        (6, "cover_name_medium", [6, 10, 14]),
        (8, "cover_name_small", [8, 11, 14]),
        (11, "cover_name_small", [5, 8, 11, 14]),
    ],
)
def test_a_long_name_is_set_smaller_in_every_language(tmp_path: Path, words: int, style: str, lines: list[int]) -> None:
    name = {"sr-Cyrl": prose("sr-Cyrl", words), "en": "Svetlopis"}
    _, page, problems = cover(tmp_path, name=name, cover={"options": {"spine_words": "never"}})
    set_ = [line for line in texts(page) if line.line.style.startswith("cover_name")]
    assert {line.line.style for line in set_} == {style}
    assert [k(line.y) for line in set_] == lines
    assert problems == []
    assert collisions(page) == []


def test_a_name_that_fills_the_cover_is_grave(tmp_path: Path) -> None:
    name = {"sr-Cyrl": prose("sr-Cyrl", 30), "en": prose("en", 30)}
    _, _, problems = cover(tmp_path, name=name, cover={"options": {"spine_words": "never"}})
    assert "overset" in {problem.check for problem in problems}
    assert "the festival's name takes" in " ".join(problem.what for problem in problems)


def on_spine(page: Page) -> list[tuple[str, float, int]]:
    """Words, where they begin from the head, and their turn."""
    return [(line.line.text, in_mm(line.y), line.turn) for line in texts(page) if line.turn]


def test_the_spine_reads_upward_from_the_bars(tmp_path: Path) -> None:
    _, page, _ = cover(tmp_path)
    (first, second, edition) = on_spine(page)
    assert first == ("Светлопис", 80, 90)
    assert second[0] == "Svetlopis"
    assert second[1] == pytest.approx(80 - in_mm(find_turned(page, "Светлопис").line.width) - 3, abs=0.02)
    assert edition[0] == "12"
    assert edition[1] - in_mm(find_turned(page, "12").line.width) == pytest.approx(6, abs=0.02)
    middle = {round(in_mm(line.x) - 170, 1) for line in texts(page, "spine")}
    assert middle == {1.2}, "half the height of the capitals right of the spine's middle"


def find_turned(page: Page, words: str) -> TextLine:
    return next(line for line in texts(page) if line.turn and line.line.text == words)


@pytest.mark.parametrize(
    ("spine", "words", "least", "shown"),
    [
        ("6 mm", "auto", "5 mm", True),
        ("5.9 mm", "auto", "5 mm", False),
        ("7 mm", "auto", "8 mm", False),
        ("8 mm", "auto", "8 mm", True),
        ("12 mm", "never", "5 mm", False),
        ("4 mm", "always", "5 mm", True),
        ("0 mm", "auto", "5 mm", False),
    ],
)
def test_words_on_the_spine(tmp_path: Path, spine: str, words: str, least: str, shown: bool) -> None:
    settings = {"paper": {"spine": spine}, "cover": {"options": {"spine_words": words}}, "press": {"spine_text": least}}
    _, page, _ = cover(tmp_path, **settings)
    assert bool(on_spine(page)) == shown


@pytest.mark.parametrize(
    ("name", "options", "shown"),
    [
        ({"sr-Cyrl": "Фестивал дугог имена", "en": "A Festival of a Rather Long Name"}, {}, ["Фестивал дугог имена", "12"]),
        ({"sr-Cyrl": "Међународни фестивал документарног филма", "en": "X"}, {},
         ["Међународни фестивал документарног филма", "12"]),
        ({"sr-Cyrl": prose("sr-Cyrl", 20), "en": "X"}, {"spine_name": "ФЕСТ"}, ["ФЕСТ", "12"]),
    ],
)  # fmt: skip
def test_the_spine_takes_what_it_holds(
    tmp_path: Path, name: dict[str, str], options: dict[str, str], shown: list[str]
) -> None:
    _, page, _ = cover(tmp_path, name=name, cover={"options": options})
    assert [words for words, *_ in on_spine(page)] == shown
    assert min(in_mm(line.y - line.line.width) for line in texts(page) if line.turn) >= 6


def test_a_name_longer_than_the_spine_is_grave(tmp_path: Path) -> None:
    name = {"sr-Cyrl": prose("sr-Cyrl", 13), "en": "X"}
    _, page, problems = cover(tmp_path, name=name)
    assert ["spine_name" in problem.remedy for problem in problems] == [True]
    assert find_turned(page, prose("sr-Cyrl", 13))


BLURB = {"sr-Cyrl": prose("sr-Cyrl", 20), "en": prose("en", 20)}


def test_the_back(tmp_path: Path) -> None:
    _, page, problems = cover(tmp_path, blurb=BLURB, isbn="978-86-00000-00-2", website="svetlopis.example")
    first = {x: at for _, x, at in reversed(of_style(page, "blurb"))}
    assert first == {16: 5, 84: 5}
    assert of_style(page, "cover_note") == [("svetlopis.example", 84, 12), ("ISBN 978-86-00000-00-2", 16, 12)]
    assert [frame(box) for box in of_kind(page, Box) if box.ink == PAPER] == [(16, 52, 54, 78)]
    assert [line.line.text for line in texts(page, "barcode")] == ["9", "788600", "000002"]
    bars = [box for box in of_kind(page, Box) if box.ink.overprint]
    assert min(in_mm(bar.x) for bar in bars) - 16 >= 3.63, "the quiet zone is inside the box"
    assert 54 - max(in_mm(bar.x + bar.width) for bar in bars) >= 2.31
    assert problems == []


@pytest.mark.parametrize(
    ("words", "isbn", "first", "last", "over"),
    [
        (20, "978-86-00000-00-2", 5, 7, ""),
        (44, "978-86-00000-00-2", 5, 10, ""),
        (50, "978-86-00000-00-2", 4, 10, ""),
        (55, "978-86-00000-00-2", 3, 10, ""),
        (70, "978-86-00000-00-2", 3, 12, "2 lines"),
        (100, "", 5, 17, ""),
        (140, "", 3, 21, "1 line"),
    ],
)
def test_a_long_blurb_begins_higher_and_is_grave_where_it_would_meet_the_number_or_the_bars(
    tmp_path: Path, words: int, isbn: str, first: int, last: int, over: str
) -> None:
    blurb = {"sr-Cyrl": prose("sr-Cyrl", words), "en": "Short."}
    _, page, problems = cover(tmp_path, blurb=blurb, isbn=isbn)
    lines = [at for _, x, at in of_style(page, "blurb") if x < 80]
    assert (lines[0], lines[-1]) == (first, last)
    said = [f"{problem.place.field}: {problem.what}" for problem in problems]
    assert said == ([f"blurb.sr-Cyrl: the blurb is {over} too long for the back of the cover"] if over else [])


def test_a_blurb_in_one_language_runs_into_the_other_column(tmp_path: Path) -> None:
    _, page, problems = cover(tmp_path, languages=("en",), blurb={"en": prose("en", 90)}, isbn="978-86-00000-00-2")
    columns = {x for _, x, _ in of_style(page, "blurb") if x in (16, 84)}
    assert columns == {16, 84}
    assert problems == []
    said = " ".join(words for words, *_ in of_style(page, "blurb")).replace("\u00ad ", "")
    assert said == prose("en", 90)


def test_a_cover_of_bare_facts_has_nothing_in_the_place_of_what_is_missing(tmp_path: Path) -> None:
    _, page, problems = cover(tmp_path, subtitle={}, edition="")
    styles = {line.line.style for line in texts(page)}
    assert styles == {"cover_name", "cover_dates", "cover_bar", "spine"}
    assert all(is_bar(box) for box in of_kind(page, Box))
    assert problems == []


@pytest.mark.parametrize("languages", [("en",), ("en", "sr-Cyrl"), ("ar", "en")])
def test_other_editions(tmp_path: Path, languages: tuple[str, ...]) -> None:
    settings: dict[str, Any] = {"blurb": dict.fromkeys(languages, "A few words."), "isbn": "978-86-00000-00-2"}
    document, page, problems = cover(tmp_path, languages=languages, **settings)
    assert problems == []
    assert document.language == languages[0]
    assert [line.line.text for line in texts(page, "cover_name")] == [NAME[each] for each in languages]
    assert collisions(page) == []
    ends = edges_of(page, "cover_name")
    assert all(left > 191 and right < 325 for left, right in ends)
    first, side = (324, 1) if languages[0] == "ar" else (192, 0)
    assert ends[0][side] == pytest.approx(first, abs=1), "at the side where the language begins"


def edges_of(page: Page, style: str) -> list[tuple[float, float]]:
    lines: Iterable[TextLine] = texts(page, style)
    return [(in_mm(line.x + line.line.indent), in_mm(line.x + line.line.indent + line.line.width)) for line in lines]


def test_a_third_language_is_grave(tmp_path: Path) -> None:
    made = maker(tmp_path, languages=("sr-Cyrl", "en", "ar"))
    result = make_cover(made.workshop(), 100)
    assert result is not None
    assert any("has no column for ar" in problem.what for problem in result[1])


def test_with_the_pages_front_and_back_are_pages_of_their_own(tmp_path: Path) -> None:
    """The bars of the back run over the spine's trim too: the cover may be bound with a fold or without."""
    front, back = maker(tmp_path, (3,), press="digital", paper={}, blurb=BLURB).pages("cover")
    assert (front.side, back.side) == ("recto", "verso")
    assert of_style(front, "cover_name") == [("Светлопис", 17, 8), ("Svetlopis", 17, 13)]
    assert coloured(front) == [(153, 84, 168, 98)]
    assert coloured(back) == [(-3, 84, 168, 98)]
    assert on_spine(front) == on_spine(back) == []
    assert texts(back, "blurb")
