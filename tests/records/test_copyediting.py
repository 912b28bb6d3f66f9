"""Copy-editing: what an edition gets of a text or a name in its language's other script, and what stays as written."""

from pathlib import Path

import pytest

from catalogue.problems import Severity
from catalogue.records.copyediting import copy_edited
from catalogue.records.film import Film
from catalogue.records.library import Records
from catalogue.records.person import Person
from catalogue.records.wording import Wording
from tests.records.conftest import FESTIVAL, FILM, Maker

LATIN = FESTIVAL.replace("languages: [sr-Cyrl, en]", "languages: [sr-Latn, en]")


@pytest.fixture
def latin(festival: Maker) -> Maker:
    """The festival written in Cyrillic and English, with an edition in Latin letters."""
    return festival.festival(LATIN)


def edition(festival: Maker, *languages: str) -> Maker:
    return festival.festival(FESTIVAL.replace("[sr-Cyrl, en]", f"[{', '.join(languages)}]"))


def film(festival: Maker) -> Film:
    return festival.records.films["one_second"]


def person(festival: Maker, *languages: str, **setting: str) -> Person:
    """The one person of `data/people/more.yaml`, in an edition of these languages."""
    edition(festival, *languages)
    text = (festival.folder / "data/festival.yaml").read_text(encoding="utf-8")
    festival.festival(text + "".join(f"{name}: {value}\n" for name, value in setting.items()))
    return festival.records.people["x"]


# Texts ----------------------------------------------------------------------------------------------------------------


def test_an_edition_has_the_texts_of_its_other_script(latin: Maker) -> None:
    records = latin.records
    assert records.films["one_second"].synopsis["sr-Latn"] == "Sneg i traka."
    assert records.films["one_second"].titles.printed["sr-Latn"] == "Jedna sekunda"
    assert records.festival.name["sr-Latn"] == "Svetlopis"
    assert records.festival.venues["garden"].name["sr-Latn"] == "Letnja bašta"
    born = records.people["zhang_yimou"].born
    assert born is not None
    assert born.town is not None
    assert born.town["sr-Latn"] == "Sijan"
    assert latin.said(Severity.WARNING) == []


@pytest.mark.parametrize(
    ("synopsis", "languages", "expected"),
    [
        ("{sr-Cyrl: Снег.}", ["sr-Latn"], {"sr-Latn": "Sneg."}),
        ("{sr: Снег.}", ["sr-Latn"], {"sr-Latn": "Sneg."}),
        ("{sr-Latn: Njen sneg.}", ["sr-Cyrl"], {"sr-Cyrl": "Њен снег."}),
        ("{sr-Latn: Sneg.}", ["sr"], {"sr": "Снег."}),
        ("{bs: Snijeg.}", ["bs-Cyrl"], {"bs-Cyrl": "Снијег."}),
        ("{cnr-Cyrl: С́утра.}", ["cnr"], {"cnr": "Śutra."}),
        ("{sr-Cyrl: Снег.}", ["sr-Latn-ME"], {"sr-Latn-ME": "Sneg."}),
        # What is written wins.
        ("{sr-Cyrl: Снег., sr-Latn: Pada sneg.}", ["sr-Latn"], {"sr-Latn": "Pada sneg."}),
        ("{sr: Снег., sr-Latn: Pada sneg.}", ["sr-Cyrl"], {}),
        ("{sr-Latn: Sneg.}", ["sr-Latn-RS"], {}),
        ("Huanxi Медија", ["sr-Latn"], {}),
        # Other languages, and an edition that has both scripts of its own.
        ("{hr: Snijeg.}", ["sr-Cyrl"], {}),
        ("{ru: Снег.}", ["sr-Latn"], {}),
        ("{sr-Cyrl: Снег., sr-Latn: Sneg.}", ["sr-Cyrl", "sr-Latn"], {}),
    ],
)
def test_where_a_text_comes_from(
    festival: Maker, synopsis: str, languages: list[str], expected: dict[str, str]
) -> None:
    edition(festival, *languages)
    festival.film("a", f"titles: A\nsection: east\nsynopsis: {synopsis}\n")
    texts = festival.records.films["a"].synopsis
    made = {language: text for language, text in texts.items() if texts.source(language)}
    assert made == {language: text for language, text in expected.items() if text not in synopsis}
    assert all(texts[language] == text for language, text in expected.items())


