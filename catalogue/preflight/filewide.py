"""Checks of the file as a whole: what it is, what it says of itself, and what it was made for."""

import hashlib
from collections.abc import Mapping, Sequence

from catalogue.lengths import MM
from catalogue.preflight.demands import Job
from catalogue.preflight.facts import FileFacts, Intent, Outline
from catalogue.preflight.findings import Findings
from catalogue.preflight.packets import moment
from catalogue.preflight.reading import MOST_PAGES

_AGAIN = "export the file again as the printer's profile says"
_REGISTRY = "http://www.color.org"
_CATALOGUE = {
    "form": ("form fields", True),
    "actions": ("actions", True),
    "script": ("scripts", True),
    "action on opening": ("an action on opening", False),
    "presentations": ("presentations", True),
    "signatures": ("a signature or rights of its own", False),
}
_SAME = (
    ("Title", "dc:title"), ("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate"), ("Trapped", "pdf:Trapped"),
    ("Creator", "xmp:CreatorTool"), ("Producer", "pdf:Producer"),
)  # fmt: skip


def identity(file: FileFacts, pages: Sequence[Outline], job: Job, findings: Findings) -> None:
    """Version, standard and identifiers."""
    demands, wanted = job.demands, job.printer.standard
    if file.junk:
        findings.grave("identity", f"{file.junk} bytes stand before the head of the file", _AGAIN)
    said = ".".join(map(str, file.version))
    if file.version > demands.version:
        findings.grave("identity", f"the file is PDF {said}, later than {wanted} allows", _AGAIN)
    elif file.version < demands.wanted and demands.wanted >= (1, 6):
        findings.grave("identity", f"the file is PDF {said}, where {wanted} is 1.6", _AGAIN)
    if file.identifiers != 2:
        findings.grave("identity", "the file has no identifier of two parts in its trailer", _AGAIN)
    if file.compressed and not demands.objects:
        findings.grave("identity", f"packed objects, which {wanted} does not know", _AGAIN)
    _claim(file, job, findings)


def _claim(file: FileFacts, job: Job, findings: Findings) -> None:
    """The standard that the file names, where that standard is to be named."""
    demands, wanted = job.demands, job.printer.standard
    xmp = file.xmp or {}
    in_info, in_xmp = file.info.get("GTS_PDFXVersion", ""), xmp.get("pdfxid:GTS_PDFXVersion", "")
    claimed = in_xmp or in_info or xmp.get("pdfx:GTS_PDFXVersion", "")
    if not demands.intent:
        if claimed:
            findings.note("identity", f"the file says that it is {claimed}", f"{wanted} wants no more than it has")
    elif not claimed:
        findings.grave("identity", f"the file does not say that it is {wanted}", _AGAIN)
    elif claimed.partition(":")[0] != wanted.partition(":")[0]:
        findings.grave("identity", f"the file says that it is {claimed}, and the printer wants {wanted}", _AGAIN)
    elif claimed != wanted:
        findings.warn("identity", f"the file says that it is {claimed}, and the printer wants {wanted}", _AGAIN)
    elif demands.xmp and not in_xmp:
        findings.grave("identity", f"the file says {claimed} outside its XMP", "PDF/X-4 is named in the XMP alone")
    elif demands.info and not in_info:
        findings.grave("identity", f"the document information does not say {wanted}", _AGAIN)
    if demands.xmp and in_info:
        findings.warn("identity", f"the document information says {in_info}", "PDF/X-4 is named in the XMP alone")


def structure(file: FileFacts, pages: Sequence[Outline], job: Job, findings: Findings) -> None:
    """That all of it could be read, in the way the standard packs things."""
    for each in file.damaged:
        # Said twice is no damage, though one of the two is lost.
        say = findings.warn if "duplicated key" in each else findings.grave
        say("structure", "the file is damaged; a reader must mend it", _AGAIN, detail=each)
    for each in file.filters:
        if each in job.demands.filters:
            findings.grave("structure", f"data packed by {each}, which {job.printer.standard} forbids", _AGAIN)
    if "embedded files" in file.catalogue:
        findings.grave("structure", "other files are embedded in the file", "take them out")
    if file.external:
        findings.grave("structure", "the data of an object are in another file", _AGAIN)
    if "layers" in file.catalogue:
        if job.demands.layers:
            findings.warn(
                "structure", "the file has layers; which of them print is the reader's choice", "flatten them"
            )
        else:
            findings.grave("structure", f"the file has layers, which {job.printer.standard} forbids", "flatten them")
    if file.pages > MOST_PAGES:
        findings.grave("structure", f"{file.pages} pages are more than can be judged", "send it in parts")


