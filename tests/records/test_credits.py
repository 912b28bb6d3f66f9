"""Credits as rows: labels in number and gender, roles that share a row, order, and what the record says itself."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.records.credits import CreditRow
from catalogue.records.film import Film
from catalogue.records.frozen import Frozen
from catalogue.records.library import Records
from catalogue.records.wording import Wording
from catalogue.records.words import Label
from tests.records.conftest import FESTIVAL, Maker

PEOPLE = """\
ana: {name: Ana Anić, gender: feminine}
eva: {name: Eva Ević, gender: feminine}
ivo: {name: Ivo Ivić, gender: masculine}
uve: Uve Uvić
trio: {name: Trio Tri, collective: true}
"""
SHOWN = "screenings: [{when: 2027-05-10 17:00, venue: garden}]"


def film(credits: str, more: str = "") -> str:
    return f"titles: {{sr-Cyrl: Снег, en: Snow}}\nsection: east\ncredits: {credits}\n{more}\n{SHOWN}\n"


def rows(festival: Maker, language: str = "sr-Cyrl") -> tuple[CreditRow, ...]:
    """The rows of the film `snow` of a sound festival."""
    records, problems = festival.read()
    assert [str(problem) for problem in problems if problem.severity] == []
    return Wording(records, language).credits(records.films["snow"])


def table(festival: Maker) -> list[tuple[str, str]]:
    """Labels and names of its rows, as a page would have them."""
    return [(" / ".join(row.labels.values()), ", ".join(row.names)) for row in rows(festival)]


@pytest.fixture
def house(festival: Maker) -> Maker:
    """The sound festival with people of both genders, and one who does not say."""
    return festival.people(PEOPLE)


# Number and gender


@pytest.mark.parametrize(
    ("people", "serbian", "english"),
    [
        ("ana", "Директорка фотографије", "Director of Photography"),
        ("ivo", "Директор фотографије", "Director of Photography"),
        ("uve", "Директор фотографије", "Director of Photography"),
        ("trio", "Директор фотографије", "Director of Photography"),
        ("[ana, eva]", "Директорке фотографије", "Directors of Photography"),
        ("[ana, ivo]", "Директори фотографије", "Directors of Photography"),
        ("[ana, uve]", "Директори фотографије", "Directors of Photography"),
        ("[ana, eva, trio]", "Директори фотографије", "Directors of Photography"),
        ("[ivo, uve]", "Директори фотографије", "Directors of Photography"),
    ],
)
def test_a_label_agrees_with_its_names(house: Maker, people: str, serbian: str, english: str) -> None:
    house.film("snow", film(f"{{photography: {people}}}"))
    (row,) = rows(house)
    assert dict(row.labels) == {"sr-Cyrl": serbian, "en": english}
    assert row.label == serbian
    assert rows(house, "en")[0].label == english


def test_a_label_of_the_thing_has_one_form(house: Maker) -> None:
    house.film("snow", film("{editing: ana, music: [ana, eva], sound: [ivo, ana]}"))
    assert [row.label for row in rows(house)] == ["Монтажа", "Музика", "Звук"]


@pytest.mark.parametrize(
    ("forms", "said"),
    [
        # one man, one woman | two, two women | five, five women
        ("Montaža", "Montaža Montaža | Montaža Montaža | Montaža Montaža"),
        ({"one": "urednik", "other": "uredniki"}, "urednik urednik | uredniki uredniki | uredniki uredniki"),
        (
            {
                "one": "urednik",
                "two": "urednika",
                "other": "uredniki",
                "feminine": "urednica",
                "feminine_two": "urednici",
                "feminine_other": "urednice",
            },
            "urednik urednica | urednika urednici | uredniki urednice",
        ),
        (
            {"one": "urednik", "two": "urednika", "other": "uredniki", "feminine": "urednica"},
            "urednik urednica | urednika urednika | uredniki uredniki",
        ),
        (
            {"one": "уредник", "other": "уредници", "feminine": "уредница", "feminine_other": "уреднице"},
            "уредник уредница | уредници уреднице | уредници уреднице",
        ),
    ],
)
def test_forms_of_a_label(forms: Any, said: str) -> None:
    label = Label.model_validate({"other": forms} if isinstance(forms, str) else forms)
    found = " | ".join(f"{label.form(count)} {label.form(count, women=True)}" for count in (1, 2, 5))
    assert found == said


def test_twenty_one_are_several(house: Maker) -> None:
    """Serbian counts twenty-one like one; a label does not count aloud."""
    house.people("".join(f"p{index}: Person {'abcdefghijklmnopqrstu'[index] * 7}\n" for index in range(21)))
    house.film("snow", film(f"{{producer: [{', '.join(f'p{index}' for index in range(21))}]}}"))
    assert rows(house)[0].label == "Продуценти"


# Roles that share a row


@pytest.mark.parametrize(
    ("credits", "expected"),
    [
        (
            "{director: ana, screenplay: ana, music: ivo}",
            [("Режија и сценарио / Written and directed by", "Ana Anić"), ("Музика / Music", "Ivo Ivić")],
        ),
        (
            "{music: ivo, screenplay: [ana, ivo], editing: eva, director: [ana, ivo]}",
            [
                ("Музика / Music", "Ivo Ivić"),
                ("Режија и сценарио / Written and directed by", "Ana Anić, Ivo Ivić"),
                ("Монтажа / Film Editing", "Eva Ević"),
            ],
        ),
        (  # the longest wins
            "{director: ana, screenplay: ana, photography: ana, editing: ana}",
            [
                (
                    "Режија, сценарио, фотографија и монтажа / Written, directed, photographed and edited by",
                    "Ana Anić",
                )
            ],
        ),
        (  # what is left joins what else it can
            "{director: ana, screenplay: ana, music: ana, sound: ana}",
            [
                ("Режија и сценарио / Written and directed by", "Ana Anić"),
                ("Музика и звук / Music and Sound", "Ana Anić"),
            ],
        ),
        (  # of combinations of one length that which begins first
            "{photography: ana, editing: ana, director: ana}",
            [("Режија, фотографија и монтажа / Directed, photographed and edited by", "Ana Anić")],
        ),
        (
            "{production_design: ivo, costume_design: ivo}",
            [("Сценографија и костими / Production and Costume Design", "Ivo Ivić")],
        ),
        (  # an order of names means something
            "{director: [ana, ivo], screenplay: [ivo, ana]}",
            [("Режија / Directors", "Ana Anić, Ivo Ivić"), ("Сценарио / Screenplay", "Ivo Ivić, Ana Anić")],
        ),
        (
            "{director: ana, screenplay: [ana, ivo]}",
            [("Режија / Director", "Ana Anić"), ("Сценарио / Screenplay", "Ana Anić, Ivo Ivić")],
        ),
        (  # no label for these two
            "{director: ana, choreography: ana}",
            [("Режија / Director", "Ana Anić"), ("Кореографија / Choreography", "Ana Anić")],
        ),
    ],
)
def test_roles_of_the_same_people(house: Maker, credits: str, expected: list[tuple[str, str]]) -> None:
    assert table(house.film("snow", film(credits))) == expected


def test_a_shared_row_stands_where_its_first_role_does(house: Maker) -> None:
    house.film("snow", film("{music: ivo, screenplay: ana, director: ana}"))
    row = rows(house)[1]
    assert (row.role, row.roles, row.field) == ("screenplay", ("screenplay", "director"), "credits.screenplay")
    assert str(row.place) == "data/films/snow.yaml:3:23"


def test_companies_and_casts_share_no_row(house: Maker) -> None:
    words = "merged_roles: {director+cast: X, production_company+world_sales: X}"
    house.write("data/words/sr-Cyrl.yaml", words).write("data/words/en.yaml", words)
    house.film("snow", film("{director: ana}", "cast: [{actor: ana, as: Eva}]\ncompany: Jama\nworld_sales: Jama"))
    assert [row.role for row in rows(house)] == ["director", "cast", "production_company", "world_sales"]


def test_a_shared_label_in_one_language_only_is_not_used(house: Maker) -> None:
    house.write("data/words/en.yaml", "merged_roles: {director+music: Directed and scored by}")
    house.film("snow", film("{director: ana, music: ana}"))
    assert [row.roles for row in rows(house)] == [("director",), ("music",)]
    house.write("data/words/sr-Cyrl.yaml", "merged_roles: {music+director: Режија и музика}")
    assert table(house) == [("Режија и музика / Directed and scored by", "Ana Anić")]


def test_the_festivals_shared_label_wins_and_has_forms(house: Maker) -> None:
    house.write(
        "data/words/sr-Cyrl.yaml",
        "merged_roles:\n  screenplay+director: {one: Сценариста и редитељ, feminine: Сценаристкиња и редитељка,\n"
        "    other: Сценаристи и редитељи}\n",
    )
    house.film("snow", film("{director: ana, screenplay: ana}"))
    assert rows(house)[0].label == "Сценаристкиња и редитељка"
    house.film("snow", film("{director: [ivo, ana], screenplay: [ivo, ana]}"))
    assert rows(house)[0].label == "Сценаристи и редитељи"


@pytest.mark.parametrize(
    ("festival_says", "section_says", "film_says", "shared"),
    [
        ("", "", "", True),
        ("{merge: false}", "", "", False),
        ("{merge: false}", "{merge: true}", "", True),
        ("", "{merge: false}", "", False),
        ("", "{merge: false}", "true", True),
        ("", "", "false", False),
    ],
)
def test_the_nearest_that_speaks_decides(
    house: Maker, festival_says: str, section_says: str, film_says: str, shared: bool
) -> None:
    house.with_setting(f"credits: {festival_says}")
    change(house, "ink: ochre}", f"ink: ochre, credits: {section_says}}}")
    house.film("snow", film("{director: ana, screenplay: ana}", f"merge_credits: {film_says}"))
    assert (len(rows(house)) == 1) == shared


def change(festival: Maker, old: str, new: str) -> None:
    file = festival.folder / "data/festival.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


_ROLES = ["director", "screenplay", "photography", "editing", "music", "sound", "choreography"]


@settings(deadline=None)
@given(
    credits=st.dictionaries(
        st.sampled_from(_ROLES), st.lists(st.sampled_from(["a", "b"]), min_size=1, max_size=2, unique=True)
    ),
    order=st.lists(st.sampled_from(_ROLES), max_size=4),
)
def test_no_role_is_lost_or_given_to_others(sound: Records, credits: dict[str, list[str]], order: list[str]) -> None:
    festival = sound.festival.model_copy(
        update={"credits": sound.festival.credits.model_copy(update={"order": tuple(order)})}
    )
    shown = Film.model_validate({"credits": credits})
    found = Wording(replace(sound, festival=festival), "en").credits(shown)
    assert sorted(role for row in found for role in row.roles) == sorted(credits)
    for row in found:
        for role in row.roles:
            assert row.names == tuple(name.upper() for name in credits[role]), role


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """Records with two people, A and B, and the house's words."""
    maker = Maker(tmp_path_factory.mktemp("sound")).festival(FESTIVAL).people("a: A\nb: B\n")
    return replace(maker.records, films=Frozen[Film]())


