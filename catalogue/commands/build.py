"""`catalogue build`: the booklet as a print PDF, and its cover."""

from pathlib import Path
from typing import Annotated

import typer

from catalogue.commands.changes import list_of_changes
from catalogue.commands.shared import (
    Festival,
    Printer,
    Strict,
    counted,
    created,
    done,
    fail,
    reporting,
    sound,
    stop_at,
    working,
    write,
)


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
    from catalogue.build import file_name_of, make_booklet, make_cover, unkept_promises
    from catalogue.lengths import MM
    from catalogue.printshop import print_shop

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
