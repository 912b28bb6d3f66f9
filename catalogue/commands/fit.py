"""`catalogue fit`: how the films found room on their pages, and how much every text may grow or must lose."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from catalogue.commands.shared import (
    Festival,
    Keys,
    counted,
    done,
    fail,
    inside,
    report,
    reporting,
    sound,
    working,
    write,
)

if TYPE_CHECKING:
    from catalogue.build import Workshop
    from catalogue.makeup.fits import TextFit
    from catalogue.makeup.fitted import Fitted

_COLUMNS = (
    "film", "title", "section", "page", "layout", "step", "lines", "text", "language",
    "cut characters", "cut words", "room characters",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What begins a formula in a spreadsheet, if it begins a cell."""


def fit(
    festival: Festival = Path(),
    keys: Keys = None,
    csv_file: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write the list for a spreadsheet, a row a text.")
    ] = None,
    semicolons: Annotated[
        bool,
        typer.Option(
            "--semicolons", help="Part the CSV's columns by semicolons, for spreadsheets with a decimal comma."
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON list, for other programs.")] = False,
    over: Annotated[bool, typer.Option("--over", help="Only the films of which something must be cut.")] = False,
    language: Annotated[
        str | None, typer.Option("--language", metavar="TAG", help="Only the texts in this language of the edition.")
    ] = None,
) -> None:
    """Show film by film how it fits its page: what must be cut of each text, or how much it may still grow.

    The numbers have been tried. Cut every text of a film by what is named, and the film fits; let one text alone grow by
    what is named, and the film stays on its step. A film that is too long does not stop the list; the command ends with 1.
    """
    from catalogue.build import is_grave
    from catalogue.editing import fitted_films

    festival, wanted = inside(festival, keys)
    with reporting(), working("Reading the records") as say:
        workshop = sound(festival)
        languages = workshop.desk.languages
        if language is not None and language not in languages:
            fail(f"the edition has no language {language}; it has {', '.join(languages)}")
        say("Setting the pages")
        films, problems = fitted_films(workshop, wanted)
    shown = [each for each in films if not over or (each.fit is not None and each.fit.over)]
    if csv_file is not None:
        write(csv_file, _csv(workshop, shown, language, ";" if semicolons else ","))
        done(f"{csv_file}: {_counted(films)}")
    elif as_json:
        typer.echo(json.dumps([_in_json(workshop, each, language) for each in shown], ensure_ascii=False, indent=1))
    elif films:
        _print(workshop, shown, language)
        done(_counted(films))
    report(problems)
    raise typer.Exit(1 if is_grave(problems) or any(each.fit is not None and each.fit.over for each in films) else 0)


def _counted(films: "Sequence[Fitted]") -> str:
    """How many films there are, and of how many of them something must be cut."""
    over = sum(each.fit is not None and each.fit.over for each in films)
    return f"{counted(len(films), 'film')}, {over or 'none'} too long for {'its page' if over == 1 else 'their pages'}"


def _texts(each: "Fitted", language: str | None) -> "tuple[TextFit, ...]":
    texts = () if each.fit is None else each.fit.texts
    return tuple(text for text in texts if language in (None, text.language))


def _print(workshop: "Workshop", films: "Sequence[Fitted]", language: str | None) -> None:
    from catalogue.tables import print_fits

    rows: list[tuple[str, ...]] = []
    for each in films:
        title = _title(workshop, each, language)
        said = [(f"{text.language} {_name(workshop, text)}", _budget(text)) for text in _texts(each, language)]
        first, *others = said or [("", "")]
        rows.append((str(each.page), title, _design(each), _lines(each), *first))
        # Below its title the film's key, which names its file.
        second, *rest = others or [("", "")]
        rows.append(("", each.film.key, "", "", *second))
        rows.extend(("", "", "", "", *other) for other in rest)
    print_fits(rows)


def _title(workshop: "Workshop", each: "Fitted", language: str | None) -> str:
    return workshop.desk.any_title(each.film, language or workshop.desk.languages[0])


def _section(workshop: "Workshop", each: "Fitted") -> str:
    section = workshop.desk.records.festival.sections.get(each.section)
    return "" if section is None else section.name.get(workshop.desk.languages[0]) or each.section


def _design(each: "Fitted") -> str:
    return "" if each.fit is None else f"{each.fit.layout} {each.fit.step}".strip()


def _lines(each: "Fitted") -> str:
    lines = 0 if each.fit is None else each.fit.lines
    return "" if each.fit is None else f"{-lines} over" if lines < 0 else f"{lines} free"


def _name(workshop: "Workshop", text: "TextFit") -> str:
    """What the text is, and of whom: `biography of Zhang Yimou`."""
    person = workshop.desk.records.people.get(text.of)
    return text.name if person is None else f"{text.name} of {workshop.desk.wordings[text.language].name(person)}"


def _budget(text: "TextFit") -> str:
    """What an editor does with the text, in plain words."""
    if text.lines < 0:
        words = f" ({counted(-text.words, 'word')})" if text.words else ""
        return f"cut {-text.characters} characters{words}"
    return f"room for {text.characters} characters" if text.characters else "full"


def _csv(workshop: "Workshop", films: "Sequence[Fitted]", language: str | None, delimiter: str) -> bytes:
    """The list as CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know that it is."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for each in films:
        for row in _rows(workshop, each, language):
            writer.writerow([_cell(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _rows(workshop: "Workshop", each: "Fitted", language: str | None) -> Iterator[tuple[Any, ...]]:
    layout, step, lines = ("", "", "") if each.fit is None else (each.fit.layout, each.fit.step, each.fit.lines)
    head = (
        each.film.key, _title(workshop, each, language), _section(workshop, each), each.page, layout, step, lines,
    )  # fmt: skip
    texts = _texts(each, language)
    if not texts:
        yield (*head, "", "", "", "", "")
    for text in texts:
        if text.lines < 0:
            yield (*head, _name(workshop, text), text.language, -text.characters, -text.words or "", "")
        else:
            yield (*head, _name(workshop, text), text.language, "", "", text.characters)


def _cell(value: Any) -> Any:
    """A cell that a spreadsheet takes for what it says: words that look like a formula get an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _in_json(workshop: "Workshop", each: "Fitted", language: str | None) -> dict[str, Any]:
    fitted = each.fit
    return {
        "film": each.film.key,
        "title": _title(workshop, each, language),
        "section": each.section,
        "page": each.page,
        "layout": None if fitted is None else fitted.layout,
        "step": None if fitted is None else fitted.step,
        "lines": None if fitted is None else fitted.lines,
        "texts": [
            {
                "file": text.place.file,
                "line": text.place.line,
                "field": text.place.field,
                "text": text.name,
                "of": text.of or None,
                "language": text.language,
                "lines": text.lines,
                "characters": text.characters,
                "words": text.words,
            }
            for text in _texts(each, language)
        ],
    }
