"""`catalogue specimen`: the festival's type on show."""

from pathlib import Path
from typing import Annotated

import typer

from catalogue.commands.shared import (
    Festival,
    Printer,
    Strict,
    counted,
    created,
    done,
    reporting,
    sound,
    stop_at,
    working,
    write,
)


def specimen(
    festival: Festival = Path(),
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write; FESTIVAL/build/specimen.pdf if not given.")
    ] = None,
    printer: Printer = None,
    strict: Strict = False,
) -> None:
    """Make a type specimen: the festival's faces and styles, every script, each language's rules, and how type is set."""
    from catalogue.build import make_specimen
    from catalogue.printshop import print_shop

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
