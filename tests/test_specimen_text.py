"""The text test: whatever the records say comes back out of the print file, whole and in NFC.

Two readers look: one of our own that follows the file's own maps, and poppler's. Where a column or a block is drawn in
another order than it is read, either of poppler's two orders will do.
"""

import re
import subprocess
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from catalogue import Film, Page, TextLine
from catalogue.build import Workshop
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.printshop import PrintShop
from tests.pdf_reading import ReadLine, count, missing, read_pages, said
from tests.specimen_fields import film_keys, film_texts, half_texts, programme_texts, raw, several, short_texts

KEYS = film_keys()
DIRECTIONS = dict.fromkeys((0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E))
"""Controls with which poppler marks the direction of runs."""


@pytest.fixture(scope="session")
def lines(booklet_pdf: bytes) -> list[list[ReadLine]]:
    return read_pages(booklet_pdf)


@pytest.fixture(scope="session")
def texts(lines: list[list[ReadLine]]) -> list[str]:
    """Every page in the order it was drawn."""
    return [said(line.text for line in page) for page in lines]


@pytest.fixture(scope="session")
def poppler(booklet_file: Path) -> list[tuple[str, str]]:
    """Every page as pdftotext reads it, by blocks and in the order of drawing."""
    read = []
    for option in ([], ["-raw"]):
        done = subprocess.run(["pdftotext", *option, booklet_file, "-"], capture_output=True, check=True)
        pages = done.stdout.decode().translate(DIRECTIONS).split("\f")
        read.append([said(page.splitlines()) for page in pages[:-1]])
    return list(zip(*read, strict=True))


def pages_of(document: Document, film: Film, desk: Desk) -> list[int]:
    """Numbers from 0 of the pages on which the film stands: those with its anchor and what they run on to.

    A short of a programme stands on the programme's.
    """
    programme = desk.records.programme_of(film.key)
    anchor = f"film:{(programme or film).key}"
    first = next(number for number, page in enumerate(document.pages) if anchor in page.anchors)
    last = first + 1
    while last < len(document.pages) and _runs_on(document.pages[first], document.pages[last]):
        last += 1
    return list(range(first, last))


def _runs_on(first: Page, page: Page) -> bool:
    return page.section == first.section and not page.blind and not page.anchors


PRINTED = {"shorts_programme": short_texts, "half_page": half_texts}
"""By layout, what its pages show of a film, where that is not everything."""


def expected(desk: Desk, film: Film, document: Document) -> dict[str, str]:
    if film.is_programme:
        return programme_texts(desk, film)
    (layout,) = {fit.layout for page in document.pages for fit in page.fits if fit.film == film.key}
    return PRINTED.get(layout, film_texts)(desk, film)


@pytest.mark.parametrize("key", KEYS)
def test_a_film_comes_back_whole(specimen: Workshop, booklet: Document, texts: list[str], key: str) -> None:
    film = specimen.desk.records.films[key]
    page = " ".join(texts[number] for number in pages_of(booklet, film, specimen.desk))
    wanted = expected(specimen.desk, film, booklet)
    assert len(wanted) >= 4
    assert missing(wanted, page) == {}


@pytest.mark.debian("pdftotext")
@pytest.mark.parametrize("key", KEYS)
def test_poppler_copies_a_film_whole(
    specimen: Workshop, booklet: Document, poppler: list[tuple[str, str]], key: str
) -> None:
    film = specimen.desk.records.films[key]
    numbers = pages_of(booklet, film, specimen.desk)
    readings = [" ".join(poppler[number][order] for number in numbers) for order in (0, 1)]
    assert missing(expected(specimen.desk, film, booklet), *readings) == {}


def test_every_page_is_in_nfc_and_has_no_stray_characters(texts: list[str]) -> None:
    whole = " ".join(texts)
    assert len(whole) > 50_000
    assert unicodedata.normalize("NFC", whole) == whole
    strays = {character for character in whole if unicodedata.category(character) in ("Cc", "Co", "Cn", "Cs")}
    assert (strays, "\ufffd" in whole) == (set(), False)


