"""The list of changed pages: what prints otherwise is found, and nothing else is."""

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.inks import Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page, Piece, Rule, TextLine
from catalogue.plates.changes import changed_pages, in_words
from catalogue.press.pdf import PressSettings, press
from catalogue.problems import Problems
from catalogue.records.printer import PrinterProfile
from tests.plates.conftest import sheet, spot
from tests.press.conftest import FACES, ROOT, line_of, shape_run

RED = Ink(0, 0.9, 0.8, 0)


def printed(pages: str, **wants: object) -> bytes:
    """A page for each letter, with that letter and its neighbours as words; pressed by the program."""
    made = []
    for number, letter in enumerate(pages, 1):
        pieces: list[Piece] = [
            Box(-mm(3), 10, 120, 20, RED),
            TextLine(20, 50, line_of(shape_run("serif", f"page of {letter} {letter.upper()}"))),
            Rule(20, 60, 120, 60, 0.5),
        ]
        made.append(Page(tuple(pieces), "verso" if number % 2 else "recto", folio=number))
    printer = PrinterProfile().model_copy(update=wants)
    hour = len(pages) % 24
    shop = PressSettings(
        printer, ROOT / "data/profiles/ISOcoated_v2_300_bas.icc", datetime(2027, 4, 1, hour, tzinfo=UTC)
    )
    return press(Document("Book", "en", tuple(made), mm(80), mm(50), mm(3), "Book", "Festival"), FACES, shop)


book = cache(printed)


def said(old: bytes, new: bytes) -> list[str]:
    """The lines of the list that name pages."""
    words = in_words(changed_pages(old, new), "old.pdf", "new.pdf")
    return [line for line in words.splitlines() if line.startswith("Page") and ":" in line]


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("abcd", "abcd", []),
        ("abcd", "abxd", ["Page 3: changed"]),
        ("abcdef", "axyzef", ["Pages 2–4: changed"]),
        ("abcd", "abxcd", ["Page 3: inserted after page 2"]),
        ("abcd", "xyabcd", ["Pages 1–2: inserted at the beginning"]),
        ("abcd", "acd", ["Page 2 of the earlier file: removed after page 1"]),
        ("abcd", "cd", ["Pages 1–2 of the earlier file: removed at the beginning"]),
        ("abcdef", "abxcdz", ["Page 3: inserted after page 2", "Page 6 (earlier page 5): changed",
                             "Page 6 of the earlier file: removed after page 6"]),
        ("aaaa", "aaaaa", ["Page 5: inserted after page 4"]),
    ],
)  # fmt: skip
def test_pages_are_laid_beside_each_other(old: str, new: str, lines: list[str]) -> None:
    """The letters of a word that comes first change the subset of the face, its codes and the objects of every page."""
    assert said(book(old), book(new)) == lines


def test_the_list_in_full() -> None:
    changes = changed_pages(book("abcd"), book("axbcd"))
    assert in_words(changes, "booklet.pdf", "booklet-new.pdf") == (
        "Changed pages: booklet-new.pdf replaces booklet.pdf\n\n"
        "The new file has 5 pages, the earlier one had 4.\n"
        "Pages are counted from the first page of each file.\n\n"
        "Page 2: inserted after page 1\n\n"
        "All other pages are as they were.\n"
    )
    assert changes.pages == (2,)
    same = changed_pages(book("abcd"), book("abcd"))
    assert in_words(same, "a", "b").endswith("Both files have 4 pages.\nNo page has changed.\n")


@pytest.mark.parametrize(
    "wants",
    [{"marks": ("crop", "registration", "bar")}, {"standard": "PDF/X-3:2002"}, {"standard": "PDF/X-1a:2003"}],
)
def test_marks_and_standard_are_no_change(wants: dict[str, object]) -> None:
    assert said(book("abcd"), printed("abcd", **wants)) == []


# By hand: one page before, and the same with one thing otherwise

FRAME = {"TrimBox": [20, 20, 180, 80], "BleedBox": [10, 10, 190, 90]}
DRAWN = "1 0 0 0 k 30 30 40 20 re f q 0.5 w 0 0 0 1 K 40 40 m 90 60 l S Q"


def drawn(content: str = DRAWN, **keys: object) -> bytes:
    return sheet(content, **{"spots": {"Gold": spot("Gold", 0, 0, 1, 0)}, **FRAME, **keys})


def rewritten(data: bytes, change: Callable[[pikepdf.Pdf], None] = lambda pdf: None, **how: object) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, **how)
    return out.getvalue()


@pytest.mark.parametrize(
    "new",
    [
        rewritten(drawn(), linearize=True),
        rewritten(drawn(), object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True),
        rewritten(drawn(), lambda pdf: pdf.docinfo.__setitem__("/Title", "Another")),
        rewritten(drawn(), lambda pdf: pdf.make_indirect(pikepdf.Dictionary(Unused=1))),
        drawn("/Span <</ActualText (x)>> BDC " + DRAWN + " EMC"),
        drawn(f"q q Q {DRAWN} Q"),
        drawn(f"1 0 0 1 0 0 cm {DRAWN}"),
        drawn(f"0 0 200 100 re W n {DRAWN}"),
        drawn(f"{DRAWN} 0 0 0 1 K 0 20 m 8 20 l 192 20 m 200 20 l S", MediaBox=[0, 0, 200, 100]),
        drawn(f"{DRAWN} 0 0 0 1 k 20 1 100 6 re f"),
        sheet(f"1 0 0 1 50 50 cm {DRAWN}", size=(300, 200), TrimBox=[70, 70, 230, 130], BleedBox=[60, 60, 240, 140]),
    ],
    ids=["linearised", "packed", "title", "numbers", "tagged", "saved", "moved by nothing", "clipped to the sheet", "marks",
         "slug", "a larger sheet"],
)  # fmt: skip
def test_what_does_not_print_otherwise_is_no_change(new: bytes) -> None:
    assert said(drawn(), new) == []


