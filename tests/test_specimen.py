"""The specimen festival: sound, and with every hard case that a festival brings."""

from collections.abc import Callable

import pytest

from catalogue import Film
from catalogue.build import Workshop, make_booklet
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.problems import Problem, Severity
from tests.specimen_fields import film_keys, plain, raw

Sheets = tuple[Document, tuple[Problem, ...]]


def test_nothing_is_wrong_with_it(specimen: Workshop) -> None:
    _, problems = make_booklet(specimen)
    assert [str(problem) for problem in problems if problem.severity >= Severity.WARNING] == []


@pytest.mark.parametrize("size", ["A4", "A5"])
def test_nothing_is_wrong_with_its_handouts(handouts: Callable[[str], dict[str, Sheets]], size: str) -> None:
    made = handouts(size)
    assert len(made) > 30
    problems = [problem for _, found in made.values() for problem in found]
    assert [str(problem) for problem in problems if problem.severity >= Severity.WARNING] == []


def test_every_film_is_read_and_shown_once(specimen: Workshop, booklet: Document) -> None:
    assert sorted(specimen.desk.records.films) == film_keys()
    assert len(film_keys()) >= 24
    anchors = [anchor for page in booklet.pages for anchor in page.anchors if anchor.startswith("film:")]
    assert sorted(anchors) == sorted(f"film:{key}" for key in film_keys())


def original(tag: str) -> Callable[[Desk, Film], bool]:
    return lambda desk, film: tag in {language.split("-")[0] for language in film.titles.original}


def directors(desk: Desk, film: Film) -> list[str]:
    return [desk.records.people[key].name for key in film.directors]


def named(word: str) -> Callable[[Desk, Film], bool]:
    return lambda desk, film: any(word in name.split() for name in directors(desk, film))


ORIGINALS = ("zh", "ja", "ko", "fa", "he", "ka", "el", "hi", "th")
CASES: dict[str, Callable[[Desk, Film], bool]] = {
    "in one language only": lambda desk, film: len(film.synopsis) == 1,
    "with a title in one language only": lambda desk, film: len(film.titles.printed) == 1,
    "without a running time": lambda desk, film: not film.is_programme and film.running_time is None,
    "without a still": lambda desk, film: not film.is_programme and film.still is None,
    "whose director has no portrait": lambda desk, film: any(
        desk.records.people[key].portrait is None for key in film.directors
    ),
    "of two directors": lambda desk, film: len(film.directors) == 2,
    "of eight countries": lambda desk, film: len(film.countries) == 8,
    "of Yugoslavia": lambda desk, film: "YU" in film.countries,
    "of a von": named("von"),
    "of a de": named("de"),
    "of a director with Đ": lambda desk, film: any("Đ" in name for name in directors(desk, film)),
    "of a Nguyễn": named("Nguyễn"),
    "of a Jr.": named("Jr."),
    "with a title of about 120 characters": lambda desk, film: any(
        110 <= len(title) <= 130 for title in film.titles.printed.values()
    ),
    "with a biography of about 1,600 characters": lambda desk, film: any(
        1450 <= len(plain(words)) <= 1750
        for key in film.directors
        for words in desk.records.people[key].biography.values()
    ),
    "with more than twelve roles": lambda desk, film: len(desk.wordings[desk.languages[0]].credits(film)) > 12,
    "with roles in one row": lambda desk, film: any(len(row.roles) > 1 for row in desk.wordings["en"].credits(film)),
    "photographed by a woman": lambda desk, film: any(
        row.label == "Директорка фотографије" for row in desk.wordings["sr-Cyrl"].credits(film)
    ),
    "with a statement": lambda desk, film: bool(film.statement),
    "with two screenings": lambda desk, film: len(film.screenings) >= 2,
    "that is silent": lambda desk, film: film.sound == "silent",
    "that is a programme of shorts": lambda desk, film: film.is_programme,
    "that is short to the second": lambda desk, film: bool(film.running_time and film.running_time % 60),
    "whose sources disagree": lambda desk, film: bool(film.disputed),
    **{f"with an original title in {tag}": original(tag) for tag in ORIGINALS},
}


@pytest.mark.parametrize("case", CASES)
def test_there_is_a_film(specimen: Workshop, case: str) -> None:
    desk = specimen.desk
    assert [film.key for film in desk.records.films.values() if CASES[case](desk, film)] != []


def test_one_second_as_its_festival_page_has_it(specimen: Workshop) -> None:
    desk = specimen.desk
    film = desk.records.films["one_second"]
    assert raw("films/one_second.yaml")["titles"] == {
        "original": {"zh-Hans": "一秒钟"},
        "romanised": "Yi miao zhong",
        "sr-Cyrl": "Једна секунда",
        "en": "One Second",
    }
    english = desk.wordings["en"]
    assert {"+".join(row.roles): row.names for row in english.credits(film)} == {
        "director+screenplay": ("Zhang Yimou",),
        "based_on_novel": ("Geling Yan",),
        "photography": ("Zhao Xiaoding",),
        "editing": ("Yuan Du",),
        "producer": ("Ping Dong", "William Kong", "Liwei Pang", "Shaokun Xiang"),
        "cast": ("Yi Zhang", "Haocun Liu", "Wei Fan"),
    }
    assert english.origin(film) == "China, 2021"
    assert film.running_time is None
    assert [f"{showing.when:%Y-%m-%d %H:%M} {showing.venue}" for showing in film.screenings] == [
        "2027-05-09 17:00 great_hall"
    ]


def test_what_sources_say_otherwise_is_listed(specimen: Workshop) -> None:
    place = "data/films/one_second.yaml"
    noted = [problem for problem in specimen.problems if problem.place.file == place]
    notes = [problem for problem in noted if problem.place.field.startswith("disputed")]
    assert {problem.severity for problem in notes} == {Severity.NOTE}
    for number, (field, reading) in enumerate(
        [
            ("credits.screenplay", "Zhang Yimou and Zou Jingzhi"),
            ("credits.producer", "William Kong, Ping Dong, Liwei Pang, Shaokun Xian"),
            ("cast", "Wei Fan and Xiaochuan Li"),
            ("year", "2020"),
        ]
    ):
        note = notes[number]
        assert note.place.field == f"disputed.{number}"
        assert (note.what.startswith(field), reading in note.what) == (True, True), note.what


def test_a_disputed_cast_is_noted_in_words(specimen: Workshop) -> None:
    (note,) = (problem for problem in specimen.problems if problem.what.startswith("cast prints"))
    assert note.what.startswith("cast prints Yi Zhang, Haocun Liu, Wei Fan; ")
