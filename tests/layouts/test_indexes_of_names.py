"""The indexes of countries, of contacts, of original titles and of people."""

from pathlib import Path

from catalogue.makeup.pieces import Page, Reference
from tests.festival_maker import (
    FestivalMaker,
    edge,
    in_mm,
    k,
    left,
    of_kind,
    of_style,
    texts,
)
from tests.index_maker import column, index, titled


def test_countries_with_their_films_a_co_production_under_each(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path)
    titled(maker, "one", sr_Cyrl="Снег", en="The Snow", countries=["RS", "HR"])
    titled(maker, "two", sr_Cyrl="Лед", en="Ice", countries=["HR"])
    titled(maker, "three", sr_Cyrl="Со", en="Salt", countries=["DD", "DDDE"])
    (page,) = index(maker, "index_of_countries")
    heads = [(words, x, at) for words, x, at in of_style(page, "list_head") if x > 80]
    assert heads == [("Croatia", 85, 12), ("East Germany", 85, 16), ("Serbia", 85, 19)]
    assert [(words, at) for words, x, at in of_style(page, "index_title") if x == 89] == [
        ("Ice", 13), ("The Snow", 14), ("Salt", 17), ("The Snow", 20)]  # fmt: skip
    assert [words for words, x, _ in of_style(page, "list_head") if x < 80] == ["Источна Немачка", "Србија", "Хрватска"]


def test_a_country_that_runs_on_says_so(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, ("en", "sr-Cyrl"))
    for number in range(50):
        titled(maker, f"f{number:02}", en=f"Film {number:02}", sr_Cyrl="Снег", countries=["RS"])
    first, second = index(maker, "index_of_countries")
    assert column(first, 21) == [f"Film {number:02}" for number in range(42)]
    assert of_style(second, "list_head")[2] == ("Serbia, continued", 16, 6)
    assert column(second, 20) == [f"Film {number:02}" for number in range(42, 50)]


CONTACTS = {
    "hafen": {
        "name": "Kinemathek am Hafen", "role": {"sr-Cyrl": "архив", "en": "archive"}, "country": "DE",
        "address": ["Speicher 14", "20457 Hamburg"], "phone": "+49 40 000",
        "email": "ausleihe.und.verleih.stummfilm@kinemathek-am-hafen.example",
    },
    "kvinta": {"name": {"sr-Cyrl": "Квинта", "en": "Kvinta"}},
    "unused": {"name": "Unused"},
}  # fmt: skip


def contacts(folder: Path, languages: tuple[str, ...] = ("sr-Cyrl", "en")) -> FestivalMaker:
    maker = FestivalMaker(folder, languages).record("data/contacts/prints.yaml", CONTACTS)
    for key, title, lender in (("one", "Snow", "hafen"), ("two", "Ice", "hafen"), ("three", "Salt", "kvinta")):
        titled(maker, key, print_contact=lender, **{each.replace("-", "_"): title for each in languages})
    return maker


def test_contacts_with_what_reaches_them_and_their_films_each_once(tmp_path: Path) -> None:
    (page,) = index(contacts(tmp_path), "index_of_contacts")
    said = [(line.line.text, in_mm(left(line)), k(line.y)) for line in texts(page) if line.line.style != "title"]
    assert said == [
        ("К", 17, 12), ("Квинта", 25.5, 12), ("Kvinta", 25.5, 13), ("Salt", 29.5, 14),
        ("K", 85, 12), ("Kinemathek am Hafen", 93.5, 12), ("архив / archive", 93.5, 13),
        ("Speicher 14, 20457 Hamburg", 93.5, 14), ("Немачка / Germany", 93.5, 15), ("+49 40 000", 93.5, 16),
        ("ausleihe.und.verleih.stummfilm@", 93.5, 17), ("kinemathek-am-hafen.example", 93.5, 18),
        ("Ice", 97.5, 19), ("Snow", 97.5, 20),
    ]  # fmt: skip
    assert page.anchors == ("part:index_of_contacts", "contact:kvinta", "contact:hafen")


def test_below_a_contact_the_second_title_of_a_film_hangs(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path)
    maker.record("data/contacts/prints.yaml", {"kej": {"name": "Kej film"}})
    titled(maker, "long", sr_Cyrl="Кратка историја једне улице", en="A Short History of a Street", print_contact="kej")
    titled(maker, "short", sr_Cyrl="Снег", en="Snow", print_contact="kej")
    (page,) = index(maker, "index_of_contacts")
    assert of_style(page, "index_title") == [
        ("Кратка историја једне улице", 29.5, 13), ("A Short History of a Street", 31.5, 14), ("Снег Snow", 29.5, 15),
    ]  # fmt: skip


