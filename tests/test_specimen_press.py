"""The specimen's print file: what printers' programs ask of it, the same bytes every time, the right letterforms."""

import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page as validator
import pikepdf
import pytest
import uharfbuzz as hb

from catalogue import TextLine
from catalogue.build import Workshop
from catalogue.makeup.document import Document
from catalogue.makeup.preflight.checking import preflight
from catalogue.makeup.preflight.views import Job
from catalogue.printshop import PrintShop
from catalogue.problems import Severity
from catalogue.typeset.faces import Features
from catalogue.typeset.lines import Glyphs
from tests import command_line
from tests.specimen_fields import raw, section_of

ROOT = Path(__file__).resolve().parents[1]
SERBIAN_ITALICS = "бгдпт"
"""Letters whose italics differ between Serbian and Russian."""


# The same bytes -------------------------------------------------------------------------------------------------------


FILMS = ("one_second", "garden_without_a_door", "the_letter_writer", "my_mothers_atlas", "tape_recorder", "night_ride")
"""Of three sections: scripts of both directions, long texts, films without pictures, a programme with its shorts."""


def smaller(folder: Path) -> Path:
    """The specimen with few of its films and the sections that they are in, for a printer who wants coarse pictures.

    Its cover and the rest stay as they are.
    """
    festival = raw("festival.yaml") | {"press": "coarse"}
    sections = {raw(f"films/{key}.yaml")["section"] for key in FILMS}
    festival["sections"] = {key: section for key, section in festival["sections"].items() if key in sections}
    festival["parts"] = [
        part for part in festival["parts"] if part != "events" and section_of(part) in {None, *sections}
    ]
    for room in ("pictures", "contacts"):
        shutil.copytree(ROOT / "data" / room, folder / "data" / room)
    for room in ("films", "people", "press"):
        (folder / "data" / room).mkdir()
    coarse = "like: house\nresolution: {least: 72, good: 72, most: 72}\n"
    (folder / "data/press/coarse.yaml").write_text(coarse, encoding="utf-8")
    for key in (*FILMS, *raw("films/night_ride.yaml")["films"]):
        shutil.copy(ROOT / f"data/films/{key}.yaml", folder / "data/films")
    for file in (*FILMS, "juries", "office"):
        shutil.copy(ROOT / f"data/people/{file}.yaml", folder / "data/people")
    (folder / "data/festival.yaml").write_text(json.dumps(festival, ensure_ascii=False), encoding="utf-8")
    return folder


def command(folder: Path, *words: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "catalogue", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stderr=subprocess.PIPE,
    )


def written(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.pdf"))}


def test_the_same_festival_prints_the_same_bytes_anywhere(tmp_path: Path) -> None:
    """In other processes, places, locales and time zones, with other seeds of hashes, with pictures new and kept."""
    one, other = smaller(tmp_path / "one"), smaller(tmp_path / "another place" / "другде")
    running = [
        command(tmp_path, "build", str(one), PYTHONHASHSEED="1", LC_ALL="C", TZ="UTC"),
        command(other, "build", PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="Pacific/Auckland"),
    ]
    assert [(process.communicate()[1].decode()[:300], process.returncode)[1] for process in running] == [0, 0]
    first = written(one / "build")
    assert sorted(first) == ["booklet.pdf", "cover.pdf"]
    assert written(other / "build") == first
    kept = sorted((one / ".cache").glob("*.kept"))
    assert kept
    running = [
        command(one.parent, "handout", "one", "one_second", PYTHONHASHSEED="3", LC_ALL="C", TZ="Pacific/Auckland"),
    ]
    command_line.run("build", one, "-o", tmp_path / "again" / "booklet.pdf")
    command_line.run("handout", other, "one_second")
    assert [(process.communicate()[1].decode()[:300], process.returncode)[1] for process in running] == [0]
    assert written(tmp_path / "again") == first
    assert set(kept) < set((one / ".cache").glob("*.kept")), "the booklet's were taken again, the handout's are new"
    sheets = written(one / "build" / "handouts")
    assert sorted(sheets) == ["one_second.pdf"]
    assert written(other / "build" / "handouts") == sheets


def test_the_date_is_the_festivals_unless_the_environment_says_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command_line.run("new", tmp_path / "festival")
    dates = []
    for number, epoch in enumerate([None, "1800000000"]):
        file = tmp_path / f"{number}.pdf"
        if epoch is None:
            monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
        else:
            monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        command_line.run("build", tmp_path / "festival", "-o", file)
        with pikepdf.open(file) as pdf:
            dates.append(str(pdf.docinfo.CreationDate))
            assert dates[-1][2:10] in pdf.Root.Metadata.read_bytes().decode().replace("-", "")
    assert dates == ["D:20270903000000Z", "D:20270115080000Z"]


# The file -------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def opened(booklet_pdf: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(booklet_pdf)) as pdf:
        yield pdf


def test_the_booklet_is_ready_to_fold(specimen: Workshop, booklet: Document, opened: pikepdf.Pdf) -> None:
    assert len(opened.pages) == len(booklet.pages)
    assert len(opened.pages) % 4 == 0
    boxes = {
        tuple(tuple(float(edge) for edge in sheet[key]) for key in ("/MediaBox", "/BleedBox", "/TrimBox"))
        for sheet in opened.pages
    }
    ((media, bleed, trim),) = boxes
    millimetres = [round((trim[2] - trim[0]) / 72 * 25.4, 2), round((trim[3] - trim[1]) / 72 * 25.4, 2)]
    assert millimetres == [165.0, 235.0]
    assert media == bleed
    assert [round((outer - inner) / 72 * 25.4, 2) for inner, outer in zip(trim, bleed, strict=True)] == [-3, -3, 3, 3]
    assert not any("/ArtBox" in sheet or "/CropBox" in sheet or "/Annots" in sheet for sheet in opened.pages)
    (intent,) = opened.Root.OutputIntents
    assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "FOGRA39")
    assert intent.DestOutputProfile.read_bytes() == specimen.project.profile("ISOcoated_v2_300_bas").read_bytes()
    assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4<" in opened.Root.Metadata.read_raw_bytes()


