"""The indexes: every language in its own order, side by side, on as many pages as the longer one wants."""

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.makeup.desk import Desk
from catalogue.makeup.pieces import Box, Reference, Rule
from catalogue.problems import Place, Severity
from tests.festival_maker import (
    Book,
    FestivalMaker,
    collisions,
    in_mm,
    k,
    left,
    of_kind,
    of_style,
    outside,
    texts,
)
from tests.index_maker import column, films, index, titled

LETTERS = "абвгдђежзијклљмнњопрстћуфхцчџш"


@pytest.fixture(scope="module")
def blank_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The desk of a festival with one film; the house's layouts are loaded with it."""
    return FestivalMaker(tmp_path_factory.mktemp("festival")).film().workshop().desk


def test_the_head_and_the_rules(tmp_path: Path) -> None:
    (page,) = index(films(tmp_path, [("Снег", "Snow")]))
    assert of_style(page, "title") == [("Индекс филмова", 17, 5), ("Index of Films", 17, 7)]
    rules = [(in_mm(rule.x1), in_mm(rule.x2), in_mm(rule.y1), rule.thickness) for rule in of_kind(page, Rule)]
    assert rules == [(17, 81, 42, 0.5), (85, 149, 42, 0.5)]
    assert page.anchors == ("part:index_of_films",)


def test_each_language_has_the_order_of_its_alphabet(tmp_path: Path) -> None:
    titles = [("Чамац", "The Boat"), ("Љубав", "Love"), ("Лук", "An Onion"), ("Џеп", "A Pocket"), ("Шума", "Forest"),
              ("Ђак", "Pupil"), ("Дан", "Day")]  # fmt: skip
    (page,) = index(films(tmp_path, titles))
    assert column(page, 25.5) == ["Дан", "Ђак", "Лук", "Љубав", "Чамац", "Џеп", "Шума"]
    assert column(page, 93.5) == ["The Boat", "Day", "Forest", "Love", "An Onion", "A Pocket", "Pupil"]


def test_latin_serbian_keeps_its_digraphs(tmp_path: Path) -> None:
    titles = [("Ljubav", "a"), ("Luk", "b"), ("Lje", "c"), ("Čamac", "d"), ("Njiva", "e"), ("Noć", "f"), ("Džep", "g")]
    (page,) = index(films(tmp_path, titles, ("sr-Latn", "en")))
    assert column(page, 25.5) == ["Čamac", "Džep", "Luk", "Lje", "Ljubav", "Noć", "Njiva"]
    assert column(page, 17, "initial") == ["Č", "Dž", "L", "Lj", "N", "Nj"]


def test_the_second_language_has_its_own_order_too(tmp_path: Path) -> None:
    titles = [("Luk", "Luk"), ("Ljubav", "Ljubav"), ("Czar", "Čamac"), ("Dog", "Cvet")]
    (page,) = index(films(tmp_path, titles, ("en", "sr-Latn")))
    assert column(page, 25.5) == ["Czar", "Dog", "Ljubav", "Luk"]
    assert column(page, 93.5) == ["Cvet", "Čamac", "Luk", "Ljubav"]


def test_an_initial_stands_once_beside_its_first_entry(tmp_path: Path) -> None:
    (page,) = index(films(tmp_path, [("Дан", "The Boat"), ("Дом", "Bread"), ("Лук", "A Zoo")]))
    assert of_style(page, "initial") == [("Д", 17, 12), ("Л", 17, 14), ("B", 85, 12), ("Z", 85, 14)]
    assert [at for _, x, at in of_style(page, "index_title") if x == 25.5] == [12, 13, 14]


def test_page_numbers_follow_their_entry(tmp_path: Path) -> None:
    (page,) = index(films(tmp_path, [("Снег", "Snow"), ("Лед и још понешто", "Ice")]))
    lines = {line.line.text: line for line in texts(page, "index_title")}
    for reference in of_kind(page, Reference):
        line = next(
            each for each in lines.values() if each.y == reference.y and abs(each.x - reference.x) < 60 * 72 / 25.4
        )
        assert in_mm(reference.x - left(line) - line.line.width) == 2.6
        assert reference.align == "left"
    assert {reference.anchors for reference in of_kind(page, Reference)} == {("film:film_000",), ("film:film_001",)}


