"""Spot inks of a document: each one colour space, named once, with one process colour that stands for it."""

from collections.abc import Iterable, Iterator, Mapping

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from catalogue.inks import Ink
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Rule, TextLine
from catalogue.press.content import tint
from catalogue.press.objects import PdfFile, Value, array, dictionary, name, number
from catalogue.problems import Place, Problem, Problems

RESERVED = frozenset({"", "All", "None", "Cyan", "Magenta", "Yellow", "Black"})
"""Names that mean a plate or all plates (ISO 32000-1, 8.6.6.4) and so cannot name a spot."""


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

    A tint says its alternate at that tint, so the strongest use met counts as full. Raises Problems where one
    name stands for two colours or for a plate.
    """
    used: dict[str, set[Ink]] = {}
    for ink in inks:
        if ink.spot:
            used.setdefault(ink.spot, set()).add(ink)
    found: dict[str, Ink] = {}
    problems: list[Problem] = []
    for spot in sorted(used):
        if spot in RESERVED:
            problems.append(
                Problem(
                    Place(),
                    f"{spot} cannot name a spot ink: it is a plate of its own",
                    "use the name the ink's maker gives it",
                )
            )
            continue
        full = max(used[spot], key=lambda ink: (ink.total, ink.process))
        if any(not _tint_of(ink, full) for ink in used[spot]):
            problems.append(
                Problem(
                    Place(),
                    f"the spot ink {spot} has two different process colours",
                    "give it one in style.yaml and use tints of that",
                )
            )
        found[spot] = full
    if problems:
        raise Problems(problems)
    return found


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


def _tint_of(ink: Ink, full: Ink) -> bool:
    share = tint(ink, full)
    return all(abs(part - whole * share) < 0.002 for part, whole in zip(ink.process, full.process, strict=True))
