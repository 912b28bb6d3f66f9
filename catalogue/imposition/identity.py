"""What an imposed file says of itself: what its original said, as far as it is still true."""

import re
import uuid
from dataclasses import dataclass
from datetime import datetime

import pikepdf
from pikepdf.models.metadata import decode_pdf_date

from catalogue.press.metadata import CREATOR, alternative, element, packet

PRODUCER = "catalogue, with pikepdf"

_INFO_CLAIMS = ("/GTS_PDFXVersion", "/GTS_PDFXConformance")
_XMP_CLAIM = re.compile(rb"pdfxid:GTS_PDFXVersion\s?(?:>|=\s?[\"'])\s?(PDF/X-4p?)\s?[<\"']")
_KEPT_STANDARDS = ("PDF/X-1", "PDF/X-3")
"""Those of the document information; with PDF/X-4, the ones whose rules a sheet of their pages keeps."""
_MOST_XMP = 1_000_000
_LONGEST = 500
"""Characters of a title; more is none."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The facts of one file."""

    title: str
    creator: str
    author: str
    dates: tuple[str, str]
    """Creation and change as the document information writes them; empty where it has none."""
    trapped: str
    """`True`, `False` or `Unknown`; empty where the file is silent."""
    claims: tuple[tuple[str, str], ...]
    """Entries of the document information that name a standard."""
    xmp_claim: str
    """The standard named in the XMP, such as `PDF/X-4`; empty for none."""
    has_xmp: bool

    @classmethod
    def read(cls, pdf: pikepdf.Pdf, name: str, *, trimmed: bool) -> "Identity":
        """What the file `name` says; `trimmed` is whether all its pages tell their trim, as every standard wants."""
        info = pdf.trailer.get("/Info")
        if not isinstance(info, pikepdf.Dictionary):
            info = pikepdf.Dictionary()
        words = {key: _words(info.get(key)) for key in ("/Title", "/Creator", "/Author", "/Trapped", *_INFO_CLAIMS)}
        dates = tuple(_words(info.get(key)) for key in ("/CreationDate", "/ModDate"))
        created, modified = (date if _moment(date) is not None else "" for date in dates)
        metadata = pdf.Root.get("/Metadata")
        has_xmp = isinstance(metadata, pikepdf.Stream)
        trapped = words["/Trapped"].removeprefix("/")
        told = words["/Title"] and created and modified and trapped in ("True", "False")
        complete = bool(told and trimmed and _has_intent(pdf))
        claims = tuple((key, words[key]) for key in _INFO_CLAIMS if words[key].startswith(_KEPT_STANDARDS))
        return cls(
            title=words["/Title"] or name,
            creator=words["/Creator"] or CREATOR,
            author=words["/Author"],
            dates=(created, modified),
            trapped=trapped if trapped in ("True", "False", "Unknown") else "",
            claims=claims if complete else (),
            xmp_claim=_xmp_claim(metadata) if complete and isinstance(metadata, pikepdf.Stream) else "",
            has_xmp=has_xmp,
        )

    def write(self, pdf: pikepdf.Pdf, digest: bytes) -> None:
        """Puts document information and XMP into the file in place of what it has."""
        title = f"{self.title}, imposed"
        info = pikepdf.Dictionary(Title=title, Creator=self.creator, Producer=PRODUCER)
        if self.author:
            info.Author = pikepdf.String(self.author)
        for key, date in zip(("/CreationDate", "/ModDate"), self.dates, strict=True):
            if date:
                info[key] = pikepdf.String(date)
        if self.trapped:
            info.Trapped = pikepdf.Name(f"/{self.trapped}")
        for key, claim in self.claims:
            info[key] = pikepdf.String(claim)
        pdf.trailer.Info = pdf.make_indirect(info)
        if self.has_xmp:
            pdf.Root.Metadata = pdf.make_stream(
                self._xmp(title, digest), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
            )

    def _xmp(self, title: str, digest: bytes) -> bytes:
        parts = [element("dc:format", "application/pdf"), alternative("dc:title", title, "x-default")]
        if self.author:
            parts.append(f"<dc:creator><rdf:Seq>{element('rdf:li', self.author)}</rdf:Seq></dc:creator>")
        parts.append(element("xmp:CreatorTool", self.creator))
        created, modified = (_moment(date) for date in self.dates)
        if created is not None:
            parts.append(element("xmp:CreateDate", created.isoformat(timespec="seconds")))
        if modified is not None:
            told = modified.isoformat(timespec="seconds")
            parts += [element("xmp:ModifyDate", told), element("xmp:MetadataDate", told)]
        parts += [
            element("pdf:Producer", PRODUCER),
            element("xmpMM:DocumentID", f"uuid:{uuid.UUID(bytes=digest[:16], version=5)}"),
            element("xmpMM:VersionID", "1"),
            element("xmpMM:RenditionClass", "default"),
        ]
        if self.xmp_claim:
            parts.append(element("pdfxid:GTS_PDFXVersion", self.xmp_claim))
        parts += [element(f"pdfx:{key.removeprefix('/')}", claim) for key, claim in self.claims]
        if self.trapped:
            parts.append(element("pdf:Trapped", self.trapped))
        return packet(parts)


def _words(value: object) -> str:
    """A string or name as words that XML can hold; empty for anything else."""
    if not isinstance(value, pikepdf.String | pikepdf.Name):
        return ""
    words = "".join(character for character in str(value) if character.isprintable()).strip()
    return words if len(words) <= _LONGEST else ""


def _moment(date: str) -> datetime | None:
    try:
        return decode_pdf_date(date)
    except (ValueError, IndexError):
        return None


def _has_intent(pdf: pikepdf.Pdf) -> bool:
    intents = pdf.Root.get("/OutputIntents")
    return isinstance(intents, pikepdf.Array) and any(
        isinstance(intent, pikepdf.Dictionary) and intent.get("/S") == pikepdf.Name.GTS_PDFX for intent in intents
    )


def _xmp_claim(metadata: pikepdf.Stream) -> str:
    """Searched for, not parsed: a packet is another program's XML."""
    found = _XMP_CLAIM.search(metadata.read_raw_bytes()[:_MOST_XMP])  # PDF/X wants it plain
    return found[1].decode() if found else ""
