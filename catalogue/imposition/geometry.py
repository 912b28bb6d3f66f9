"""Geometry: where the two pages lie on their sheet, what of them is shown, and which way the sheet lies."""

from dataclasses import dataclass, replace
from typing import Literal

from catalogue.imposition.papers import PAPERS, Paper, parse_paper
from catalogue.lengths import MM
from catalogue.press.marks import LENGTH, OFFSET

Edge = Literal["short", "long"]
Side = Literal["left", "right"]

_SLACK = 0.1 * MM
"""By how much a sheet may fall short: no printer feeds paper more truly."""
_NAMED = 2
"""Larger sheets that a message names: A3 is not sold where Tabloid is."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    left: float
    foot: float
    right: float
    head: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.head - self.foot


@dataclass(frozen=True, slots=True)
class Spread:
    """Two pages side by side, before they lie on a sheet; the same for every sheet of a book."""

    width: float
    """Of one page's trim."""
    height: float
    bleed: float
    milling: float
    """What is ground off the spine before it is glued."""
    apart: bool
    """Whether the sheets are cut in two where others are folded."""
    marks: bool

    @property
    def gap(self) -> float:
        """From the fold to the spine's trim of either page; the bleed there needs room where a knife follows it."""
        return self.bleed if self.apart else self.milling

    @property
    def start(self) -> float:
        """Where marks begin, from the trim: clear of the bleed, and of a blade that strays."""
        return max(OFFSET, self.bleed)

    @property
    def needed(self) -> tuple[float, float]:
        """Width and height of paper that pages, bleed and marks take."""
        out = self.start + LENGTH if self.marks else self.bleed
        return 2 * (self.gap + self.width + out), self.height + 2 * out

    def fits(self, width: float, height: float) -> bool:
        needed = self.needed
        return needed[0] <= width + _SLACK and needed[1] <= height + _SLACK

    def fits_on(self, paper: Paper) -> bool:
        return self.fits(paper.long, paper.short) or self.fits(paper.short, paper.long)


@dataclass(frozen=True, slots=True)
class Placing:
    """One page on its sheet: the lower left of its trim, and what of it is shown."""

    x: float
    y: float
    clip: Rectangle


@dataclass(frozen=True, slots=True)
class Bed:
    """A sheet as it lies in the printer, the fold upright in its middle."""

    width: float
    height: float
    spread: Spread

    @classmethod
    def of(cls, spread: Spread, paper: Paper) -> "Bed | None":
        """The sheet lying, else standing; None where the spread is larger than both."""
        for width, height in ((paper.long, paper.short), (paper.short, paper.long)):
            if spread.fits(width, height):
                return cls(width, height, spread)
        return None

    @property
    def fold(self) -> float:
        return self.width / 2

    @property
    def upright_edge(self) -> Edge:
        """The edge beside the fold: a sheet turned over on it has its back the same way up as its front."""
        return "short" if self.width >= self.height else "long"

    @property
    def foot(self) -> float:
        """The lower trim of the pages."""
        return (self.height - self.spread.height) / 2

    @property
    def head(self) -> float:
        return self.foot + self.spread.height

    def out(self, creep: float) -> float:
        """From the fold to the trim of the fore-edges, on a sheet whose pages lie `creep` nearer to the spine."""
        return self.spread.gap + self.spread.width - creep

    @property
    def trim(self) -> Rectangle:
        """Both pages of the outermost sheet, trimmed and open."""
        out = self.out(0.0)
        return Rectangle(self.fold - out, self.foot, self.fold + out, self.head)

    @property
    def bleed(self) -> Rectangle:
        trim, bleed = self.trim, self.spread.bleed
        return Rectangle(
            max(0.0, trim.left - bleed),
            max(0.0, trim.foot - bleed),
            min(self.width, trim.right + bleed),
            min(self.height, trim.head + bleed),
        )

    def place(self, side: Side, creep: float) -> Placing:
        """A page moved by `creep` towards the spine; its bleed shows at head, foot and fore-edge, nothing past the fold."""
        out, bleed = self.out(creep), self.bleed
        if side == "left":
            x = self.fold - out
            clip = Rectangle(x - self.spread.bleed, bleed.foot, self.fold, bleed.head)
        else:
            x = self.fold + out - self.spread.width
            clip = Rectangle(self.fold, bleed.foot, self.fold + out + self.spread.bleed, bleed.head)
        return Placing(x, self.foot, clip)


def remedy(spread: Spread, paper: Paper) -> str:
    """What to do about a spread that is too large for its sheet."""
    plain = replace(spread, marks=False)
    most = next((tenths for tenths in range(int(spread.bleed / MM * 10), -1, -1) if _fits(plain, tenths, paper)), None)
    ways = []
    if plain.fits_on(paper):
        ways.append("leave out the marks with --no-marks")
    elif most is not None:
        ways.append(f"keep less bleed and no marks with --no-marks --bleed {most / 10:g}mm")
    larger = [name for name in PAPERS if spread.fits_on(parse_paper(name))]
    if larger:
        ways.append(f"print on {' or '.join(larger[:_NAMED])}")
    return ", or ".join(ways) or "print on a larger sheet"


def _fits(spread: Spread, tenths: int, paper: Paper) -> bool:
    """Whether the sheet has room for so many tenths of a millimetre of bleed."""
    return replace(spread, bleed=tenths / 10 * MM).fits_on(paper)
