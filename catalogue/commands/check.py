"""`catalogue check`: everything that is wrong, without printing."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from catalogue.commands.shared import Festival, Printer, Strict, done, in_json, prepare, report

if TYPE_CHECKING:
    from catalogue.build import Workshop
    from catalogue.makeup.type_report import TypeReport
    from catalogue.problems import Problem


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


def _type_report(workshop: "Workshop") -> "tuple[TypeReport, tuple[Problem, ...]]":
    """The report on the booklet's type, and everything wrong with its records and pages."""
    from catalogue.build import make_booklet
    from catalogue.makeup.type_report import type_report
    from catalogue.records.looseness import running_texts

    document, problems = make_booklet(workshop)
    texts = {place for _, _, place in running_texts(workshop.desk.records)}
    return type_report(document, texts), problems
