"""Faults of the file as a whole: its bytes, its head, what it says of itself and what it was made for."""

import re
import zlib
from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tools.faults.fault import Change, Fault, in_pdf


def _xmp(pattern: str, new: str) -> Change:
    """Changes the XMP alone."""

    def change(pdf: Pdf) -> None:
        old = pdf.Root.Metadata.read_bytes().decode()
        packet = re.sub(pattern, new, old, count=1)
        assert packet != old, pattern
        pdf.Root.Metadata = Stream(pdf, packet.encode(), Type=Name.Metadata, Subtype=Name.XML)

    return change


def _packed_xmp(pdf: Pdf) -> None:
    # Not called Metadata, else qpdf would unpack it when it writes the file.
    data = zlib.compress(pdf.Root.Metadata.read_bytes())
    pdf.Root.Metadata = Stream(pdf, data, Subtype=Name.XML, Filter=Name.FlateDecode)


def _info(key: str, value: object = None) -> Change:
    def change(pdf: Pdf) -> None:
        if value is None:
            del pdf.docinfo[f"/{key}"]
        else:
            pdf.docinfo[f"/{key}"] = value

    return change


def _root(key: str, value: object) -> Change:
    return lambda pdf: pdf.Root.__setitem__(f"/{key}", value(pdf) if callable(value) else value)


