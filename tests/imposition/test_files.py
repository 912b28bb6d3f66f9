"""What an imposed file is: its original's objects, claims and facts as far as they are true, and nothing of the rest."""

import subprocess
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from catalogue.imposition.imposing import Imposed, impose
from catalogue.imposition.job import Job
from catalogue.imposition.papers import parse_paper
from catalogue.lengths import mm
from catalogue.problems import Problems
from catalogue.typeset.faces import FaceSet
from tests.imposition.conftest import BLEED, HEIGHT, WIDTH, book, sides

Lay = Callable[..., Imposed]


def reopen(imposed: Imposed) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(imposed.pdf))


def test_a_print_file_stays_one(laid: Lay) -> None:
    data = book(6, claim=True)
    with reopen(laid(data)) as pdf, pikepdf.open(BytesIO(data)) as before:
        assert pdf.pdf_version == before.pdf_version
        (intent,) = pdf.Root.OutputIntents
        assert intent.DestOutputProfile.read_bytes() == b"not looked into"
        assert {str(key): str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Светлопис, imposed",
            "/Creator": "catalogue",
            "/Producer": "catalogue, with pikepdf",
            "/CreationDate": "D:20270507120000+02'00'",
            "/ModDate": "D:20270507120000+02'00'",
            "/Trapped": "/False",
        }
        facts = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
        assert facts["dc:title"] == "Светлопис, imposed"
        assert facts["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
        assert facts["pdf:Trapped"] == "False"
        assert facts["xmp:CreateDate"] == facts["xmp:ModifyDate"] == "2027-05-07T12:00:00+02:00"
        assert facts["xmpMM:DocumentID"].startswith("uuid:")
        assert len(pdf.trailer.ID) == 2
        assert not {bytes(half) for half in pdf.trailer.ID} & {bytes(half) for half in before.trailer.ID}


def _untitled(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Title"]


def _undated(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/ModDate"] = "the day before yesterday"


def _no_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def _no_trim(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        del page.obj.TrimBox


@pytest.mark.parametrize("fault", [_untitled, _undated, _no_intent, _no_trim])
def test_a_claim_that_is_not_true_is_not_repeated(laid: Lay, fault: Callable[[pikepdf.Pdf], None]) -> None:
    with reopen(laid(book(4, fault, claim=True))) as pdf:
        assert b"GTS_PDFX" not in pdf.Root.Metadata.read_bytes()
        assert pdf.docinfo["/Title"] in ("Светлопис, imposed", "book, imposed")


def test_the_claim_of_an_older_standard_stays_where_it_stood(laid: Lay) -> None:
    def older(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/GTS_PDFXVersion"] = "PDF/X-1:2001"
        pdf.docinfo["/GTS_PDFXConformance"] = "PDF/X-1a:2001"
        del pdf.Root.Metadata

    with reopen(laid(book(4, older, claim=True))) as pdf:
        assert (pdf.docinfo["/GTS_PDFXVersion"], pdf.docinfo["/GTS_PDFXConformance"]) == (
            "PDF/X-1:2001",
            "PDF/X-1a:2001",
        )
        assert "/Metadata" not in pdf.Root


def test_what_speaks_of_the_old_pages_is_gone(laid: Lay) -> None:
    def furnish(pdf: pikepdf.Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Contents", 0))
        pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])
        pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary())
        pdf.Root.Lang = pikepdf.String("sr")

    with reopen(laid(book(4, furnish))) as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages", "/OCProperties", "/Lang", "/ViewerPreferences"}
        assert pdf.Root.ViewerPreferences == Dictionary(PrintScaling=Name("/None"), Duplex=Name.DuplexFlipShortEdge)


def test_notes_are_told_and_links_are_not(laid: Lay) -> None:
    def note(pdf: pikepdf.Pdf) -> None:
        for number, kind in ((1, Name.Stamp), (3, Name.FreeText), (2, Name.Link)):
            pdf.pages[number].Annots = Array([Dictionary(Type=Name.Annot, Subtype=kind, Rect=[0, 0, 9, 9])])

    imposed = laid(book(4, note))
    assert [problem.what for problem in imposed.problems] == ["notes or form fields on pages 2, 4 are not printed"]
    with reopen(imposed) as pdf:
        assert all("/Annots" not in page for page in pdf.pages)


def test_a_long_book_does_not_grow(laid: Lay) -> None:
    """300 pages with one picture between them, and a resource dictionary that all of them share."""
    picture = bytes(range(256)) * 2000

    def fill(pdf: pikepdf.Pdf) -> None:
        entries = dict(Subtype=Name.Image, Width=800, Height=640, ColorSpace=Name.DeviceGray, BitsPerComponent=8)
        shared = pdf.make_indirect(Dictionary(XObject=Dictionary(Im=pdf.make_stream(picture, **entries))))
        for number, page in enumerate(pdf.pages):
            page.Resources = shared
            page.Contents.write(
                page.Contents.read_bytes() + f"\n% {'long ' * 400}{number}\nq 9 0 0 9 0 0 cm /Im Do Q".encode()
            )

    data = book(300, fill)
    imposed = laid(data)
    # A sheet's side takes about a kilobyte for its own content and its two forms' entries.
    assert len(imposed.pdf) < len(data) + 300 * 1100
    with reopen(imposed) as pdf:
        assert sum(getattr(each, "get", dict().get)("/Subtype") == Name.Image for each in pdf.objects) == 1
        held = {
            form.Resources.objgen for page in pdf.pages for name, form in page.Resources.XObject.items() if "t" in name
        }
        assert len(held) == 1


def test_labels_are_drawn_and_need_no_font(laid: Lay) -> None:
    with reopen(laid(book(8), name="Светлопис – 書.pdf")) as pdf:
        for page in pdf.pages:
            assert "/Font" not in page.Resources
            assert page.Resources.ColorSpace.All[:2] == Array([Name.Separation, Name.All])
            assert sum(name.startswith("/G") for name in page.Resources.XObject) > 15
    with reopen(laid(book(8), marks=False)) as pdf:
        assert set(pdf.pages[0].Resources.XObject.keys()) == {"/left", "/right"}
        assert "/ColorSpace" not in pdf.pages[0].Resources


def test_a_page_shared_by_two_numbers_is_laid_twice(laid: Lay) -> None:
    def share(pdf: pikepdf.Pdf) -> None:
        pdf.pages[2].Contents = pdf.pages[1].Contents

    assert sorted(page.number for side in sides(laid(book(4, share)).pdf) for page in side) == [1, 2, 2, 4]


def test_content_in_pieces_and_none_at_all(laid: Lay) -> None:
    def cut(pdf: pikepdf.Pdf) -> None:
        pieces = [pdf.make_stream(piece) for piece in (b"% page 1\n1 0 0", b"0 k 0 0 400 500 re", b"f")]
        pdf.pages[0].Contents = Array(pieces)
        pdf.pages[1].Contents = Array([pdf.pages[1].Contents])
        pdf.pages[2].Contents = Array([])
        del pdf.pages[3].Contents

    assert [[page.number for page in side] for side in sides(laid(book(4, cut)).pdf)] == [[1], [2]]


def test_transparency_stays_and_the_sheet_blends_as_its_pages_do(laid: Lay) -> None:
    def blend(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK, K=True)

    with reopen(laid(book(4, blend))) as pdf:
        form = pdf.pages[0].Resources.XObject["/right"]
        assert form.Group == Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK, K=True, I=True)
        assert Name.DeviceCMYK == pdf.pages[0].Group.CS
        assert "/Group" not in pdf.pages[1]


@pytest.mark.parametrize("turn", [0, 90, 180, 270, -90, 450])
def test_odd_boxes_turns_and_units(laid: Lay, turn: int) -> None:
    """A MediaBox far from nought with its corners exchanged, a page in units of two points, turned: it lies as any other."""
    wide, high = (HEIGHT, WIDTH) if turn % 180 else (WIDTH, HEIGHT)
    left, foot = -200.0, 77.0
    right, head = left + wide / 2, foot + high / 2

    def shift(pdf: pikepdf.Pdf) -> None:
        pages = pdf.Root.Pages
        pages.MediaBox = Array([right + 40, head + 40, left - 40, foot - 40])
        pages.Rotate = turn
        for page in pdf.pages:
            del page.obj.MediaBox
            page.TrimBox = Array([left, foot, right, head])
            page.BleedBox = Array([left - mm(1.5), foot - mm(1.5), right + mm(1.5), head + mm(1.5)])
            page.UserUnit = 2

    imposed = laid(book(4, shift))
    fold, middle = imposed.bed.width / 2, imposed.bed.height / 2
    page = max(sides(imposed.pdf, (left, foot, right, head))[0], key=lambda page: page.centre)
    corners = page.corners[turn // 90 % 4 :] + page.corners[: turn // 90 % 4]
    expected = [
        (fold + x, middle + y)
        for x, y in ((0, -HEIGHT / 2), (WIDTH, -HEIGHT / 2), (WIDTH, HEIGHT / 2), (0, HEIGHT / 2))
    ]
    # Turned clockwise by 90°, the upper left of the page as written is the upper right as seen.
    assert [value for corner in corners for value in corner] == pytest.approx(
        [value for corner in expected for value in corner], abs=0.01
    )
    with reopen(imposed) as pdf:
        shown = [float(edge) for edge in pdf.pages[0].Resources.XObject["/right"].BBox]
    assert shown == pytest.approx([left - BLEED / 2, foot - BLEED / 2, right + BLEED / 2, head + BLEED / 2], abs=0.01)


def test_pages_of_several_sizes_are_named(laid: Lay) -> None:
    def mix(pdf: pikepdf.Pdf) -> None:
        for number in (2, 6, 7, 8):
            pdf.pages[number].TrimBox = Array([mm(10), mm(10), mm(90), mm(100)])
        pdf.pages[4].Rotate = 90
        pdf.pages[5].TrimBox = Array([mm(10), mm(10), mm(110.05), mm(150)])  # as near as any cutter

    with pytest.raises(Problems) as caught:
        laid(book(10, mix))
    assert caught.value.problems[0].what == (
        "the pages have several sizes: pages 1–2, 4, 6, 10: 100 × 140 mm; pages 3, 7–9: 80 × 90 mm; page 5: 140 × 100 mm"
    )


def _box(value: object) -> Callable[[pikepdf.Pdf], None]:
    def put(pdf: pikepdf.Pdf) -> None:
        pdf.pages[2].TrimBox = value if isinstance(value, Array) else Array(value)

    return put


def _put(key: str, value: object) -> Callable[[pikepdf.Pdf], None]:
    def put(pdf: pikepdf.Pdf) -> None:
        pdf.pages[2].obj[key] = value

    return put


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        (_box([0, 0, 100]), "page 3: its TrimBox is no box of four numbers"),
        (_box([0, 0, Name.X, 100]), "page 3: its TrimBox is not made of numbers"),
        (_box([50, 50, 50, 60]), "page 3: its TrimBox has no size that a page can have"),
        (_box([0, 0, 900, 900]), "page 3: its TrimBox reaches out of its MediaBox"),
        (_box([-(10**9), 0, 10**9, 10]), "page 3: its TrimBox is beyond all measure"),
        (_put("/Rotate", 45), "page 3: it is turned by 45°, which no page can be"),
        (_put("/Rotate", Name.X), "page 3: its Rotate is not made of numbers"),
        (_put("/UserUnit", 900), "page 3: it is larger than a page can be"),
        (_put("/UserUnit", -1), "page 3: it is larger than a page can be"),
    ],
)
def test_pages_that_cannot_be_measured_are_named(laid: Lay, fault: Callable[[pikepdf.Pdf], None], what: str) -> None:
    with pytest.raises(Problems) as caught:
        laid(book(4, fault))
    assert [problem.what for problem in caught.value.problems] == [what]


def test_pages_without_a_trim_are_taken_whole_and_told(laid: Lay) -> None:
    imposed = laid(book(4, _no_trim))
    assert [problem.what for problem in imposed.problems] == [
        "pages 1–4 without a TrimBox; the whole page is taken for its trim, and it has no bleed"
    ]
    assert (imposed.bed.spread.width, imposed.bed.spread.bleed) == (pytest.approx(WIDTH + mm(20), abs=0.1), 0)


def test_a_page_that_is_silent_on_its_bleed_has_three_millimetres(laid: Lay) -> None:
    def silence(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            del page.obj.BleedBox

    assert laid(book(4, silence)).bed.spread.bleed == pytest.approx(mm(3))


@pytest.mark.parametrize("password", ["", "secret"])
def test_a_locked_file_is_refused(laid: Lay, password: str) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(book(4))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=password))
    with pytest.raises(Problems, match="the file is encrypted"):
        laid(out.getvalue())


