"""What a font's codes draw: outlines, not numbers. A subset that holds one glyph more counts its glyphs otherwise."""

from dataclasses import dataclass
from typing import Any

import pikepdf
import uharfbuzz as hb

from catalogue.incoming.boxes import Box
from catalogue.incoming.objects import entry, items, name, unpacked
from catalogue.incoming.typefaces import Typeface, Typefaces
from catalogue.plates.fingerprints import Fingerprints, of


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one code draws."""

    fingerprint: bytes
    box: Box | None
    """Around its ink in sizes, y up; None where that is not known, and an empty one where there is no ink."""


class Outlines:
    """The glyphs of one font of a file.

    They are read from TrueType programs that are addressed by glyph, as the press embeds them. Of any other font a code's
    fingerprint is the whole font's with the code: another subset then counts as another font, so that in doubt a page has
    changed.
    """

    def __init__(self, font: Any, typefaces: Typefaces, fingerprints: Fingerprints) -> None:
        self.typeface: Typeface = typefaces.read(font)
        self._font, self._glyph_of = _program(font)
        self._whole = fingerprints.object(font) if self._font is None else b""
        self._drawn: dict[int, Drawn] = {}

    def drawn(self, code: int) -> Drawn:
        found = self._drawn.get(code)
        if found is None:
            found = self._drawn[code] = self._draw(code)
        return found

    def _draw(self, code: int) -> Drawn:
        if self._font is None:
            return Drawn(of(self._whole, code), None)
        at = 2 * code
        glyph = code if self._glyph_of is None else int.from_bytes(self._glyph_of[at : at + 2], "big")
        pen = _Pen()
        self._font.draw_glyph_with_pen(glyph, pen)
        extents = self._font.get_glyph_extents(glyph)
        em = self._font.face.upem or 1000
        if extents is None:
            return Drawn(of(code), None)
        x, y, width, height = extents.x_bearing, extents.y_bearing, extents.width, extents.height
        box = Box(x / em, (y + height) / em, (x + width) / em, y / em)
        return Drawn(of(em, pen.steps), box)


class _Pen:
    """Keeps what is drawn."""

    def __init__(self) -> None:
        self.steps: list[tuple[object, ...]] = []

    def moveTo(self, point: tuple[float, float]) -> None:
        self.steps.append(("m", point))

    def lineTo(self, point: tuple[float, float]) -> None:
        self.steps.append(("l", point))

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        self.steps.append(("q", points))

    def curveTo(self, *points: tuple[float, float]) -> None:
        self.steps.append(("c", points))

    def closePath(self) -> None:
        self.steps.append(("h",))


def _program(font: Any) -> tuple[hb.Font | None, bytes | None]:
    """The font's TrueType program and its map from codes to glyphs; no map where they are the same."""
    descendants = items(entry(font, "DescendantFonts"))
    if name(entry(font, "Encoding")) != "Identity-H" or not descendants:
        return None, None
    program = unpacked(entry(entry(descendants[0], "FontDescriptor"), "FontFile2"))
    table = entry(descendants[0], "CIDToGIDMap")
    if not program:
        return None, None
    try:
        face = hb.Face(hb.Blob(program))
        if not face.glyph_count:
            return None, None
        return hb.Font(face), unpacked(table) if isinstance(table, pikepdf.Stream) else None
    except (hb.HarfBuzzError, ValueError):
        return None, None
