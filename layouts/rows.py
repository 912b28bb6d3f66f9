"""Rows of a list over pages: as many as stand on each, and none alone on the last where that can be helped."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol, TypeVar


class RowOfList(Protocol):
    """What is listed in rows, in units of the grid."""

    @property
    def depth(self) -> float:
        """From the row's first baseline down to where it ends."""

    @property
    def pitch(self) -> float:
        """From its first baseline to the next row's."""


R = TypeVar("R", bound=RowOfList)


def height(rows: Sequence[RowOfList]) -> float:
    """Units from the first row's baseline to the end of the last row."""
    return sum(row.pitch for row in rows[:-1]) + rows[-1].depth if rows else 0.0


def grouped(rows: Sequence[R], first: float, others: float) -> list[list[R]]:
    """The rows of each page, the first of which has room for `first` units, the others for `others`.

    A row that no page holds stands alone on one. The last page takes a row from the page before rather than have only one.
    """
    groups: list[list[R]] = [[]]
    for row in rows:
        room = first if len(groups) == 1 else others
        if height([*groups[-1], row]) > room and (groups[-1] or len(groups) == 1):
            groups.append([])
        groups[-1].append(row)
    if (
        len(groups) > 1
        and len(groups[-1]) == 1
        and len(groups[-2]) > 2
        and height([groups[-2][-1], *groups[-1]]) <= others
    ):
        groups[-1].insert(0, groups[-2].pop())
    return groups


def evened(rows: Sequence[R], first: float, others: float) -> list[list[R]]:
    """The same over as few pages, none of them fuller than it need be for that."""
    best = grouped(rows, first, others)
    for room in range(math.floor(max(first, others)), 0, -1):
        made = grouped(rows, min(first, room), min(others, room))
        if len(made) > len(best):
            break
        best = made
    return best