def colour_faults(pdf: pikepdf.Pdf) -> Counter[str]:
    """Every use of red, green and blue, or of a grey that is not the black plate's."""
    found: Counter[str] = Counter()
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream | pikepdf.Dictionary | pikepdf.Array):
            shown = item.stream_dict if isinstance(item, pikepdf.Stream) else item
            words = re.findall(rb"/(DeviceRGB|CalRGB|CalGray|DeviceGray|Lab)\b", shown.unparse(resolved=True))
            found.update(word.decode() for word in words)
        if isinstance(item, pikepdf.Stream) and item.get("/N") == 3 and "/Alternate" in item:
            found["ICC profile of three colours"] += 1
    for sheet in pdf.pages:
        operators = {str(step.operator) for step in pikepdf.parse_content_stream(sheet, "rg RG g G sh")}
        found.update(operators)
    return found


def test_no_colour_but_the_printers(opened: pikepdf.Pdf) -> None:
    assert colour_faults(opened) == {}


def test_a_colour_that_is_not_the_printers_is_found() -> None:
    with pikepdf.new() as pdf:
        sheet = pdf.add_blank_page()
        sheet.Contents = pdf.make_stream(b"1 0 0 rg 0 0 9 9 re f")
        sheet.Resources = pikepdf.Dictionary(ColorSpace=pikepdf.Dictionary(C=pikepdf.Name.DeviceRGB))
        saved = BytesIO()
        pdf.save(saved)
    with pikepdf.open(saved) as pdf:
        assert colour_faults(pdf) == {"rg": 1, "DeviceRGB": 1}


def test_every_font_is_inside_and_a_subset(opened: pikepdf.Pdf, booklet_pdf: bytes) -> None:
    fonts = {
        str(font.BaseFont): font.DescendantFonts[0].FontDescriptor
        for sheet in opened.pages
        for font in sheet.Resources.get("/Font", {}).values()
    }
    assert len(fonts) > 10
    assert [name for name in fonts if not re.fullmatch(r"/[A-Z]{6}\+\S+", name)] == []
    assert [name for name, descriptor in fonts.items() if "/FontFile2" not in descriptor] == []
    assert all("/ToUnicode" in font for sheet in opened.pages for font in sheet.Resources.get("/Font", {}).values())
    dictionaries = [item for item in opened.objects if isinstance(item, pikepdf.Dictionary)]
    types = {str(item.Subtype) for item in dictionaries if item.get("/Type") == "/Font"}
    assert types == {"/Type0", "/CIDFontType2"}
    assert b"Helvetica" not in booklet_pdf


def test_the_preflight_agrees(specimen: Workshop, booklet: Document) -> None:
    problems = preflight(Job(booklet, specimen.desk.printer, frozenset({"tab"})))
    assert [str(problem) for problem in problems if problem.severity > Severity.NOTE] == []


