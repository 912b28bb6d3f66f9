"""The timetable by venue: a grid of hours with a column for each venue, every showing as high as it is long."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from catalogue import Desk, Page, Rule, Sheet, Side, mm, other
from layouts.house import blank
from layouts.timetable_blocks import ALIKE, NARROWEST, WHITE, Block, Interval, hours_of, intervals, pour_block
from layouts.timetables import Timetable, day_names, venue_names

HOURS_TOP = mm(44)
HEADS_BOTTOM, HEADS_TOP, HEAD_LEADING = mm(41), mm(32), mm(3)
"""The last baseline of the venues' names, and the first that they may take."""
RULE_OUT, FIGURE_OUT = mm(2.4), mm(3)
"""How far the rules of the hours, and then their figures, stand outside the measure, towards the fore-edge."""
LANE_GAP = mm(1)
"""Between showings that meet in one venue."""
MIDNIGHT = 24
LEAST_HOUR = 4.0
"""Millimetres: in less no line has room."""


@dataclass(frozen=True)
class Leaf:
    """One page of the grid: a day, some venues, and the hours from `first` to `last`."""

    day: dt.date
    venues: tuple[str, ...]
    first: int
    last: int
    hour: float
    """Points of one."""
    found: Mapping[str, tuple[Interval, ...]]

    def y(self, moment: dt.datetime) -> float:
        """The height on the page at which a moment lies."""
        hours = (moment - dt.datetime.combine(self.day, dt.time())).total_seconds() / 3600
        return HOURS_TOP + (hours - self.first) * self.hour


