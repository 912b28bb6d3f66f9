"""What the file says about itself: document information and XMP, the same facts twice."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from catalogue.makeup.document import Document
from catalogue.press.objects import Value, name, text
from catalogue.press.standards import Standard

CREATOR = "catalogue"
PRODUCER = "catalogue, with ReportLab and pikepdf"

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts of one file. The dates carry their zone."""

    document: Document
    standard: Standard
    created: datetime
    modified: datetime
    identity: bytes
    """A digest of what the file contains; its document ID is made from it."""

    def info(self) -> Mapping[str, Value]:
        """Entries of the document information dictionary."""
        entries: dict[str, Value] = {
            "Title": text(self.document.title),
            "Creator": text(CREATOR),
            "Producer": text(PRODUCER),
            "CreationDate": text(_pdf_date(self.created)),
            "ModDate": text(_pdf_date(self.modified)),
            "Trapped": name("False"),
        }
        if self.document.author:
            entries["Author"] = text(self.document.author)
        if self.document.subject:
            entries["Subject"] = text(self.document.subject)
        entries.update((key, text(words)) for key, words in self.standard.info.items())
        return entries

    def xmp(self) -> bytes:
        """The packet, UTF-8, read-only: no room is left for changes, the content decides the file."""
        document = self.document
        language = escape(document.language or "x-default", {'"': "&quot;"})
        parts = [element("dc:format", "application/pdf"), alternative("dc:title", document.title, language)]
        if document.author:
            parts.append(f"<dc:creator><rdf:Seq><rdf:li>{escape(document.author)}</rdf:li></rdf:Seq></dc:creator>")
        if document.subject:
            parts.append(alternative("dc:description", document.subject, language))
        if document.language:
            parts.append(f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>")
        parts += [
            element("xmp:CreatorTool", CREATOR),
            element("xmp:CreateDate", self.created.isoformat(timespec="seconds")),
            element("xmp:ModifyDate", self.modified.isoformat(timespec="seconds")),
            element("xmp:MetadataDate", self.modified.isoformat(timespec="seconds")),
            element("pdf:Producer", PRODUCER),
            element("xmpMM:DocumentID", f"uuid:{uuid.UUID(bytes=self.identity[:16], version=5)}"),
            element("xmpMM:VersionID", "1"),
            element("xmpMM:RenditionClass", "default"),
        ]
        parts += [element(tag, words) for tag, words in self.standard.xmp or ()]
        return packet(parts)


def packet(parts: Sequence[str]) -> bytes:
    """An XMP packet of these elements; the prefixes they use are declared."""
    used = sorted({part[1 : part.index(":")] for part in parts})
    spaces = " ".join(f'xmlns:{prefix}="{_NAMESPACES[prefix]}"' for prefix in used)
    body = "\n".join(f"   {part}" for part in parts)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'  <rdf:Description rdf:about="" {spaces}>\n{body}\n'
        "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    ).encode()


def element(tag: str, words: str) -> str:
    return f"<{tag}>{escape(words)}</{tag}>"


def alternative(tag: str, words: str, language: str) -> str:
    """A language alternative; the default comes first (XMP part 1, 8.2.2.4)."""
    items = f'<rdf:li xml:lang="x-default">{escape(words)}</rdf:li>'
    if language != "x-default":
        items += f'<rdf:li xml:lang="{language}">{escape(words)}</rdf:li>'
    return f"<{tag}><rdf:Alt>{items}</rdf:Alt></{tag}>"


def _pdf_date(moment: datetime) -> str:
    offset = moment.strftime("%z")  # such as +0200; the caller has seen to it that there is one
    zone = "Z" if offset == "+0000" else f"{offset[:3]}'{offset[3:5]}'"
    return f"D:{moment.strftime('%Y%m%d%H%M%S')}{zone}"
