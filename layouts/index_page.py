"""A page of an index: how an entry is set with its page numbers, and how lists stand in columns side by side."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat, zip_longest
from typing import ClassVar, Literal

from catalogue import Box, Desk, Galley, Page, Passage, Place, Reference, Sheet, Side, figure_lines, mm, other
from layouts.house import FOOT_BETWEEN, PAGE_AFTER, HousePage, blank
from layouts.index_columns import Block, Column, Row, pages_of

RULE, FIRST_K = mm(42), 12
"""The rule over the columns, and the first baseline below it."""
NEXT_HEAD_K, NEXT_RULE, NEXT_K = 4, mm(18), 6
"""The same on the pages that follow, with a small head above."""
ENTRY_INDENT, NARROW_INDENT = mm(8.5), mm(5)
"""From the initial to its entries: in two columns, and in more."""
TURN_INDENT = mm(4)
"""Of what stands below an entry and belongs to it."""
NOTE_AFTER = mm(2.4)
BAR, BAR_BEFORE = mm(1.5), mm(1.2)
"""Width of a section's bar, and from it to the words."""


@dataclass(frozen=True)
class Entry:
    """One line of an index: what it says, how it sorts, and the pages it sends to."""

    words: str
    sorts: str
    anchors: tuple[str, ...]
    place: Place
    language: str
    """That of the list it stands in."""
    own_language: str = ""
    """That of its words, where it is another."""
    see: str = ""
    """The entry it refers to."""
    notes: tuple[str, ...] = ()
    """What stands behind it, such as a slot."""
    section: str = ""
    """Whose bar stands before it."""
    ranges: bool = False
    """Whether pages that follow one another are said as `34–36`."""
    name: bool = False
    """Whether the words are a name, which is broken only where it is longer than the column."""


