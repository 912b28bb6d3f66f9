"""What stands on the back of the cover: the blurb, the book's number with its bars, and the names of the sections."""

from __future__ import annotations

from catalogue import Box, Desk, Galley, Sheet, balanced, barcode, mm
from layouts.grid import Grid
from layouts.house import tab_top

BLURB_K, BLURB_HIGH_K = 5, 3
"""Baseline of the blurb's first line, and where it begins if it is long."""
NUMBER_K, BELOW_BLURB = 12, 2
"""Baseline of the book's number, above its bars, and of the festival's address beside it; from the blurb to the address
where the book has no number.
"""
ADDRESS_K = 15
"""The address stands no higher than here."""
BOX_WIDTH, BOX_HEIGHT, BOX_ABOVE = mm(38), mm(26), mm(6)
"""The white box of the barcode, and how far above the first bar it ends."""
BARS_INSIDE = mm(0.35), mm(0.03)
"""From the corner of the box to that of the symbol with its quiet zones, which is 37.29 × 25.93 mm."""


def section_names(desk: Desk, grid: Grid, sheet: Sheet, number: int, key: str) -> None:
    """The section's number and its name in every language on its bar, turned over where it is long."""
    section = desk.records.festival.sections[key]
    names = [
        (index, desk.passage(words, "cover_bar", language), section.place(f"name.{language}"))
        for index, language in enumerate(desk.languages[:2])
        if (words := section.name.get(language))
    ]
    galleys: list[tuple[float, Galley]] = []
    for index, passage, place in names:
        x = grid.x(2) if index else grid.x(0.5)
        right = grid.x(2) - grid.gutter if index == 0 and len(names) > 1 else grid.left + grid.measure - grid.rag
        galleys.append((x, desk.set([passage], right - x, place)))
    galleys.append((grid.left, desk.line(str(number), "cover_bar", desk.languages[0])))
    height, leading = desk.look.grid["tab.height"], galleys[-1][1].leading
    lines = max(len(galley.lines) for _, galley in galleys)
    y = tab_top(desk, number) + desk.look.grid["tab.baseline"] - (lines - 1) * leading / 2
    if tab_top(desk, number + 1) > desk.height + 0.01:
        return
    for x, galley in galleys:
        sheet.pour(galley, x, y)
    if lines > max(1, int((height - leading) // leading)):
        sheet.overset(
            section.place("name"), f"the name of the section {key} takes {lines} lines on the cover", "shorten it"
        )


def blurb(desk: Desk, grid: Grid, sheet: Sheet) -> None:
    """The blurb, a column a language; one in a single language runs on into the other column. The address below it."""
    festival = desk.records.festival
    said: dict[str, str] = {}
    for language in desk.languages[:2]:
        said.setdefault(festival.blurb.get(language) or "", language)
    columns = [
        desk.running(words, "blurb", language, grid.text_measure, festival.place(f"blurb.{language}"))
        for words, language in said.items()
        if words
    ]
    above = int((tab_top(desk, 1) - mm(2)) // grid.unit)
    last = NUMBER_K - 2 if festival.isbn else above - (BELOW_BLURB if festival.website else 0)
    depth = max((len(galley.lines) for galley in columns), default=0)
    if len(columns) == 1 and depth > last - BLURB_K + 1:
        columns = list(balanced(columns[0], 2))
        depth = max(len(galley.lines) for galley in columns)
    k = max(BLURB_HIGH_K, min(BLURB_K, last - depth + 1))
    for index, galley in enumerate(columns):
        sheet.pour(galley, grid.x(2 * index), grid.y(k))
        over = len(galley.lines) - (last - k + 1)
        if over > 0:
            lines = f"{over} line" if over == 1 else f"{over} lines"
            sheet.overset(galley.place, f"the blurb is {lines} too long for the back of the cover", f"cut {lines}")
    if festival.website:
        x = grid.x(2) if festival.isbn else grid.left
        y = grid.y(NUMBER_K if festival.isbn else max(ADDRESS_K, k + depth - 1 + BELOW_BLURB))
        sheet.pour(desk.line(festival.website, "cover_note", desk.languages[0], festival.place("website")), x, y)


def barcode_box(desk: Desk, grid: Grid, sheet: Sheet) -> None:
    """The book's number, and below it the same as bars on white."""
    festival = desk.records.festival
    if not festival.isbn:
        return
    number = desk.line(f"ISBN {festival.isbn}", "cover_note", desk.languages[0], festival.place("isbn"))
    sheet.pour(number, grid.left, grid.y(NUMBER_K))
    top = tab_top(desk, 1) - BOX_ABOVE - BOX_HEIGHT
    sheet.put(Box(grid.left, top, BOX_WIDTH, BOX_HEIGHT, desk.ink("paper")))
    sheet.put(*barcode(desk, festival.isbn, grid.left + BARS_INSIDE[0], top + BARS_INSIDE[1]))