def interactive(file: FileFacts, pages: Sequence[Outline], job: Job, findings: Findings) -> None:
    for each in file.catalogue:
        if each in _CATALOGUE:
            what, grave = _CATALOGUE[each]
            say = findings.grave if grave else findings.warn
            say("interactive", f"the file has {what}", "take them out: paper does not move")


def metadata(file: FileFacts, pages: Sequence[Outline], job: Job, findings: Findings) -> None:
    """Title, dates and trapping, told in the document information and alike in the XMP."""
    info, demands = file.info, job.demands
    strict = findings.grave if demands.intent else findings.warn
    if not info.get("Title", "").strip():
        strict("metadata", "the document information has no title", "give the document one")
    for key in ("CreationDate", "ModDate"):
        if key not in info:
            strict("metadata", f"the document information has no {key}", _AGAIN)
        elif moment(info[key]) is None:
            strict("metadata", f"{key} is no date", _AGAIN, detail=info[key][:40])
    if info.get("Trapped") not in ("True", "False"):
        strict("metadata", "the file does not say whether it is trapped", "say False, if nobody has trapped it")
    elif info["Trapped"] == "True":
        findings.note("metadata", "the file says that it is trapped", "see that nobody traps it again")
    if file.xmp_fault:
        findings.grave("metadata", "the XMP cannot be read", _AGAIN, detail=file.xmp_fault)
    elif file.xmp is None and demands.packets:
        findings.grave("metadata", "the file has no XMP", _AGAIN)
    if file.xmp_packed and demands.packets:
        findings.grave("metadata", "the XMP is packed", "leave it as it is, so that programs find it")
    if file.xmp is not None:
        _agree(info, file.xmp, findings)
        if demands.packets:
            for key in ("xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass", "xmp:MetadataDate"):
                if not file.xmp.get(key):
                    findings.warn("metadata", f"the XMP has no {key}", _AGAIN)


def _agree(info: Mapping[str, str], xmp: Mapping[str, str], findings: Findings) -> None:
    """What both tell, they tell alike; dates are compared as moments."""
    for key, twin in _SAME:
        one, other = info.get(key, ""), xmp.get(twin, "")
        alike = one == other
        if not alike and key.endswith("Date"):
            alike = moment(one) is not None and moment(one) == moment(other)
        if other and not alike:
            what = f"{key} in the document information is not {twin} in the XMP"
            findings.warn("metadata", what, _AGAIN, detail=f"{one[:40]} and {other[:40]}")
        elif key in ("Title", "CreationDate", "ModDate") and one and not other:
            findings.warn("metadata", f"the XMP has no {twin}", _AGAIN)


def condition(file: FileFacts, pages: Sequence[Outline], job: Job, findings: Findings) -> None:
    """The output intent: one, of the printer's condition, with the profile it names."""
    printer, demands = job.printer, job.demands
    intents = [each for each in file.intents if each.kind == "GTS_PDFX"]
    if not demands.intent:
        if intents:
            findings.note("condition", f"the file names an output condition, which {printer.standard} does not ask for")
        return
    if not intents:
        findings.grave("condition", "the file names no output condition", _AGAIN)
        return
    if len(intents) > 1:
        findings.grave("condition", f"the file names {len(intents)} output conditions", "leave the printer's alone")
    first = intents[0]
    if not first.condition:
        findings.grave("condition", "the output intent does not name its condition", f"name it {printer.condition}")
    elif first.condition != printer.condition:
        what = f"the file was made for {first.condition[:40]}, and the printer prints {printer.condition}"
        findings.grave("condition", what, _AGAIN)
    if not first.registry:
        findings.warn(
            "condition", "the output intent does not say in which registry its condition is", f"say {_REGISTRY}"
        )
    _profile(first, job, findings)


