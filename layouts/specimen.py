"""The type specimen: the festival's faces and styles, every script, each language's rules, and how type is set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue import Box, Desk, Layout, Page, Piece, Sheet, Side, TextLine, mm
from layouts.specimen_composition import composition
from layouts.specimen_faces import ROLES, faces, letterforms, styles
from layouts.specimen_languages import languages
from layouts.specimen_scripts import scripts, together
from layouts.specimen_sheet import GRID, HEIGHT, WIDTH, colour, in_style, spoken, within

LETTERS = 300.0
LETTERS_K, LETTERS_STEP = 25, 24
"""Baseline of the first line of large letters on the title page, and from it to the next."""
NAME_K, FACES_K = 60, 68
FOLIO_K = 71


@dataclass(frozen=True)
class TypeSpecimen(Layout):
    name = "specimen"
    takes = "specimen"

    def trim(self, desk: Desk) -> tuple[float, float, float]:
        return WIDTH, HEIGHT, desk.bleed

    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        yield _title(desk).page(anchors=(f"part:{self.name}",), blind=True)
        for chapter in (faces, letterforms, styles, scripts, together, languages, composition):
            anchors: tuple[str, ...] = (f"specimen:{chapter.__name__}",)
            for sheet in chapter(desk):
                yield sheet.page(anchors=anchors)
                anchors = ()

    def furnish(self, desk: Desk, page: Page) -> tuple[Piece, ...]:
        """The festival's name and the folio at the foot."""
        if page.blind:
            return ()
        first = desk.languages[0]
        y = GRID.y(FOLIO_K)
        folio = desk.line(str(page.folio), "folio", first)
        pieces = [TextLine(GRID.x(0) + GRID.measure - folio.widest, y, line) for line in folio.lines]
        x = GRID.x(0)
        for language, words in spoken(desk, desk.specimen.texts.name):
            galley = desk.line(words, "foot", language)
            pieces.extend(TextLine(x, y, line) for line in galley.lines)
            x += galley.widest + mm(3)
        return tuple(pieces)


def _title(desk: Desk) -> Sheet:
    """A page full of ink: letters as large as it holds, what the sheet is, and its faces."""
    sheet = Sheet("recto")
    festival = desk.records.festival
    bleed, first = desk.bleed, desk.languages[0]
    sheet.put(Box(-bleed, -bleed, WIDTH + 2 * bleed, HEIGHT + 2 * bleed, colour(desk)))
    letters = in_style(desk, "numeral", size=LETTERS, features=())
    for index, words in enumerate(desk.specimen.texts.letters):
        galley = within(desk, words, letters, first, GRID.measure)
        white = desk.faces.face(letters.family, letters.weight, letters.slant).bearing(words)
        x = GRID.x(0) - white * galley.lines[0].runs[0].size / 1000
        sheet.pour(galley, x, GRID.y(LETTERS_K + index * LETTERS_STEP))
    y = GRID.y(NAME_K)
    for language, words in spoken(desk, desk.specimen.texts.name):
        galley = desk.line(words, "opener_title", language)
        sheet.pour(galley, GRID.x(0), y)
        y += galley.leading
    small = desk.style("opener_count")
    families = dict.fromkeys(desk.style(role).family for role in ROLES)
    said = [words for _, words in spoken(desk, festival.name)[:1]]
    for index, words in enumerate((*said, ", ".join(families))):
        sheet.pour(desk.line(words, replace(small, balanced=False), first), GRID.x(0), GRID.y(FACES_K + 1 + index))
    return sheet
