"""Half pages: two films on a page, each in its half; what finds no room is told, and what is left out by design noted."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Box, Page, Picture, Rule
from catalogue.problems import Problem, Severity
from tests.festival_maker import (
    FestivalMaker,
    both,
    collisions,
    frame,
    graves,
    in_mm,
    k,
    of_kind,
    of_style,
    prose,
    texts,
)

GARDEN = {"name": {"sr-Cyrl": "Летња башта", "en": "Open-air Garden"}}


def halves(
    folder: Path,
    *films: dict[str, Any],
    side: Any = "recto",
    options: Any = None,
    languages: tuple[str, ...] = ("sr-Cyrl", "en"),
    **settings: Any,
) -> Page:
    """The page of these films, each a change of the plain one."""
    maker = FestivalMaker(folder, languages, {"venues": {"hall": GARDEN}, **settings})
    keys = [f"film_{index}" for index in range(len(films))]
    for index, (key, changes) in enumerate(zip(keys, films, strict=True)):
        shown = [{"when": f"2027-05-1{index} 20:30", "venue": "hall"}]
        maker.film(key, **{"screenings": shown, "synopsis": both(20, languages), **changes})
    (page,) = maker.pages("half_page", " ".join(keys), side, options)
    return page


def notes(page: Page) -> list[Problem]:
    return [problem for problem in page.problems if problem.severity == Severity.NOTE]


@pytest.mark.parametrize(("side", "x"), [("recto", 17), ("verso", 16)])
def test_baselines_of_both_halves(tmp_path: Path, side: Any, x: int) -> None:
    page = halves(tmp_path, {}, {}, side=side)
    assert [at for *_, at in of_style(page, "title_small")] == [4, 6, 31, 33]
    assert [at for *_, at in of_style(page, "director")] == [10, 11, 37, 38]
    starts = {(left, at) for _, left, at in of_style(page, "text")}
    assert {(x, 13.5), (x + 68, 13.5), (x, 40.5), (x + 68, 40.5)} <= starts
    assert [(in_mm(rule.x1), in_mm(rule.x2), k(rule.y1)) for rule in of_kind(page, Rule)] == [
        (x, x + 132, 22.5), (x, x + 132, 49.5),
    ]  # fmt: skip
    assert of_style(page, "figures_small") == [
        ("10/5", x, 24.5), ("20:30", x + 34, 24.5), ("11/5", x, 51.5), ("20:30", x + 34, 51.5),
    ]  # fmt: skip
    assert of_style(page, "venue")[:2] == [("Летња башта", x, 25.75), ("Open-air Garden", x + 34, 25.75)]
    assert of_style(page, "fine_label")[0][1:] == (x + 68, 23.75)
    assert page.anchors == ("film:film_0", "film:film_1", "person:ana_lang")
    assert graves([page]) == []
    assert collisions(page) == []


@pytest.mark.parametrize(
    ("pixels", "upper", "lower"),
    [
        ((178, 100), (97, -3, 168, 36.89), (97, 108, 168, 147.89)),
        ((155, 102), (96.58, -3, 168, 44), (101.14, 108, 168, 152)),
        ((137, 100), (103.61, -3, 168, 44), (107.72, 108, 168, 152)),
    ],
)
def test_stills_hang_from_the_fore_edge_and_the_upper_one_from_the_head(
    tmp_path: Path, pixels: tuple[int, int], upper: Any, lower: Any
) -> None:
    FestivalMaker(tmp_path).picture("still.jpg", *pixels)
    page = halves(tmp_path, {}, {})
    stills = of_kind(page, Picture)
    assert frame(stills[0]) == pytest.approx(upper, abs=0.6)
    assert frame(stills[1]) == pytest.approx(lower, abs=0.6)
    assert all(still.width / still.height == pytest.approx(pixels[0] / pixels[1], rel=0.04) for still in stills)


def test_on_a_verso_titles_begin_on_one_line_beside_the_stills(tmp_path: Path) -> None:
    page = halves(tmp_path, {}, {}, side="verso")
    assert {x for _, x, _ in of_style(page, "title_small")} == {84}, "on the right text column"
    long = {"titles": {"sr-Cyrl": "Човек са кинокамером", "en": "Ice"}}
    page = halves(tmp_path / "long", {}, long, side="verso")
    assert {x for _, x, _ in of_style(page, "title_small")} == {72}, "4 mm beside the still, where that saves a line"


@pytest.mark.parametrize("side", ["recto", "verso"])
def test_the_stills_give_way_before_the_titles_do(tmp_path: Path, side: Any) -> None:
    FestivalMaker(tmp_path).picture("still.jpg", 1780, 1000)
    history = {"titles": {"sr-Cyrl": "Кратка историја камена", "en": "A Short History of the Stone"}}
    page = halves(tmp_path, history, {}, side=side)
    assert of_style(page, "title_long") == []
    assert of_style(page, "title_small")[0][0] == "Кратка историја камена"
    widths = {round(in_mm(still.width)) for still in of_kind(page, Picture)}
    assert widths == {67}, "64 mm and the bleed, both of them"
    assert collisions(page) == []


def test_without_a_still_there_is_a_panel_of_the_sections_ink(tmp_path: Path) -> None:
    page = halves(tmp_path, {"still": None}, {"still": None})
    assert [frame(box) for box in of_kind(page, Box)] == [(97, -3, 168, 44), (97, 108, 168, 152)]


@pytest.mark.parametrize(
    ("titles", "original", "facts"),
    [
        ({"sr-Cyrl": "Снег", "en": "Snow"}, 8, [10, 11]),
        ({"sr-Cyrl": "Снег"}, 6, [10, 11]),
        ({"sr-Cyrl": "Страдање Јованке Орлеанке", "en": "Snow"}, 10, [11, 12]),
    ],
)
def test_the_original_title_stands_below_the_others_or_opens_the_facts(
    tmp_path: Path, titles: dict[str, str], original: int, facts: list[int]
) -> None:
    page = halves(tmp_path, {"titles": titles | {"original": {"ja": "雪"}}})
    assert [(words, at) for words, _, at in of_style(page, "original_small")] == [("雪", original)]
    assert [at for *_, at in of_style(page, "director")] == facts
    assert graves([page]) == []


def test_titles_of_four_lines_are_set_smaller_and_longer_ones_find_no_room(tmp_path: Path) -> None:
    four = {"sr-Cyrl": "Страдање Јованке Орлеанке у Руану", "en": "The Passion of Joan of Arc in Rouen"}
    page = halves(tmp_path, {"titles": four})
    assert graves([page]) == []
    assert of_style(page, "title_small") == []
    assert max(at for *_, at in of_style(page, "title_long")) <= 8.5
    (problem,) = graves([halves(tmp_path / "more", {"titles": {"sr-Cyrl": "Снег и лед " * 14, "en": "Snow"}})])
    assert (problem.check, problem.place.field) == ("overset", "titles.sr-Cyrl")
    assert problem.what.startswith("the titles of film_0 take ")


def test_a_synopsis_has_eight_lines_and_a_longer_one_is_told_with_what_to_cut(tmp_path: Path) -> None:
    page = halves(tmp_path, {"synopsis": both(42)})
    lines = [at for _, x, at in of_style(page, "text") if x == 17]
    (fit,) = page.fits
    assert (fit.film, fit.layout, fit.lines) == ("film_0", "half_page", 8 - len(lines))
    (first, second) = graves([halves(tmp_path / "more", {"synopsis": both(90)})])
    assert {first.place.field, second.place.field} == {"synopsis.sr-Cyrl", "synopsis.en"}
    assert first.check == "overset"
    assert "too long for half a page" in first.what


@pytest.mark.parametrize(("roles", "fits"), [(3, True), (6, False)])
def test_credits_have_four_fine_lines(tmp_path: Path, roles: int, fits: bool) -> None:
    names = ["director", "photography", "editing", "music", "sound", "producer"][:roles]
    people = {f"person_{index}": {"name": f"Ana Lang {index}"} for index in range(6)}
    FestivalMaker(tmp_path).people(**people)
    credits = {name: f"person_{index}" for index, name in enumerate(names)}
    page = halves(tmp_path, {"credits": credits}, options={"credits": []})
    assert [problem.place.field for problem in graves([page])] == ([] if fits else ["credits"])


def test_what_half_a_page_leaves_out_is_noted(tmp_path: Path) -> None:
    credits = {"director": "ana_lang", "editing": "ana_lang"}
    film = {"credits": credits, "merge_credits": "false", "statement": both(5)}
    (note,) = notes(halves(tmp_path, film))
    assert note.what == (
        "half pages of one print synopsis, credits.director, credits.photography, credits.cast "
        "and leave out other texts and credits of their films"
    )
    assert note.place.field == "sections.one"
    all_of_it = {"texts": ["synopsis", "statement", "biography"], "credits": []}
    short = film | {"synopsis": both(3)}
    assert notes(halves(tmp_path / "all", short, options=all_of_it)) == []


def test_facts_are_short_unless_all_are_wanted(tmp_path: Path) -> None:
    film = {"colour": "black_and_white", "languages": ["ja"]}
    assert of_style(halves(tmp_path, film), "director")[1][0] == "Ana Lang Serbia, 2021 · 103 min"
    full = halves(tmp_path / "full", film, options={"facts": "full"})
    assert of_style(full, "director")[1][0] == "Ana Lang Serbia, 2021 · 103 min · black and white · Japanese"


@pytest.mark.parametrize(("showings", "fits"), [(2, True), (3, True), (4, False)])
def test_several_showings_have_a_line_each(tmp_path: Path, showings: int, fits: bool) -> None:
    shown = [{"when": f"2027-05-1{day} 18:00", "venue": "hall"} for day in range(showings)]
    page = halves(tmp_path, {"screenings": shown})
    assert of_style(page, "slots")[:2] == [("10/5 18:00", 17, 23.75), ("11/5 18:00", 17, 24.75)]
    assert of_style(page, "venue")[0][0] == "Летња башта / Open-air Garden"
    assert [problem.place.field for problem in graves([page])] == ([] if fits else ["screenings"])
    assert collisions(page) == []


def test_nothing_is_left_of_what_is_not_there(tmp_path: Path) -> None:
    page = halves(tmp_path, {"screenings": None, "credits": None, "synopsis": None, "countries": None, "year": None})
    assert of_kind(page, Rule) == []
    assert {piece.line.style for piece in texts(page)} == {"title_small", "facts"}


def test_a_venue_has_its_short_name_where_the_long_one_would_turn(tmp_path: Path) -> None:
    long = {"sr-Cyrl": "Велика свечана дворана старе градске куће", "en": "Great Hall"}
    short = {"sr-Cyrl": "Градска кућа", "en": "Great Hall"}
    page = halves(tmp_path, {}, venues={"hall": {"name": long, "short": short}})
    assert [words for words, *_ in of_style(page, "venue")] == ["Градска кућа", "Great Hall"]
    (problem,) = graves([halves(tmp_path / "long", {}, venues={"hall": {"name": long}})])
    assert problem.remedy == "give the venue a shorter name as `short`"


def test_one_language_fills_both_columns_and_stands_on_the_stills_foot(tmp_path: Path) -> None:
    page = halves(tmp_path, {"synopsis": {"en": prose("en", 70)}}, languages=("en",))
    assert graves([page]) == []
    columns = [[at for _, x, at in of_style(page, "text") if abs(x - left) < 0.5] for left in (17, 85)]
    assert columns[0][0] == columns[1][0] == 13.5
    assert 0 <= len(columns[0]) - len(columns[1]) <= 1
    assert [at for *_, at in of_style(page, "director")] == [11]
