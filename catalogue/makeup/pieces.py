"""Pieces: what lies on a page, each at its fixed place. The press draws them in their order and decides nothing.

Points from the top left of the trim, y down; in the bleed negative or beyond the trim.
"""

import math
from dataclasses import dataclass, replace
from typing import Literal

from catalogue.inks import BLACK, Ink
from catalogue.makeup.fits import Fit
from catalogue.problems import Place, Problem
from catalogue.typeset.lines import Line

Side = Literal["recto", "verso"]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A set line with its start at `x` (the line's own indent comes on top) and its baseline at `y`.

    `turn` turns the line about that point, in degrees anticlockwise (90: reads upward, as on a spine).
    """

    x: float
    y: float
    line: Line
    turn: int = 0
    place: Place = Place()
    """Where the words stand in the records."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle filled with one ink."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line of `thickness`, centred on its two ends."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    ink: Ink = BLACK


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that has been opened and measured; `path` is what the press reads again."""

    path: str
    """Absolute path on this machine; never printed."""
    name: str
    """Path inside the festival folder, for messages."""
    width: int
    height: int
    """Pixels of what is shown, upright (EXIF orientation applied)."""
    mode: Literal["grey", "colour", "bitmap"]
    digest: str
    """SHA-256 of the file's bytes."""
    place: Place = Place()
    cut: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Pixels beyond that at its left, top, right and bottom, which nobody shall see."""

    @property
    def whole(self) -> tuple[int, int]:
        """Pixels across and down of all that is in the file."""
        left, top, right, bottom = self.cut
        return left + self.width + right, top + self.height + bottom

    def cropped(self, shares: tuple[float, float, float, float]) -> "PictureFile":
        """The same file with that part alone to be shown: left, top, right, bottom as shares of all of it."""
        across, down = self.whole
        left, top = min(round(shares[0] * across), across - 1), min(round(shares[1] * down), down - 1)
        right, bottom = max(round(shares[2] * across), left + 1), max(round(shares[3] * down), top + 1)
        return replace(self, width=right - left, height=bottom - top, cut=(left, top, across - right, down - bottom))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture placed so that its crop fills the rectangle exactly (same aspect, never stretched).

    `crop` is left, top, right, bottom as shares (0 to 1) of what the file shows of the upright picture.
    """

    x: float
    y: float
    width: float
    height: float
    file: PictureFile
    crop: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    alt: str = ""

    @property
    def ppi(self) -> float:
        """Effective resolution at the printed size: pixels an inch, the lower of the two directions."""
        left, top, right, bottom = self.crop
        across = self.file.width * (right - left) / self.width
        down = self.file.height * (bottom - top) / self.height
        return 72 * min(across, down)


@dataclass(frozen=True, slots=True)
class Fineness:
    """What of an artwork becomes too coarse, too thin or too small when it is scaled down or up; at its own size.

    Where there is nothing of a kind it is infinitely fine.
    """

    ppi: float = math.inf
    """Pixels an inch of its coarsest picture."""
    line_ppi: float = math.inf
    """Of its coarsest picture in black and white alone."""
    rule: float = math.inf
    """Points of its thinnest line in one solid ink."""
    screened_rule: float = math.inf
    """Of its thinnest line that is white, a tint or of several inks."""
    screened_type: float = math.inf
    """Points of its smallest type that is white, a tint or of several inks."""


@dataclass(frozen=True, slots=True)
class ArtworkFile:
    """A page that somebody else has designed, such as a logo or an advertisement: a PDF, opened and measured."""

    path: str
    """Absolute path on this machine; never printed."""
    name: str
    """Path inside the festival folder, for messages."""
    width: float
    """Of its trim, in points, as a reader sees it."""
    height: float
    bleed: tuple[float, float, float, float]
    """Left, top, right, bottom: points beyond the trim that it says are printed."""
    digest: str
    """SHA-256 of the file's bytes."""
    place: Place = Place()
    whose: str = ""
    """Who sent it, for messages."""
    fineness: Fineness = Fineness()

    @property
    def called(self) -> str:
        """What messages call it."""
        return f"{self.name} of {self.whose}" if self.whose else self.name


@dataclass(frozen=True, slots=True)
class Artwork:
    """An artwork placed so that its trim fills the rectangle: whole, in its proportions, in the middle where these differ.

    `bleed` is how far its own bleed is shown beyond the rectangle: left, top, right, bottom. Of one with less no more is
    shown than there is.
    """

    x: float
    y: float
    width: float
    height: float
    file: ArtworkFile
    bleed: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    alt: str = ""

    @property
    def scale(self) -> float:
        """Its printed size as a share of its own."""
        return min(self.width / self.file.width, self.height / self.file.height)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all of it that can show, with the bleed."""
        share = self.scale
        across, down = self.file.width * share, self.file.height * share
        left, top = self.x + (self.width - across) / 2, self.y + (self.height - down) / 2
        shown = [min(wanted, own * share) for wanted, own in zip(self.bleed, self.file.bleed, strict=True)]
        return left - shown[0], top - shown[1], left + across + shown[2], top + down + shown[3]


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where the folio of one or more anchors will stand; settling sets it in `style`.

    Several anchors give their folios in order, each once, joined by a comma and a space; with `ranges`, those that follow
    one another by the first and the last. `align` says which end of the figures `x` is.
    """

    x: float
    y: float
    anchors: tuple[str, ...]
    style: str
    language: str
    align: Literal["left", "right"] = "left"
    place: Place = Place()
    optional: bool = False
    """Prints nothing, and is no problem, where the book has no such page."""
    ranges: bool = False
    turn: tuple[float, float] | None = None
    """Left and right x of a column: figures that would end beyond it go on below, from its left. None: all on one line."""


Piece = TextLine | Box | Rule | Picture | Artwork | Reference


@dataclass(frozen=True, slots=True)
class Page:
    """A made-up page, before or after its folio and furniture."""

    pieces: tuple[Piece, ...]
    side: Side
    anchors: tuple[str, ...] = ()
    """Names by which contents and indexes find this page, such as `film:one_second` or `part:imprint`."""
    section: str = ""
    """Key of the festival's section this page belongs to, for tabs and feet."""
    foot: tuple[tuple[str, str], ...] = ()
    """What the running foot says: (language, words) in the edition's order; empty for none."""
    blind: bool = False
    """Counted, but carries no folio, foot or tab."""
    blank: bool = False
    """Left empty on purpose: it fills a sheet, or lets what follows open on its side."""
    fits: tuple[Fit, ...] = ()
    """How the films on this page found room, each said on its first page."""
    problems: tuple[Problem, ...] = ()
    folio: int = 0
    """Set by settling; 0 before."""
