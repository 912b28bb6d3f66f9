"""Parallel: texts of several languages kept abreast.

Each row begins on one baseline in every column, after a blank line below the longest text of the row before: equal leading,
one grid, first lines aligned, ends free. Cut over pages, they are abreast again at the head of the next.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.typeset.cutting import cut, cut_at, free_cut
from catalogue.typeset.lines import Galley

_REACH = 3
"""Lines that a page may end short for all its columns to be cut at one line."""


@dataclass(frozen=True, slots=True)
class Abreast:
    """Rows of galleys with the line each row begins on, counted from 0; `lines` is how many they take in all."""

    rows: tuple[tuple[Galley | None, ...], ...]
    starts: tuple[int, ...]
    lines: int
    blank: int = 1
    """Lines between two rows."""

    def cut(self, most: int, least: int = 1) -> tuple["Abreast", "Abreast"]:
        """The rows for a page of `most` lines, and the rest for the next one.

        All columns are cut at one line, where within three lines of the page's end one is found that leaves neither a
        widow nor an orphan in any of them; else each at its own. `least` is as in `typeset.cutting.cut`.
        """
        if self.lines <= most:
            return self, abreast([], self.blank)
        number = max(bisect_right(self.starts, most) - 1, 0)
        row = [galley for galley in self.rows[number] if galley is not None]
        room, first = most - self.starts[number], 0 if number else max(least, 0)
        at = free_cut([galley.lines for galley in row], range(max(room - _REACH, first), room + 1))
        parts = [
            (None, None) if galley is None else cut_at(galley, at) if at is not None else cut(galley, room, first)
            for galley in self.rows[number]
        ]
        above, below = [head for head, _ in parts], [rest for _, rest in parts]
        return (
            abreast([*self.rows[:number], above], self.blank),
            abreast([below, *self.rows[number + 1 :]], self.blank),
        )


def abreast(rows: Sequence[Sequence[Galley | None]], blank: int = 1) -> Abreast:
    """Rows of galleys, one for each column (None where a language has no text), `blank` lines apart.

    Rows in which no column has a line are left out.
    """
    kept = [tuple(row) for row in rows if any(galley and galley.lines for galley in row)]
    starts: list[int] = []
    line = 0
    for row in kept:
        starts.append(line)
        line += max(len(galley.lines) for galley in row if galley) + blank
    return Abreast(tuple(kept), tuple(starts), max(line - blank, 0), blank)
