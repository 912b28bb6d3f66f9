"""The house's words as a proof-reader reads them aloud: counted, dated, and beside names, in every language."""

import datetime as dt
from pathlib import Path

import pytest

from catalogue.problems import Finder
from catalogue.project import Project, house_root
from catalogue.records import cldr
from catalogue.records.festival import Festival
from catalogue.records.frozen import Frozen
from catalogue.records.library import Records
from catalogue.records.reading import read_words
from catalogue.records.wording import Wording
from catalogue.records.words import Label, WordsFile
from catalogue.records.yamltext import read_yaml
from tests.records.test_words import leaves

LANGUAGES = ("bg", "bs", "de", "en", "fr", "hr", "mk", "ru", "sl", "sr-Cyrl", "uk")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Wording]:
    """A wording in every language of the house."""
    project, finder = Project(tmp_path_factory.mktemp("none"), house_root()), Finder()
    words = Frozen({language: read_words(project, language, finder) for language in LANGUAGES})
    assert finder.found == []
    festival = Festival.model_validate(
        {"name": "F", "dates": {"from": "2027-05-07", "to": "2027-05-13"}, "languages": list(LANGUAGES)}
    )
    records = Records(festival, Frozen(), Frozen(), words)
    return {language: Wording(records, language) for language in LANGUAGES}


def file(wording: Wording) -> WordsFile:
    return wording.records.words[wording.language]


def test_these_are_all_languages_of_the_house() -> None:
    there = {path.stem for path in (house_root() / "data/words").glob("*.yaml")}
    assert there - {"sr-Latn"} == set(LANGUAGES), "Latin Serbian may be made from its Cyrillic"