@pytest.mark.parametrize(
    "new",
    [
        drawn(DRAWN.replace("1 0 0 0 k", "0.99 0 0 0 k")),
        drawn(DRAWN.replace("1 0 0 0 k", "/Gold cs 1 scn")),
        drawn(DRAWN.replace("30 30 40", "30 30.02 40")),
        drawn(DRAWN.replace("0.5 w", "0.6 w")),
        drawn(DRAWN.replace("0.5 w", "0.5 w 1 J")),
        drawn(DRAWN.replace("0.5 w", "0.5 w [3 2] 0 d")),
        drawn(f"/Over gs {DRAWN}"),
        drawn(DRAWN.replace(" f ", " f* ").replace("re f*", "re 35 35 9 9 re f*")),
        drawn(f"0 0 60 100 re W n {DRAWN}"),
        drawn(f"q {DRAWN} Q 0 0 0 0 k 12 12 5 5 re f"),
        drawn("q 0.5 w 0 0 0 1 K 40 40 m 90 60 l S Q 1 0 0 0 k 30 30 40 20 re f"),
        drawn(DRAWN + " 9 0 0 9 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"),
    ],
    ids=[
        "colour",
        "spot",
        "place",
        "width",
        "cap",
        "dash",
        "overprint",
        "more",
        "clip",
        "in the bleed",
        "order",
        "inline",
    ],
)
def test_what_prints_otherwise_is_a_change(new: bytes) -> None:
    assert said(drawn(), new) == ["Page 1: changed"]


def test_two_spots_of_one_name_and_different_looks_differ() -> None:
    gold = drawn("/Gold cs 1 scn 30 30 40 20 re f")
    other = drawn("/Gold cs 1 scn 30 30 40 20 re f", spots={"Gold": spot("Gold", 0, 0.1, 1, 0)})
    assert said(gold, other) == ["Page 1: changed"]


def test_another_size_is_told() -> None:
    assert said(drawn(), drawn(TrimBox=[20, 20, 181, 80])) == ["Page 1: changed, and of another size"]


def test_pages_are_told_by_the_numbers_printed_on_them() -> None:
    def number(pdf: pikepdf.Pdf) -> None:
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.r)]))

    old = sheet("", "", "0 0 9 9 re f", **FRAME)
    new = rewritten(sheet("", "", "20 20 9 9 re f", **FRAME), number)
    assert said(old, new) == ["Page 3 (numbered iii): changed"]


def with_form(inside: str, **keys: object) -> bytes:
    def put(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(inside.encode())
        form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, pikepdf.Array([0, 0, 100, 100])
        form.Resources = pdf.pages[0].Resources
        for key, value in keys.items():
            form[f"/{key}"] = value
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(X=form)

    return rewritten(drawn("q 1 0 0 1 20 20 cm /X Do Q"), put)


def test_forms_are_looked_into() -> None:
    whole = with_form("0 1 0 0 k 5 5 20 20 re f")
    assert said(whole, with_form("0 1 0 0 k 5 5 20 20 re f")) == []
    assert said(whole, with_form("0 1 0 0 k 5 5 20 21 re f")) == ["Page 1: changed"]
    assert said(whole, with_form("0 1 0 0 k 5 5 20 20 re f", Matrix=[2, 0, 0, 2, 0, 0])) == ["Page 1: changed"]
    # One that shows itself, at each of its turns twice.
    endless = with_form("/X Do /X Do")
    assert said(endless, endless) == []


def test_a_face_that_is_not_addressed_by_glyph_counts_as_it_stands() -> None:
    def write(pdf: pikepdf.Pdf) -> None:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        pdf.pages[0].Resources.Font = pikepdf.Dictionary(F=font)

    def word(text: str) -> bytes:
        return rewritten(drawn(f"BT /F 12 Tf 40 40 Td ({text}) Tj ET"), write)

    assert said(word("one"), word("one")) == []
    assert said(word("one"), word("two")) == ["Page 1: changed"]


@pytest.mark.parametrize("data", [b"", b"no PDF", b"%PDF-1.4\n%%EOF"])
def test_what_cannot_be_read_is_said(data: bytes) -> None:
    with pytest.raises(Problems, match=r"the new file: grave: (this is no PDF file|the file is damaged beyond repair)"):
        changed_pages(book("ab"), data)


def test_a_flood_of_marks_ends() -> None:
    """Forms that show each other twice, twelve deep and more, are not carried out to their end."""

    def nest(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"0 0 9 9 re f")
        for _ in range(40):
            outer = pdf.make_stream(b"/X Do " * 40)
            outer.Subtype, outer.Resources = pikepdf.Name.Form, pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
            form.Subtype = pikepdf.Name.Form
            form = pdf.make_indirect(outer)
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(X=form)

    flood = rewritten(drawn("/X Do"), nest)
    assert said(flood, flood) == []


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_spoilt_files_are_read_or_refused(data: st.DataObject) -> None:
    good = bytearray(drawn())
    for _ in range(data.draw(st.integers(1, 8))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Problems):
        changed_pages(bytes(good), drawn())
