"""`catalogue plates`: what a print file lays on paper, ink by ink, and how it will look."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from catalogue.commands.shared import counted, done, fail, printer_of, report, reporting, table_console, working
from catalogue.lengths import MM
from catalogue.terminal import printable

if TYPE_CHECKING:
    from catalogue.plates.coverage import Coverage, PageCoverage
    from catalogue.plates.job import Job
    from catalogue.problems import Problem


def plates(
    file: Annotated[Path, typer.Argument(help="A print PDF, ours or anybody's.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Folder to write to; FILE-plates beside the file if not given."),
    ] = None,
    pages: Annotated[str | None, typer.Option("--pages", help="Such as 3-5,9; all if not given.")] = None,
    ppi: Annotated[int, typer.Option("--ppi", min=10, max=1200, help="Pixels an inch of the pictures.")] = 100,
    paper: Annotated[
        bool, typer.Option("--paper", help="Show the paper's own white and the ink's own black, to lay beside print.")
    ] = False,
    trim: Annotated[
        bool, typer.Option("--trim", help="Cut to the finished page; with its bleed if not given.")
    ] = False,
    printer: Annotated[
        str | None,
        typer.Option(
            "--press", metavar="NAME", help="Show it on the press of this profile of data/press, not on the file's own."
        ),
    ] = None,
    festival: Annotated[
        Path, typer.Option("--festival", "-f", help="The festival's folder, for printer profiles of its own.")
    ] = Path(),
) -> None:
    """Write the separations of a print file as pictures, with a soft proof, and say how much ink it takes.

    For every page: a grey picture of each plate that prints (full ink is black); `proof`, the plates together as the press
    shows them; and `plates`, all of them on one sheet. Overprint is shown as it prints. Wants Ghostscript.
    """
    from catalogue.incoming.opening import file_bytes
    from catalogue.plates.contact import ContactSheets
    from catalogue.plates.coverage import coverage
    from catalogue.plates.job import open_job, page_numbers
    from catalogue.plates.naming import plate_names
    from catalogue.plates.pictures import page_pictures
    from catalogue.plates.separating import separated
    from catalogue.problems import Place, Problem, Severity
    from catalogue.project import house_root

    folder = output or file.with_name(f"{file.stem}-plates")
    covered: list[PageCoverage] = []
    with reporting(), working("Reading the file") as say:
        job = open_job(
            file_bytes(file), None if pages is None else page_numbers(pages), ppi, "trim" if trim else "bleed"
        )
        profile, problems = _press(job, printer, festival)
        names = plate_names(job.spots.values())
        sheets = ContactSheets(house_root())
        with _put_in_place(folder, whole=pages is None) as made:
            for page in separated(job, ppi, profile):
                say(f"Separating page {page.page}")
                inks = coverage(page)
                for name, data in page_pictures(page, inks, names, profile, sheets, paper=paper):
                    (made / name).write_bytes(data)
                covered.append(inks)
                problems += [
                    Problem(Place(str(file)), words, "see whether it matters", Severity.WARNING, pages=(page.page,))
                    for words in page.complaints
                ]
    report(problems)
    _print_inks(covered)
    done(f"{folder}: plates of {counted(len(covered), 'page')}")


def _press(job: "Job", printer: str | None, festival: Path) -> "tuple[bytes, list[Problem]]":
    """The profile that the proof is seen through, and what is to be said of the choice."""
    from catalogue.problems import Place, Problem, Severity

    if printer is None and job.profile:
        return job.profile, []
    wanted, data = printer_of(festival, printer)
    if printer is not None:
        return data, []
    what = f"the file holds no profile of a press; it is shown as {wanted.condition} prints it"
    return data, [Problem(Place(), what, "name another one with --press", Severity.NOTE)]


@contextmanager
def _put_in_place(folder: Path, whole: bool) -> Iterator[Path]:
    """A folder to make the pictures in. Only when all are there do they take the place of an earlier run's.

    What that one has left of the same pages goes, and of all pages where they are `whole`: a plate that does not print any
    more must not lie among those that do.
    """
    from catalogue.plates.naming import is_ours

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as name:
            made = Path(name)
            yield made
            folder.mkdir(exist_ok=True)
            new = sorted(path.name for path in made.iterdir())
            pages = {name.split("-")[1] for name in new}
            for old in sorted(path for path in folder.iterdir() if is_ours(path.name)):
                if old.name not in new and (whole or old.name.split("-")[1] in pages):
                    old.unlink()
            for each in new:
                (made / each).replace(folder / each)
    except OSError as error:
        fail(f"{folder} cannot be written ({error.strerror}); name another place with --output")


def _print_inks(covered: "Sequence[PageCoverage]") -> None:
    """A row for each plate of each page, and one for all of them together."""
    from rich.table import Table
    from rich.text import Text

    table = Table(title="Ink in per cent", title_justify="left")
    for heading in ("page", "plate", "mean", "peak", "heaviest 15 mm square", "there: mm from the trim's top left"):
        table.add_column(heading, justify="left" if heading == "plate" else "right")
    for page in covered:
        for name, inks in page.plates.items():
            table.add_row(f"{page.page}", Text(printable(name)), *_figures(inks))
        table.add_row("", "all", *_figures(page.together), end_section=True)
    table_console().print(table)


def _figures(inks: "Coverage") -> tuple[str, ...]:
    if inks.is_empty:
        return ("empty", "", "", "")
    square = inks.heaviest
    place = f"{square.x / MM:.0f} across, {square.y / MM:.0f} down"
    return f"{inks.mean:.1f}", f"{inks.peak:.0f}", f"{square.mean:.0f}", place
