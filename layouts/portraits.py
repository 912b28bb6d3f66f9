"""Rows of people: a portrait at the left, and beside it a column a language."""

from __future__ import annotations

from catalogue import Box, Desk, Ink, Picture, PictureFile, Sheet, cover, mm
from layouts.grid import Grid

PORTRAIT = (mm(30), mm(40))
BESIDE = (1.0, 2.5)
"""Grid columns at which two languages stand beside a portrait."""
BESIDE_MEASURE = mm(46)


def beside(desk: Desk, grid: Grid) -> tuple[tuple[str, float, float], ...]:
    """Each language with the x and the measure of its words beside a portrait; one alone has all of the width."""
    languages = desk.languages[: len(BESIDE)]
    if len(languages) == 1:
        return ((languages[0], grid.x(BESIDE[0]), grid.span(grid.columns - 1) - grid.rag),)
    return tuple(
        (language, grid.x(column), BESIDE_MEASURE) for language, column in zip(languages, BESIDE, strict=False)
    )


def put_portrait(desk: Desk, grid: Grid, sheet: Sheet, file: PictureFile | None, y: float, panel: Ink | None) -> None:
    """A portrait whose head is at the capitals of a name on baseline `y`, or a panel of an ink where there is none."""
    width, height = PORTRAIT
    top = y - desk.cap_height("juror")
    if file is not None:
        sheet.put(Picture(grid.left, top, width, height, file, cover(file, width, height, keep_top=True).shares))
    elif panel is not None:
        sheet.put(Box(grid.left, top, width, height, panel))


def portrait_depth(desk: Desk, grid: Grid) -> float:
    """Units from the baseline of the name down to the portrait's foot."""
    return (PORTRAIT[1] - desk.cap_height("juror")) / grid.unit
