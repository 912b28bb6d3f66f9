"""What the tests of the whole share: no silent skips where none may be, and the specimen festival made once a session.

The fixtures import the program when they are first wanted: a worker that runs other tests need not load it.
"""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Generator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler import LoadFileScheduling

    from catalogue.build import Workshop
    from catalogue.makeup.document import Document
    from catalogue.printshop import PrintShop
    from catalogue.problems import Problem

    Made = tuple[Document, tuple[Problem, ...]]

ROOT = Path(__file__).resolve().parents[1]
NO_SKIP = "CATALOGUE_NO_SKIP"
"""Set where every tool is installed: a test that skips there has failed."""
SPECIMEN = "the specimen"
UNITS = dict.fromkeys(
    (
        "tests/test_specimen.py",
        "tests/test_specimen_press.py",
        "tests/test_specimen_text.py",
        "tests/test_handouts.py",
        "tests/test_proofs.py",
        "tests/layouts/test_specimen_sheet.py",
    ),
    SPECIMEN,
) | {"tests/test_wheel.py": "the wheel", "tests/test_second_festival.py": "the second festival"}
"""Files that are long at work, by what they make: they are begun first, and those of one thing share a worker."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What is there now stays: nothing of it need be looked through for waste while the tests run.
    gc.freeze()
    gc.set_threshold(10_000)
    items.sort(key=lambda item: unit_of(item.nodeid) not in UNITS.values())


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling | None:
    """The tests of a file stay with one worker, so that its fixtures are made once.

    Marks would say it too, but what xdist 3.8 makes of them is lost on pytest 9.2.
    """
    if config.getvalue("dist") != "loadgroup":
        return None
    from xdist.scheduler import LoadFileScheduling

    class ByUnits(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return unit_of(nodeid)

    config.option.loadscopereorder = False
    return ByUnits(config, log)


def unit_of(nodeid: str) -> str:
    file = nodeid.partition("::")[0]
    return UNITS.get(file, file)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """`@pytest.mark.debian("qpdf")` skips where that program is absent."""
    for mark in item.iter_markers("debian"):
        missing = [tool for tool in mark.args if shutil.which(tool) is None]
        if missing:
            pytest.skip(f"not installed: {', '.join(missing)}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _no_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _no_skip(report)
    return report


def _no_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turns a skip into a failure that carries the reason, where no test may skip. An expected failure is no skip."""
    if report.skipped and os.environ.get(NO_SKIP) == "1" and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"no test may skip here ({NO_SKIP}=1), but this one did: {reason}"


@pytest.fixture(scope="session")
def specimen() -> Workshop:
    """The checkout's own festival, read and checked. The files whose tests use it are in `UNITS`.

    Its pictures are printed no finer than ink is measured; `tools/try_printers.py` prints them as they are.
    """
    from catalogue.build import prepare

    workshop = prepare(ROOT)
    printer = workshop.desk.printer
    coarse = printer.model_copy(update={"resolution": printer.resolution.model_copy(update={"most": 100.0})})
    return replace(workshop, desk=replace(workshop.desk, printer=coarse))


@pytest.fixture(scope="session")
def booklet(specimen: Workshop) -> Document:
    from catalogue.build import make_booklet

    return make_booklet(specimen)[0]


@pytest.fixture(scope="session")
def handouts(specimen: Workshop) -> Callable[[str], dict[str, Made]]:
    """The sheets of every film, by size, with their problems."""
    from catalogue.build import films_with_handouts, make_handout

    @cache
    def of(size: str) -> dict[str, Made]:
        films, _ = films_with_handouts(specimen)
        return {film.key: make_handout(specimen, film, {"size": size}) for film in films}

    return of


@pytest.fixture(scope="session")
def shop(specimen: Workshop) -> PrintShop:
    """The press; its pictures are separated once for all that is pressed."""
    from catalogue.printshop import print_shop

    return print_shop(specimen)


@pytest.fixture(scope="session")
def booklet_pdf(shop: PrintShop, booklet: Document) -> bytes:
    return shop.press(booklet)


@pytest.fixture(scope="session")
def booklet_file(booklet_pdf: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as a file, for programs that look into it."""
    path = tmp_path_factory.mktemp("booklet") / "booklet.pdf"
    path.write_bytes(booklet_pdf)
    return path
