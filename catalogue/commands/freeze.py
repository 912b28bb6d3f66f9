"""`catalogue freeze` and `catalogue thaw`: films that are signed off, and what the title page said for the library."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from catalogue.commands.shared import (
    Festival,
    Keys,
    counted,
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
    from catalogue.build import Workshop


def freeze(
    festival: Festival = Path(),
    keys: Keys = None,
    title: Annotated[
        bool,
        typer.Option(
            "--title", help="Keep what title page and imprint say, for the library's record, instead of films."
        ),
    ] = False,
) -> None:
    """Keep how films are printed, so that a later change of the data that would move a line of theirs stops the book.

    What is kept lies in data/frozen, a file a film: its page, the step of its page's ladder, the lines of its texts and the
    crop of its pictures. Freeze a film again to keep how it is printed now; `catalogue thaw` lets it move again.
    """
    from catalogue.build import make_booklet
    from catalogue.editing import frozen_films, frozen_title

    festival, wanted = inside(festival, keys)
    with reporting(), working("Reading the records") as say:
        workshop = sound(festival)
        say("Setting the pages")
        document, _ = make_booklet(workshop)
        written: dict[Path, str] = {}
        if title:
            written[workshop.project.frozen_title_file] = frozen_title(workshop, document)
        if wanted or not title:
            films, found = frozen_films(workshop, document, wanted)
            stop_at(found, strict=False)
            written.update({workshop.project.frozen_file(key): text for key, text in films.items()})
        for path, text in written.items():
            write(path, text.encode())
    _tell(workshop, written)


def thaw(
    festival: Festival = Path(),
    keys: Keys = None,
    title: Annotated[
        bool, typer.Option("--title", help="Forget what title page and imprint said, instead of films.")
    ] = False,
) -> None:
    """Let frozen films move again with their data."""
    from catalogue.project import Project
    from catalogue.records.keys import suggestion

    festival, wanted = inside(festival, keys)
    with reporting():
        project = Project.open(festival)
    frozen = {path.stem: path for path in project.frozen_files()}
    for key in wanted:
        if key not in frozen:
            fail(f"{key} is not frozen; {suggestion(key, frozen) or 'look into data/frozen'}")
    going = [frozen[key] for key in wanted] if wanted or title else list(frozen.values())
    if title:
        if not project.frozen_title_file.is_file():
            fail("nothing is kept of what the title page said")
        going.append(project.frozen_title_file)
    for path in going:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            fail(f"{path} cannot be taken away ({error.strerror})")
    for path in going:
        done(f"{project.name(path)} is gone")
    if not going:
        done("nothing is frozen")


def _tell(workshop: "Workshop", written: dict[Path, str]) -> None:
    project = workshop.project
    title = project.frozen_title_file
    films = [path for path in written if path != title]
    if title in written:
        done(f"{project.name(title)}: what the title page and the imprint say")
    if films:
        done(f"data/frozen: {counted(len(films), 'film')} frozen")
