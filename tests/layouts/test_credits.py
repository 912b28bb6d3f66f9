"""Credits: rows on the foot that grow upward, and fine credits where they are many."""

from typing import Any

import pytest

from catalogue.lengths import MM
from catalogue.makeup.pieces import Page, Rule
from tests.festival_maker import FestivalMaker, find, in_mm, k, left, of_kind, of_style, texts

ROLES = [
    "director", "screenplay", "photography", "editing", "music", "sound", "production_design", "costume_design",
    "make_up", "casting", "producer", "co_producer", "executive_producer", "sound_design",
]  # fmt: skip
NAMES = [
    "Ana Berić", "Bora Cvetić", "Vera Dunđerski", "Goran Eraković", "Dara Filipović", "Ema Gvozdenović", "Filip Hadžić",
]  # fmt: skip


def with_roles(maker: FestivalMaker, count: int, names: int = 1, **changes: Any) -> Page:
    """The film's page with so many roles of so many names each, the same in all, and nevertheless a row a role."""
    maker.settings["credits"] = {"merge": False}
    people = {f"p{index}": name for index, name in enumerate(NAMES)}
    maker.people(ana_lang={"biography": None}, **people)
    credits = {role: [f"p{index}" for index in range(names)] for role in ROLES[:count]}
    return maker.film(credits=credits, **{"synopsis": None, **changes}).page()


def in_columns(page: Page) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
    """Words and baselines of the fine credits' lines, a list a column."""
    fine = [line for line in texts(page) if line.line.style in ("fine_label", "fine_value")]
    columns = ([line for line in fine if left(line) < 70 * MM], [line for line in fine if left(line) >= 70 * MM])
    first, second = ([(line.line.text, k(line.y)) for line in column] for column in columns)
    return first, second


def first_row(page: Page) -> float:
    return min(at for style in ("label", "fine_label") for *_, at in of_style(page, style))


@pytest.mark.parametrize("roles", [1, 2, 7, 12])
def test_the_last_row_stands_on_54_and_rows_grow_upward(maker: FestivalMaker, roles: int) -> None:
    page = with_roles(maker, roles)
    rows = [55 - roles + index for index in range(roles)]
    assert [at for *_, at in of_style(page, "value")] == rows
    assert [at for _, x, at in of_style(page, "label") if x == 17] == rows
    assert [at for _, x, at in of_style(page, "label") if x == 51] == rows


def test_the_rule_lies_a_unit_and_a_half_above_the_first_row(maker: FestivalMaker) -> None:
    for roles in (3, 14):
        page = with_roles(maker, roles)
        (rule,) = of_kind(page, Rule)
        assert (in_mm(rule.x1), in_mm(rule.x2), rule.thickness) == (17, 149, 0.5)
        assert rule.y1 == rule.y2
        assert k(rule.y1) == first_row(page) - 1.5


def test_names_that_turn_over_take_a_unit_and_none_is_broken(maker: FestivalMaker) -> None:
    page = with_roles(maker, 2, names=5)
    lines = [words for words, *_ in of_style(page, "value")]
    assert len(lines) == 4
    assert ", ".join(lines[:2]).replace(",,", ",") == ", ".join(NAMES[:5])
    assert [at for *_, at in of_style(page, "label")] == [51, 51, 53, 53]


@pytest.mark.parametrize("names", [1, 2, 7])
def test_labels_agree_with_the_number_of_names(maker: FestivalMaker, names: int) -> None:
    page = with_roles(maker, 1, names)
    labels = [words for words, *_ in of_style(page, "label")]
    assert labels[1] == ("Director" if names == 1 else "Directors")


@pytest.mark.parametrize(("roles", "fine"), [(12, False), (13, True)])
def test_more_than_twelve_roles_are_set_fine(maker: FestivalMaker, roles: int, fine: bool) -> None:
    page = with_roles(maker, roles)
    assert bool(of_style(page, "fine_label")) == fine
    assert bool(of_style(page, "label")) != fine


@pytest.mark.parametrize(("turned", "fine"), [(2, False), (3, True)])
def test_more_than_fourteen_lines_are_set_fine(maker: FestivalMaker, turned: int, fine: bool) -> None:
    """Twelve roles, some of them with names for two lines."""
    maker.settings["credits"] = {"merge": False}
    people = {f"p{index}": name for index, name in enumerate(NAMES)}
    maker.people(**people)
    credits = {role: list(people)[:5] if index < turned else ["p0"] for index, role in enumerate(ROLES[:12])}
    page = maker.film(credits=credits, synopsis=None).page()
    assert bool(of_style(page, "fine_label")) == fine


def test_fine_credits_run_down_two_balanced_columns_on_lines_of_three_millimetres(maker: FestivalMaker) -> None:
    page = with_roles(maker, 14)
    columns = in_columns(page)
    assert [lines[0][0] for lines in columns] == ["Режија / Director Ana Berić", "Костими / Costume Design Ana Berić"]
    for lines in columns:
        down = [at for _, at in lines]
        assert down == [pytest.approx(down[0] + 0.75 * index, abs=0.001) for index in range(len(lines))]
    assert columns[0][0][1] == columns[1][0][1], "both begin on the first row"
    assert max(at for lines in columns for _, at in lines) == 54, "and the longer ends on the last"


