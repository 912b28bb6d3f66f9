"""The contents: sections stand where their tabs stand, so that the page is a picture of the fore-edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import Desk, Heading, Page, Sheet, Side, mm
from layouts.contents_lines import WHITE, Line, Lines, Run, depth, pour_number
from layouts.grid import Grid
from layouts.house import HousePage, tab, tab_top

MOST_NAME_LINES = 2
"""As many as stand between the rules of two rows."""
NAME_BELOW = mm(8)
"""From a row's rule to the baseline of its names."""
BELOW_SECTIONS = 3
"""Units from the end of the last section's row to the baseline of what stands below it."""


@dataclass(frozen=True)
class Contents(HousePage):
    """`films` is true where every section's films are to be listed too, on the pages after the first."""

    films: bool = False

    name = "contents"
    opens = "recto"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        """What is before the sections above them; what is behind them there too, else below them, else on the next page."""
        run = Run(self, desk, side)
        lines = Lines(desk, run.grid)
        front, back = ([lines.part(part) for part in parts] for parts in _matter(desk))
        if depth(front) > run.above():
            run.flow(front)
            run.turn()
            front = []
        whole = [*front, *([WHITE] if front and back else []), *back]
        if depth(whole) <= run.above():
            run.pour(whole)
            back = []
        elif len(desk.languages) == 1 and front and (halves := self._halves(desk, run)) is not None:
            run.pour_beside(*halves)
            back = []
        else:
            run.pour(front)
        self._sections(desk, run.grid, run.sheet, lines)
        run.k = run.grid.k_at(tab_top(desk, len(desk.records.festival.sections) + 1)) + BELOW_SECTIONS
        if self.films:
            run.turn()
            run.flow([line for key in _printed(desk) for line in lines.section(key)])
            run.flow([WHITE, WHITE, *back] if back else [])
        elif back and depth(back) > run.left():
            run.turn()
        if not self.films:
            run.flow(back)
        yield from run.finished()

    def _halves(self, desk: Desk, run: Run) -> tuple[list[Line], list[Line]] | None:
        """What is before the sections and what is behind them in both halves of the page, which one language leaves free:
        beside each other, or one after the other through both; None where there is no room for that either.
        """
        narrow = Lines(desk, run.grid, narrow=True)
        left, right = ([narrow.part(part) for part in parts] for parts in _matter(desk))
        if max(depth(left), depth(right)) > run.above():
            whole = [*left, WHITE, *right]
            count = next(index for index in range(len(whole)) if 2 * depth(whole[: index + 1]) >= depth(whole)) + 1
            left, right = whole[:count], [*whole[count:]]
            right = right[right[:1] == [WHITE] :]
        return (left, right) if max(depth(left), depth(right)) <= run.above() else None

    def _sections(self, desk: Desk, grid: Grid, sheet: Sheet, lines: Lines) -> None:
        left, right = grid.left, grid.left + grid.measure
        reach = desk.width - right if sheet.side == "recto" else left
        printed = _printed(desk)
        for number, (key, section) in enumerate(desk.records.festival.sections.items(), 1):
            top = tab_top(desk, number)
            sheet.put(*tab(desk, sheet.side, number, desk.section_ink(key), str(number), reach))
            if key not in printed:
                continue
            self.rule(desk, sheet, top, left, right, "fine")
            line = lines.head(key)
            if line.depth > MOST_NAME_LINES:
                what = f"the name of the section {key} takes {line.depth} lines in the contents"
                sheet.overset(section.place("name"), what, "shorten it")
            for column, galley in line.cells:
                sheet.pour(galley, grid.x(column), top + NAME_BELOW)
            pour_number(desk, grid, sheet, line, top + NAME_BELOW)


def _printed(desk: Desk) -> tuple[str, ...]:
    """The sections that the book prints, in their order."""
    printed = {part.section for part in desk.records.festival.parts if part.section}
    return tuple(key for key in desk.records.festival.sections if key in printed)


def _matter(desk: Desk) -> tuple[list[Heading], list[Heading]]:
    """The parts behind the contents that are no sections: those before the first section, and those after it.

    A part for which no language of the edition has a word, such as a frontispiece, is not listed.
    """
    front: list[Heading] = []
    back: list[Heading] = []
    into = front
    behind = False
    for part in desk.outline:
        if part.section:
            into = back
        elif part.anchor == "part:contents":
            behind = True
        elif behind and part.titles:
            into.append(part)
    return front, back
