"""The PDF file as ReportLab writes it: a few typed doors to `reportlab.pdfbase.pdfdoc`.

Only pdfdoc is used, not the canvas above it: a canvas names an unembedded Helvetica on every page, starts in
DeviceRGB black, and knows no way to draw by glyph id.
"""

import zlib
from collections.abc import Mapping, Sequence
from typing import Any, cast

from reportlab.pdfbase import pdfdoc

Value = pdfdoc.PDFObject | str | int | float
"""What may stand in a dictionary or an array; a `str` is written as it is (see `name` and `text`)."""


class Catalog(pdfdoc.PDFCatalog):
    """ReportLab drops the entries it does not know; a print file needs one it does not know."""

    __NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents"]  # noqa: RUF012 (ReportLab's own shape)
    # Everything in __Refs__ becomes an object of its own; the list of intents holds references already.
    __Refs__ = pdfdoc.PDFCatalog.__NoDefault__
    Pages: object
    Lang: Value
    Metadata: Value
    OutputIntents: Value


class Info(pdfdoc.PDFInfo):
    """Document information with exactly the entries given: ReportLab's own asks the clock for its dates."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        super().__init__()
        self.entries = entries

    def digest(self, md5object: object) -> None:
        """Nothing: the last pass makes the file's ID from its content."""

    def format(self, document: object) -> bytes:
        return dictionary(self.entries).format(document)


def name(words: str) -> str:
    """A PDF name, escaped: `/Black`, `/Spot#20185`. The rest goes in as UTF-8 (ISO 32000-1, 7.3.5)."""
    return pdfdoc.PDFName(words.encode().decode("latin-1"))


def text(words: str) -> pdfdoc.PDFString:
    """A text string for readers, in PDFDocEncoding or UTF-16 as its characters need."""
    return pdfdoc.PDFString(words)


def dictionary(entries: Mapping[str, Value]) -> pdfdoc.PDFDictionary:
    return pdfdoc.PDFDictionary(dict(entries))


def array(values: Sequence[Value]) -> pdfdoc.PDFArray:
    return pdfdoc.PDFArrayCompact(values)


def number(value: float, digits: int = 3) -> str:
    """`value` rounded to `digits` decimals, without an exponent, needless zeros or a negative zero."""
    if value == int(value):
        return str(int(value))
    words = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if words in ("-0", "") else words


class PdfFile:
    """One PDF file being put together; `add` and `stream` give references for use in other objects."""

    def __init__(self, version: tuple[int, int], language: str) -> None:
        # invariant: no time of day, no place; the dates of the file come from the press's settings alone.
        document = pdfdoc.PDFDocument(compression=1, invariant=1, pdfVersion=version, lang=language or None)
        # The stubs do not know the attributes ReportLab's own code sets and reads.
        self._document = cast(Any, document)
        self.catalog = Catalog()
        self.catalog.Pages = self._document.Pages
        if language:
            self.catalog.Lang = text(language)
        self._document.Catalog = self._document._catalog = self.catalog

    def add(self, value: pdfdoc.PDFObject) -> pdfdoc.PDFObjectReference:
        reference: pdfdoc.PDFObjectReference = self._document.Reference(value)
        return reference

    def stream(
        self, data: bytes, entries: Mapping[str, Value] | None = None, *, plain: bool = False
    ) -> pdfdoc.PDFObjectReference:
        """A stream object; Flate-compressed unless `plain` or `entries` already names a Filter."""
        entries = dict(entries or {})
        if not plain and "Filter" not in entries:
            data = deflate(data)
            entries["Filter"] = name("FlateDecode")
        return self.add(pdfdoc.PDFStream(dictionary(entries), data))

    def page(self, entries: Mapping[str, Value]) -> None:
        """Appends a page with these entries; Type and Parent are supplied."""
        page = pdfdoc.PDFPage()
        page.Override_default_compilation = 1
        unknown = sorted(set(entries) - set(page.__NoDefault__))
        if unknown:
            raise ValueError(f"the page writer would drop {', '.join(unknown)}")
        for key, value in entries.items():
            setattr(page, key, value)
        page.Parent = self.add(self._document.Pages)
        self._document.addPage(page)

    def bytes(self, info: Mapping[str, Value]) -> bytes:
        """The file with this document information. May be asked for once."""
        self._document.info = Info(info)
        data: bytes = self._document.GetPDFData(None)
        return data


def deflate(data: bytes) -> bytes:
    return zlib.compress(data, 6)
