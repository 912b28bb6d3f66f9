"""The command: what `catalogue` can do, each thing in a file of its own in `commands/`.

What a command needs is imported inside it: `--help` must not wait for the type engine.
"""

import gc
import io
import sys

import typer

from catalogue.commands.build import build
from catalogue.commands.changes import changes
from catalogue.commands.check import check
from catalogue.commands.fit import fit
from catalogue.commands.freeze import freeze, thaw
from catalogue.commands.handout import handout
from catalogue.commands.impose import impose
from catalogue.commands.layouts import layouts
from catalogue.commands.new import new
from catalogue.commands.plates import plates
from catalogue.commands.preflight import preflight
from catalogue.commands.printers import printers
from catalogue.commands.proof import proof
from catalogue.commands.schema import schema
from catalogue.commands.specimen import specimen
from catalogue.commands.spine import spine
from catalogue.commands.where import where

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    help="""Typesets a film festival's bilingual booklet and a handout sheet per film from its records.

A festival is a folder with `data/festival.yaml`, `data/films/`, `data/people/` and `data/pictures/`. Begin one with
`catalogue new my-festival`, see what is wrong with `catalogue check`, print with `catalogue build` and
`catalogue handout`.""",
)

for command in (
    build,
    handout,
    specimen,
    check,
    proof,
    layouts,
    where,
    schema,
    new,
    fit,
    freeze,
    thaw,
    impose,
    changes,
    plates,
    preflight,
    printers,
    spine,
):
    app.command()(command)


def main() -> None:
    """The console script. What goes to a file or another program is UTF-8 whatever the machine's own encoding."""
    # A book's galleys are kept until it is printed: looking them through for waste takes a tenth of the time and finds none.
    gc.set_threshold(10_000)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
    app()
