"""Wording: every string a layout prints, in one language of the edition.

All that depends on a language comes from its words file, from CLDR with the locale named, or from the
record itself.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from catalogue.languages import language as language_of
from catalogue.languages import transliterate, twins
from catalogue.languages.tags import parse_tag
from catalogue.problems import Place, Problem, Problems
from catalogue.records import cldr, naming
from catalogue.records.credits import CreditRow, rows
from catalogue.records.event import Event
from catalogue.records.festival import ImprintRow, Section
from catalogue.records.film import Film, Screening
from catalogue.records.frozen import Texts
from catalogue.records.library import Records, text_in, title_in
from catalogue.records.person import LifeEvent, Person
from catalogue.records.values import Years
from catalogue.records.vocabulary import SHORT
from catalogue.records.words import WordsFile, fill

_DASH = "–"


@dataclass(frozen=True)
class Showing:
    """One screening in words."""

    date: str
    time: str
    venue: str


@dataclass(frozen=True)
class Wording:
    """The records in one language.

    Raises Problems, naming the words file and the key, where a word is missing: reading has said so before.
    """

    records: Records
    language: str

    # Words

    @property
    def _words(self) -> WordsFile:
        words = self.records.words.get(self.language)
        return words if words is not None else WordsFile()

    def _missing(self, path: str) -> Problems:
        return Problems(
            [
                Problem(
                    Place(f"data/words/{self.language}.yaml", field=path),
                    f"there is no word {path} in {self.language}",
                    "add it",
                )
            ]
        )

    def _from(self, table: str, key: str) -> str:
        found: str | None = getattr(self._words, table).get(key)
        if found is None:
            raise self._missing(f"{table}.{key}")
        return found

    def word(self, key: str, **values: object) -> str:
        """A fixed word of the book, such as `contents`; `{n}` and the like in it are filled from `values`."""
        return fill(self._from("words", key), values)

    def has_word(self, key: str) -> bool:
        """Whether there is such a word in this language."""
        return key in self._words.words

    def role(self, key: str, count: int = 1, *, women: bool = False) -> str:
        """A role's label for that many names, of women only or not: `Продуцент`, `Продуценти`, `Продуценткиња`."""
        label = self._words.roles.get(key)
        if label is None:
            raise self._missing(f"roles.{key}")
        return label.form(count, women=women)

    def merged_role(self, keys: Collection[str], count: int = 1, *, women: bool = False) -> str:
        """The label of several roles that the same people fill: `Режија и сценарио`."""
        label = self._words.merged.get(frozenset(keys))
        if label is None:
            raise self._missing(f"merged_roles.{'+'.join(keys)}")
        return label.form(count, women=women)

    def kind(self, key: str) -> str:
        """A kind of film, as the facts line says it."""
        return self._from("kinds", key)

    def colour(self, key: str) -> str:
        return self._from("colour", key)

    def sound(self, key: str) -> str:
        return self._from("sound", key)

    def premiere(self, key: str) -> str:
        return self._from("premiere", key)

    def event_kind(self, key: str) -> str:
        """A kind of event: `Masterclass`."""
        return self._from("events", key)

    def text(self, texts: Texts | None) -> str | None:
        """The words of a text in this language, or those that serve every language, or None."""
        return None if texts is None else text_in(texts, self.language)

    # Numbers

    def count(self, key: str, number: int, *, capital: bool = False) -> str:
        """A counted thing, the number spelled out while there are numerals: `девет филмова`, `21 films`."""
        forms = self._words.counts.get(key)
        if forms is None:
            raise self._missing(f"counts.{key}")
        template = forms.form(cldr.plural(self.language, number))
        numeral = forms.numerals[number] if number < len(forms.numerals) else self.numeral(number)
        said = fill(template, {"n": numeral})
        return _capital(said) if capital else said

    def numeral(self, number: int) -> str:
        """The number as a word where the words file has one, else in figures."""
        numerals = self._words.numerals
        return numerals[number] if number < len(numerals) else str(number)

    def minutes(self, seconds: int) -> str:
        """A running time: `103 мин.`; under 20 minutes with its seconds, if it has any: `14′30″`."""
        template = self._words.minutes_seconds
        if seconds < SHORT and seconds % 60 and template is not None:
            return fill(template, {"m": seconds // 60, "s": seconds % 60, "ss": f"{seconds % 60:02}"})
        if self._words.minutes is None:
            raise self._missing("minutes")
        return fill(self._words.minutes, {"n": _whole_minutes(seconds)})

    def running_time(self, seconds: int) -> str:
        """A running time in hours and minutes, `1 h 44 min`, if the words file has them; else as `minutes` says it."""
        hours, minutes = divmod(_whole_minutes(seconds), 60)
        template = self._words.hours_minutes if minutes else self._words.hours
        if not hours or template is None:
            return self.minutes(seconds)
        return fill(template, {"h": hours, "m": minutes, "mm": f"{minutes:02}"})

    def minutes_short(self, seconds: int) -> str:
        """A running time in a narrow column: `103′`."""
        if self._words.minutes_short is None:
            raise self._missing("minutes_short")
        return fill(self._words.minutes_short, {"n": _whole_minutes(seconds)})

    def years(self, years: Years) -> str:
        """`2021`, or `1924–1925`."""
        return str(years.first) if years.first == years.last else f"{years.first}{_DASH}{years.last}"

    # Days and hours

    def _form(self, name: str, **values: object) -> str:
        template: str | None = getattr(self._words.dates, name)
        if template is None:
            raise self._missing(f"dates.{name}")
        return fill(template, values)

    def _day(self, number: int) -> str:
        """A day's number as it stands beside the month's name: `1er` in French, else in figures."""
        first = self._words.dates.first
        return first if first is not None and number == 1 else str(number)

    def month(self, number: int, *, in_text: bool = False) -> str:
        """A month's name as it stands beside a day in a heading, or in a sentence; 1 for January."""
        dates = self._words.dates
        own = (dates.months_in_text if in_text else ()) or dates.months
        return own[number - 1] if own else cldr.month(self.language, number)

    def weekday(self, day: dt.date) -> str:
        """The day of the week, as the language writes it inside a sentence."""
        own = self._words.dates.weekdays
        return own[day.weekday()] if own else cldr.weekday(self.language, day.weekday())

    def date_short(self, day: dt.date) -> str:
        """`9/5`, or whatever form the words file gives."""
        return self._form("short", d=day.day, m=day.month, dd=f"{day.day:02}", mm=f"{day.month:02}")

    def time(self, time: dt.time | dt.datetime) -> str:
        """`17:00`."""
        return self._form("time", h=time.hour, hh=f"{time.hour:02}", mm=f"{time.minute:02}")

    def _holes(self, day: dt.date, number: str = "", *, in_text: bool = False) -> dict[str, object]:
        """What a form may say of one day, or of that of two."""
        return {
            f"d{number}": self._day(day.day),
            f"m{number}": day.month,
            f"month{number}": self.month(day.month, in_text=in_text),
            f"y{number}": day.year,
        }

    def day(self, day: dt.date) -> str:
        """`Недеља, 9. мај`, `Sunday 9 May`, as a heading."""
        return _capital(self._form("day", weekday=self.weekday(day), **self._holes(day)))

    def date(self, day: dt.date, *, in_text: bool = False) -> str:
        """`9. мај 2027.`, `9 May 2027`; in a sentence `9. маја 2027.`"""
        return self._form("date", weekday=self.weekday(day), **self._holes(day, in_text=in_text))

    def date_range(self, first: dt.date, last: dt.date, *, in_text: bool = False) -> str:
        """`7–13. мај 2027.`, in a sentence `7–13. маја 2027.`; across a month's or a year's end with both."""
        if first == last:
            return self.date(first, in_text=in_text)
        form = "range_years" if first.year != last.year else "range_months" if first.month != last.month else "range"
        return self._form(
            form,
            **self._holes(first, "1", in_text=in_text),
            **self._holes(last, "2", in_text=in_text),
            **self._holes(last, in_text=in_text),
        )

    def dates_short(self, first: dt.date, last: dt.date, *, year: bool = True) -> str:
        """`7–13/5/2027`, or without the year `7–13/5`; across a month's end `28/4–3/5`."""
        if first == last:
            said = self.date_short(first)
        elif first.month == last.month and first.year == last.year:
            said = self._form(
                "short_range",
                d1=first.day,
                d2=last.day,
                m=first.month,
                dd1=f"{first.day:02}",
                dd2=f"{last.day:02}",
                mm=f"{first.month:02}",
            )
        else:
            said = self._form(
                "short_range_months",
                d1=first.day,
                m1=first.month,
                d2=last.day,
                m2=last.month,
                dd1=f"{first.day:02}",
                mm1=f"{first.month:02}",
                dd2=f"{last.day:02}",
                mm2=f"{last.month:02}",
            )
        return self._form("short_year", range=said, y=last.year) if year else said

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
        return f"({born}{_DASH}{died})" if bare else f"({born} {self._dash} {died})"

    @property
    def _dash(self) -> str:
        """The dash of a sentence. Between bare years it is the short one in every language."""
        return self._words.dash or language_of(self.language).dash or _DASH

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


def _whole_minutes(seconds: int) -> int:
    """Minutes, a half and more counted as one; nothing is shorter than a minute."""
    return max(1, (seconds + 30) // 60)


def _capital(words: str) -> str:
    """The words with the first letter as a capital, the rest as it is."""
    return words[:1].upper() + words[1:]
