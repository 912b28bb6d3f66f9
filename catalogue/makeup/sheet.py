"""Sheet: the page being made up. Layouts put pieces on it; `page` freezes it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from catalogue.makeup.fits import Fit
from catalogue.makeup.parallel import Abreast
from catalogue.makeup.pieces import Page, Piece, Side, TextLine
from catalogue.problems import Place, Problem, Severity
from catalogue.typeset.cutting import cut
from catalogue.typeset.lines import Galley


@dataclass(slots=True)
class Sheet:
    """One page in the making: points from the top left of the trim, y down."""

    side: Side
    pieces: list[Piece] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def put(self, *pieces: Piece) -> None:
        """Lays pieces on the page, each over those before."""
        self.pieces.extend(pieces)

    def pour(self, galley: Galley, x: float, y: float, lines: int | None = None, least: int = 1) -> Galley:
        """Sets the galley's lines from the baseline `y` downwards, its frame's left edge at `x`; returns the spill.

        At most `lines` lines are set, and one or two fewer where the spill would else begin with a widow or follow an
        orphan; `least` is as in `typeset.cutting.cut`. The spill is an empty galley when all were set.
        """
        taken, spill = galley, Galley((), galley.leading, galley.measure, galley.place)
        if lines is not None:
            taken, spill = cut(galley, lines, least)
        for index, (line, place) in enumerate(zip(taken.lines, taken.line_places, strict=True)):
            self.pieces.append(TextLine(x, y + index * galley.leading, line, place=place))
        self.problems.extend(galley.problems)
        return spill

    def pour_abreast(self, rows: Abreast, columns: Iterable[float], y: float, leading: float) -> None:
        """Sets every row whole, its columns at the given x, the first baseline at `y`."""
        xs = tuple(columns)
        for row, start in zip(rows.rows, rows.starts, strict=True):
            for x, galley in zip(xs, row, strict=False):
                if galley is not None:
                    self.pour(galley, x, y + start * leading)

    def overset(self, place: Place, what: str, remedy: str) -> None:
        """Says that something does not fit this page: always grave, for it would be cut or printed over."""
        self.problems.append(Problem(place, what, remedy, Severity.GRAVE, "overset"))

    def page(
        self,
        *,
        anchors: Iterable[str] = (),
        section: str = "",
        foot: Iterable[tuple[str, str]] = (),
        blind: bool = False,
        blank: bool = False,
        fits: Iterable[Fit] = (),
    ) -> Page:
        """The finished page; one that is to stay empty says so with `blank`, and `fits` is how its films found room."""
        return Page(
            pieces=tuple(self.pieces),
            side=self.side,
            anchors=tuple(anchors),
            section=section,
            foot=tuple(foot),
            blind=blind,
            blank=blank,
            fits=tuple(fits),
            problems=tuple(dict.fromkeys(self.problems)),
        )
