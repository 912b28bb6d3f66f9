"""A film's page: where titles, facts, text and pictures stand on each rung of the ladder, in millimetres and units."""

import pytest

from catalogue.inks import Ink
from catalogue.makeup.pieces import Box, Page, Picture, Side
from tests.festival_maker import (
    FestivalMaker,
    both,
    find,
    frame,
    in_mm,
    k,
    left,
    of_kind,
    of_style,
    prose,
    texts,
)

STEPS = {"L": (23, 27, 30), "M": (18, 22, 25), "S": (14, 18, 21), "T": (4, 8, 14)}
"""First title, first line of facts and first line of text, with a still of 1.78."""


def on_rung(maker: FestivalMaker, rung: str, side: Side = "recto") -> Page:
    """The film's page on one rung, whether it fits there or not."""
    if rung == "L":
        maker.people(ana_lang={"portrait": None})
    return maker.pages("film_page", "snow", side, {"ladder": [rung]})[0]


def pictures(page: Page) -> list[tuple[float, float, float, float]]:
    """The frames of the pictures, the still's first."""
    return [frame(piece) for piece in of_kind(page, Picture)]


# The grid


@pytest.mark.parametrize(("side", "x"), [("recto", 17), ("verso", 16)])
def test_type_stands_on_four_columns_and_is_not_mirrored(maker: FestivalMaker, side: Side, x: float) -> None:
    page = maker.page(side=side)
    assert [at for _, at, _ in of_style(page, "title")] == [x, x]
    assert [at for _, at, _ in of_style(page, "figures")] == [x + 102, x + 102]
    assert {at for _, at, _ in of_style(page, "label")} == {x, x + 34}
    assert {at for _, at, _ in of_style(page, "value")} == {x + 68}
    assert {at for _, at, _ in of_style(page, "text")} == {x, x + 68}
    assert all(in_mm(left(line) + line.line.width) <= x + 132 for line in texts(page))


def test_texts_keep_two_millimetres_from_the_gutter(maker: FestivalMaker) -> None:
    page = maker.film(synopsis=both(300)).page()
    widest = max(in_mm(line.line.width) for line in texts(page, "text"))
    assert 58 < widest <= 62


@pytest.mark.parametrize("side", ["recto", "verso"])
@pytest.mark.parametrize("rung", STEPS)
def test_baselines_of_each_rung(maker: FestivalMaker, rung: str, side: Side) -> None:
    title, facts, text = STEPS[rung]
    page = on_rung(maker, rung, side)
    assert [at for *_, at in of_style(page, "title")] == [title, title + 2]
    assert [at for *_, at in of_style(page, "figures")] == [title, title + 2]
    assert [at for *_, at in of_style(page, "director")] == [facts, facts + 1]
    assert [at for *_, at in of_style(page, "venue")] == [facts, facts + 1]
    assert min(at for *_, at in of_style(page, "text")) == text


def test_beside_the_still_the_title_begins_inward_of_it(maker: FestivalMaker) -> None:
    recto, verso = on_rung(maker, "T", "recto"), on_rung(maker, "T", "verso")
    assert [at for _, at, _ in of_style(recto, "title")] == [17, 17]
    assert [at for _, at, _ in of_style(recto, "figures")] == [68, 68]
    still = pictures(verso)[0]
    assert [at for _, at, _ in of_style(verso, "title")] == [pytest.approx(still[2] + 4, abs=0.01)] * 2
    assert [at for _, at, _ in of_style(verso, "figures")] == [118, 118]


# Pictures

# With 3 mm of bleed on two sides, the field of M is 117 × 65: 1.8.
FIELDS = {"L": (148, 80), "M": (114, 62), "S": (80, 44)}


