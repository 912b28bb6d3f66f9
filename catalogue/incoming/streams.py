"""What everyone shares who carries out content streams: a page's stream, the place of its text, the end of patience."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pikepdf

from catalogue.incoming.matrices import UNIT, Matrix, moved
from catalogue.incoming.objects import Unpack, entry, items

_MOST_CONTENT = 64 << 20


class Exhausted(Exception):
    """There is more to be carried out than a page can have."""


def page_content(page: Any, unpack: Unpack) -> bytes | None:
    """A page's content as one stream, nothing where it has none; None where that cannot be unpacked, or only without end."""
    value = entry(page, "Contents")
    parts = [value] if isinstance(value, pikepdf.Stream) else items(value)
    found = []
    length = 0
    for part in parts:
        data = unpack(part)
        if data is None:
            return None
        length += len(data)
        if length > _MOST_CONTENT:
            return None
        found.append(data)
    return b"\n".join(found)


def matrix_of(operands: Iterable[Any]) -> Matrix:
    """The last six operands; raises ValueError or TypeError for what is none."""
    a, b, c, d, e, f = map(float, tuple(operands)[-6:])
    return (a, b, c, d, e, f)


@dataclass(slots=True)
class TextPlace:
    """The text matrix and the one of its line (ISO 32000-1, 9.4)."""

    matrix: Matrix = UNIT
    line: Matrix = UNIT

    def set(self, matrix: Matrix) -> None:
        self.matrix = self.line = matrix

    def next(self, x: float, y: float) -> None:
        a, b, c, d, _, _ = self.line
        self.set((a, b, c, d, *moved(self.line, x, y)))

    def forward(self, x: float, y: float) -> None:
        a, b, c, d, _, _ = self.matrix
        self.matrix = (a, b, c, d, *moved(self.matrix, x, y))
