"""The timetable by day: under each venue its showings in the order of time, the venues two by two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum
from typing import Literal

from catalogue import Box, Desk, Galley, Page, Sheet, Side, Slot, mm, other
from layouts.grid import Grid
from layouts.house import FOOT_BETWEEN, blank
from layouts.in_languages import Said
from layouts.timetable_lists import LEAST_LINES, Band, Listing, Placed, Row, day_by_day, lines_of, running
from layouts.timetables import (
    Timetable,
    by_line,
    day_names,
    ink_of,
    page_of,
    remarks_of,
    seconds_of,
    title_place,
    titles_of,
    venue_names,
)

LISTS_K = 12
"""Heads of the first two lists, below the page's title."""
RUNNING_K = 5
"""The first day's name on a page that has no title, since days run on to it."""
RULE_ABOVE = mm(6)
BAR_WIDTH, BAR_ABOVE = mm(1.5), mm(2.1)
"""A bar reaches from above the hour's figures to the last baseline of its row."""
HOUR_X, TITLE_X, TITLE_WIDTH = mm(4), mm(15), mm(42)
MOST_TITLE_LINES = 2
"""Of a longer title the short one is set, if there is one."""
STROKE = " / "
SIDE_BY_SIDE = 2
"""Venues beside each other."""


@dataclass(frozen=True)
class TimetableByDay(Timetable):
    """With `days` `running` a day begins on the page on which the one before ends. `titles` `first` prints those in the
    edition's first language alone, and who made the film below them, as an edition in one language does. `remarks` are
    the kinds of events and the notes on a showing.
    """

    days: Literal["separate", "running"] = "separate"
    titles: Literal["both", "first"] = "both"
    remarks: bool = True

    name = "timetable_by_day"
    word = "schedule_by_day"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        foot = self.words_foot(desk, self.word)
        folded = self._folded(desk, foot) or [(foot, [])]
        named: set[dt.date] = set()
        for number, (title, bands) in enumerate(folded):
            sheet = blank(self, desk, side)
            if not number:
                self.complain(desk, sheet, empty=not bands)
            self.head_titles(desk, sheet, title)
            for placed in bands:
                self._pour(desk, sheet, placed)
            begun = [day for day in dict.fromkeys(placed.band.day for placed in bands) if day not in named]
            named.update(begun)
            yield sheet.page(anchors=[f"day:{day}" for day in begun], foot=foot)
            side = other(side)

    def _folded(self, desk: Desk, title: Said) -> list[tuple[Said, list[Placed]]]:
        """The lists a page, each page with its title: the day's name, or the timetable's before running days."""
        last = int(desk.look.grid["last"])
        days = {day: self._bands(desk, day, venues) for day, venues in self.showings(desk).items()}
        if self.days == "separate":
            return [
                (day_names(desk, day), page) for day, bands in days.items() for page in day_by_day(bands, LISTS_K, last)
            ]
        bands = [band for each in days.values() for band in each]
        pages = running(bands, LISTS_K, RUNNING_K, last) if bands else []
        return [(() if number else title, page) for number, page in enumerate(pages)]

    # Setting ----------------------------------------------------------------------------------------------------------

    def _bands(self, desk: Desk, day: dt.date, venues: Mapping[str, Sequence[Slot]]) -> list[Band]:
        """A day's lists, two venues beside each other."""
        lists = [
            Listing(self._heads(desk, venue), tuple(Row(slot, self._galleys(desk, slot)) for slot in slots))
            for venue, slots in venues.items()
        ]
        return [Band.beside(day, lists[index : index + SIDE_BY_SIDE]) for index in range(0, len(lists), SIDE_BY_SIDE)]

    def _heads(self, desk: Desk, venue: str) -> tuple[tuple[Galley, ...], ...]:
        """The venue's names on one line, or the short ones; where neither fit, each on lines of its own."""
        width = self.grid(desk, "recto").span(2)
        place = desk.records.festival.venues[venue].place("name")
        for short in (False, True):
            names = venue_names(desk, venue, short=short)
            line = tuple(desk.line(words, "list_head", language, place) for language, words in names)
            if fsum(galley.widest for galley in line) + FOOT_BETWEEN * (len(line) - 1) <= width:
                return (line,)
        return tuple(
            (desk.set([desk.passage(words, "list_head", language)], width, place),) for language, words in names
        )

    def _galleys(self, desk: Desk, slot: Slot) -> tuple[Galley, ...]:
        """What a row says: titles, or the first one and who made the film, then the remarks."""
        alone = self.titles == "first" or len(desk.languages) == 1
        found: list[Galley] = []
        for short in (False, True):
            titles = titles_of(desk, slot, short=short)[: 1 if alone else None]
            found = [
                desk.set([desk.passage(words, "slot_title", language)], TITLE_WIDTH, title_place(slot))
                for language, words in titles
            ]
            if all(len(galley.lines) <= MOST_TITLE_LINES for galley in found):
                break
        first = desk.languages[0]
        if alone and (words := by_line(desk, slot, first)):
            found.append(desk.set([desk.passage(words, "row_facts", first)], TITLE_WIDTH, title_place(slot)))
        if self.remarks:
            # Below minutes and page a line may be longer.
            below = sum(len(galley.lines) for galley in found) >= LEAST_LINES
            width = self.grid(desk, "recto").span(2) - TITLE_X if below else TITLE_WIDTH
            found.extend(self._remarks(desk, slot, width, alone=alone))
        return tuple(found)

    def _remarks(self, desk: Desk, slot: Slot, width: float, *, alone: bool) -> tuple[Galley, ...]:
        """The remarks on one line where they fit, else those of every language on lines of its own."""
        place = slot.screening.place("note")
        made = [desk.passage(words, "venue", language) for language, words in remarks_of(desk, slot)][
            : 1 if alone else None
        ]
        joined = [replace(passage, text=passage.text + STROKE) for passage in made[:-1]]
        together = desk.set([*joined, *made[-1:]], width, place)
        if len(together.lines) <= 1:
            return (together,)
        return tuple(desk.set([passage], width, place) for passage in made)

    # Pouring ----------------------------------------------------------------------------------------------------------

    def _pour(self, desk: Desk, sheet: Sheet, placed: Placed) -> None:
        grid = self.grid(desk, sheet.side)
        if placed.day_k is not None:
            for index, (language, words) in enumerate(day_names(desk, placed.band.day)):
                sheet.pour(desk.line(words, "title_small", language), grid.x(2 * index), grid.y(placed.day_k))
        for column, listing in placed.band.lists:
            x = grid.x(2 * column)
            self.rule(desk, sheet, grid.y(placed.k) - RULE_ABOVE, x, x + grid.span(2))
            k = placed.k
            for head in listing.heads:
                at = x
                for galley in head:
                    sheet.pour(galley, at, grid.y(k))
                    at += galley.widest + FOOT_BETWEEN
                k += lines_of(head)
            k = placed.k + listing.first
            for row in listing.rows:
                self._pour_row(desk, grid, sheet, row, x, k)
                k += row.pitch

    def _pour_row(self, desk: Desk, grid: Grid, sheet: Sheet, row: Row, x: float, k: int) -> None:
        """The bar, the hour – with its date where midnight is past –, what is shown, minutes and page."""
        first, slot = desk.languages[0], row.slot
        showing = desk.wordings[first].screening(slot.screening)
        end = k + row.lines - 1
        if end > desk.look.grid["last"]:
            sheet.overset(title_place(slot), f"the title of {slot.subject.key} is too long for a page", "shorten it")
        y, under = grid.y(k), grid.y(k + LEAST_LINES - 1)
        sheet.put(Box(x, y - BAR_ABOVE, BAR_WIDTH, grid.y(end) - y + BAR_ABOVE, ink_of(desk, slot)))
        sheet.pour(desk.line(showing.time, "slots", first), x + HOUR_X, y)
        if slot.begin.date() != slot.day:
            sheet.pour(desk.line(showing.date, "venue", first), x + HOUR_X, under)
        at = y
        for galley in row.galleys:
            sheet.pour(galley, x + TITLE_X, at)
            at += len(galley.lines) * grid.unit
        right = x + grid.span(2)
        seconds = seconds_of(desk, slot)
        if seconds is not None:
            minutes = desk.line(desk.wordings[first].minutes_short(seconds), "venue", first)
            sheet.pour(minutes, right - minutes.widest, y)
        sheet.put(page_of(desk, slot, right, under, "page"))
