"""The credits of a film: a label in every language, and names that are never broken nor parted from their label."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from catalogue import Desk, Film, Galley, Passage, Place, Rule, Sheet, Texts, mm
from layouts.grid import Grid
from layouts.in_languages import said_by

GAP_AFTER_LABEL = mm(1.6)
INTO_GUTTER = 0.5
"""Share of the gutter that a label may take before it turns over: what stands beside it is ragged too."""
MOST_ROLES, MOST_LINES = 12, 14
"""More roles or more lines than this are set as fine credits."""
RULE_ABOVE = 1.5
"""Units from the rule down to the first row."""
LONGEST_HELD = 24
"""Characters of a company's name that stands on one line as a person's does."""
WHITE_ABOVE = 3
"""Units from the last text line to the first row."""


@dataclass(frozen=True)
class Name:
    """One name of a row, and whom it plays. A person's name is never broken; a company's long one may be."""

    words: str
    played: str = ""
    breaks: bool = False


@dataclass(frozen=True)
class Credit:
    """A row of the credits: a label in each language that has its own word, and the names."""

    labels: tuple[tuple[str, str], ...]
    names: tuple[Name, ...]
    place: Place


def film_credits(
    desk: Desk, film: Film, *, roles: Collection[str] = (), characters: bool = False, showing: bool = False
) -> list[Credit]:
    """The credits as rows, each label in the edition's languages and in the number and gender of its names.

    With `roles` there are only the rows of these, and who made the still. With `characters` an actor's name is followed
    by whom they play, in every language that says it differently; with `showing` rows follow on the premiere, the
    subtitles, the guests and what a viewer may wish to know.
    """
    by_language = [desk.wordings[language].credits(film) for language in desk.languages]
    out = []
    for rows in zip(*by_language, strict=True):
        if roles and not set(roles) & set(rows[0].roles):
            continue
        of_people = rows[0].role in film.credits or rows[0].role == "cast"
        names = []
        for same in zip(*(row.credits for row in rows), strict=True):
            words = " / ".join(dict.fromkeys(credit.name for credit in same))
            played = " / ".join(dict.fromkeys(credit.character for credit in same if credit.character))
            names.append(Name(words, played if characters else "", not of_people and len(words) > LONGEST_HELD))
        out.append(Credit(said_by(desk, rows[0].labels.get), tuple(names), rows[0].place))
    return [*out, *_photographer(desk, film), *(_showing(desk, film) if showing else ())]


def _photographer(desk: Desk, film: Film) -> list[Credit]:
    """A row for who made the still, where the record says so."""
    if film.still is None or film.still.credit is None:
        return []
    labels = said_by(desk, lambda language: desk.wordings[language].role("photographs"))
    return _of_texts(desk, labels, film.still.credit, film.place("still.credit"))


def _showing(desk: Desk, film: Film) -> Iterator[Credit]:
    """Rows on how the film is shown, each only where the record says something."""

    def labels(word: str) -> tuple[tuple[str, str], ...]:
        return said_by(desk, lambda language: desk.wordings[language].word(word))

    if film.premiere is not None:
        kinds = dict.fromkeys(desk.wordings[language].premiere(film.premiere) for language in desk.languages)
        yield Credit(labels("premiere"), (Name(" / ".join(kinds), breaks=True),), film.place("premiere"))
    if film.subtitles:
        names = dict.fromkeys(desk.wordings[language].languages(film.subtitles) for language in desk.languages)
        yield Credit(labels("subtitles"), (Name(" / ".join(names), breaks=True),), film.place("subtitles"))
    guests = dict.fromkeys(guest for screening in film.screenings for guest in screening.guests)
    if guests:
        people = [desk.records.people[guest] for guest in guests]
        credited = tuple(Name(desk.wordings[desk.languages[0]].credit_name(person)) for person in people)
        yield Credit(labels("guests"), credited, film.place("screenings"))
    if film.content_notes is not None:
        yield from _of_texts(desk, labels("content_notes"), film.content_notes, film.place("content_notes"))


def _of_texts(desk: Desk, labels: tuple[tuple[str, str], ...], texts: Texts, place: Place) -> list[Credit]:
    """A row of what a text says in the edition's languages; none where it says nothing in them."""
    words = dict.fromkeys(said for language in desk.languages if (said := desk.wordings[language].text(texts)))
    return [Credit(labels, (Name(" / ".join(words), breaks=True),), place)] if words else []


def name_passages(desk: Desk, names: Sequence[Name], style: str, *, joined: bool = False) -> list[Passage]:
    """The names with commas between; with `joined` the first never parts from what stands before it."""
    language = desk.languages[-1]
    out: list[Passage] = []
    for index, name in enumerate(names):
        tail = ", " if index + 1 < len(names) else ""
        first = joined and not index
        if name.played:
            out.append(desk.passage(f"{name.words} ", style, language, breaks=name.breaks, joined=first))
            out.append(desk.passage(f"({name.played}){tail}", style, language))
        else:
            out.append(desk.passage(f"{name.words}{tail}", style, language, breaks=name.breaks, joined=first))
    return out


