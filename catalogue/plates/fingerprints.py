"""Fingerprints of a file's objects: equal for what is equal, whatever its number and wherever it stands."""

from hashlib import blake2b
from typing import Any

import pikepdf

from catalogue.incoming.objects import BROKEN, entries, identity, items, unpacked

_LENGTH = 16
_DEEPEST = 60
_NOT_PAINTED = frozenset({
    "Length", "Parent", "P", "StructParent", "StructParents", "Metadata", "PieceInfo", "LastModified", "Name", "ToUnicode",
    "DL", "ID",
})  # fmt: skip
"""Entries that say where an object belongs, or what it means, and not what it looks like."""
_PACKING = frozenset({"Filter", "DecodeParms"})


def of(*parts: object) -> bytes:
    """A fingerprint of plain values."""
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=_LENGTH).digest()


class Fingerprints:
    """Those of one file's objects; each is read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[tuple[int, int], str], bytes] = {}

    def object(self, value: Any, without: str = "", depth: int = 0) -> bytes:
        """Of an object with everything it leads to; `without` names an entry that does not count."""
        if not isinstance(value, pikepdf.Object):
            return of(value)
        where = (identity(value), without)
        if where[0] == (0, 0):
            return self._read(value, without, depth)
        if where not in self._known:
            self._known[where] = of("ring")  # what leads back to itself finds this
            self._known[where] = self._read(value, without, depth)
        return self._known[where]

    def _read(self, value: Any, without: str, depth: int) -> bytes:
        if depth > _DEEPEST:
            return of("deep")
        if isinstance(value, pikepdf.Stream):
            data = unpacked(value)
            left_out = _NOT_PAINTED | {without} | (_PACKING if data is not None else frozenset())
            return of(
                "stream",
                blake2b(_raw(value) if data is None else data).digest(),
                *self._entries(value, left_out, depth),
            )
        if isinstance(value, pikepdf.Dictionary):
            return of("dictionary", *self._entries(value, _NOT_PAINTED | {without}, depth))
        if isinstance(value, pikepdf.Array):
            return of("array", len(value), *(self.object(item, depth=depth + 1) for item in items(value)))
        try:
            return of(value.unparse())
        except BROKEN:
            return of("broken")

    def _entries(self, value: Any, left_out: frozenset[str], depth: int) -> list[tuple[str, bytes]]:
        found = entries(value)
        return [(key, self.object(found[key], depth=depth + 1)) for key in sorted(found) if key not in left_out]


def _raw(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_raw_bytes()
    except BROKEN:
        return b""
