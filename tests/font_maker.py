"""Makes small TrueType faces: each character a box, for tests that must know what a face has and has not."""

from collections.abc import Iterable
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

EM = 1000


def make_face(path: Path, characters: Iterable[str], height: int = 700, width: int = 500) -> Path:
    """A face with a glyph for each of the characters and for the space, all boxes of one height and width."""
    wanted = sorted({" ", *characters})
    names = {ord(character): f"uni{ord(character):04X}" for character in wanted}
    pen = TTGlyphPen(None)
    for step, corner in enumerate(((50, 0), (50, height), (width - 50, height), (width - 50, 0))):
        (pen.lineTo if step else pen.moveTo)(corner)
    pen.closePath()
    box, nothing = pen.glyph(), TTGlyphPen(None).glyph()
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap(names)
    builder.setupGlyf({".notdef": box, **{name: nothing if code == 32 else box for code, name in names.items()}})
    builder.setupHorizontalMetrics(
        {name: (width, 0 if name == "uni0020" else 50) for name in [".notdef", *names.values()]}
    )
    builder.setupHorizontalHeader(ascent=EM, descent=0)
    builder.setupNameTable({"familyName": path.stem, "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)
    return path
