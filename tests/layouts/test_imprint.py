"""The imprint: roles in every language, the library's record or its place, and whose the book is."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Page, Rule
from catalogue.problems import Severity
from tests.festival_maker import (
    FestivalMaker,
    Record,
    collisions,
    find,
    graves,
    in_mm,
    k,
    of_kind,
    of_style,
    texts,
    words_on,
)

CIP = "CIP – Каталогизација\nБиблиотека\n\n  увучен ред\nISBN 978-86-00000-00-0\n"
BOTH = ("sr-Cyrl", "en")


def imprint(
    folder: Path, languages: tuple[str, ...] = BOTH, options: Record | None = None, **settings: Any
) -> list[Page]:
    """The imprint's pages."""
    return FestivalMaker(folder, languages, settings).film().pages("imprint", options=options)


def front(folder: Path, layout: str, **settings: Any) -> Page:
    return FestivalMaker(folder, settings=settings).film().page(layout, "")


def editors(count: int) -> list[Record]:
    """So many rows of a line each."""
    return [{"role": "editor", "value": f"Editor {number}"} for number in range(count)]


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


def person(name: str, cyrillic: str, gender: str) -> Record:
    return {"name": name, "names": {"sr-Cyrl": cyrillic}, "gender": gender}


PEOPLE = {
    "mira": person("Mira Pop", "Мира Поп", "feminine"),
    "nina": person("Nina Rat", "Нина Рат", "feminine"),
    "ivan": person("Ivan Sok", "Иван Сок", "masculine"),
}


@pytest.mark.parametrize(
    ("row", "labels", "values"),
    [
        ({"people": ["mira"]}, ["Уредница", "Editor"], ["Мира Поп / Mira Pop"]),
        ({"people": ["ivan"]}, ["Уредник", "Editor"], ["Иван Сок / Ivan Sok"]),
        ({"people": ["mira", "nina"]}, ["Уреднице", "Editors"], ["Мира Поп, Нина Рат / Mira Pop, Nina Rat"]),
        ({"people": ["mira", "ivan"]}, ["Уредници", "Editors"], ["Мира Поп, Иван Сок / Mira Pop, Ivan Sok"]),
        ({"value": ["A", "B"]}, ["Уредници", "Editors"], ["A, B"]),
        ({"people": ["mira"], "value": "Б"}, ["Уредници", "Editors"], ["Мира Поп, Б / Mira Pop, Б"]),
    ],
)
def test_a_role_is_in_the_number_and_gender_of_those_who_fill_it(
    tmp_path: Path, row: Record, labels: list[str], values: list[str]
) -> None:
    maker = FestivalMaker(tmp_path, settings={"imprint": [{"role": "editor", **row}]}).film().people(**PEOPLE)
    page = maker.page("imprint", "")
    assert [words for words, *_ in of_style(page, "label")] == labels
    assert [words for words, *_ in of_style(page, "value")] == values


def test_someone_unknown_in_the_imprint_is_grave(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, settings={"imprint": [{"role": "editor", "people": ["mira", "mire"]}]}).film()
    found = [problem for problem in maker.people(**PEOPLE).workshop().problems if problem.severity == Severity.GRAVE]
    assert [problem.place.field for problem in found] == ["imprint.0.people.1"]


def test_a_label_alone_heads_the_rows_below_it(tmp_path: Path) -> None:
    rows = [{"label": {"sr-Cyrl": "Књига", "en": "The Book"}}, *editors(1)]
    (page,) = imprint(tmp_path, imprint=rows)
    assert of_style(page, "list_head") == [("Књига", 17, 12), ("The Book", 85, 12)]
    assert of_style(page, "value") == [("Editor 0", 85, 13)]


def test_one_language_has_one_column_of_labels(tmp_path: Path) -> None:
    (page,) = imprint(tmp_path, ("en",), imprint=editors(2))
    assert [(x, at) for _, x, at in of_style(page, "label")] == [(17, 12), (17, 13)]
    assert {x for _, x, _ in of_style(page, "value")} == {51}


# The ladder -----------------------------------------------------------------------------------------------------------


def test_many_rows_are_set_fine_a_column_a_language(tmp_path: Path) -> None:
    (page,) = imprint(tmp_path, imprint=editors(50), copyright="©")
    assert of_style(page, "value") == []
    lines = of_style(page, "fine_label")
    said = [(words.replace(" ", "").replace("\xa0", ""), x) for words, x, _ in lines[:2]]
    assert said == [("УредникEditor0", 17), ("EditorEditor0", 85)]
    assert [round(4 * at, 2) for _, x, at in lines if x == 17] == [48 + 3 * row for row in range(50)]
    assert [at for _, x, at in lines if x == 17] == [at for _, x, at in lines if x == 85]
    assert graves([page]) == []


def test_fine_rows_in_one_language_are_dealt_to_two_columns(tmp_path: Path) -> None:
    (page,) = imprint(tmp_path, ("en",), imprint=editors(51), copyright="©")
    columns = [[at for _, x, at in of_style(page, "fine_label") if x == column] for column in (17, 85)]
    assert [len(column) for column in columns] == [26, 25]


@pytest.mark.parametrize(("rows", "cip", "pages"), [(30, None, 1), (60, None, 2), (60, CIP, 2), (100, CIP, 3)])
def test_more_rows_than_a_page_holds_run_on(tmp_path: Path, rows: int, cip: str | None, pages: int) -> None:
    settings = {"imprint": editors(rows), "copyright": "© Svetlopis", **({"cip": cip} if cip else {})}
    made = imprint(tmp_path, **settings)
    assert len(made) == pages
    assert graves(made) == [] == [pair for page in made for pair in collisions(page)]
    said = words_on(made)
    assert [f"Editor {number}" in said for number in range(rows)] == [True] * rows
    assert of_style(made[-1], "copyright") == [("© Svetlopis", 17 if pages % 2 else 16, 54)]
    assert all(page.blind for page in made)
    for page in made[1:]:
        assert [words for words, *_ in of_style(page, "row_name")] == ["Импресум", "Imprint"]


