"""Fonts of a file: whether they are there, what their codes draw, how far they advance and what they mean."""

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any

import pikepdf

from catalogue.incoming.objects import Unpack, entries, entry, identity, items, name, number, numbers, unpacked

_SUBSET = re.compile(r"[A-Z]{6}\+")
_BF = re.compile(rb"<([0-9A-Fa-f]{2,4})>\s*<([0-9A-Fa-f]{4,32})>")
_BF_RANGE = re.compile(rb"<([0-9A-Fa-f]{2,4})>\s*<([0-9A-Fa-f]{2,4})>\s*<([0-9A-Fa-f]{4,32})>")
_SECTION = re.compile(rb"beginbf(char|range)")
_MOST_WIDTHS = 200_000
"""Of all codes there are 65 536; who tells more widths means no good."""
_UNSEEN = " \t\n\r\u00a0\u2002\u2003\u2009\u200a\u200b\u202f\u3000"
_PROGRAMS = ("FontFile", "FontFile2", "FontFile3")


@dataclass(frozen=True)
class Typeface:
    """One font of the file."""

    name: str
    kind: str
    """Type1, TrueType, Type3, CIDFontType0, CIDFontType2 …"""
    embedded: bool
    wide: bool = False
    """Codes of two bytes."""
    widths: Mapping[int, float] = field(default_factory=dict)
    """Advances in the font's own units, by code."""
    default: float = 0.0
    """The advance of a code without one."""
    unit: float = 0.001
    """Of the widths, in sizes."""
    missing: frozenset[int] = frozenset()
    """Codes that draw the box for a missing glyph."""
    glyphs: int | None = None
    """Codes from here on draw nothing that the font has."""
    procedures: Mapping[int, Any] = field(default_factory=dict)
    """Of a Type 3 font: the content stream of each code."""
    matrix: tuple[float, ...] = (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)
    resources: Any = None
    measured: bool = True
    """Whether the file tells the advances."""
    meanings: bytes | None = None
    """The ToUnicode map as it stands."""
    vertical: bool = False
    encoded: bool = True
    """Whether characters follow from a known encoding where there is no ToUnicode."""

    @property
    def subset(self) -> bool:
        return _SUBSET.match(self.name) is not None

    def codes(self, shown: bytes) -> tuple[int, ...]:
        """The codes of a string."""
        if not self.wide:
            return tuple(shown)
        count = len(shown) // 2
        return struct.unpack(f">{count}H", shown[: 2 * count])

    def advance(self, codes: tuple[int, ...]) -> float:
        """Of all the codes together, in sizes."""
        widths, default = self.widths, self.default
        return sum([widths.get(code, default) for code in codes]) * self.unit

    def lacks(self, codes: tuple[int, ...]) -> bool:
        """Whether one of the codes draws no glyph of the font."""
        if not codes:
            return False
        return (self.glyphs is not None and max(codes) >= self.glyphs) or not self.missing.isdisjoint(codes)

    @cached_property
    def texts(self) -> Mapping[int, str]:
        """What codes mean, as far as the file says."""
        found: dict[int, str] = {}
        cmap = self.meanings or b""
        marks = [(match.end(), match[1]) for match in _SECTION.finditer(cmap)][:2000]
        for (start, kind), (end, _) in pairwise([*marks, (len(cmap), b"")]):
            if kind == b"char":
                found.update((int(code, 16), _utf16(words)) for code, words in _BF.findall(cmap, start, end))
                continue
            for first, last, words in _BF_RANGE.findall(cmap, start, end):
                head = _utf16(words)
                if head:
                    for step in range(min(256, int(last, 16) - int(first, 16) + 1)):
                        found[int(first, 16) + step] = head[:-1] + chr(min(ord(head[-1]) + step, 0x10FFFF))
        return found

    @cached_property
    def blank(self) -> frozenset[int]:
        """Codes that are spaces and leave no mark."""
        if self.meanings is None:
            return frozenset() if self.wide else frozenset({32, 160})
        return frozenset(code for code, said in self.texts.items() if not said.strip(_UNSEEN))

    def says(self, codes: tuple[int, ...]) -> str:
        """The codes as words, as well as the file tells."""
        if self.meanings is None and not self.wide:
            return bytes(codes).decode("cp1252", "replace")
        return "".join(self.texts.get(code, "\ufffd") for code in codes)


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii").ljust(-(-len(digits) // 4) * 4, "0")).decode("utf-16-be", "replace")


class Typefaces:
    """Reads fonts; each object of the file once."""

    def __init__(self, unpack: Unpack = unpacked) -> None:
        self._unpack = unpack
        self._known: dict[tuple[int, int], Typeface] = {}

    def read(self, font: Any) -> Typeface:
        """The font; one without a name and a program where it is none."""
        where = identity(font)
        found = self._known.get(where)
        if found is None or where == (0, 0):
            found = _typeface(font, self._unpack)
            self._known[where] = found
        return found


