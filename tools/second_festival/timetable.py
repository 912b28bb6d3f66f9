"""A timetable without clashes: every film finds a hall that is free, with time to leave and to come in."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

STEP = dt.timedelta(minutes=15)


@dataclass
class Halls:
    """The halls of a festival, filled day by day from the hour they open; `change_over` is what they need between two."""

    first: dt.date
    days: int
    venues: Sequence[str]
    opens: dt.time = dt.time(13, 0)
    closes: dt.timedelta = dt.timedelta(hours=9, minutes=30)
    """From opening to the latest end, and to the first showing of the night."""
    night: dt.timedelta = dt.timedelta(hours=12)
    """From opening to the latest end of a night's showing."""
    change_over: dt.timedelta = dt.timedelta(minutes=20)
    free_from: dict[tuple[int, str], dt.datetime] = field(default_factory=dict)

    def opening(self, day: int) -> dt.datetime:
        return dt.datetime.combine(self.first + dt.timedelta(days=day), self.opens)

    def show(
        self, minutes: int, not_before: int = 0, spread: int = 0, *, late: bool = False
    ) -> tuple[dt.datetime, str, int] | None:
        """The next free time in the hall that has been used least: begin, venue and day; None where all is full.

        `late` films begin when the others are over.
        """
        found = []
        for day in range(not_before, self.days):
            for number, venue in enumerate(self.venues):
                begin = self.free_from.get((day, venue), self.opening(day) + STEP * ((number * 3) % 5))
                if late:
                    begin = max(begin, self.opening(day) + self.closes + STEP)
                if begin + dt.timedelta(minutes=minutes) <= self.opening(day) + (self.night if late else self.closes):
                    found.append((begin - self.opening(day), (day + spread) % self.days, number, begin, venue, day))
        if not found:
            return None
        *_, begin, venue, day = min(found)
        self.take(begin, venue, day, minutes)
        return begin, venue, day

    def take(self, begin: dt.datetime, venue: str, day: int, minutes: int) -> None:
        """The hall is taken from then on, and until it is empty again and a quarter of an hour strikes."""
        end = begin + dt.timedelta(minutes=minutes) + self.change_over
        late = (end - self.opening(day)) % STEP
        self.free_from[day, venue] = end + (STEP - late if late else dt.timedelta())
