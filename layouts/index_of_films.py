"""The index of films: every title in each language's own order, shorts sending to their programme's page."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from catalogue import Desk, Event, Film
from layouts.index_page import BAR, BAR_BEFORE, Entry
from layouts.indexes import EntryIndex, film_entry

ROMANISED = "und-Latn"
LATIN = "LATIN"


@dataclass(frozen=True)
class IndexOfFilms(EntryIndex):
    """`originals` adds original and romanised titles, each with the title that the list has for it. `slots` is true for
    day and hour behind every title, `bars` for the section's colour before it. `events` adds the titles of events: those
    that parts of the book name with `of`, or all where none does. The other options are as in every index.
    """

    originals: bool = False
    slots: bool = False
    events: bool = False
    bars: bool = False

    name = "index_of_films"

    @property
    def indent(self) -> float:
        beside = self.bars and (self.columns != "2" or not self.initials)
        return super().indent + (BAR + BAR_BEFORE if beside else 0.0)

    def entries(self, desk: Desk, language: str) -> Sequence[Entry]:
        films = desk.printed_films()
        titles = [film_entry(self, desk, film, language, bars=self.bars) for film in films]
        more = [entry for film in films for entry in self._originals(desk, film, language)] if self.originals else []
        told = _told_apart(desk, films, titles)
        events = _events(desk) if self.events else []
        shown: list[tuple[Film | Event, Entry]] = list(zip(films, told, strict=True))
        shown += [(event, self._event(desk, event, language)) for event in events]
        if not self.slots:
            return [*(entry for _, entry in shown), *more]
        wording = desk.wordings[language]
        return [*(_with_slots(entry, wording.slots(subject)) for subject, entry in shown), *more]

    def _originals(self, desk: Desk, film: Film, language: str) -> Iterator[Entry]:
        """The film's original and romanised titles, where they are others and this is a list for their script.

        Latin letters stand in every list where none is of Latin letters. What begins as the title does is found beside it.
        """
        title = desk.any_title(film, language)
        known = [title]
        found = [*film.titles.original.items(), (ROMANISED, film.titles.romanised or "")]
        scripts = {each: script(desk.wordings[each].word(self.name)) for each in self.listed(desk)}
        for own, words in found:
            own_script = script(words)
            fits = own_script == scripts[language] or (own_script == LATIN and LATIN not in scripts.values())
            if not words or not fits or any(_begins(words, other) for other in known):
                continue
            known.append(words)
            field = "romanised" if own == ROMANISED else f"original.{own}"
            yield Entry(
                words,
                desk.without_article(words, own) or words,
                (f"film:{film.key}",),
                film.place(f"titles.{field}"),
                language,
                own_language=own,
                see=title,
                section=desk.records.section_of(film) if self.bars else "",
            )

    def _event(self, desk: Desk, event: Event, language: str) -> Entry:
        words = desk.wordings[language].text(event.title) or next(iter(event.title.values()), event.key)
        sorts = desk.without_article(words, language) or words
        section = (event.section or "") if self.bars else ""
        return Entry(words, sorts, (f"event:{event.key}",), event.place("title"), language, section=section)


def script(words: str) -> str:
    """The first word of the Unicode name of the first letter: `LATIN`, `CYRILLIC`; empty where there is no letter."""
    return next((unicodedata.name(char, "").partition(" ")[0] for char in words if char.isalpha()), "")


def _begins(words: str, title: str) -> bool:
    """Whether words begin with a whole title, so that the two stand beside each other."""
    begin, rest = words[: len(title)].casefold(), words[len(title) :]
    return begin == title.casefold() and not rest[:1].isalnum()


def _told_apart(desk: Desk, films: Sequence[Film], entries: Sequence[Entry]) -> list[Entry]:
    """The entries, those of one title told apart by director, or else by year."""
    counts = Counter(entry.words for entry in entries)
    made = []
    for film, entry in zip(films, entries, strict=True):
        if counts[entry.words] > 1:
            wording = desk.wordings[entry.language]
            entry = replace(entry, notes=wording.directors(film) or ((wording.years(film.year),) if film.year else ()))
        made.append(entry)
    return made


def _with_slots(entry: Entry, slots: str) -> Entry:
    return replace(entry, notes=(*entry.notes, *filter(None, slots.split(", "))))


def _events(desk: Desk) -> list[Event]:
    """The events that the book prints, as far as its parts say so."""
    events = desk.records.events
    named = {key for part in desk.records.festival.parts for key in part.of if key in events}
    return [event for key, event in events.items() if key in named or not named]
