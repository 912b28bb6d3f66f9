"""Days and hours in words: the words file's names and forms, or CLDR's with the locale named."""

import datetime as dt

from catalogue.records import cldr
from catalogue.records.fixed_words import FixedWords, capitalised
from catalogue.records.words import fill


class Days(FixedWords):
    """Days and hours in one language."""

    def _form(self, name: str, **values: object) -> str:
        template: str | None = getattr(self._words.dates, name)
        if template is None:
            raise self._missing(f"dates.{name}")
        return fill(template, values)

    def _day(self, number: int) -> str:
        """A day's number as it stands beside the month's name: `1er` in French, else in figures."""
        first = self._words.dates.first
        return first if first is not None and number == 1 else str(number)

    def month(self, number: int, *, in_text: bool = False) -> str:
        """A month's name as it stands beside a day in a heading, or in a sentence; 1 for January."""
        dates = self._words.dates
        own = (dates.months_in_text if in_text else ()) or dates.months
        return own[number - 1] if own else cldr.month(self.language, number)

    def weekday(self, day: dt.date) -> str:
        """The day of the week, as the language writes it inside a sentence."""
        own = self._words.dates.weekdays
        return own[day.weekday()] if own else cldr.weekday(self.language, day.weekday())

    def date_short(self, day: dt.date) -> str:
        """`9/5`, or whatever form the words file gives."""
        return self._form("short", d=day.day, m=day.month, dd=f"{day.day:02}", mm=f"{day.month:02}")

    def time(self, time: dt.time | dt.datetime) -> str:
        """`17:00`."""
        return self._form("time", h=time.hour, hh=f"{time.hour:02}", mm=f"{time.minute:02}")

    def _holes(self, day: dt.date, number: str = "", *, in_text: bool = False) -> dict[str, object]:
        """What a form may say of one day, or of that of two."""
        return {
            f"d{number}": self._day(day.day),
            f"m{number}": day.month,
            f"month{number}": self.month(day.month, in_text=in_text),
            f"y{number}": day.year,
        }

    def day(self, day: dt.date) -> str:
        """`Недеља, 9. мај`, `Sunday 9 May`, as a heading."""
        return capitalised(self._form("day", weekday=self.weekday(day), **self._holes(day)))

    def date(self, day: dt.date, *, in_text: bool = False) -> str:
        """`9. мај 2027.`, `9 May 2027`; in a sentence `9. маја 2027.`"""
        return self._form("date", weekday=self.weekday(day), **self._holes(day, in_text=in_text))

    def date_range(self, first: dt.date, last: dt.date, *, in_text: bool = False) -> str:
        """`7–13. мај 2027.`, in a sentence `7–13. маја 2027.`; across a month's or a year's end with both."""
        if first == last:
            return self.date(first, in_text=in_text)
        form = "range_years" if first.year != last.year else "range_months" if first.month != last.month else "range"
        return self._form(
            form,
            **self._holes(first, "1", in_text=in_text),
            **self._holes(last, "2", in_text=in_text),
            **self._holes(last, in_text=in_text),
        )

    def dates_short(self, first: dt.date, last: dt.date, *, year: bool = True) -> str:
        """`7–13/5/2027`, or without the year `7–13/5`; across a month's end `28/4–3/5`."""
        if first == last:
            said = self.date_short(first)
        else:
            alike = (first.year, first.month) == (last.year, last.month)
            ends = {
                f"{hole}{number}": value
                for number, day in ((1, first), (2, last), ("", last))
                for hole, value in (
                    ("d", day.day),
                    ("dd", f"{day.day:02}"),
                    ("m", day.month),
                    ("mm", f"{day.month:02}"),
                )
            }
            said = self._form("short_range" if alike else "short_range_months", **ends)
        return self._form("short_year", range=said, y=last.year) if year else said
