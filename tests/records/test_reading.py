"""From the folder to the records: what comes out, and every planted fault found with its place."""

import pickle
from typing import Any

import pytest

from catalogue.lengths import mm
from catalogue.problems import Place, Problems, Severity
from catalogue.records.times import Years

Maker = Any  # the fixture's class; tests are imported each on its own and cannot import their conftest


def test_a_sound_festival_has_no_problem(festival: Maker) -> None:
    records, _ = festival.read()
    film = records.films["one_second"]
    assert festival.said() == []
    assert film.key == "one_second"
    assert film.running_time == 6180
    assert film.year == Years(2021, 2021)
    assert film.directors == ("zhang_yimou",)
    assert dict(film.titles.printed) == {"sr-Cyrl": "Једна секунда", "en": "One Second"}
    assert records.people["geling_yan"].name == "Geling Yan"
    assert records.festival.paper.width == pytest.approx(mm(165))
    assert records.festival.sections["east"].key == "east"
    assert [part.layout for part in records.festival.parts] == ["title_page", "section"]
    assert list(records.words) == ["sr-Cyrl", "en"]


def test_every_field_says_where_it_stands(festival: Maker) -> None:
    records = festival.records
    film = records.films["one_second"]
    assert film.place("synopsis.en") == Place("data/films/one_second.yaml", 15, 40, "synopsis.en")
    assert str(film.place("synopsis.mk")) == "data/films/one_second.yaml:15:1", "its nearest parent"
    assert str(film.screenings[0].place("venue")) == "data/films/one_second.yaml:14:37"
    assert film.screenings[0].place("venue").field == "screenings.0.venue"
    assert str(film.titles.place("en")) == "data/films/one_second.yaml:4:7"
    assert str(records.people["zhang_yimou"].born.place("year")) == "data/people/people.yaml:6:16"
    assert str(records.festival.sections["east"].place("ink")) == "data/festival.yaml:9:67"


def test_records_can_be_sent_to_another_process(festival: Maker) -> None:
    records = festival.records
    again = pickle.loads(pickle.dumps(records))
    assert again == records
    assert again.films["one_second"].place("year") == records.films["one_second"].place("year")
    assert hash(again.films["one_second"]) == hash(records.films["one_second"])


def test_one_bad_thing_hides_no_other(festival: Maker) -> None:
    festival.film(
        "bad",
        """\
        titles: {en: Bad, sr-cyrl: Лош}
        section: eest
        credits: {director: [nobody, {a: b}], screenplay: zhang_yimu}
        year: this one
        yaer: 2021
        screenings:
          - {when: 9.5.2027, venue: great_hall}
          - {when: 2027-05-09 10:00, venue: geat_hall, hour: 10}
          - {venue: garden}
          - {when: 2027-05-10 10:00, venue: gardn}
        """,
    ).film("worse", "titles: [\n").people("x: {name: X, famly: Y}\ny: {family: Y}\n")
    assert festival.said(Severity.GRAVE) == [
        "data/films/bad.yaml:1:19: grave: titles.sr-cyrl: 'sr-cyrl' is not how a language tag is written; "
        "write sr-Cyrl",
        "data/films/bad.yaml:2:10: grave: section: there is no section eest; did you mean east?",
        "data/films/bad.yaml:3:22: grave: credits.director.0: nobody is nobody in data/people; look for the right "
        "key, or add the person to data/people",
        "data/films/bad.yaml:3:30: grave: credits.director.1: a text is wanted here, not a mapping; put the text in "
        "quotation marks if it begins with { or holds a colon",
        "data/films/bad.yaml:3:51: grave: credits.screenplay.0: zhang_yimu is nobody in data/people; "
        "did you mean zhang_yimou?",
        "data/films/bad.yaml:4:7: grave: year: this one is not a year; write one such as 2021, or a span such as "
        "1924–1925",
        "data/films/bad.yaml:5:1: grave: yaer: yaer is not a field here; did you mean year?",
        "data/films/bad.yaml:7:12: grave: screenings.0.when: 9.5.2027 is not a day and an hour; write year, month, "
        "day and hour, as in 2027-05-09 17:00",
        "data/films/bad.yaml:8:37: grave: screenings.1.venue: there is no venue geat_hall; did you mean great_hall?",
        "data/films/bad.yaml:8:48: grave: screenings.1.hour: hour is not a field here; take it out, or look for its "
        "right name",
        "data/films/bad.yaml:9:5: grave: screenings.2.when: when is missing; write it",
        "data/films/bad.yaml:10:37: grave: screenings.3.venue: there is no venue gardn; did you mean garden?",
        "data/films/worse.yaml:1:9: grave: a value is wanted here; look for a bracket or a "
        "quotation mark that is not closed, or a comma too few",
        "data/people/more.yaml:1:14: grave: x.famly: famly is not a field here; did you mean family?",
        "data/people/more.yaml:2:1: grave: y.name: name is missing; write it",
    ]


