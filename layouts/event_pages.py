"""An event on a page of its own in the manner of a film's, or on half a page."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from catalogue import (
    Abreast,
    Desk,
    Event,
    Galley,
    Page,
    Reference,
    Sheet,
    Side,
    abreast,
    mm,
    other,
)
from layouts import halves
from layouts.columns import in_two_columns, stacked
from layouts.event_entry import EventEntry
from layouts.grid import Grid
from layouts.heads import TITLE_K, Title, foot_of, pour_run_on, pour_titles, titles_of, titles_of_word
from layouts.house import PAGE_AFTER, PART_BETWEEN, HousePage, blank, folio_room
from layouts.row_pages import lines_of, pour_blocks
from layouts.stills import CLEAR_OF_PICTURE, hung

FIELDS = ((mm(148), mm(80)), (mm(114), mm(62)), (mm(80), mm(44)))
"""Of the picture on an event's own page, from the largest down: the first above which its text has room."""
BELOW_TITLE = 4
"""Units from the first title to the facts at least, so that the hour stands above the venue."""
ABOVE_TAIL = 4
"""Units from the last line of text to the first at the page's foot."""
RULE_ABOVE = 1.5
SHORT = 6
"""A text alone of fewer lines stays in one column."""

TEXT_END_K = halves.TEXT_K + halves.TEXT_LINES - 1
"""Units from the head of a half page to the last line of text."""
SLOTS_K = 24.0
"""Units from the head of a half page to the first of several slots."""
FACTS_ALONE_K = 8
"""Units to the facts where they have no picture beside them."""
ABOVE_TEXT = 1.5
"""Least units from the last line of facts to the first of the text."""
TEXT_BELOW_K = 12.5
"""Units to the first line of a long text below a picture."""


# A page --------------------------------------------------------------------------------------------------------------


def event_pages(page: HousePage, entry: EventEntry, side: Side, *, biographies: bool) -> Iterator[Page]:
    """The event's page, with as large a picture as its text allows, and those that the text runs on to."""
    desk, event = entry.desk, entry.event
    grid = page.grid(desk, side)
    titles = titles_of(desk, event.title, event.place("title"))
    foot = foot_of(desk, grid, titles_of_word(desk, "events"))
    section = event.section or ""
    whole = _whole(entry, grid.text_measure, biographies)
    last = int(desk.look.grid["last"])
    tail = entry.tail(grid.text_measure)
    end = last - lines_of(tail) - ABOVE_TAIL + 1 if tail else last
    for field in FIELDS:
        sheet = blank(page, desk, side)
        text_k = _head(entry, grid, sheet, titles, field)
        here, rest = _parted(whole, max(end - text_k + 1, 0))
        if not rest.lines:
            break
    sheet.pour_abreast(here, (grid.x(0), grid.x(2)), grid.y(text_k), grid.unit)
    if tail:
        if end < text_k - 1:
            what = f"what stands below the text of {event.key} is {text_k - 1 - end} lines too long for its page"
            sheet.overset(event.place("films"), what, "name fewer films")
        first = last - lines_of(tail) + 1
        page.rule(desk, sheet, grid.y(first - RULE_ABOVE), grid.left, grid.left + grid.measure)
        pour_blocks(tail, sheet, grid, (grid.x(0), grid.x(2)), first)
    yield sheet.page(anchors=(f"event:{event.key}",), section=section, foot=foot)
    while rest.lines:
        side = other(side)
        sheet, grid = blank(page, desk, side), page.grid(desk, side)
        text_k = pour_run_on(desk, grid, sheet, titles)
        here, rest = _parted(rest, last - text_k + 1)
        sheet.pour_abreast(here, (grid.x(0), grid.x(2)), grid.y(text_k), grid.unit)
        yield sheet.page(section=section, foot=foot)


def _head(entry: EventEntry, grid: Grid, sheet: Sheet, titles: Sequence[Title], field: tuple[float, float]) -> int:
    """Picture, titles, facts and slots; the baseline that the text begins on."""
    desk = entry.desk
    bottom = _picture(desk, entry.event, sheet, 0.0, field)[1]
    capitals = desk.cap_height("title", desk.languages[0])
    first = grid.k_at(bottom + CLEAR_OF_PICTURE + capitals) if bottom else TITLE_K
    facts_k = k = max(pour_titles(desk, grid, sheet, titles, k=first, width=grid.span(3)) + 2, first + BELOW_TITLE)
    for galley in entry.facts(grid.span(3)):
        sheet.pour(galley, grid.left, grid.y(k))
        k += len(galley.lines)
    slots = entry.large_slots(grid.column, "figures", facts_k - first - 2)
    slots.pour(sheet, grid, grid.x(3), first)
    return max(k, grid.k_at(grid.y(first + slots.depth)), facts_k + 2) + 1


def _whole(entry: EventEntry, measure: float, biographies: bool) -> Abreast:
    """The texts abreast; one language alone is one text, which will be laid out in two columns."""
    rows = [block.galleys for block in entry.texts(measure, biographies=biographies)]
    if len(entry.languages) > 1 or not rows:
        return abreast(rows)
    return abreast([[stacked([galley for row in rows for galley in row if galley is not None], blank=1)]])


def _parted(whole: Abreast, room: int) -> tuple[Abreast, Abreast]:
    """What stands in two columns of `room` lines, and the rest."""
    if not whole.rows or len(whole.rows[0]) > 1:
        return whole.cut(room)
    (text,) = whole.rows[0]
    if text is None or (len(text.lines) < SHORT and len(text.lines) <= room):
        return whole, abreast([])
    return in_two_columns(text, room)


