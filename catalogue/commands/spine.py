"""`catalogue spine`: how thick a book will be."""

from typing import Annotated

import typer

from catalogue.commands.shared import reporting
from catalogue.lengths import MM
from catalogue.problems import Finder, Place, Problems
from catalogue.stock import BULKS, WEIGHTS, Stock
from catalogue.stock import spine as thickness

_MOST_PAGES = 10_000


def spine(
    pages: Annotated[int, typer.Argument(help="Pages of the text, without the cover.")],
    paper: Annotated[float, typer.Option("--paper", metavar="G/M2", help="Weight of the text's paper.")],
    bulk: Annotated[
        float | None,
        typer.Option("--bulk", metavar="CM3/G", help="Its bulk: 0.8 gloss, 0.9 matt, 1.25 offset; 1 if not given."),
    ] = None,
    cover: Annotated[float | None, typer.Option("--cover", metavar="G/M2", help="Weight of the cover's paper.")] = None,
    cover_bulk: Annotated[
        float | None, typer.Option("--cover-bulk", metavar="CM3/G", help="Its bulk; 1 if not given.")
    ] = None,
) -> None:
    """Say how thick the spine of a glued book is, and how that comes about."""
    from catalogue.records.printer import PrinterProfile

    finder = Finder()
    if not 1 <= pages <= _MOST_PAGES:
        finder.grave(Place(), f"a book of {pages} pages has no spine", f"write a number from 1 to {_MOST_PAGES}")
    if cover is None and cover_bulk is not None:
        finder.grave(Place("--cover-bulk"), "bulk alone gives no thickness", "write --cover beside it")
    text = stock_of(paper, bulk, "--paper", finder)
    outside = stock_of(cover, cover_bulk, "--cover", finder)
    with reporting():
        if finder.found or text is None:
            raise Problems(finder.found)
    whole = thickness(pages, text, outside)
    leaves = thickness(pages, text)
    typer.echo(f"spine {whole / MM:.1f} mm")
    typer.echo(f"  leaves {(pages + 1) // 2} × {_told(text)}: {leaves / MM:.2f} mm")
    if outside is not None:
        typer.echo(f"  cover 2 × {_told(outside)}: {(whole - leaves) / MM:.2f} mm")
    typer.echo("  glue and the swelling of folds are not in it: the printer's own figure wins")
    least = PrinterProfile().spine_text
    if whole < least:
        typer.echo(f"  under {least / MM:g} mm it carries no words")


def stock_of(weight: float | None, bulk: float | None, option: str, finder: Finder) -> Stock | None:
    """The paper told by two options; None where there is none, or, with a problem, where there can be none like it."""
    if weight is None:
        return None
    for number, least, most, what in ((weight, *WEIGHTS, "g/m²"), (1.0 if bulk is None else bulk, *BULKS, "cm³/g")):
        if not least <= number <= most:
            finder.grave(Place(option), f"no paper has {number:g} {what}", f"write a number from {least:g} to {most:g}")
            return None
    return Stock(weight) if bulk is None else Stock(weight, bulk)


def _told(stock: Stock) -> str:
    return f"{stock.caliper / MM:.3f} mm ({stock.weight:g} g/m² × {stock.bulk:g} cm³/g)"