def test_rows_run_on_at_the_white_between_groups(tmp_path: Path) -> None:
    rows = [*editors(35), {}, *editors(40)]
    first, second = imprint(tmp_path, imprint=rows)[:2]
    assert max(k(line.y) for line in texts(first)) == 12 + 34
    assert k(texts(second, "value")[0].y) == 6


@pytest.mark.parametrize(
    ("ladder", "field"), [(["rows"], "imprint"), (["fine"], "imprint"), (["rows", "fine"], "imprint")]
)
def test_a_ladder_that_does_not_run_on_says_so(tmp_path: Path, ladder: list[str], field: str) -> None:
    problems = graves(imprint(tmp_path, options={"ladder": ladder}, imprint=editors(70), copyright="©"))
    assert [problem.place.field for problem in problems] == [field]


def test_a_record_longer_than_a_page_is_grave(tmp_path: Path) -> None:
    problems = graves(imprint(tmp_path, cip=CIP * 15, copyright="©"))
    assert {problem.place.field for problem in problems} == {"cip"}


# The library's record -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("options", "lines", "head"), [({}, 18, 36), ({"cip_lines": 26}, 26, 33)])
def test_the_place_of_a_record_that_has_not_come_is_framed(
    tmp_path: Path, options: Record, lines: int, head: int
) -> None:
    (page,) = imprint(tmp_path, options=options, cip="reserved", copyright="©", imprint=editors(3))
    assert of_style(page, "cip_head") == [("CIP", 17, head)]
    assert [words for words, *_ in of_style(page, "cip")] == ["Место за CIP запис", "Reserved for the CIP record"]
    frame = [rule for rule in of_kind(page, Rule) if rule.thickness == 0.35]
    assert {in_mm(rule.x1) for rule in frame} == {51, 149}
    assert max(in_mm(rule.y1) for rule in frame) - min(in_mm(rule.y1) for rule in frame) == pytest.approx(3 * lines)


def test_or_left_white(tmp_path: Path) -> None:
    (page,) = imprint(tmp_path, options={"cip_place": "white"}, cip="Reserved")
    assert of_style(page, "cip") == []
    assert [rule.thickness for rule in of_kind(page, Rule)] == [0.5]


def test_a_reserved_record_is_a_warning(tmp_path: Path) -> None:
    found = FestivalMaker(tmp_path, settings={"cip": "reserved"}).film().workshop().problems
    assert [(problem.place.field, problem.severity) for problem in found if problem.place.field == "cip"] == [
        ("cip", Severity.WARNING)
    ]


def test_the_librarys_words_are_never_edited(tmp_path: Path) -> None:
    odd = "Festival  \"Svetlopis\" - 2027 , 1856-1943 ...\n   'a'"
    maker = FestivalMaker(tmp_path, settings={"cip": odd}).film()
    assert maker.workshop().desk.records.festival.cip == odd
    assert [line.line.text for line in texts(maker.page("imprint", ""), "cip")][-1] == "'a'"


RECORD = """CIP – Каталогизација у публикацији
МЕЂУНАРОДНИ филмски фестивал Светлопис (12 ; 2027 ; Нови Сад)
  Светлопис = Svetlopis : 12. међународни филмски фестивал
ISBN 978-86-00000-00-2
"""
DATA: Record = {
    "name": {"sr-Cyrl": "Светлопис", "en": "Svetlopis"},
    "place": {"sr-Cyrl": "Нови Сад", "en": "Novi Sad"},
    "edition": 12,
    "isbn": "978-86-00000-00-2",
}


@pytest.mark.parametrize(
    ("changes", "what", "field"),
    [
        ({}, None, ""),
        ({"name": {"sr-Cyrl": "Светлопис", "en": "Lightscript"}}, None, ""),
        ({"name": {"sr-Cyrl": "Сенкопис", "en": "Senkopis"}}, "does not have the name Сенкопис", "name"),
        ({"edition": 13}, "does not have the number 13", "edition"),
        ({"place": {"sr-Cyrl": "Ниш", "en": "Niš"}}, "does not have the town Ниш", "place"),
        ({"dates": {"from": "2028-05-07", "to": "2028-05-13"}}, "does not have the year 2028", "dates.from"),
        ({"isbn": "978-86-00000-01-9"}, "has another number: 978-86-00000-00-2", "isbn"),
        ({"cip": RECORD.replace("ISBN", "ISSN"), "edition": 13}, None, ""),
    ],
)
def test_title_data_changed_after_the_record_came(
    tmp_path: Path, changes: Record, what: str | None, field: str
) -> None:
    found = (
        FestivalMaker(tmp_path, settings={**DATA, "cip": RECORD, **changes}).film(screenings=None).workshop().problems
    )
    said = [(problem.what.removeprefix("the library's record (cip) "), problem.place.field) for problem in found]
    assert [each for each in said if "does not have" in each[0] or "another number" in each[0]] == (
        [(what, field)] if what else []
    )


@pytest.mark.parametrize("languages", [("sr-Latn",), ("en",)])
def test_a_record_in_the_other_script_names_the_same_festival(tmp_path: Path, languages: tuple[str, ...]) -> None:
    settings = {"name": dict.fromkeys(languages, "Svetlopis"), "place": {"sr-Latn": "Novi Sad"}, "cip": RECORD}
    found = FestivalMaker(tmp_path, languages, settings).film().workshop().problems
    assert [problem.what for problem in found if "does not have" in problem.what] == []