@dataclass(frozen=True)
class TimetableByVenue(Timetable):
    """`columns` are at most so many venues on a page. `hour` is the height of one in millimetres, which gives way down to
    `least_hour` before a day takes two pages. With `same_hours` an hour stands at one height on all pages, if every day
    has room for the hours of all; `idle` keeps a venue's column on days when nothing is shown there.
    """

    columns: int = 4
    hour: float = 12.0
    least_hour: float = 10.5
    same_hours: bool = True
    idle: bool = True

    name = "timetable_by_venue"
    word = "schedule_by_venue"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        foot = self.words_foot(desk, self.word)
        leaves = self._leaves(desk)
        sheet = blank(self, desk, side)
        self.complain(desk, sheet, empty=not leaves)
        if not leaves:
            self.head_titles(desk, sheet, foot)
            yield sheet.page(foot=foot)
        day: dt.date | None = None
        for number, leaf in enumerate(leaves):
            sheet = blank(self, desk, side) if number else sheet
            self.head_titles(desk, sheet, day_names(desk, leaf.day))
            self._hours(desk, sheet, leaf)
            for column, venue in enumerate(leaf.venues):
                x, width = self._column(desk, sheet.side, column, len(leaf.venues))
                self._head(desk, sheet, venue, x, width)
                self._blocks(desk, sheet, leaf, venue, x, width)
            yield sheet.page(anchors=[f"day:{leaf.day}"] if leaf.day != day else (), foot=foot)
            day, side = leaf.day, other(side)

    def complain(self, desk: Desk, sheet: Sheet, *, empty: bool) -> None:
        super().complain(desk, sheet, empty=empty)
        place = self.place(desk)
        if self.columns < 1:
            sheet.overset(place, f"a page of {self.columns} columns holds nothing", "write 4")
        if self.hour < LEAST_HOUR:
            sheet.overset(place, f"an hour of {self.hour:g} mm holds no line", "write 12")

    # Which hours stand on which page ----------------------------------------------------------------------------------

    def _leaves(self, desk: Desk) -> list[Leaf]:
        """The pages: days in order, each with its venues evenly on as few pages as hold them, then its hours."""
        days = {
            day: {venue: tuple(intervals(slots)) for venue, slots in venues.items()}
            for day, venues in self.showings(desk).items()
        }
        spans = {
            day: hours_of([each for found in venues.values() for each in found], day) for day, venues in days.items()
        }
        if not spans:
            return []
        shared = min(first for first, _ in spans.values()), max(last for _, last in spans.values())
        if self.same_hours and shared[1] - shared[0] <= self._room(desk) / self._least:
            spans = dict.fromkeys(spans, shared)
        ever = [venue for venue in self.chosen(desk) if any(venue in venues for venues in days.values())]
        leaves: list[Leaf] = []
        for day, found in days.items():
            for venues in _evenly([venue for venue in ever if self.idle or venue in found], max(self.columns, 1)):
                here = {venue: found[venue] for venue in venues if venue in found}
                if here:
                    leaves.extend(self._parts(desk, Leaf(day, venues, *spans[day], self._hour, here)))
        return leaves

    def _parts(self, desk: Desk, leaf: Leaf) -> Iterator[Leaf]:
        """The page, its hours a little lower where they then have room; else several of about as many hours each."""
        room, hours = self._room(desk), leaf.last - leaf.first
        if hours <= room / self._least + ALIKE:
            yield replace(leaf, hour=min(self._hour, room / hours))
            return
        most = max(int(room / self._hour + ALIKE), 1)
        size = math.ceil(hours / math.ceil(hours / most))
        midnight = dt.datetime.combine(leaf.day, dt.time())
        for first in range(leaf.first, leaf.last, size):
            begin, end = (midnight + dt.timedelta(hours=hour) for hour in (first, first + size))
            found = {
                venue: tuple(each for each in several if begin <= each.slot.begin < end)
                for venue, several in leaf.found.items()
            }
            here = [each for several in found.values() for each in several]
            if here:
                last = min(max(min(first + size, leaf.last), hours_of(here, leaf.day)[1]), first + most)
                yield replace(leaf, first=first, last=last, found=found)

    def _room(self, desk: Desk) -> float:
        """Points that a page has for its hours."""
        return self._lower_end(desk) - HOURS_TOP

    @property
    def _hour(self) -> float:
        """Points of an hour."""
        return mm(max(self.hour, LEAST_HOUR))

    @property
    def _least(self) -> float:
        """Points of an hour that has given way."""
        return min(self._hour, mm(max(self.least_hour, LEAST_HOUR)))

    # Pouring ----------------------------------------------------------------------------------------------------------

    def _column(self, desk: Desk, side: Side, number: int, count: int) -> tuple[float, float]:
        """Left edge and width of a venue's column."""
        grid = self.grid(desk, side)
        width = (grid.measure - (count - 1) * grid.gutter) / count
        return grid.left + number * (width + grid.gutter), width

    def _lower_end(self, desk: Desk) -> float:
        """The lower end of the hours."""
        return desk.u(desk.look.grid["last"])

    def _head(self, desk: Desk, sheet: Sheet, venue: str, x: float, width: float) -> None:
        """The venue's names above its column, or the short ones where they are too long, the last line always at one
        height.
        """
        place = desk.records.festival.venues[venue].place("name")
        for short in (False, True):
            galleys = [
                desk.set([desk.passage(words, "grid_head", language)], width, place)
                for language, words in venue_names(desk, venue, short=short)
            ]
            lines = sum(len(galley.lines) for galley in galleys)
            y = HEADS_BOTTOM - (lines - 1) * HEAD_LEADING
            if y >= HEADS_TOP:
                break
        else:
            sheet.overset(place, f"the name of {venue} takes {lines} lines above its column", "give it a short one")
        for galley in galleys:
            sheet.pour(galley, x, y)
            y += len(galley.lines) * HEAD_LEADING

    def _hours(self, desk: Desk, sheet: Sheet, leaf: Leaf) -> None:
        """A rule for each full hour with its figure towards the fore-edge."""
        grid = self.grid(desk, sheet.side)
        left, right = grid.left, grid.left + grid.measure
        outside = right + FIGURE_OUT if sheet.side == "recto" else left - FIGURE_OUT
        ends = (left, right + RULE_OUT) if sheet.side == "recto" else (left - RULE_OUT, right)
        middle = desk.cap_height("grid_page", desk.languages[0]) / 2
        for hour in range(leaf.first, leaf.last + 1):
            y = HOURS_TOP + (hour - leaf.first) * leaf.hour
            sheet.put(Rule(ends[0], y, ends[1], y, desk.look.rules["hour"], desk.ink("black")))
            figure = desk.line(str(hour if hour <= MIDNIGHT else hour - MIDNIGHT), "grid_page", desk.languages[0])
            sheet.pour(figure, outside if sheet.side == "recto" else outside - figure.widest, y + middle)

    def _blocks(self, desk: Desk, sheet: Sheet, leaf: Leaf, venue: str, x: float, width: float) -> None:
        """The venue's showings, those that meet beside each other."""
        foot = self._lower_end(desk)
        found = leaf.found.get(venue, ())
        for each in found:
            top = leaf.y(each.slot.begin)
            after = [leaf.y(later.slot.begin) - WHITE for later in found if later.slot.begin >= each.end]
            lane = (width + LANE_GAP) / each.lanes - LANE_GAP
            narrow = lane < NARROWEST
            if narrow:
                sheet.overset(
                    each.slot.screening.place("when"),
                    f"{each.slot.subject.key} meets so many others in {venue} that they have no room beside each other",
                    "look for the right hours and venues",
                )
            at = x if narrow else x + each.lane * (lane + LANE_GAP)
            bottom = min(leaf.y(each.end), foot)
            limit = min((y for y in after if y > top), default=foot)
            pour_block(desk, sheet, Block(each.slot, at, top, width if narrow else lane, bottom, max(limit, bottom)))


def _evenly(venues: Sequence[str], most: int) -> list[tuple[str, ...]]:
    """The venues on as few pages as hold them, about as many on each: five are three and two."""
    pages = math.ceil(len(venues) / most)
    out: list[tuple[str, ...]] = []
    start = 0
    for page in range(pages):
        count = math.ceil((len(venues) - start) / (pages - page))
        out.append(tuple(venues[start : start + count]))
        start += count
    return out
