"""Parallel: texts of several languages kept abreast.

Each row begins on one baseline in every column, after a blank line below the longest text of the row before: equal leading,
one grid, first lines aligned, ends free.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.typeset.lines import Galley


@dataclass(frozen=True, slots=True)
class Abreast:
    """Rows of galleys with the line each row begins on, counted from 0; `lines` is how many they take in all."""

    rows: tuple[tuple[Galley | None, ...], ...]
    starts: tuple[int, ...]
    lines: int


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
    return Abreast(tuple(kept), tuple(starts), max(line - blank, 0))
