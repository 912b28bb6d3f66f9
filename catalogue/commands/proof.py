"""`catalogue proof`: the pages as plain text."""

from pathlib import Path
from typing import Annotated

import typer

from catalogue.commands.shared import Festival, counted, done, report, reporting, sound, write


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
