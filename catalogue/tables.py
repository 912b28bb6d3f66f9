"""Reports as tables on the screen."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from catalogue.makeup.type_report import TypeReport
from catalogue.terminal import printable

_NO_SCREEN = 200
"""Columns of what is not printed on a screen."""
_MOST_ROWS = 40
_WIDEST_TITLE = 40
"""Columns in which a film's title is shown, turned over where it is longer."""


def print_type(report: TypeReport) -> None:
    """The report as tables, on the screen or wherever the output goes."""
    styles = [each for each in report.styles if each.ragged or each.justified]
    _table(
        "Running text",
        styles,
        {
            "language": lambda each: each.language,
            "style": lambda each: each.style,
            "lines": lambda each: f"{each.lines}",
            "stranded": lambda each: f"{each.stranded}",
            "hyphens in 100 lines": lambda each: f"{each.hyphens:.1f}",
            "running": lambda each: f"{each.hyphen_run}",
        },
    )
    _table(
        "Ragged lines",
        [each for each in styles if each.ragged],
        {
            "language": lambda each: each.language,
            "style": lambda each: each.style,
            "lines": lambda each: f"{each.ragged}",
            "mean rag": lambda each: f"{each.rag:.1%}",
            "short": lambda each: f"{each.short}",
            "stairs": lambda each: f"{each.stairs}",
        },
    )
    _table(
        "Justified lines",
        [each for each in styles if each.justified],
        {
            "language": lambda each: each.language,
            "style": lambda each: each.style,
            "lines": lambda each: f"{each.justified}",
            "loose": lambda each: f"{each.loose:.1%}",
            "loosest": lambda each: f"{each.loosest:+.2f}",
            "tightest": lambda each: f"{each.tightest:+.2f}",
            "letters fitted": lambda each: f"{each.letterfit:.1%}",
            "rivers": lambda each: f"{each.rivers}",
        },
    )
    _table(
        "The worst lines",
        report.worst,
        {
            "film": lambda line: line.film,
            "text of": lambda line: f"{line.place} {line.place.field}",
            "page": lambda line: f"{line.page}",
            "style": lambda line: line.style,
            "ratio or share": lambda line: f"{line.share:.0%}" if line.ratio is None else f"{line.ratio:+.2f}",
            "line": lambda line: line.text,
        },
    )
    _table(
        "Seen over several lines",
        report.findings,
        {
            "what": lambda found: found.kind,
            "lines": lambda found: f"{found.lines}",
            "film": lambda found: found.first.film,
            "text of": lambda found: f"{found.first.place} {found.first.place.field}",
            "page": lambda found: f"{found.first.page}",
            "first line": lambda found: found.first.text,
        },
    )


def print_fits(rows: Sequence[Sequence[str]]) -> None:
    """How films fit their pages, a row a text: page, film, design, lines, text, and what is to be done with it."""
    names = ("page", "film", "design", "lines", "text", "budget")
    table = Table(*names, box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.columns[1].max_width = _WIDEST_TITLE
    for row in rows:
        table.add_row(*(Text(printable(cell), style=_style(row[-1])) for cell in row))
    console = Console(highlight=False)
    console.width = console.width if console.is_terminal else _NO_SCREEN
    console.print(table)


def _style(budget: str) -> str:
    return "bold red" if budget.startswith("cut") else ""


def _table(title: str, entries: Sequence[Any], columns: Mapping[str, Callable[[Any], str]]) -> None:
    """A row an entry, nothing where there is none. Where no screen sets the width there is room for every column."""
    if not entries:
        return
    more = f"and {len(entries) - _MOST_ROWS} more, which --json names" if len(entries) > _MOST_ROWS else None
    table = Table(*columns, title=title, title_justify="left", caption=more, caption_justify="left")
    for entry in entries[:_MOST_ROWS]:
        # Text, as problems are: what a record says must not reach the terminal as anything but words.
        table.add_row(*(Text(printable(said(entry))) for said in columns.values()))
    console = Console(highlight=False)
    console.width = console.width if console.is_terminal else _NO_SCREEN
    console.print(table)
