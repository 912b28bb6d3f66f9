"""Every string of a page, in both languages of an edition and in others."""

import datetime as dt
from typing import Any

import pytest

from catalogue.problems import Finder, Problems
from catalogue.project import Project, house_root
from catalogue.records.festival import Festival
from catalogue.records.film import Film
from catalogue.records.frozen import Frozen
from catalogue.records.library import Records
from catalogue.records.person import Person
from catalogue.records.reading import read_words
from catalogue.records.times import Years
from catalogue.records.wording import Wording

Maker = Any
DAY = dt.date(2027, 5, 9)

PEOPLE = {
    "zhang_yimou": {
        "name": "Zhang Yimou",
        "family": "Zhang",
        "names": {"sr-Cyrl": "Џанг Јимоу", "sr-Latn": "Džang Jimou", "zh-Hans": "张艺谋"},
        "families": {"sr-Cyrl": "Џанг", "sr-Latn": "Džang"},
        "born": {"year": "1950", "place": {"sr-Cyrl": "Сијан", "en": "Xi’an"}},
    },
    "fritz_lang": {
        "name": "Fritz Lang",
        "names": {"sr-Cyrl": "Фриц Ланг"},
        "born": {"year": "1890", "place": {"sr-Cyrl": "Беч", "en": "Vienna", "ru": "Вена"}},
        "died": {"year": "1976", "place": {"sr-Cyrl": "Лос Анђелес", "en": "Los Angeles", "ru": "Лос-Анджелес"}},
    },
    "harbou": {"name": "Thea von Harbou", "family": "Harbou", "born": "1888", "died": "1954"},
    "el_hadi": {
        "name": "Samir el Hadi",
        "family": "el Hadi",
        "names": {"sr-Cyrl": "Самир ел Хади"},
        "families": {"sr-Cyrl": "ел Хади"},
        "died": {"year": "1976"},
    },
    "trio": {"name": "The Silver Trio", "collective": "true"},
    "velkoff": {"name": "Thomas Velkoff, Jr.", "family": "Velkoff"},
    "cher": {"name": "Cher"},
}


def make(languages: tuple[str, ...] = ("sr-Cyrl", "en"), house: Maker = None, **films: Any) -> Records:
    festival = Festival.model_validate(
        {
            "name": "F",
            "dates": {"from": "2027-05-07", "to": "2027-05-13"},
            "languages": list(languages),
            "venues": {"hall": {"name": {"sr-Cyrl": "Велика сала", "en": "Great Hall"}}},
        }
    )
    people = {key: Person.model_validate(value) for key, value in PEOPLE.items()}
    shown = {}
    for key, value in films.items():
        shown[key] = Film.model_validate(value)
        shown[key].settle(key, shown[key]._places)
    return Records(festival, Frozen(shown), Frozen(people), house)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Frozen[Any]:
    """The house's own words."""
    project, finder = Project(tmp_path_factory.mktemp("none"), house_root()), Finder()
    read = {language: read_words(project, language, finder) for language in ("sr-Cyrl", "en", "sr-Latn", "mk")}
    assert finder.found == []
    return Frozen(read)


def in_all(words: Any, say: Any, **films: Any) -> tuple[Any, Any]:
    """What `say` gives in Serbian and in English."""
    records = make(house=words, **films)
    return say(Wording(records, "sr-Cyrl")), say(Wording(records, "en"))


@pytest.mark.parametrize(
    ("film", "serbian", "english"),
    [
        (
            {"countries": "CN", "year": "2021", "colour": "colour", "languages": "zh"},
            "Кина, 2021 · боја · мандарински",
            "China, 2021 · colour · Mandarin",
        ),
        (
            {"countries": "SU", "year": "1925", "running_time": "74", "colour": "black_and_white", "sound": "silent"},
            "Совјетски Савез, 1925 · 74 мин. · црно-бело · неми",
            "Soviet Union, 1925 · 74 min · black and white · silent",
        ),
        (
            {"countries": ["RS", "HR"], "year": "2026", "running_time": "55", "kind": "documentary"},
            "Србија / Хрватска, 2026 · 55 мин. · документарни",
            "Serbia / Croatia, 2026 · 55 min · documentary",
        ),
        (
            {"countries": "US", "running_time": "14'30\"", "languages": ["zxx"]},
            "САД · 14′30″ · без дијалога",
            "USA · 14′30″ · no dialogue",
        ),
        (
            {"year": "1924–1925", "languages": ["sr-Cyrl", "cnr"]},
            "1924–1925 · српски, црногорски",
            "1924–1925 · Serbian, Montenegrin",
        ),
        ({"running_time": "1:43:20"}, "103 мин.", "103 min"),
        ({}, "", ""),
    ],
)
def test_facts_leave_no_trace_of_what_is_absent(words: Any, film: Any, serbian: str, english: str) -> None:
    said = in_all(words, lambda wording: " · ".join(wording.facts(wording.records.films["film"])), film=film)
    assert said == (serbian, english)


