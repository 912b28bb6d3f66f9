"""What a print file of each standard is and says of itself.

The parts of ISO 15930 are not public; these are the requirements that secondary sources agree on, in the shape in which
shipping generators write them:

- PDF/X-4 names itself in the XMP alone; PDF/X-1a:2003 and PDF/X-3:2002 in the document information, and once more in the
  XMP's `pdfx` schema, which repeats what stands there.
- PDF 1.3 knows neither XMP nor a language of the document (both came with 1.4). PDF/X-3:2002 carries the XMP nevertheless,
  as files of Distiller and InDesign do, since prepress programs read it; a plain PDF 1.3 has neither. Readers of 1.3 ignore
  what they do not know.
- The ActualText by which difficult clusters are copied stands in all of them. In 1.3 it is an entry of a property list that
  means nothing to the reader, touches no plate, and lets newer readers copy the text right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.records.printer import PrintStandard

XMP_TRAPPED = ("pdf:Trapped", "False")


@dataclass(frozen=True, slots=True)
class Standard:
    """The shape of a file."""

    version: tuple[int, int]
    """Of PDF; nothing in the file wants a later one."""
    intent: str
    """Kind of its output intent; empty for a file without one."""
    info: Mapping[str, str] = field(default_factory=dict)
    """What the document information says beyond title, dates and trapping."""
    xmp: tuple[tuple[str, str], ...] | None = None
    """What the XMP says of the standard; None for a file without XMP."""
    transparency: bool = False
    """Whether artwork of others may be transparent; our own pages never are."""

    @property
    def has_language(self) -> bool:
        """Whether the catalog may name the document's language (PDF 1.4)."""
        return self.version >= (1, 4)


STANDARDS: Mapping[PrintStandard, Standard] = {
    "PDF/X-4": Standard(
        (1, 6), "GTS_PDFX", xmp=(("pdfxid:GTS_PDFXVersion", "PDF/X-4"), XMP_TRAPPED), transparency=True
    ),
    "PDF/X-1a:2003": Standard(
        (1, 4),
        "GTS_PDFX",
        {"GTS_PDFXVersion": "PDF/X-1a:2003"},
        (("pdfx:GTS_PDFXVersion", "PDF/X-1a:2003"), XMP_TRAPPED),
    ),
    "PDF/X-3:2002": Standard(
        (1, 3),
        "GTS_PDFX",
        {"GTS_PDFXVersion": "PDF/X-3:2002"},
        (("pdfx:GTS_PDFXVersion", "PDF/X-3:2002"), XMP_TRAPPED),
    ),
    "PDF 1.3": Standard((1, 3), ""),
}


def twin_of(standard: Standard) -> Standard:
    """The same file as PDF/A-2b: it differs in what it says of itself alone, so that a validator can referee the rest."""
    # PDF/A knows no pdf:Trapped and would want a schema for it.
    xmp = (("pdfaid:part", "2"), ("pdfaid:conformance", "B"))
    return Standard(standard.version, "GTS_PDFA1", {}, xmp, standard.transparency)
