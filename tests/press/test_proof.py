"""The proof: a document as plain text."""

from collections.abc import Callable
from dataclasses import replace

from catalogue.inks import BLACK, PAPER, Ink
from catalogue.lengths import mm
from catalogue.makeup.document import Document
from catalogue.makeup.pieces import Box, Page, Picture, PictureFile, Reference, Rule, TextLine
from catalogue.press.proof import proof
from catalogue.typeset.lines import Glyphs, Line

MakeDocument = Callable[..., Document]


def line(text: str, style: str = "Text", ink: Ink = BLACK, indent: float = 0.0) -> Line:
    run = Glyphs("serif", 8.5, ink, "en", True, 0.0, (1,), (10.0,), (), (text,), text)
    return Line((run,), 10.0, text, indent=indent, style=style)


def test_every_piece_has_a_line(document: MakeDocument) -> None:
    file = PictureFile("/secret/one.jpg", "stills/one.jpg", 1800, 900, "colour", "0" * 64)
    made = document(
        [
            Picture(-mm(3), -mm(3), mm(80), mm(40), file, (0.0, 0.05, 1.0, 0.95), alt="a dune"),
            Box(mm(95), mm(20), mm(8), mm(14), Ink(0, 0.9, 0.85, 0.05)),
            Rule(mm(10), mm(50), mm(90), mm(50), 0.5),
            TextLine(mm(10), mm(44), line("Једна секунда", "Title", indent=mm(4))),
            TextLine(mm(97.5), mm(28.2), line("3", "Tab", PAPER)),
            TextLine(mm(50), mm(30), line("spine", "Spine", Ink(0, 0.5, 1, 0, "Orange").tint(0.5), mm(2)), turn=90),
            Reference(mm(90), mm(55), ("film:one", "film:two"), "Folio", "en", "right"),
        ]
    )
    page = replace(made.pages[0], section="east", anchors=("film:one",))
    blind = Page((), "verso", blind=True)
    assert proof(replace(made, pages=(page, blind))) == (
        "Светлопис & Svetlopis (sr-Cyrl), 100.0 × 60.0 mm, bleed 3.0, 2 pages\n"
        "\n"
        "--- 1 recto east [film:one]\n"
        "picture   -3.0   -3.0  80.0 × 40.0  stills/one.jpg (colour)  "
        "crop 0.0 5.0 100.0 95.0  514 ppi  “a dune”\n"
        "box       95.0   20.0  8.0 × 14.0  M90 Y85 K5\n"
        "rule      10.0   50.0 to   90.0   50.0  0.5 pt  K100\n"
        "text      14.0   44.0  Title: Једна секунда\n"
        "text      97.5   28.2  Tab: 3 [paper]\n"
        "text      50.0   30.0 +2.0 turned 90  Spine: spine [Orange (M25 Y50)]\n"
        "folio?    90.0   55.0  Folio: film:one, film:two (right)\n"
        "\n"
        "--- sheet 2 verso blind\n"
    )


def test_what_cannot_be_seen_is_shown(document: MakeDocument) -> None:
    made = document([TextLine(0, 0, line("на\u00ad", "")), TextLine(0, 0, line("a\u200fb\u0007c\u2028d"))])
    assert proof(made).splitlines()[3:] == [
        "text       0.0    0.0  -: на-¬",
        "text       0.0    0.0  Text: a<200F>b<0007>c<2028>d",
    ]


def test_no_path_of_this_machine_is_told(full: Document) -> None:
    assert "/tmp" not in proof(full)
    assert proof(full) == proof(full)
