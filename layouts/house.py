"""The house's pages: their grid, and the furniture they share."""

from __future__ import annotations

from math import fsum

from catalogue import Box, Desk, Ink, Layout, Page, Piece, Rule, Sheet, Side, TextLine, mm
from layouts.grid import Grid

FOOT_INWARD = mm(17)
"""From the outer margin to the running foot: a field of 13 mm for the folio, and a gutter."""
FOOT_BETWEEN = mm(3)
"""Between the languages of a running foot."""
GAP_AFTER_NAME = mm(2.4)
"""Behind whom or what a line of facts begins with."""
PART_BETWEEN = " · "
"""Between facts on a line."""
PAGE_AFTER = mm(2.6)
"""From the end of words to the page they send to."""
WIDEST_FOLIO = "888"
MOST_LANGUAGES = 2
"""As many as have a column on the house's pages."""


def blank(layout: Layout, desk: Desk, side: Side) -> Sheet:
    """An empty sheet of a design, with a grave problem for every language that has no column on it."""
    sheet = Sheet(side)
    for language in desk.languages[MOST_LANGUAGES:]:
        sheet.overset(
            desk.records.festival.place("languages"),
            f"the layout {layout.name!r} sets {MOST_LANGUAGES} languages side by side and has no column for {language}",
            "take the language out of the edition, or give the festival a layout of its own with that name",
        )
    return sheet


def folio_room(desk: Desk, style: str, language: str) -> float:
    """Room behind words for the page they send to."""
    return PAGE_AFTER + desk.line(WIDEST_FOLIO, style, language).widest


class HousePage(Layout):
    """A page on the house's grid: type is not mirrored, tabs and folios are."""

    def grid(self, desk: Desk, side: Side) -> Grid:
        """The page's grid: on a recto the inner margin is at the left, on a verso the outer one."""
        margins, figures = desk.records.festival.paper.margins, desk.look.grid
        columns = int(figures["columns"])
        measure = desk.width - margins.inner - margins.outer
        column = (measure - (columns - 1) * figures["gutter"]) / columns
        left = margins.inner if side == "recto" else margins.outer
        return Grid(left, column, figures["gutter"], figures["unit"], figures["rag"], columns)

    def foot_names(self, desk: Desk, section: str) -> tuple[tuple[str, str], ...]:
        """The section's name in every language of the edition, for the running foot."""
        entry = desk.records.festival.sections.get(section)
        if entry is None:
            return ()
        return tuple((language, words) for language in desk.languages if (words := entry.name.get(language)))

    def words_foot(self, desk: Desk, word: str) -> tuple[tuple[str, str], ...]:
        """A fixed word in every language of the edition, for the running foot."""
        return tuple((language, desk.wordings[language].word(word)) for language in desk.languages)

    def head_titles(self, desk: Desk, sheet: Sheet, words: tuple[tuple[str, str], ...], k: float = 5) -> None:
        """The title of a list page in every language, at the head of the measure."""
        grid = self.grid(desk, sheet.side)
        for index, (language, text) in enumerate(words):
            sheet.pour(desk.line(text, "title", language), grid.left, grid.y(k + 2 * index))

    def rule(self, desk: Desk, sheet: Sheet, y: float, x1: float, x2: float, name: str = "rule") -> None:
        sheet.put(Rule(x1, y, x2, y, desk.look.rules[name], desk.ink("black")))

    def furnish(self, desk: Desk, page: Page) -> tuple[Piece, ...]:
        if page.blind:
            return ()
        return (*self._tab(desk, page), *self._folio(desk, page), *self._foot(desk, page))

    def _tab(self, desk: Desk, page: Page) -> tuple[Piece, ...]:
        number = desk.section_number(page.section)
        if not number:
            return ()
        return tab(desk, page.side, number, desk.section_ink(page.section), str(number))

    def _folio(self, desk: Desk, page: Page) -> tuple[Piece, ...]:
        galley = desk.line(str(page.folio), "folio", desk.languages[0])
        grid = self.grid(desk, page.side)
        x = grid.left if page.side == "verso" else grid.left + grid.measure - galley.widest
        return tuple(TextLine(x, grid.y(desk.look.grid["folio"]), line) for line in galley.lines)

    def _foot(self, desk: Desk, page: Page) -> tuple[Piece, ...]:
        galleys = [desk.line(words, "foot", language) for language, words in page.foot]
        if not galleys:
            return ()
        grid = self.grid(desk, page.side)
        x = grid.left + FOOT_INWARD
        if page.side == "recto":
            width = fsum(galley.widest for galley in galleys) + FOOT_BETWEEN * (len(galleys) - 1)
            x = grid.left + grid.measure - FOOT_INWARD - width
        pieces: list[Piece] = []
        for galley in galleys:
            pieces.extend(TextLine(x, grid.y(desk.look.grid["folio"]), line) for line in galley.lines)
            x += galley.widest + FOOT_BETWEEN
        return tuple(pieces)


def tab_top(desk: Desk, number: int) -> float:
    """Y of the upper edge of the tab at place `number`, from 1."""
    return desk.look.grid["tab.top"] + desk.look.grid["tab.height"] * (number - 1)


def tab(desk: Desk, side: Side, number: int, ink: Ink, text: str = "", width: float | None = None) -> tuple[Piece, ...]:
    """The tab of the section at place `number` (from 1): always at the same height, so the fore-edge is the contents.

    It reaches `width` into the page, the style sheet's `tab.width` if none is given.
    """
    grid = desk.look.grid
    top = tab_top(desk, number)
    width = grid["tab.width"] if width is None else width
    x = desk.width - width if side == "recto" else -desk.bleed
    pieces: list[Piece] = [Box(x, top, width + desk.bleed, grid["tab.height"], ink)]
    if text:
        galley = desk.line(text, "tab", desk.languages[0])
        middle = (desk.width - width if side == "recto" else 0.0) + width / 2
        pieces.extend(TextLine(middle - galley.widest / 2, top + grid["tab.baseline"], line) for line in galley.lines)
    return tuple(pieces)