@pytest.mark.parametrize("rung", FIELDS)
def test_a_still_that_loses_little_covers_its_field_and_its_bleed(maker: FestivalMaker, rung: str) -> None:
    width, height = FIELDS[rung]
    assert pictures(on_rung(maker, rung, "recto"))[0] == (165 - width, -3, 168, height)
    assert pictures(on_rung(maker, rung, "verso"))[0] == (-3, -3, width, height)
    still = of_kind(on_rung(maker, rung), Picture)[0]
    a, b, c, d = still.crop
    assert 1 - (c - a) * (d - b) <= 0.03


@pytest.mark.parametrize(
    ("pixels", "recto"),
    [
        ((178, 100), (51, -3, 168, 62)),  # 1.78
        ((185, 100), (51, -3, 168, 62)),  # 1.85
        ((133, 100), (81.55, -3, 168, 62)),  # narrower: 65 × 1.33 = 86.45 wide
        ((239, 100), (51, -3, 168, 45.95)),  # shallower: 117 ÷ 2.39 = 48.95 high
    ],
)
def test_a_still_of_another_shape_hangs_whole_from_head_and_fore_edge(
    maker: FestivalMaker, pixels: tuple[int, int], recto: tuple[float, float, float, float]
) -> None:
    maker.picture("still.jpg", *pixels)
    page = on_rung(maker, "M")
    assert pictures(page)[0] == recto
    mirrored = pictures(on_rung(maker, "M", "verso"))[0]
    assert mirrored == pytest.approx((-3, recto[1], 165 - recto[0], recto[3]), abs=0.02)
    still = of_kind(page, Picture)[0]
    shown = (still.crop[2] - still.crop[0]) * pixels[0] / ((still.crop[3] - still.crop[1]) * pixels[1])
    assert still.width / still.height == pytest.approx(shown), "never stretched"
    assert still.crop == (0, 0, 1, 1) or recto == (51, -3, 168, 62), "cropped only where it covers"


def test_what_follows_a_shallow_still_rises(maker: FestivalMaker) -> None:
    maker.picture("still.jpg", 239, 100)
    page = on_rung(maker, "M")
    # The portrait's foot is at 45.95; 4.5 of white and capitals of 5.3 make 55.7, so baseline 14.
    assert [at for *_, at in of_style(page, "title")] == [14, 16]
    cap = 0.714 * 21 * 25.4 / 72
    assert 14 * 4 - cap >= 45.95 + 4.5 > 13 * 4 - cap


@pytest.mark.parametrize("rung", "LMSFT")
@pytest.mark.parametrize("pixels", [(100, 178), (100, 100), (133, 100), (178, 100), (400, 100)])
def test_no_picture_comes_near_the_spine(maker: FestivalMaker, rung: str, pixels: tuple[int, int]) -> None:
    maker.picture("still.jpg", *pixels)
    for x0, y0, x1, y1 in pictures(on_rung(maker, rung, "recto")):
        assert x0 >= 17
        assert x1 <= 168
        assert (y0, y1) >= (-3, -3)
    for x0, _, x1, _ in pictures(on_rung(maker, rung, "verso")):
        assert x0 >= -3
        assert x1 <= 165 - 17


@pytest.mark.parametrize(
    ("rung", "side", "x"), [("M", "recto", 17), ("M", "verso", 118), ("S", "recto", 51), ("S", "verso", 84)]
)
def test_the_portrait_stands_in_the_nearest_column_on_the_stills_foot(
    maker: FestivalMaker, rung: str, side: Side, x: float
) -> None:
    still, portrait = pictures(on_rung(maker, rung, side))
    assert portrait == (x, still[3] - 40, x + 30, still[3])


def test_a_portrait_beside_a_narrow_still_moves_with_it(maker: FestivalMaker) -> None:
    maker.picture("still.jpg", 100, 100)
    still, portrait = pictures(on_rung(maker, "M"))
    assert still == (103, -3, 168, 62)
    assert portrait == (51, 22, 81, 62), "85 + 30 would come nearer than 4"


