"""`catalogue handout`: a sheet per film for an office printer."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from catalogue.commands.shared import (
    Festival,
    Keys,
    Printer,
    Strict,
    counted,
    created,
    done,
    fail,
    inside,
    reporting,
    sound,
    stop_at,
    working,
    write,
)

if TYPE_CHECKING:
    from catalogue.makeup.document import Document


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
    from catalogue.build import films_with_handouts, make_handout, merged, title_of
    from catalogue.printshop import print_shop

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
