"""Faces inside the file: each a Type 0 font of its own, drawn by glyph, subset by HarfBuzz.

ReportLab's own fonts map characters to glyphs and would undo what the typesetting decided (localised forms,
ligatures, small caps). Here a **code** is handed out for each pair of glyph and text shown, in the order of
first use: two characters that share one glyph (Greek μ and the micro sign, hyphen and soft hyphen) get two
codes and are copied as the record has them. The code is the CID; a CIDToGIDMap leads from it to the glyph in
the subset.
"""

import hashlib
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFObjectReference

from catalogue.press.objects import PdfFile, Value, array, dictionary, name, number, text
from catalogue.problems import Place, Problem, Problems

_CODES = 0xFFFF
"""The highest code a two-byte font can hold."""

_SILENT = "\u200b"
"""What a glyph without text of its own stands for. It is always inside an ActualText, which says better;
readers that do not know ActualText would otherwise copy a replacement character or the bare code."""

# What a PDF reader needs of a TrueType file it addresses by glyph (ISO 32000-1, 9.9): outlines, metrics and
# nothing about characters, names or layout, all of which happened before.
_KEPT = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")

# A variable face is brought to its default instance, which takes these tables and leaves none of them behind.
_VARIATIONS = ("HVAR", "MVAR", "avar", "cvar", "fvar", "gvar")


