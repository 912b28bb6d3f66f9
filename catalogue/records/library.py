"""Records: everything that is known of one festival, finished and frozen."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from catalogue.languages import language
from catalogue.records.cldr import parents
from catalogue.records.contact import Contact
from catalogue.records.event import Event
from catalogue.records.festival import Festival
from catalogue.records.film import Film
from catalogue.records.freeze import FrozenFilm, FrozenTitle
from catalogue.records.frozen import Frozen, Texts
from catalogue.records.person import Person
from catalogue.records.slots import Slot, anchor_of, every_slot
from catalogue.records.tweak import TweaksFile
from catalogue.records.words import WordsFile


@dataclass(frozen=True)
class Records:
    """What one festival's folder holds. Films, people, events and contacts come in the order of their keys."""

    festival: Festival
    films: Frozen[Film]
    people: Frozen[Person]
    words: Frozen[WordsFile]
    """By language, for the edition's languages in their order."""
    events: Frozen[Event] = field(default_factory=Frozen)
    contacts: Frozen[Contact] = field(default_factory=Frozen)
    tweaks: tuple[TweaksFile, ...] = ()
    """What is done by hand to single texts and pictures, a file after the other."""
    frozen: Frozen[FrozenFilm] = field(default_factory=Frozen)
    """By the keys of films, how they were printed when they were frozen."""
    title_page: FrozenTitle | None = None
    """What the title page said when the library's record was asked for; None where nobody kept it."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The edition's languages in order."""
        return self.festival.languages

    def programme_of(self, film: str) -> Film | None:
        """The programme of shorts in which the film of that key runs, or None."""
        return next((each for each in self.films.values() if film in each.films), None)

    def films_of(self, programme: Film) -> tuple[Film, ...]:
        """A programme's films in running order."""
        return tuple(self.films[key] for key in programme.films if key in self.films)

    def section_of(self, film: Film) -> str:
        """Key of the film's section, or of its programme's; empty for none."""
        if film.section:
            return film.section
        programme = self.programme_of(film.key)
        return programme.section or "" if programme is not None else ""

    def running_time(self, film: Film) -> int | None:
        """Seconds; of a programme the sum of its films, unless one of them is unknown."""
        if not film.is_programme:
            return film.running_time
        times = [each.running_time for each in self.films_of(film)]
        return None if None in times or len(times) < len(film.films) else sum(time or 0 for time in times)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Every showing of a film, a programme or an event in the order of time, then of the venues."""
        return every_slot(self.films.values(), self.events.values(), tuple(self.festival.venues), self.running_time)

    @cached_property
    def _slots_by_anchor(self) -> Mapping[str, tuple[Slot, ...]]:
        found: dict[str, list[Slot]] = defaultdict(list)
        for slot in self.slots:
            found[slot.anchor].append(slot)
        return {anchor: tuple(slots) for anchor, slots in found.items()}

    def slots_of(self, subject: Film | Event) -> tuple[Slot, ...]:
        """When and where a film, a programme or an event is shown, in order; a short that runs in a programme is shown
        when its programme is, unless it has showings of its own.
        """
        own = self._slots_by_anchor.get(anchor_of(subject), ())
        programme = self.programme_of(subject.key) if isinstance(subject, Film) and not own else None
        return own if programme is None else self._slots_by_anchor.get(anchor_of(programme), ())

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The festival's days on which something is shown."""
        return tuple(dict.fromkeys(slot.day for slot in self.slots))

    def shown_in(self, section: str) -> tuple[Film, ...]:
        """A section's films and programmes in the order of the book, without the films inside programmes.

        First those its `order` names, then programmes by number and films by title in the edition's first
        language.
        """
        inside = {key for film in self.films.values() for key in film.films}
        shown = [film for film in self.films.values() if film.section == section and film.key not in inside]
        entry = self.festival.sections.get(section)
        order = {key: index for index, key in enumerate(entry.order)} if entry is not None else {}
        first = self.languages[0]
        collate = language(first).sort_key

        def rank(film: Film) -> tuple[int, int, object, str]:
            place = order.get(film.key, len(order))
            title = title_in(film, first) or next(iter(film.titles.printed.values()), film.key)
            return place, film.programme or 0, collate(language(first).without_article(title)), film.key

        return tuple(sorted(shown, key=rank))

    def credited(self, film: Film) -> Iterator[tuple[str, str]]:
        """Every person the film names, with the field where: roles first, then the cast."""
        for role, people in film.credits.items():
            for index, person in enumerate(people):
                yield person, f"credits.{role}.{index}"
        for index, entry in enumerate(film.cast):
            yield entry.actor, f"cast.{index}"


def title_in(film: Film, tag: str) -> str | None:
    """The film's title in a language, or the original where that is its language, or None."""
    return text_in(film.titles.printed, tag) or text_in(film.titles.original, tag)


def text_in(texts: Texts, tag: str) -> str | None:
    """The words in this language, in one it is a special case of, or those that serve all; else None."""
    own = next((words for each in parents(tag) if (words := texts.own(each)) is not None), None)
    return own if own is not None else texts.get(tag)
