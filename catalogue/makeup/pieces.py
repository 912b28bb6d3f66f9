"""Pieces: what lies on a page, each at its fixed place. The press draws them in their order and decides nothing.

Points from the top left of the trim, y down; in the bleed negative or beyond the trim.
"""

from dataclasses import dataclass
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
    """Pixels, upright (EXIF orientation applied)."""
    mode: Literal["grey", "colour", "bitmap"]
    digest: str
    """SHA-256 of the file's bytes."""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture placed so that its crop fills the rectangle exactly (same aspect, never stretched).

    `crop` is left, top, right, bottom as shares (0 to 1) of the upright picture.
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
class Reference:
    """A place where the folio of one or more anchors will stand; settling sets it in `style`.

    Several anchors give their folios in order, each once, joined by a comma and a space. `align` says which end of the
    figures `x` is.
    """

    x: float
    y: float
    anchors: tuple[str, ...]
    style: str
    language: str
    align: Literal["left", "right"] = "left"
    place: Place = Place()


Piece = TextLine | Box | Rule | Picture | Reference


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
