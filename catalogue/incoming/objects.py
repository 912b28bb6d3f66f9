"""Doors to the objects of a file that nobody vouches for: each gives a plain value, or nothing where something else stands.

What a writer got wrong must not stop the reader, and what is large must not be unpacked without end.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import settings

BROKEN = (pikepdf.PdfError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What reading a wrong object may raise."""

MOST_BYTES = 128 << 20
"""A stream is unpacked to no more than this."""
_SMALL = 1 << 20
"""What is no larger is kept, since it may be asked for again on every page."""
MOST_LZW = 100_000
"""Packed bytes of LZW, which may unpack to some 2500 times as much and has no limit of its own in qpdf."""
MOST_ENTRIES = 100_000
"""Entries read of one array or dictionary."""
_DEEPEST = 40
"""Levels of the page tree through which a page inherits."""

_FULL_FILTERS = {
    "A85": "ASCII85Decode", "AHx": "ASCIIHexDecode", "CCF": "CCITTFaxDecode", "DCT": "DCTDecode", "Fl": "FlateDecode",
    "LZW": "LZWDecode", "RL": "RunLengthDecode",
}  # fmt: skip
"""By the short names that inline images may use (ISO 32000-1, table 94)."""


@contextmanager
def bounded() -> Iterator[None]:
    """While it lasts qpdf unpacks no stream and nests no object beyond what an honest file needs."""
    before: Mapping[str, Any] = settings.set_qpdf_limits(
        doc_max_warnings=1000,
        parser_max_nesting=100,
        parser_max_container_size=5_000_000,
        max_stream_filters=8,
        flate_max_memory=MOST_BYTES,
        run_length_max_memory=MOST_BYTES,
        png_max_memory=MOST_BYTES,
        tiff_max_memory=MOST_BYTES,
        dct_max_memory=MOST_BYTES,
    )
    try:
        yield
    finally:
        settings.set_qpdf_limits(**before)


def entry(holder: Any, key: str) -> Any:
    """The value of `key` in a dictionary or stream; None where there is neither."""
    if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream | pikepdf.Object):
        return None
    try:
        return holder.get(f"/{key}")
    except BROKEN:
        return None


def entries(holder: Any) -> dict[str, Any]:
    """All entries of a dictionary by their names without the stroke; none where it is no dictionary."""
    if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream):
        return {}
    try:
        return {str(key)[1:]: holder.get(key) for key in sorted(holder.keys())[:MOST_ENTRIES]}
    except BROKEN:
        return {}


def items(value: Any) -> list[Any]:
    """The items of an array; none where it is no array."""
    if not isinstance(value, pikepdf.Array):
        return []
    try:
        return [value[index] for index in range(min(len(value), MOST_ENTRIES))]
    except BROKEN:
        return []


def number(value: Any) -> float | None:
    """A number, of a size that a page can have to do with."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    found = float(value)
    return found if abs(found) < 1e9 else None


def numbers(value: Any, count: int) -> tuple[float, ...] | None:
    """An array of exactly so many numbers."""
    found = [each for each in map(number, items(value)) if each is not None]
    return tuple(found) if len(found) == count == len(items(value)) else None


def name(value: Any) -> str:
    """A name without its stroke; empty for anything else."""
    return str(value)[1:] if isinstance(value, pikepdf.Name) else ""


def text(value: Any) -> str:
    """A string as text; empty for anything else."""
    try:
        return str(value) if isinstance(value, pikepdf.String) else ""
    except BROKEN:
        return ""


def filters(stream: Any) -> tuple[str, ...]:
    """How a stream is packed, by the filters' full names."""
    value = entry(stream, "Filter")
    if value is None:
        value = entry(stream, "F")
    named = [name(value)] if isinstance(value, pikepdf.Name) else [name(each) for each in items(value)]
    return tuple(_FULL_FILTERS.get(each, each) for each in named if each)


def unpacked(stream: Any) -> bytes | None:
    """A stream's data; None where they cannot be had, or only by unpacking more than anybody needs."""
    if not isinstance(stream, pikepdf.Stream):
        return None
    try:
        if "LZWDecode" in filters(stream) and len(stream.read_raw_bytes()) > MOST_LZW:
            return None
        return stream.read_bytes()
    except BROKEN:
        return None


class Unpacker:
    """Unpacks the streams of one file: small ones once, and all of them together within a budget."""

    def __init__(self, budget: int = 4 << 30) -> None:
        self._left = budget
        self._known: dict[tuple[int, int], bytes | None] = {}

    def __call__(self, stream: Any) -> bytes | None:
        """A stream's data, as `unpacked` gives them; None once the budget is spent."""
        where = identity(stream)
        if where in self._known:
            return self._known[where]
        if self._left < 0:
            return None
        data = unpacked(stream)
        self._left -= MOST_BYTES if data is None else len(data)
        if where != (0, 0) and (data is None or len(data) <= _SMALL):
            self._known[where] = data
        return data


Unpack = Callable[[Any], bytes | None]


def identity(value: Any) -> tuple[int, int]:
    """Number and generation of an object of its own; (0, 0) for one that stands inside another."""
    try:
        found: tuple[int, int] = value.objgen
    except BROKEN:
        return (0, 0)
    return found


def inherited(page: Any, key: str) -> Any:
    """The page's entry, or the one of the nearest node above that has it (ISO 32000-1, 7.7.3.4)."""
    node = page
    for _ in range(_DEEPEST):
        value = entry(node, key)
        if value is not None:
            return value
        node = entry(node, "Parent")
        if node is None:
            return None
    return None


def resource(resources: Any, kind: str, label: str) -> Any:
    """What a content stream calls `label`: a font, a picture, a colour space …"""
    return entry(entry(resources, kind), label)
