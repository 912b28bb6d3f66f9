"""Small files to make plates of: pages written by hand, so that every test shows what is on them."""

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name


def spot(name: str, *stands_for: float) -> Array:
    """A spot ink that is shown as these four inks."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=list(stands_for), N=1)
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint])


def sheet(
    *contents: str,
    size: tuple[float, float] = (200, 100),
    spots: dict[str, Array] | None = None,
    profile: bytes = b"",
    **keys: Any,
) -> bytes:
    """A file with a page for each content; `/Over gs` switches overprint on, spots are colour spaces by their keys."""
    with pikepdf.new() as pdf:
        for content in contents:
            page = pdf.add_blank_page(page_size=size)
            over = Dictionary(OP=True, op=True, OPM=1)
            page.obj.Resources = Dictionary(
                ExtGState=Dictionary(Over=over),
                ColorSpace=Dictionary({f"/{key}": space for key, space in (spots or {}).items()}),
            )
            page.obj.Contents = pdf.make_stream(content.encode())
            for key, value in keys.items():
                page.obj[f"/{key}"] = value
        if profile:
            stream = pdf.make_stream(profile)
            stream.N = 4
            intent = Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier="FOGRA39", DestOutputProfile=stream)
            pdf.Root.OutputIntents = Array([intent])
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
