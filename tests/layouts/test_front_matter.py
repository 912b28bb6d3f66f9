"""Title page and imprint."""

from pathlib import Path
from typing import Any

from catalogue.makeup.pieces import Box, Page, Rule
from tests.festival_maker import FestivalMaker, collisions, find, frame, graves, in_mm, k, of_kind, of_style, texts

CIP = "CIP – Каталогизација\nБиблиотека\n\n  увучен ред\nISBN 978-86-00000-00-0\n"


def front(folder: Path, layout: str, **settings: Any) -> Page:
    return FestivalMaker(folder, settings=settings).film().page(layout, "")


def test_the_title_page(tmp_path: Path) -> None:
    subtitle = {"sr-Cyrl": "12. фестивал", "en": "12th Festival"}
    name = {"sr-Cyrl": "Светлопис", "en": "Svetlopis"}
    place = {"sr-Cyrl": "Нови Сад", "en": "Novi Sad"}
    page = front(tmp_path, "title_page", name=name, subtitle=subtitle, place=place)
    assert of_style(page, "cover_title") == [("Светлопис", 17, 12), ("Svetlopis", 17, 16.5)]
    assert of_style(page, "subtitle") == [
        ("12. фестивал", 17, 23), ("Нови Сад", 17, 53), ("7–13. мај 2027.", 17, 54),
        ("12th Festival", 85, 23), ("Novi Sad", 85, 53), ("7–13 May 2027", 85, 54),
    ]  # fmt: skip
    assert page.blind


def test_the_title_page_carries_the_tabs_without_their_numerals(tmp_path: Path) -> None:
    sections = {f"s{index}": {"name": {"sr-Cyrl": "Део", "en": "Part"}, "ink": "ochre"} for index in range(10)}
    maker = FestivalMaker(tmp_path, settings={"sections": sections, "parts": ["title_page"]}).film(section="s0")
    page = maker.page("title_page", "")
    assert [frame(box) for box in of_kind(page, Box)] == [(160, 84 + 14 * at, 168, 98 + 14 * at) for at in range(10)]
    assert of_style(page, "tab") == []


def test_a_name_that_is_the_same_in_both_languages_is_said_once(tmp_path: Path) -> None:
    assert len(of_style(front(tmp_path, "title_page"), "cover_title")) == 1


def test_a_long_name_pushes_the_subtitle_down(tmp_path: Path) -> None:
    name = {"sr-Cyrl": "Светлопис у Новом Саду на реци", "en": "Svetlopis in Novi Sad on the River"}
    page = front(tmp_path, "title_page", name=name, subtitle={"sr-Cyrl": "Фестивал", "en": "Festival"})
    lines = of_style(page, "cover_title")
    assert len(lines) >= 4
    assert min(at for words, _, at in of_style(page, "subtitle") if words == "Festival") >= lines[-1][2] + 4
    assert collisions(page) == []
    assert graves([page]) == []


def test_a_name_that_fills_the_title_page_is_grave(tmp_path: Path) -> None:
    name = {"sr-Cyrl": "Светлопис " * 10, "en": "Svetlopis " * 9 + "Festival"}
    page = front(tmp_path, "title_page", name=name, subtitle={"sr-Cyrl": "Фестивал", "en": "Festival"})
    assert graves([page])[0].what.startswith("the festival's name and subtitle")


def test_the_imprint(tmp_path: Path) -> None:
    rows = [
        {"role": "publisher", "value": "Svetlopis"},
        {"role": "editor", "value": {"sr-Cyrl": "Ана Ланг", "en": "Ana Lang"}},
        {},
        {"label": {"sr-Cyrl": "Хвала", "en": "Thanks"}, "value": {"sr-Cyrl": "свима", "en": "everyone"}},
    ]
    page = front(tmp_path, "imprint", imprint=rows, cip=CIP, copyright="© Svetlopis")
    assert of_style(page, "title") == [("Импресум", 17, 5), ("Imprint", 17, 7)]
    assert of_style(page, "label") == [
        ("Издавач", 17, 12), ("Publisher", 51, 12), ("Уредник", 17, 13), ("Editor", 51, 13),
        ("Хвала", 17, 15), ("Thanks", 51, 15),
    ]  # fmt: skip
    assert of_style(page, "value") == [
        ("Svetlopis", 85, 12), ("Ана Ланг / Ana Lang", 85, 13), ("свима / everyone", 85, 15)
    ]  # fmt: skip
    assert [in_mm(rule.y1) for rule in of_kind(page, Rule)] == [42, 138]
    assert of_style(page, "cip_head") == [("CIP", 17, 36)]
    assert [(words, x, round(4 * at, 2)) for words, x, at in of_style(page, "cip")] == [
        ("CIP – Каталогизација", 51, 144), ("Библиотека", 51, 147),
        ("увучен ред", 55, 153), ("ISBN 978-86-00000-00-0", 51, 156),
    ]  # fmt: skip
    assert of_style(page, "copyright") == [("© Svetlopis", 17, 54)]
    assert page.blind


def test_the_copyright_line_speaks_every_language(tmp_path: Path) -> None:
    page = front(tmp_path, "imprint", copyright={"sr-Cyrl": "© Светлопис, 2027", "en": "© Svetlopis, 2027"})
    assert of_style(page, "copyright") == [("© Светлопис, 2027 / © Svetlopis, 2027", 17, 54)]


def test_values_that_share_no_line_stand_under_each_other(tmp_path: Path) -> None:
    value = {"sr-Cyrl": "Ана Ланг, Бора Цветић, Вера Дунђерски", "en": "Ana Lang, Bora Cvetić, Vera Dunđerski"}
    page = front(
        tmp_path, "imprint", imprint=[{"role": "editor", "value": value}, {"role": "print_run", "value": "300"}]
    )
    assert [at for *_, at in of_style(page, "value")] == [12, 13, 14]
    assert find(page, "Вера").line.text == "Ана Ланг, Бора Цветић, Вера Дунђерски"


def test_a_long_imprint_moves_the_librarys_record(tmp_path: Path) -> None:
    rows = [{"role": "editor", "value": f"Editor {number}"} for number in range(25)]
    page = front(tmp_path, "imprint", imprint=rows, cip=CIP, copyright="© Svetlopis")
    assert k(texts(page, "cip_head")[0].y) == 39
    assert in_mm(of_kind(page, Rule)[1].y1) == 138 + 12
    assert graves([page]) == []


def test_an_imprint_that_reaches_the_copyright_is_grave(tmp_path: Path) -> None:
    rows = [{"role": "editor", "value": f"Editor {number}"} for number in range(42)]
    problems = graves([front(tmp_path, "imprint", imprint=rows, copyright="©")])
    assert [problem.place.field for problem in problems] == ["imprint"]
    rows = rows[:35]
    problems = graves([front(tmp_path, "imprint", imprint=rows, cip=CIP * 3, copyright="©")])
    assert [problem.place.field for problem in problems] == ["cip"]
