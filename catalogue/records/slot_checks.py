"""Checks of slots: two films in one hall, no time to change over, a guest in two places, a film that is never shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from catalogue.problems import Finder
from catalogue.records.event import Event
from catalogue.records.film import Film
from catalogue.records.library import Records
from catalogue.records.references import Known
from catalogue.records.slots import Slot


def clashes(records: Records, known: Known, finder: Finder) -> None:
    """No venue shows two films at once, unless the one is what an event there is about.

    A film of unknown length is in the way of those only that begin when it does.
    """
    for slots in _by_venue(records):
        for earlier, later in _meeting(slots):
            if _one_happening(earlier, later):
                continue
            name, other = later.subject.key, earlier.subject.key
            if later.begin == earlier.begin:
                finder.warn(
                    later.screening.place("when"),
                    f"{name} and {other} both begin on {later.begin:%Y-%m-%d at %H:%M} in {later.venue}",
                    "look for the right hour or venue; films shown together want a programme",
                )
            else:
                finder.warn(
                    later.screening.place("when"),
                    f"{name} begins at {later.begin:%H:%M} in {later.venue}, where {other} runs from {_from_until(earlier)}",
                    "look for the right hour or venue",
                )


def change_overs(records: Records, known: Known, finder: Finder) -> None:
    """Between two showings a venue has the minutes it needs."""
    for slots in _by_venue(records):
        venue = records.festival.venues.get(slots[0].venue)
        own = venue.change_over if venue is not None else None
        wanted = records.festival.change_over if own is None else own
        for earlier, later in _in_turn(slots):
            gap = (later.begin - earlier.end).total_seconds()
            if earlier.seconds is None or not 0 <= gap < wanted or _one_happening(earlier, later):
                continue
            finder.warn(
                later.screening.place("when"),
                f"{later.subject.key} begins at {later.begin:%H:%M} in {later.venue}, {gap / 60:g} min after "
                f"{earlier.subject.key}, which runs from {_from_until(earlier)}; a change-over takes {wanted / 60:g} min",
                "show it later, or look at change_over",
            )


def too_short(records: Records, known: Known, finder: Finder) -> None:
    """A film is not longer than the time for which its venue is taken."""
    for slot in records.slots:
        runs = records.running_time(slot.subject) if isinstance(slot.subject, Film) else None
        taken = slot.screening.length
        if runs is not None and taken is not None and taken < runs:
            finder.warn(
                slot.screening.place("length"),
                f"{slot.subject.key} runs for {runs / 60:.4g} min, and {slot.venue} is taken for {taken / 60:.4g} min "
                f"from {slot.begin:%H:%M}",
                "look which of the two is right",
            )


def within_festival(records: Records, known: Known, finder: Finder) -> None:
    """Nothing is shown before the festival's first day, nor after the night of its last."""
    dates = records.festival.dates
    if dates.last < dates.first:
        finder.grave(records.festival.place("dates.to"), "the festival ends before it begins", "change from and to")
        return
    for slot in records.slots:
        if slot.begin.date() < dates.first or slot.day > dates.last:
            finder.warn(
                slot.screening.place("when"),
                f"{slot.begin:%Y-%m-%d} is not a day of the festival, which lasts from {dates.first} to {dates.last}",
                "look for the right day",
            )


def never_shown(records: Records, known: Known, finder: Finder) -> None:
    """Every film and programme is shown; while there are no screenings at all, that is said once."""
    if not records.films:
        return
    if not any(film.screenings for film in records.films.values()):
        finder.note(records.festival.place(), "no film has a screening yet")
        return
    inside = {key for film in records.films.values() for key in film.films}
    for film in records.films.values():
        if not film.screenings and film.key not in inside:
            finder.warn(film.place(), "the film is never shown", "write its screenings")


def events_without_length(records: Records, known: Known, finder: Finder) -> None:
    """An event says how long it takes: nothing else does."""
    for event in records.events.values():
        for screening in event.slots:
            if screening.length is None:
                finder.note(screening.place(), f"{event.key} at {screening.when:%H:%M} has no length")


def people_in_two_places(records: Records, known: Known, finder: Finder) -> None:
    """Nobody is a guest here while they are a guest, or speak, elsewhere."""
    theirs: dict[str, list[Slot]] = defaultdict(list)
    for slot in records.slots:
        speakers = slot.subject.people if isinstance(slot.subject, Event) else ()
        for person in dict.fromkeys((*slot.screening.guests, *speakers)):
            theirs[person].append(slot)
    for person, slots in theirs.items():
        for earlier, later in _meeting(slots):
            if earlier.venue != later.venue:
                finder.warn(
                    later.screening.place("when"),
                    f"{person} is to be in two places: with {later.subject.key} in {later.venue} at "
                    f"{later.begin:%H:%M}, and with {earlier.subject.key} in {earlier.venue} from {_from_until(earlier)}",
                    "look where they will be",
                )


def shown_twice_at_once(records: Records, known: Known, finder: Finder) -> None:
    """A film in two halls at once may be meant: there are two prints of it, or one server."""
    theirs: dict[str, list[Slot]] = defaultdict(list)
    for slot in records.slots:
        theirs[slot.anchor].append(slot)
    for slots in theirs.values():
        for earlier, later in _meeting(slots):
            if earlier.venue != later.venue:
                finder.note(
                    later.screening.place("when"),
                    f"{later.subject.key} is shown in {later.venue} at {later.begin:%H:%M} and in {earlier.venue} "
                    f"from {_from_until(earlier)}",
                )


def _by_venue(records: Records) -> Iterator[tuple[Slot, ...]]:
    """Every venue's slots in the order of time."""
    venues: dict[str, list[Slot]] = defaultdict(list)
    for slot in records.slots:
        venues[slot.venue].append(slot)
    yield from map(tuple, venues.values())


def _in_turn(slots: Iterable[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Every slot behind the one that, of all before it, ends last."""
    last: Slot | None = None
    for slot in slots:
        if last is not None:
            yield last, slot
        if last is None or slot.end >= last.end:
            last = slot


def _meeting(slots: Iterable[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Of these pairs those of which the one is not over when the other begins."""
    for earlier, later in _in_turn(slots):
        if later.begin < earlier.end or later.begin == earlier.begin:
            yield earlier, later


def _one_happening(left: Slot, right: Slot) -> bool:
    """Whether the one is an event about the other's film: an opening with its film, a concert to a silent one."""
    return any(
        isinstance(event.subject, Event) and film.subject.key in event.subject.films
        for event, film in ((left, right), (right, left))
        if isinstance(film.subject, Film)
    )


def _from_until(slot: Slot) -> str:
    return f"{slot.begin:%H:%M} until {slot.end:%H:%M}" if slot.seconds is not None else f"{slot.begin:%H:%M} on"
