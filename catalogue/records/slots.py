"""Slots: when and where something is shown. Every page, table and check takes them from here."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from catalogue.records.event import Event
from catalogue.records.film import Film, Screening

SMALL_HOURS = 5
"""The hour at which a festival's day begins: what is shown before it still belongs to the evening."""
_LAST_MOMENT = dt.datetime.combine(dt.date.max, dt.time.max)
"""The end of the calendar, which no showing outlasts."""


def day_of(moment: dt.datetime) -> dt.date:
    """The festival's day that a moment belongs to."""
    return dt.date.fromordinal(max(moment.toordinal() - (moment.hour < SMALL_HOURS), 1))


@dataclass(frozen=True, slots=True)
class Slot:
    """One showing of a film or a programme, or one holding of an event."""

    begin: dt.datetime
    """Local time."""
    venue: str
    """The venue's key."""
    seconds: int | None
    """How long the venue is taken: what the showing says, else the running time; None where neither is known."""
    subject: Film | Event
    screening: Screening
    """The record that says so."""

    @property
    def end(self) -> dt.datetime:
        """When the venue is free again; where the length is unknown, the beginning."""
        left = (_LAST_MOMENT - self.begin).total_seconds()
        return self.begin + dt.timedelta(seconds=min(self.seconds or 0, left))

    @property
    def day(self) -> dt.date:
        """The festival's day: 00:30 is of the evening before."""
        return day_of(self.begin)

    @property
    def anchor(self) -> str:
        """The anchor of the page that shows it: `film:KEY`, or `event:KEY`."""
        return anchor_of(self.subject)


def anchor_of(subject: Film | Event) -> str:
    """The anchor of the page that shows a film, a programme or an event."""
    return f"{'film' if isinstance(subject, Film) else 'event'}:{subject.key}"


def every_slot(
    films: Iterable[Film],
    events: Iterable[Event],
    venues: Sequence[str],
    running_time: Callable[[Film], int | None],
) -> tuple[Slot, ...]:
    """All showings in the order of time, then of the venues, then of the keys."""
    shown: list[tuple[Film | Event, Screening, int | None]] = []
    for film in films:
        shown.extend((film, screening, running_time(film)) for screening in film.screenings)
    for event in events:
        shown.extend((event, screening, None) for screening in event.slots)
    found = [
        Slot(screening.when, screening.venue, screening.length or length, subject, screening)
        for subject, screening, length in shown
    ]
    rank = {venue: index for index, venue in enumerate(venues)}
    return tuple(sorted(found, key=lambda slot: (slot.begin, rank.get(slot.venue, len(rank)), slot.venue, slot.anchor)))