def test_entries_of_the_second_language_are_italic_but_names_are_not(tmp_path: Path) -> None:
    maker = films(tmp_path, [("Снег", "Snow")])
    (page,) = index(maker)
    assert [line.line.runs[0].face.rpartition("/")[2] for line in texts(page, "index_title")] == ["upright", "italic"]
    (page,) = index(maker, "index_of_directors")
    assert [line.line.text for line in texts(page, "index_name")] == ["Lang, Ana", "Lang, Ana"]
    assert {line.line.runs[0].face.rpartition("/")[2] for line in texts(page, "index_name")} == {"upright"}


def test_directors_sort_by_the_part_that_sorts_and_name_every_film(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path)
    maker.people(
        thea={"name": "Thea von Harbou", "family": "Harbou", "names": {"sr-Cyrl": "Теа фон Харбу"},
              "families": {"sr-Cyrl": "Харбу"}},
        zhang={"name": "Zhang Yimou", "family": "Zhang", "names": {"sr-Cyrl": "Џанг Јимоу"},
               "families": {"sr-Cyrl": "Џанг"}},
    )  # fmt: skip
    maker.film("one", credits={"director": ["zhang", "thea"]}, screenings=None)
    maker.film("two", credits={"director": "zhang"}, screenings=None)
    (page,) = index(maker, "index_of_directors")
    assert column(page, 93.5, "index_name") == ["Harbou, Thea von", "Zhang Yimou"]
    assert column(page, 25.5, "index_name") == ["Харбу, Теа фон", "Џанг Јимоу"]
    assert ("film:one", "film:two") in {reference.anchors for reference in of_kind(page, Reference)}


def test_many_pages_run_on_in_parallel(tmp_path: Path) -> None:
    titles = [(f"{LETTERS[number % 30].upper()}ац {number:03}", f"Film {number:03}") for number in range(100)]
    pages = index(films(tmp_path, titles))
    assert [page.side for page in pages] == ["recto", "verso", "recto"]
    english = [
        words for page in pages for line in texts(page, "index_title") if (words := line.line.text).startswith("Film")
    ]
    assert english == [f"Film {number:03}" for number in range(100)]
    assert [in_mm(rule.y1) for page in pages for rule in of_kind(page, Rule)] == [42, 42, 18, 18, 18, 18]
    for page, first in zip(pages, (12, 6, 6), strict=True):
        assert {at for *_, at in of_style(page, "index_title")} <= set(range(first, 55))
    assert [len(column(page, x)) for page, x in zip(pages, (93.5, 92.5, 93.5), strict=True)] == [43, 49, 8]
    assert [page.anchors for page in pages] == [("part:index_of_films",), (), ()]
    assert of_style(pages[1], "title") == []
    assert of_style(pages[1], "list_head") == [("Индекс филмова", 16, 4), ("Index of Films", 84, 4)]
    initials = [line.line.text for line in texts(pages[1], "initial")]
    assert "F" in initials, "said again at the head of a new page"


def test_a_list_that_has_ended_has_no_rule_on_the_pages_of_a_longer_one(tmp_path: Path) -> None:
    maker = films(tmp_path, [("", f"Film {number:03}") for number in range(50)])
    first, second = index(maker, languages=["en"], columns="2"), index(maker)
    assert [len(of_kind(page, Rule)) for page in first] == [2]
    assert [len(of_kind(page, Rule)) for page in second] == [2, 2]


def page_numbers(book: Book, layout: str) -> list[str]:
    """The page numbers on the first page of an index in their order."""
    page = next(page for page in book.pages if f"part:{layout}" in page.anchors)
    return [line.line.text for line in texts(page, "page")]


