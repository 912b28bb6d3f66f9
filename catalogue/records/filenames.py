"""What a print file is called: the printer's pattern, filled in."""

from catalogue.problems import Problem, Problems
from catalogue.records.festival import Festival
from catalogue.records.keys import proposed_key
from catalogue.records.printer import PrinterProfile

_LONGEST = 255
"""Bytes of a file's name on the file systems in use."""


def file_name(festival: Festival, printer: PrinterProfile, part: str, pages: int, *, again: bool = False) -> str:
    """The name of the file of that part of the job; `again` where it is sent with changes.

    Raises Problems where the pattern asks for what the festival does not say, or the name could not be a file's.
    """
    place = printer.place("files.again" if again else "files.first")
    pattern = printer.files.again if again else printer.files.first
    parts = {
        "festival": _plain(festival),
        "edition": str(festival.edition or ""),
        "year": str(festival.dates.first.year),
        "part": part,
        "pages": str(pages),
    }
    problems = [
        Problem(place, f"the file's name wants {{{name}}}, and the festival has none in plain letters", "leave it out")
        for name, words in parts.items()
        if not words and f"{{{name}}}" in pattern
    ]
    named = pattern.format_map(parts)
    if len(named.encode()) > _LONGEST:
        problems.append(
            Problem(place, f"the file's name would have {len(named.encode())} bytes", "write a shorter one")
        )
    if again and not problems and named == file_name(festival, printer, part, pages):
        what = f"a file sent again would be called {named}, as the first one was"
        problems.append(Problem(place, what, "give it a name of its own"))
    if problems:
        raise Problems(problems)
    return named


def _plain(festival: Festival) -> str:
    """The festival's name in plain letters, from the first of its languages that can be written so."""
    names = [festival.name.get(language, "") for language in festival.languages]
    return next((key for name in [*names, *festival.name.values()] if (key := proposed_key(name))), "")