def test_a_person_with_a_fault_is_still_somebody(festival: Maker) -> None:
    festival.people("liu: {nam: Liu}\n").with_field("cast: [liu]")
    assert festival.said() == [
        "data/people/more.yaml:1:1: grave: liu.name: name is missing; write it",
        "data/people/more.yaml:1:7: grave: liu.nam: nam is not a field here; did you mean name?",
    ]


@pytest.mark.parametrize(
    ("value", "remedy"),
    [
        ("zhang_yimuo", "did you mean zhang_yimou?"),
        ("Zhang Yimou", "write zhang_yimou, the key of that name"),
        ("Џанг Јимоу", "write zhang_yimou, the key of that name"),
        ("Geling_Yan", "write geling_yan"),
        (
            "Zhao Xiaoding",
            "add it to data/people, as in `zhao_xiaoding: Zhao Xiaoding`, and write zhao_xiaoding here",
        ),
        ("Đorđe Ždralić", "add it to data/people, as in `djordje_zdralic: Đorđe Ždralić`"),
        ("Ђорђе Ждралић", "add it to data/people, as in `djordje_zdralic: Ђорђе Ждралић`"),
        ("张 译", "add it to data/people, as in `key: 张 译`, and write key here"),
    ],
)
def test_nobody_is_told_what_to_do(festival: Maker, value: str, remedy: str) -> None:
    festival.with_field(f"cast: [{value}]")
    assert [remedy in said for said in festival.said()] == [True], festival.said()


def test_blanks_are_fields_left_for_later(festival: Maker) -> None:
    festival.with_field("statement: {sr-Cyrl: , en: ''}\nformat:\nworld_sales: ' '\n")
    film = festival.records.films["one_second"]
    assert festival.said() == []
    assert (len(film.statement), film.format, film.world_sales) == (0, None, ())


def test_shapes_that_may_be_short(festival: Maker) -> None:
    festival.with_field(
        """\
        cast:
          - geling_yan
          - {actor: zhang_yimou, as: Liu}
        company: [Huanxi Media, {sr-Cyrl: Јама, en: Pit}]
        world_sales: Wild Bunch
        """
    ).people("fritz: {name: Fritz Lang, born: 1890}\n")
    records = festival.records
    film = records.films["one_second"]
    assert [entry.actor for entry in film.cast] == ["geling_yan", "zhang_yimou"]
    assert film.cast[1].character["en"] == film.cast[1].character["sr-Cyrl"] == "Liu"
    assert [company["en"] for company in film.company] == ["Huanxi Media", "Pit"]
    assert film.world_sales[0]["mk"] == "Wild Bunch"
    assert records.people["fritz"].born.year == 1890


def test_parts_and_their_options(festival: Maker) -> None:
    festival.with_setting("").write(
        "data/festival.yaml",
        (festival.folder / "data/festival.yaml")
        .read_text(encoding="utf-8")
        .replace(
            "  - section: east\n",
            "  - section: {key: east, opener: true}\n"
            "  - layout: index\n    options: {of: [films, people], deep: {a: b}}\n",
        ),
    )
    section, index = festival.records.festival.parts[1:]
    assert (section.layout, section.section, dict(section.options)) == ("section", "east", {"opener": "true"})
    assert (index.layout, index.section, index.options["of"]) == ("index", None, ("films", "people"))
    assert index.options["deep"]["a"] == "b"
    assert str(section.option_place("opener")) == "data/festival.yaml:12:26"
    assert str(index.option_place("of")) == "data/festival.yaml:14:15"
    assert str(index.option_place("none")) == "data/festival.yaml:13:5"


