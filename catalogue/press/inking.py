"""How much ink lies on a page: pictures as they are separated, flat colours as they are drawn, one over the other.

Paper holds so much ink on an area and not more (the Ghent Workgroup's rule of 2022 is the mean over any square of 15 mm).
Each page that could hold too much gets a map, on which the square slides over trim and bleed.

Type is left out. Its ink covers a sixth of its lines, its colours are judged by themselves, and black type that overprints
a ground so dark that this would count could not be read.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalogue.inks import Ink
from catalogue.lengths import MM, mm
from catalogue.makeup.pieces import Box, Picture, Piece, Rule
from catalogue.makeup.preflight.extents import Extent
from catalogue.makeup.preflight.views import Job, View
from catalogue.press.darkroom import Darkroom
from catalogue.problems import Place, Problem, Problems, Severity
from catalogue.records.printer import BLACK_RULE, INK_SQUARE

_CELL = mm(0.5)
_ROUNDING = 0.5
"""Per cent: four plates of 256 levels, each rounded."""

_Grid = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Heaviest:
    """The square with the most ink on a page."""

    mean: float
    """Per cent of all plates added up."""
    x: float
    """Of its left edge, in points from the trim's left; below nought in the bleed."""
    y: float
    piece: Piece
    """What lies on most of it."""


def over_inked(job: Job, darkroom: Darkroom) -> tuple[Problem, ...]:
    """Every page with more ink on some square than the printer's limit, and pictures that cannot be separated."""
    try:
        # All at once, for the darkroom works at several together.
        plates = darkroom.develop(picture for view in job.views for picture in _pictures(view))
    except Problems as error:
        return error.problems
    densest = {key: plate.densest for key, plate in plates.items()}
    return tuple(problem for view in job.views for problem in _of_page(view, job, darkroom, densest))


def heaviest(view: View, job: Job, darkroom: Darkroom) -> Heaviest | None:
    """The square of the page with the most ink; None where nothing but type lies on it."""
    if not any(_lies_flat(piece) for piece, _ in view.pieces):
        return None
    mapped = _InkMap.empty(job)
    for index, (piece, extent) in enumerate(view.pieces):
        if extent is None:
            continue
        match piece:
            case Box() | Rule():
                mapped.lay(index, extent, piece, job.printer.ink)
            case Picture():
                mapped.lay_picture(index, extent, darkroom.ink_map(piece))
    mean, top, left, owner = mapped.heaviest()
    bleed = job.document.bleed
    return Heaviest(mean, left - bleed, top - bleed, view.pieces[owner][0])


def _of_page(view: View, job: Job, darkroom: Darkroom, densest: Mapping[str, float]) -> Iterator[Problem]:
    limit = job.printer.ink + _ROUNDING
    if _at_most(view, job, darkroom, densest) <= limit:
        return
    found = heaviest(view, job, darkroom)
    if found is None or found.mean <= limit:
        return
    place, thing, remedy = Place(), "a colour", "print less over one another"
    if isinstance(found.piece, Picture):
        file = found.piece.file
        place, thing, remedy = (
            file.place,
            f"the picture {file.name}",
            "separate it for less ink, or lighten its shadows",
        )
    yield view.problem(
        "ink",
        Severity.GRAVE,
        f"{found.mean:.0f} % of ink lies on the square of {INK_SQUARE / MM:g} mm that begins {found.x / MM:.0f} mm from the "
        f"left and {found.y / MM:.0f} mm from the head of the trim, most of it from {thing}",
        f"{remedy}: the printer takes {job.printer.ink:g} %",
        place,
    )


def _at_most(view: View, job: Job, darkroom: Darkroom, densest: Mapping[str, float]) -> float:
    """Ink that no square of the page can have more of, without a map: most pages are seen to be sound by this alone.

    `densest` has, for the key of each picture, the most ink on any small part of it.
    """
    grounds: list[tuple[float, Extent]] = []
    over = 0.0
    for piece, extent in view.pieces:
        if extent is None:
            continue
        match piece:
            case Box() | Rule() if _overprints(piece):
                if any(most > job.printer.ink - 100 and ground.meets(extent) for most, ground in grounds):
                    over += 100 * _within_a_square(extent)
            case Box() | Rule():
                grounds.append((min(piece.ink.total, job.printer.ink), extent))
            case Picture():
                grounds.append((densest[darkroom.key(piece)], extent))
    return max((most for most, _ in grounds), default=0.0) + min(over, 100.0)


def _within_a_square(extent: Extent) -> float:
    """The most of a square that a rectangle takes, as a share."""
    return min(extent.right - extent.left, INK_SQUARE) * min(extent.bottom - extent.top, INK_SQUARE) / INK_SQUARE**2


def _overprints(piece: Box | Rule) -> bool:
    """Whether the press adds it to what lies below; else it takes its place."""
    thickness = piece.thickness if isinstance(piece, Rule) else min(piece.width, piece.height)
    return piece.ink.overprint and thickness < BLACK_RULE


def _lies_flat(piece: Piece) -> bool:
    return isinstance(piece, Box | Rule | Picture)


def _pictures(view: View) -> Iterator[Picture]:
    return (piece for piece, _ in view.pieces if isinstance(piece, Picture))


