"""`catalogue preflight`: a finished PDF judged as the printer's prepress desk will judge it."""

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from catalogue.commands.shared import Strict, counted, done, fail, reporting, working
from catalogue.terminal import printable

if TYPE_CHECKING:
    from catalogue.preflight.demands import Job
    from catalogue.preflight.findings import Finding
    from catalogue.preflight.heaviness import Heaviest
    from catalogue.preflight.judging import Summary, Verdict

_NO_SCREEN = 120
"""Columns of what is not printed on a screen."""
_PPI = 25
"""Enough to take means over 15 mm."""
_SPOTS = 3
_FONTS = 12
_LABEL = 12
_COLOURS = {"GRAVE": "bold red", "WARNING": "yellow", "NOTE": "cyan"}


def preflight(
    file: Annotated[Path, typer.Argument(help="A finished PDF, ours or anybody's.")],
    printer: Annotated[
        str | None,
        typer.Option("--press", metavar="NAME", help="Judge by this profile of data/press, not by the festival's own."),
    ] = None,
    festival: Annotated[
        Path, typer.Option("--festival", "-f", help="The festival's folder, for its printer and its profiles.")
    ] = Path(),
    trim: Annotated[
        str | None, typer.Option("--trim", metavar="SIZE", help="The size that all pages shall have, as 165 × 235 mm.")
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Leave out the ink on areas, which Ghostscript measures.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for other programs.")] = False,
    strict: Strict = False,
) -> None:
    """Judge a finished PDF as the printer's prepress desk will: every problem with its page, its place and what to do.

    Reads any PDF file, also one from another program. Ends with status 1 where something is grave, with `--strict` also at
    warnings. Places are millimetres from the left and top of the trimmed page.
    """
    from catalogue.build import is_grave
    from catalogue.preflight.judging import judge

    with reporting(), working("Reading the file") as say:
        job = _job(festival, printer, trim)
        data = _read(file)

        def measure(pages: Sequence[int]) -> "Iterator[Heaviest]":
            say(f"Measuring the ink of {counted(len(pages), 'page')}")
            return _measured(data, pages)

        verdict = judge(data, job, None if quick else measure)
    if as_json:
        typer.echo(json.dumps(_in_json(file, job, verdict), ensure_ascii=False, indent=1))
    else:
        _print(file, job, verdict)
        done(_count(verdict.findings))
    problems = [each.problem for each in verdict.findings]
    raise typer.Exit(1 if is_grave(problems, strict=strict) else 0)


def _job(festival: Path, printer: str | None, trim: str | None) -> "Job":
    """What the file is judged by: a printer by name, the festival's own, or the house's."""
    from catalogue.preflight.demands import Job
    from catalogue.problems import Finder, Problems
    from catalogue.project import Project, house_root
    from catalogue.records.printer import PrinterProfile
    from catalogue.records.printers import read_printer
    from catalogue.records.reading import read_festival
    from catalogue.records.values import Wrong, size

    finder, house = Finder(), house_root()
    project = Project((festival if festival.is_dir() else house).resolve(), house.resolve())
    own = PrinterProfile()
    if printer is None and project.festival_file.is_file():
        record = read_festival(project, finder)
        own = record.press if record is not None else own
    wanted = read_printer(project, own, finder, printer)
    try:
        measures = None if trim is None else size(trim)
    except Wrong as error:
        fail(f"--trim: {error}")
    if finder.found:
        raise Problems(finder.found)
    profile = project.read(project.profile(wanted.profile))
    return Job(wanted, profile, None if measures is None else (measures.width, measures.height))


def _read(file: Path) -> bytes:
    from catalogue.preflight.opening import MOST_BYTES

    try:
        if file.stat().st_size > MOST_BYTES:
            fail(f"{file} is larger than {MOST_BYTES >> 30} GB; judge it in parts")
        return file.read_bytes()
    except OSError as error:
        fail(f"{file} cannot be read ({error.strerror}); name a PDF file")


def _measured(data: bytes, pages: Sequence[int]) -> "Iterator[Heaviest]":
    from catalogue.plates.separating import heaviest_square, separations
    from catalogue.preflight.heaviness import SIDE, Heaviest

    for page in separations(data, pages, _PPI, area="bleed"):
        square = heaviest_square(page.plates, page.ppi, SIDE)
        left, top = page.trim_mm
        yield Heaviest(page.page, square.mean, square.x - left, square.y - top)


def _count(findings: "Iterable[Finding]") -> str:
    grades = [each.severity.name for each in findings]
    grave, warnings, notes = (grades.count(name) for name in _COLOURS)
    if not grave and not warnings:
        return "nothing grave, no warnings" + (f", {counted(notes, 'note')}" if notes else "")
    return f"{counted(grave, 'grave problem')}, {counted(warnings, 'warning')}, {counted(notes, 'note')}"


def _print(file: Path, job: "Job", verdict: "Verdict") -> None:
    """The problems page by page, then what the file is."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    console.width = console.width if console.is_terminal else _NO_SCREEN
    # Text, not markup: what a file says must not reach the terminal as anything but words.
    console.print(Text(printable(f"{file} for {job.printer.name}"), style="bold"))
    title = None
    for each in sorted(verdict.findings, key=lambda finding: (finding.pages, -finding.severity, finding.check)):
        if title != (title := _pages(each.pages)):
            console.print()
            console.print(Text(title, style="bold"))
        head = Text.assemble(
            (f"{each.severity.name.lower()} ", _COLOURS[each.severity.name]), (f"{each.check}: ", "dim")
        )
        head.append(printable(each.what))
        if each.count > len(each.pages or (0,)):
            head.append(f" ({each.count} times)", style="dim")
        console.print(Padding(head, (0, 0, 0, 2), expand=False))
        for line in _details(each):
            console.print(Padding(Text(printable(line), style="dim"), (0, 0, 0, 6), expand=False))
        if each.remedy:
            console.print(Padding(Text(printable(f"→ {each.remedy}")), (0, 0, 0, 6), expand=False))
    console.print()
    if verdict.summary is not None:
        for label, words in _told(verdict.summary, job):
            indent = " " * _LABEL
            told = textwrap.fill(printable(words), console.width, initial_indent=indent, subsequent_indent=indent)
            console.print(Text(label.ljust(_LABEL) + told[_LABEL:]))


def _details(finding: "Finding") -> Iterator[str]:
    """The first places; of a finding about the whole file what there is to say besides."""
    shown = [spot for spot in finding.spots if spot.left is not None or spot.detail]
    for spot in shown[:_SPOTS]:
        yield str(spot)
    if len(shown) > _SPOTS:
        yield "…"


def _pages(pages: Sequence[int]) -> str:
    if not pages:
        return "the file"
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    told = ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in runs)
    return f"page {told}" if len(pages) == 1 else f"pages {told}"


def _told(summary: "Summary", job: "Job") -> Iterator[tuple[str, str]]:
    from catalogue.lengths import MM

    yield "standard", f"{summary.standard or 'none claimed'}, in PDF {summary.version}; wanted {job.printer.standard}"
    width, height = (side / MM for side in summary.trim)
    yield "pages", f"{summary.pages} of {width:.1f} × {height:.1f} mm, bleed {summary.bleed / MM:.1f} mm"
    yield "condition", f"{summary.condition or 'none'}; wanted {job.printer.condition}"
    yield "plates", ", ".join(summary.plates) or "none"
    more = f" and {len(summary.fonts) - _FONTS} more" if len(summary.fonts) > _FONTS else ""
    names = ", ".join(font.partition("+")[2] or font or "nameless" for font in summary.fonts[:_FONTS])
    yield "fonts", (f"{len(summary.fonts)}: {names}{more}" if summary.fonts else "none")
    finest = "" if summary.least_ppi is None else f", the coarsest {summary.least_ppi:.0f} pixels an inch"
    yield "pictures", f"{summary.pictures}{finest}"


def _in_json(file: Path, job: "Job", verdict: "Verdict") -> dict[str, Any]:
    from catalogue.lengths import MM
    from catalogue.preflight.findings import worst

    gravest = worst(verdict.findings)
    summary = None
    if verdict.summary is not None:
        width, height = verdict.summary.trim
        summary = asdict(verdict.summary) | {
            "trim": [round(width / MM, 2), round(height / MM, 2)],
            "bleed": round(verdict.summary.bleed / MM, 2),
        }
    return {
        "file": str(file),
        "printer": job.printer.name,
        "standard": job.printer.standard,
        "worst": None if gravest is None else gravest.name.lower(),
        "summary": summary,
        "findings": [
            {
                "check": each.check,
                "severity": each.severity.name.lower(),
                "what": each.what,
                "remedy": each.remedy,
                "pages": each.pages,
                "count": each.count,
                "spots": [spot._asdict() for spot in each.spots],
            }
            for each in verdict.findings
        ],
    }