def _profile(intent: Intent, job: Job, findings: Findings) -> None:
    data = intent.profile
    if data is None:
        if job.demands.profile:
            findings.grave("condition", "the output intent has no profile", "embed the printer's")
        else:
            findings.note("condition", "the output intent goes by its name and has no profile")
        return
    # Signature, device class and colour space in the ICC header (ICC.1, 7.2).
    if len(data) < 132 or data[36:40] != b"acsp" or int.from_bytes(data[:4], "big") > len(data):
        findings.grave("condition", "the profile of the output intent is broken", "embed the printer's")
    elif data[12:16] != b"prtr" or data[16:20] != b"CMYK":
        kind = data[12:20].decode("ascii", "replace")
        findings.grave(
            "condition", "the profile of the output intent is for no CMYK press", "embed the printer's", detail=kind
        )
    elif job.profile is not None and hashlib.sha256(job.profile).digest() != hashlib.sha256(data).digest():
        what = f"the profile of the output intent is not the printer's {job.printer.profile}"
        findings.warn("condition", what, "embed the printer's, or ask whether this one will do")


def one_trim(file: FileFacts, pages: Sequence[Outline], job: Job, findings: Findings) -> None:
    """All pages are cut alike, and as is wanted."""
    sizes: dict[tuple[float, float], int] = {}
    for page in pages:
        size = (round(page.trim.width, 1), round(page.trim.height, 1))
        first = sizes.setdefault(size, page.number)
        if first == page.number and len(sizes) > 1:
            findings.grave(
                "geometry", "pages of different sizes", "make them one size", page.number, detail=_size(size)
            )
    if job.trim is not None:
        for size, page_number in sizes.items():
            if max(abs(side - wanted) for side, wanted in zip(size, job.trim, strict=True)) > 0.3:
                what = f"the page is not {_size(job.trim)}"
                findings.grave("geometry", what, "make it that size", page_number, detail=_size(size))


def _size(size: tuple[float, float]) -> str:
    return " × ".join(f"{side / MM:.1f}" for side in size) + " mm"


def page_count(file: FileFacts, pages: Sequence[Outline], job: Job, findings: Findings) -> None:
    """The pages fill whole sheets; one or two are a sheet by themselves, such as a cover or a handout."""
    multiple = job.printer.multiple
    if multiple > 1 and file.pages > 2 and file.pages % multiple:
        spare = multiple - file.pages % multiple
        what = f"{file.pages} pages do not fill whole sheets, which hold {multiple}"
        findings.grave("page-count", what, f"add {spare} or take away {multiple - spare}")


def empty_pages(file: FileFacts, pages: Sequence[Outline], job: Job, findings: Findings) -> None:
    """Nothing is painted: at the end that fills the sheet, elsewhere somebody should know."""
    painted = [page.number for page in pages if not page.empty]
    # With its cover the book's last sheet ends before the back, whose inside may be empty.
    covered = job.printer.cover == "with" and painted[-1:] == [file.pages]
    insides = (2, file.pages - 1) if covered else ()
    last = file.pages - 2 if covered else file.pages
    filled = max((number for number in painted if number <= last), default=0)
    for page in pages:
        if page.empty and page.number in insides:
            findings.note("empty-page", "the inside of the cover is empty", "", page.number)
        elif page.empty and 0 < filled < page.number and page.number > last - job.printer.multiple:
            findings.note("empty-page", "an empty page fills the last sheet", "", page.number)
        elif page.empty:
            findings.warn("empty-page", "the page is empty", "tell the printer that it is meant so", page.number)


def spots(file: FileFacts, pages: Sequence[Outline], job: Job, findings: Findings) -> None:
    """A plate has one colour for the eye; what is declared and never printed deserves a word."""
    alternates: dict[str, set[object]] = {}
    used: set[str] = set()
    for page in pages:
        used.update(page.plates)
        for space in page.spots:
            alternates.setdefault(space.colorants[0], set()).add((space.base, space.tint))
    for ink, found in sorted(alternates.items()):
        if len(found) > 1:
            what = f"the ink {ink[:40]} is described in {len(found)} ways"
            findings.grave("separations", what, "describe it once: a proof shows it in two colours")
    for page in pages:
        for space in page.declared:
            for ink in space.plates:
                if ink not in used and space.family in ("Separation", "DeviceN"):
                    findings.note("separations", f"the ink {ink[:40]} is declared and never used", "", page.number)


FILE_CHECKS = (
    identity, structure, interactive, metadata, condition, one_trim, page_count, empty_pages, spots,
)  # fmt: skip