def test_words_of_another_language_stay(festival: Maker) -> None:
    edition(festival, "sr-Cyrl")
    festival.film("a", "titles: A\nsynopsis: {sr-Latn: 'Film *[Banjo*]{en} i [Njeri]{und}, \\[njen] i [njen]'}\n")
    assert festival.records.films["a"].synopsis["sr-Cyrl"] == ("Филм *[Banjo*]{en} и [Njeri]{und}, \\[њен] и [њен]")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (
            "[Wild]{EN}",
            "grave: synopsis.sr-Cyrl: [Wild]{EN} names no language: 'EN' is not how a language tag is written",
        ),
        ("[Wild]{qqq}", "grave: synopsis.sr-Cyrl: no language qqq is known"),
        ("[Wild]{}", "warning: synopsis.sr-Cyrl: '[Wild]{}' looks like words of another language"),
    ],
)
def test_a_language_that_is_none_is_found(festival: Maker, words: str, problem: str) -> None:
    festival.film("a", f"titles: A\nsection: east\nsynopsis: {{sr-Cyrl: 'Гледа {words}.'}}\n")
    assert [each for each in festival.said() if problem in each]


def test_words_of_another_language_count_for_no_script(festival: Maker) -> None:
    title = "[The Wild and Very Long Strawberries of the North]{en}"
    shown = "screenings: [{when: 2027-05-10 17:00, venue: garden}]"
    festival.film("a", f"titles: A\nsection: east\n{shown}\nsynopsis: {{sr-Cyrl: 'Гледа {title}.'}}\n")
    assert festival.said() == []
    festival.film("a", f"titles: A\nsection: east\nsynopsis: {{sr-Cyrl: 'Гледа {title[1:-5]}.'}}\n")
    assert any("most of this is not in the script of sr-Cyrl" in each for each in festival.said())


def test_the_title_on_the_film_stays(latin: Maker) -> None:
    latin.film("a", "titles: {original: {sr-Cyrl: Њен филм}, en: Her Film, sort: {sr-Cyrl: филм}}\nsection: east\n")
    titles = latin.records.films["a"].titles
    assert dict(titles.original) == {"sr-Cyrl": "Њен филм"}
    assert titles.printed["sr-Latn"] == "Njen film"
    assert titles.sort["sr-Latn"] == "film"
    wording = Wording(latin.records, "sr-Latn")
    assert wording.original_title(latin.records.films["a"]) is None, "the printed title says the same"


def test_a_made_text_stands_where_the_written_one_does(latin: Maker) -> None:
    record = film(latin)
    made, written = record.place("synopsis.sr-Latn"), record.place("synopsis.sr-Cyrl")
    assert (made.line, made.column) == (written.line, written.column)
    assert (made.field, written.field) == ("synopsis.sr-Latn", "synopsis.sr-Cyrl")
    assert record.place("synopsis.mk").line == record.place("synopsis").line


def test_a_record_without_change_is_the_same_object(festival: Maker) -> None:
    records = festival.records
    again = copy_edited(records)
    assert again.festival is records.festival
    assert all(again.films[key] is each for key, each in records.films.items())
    assert all(again.people[key] is each for key, each in records.people.items())
    assert copy_edited(edition(festival, "sr-Latn").records).films == festival.records.films, "twice is once"


def test_what_was_made_is_counted_once_and_not_blamed(latin: Maker) -> None:
    latin.film("a", "titles: {sr-Cyrl: А}\nsection: east\nsynopsis: {sr-Cyrl: Снег &nbsp; и.}\n")
    assert [each for each in latin.notes() if "transliterated" in each] == [
        "data/festival.yaml:4:13: note: languages.0: 10 texts in sr-Latn transliterated from sr-Cyrl"
    ]
    assert len([each for each in latin.said() if "looks like an entity" in each]) == 1


