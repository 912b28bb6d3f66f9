"""Checks of the library's record in the imprint: whether it has come, and whether it still speaks of this book.

The record is the library's own words and is printed as they sent it, so nothing here reads more of it than what the title
page says too: a record transcribes the title page (ISBD), and heads a festival with its number, year and town.
"""

import re
from collections.abc import Iterator

from catalogue.languages import transliterate, twins
from catalogue.problems import Finder, Place
from catalogue.records.festival import Festival
from catalogue.records.frozen import Texts
from catalogue.records.isbn import digits_of
from catalogue.records.library import Records
from catalogue.records.references import Known

_NUMBER = re.compile(r"ISBN[ :]*(97[89][0-9 -]{10,24})")
_WORD = re.compile(r"\w+")


def reserved(records: Records, known: Known, finder: Finder) -> None:
    """The record has come."""
    if records.festival.cip_reserved:
        finder.warn(
            records.festival.place("cip"),
            "the library's record has not come, and the imprint keeps its place free",
            "write it here line by line when it is there",
        )


def number(records: Records, known: Known, finder: Finder) -> None:
    """The number under the bars on the cover is one that the library's record has, if it has any."""
    festival = records.festival
    numbers = [match[1].strip() for match in _NUMBER.finditer(festival.cip or "")]
    if festival.isbn and numbers and digits_of(festival.isbn) not in map(digits_of, numbers):
        finder.warn(
            festival.place("isbn"),
            f"the library's record (cip) has another number: {', '.join(numbers)}",
            "look which is right, and write the same in both",
        )


def title_data(records: Records, known: Known, finder: Finder) -> None:
    """Name, number, year and town are those the library catalogued: what changes after the record came makes it wrong."""
    festival = records.festival
    if festival.cip is None or festival.cip_reserved:
        return
    said = _folded(festival.cip)
    for place, what, forms in _title_data(festival):
        if not any(_folded(form) in said for form in forms):
            finder.warn(
                place,
                f"the library's record (cip) does not have {what}",
                "if it changed after the record came, ask the library for a new one; else copy the record again",
            )


def _title_data(festival: Festival) -> Iterator[tuple[Place, str, tuple[str, ...]]]:
    """What a record has of the title page: where it stands here, what it is, and the forms of which one will do."""
    yield festival.place("name"), f"the name {_first(festival.name)}", _forms(festival.name)
    if festival.town:
        yield festival.place("place"), f"the town {_first(festival.town)}", _forms(festival.town)
    if "ISSN" in (festival.cip or "") and "ISBN" not in (festival.cip or ""):
        return  # of a serial, which is catalogued once for all years
    if festival.edition is not None:
        yield festival.place("edition"), f"the number {festival.edition}", (str(festival.edition),)
    year = festival.dates.first.year
    yield festival.place("dates.from"), f"the year {year}", (str(year),)


def _first(texts: Texts) -> str:
    return next(iter(texts.values()))


def _forms(texts: Texts) -> tuple[str, ...]:
    """The text in each of its languages, and in the other script of those that have two: a library writes in its own."""
    made = [transliterate(words, twin) for tag, words in texts.items() for twin in twins(tag)]
    return tuple(dict.fromkeys([*texts.values(), *made]))


def _folded(text: str) -> str:
    """The words in small letters with one space about each, so that whole words are found and nothing else."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
