"""The slug: a line below each page that tells the printer which job, part and page he has before him."""

from collections.abc import Iterator
from datetime import datetime

from catalogue.languages import language as language_of
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.problems import Problems
from catalogue.typeset.lines import Line

STYLE = "slug"
_BETWEEN = " · "
_WORDS = 40
"""Of a title; no page is wide enough for more."""


def slug_lines(desk: Desk, document: Document, given: datetime) -> tuple[Line, ...]:
    """One set line a page, as long as the page is wide at most, at the side where the document's language begins.

    It says the job, its part, the folio with the page's place in the file, the day it was given, the printer and his
    condition. Where that is too long the title is cut, then the printer left out. Raises Problems where no face has a
    character of it.
    """
    pages = [_page(page.folio, index, len(document.pages)) for index, page in enumerate(document.pages, 1)]
    longest = max(pages, key=len, default="")
    day = given.date().isoformat()
    chosen = ("", "")
    for chosen in _choices(desk, document):
        if _set(desk, document, _words(chosen, document.part, longest, day)).width <= document.width:
            break
    return tuple(_set(desk, document, _words(chosen, document.part, page, day)) for page in pages)


def _choices(desk: Desk, document: Document) -> Iterator[tuple[str, str]]:
    """What may be said of the job and of the printer, the fullest first."""
    printer = _BETWEEN.join(part for part in (desk.printer.name, desk.printer.condition) if part)
    title = document.title.split()
    lasts = (printer, desk.printer.condition, "")
    for last in lasts:
        yield " ".join(title), last
        for count in range(min(len(title), _WORDS) - 1, 0, -1):
            yield f"{' '.join(title[:count])} …", last
    yield from (("", last) for last in lasts)


def _words(chosen: tuple[str, str], part: str, page: str, day: str) -> str:
    title, printer = chosen
    return _BETWEEN.join(each for each in (title, part, page, day, printer) if each)


def _page(folio: int, index: int, count: int) -> str:
    """`12 (14/52)`: the folio, and the page's place in the file, which says enough where it is alone."""
    place = f"{index}/{count}"
    return f"{folio} ({place})" if folio and count > 1 else place


def _set(desk: Desk, document: Document, words: str) -> Line:
    galley = desk.line(words, STYLE, document.language, desk.printer.place("name"))
    if galley.problems:
        raise Problems(galley.problems)
    (line,) = galley.lines
    starts_right = not language_of(document.language).rightwards
    return line.moved(document.width - line.width) if starts_right else line
