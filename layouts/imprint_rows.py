"""The imprint's rows, set: a table with a label in each language, or fine in columns with the names run in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue import Desk, Galley, ImprintRow, Passage, Place, Sheet
from layouts.columns import stacked
from layouts.film_credits import GAP_AFTER_LABEL, INTO_GUTTER
from layouts.grid import Grid
from layouts.in_languages import said_by


@dataclass(frozen=True)
class SetRow:
    """A row of the imprint: galleys side by side, with the grid column of each; none in a white line."""

    cells: tuple[tuple[float, Galley], ...]
    heads: bool = False
    """A label alone, which stands with the row below it."""

    @property
    def lines(self) -> int:
        return max((len(galley.lines) for _, galley in self.cells), default=1)

    @property
    def white(self) -> bool:
        return not self.cells


def table(desk: Desk, grid: Grid, rows: Sequence[ImprintRow]) -> list[SetRow]:
    """A row each: a label in every language that has its own word for it, a column each, then names or texts."""
    return [_row(desk, grid, row) for row in rows]


def fine(desk: Desk, grid: Grid, rows: Sequence[ImprintRow]) -> list[list[SetRow]]:
    """Fine rows, labels with the names run in: a column a language, abreast; or one language dealt to two columns."""
    languages = desk.languages[:2]
    made = [_fine_row(desk, grid, row, languages) for row in rows]
    return _dealt(made) if len(languages) == 1 else [_bare(made)]


def _row(desk: Desk, grid: Grid, row: ImprintRow) -> SetRow:
    languages, values = desk.languages[:2], _values(desk, row)
    labels = said_by(desk, lambda language: desk.wordings[language].imprint_label(row), len(languages))
    if not values:
        measure = grid.text_measure
        heads = [
            (2.0 * languages.index(language), desk.set([desk.passage(words, "list_head", language)], measure, place))
            for language, words in labels
            if (place := row.place("label"))
        ]
        return SetRow(tuple(heads), heads=bool(heads))
    cells: list[tuple[float, Galley]] = []
    for language, words in labels:
        passage = desk.passage(words, "label", language)
        measure = grid.column + INTO_GUTTER * grid.gutter
        cells.append((float(languages.index(language)), desk.set([passage], measure, row.place("label"))))
    room = grid.columns - len(languages)
    cells.append((float(len(languages)), _value(desk, row, values, grid.span(room))))
    return SetRow(tuple(cells))


def _fine_row(desk: Desk, grid: Grid, row: ImprintRow, languages: Sequence[str]) -> SetRow:
    cells: list[tuple[float, Galley]] = []
    heads = True
    for index, language in enumerate(languages):
        label, names = desk.wordings[language].imprint_label(row), desk.wordings[language].imprint_names(row)
        passages = [desk.passage(label, "fine_label" if names else "fine_head", language)] if label else []
        if label and names:
            passages.append(desk.gap(GAP_AFTER_LABEL, "fine_value", language, joined=True))
        passages.extend(_listed(desk, row, names, "fine_value", language, grid.text_measure))
        if passages:
            cells.append((2.0 * index, desk.set(passages, grid.text_measure, row.place("value"))))
        heads = heads and not names
    return SetRow(tuple(cells), heads=heads and bool(cells))


def _values(desk: Desk, row: ImprintRow) -> list[tuple[str, tuple[str, ...]]]:
    """The names in each language, those that are the same in both once."""
    found: dict[tuple[str, ...], str] = {}
    for language in desk.languages[:2]:
        names = desk.wordings[language].imprint_names(row)
        if names:
            found.setdefault(names, language)
    return [(language, names) for names, language in found.items()]


def _listed(
    desk: Desk, row: ImprintRow, names: Sequence[str], style: str, language: str, measure: float
) -> list[Passage]:
    """Names with commas between; a person's is never broken, nor one of several texts that a line has room for."""
    out: list[Passage] = []
    for index, name in enumerate(names):
        tail = ", " if index + 1 < len(names) else ""
        text = index >= len(row.people)
        breaks = text and (len(names) == 1 or desk.line(name + tail, style, language).widest > measure)
        out.append(desk.passage(name + tail, style, language, breaks=breaks))
    return out


