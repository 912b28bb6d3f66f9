"""A document as plain text: what stands where, for tests and for whoever reads the proofs.

One line a piece, in drawing order, positions in millimetres from the top left of the trim. Text stands as a
reader would copy it, except that a hyphen added at a line's end shows as `-¬` and characters that cannot be
seen by their code point. The text's ink is named unless it is pure black. The same document always gives the
same proof.
"""

import unicodedata
from collections.abc import Iterator
from functools import singledispatch

from catalogue.inks import Ink
from catalogue.lengths import MM
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Artwork, Box, Page, Picture, Reference, Rule, TextLine


def proof(document: Document) -> str:
    """The whole document; ends with a line feed."""
    bleed = f", bleed {_mm(document.bleed)}" if document.bleed else ""
    trim = f"{_mm(document.width)} × {_mm(document.height)} mm{bleed}"
    count = len(document.pages)
    head = f"{_seen(document.title)} ({document.language}), {trim}, {count} page{'' if count == 1 else 's'}"
    blocks = [head]
    for number, page in enumerate(document.pages, 1):
        blocks.append("\n".join(_page(page, number)))
    return "\n\n".join(blocks) + "\n"


def _page(page: Page, number: int) -> Iterator[str]:
    parts = [f"--- {page.folio or f'sheet {number}'} {page.side}"]
    if page.section:
        parts.append(page.section)
    if page.anchors:
        parts.append(f"[{', '.join(page.anchors)}]")
    if page.blind:
        parts.append("blind")
    yield " ".join(parts)
    for piece in page.pieces:
        yield _line(piece)


@singledispatch
def _line(piece: object) -> str:
    raise TypeError(f"the proof does not know the piece {type(piece).__name__}")


@_line.register
def _text_line(piece: TextLine) -> str:
    line = piece.line
    # The indent runs along the line, so a turned one is told apart from its point.
    indent = f" +{_mm(line.indent)}" if piece.turn and line.indent else ""
    x = piece.x if piece.turn else piece.x + line.indent
    turn = f" turned {piece.turn}" if piece.turn else ""
    inks = dict.fromkeys(run.ink for run in line.runs if not run.ink.overprint)
    colour = f" [{', '.join(_ink(ink) for ink in inks)}]" if inks else ""
    return f"text    {_at(x, piece.y)}{indent}{turn}  {line.style or '-'}: {_seen(line.text)}{colour}"


@_line.register
def _box(piece: Box) -> str:
    return f"box     {_at(piece.x, piece.y)}  {_size(piece.width, piece.height)}  {_ink(piece.ink)}"


@_line.register
def _rule(piece: Rule) -> str:
    thickness = f"{piece.thickness:.2f}".rstrip("0").rstrip(".")
    return f"rule    {_at(piece.x1, piece.y1)} to {_at(piece.x2, piece.y2)}  {thickness} pt  {_ink(piece.ink)}"


@_line.register
def _picture(piece: Picture) -> str:
    crop = ""
    if piece.crop != (0.0, 0.0, 1.0, 1.0):
        crop = "  crop " + " ".join(f"{100 * edge:.1f}" for edge in piece.crop)
    alt = f"  “{_seen(piece.alt)}”" if piece.alt else ""
    name = _seen(piece.file.name)
    return (
        f"picture {_at(piece.x, piece.y)}  {_size(piece.width, piece.height)}  "
        f"{name} ({piece.file.mode}){crop}  {piece.ppi:.0f} ppi{alt}"
    )


@_line.register
def _artwork(piece: Artwork) -> str:
    alt = f"  “{_seen(piece.alt)}”" if piece.alt else ""
    name = _seen(piece.file.name)
    return (
        f"artwork {_at(piece.x, piece.y)}  {_size(piece.width, piece.height)}  {name} at {100 * piece.scale:.0f} %{alt}"
    )


@_line.register
def _reference(piece: Reference) -> str:
    return f"folio?  {_at(piece.x, piece.y)}  {piece.style}: {', '.join(piece.anchors)} ({piece.align})"


def _mm(points: float) -> str:
    words = f"{points / MM:.1f}"
    return "0.0" if words == "-0.0" else words


def _at(x: float, y: float) -> str:
    return f"{_mm(x):>6} {_mm(y):>6}"


def _size(width: float, height: float) -> str:
    return f"{_mm(width)} × {_mm(height)}"


def _ink(ink: Ink) -> str:
    shares = [f"{letter}{100 * share:.0f}" for letter, share in zip("CMYK", ink.process, strict=True) if share]
    words = " ".join(shares) if shares else "paper"
    return f"{ink.spot} ({words})" if ink.spot else words


_SHOWN = {"\u00ad": "-¬", "\u00a0": "\u00a0"}


def _seen(words: str) -> str:
    return "".join(_character(character) for character in words)


def _character(character: str) -> str:
    if character in _SHOWN:
        return _SHOWN[character]
    # Controls, formats and the separators that end lines would change how the proof itself reads.
    if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn"):
        return f"<{ord(character):04X}>"
    return character
