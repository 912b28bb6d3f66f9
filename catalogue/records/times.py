"""Written times: years, running times, days and hours; like `values`, each function reads one or raises Wrong."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from catalogue.records.values import Wrong, text


@dataclass(frozen=True, slots=True, order=True)
class Years:
    """The year or years of a film; one year where both are the same."""

    first: int
    last: int


_FIRST_FILM, _LAST_YEAR = 1870, 2200


def _year(digits: str) -> int:
    year = int(digits)
    if not _FIRST_FILM <= year <= _LAST_YEAR:
        raise Wrong(f"{year} is not a year in which a film was made", "write the year of the film with four digits")
    return year


def film_years(value: Any) -> Years:
    """`2021`, or a span such as `1924–1925`."""
    written = text(value)
    match = re.fullmatch(r"(\d{4})(?:\s*[-–—/]\s*(\d{4}))?", written, re.ASCII)
    if match is None:
        raise Wrong(f"{written} is not a year", "write one such as 2021, or a span such as 1924–1925")
    first = _year(match[1])
    last = _year(match[2]) if match[2] else first
    if last < first:
        raise Wrong(f"{written} ends before it begins", f"write {last}–{first}")
    return Years(first, last)


def life_year(value: Any) -> int:
    """The year of a birth or a death."""
    written = text(value)
    if not re.fullmatch(r"\d{3,4}", written, re.ASCII):
        raise Wrong(f"{written} is not a year", "write one such as 1950")
    return int(written)


_MINUTES = r"(?:min(?:\.|utes?|s)?|мин\.?|['’′])"
_SECONDS = r"(?:s(?:ec)?\.?|с(?:ек)?\.?|[\"”″]|'')"
_HOURS = r"(?:h|ч)"
_RUNNING = (
    re.compile(rf"(?P<m>\d{{1,4}})(?:\s*{_MINUTES})?", re.ASCII),
    re.compile(r"(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2}))?", re.ASCII),
    re.compile(rf"(?P<m>\d{{1,4}})\s*{_MINUTES}\s*(?P<s>\d{{1,2}})\s*{_SECONDS}", re.ASCII),
    re.compile(
        rf"(?P<h>\d{{1,2}})\s*{_HOURS}(?:\s*(?P<m>\d{{1,2}})\s*{_MINUTES})?(?:\s*(?P<s>\d{{1,2}})\s*{_SECONDS})?",
        re.ASCII,
    ),
    re.compile(rf"(?P<s>\d{{1,2}})\s*{_SECONDS}", re.ASCII),
)
_MOST_HOURS = 13
"""With a colon, more hours than this are taken for minutes and seconds: no film so long is shown at one go."""


def running_time(value: Any) -> int:
    """Seconds of `103`, `1:43`, `1:43:20`, `14'30"`, `14′30″`, `9 min 30 s` or `1 h 43 min`.

    A bare number is minutes; one colon divides hours from minutes.
    """
    written = text(value)
    for pattern in _RUNNING:
        if match := pattern.fullmatch(written):
            parts = {name: int(number or 0) for name, number in match.groupdict().items()}
            hours, minutes, seconds = (parts.get(name, 0) for name in "hms")
            if ":" in written and hours > _MOST_HOURS:
                raise Wrong(
                    f"{written} would be {hours} hours",
                    f"write {hours}'{minutes:02}\" for minutes and seconds",
                )
            if seconds > 59 or ("h" in parts and minutes > 59):
                raise Wrong(f"{written} has more than 59 minutes or seconds", "write the minutes alone, such as 103")
            total = 3600 * hours + 60 * minutes + seconds
            if total == 0:
                raise Wrong("a film of no length", "leave the running time out if it is not known")
            return total
    raise Wrong(f"{written} is not a running time", "write minutes (103), hours and minutes (1:43) or 14'30\"")


def pause(value: Any) -> int:
    """Seconds of a pause, written as a running time is; `0` for none."""
    return 0 if text(value) == "0" else running_time(value)


def date(value: Any) -> dt.date:
    """A day such as `2027-05-09`."""
    written = text(value)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", written, re.ASCII):
        try:
            return dt.date.fromisoformat(written)
        except ValueError:
            raise Wrong(f"{written} is not a day of the calendar", "look for the month and the day") from None
    raise Wrong(f"{written} is not a date", "write year, month and day, as in 2027-05-09")


def date_time(value: Any) -> dt.datetime:
    """A day and an hour such as `2027-05-09 17:00`, local time at the festival."""
    written = text(value)
    match = re.fullmatch(r"(\d{4}-\d{2}-\d{2})[ T]+(\d{1,2})[:.](\d{2})(?::00)?", written, re.ASCII)
    if match is None:
        raise Wrong(f"{written} is not a day and an hour", "write year, month, day and hour, as in 2027-05-09 17:00")
    if int(match[2]) > 23 or int(match[3]) > 59:
        raise Wrong(
            f"there is no {match[2]}:{match[3]} in a day",
            "write 00:00 to 23:59; after midnight it is the next day's date",
        )
    return dt.datetime.combine(date(match[1]), dt.time(int(match[2]), int(match[3])))
