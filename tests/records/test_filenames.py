"""What print files are called: the printer's pattern with the festival's own facts in plain letters."""

from pathlib import Path

import pytest

from catalogue.problems import Problems
from catalogue.records.festival import Festival
from catalogue.records.filenames import file_name
from catalogue.records.printer import FileNames, PrinterProfile


def festival(**changes: object) -> Festival:
    plain = {
        "name": {"sr-Cyrl": "Светлопис – Ђурђевдан", "en": "Lightprint"},
        "edition": "12",
        "dates": {"from": "2027-05-07", "to": "2027-05-14"},
        "languages": ["sr-Cyrl", "en"],
    }
    return Festival.model_validate({**plain, **changes})


def printer(first: str = "{part}.pdf", again: str = "{part}-new.pdf") -> PrinterProfile:
    return PrinterProfile().model_copy(update={"files": FileNames(first=first, again=again)})


@pytest.mark.parametrize(
    ("pattern", "changes", "named"),
    [
        ("{part}.pdf", {}, "booklet.pdf"),
        ("{festival}_{part}_1-{pages}.pdf", {}, "svetlopis_djurdjevdan_booklet_1-52.pdf"),
        ("{festival}-{edition}-{year}.pdf", {}, "svetlopis_djurdjevdan-12-2027.pdf"),
        ("{festival}.pdf", {"languages": ["en", "sr-Cyrl"]}, "lightprint.pdf"),
        (
            "{festival}.pdf",
            {"name": {"ar": "سينما", "en": "Cinema Days"}, "languages": ["ar", "en"]},
            "cinema_days.pdf",
        ),
        ("књига {{1}}.PDF", {}, "књига {1}.PDF"),
        ("{part}.pdf", {"edition": None}, "booklet.pdf"),
    ],
)
def test_a_pattern_is_filled_in(pattern: str, changes: dict[str, object], named: str) -> None:
    assert file_name(festival(**changes), printer(pattern), "booklet", 52) == named


def test_a_file_sent_again_has_a_name_of_its_own() -> None:
    """Color Print wants `novo` in it."""
    wants = printer("{festival}_{part}.pdf", "{festival}_{part}_novo.pdf")
    assert file_name(festival(), wants, "cover", 1, again=True) == "svetlopis_djurdjevdan_cover_novo.pdf"
    with pytest.raises(Problems, match=r"a file sent again would be called book\.pdf, as the first one was"):
        file_name(festival(), printer("book.pdf", "book.pdf"), "booklet", 52, again=True)
    assert file_name(festival(), printer("book.pdf", "book.pdf"), "booklet", 52) == "book.pdf"


@pytest.mark.parametrize(
    ("pattern", "changes", "what"),
    [
        (
            "{festival}.pdf",
            {"name": {"ar": "سينما"}, "languages": ["ar"]},
            "wants {festival}, and the festival has none",
        ),
        ("{edition}_{part}.pdf", {"edition": None}, "wants {edition}, and the festival has none"),
        ("{festival}.pdf", {"name": {"en": "x" * 252}, "languages": ["en"]}, "would have 256 bytes"),
    ],
)
def test_what_can_be_no_name_is_said(pattern: str, changes: dict[str, object], what: str) -> None:
    with pytest.raises(Problems) as caught:
        file_name(festival(**changes), printer(pattern), "booklet", 52)
    assert [what in problem.what for problem in caught.value.problems] == [True]


def test_every_shipped_pattern_gives_names(tmp_path: Path) -> None:
    for pattern in ("{festival}_{part}_1-{pages}.pdf", "{festival}_{part}.pdf", "{part}.pdf"):
        names = {file_name(festival(), printer(pattern), part, 52) for part in ("booklet", "cover")}
        assert len(names) == 2
