"""Imposing: a print file of single pages becomes a print file of sheets.

Nothing is drawn anew, converted or copied: each page becomes a form XObject of the same file. What is new stands in the
content of the sheets: for each page a clip at the fold and a matrix.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

import pikepdf
from pikepdf import Dictionary, Name

from catalogue.imposition.geometry import Bed, Edge
from catalogue.imposition.identity import Identity
from catalogue.imposition.job import Job
from catalogue.imposition.letters import Letters
from catalogue.imposition.originals import read_originals
from catalogue.imposition.schemes import Plan, plan
from catalogue.imposition.sheets import Sheets
from catalogue.imposition.told import heed_notes, told_binding
from catalogue.incoming.opening import reading
from catalogue.problems import Finder, Place, Problem, Problems, Severity
from catalogue.stock import spine
from catalogue.typeset.faces import FaceSet

_KEPT = {"/Type", "/Pages", "/Version", "/OutputIntents", "/OCProperties", "/Lang"}
"""Entries of the catalog that are as true of sheets as they were of pages."""


@dataclass(frozen=True, slots=True)
class Imposed:
    """The sheets, and what the person who prints and binds them must know."""

    pdf: bytes
    plan: Plan
    bed: Bed
    flip: Edge
    """The edge on which the printer must turn the sheets over."""
    creep: float
    """Points by which the innermost pages lie nearer to the spine than the outermost."""
    spine: float | None
    """Thickness without a cover, in points; None where the paper is unknown."""
    problems: tuple[Problem, ...]
    """Warnings."""


def impose(data: bytes, name: str, job: Job, faces: FaceSet, family: str) -> Imposed:
    """The sheets of a file. `name` is what labels and messages call it; labels are set in `family`.

    Raises Problems where the file cannot be read, its pages make no book, or the sheet is too small.
    """
    with reading(data, name) as pdf:
        return _imposed(pdf, data, name, job, Letters(faces, family))


def _imposed(pdf: pikepdf.Pdf, data: bytes, name: str, job: Job, letters: Letters) -> Imposed:
    finder = Finder()
    originals = read_originals(pdf, name, finder)
    if any(problem.severity == Severity.GRAVE for problem in finder.found):
        raise Problems(finder.found)
    heed_notes(originals, name, finder)
    blanks = job.blanks or ("before-last" if job.scheme == "saddle" else "end")
    binding = job.binding or told_binding(pdf)
    book = plan(len(originals), job.scheme, signature=job.signature, blanks=blanks, binding=binding)
    bed = job.bed(originals)
    creep = max(job.creep(sheet.depth) for sheet in book.sheets)
    job.heed(bed, creep, finder)
    identity = Identity.read(pdf, PurePath(name).stem, trimmed=all(original.told_trim for original in originals))
    _replace(pdf, Sheets(pdf, name, job, book, bed, originals, letters).pages(), job.flip_on(bed))
    identity.write(pdf, hashlib.sha256(b"\0".join([data, repr((name, job)).encode()])).digest())
    pdf_data = _saved(pdf)
    if pdf.get_warnings():
        what = "the file has faults in its structure, and was mended as far as it could be"
        finder.warn(Place(name), what, "compare the sheets with its pages, or ask for the file again")
    thickness = None if job.stock is None else spine(len(book.pages), job.stock)
    return Imposed(pdf_data, book, bed, job.flip_on(bed), creep, thickness, tuple(finder.found))


def _replace(pdf: pikepdf.Pdf, sheets: Iterable[Dictionary], flip: Edge) -> None:
    """The sheets in place of the pages, and nothing in the catalog that speaks of pages that are no more."""
    made = [pikepdf.Page(sheet) for sheet in sheets]
    del pdf.pages[:]
    pdf.pages.extend(made)
    for key in sorted(set(pdf.Root.keys()) - _KEPT):
        del pdf.Root[key]
    # Nothing scaled, and turned over as the sheets were made for (ISO 32000-1, table 150).
    turn = Name.DuplexFlipShortEdge if flip == "short" else Name.DuplexFlipLongEdge
    pdf.Root.ViewerPreferences = Dictionary({"/PrintScaling": Name("/None"), "/Duplex": turn})


def _saved(pdf: pikepdf.Pdf) -> bytes:
    """The file with an ID from its content; streams that were there stay as they are packed."""
    out = BytesIO()
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]
    pdf.save(
        out,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        preserve_pdfa=True,
        fix_metadata_version=False,
    )
    return out.getvalue()
