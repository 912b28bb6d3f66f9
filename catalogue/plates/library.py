"""What the pages of one file share while their fingerprints are taken: each object is read once."""

from typing import Any

import pikepdf

from catalogue.incoming.objects import Unpacker, entry, identity
from catalogue.incoming.typefaces import Typefaces
from catalogue.plates.fingerprints import Fingerprints
from catalogue.plates.outlines import Outlines

_MOST_IN_FILE, _MORE_A_PAGE = 2_000_000, 20_000


class Library:
    """Objects, fonts and layers of one file, and the steps that may still be taken on its pages."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.unpack = Unpacker()
        """Of content streams; other data count by their fingerprints."""
        self.left = _MOST_IN_FILE + _MORE_A_PAGE * len(pdf.pages)
        self._objects = Fingerprints()
        self._typefaces = Typefaces(self.unpack)
        self._outlines: dict[tuple[int, int], Outlines] = {}
        self._layers = self.object(entry(entry(pdf.Root, "OCProperties"), "D"))

    def object(self, value: Any, without: str = "") -> bytes:
        """The fingerprint of an object with everything it leads to; `without` names an entry that does not count."""
        return self._objects.object(value, without)

    def outlines(self, font: Any) -> Outlines:
        where = identity(font)
        found = self._outlines.get(where)
        if found is None or where == (0, 0):
            found = self._outlines[where] = Outlines(font, self._typefaces, self._objects)
        return found

    def layer(self, layer: Any) -> tuple[bytes, bytes]:
        """A layer, and what the file says of which layers are seen."""
        return self.object(layer), self._layers
