"""A job: what is wanted, and how far paper and sheet allow it."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.imposition.geometry import Bed, Edge, Spread, remedy
from catalogue.imposition.originals import Original, in_mm
from catalogue.imposition.papers import Paper
from catalogue.imposition.schemes import Binding, Blanks, Scheme
from catalogue.lengths import MM, mm
from catalogue.problems import Finder, Place, Problem, Problems
from catalogue.stock import Stock

_WIDEST_CREEP = mm(3)
"""More moves the pages farther than the house keeps type from their edges."""
_MARGIN = mm(5)
"""What office printers leave white along the sheet's edges."""


@dataclass(frozen=True, slots=True)
class Job:
    """How a file is to be imposed. Lengths are points."""

    scheme: Scheme
    paper: Paper
    signature: int = 16
    """Most pages in a section of perfect binding."""
    blanks: Blanks | None = None
    """None for what the binding wants: a stitched booklet's last page is its back cover, other books get one apart."""
    binding: Binding | None = None
    """None for what the file says of itself."""
    flip: Edge | None = None
    """The edge on which the printer turns the sheet over; None for the one that leaves the back the same way up."""
    stock: Stock | None = None
    """The paper the sheets are of; None for no creep."""
    creep_factor: float = 1.0
    milling: float = 0.0
    bleed: float | None = None
    """Most bleed to keep; None for all that the pages have."""
    marks: bool = True

    def flip_on(self, bed: Bed) -> Edge:
        return self.flip or bed.upright_edge

    def creep(self, depth: int) -> float:
        """How far the pages of a sheet move towards the spine: its nested sheets push it out by their thickness."""
        return (
            0.0 if self.stock is None or self.scheme == "cut-stack" else depth * self.stock.caliper * self.creep_factor
        )

    def bed(self, originals: Sequence[Original]) -> Bed:
        """The sheet with room for two of these pages; raises Problems where it has none."""
        width, height = originals[0].size
        most = max(original.bleed for original in originals)
        bleed = most if self.bleed is None else min(most, self.bleed)
        spread = Spread(width, height, bleed, self.milling, self.scheme == "cut-stack", self.marks)
        bed = Bed.of(spread, self.paper)
        if bed is None:
            beside = [f"{bleed / MM:.1f} mm of bleed"] * bool(bleed) + ["the marks"] * self.marks
            what = (
                f"two pages of {in_mm(width, height)} side by side{' with ' * bool(beside)}{' and '.join(beside)} "
                f"take {in_mm(*spread.needed)}; the sheet has {in_mm(self.paper.long, self.paper.short)}"
            )
            raise Problems([Problem(Place("--sheet"), what, remedy(spread, self.paper))])
        return bed

    def heed(self, bed: Bed, creep: float, finder: Finder) -> None:
        """Tells where the innermost pages move too far, and where an office printer may not reach."""
        if creep > bed.spread.width / 4:
            what = f"the innermost pages would move {creep / MM:.1f} mm towards the spine, over a quarter of the page"
            raise Problems(
                [Problem(Place("--paper"), what, "take thinner paper, or bind it in sections with --perfect")]
            )
        lost = creep - bed.spread.gap
        if lost > _WIDEST_CREEP:
            finder.warn(
                Place(),
                f"the innermost pages lose {lost / MM:.1f} mm at the spine",
                "see that nothing stands there; else take thinner paper, or bind it in sections with --perfect",
            )
        margin = min(bed.trim.left, bed.trim.foot)
        if margin < _MARGIN:
            finder.warn(
                Place(),
                f"the pages reach to {max(0.0, margin) / MM:.1f} mm from the sheet's edge",
                "see that the printer prints so far; many leave about 5 mm white",
            )
