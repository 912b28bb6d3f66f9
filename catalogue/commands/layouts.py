"""`catalogue layouts`: the page designs there are, with their options."""

import sys
from dataclasses import MISSING
from pathlib import Path

import typer

from catalogue.commands.shared import Festival, prepare, reporting


def layouts(festival: Festival = Path()) -> None:
    """List the page designs that festival.yaml may name, with their options."""
    from catalogue.makeup.layout import in_words

    with reporting():
        workshop = prepare(festival)
    for name, layout in sorted(workshop.library.layouts.items()):
        summary = (sys.modules[layout.__module__].__doc__ or "").strip().split("\n")[0]
        typer.echo(f"{name}: makes pages of {'the book' if layout.takes == 'book' else in_words(layout.takes)}")
        if summary:
            typer.echo(f"    {summary}")
        for option, kind, default in layout.options():
            given = "must be given" if default is MISSING else f"= {default}"
            typer.echo(f"    option {option}: {kind} {given}")
