"""Spot inks of a document: each one colour space, named once, with one process colour that stands for it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from catalogue.inks import RESERVED, Ink, plate_of
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Rule, TextLine
from catalogue.press.objects import PdfFile, Value, array, dictionary, name, number
from catalogue.problems import Place, Problem, Problems


def inks_of(document: Document) -> Iterator[Ink]:
    """Every flat colour drawn, in drawing order, repeated as it is used."""
    for page in document.pages:
        for piece in page.pieces:
            if isinstance(piece, TextLine):
                for run in piece.line.runs:
                    yield run.ink
            elif isinstance(piece, Box | Rule):
                yield piece.ink


def spots_of(inks: Iterable[Ink]) -> dict[str, Ink]:
    """Each spot at full strength by name, in the order of names.

    Raises Problems where one name stands for two colours or for a plate.
    """
    used: dict[str, set[Ink]] = {}
    for ink in inks:
        if ink.spot:
            used.setdefault(ink.spot, set()).add(replace(ink, strength=1.0))
    problems = []
    for spot in sorted(used):
        if plate_of(spot) in RESERVED:
            what = f"{spot} cannot name a spot ink: it is a plate of its own"
            problems.append(Problem(Place(), what, "use the name the ink's maker gives it"))
        elif len(used[spot]) > 1:
            what = f"the spot ink {spot} has two different process colours"
            problems.append(Problem(Place(), what, "give it one in style.yaml and use tints of that"))
    if problems:
        raise Problems(problems)
    return {spot: next(iter(used[spot])) for spot in sorted(used)}


def separation(file: PdfFile, spot: str, process: tuple[float, float, float, float]) -> PDFObjectReference:
    """A Separation colour space with a straight line from paper to `process`."""
    function: Mapping[str, Value] = {
        "FunctionType": 2,
        "Domain": "[ 0 1 ]",
        "C0": "[ 0 0 0 0 ]",
        "C1": "[ " + " ".join(number(part, 4) for part in process) + " ]",
        "N": 1,
    }
    tint_transform = file.add(dictionary(function))
    return file.add(array([name("Separation"), name(spot), name("DeviceCMYK"), tint_transform]))