class Face:
    """One face as this document uses it: codes and widths while drawing, a font object at the end."""

    def __init__(self, key: str, path: Path) -> None:
        """Raises Problems where the file is no TrueType face or its maker forbids embedding."""
        self.key = key
        self._file = path.name
        try:
            self._face = hb.Face(hb.Blob.from_file_path(str(path)))
        except (OSError, hb.HarfBuzzError) as error:
            self._refuse(f"cannot be read: {error}", "put the font file back, or name another in faces.yaml")
        tables = set(self._face.table_tags)
        if not tables >= set(_KEPT):
            what = "has CFF outlines" if tables & {"CFF ", "CFF2"} else "is not a TrueType font"
            self._refuse(what, "use the face's TrueType (.ttf) edition")
        if _embedding_forbidden(self._table("OS/2")):
            self._refuse("may not be embedded: its maker forbids it", "use another face, or ask for a licence")
        self._font = hb.Font(self._face)
        self._to_thousandths = 1000 / self._face.upem
        self._codes: dict[tuple[int, str], int] = {}
        self._widths: dict[int, float] = {}
        self._drawn: dict[tuple[int, str], tuple[str, float]] = {}

    def code(self, glyph: int, shown: str) -> int:
        """The code that draws `glyph` and is copied as `shown`. Raises Problems for the missing glyph."""
        pair = (glyph, shown)
        code = self._codes.get(pair)
        if code is None:
            code = len(self._codes) + 1
            if glyph == 0:
                self._refuse(f"has no glyph for {shown!r}, and a missing glyph is never drawn", "use one that has it")
            if code > _CODES:
                self._refuse(f"would draw more than {_CODES} different glyphs", "press the book in parts")
            self._codes[pair] = code
        return code

    def width(self, glyph: int) -> float:
        """The glyph's own advance in thousandths of the size, exactly as the file will state it."""
        width = self._widths.get(glyph)
        if width is None:
            width = round(self._font.get_glyph_h_advance(glyph) * self._to_thousandths, 3)
            self._widths[glyph] = width
        return width

    def drawn(self, glyph: int, shown: str) -> tuple[str, float]:
        """The code for `glyph` copied as `shown`, in hexadecimal, and the glyph's width."""
        found = self._drawn.get((glyph, shown))
        if found is None:
            found = self._drawn[glyph, shown] = (f"{self.code(glyph, shown):04X}", self.width(glyph))
        return found

    def write(self, file: PdfFile) -> PDFObjectReference:
        """The finished font object."""
        program, new_of_old = self._subset()
        maps = self._to_unicode()
        base = f"{_tag(program, maps)}+{self._name()}"
        descriptor = file.add(
            dictionary(
                {
                    "Type": name("FontDescriptor"),
                    "FontName": name(base),
                    "FontFile2": file.stream(program, {"Length1": len(program)}),
                    **self._description(),
                }
            )
        )
        glyphs = [glyph for glyph, _ in self._codes]
        to_glyph = struct.pack(f">{len(glyphs) + 1}H", 0, *(new_of_old[glyph] for glyph in glyphs))
        widths = " ".join(number(self.width(glyph)) for glyph in glyphs)
        descendant = file.add(
            dictionary(
                {
                    "Type": name("Font"),
                    "Subtype": name("CIDFontType2"),
                    "BaseFont": name(base),
                    "CIDSystemInfo": dictionary(
                        {"Registry": text("Adobe"), "Ordering": text("Identity"), "Supplement": 0}
                    ),
                    "FontDescriptor": descriptor,
                    "DW": number(self.width(0)),
                    "W": f"[ 1 [ {widths} ] ]",
                    "CIDToGIDMap": file.stream(to_glyph),
                }
            )
        )
        return file.add(
            dictionary(
                {
                    "Type": name("Font"),
                    "Subtype": name("Type0"),
                    "BaseFont": name(base),
                    "Encoding": name("Identity-H"),
                    "DescendantFonts": array([descendant]),
                    "ToUnicode": file.stream(maps),
                }
            )
        )

    def _refuse(self, what: str, remedy: str) -> NoReturn:
        raise Problems([Problem(Place(self._file), f"the face {self.key} {what}", remedy)])

    def _table(self, tag: str) -> bytes:
        if tag not in self._face.table_tags:
            return b""
        data: bytes = self._face.reference_table(tag).data
        return data

    def _name(self) -> str:
        words = self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self.key
        kept = "".join(letter for letter in words if letter.isascii() and (letter.isalnum() or letter == "-"))
        return kept or "Face"

    def _subset(self) -> tuple[bytes, Mapping[int, int]]:
        """The program with the used glyphs alone, and each glyph's number in it."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(sorted({glyph for glyph, _ in self._codes}))
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
        if self._face.has_var_data:
            wanted.pin_all_axes_to_default(self._face)
        dropped = sorted(set(self._face.table_tags) - {*_KEPT, *_VARIATIONS})
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode("ascii"), "big") for tag in dropped)
        plan = hb.SubsetPlan(self._face, wanted)
        program: bytes = plan.execute().blob.data
        mapping = plan.old_to_new_glyph_mapping
        return program, {glyph: mapping[glyph] for glyph, _ in self._codes}

    def _to_unicode(self) -> bytes:
        lines = [
            f"<{code:04X}> <{(shown or _SILENT).encode('utf-16-be').hex().upper()}>"
            for (_, shown), code in self._codes.items()
        ]
        # A CMap holds at most a hundred entries between two operators (Adobe Technical Note 5014).
        blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            f"{body}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        ).encode("ascii")

    def _description(self) -> dict[str, Value]:
        """Metrics of a FontDescriptor (ISO 32000-1, table 122), in thousandths of the size."""
        scale = self._to_thousandths
        extents = self._font.get_font_extents("ltr")
        box = struct.unpack(">4h", self._table("head")[36:44])
        post, os2 = self._table("post"), self._table("OS/2")
        slant = struct.unpack(">i", post[4:8])[0] / 65536 if len(post) >= 8 else 0.0
        weight = struct.unpack(">H", os2[4:6])[0] if len(os2) >= 6 else 400
        capitals = struct.unpack(">h", os2[88:90])[0] if len(os2) >= 90 else 0
        flags = 4  # Symbolic: the codes belong to no standard character set
        if len(post) >= 16 and post[12:16] != bytes(4):
            flags |= 1  # FixedPitch
        if len(os2) >= 34 and os2[32] == 2 and 2 <= os2[33] <= 10:
            flags |= 2  # Serif, by the face's own PANOSE figures
        if slant:
            flags |= 64  # Italic
        return {
            "Flags": flags,
            "FontBBox": "[ " + " ".join(number(edge * scale, 0) for edge in box) + " ]",
            "ItalicAngle": number(slant, 2),
            "Ascent": number(extents.ascender * scale, 0),
            "Descent": number(extents.descender * scale, 0),
            "CapHeight": number((capitals or extents.ascender) * scale, 0),
            # No table tells the stem; it is only used to fake a missing face and follows from the weight.
            "StemV": number(50 + (weight / 65) ** 2, 0),
        }


class Faces:
    """The faces of a document by key, opened when a line first asks for them."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        self._paths = paths
        self._faces: dict[str, Face] = {}
        self._labels: dict[str, str] = {}

    def face(self, key: str) -> Face:
        """Raises Problems where no file is known for `key`."""
        face = self._faces.get(key)
        if face is None:
            path = self._paths.get(key)
            if path is None:
                known = ", ".join(sorted(self._paths)) or "none"
                raise Problems(
                    [
                        Problem(
                            Place(),
                            f"no font file is known for the face {key}",
                            f"name it in faces.yaml; the press was handed: {known}",
                        )
                    ]
                )
            face = self._faces[key] = Face(key, path)
            self._labels[key] = f"F{len(self._faces)}"
        return face

    def label(self, key: str) -> str:
        """The name of the face in the page's resources, such as `F1`."""
        self.face(key)
        return self._labels[key]

    def write(self, file: PdfFile) -> dict[str, PDFObjectReference]:
        """Every face used, by its label."""
        return {self._labels[key]: face.write(file) for key, face in self._faces.items()}


def _tag(*parts: bytes) -> str:
    """Six capital letters that stand for this subset and no other (ISO 32000-1, 9.6.4)."""
    figure = int.from_bytes(hashlib.sha256(b"".join(parts)).digest()[:8], "big")
    letters = []
    for _ in range(6):
        figure, rest = divmod(figure, 26)
        letters.append(chr(ord("A") + rest))
    return "".join(letters)


def _embedding_forbidden(os2: bytes) -> bool:
    """Whether fsType says 'restricted licence' and nothing milder (OpenType, OS/2 table)."""
    return len(os2) >= 10 and struct.unpack(">H", os2[8:10])[0] & 0xF == 2