def test_a_contact_stays_whole_in_its_column(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path, ("en",))
    house = {"address": ["One", "Two"], "phone": "1", "email": "a@b.example", "website": "b.example"}
    maker.record("data/contacts/prints.yaml", {f"c{n:02}": {"name": f"House {n:02}", **house} for n in range(15)})
    for number in range(15):
        titled(maker, f"f{number:02}", en=f"Film {number:02}", print_contact=f"c{number:02}")
    pages = index(maker, "index_of_contacts")
    for page in pages:
        names = [(in_mm(edge(line)), k(line.y)) for line in texts(page, "row_name")]
        shown = [(in_mm(edge(line)), k(line.y)) for line in texts(page, "index_title")]
        assert shown == [(x + 4, at + 5) for x, at in names]
    assert sum(len(texts(page, "row_name")) for page in pages) == 15


def test_original_titles_script_by_script_with_the_printed_ones_below(tmp_path: Path) -> None:
    maker = FestivalMaker(tmp_path)
    titled(maker, "a", original={"ru": "Земля"}, sr_Cyrl="Тло", en="Soil")
    titled(maker, "b", original={"fr": "Le Pain"}, sr_Cyrl="Хлеб", en="Bread")
    titled(maker, "c", original={"fa": "باغ"}, sr_Cyrl="Врт", en="Garden")
    titled(maker, "d", original={"zh": "一秒钟"}, sr_Cyrl="Секунда", en="Second")
    titled(maker, "e", original={"de": "Metropolis"}, sr_Cyrl="Метрополис", en="Metropolis")
    (page,) = index(maker, "index_of_original_titles")
    assert [words for words, *_ in of_style(page, "index_original")] == ["Земля", "Le Pain", "باغ", "一秒钟"]
    assert {in_mm(left(line)) for line in texts(page, "index_original")} == {25.5, 93.5}
    assert [words for words, *_ in of_style(page, "index_title")] == [
        "Тло Soil",
        "Хлеб Bread",
        "Врт Garden",
        "Секунда Second",
    ]
    assert [words for words, *_ in of_style(page, "initial")] == ["З", "P", "ب"]


def named(folder: Path) -> FestivalMaker:
    """People in credits, cast, a short, a jury, an event and a showing."""
    maker = FestivalMaker(folder, ("en",))
    maker.people(**{key: key.title() for key in ("bo", "cy", "di", "ed", "flo", "gus")})
    shown = [{"when": "2027-05-09 17:00", "venue": "hall", "guests": ["di"]}]
    maker.film("snow", titles={"en": "Snow"}, credits={"director": "ana_lang", "screenplay": ["ana_lang", "bo"]},
               cast=["cy"], screenings=shown)  # fmt: skip
    maker.film("ice", titles={"en": "Ice"}, section=None, screenings=None, credits={"director": "ed", "music": "flo"})
    maker.record(
        "data/films/night.yaml", {"titles": {"en": "Night"}, "section": "one", "programme": 1, "films": ["ice"]}
    )
    maker.settings["juries"] = {"main": {"name": "Jury", "members": ["gus", "bo"]}}
    return maker.record("data/events/all.yaml", {"talk": {"title": "Talk", "kind": "talk", "people": ["cy"]}})


def listed(page: Page) -> dict[str, tuple[str, ...]]:
    """Every entry of an index of names with the anchors behind it."""
    by_place = {(piece.place, piece.y): piece.anchors for piece in of_kind(page, Reference)}
    return {line.line.text: by_place[line.place, line.y] for line in texts(page, "index_name")}


def test_everyone_who_is_named_with_every_page_that_names_them(tmp_path: Path) -> None:
    (page,) = index(named(tmp_path), "index_of_people")
    assert listed(page) == {
        "Bo": ("film:snow",), "Cy": ("film:snow",), "Di": ("film:snow",), "Ed": ("film:ice",),
        "Lang, Ana": ("film:snow",),
    }  # fmt: skip
    (page,) = index(named(tmp_path), "index_of_people", of=["cast", "juries", "events"])
    assert listed(page) == {"Bo": ("jury:main",), "Cy": ("film:snow", "event:talk"), "Gus": ("jury:main",)}


def test_what_they_did_and_all_who_made_the_shorts_if_that_is_wanted(tmp_path: Path) -> None:
    (page,) = index(named(tmp_path), "index_of_people", of=["credits", "cast", "juries"], shorts="all", roles="true")
    assert list(listed(page)) == [
        "Bo Screenplay, Jury", "Cy Cast", "Ed Director", "Flo Music", "Gus Jury", "Lang, Ana Director, Screenplay",
    ]  # fmt: skip
