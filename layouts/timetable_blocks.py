"""The blocks of the timetable by venue: as high as a showing is long, and what is said in one is never cut off."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalogue import Box, Desk, Galley, Passage, Sheet, Slot, mm
from layouts.house import GAP_AFTER_NAME
from layouts.in_languages import Said
from layouts.timetables import by_line, ink_of, page_of, remarks_of, title_place, titles_of

UNKNOWN = dt.timedelta(minutes=90)
"""How long a showing of unknown length is drawn, if nothing follows sooner."""
TINT = 0.14
BAR_WIDTH, INSET, RIGHT_INSET = mm(1.5), mm(3), mm(1.2)
LEADING = mm(3)
EASY, TIGHT = (mm(3), mm(1)), (mm(2.15), mm(0.6))
"""From the block's head to the first baseline, and from the last one to its foot; the same where there is no more time."""
WHITE = mm(0.25)
"""Least white below a block that has grown."""
ALIKE = 0.01
"""Points: heights that differ by less are one."""
PAGE_WIDTH = mm(20)
"""A narrower block has no room for the page beside the hour."""
NARROWEST = mm(13)
"""A narrower one has no room for words."""


@dataclass(frozen=True)
class Interval:
    """A slot with the time that it takes on the page, and the part of its venue's column."""

    slot: Slot
    end: dt.datetime
    lane: int = 0
    lanes: int = 1


@dataclass(frozen=True)
class Block:
    """A rectangle for one showing; it may grow down to `limit`."""

    slot: Slot
    x: float
    top: float
    width: float
    bottom: float
    limit: float

    @property
    def measure(self) -> float:
        return self.width - INSET - RIGHT_INSET


@dataclass(frozen=True)
class Contents:
    """What a block says: galleys below one another, with or without the page on the first line."""

    galleys: tuple[Galley, ...]
    page: bool
    insets: tuple[float, float] = EASY

    @property
    def lines(self) -> int:
        return sum(len(galley.lines) for galley in self.galleys)

    @property
    def height(self) -> float:
        """Of the block that holds them."""
        return (self.lines - 1) * LEADING + sum(self.insets)


def intervals(slots: Sequence[Slot]) -> list[Interval]:
    """The slots of one venue in order; those that meet lie beside each other."""
    ends = [
        slot.end
        if slot.seconds is not None
        else min(
            [slot.begin + UNKNOWN, *(after.begin for after in slots[number + 1 :][:1] if after.begin > slot.begin)]
        )
        for number, slot in enumerate(slots)
    ]
    found: list[Interval] = []
    cluster: list[tuple[Slot, dt.datetime, int]] = []
    free: list[dt.datetime] = []
    for slot, end in zip(slots, ends, strict=True):
        if all(until <= slot.begin for until in free):
            found.extend(Interval(each, until, lane, len(free)) for each, until, lane in cluster)
            cluster, free = [], []
        lane = next((number for number, until in enumerate(free) if until <= slot.begin), len(free))
        free[lane : lane + 1] = [end]
        cluster.append((slot, end, lane))
    found.extend(Interval(each, until, lane, len(free)) for each, until, lane in cluster)
    return found


def pour_block(desk: Desk, sheet: Sheet, block: Block) -> None:
    """Draws the block with what it says; a grave problem where there is no time for all of it."""
    slot, contents = block.slot, _fitted(desk, block)
    height = max(block.bottom - block.top, contents.height)
    if block.top + height > block.limit + ALIKE:
        sheet.overset(
            title_place(slot),
            f"{slot.subject.key} on {slot.begin:%Y-%m-%d at %H:%M} takes {contents.lines} lines, and the time until the "
            "next showing has room for fewer",
            "give it a short title, or the hours of the grid more height",
        )
    ink = ink_of(desk, slot)
    sheet.put(Box(block.x, block.top, block.width, height, ink.tint(TINT)))
    sheet.put(Box(block.x, block.top, BAR_WIDTH, height, ink))
    y = block.top + contents.insets[0]
    if contents.page:
        sheet.put(page_of(desk, slot, block.x + block.width - RIGHT_INSET, y, "grid_page"))
    for galley in contents.galleys:
        sheet.pour(galley, block.x + INSET, y)
        y += len(galley.lines) * LEADING


def _fitted(desk: Desk, block: Block) -> Contents:
    """The first of these that the block's height holds: the hour and the page above the titles; the hour run in; both
    again with the shorter titles. Where none does, that of the fewest lines: the block grows over free time, and where
    there is too little of it the lines move towards the block's edges.
    """
    height = block.bottom - block.top
    tried = [
        _contents(desk, block, titles_of(desk, block.slot, short=short), run_in=run_in)
        for short in (False, True)
        for run_in in (False, True)
    ]
    contents = next((each for each in tried if each.height <= height + ALIKE), None)
    if contents is not None:
        more = (replace(contents, galleys=(*contents.galleys, *added)) for added in _added(desk, block))
        return next((each for each in more if each.height <= height + ALIKE), contents)
    contents = min(tried, key=lambda each: each.height)
    return contents if block.top + contents.height <= block.limit + ALIKE else replace(contents, insets=TIGHT)


def _contents(desk: Desk, block: Block, titles: Said, *, run_in: bool) -> Contents:
    """The hour above the titles and the page beside it, or the hour run into the first title."""
    slot, first = block.slot, desk.languages[0]
    hour = desk.passage(desk.wordings[first].screening(slot.screening).time, "grid_hour", first)
    galleys: list[Galley] = []
    lead: list[Passage] = [hour, desk.gap(GAP_AFTER_NAME, "grid_title", first)] if run_in else []
    if not run_in:
        galleys.append(desk.set([hour], block.measure, slot.screening.place("when")))
    for language, words in titles:
        title = desk.passage(words, "grid_title", language)
        galleys.append(desk.set([*lead, title], block.measure, title_place(slot)))
        lead = []
    return Contents(tuple(galleys), page=not run_in and block.width >= PAGE_WIDTH)


def _added(desk: Desk, block: Block) -> tuple[tuple[Galley, ...], ...]:
    """What more a block says where it has room, the most first: in an edition of one language who made the film; the kind
    of event and what is particular about the showing.
    """
    slot, first = block.slot, desk.languages[0]
    made = by_line(desk, slot, first) if len(desk.languages) == 1 else ""
    makers = [desk.set([desk.passage(made, "grid_page", first)], block.measure, title_place(slot))] if made else []
    remarks = [
        desk.set([desk.passage(words, "grid_page", language)], block.measure, slot.screening.place("note"))
        for language, words in remarks_of(desk, slot)
    ]
    return (*makers, *remarks), tuple(remarks)


def hours_of(found: Sequence[Interval], day: dt.date) -> tuple[int, int]:
    """The full hours, counted from midnight of the festival's day, between which the intervals lie."""
    midnight = dt.datetime.combine(day, dt.time())
    begins = [(each.slot.begin - midnight).total_seconds() / 3600 for each in found]
    ends = [(each.end - midnight).total_seconds() / 3600 for each in found]
    return math.floor(min(begins)), math.ceil(max(ends))
