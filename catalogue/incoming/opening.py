"""A file opened, however it was made or broken; or the reason why nobody can judge it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pikepdf

from catalogue.incoming.objects import BROKEN, bounded
from catalogue.problems import Place, Problem, Problems

_HEADER = re.compile(rb"%PDF-(\d\.\d)")
_ENCRYPTED = re.compile(
    rb"/Encrypt[\x00\t\n\x0c\r ]{0,9}(?:\d{1,9}[\x00\t\n\x0c\r ]{1,9}\d{1,5}[\x00\t\n\x0c\r ]{1,9}R|<<)"
)
_OBJECT_STREAM = re.compile(rb"/(?:ObjStm|XRef)\b")
_LZW = re.compile(rb"/LZW(?:Decode)?[\x00\t\n\x0c\r \[\]/<>]")
_STREAM = re.compile(r"(?:stream )?<[\w.]{1,40} object at 0x[0-9a-f]{1,16}>:? ?")
"""What qpdf calls the file it reads from, which is nobody's business and never the same."""
_MOST_BYTES = 2 << 30
_MOST_REPAIRS = 20
_AGAIN = "export it again, as a PDF for printing"
_HEAD = 1024
"""The header is looked for in as many bytes, as all readers do (ISO 32000-1, annex H)."""


class Unreadable(Exception):
    """Nothing of the file can be judged; says why and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def header(data: bytes) -> tuple[str, int]:
    """The version that the file's head names, and the bytes before it; no version where there is no head."""
    found = _HEADER.search(data[:_HEAD])
    return (found[1].decode(), found.start()) if found else ("", 0)


def is_compressed(data: bytes) -> bool:
    """Whether objects or their table are packed, which PDF knows since 1.5."""
    return _OBJECT_STREAM.search(data) is not None


def opened(data: bytes) -> pikepdf.Pdf:
    """The file. Raises Unreadable; to be called within `bounded`."""
    if not header(data)[0]:
        raise Unreadable("this is no PDF file", "name a PDF file")
    if _ENCRYPTED.search(data):
        raise _encrypted()
    if _LZW.search(data) and is_compressed(data):
        # Objects packed by LZW have no limit to what they unpack to.
        raise Unreadable("the file packs by LZW, as PDF files did before 1.3, and has packed objects as well", _AGAIN)
    try:
        pdf = pikepdf.open(BytesIO(data))
        if pdf.is_encrypted:
            raise _encrypted()
        if not len(pdf.pages):
            raise Unreadable("the file has no pages", _AGAIN)
    except pikepdf.PasswordError:
        raise _encrypted() from None
    except BROKEN as error:
        raise _beyond_repair(error) from None
    return pdf


@contextmanager
def reading(data: bytes, name: str = "") -> Iterator[pikepdf.Pdf]:
    """The file while it is read, within bounds. Raises Problems, at the place `name`, where that cannot be done."""
    with bounded():
        try:
            try:
                with opened(data) as pdf:
                    yield pdf
            except BROKEN as error:
                raise _beyond_repair(error) from error
        except Unreadable as error:
            raise Problems([Problem(Place(name), error.what, error.remedy)]) from error


def file_bytes(path: Path) -> bytes:
    """What is in the file. Raises Problems where it cannot be read, or is larger than anybody can mean."""
    try:
        with path.open("rb") as file:  # which may be a pipe, and have no size
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})"
        raise Problems([Problem(Place(str(path)), what, "name a PDF file")]) from None
    if len(data) > _MOST_BYTES:
        what = f"the file has more than {_MOST_BYTES >> 30} GB"
        raise Problems([Problem(Place(str(path)), what, "make parts of it")])
    return data


def _encrypted() -> Unreadable:
    return Unreadable("the file is encrypted", "save it without a password and without restrictions")


def _beyond_repair(error: Exception) -> Unreadable:
    return Unreadable(f"the file is damaged beyond repair ({_said(error)})", _AGAIN)


def repairs(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """What had to be repaired to read the file so far."""
    try:
        return tuple(dict.fromkeys(_short(each) for each in pdf.get_warnings()))[:_MOST_REPAIRS]
    except BROKEN:
        return ()


def _said(error: Exception) -> str:
    return _short(str(error)) or type(error).__name__


def _short(words: str) -> str:
    line = " ".join(_STREAM.sub("", str(words)).split())
    return line if len(line) <= 120 else line[:119] + "…"