@pytest.mark.parametrize(
    ("language", "day", "dates", "across"),
    [
        ("sr-Cyrl", "Недеља, 9. мај", "7–13. мај 2027.", "28. април – 3. мај 2027."),
        ("sr-Latn", "Nedelja, 9. maj", "7–13. maj 2027.", "28. april – 3. maj 2027."),
        ("en", "Sunday 9 May", "7–13 May 2027", "28 April – 3 May 2027"),
        ("mk", "Недела, 9 мај", "7–13 мај 2027", "28 април – 3 мај 2027"),
    ],
)
def test_days(words: Any, language: str, day: str, dates: str, across: str) -> None:
    wording = Wording(make((language,), words), language)
    assert wording.day(DAY) == day
    assert wording.festival_dates() == dates
    assert wording.date_range(dt.date(2027, 4, 28), dt.date(2027, 5, 3)) == across
    assert wording.date_range(DAY, DAY) == wording.date(DAY)
    assert wording.date_short(DAY) == "9/5"
    assert wording.time(dt.time(9, 5)) == "09:05"
    assert wording.dates_short(dt.date(2027, 5, 7), dt.date(2027, 5, 13)) == "7–13/5/2027"
    assert wording.dates_short(dt.date(2027, 4, 28), dt.date(2027, 5, 3), year=False) == "28/4–3/5"


@pytest.mark.parametrize(
    ("language", "day", "dates", "across"),
    [
        ("sr-Cyrl", "9. маја 2027.", "7–13. маја 2027.", "28. априла – 3. маја 2027."),
        ("sr-Latn", "9. maja 2027.", "7–13. maja 2027.", "28. aprila – 3. maja 2027."),
        ("en", "9 May 2027", "7–13 May 2027", "28 April – 3 May 2027"),
        ("mk", "9 мај 2027", "7–13 мај 2027", "28 април – 3 мај 2027"),
    ],
)
def test_days_in_a_sentence(words: Any, language: str, day: str, dates: str, across: str) -> None:
    wording = Wording(make((language,), words), language)
    assert wording.date(DAY, in_text=True) == day
    assert wording.date_range(dt.date(2027, 5, 7), dt.date(2027, 5, 13), in_text=True) == dates
    assert wording.date_range(dt.date(2027, 4, 28), dt.date(2027, 5, 3), in_text=True) == across


def test_a_festival_over_the_new_year(words: Any) -> None:
    first, last = dt.date(2026, 12, 29), dt.date(2027, 1, 2)
    assert in_all(words, lambda wording: wording.date_range(first, last)) == (
        "29. децембар 2026. – 2. јануар 2027.",
        "29 December 2026 – 2 January 2027",
    )


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        (
            "sr-Cyrl",
            {
                1: "један филм",
                3: "три филма",
                9: "девет филмова",
                12: "дванаест филмова",
                21: "21 филм",
                22: "22 филма",
                113: "113 филмова",
            },
        ),
        ("en", {0: "no films", 1: "one film", 9: "nine films", 21: "21 films"}),
        ("mk", {1: "еден филм", 2: "два филма", 21: "21 филм"}),
    ],
)
def test_counts(words: Any, language: str, counts: dict[int, str]) -> None:
    wording = Wording(make((language,), words), language)
    assert {number: wording.count("films", number) for number in counts} == counts
    assert wording.count("films", 9, capital=True)[0].isupper()


def test_a_count_may_follow_the_gender(words: Any) -> None:
    wording = Wording(make(("mk",), words), "mk")
    assert [wording.count("programmes", number) for number in (1, 2, 3)] == [
        "една програма",
        "две програми",
        "три програми",
    ]