def test_marks_become_the_languages_own(festival: Maker) -> None:
    festival.film("a", 'titles: {en: The "Old" Dog\'s Film}\nsection: east\nsynopsis: {sr-Cyrl: \'Рекла је "да".\'}\n')
    record = festival.records.films["a"]
    assert record.synopsis["sr-Cyrl"] == "Рекла је „да”."
    assert record.titles.printed["en"] == "The “Old” Dog’s Film"
    assert edition(festival, "sr-Latn").records.films["a"].synopsis["sr-Latn"] == "Rekla je „da”."
    festival.write("data/words/sr-Cyrl.yaml", "quotes: [„, “, ‚, ‘]\n")
    assert festival.records.films["a"].synopsis["sr-Latn"] == "Rekla je „da“.", "the house style of both scripts"


# Words of the book ----------------------------------------------------------------------------------------------------


def test_words_come_from_the_other_script(latin: Maker) -> None:
    latin.write("data/words/sr-Cyrl.yaml", "words: {contents: Шта је унутра}\n")
    latin.write("data/words/sr-Latn.yaml", "roles: {editing: Montaža i rez}\n")
    said = Wording(latin.records, "sr-Latn")
    assert said.word("contents") == "Šta je unutra", "the festival's own, from the other script"
    assert said.role("editing") == "Montaža i rez", "the festival's own"
    assert said.role("photography") == "Direktor fotografije", "the house's, from the other script"
    assert said.role("isbn") == "ISBN"
    assert said.minutes(103 * 60) == "103 min."
    assert said.count("films", 2) == "dva filma"
    assert said.festival_dates() == "7–13. maj 2027."


def test_holes_stay_in_words_for_cyrillic(festival: Maker) -> None:
    edition(festival, "bs-Cyrl")
    festival.write(
        "data/words/bs.yaml", 'minutes: "{n} min."\ndates: {date: "{d}. {month} {y}. godine"}\nroles: {isbn: ISBN}\n'
    )
    words = festival.records.words["bs-Cyrl"]
    assert (words.minutes, words.dates.date) == ("{n} мин.", "{d}. {month} {y}. године")
    assert words.roles["isbn"].other == "ISBN"


@pytest.mark.parametrize(
    ("file", "pairs", "language", "cyrillic_or_latin", "expected"),
    [
        ("sr-Latn", "{Џонс-: Jones-}", "sr-Latn", "Џонсови", "Jonesovi"),
        ("sr-Latn", "{Џонс-: Jones-}", "sr-Cyrl", "Jonesovi", "Џонсови"),
        ("sr-Cyrl", "{Wild Bunch: Wild Bunch}", "sr-Cyrl", "Wild Bunch i mi", "Wild Bunch и ми"),
        ("sr-Cyrl", "{Jones: Џонс}", "sr-Latn", "Џонс", "Jones"),
    ],
)
def test_exceptions_serve_in_both_directions(
    festival: Maker, file: str, pairs: str, language: str, cyrillic_or_latin: str, expected: str
) -> None:
    edition(festival, language).write(f"data/words/{file}.yaml", f"transliteration: {pairs}\n")
    other = "sr-Cyrl" if language == "sr-Latn" else "sr-Latn"
    festival.film("a", f"titles: A\nsection: east\nsynopsis: {{{other}: {cyrillic_or_latin}}}\n")
    assert festival.records.films["a"].synopsis[language] == expected


def test_an_exception_is_a_word_or_the_beginning_of_one(festival: Maker) -> None:
    festival.write("data/words/sr-Cyrl.yaml", "transliteration: {Jones-: Џонс}\n")
    assert any("of Jones- and Џонс one is the beginning of a word" in each for each in festival.said())


