"""What a standard demands of a file, whoever made it: the table a prepress desk has in its head.

From secondary sources on ISO 15930-4 (X-1a:2003), 15930-3 (X-3:2002) and 15930-7 (X-4), and from ISO 32000-1 for what each
version of PDF knows.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.records.printer import PrinterProfile, PrintStandard


@dataclass(frozen=True, slots=True)
class Demands:
    """The rules of one standard that differ from another's."""

    version: tuple[int, int]
    """The latest version of PDF whose means may be used."""
    wanted: tuple[int, int]
    """The version that all writers of this standard say."""
    info: str = ""
    """GTS_PDFXVersion in the document information."""
    xmp: str = ""
    """pdfxid:GTS_PDFXVersion in the XMP."""
    intent: bool = True
    """An output intent must be there."""
    profile: bool = True
    """It must hold its profile; otherwise a condition of the ICC's registry may go by its name."""
    transparency: bool = False
    layers: bool = False
    measured: bool = False
    """Colours measured in other ways than by ink: calibrated, ICC-based, Lab."""
    filters: tuple[str, ...] = ()
    """Packings it forbids."""

    @property
    def packets(self) -> bool:
        """XMP must be there."""
        return bool(self.xmp)

    @property
    def objects(self) -> bool:
        """Objects may be packed, and so may their table (PDF 1.5)."""
        return self.version >= (1, 5)


DEMANDS: Mapping[PrintStandard, Demands] = {
    "PDF/X-4": Demands(
        (1, 6), (1, 6), xmp="PDF/X-4", transparency=True, layers=True, measured=True, filters=("LZWDecode", "Crypt")
    ),
    "PDF/X-1a:2003": Demands(
        (1, 4), (1, 4), "PDF/X-1a:2003", profile=False, filters=("LZWDecode", "Crypt", "JBIG2Decode", "JPXDecode")
    ),
    "PDF/X-3:2002": Demands(
        (1, 3), (1, 3), "PDF/X-3:2002", profile=False, measured=True,
        filters=("LZWDecode", "Crypt", "JBIG2Decode", "JPXDecode"),
    ),
    "PDF 1.3": Demands((1, 3), (1, 3), intent=False, filters=("Crypt", "JBIG2Decode", "JPXDecode")),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Job:
    """What a file is judged by."""

    printer: PrinterProfile
    profile: bytes | None = None
    """The ICC profile that the printer's profile names, where it is at hand."""
    trim: tuple[float, float] | None = None
    """Width and height in points that the finished page shall have, where that is known."""

    @property
    def demands(self) -> Demands:
        return DEMANDS[self.printer.standard]
