"""The indexes: every language in its own order, side by side, on as many pages as the longer one wants."""

from pathlib import Path

from catalogue.makeup.pieces import Page, Reference, Rule
from tests.festival_maker import FestivalMaker, collisions, in_mm, k, left, of_kind, of_style, outside, texts

LETTERS = "абвгдђежзијклљмнњопрстћуфхцчџш"


def index(maker: FestivalMaker, layout: str = "index_of_films") -> list[Page]:
    return maker.pages(layout)


def films(folder: Path, titles: list[tuple[str, str]], languages: tuple[str, str] = ("sr-Cyrl", "en")) -> FestivalMaker:
    maker = FestivalMaker(folder, languages)
    for number, pair in enumerate(titles):
        maker.film(f"film_{number:03}", titles=dict(zip(languages, pair, strict=True)), still=None, synopsis=None)
    return maker


def column(page: Page, x: float, style: str = "entry") -> list[str]:
    return [words for words, at, _ in of_style(page, style) if at == x]


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
    assert [at for _, x, at in of_style(page, "entry") if x == 25.5] == [12, 13, 14]


def test_page_numbers_follow_their_entry(tmp_path: Path) -> None:
    (page,) = index(films(tmp_path, [("Снег", "Snow"), ("Лед и још понешто", "Ice")]))
    lines = {line.line.text: line for line in texts(page, "entry")}
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
    assert [line.line.runs[0].face.rpartition("/")[2] for line in texts(page, "entry")] == ["upright", "italic"]
    (page,) = index(maker, "index_of_directors")
    assert [line.line.text for line in texts(page, "person_entry")] == ["Lang, Ana", "Lang, Ana"]
    assert {line.line.runs[0].face.rpartition("/")[2] for line in texts(page, "person_entry")} == {"upright"}


def test_directors_sort_by_the_part_that_sorts_and_name_every_film(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path)
    maker.people(
        thea={"name": "Thea von Harbou", "family": "Harbou", "names": {"sr-Cyrl": "Теа фон Харбу"},
              "families": {"sr-Cyrl": "Харбу"}},
        zhang={"name": "Zhang Yimou", "family": "Zhang", "names": {"sr-Cyrl": "Џанг Јимоу"},
               "families": {"sr-Cyrl": "Џанг"}},
    )  # fmt: skip
    maker.film("one", credits={"director": ["zhang", "thea"]}).film("two", credits={"director": "zhang"})
    (page,) = index(maker, "index_of_directors")
    assert column(page, 93.5, "person_entry") == ["Harbou, Thea von", "Zhang Yimou"]
    assert column(page, 25.5, "person_entry") == ["Харбу, Теа фон", "Џанг Јимоу"]
    assert ("film:one", "film:two") in {reference.anchors for reference in of_kind(page, Reference)}


def test_many_pages_run_on_in_parallel(tmp_path: Path) -> None:
    titles = [(f"{LETTERS[number % 30].upper()}ац {number:03}", f"Film {number:03}") for number in range(100)]
    pages = index(films(tmp_path, titles))
    assert [page.side for page in pages] == ["recto", "verso", "recto"]
    english = [words for page in pages for line in texts(page, "entry") if (words := line.line.text).startswith("Film")]
    assert english == [f"Film {number:03}" for number in range(100)]
    for page in pages:
        assert {at for *_, at in of_style(page, "entry")} <= set(range(12, 55))
        assert len([1 for line in texts(page, "entry") if line.line.runs[0].language == "en"]) <= 43
        assert [in_mm(rule.y1) for rule in of_kind(page, Rule)] == [42, 42]
    assert pages[1].anchors == ()
    assert of_style(pages[1], "title") == []
    initials = [line.line.text for line in texts(pages[1], "initial")]
    assert "F" in initials, "said again at the head of a new page"


def test_a_director_of_many_films_keeps_room_for_the_numbers(tmp_path: Path) -> None:
    maker = films(tmp_path, [(f"Снег {number}", f"Snow {number}") for number in range(9)])
    maker.people(ana_lang={"name": "Ana-Marija Langenscheidt", "names": {"sr-Cyrl": "Ана-Марија Лангеншајт"}})
    maker.settings = {"parts": [{"section": "one"}, "index_of_directors"]}
    workshop = maker.workshop()
    book = maker.book()
    page = next(page for page in book.pages if "part:index_of_directors" in page.anchors)
    numbers = texts(page, "page")
    assert [len(line.line.text.split(", ")) for line in numbers] == [9, 9]
    assert [in_mm(left(line) + line.line.width) <= edge for line, edge in zip(numbers, (82, 150), strict=True)] == [
        True
    ] * 2
    assert collisions(page) == []
    assert outside(workshop.desk, page) == []


def test_a_long_title_turns_and_its_number_stands_on_the_last_line(tmp_path: Path) -> None:
    long = "Комплетна упутства за напуштање једне старе куће"
    (page,) = index(films(tmp_path, [(long, "Snow"), ("Чамац", "Boat")]))
    assert [at for _, x, at in of_style(page, "entry") if x == 25.5] == [12, 13, 14]
    first = next(piece for piece in of_kind(page, Reference) if piece.language == "sr-Cyrl")
    assert k(first.y) == 13