def test_the_frame_of_the_book_comes_back(specimen: Workshop, booklet: Document, texts: list[str]) -> None:
    festival = raw("festival.yaml")
    by_anchor = {anchor: texts[number] for number, page in enumerate(booklet.pages) for anchor in page.anchors}
    cover = {f"name.{language}": words for language, words in festival["name"].items()}
    cover |= {f"subtitle.{language}": words for language, words in festival["subtitle"].items()}
    cover |= {f"place.{language}": words for language, words in festival["place"].items()}
    assert missing(cover, by_anchor["part:title_page"]) == {}
    imprint = {f"cip.{number}": line for number, line in enumerate(festival["cip"].splitlines()) if line.strip()}
    imprint["copyright"] = festival["copyright"][specimen.desk.languages[0]]
    for number, row in enumerate(festival["imprint"]):
        values = row.get("value", [])
        texts_of_row = values if isinstance(values, list) else [values]
        for language in specimen.desk.languages:
            wording = specimen.desk.wordings[language]
            names = [value if isinstance(value, str) else value[language] for value in texts_of_row]
            names += wording.names(row.get("people", ()))
            imprint |= {f"{number}.{index}.{language}": name for index, name in enumerate(names)}
            if names:
                label = wording.imprint_label(specimen.desk.records.festival.imprint[number])
                imprint[f"{number}.label.{language}"] = label
    assert len(imprint) > 40
    assert missing(imprint, by_anchor["part:imprint"]) == {}


def test_every_section_is_named_and_introduced(specimen: Workshop, booklet: Document, texts: list[str]) -> None:
    for key, section in raw("festival.yaml")["sections"].items():
        opener = next(number for number, page in enumerate(booklet.pages) if f"section:{key}" in page.anchors)
        names = {f"name.{language}": words for language, words in section["name"].items()}
        introduction = {f"text.{language}": words.replace("*", "") for language, words in section["text"].items()}
        assert missing(names, texts[opener]) == {}
        assert missing(names | introduction, texts[opener + 1]) == {}
        for number, page in enumerate(booklet.pages):
            if page.section == key and not page.blind:
                assert missing(names, texts[number]) == {}, f"the foot of page {number + 1}"


# References -----------------------------------------------------------------------------------------------------------


def figures_after(lines: Sequence[ReadLine], words: str) -> list[int]:
    """The page numbers that stand next after `words`, which may run over several lines; empty if they are not there."""
    for first in range(len(lines)):
        for last in range(first + 1, min(first + 8, len(lines))):
            if said(line.text for line in lines[first:last]) == said([words]):
                figures = next((line.text for line in lines[last:] if re.fullmatch(r"\d+(, \d+)*", line.text)), "")
                return [int(figure) for figure in figures.split(", ")] if figures else []
    return []


def titles_of(key: str) -> list[str]:
    titles = raw(f"films/{key}.yaml")["titles"]
    plain = [words for language, words in titles.items() if isinstance(words, str) and language != "romanised"]
    return [*plain, *titles.get("original", {}).values()]


def wrong_references(
    lines: Sequence[ReadLine], entries: Mapping[str, Sequence[str]], texts: Sequence[str]
) -> dict[str, list[int]]:
    """Entries (words to films) whose page numbers miss a film, or lead to a page with none of them."""
    wrong = {}
    for words, films in entries.items():
        numbers = figures_after(lines, words)
        shown = [[number for number in numbers if _shows(texts[number - 1], film)] for film in films]
        if not all(shown) or {number for found in shown for number in found} != set(numbers):
            wrong[words] = numbers
    return wrong


def _shows(page: str, film: str) -> bool:
    return any(count(page, said([title])) for title in titles_of(film))


def index_lines(document: Document, lines: list[list[ReadLine]], part: str) -> list[ReadLine]:
    """The lines of a part that may run on to further pages, to the end of the book."""
    first = next(number for number, page in enumerate(document.pages) if f"part:{part}" in page.anchors)
    following = range(first + 1, len(document.pages))
    last = next((number for number in following if document.pages[number].anchors), len(document.pages))
    return [line for page in lines[first:last] for line in page]


def test_the_index_of_films_leads_to_every_film(
    specimen: Workshop, booklet: Document, lines: list[list[ReadLine]], texts: list[str]
) -> None:
    index = index_lines(booklet, lines, "index_of_films")
    for language in specimen.desk.languages:
        entries = {}
        for key in KEYS:
            titles = raw(f"films/{key}.yaml")["titles"]
            forms = [words for words in (titles.get(language), titles.get("short", {}).get(language)) if words]
            listed = [words for words in forms if figures_after(index, words)] or forms
            entries.update((words, [key]) for words in listed[:1])
        assert len(entries) >= 39
        assert wrong_references(index, entries, texts) == {}