def test_numbers(words: Any) -> None:
    assert in_all(words, lambda wording: wording.minutes(104 * 60 + 30)) == ("105 мин.", "105 min")
    assert in_all(words, lambda wording: wording.minutes(20 * 60 + 30)) == ("21 мин.", "21 min"), (
        "no seconds from 20 on"
    )
    assert in_all(words, lambda wording: wording.minutes(9 * 60 + 5)) == ("9′05″", "9′05″")
    assert in_all(words, lambda wording: wording.minutes_short(79 * 60)) == ("79′", "79′")
    assert in_all(words, lambda wording: wording.years(Years(1856, 1943))) == ("1856–1943", "1856–1943")


def test_running_times_in_hours(words: Any) -> None:
    said = in_all(words, lambda wording: [wording.running_time(60 * minutes) for minutes in (44, 60, 104, 120)])
    assert said == (["44 мин.", "1 ч", "1 ч 44 мин.", "2 ч"], ["44 min", "1 h", "1 h 44 min", "2 h"])


def test_lists_in_a_sentence(words: Any) -> None:
    def said(wording: Wording) -> list[str]:
        countries = [wording.country(code) for code in ("RS", "CN", "JP")]
        return [wording.listed(countries[:number]) for number in range(4)]

    assert in_all(words, said) == (
        ["", "Србија", "Србија и Кина", "Србија, Кина и Јапан"],
        ["", "Serbia", "Serbia and China", "Serbia, China and Japan"],
    )


def test_labels_agree_with_their_names(words: Any) -> None:
    said = in_all(words, lambda wording: [wording.role("photography", number) for number in (1, 2, 5)])
    assert said[0] == ["Директор фотографије", "Директори фотографије", "Директори фотографије"]
    assert said[1] == ["Director of Photography", "Directors of Photography", "Directors of Photography"]


@pytest.mark.parametrize(
    ("code", "serbian", "english"),
    [
        ("CN", "Кина", "China"),
        ("GB", "Велика Британија", "United Kingdom"),
        ("HK", "Хонгконг", "Hong Kong"),
        ("CI", "Обала Слоноваче", "Ivory Coast"),
        ("CD", "ДР Конго", "DR Congo"),
        ("YU", "Југославија", "Yugoslavia"),
        ("CS", "Чехословачка", "Czechoslovakia"),
        ("SCG", "Србија и Црна Гора", "Serbia and Montenegro"),
        ("DD", "Источна Немачка", "East Germany"),
        ("BA", "Босна и Херцеговина", "Bosnia and Herzegovina"),
    ],
)
def test_countries(words: Any, code: str, serbian: str, english: str) -> None:
    assert in_all(words, lambda wording: wording.country(code)) == (serbian, english)


@pytest.mark.parametrize(
    ("tag", "serbian", "english"),
    [
        ("zh", "мандарински", "Mandarin"),
        ("zh-Hans", "мандарински", "Mandarin"),
        ("yue", "кантонски", "Cantonese"),
        ("sr-Cyrl", "српски", "Serbian"),
        ("pt-BR", "португалски", "Brazilian Portuguese"),
        ("zxx", "без дијалога", "no dialogue"),
        ("rmn", "ромски", "Romani"),
        ("fa", "персијски", "Persian"),
    ],
)
def test_languages(words: Any, tag: str, serbian: str, english: str) -> None:
    assert in_all(words, lambda wording: wording.language_name(tag)) == (serbian, english)