# Order


@pytest.mark.parametrize(
    ("festival_says", "section_says", "roles"),
    [
        ("", "", "music director photography cast production_company format"),
        ("[director, photography]", "", "director photography music cast production_company format"),
        ("{order: [format, photography]}", "", "format photography music director cast production_company"),
        ("[director]", "[photography, cast]", "photography cast music director production_company format"),
        ("[director]", "photography", "photography music director cast production_company format"),
        ("[director]", "[]", "music director photography cast production_company format"),
        ("[director]", "{merge: false}", "director music photography cast production_company format"),
        ("[editing, selector, director]", "", "director music photography cast production_company format"),
    ],
)
def test_roles_stand_in_the_sections_order_then_in_the_records(
    house: Maker, festival_says: str, section_says: str, roles: str
) -> None:
    house.with_setting(f"credits: {festival_says}")
    change(house, "ink: ochre}", f"ink: ochre, credits: {section_says}}}")
    house.film("snow", film("{music: ivo, director: ana, photography: eva}", "format: DCP\ncompany: Jama\ncast: [uve]"))
    assert " ".join(row.role for row in rows(house)) == roles


def test_a_film_of_a_programme_has_the_order_of_the_programmes_section(house: Maker) -> None:
    change(house, "ink: ochre}", "ink: ochre, credits: [director]}")
    house.film("snow", film("{music: ivo, director: ana}").replace("section: east\n", ""))
    house.film(
        "night", "titles: {sr-Cyrl: Ноћ, en: Night}\nsection: east\nfilms: [snow]\n" + SHOWN.replace("05-10", "05-11")
    )
    assert [row.role for row in rows(house)] == ["director", "music"]


