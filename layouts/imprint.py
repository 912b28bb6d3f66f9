"""The imprint: who made the book, the library's record of it, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue import Desk, Galley, Page, Passage, Place, Sheet, Side, mm
from layouts.grid import Grid
from layouts.house import HousePage, blank

ROWS_K = 12
ROWS_RULE = mm(42)
CIP_RULE = mm(138)
CIP_K = 36
CIP_INDENT = mm(4)
COPYRIGHT_K = 54


@dataclass(frozen=True)
class Imprint(HousePage):
    name = "imprint"

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        festival = desk.records.festival
        grid = self.grid(desk, side)
        sheet = blank(self, desk, side)
        self.head_titles(desk, sheet, self.words_foot(desk, "imprint"))
        end = self._rows(desk, grid, sheet)
        if festival.cip:
            cip_k = max(grid.y(CIP_K), grid.y(end + 2))
            self.rule(desk, sheet, cip_k - (grid.y(CIP_K) - CIP_RULE), grid.left, grid.left + grid.measure)
            self._cip(desk, grid, sheet, festival.cip, cip_k)
        if festival.copyright is not None:
            owners = {language: desk.wordings[language].text(festival.copyright) for language in desk.languages}
            owner = _value(desk, grid.measure, owners, "copyright", festival.place("copyright"))
            sheet.pour(owner, grid.left, grid.y(COPYRIGHT_K) - max(owner.depth - owner.leading, 0.0))
        if end - 1 > COPYRIGHT_K - 2:
            sheet.overset(festival.place("imprint"), "the imprint runs into the copyright line", "take out some rows")
        yield sheet.page(anchors=("part:imprint",), blind=True)

    def _rows(self, desk: Desk, grid: Grid, sheet: Sheet) -> int:
        """The table of who did what; the baseline below its last row."""
        k = ROWS_K
        if desk.records.festival.imprint:
            self.rule(desk, sheet, ROWS_RULE, grid.left, grid.left + grid.measure)
        for row in desk.records.festival.imprint:
            if row.value is None:
                k += 1
                continue
            depth = 1
            said: list[str] = []
            for index, language in enumerate(desk.languages):
                label = desk.wordings[language].imprint_label(row)
                if label and label not in said:
                    said.append(label)
                    galley = desk.set([desk.passage(label, "label", language)], grid.column, row.place("label"))
                    sheet.pour(galley, grid.x(index), grid.y(k))
                    depth = max(depth, len(galley.lines))
            values = {language: desk.wordings[language].text(row.value) for language in desk.languages}
            galley = _value(desk, grid.span(2), values, "value", row.place("value"))
            sheet.pour(galley, grid.x(2), grid.y(k))
            k += max(depth, len(galley.lines))
        return k

    def _cip(self, desk: Desk, grid: Grid, sheet: Sheet, text: str, y: float) -> None:
        """The library's record line by line; a line that begins with spaces is indented, as the library sent it."""
        language = desk.languages[0]
        place = desk.records.festival.place("cip")
        sheet.pour(desk.line("CIP", "cip_head", language), grid.left, y)
        leading = desk.style("cip", language).leading
        for line in text.splitlines():
            indent = CIP_INDENT if line.startswith(" ") else 0.0
            if line.strip():
                measure = grid.span(3) - indent
                galley = desk.set([desk.passage(line.strip(), "cip", language)], measure, place)
                sheet.pour(galley, grid.x(1) + indent, y)
                y += len(galley.lines) * leading
            else:
                y += leading
        if y - leading > grid.y(COPYRIGHT_K - 1):
            sheet.overset(place, "the library's record runs into the copyright line", "shorten the imprint above it")


def _value(desk: Desk, measure: float, texts: Mapping[str, str | None], style: str, place: Place) -> Galley:
    """The languages' words on one line with a slash where they fit, else one under the other; the same words once."""
    said: dict[str, str] = {}
    for language, words in texts.items():
        if words:
            said.setdefault(words, language)
    galleys = [desk.set([desk.passage(words, style, language)], measure, place) for words, language in said.items()]
    if len(galleys) == 1:
        return galleys[0]
    passages: list[Passage] = []
    for words, language in said.items():
        if passages:
            passages.append(desk.passage(" / ", style, language))
        passages.append(desk.passage(words, style, language))
    out = desk.set(passages, measure, place)
    if len(out.lines) > 1:
        out = galleys[0]
        for galley in galleys[1:]:
            out = out.then(galley)
    return out
