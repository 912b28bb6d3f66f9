"""The command. Here alone are the environment, the terminal and files that are written.

What a command needs is imported inside it: `--help` must not wait for the type engine.
"""

import io
import json
import shutil
import sys
from dataclasses import MISSING, asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from catalogue.commands.changes import changes, list_of_changes
from catalogue.commands.fit import fit
from catalogue.commands.freeze import freeze, thaw
from catalogue.commands.impose import impose
from catalogue.commands.plates import plates
from catalogue.commands.preflight import preflight
from catalogue.commands.printers import printers
from catalogue.commands.shared import (
    Festival,
    Keys,
    Printer,
    Strict,
    counted,
    created,
    done,
    fail,
    in_json,
    inside,
    prepare,
    report,
    reporting,
    sound,
    stop_at,
    working,
    write,
)
from catalogue.commands.spine import spine

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


@app.command()
def build(
    festival: Festival = Path(),
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="Where to write; FESTIVAL/build, under the printer's name for it, if not given."
        ),
    ] = None,
    printer: Printer = None,
    again: Annotated[
        bool,
        typer.Option(
            "--again", help="It was sent before: give it the printer's name for a file with changes, and list them."
        ),
    ] = False,
    strict: Strict = False,
) -> None:
    """Make the booklet as a print PDF, and beside it its cover where the festival has one and the printer wants it apart.

    Problems go to the screen with file, line and what to do. With a grave one nothing is written, and an earlier booklet
    and cover stay as they were.
    """
    from catalogue.build import file_name_of, make_booklet, make_cover, print_shop, unkept_promises
    from catalogue.lengths import MM

    date = created()
    with reporting(), working("Reading the records") as say:
        workshop = sound(festival, printer)
        say("Setting the pages")
        document, problems = make_booklet(workshop)
        cover, cover_problems = make_cover(workshop, len(document.pages)) or (None, ())
        promised = unkept_promises(workshop, [document] if cover is None else [document, cover])
        stop_at([*problems, *cover_problems, *promised], strict)
        target = output or festival / "build" / file_name_of(workshop, document, again=again)
        parts = {target: document}
        if cover is not None:
            beside = target.with_name(file_name_of(workshop, cover, again=again))
            if beside == target:
                fail(f"the booklet and its cover would both be {target}; put {{part}} into the printer's `files`")
            parts[beside] = cover
        say(f"Printing {len(document.pages)} pages")
        shop = print_shop(workshop, date)
        pressed = {path: shop.press(part) for path, part in parts.items()}
        # Only when both are printed is the first one written: they belong to each other.
        for path, data in pressed.items():
            write(path, data)
        if again:
            for path, part in parts.items():
                list_of_changes(path.with_name(file_name_of(workshop, part)), path)
    for path, part in parts.items():
        thick = f" with a spine of {(part.folds[-1] - part.folds[0]) / MM:.1f} mm" if part.folds else ""
        done(f"{path}: {counted(len(part.pages), 'page')}{thick}")


@app.command()
def handout(
    festival: Festival = Path(),
    keys: Keys = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Folder to write to; FESTIVAL/build/handouts if not given.")
    ] = None,
    merged_file: Annotated[
        Path | None, typer.Option("--merged", help="Write one PDF of all sheets, each beginning on a front.")
    ] = None,
    size: Annotated[str, typer.Option("--size", help="A4 or A5.")] = "A4",
    printer: Printer = None,
    strict: Strict = False,
) -> None:
    """Make a handout sheet per film, for an office printer: front and, where the text is long, back."""
    from catalogue.build import films_with_handouts, make_handout, merged, print_shop, title_of

    festival, wanted = inside(festival, keys)
    folder = output or festival / "build" / "handouts"
    date = created()
    with reporting(), working("Reading the records") as say:
        workshop = sound(festival, printer)
        films, problems = films_with_handouts(workshop, wanted)
        documents: dict[str, Document] = {}
        found = [*workshop.problems, *problems]
        for number, film in enumerate(films, 1):
            say(f"Setting sheet {number} of {len(films)}")
            documents[film.key], late = make_handout(workshop, film, {"size": size})
            found.extend(late)
        stop_at(found, strict)
        if not documents:
            fail(f"{festival} has no films to make handouts of")
        shop = print_shop(workshop, date)
        if merged_file is not None:
            say("Printing the sheets")
            write(merged_file, shop.press(merged(documents.values(), title_of(workshop))))
        else:
            pressed = {}
            for number, (key, document) in enumerate(documents.items(), 1):
                say(f"Printing sheet {number} of {len(documents)}")
                pressed[key] = shop.press(document)
            # Only when all are printed is the first one written: an earlier set stays whole until then.
            for key, data in pressed.items():
                write(folder / f"{key}.pdf", data)
    done(f"{merged_file or folder}: {counted(len(documents), 'handout')}")