# A label in the record


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("{music: {sr-Cyrl: Свирају, en: Played by}}", "Свирају / Played by"),
        ("{music: {en: Played by}}", "Музика / Played by"),
        ("{music: Muzak}", "Muzak / Muzak"),
        ("{sound: {en: Noise}}", "Музика / Music"),
    ],
)
def test_a_label_in_the_record_wins(house: Maker, labels: str, expected: str) -> None:
    house.film("snow", film("{music: ana, sound: ivo}", f"labels: {labels}"))
    assert table(house)[0] == (expected, "Ana Anić")


def test_a_label_in_the_record_wins_beside_companies_too(house: Maker) -> None:
    house.film("snow", film("{}", "company: Jama\nlabels: {production_company: {en: Made by}}"))
    assert table(house) == [("Продукција / Made by", "Jama")]


def test_a_role_with_a_label_of_its_own_has_a_row_of_its_own(house: Maker) -> None:
    house.film(
        "snow",
        film("{director: ana, screenplay: ana, editing: ana}", "labels: {screenplay: {en: From an idea by}}"),
    )
    assert table(house) == [
        ("Режија и монтажа / Directed and edited by", "Ana Anić"),
        ("Сценарио / From an idea by", "Ana Anić"),
    ]


# What is checked


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        (
            "labels: {musik: {en: X}}",
            "snow.yaml:4:10: grave: labels.musik: the film has no role musik to label; did you mean music?",
        ),
        (
            "labels: {company: {en: Made by}}\ncompany: Jama",
            "labels.company: the film has no role company to label; write production_company",
        ),
        ("labels: {editing: {en: X}}", "grave: labels.editing: the film has no role editing to label; take it out"),
        ("labels: {music: {english: X}}", "grave: labels.music.english: 'english' is not a language tag"),
        ("labels: [X]", "grave: labels: a mapping is wanted here"),
        ("merge_credits: perhaps", "grave: merge_credits: perhaps is neither true nor false"),
    ],
)
def test_a_fault_in_a_film(house: Maker, more: str, problem: str) -> None:
    said = house.film("snow", film("{music: ana}", more)).said()
    assert len(said) == 1
    assert problem in said[0]


