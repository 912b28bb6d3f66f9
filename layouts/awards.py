"""The awards: a row each with what it is for, what it is worth, who gives it, and the jury that decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue import Award, Desk, Galley, Page, Reference, Sheet, Side, mm, other
from layouts.grid import Grid
from layouts.heads import pour_run_on, pour_titles, titles_of_word
from layouts.house import PAGE_AFTER, PART_BETWEEN, HousePage, blank, folio_room
from layouts.juries import Juries
from layouts.rows import grouped

ROWS_K = 12
BELOW_TITLE = 5
RULE_ABOVE = mm(6)
"""From a row's baseline up to its rule."""
WHITE = 2
"""Units from a row's last line to the next row's first, less the one that every line takes."""


@dataclass(frozen=True)
class Row:
    """An award set: lines at their places, and the pages of its jury."""

    award: Award
    blocks: tuple[tuple[float, int, Galley], ...]
    """X from the left edge of the measure, lines below the first baseline, and what stands there."""
    references: tuple[tuple[float, int, str], ...]
    """X and line of a page number, and its language."""

    @property
    def lines(self) -> int:
        return max(line + len(galley.lines) for _, line, galley in self.blocks)

    @property
    def depth(self) -> float:
        return self.lines - 1

    @property
    def pitch(self) -> int:
        return self.lines + WHITE


@dataclass(frozen=True)
class Awards(HousePage):
    """`juries` is false where the rows are not to say who decides."""

    juries: bool = True

    name = "awards"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        foot, titles = self.words_foot(desk, "awards"), titles_of_word(desk, "awards")
        last = desk.look.grid["last"]
        grid, sheet = self.grid(desk, side), blank(self, desk, side)
        k = max(ROWS_K, pour_titles(desk, grid, sheet, titles) + BELOW_TITLE)
        anchors = ["part:awards"]
        below = pour_run_on(desk, grid, Sheet(side), titles) + 1
        rows = [self._row(desk, grid, award) for award in desk.records.festival.awards.values()]
        for number, group in enumerate(grouped(rows, last - k, last - below)):
            if number:
                yield sheet.page(anchors=anchors, foot=foot)
                side = other(side)
                grid, sheet, anchors = self.grid(desk, side), blank(self, desk, side), []
                k = pour_run_on(desk, grid, sheet, titles) + 1
            anchors.extend(f"award:{row.award.key}" for row in group)
            self._pour(desk, grid, sheet, group, k)
        yield sheet.page(anchors=anchors, foot=foot)

    def _pour(self, desk: Desk, grid: Grid, sheet: Sheet, rows: Sequence[Row], k: int) -> None:
        for row in rows:
            if k + row.depth > desk.look.grid["last"]:
                sheet.overset(
                    row.award.place("text"), f"the award {row.award.key} is too long for a page", "shorten it"
                )
            self.rule(desk, sheet, grid.y(k) - RULE_ABOVE, grid.left, grid.left + grid.measure, "fine")
            for x, line, galley in row.blocks:
                sheet.pour(galley, grid.left + x, grid.y(k + line))
            for x, line, language in row.references:
                anchor, place = f"jury:{row.award.jury}", row.award.place("jury")
                sheet.put(Reference(grid.left + x, grid.y(k + line), (anchor,), "page", language, place=place))
            k += row.pitch

    def _row(self, desk: Desk, grid: Grid, award: Award) -> Row:
        """The award's four blocks in two columns: name, text, facts and jury in each language.

        In one language name and facts stand left, text and jury right.
        """
        languages = desk.languages[:2]
        cells = [self._cell(desk, grid, award, language) for language in languages]
        blocks: list[tuple[float, int, Galley]] = []
        references: list[tuple[float, int, str]] = []
        lines = [max(len(cell[part].lines) for cell in cells) for part in range(4)]
        starts = [sum(lines[:part]) for part in range(4)]
        for index, (language, cell) in enumerate(zip(languages, cells, strict=True)):
            xs = [grid.x(2 * index) - grid.left] * 4
            if len(languages) == 1:
                xs[1] = xs[3] = grid.x(2) - grid.left
                starts = [0, 0, lines[0], lines[1]]
            for x, start, galley in zip(xs, starts, cell, strict=True):
                if galley.lines:
                    blocks.append((x, start, galley))
            if cell[3].lines and self._printed(desk, award):
                end = cell[3].lines[-1].width + PAGE_AFTER
                references.append((xs[3] + end, starts[3] + len(cell[3].lines) - 1, language))
        return Row(award, tuple(blocks), tuple(references))

    def _cell(self, desk: Desk, grid: Grid, award: Award, language: str) -> tuple[Galley, Galley, Galley, Galley]:
        """Name, text, facts and jury in one language; what there is none of has no lines."""
        wording, measure = desk.wordings[language], grid.text_measure
        name = desk.set(
            [desk.passage(wording.text(award.name) or "", "row_name", language)], measure, award.place("name")
        )
        place = award.place(f"text.{language}")
        text = desk.running(wording.text(award.text) or "", "text", language, measure, place)
        parts = (wording.text(award.amount), wording.text(award.donor))
        facts = PART_BETWEEN.join(part for part in parts if part)
        worth = desk.set([desk.passage(facts, "row_facts", language)], measure, award.place("amount"))
        jury = desk.records.festival.juries.get(award.jury or "") if self.juries else None
        decides = wording.text(jury.name) or "" if jury is not None else ""
        room = measure - folio_room(desk, "page", language)
        judged = desk.set([desk.passage(decides, "row_facts", language)], room, award.place("jury"))
        return name, text, worth, judged

    def _printed(self, desk: Desk, award: Award) -> bool:
        """Whether the book has a page on which the jury stands."""
        parts = desk.records.festival.parts
        return any(part.layout == Juries.name and (not part.of or award.jury in part.of) for part in parts)