@app.command()
def specimen(
    festival: Festival = Path(),
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write; FESTIVAL/build/specimen.pdf if not given.")
    ] = None,
    printer: Printer = None,
    strict: Strict = False,
) -> None:
    """Make a type specimen: the festival's faces and styles, every script, each language's rules, and how type is set."""
    from catalogue.build import make_specimen, print_shop

    target = output or festival / "build" / "specimen.pdf"
    date = created()
    with reporting(), working("Reading the records") as say:
        workshop = sound(festival, printer)
        say("Setting the specimen")
        document, problems = make_specimen(workshop)
        stop_at([*workshop.problems, *problems], strict)
        say(f"Printing {len(document.pages)} pages")
        write(target, print_shop(workshop, date).press(document))
    done(f"{target}: {counted(len(document.pages), 'page')}")


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
    of_pages: Annotated[
        bool,
        typer.Option(
            "--pages", help="Make the pages of booklet, cover and handouts too, and look them over as the printer will."
        ),
    ] = False,
    printer: Printer = None,
    strict: Strict = False,
) -> None:
    """Find every problem in records, pictures, faces and styles without making pages.

    Notes are normal states worth knowing: a text in one language only, a missing running time, facts on which sources
    disagree. With `--pages` the pages are made and preflighted as well, but nothing is printed; with `--type` those of the
    booklet are, and `--json` gives `problems` and `type`.
    """
    from catalogue.build import is_grave, look_over
    from catalogue.problems import Problems, in_order

    of_the_type: TypeReport | None = None
    try:
        workshop = prepare(festival, printer)
        problems = workshop.problems
        if of_type:
            of_the_type, problems = _type_report(workshop)
        if of_pages:
            problems = in_order([*problems, *look_over(workshop)])
    except Problems as error:
        problems = error.problems
    if as_json:
        found: Any = [in_json(problem) for problem in problems]
        if of_type:
            found = {"problems": found, "type": None if of_the_type is None else asdict(of_the_type)}
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        report(problems)
        if of_the_type is not None:
            from catalogue.tables import print_type

            print_type(of_the_type)
        elif not problems:
            done("no problems")
    raise typer.Exit(1 if is_grave(problems, strict=strict) else 0)


@app.command()
def proof(
    festival: Festival = Path(),
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write; the screen if not given.")
    ] = None,
) -> None:
    """Write the pages of booklet and cover as plain text: every line with its place, style and words.

    For reading, and for comparing.

    Overset pages are shown too; records with grave problems must be mended first.
    """
    from catalogue.build import make_booklet, make_cover
    from catalogue.press.proof import proof as write_proof

    with reporting():
        workshop = sound(festival)
        document, problems = make_booklet(workshop)
        cover, cover_problems = make_cover(workshop, len(document.pages)) or (None, ())
        report(problem for problem in (*problems, *cover_problems) if problem.severity > 0)
        text = "\n".join(write_proof(part) for part in (document, cover) if part is not None)
    if output is None:
        typer.echo(text, nl=False)
    else:
        write(output, text.encode())
        done(f"{output}: {counted(len(document.pages), 'page')}")


@app.command("layouts")
def list_layouts(festival: Festival = Path()) -> None:
    """List the page designs that festival.yaml may name, with their options."""
    from catalogue.makeup.layout import in_words

    with reporting():
        workshop = prepare(festival)
    for name, layout in sorted(workshop.library.layouts.items()):
        summary = (sys.modules[layout.__module__].__doc__ or "").strip().split("\n")[0]
        typer.echo(f"{name}: makes pages of {'the book' if layout.takes == 'book' else in_words(layout.takes)}")
        if summary:
            typer.echo(f"    {summary}")
        for option, kind, default in layout.options():
            given = "must be given" if default is MISSING else f"= {default}"
            typer.echo(f"    option {option}: {kind} {given}")


@app.command()
def where(
    name: Annotated[
        str, typer.Argument(help="A layout, style, ink, face family, word, picture, printer, film or person.")
    ],
    festival: Annotated[Path, typer.Option("--festival", "-f", help="The festival's folder.")] = Path(),
) -> None:
    """Say which file a name comes from, and which ones it hides."""
    from catalogue.project import Project

    with reporting():
        found = Project.open(festival).where(name)
    for each in found:
        typer.echo(f"{each.kind}: {each.place}{'' if each.state == 'wins' else ' (hidden)'}")


@app.command()
def schema(
    kind: Annotated[
        str | None,
        typer.Argument(help="festival, film, people, events, contacts, tweaks, words or press; all if not given."),
    ] = None,
) -> None:
    """Print the JSON Schema of the record files, so that an editor's program can complete and check them."""
    from catalogue.records.schema import json_schema

    schemas: dict[str, Any] = json_schema()
    if kind is not None and kind not in schemas:
        fail(f"there is no schema {kind!r}; there are {', '.join(schemas)}")
    typer.echo(json.dumps(schemas if kind is None else schemas[kind], ensure_ascii=False, indent=2))


@app.command()
def new(folder: Annotated[Path, typer.Argument(help="The folder to make; it must not exist or be empty.")]) -> None:
    """Begin a festival: a folder with one film that builds at once, every field explained in it."""
    from catalogue.problems import Problems
    from catalogue.project import house_root

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        fail(f"{folder} is there already and is not empty; name another folder")
    try:
        starter = house_root() / "data" / "starter"
    except Problems as error:
        fail(str(error))
    shutil.copytree(starter, folder / "data")
    for room in ("layouts", "fonts"):
        (folder / room).mkdir()
    done(f"{folder}: a festival with one film. Now: catalogue build {folder}")


def _type_report(workshop: "Workshop") -> "tuple[TypeReport, tuple[Problem, ...]]":
    """The report on the booklet's type, and everything wrong with its records and pages."""
    from catalogue.build import make_booklet
    from catalogue.makeup.type_report import type_report
    from catalogue.records.looseness import running_texts

    document, problems = make_booklet(workshop)
    texts = {place for _, _, place in running_texts(workshop.desk.records)}
    return type_report(document, texts), problems


app.command()(fit)
app.command()(freeze)
app.command()(thaw)
app.command()(impose)
app.command()(changes)
app.command()(plates)
app.command()(preflight)
app.command()(printers)
app.command()(spine)


def main() -> None:
    """The console script. What goes to a file or another program is UTF-8 whatever the machine's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
    app()