@pytest.mark.parametrize(
    ("festival_says", "section_says", "problem"),
    [
        ("[directr]", "", "festival.yaml:13:11: grave: credits.0: there is no role directr; did you mean director?"),
        ("{order: [music, directr]}", "", "grave: credits.order.1: there is no role directr; did you mean director?"),
        ("", "[directr]", "grave: sections.east.credits.0: there is no role directr; did you mean director?"),
        ("[falconry]", "", "credits.0: there is no role falconry; add roles.falconry to data/words"),
        ("[music, music]", "", "warning: credits.1: music stands here a second time; keep one"),
        ("{order: music, megre: false}", "", "grave: credits.megre: megre is not a field here; did you mean merge?"),
    ],
)
def test_a_fault_in_the_rules(house: Maker, festival_says: str, section_says: str, problem: str) -> None:
    house.with_setting(f"credits: {festival_says}")
    change(house, "ink: ochre}", f"ink: ochre, credits: {section_says}}}")
    said = house.said()
    assert len(said) == 1
    assert problem in said[0]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("{director: Режија}", "grave: merged_roles: director is not several roles; join their keys with +"),
        ("{director+director: Режија}", "grave: merged_roles: director+director is not several roles"),
        ("{director+: Режија}", "grave: merged_roles: director+ is not several roles"),
        (
            "{director+screenply: X}",
            "sr-Cyrl.yaml:1:16: warning: merged_roles.director+screenply: there is no role screenply, so no film has "
            "this label; did you mean screenplay?",
        ),
        ("{director+music: {one: X}}", "grave: merged_roles.director+music.other: other is missing; write it"),
        ("{director+music: {few: X, other: X}}", "merged_roles.director+music.few: few is not a field here"),
    ],
)
def test_a_fault_in_the_words(house: Maker, words: str, problem: str) -> None:
    said = house.write("data/words/sr-Cyrl.yaml", f"merged_roles: {words}").said()
    assert len(said) == 1
    assert problem in said[0]


def test_a_gender_that_labels_do_not_know(house: Maker) -> None:
    (said,) = house.people("ana: {name: Ana Anić, gender: f}").said()
    assert "grave: ana.gender: f is no gender of a label; write feminine or masculine" in said


def test_a_role_that_the_record_labels_wants_no_word(house: Maker) -> None:
    label = "labels: {falconry: {sr-Cyrl: Соколарство, en: Falconry}}"
    assert house.film("snow", film("{falconry: ana}", label)).said() == []
    assert table(house) == [("Соколарство / Falconry", "Ana Anić")]
    (said,) = house.film("snow", film("{falconry: ana}", "labels: {falconry: {en: Falconry}}")).said()
    assert "credits.falconry: roles falconry has no word in sr-Cyrl; add roles.falconry" in said
    house.film("snow", film("{falconry: ana}", label)).film("night", film("{falconry: ana}").replace("05-10", "05-11"))
    (said,) = house.said()
    assert "night.yaml:3:11: grave: credits.falconry: roles falconry has no word in sr-Cyrl, en" in said