def test_portraits_are_cropped_from_below(maker: FestivalMaker) -> None:
    maker.picture("portrait.jpg", 75, 200)
    portrait = of_kind(on_rung(maker, "M"), Picture)[1]
    assert portrait.crop == (0, 0, 1, 0.5)
    maker.picture("portrait.jpg", 150, 100)
    portrait = of_kind(on_rung(maker, "M"), Picture)[1]
    assert portrait.crop == (0.25, 0, 0.75, 1)


def test_beside_a_shallow_still_the_portrait_gives_from_below_and_keeps_its_foot(maker: FestivalMaker) -> None:
    # At S a still of 1.85 covers its field of 44; one of 1.95 is fitted: 83 ÷ 1.95 = 42.56, its foot at 39.56.
    maker.picture("still.jpg", 195, 100)
    still, portrait = pictures(on_rung(maker, "S"))
    assert still[3] == portrait[3] == 39.56
    assert portrait[1] == 4, "clear of the head by 4"


def test_the_films_own_portrait_wins(maker: FestivalMaker) -> None:
    maker.picture("other.jpg", 75, 100).film(portrait={"file": "other.jpg"})
    assert [piece.file.name for piece in of_kind(maker.page(), Picture)] == ["still.jpg", "other.jpg"]


# What is missing


def test_without_a_portrait_the_still_is_large(maker: FestivalMaker) -> None:
    maker.people(ana_lang={"portrait": None})
    assert pictures(maker.page()) == [(17, -3, 168, 80)]
    maker.film(synopsis=both(130))
    assert pictures(maker.page()) == [(51, -3, 168, 62)], "else medium with the column left white"


@pytest.mark.parametrize(("portrait", "panel"), [(True, (51, -3, 168, 62)), (False, (17, -3, 168, 80))])
def test_without_a_still_its_field_is_a_panel_of_the_sections_ink(
    maker: FestivalMaker, portrait: bool, panel: tuple[float, float, float, float]
) -> None:
    maker.film(still=None).people(ana_lang={} if portrait else {"portrait": None})
    boxes = of_kind(maker.page(), Box)
    assert [(frame(box), box.ink) for box in boxes] == [(panel, Ink(0.1, 0.55, 1, 0.15))]


def test_without_a_running_time_nothing_is_left_of_it(maker: FestivalMaker) -> None:
    page = maker.film(running_time=None, colour="colour").page()
    lines = [words for words, *_ in of_style(page, "director")]
    assert lines == ["Ana Lang Србија, 2021 · боја", "Ana Lang Serbia, 2021 · colour"]
    assert "мин" not in " ".join(words for words, *_ in of_style(page, "label"))


@pytest.mark.parametrize("field", ["countries", "year", "running_time"])
def test_no_missing_fact_leaves_a_dot(maker: FestivalMaker, field: str) -> None:
    page = maker.film(**{field: None}).page()
    for words, *_ in of_style(page, "director"):
        assert "· ·" not in words
        assert not words.endswith(("·", ","))
        assert ", ," not in words


def test_facts_without_a_director_begin_with_the_country(maker: FestivalMaker) -> None:
    page = maker.film(credits={"screenplay": "ana_lang"}).page()
    assert of_style(page, "director") == []
    assert of_style(page, "facts") == [("Србија, 2021 · 103 мин.", 17, 22), ("Serbia, 2021 · 103 min", 17, 23)] or [
        at for *_, at in of_style(page, "facts")
    ] == [27, 28], "large, since nobody has a portrait"


def test_one_language_runs_synopsis_left_and_biography_right_on_one_baseline(maker: FestivalMaker) -> None:
    maker.film(synopsis={"en": prose("en", 40)}).people(ana_lang={"biography": {"en": prose("en", 30)}})
    page = maker.page()
    assert (in_mm(left(texts(page, "text")[0])), k(texts(page, "text")[0].y)) == (17, 25)
    assert of_style(page, "name") == [(texts(page, "name")[0].line.text, 85, 25), *of_style(page, "name")[1:]]
    assert [words for words, *_ in of_style(page, "title")] == ["Снег", "Snow"], "titles stay in both"
    assert len(of_style(page, "director")) == 2
    assert [words for words, *_ in of_style(page, "label")][:2] == ["Режија и сценарио", "Written and directed by"]