# Names ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "languages", "name", "names"),
    [
        ("{names: {sr-Cyrl: Љиљана Његош}}", ["sr-Cyrl", "en"], "Ljiljana Njegoš", {"sr-Cyrl": "Љиљана Његош"}),
        ("{names: {sr-Cyrl: Љиљана Његош}}", ["sr-Latn", "en"], "Ljiljana Njegoš", {"sr-Cyrl": "Љиљана Његош"}),
        ("Горан Петровић", ["sr-Cyrl", "en"], "Goran Petrović", {"sr-Cyrl": "Горан Петровић"}),
        ("Горан Петровић", ["sr-Latn", "en"], "Goran Petrović", {"sr-Cyrl": "Горан Петровић"}),
        ("Горан Петровски", ["mk", "sr-Cyrl"], "Goran Petrovski", {"mk": "Горан Петровски"}),
        ("{names: {mk: Ѓорѓи Џеков}}", ["mk", "en"], "Gjorgji Džekov", {"mk": "Ѓорѓи Џеков"}),
        ("{names: {bg: Мария Щерева}}", ["en"], "Maria Shtereva", {"bg": "Мария Щерева"}),
        ("{names: {ru: Джон Уайлд, en: John Wild}}", ["en"], "John Wild", {"ru": "Джон Уайлд", "en": "John Wild"}),
        ("{names: {hu: Nagy Ilona}}", ["en"], "Nagy Ilona", {"hu": "Nagy Ilona"}),
        # Into Serbian Cyrillic, from what is spelt alike; an international name may be in any language.
        ("Goran Petrović", ["sr-Cyrl"], "Goran Petrović", {}),
        ("{name: N, names: {sr-Latn: Nina}}", ["sr-Cyrl"], "N", {"sr-Latn": "Nina", "sr-Cyrl": "Нина"}),
        ("{name: N, names: {ru: Н, hr: Njira}}", ["sr-Cyrl"], "N", {"ru": "Н", "hr": "Njira", "sr-Cyrl": "Њира"}),
        ("{name: N, names: {sr-Cyrl: Н, hr: Nina}}", ["sr-Cyrl"], "N", {"sr-Cyrl": "Н", "hr": "Nina"}),
        ("{name: N, names: {sr-Latn: Nina}}", ["mk"], "N", {"sr-Latn": "Nina"}),
    ],
)
def test_what_follows_from_a_name(
    festival: Maker, written: str, languages: list[str], name: str, names: dict[str, str]
) -> None:
    festival.people(f"x: {written}\n")
    someone = person(festival, *languages)
    assert (someone.name, dict(someone.names)) == (name, names)


def test_latin_editions_print_international_names_unless_told_otherwise(festival: Maker) -> None:
    festival.people(
        "x: {name: Andrzej Wajda, family: Wajda, names: {sr-Cyrl: Анджеј Вајда}, families: {sr-Cyrl: Вајда}}\n"
    )
    someone = person(festival, "sr-Latn", "en")
    assert Wording(festival.records, "sr-Latn").index_entry(someone) == "Wajda, Andrzej"
    someone = person(festival, "sr-Latn", "en", names="transcribed")
    assert Wording(festival.records, "sr-Latn").index_entry(someone) == "Vajda, Andžej"
    assert Wording(festival.records, "en").index_entry(someone) == "Wajda, Andrzej"


def test_the_part_that_sorts_goes_with_the_name(festival: Maker) -> None:
    festival.people("x: {name: Марија вон Њиви, family: вон Њиви}\n")
    someone = person(festival, "sr-Cyrl", "en")
    assert (someone.name, someone.family) == ("Marija von Njivi", "von Njivi")
    assert Wording(festival.records, "sr-Cyrl").index_entry(someone) == "вон Њиви, Марија"
    assert festival.said(Severity.GRAVE) == []


def test_a_cyrillic_name_in_an_edition_without_cyrillic_is_noticed(festival: Maker) -> None:
    festival.people("x: Горан Петровић\n")
    assert person(festival, "en").name == "Горан Петровић"
    assert any("warning: x.name: Горан Петровић is not in the Latin script" in each for each in festival.said())


@pytest.mark.parametrize("written", ["{born: 1950}", "{names: {zh-Hans: 张艺谋}}", "{family: Lang}"])
def test_a_name_must_follow_from_something(festival: Maker, written: str) -> None:
    festival.people(f"x: {written}\n")
    assert "data/people/more.yaml:1:1: grave: x.name: name is missing; write it" in festival.said()


def test_an_unknown_form_of_name_is_a_fault(festival: Maker) -> None:
    festival.with_setting("names: latin")
    assert any("latin is no form of a name; write international or transcribed" in each for each in festival.said())


def test_a_record_of_the_whole_stays_a_record(latin: Maker) -> None:
    """Keys and places survive the pass."""
    records: Records = latin.records
    assert records.films["one_second"].key == "one_second"
    assert records.films["one_second"].screenings[0].place("when").line > 0
    assert Path(records.people["zhang_yimou"].place("name").file).name == "people.yaml"
    assert (
        FILM.splitlines()[records.films["one_second"].place("titles.sr-Latn").line - 1].strip()
        == "sr-Cyrl: Једна секунда"
    )
