"""Editions in the script in which nobody wrote: made whole from the records of the other one."""

import re
from pathlib import Path

import pytest

from catalogue.languages import transliterate
from tests.festival_maker import Book, FestivalMaker, both, texts, words_on

CYRILLIC = re.compile("[\u0400-\u04ff]")
PARTS = ["title_page", "imprint", "contents", {"section": "one"}, "index_of_films", "index_of_directors"]
TITLES = {"winter": "Његова зима", "love": "Љубав", "moon": "Лунапарк", "spring": "Пролеће", "well": "Џез крај бунара"}
"""In the order of the Cyrillic alphabet they stand otherwise than in the Latin one: Љ after Л, but Џ near the end."""


def festival(folder: Path, written: str, edition: str) -> FestivalMaker:
    """A festival whose records are in one script and English, with an edition in the other and English."""
    name = {written: transliterate("Светлопис", written), "en": "Svetlopis"}
    settings = {"languages": [edition, "en"], "parts": PARTS, "name": name}
    maker = FestivalMaker(folder, (written, "en"), settings)
    for key, title in TITLES.items():
        titles = {written: transliterate(title, written), "en": key.title()}
        maker.film(key, titles=titles, synopsis=both(80, (written, "en")), screenings=None)
    form = transliterate("Љиљана Ђунђеров", written)
    return maker.people(ana_lang={"name": None, "names": {written: form}})


def made(maker: FestivalMaker) -> Book:
    workshop = maker.workshop()
    assert [str(problem) for problem in workshop.problems if problem.severity > 0] == []
    book = maker.book()
    assert [str(problem) for problem in book.problems] == []
    return book


def test_a_latin_edition_of_cyrillic_records(tmp_path: Path) -> None:
    book = made(festival(tmp_path, "sr-Cyrl", "sr-Latn"))
    said = words_on(book.pages)
    assert CYRILLIC.findall(said) == []
    assert transliterate(both(80, ["sr-Cyrl"])["sr-Cyrl"], "sr-Latn") in said
    assert "Ljiljana Đunđerov" in said, "the international name too"
    assert "Režija" in said


def test_a_cyrillic_edition_of_latin_records(tmp_path: Path) -> None:
    book = made(festival(tmp_path, "sr-Latn", "sr-Cyrl"))
    said = words_on(book.pages)
    assert transliterate(both(80, ["sr-Latn"])["sr-Latn"], "sr-Cyrl") in said
    assert "Ђунђеров" in said, "in the index"
    assert "Режија" in said
    serbian = [
        line.line.text
        for page in book.pages
        for line in texts(page, "text") + texts(page, "title")
        if line.line.runs[0].language == "sr-Cyrl"
    ]
    assert len(serbian) > 20
    assert re.findall("[a-zđžčćš]", "".join(serbian).lower()) == []


@pytest.mark.parametrize(("written", "edition"), [("sr-Cyrl", "sr-Latn"), ("sr-Latn", "sr-Cyrl")])
def test_the_order_is_that_of_the_edition(tmp_path: Path, written: str, edition: str) -> None:
    desk = festival(tmp_path, written, edition).workshop().desk
    titles = [desk.any_title(film, edition) for film in desk.records.shown_in("one")]
    assert (
        titles
        == {
            "sr-Cyrl": ["Лунапарк", "Љубав", "Његова зима", "Пролеће", "Џез крај бунара"],
            "sr-Latn": ["Džez kraj bunara", "Lunapark", "Ljubav", "Njegova zima", "Proleće"],
        }[edition]
    )


def test_a_word_is_divided_as_in_the_script_it_was_written_in(tmp_path: Path) -> None:
    maker = festival(tmp_path, "sr-Cyrl", "sr-Latn")
    desk = (
        maker.film("well", titles={"en": "Well"}, synopsis={"sr-Cyrl": "Конјунктура надживљава земљорадњу."})
        .workshop()
        .desk
    )
    made = desk.records.films["well"].synopsis["sr-Latn"]
    lines = [line.text for line in desk.running(made, "text", "sr-Latn", 34).lines]
    assert made == "Konjunktura nadživljava zemljoradnju."
    assert "".join(line.rstrip("\u00ad ") + ("" if line.endswith("\u00ad") else " ") for line in lines).strip() == made
    divided = [line.rstrip("\u00ad") for line in lines if line.endswith("\u00ad")]
    heads = {part.rpartition(" ")[2] for part in divided}
    assert "Kon" in heads, "Кон-јунктура, and never Ко-њунктура"
    assert heads & {"nad", "nadži"}, "над-живљава"
    assert not heads & {"Ko", "Konj", "na", "nadž", "nadživl", "zeml"}


def test_words_in_brackets_are_set_in_their_own_language(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path).film(synopsis={"sr-Cyrl": "Гледа *[Wild Strawberries]{en-GB}* и [Хлеб]{mk}."})
    runs = [run for line in texts(maker.page(), "text") for run in line.line.runs]
    assert [(run.language, run.text.strip()) for run in runs if run.language != "sr-Cyrl"] == [
        ("en-GB", "Wild Strawberries"),
        ("mk", "Хлеб"),
    ]