def test_without_a_second_title_the_figures_keep_both_lines(maker: FestivalMaker) -> None:
    page = maker.film(titles={"sr-Cyrl": "Снег"}).page()
    assert of_style(page, "title") == [("Снег", 17, 18)]
    assert [at for *_, at in of_style(page, "figures")] == [18, 20]
    assert [at for *_, at in of_style(page, "director")] == [22, 23]


def test_a_film_with_nothing_but_a_title_has_a_page(maker: FestivalMaker) -> None:
    nothing = dict.fromkeys(("credits", "countries", "year", "running_time", "screenings", "synopsis", "still"), None)
    page = maker.film(**nothing).page()
    assert [words for words, *_ in of_style(page, "title")] == ["Снег", "Snow"]
    assert len(texts(page)) == 2
    assert page.problems == ()


# Titles

LONG = "Комплетна упутства за напуштање куће"


def test_a_title_of_two_lines_moves_all_below_it_but_not_the_day(maker: FestivalMaker) -> None:
    page = maker.film(titles={"sr-Cyrl": LONG, "en": "Snow"}).page()
    assert [at for *_, at in of_style(page, "title")] == [18, 20, 22]
    assert [at for *_, at in of_style(page, "figures")] == [18, 20]
    assert [at for *_, at in of_style(page, "director")] == [24, 25]
    assert min(at for *_, at in of_style(page, "text")) == 27


def test_a_title_of_three_lines_is_set_small_and_longer_ones_in_text_type(maker: FestivalMaker) -> None:
    three = "Комплетна упутства за напуштање једне старе куће"
    page = maker.film(titles={"sr-Cyrl": three, "en": "Snow"}).page()
    assert [line.line.style for line in texts(page) if "title" in line.line.style] == ["title_small"] * 3
    longer = " ".join([LONG] * 3)
    page = maker.film(titles={"sr-Cyrl": longer, "en": "Snow"}).page()
    assert {line.line.style for line in texts(page) if "title" in line.line.style} == {"title_long"}
    assert page.problems == ()


def test_a_title_that_no_style_holds_is_grave_and_says_so(maker: FestivalMaker) -> None:
    page = maker.film(titles={"sr-Cyrl": " ".join([LONG] * 6), "en": "Snow"}).page()
    problem = page.problems[0]
    assert (problem.place.file, problem.place.field) == ("data/films/snow.yaml", "titles.sr-Cyrl")
    assert "the title of snow takes" in problem.what
    assert problem.remedy == "shorten it to 4 lines: cut 74 characters (10 words) here"


def test_the_original_title_stands_behind_the_last_title(maker: FestivalMaker) -> None:
    page = maker.film(titles={"original": {"zh-Hans": "一秒钟"}, "sr-Cyrl": "Снег", "en": "Snow"}).page()
    title, original = find(page, "Snow"), find(page, "一秒钟")
    assert original.y == title.y
    assert in_mm(left(original) - left(title) - title.line.width) == 3.2
    assert {run.language for run in original.line.runs} == {"zh-Hans"}
    assert [at for *_, at in of_style(page, "director")] == [22, 23]


def test_an_original_title_without_room_has_its_own_line(maker: FestivalMaker) -> None:
    titles = {"original": {"de": "Ein Mann geht durch den Schnee"}, "sr-Cyrl": "Снег", "en": "A Man Walks Through Snow"}
    page = maker.film(titles=titles).page()
    assert of_style(page, "original") == [("Ein Mann geht durch den Schnee", 17, 22)]
    assert [at for *_, at in of_style(page, "director")] == [24, 25]
    assert min(at for *_, at in of_style(page, "text")) == 27


def test_an_original_title_that_is_a_printed_one_is_not_said_twice(maker: FestivalMaker) -> None:
    page = maker.film(titles={"original": {"sr-Cyrl": "Снег"}, "en": "Snow"}).page()
    assert [words for words, *_ in of_style(page, "title")] == ["Снег", "Snow"]
    assert of_style(page, "original") == []