@dataclass(frozen=True)
class Listing:
    """One run of blocks through columns of its own, in one language or in several."""

    languages: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class IndexPage(HousePage):
    """`columns` is how many the page has: two of text size, or three or four of smaller type. `languages` are those that are
    listed, all if none is named.
    """

    columns: Literal["2", "3", "4"] = "2"
    languages: tuple[str, ...] = ()

    style: ClassVar[str] = "index_title"
    fine: ClassVar[bool] = True
    """Whether more than two columns are of smaller type."""

    @abstractmethod
    def listings(self, desk: Desk) -> tuple[Listing, ...]:
        """What runs through the columns, side by side."""

    def turn(self, desk: Desk) -> float:
        """Indent of an entry's further lines."""
        return desk.style(self.styled(self.style)).hanging

    @property
    def indent(self) -> float:
        """Of the entries, from the column's edge."""
        return 0.0

    @property
    def head_indent(self) -> float:
        """Of what leads several entries."""
        return self.indent

    @property
    def beside_initials(self) -> float:
        """The same where initials stand there."""
        return ENTRY_INDENT if self.columns == "2" else NARROW_INDENT

    # Rows -------------------------------------------------------------------------------------------------------------

    def listed(self, desk: Desk) -> tuple[str, ...]:
        """The languages of this index in the edition's order."""
        among = desk.languages[:2]
        return tuple(language for language in among if language in self.languages) or among

    def styled(self, name: str) -> str:
        """The style of that name for columns of this width."""
        return f"{name}_fine" if self.fine and self.columns != "2" else name

    def width(self, desk: Desk) -> float:
        """Of a column."""
        grid, count = self.grid(desk, "recto"), int(self.columns)
        return (grid.measure - (count - 1) * grid.gutter) / count

    def row(self, desk: Desk, entry: Entry) -> Row:
        """An entry set to the column."""
        made = self.worded(desk, self.passages(desk, entry), entry, self.indent)
        return self.row(desk, replace(entry, name=False)) if entry.name and _overset(made.galley) else made

    def passages(self, desk: Desk, entry: Entry) -> list[Passage]:
        """The entry's words, the entry it refers to, and what stands behind it."""
        style = desk.style(self.styled(self.style), entry.language)
        tail = ", " if entry.see else ""
        made = [desk.passage(entry.words + tail, style, entry.own_language or entry.language, breaks=not entry.name)]
        if entry.see:
            see = desk.wordings[entry.language].word("see")
            made.append(desk.passage(f"{see} ", style.emphasised(), entry.language))
            made.append(desk.passage(entry.see, style, entry.language, joined=True))
        if entry.notes:
            note = self.styled("index_note")
            made.append(desk.gap(NOTE_AFTER, note, entry.language))
            made.extend(desk.names(entry.notes, note, entry.language))
        return made

    def worded(self, desk: Desk, passages: Sequence[Passage], entry: Entry, indent: float) -> Row:
        """Words, and behind their last the page numbers, as many as find room there; further ones go on below.

        The words leave a third of the column to the first numbers. Where a word needs all of it, so do they all.
        """
        style, room, turn = self.styled("page"), self.width(desk) - indent, self.turn(desk)

        def lines(first: float) -> tuple[str, ...]:
            return figure_lines(desk, entry.anchors, style, entry.language, first, room - turn, ranges=entry.ranges)

        def width(figures: str) -> float:
            return desk.line(figures, style, entry.language).widest

        galley = desk.set(passages, room - PAGE_AFTER - width(lines(room / 3)[0]), entry.place)
        if _overset(galley):
            galley = desk.set(passages, room, entry.place)
        words = galley.lines[-1].indent + galley.lines[-1].width if galley.lines else 0.0
        beside = room - PAGE_AFTER - words
        figures = lines(beside)
        below = width(figures[0]) > beside
        if below:
            figures = lines(room - turn)
        return Row(
            galley,
            indent,
            entry.language,
            entry.anchors,
            begin=indent + (turn if below else words + PAGE_AFTER),
            below=below,
            further=len(figures) - (not below),
            ranges=entry.ranges,
            section=entry.section,
        )

    # Pages ------------------------------------------------------------------------------------------------------------

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        listings = self.listings(desk)
        foot = self.words_foot(desk, self.name)
        each = max(int(self.columns) // len(listings), 1)
        heights = self._lines(desk, FIRST_K), self._lines(desk, NEXT_K)
        runs = [pages_of(listing.blocks, each, chain(heights, repeat(heights[1]))) for listing in listings]
        nothing: tuple[tuple[Column, ...], ...] = ((),) * len(listings)
        for number, parts in enumerate(list(zip_longest(*runs, fillvalue=())) or [nothing]):
            sheet = blank(self, desk, side)
            if number:
                self._small_heads(desk, sheet, listings, parts, each)
            else:
                self._complain(desk, sheet, len(listings))
                self.head_titles(desk, sheet, foot)
            xs = self._xs(desk, side)
            anchors = [] if number else [f"part:{self.name}"]
            for index, part in enumerate(parts):
                for x in xs[index * each : (index + 1) * each] if part or not number else ():
                    self.rule(desk, sheet, NEXT_RULE if number else RULE, x, x + self.width(desk))
                for x, column in zip(xs[index * each :], part, strict=False):
                    self._pour(desk, sheet, column, x, NEXT_K if number else FIRST_K)
                    anchors.extend(standing.row.anchor for standing in column if standing.row.anchor)
            yield sheet.page(anchors=dict.fromkeys(anchors), foot=foot)
            side = other(side)

    def _lines(self, desk: Desk, k: int) -> int:
        """How many lines a column has whose first one stands on baseline `k`."""
        leading = desk.style(self.styled(self.style)).leading
        return int((desk.u(desk.look.grid["last"] - k) + 0.01) // leading) + 1

    def _xs(self, desk: Desk, side: Side) -> tuple[float, ...]:
        """Left edges of the columns."""
        grid = self.grid(desk, side)
        return tuple(grid.left + index * (self.width(desk) + grid.gutter) for index in range(int(self.columns)))

    def _complain(self, desk: Desk, sheet: Sheet, listings: int) -> None:
        """What is wrong with the options, so that no column stays empty and no language is missing in silence."""
        place = desk.records.festival.place("parts")
        if int(self.columns) % listings:
            what = f"{self.name} has {self.columns} columns for {listings} lists side by side"
            sheet.overset(place, what, "give it two or four, or `alphabets: one`")
        for language in self.languages:
            if language not in desk.languages:
                what = f"{self.name} is to list {language}, which is no language of the edition"
                sheet.overset(place, what, f"there are {', '.join(desk.languages)}")

    def _small_heads(
        self, desk: Desk, sheet: Sheet, listings: Sequence[Listing], parts: Sequence[Sequence[Column]], each: int
    ) -> None:
        """What the lists are, over each that runs on."""
        xs = self._xs(desk, sheet.side)
        for index, (listing, part) in enumerate(zip(listings, parts, strict=True)):
            x = xs[index * each]
            for language in listing.languages if part else ():
                head = desk.line(desk.wordings[language].word(self.name), "list_head", language)
                sheet.pour(head, x, desk.u(NEXT_HEAD_K))
                x += head.widest + FOOT_BETWEEN

    def _pour(self, desk: Desk, sheet: Sheet, column: Column, x: float, k: int) -> None:
        leading = desk.style(self.styled(self.style)).leading
        room = self._lines(desk, k)
        for standing in column:
            row, y = standing.row, desk.u(k) + standing.line * leading
            if standing.line + row.lines > room:
                what = f"this takes {row.lines} lines, more than a column of {self.name} has"
                sheet.overset(row.galley.place, what, "shorten it")
            if standing.initial:
                sheet.pour(desk.line(standing.initial, self.styled("initial"), row.language), x, y)
            if row.section:
                self._bar(desk, sheet, row, x, y)
            sheet.pour(row.galley, x + row.indent, y)
            if row.anchors:
                sheet.put(self._reference(desk, row, x, y + (len(row.galley.lines) - (not row.below)) * leading))

    def _bar(self, desk: Desk, sheet: Sheet, row: Row, x: float, y: float) -> None:
        """The section's colour before the words, as high as their capitals."""
        tall = desk.cap_height(self.styled(self.style), row.language)
        ink = desk.section_ink(row.section)
        sheet.put(Box(x + row.indent - BAR_BEFORE - BAR, y - tall, BAR, tall, ink))

    def _reference(self, desk: Desk, row: Row, x: float, y: float) -> Reference:
        """The pages, behind the last of the row's words or below it; what finds no room there goes on in further lines."""
        turn = (x + row.indent + self.turn(desk), x + self.width(desk)) if row.further else None
        return Reference(
            x + row.begin,
            y,
            row.anchors,
            self.styled("page"),
            row.language,
            place=row.galley.place,
            ranges=row.ranges,
            turn=turn,
        )


def _overset(galley: Galley) -> bool:
    """Whether something in it is wider than its measure."""
    return any(problem.check == "overset" for problem in galley.problems)
