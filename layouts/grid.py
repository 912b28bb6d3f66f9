"""The grid a page is set on: columns across, baselines down."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Grid:
    """Lengths in points. Baseline k lies k units below the head trim; columns count from 0."""

    left: float
    column: float
    gutter: float
    unit: float
    rag: float
    """A text is this much narrower than the two columns it spans: its rag never runs into the gutter."""
    columns: int = 4

    def x(self, column: float) -> float:
        """Left edge of a column."""
        return self.left + column * (self.column + self.gutter)

    def span(self, columns: float) -> float:
        """Width of that many columns with the gutters between them."""
        return columns * self.column + (columns - 1) * self.gutter

    @property
    def measure(self) -> float:
        return self.span(self.columns)

    @property
    def text_measure(self) -> float:
        return self.span(2) - self.rag

    def y(self, k: float) -> float:
        """The baseline k."""
        return k * self.unit

    def k_at(self, y: float) -> int:
        """The first baseline at or below `y`."""
        return math.ceil(y / self.unit - 1e-6)

    def lines(self, first: float, last: float, leading: float = 0.0) -> int:
        """Lines of text from baseline `first` down to baseline `last`, `leading` apart or the grid's unit."""
        return math.floor((last - first) * self.unit / (leading or self.unit) + 1e-6) + 1
