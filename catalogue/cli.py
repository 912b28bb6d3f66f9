"""The command. Here alone are the environment, the terminal and files that are written.

What a command needs is imported inside it: `--help` must not wait for the type engine.
"""

import io
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from catalogue.terminal import printable

if TYPE_CHECKING:
    from catalogue.build import Workshop
    from catalogue.makeup.document import Document
    from catalogue.makeup.type_report import TypeReport
    from catalogue.problems import Problem

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    help="""Typesets a film festival's bilingual booklet and a handout sheet per film from its records.

A festival is a folder with `data/festival.yaml`, `data/films/`, `data/people/` and `data/pictures/`. Begin one with
`catalogue new my-festival`, see what is wrong with `catalogue check`, print with `catalogue build` and
`catalogue handout`.""",
)

Festival = Annotated[Path, typer.Argument(help="The festival's folder, which holds data/festival.yaml.")]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at warnings too.")]


@app.command()
def build(
    festival: Festival = Path(),
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write; FESTIVAL/build/booklet.pdf if not given.")
    ] = None,
    strict: Strict = False,
) -> None:
    """Make the booklet as a print PDF.

    Problems go to the screen with file, line and what to do. With a grave one nothing is written, and an earlier booklet
    stays as it was.
    """
    from catalogue.build import make_booklet, print_shop

    target = output or festival / "build" / "booklet.pdf"
    created = _created()
    with _reporting(), _working("Reading the records") as say:
        workshop = _sound(festival)
        say("Setting the pages")
        document, problems = make_booklet(workshop)
        _stop_at(problems, strict)
        say(f"Printing {len(document.pages)} pages")
        _write(target, print_shop(workshop, created).press(document))
    _done(f"{target}: {_counted(len(document.pages), 'page')}")


@app.command()
def handout(
    festival: Festival = Path(),
    keys: Annotated[
        list[str] | None,
        typer.Argument(metavar="[KEY]...", help="Films, by the names of their files; all if not given."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Folder to write to; FESTIVAL/build/handouts if not given.")
    ] = None,
    merged_file: Annotated[
        Path | None, typer.Option("--merged", help="Write one PDF of all sheets, each beginning on a front.")
    ] = None,
    size: Annotated[str, typer.Option("--size", help="A4 or A5.")] = "A4",
    strict: Strict = False,
) -> None:
    """Make a handout sheet per film, for an office printer: front and, where the text is long, back."""
    from catalogue.build import films_with_handouts, make_handout, merged, print_shop, title_of

    wanted = list(keys or ())
    if not festival.is_dir() and Path("data/festival.yaml").is_file():
        # `catalogue handout one_second`, said inside the festival's folder.
        wanted, festival = [str(festival), *wanted], Path()
    folder = output or festival / "build" / "handouts"
    created = _created()
    with _reporting(), _working("Reading the records") as say:
        workshop = _sound(festival)
        films, problems = films_with_handouts(workshop, wanted)
        documents: dict[str, Document] = {}
        found = [*workshop.problems, *problems]
        for number, film in enumerate(films, 1):
            say(f"Setting sheet {number} of {len(films)}")
            documents[film.key], late = make_handout(workshop, film, {"size": size})
            found.extend(late)
        _stop_at(found, strict)
        if not documents:
            _fail(f"{festival} has no films to make handouts of")
        shop = print_shop(workshop, created)
        if merged_file is not None:
            say("Printing the sheets")
            _write(merged_file, shop.press(merged(documents.values(), title_of(workshop))))
        else:
            pressed = {}
            for number, (key, document) in enumerate(documents.items(), 1):
                say(f"Printing sheet {number} of {len(documents)}")
                pressed[key] = shop.press(document)
            # Only when all are printed is the first one written: an earlier set stays whole until then.
            for key, data in pressed.items():
                _write(folder / f"{key}.pdf", data)
    _done(f"{merged_file or folder}: {_counted(len(documents), 'handout')}")


@app.command()
def specimen(
    festival: Festival = Path(),
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write; FESTIVAL/build/specimen.pdf if not given.")
    ] = None,
    strict: Strict = False,
) -> None:
    """Make a type specimen: the festival's faces and styles, every script, each language's rules, and how type is set."""
    from catalogue.build import make_specimen, print_shop

    target = output or festival / "build" / "specimen.pdf"
    created = _created()
    with _reporting(), _working("Reading the records") as say:
        workshop = _sound(festival)
        say("Setting the specimen")
        document, problems = make_specimen(workshop)
        _stop_at([*workshop.problems, *problems], strict)
        say(f"Printing {len(document.pages)} pages")
        _write(target, print_shop(workshop, created).press(document))
    _done(f"{target}: {_counted(len(document.pages), 'page')}")


