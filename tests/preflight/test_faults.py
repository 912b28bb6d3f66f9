"""The proof: every fault planted in a good file is named by the check that is there for it, and the good file passes."""

from collections import Counter
from pathlib import Path

import pytest

from catalogue.preflight.demands import Job
from catalogue.preflight.judging import judge
from catalogue.problems import Finder, Severity
from catalogue.project import Project, house_root
from catalogue.records.printer import CHECKS, PrinterProfile
from catalogue.records.printers import read_printer
from tests.preflight.conftest import festival, pressed
from tools.faults.fault import Fault
from tools.plant_faults import FAULTS, named, said

OF_PAGES_ALONE = {"overset", "reference", "spine"}
"""What only the pages as they are made can tell."""


@pytest.fixture(scope="module")
def before(good: bytes, job: Job) -> set[tuple[str, str]]:
    return said(judge(good, job).findings)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_named(fault: Fault, good: bytes, before: set[tuple[str, str]], job: Job) -> None:
    assert named(fault, good, before, job)


def test_every_check_has_a_fault_that_proves_it() -> None:
    assert {fault.check for fault in FAULTS} == set(CHECKS) - OF_PAGES_ALONE
    assert [name for name, count in Counter(fault.name for fault in FAULTS).items() if count > 1] == []


def test_the_good_file_has_none(good: bytes, job: Job) -> None:
    assert [each for each in judge(good, job).findings if each.severity > Severity.NOTE] == []


@pytest.mark.parametrize("name", ["bookpress", "color_print", "politika", "offset_with_marks"])
def test_a_good_file_of_every_standard_passes(name: str, tmp_path: Path) -> None:
    data = pressed(festival(tmp_path, name))
    house = Project(house_root(), house_root())
    printer = read_printer(house, PrinterProfile(), Finder(), name)
    own = judge(data, Job(printer, house.read(house.profile(printer.profile))))
    assert [(each.check, each.what) for each in own.findings if each.severity > Severity.NOTE] == []
    assert own.summary is not None
    assert own.summary.version == {"bookpress": "1.4", "offset_with_marks": "1.6"}.get(name, "1.3")


def test_a_file_of_another_standard_is_refused(good: bytes) -> None:
    printer = PrinterProfile(standard="PDF/X-1a:2003")
    what = [each.what for each in judge(good, Job(printer)).findings if each.check == "identity"]
    assert what == [
        "the file is PDF 1.6, later than PDF/X-1a:2003 allows",
        "the file says that it is PDF/X-4, and the printer wants PDF/X-1a:2003",
    ]