def prolific(folder: Path, count: int, **options: Any) -> FestivalMaker:
    """So many films of one director, and the index of directors."""
    maker = films(folder, [(f"Снег {number:03}", f"Snow {number:03}") for number in range(count)])
    maker.people(ana_lang={"name": "Ana-Marija Langenscheidt", "names": {"sr-Cyrl": "Ана-Марија Лангеншајт"}})
    section = {"section": {"key": "one", "opener": "false"}}
    maker.settings = {"parts": [section, {"layout": "index_of_directors", "options": options}]}
    return maker


def test_the_pages_of_a_director_of_many_films_go_on_below(tmp_path: Path) -> None:
    maker = prolific(tmp_path, 23)
    workshop, book = maker.workshop(), maker.book()
    page = next(page for page in book.pages if "part:index_of_directors" in page.anchors)
    numbers = [line for line in texts(page, "page") if in_mm(left(line)) < 84]
    said = ", ".join(line.line.text.rstrip(",") for line in numbers)
    assert said == ", ".join(map(str, range(1, 24)))
    assert all(line.line.text.endswith(",") for line in numbers[:-1])
    assert [k(line.y) for line in numbers] == list(range(12, 12 + len(numbers)))
    assert {in_mm(left(line)) for line in numbers[1:]} == {28.5}, "a verso"
    assert collisions(page) == []
    assert outside(workshop.desk, page) == []
    widest = max(left(line) + line.line.width for line in texts(page, "page"))
    assert in_mm(widest) <= 148


def test_what_follows_such_a_director_stands_below_the_last_of_the_pages(tmp_path: Path) -> None:
    maker = prolific(tmp_path, 40)
    maker.people(zoe={"name": "Zoe Zimm", "names": {"sr-Cyrl": "Зое Цим"}})
    titled(maker, "zz", credits={"director": "zoe"}, en="Zz", sr_Cyrl="Шш")
    page = next(page for page in maker.book().pages if "part:index_of_directors" in page.anchors)
    assert collisions(page) == []
    lines = {line.line.text: k(line.y) for line in texts(page, "index_name")}
    last = next(k(line.y) for line in texts(page, "page") if line.line.text.endswith(" 40") and in_mm(left(line)) > 84)
    assert lines["Zimm, Zoe"] == last + 1


def test_an_index_before_its_films_leaves_room_for_any_page(tmp_path: Path) -> None:
    maker = prolific(tmp_path, 40)
    maker.people(zoe={"name": "Zoe Zimm", "names": {"sr-Cyrl": "Зое Цим"}})
    titled(maker, "zz", credits={"director": "zoe"}, en="Zz", sr_Cyrl="Шш")
    maker.settings["parts"].reverse()
    (page,) = [page for page in maker.book().pages if "part:index_of_directors" in page.anchors]
    numbers = [line.line.text.rstrip(",") for line in texts(page, "page") if in_mm(left(line)) > 84]
    assert ", ".join(numbers) == ", ".join(map(str, range(2, 43)))
    assert collisions(page) == []


def test_pages_that_follow_one_another_are_a_range_where_that_is_wanted(tmp_path: Path) -> None:
    assert page_numbers(prolific(tmp_path / "one", 3).book(), "index_of_directors") == ["1, 2, 3"] * 2
    assert page_numbers(prolific(tmp_path / "two", 3, ranges="true").book(), "index_of_directors") == ["1–3"] * 2


def test_a_long_title_turns_below_an_indent_and_its_number_stands_on_the_last_line(tmp_path: Path) -> None:
    long = "Комплетна упутства за напуштање једне старе куће"
    (page,) = index(films(tmp_path, [(long, "Snow"), ("Чамац", "Boat")]))
    assert [(x, at) for _, x, at in of_style(page, "index_title") if x < 80] == [(25.5, 12), (29.5, 13), (25.5, 14)]
    first = next(piece for piece in of_kind(page, Reference) if piece.language == "sr-Cyrl")
    assert k(first.y) == 13


# What may be wished for ----------------------------------------------------------------------------------------------


def test_an_edition_in_one_language_fills_both_columns_level(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, ("en",))
    for number in range(15):
        titled(maker, f"f{number:02}", en=f"Film {number:02}")
    (page,) = index(maker)
    assert of_style(page, "title") == [("Index of Films", 17, 5)]
    assert column(page, 25.5) == [f"Film {number:02}" for number in range(8)]
    assert column(page, 93.5) == [f"Film {number:02}" for number in range(8, 15)]
    assert column(page, 17, "initial") == column(page, 85, "initial") == ["F"]


