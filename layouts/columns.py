"""Galleys one below the other, and text that runs over the two columns of a page."""

from __future__ import annotations

from collections.abc import Sequence

from catalogue import Abreast, Galley, abreast, balanced, cut


def stacked(galleys: Sequence[Galley], blank: int = 0) -> Galley:
    """Galleys, at least one, as one with so many blank lines between."""
    whole = galleys[0]
    for galley in galleys[1:]:
        whole = whole.then(galley, blank=blank)
    return whole


def in_two_columns(text: Galley, room: int) -> tuple[Abreast, Abreast]:
    """What of a text stands in two columns of `room` lines, equally high where all of it does; and the rest."""
    columns = balanced(text, 2)
    if max(len(column.lines) for column in columns) <= room:
        return abreast([columns]), abreast([])
    left, rest = cut(text, room)
    right, rest = cut(rest, room)
    return abreast([[left, right]]), abreast([[rest]])