def _typeface(font: Any, unpack: Unpack) -> Typeface:
    kind = name(entry(font, "Subtype"))
    meanings = entry(font, "ToUnicode")
    said = (unpack(meanings) or b"") if meanings is not None else None
    if kind == "Type0":
        return _composite(font, said, unpack)
    if kind == "Type3":
        return _drawn(font, said)
    descriptor = entry(font, "FontDescriptor")
    first = int(number(entry(font, "FirstChar")) or 0)
    widths = _listed(items(entry(font, "Widths")), first)
    symbolic = int(number(entry(descriptor, "Flags")) or 0) & 4
    encoding = entry(font, "Encoding")
    return Typeface(
        name=name(entry(font, "BaseFont")),
        kind=kind or "no font",
        embedded=any(entry(descriptor, key) is not None for key in _PROGRAMS),
        widths=widths,
        default=number(entry(descriptor, "MissingWidth")) or 0.0,
        missing=frozenset(code for code, glyph in _differences(encoding).items() if glyph == ".notdef"),
        measured=bool(widths),
        meanings=said,
        encoded=encoding is not None or not symbolic,
    )


def _composite(font: Any, said: bytes | None, unpack: Unpack) -> Typeface:
    """A font of codes of two bytes (ISO 32000-1, 9.7)."""
    descendants = items(entry(font, "DescendantFonts"))
    below = descendants[0] if descendants else None
    descriptor = entry(below, "FontDescriptor")
    program = entry(descriptor, "FontFile2")
    identical = name(entry(font, "Encoding")) in ("Identity-H", "Identity-V")
    kind = name(entry(below, "Subtype"))
    missing: frozenset[int] = frozenset()
    glyphs = None
    if identical:
        glyphs = _glyph_count(unpack(program))
        table = entry(below, "CIDToGIDMap")
        if isinstance(table, pikepdf.Stream):
            mapped = unpack(table) or b""
            count = min(len(mapped) // 2, 0x10000)
            numbers_ = struct.unpack(f">{count}H", mapped[: 2 * count])
            last = 0x10000 if glyphs is None else glyphs
            missing = frozenset(code for code, glyph in enumerate(numbers_) if not 0 < glyph < last)
            glyphs = count
        else:
            missing = frozenset({0})
    default = number(entry(below, "DW"))
    return Typeface(
        name=name(entry(font, "BaseFont")) or name(entry(below, "BaseFont")),
        kind=kind or "no font",
        embedded=any(entry(descriptor, key) is not None for key in _PROGRAMS),
        wide=True,
        widths=_wide_widths(items(entry(below, "W"))),
        default=1000.0 if default is None else default,
        missing=missing,
        glyphs=glyphs,
        measured=entry(below, "W") is not None or default is not None,
        meanings=said,
        vertical=name(entry(font, "Encoding")).endswith("-V"),
        encoded=False,
    )


def _drawn(font: Any, said: bytes | None) -> Typeface:
    """A Type 3 font, whose glyphs are content streams (ISO 32000-1, 9.6.5)."""
    procedures = entries(entry(font, "CharProcs"))
    glyphs = _differences(entry(font, "Encoding"))
    matrix = numbers(entry(font, "FontMatrix"), 6) or (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)
    widths = _listed(items(entry(font, "Widths")), int(number(entry(font, "FirstChar")) or 0))
    return Typeface(
        name=name(entry(font, "Name")),
        kind="Type3",
        embedded=True,
        widths=widths,
        unit=abs(matrix[0]),
        procedures={code: procedures[glyph] for code, glyph in glyphs.items() if glyph in procedures},
        matrix=matrix,
        resources=entry(font, "Resources"),
        measured=bool(widths),
        meanings=said,
    )


def _listed(widths: list[Any], first: int) -> dict[int, float]:
    return {first + index: number(width) or 0.0 for index, width in enumerate(widths[:256])}


def _wide_widths(parts: list[Any]) -> dict[int, float]:
    """Advances by CID from the array W: `c [w …]` or `first last w` (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    index = work = 0
    while index + 1 < len(parts) and work < _MOST_WIDTHS:
        first = int(number(parts[index]) or 0)
        if isinstance(parts[index + 1], pikepdf.Array):
            listed = items(parts[index + 1])
            found.update((first + step, number(width) or 0.0) for step, width in enumerate(listed))
            work += len(listed)
            index += 2
        elif index + 2 < len(parts):
            last, width = int(number(parts[index + 1]) or 0), number(parts[index + 2]) or 0.0
            codes = range(max(0, first), min(last, 0xFFFF) + 1)
            found.update((code, width) for code in codes)
            work += len(codes)
            index += 3
        else:
            break
    return found


def _differences(encoding: Any) -> dict[int, str]:
    found: dict[int, str] = {}
    code = 0
    for part in items(entry(encoding, "Differences")):
        figure = number(part)
        if figure is not None:
            code = int(figure)
        else:
            found[code] = name(part)
            code += 1
    return found


def _glyph_count(data: bytes | None) -> int | None:
    """How many glyphs a TrueType program has (its table maxp); None where that cannot be read."""
    if data is None or len(data) < 12:
        return None
    tables = min(struct.unpack(">H", data[4:6])[0], 64)
    for index in range(tables):
        record = data[12 + 16 * index : 28 + 16 * index]
        if record[:4] == b"maxp" and len(record) == 16:
            start = int.from_bytes(record[8:12], "big")
            head = data[start : start + 6]
            return int.from_bytes(head[4:6], "big") if len(head) == 6 else None
    return None