@dataclass(frozen=True)
class CreditsBlock:
    """Credits standing on a last baseline and growing upward, in the styles whose names begin with `prefix`."""

    desk: Desk
    grid: Grid
    prefix: str
    last: float
    """Y of the last baseline."""
    fine_leading: float

    def pour(self, sheet: Sheet, credits: Sequence[Credit], *, fine: bool) -> float:
        """Sets them, as fine credits where asked or where they are many; y of the first row's baseline.

        Without credits nothing is set, and the y is that of the row that would follow.
        """
        if not credits:
            return self.last + self.grid.unit
        table = [] if fine or len(credits) > MOST_ROLES else self._table(credits)
        lines = sum(max(len(cell.lines) for cell in row) for row in table)
        first = self._pour_table(sheet, table, lines) if 0 < lines <= MOST_LINES else self._pour_fine(sheet, credits)
        y = first - RULE_ABOVE * self.grid.unit
        left, right = self.grid.left, self.grid.left + self.grid.measure
        sheet.put(Rule(left, y, right, y, self.desk.look.rules["rule"], self.desk.ink("black")))
        return first

    def room_above(self, first: float, k: int, leading: float = 0.0) -> int:
        """Lines of text from baseline `k` down to the white above credits whose first row is at y `first`.

        They are `leading` apart, or the grid's unit.
        """
        return self.grid.lines(k, first / self.grid.unit - WHITE_ABOVE, leading)

    def _table(self, credits: Sequence[Credit]) -> list[list[Galley]]:
        """Rows of cells: a label a language, a column each, then the names across what is left.

        Empty where the grid has too few columns for the edition's languages.
        """
        desk, grid = self.desk, self.grid
        languages = desk.languages
        room = grid.columns - len(languages)
        if room < 2:
            return []
        table = []
        for credit in credits:
            row = []
            labels = dict(credit.labels)
            for language in languages:
                passage = desk.passage(labels.get(language, ""), f"{self.prefix}label", language)
                row.append(desk.set([passage], grid.column + INTO_GUTTER * grid.gutter, credit.place))
            names = name_passages(desk, credit.names, f"{self.prefix}value")
            row.append(desk.set(names, grid.span(room), credit.place))
            table.append(row)
        return table

    def _pour_table(self, sheet: Sheet, table: Sequence[Sequence[Galley]], lines: int) -> float:
        first = y = self.last - self.grid.unit * (lines - 1)
        for row in table:
            for column, cell in enumerate(row):
                sheet.pour(cell, self.grid.x(column), y)
            y += self.grid.unit * max(len(cell.lines) for cell in row)
        return first

    def _pour_fine(self, sheet: Sheet, credits: Sequence[Credit]) -> float:
        columns = _dealt(self.fine_rows(credits))
        lines = max(sum(len(galley.lines) for galley in column) for column in columns)
        first = self.last - self.fine_leading * (lines - 1)
        for index, column in enumerate(columns):
            y = first
            for galley in column:
                sheet.pour(galley, self.grid.x(2 * index), y)
                y += self.fine_leading * len(galley.lines)
        return first

    def fine_rows(self, credits: Sequence[Credit]) -> list[Galley]:
        """Fine credits, a galley a row. Lines end between the labels rather than inside one, where that costs no line."""
        out = []
        for credit in credits:
            whole = self._fine_row(credit, broken=False)
            broken = whole if len(whole.lines) == 1 and not whole.problems else self._fine_row(credit, broken=True)
            out.append(broken if whole.problems or len(whole.lines) > len(broken.lines) else whole)
        return out

    def _fine_row(self, credit: Credit, *, broken: bool) -> Galley:
        """The labels in all languages, broken or not, then the names run in."""
        desk = self.desk
        label_style, value_style = f"{self.prefix}fine_label", f"{self.prefix}fine_value"
        passages: list[Passage] = []
        for index, (language, label) in enumerate(credit.labels):
            if index:
                passages.append(desk.passage(" / ", label_style, language))
            passages.append(desk.passage(label, label_style, language, breaks=broken))
        language = desk.languages[-1]
        passages.append(desk.gap(GAP_AFTER_LABEL, value_style, language, joined=True))
        passages.extend(name_passages(desk, credit.names, value_style, joined=True))
        return desk.set(passages, self.grid.text_measure, credit.place)


def _dealt(galleys: Sequence[Galley]) -> list[list[Galley]]:
    """Galleys dealt in order to two columns so that the longer is as short as can be, none of them divided."""
    counts = [len(galley.lines) for galley in galleys]
    # Of two equal cuts the later one: the first column is the longer.
    cut = min(range(len(galleys) + 1), key=lambda index: (max(sum(counts[:index]), sum(counts[index:])), -index))
    return [list(galleys[:cut]), list(galleys[cut:])]