COUNTED = {
    "bg": "нула филма, един филм, два филма, пет филма, единадесет филма, 21 филма, 22 филма, 101 филма",
    "bs": "nula filmova, jedan film, dva filma, pet filmova, jedanaest filmova, 21 film, 22 filma, 101 film",
    "de": "keine Filme, ein Film, zwei Filme, fünf Filme, elf Filme, 21 Filme, 22 Filme, 101 Filme",
    "en": "no films, one film, two films, five films, eleven films, 21 films, 22 films, 101 films",
    "fr": "aucun film, un film, deux films, cinq films, onze films, 21 films, 22 films, 101 films",
    "hr": "nula filmova, jedan film, dva filma, pet filmova, jedanaest filmova, 21 film, 22 filma, 101 film",
    "mk": "нула филма, еден филм, два филма, пет филма, единаесет филма, 21 филм, 22 филма, 101 филм",
    "ru": "ноль фильмов, один фильм, два фильма, пять фильмов, одиннадцать фильмов, 21 фильм, 22 фильма, 101 фильм",
    "sl": "nič filmov, en film, dva filma, pet filmov, enajst filmov, 21 filmov, 22 filmov, 101 film",
    "sr-Cyrl": "нула филмова, један филм, два филма, пет филмова, једанаест филмова, 21 филм, 22 филма, 101 филм",
    "uk": "нуль фільмів, один фільм, два фільми, п’ять фільмів, одинадцять фільмів, 21 фільм, 22 фільми, 101 фільм",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_films_are_counted(house: dict[str, Wording], language: str) -> None:
    said = [house[language].count("films", number) for number in (0, 1, 2, 5, 11, 21, 22, 101)]
    assert ", ".join(said) == COUNTED[language]


@pytest.mark.parametrize(
    ("language", "thing", "number", "said"),
    [
        # a numeral follows its thing's gender
        ("bg", "programmes", 2, "две програми"),
        ("mk", "programmes", 1, "една програма"),
        ("ru", "programmes", 2, "две программы"),
        ("uk", "programmes", 1, "одна програма"),
        ("de", "days", 1, "ein Tag"),
        # and its adjective the number
        ("ru", "short_films", 3, "три короткометражных фильма"),
        ("uk", "short_films", 3, "три короткометражні фільми"),
        ("sl", "short_films", 2, "dva kratka filma"),
        ("sl", "short_films", 3, "trije kratki filmi"),
        ("sl", "short_films", 104, "104 kratki filmi"),
        ("hr", "short_films", 24, "24 kratka filma"),
        ("fr", "short_films", 2, "deux courts métrages"),
        # days are often irregular
        ("ru", "days", 7, "семь дней"),
        ("uk", "days", 3, "три дні"),
        ("sl", "days", 2, "dva dneva"),
        ("sl", "days", 7, "sedem dni"),
        ("bg", "days", 5, "пет дни"),
        ("mk", "days", 5, "пет дена"),
    ],
)
def test_other_things_are_counted(house: dict[str, Wording], language: str, thing: str, number: int, said: str) -> None:
    assert house[language].count(thing, number) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_that_a_whole_number_wants_is_left_to_another(house: dict[str, Wording], language: str) -> None:
    wanted = {cldr.plural(language, number) for number in range(1000)}
    for thing, forms in file(house[language]).counts.items():
        assert {form for form in wanted if getattr(forms, form) is None} == set(), thing


MAY = dt.date(2027, 5, 1), dt.date(2027, 5, 9)
DATES = {
    # the heading of a day, a date, a span, a span over the month's end
    "bg": "Неделя, 9 май | 9 май 2027 | 1–9 май 2027 | 28 април – 9 май 2027",
    "bs": "Nedjelja, 9. maj | 9. maj 2027. | 1–9. maj 2027. | 28. april – 9. maj 2027.",
    "de": "Sonntag, 9. Mai | 9. Mai 2027 | 1.–9. Mai 2027 | 28. April – 9. Mai 2027",
    "en": "Sunday 9 May | 9 May 2027 | 1–9 May 2027 | 28 April – 9 May 2027",
    "fr": "Dimanche 9 mai | 9 mai 2027 | du 1er au 9 mai 2027 | du 28 avril au 9 mai 2027",
    "hr": "Nedjelja, 9. svibnja | 9. svibnja 2027. | 1.–9. svibnja 2027. | 28. travnja – 9. svibnja 2027.",
    "mk": "Недела, 9 мај | 9 мај 2027 | 1–9 мај 2027 | 28 април – 9 мај 2027",
    "ru": "Воскресенье, 9 мая | 9 мая 2027 | 1–9 мая 2027 | 28 апреля — 9 мая 2027",
    "sl": "Nedelja, 9. maj | 9. maj 2027 | 1.–9. maj 2027 | 28. april – 9. maj 2027",
    "sr-Cyrl": "Недеља, 9. мај | 9. мај 2027. | 1–9. мај 2027. | 28. април – 9. мај 2027.",
    "uk": "Неділя, 9 травня | 9 травня 2027 | 1–9 травня 2027 | 28 квітня — 9 травня 2027",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_are_written_out(house: dict[str, Wording], language: str) -> None:
    wording, (first, last) = house[language], MAY
    written = [
        wording.day(last),
        wording.date(last),
        wording.date_range(first, last),
        wording.date_range(dt.date(2027, 4, 28), last),
    ]
    assert " | ".join(written) == DATES[language]


SHORT = {
    # a day, a span with its year, a span over the month's end without, an hour
    "bg": "9.05 | 1–9.05.2027 | 28.04–9.05 | 09:30",
    "bs": "9. 5. | 1–9. 5. 2027. | 28. 4. – 9. 5. | 09:30",
    "de": "9.5. | 1.–9.5.2027 | 28.4.–9.5. | 09:30",
    "en": "9/5 | 1–9/5/2027 | 28/4–9/5 | 09:30",
    "fr": "9/5 | 1–9/5/2027 | 28/4–9/5 | 9h30",
    "hr": "9. 5. | 1.–9. 5. 2027. | 28. 4. – 9. 5. | 09:30",
    "mk": "9/5 | 1–9/5/2027 | 28/4–9/5 | 09:30",
    "ru": "09.05 | 01–09.05.2027 | 28.04–09.05 | 09:30",
    "sl": "9. 5. | 1.–9. 5. 2027 | 28. 4. – 9. 5. | 9.30",
    "sr-Cyrl": "9/5 | 1–9/5/2027 | 28/4–9/5 | 09:30",
    "uk": "09.05 | 01–09.05.2027 | 28.04–09.05 | 09:30",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_are_written_in_figures(house: dict[str, Wording], language: str) -> None:
    wording, (first, last) = house[language], MAY
    written = [
        wording.date_short(last),
        wording.dates_short(first, last),
        wording.dates_short(dt.date(2027, 4, 28), last, year=False),
        wording.time(dt.time(9, 30)),
    ]
    assert " | ".join(written) == SHORT[language]


def test_the_first_of_a_month_is_an_ordinal_where_its_name_follows(house: dict[str, Wording]) -> None:
    wording, (first, last) = house["fr"], MAY
    assert wording.date(first) == "1er mai 2027"
    assert wording.day(first) == "Samedi 1er mai"
    assert wording.date_range(dt.date(2027, 4, 28), first) == "du 28 avril au 1er mai 2027"
    assert wording.date_range(dt.date(2026, 12, 1), dt.date(2027, 1, 1)) == "du 1er décembre 2026 au 1er janvier 2027"
    assert wording.date_short(first) == "1/5"
    assert wording.date(last) == "9 mai 2027"
    assert wording.date(dt.date(2027, 5, 11)) == "11 mai 2027"


IN_TEXT = {
    "bs": "9. maja 2027.",
    "de": "9. Mai 2027",
    "fr": "9 mai 2027",
    "hr": "9. svibnja 2027.",
    "mk": "9 мај 2027",
    "ru": "9 мая 2027",
    "sl": "9. maja 2027",
    "sr-Cyrl": "9. маја 2027.",
    "uk": "9 травня 2027",
}


@pytest.mark.parametrize("language", IN_TEXT)
def test_a_sentence_declines_the_month(house: dict[str, Wording], language: str) -> None:
    assert house[language].date(MAY[1], in_text=True) == IN_TEXT[language]


TIMES = {
    "bg": "103 мин.",
    "de": "103 Min.",
    "mk": "103 мин.",
    "ru": "103 мин",
    "sr-Cyrl": "103 мин.",
    "uk": "103 хв",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_running_times(house: dict[str, Wording], language: str) -> None:
    assert house[language].minutes(103 * 60) == TIMES.get(language, "103 min")
    assert house[language].minutes(14 * 60 + 5) == "14′05″"
    assert house[language].minutes_short(103 * 60) == "103′"


HOURS = {
    "bg": "1 ч. 44 мин., 2 ч.",
    "bs": "1 h 44 min, 2 h",
    "de": "1 Std. 44 Min., 2 Std.",
    "en": "1 h 44 min, 2 h",
    "fr": "1h44, 2h",
    "hr": "1 h 44 min, 2 h",
    "mk": "1 ч. 44 мин., 2 ч.",
    "ru": "1 ч 44 мин, 2 ч",
    "sl": "1 h 44 min, 2 h",
    "sr-Cyrl": "1 ч 44 мин., 2 ч",
    "uk": "1 год 44 хв, 2 год",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_running_times_in_hours(house: dict[str, Wording], language: str) -> None:
    said = house[language].running_time(104 * 60), house[language].running_time(120 * 60)
    assert ", ".join(said) == HOURS[language]


@pytest.mark.parametrize(
    ("language", "role", "one", "one_woman", "two_women", "five"),
    [
        ("bg", "director", "Режисьор", "Режисьор", "Режисьори", "Режисьори"),
        ("ru", "photography", "Оператор", "Оператор", "Операторы", "Операторы"),
        ("uk", "director", "Режисер", "Режисерка", "Режисерки", "Режисери"),
        ("hr", "producer", "Producent", "Producentica", "Producentice", "Producenti"),
        ("bs", "consultant", "Konsultant", "Konsultantica", "Konsultantice", "Konsultanti"),
        ("sl", "producer", "Producent", "Producentka", "Producentki", "Producenti"),
        (
            "sl",
            "executive_producer",
            "Izvršni producent",
            "Izvršna producentka",
            "Izvršni producentki",
            "Izvršni producenti",
        ),
        ("sl", "cast", "Igra", "Igra", "Igrata", "Igrajo"),
        ("de", "producer", "Produzent", "Produzentin", "Produzentinnen", "Produzenten"),
        ("de", "director", "Regie", "Regie", "Regie", "Regie"),
        ("fr", "producer", "Producteur", "Productrice", "Productrices", "Producteurs"),
        ("fr", "photography", "Image", "Image", "Image", "Image"),
    ],
)
def test_labels_agree_with_their_names(
    house: dict[str, Wording], language: str, role: str, one: str, one_woman: str, two_women: str, five: str
) -> None:
    wording = house[language]
    said = (
        wording.role(role),
        wording.role(role, women=True),
        wording.role(role, 2, women=True),
        wording.role(role, 5),
    )
    assert said == (one, one_woman, two_women, five)


def test_a_dual_is_for_two_and_no_more(house: dict[str, Wording]) -> None:
    said = [house["sl"].role("photography", number) for number in (1, 2, 3, 102)]
    assert said[:2] == ["Direktor fotografije", "Direktorja fotografije"]
    assert said[2:] == ["Direktorji fotografije"] * 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_with_a_woman_has_one_for_women(house: dict[str, Wording], language: str) -> None:
    def half_done(label: Label) -> bool:
        women = label.feminine is not None, label.feminine_two is not None, label.feminine_other is not None
        return women[1] != (women[0] and label.two is not None) or (women[2] and not women[0])

    assert half_done(Label(one="Producent", two="Producenta", feminine="Producentka", other="Producenti"))
    words = file(house[language])
    labels = [*words.roles.items(), *words.merged_roles.items()]
    assert [role for role, label in labels if half_done(label)] == []


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("bg", "Сценарий и режисура"),
        ("bs", "Režija i scenarij"),
        ("de", "Buch und Regie"),
        ("en", "Written and directed by"),
        ("fr", "Scénario et réalisation"),
        ("hr", "Režija i scenarij"),
        ("mk", "Режија и сценарио"),
        ("ru", "Сценарий и режиссура"),
        ("sl", "Scenarij in režija"),
        ("sr-Cyrl", "Режија и сценарио"),
        ("uk", "Сценарій і режисура"),
    ],
)
def test_one_person_who_wrote_and_directed(house: dict[str, Wording], language: str, label: str) -> None:
    assert house[language].merged_role(("director", "screenplay")) == label


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_merges_what_the_others_merge(house: dict[str, Wording], language: str) -> None:
    words = file(house[language])
    assert list(words.merged_roles) == list(file(house["en"]).merged_roles)
    assert {role for key in words.merged_roles for role in key.split("+")} <= set(words.roles)


COUNTRIES = {
    "bg": "Великобритания, САЩ, ДР Конго, Хонконг, Чехия, Чехословакия, ГДР, СССР, Югославия",
    "bs": "Velika Britanija, SAD, DR Kongo, Hong Kong, Češka, Čehoslovačka, Istočna Njemačka, Sovjetski Savez, Jugoslavija",
    "de": "Großbritannien, USA, DR Kongo, Hongkong, Tschechien, Tschechoslowakei, DDR, Sowjetunion, Jugoslawien",
    "en": "United Kingdom, USA, DR Congo, Hong Kong, Czech Republic, Czechoslovakia, East Germany, Soviet Union, Yugoslavia",
    "fr": "Royaume-Uni, États-Unis, RD Congo, Hong Kong, République tchèque, Tchécoslovaquie, RDA, URSS, Yougoslavie",
    "hr": "Velika Britanija, SAD, DR Kongo, Hong Kong, Češka, Čehoslovačka, Istočna Njemačka, Sovjetski Savez, Jugoslavija",
    "mk": "Велика Британија, САД, ДР Конго, Хонгконг, Чешка, Чехословачка, Источна Германија, Советски Сојуз, Југославија",
    "ru": "Великобритания, США, ДР Конго, Гонконг, Чехия, Чехословакия, ГДР, СССР, Югославия",
    "sl": "Velika Britanija, ZDA, DR Kongo, Hongkong, Češka, Češkoslovaška, Vzhodna Nemčija, Sovjetska zveza, Jugoslavija",
    "sr-Cyrl": "Велика Британија, САД, ДР Конго, Хонгконг, Чешка, Чехословачка, Источна Немачка, Совјетски Савез, "
    "Југославија",
    "uk": "Велика Британія, США, ДР Конго, Гонконг, Чехія, Чехословаччина, НДР, СРСР, Югославія",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_have_the_names_that_catalogues_print(house: dict[str, Wording], language: str) -> None:
    codes = ("GB", "US", "CD", "HK", "CZ", "CS", "DD", "SU", "YU")
    assert ", ".join(house[language].country(code) for code in codes) == COUNTRIES[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_country_has_a_name_out_of_a_register(house: dict[str, Wording], language: str) -> None:
    def registered(name: str) -> bool:
        return any(sign in name for sign in ("(", "&", "/", " - ", ",", "о-в", "SAR", "САР", "U.S.", "ʼ", "'")) and (
            name != "Бонэйр, Синт-Эстатиус и Саба"  # three islands, and so it is called
        )

    assert registered(cldr.country("HK", "ru") or "")
    assert registered(cldr.country("TT", "en") or "")
    codes = cldr.country_codes() | cldr.DEAD_COUNTRIES
    assert [code for code in sorted(codes) if registered(house[language].country(code))] == []


ALPHABETS = {
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "bs": "abcčćdđefghijklmnoprsštuvzž",
    "de": "abcdefghijklmnopqrstuvwxyzäöüß",
    "en": "abcdefghijklmnopqrstuvwxyz",
    "fr": "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ",
    "hr": "abcčćdđefghijklmnoprsštuvzž",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "sl": "abcčdefghijklmnoprsštuvzž",
    "sr-Cyrl": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
LOANS = {
    "bs": {"Web-stranica"},
    "en": {"St Barthélemy", "São Tomé and Príncipe"},
}
"""Words that keep foreign letters."""


def strangers(language: str, words: str) -> set[str]:
    """Letters that the language does not write."""
    return {letter for letter in words.lower() if letter.isalpha()} - set(ALPHABETS[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_spelled_with_the_languages_own_letters(language: str) -> None:
    assert strangers("uk", "Режиссёр и сценарий") == {"ё"}
    assert strangers("ru", "Cценарий") == {"c"}, "a Latin letter that looks like a Cyrillic one"
    document, _ = read_yaml(language, (house_root() / "data/words" / f"{language}.yaml").read_bytes())
    assert document is not None
    printed = [words for words in leaves(document.data) if "{" not in words and words != "ISBN"]
    odd = {words for words in printed if strangers(language, words.replace("CIP", ""))}
    assert odd == LOANS.get(language, set())


def test_a_festival_may_set_its_own_forms(tmp_path: Path) -> None:
    words = tmp_path / "data/words/uk.yaml"
    words.parent.mkdir(parents=True)
    words.write_text('dates: {short_range: "{dd1}/{mm}–{dd2}/{mm}", first: 1-ше}', encoding="utf-8")
    finder = Finder()
    file = read_words(Project(tmp_path, house_root()), "uk", finder)
    assert finder.found == []
    assert file.dates.first == "1-ше"
    assert file.dates.range == "{d1}–{d2} {month} {y}", "the rest stays the house's"
    words.write_text('dates: {short_range: "{dd3}"}', encoding="utf-8")
    read_words(Project(tmp_path, house_root()), "uk", finder)
    assert "{dd3} means nothing here" in str(finder.found[0])