def test_a_list_alone_runs_from_column_to_column_and_is_level_on_its_last_page(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, ("en",))
    for number in range(43 + 43 + 15):
        titled(maker, f"f{number:03}", en=f"Film {number:03}")
    first, second = index(maker)
    assert column(first, 25.5) + column(first, 93.5) == [f"Film {number:03}" for number in range(86)]
    assert (column(second, 24.5)[0], len(column(second, 24.5)), len(column(second, 92.5))) == ("Film 086", 8, 7)


def test_a_last_page_of_a_line_or_two_has_some_of_the_page_before(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, ("en",))
    for number in range(43 + 43 + 1):
        titled(maker, f"f{number:03}", en=f"Film {number:03}")
    first, second = index(maker)
    assert [len(column(first, x)) for x in (25.5, 93.5)] == [36, 36]
    assert [len(column(second, x)) for x in (24.5, 92.5)] == [8, 7]


def test_one_list_of_both_alphabets_says_what_is_alike_once(tmp_path: Path) -> None:
    maker = films(tmp_path, [("Чамац", "The Boat"), ("Ђак", "Pupil"), ("Metropolis", "Metropolis")])
    (page,) = index(maker, alphabets="one")
    assert column(page, 25.5) + column(page, 93.5) == ["Ђак", "Чамац", "The Boat", "Metropolis", "Pupil"]


def test_only_the_languages_asked_for_are_listed(tmp_path: Path) -> None:
    (page,) = index(films(tmp_path, [("Чамац", "Boat"), ("Ђак", "Pupil")]), languages=["en"])
    assert column(page, 25.5) + column(page, 93.5) == ["Boat", "Pupil"]
    assert [words for words, *_ in of_style(page, "title")] == ["Индекс филмова", "Index of Films"]


def test_four_columns_are_of_smaller_type_on_the_finer_grid(tmp_path: Path) -> None:
    (page,) = index(films(tmp_path, [(f"Снег {n}", f"Snow {n}") for n in range(4)]), columns="4")
    placed = [(words, at, k(line.y)) for line, (words, at, _) in zip(
        texts(page, "index_title_fine"), of_style(page, "index_title_fine"), strict=True)]  # fmt: skip
    assert placed == [("Снег 0", 22, 12), ("Снег 1", 22, 12.75), ("Снег 2", 56, 12), ("Снег 3", 56, 12.75),
                      ("Snow 0", 90, 12), ("Snow 1", 90, 12.75), ("Snow 2", 124, 12), ("Snow 3", 124, 12.75)]  # fmt: skip


def test_a_word_that_wants_the_whole_column_has_its_page_below(tmp_path: Path) -> None:
    maker = prolific(tmp_path, 0)
    titled(maker, "one", sr_Cyrl="Фреквенцијомер", en="Frequency")
    maker.settings["parts"][1] = {"layout": "index_of_films", "options": {"columns": "4"}}
    book = maker.book()
    assert [str(problem) for problem in book.problems if problem.check == "overset"] == []
    page = next(page for page in book.pages if "part:index_of_films" in page.anchors)
    below = [(in_mm(left(line)), k(line.y)) for line in texts(page, "page_fine") if in_mm(left(line)) < 50]
    assert below == [(24, 12.75)]


def test_three_columns_for_two_lists_and_a_language_that_is_none_of_the_edition_are_problems(tmp_path: Path) -> None:
    maker = films(tmp_path, [("Снег", "Snow")])
    said = [
        problem.what
        for page in index(maker, columns="3", languages=["sr-Cyrl", "en", "fr"])
        for problem in page.problems
    ]
    assert said == [
        "index_of_films has 3 columns for 2 lists side by side",
        "index_of_films is to list fr, which is no language of the edition",
    ]