@pytest.mark.debian("qpdf")
def test_qpdf_finds_nothing(booklet_file: Path) -> None:
    done = subprocess.run(["qpdf", "--check", booklet_file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.debian("pdffonts")
def test_pdffonts_sees_every_font_inside(booklet_file: Path) -> None:
    table = subprocess.run(["pdffonts", booklet_file], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in table.splitlines()[2:]]
    assert len(rows) > 10
    assert [row for row in rows if row[-5:-2] != ["yes", "yes", "yes"]] == []


def test_its_twin_passes_the_archive_validator(shop: PrintShop, booklet: Document) -> None:
    """No free program validates PDF/X-4; PDF/A-2b asks the same of fonts, metadata and colour."""
    twin = replace(shop, settings=replace(shop.settings, twin=True)).press(booklet)
    report = validator.validate_pdf_bytes(twin, profile="pdfa-2b")
    found = {(failure.rule_id, failure.message) for failure in report.failures}
    if any(last in b"\r\n" for last in ends_of_streams(twin)):
        # The validator takes a last byte that happens to be a line end for the one before `endstream`.
        found.discard(("PDFA2B-STREAM-LENGTH-001", "a stream /Length does not match its raw content length"))
    assert found == set()


def ends_of_streams(data: bytes) -> bytes:
    """The last byte of every stream, each of which is as long as its /Length says."""
    streams = list(re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", data))
    assert len(streams) > 100
    ends = [match.end() + int(match[1]) for match in streams]
    assert {data[end : end + 10] for end in ends} == {b"\nendstream"}
    return bytes(data[end - 1] for end in ends)


# Letterforms ----------------------------------------------------------------------------------------------------------


def runs_of(document: Document) -> list[Glyphs]:
    return [
        run
        for page in document.pages
        for piece in page.pieces
        if isinstance(piece, TextLine)
        for run in piece.line.runs
        if run.glyphs
    ]


def scripts(text: str) -> set[str]:
    """The scripts of its letters, by the first word of their names: CYRILLIC, LATIN."""
    return {unicodedata.name(character, "").split(" ")[0] for character in text if character.isalpha()}


def shaped(path: Path, text: str, language: str) -> list[int]:
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Cyrl", language
    hb.shape(font, buffer)
    return [info.codepoint for info in buffer.glyph_infos or []]


def test_serbian_italics_are_serbian(specimen: Workshop, booklet: Document) -> None:
    paths = specimen.desk.faces.paths
    drawn: dict[tuple[str, str], set[int]] = {}
    for run in runs_of(booklet):
        if run.language == "sr-Cyrl" and run.face.endswith("/italic"):
            for glyph, text in zip(run.glyphs, run.texts, strict=True):
                if text in tuple(SERBIAN_ITALICS):
                    drawn.setdefault((run.face, text), set()).add(glyph)
    serif = "Source Serif 4/400/italic"
    assert {letter for face, letter in drawn if face == serif} == set(SERBIAN_ITALICS)
    for (face, letter), glyphs in drawn.items():
        serbian, russian = shaped(paths[face], letter, "sr"), shaped(paths[face], letter, "ru")
        assert serbian != russian, f"{face} tells {letter} in Serbian and Russian apart"
        assert glyphs == set(serbian), f"{letter} in {face}"


def hb_shape(path: Path, texts: Iterable[str], run: Glyphs, features: Features) -> list[tuple[int, ...]]:
    """The glyphs of each text as HarfBuzz's own program shapes it, in the direction and language of `run`."""
    done = subprocess.run(
        ["hb-shape", "--no-glyph-names", "--no-clusters", "--no-positions", f"--language={run.language}",
         f"--direction={'ltr' if run.rightwards else 'rtl'}",
         f"--features={','.join(f'{tag}={value}' for tag, value in features)}", path],
        input="\n".join(texts) + "\n", capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [tuple(int(glyph) for glyph in line.strip("[]").split("|")) for line in done.stdout.splitlines()]


@pytest.mark.debian("hb-shape")
def test_harfbuzzs_own_program_shapes_the_same(specimen: Workshop, booklet: Document) -> None:
    """Every run of the book once more with hb-shape: the same glyphs in the same order.

    A run does not say which features its style switched, so those of any style in its face will do.
    """
    desk = specimen.desk
    switched: dict[str, set[Features]] = {}
    for style in (desk.style(name, language) for name in desk.look.styles for language in desk.languages):
        for each in (style, style.emphasised()):
            switched.setdefault(f"{each.family}/{each.weight}/{each.slant}", set()).add(each.features)
    groups: dict[tuple[str, str, bool], dict[str, Glyphs]] = {}
    for run in runs_of(booklet):
        # A hyphen added at a line's end stands for a soft one, which no shaper would show; and hb-shape takes a text of
        # two scripts for one of its first. A compound's hyphen that comes again at a line's beginning is in no text.
        repeated = run.rightwards and not run.texts[0]
        if "\u00ad" not in run.text and not repeated and len(scripts(run.text)) <= 1:
            groups.setdefault((run.face, run.language, run.rightwards), {})[run.text] = run
    for (face, _, _), runs in groups.items():
        differing = dict(runs)
        for features in sorted(switched.get(face, set()) | {()}):
            answers = hb_shape(desk.faces.paths[face], differing, next(iter(runs.values())), features)
            asked = zip(list(differing.items()), answers, strict=True)
            differing = {text: run for (text, run), answer in asked if answer != run.glyphs}
            if not differing:
                break
        assert list(differing) == [], (face, next(iter(runs.values())).language)
    assert sum(len(runs) for runs in groups.values()) > 1000


def test_every_run_says_what_it_shows(booklet: Document) -> None:
    for run in runs_of(booklet):
        assert 0 not in run.glyphs, f"no glyph in {run.text!r}"
        texts = run.texts if run.rightwards else run.texts[::-1]
        assert "".join(texts).replace("\u2010", "") == run.text.replace("\u2010", "")
        assert unicodedata.normalize("NFC", run.text) == run.text
