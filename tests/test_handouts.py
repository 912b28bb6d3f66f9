"""Handouts of the specimen: a sheet for every film, with every word of it, on A4 and A5."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from catalogue import Film, Page, Picture
from catalogue.build import Workshop, films_with_handouts, make_handout, merged
from catalogue.lengths import MM
from catalogue.makeup.document import Document
from catalogue.printshop import PrintShop
from catalogue.problems import Problem, Problems
from tests.pdf_reading import missing, read_pages, said
from tests.specimen_fields import film_keys, film_texts, raw

Sheets = tuple[Document, tuple[Problem, ...]]
FILMS = [key for key in film_keys() if "films" not in raw(f"films/{key}.yaml")]


def pages_read(shop: PrintShop, documents: Sequence[Document]) -> list[str]:
    """What stands on each sheet, all of them pressed in one file and without pictures: only the words are wanted."""
    bare = [
        Page(tuple(piece for piece in page.pieces if not isinstance(piece, Picture)), page.side)
        for document in documents
        for page in document.pages
    ]
    first = next(iter(documents))
    texts = iter(
        [said(line.text for line in page) for page in read_pages(shop.press(replace(first, pages=tuple(bare))))]
    )
    return [" ".join(next(texts) for _ in document.pages) for document in documents]


def test_every_film_gets_one_and_a_programme_none(specimen: Workshop) -> None:
    films, problems = films_with_handouts(specimen)
    assert sorted(film.key for film in films) == FILMS
    assert problems == ()
    assert len(film_keys()) - len(FILMS) == 2


@pytest.mark.parametrize("size", ["A4", "A5"])
def test_every_word_of_every_film_comes_back(
    specimen: Workshop, shop: PrintShop, handouts: Callable[[str], dict[str, Sheets]], size: str
) -> None:
    desk = specimen.desk
    made = handouts(size)
    assert list(made) == FILMS
    lost = {}
    for key, page in zip(made, pages_read(shop, [document for document, _ in made.values()]), strict=True):
        lost[key] = missing(film_texts(desk, desk.records.films[key], handout=True), page)
    assert {key: fields for key, fields in lost.items() if fields} == {}


@pytest.mark.parametrize(("size", "millimetres"), [("A4", (210, 297)), ("A5", (148, 210))])
def test_a_sheet_is_for_an_office_printer(specimen: Workshop, size: str, millimetres: tuple[int, int]) -> None:
    document, _ = make_handout(specimen, specimen.desk.records.films["one_second"], {"size": size})
    assert (round(document.width / MM), round(document.height / MM)) == millimetres
    assert document.bleed == 0
    assert document.title == "Једна секунда – Светлопис"
    assert 1 <= len(document.pages) <= 2


def test_merged_sheets_each_begin_on_a_front(specimen: Workshop) -> None:
    long, _ = make_handout(specimen, film_of(specimen, "eight_flags"), {"size": "A5"})
    assert len(long.pages) == 2
    short = replace(long, pages=long.pages[:1])
    together = merged([short, long, short], "All")
    assert [page.side for page in together.pages] == ["recto", "verso"] * 3
    assert [bool(page.pieces) for page in together.pages] == [True, False, True, True, True, False]
    assert together.title == "All"
    single = merged([short, short], "All")
    assert [page.side for page in single.pages] == ["recto", "recto"]


def film_of(specimen: Workshop, key: str) -> Film:
    return specimen.desk.records.films[key]


def test_keys_that_are_no_films_are_named(specimen: Workshop) -> None:
    films, problems = films_with_handouts(specimen, ["one_second", "one_secnd", "night_ride"])
    assert [film.key for film in films] == ["one_second"]
    assert [(problem.what, problem.remedy) for problem in problems] == [
        ("no film has the key 'one_secnd'", "did you mean one_second?"),
        ("'night_ride' is a programme; handouts are made for films", f"name its films: {' '.join(shorts())}"),
    ]


def shorts() -> list[str]:
    films: list[str] = raw("films/night_ride.yaml")["films"]
    return films


def test_an_option_that_is_none_is_refused(specimen: Workshop) -> None:
    with pytest.raises(Problems, match="the option 'size' of 'handout' cannot be 'A6'"):
        make_handout(specimen, film_of(specimen, "one_second"), {"size": "A6"})


def test_a_handout_has_no_marks_even_where_the_book_has(specimen: Workshop, shop: PrintShop) -> None:
    printer = shop.settings.printer.model_copy(update={"marks": ("crop", "registration", "bar", "slug")})
    marked = replace(shop, settings=replace(shop.settings, printer=printer))
    document, _ = make_handout(specimen, specimen.desk.records.films["one_second"])
    with pikepdf.open(BytesIO(marked.press(document))) as pdf:
        box = [float(side) for side in pdf.pages[0].mediabox]
    assert box == pytest.approx([0, 0, document.width, document.height], abs=0.01)