# Screenings


def test_two_screenings_are_lines_of_figures_in_black(maker: FestivalMaker) -> None:
    halls = {"hall": {"name": {"sr-Cyrl": "Сала", "en": "Hall"}}, "park": {"name": {"sr-Cyrl": "Парк", "en": "Park"}}}
    maker.settings = {"venues": halls}
    shown = [{"when": "2027-05-09 17:00", "venue": "hall"}, {"when": "2027-05-10 20:30", "venue": "park"}]
    page = maker.film(screenings=shown).page()
    assert of_style(page, "figures") == []
    assert of_style(page, "slots") == [("9/5 17:00", 119, 18), ("10/5 20:30", 119, 21)]
    assert of_style(page, "venue") == [("Сала", 119, 19), ("Hall", 119, 20), ("Парк", 119, 22), ("Park", 119, 23)]
    assert all(run.ink == Ink(0, 0, 0, 1) for line in texts(page, "slots") for run in line.line.runs)


def test_two_screenings_in_one_hall_name_it_once(maker: FestivalMaker) -> None:
    shown = [{"when": "2027-05-09 17:00", "venue": "hall"}, {"when": "2027-05-10 20:30", "venue": "hall"}]
    page = maker.film(screenings=shown).page()
    assert [words for words, *_ in of_style(page, "venue")] == ["Сала", "Hall"]


def test_many_screenings_push_the_text_down(maker: FestivalMaker) -> None:
    shown = [{"when": f"2027-05-{day:02} 17:00", "venue": "hall"} for day in range(7, 14)]
    page = maker.film(screenings=shown).page()
    lowest = max(at for *_, at in of_style(page, "slots"))
    # Two venue lines and a blank one stand between.
    assert min(at for *_, at in of_style(page, "text")) == lowest + 4


def test_the_figures_of_a_slot_are_in_the_sections_ink(maker: FestivalMaker) -> None:
    ink = {run.ink for line in texts(maker.page(), "figures") for run in line.line.runs}
    assert ink == {Ink(0.1, 0.55, 1, 0.15)}
    assert all(run.size >= 18 for line in texts(maker.page(), "figures") for run in line.line.runs)


# Texts


def test_synopses_begin_abreast_and_so_do_the_biographies(maker: FestivalMaker) -> None:
    page = maker.film(synopsis={"sr-Cyrl": prose("sr-Cyrl", 60), "en": prose("en", 20)}).page()
    longest = sum(1 for _, at, _ in of_style(page, "text") if at == 17)
    firsts = {at: down for _, at, down in reversed(of_style(page, "name"))}
    starts = {at: down for _, at, down in reversed(of_style(page, "text"))}
    assert starts == {17: 25, 85: 25}
    assert firsts == {17: 25 + longest + 1, 85: 25 + longest + 1}


def test_two_directors_have_two_biographies_abreast(maker: FestivalMaker) -> None:
    second = {"name": "Bo Berg", "biography": {"sr-Cyrl": prose("sr-Cyrl", 10), "en": prose("en", 30)}}
    maker.film(credits={"director": ["ana_lang", "bo_berg"]}, synopsis=both(15)).people(bo_berg=second)
    page = maker.page()
    names = [(words.split()[0], at, down) for words, at, down in of_style(page, "name") if words[:3] in ("Ana", "Bo ")]
    rows = sorted({down for *_, down in names})
    assert names == [("Ana", 17, rows[0]), ("Ana", 85, rows[0]), ("Bo", 17, rows[1]), ("Bo", 85, rows[1])]


def test_the_anchor_of_a_film_and_of_its_director(maker: FestivalMaker) -> None:
    page = maker.page()
    assert page.anchors == ("film:snow", "person:ana_lang")
    assert page.section == "one"
    assert page.foot == (("sr-Cyrl", "Програм"), ("en", "Programme"))
