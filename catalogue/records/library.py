"""Records: everything that is known of one festival, finished and frozen."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from catalogue.languages import language
from catalogue.records.cldr import parents
from catalogue.records.contact import Contact
from catalogue.records.event import Event
from catalogue.records.festival import Festival
from catalogue.records.film import Film
from catalogue.records.frozen import Frozen, Texts
from catalogue.records.person import Person
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