def _intent(**entries: object) -> Change:
    def change(pdf: Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del pdf.Root.OutputIntents[0][f"/{key}"]
            else:
                pdf.Root.OutputIntents[0][f"/{key}"] = value

    return change


def _profile(edit: Callable[[bytes], bytes]) -> Change:
    def change(pdf: Pdf) -> None:
        data = bytes(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes())
        pdf.Root.OutputIntents[0].DestOutputProfile = Stream(pdf, edit(data), N=4)

    return change


def _embedded(pdf: Pdf) -> Dictionary:
    pdf.attachments["notes.txt"] = pikepdf.AttachedFileSpec(pdf, b"notes", filename="notes.txt")
    return pdf.Root.Names


def _script(pdf: Pdf) -> Dictionary:
    act = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    return Dictionary(JavaScript=Dictionary(Names=Array([pikepdf.String("a"), act])))


def _lzw(pdf: Pdf) -> Stream:
    # The example of ISO 32000-1, 7.4.4.2.
    return Stream(pdf, bytes.fromhex("800B6050220C0C8501"), Filter=Name.LZWDecode)


def _without_id(data: bytes) -> bytes:
    return re.sub(rb"/ID ?\[ ?<[^>]*> ?<[^>]*> ?\]", b"", data)


def _external(pdf: Pdf) -> Stream:
    return Stream(pdf, b"", F=pikepdf.String("other.bin"))


_AS_IT_IS = {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.none}
"""Writes streams packed as they were made."""

FAULTS = (
    Fault("the head of another format", "structure", "no PDF", lambda data: b"GIF89a" + data[8:]),
    Fault("the last third is missing", "structure", "damaged", lambda data: data[: len(data) * 2 // 3]),
    Fault("the table of objects is not where the file says", "structure", "damaged",
          lambda data: re.sub(rb"startxref\s+\d+", b"startxref\n17", data)),
    Fault("a password", "structure", "encrypted",
          in_pdf(lambda pdf: None, encryption=pikepdf.Encryption(owner="owner", user="user"))),
    Fault("restrictions without a password", "structure", "encrypted",
          in_pdf(lambda pdf: None, encryption=pikepdf.Encryption(owner="owner", user=""))),
    Fault("LZW", "structure", "LZW", in_pdf(_root("PieceInfo", _lzw), **_AS_IT_IS)),
    Fault("an embedded file", "structure", "embedded", in_pdf(_root("Names", _embedded))),
    Fault("layers", "structure", "layers",
          in_pdf(_root("OCProperties", Dictionary(OCGs=Array(), D=Dictionary(Order=Array()))))),
    Fault("data in another file", "structure", "another file", in_pdf(_root("PieceInfo", _external))),
    Fault("bytes before the head", "identity", "before the head", lambda data: b"\n\n\n\n" + data),
    Fault("PDF 1.4", "identity", "PDF 1.4", in_pdf(lambda pdf: None, force_version="1.4")),
    Fault("PDF 1.7", "identity", "later", in_pdf(lambda pdf: None, force_version="1.7")),
    Fault("PDF 2.0 by the catalogue", "identity", "later", in_pdf(_root("Version", Name("/2.0")))),
    Fault("no identifier", "identity", "no identifier", _without_id),
    Fault("no standard named", "identity", "does not say",
          in_pdf(_xmp(r"<pdfxid:GTS_PDFXVersion>.*?</pdfxid:GTS_PDFXVersion>", ""))),
    Fault("another standard named", "identity", "PDF/X-3:2002",
          in_pdf(_xmp(r"(<pdfxid:GTS_PDFXVersion>).*?(</)", r"\1PDF/X-3:2002\2"))),
    Fault("the standard named in the information too", "identity", "document information says",
          in_pdf(_info("GTS_PDFXVersion", pikepdf.String("PDF/X-4")))),
    Fault("no title", "metadata", "no title", in_pdf(_info("Title"))),
    Fault("no date of change", "metadata", "no ModDate", in_pdf(_info("ModDate"))),
    Fault("a date that is none", "metadata", "no date", in_pdf(_info("CreationDate", pikepdf.String("last week")))),
    Fault("no word on trapping", "metadata", "trapped", in_pdf(_info("Trapped"))),
    Fault("trapping unknown", "metadata", "trapped", in_pdf(_info("Trapped", Name.Unknown))),
    Fault("no XMP", "metadata", "no XMP", in_pdf(lambda pdf: pdf.Root.__delitem__("/Metadata"))),
    Fault("XMP that is no XML", "metadata", "well-formed", in_pdf(_xmp("</rdf:RDF>", ""))),
    Fault("XMP with entities", "metadata", "entities",
          in_pdf(_xmp("<x:xmpmeta", "<!DOCTYPE a [<!ENTITY b 'c'>]><x:xmpmeta"))),
    Fault("another title in the XMP", "metadata", "dc:title",
          in_pdf(_xmp(r"(<dc:title>.*?<rdf:li[^>]*>)[^<]*", r"\1Other"))),
    Fault("another date in the XMP", "metadata", "xmp:ModifyDate",
          in_pdf(_xmp(r"(<xmp:ModifyDate>)[^<]*", r"\g<1>1999-01-01T00:00:00Z"))),
    Fault("packed XMP", "metadata", "packed", in_pdf(_packed_xmp, **_AS_IT_IS)),
    Fault("no identifier in the XMP", "metadata", "DocumentID",
          in_pdf(_xmp(r"<xmpMM:DocumentID>.*?</xmpMM:DocumentID>", ""))),
    Fault("no output intent", "condition", "names no output condition",
          in_pdf(lambda pdf: pdf.Root.__delitem__("/OutputIntents"))),
    Fault("two output intents", "condition", "2 output conditions",
          in_pdf(lambda pdf: pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0]))),
    Fault("another condition", "condition", "was made for FOGRA52",
          in_pdf(_intent(OutputConditionIdentifier=pikepdf.String("FOGRA52")))),
    Fault("a condition without a name", "condition", "does not name", in_pdf(_intent(OutputConditionIdentifier=None))),
    Fault("no registry", "condition", "registry", in_pdf(_intent(RegistryName=None))),
    Fault("no profile", "condition", "no profile", in_pdf(_intent(DestOutputProfile=None))),
    Fault("the profile of a screen", "condition", "no CMYK press",
          in_pdf(_profile(lambda data: data[:12] + b"mntrRGB " + data[20:]))),
    Fault("a broken profile", "condition", "broken", in_pdf(_profile(lambda data: data[:100]))),
    Fault("another printer's profile", "condition", "is not the printer's",
          in_pdf(_profile(lambda data: data[:-1] + bytes([data[-1] ^ 1])))),
    Fault("form fields", "interactive", "form fields",
          in_pdf(_root("AcroForm", Dictionary(Fields=Array([Dictionary(FT=Name.Tx)]))))),
    Fault("a script", "interactive", "scripts", in_pdf(_root("Names", _script))),
    Fault("a script on opening", "interactive", "scripts",
          in_pdf(_root("OpenAction", Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.beep()"))))),
    Fault("actions", "interactive", "actions", in_pdf(_root("AA", Dictionary(WC=Dictionary(S=Name.Named, N=Name.Print))))),
    Fault("a page too few", "page-count", "fill whole sheets", in_pdf(lambda pdf: pdf.pages.__delitem__(-1))),
)  # fmt: skip