@dataclass(slots=True)
class _InkMap:
    """A page in cells, bleed and all: the ink on each, in per cent.

    Black is kept apart from the rest, since black that overprints takes the place of black only. How much of a picture's
    ink is black nobody knows any more; it counts with the rest, so what overprints a picture counts in full.
    """

    bleed: float
    cell: tuple[float, float]
    """Width and height of one; about half a millimetre, so that whole ones fill the page."""
    rest: _Grid
    black: _Grid
    owner: NDArray[np.int32]
    """Of each cell, which of the page's pieces is on most of it."""

    @classmethod
    def empty(cls, job: Job) -> "_InkMap":
        bleed = job.document.bleed
        width, height = job.document.width + 2 * bleed, job.document.height + 2 * bleed
        columns, rows = math.ceil(width / _CELL), math.ceil(height / _CELL)
        nothing = np.zeros((rows, columns))
        cell = (width / columns, height / rows)
        return cls(bleed, cell, nothing, nothing.copy(), np.zeros((rows, columns), np.int32))

    def lay(self, index: int, extent: Extent, piece: Box | Rule, limit: float) -> None:
        """Lays a flat colour on the map. One that is beyond the limit by itself counts as the limit: it has been told."""
        cells, share = self._cells(extent)
        if isinstance(piece, Rule):  # a slanting one fills little of its rectangle
            area = (extent.right - extent.left) * (extent.bottom - extent.top)
            length = math.hypot(piece.x2 - piece.x1, piece.y2 - piece.y1)
            share = share * min(1.0, length * piece.thickness / area if area else 0.0)
        black, rest = _plates(piece.ink, limit)
        self.black[cells] += share * (black - self.black[cells])
        if not _overprints(piece):
            self.rest[cells] += share * (rest - self.rest[cells])
        self._own(index, cells, share)

    def lay_picture(self, index: int, extent: Extent, ink: NDArray[np.float32]) -> None:
        """Lays a picture on the map, of which `ink` is known in cells of its own."""
        cells, share = self._cells(extent)
        rows, columns = ink.shape
        down = _overlaps(extent.top + self.bleed, extent.bottom + self.bleed, rows, self.cell[1], cells[0])
        across = _overlaps(extent.left + self.bleed, extent.right + self.bleed, columns, self.cell[0], cells[1])
        self.black[cells] *= 1 - share
        self.rest[cells] *= 1 - share
        self.rest[cells] += down @ ink @ across.T
        self._own(index, cells, share)

    def heaviest(self) -> tuple[float, float, float, int]:
        """Mean, top and left (in points from the bleed's corner) of the square with the most ink, and who owns it."""
        total = self.rest + self.black
        size = [min(INK_SQUARE / side, count) for side, count in zip(self.cell[::-1], total.shape, strict=True)]
        tops, lefts = (_starts(count, cells) for count, cells in zip(total.shape, size, strict=True))
        summed = np.zeros((total.shape[0] + 1, total.shape[1] + 1))
        summed[1:, 1:] = total.cumsum(axis=0).cumsum(axis=1)
        bands = _between(summed, tops + size[0]) - _between(summed, tops)
        sums = _between(bands.T, lefts + size[1]) - _between(bands.T, lefts)
        column, row = np.unravel_index(int(sums.argmax()), sums.shape)
        top, left = float(tops[row]), float(lefts[column])
        window = (
            slice(int(top), math.ceil(top + size[0])),
            slice(int(left), math.ceil(left + size[1])),
        )
        weights = np.bincount(self.owner[window].ravel(), total[window].ravel())
        mean = float(sums[column, row]) / (size[0] * size[1])
        return mean, top * self.cell[1], left * self.cell[0], int(weights.argmax())

    def _cells(self, extent: Extent) -> tuple[tuple[slice, slice], _Grid]:
        """The cells that a rectangle touches, and the share of each that it covers."""
        rows, down = _covered(extent.top + self.bleed, extent.bottom + self.bleed, self.cell[1], self.rest.shape[0])
        columns, across = _covered(
            extent.left + self.bleed, extent.right + self.bleed, self.cell[0], self.rest.shape[1]
        )
        return (rows, columns), np.outer(down, across)

    def _own(self, index: int, cells: tuple[slice, slice], share: _Grid) -> None:
        self.owner[cells][share >= 0.5] = index


def _plates(ink: Ink, limit: float) -> tuple[float, float]:
    """Per cent on the black plate and on all others, together no more than the limit."""
    black = 0.0 if ink.spot else 100 * ink.black
    scale = min(1.0, limit / ink.total) if ink.total else 1.0
    return black * scale, (ink.total - black) * scale


def _covered(start: float, end: float, cell: float, count: int) -> tuple[slice, _Grid]:
    """The cells of a row that a stretch touches, and the share of each that it covers."""
    first = min(max(int(start / cell), 0), count)
    last = min(max(math.ceil(end / cell), first), count)
    edges = np.arange(first, last) * cell
    shared = np.minimum(edges + cell, end) - np.maximum(edges, start)
    return slice(first, last), np.clip(shared, 0, cell) / cell


def _overlaps(start: float, end: float, parts: int, cell: float, cells: slice) -> _Grid:
    """For each of the cells the share that each of so many equal parts of a stretch takes of it."""
    bounds = np.linspace(start, end, parts + 1)
    edges = np.arange(cells.start, cells.stop)[:, None] * cell
    shared = np.minimum(edges + cell, bounds[1:]) - np.maximum(edges, bounds[:-1])
    return np.asarray(np.clip(shared, 0, None) / cell)


def _starts(count: int, size: float) -> _Grid:
    """Where squares of `size` cells are tried on `count` of them: with one edge on a cell's, for the most lies there."""
    steps = np.arange(int(count - size) + 1)
    return np.concatenate([steps, count - size - steps])


def _between(summed: _Grid, at: _Grid) -> _Grid:
    """The rows of a table of sums at places between them."""
    below = np.minimum(at.astype(np.intp), len(summed) - 2)
    share = (at - below)[:, None]
    return np.asarray(summed[below] * (1 - share) + summed[below + 1] * share)
