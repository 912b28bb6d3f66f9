"""Thanks: names over balanced columns, a list for all languages or one for each."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Page
from tests.festival_maker import FestivalMaker, collisions, graves, of_style, words_on


def thanks(folder: Path, names: list[Any], *languages: str, options: Any = None) -> list[Page]:
    maker = FestivalMaker(folder, languages or ("sr-Cyrl", "en"), {"thanks": names}).film()
    return maker.pages("thanks", options=options)


def listed(page: Page, x: float) -> list[str]:
    return [words for words, at, _ in of_style(page, "thanks") if round(at) == x]


def test_names_that_are_alike_stand_in_one_list_down_and_then_across(tmp_path: Path) -> None:
    (page,) = thanks(tmp_path, [f"Name {index}" for index in range(5)])
    assert of_style(page, "title") == [("Захвалност", 17, 5), ("Thanks", 17, 7)]
    assert of_style(page, "thanks") == [
        ("Name 0", 17, 12), ("Name 1", 17, 13), ("Name 2", 17, 14), ("Name 3", 85, 12), ("Name 4", 85, 13),
    ]  # fmt: skip


def test_names_that_differ_stand_in_a_list_for_each_language(tmp_path: Path) -> None:
    names = [{"sr-Cyrl": "Вера", "en": "Vera"}, {"sr-Cyrl": "Аца", "en": "Aca"}, "Goethe-Institut"]
    (page,) = thanks(tmp_path, names)
    assert listed(page, 17) == ["Вера", "Аца", "Goethe-Institut"]
    assert listed(page, 85) == ["Vera", "Aca", "Goethe-Institut"]


def test_each_list_in_the_order_of_its_own_alphabet(tmp_path: Path) -> None:
    names = [{"sr-Cyrl": words, "en": latin} for words, latin in [("Вера", "Vera"), ("Чедо", "Čedo"), ("Гец", "Gec")]]
    (page,) = thanks(tmp_path, names, options={"sorted": True})
    assert listed(page, 17) == ["Вера", "Гец", "Чедо"]
    assert listed(page, 85) == ["Čedo", "Gec", "Vera"]


@pytest.mark.parametrize(("count", "columns", "pages"), [(40, 2, 1), (86, 2, 1), (87, 3, 1), (172, 4, 1), (173, 2, 2)])
def test_there_are_more_columns_where_they_save_a_page(tmp_path: Path, count: int, columns: int, pages: int) -> None:
    made = thanks(tmp_path, [f"Name {index}" for index in range(count)])
    assert len(made) == pages
    assert len({x for _, x, _ in of_style(made[0], "thanks")}) == columns
    assert words_on(made).count("Name") == count
    assert all(at <= 54 for page in made for *_, at in of_style(page, "thanks"))


def test_columns_too_narrow_for_a_name_are_not_taken(tmp_path: Path) -> None:
    long = "The Association of Friends of the Cinema"
    made = thanks(tmp_path, [long, *(f"Name {index}" for index in range(100))])
    assert len(made) == 2
    assert long in [words for words, *_ in of_style(made[0], "thanks")]


def test_the_columns_of_the_last_page_are_of_equal_height_and_a_name_that_turns_stays_whole(tmp_path: Path) -> None:
    long = "The Association of the Friends of the Cinema and of Everything that Belongs to It"
    (page,) = thanks(tmp_path, ["A", "B", long, "C"])
    columns = [[at for _, x, at in of_style(page, "thanks") if low <= x < low + 60] for low in (17, 85)]
    assert [len(column) for column in columns] == [2, 3]
    assert of_style(page, "thanks")[3][1] == 89, "turned lines hang"
    assert collisions(page) == []


def test_a_festival_that_thanks_nobody_is_grave(tmp_path: Path) -> None:
    (problem,) = graves(thanks(tmp_path, []))
    assert problem.what == "the festival thanks nobody"
