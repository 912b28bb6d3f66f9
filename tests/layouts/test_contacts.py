"""Contacts: name and role in every language, the details once, two side by side."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.makeup.pieces import Page
from catalogue.problems import Place
from tests.festival_maker import FestivalMaker, collisions, graves, in_mm, of_style, texts, words_on

OFFICE = {
    "name": {"sr-Cyrl": "Канцеларија", "en": "Office"},
    "role": {"sr-Cyrl": "све остало", "en": "all the rest"},
    "address": [{"sr-Cyrl": "Дунавска 12", "en": "Dunavska 12"}, "21000"],
    "country": "RS",
    "phone": "+381 21 000 000",
    "email": "office@svetlopis.example",
    "website": "svetlopis.example",
}
LENDER = {"name": "Archive"}


def contacts(folder: Path, *languages: str, of: str = "", options: Any = None, **found: Any) -> list[Page]:
    maker = FestivalMaker(folder, languages or ("sr-Cyrl", "en")).film(print_contact="lender")
    found = {"office": OFFICE, "press": {"name": {"sr-Cyrl": "Штампа", "en": "Press"}}, **found, "lender": LENDER}
    maker.record("data/contacts/contacts.yaml", found)
    workshop = maker.workshop()
    layout, _ = workshop.library.make("contacts", options or {}, Place(), "contact")
    assert layout is not None
    keys = of.split() or layout.unnamed(workshop.desk, list(workshop.desk.records.contacts))
    return list(layout.pages(workshop.desk, " ".join(keys), "recto"))


def test_two_stand_side_by_side_and_print_contacts_are_left_to_their_index(tmp_path: Path) -> None:
    (page,) = contacts(tmp_path)
    assert of_style(page, "title") == [("Контакти", 17, 5), ("Contacts", 17, 7)]
    assert of_style(page, "row_name") == [
        ("Канцеларија", 17, 12), ("Office", 17, 13), ("Штампа", 85, 12), ("Press", 85, 13),
    ]  # fmt: skip
    assert of_style(page, "row_facts") == [("све остало", 17, 14), ("all the rest", 17, 15)]
    assert of_style(page, "value") == [
        ("Дунавска 12 / Dunavska 12", 17, 16), ("21000", 17, 17), ("Србија / Serbia", 17, 18),
        ("+381 21 000 000", 17, 19), ("office@svetlopis.example", 17, 20), ("svetlopis.example", 17, 21),
    ]  # fmt: skip
    assert page.anchors == ("contact:office", "contact:press")
    assert graves([page]) == []


def test_those_whom_the_part_names_come_in_its_order_even_where_they_are_all_there_are(tmp_path: Path) -> None:
    (page,) = contacts(tmp_path, of="press lender office")
    assert page.anchors == ("contact:press", "contact:lender", "contact:office")


@pytest.mark.parametrize(("columns", "xs"), [("1", {17}), ("2", {17, 85}), ("3", {17, 62.33, 107.67})])
def test_columns(tmp_path: Path, columns: str, xs: set[float]) -> None:
    (page,) = contacts(tmp_path, options={"columns": columns}, desk={"name": "Desk"})
    assert {round(x, 2) for _, x, _ in of_style(page, "row_name")} == xs


def test_an_address_of_the_net_is_divided_at_its_marks_alone_and_nothing_is_added(tmp_path: Path) -> None:
    mail = "international.programme.department@international-film-festival.svetlopis.example"
    web = "svetlopis.example/press/accreditation/for/very/patient/journalists"
    (page,) = contacts(tmp_path, of="press", press={"name": "Press", "email": mail, "website": web})
    lines = [words for words, *_ in of_style(page, "value")]
    assert lines == [
        "international.programme.department@", "international-film-festival.svetlopis", ".example",
        "svetlopis.example/press/accreditation/for/", "very/patient/journalists",
    ]  # fmt: skip
    assert "".join(lines) == mail + web
    assert graves([page]) == []


def test_many_contacts_run_on_whole(tmp_path: Path) -> None:
    many = {f"desk_{index:02}": {**OFFICE, "name": f"Desk {index:02}"} for index in range(15)}
    pages = contacts(tmp_path, **many)
    assert len(pages) == 3
    assert words_on(pages).count("office@svetlopis.example") == 16
    assert all(collisions(page) == [] for page in pages)
    assert all(line.y <= 54 * 4 * 72 / 25.4 + 0.01 for page in pages for line in texts(page, "value"))


def test_one_language_says_everything_once(tmp_path: Path) -> None:
    office = {**OFFICE, "name": {"en": "Office"}, "role": {"en": "all the rest"}, "address": [{"en": "Dunavska 12"}]}
    (page,) = contacts(tmp_path, "en", of="office", office=office)
    assert [line.line.text for line in texts(page)] == [
        "Contacts", "Office", "all the rest", "Dunavska 12", "Serbia", "+381 21 000 000",
        "office@svetlopis.example", "svetlopis.example",
    ]  # fmt: skip
    assert {in_mm(line.x) for line in texts(page)} == {17}