def _picture(desk: Desk, event: Event, sheet: Sheet, top: float, field: tuple[float, float]) -> tuple[float, float]:
    """The picture hung from the fore-edge at `top`, from the head where that is nought; how far in and down it reaches.

    An event of no section that has none leaves its place to the words.
    """
    if not event.section and (event.picture is None or event.picture.file not in desk.pictures):
        return 0.0, 0.0
    piece = hung(desk, sheet.side, event.picture, field, event.section or "", top)
    sheet.put(piece)
    return piece.width - desk.bleed, piece.y + piece.height


# Half a page ---------------------------------------------------------------------------------------------------------


def half_page(
    page: HousePage, entry: EventEntry, side: Side, below: EventEntry | None = None, *, biographies: bool
) -> Page | None:
    """A page with the event on its upper half, and another on its lower; None where one of them has no room there."""
    desk = entry.desk
    grid = page.grid(desk, side)
    sheet = blank(page, desk, side)
    entries = [entry, *([below] if below is not None else [])]
    for index, each in enumerate(entries):
        if not _half(page, each, grid, sheet, halves.OFFSETS[1] * index, biographies):
            return None
    sections = {each.event.section or "" for each in entries}
    return sheet.page(
        anchors=[f"event:{each.event.key}" for each in entries],
        section=sections.pop() if len(sections) == 1 else "",
        foot=foot_of(desk, grid, titles_of_word(desk, "events")),
    )


def _half(page: HousePage, entry: EventEntry, grid: Grid, sheet: Sheet, o: int, biographies: bool) -> bool:
    """Sets an event from `o` units below the head; whether it has room there."""
    desk = entry.desk
    inner, _ = _picture(desk, entry.event, sheet, grid.y(o), halves.FIELD)
    x, width = grid.left, grid.measure
    if inner and sheet.side == "recto":
        width = desk.width - inner - halves.BESIDE_PICTURE - x
    elif inner:
        x, width = inner + halves.BESIDE_PICTURE, grid.left + grid.measure - inner - halves.BESIDE_PICTURE
    titles = entry.titles(width, halves.TITLES)
    y = grid.y(o + halves.FIRST_K)
    for galley in titles:
        sheet.pour(galley, x, y)
        y += galley.depth
    k = float(halves.FACTS_K if inner else FACTS_ALONE_K)
    for galley in entry.facts(width):
        sheet.pour(galley, x, grid.y(o + k))
        k += len(galley.lines)
    highest = max(k - 1 + ABOVE_TEXT, TEXT_BELOW_K if inner else 0.0)
    room = math.floor(TEXT_END_K - highest) + 1
    texts, rest = _parted(_whole(entry, grid.text_measure, biographies), max(room, 0))
    text_k = min(halves.TEXT_K, TEXT_END_K - texts.lines + 1)
    sheet.pour_abreast(texts, (grid.x(0), grid.x(2)), grid.y(o + text_k), grid.unit)
    page.rule(desk, sheet, grid.y(o + halves.RULE_K), grid.left, grid.left + grid.measure)
    slots = _half_slots(entry, grid, sheet, o)
    fine = _fine(entry, grid, sheet, grid.y(o + halves.FINE_K))
    lines = sum(len(galley.lines) for galley in titles)
    most = next((most for style, most in halves.TITLES if titles and titles[0].lines[0].style == style), 0)
    return lines <= most and not rest.lines and slots <= halves.SLOT_LINES and fine <= halves.FINE_LINES


def _half_slots(entry: EventEntry, grid: Grid, sheet: Sheet, o: int) -> int:
    """One slot large, day and hour beside each other and the venue's names below; several a line each. How many lines."""
    desk = entry.desk
    if len(entry.slots) == 1:
        for index, galley in enumerate(entry.figures("figures_small")):
            sheet.pour(galley, grid.x(index), grid.y(o + halves.FIGURES_K))
        venues = entry.venues(0, grid.column)
        for index, galley in enumerate(venues):
            sheet.pour(galley, grid.x(index), grid.y(o + halves.VENUE_K))
        return max((len(galley.lines) for galley in venues), default=1)
    lines: list[Galley] = []
    for index, slot in enumerate(entry.slots):
        language = entry.languages[0]
        showing = desk.wordings[language].screening(slot.screening)
        names = " / ".join(galley.text for galley in entry.venues(index, grid.measure))
        passages = [
            desk.passage(f"{showing.date} {showing.time}", "slots", language),
            desk.passage(f"{PART_BETWEEN}{names}", "venue", language),
        ]
        lines.append(desk.set(passages, grid.text_measure, slot.screening.place("when")))
    k = o + SLOTS_K
    for galley in lines:
        sheet.pour(galley, grid.left, grid.y(k))
        k += len(galley.lines)
    return sum(len(galley.lines) for galley in lines)


def _fine(entry: EventEntry, grid: Grid, sheet: Sheet, y: float) -> int:
    """Admission, partner and films on the fine grid at the right; how many lines."""
    measure, style = grid.span(2), "fine_value"
    lines = 0
    for galley in (entry.admission(measure, style), entry.partner(measure, style)):
        if galley is not None:
            sheet.pour(galley, grid.x(2), y + lines * galley.leading)
            lines += len(galley.lines)
    for anchor, galley in entry.films_joined(measure - folio_room(entry.desk, style, entry.languages[0]), style):
        sheet.pour(galley, grid.x(2), y + lines * galley.leading)
        lines += len(galley.lines)
        end = grid.x(2) + galley.lines[-1].indent + galley.lines[-1].width + PAGE_AFTER
        last = y + (lines - 1) * galley.leading
        sheet.put(Reference(end, last, (anchor,), style, entry.languages[0], place=galley.place))
    return lines