@pytest.mark.parametrize("data", [book(0), b"", b"%PDF-1.6\n", b"GIF89a", b"\0" * 5000])
def test_what_is_no_pdf_is_refused(laid: Lay, data: bytes) -> None:
    with pytest.raises(Problems, match=r"this is no PDF file|the file has no pages|the file is damaged beyond repair"):
        laid(data)


def test_a_mended_file_is_told(laid: Lay) -> None:
    data = book(4)
    cut = data[: data.rindex(b"xref\n")]
    assert "was mended" in laid(cut).problems[0].what


def test_content_that_is_shared_without_end_is_refused(laid: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is counted unpacked: here a few hundred bytes are a million."""
    monkeypatch.setattr("catalogue.imposition.forms._MOST_COPIED", 3_000_000)

    def bomb(times: int) -> Callable[[pikepdf.Pdf], None]:
        def share(pdf: pikepdf.Pdf) -> None:
            heavy = pdf.make_stream(b" " * 1_000_000)
            for page in pdf.pages:
                page.Contents = Array([heavy] * times)

        return share

    with pytest.raises(Problems, match="share so much content"):
        laid(book(4, bomb(2)))
    with pytest.raises(Problems, match="cannot be unpacked"):
        laid(book(4, bomb(70)))


def test_the_same_file_gives_the_same_bytes(laid: Lay) -> None:
    data = book(8, claim=True)
    first = laid(data).pdf
    time.sleep(1.01)  # a file's ID, left to itself, is made from the second of the day
    assert laid(data).pdf == first
    assert laid(data).pdf != laid(data, marks=False).pdf


SMALL = book(2, claim=True)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), min_size=1, max_size=30))
def test_a_spoilt_file_is_imposed_or_refused(house_faces: FaceSet, spots: list[tuple[int, int]]) -> None:
    data = bytearray(SMALL)
    for at, value in spots:
        data[at] = value
    try:
        imposed = impose(
            bytes(data), "x.pdf", Job("saddle", parse_paper("A3"), marks=False), house_faces, "Source Sans 3"
        )
    except Problems:
        return
    with pikepdf.open(BytesIO(imposed.pdf)) as pdf:
        assert len(pdf.pages) >= 2


@pytest.mark.debian("qpdf")
@pytest.mark.parametrize("scheme", ["saddle", "perfect", "cut-stack"])
def test_qpdf_finds_nothing(laid: Lay, tmp_path: Path, scheme: str) -> None:
    path = tmp_path / "sheets.pdf"
    path.write_bytes(laid(book(12, claim=True), scheme).pdf)
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