def test_the_index_of_directors_leads_to_their_films(
    specimen: Workshop, booklet: Document, lines: list[list[ReadLine]], texts: list[str]
) -> None:
    index = index_lines(booklet, lines, "index_of_directors")
    films: dict[str, list[str]] = {}
    for key in KEYS:
        for director in several(raw(f"films/{key}.yaml").get("credits", {}).get("director")):
            films.setdefault(director, []).append(key)
    for language in specimen.desk.languages:
        wording, people = specimen.desk.wordings[language], specimen.desk.records.people
        entries = {wording.index_entry(people[key]): shown for key, shown in films.items()}
        assert len(entries) == len(films) > 30
        assert wrong_references(index, entries, texts) == {}
    assert {"Lang, Fritz", "Zhang Yimou", "Wiene, Robert"} <= {line.text for line in index}


def test_the_contents_and_the_overviews_lead_there(
    specimen: Workshop, booklet: Document, lines: list[list[ReadLine]], texts: list[str]
) -> None:
    contents = index_lines(booklet, lines, "contents")
    records = specimen.desk.records
    last = specimen.desk.languages[-1]
    for key, section in raw("festival.yaml")["sections"].items():
        (page,) = figures_after(contents, section["name"][last])
        assert f"section:{key}" in booklet.pages[page - 1].anchors
        assert missing(section["name"], texts[page - 1]) == {}
        entries = {titles_of(film.key)[0]: [film.key] for film in records.shown_in(key)}
        assert wrong_references(lines[page], entries, texts) == {}
    for part in ("index_of_films", "index_of_directors"):
        words = specimen.desk.wordings[last].word(part)
        (page,) = figures_after(contents, words)
        assert count(texts[page - 1], words)


def test_a_wrong_figure_would_be_found(booklet: Document, lines: list[list[ReadLine]], texts: list[str]) -> None:
    index = index_lines(booklet, lines, "index_of_films")
    (page,) = figures_after(index, "Metropolis")
    moved = [replace(line, text=str(page - 1)) if line.text == str(page) else line for line in index]
    assert wrong_references(moved, {"Metropolis": ["metropolis"]}, texts) == {"Metropolis": [page - 1]}
    assert wrong_references(index, {"Papyrus": ["metropolis"]}, texts) == {"Papyrus": []}
    assert wrong_references(index, {"Metropolis": ["metropolis", "nosferatu"]}, texts) == {"Metropolis": [page]}


def test_folios_count_the_pages(booklet: Document, lines: list[list[ReadLine]]) -> None:
    for number, page in enumerate(booklet.pages, 1):
        assert page.folio == number
        assert page.side == ("recto" if number % 2 else "verso")
        if not page.blind:
            assert str(number) in [line.text for line in lines[number - 1]]


# Losses planted -------------------------------------------------------------------------------------------------------


def reprinted(shop: PrintShop, document: Document, pages: list[Page]) -> str:
    """What our reader finds on these pages when they are pressed alone."""
    data = shop.press(replace(document, pages=tuple(pages)))
    return " ".join(said(line.text for line in page) for page in read_pages(data))


@pytest.mark.parametrize(
    ("style", "place", "lost"),
    [
        ("text", 2, {"synopsis.sr-Cyrl"}),
        ("name", -2, {"zhang_yimou.biography.en"}),
        ("title", 1, {"titles.en"}),
        ("original", 0, {"original"}),
        ("figures", 1, {"screenings.0.time"}),
        ("venue", 0, {"screenings.0.venue.sr-Cyrl"}),
        ("", 0, set()),
    ],
)
def test_a_line_that_is_lost_is_found(
    specimen: Workshop, booklet: Document, shop: PrintShop, style: str, place: int, lost: set[str]
) -> None:
    film = specimen.desk.records.films["one_second"]
    pages = [booklet.pages[number] for number in pages_of(booklet, film, specimen.desk)]
    pieces = pages[0].pieces
    styled = [piece for piece in pieces if isinstance(piece, TextLine) and piece.line.style == style]
    dropped = styled[place] if style else None
    cut = replace(pages[0], pieces=tuple(piece for piece in pieces if piece is not dropped))
    found = missing(expected(specimen.desk, film, booklet), reprinted(shop, booklet, [cut, *pages[1:]]))
    assert set(found) == lost


@pytest.mark.parametrize(
    ("page", "text", "found"),
    [
        ("Зима међу пчелама 2026", "Зима међу пчелама", True),
        ("Зима међу 2026 пчелама", "Зима међу пчелама", False),
        ("трајање 198 мин. боја", "98 мин.", False),
        ("Метрополису", "Метрополис", False),
        (said(["ауто-", "-салон на крају све\u00ad", "та"]), "ауто-салон на крају света", True),
        (said(["Србија /", "Хрватска – и још"]), "Србија / Хрватска – и још", True),
        (said(["два", "слова"]), "двас лова", False),
    ],
)
def test_how_texts_are_compared(page: str, text: str, found: bool) -> None:
    assert bool(count(page, text)) is found
