"""Files that are damaged, or made to do harm: they are told of, and nothing else happens."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Stream
from pikepdf import settings as qpdf

from catalogue.preflight.content import Library
from catalogue.preflight.demands import Job
from catalogue.preflight.judging import judge
from catalogue.records.printer import PrinterProfile
from tests.preflight.conftest import Maker, found, helvetica

JOB = Job(PrinterProfile())


def _small() -> bytes:
    """Under 3 kB with a bit of everything: a font, a picture, a form, a spot, an annotation, XMP; nothing packed."""
    pdf = pikepdf.new()
    sheet = pdf.add_blank_page(page_size=(200, 200))
    picture = Stream(
        pdf, bytes(16), Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2, ColorSpace=Name.DeviceCMYK,
        BitsPerComponent=8,
    )  # fmt: skip
    form = Stream(pdf, b"1 0 0 rg 5 5 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 20, 20]))
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 0, 0], N=1)
    sheet.obj.TrimBox = sheet.obj.BleedBox = Array([9, 9, 190, 190])
    sheet.obj.Resources = Dictionary(
        Font=Dictionary(F=helvetica(pdf)),
        XObject=Dictionary(P=picture, X=form),
        ColorSpace=Dictionary(S=Array([Name.Separation, Name.Pink, Name.DeviceCMYK, tint])),
        ExtGState=Dictionary(G=Dictionary(ca=0.5, OP=True)),
    )
    sheet.obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([9, 9, 20, 20]))])
    content = b"/G gs /S cs 1 scn 9 9 50 .1 re f q 9 0 0 9 50 50 cm /P Do Q /X Do BT /F 7 Tf 20 20 Td [(a) 9 (b)] TJ ET"
    sheet.obj.Contents = Stream(pdf, content)
    pdf.Root.Metadata = Stream(pdf, b"<a xmlns='x'/>", Type=Name.Metadata, Subtype=Name.XML)
    pdf.docinfo["/Title"] = "Snow"
    out = BytesIO()
    pdf.save(out, static_id=True, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


SMALL = _small()


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.binary(max_size=6), st.integers(0, 8)), max_size=8))
def test_a_file_with_wrong_bytes_is_judged(changes: list[tuple[int, bytes, int]]) -> None:
    data = SMALL
    for at, new, lost in changes:
        data = data[:at] + new + data[at + lost :]
    assert judge(data, JOB).findings


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.sampled_from(SMALL.split()), st.sampled_from(SMALL.split())), max_size=4))
def test_a_file_with_words_exchanged_is_judged(swaps: list[tuple[bytes, bytes]]) -> None:
    data = SMALL
    for old, new in swaps:
        data = data.replace(b" " + old, b" " + new, 2)
    assert judge(data, JOB).findings


_WORDS = (
    "q Q cm w gs m l c v y h re S f B n W g G rg k K cs CS sc scn SCN sh BT ET Tm Td TD T* Tf Tc Tz TL Ts Tr Tj TJ ' \" "
    "Do BI ID EI BX EX d0 d1 BDC EMC /F /P /X /S /G /Pattern 0 1 -1 .5 1e9 99999999999999999999 (a) <00> [ ] << >> true"
)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(_WORDS.split()), max_size=40))
def test_any_content_is_judged(words: list[str]) -> None:
    data = SMALL.replace(b"/G gs /S cs 1 scn", " ".join(words).encode() + b" /G gs", 1)
    assert judge(data, JOB).findings


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=60))
def test_what_is_no_file_is_refused(data: bytes) -> None:
    (finding,) = judge(data, JOB).findings
    assert finding.check == "structure"


def test_a_page_that_unpacks_without_end_is_told_of(page: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catalogue.incoming.streams._MOST_CONTENT", 1 << 20)
    with pikepdf.open(BytesIO(page())) as pdf:
        pdf.pages[0].obj.Contents = Stream(pdf, b" " * (2 << 20))
        out = BytesIO()
        pdf.save(out)
    assert len(out.getvalue()) < 10_000
    (finding,) = found(out.getvalue(), JOB, "structure")
    assert finding.spots[0].detail == "the content cannot be unpacked"


def test_forms_that_multiply_are_told_of(page: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve forms, each calling the next ten times: ten thousand million marks in a few hundred bytes."""
    monkeypatch.setattr("catalogue.preflight.reading.Library", lambda: Library(budget=5000))

    def forms(pdf: pikepdf.Pdf) -> Any:
        inner = Stream(pdf, b"9 9 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 99, 99]))
        for _ in range(10):
            own = Dictionary(XObject=Dictionary(X=inner))
            inner = Stream(
                pdf, b"/X Do " * 10, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 99, 99]), Resources=own
            )
        return inner

    whats = [each.what for each in found(page("/X Do", XObject_X=forms), JOB, "structure")]
    assert whats == ["the page has more to draw than can be judged"]


def test_an_ancestor_that_is_its_own_child_is_no_trap() -> None:
    data = SMALL.replace(b"/Parent 2 0 R", b"/Parent 3 0 R").replace(b"/Parent 3 0 R", b"/Parent 4 0 R")
    assert judge(data, JOB).findings


def test_what_bounds_the_reader_is_taken_back() -> None:
    before = dict(qpdf.get_qpdf_limits())
    judge(SMALL, JOB)
    judge(b"no file", JOB)
    assert dict(qpdf.get_qpdf_limits()) == before


def test_many_slips_are_not_all_kept(page: Maker) -> None:
    nonsense = " ".join(f"no{index}" for index in range(3000))
    (finding,) = found(page(nonsense), JOB, "structure")
    assert finding.count == 200


def test_encryption_is_seen_before_anything_is_unpacked() -> None:
    with pikepdf.open(BytesIO(SMALL)) as pdf:
        out = BytesIO()
        pdf.save(
            out, encryption=pikepdf.Encryption(owner="a", user=""), object_stream_mode=pikepdf.ObjectStreamMode.generate
        )
    (finding,) = judge(out.getvalue(), JOB).findings
    assert finding.what == "the file is encrypted"
