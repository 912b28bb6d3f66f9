"""Artwork made for tests: PDFs of one page as others send them, with whatever a test wants wrong in them."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from catalogue.lengths import mm

SQUARE = "0 1 0 0 k 0 0 {0} {0} re f"
"""A magenta one at the lower left of the trim, its side in points."""


def artwork(
    content: str = SQUARE.format(mm(10)),
    *,
    size: tuple[float, float] = (60, 40),
    bleed: float = 0,
    marks: float = 0,
    pages: int = 1,
    rotate: int = 0,
    unit: float = 1.0,
    version: str = "1.3",
    change: Callable[[pikepdf.Pdf], None] = lambda pdf: None,
    **resources: Any,
) -> bytes:
    """A file of pages that are `size` millimetres at the trim, before they are turned; content begins at its lower left.

    `bleed` is told in a BleedBox if there is any, `marks` is room beyond it. Resources are named by kind and label, such as
    `ExtGState_Half`; `change` may do what it likes to the file.
    """
    pdf = pikepdf.new()
    width, height, out, room = (mm(each) / unit for each in (*size, bleed, bleed + marks))
    for _ in range(pages):
        sheet = pdf.add_blank_page(page_size=(width + 2 * room, height + 2 * room)).obj
        sheet.TrimBox = Array([room, room, room + width, room + height])
        if bleed:
            edge = room - out
            sheet.BleedBox = Array([edge, edge, edge + width + 2 * out, edge + height + 2 * out])
        if rotate:
            sheet.Rotate = rotate
        if unit != 1:
            sheet.UserUnit = unit
        tables: dict[str, Any] = {}
        for named, value in resources.items():
            kind, _, label = named.partition("_")
            tables.setdefault(kind, Dictionary())[f"/{label}"] = value(pdf) if callable(value) else value
        sheet.Resources = Dictionary(**tables)
        head = f"{1 / unit:.6f} 0 0 {1 / unit:.6f} {room:.4f} {room:.4f} cm\n"
        sheet.Contents = pikepdf.Stream(pdf, (head + content).encode("latin-1"))
    change(pdf)
    out_file = BytesIO()
    pdf.save(out_file, static_id=True, force_version=version)
    return out_file.getvalue()


def rgb_picture(pdf: pikepdf.Pdf) -> Any:
    return picture(pdf, "DeviceRGB", 3)


def picture(pdf: pikepdf.Pdf, space: str = "DeviceCMYK", channels: int = 4, side: int = 100, bits: int = 8) -> Any:
    """A black one of `side` by `side` pixels."""
    return pdf.make_stream(
        bytes([255 if channels == 4 else 0] * channels) * side * side * (bits // 8),
        Type=Name.XObject, Subtype=Name.Image, Width=side, Height=side, ColorSpace=Name(f"/{space}"), BitsPerComponent=bits,
    )  # fmt: skip


def half_opacity(pdf: pikepdf.Pdf) -> Any:
    return Dictionary(Type=Name.ExtGState, ca=0.5)


def helvetica(pdf: pikepdf.Pdf) -> Any:
    """A face that is not embedded."""
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding,
        FirstChar=0, LastChar=255, Widths=Array([500] * 256),
    )  # fmt: skip


def spot(pdf: pikepdf.Pdf) -> Any:
    """The spot ink GOLD."""
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([0, 0.2, 0.8, 0.2]), N=1)
    return Array([Name.Separation, Name.GOLD, Name.DeviceCMYK, tint])