@pytest.mark.parametrize(
    ("person", "language", "name", "entry", "sorts"),
    [
        ("zhang_yimou", "sr-Cyrl", "Џанг Јимоу", "Џанг Јимоу", "Џанг Јимоу"),
        ("zhang_yimou", "sr-Cyrl-ME", "Џанг Јимоу", "Џанг Јимоу", "Џанг Јимоу"),
        ("zhang_yimou", "sr-Latn", "Džang Jimou", "Džang Jimou", "Džang Jimou"),
        ("zhang_yimou", "en", "Zhang Yimou", "Zhang Yimou", "Zhang Yimou"),
        ("zhang_yimou", "mk", "Џанг Јимоу", "Џанг Јимоу", "Џанг Јимоу"),
        ("fritz_lang", "sr-Cyrl", "Фриц Ланг", "Ланг, Фриц", "Ланг, Фриц"),
        ("fritz_lang", "en", "Fritz Lang", "Lang, Fritz", "Lang, Fritz"),
        ("harbou", "en", "Thea von Harbou", "Harbou, Thea von", "Harbou, Thea von"),
        ("harbou", "sr-Cyrl", "Thea von Harbou", "Harbou, Thea von", "Harbou, Thea von"),
        ("el_hadi", "en", "Samir el Hadi", "el Hadi, Samir", "Hadi, Samir"),
        ("el_hadi", "sr-Cyrl", "Самир ел Хади", "ел Хади, Самир", "Хади, Самир"),
        ("trio", "en", "The Silver Trio", "The Silver Trio", "The Silver Trio"),
        ("velkoff", "en", "Thomas Velkoff, Jr.", "Velkoff, Thomas, Jr.", "Velkoff, Thomas, Jr."),
        ("cher", "en", "Cher", "Cher", "Cher"),
    ],
)
def test_names(words: Any, person: str, language: str, name: str, entry: str, sorts: str) -> None:
    records = make((language,), words)
    wording, someone = Wording(records, language), records.people[person]
    assert (wording.name(someone), wording.index_entry(someone), wording.sort_name(someone)) == (name, entry, sorts)


@pytest.mark.parametrize(
    ("person", "serbian", "english"),
    [
        ("zhang_yimou", "(Сијан, 1950)", "(Xi’an, 1950)"),
        ("fritz_lang", "(Беч, 1890 – Лос Анђелес, 1976)", "(Vienna, 1890 – Los Angeles, 1976)"),
        ("harbou", "(1888–1954)", "(1888–1954)"),
        ("el_hadi", "(† 1976)", "(† 1976)"),
        ("cher", "", ""),
    ],
)
def test_lives(words: Any, person: str, serbian: str, english: str) -> None:
    assert in_all(words, lambda wording: wording.life(wording.records.people[person])) == (serbian, english)


def test_the_dash_of_a_life_is_the_languages_or_the_festivals(words: Any) -> None:
    own = Frozen({**words, "en": words["en"].model_copy(update={"dash": "—"})})
    lang, harbou = make(house=own).people["fritz_lang"], make(house=own).people["harbou"]
    assert Wording(make(("ru",), own), "ru").life(lang) == "(Вена, 1890 — Лос-Анджелес, 1976)"
    assert Wording(make(("en",), own), "en").life(lang) == "(Vienna, 1890 — Los Angeles, 1976)"
    assert Wording(make(("en",), own), "en").life(harbou) == "(1888–1954)", "a span of years has the short one"


TITLED = {
    "titles": {
        "original": {"zh-Hans": "一秒钟"},
        "sr-Cyrl": "Једна секунда",
        "en": "The Second",
        "sort": {"sr-Cyrl": "Секунда"},
        "short": {"en": "Second"},
    }
}


def test_titles(words: Any) -> None:
    records = make(house=words, a=TITLED, b={"titles": {"original": {"en": "A Reel"}}}, c={"titles": {"und": "M"}})
    serbian, english = Wording(records, "sr-Cyrl"), Wording(records, "en")
    a, b, c = records.films.values()
    assert (serbian.title(a), english.title(a)) == ("Једна секунда", "The Second")
    assert (serbian.sort_title(a), english.sort_title(a)) == ("Секунда", "Second")
    assert (serbian.short_title(a), english.short_title(a)) == ("Једна секунда", "Second")
    assert serbian.original_title(a) == ("zh-Hans", "一秒钟")
    assert (serbian.title(b), english.title(b)) == (None, "A Reel"), "an original title is a title in its language"
    assert english.original_title(b) is None, "what is printed already is not printed twice"
    assert english.sort_title(b) == "Reel"
    assert (serbian.title(c), english.title(c)) == ("M", "M")


CREDITED = {
    "credits": {"director": "zhang_yimou", "producer": ["fritz_lang", "harbou"]},
    "cast": ["cher", {"actor": "harbou", "as": {"sr-Cyrl": "сироче", "en": "the orphan"}}],
    "company": ["Ufa, Berlin", {"sr-Cyrl": "Јама", "en": "Pit"}],
    "intertitles": "de",
    "format": "DCP",
    "aspect": "1.33",
}


