"""What is in force while a content stream is read (ISO 32000-1, 8.4), and the path under construction."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from catalogue.incoming.boxes import ENDLESS, Box
from catalogue.incoming.matrices import Matrix, around, boxed
from catalogue.incoming.typefaces import Typeface
from catalogue.preflight.facts import KNOCK_OUT, Manner
from catalogue.preflight.spaces import BLACK_AT_START, GRAY, Paint, Space

_FEW = 6
"""Points of a subpath that may still be a rectangle."""
_MOST_AREAS = 64
"""Parts of a path that are told apart."""


@dataclass(slots=True)
class State:
    """The graphics state, text state included."""

    ctm: Matrix
    clip: Box = ENDLESS
    fill: Paint = BLACK_AT_START
    stroke: Paint = BLACK_AT_START
    fill_space: Space = GRAY
    stroke_space: Space = GRAY
    width: float = 1.0
    manner: Manner = KNOCK_OUT
    transparent: str = ""
    """What makes that which is painted now transparent; empty where nothing does."""
    font: Typeface | None = None
    size: float = 0.0
    letters: float = 0.0
    words: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    rendering: int = 0

    def copy(self) -> "State":
        return replace(self)


class Area(NamedTuple):
    """A part of a path that lies by itself."""

    box: Box
    thin: float | None
    """The shorter side of a rectangle; None for any other shape."""


@dataclass(slots=True)
class Path:
    """A path under construction, as the boxes around its subpaths."""

    done: list[Area] = field(default_factory=list)
    _box: Box | None = None
    """Around the subpath that is not finished."""
    _points: list[tuple[float, float]] = field(default_factory=list)
    """Its corners, while they are few enough to be a rectangle's."""
    _curved: bool = False

    def move(self, point: tuple[float, float]) -> None:
        self.close()
        self.line(point)

    def line(self, point: tuple[float, float]) -> None:
        x, y = point
        box = self._box
        if box is None:
            self._box = Box(x, y, x, y)
        else:
            self._box = Box(min(box.left, x), min(box.top, y), max(box.right, x), max(box.bottom, y))
        if len(self._points) < _FEW:
            self._points.append(point)

    def curve(self, points: Iterable[tuple[float, float]]) -> None:
        self._curved = True
        for point in points:
            self.line(point)

    def rectangle(self, ctm: Matrix, x: float, y: float, width: float, height: float) -> None:
        self.close()
        box = boxed(ctm, min(x, x + width), min(y, y + height), max(x, x + width), max(y, y + height))
        self._add(box, min(box.width, box.height) if _upright(ctm) else None)

    def close(self) -> None:
        """The subpath ends: four corners at right angles to the page are a rectangle."""
        points, box, curved = self._points, self._box, self._curved
        self._points, self._box, self._curved = [], None, False
        if box is None or len(points) < 2:
            return
        if len(points) == 5 and points[-1] == points[0]:
            points = points[:-1]
        corners = {(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)}
        is_rectangle = len(points) == 4 and not curved and set(points) == corners
        self._add(box, min(box.width, box.height) if is_rectangle else None)

    def _add(self, box: Box, thin: float | None) -> None:
        if len(self.done) >= _MOST_AREAS:
            self.done[-1] = Area(around([self.done[-1].box[:2], self.done[-1].box[2:], box[:2], box[2:]]), None)
        else:
            self.done.append(Area(box, thin))

    def areas(self) -> list[Area]:
        """The parts that do not touch one another: crop marks drawn at once are many, a ring with its hole is one."""
        found: list[Area] = []
        for area in self.done:
            for other in [each for each in found if not each.box.within(area.box).empty]:
                found.remove(other)
                area = Area(around([area.box[:2], area.box[2:], other.box[:2], other.box[2:]]), None)
            found.append(area)
        return found

    @property
    def box(self) -> Box | None:
        """Around all of it."""
        if not self.done:
            return None
        return around(corner for area in self.done for corner in (area.box[:2], area.box[2:]))


def _upright(ctm: Matrix) -> bool:
    return ctm[1] == ctm[2] == 0 or ctm[0] == ctm[3] == 0
