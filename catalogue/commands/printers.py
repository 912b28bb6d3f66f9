"""`catalogue printers`: the printers that a festival may print for."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from catalogue.commands.shared import Festival, report, reporting
from catalogue.terminal import printable

if TYPE_CHECKING:
    from catalogue.records.printer import PrinterProfile


def printers(festival: Festival = Path()) -> None:
    """List the printer profiles that festival.yaml and `--press` may name, and what each printer wants."""
    from catalogue.problems import Finder
    from catalogue.project import Project
    from catalogue.records.printer import PrinterProfile
    from catalogue.records.printers import read_printer
    from catalogue.records.reading import read_festival

    finder = Finder()
    with reporting():
        project = Project.open(festival)
        for name, file in project.printer_files().items():
            _show(name, read_printer(project, PrinterProfile(), finder, name), project.name(file))
        record = read_festival(project, finder)
        if record is not None:
            own = record.press
            _show("this festival's own", read_printer(project, own, finder), str(own.place()) or "says nothing of it")
    problems = tuple(dict.fromkeys(finder.found))
    report(problems)
    raise typer.Exit(1 if problems else 0)


def _show(name: str, printer: "PrinterProfile", file: str) -> None:
    from catalogue.lengths import MM

    wants = (
        printer.standard,
        printer.condition,
        f"bleed {printer.bleed / MM:g} mm",
        f"marks {' '.join(printer.marks) or 'none'}",
        f"ink {printer.ink:g} %",
        f"pages by {printer.multiple}",
        f"cover {'apart' if printer.cover == 'apart' else 'with the pages'}",
    )
    for line in (f"{name}: {printer.name}", f"    {', '.join(wants)}", f"    {file}"):
        typer.echo(printable(line))