def test_credits_in_an_edition_of_two_scripts(words: Any) -> None:
    serbian, english = in_all(words, lambda wording: wording.credits(wording.records.films["film"]), film=CREDITED)
    assert [(row.label, row.names) for row in serbian] == [
        ("Режија", ("Zhang Yimou",)),
        ("Продуценти", ("Fritz Lang", "Thea von Harbou")),
        ("Улоге", ("Cher", "Thea von Harbou")),
        ("Продукција", ("Ufa, Berlin", "Јама")),
        ("Међунатписи", ("немачки",)),
        ("Формат", ("DCP", "1.33:1")),
    ]
    assert [row.label for row in english][:3] == ["Director", "Producers", "Cast"]
    assert dict(english[1].labels) == {"sr-Cyrl": "Продуценти", "en": "Producers"}
    assert english[4].names == ("German",)
    assert [credit.character for credit in english[2].credits] == ["", "the orphan"]
    assert [credit.character for credit in serbian[2].credits] == ["", "сироче"]
    assert [row.field for row in english] == [
        "credits.director",
        "credits.producer",
        "cast",
        "company",
        "intertitles",
        "format",
    ]


def test_credits_in_an_edition_of_one_script(words: Any) -> None:
    records = make(("sr-Cyrl",), words, film=CREDITED)
    assert Wording(records, "sr-Cyrl").credits(records.films["film"])[0].names == ("Џанг Јимоу",)


def test_the_cast_stands_where_the_record_names_it(words: Any) -> None:
    film = {"credits": {"cast": "cher", "director": "harbou"}, "cast": ["fritz_lang"]}
    rows = in_all(words, lambda wording: wording.credits(wording.records.films["film"]), film=film)[1]
    assert [(row.role, row.names) for row in rows] == [
        ("cast", ("Cher", "Fritz Lang")),
        ("director", ("Thea von Harbou",)),
    ]


def test_a_screening(words: Any) -> None:
    film = {"screenings": [{"when": "2027-05-09 17:00", "venue": "hall"}]}
    said = in_all(words, lambda wording: wording.screening(wording.records.films["film"].screenings[0]), film=film)
    assert [(each.date, each.time, each.venue) for each in said] == [
        ("9/5", "17:00", "Велика сала"),
        ("9/5", "17:00", "Great Hall"),
    ]


def test_a_programme_lasts_as_long_as_its_films(words: Any) -> None:
    films = {
        "a": {"running_time": "14'30\""},
        "b": {"running_time": "11"},
        "p": {"films": ["a", "b"]},
        "c": {},
        "q": {"films": ["a", "c"]},
    }
    records = make(house=words, **films)
    assert records.running_time(records.films["p"]) == 25 * 60 + 30
    assert records.running_time(records.films["q"]) is None, "one of them is unknown"


def test_films_of_a_section_in_the_order_of_the_book(festival: Maker) -> None:
    for key, title in (("b", "Љубав"), ("c", "Лампа"), ("d", "Њива"), ("e", "Ноћ")):
        festival.film(key, f"titles: {{sr-Cyrl: {title}}}\nsection: east\n")
    festival.film("f", "titles: {sr-Cyrl: Аутобус}\nsection: east\nfilms: [e]\nprogramme: 1\n")
    assert [film.key for film in festival.records.shown_in("east")] == ["one_second", "c", "b", "d", "f"]
    file = festival.folder / "data/festival.yaml"
    festival.festival(file.read_text(encoding="utf-8").replace("ink: ochre", "ink: ochre, order: [d, b]"))
    assert [film.key for film in festival.records.shown_in("east")] == ["d", "b", "one_second", "c", "f"]


def test_words_of_the_book(words: Any) -> None:
    assert in_all(words, lambda wording: wording.word("shorts_programme", n=2)) == (
        "Кратки филмови, програм 2",
        "Shorts Programme 2",
    )
    with pytest.raises(Problems, match=r"data/words/en\.yaml: grave: words\.nonsense: there is no word"):
        in_all(
            words, lambda wording: wording.word("contents") if wording.language != "en" else wording.word("nonsense")
        )
