"""What lies at the trim: type keeps away from it, what runs off the page runs off far enough."""

from collections.abc import Iterable, Iterator

from catalogue.lengths import MM, mm
from catalogue.makeup.pieces import Artwork, Box, Rule, TextLine
from catalogue.makeup.preflight.extents import TOUCH, named, place_of
from catalogue.makeup.preflight.views import Job, View, plates
from catalogue.problems import Problem, Severity

_ROUNDED = mm(0.1)
"""By so much others' programs round the boxes that they write."""
_SLIVER = mm(1)
"""As far as a stack of sheets moves under the knife: what ends nearer to the trim may be cut, or leave a sliver of paper."""


def cut_off(view: View, job: Job) -> Iterator[Problem]:
    """Type that the knife goes through."""
    if _overset(view):
        return
    for piece, extent in view.pieces:
        if isinstance(piece, TextLine) and extent is not None:
            out = extent.out_of(job.document.width, job.document.height)
            sides = [side for side, far in out.items() if far > TOUCH]
            if sides:
                what = f"{named(piece)} is cut off at the {_joined(sides)}"
                yield view.problem("overset", Severity.GRAVE, what, "move it inside the page", piece.place)


def safety(view: View, job: Job) -> Iterator[Problem]:
    """Type so near to the trim that the knife may touch it. Pictures that stand there have room to lose."""
    if _overset(view):
        return
    least = job.printer.safety
    near: list[tuple[float, TextLine, list[str]]] = []
    for piece, extent in view.pieces:
        if not isinstance(piece, TextLine) or extent is None or piece.line.style in job.furniture:
            continue
        out = extent.out_of(job.document.width, job.document.height)
        sides = [side for side, far in out.items() if far > TOUCH - least]
        if sides and max(out.values()) <= TOUCH:
            near.append((max(0.0, -max(out.values())), piece, sides))
    for gap, piece, sides in sorted(near, key=lambda each: each[0]):
        what = f"{named(piece)} stands {gap / MM:.1f} mm from the trim at the {_joined(sides)}"
        remedy = f"keep its style {piece.line.style} {least / MM:g} mm off, or ask the printer whether less will do"
        yield view.problem("safety", Severity.WARNING, what, remedy, piece.place)


def bleed(view: View, job: Job) -> Iterator[Problem]:
    """Colours, rules and pictures that reach beyond the bleed, or the trim but not the bleed's end."""
    document = job.document
    if _overset(view):
        return
    # More than the printer asks for is in the file where the paper has it, and may be used or not.
    wanted = min(document.bleed, job.printer.bleed)
    for piece, extent in view.pieces:
        if extent is None or isinstance(piece, TextLine):
            continue
        what, place = named(piece), place_of(piece)
        out = extent.out_of(document.width, document.height)
        beyond = [side for side, far in out.items() if far > document.bleed + TOUCH]
        if beyond:
            said = f"{what} reaches beyond the bleed at the {_joined(beyond)}"
            yield view.problem("bleed", Severity.GRAVE, said, "end it there", place)
        if not wanted or (isinstance(piece, Box | Rule) and not plates(piece.ink)):
            continue
        slack = _ROUNDED if isinstance(piece, Artwork) else TOUCH
        short = [side for side, far in out.items() if -TOUCH <= far < wanted - slack]
        if short:
            said = f"{what} stops short of the bleed at the {_joined(short)}"
            remedy = f"let it run {wanted / MM:g} mm over the trim, or keep it well inside"
            if isinstance(piece, Artwork):
                missing = max(wanted - out[side] for side in short)
                said += f", by {missing / MM:.1f} mm"
                asked = piece.file.whose or "who made it"
                remedy = f"ask {asked} for a file with {wanted / MM:g} mm of bleed on each side"
            yield view.problem("bleed", Severity.GRAVE, said, remedy, place)
        sliver = [side for side, far in out.items() if -_SLIVER < far < -TOUCH]
        if sliver:
            gap = min(-out[side] for side in sliver) / MM
            said = f"{what} ends {gap:.1f} mm inside the trim at the {_joined(sliver)}"
            remedy = f"let it run {wanted / MM:g} mm over the trim, or keep it {_SLIVER / MM:g} mm inside"
            yield view.problem("bleed", Severity.WARNING, said, remedy, place)


def _overset(view: View) -> bool:
    """Whether the page is known to be too full: what runs off it has been said once already, with what to cut."""
    return any(problem.check == "overset" for problem in view.page.problems)


def _joined(sides: Iterable[str]) -> str:
    return " and ".join(sides)
