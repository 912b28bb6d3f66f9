"""Type that would print badly, or not be seen at all."""

from collections.abc import Iterator

from catalogue.inks import PAPER, Ink
from catalogue.makeup.pieces import Artwork, Box, Picture, TextLine
from catalogue.makeup.preflight.extents import TOUCH, Extent, middle_of, named, quoted
from catalogue.makeup.preflight.views import Job, View, plates
from catalogue.problems import Problem, Severity
from catalogue.typeset.lines import Glyphs

_BLACK = 0.85
"""From this share of the black plate on people see black."""
_MUDDY = 0.6
"""Black without black ink: each of the three colours at least so strong."""

_Ground = tuple[int, Box | Picture | Artwork, Extent]
"""What type can stand on, with its place in the order of drawing."""


def glyphs(view: View, job: Job) -> Iterator[Problem]:
    """Characters that are drawn as the face's empty box."""
    for piece, run in _runs(view):
        if 0 in run.glyphs:
            what = f"the face {run.face} has no glyph for something in {quoted(run.text)}"
            remedy = "name a face that has it in faces.yaml"
            yield view.problem("glyph", Severity.GRAVE, what, remedy, piece.place)


def hidden(view: View, job: Job) -> Iterator[Problem]:
    """Type that a later piece covers, or that has the very ink of what it stands on."""
    grounds = _grounds(view)
    for index, (piece, extent) in enumerate(view.pieces):
        if not isinstance(piece, TextLine) or extent is None:
            continue
        for run in piece.line.runs:
            if not run.text.strip():
                continue
            x, y = middle_of(piece, run)
            cover = next((each for place, each, over in grounds if place > index and over.holds(x, y)), None)
            if cover is not None:
                what = f"{quoted(run.text)} lies under {named(cover)}"
                yield view.problem("overset", Severity.GRAVE, what, "move one of them", piece.place)
                continue
            ground = _ground(grounds, index, x, y)
            if ground is not None and ground.process == run.ink.process and ground.spot == run.ink.spot:
                how = "of the ink it stands on" if plates(ground) else "white on white paper"
                what = f"{quoted(run.text)} is {how} and cannot be seen"
                yield view.problem("overset", Severity.GRAVE, what, "give it another ink", piece.place)


def small_type(view: View, job: Job) -> Iterator[Problem]:
    """Small type that is left white, screened, or printed on several plates, which never fit to a hair."""
    least = job.printer.small_type
    for piece, run in _runs(view):
        shares = plates(run.ink)
        if run.size >= least - TOUCH or shares == (1,) or _is_rich_black(run.ink):
            continue
        how = "white" if not shares else "of several inks" if len(shares) > 1 else f"a tint of {100 * shares[0]:.0f} %"
        what = f"{quoted(piece.line.text)} is {how} at {run.size:g} pt"
        remedy = f"set its style {piece.line.style} in one solid ink, or at {least:g} pt or more"
        yield view.problem("small-type", Severity.WARNING, what, remedy, piece.place)


def rich_black(view: View, job: Job) -> Iterator[Problem]:
    """Small type whose black is made of several inks: the least shift between plates gives it coloured edges."""
    least = job.printer.overprint_below
    for piece, run in _runs(view):
        if run.size < least - TOUCH and _is_rich_black(run.ink):
            shares = "/".join(f"{100 * share:.0f}" for share in run.ink.process)
            what = f"the black of {quoted(piece.line.text)} is made of {shares} at {run.size:g} pt"
            remedy = f"set its style {piece.line.style} in 0/0/0/100"
            yield view.problem("rich-black", Severity.WARNING, what, remedy, piece.place)


def knocked_out(view: View, job: Job) -> Iterator[Problem]:
    """Small type all but black that leaves a hole in the colour below, since only pure black overprints."""
    least = job.printer.overprint_below
    grounds = _grounds(view)
    for index, (piece, _) in enumerate(view.pieces):
        if not isinstance(piece, TextLine):
            continue
        for run in piece.line.runs:
            if run.size >= least - TOUCH or not _is_all_but_black(run.ink):
                continue
            ground = _ground(grounds, index, *middle_of(piece, run))
            if ground is None or plates(ground):
                name = f"the spot {run.ink.spot}" if run.ink.spot else f"{100 * run.ink.black:.0f} % black"
                what = f"{quoted(piece.line.text)} in {name} knocks out of the colour below at {run.size:g} pt"
                remedy = f"set its style {piece.line.style} in 0/0/0/100, which overprints"
                yield view.problem("overprint", Severity.WARNING, what, remedy, piece.place)


def _runs(view: View) -> Iterator[tuple[TextLine, Glyphs]]:
    for piece, _ in view.pieces:
        if isinstance(piece, TextLine):
            for run in piece.line.runs:
                yield piece, run


def _is_rich_black(ink: Ink) -> bool:
    """Whether several plates make what people see as black."""
    if ink.spot:
        return False
    *colours, black = ink.process
    return (black >= _BLACK and any(colours)) or min(colours) >= _MUDDY


def _is_all_but_black(ink: Ink) -> bool:
    """Whether one plate makes what people see as black, and does not overprint: black screened, or a black spot."""
    return not any(ink.process[:3]) and ink.process[3] >= _BLACK and not ink.overprint


def _grounds(view: View) -> list[_Ground]:
    """What type can lie on or under, in the order in which it is drawn."""
    return [
        (index, piece, extent)
        for index, (piece, extent) in enumerate(view.pieces)
        if isinstance(piece, Box | Picture | Artwork) and extent is not None
    ]


def _ground(grounds: list[_Ground], index: int, x: float, y: float) -> Ink | None:
    """The ink on which the piece at `index` stands at that point; None for a picture or artwork, whose inks differ."""
    for place, piece, extent in reversed(grounds):
        if place < index and extent.holds(x, y):
            return piece.ink if isinstance(piece, Box) else None
    return PAPER
