"""`catalogue preflight`: a finished PDF judged as the printer's prepress desk will judge it."""

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from catalogue.commands.shared import (
    COLOURS,
    Strict,
    counted,
    done,
    fail,
    printer_of,
    reporting,
    table_console,
    working,
)
from catalogue.terminal import printable

if TYPE_CHECKING:
    from catalogue.preflight.demands import Job
    from catalogue.preflight.findings import Finding
    from catalogue.preflight.heaviness import Heaviest
    from catalogue.preflight.judging import Summary, Verdict

_PPI = 25
"""Enough to take means over 15 mm."""
_SPOTS = 3
_FONTS = 12
_LABEL = 12


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
    from catalogue.incoming.opening import file_bytes
    from catalogue.preflight.judging import judge

    with reporting(), working("Reading the file") as say:
        job = _job(festival, printer, trim)
        data = file_bytes(file)

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
    """What the file is judged by."""
    from catalogue.preflight.demands import Job
    from catalogue.records.values import Wrong, size

    try:
        measures = None if trim is None else size(trim)
    except Wrong as error:
        fail(f"--trim: {error}")
    return Job(*printer_of(festival, printer), None if measures is None else (measures.width, measures.height))


def _measured(data: bytes, pages: Sequence[int]) -> "Iterator[Heaviest]":
    from catalogue.plates.coverage import heaviest
    from catalogue.plates.separating import separations
    from catalogue.preflight.heaviness import Heaviest

    for page in separations(data, pages, _PPI, area="bleed"):
        square = heaviest(page)
        yield Heaviest(page.page, square.mean, square.x, square.y)


def _count(findings: "Iterable[Finding]") -> str:
    grades = [each.severity.name for each in findings]
    grave, warnings, notes = (grades.count(name) for name in COLOURS)
    if not grave and not warnings:
        return "nothing grave, no warnings" + (f", {counted(notes, 'note')}" if notes else "")
    return f"{counted(grave, 'grave problem')}, {counted(warnings, 'warning')}, {counted(notes, 'note')}"


def _print(file: Path, job: "Job", verdict: "Verdict") -> None:
    """The problems page by page, then what the file is."""
    from rich.padding import Padding
    from rich.text import Text

    from catalogue.problems import pages_in_words

    console = table_console()
    # Text, not markup: what a file says must not reach the terminal as anything but words.
    console.print(Text(printable(f"{file} for {job.printer.name}"), style="bold"))
    title = None
    for each in sorted(verdict.findings, key=lambda finding: (finding.pages, -finding.severity, finding.check)):
        if title != (title := pages_in_words(each.pages) if each.pages else "the file"):
            console.print()
            console.print(Text(title, style="bold"))
        head = Text.assemble(
            (f"{each.severity.name.lower()} ", COLOURS[each.severity.name]), (f"{each.check}: ", "dim")
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


def _told(summary: "Summary", job: "Job") -> Iterator[tuple[str, str]]:
    from catalogue.lengths import MM

    yield "standard", f"{summary.standard or 'none claimed'}, in PDF {summary.version}; wanted {job.printer.standard}"
    width, height = (side / MM for side in summary.trim)
    yield "pages", f"{summary.pages} of {width:.1f} × {height:.1f} mm, bleed {summary.bleed / MM:.1f} mm"
    # A plain PDF 1.3 cannot name its condition; whoever sends it says so in words.
    plain = not job.demands.intent and not summary.condition
    wanted = f"none named, as in any PDF 1.3; tell the printer {job.printer.condition}"
    yield "condition", wanted if plain else f"{summary.condition or 'none'}; wanted {job.printer.condition}"
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
        "problems": [
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