def test_initials_may_be_left_out(tmp_path: Path) -> None:
    (page,) = index(films(tmp_path, [("Снег", "Snow")]), initials="false")
    assert of_style(page, "initial") == []
    assert of_style(page, "index_title") == [("Снег", 17, 12), ("Snow", 85, 12)]


def test_a_title_in_letters_that_the_alphabet_lacks_stands_behind_it(tmp_path: Path) -> None:
    (page,) = index(films(tmp_path, [("Шума", "Wood"), ("Tape", "Tape"), ("Ада", "Ada"), ("8½", "8½")]))
    assert column(page, 25.5) == ["8½", "Ада", "Шума", "Tape"]
    assert column(page, 17, "initial") == ["0–9", "А", "Ш", "T"]


# Titles that refer to others -----------------------------------------------------------------------------------------


def test_original_and_romanised_titles_refer_to_the_title_of_their_list(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path)
    titled(
        maker, "potemkin", original={"ru": "Броненосец"}, romanised="Bronenosets", sr_Cyrl="Оклопњача", en="Battleship"
    )
    titled(maker, "joan", original={"fr": "La Passion"}, sr_Cyrl="Страдање", en="The Agony")
    titled(
        maker, "second", original={"zh-Hans": "一秒钟"}, romanised="Yi miao zhong", sr_Cyrl="Секунда", en="One Second"
    )
    titled(maker, "nosferatu", original={"de": "Nosferatu, eine Symphonie"}, sr_Cyrl="Носферату", en="Nosferatu")
    (page,) = index(maker, originals="true")
    assert column(page, 25.5) == ["Броненосец, види Оклопњача", "Носферату", "Оклопњача", "Секунда", "Страдање"]
    assert column(page, 93.5) == [
        "The Agony", "Battleship", "Bronenosets, see Battleship", "Nosferatu", "One Second", "La Passion, see The Agony",
        "Yi miao zhong, see One Second",
    ]  # fmt: skip
    line = next(line.line for line in texts(page, "index_title") if line.line.text.startswith("La Passion"))
    assert [(run.language, run.face.rpartition("/")[2]) for run in line.runs] == [
        ("fr", "italic"), ("en", "upright"), ("en", "italic")]  # fmt: skip


def test_where_no_list_is_of_latin_letters_latin_titles_stand_behind_the_others(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, ("sr-Cyrl",))
    titled(maker, "joan", original={"fr": "La Passion"}, sr_Cyrl="Страдање")
    (page,) = index(maker, originals="true")
    assert [words for words, *_ in of_style(page, "index_title")] == ["Страдање", "La Passion, види Страдање"]


def test_two_films_of_one_title_are_told_apart_by_their_directors(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path).people(bo={"name": "Bo Berg", "names": {"sr-Cyrl": "Бо Берг"}})
    titled(maker, "one", sr_Cyrl="Хлеб", en="Bread")
    titled(maker, "two", sr_Cyrl="Хлеб", en="Bread", credits={"director": "bo"})
    titled(maker, "three", sr_Cyrl="Со", en="Salt")
    (page,) = index(maker)
    assert column(page, 93.5) == ["Bread Ana Lang", "Bread Bo Berg", "Salt"]


def test_slots_stand_behind_the_titles_a_shorts_being_those_of_its_programme(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path)
    shown = [{"when": "2027-05-09 17:00", "venue": "hall"}, {"when": "2027-05-11 21:30", "venue": "hall"}]
    maker.film("ice", titles={"sr-Cyrl": "Лед", "en": "Ice"}, section=None, screenings=None)
    maker.record("data/films/night.yaml", {"titles": {"sr-Cyrl": "Ноћ", "en": "Night"}, "section": "one",
                                           "programme": 1, "films": ["ice"], "screenings": shown})  # fmt: skip
    titled(maker, "never", sr_Cyrl="Никад", en="Never")
    (page,) = index(maker, slots="true")
    assert column(page, 93.5) == ["Ice 9/5 17:00, 11/5 21:30", "Never", "Night 9/5 17:00, 11/5 21:30"]


