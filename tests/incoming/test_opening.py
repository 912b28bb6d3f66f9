"""Files opened whatever they are, or refused with a reason."""

import os
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import settings

from catalogue.incoming.opening import file_bytes, reading
from catalogue.problems import Problems


def blank(**options: object) -> bytes:
    out = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out, **options)
    return out.getvalue()


PACKED = blank(object_stream_mode=pikepdf.ObjectStreamMode.generate).replace(b"/FlateDecode", b"/LZWDecode  ")
LOCKED = blank(encryption=pikepdf.Encryption(owner="o", user="u"))
RESTRICTED = blank(encryption=pikepdf.Encryption(owner="o", user=""))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "this is no PDF file"),
        (b"GIF89a", "this is no PDF file"),
        (b"%PDF-1.4\n%%EOF", "the file is damaged beyond repair"),
        (LOCKED, "the file is encrypted"),
        (RESTRICTED, "the file is encrypted"),
        # Nothing would bound what such objects unpack to.
        (PACKED, "the file packs by LZW"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(Problems) as caught, reading(data, "book.pdf"):
        pass
    assert str(caught.value).startswith(f"book.pdf: grave: {what}")


def test_a_file_is_read_within_bounds_that_are_taken_back() -> None:
    before = dict(settings.get_qpdf_limits())
    with reading(blank()) as pdf:
        assert len(pdf.pages) == 1
        assert dict(settings.get_qpdf_limits()) != before
    assert dict(settings.get_qpdf_limits()) == before


def test_what_breaks_while_it_is_read_is_told_like_what_cannot_be_opened() -> None:
    with pytest.raises(Problems, match="beyond repair"), reading(blank()) as pdf:
        pdf.pages[0].obj["/Nothing"]


def test_a_file_that_is_not_there_or_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Problems, match=r"none\.pdf: grave: the file cannot be read \(No such file or directory\)"):
        file_bytes(tmp_path / "none.pdf")
    monkeypatch.setattr("catalogue.incoming.opening._MOST_BYTES", 1 << 20)
    with pytest.raises(Problems, match="the file has more than"):
        file_bytes(Path(os.devnull).with_name("zero"))
