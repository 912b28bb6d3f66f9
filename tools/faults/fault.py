"""A fault, and the means by which faults are planted."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

Change = Callable[[Pdf], object]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong, the check that must name it, and words that must stand in what it says."""

    name: str
    check: str
    says: str
    plant: Callable[[bytes], bytes]


def in_pdf(change: Change, **options: Any) -> Callable[[bytes], bytes]:
    """Plants by changing the objects of the file."""

    def plant(data: bytes) -> bytes:
        out = BytesIO()
        with pikepdf.open(BytesIO(data)) as pdf:
            change(pdf)
            pdf.save(out, fix_metadata_version=False, preserve_pdfa=True, **options)
        return out.getvalue()

    return plant


def draw(content: str, *, page: int = 2, **resources: Any) -> Change:
    """Draws below what is on a page, in the coordinates of the trim from its lower left corner, with black chosen.

    `resources` are a maker each: a function from the file to the object that the content calls by that name, such as
    `Font_F=helvetica`.
    """

    def change(pdf: Pdf) -> None:
        sheet = pdf.pages[page]
        left, low = (float(edge) for edge in list(sheet.obj.TrimBox)[:2])
        head = f"q 0 0 0 1 k 0 0 0 1 K /Knock gs 1 0 0 1 {left} {low} cm "
        sheet.contents_add(f"{head}{content} Q".encode("latin-1"), prepend=True)
        own = pdf.make_indirect(Dictionary({key: value for key, value in sheet.obj.Resources.items()}))
        sheet.obj.Resources = own
        for label, make in resources.items():
            kind, _, short = label.partition("_")
            table = Dictionary({key: value for key, value in own.get(f"/{kind}", Dictionary()).items()})
            table[f"/{short}"] = make(pdf)
            own[f"/{kind}"] = table

    return change


def state(**entries: Any) -> Callable[[Pdf], Any]:
    """A graphics state."""
    return lambda pdf: Dictionary({f"/{key}": value for key, value in entries.items()})


def form(content: bytes, **entries: Any) -> Callable[[Pdf], Any]:
    """A form of 100 × 100 points."""

    def make(pdf: Pdf) -> Any:
        return Stream(pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 100, 100]), **entries)

    return make


def image(space: Any, channels: int, *, side: int = 64, bits: int = 8, **entries: Any) -> Callable[[Pdf], Any]:
    """A picture, all its samples nought."""

    def make(pdf: Pdf) -> Any:
        found = space(pdf) if callable(space) else space
        made = {key: value(pdf) if callable(value) else value for key, value in entries.items()}
        if found is not None:
            made["ColorSpace"] = found
        data = bytes(-(-side * channels * bits // 8) * side)
        size = {"Width": side, "Height": side, "BitsPerComponent": bits}
        return Stream(pdf, data, Type=Name.XObject, Subtype=Name.Image, **size, **made)

    return make


def separation(ink: str, alternate: Any, *full: float) -> Callable[[Pdf], Any]:
    """A spot ink, a straight line from paper to its colour."""

    def make(pdf: Pdf) -> Any:
        tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0.0] * len(full), C1=list(full), N=1)
        return Array([Name.Separation, Name(f"/{ink}"), alternate, pdf.make_indirect(tint)])

    return make