def test_the_imprint_keeps_its_white_lines(festival: Maker) -> None:
    festival.with_setting(
        "imprint:\n  - {role: publisher, value: Светлопис}\n  - {}\n  -\n  - {role: paper, value: мат}\n"
    )
    assert [row.role for row in festival.records.festival.imprint] == ["publisher", None, None, "paper"]
    assert festival.said() == []


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("name: [\n", "data/festival.yaml:1:7: grave: a value is wanted here; look for a bracket"),
        ("- name\n", "data/festival.yaml:1:1: grave: the file holds no fields"),
        ("name: {en: F}\nlanguages: [en]\n", "data/festival.yaml:1:1: grave: dates: dates is missing"),
        (
            "name: {en: F}\ndates: {from: 2027-05-07, to: 2027-05-13}\nlanguages: []\n",
            "grave: languages: the edition has no language",
        ),
        ("", "data/festival.yaml: grave: name: name is missing"),
    ],
)
def test_without_a_festival_everything_found_is_raised(festival: Maker, source: str, problem: str) -> None:
    festival.festival(source).film("bad", "year: soon\n")
    with pytest.raises(Problems) as raised:
        festival.read()
    said = [str(each) for each in raised.value.problems]
    assert any(problem in each for each in said), said
    assert any("data/films/bad.yaml:1:7" in each for each in said), "and what is wrong elsewhere"


def test_files_that_are_not_records(festival: Maker) -> None:
    festival.film("Bad Key", "titles: {en: X}\n").film("empty", "").write("data/films/one.yml", "a: b\n")
    festival.write("data/people/README.md", "about\n").write("data/people/twice.yaml", "geling_yan: Geling Yan\n")
    said = festival.said()
    assert "data/films/Bad Key.yaml: grave: Bad Key is not a key; write bad_key" in said
    assert any("data/films/empty.yaml: grave: the file is empty" in each for each in said)
    assert any("data/films/one.yml: warning: this file is not read" in each for each in said)
    assert (
        "data/people/twice.yaml:1:1: grave: geling_yan: geling_yan is known already; keep one; the other is at "
        "data/people/people.yaml:7:13" in said
    )


def test_words_are_laid_over_the_houses_key_by_key(festival: Maker) -> None:
    festival.write(
        "data/words/en.yaml",
        """\
        roles: {director: Directed by}
        countries: {CN: PR China}
        dates: {short: "{dd}.{mm}."}
        """,
    )
    words = festival.records.words["en"]
    assert festival.said() == []
    assert words.roles["director"].other == "Directed by"
    assert words.roles["screenplay"].other == "Screenplay", "the house's"
    assert (words.countries["CN"], words.countries["SU"]) == ("PR China", "Soviet Union")
    assert (words.dates.short, words.dates.time) == ("{dd}.{mm}.", "{hh}:{mm}")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("role: {director: X}", "1:1: grave: role: role is not a field here; did you mean roles?"),
        ('dates: {short: "{day}"}', "1:16: grave: dates.short: {day} means nothing here; use {d}, {dd}, {m}, {mm}"),
        ('minutes: "{n.__class__}"', "grave: minutes: {} means nothing here; use {n}"),
        ('counts: {films: {one: "{n} film"}}', "grave: counts.films.other: other is missing"),
        ("dates: {months: [January]}", "1:9: grave: dates.months: 1 names instead of 12"),
    ],
)
def test_words_are_checked(festival: Maker, words: str, problem: str) -> None:
    festival.write("data/words/en.yaml", words + "\n")
    assert any("data/words/en.yaml:" in said and problem in said for said in festival.said()), festival.said()


def test_the_same_folder_gives_the_same_records(festival: Maker) -> None:
    assert festival.read() == festival.read()