def test_a_bar_of_the_sections_ink_before_a_title_as_high_as_its_capitals(tmp_path: Path) -> None:
    maker = films(tmp_path, [("Снег", "Snow")])
    desk = maker.workshop().desk
    (page,) = index(maker, bars="true")
    assert [(in_mm(bar.x), in_mm(bar.width), k(bar.y + bar.height), bar.ink) for bar in of_kind(page, Box)] == [
        (22.8, 1.5, 12, desk.ink("ochre")), (90.8, 1.5, 12, desk.ink("ochre"))]  # fmt: skip
    assert of_kind(page, Box)[0].height == pytest.approx(desk.cap_height("index_title"))


def test_events_are_listed_where_that_is_wanted(tmp_path: Path) -> None:
    maker = films(tmp_path, [("Снег", "Snow")])
    title = {"sr-Cyrl": "Лампа", "en": "A Lamp"}
    maker.record(
        "data/events/events.yaml", {"lamp": {"title": title}, "party": {"title": {"sr-Cyrl": "Игра", "en": "Dance"}}}
    )
    (page,) = index(maker, events="true")
    assert column(page, 93.5) == ["Dance", "A Lamp", "Snow"]
    assert ("event:lamp",) in {reference.anchors for reference in of_kind(page, Reference)}


# Right against the records -------------------------------------------------------------------------------------------

TITLES = st.text(alphabet="абвгдђжљњџшћčćžšđljnjdžäöüßaeoLJАЂ8 -’THEthe", min_size=1, max_size=12).filter(
    lambda words: any(letter.isalnum() for letter in words)
)


@given(words=st.lists(TITLES, min_size=1, max_size=60), language=st.sampled_from(["sr-Cyrl", "sr-Latn", "en", "de"]))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_titles_come_in_the_order_of_the_alphabet_each_once(
    blank_desk: Desk, words: list[str], language: str
) -> None:
    module, pages = sys.modules["layouts.indexes"], sys.modules["layouts.index_page"]
    entries = [
        pages.Entry(each, blank_desk.without_article(each, language), (f"film:{number}",), Place(), language)
        for number, each in enumerate(words)
    ]

    class Plain(module.EntryIndex):  # type: ignore[name-defined, misc] # a class of a module that is loaded
        def entries(self, desk: Desk, language: str) -> list[Any]:
            return entries

    blocks = Plain().blocks(blank_desk, (language,))
    made = [entries[int(block.rows[0].anchors[0].partition(":")[2])] for block in blocks]
    keys = [blank_desk.sort_key(entry.sorts, language) for entry in made]
    assert keys == sorted(keys)
    assert sorted(entry.anchors for entry in made) == sorted(entry.anchors for entry in entries)
    assert [block.initial for block in blocks] == [blank_desk.initial(entry.sorts, language) for entry in made]


def test_every_printed_film_is_listed_once_in_each_language_with_the_page_it_stands_on(tmp_path: Path) -> None:
    titles = [
        (f"{LETTERS[number * 7 % 30].upper()}ац {number}", f"{'the ' * (number % 2)}{number} Film")
        for number in range(9)
    ]
    maker = films(tmp_path, titles)
    indexes = ["index_of_films", "index_of_directors", {"layout": "index_of_films", "options": {"columns": "4"}}]
    maker.settings = {"parts": ["contents", {"section": {"key": "one", "opener": "false"}}, *indexes]}
    workshop, book = maker.workshop(), maker.book()
    assert [str(problem) for problem in book.problems if problem.severity == Severity.GRAVE] == []
    folio = {anchor: page.folio for page in book.pages for anchor in page.anchors}
    films_of = workshop.desk.records.films
    for page, style in zip([page for page in book.pages if "part:index_of_films" in page.anchors],
                           ("index_title", "index_title_fine"), strict=False):  # fmt: skip
        entries = {line.line.text: line for line in texts(page, style)}
        numbers = texts(page, "page") + texts(page, "page_fine")
        assert len(entries) == len(numbers) == 18
        for key, film in films_of.items():
            for words in film.titles.printed.values():
                entry = entries[words]
                behind = min((n for n in numbers if n.y == entry.y and left(n) > left(entry)), key=left)
                assert behind.line.text == str(folio[f"film:{key}"])