@app.command()
def check(
    festival: Festival = Path(),
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON list, for other programs.")] = False,
    of_type: Annotated[
        bool,
        typer.Option(
            "--type", help="Set the booklet's pages too, and report how well its running text is set, and where worst."
        ),
    ] = False,
    strict: Strict = False,
) -> None:
    """Find every problem in records, pictures, faces and styles without making pages.

    Notes are normal states worth knowing: a text in one language only, a missing running time, facts on which sources
    disagree. With `--type` what is wrong with the pages is found as well, and `--json` gives `problems` and `type`.
    """
    from catalogue.build import is_grave
    from catalogue.problems import Problems

    report: TypeReport | None = None
    try:
        if of_type:
            report, problems = _type_report(festival)
        else:
            problems = _prepare(festival).problems
    except Problems as error:
        problems = error.problems
    if as_json:
        found: Any = [_as_json(problem) for problem in problems]
        if of_type:
            found = {"problems": found, "type": None if report is None else asdict(report)}
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        _report(problems)
        if report is not None:
            from catalogue.tables import print_type

            print_type(report)
        elif not problems:
            _done("no problems")
    raise typer.Exit(1 if is_grave(problems, strict=strict) else 0)


@app.command()
def proof(
    festival: Festival = Path(),
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write; the screen if not given.")
    ] = None,
) -> None:
    """Write the booklet's pages as plain text: every line with its place, style and words, for reading and comparing.

    Overset pages are shown too; records with grave problems must be mended first.
    """
    from catalogue.build import make_booklet
    from catalogue.press.proof import proof as write_proof

    with _reporting():
        workshop = _sound(festival)
        document, problems = make_booklet(workshop)
        _report(problem for problem in problems if problem.severity > 0)
        text = write_proof(document)
    if output is None:
        typer.echo(text, nl=False)
    else:
        _write(output, text.encode())
        _done(f"{output}: {_counted(len(document.pages), 'page')}")


@app.command("layouts")
def list_layouts(festival: Festival = Path()) -> None:
    """List the page designs that festival.yaml may name, with their options."""
    with _reporting():
        workshop = _prepare(festival)
    for name, layout in sorted(workshop.library.layouts.items()):
        summary = (sys.modules[layout.__module__].__doc__ or "").strip().split("\n")[0]
        typer.echo(f"{name}: makes pages of {'the' if layout.takes == 'book' else 'a'} {layout.takes}")
        if summary:
            typer.echo(f"    {summary}")
        for option, kind, default in layout.options():
            given = "must be given" if default is MISSING else f"= {default}"
            typer.echo(f"    option {option}: {kind} {given}")


@app.command()
def where(
    name: Annotated[str, typer.Argument(help="A layout, style, ink, face family, word, picture, film or person.")],
    festival: Annotated[Path, typer.Option("--festival", "-f", help="The festival's folder.")] = Path(),
) -> None:
    """Say which file a name comes from, and which ones it hides."""
    from catalogue.project import Project

    with _reporting():
        found = Project.open(festival).where(name)
    for each in found:
        typer.echo(f"{each.kind}: {each.place}{'' if each.state == 'wins' else ' (hidden)'}")


