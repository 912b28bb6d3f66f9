"""What the indexes share: a column a language, each in its own alphabetical order, never paired line by line."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue import Desk, Galley, Page, Place, Reference, Sheet, Side, mm, other
from layouts.house import HousePage, blank

RULES = mm(42)
FIRST_K = 12
ENTRY_INDENT = mm(8.5)
PAGE_AFTER = mm(2.6)
WIDEST_FOLIO = "888"


@dataclass(frozen=True)
class Entry:
    """One line of an index: what it says, how it sorts, and the pages it sends to."""

    words: str
    sorts: str
    anchors: tuple[str, ...]
    place: Place


@dataclass(frozen=True)
class Placed:
    """An entry set, with the initial it begins where it is the first under that letter."""

    galley: Galley
    initial: str
    entry: Entry


class IndexPage(HousePage):
    """An index on as many pages as its longest language wants; the languages run on in parallel."""

    style = "entry"

    @abstractmethod
    def entries(self, desk: Desk, language: str) -> Sequence[Entry]:
        """The entries of one language in any order."""

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        languages = desk.languages[:2]
        columns = [self._columns(desk, language, side) for language in languages]
        count = max((len(column) for column in columns), default=0) or 1
        foot = self.words_foot(desk, self.name)
        for number in range(count):
            sheet = blank(self, desk, side)
            grid = self.grid(desk, side)
            if not number:
                self.head_titles(desk, sheet, foot)
            for index, (language, column) in enumerate(zip(languages, columns, strict=True)):
                x = grid.x(2 * index)
                self.rule(desk, sheet, RULES, x, x + grid.span(2))
                if number < len(column):
                    self._pour(desk, sheet, language, column[number], x)
            yield sheet.page(anchors=(f"part:{self.name}",) if not number else (), foot=foot)
            side = other(side)

    def _columns(self, desk: Desk, language: str, side: Side) -> list[list[Placed]]:
        """The entries in the language's order, a list a page."""
        grid = self.grid(desk, side)
        room = int(desk.look.grid["last"]) - FIRST_K + 1
        pages: list[list[Placed]] = []
        used, before = room, ""
        entries = sorted(self.entries(desk, language), key=lambda entry: desk.sort_key(entry.sorts, language))
        for entry in entries:
            passage = desk.passage(entry.words, self.style, language)
            figures = desk.line(", ".join([WIDEST_FOLIO] * len(entry.anchors)), "page", language)
            galley = desk.set([passage], grid.span(2) - ENTRY_INDENT - PAGE_AFTER - figures.widest, entry.place)
            if used + len(galley.lines) > room:
                pages.append([])
                used, before = 0, ""
            initial = desk.initial(entry.sorts, language)
            pages[-1].append(Placed(galley, initial if initial != before else "", entry))
            used, before = used + len(galley.lines), initial
        return pages

    def _pour(self, desk: Desk, sheet: Sheet, language: str, column: Sequence[Placed], x: float) -> None:
        grid = self.grid(desk, sheet.side)
        k = FIRST_K
        for placed in column:
            if placed.initial:
                sheet.pour(desk.line(placed.initial, "initial", language), x, grid.y(k))
            sheet.pour(placed.galley, x + ENTRY_INDENT, grid.y(k))
            k += len(placed.galley.lines)
            last = placed.galley.lines[-1]
            sheet.put(
                Reference(
                    x + ENTRY_INDENT + last.width + PAGE_AFTER,
                    grid.y(k - 1),
                    placed.entry.anchors,
                    "page",
                    language,
                    place=placed.entry.place,
                )
            )
