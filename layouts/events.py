"""Events: talks, masterclasses, concerts, openings; a row each, two to a page, or a page each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from catalogue import Desk, Event, Page, Picture, PictureFile, Sheet, Side, cover, mm, other
from layouts.event_entry import EventEntry, Slots
from layouts.event_pages import event_pages, half_page
from layouts.grid import Grid
from layouts.heads import titles_of_word
from layouts.house import HousePage
from layouts.portraits import beside
from layouts.row_pages import Row, head, row_pages

TALLEST = 4 / 3
"""Of a row's picture, height to width; a taller one is cropped from below."""
BELOW_PICTURE = mm(3.2)
"""Least white between a picture and the figures below it."""
FIGURES_DOWN = 0.5
"""Units by which large figures stand lower than the line beside them, so that their heads are level."""


@dataclass(frozen=True)
class Events(HousePage):
    """`size` is the room an event has: a row, half a page or a page. `biographies` prints those of its people,
    `order` is that of their first slots or as the part names them."""

    size: Literal["row", "half", "page"] = "row"
    biographies: bool = False
    order: Literal["slots", "given"] = "slots"

    name = "events"
    takes = "event"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        entries = [EventEntry(desk, event) for event in self._ordered(desk, subject)]
        if self.size == "row":
            titles = titles_of_word(desk, self.name)
            sheet, first = head(self, desk, side, titles)
            measure = beside(desk, self.grid(desk, side))[0][2]
            yield from row_pages(self, desk, sheet, first, titles, [self._row(entry, measure) for entry in entries])
        else:
            yield from self._pages(desk, entries, side)

    def _ordered(self, desk: Desk, subject: str) -> list[Event]:
        """By first slot, then title; what has no slot stands last."""
        events = [desk.records.events[key] for key in subject.split()]
        if self.order == "given":
            return events
        first = desk.languages[0]

        def rank(event: Event) -> tuple[bool, str, object, str]:
            slots = desk.records.slots_of(event)
            begin = slots[0].begin.isoformat() if slots else ""
            return not slots, begin, desk.sort_key(event.title.get(first) or event.key, first), event.key

        return sorted(events, key=rank)

    # Rows -------------------------------------------------------------------------------------------------------------

    def _row(self, entry: EventEntry, measure: float) -> Row:
        desk, event = entry.desk, entry.event
        width = self.grid(desk, "recto").column
        file = desk.pictures.get(event.picture.file) if event.picture is not None else None
        slots = entry.large_slots(width, "figures_small", 1.5)
        blocks = [*entry.row_head(measure), *entry.texts(measure, biographies=self.biographies)]
        return Row(
            (*blocks, *entry.tail(measure)),
            EventAside(desk, file, slots, len(entry.slots) == 1, width),
            (f"event:{event.key}",),
            event.section or "",
            event.place("slots"),
        )

    # Half pages and pages ---------------------------------------------------------------------------------------------

    def _pages(self, desk: Desk, entries: list[EventEntry], side: Side) -> Iterator[Page]:
        """Events two by two where they are to have half a page each and have room there, else on a page each."""
        waiting = list(entries)
        while waiting:
            entry = waiting.pop(0)
            page = half_page(self, entry, side, biographies=self.biographies) if self.size == "half" else None
            if page is None:
                made = list(event_pages(self, entry, side, biographies=self.biographies))
            else:
                below = waiting[0] if waiting else None
                both = half_page(self, entry, side, below, biographies=self.biographies) if below is not None else None
                if both is not None:
                    waiting.pop(0)
                made = [both or page]
            yield from made
            side = other(side) if len(made) % 2 else side


@dataclass(frozen=True)
class EventAside:
    """A picture, and below it when and where; without a picture the figures stand at the head of the row."""

    desk: Desk
    file: PictureFile | None
    slots: Slots
    large: bool
    width: float

    @property
    def height(self) -> float:
        """Of the picture."""
        return min(self.file.height / self.file.width, TALLEST) * self.width if self.file is not None else 0.0

    @property
    def first(self) -> float:
        """Units from the row's baseline to that of the first figures."""
        down = FIGURES_DOWN if self.large else 0.0
        if self.file is None:
            return down
        style = "figures_small" if self.large else "slots"
        clear = self.height - self.desk.cap_height("row_name") + BELOW_PICTURE + self.desk.cap_height(style)
        k = down
        while self.desk.u(k) < clear:
            k += 1
        return k

    @property
    def depth(self) -> float:
        if self.slots.galleys:
            return self.first + self.slots.depth
        return max(self.height - self.desk.cap_height("row_name"), 0.0) / self.desk.u(1) + (1 if self.file else 0)

    def pour(self, sheet: Sheet, grid: Grid, k: float) -> None:
        self.slots.pour(sheet, grid, grid.left, k + self.first)
        if self.file is not None:
            top = grid.y(k) - self.desk.cap_height("row_name")
            crop = cover(self.file, self.width, self.height, keep_top=True).shares
            sheet.put(Picture(grid.left, top, self.width, self.height, self.file, crop))
