"""What both timetables share: the slots by day and venue, and what a slot says of itself."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from catalogue import Desk, Event, Film, Ink, Place, Reference, Sheet, Slot
from layouts.house import MOST_LANGUAGES, PART_BETWEEN, HousePage
from layouts.in_languages import Said, said_by


@dataclass(frozen=True)
class Timetable(HousePage):
    """`venues` are the keys of the venues to show, in their order; all, in the festival's, if none are named."""

    venues: tuple[str, ...] = ()

    word: ClassVar[str]
    """The word of the book that the contents and the running foot call it."""

    def title(self, desk: Desk, subject: str, language: str) -> str | None:
        wording = desk.wordings[language]
        return wording.word(self.word) if wording.has_word(self.word) else None

    def chosen(self, desk: Desk) -> tuple[str, ...]:
        """The keys of the venues it shows."""
        known = desk.records.festival.venues
        return tuple(dict.fromkeys(key for key in self.venues or known if key in known))

    def showings(self, desk: Desk) -> Mapping[dt.date, Mapping[str, tuple[Slot, ...]]]:
        """By the festival's day and by venue the slots in the order of time; nothing where nothing is shown."""
        found: dict[dt.date, dict[str, list[Slot]]] = defaultdict(lambda: defaultdict(list))
        chosen = self.chosen(desk)
        for slot in desk.records.slots:
            if slot.venue in chosen:
                found[slot.day][slot.venue].append(slot)
        return {
            day: {venue: tuple(venues[venue]) for venue in chosen if venue in venues} for day, venues in found.items()
        }

    def place(self, desk: Desk) -> Place:
        """Where the book asks for it."""
        return desk.records.festival.place("parts")

    def complain(self, desk: Desk, sheet: Sheet, *, empty: bool) -> None:
        """A grave problem for each venue that is none, and for a timetable in which nothing stands."""
        known = desk.records.festival.venues
        for key in self.venues:
            if key not in known:
                sheet.overset(self.place(desk), f"there is no venue {key}", f"name some of {', '.join(known)}")
        if empty:
            sheet.overset(
                self.place(desk), f"there is nothing for {self.name} to show", "write screenings, or take the part out"
            )


def day_names(desk: Desk, day: dt.date) -> Said:
    """The day in words in every language: `Недеља, 9. мај`, `Sunday 9 May`."""
    return tuple((language, desk.wordings[language].day(day)) for language in desk.languages)


def venue_names(desk: Desk, key: str, *, short: bool = False) -> Said:
    """The venue's name, or the shorter one for narrow places."""
    venue = desk.records.festival.venues[key]

    def words(language: str) -> str | None:
        wording = desk.wordings[language]
        return (wording.text(venue.short) if short else None) or wording.text(venue.name)

    return said_by(desk, words, MOST_LANGUAGES) or ((desk.languages[0], next(iter(venue.name.values()), key)),)


def titles_of(desk: Desk, slot: Slot, *, short: bool = False) -> Said:
    """The title of what is shown in every language that has one, or the shorter one for narrow places."""
    subject = slot.subject

    def words(language: str) -> str | None:
        wording = desk.wordings[language]
        if isinstance(subject, Film):
            return wording.short_title(subject) if short else wording.title(subject)
        return (wording.text(subject.short) if short else None) or wording.text(subject.title)

    found = said_by(desk, words, MOST_LANGUAGES)
    if found:
        return found
    first = desk.languages[0]
    if isinstance(subject, Film):
        return ((first, desk.any_title(subject, first)),)
    return ((first, next(iter(subject.title.values()), subject.key)),)


def title_place(slot: Slot) -> Place:
    """Where the title stands."""
    return slot.subject.place("titles" if isinstance(slot.subject, Film) else "title")


def remarks_of(desk: Desk, slot: Slot) -> Said:
    """What kind of event it is, and what is particular about this showing."""

    def words(language: str) -> str:
        wording = desk.wordings[language]
        event = slot.subject if isinstance(slot.subject, Event) else None
        kind = wording.event_kind(event.kind) if event is not None and event.kind is not None else ""
        return PART_BETWEEN.join(part for part in (kind, wording.text(slot.screening.note)) if part)

    return said_by(desk, words, MOST_LANGUAGES)


def by_line(desk: Desk, slot: Slot, language: str) -> str:
    """Who made it, and when; of a programme how many films it is of."""
    subject, wording = slot.subject, desk.wordings[language]
    if isinstance(subject, Event):
        return ", ".join(wording.names(subject.people))
    if subject.is_programme:
        return wording.count("films", len(subject.films), capital=True)
    return ", ".join((*wording.directors(subject), *((wording.years(subject.year),) if subject.year else ())))


def seconds_of(desk: Desk, slot: Slot) -> int | None:
    """The running time of a film or programme; of an event how long it takes."""
    return desk.records.running_time(slot.subject) if isinstance(slot.subject, Film) else slot.seconds


def ink_of(desk: Desk, slot: Slot) -> Ink:
    """The ink of its section; black where it has none."""
    subject = slot.subject
    section = desk.records.section_of(subject) if isinstance(subject, Film) else subject.section
    return desk.section_ink(section or "")


def page_of(desk: Desk, slot: Slot, x: float, y: float, style: str) -> Reference:
    """The number of its page, ending at `x`; nothing where the book has no page for it."""
    return Reference(
        x, y, (slot.anchor,), style, desk.languages[0], "right", slot.screening.place("when"), optional=True
    )
