"""Cutting: where galleys may be parted over columns and pages. The one place that knows widows and orphans.

No column begins with the last line of a paragraph (a widow) or ends with the first one of a paragraph (an orphan), so a
paragraph of two or three lines stays whole and a longer one leaves two lines on either side. A column ends in a hyphen
only where the cut a line above is not free. White at a cut belongs to neither side.
"""

from collections.abc import Sequence

from catalogue.typeset.lines import Galley, Line

_HYPHEN = 1.5
"""Lines of white that a column's end without a hyphen is worth: one, and not two."""


def cut(galley: Galley, most: int, least: int = 1) -> tuple[Galley, Galley]:
    """The lines for a column of `most` lines, and the rest, which is empty where all of them find room.

    At least `least` lines are taken, so that text which runs on from column to column comes to an end: a column of one
    or two lines may then break a paragraph against the rule, with an orphan rather than a widow. A column that has
    something above the text asks for none at least, and ends above a paragraph that would not stand in it.
    """
    if len(galley.lines) <= most:
        return cut_at(galley, len(galley.lines))
    places = range(max(least, 0), most + 1)
    at = free_cut([galley.lines], places)
    if at is None:
        at = max(places, key=lambda place: (not _is_widow(galley.lines, place), place), default=0)
    return cut_at(galley, at)


def balanced(galley: Galley, columns: int) -> tuple[Galley, ...]:
    """The galley over so many columns, the tallest as low as can be; the last ones may be empty."""
    height = -(-len(galley.lines) // columns)
    while True:
        made: list[Galley] = []
        rest = galley
        for _ in range(columns):
            part, rest = cut(rest, height, least=0)
            made.append(part)
        if not rest.lines:
            return tuple(made)
        height += 1


def cut_at(galley: Galley, at: int) -> tuple[Galley, Galley]:
    """The first `at` lines and the others, without the white between them."""
    above, below = at, at
    while 0 < above < len(galley.lines) and not galley.lines[above - 1].text:
        above -= 1
    while below < len(galley.lines) and not galley.lines[below].text:
        below += 1
    return galley.split(above)[0], galley.split(below)[1]


def free_cut(columns: Sequence[Sequence[Line]], places: range) -> int | None:
    """The best of the places (lines above the cut) where every column may be cut; None where there is none.

    That is the last one, or the one above it where the last would leave half a word.
    """
    free = [
        place for place in places if not any(_is_widow(lines, place) or _is_orphan(lines, place) for lines in columns)
    ]
    if not free:
        return None
    return max(free, key=lambda place: place - _HYPHEN * any(_ends_in_hyphen(lines, place) for lines in columns))


def _is_widow(lines: Sequence[Line], at: int) -> bool:
    """Whether a cut above line `at` leaves the last line of a paragraph alone below it."""
    return _inside(lines, at) and _closes(lines[at])


def _is_orphan(lines: Sequence[Line], at: int) -> bool:
    """Whether a cut above line `at` leaves the first line of a paragraph alone above it."""
    return _inside(lines, at) and (at == 1 or _closes(lines[at - 2]))


def _ends_in_hyphen(lines: Sequence[Line], at: int) -> bool:
    """Whether a cut above line `at` leaves half a word above it."""
    return _inside(lines, at) and lines[at - 1].end == "hyphen"


def _inside(lines: Sequence[Line], at: int) -> bool:
    """Whether a cut above line `at` falls inside a paragraph."""
    return 0 < at < len(lines) and not _closes(lines[at - 1])


def _closes(line: Line) -> bool:
    """Whether a paragraph ends with this line; a line of white closes what stands above it."""
    return line.end in ("last", "hard")
