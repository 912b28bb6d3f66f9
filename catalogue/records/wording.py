"""Wording: every string a layout prints, in one language of the edition.

All that depends on a language comes from its words file, from CLDR with the locale named, or from the
record itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.languages import language as language_of
from catalogue.languages import transliterate, twins
from catalogue.languages.tags import parse_tag
from catalogue.records import cldr, naming
from catalogue.records.credits import CreditRow, rows
from catalogue.records.days import Days
from catalogue.records.event import Event
from catalogue.records.festival import ImprintRow, Section
from catalogue.records.film import Film, Screening
from catalogue.records.fixed_words import DASH
from catalogue.records.frozen import Texts
from catalogue.records.library import Records, text_in, title_in
from catalogue.records.person import LifeEvent, Person
from catalogue.records.words import WordsFile, fill


@dataclass(frozen=True)
class Showing:
    """One screening in words."""

    date: str
    time: str
    venue: str


@dataclass(frozen=True)
class Wording(Days):
    """The records in one language.

    Raises Problems, naming the words file and the key, where a word is missing: reading has said so before.
    """

    records: Records
    language: str

    # Texts

    @property
    def _words(self) -> WordsFile:
        words = self.records.words.get(self.language)
        return words if words is not None else WordsFile()

    def text(self, texts: Texts | None) -> str | None:
        """The words of a text in this language, or those that serve every language, or None."""
        return None if texts is None else text_in(texts, self.language)

    def festival_dates(self) -> str:
        """From the first day to the last."""
        dates = self.records.festival.dates
        return self.date_range(dates.first, dates.last)

    # Countries and languages

    def country(self, code: str) -> str:
        """A country's name: the words file's, or CLDR's."""
        name = self._words.countries.get(code) or cldr.country(code, self.language)
        if name is None:
            raise self._missing(f"countries.{code}")
        return name

    def countries(self, codes: Sequence[str]) -> str:
        """Countries joined by strokes, as co-producers are: `Србија / Хрватска`."""
        return " / ".join(self.country(code) for code in codes)

    def language_name(self, tag: str) -> str:
        """A spoken language's name: the words file's for the tag or what it is a case of, or CLDR's."""
        own = self._words.languages
        name = next((own[each] for each in cldr.parents(tag) if each in own), None) or cldr.language_name(
            tag, self.language
        )
        if name is None:
            raise self._missing(f"languages.{tag}")
        return name

    def languages(self, tags: Sequence[str]) -> str:
        """Languages joined by commas."""
        return ", ".join(self.language_name(tag) for tag in tags)

    def listed(self, items: Sequence[str]) -> str:
        """Several things in a sentence: `Србија, Кина и Јапан`."""
        template = self._words.listed
        if template is None or len(items) < 2:
            return cldr.enumerated(self.language, items)
        return fill(template, {"rest": ", ".join(items[:-1]), "last": items[-1]})

    # People

    def name(self, person: Person) -> str:
        """The form of the name that this language prints."""
        return naming.form(person, self.language)[0]

    def names(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The names of these people."""
        return tuple(self.name(self.records.people[key]) for key in keys)

    def index_entry(self, person: Person) -> str:
        """`Lang, Fritz`; `Zhang Yimou`; `Harbou, Thea von`."""
        return naming.index_entry(person, self.language)

    def sort_name(self, person: Person) -> str:
        """What the index entry is sorted by; hand it to the language's sort key."""
        return naming.sort_name(person, self.language)

    def credit_name(self, person: Person) -> str:
        """The name in credits: international if the edition has several scripts, else this language's."""
        several = len({parse_tag(language).script for language in self.records.languages}) > 1
        return person.name if several else self.name(person)

    def life(self, person: Person) -> str:
        """`(Беч, 1890 – Лос Анђелес, 1976)`, `(Сијан, 1950)`, `(1894–1979)`, `(† 1976)`, or nothing."""
        born, died = self._event(person.born), self._event(person.died)
        if not born and not died:
            return ""
        if not died:
            return f"({born})"
        if not born:
            return f"(† {died})"
        bare = born.isdecimal() and died.isdecimal()
        return f"({born}{DASH}{died})" if bare else f"({born} {self._dash} {died})"

    @property
    def _dash(self) -> str:
        """The dash of a sentence. Between bare years it is the short one in every language."""
        return self._words.dash or language_of(self.language).dash or DASH

    def _event(self, event: LifeEvent | None) -> str:
        if event is None:
            return ""
        town = self.text(event.town)
        return ", ".join(part for part in (town, str(event.year) if event.year is not None else "") if part)

    # Films

    def title(self, film: Film) -> str | None:
        """The title in this language, or None."""
        return title_in(film, self.language)

    def short_title(self, film: Film) -> str | None:
        """The title for narrow places: the short one if there is one."""
        return text_in(film.titles.short, self.language) or self.title(film)

    def sort_title(self, film: Film) -> str:
        """What the title is sorted by: as the record says, or without its article. Empty if there is none."""
        given = text_in(film.titles.sort, self.language)
        return given or language_of(self.language).without_article(self.title(film) or "")

    def original_title(self, film: Film) -> tuple[str, str] | None:
        """Language and words of the original title; None where one of the printed titles says the same."""
        printed = {title_in(film, language) for language in self.records.languages}
        for language, words in film.titles.original.items():
            if words not in printed and not printed & self._in_other_script(words, language):
                return language, words
        return None

    def _in_other_script(self, words: str, language: str) -> set[str]:
        """The words as the edition's languages that share them in another script would print them."""
        return {
            transliterate(words, each, tuple(self.records.words[each].transliteration.items()))
            for each in self.records.languages
            if language in twins(each)
        }

    def directors(self, film: Film) -> tuple[str, ...]:
        """The directors' names in this language."""
        return self.names(film.directors)

    def facts(self, film: Film) -> tuple[str, ...]:
        """The facts after the director: country and year, minutes, kind, colour, silence, languages.

        What is not known leaves nothing behind.
        """
        seconds = self.records.running_time(film)
        parts = (
            self.origin(film),
            self.minutes(seconds) if seconds is not None else "",
            self.kind(film.kind) if film.kind != "fiction" else "",
            self.colour(film.colour) if film.colour is not None else "",
            self.sound(film.sound) if film.sound != "sound" else "",
            self.languages(film.languages),
        )
        return tuple(part for part in parts if part)

    def origin(self, film: Film) -> str:
        """`Кина, 2021`: countries and year, or the one that is known."""
        year = self.years(film.year) if film.year is not None else ""
        return ", ".join(part for part in (self.countries(film.countries), year) if part)

    def screening(self, screening: Screening) -> Showing:
        """Day, hour and venue."""
        venue = self.records.festival.venues.get(screening.venue)
        name = self.text(venue.name) if venue is not None else None
        return Showing(self.date_short(screening.when), self.time(screening.when), name or "")

    def slots(self, subject: Film | Event) -> str:
        """Days and hours of every showing, for a list: `9/5 17:00, 11/5 21:30`; empty where it has none."""
        shown = (self.screening(slot.screening) for slot in self.records.slots_of(subject))
        return ", ".join(dict.fromkeys(f"{showing.date} {showing.time}" for showing in shown))

    def credits(self, film: Film) -> tuple[CreditRow, ...]:
        """The credits as rows: roles, cast, companies and the print, in the order that the section wants."""
        return rows(self, film)

    # Book

    def section(self, section: Section) -> str:
        """The section's name; the first there is where it has none in this language."""
        return self.text(section.name) or next(iter(section.name.values()), "")

    def imprint_label(self, row: ImprintRow) -> str:
        """The label of a row of the imprint, in the number and gender of its names; empty for a white line."""
        if row.label is not None:
            return self.text(row.label) or ""
        if row.role is None:
            return ""
        women = not row.value and all(self.records.people[key].gender == "feminine" for key in row.people)
        return self.role(row.role, max(len(row.people) + len(row.value), 1), women=women and bool(row.people))

    def imprint_names(self, row: ImprintRow) -> tuple[str, ...]:
        """Who or what stands in a row of the imprint: its people as this language names them, then its texts."""
        return (*self.names(row.people), *(words for text in row.value if (words := self.text(text))))
