"""What the commands share: reading a festival, saying what is wrong, writing files whole or not at all."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from catalogue.terminal import printable

if TYPE_CHECKING:
    from catalogue.build import Workshop
    from catalogue.problems import Problem
    from catalogue.records.printer import PrinterProfile

Festival = Annotated[Path, typer.Argument(help="The festival's folder, which holds data/festival.yaml.")]
Keys = Annotated[
    list[str] | None,
    typer.Argument(metavar="[KEY]...", help="Films, by the names of their files; all if not given."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at warnings too.")]
Printer = Annotated[
    str | None,
    typer.Option("--press", metavar="NAME", help="Print for this profile of data/press instead of the festival's own."),
]

COLOURS = {"GRAVE": "bold red", "WARNING": "yellow", "NOTE": "cyan"}
"""Of problems on the screen, by how bad they are."""
_NO_SCREEN = 120
"""Columns of a table that is not printed on a screen."""


def inside(festival: Path, keys: list[str] | None) -> tuple[Path, list[str]]:
    """The festival's folder and the keys of films.

    Said inside a festival's folder, `catalogue handout one_second` has a key in the folder's place.
    """
    wanted = list(keys or ())
    if not festival.is_dir() and Path("data/festival.yaml").is_file():
        return Path(), [str(festival), *wanted]
    return festival, wanted


def prepare(festival: Path, printer: str | None = None) -> "Workshop":
    """The festival read and checked; what its pictures cost is kept in its folder `.cache` for the next time."""
    from catalogue import build
    from catalogue.shelf import Shelf

    return build.prepare(festival, printer, Shelf(festival / ".cache"))


def sound(festival: Path, printer: str | None = None) -> "Workshop":
    """The festival read and checked; ends the command where pages of it could not be made."""
    from catalogue.build import is_grave

    workshop = prepare(festival, printer)
    if is_grave(workshop.problems):
        stop_at(workshop.problems, strict=False)
    return workshop


def printer_of(festival: Path, name: str | None) -> "tuple[PrinterProfile, bytes]":
    """The printer of that name, else the festival's own, or the house's where there is no festival; with his ICC profile.

    Raises Problems where his profile or the festival's words about him are wrong.
    """
    from catalogue.press.icc import read_profile
    from catalogue.press.standards import STANDARDS
    from catalogue.problems import Finder, Problems
    from catalogue.project import Project, house_root
    from catalogue.records.printer import PrinterProfile
    from catalogue.records.printers import read_printer
    from catalogue.records.reading import read_festival

    finder, house = Finder(), house_root()
    project = Project((festival if festival.is_dir() else house).resolve(), house.resolve())
    record = read_festival(project, finder) if name is None and project.festival_file.is_file() else None
    printer = read_printer(project, PrinterProfile() if record is None else record.press, finder, name)
    if finder.found:
        raise Problems(finder.found)
    return printer, read_profile(project.profile(printer.profile), STANDARDS[printer.standard].version)


def created() -> datetime | None:
    """The date files carry: SOURCE_DATE_EPOCH, as reproducible builds ask for; else the festival decides."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        fail(f"SOURCE_DATE_EPOCH is {epoch!r}; it must be seconds since 1970, a whole number")


def console() -> Any:
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


def table_console() -> Any:
    """Where results go that are set in columns: as wide as the screen, or as a page where they go to a file."""
    from rich.console import Console

    found = Console(highlight=False)
    found.width = found.width if found.is_terminal else _NO_SCREEN
    return found


@contextmanager
def working(message: str) -> Iterator[Any]:
    """A line on the screen that says what is being done; gives the function that changes it."""
    with console().status(message) as status:
        yield status.update


@contextmanager
def reporting() -> Iterator[None]:
    """Problems raised inside are reported like those returned, and end the command."""
    from catalogue.problems import Problems

    try:
        yield
    except Problems as error:
        report(error.problems)
        raise typer.Exit(1) from None


def stop_at(problems: "Iterable[Problem]", strict: bool) -> None:
    """Reports what is worse than a note; ends the command where nothing may be printed."""
    from catalogue.build import is_grave

    found = list(problems)
    report(problem for problem in found if problem.severity > 0)
    if is_grave(found, strict=strict):
        console().print("[bold]Nothing was written.[/bold]")
        raise typer.Exit(1)


def report(problems: "Iterable[Problem]") -> None:
    from rich.text import Text

    screen = console()
    for problem in problems:
        # Text, not markup: what a record says must not reach the terminal as anything but words.
        screen.print(Text(printable(str(problem)), style=COLOURS[problem.severity.name]))


def in_json(problem: "Problem") -> dict[str, Any]:
    place = problem.place
    return {
        "severity": problem.severity.name.lower(),
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "field": place.field,
        "what": problem.what,
        "remedy": problem.remedy,
        "check": problem.check,
        "part": problem.part,
        "pages": list(problem.pages),
        "film": problem.film,
    }


def write(target: Path, data: bytes) -> None:
    """Writes beside the target and puts it in its place at once: an earlier file is whole until the new one is."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(0o644)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        fail(f"{target} cannot be written ({error.strerror}); close it elsewhere, or name another place")


def counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def done(message: str) -> None:
    typer.echo(printable(message), err=True)


def fail(message: str) -> NoReturn:
    typer.echo(printable(message), err=True)
    raise typer.Exit(1)