def _value(desk: Desk, row: ImprintRow, values: Sequence[tuple[str, tuple[str, ...]]], measure: float) -> Galley:
    """The languages' names on one line with a slash where they fit, else one under the other."""
    place = row.place("value" if row.value else "people")
    lists = [_listed(desk, row, names, "value", language, measure) for language, names in values]
    return in_turn(desk, lists, measure, place)


def in_turn(desk: Desk, languages: Sequence[Sequence[Passage]], measure: float, place: Place) -> Galley:
    """What the languages say on one line with a slash between where it fits, else one under the other."""
    whole: list[Passage] = []
    for passages in languages:
        if whole:
            whole.append(desk.passage(" / ", passages[0].style, passages[0].language))
        whole.extend(passages)
    out = desk.set(whole, measure, place)
    if len(languages) == 1 or len(out.lines) == 1:
        return out
    return stacked([desk.set(passages, measure, place) for passages in languages])


def pour_rows(sheet: Sheet, grid: Grid, rows: Sequence[SetRow], k: int) -> int:
    """Sets a table's rows from baseline `k`; the baseline below the last."""
    for row in rows:
        for column, galley in row.cells:
            sheet.pour(galley, grid.x(column), grid.y(k))
        k += row.lines
    return k


def pour_columns(sheet: Sheet, grid: Grid, columns: Sequence[Sequence[SetRow]], y: float, leading: float) -> float:
    """Sets columns of fine rows from the baseline at `y`; where the line below the longest would stand."""
    end = y
    for index, column in enumerate(columns):
        at = y
        for row in column:
            for cell, galley in row.cells:
                sheet.pour(galley, grid.x(cell + 2 * index), at)
            at += row.lines * leading
        end = max(end, at)
    return end


def _dealt(rows: Sequence[SetRow]) -> list[list[SetRow]]:
    """The rows in two columns, in order, the longer as short as can be and neither ending with a head."""
    counts = [row.lines for row in rows]
    places = [at for at in range(len(rows) + 1) if not (at and rows[at - 1].heads and at < len(rows))]
    at = min(places, key=lambda place: (max(sum(counts[:place]), sum(counts[place:])), -place))
    return [_bare(rows[:at]), _bare(rows[at:])]


def paged(rows: Sequence[SetRow], first: int, others: int) -> list[list[SetRow]]:
    """The rows over pages with so many lines, parted at white lines or heads where a page then loses no third of them."""
    pages: list[list[SetRow]] = []
    rest = list(rows)
    while rest:
        room = others if pages else first
        at = lines = 0
        while at < len(rest) and lines + rest[at].lines <= room:
            lines += rest[at].lines
            at += 1
        at = max(at, 1)
        if at < len(rest):
            groups = [place for place in range(at, 0, -1) if rest[place].white or rest[place].heads]
            near = [place for place in groups if sum(row.lines for row in rest[:place]) > room * 2 / 3]
            at = near[0] if near else at
        pages.append(_bare(rest[:at]))
        rest = _bare(rest[at:])
    return pages or [[]]


def parted(rows: Sequence[SetRow]) -> list[list[SetRow]]:
    """The rows of one page over two, the second beginning with the last group."""
    groups = [at for at in range(1, len(rows)) if rows[at].white or rows[at].heads]
    at = groups[-1] if groups else len(rows) - len(rows) // 3
    return [_bare(rows[:at]), _bare(rows[at:])]


def _bare(rows: Sequence[SetRow]) -> list[SetRow]:
    """The rows without white ones at either end."""
    out = list(rows)
    while out and out[0].white:
        out.pop(0)
    while out and out[-1].white:
        out.pop()
    return out