def test_the_columns_differ_by_no_more_than_the_longest_row(maker: FestivalMaker) -> None:
    first, second = in_columns(with_roles(maker, 13, names=4))
    assert (len(first) + len(second), abs(len(first) - len(second))) == (30, 2)
    first, second = in_columns(with_roles(maker, 14, names=1))
    assert abs(len(first) - len(second)) <= 1


def test_a_fine_label_is_never_parted_from_its_first_name_and_no_name_is_broken(maker: FestivalMaker) -> None:
    page = with_roles(maker, 14, names=7)
    lines = [line.line.text for line in texts(page) if line.line.style in ("fine_label", "fine_value")]
    said = " ".join(lines)
    for role in ("Режија / Directors", "Монтажа / Film Editing", "Дизајн звука / Sound Design"):
        line = next(line for line in lines if role.split(" / ")[1] in line)
        assert NAMES[0] in line, role
    for name in NAMES:
        assert sum(line.count(name) for line in lines) == 14, "whole on one line each time"
    assert said.count("Ana Berić") == 14


def test_turned_lines_of_fine_credits_hang(maker: FestivalMaker) -> None:
    page = with_roles(maker, 14, names=7)
    turned = {in_mm(left(line)) for line in texts(page, "fine_label") if in_mm(left(line)) not in (17, 85)}
    turned |= {in_mm(left(line)) for line in texts(page, "fine_value") if in_mm(left(line)) not in (17, 85)}
    assert turned == {21, 89}


def test_a_credit_says_the_same_name_once_for_all_languages(maker: FestivalMaker) -> None:
    page = maker.film(company=["Kino"], world_sales=[{"sr-Cyrl": "Продаја", "en": "Sales"}]).page()
    assert find(page, "Kino").line.text == "Kino"
    assert find(page, "Продаја").line.text == "Продаја / Sales"


def test_a_companys_name_is_broken_only_where_it_is_long(maker: FestivalMaker) -> None:
    held = maker.film(company=["Heidefilm", "Donaukanal Produktion", "Osmá vlajka"]).page()
    assert [words for words, *_ in of_style(held, "value")][-2:] == ["Heidefilm, Donaukanal Produktion,", "Osmá vlajka"]
    society = "Gesellschaft der Freunde der Winterwege und der Brücken"
    long = maker.film(company=[society]).page()
    lines = [words for words, *_ in of_style(long, "value")][-2:]
    assert " ".join(lines) == society, "which no line holds"


def test_roles_of_the_same_people_share_a_row(maker: FestivalMaker) -> None:
    page = maker.film(credits={"director": "ana_lang", "music": "ana_lang", "screenplay": "ana_lang"}).page()
    assert of_style(page, "label") == [
        ("Режија и сценарио", 17, 53),
        ("Written and directed by", 51, 53),
        ("Музика", 17, 54),
        ("Music", 51, 54),
    ]
    assert [words for words, *_ in of_style(page, "value")] == ["Ana Lang", "Ana Lang"]


def test_a_label_a_little_wider_than_its_column_stays_on_one_line(maker: FestivalMaker) -> None:
    maker.people(ana_lang={"gender": "feminine"}).film(credits={"photography": "ana_lang", "music": "ana_lang"})
    page = maker.page()
    assert of_style(page, "label")[:2] == [("Директорка фотографије", 17, 53), ("Director of Photography", 51, 53)]
    one, other = texts(page, "label")[:2]
    assert 30 * MM < one.line.width < 32 * MM, "the column is 30 mm"
    assert left(one) + one.line.width + 2 * MM < left(other)


def test_a_fine_label_ends_its_line_before_the_next_language_rather_than_inside(maker: FestivalMaker) -> None:
    people = {role: {"name": NAMES[index % 7]} for index, role in enumerate(ROLES)}
    maker.people(**people).film(credits={role: role for role in ROLES}, synopsis=None)
    lines = [line.line.text for line in texts(maker.page()) if line.line.style.startswith("fine_")]
    assert "Директор фотографије /" in lines
    assert "Director of Photography Vera Dunđerski" in lines


def test_a_fine_label_that_is_longer_than_a_line_is_broken(maker: FestivalMaker) -> None:
    """Held together it would stand out of its column."""
    label = "Written, directed, photographed, edited, scored and otherwise made by"
    maker.settings["credits"] = {"merge": False}
    maker.film(credits=dict.fromkeys(ROLES, "ana_lang"), labels={"director": {"en": label}}, synopsis=None)
    page = maker.page()
    assert page.problems == ()
    lines = " ".join(line.line.text for line in texts(page) if line.line.style.startswith("fine_"))
    assert f"Режија / {label} Ana Lang" in lines


def test_a_film_without_credits_has_no_rule(maker: FestivalMaker) -> None:
    page = maker.film(credits=None).page()
    assert of_kind(page, Rule) == []
    assert of_style(page, "label") == []


def test_a_name_wider_than_its_column_is_grave(maker: FestivalMaker) -> None:
    maker.people(long={"name": "Bartholomew Featherstonehaugh-Cholmondeley-Marjoribanks of the Outer Hebrides"})
    page = maker.film(credits={"director": "ana_lang", "music": "long"}).page()
    assert [problem.place.field for problem in page.problems] == ["credits.music"]
    assert "wider than its measure" in page.problems[0].what
