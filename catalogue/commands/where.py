"""`catalogue where`: which file a name comes from."""

from pathlib import Path
from typing import Annotated

import typer

from catalogue.commands.shared import reporting


def where(
    name: Annotated[
        str, typer.Argument(help="A layout, style, ink, face family, word, picture, printer, film or person.")
    ],
    festival: Annotated[Path, typer.Option("--festival", "-f", help="The festival's folder.")] = Path(),
) -> None:
    """Say which file a name comes from, and which ones it hides."""
    from catalogue.project import Project
    from catalogue.whereabouts import whereabouts

    with reporting():
        found = whereabouts(Project.open(festival), name)
    for each in found:
        typer.echo(f"{each.kind}: {each.place}{'' if each.state == 'wins' else ' (hidden)'}")