@app.command()
def schema(
    kind: Annotated[str | None, typer.Argument(help="festival, film, people or words; all if not given.")] = None,
) -> None:
    """Print the JSON Schema of the record files, so that an editor's program can complete and check them."""
    from catalogue.records.schema import json_schema

    schemas: dict[str, Any] = json_schema()
    if kind is not None and kind not in schemas:
        _fail(f"there is no schema {kind!r}; there are {', '.join(schemas)}")
    typer.echo(json.dumps(schemas if kind is None else schemas[kind], ensure_ascii=False, indent=2))


@app.command()
def new(folder: Annotated[Path, typer.Argument(help="The folder to make; it must not exist or be empty.")]) -> None:
    """Begin a festival: a folder with one film that builds at once, every field explained in it."""
    from catalogue.problems import Problems
    from catalogue.project import house_root

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        _fail(f"{folder} is there already and is not empty; name another folder")
    try:
        starter = house_root() / "data" / "starter"
    except Problems as error:
        _fail(str(error))
    shutil.copytree(starter, folder / "data")
    for room in ("layouts", "fonts"):
        (folder / room).mkdir()
    _done(f"{folder}: a festival with one film. Now: catalogue build {folder}")


# What the commands share ----------------------------------------------------------------------------------------------


def _prepare(festival: Path) -> "Workshop":
    from catalogue.build import prepare

    return prepare(festival)


def _sound(festival: Path) -> "Workshop":
    """The festival read and checked; ends the command where pages of it could not be made."""
    from catalogue.build import is_grave

    workshop = _prepare(festival)
    if is_grave(workshop.problems):
        _stop_at(workshop.problems, strict=False)
    return workshop


def _created() -> datetime | None:
    """The date files carry: SOURCE_DATE_EPOCH, as reproducible builds ask for; else the festival decides."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        _fail(f"SOURCE_DATE_EPOCH is {epoch!r}; it must be seconds since 1970, a whole number")


def _console() -> Any:
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def _working(message: str) -> Iterator[Any]:
    """A line on the screen that says what is being done; gives the function that changes it."""
    with _console().status(message) as status:
        yield status.update


@contextmanager
def _reporting() -> Iterator[None]:
    """Problems raised inside are reported like those returned, and end the command."""
    from catalogue.problems import Problems

    try:
        yield
    except Problems as error:
        _report(error.problems)
        raise typer.Exit(1) from None


def _stop_at(problems: "Iterable[Problem]", strict: bool) -> None:
    """Reports what is worse than a note; ends the command where nothing may be printed."""
    from catalogue.build import is_grave

    found = list(problems)
    _report(problem for problem in found if problem.severity > 0)
    if is_grave(found, strict=strict):
        _console().print("[bold]Nothing was written.[/bold]")
        raise typer.Exit(1)


def _report(problems: "Iterable[Problem]") -> None:
    from rich.text import Text

    colours = {"GRAVE": "bold red", "WARNING": "yellow", "NOTE": "cyan"}
    console = _console()
    for problem in problems:
        # Text, not markup: what a record says must not reach the terminal as anything but words.
        console.print(Text(printable(str(problem)), style=colours[problem.severity.name]))


def _type_report(festival: Path) -> "tuple[TypeReport, tuple[Problem, ...]]":
    """The report on the booklet's type, and everything wrong with its records and pages."""
    from catalogue.build import make_booklet
    from catalogue.makeup.type_report import type_report
    from catalogue.records.looseness import running_texts

    workshop = _prepare(festival)
    document, problems = make_booklet(workshop)
    texts = {place for _, _, place in running_texts(workshop.desk.records)}
    return type_report(document, texts), problems


def _as_json(problem: "Problem") -> dict[str, Any]:
    place = problem.place
    return {
        "severity": problem.severity.name.lower(),
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "field": place.field,
        "what": problem.what,
        "remedy": problem.remedy,
    }


def _write(target: Path, data: bytes) -> None:
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
        _fail(f"{target} cannot be written ({error.strerror}); name another place with --output")


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _done(message: str) -> None:
    typer.echo(printable(message), err=True)


def _fail(message: str) -> NoReturn:
    typer.echo(printable(message), err=True)
    raise typer.Exit(1)


def main() -> None:
    """The console script. What goes to a file or another program is UTF-8 whatever the machine's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
    app()
