"""`catalogue new`: a festival to begin with."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from catalogue.commands.shared import done, fail


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
