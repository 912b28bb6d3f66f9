"""`catalogue changes`: the list of changed pages that goes to the printer with a file sent again."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from catalogue.commands.shared import counted, done, report, reporting, working, write


def changes(
    old: Annotated[Path, typer.Argument(help="The file that the printer has.")],
    new: Annotated[Path, typer.Argument(help="The one that replaces it.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for other programs.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write the list; the screen if not given.")
    ] = None,
) -> None:
    """List the pages that have changed, are new or are gone in a print file that is sent again.

    Pages are compared by what they print inside the bleed: dates, numbers inside the file, marks and slug lines are no
    change. In doubt a page counts as changed.
    """
    from catalogue.incoming.opening import file_bytes
    from catalogue.plates.changes import changed_pages, in_words

    with reporting(), working("Comparing the pages"):
        found = changed_pages(file_bytes(old), file_bytes(new), (str(old), str(new)))
    if as_json:
        words = json.dumps({"old": old.name, "new": new.name, **asdict(found)}, ensure_ascii=False, indent=1) + "\n"
    else:
        words = in_words(found, old.name, new.name)
    if output is None:
        typer.echo(words, nl=False)
    else:
        write(output, words.encode())
        done(f"{output}: {counted(len(found.pages), 'page')} to be made anew")


def list_of_changes(old: Path, new: Path) -> None:
    """Writes the list beside the new file, which has been written already; says so where no earlier one is there."""
    from catalogue.incoming.opening import file_bytes
    from catalogue.plates.changes import changed_pages, in_words
    from catalogue.problems import Problems

    if old == new:
        done(f"no list of changes: {new} took the place of the file that was sent")
        return
    if not old.is_file():
        done(f"no list of changes: there is no {old}; compare the file that was sent with `catalogue changes`")
        return
    try:
        found = changed_pages(file_bytes(old), file_bytes(new), (str(old), str(new)))
    except Problems as error:
        report(error.problems)
        return
    target = new.with_name(f"{new.stem}-changes.txt")
    write(target, in_words(found, old.name, new.name).encode())
    done(f"{target}: {counted(len(found.pages), 'page')} to be made anew")
