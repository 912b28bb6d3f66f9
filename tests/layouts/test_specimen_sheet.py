"""The type specimen: every script and language is on it, in the festival's faces, styles and marks."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue.build import Workshop, make_specimen
from catalogue.languages import language
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page
from catalogue.printshop import PrintShop
from catalogue.problems import Problem, Problems, Severity
from catalogue.records.panels import tied
from tests.command_line import ROOT, new_festival, run
from tests.festival_maker import FestivalMaker, collisions, of_kind, texts, words_on
from tests.pdf_reading import read_pages, said


@pytest.fixture(scope="module")
def made(specimen: Workshop) -> tuple[Document, tuple[Problem, ...]]:
    return make_specimen(specimen)


@pytest.fixture(scope="module")
def sheet(made: tuple[Document, tuple[Problem, ...]]) -> Document:
    return made[0]


@pytest.fixture(scope="module")
def file(shop: PrintShop, sheet: Document) -> bytes:
    return shop.press(sheet)


@pytest.fixture(scope="module")
def copied(file: bytes) -> set[str]:
    """Every line that can be copied out of the file."""
    return {line.text for page in read_pages(file) for line in page}


def page_of(document: Document, words: str) -> Page:
    """The page with these words on a line of their own."""
    (found,) = (page for page in document.pages if words in [piece.line.text for piece in texts(page)])
    return found


def graves(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.what for problem in problems if problem.severity is Severity.GRAVE]


def test_the_house_has_nothing_to_complain_of(made: tuple[Document, tuple[Problem, ...]]) -> None:
    document, problems = made
    assert problems == ()
    assert len(document.pages) == 13


@pytest.mark.parametrize(
    ("languages", "head", "others"),
    [
        # The head is derived from the other script; French has none, and Serbian alone a text to be composed.
        (("sr-Latn", "fr"), "Pisma kuće", {"Писма куће", "Faces"}),
        # Of languages in which the specimen has no words it shows those it has.
        (("de", "fr"), "Faces", {"Pisma kuće"}),
    ],
)
def test_it_is_made_for_any_edition(tmp_path: Path, languages: tuple[str, ...], head: str, others: set[str]) -> None:
    maker = FestivalMaker(tmp_path, languages).record("data/films/snow.yaml", {"titles": {"und": "Snow"}})
    maker.record("data/people/people.yaml", {})
    maker.settings = {"venues": {}, "sections": {"one": {"name": "One", "ink": "ochre"}}}
    document, problems = make_specimen(maker.workshop())
    assert graves(problems) == []
    lines = {piece.line.text for page in document.pages for piece in texts(page, "title")}
    assert head in lines
    assert not others & lines


def test_nothing_is_printed_over_anything(sheet: Document) -> None:
    assert [(number, collisions(page)) for number, page in enumerate(sheet.pages, 1) if collisions(page)] == []


# Scripts --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "Жуте љубичице",
        "Ljubav i džez",
        "Cơn mưa đầu mùa",
        "Ѓурѓа и ѕвездите",
        "Къща край гарата",
        "Їжак і ґудзик",
        "Ο τελευταίος σταθμός",
        "Ὁ ὕμνος τῶν ὡρῶν",
        "ბოლო ვენახი",
        "Քարե այգի",
        "שִׁיר לַיָּם",
        "بيت من ضوء",
        "خانه‌های بی‌باد",
        "नदी की चिट्ठी",
        "เรือลำสุดท้าย",
        "夏の終列車",
        "河边的放映机",
        "鐘聲之後",
        "마지막 봄눈",
    ],
)
def test_a_title_is_copied_out_of_the_file_as_it_was_written(copied: set[str], title: str) -> None:
    assert title in copied


def test_a_persian_sentence_is_read_from_the_right_margin(sheet: Document) -> None:
    (first,) = (piece for page in sheet.pages for piece in texts(page) if piece.line.text.startswith("فیلم در"))
    assert first.line.indent + first.line.width == pytest.approx(first.line.room)


# Languages ------------------------------------------------------------------------------------------------------------

DATES = {
    "sr-Cyrl": ("Српски", "Петак, 7. мај; 7. мај 2027.; 7. маја 2027."),
    "sr-Latn": ("Srpski", "Petak, 7. maj; 7. maj 2027.; 7. maja 2027."),
    "en": ("English", "Friday 7 May; 7 May 2027; 7 May 2027"),
    "mk": ("Македонски", "Петок, 7 мај; 7 мај 2027; 7 мај 2027"),
    "bg": ("Български", "Петък, 7 май; 7 май 2027; 7 май 2027"),
    "ru": ("Русский", "Пятница, 7 мая; 7 мая 2027; 7 мая 2027"),
    "uk": ("Українська", "П’ятниця, 7 травня; 7 травня 2027; 7 травня 2027"),
    "hr": ("Hrvatski", "Petak, 7. svibnja; 7. svibnja 2027.; 7. svibnja 2027."),
    "bs": ("Bosanski", "Petak, 7. maj; 7. maj 2027.; 7. maja 2027."),
    "sl": ("Slovenščina", "Petek, 7. maj; 7. maj 2027; 7. maja 2027"),
    "de": ("Deutsch", "Freitag, 7. Mai; 7. Mai 2027; 7. Mai 2027"),
    "fr": ("Français", "Vendredi 7 mai; 7 mai 2027; 7 mai 2027"),
}
"""What a panel is headed, and a day in it: in a heading, alone, in a sentence."""


@pytest.mark.parametrize("tag", DATES)
def test_every_language_has_a_panel_with_its_dates(sheet: Document, tag: str) -> None:
    name, dates = DATES[tag]
    page = page_of(sheet, name)
    runs = [run for piece in texts(page) for run in piece.line.runs if run.text.strip() == tag]
    assert len(runs) == 1
    assert dates in words_on([page])


@pytest.mark.parametrize(
    "words",
    [
        "„Гледала сам ’Реку’”, рекла је – тихо… 1956–1958",
        "«Я видела „Реку“», — сказала она тихо… 1956–1958",
        "“I saw ‘The River’,” she said – softly… 1956–1958",
        "Д\u00a0Дом Ђ\u00a0Ђак Л\u00a0Лука Љ\u00a0Љубав Н\u00a0Нада Њ\u00a0Њива Џ\u00a0Џез",
        "F\u00a0Die Fähre, Das Fahrrad O\u00a0Der Ofen, Öl",
        "one film, two films, five films, 21 films",
        "оператор",
        "Директор фотографије; Директорка фотографије; Директори фотографије; Директорке фотографије",
        "Scénario et réalisation",
        "САД, Велика Британија, Обала Слоноваче, Југославија",
        "над·жи·ве·ти",
        "Film·vor·füh·rung",
        "с‿Љ.‿Петровић, 9.‿маја у‿17‿ч, у‿сали бр.‿5.",
        "LJUBAV, Njegoš, injekcija, XX vek, Lj. Petrović",
    ],
)
def test_the_rules_are_seen(file: bytes, words: str) -> None:
    read = said(line.text for page in read_pages(file) for line in page)
    assert said([words]).lower() in read.lower()


def test_a_tie_stands_wherever_no_line_may_break() -> None:
    assert tied("sr-Cyrl", "У XX веку – филм од 104 мин и разговор") == "У‿XX‿веку‿– филм од 104‿мин и‿разговор"


@pytest.mark.parametrize(
    ("tag", "heads"),
    [
        ("sr-Latn", "A B C Č Ć D Dž Đ E F G H I J K L Lj M N Nj O P Q R S Š T U V W X Y Z Ž"),
        ("uk", "А Б В Г Ґ Д Е Є Ж З И І Ї Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ь Ю Я"),
        ("en", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"),
        ("ja", ""),
    ],
)
def test_an_alphabet_is_its_heads(tag: str, heads: str) -> None:
    assert " ".join(language(tag).heads) == heads


# The festival's own ---------------------------------------------------------------------------------------------------


HOUSE = yaml.safe_load((ROOT / "data/specimen.yaml").read_text(encoding="utf-8"))


def own(folder: Path, specimen: Mapping[str, Any], **files: Mapping[str, Any]) -> Workshop:
    """A festival with a specimen of these words, and files of its own; a name says which: `words` or `style`."""
    places = {"style": "layouts/style.yaml", "words": "data/words/sr-Cyrl.yaml"}
    maker = FestivalMaker(folder).film().record("data/specimen.yaml", specimen)
    for name, record in files.items():
        maker.record(places[name], record)
    return maker.workshop()


def test_the_festivals_marks_and_hours_are_shown(tmp_path: Path) -> None:
    words = {"quotes": ["«", "»", "„", "“"], "dates": {"time": "{h}.{mm}"}, "hyphenation": ["кино-тека"]}
    serbian = {"languages": {"sr-Cyrl": HOUSE["languages"]["sr-Cyrl"]}}
    document, problems = make_specimen(own(tmp_path, serbian, words=words))
    assert problems == ()
    read = words_on([page_of(document, "Српски")])
    assert "«Гледала сам „Реку“», рекла је" in read
    assert "9.30; 17.00" in read
    assert "кино·тека" in read


def test_a_face_shows_only_the_figures_that_it_has(tmp_path: Path, sheet: Document) -> None:
    style = {"styles": {"text": {"face": "sans"}, "name": {"weight": 600}}}
    document, problems = make_specimen(own(tmp_path, {"labels": HOUSE["labels"]}, style=style))
    assert problems == ()
    labels = ("Old-style, proportional", "Lining, tabular")
    assert [words in words_on(sheet.pages) for words in labels] == [True, True]
    assert [words in words_on(document.pages) for words in labels] == [True, False]


def test_words_of_its_own_take_the_place_of_the_houses(tmp_path: Path) -> None:
    mine = {"name": {"en": "Our Letters"}, "languages": {"en": {"index": ["The Ferry", "Earth"]}}}
    document, problems = make_specimen(own(tmp_path, mine))
    assert problems == ()
    read = words_on(document.pages)
    assert ("Our Letters" in read, "E\u00a0Earth   F\u00a0The Ferry" in read, "Жуте љубичице" in read) == (
        True,
        True,
        False,
    )


def test_what_is_too_long_for_a_page_is_said(tmp_path: Path) -> None:
    _, problems = make_specimen(own(tmp_path, {"languages": {"en": {"divided": ["documentary"] * 600}}}))
    (problem,) = (each for each in problems if each.severity is Severity.GRAVE)
    assert problem.place.field == "languages.en"
    assert re.fullmatch(r"this runs \d+ mm over the foot of its page", problem.what)


def test_what_has_no_room_goes_to_another_page(tmp_path: Path) -> None:
    several = {"languages": {tag: {"divided": ["festival"] * 120} for tag in ("en", "de", "fr", "sl", "hr", "bs")}}
    document, problems = make_specimen(own(tmp_path, several))
    assert problems == ()
    pages = [index for index, page in enumerate(document.pages) if "festival" in words_on([page]).replace("·", "")]
    assert len(pages) == 3


def test_a_character_that_no_face_has_is_said_where_it_stands(tmp_path: Path) -> None:
    mine = {"scripts": [{"language": "zxx", "title": "\U00013080", "text": "Nothing"}]}
    _, problems = make_specimen(own(tmp_path, mine))
    (place,) = (problem.place for problem in problems if "'\U00013080'" in problem.what)
    assert (place.file, place.field) == ("data/specimen.yaml", "scripts.0")


def test_a_field_that_it_does_not_know_is_said(tmp_path: Path) -> None:
    _, (problem,) = make_specimen(own(tmp_path, {"script": []}))
    assert (problem.place.file, problem.what) == ("data/specimen.yaml", "script is not a field here")
    assert "scripts" in problem.remedy


def test_a_language_without_words_ends_it_with_the_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(Problems, match=r"data/words/pl\.yaml: grave: .*there is no word"):
        make_specimen(own(tmp_path, {"languages": {"pl": {"index": ["Prom"]}}}))


def test_a_file_that_is_no_yaml_ends_it(tmp_path: Path) -> None:
    workshop = own(tmp_path, {})
    (tmp_path / "data/specimen.yaml").write_text("a: [\n", encoding="utf-8")
    with pytest.raises(Problems):
        make_specimen(workshop)


# Composition ----------------------------------------------------------------------------------------------------------


def test_marks_hang_at_the_right_and_not_at_the_left(sheet: Document) -> None:
    """The same text six times over: behind three stand grounds that nothing leaves, behind three such that marks do."""
    page = next(page for page in sheet.pages if "200 pt" in words_on([page]))
    hung = []
    for ground in of_kind(page, Box):
        inside = [
            piece
            for piece in texts(page, "text")
            if ground.y < piece.y < ground.y + ground.height and abs(piece.x - ground.x) < 1
        ]
        over = [piece.x + piece.line.indent + piece.line.width - ground.x - ground.width for piece in inside]
        hung.append(max(over) > 0.5)
        assert len(inside) > 5
    assert hung == [False, True] * 3


def test_the_same_folder_gives_the_same_bytes(specimen: Workshop, shop: PrintShop, file: bytes) -> None:
    again = replace(specimen, desk=replace(specimen.desk, set_before={}))
    assert shop.press(make_specimen(again)[0]) == file


# The command ----------------------------------------------------------------------------------------------------------


def test_the_command_writes_beside_the_booklet(tmp_path: Path) -> None:
    festival = new_festival(tmp_path)
    result = run("specimen", festival, "--strict")
    target = festival / "build" / "specimen.pdf"
    assert result.stderr.splitlines()[-1] == f"{target}: 13 pages"
    assert target.read_bytes().startswith(b"%PDF-1.6")
