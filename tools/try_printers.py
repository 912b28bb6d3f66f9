"""The specimen for every printer profile: built, preflighted, and judged by programs that are not ours.

    python tools/try_printers.py [PROFILE ...] [--output FOLDER]

For each profile the booklet and its cover are made with the preflight of their pages, pressed, written, and judged again as
finished files; qpdf looks at their structure, Ghostscript makes their plates, and page-validation gets their PDF/A-2b twins.
A line a file says what came out; the exit code is 1 where anything is wrong. Needs qpdf and Ghostscript.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import page as validator
from rich.console import Console
from rich.table import Table

from catalogue.build import Workshop, file_name_of, make_booklet, make_cover, prepare
from catalogue.makeup.document import Document
from catalogue.plates.coverage import heaviest
from catalogue.plates.separating import separations
from catalogue.preflight.demands import Job
from catalogue.preflight.heaviness import Heaviest
from catalogue.preflight.judging import judge
from catalogue.printshop import print_shop
from catalogue.problems import Problem, Severity
from catalogue.project import Project

ROOT = Path(__file__).resolve().parents[1]
PROCESS = {"C": "Cyan", "M": "Magenta", "Y": "Yellow", "K": "Black"}
PPI = 25


def documents(workshop: Workshop) -> Iterator[tuple[Document, tuple[Problem, ...]]]:
    booklet, problems = make_booklet(workshop)
    yield booklet, problems
    cover = make_cover(workshop, len(booklet.pages))
    if cover is not None:
        yield cover


def own_verdict(data: bytes, workshop: Workshop) -> tuple[list[str], set[str], float]:
    """What our file preflight finds worse than a note, the inks on any plate, and the most ink in a square of 15 mm."""
    inks: set[str] = set()
    most = 0.0

    def measure(pages: Sequence[int]) -> Iterator[Heaviest]:
        nonlocal most
        for page in separations(data, pages, PPI, area="bleed"):
            square = heaviest(page)
            most = max(most, square.mean)
            inks.update(name for name, plate in page.plates.items() if plate.any())
            yield Heaviest(page.page, square.mean, square.x, square.y)

    printer = workshop.desk.printer
    verdict = judge(data, Job(printer, workshop.project.profile(printer.profile).read_bytes(), None), measure)
    found = [str(each.problem) for each in verdict.findings if each.severity > Severity.NOTE]
    return found, inks, most


def validator_verdict(twin: bytes) -> list[str]:
    """What page-validation finds in the twin.

    It takes a stream's last byte that happens to be a line end for the one before `endstream`; that complaint counts only
    where no stream ends so.
    """
    report = validator.validate_pdf_bytes(twin, profile="pdfa-2b")
    found = {f"{failure.rule_id}: {failure.message}" for failure in report.failures}
    ends = {
        twin[match.end() + int(match[1]) - 1] for match in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", twin)
    }
    if ends & set(b"\r\n"):
        found.discard("PDFA2B-STREAM-LENGTH-001: a stream /Length does not match its raw content length")
    return sorted(found)


def plates(inks: set[str]) -> str:
    """CMYK, and the names of spots."""
    return ", ".join(
        ["".join(letter for letter, name in PROCESS.items() if name in inks), *sorted(inks - {*PROCESS.values()})]
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("profiles", nargs="*", metavar="PROFILE")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "printers")
    options = parser.parse_args()
    screen = Console(width=110)
    table = Table("profile", "file", "pages", "made", "preflight", "qpdf", "A-2b twin", "plates", "ink")
    failed = False
    for name in options.profiles or Project.open(ROOT).printer_files():
        workshop = prepare(ROOT, name)
        allowed = {*PROCESS.values()} | (
            set() if workshop.desk.printer.spots == "any" else set(workshop.desk.printer.spots)
        )
        for document, problems in documents(workshop):
            made = [str(problem) for problem in problems if problem.severity > Severity.NOTE]
            data = print_shop(workshop).press(document)
            path = options.output / name / file_name_of(workshop, document)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            found, inks, most = own_verdict(data, workshop)
            checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
            twin = validator_verdict(print_shop(workshop, twin=True).press(document))
            wrong = [*made, *found, *twin, *sorted(inks - allowed), *([checked.stderr] if checked.returncode else [])]
            failed = failed or bool(wrong)
            for words in wrong:
                screen.print(f"{name}: {path.name}: {words}", markup=False, highlight=False)
            table.add_row(
                name, path.name, f"{len(document.pages)}", f"{len(made)}", f"{len(found)}",
                "ok" if checked.returncode == 0 else "not ok", f"{len(twin)}", plates(inks), f"{most:.0f} %",
            )  # fmt: skip
    screen.print(table)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
