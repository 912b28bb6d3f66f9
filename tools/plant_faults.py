"""Plants faults in a good print file, one at a time, and sees whether the preflight names each of them.

    python -m tools.plant_faults [FILE]

The file is one that the program made for the house's printer (PDF/X-4); without one the festival of `catalogue new` is
built. The status is 1 where a fault is not named by its check, or where the file has faults of its own.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from catalogue.build import make_booklet, prepare
from catalogue.preflight.demands import Job
from catalogue.preflight.findings import Finding
from catalogue.preflight.judging import judge
from catalogue.printshop import print_shop
from catalogue.problems import Finder, Severity
from catalogue.project import Project, house_root
from catalogue.records.printer import PrinterProfile
from catalogue.records.printers import read_printer
from tools.faults import of_files, of_marks, of_pages
from tools.faults.fault import Fault

FAULTS: tuple[Fault, ...] = (*of_files.FAULTS, *of_pages.FAULTS, *of_marks.FAULTS)


def house_job() -> Job:
    """The house's own printer."""
    house = Project(house_root(), house_root())
    printer = read_printer(house, PrinterProfile(), Finder())
    return Job(printer, house.read(house.profile(printer.profile)))


def said(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    """Each finding's check, and all that it says."""
    return {(each.check, " ".join([each.what, *(spot.detail for spot in each.spots)])) for each in findings}


def named(fault: Fault, good: bytes, before: set[tuple[str, str]], job: Job) -> bool:
    """Whether the fault, planted in the good file, is named by its check in words that were not said of that `before`."""
    found = said(judge(fault.plant(good), job).findings) - before
    return any(check == fault.check and fault.says in words for check, words in found)


def _starter() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(house_root() / "data" / "starter", Path(folder) / "data")
        workshop = prepare(Path(folder))
        document, _ = make_booklet(workshop)
        return print_shop(workshop).press(document)


def main() -> int:
    write = sys.stdout.write
    good = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else _starter()
    job = house_job()
    findings = judge(good, job).findings
    before, faulty = said(findings), [each for each in findings if each.severity > Severity.NOTE]
    for each in faulty:
        write(f"the good file has a fault of its own: {each.check}: {each.what} on {each.pages}\n")
    missed = 0
    for fault in FAULTS:
        found = named(fault, good, before, job)
        missed += not found
        write(f"{'named ' if found else 'MISSED'}  {fault.check:<13} {fault.name}\n")
    write(f"{len(FAULTS) - missed} of {len(FAULTS)} faults named\n")
    return 1 if missed or faulty else 0


if __name__ == "__main__":
    sys.exit(main())
