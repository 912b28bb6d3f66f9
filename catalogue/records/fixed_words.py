"""Fixed words: what the words file of one language says in itself – names of things, labels of roles, counts, durations."""

from abc import ABC, abstractmethod
from collections.abc import Collection

from catalogue.problems import Place, Problem, Problems
from catalogue.records import cldr
from catalogue.records.times import Years
from catalogue.records.vocabulary import SHORT
from catalogue.records.words import WordsFile, fill

DASH = "–"
"""Between bare figures, in every language."""


class FixedWords(ABC):
    """The words of one language. Raises Problems, naming the words file and the key, where one is missing."""

    language: str

    @property
    @abstractmethod
    def _words(self) -> WordsFile:
        """What the words file says, or an empty one."""

    def _missing(self, path: str) -> Problems:
        return Problems(
            [
                Problem(
                    Place(f"data/words/{self.language}.yaml", field=path),
                    f"there is no word {path} in {self.language}",
                    "add it",
                )
            ]
        )

    def _from(self, table: str, key: str) -> str:
        found: str | None = getattr(self._words, table).get(key)
        if found is None:
            raise self._missing(f"{table}.{key}")
        return found

    def word(self, key: str, **values: object) -> str:
        """A fixed word of the book, such as `contents`; `{n}` and the like in it are filled from `values`."""
        return fill(self._from("words", key), values)

    def has_word(self, key: str) -> bool:
        """Whether there is such a word in this language."""
        return key in self._words.words

    def role(self, key: str, count: int = 1, *, women: bool = False) -> str:
        """A role's label for that many names, of women only or not: `Продуцент`, `Продуценти`, `Продуценткиња`."""
        label = self._words.roles.get(key)
        if label is None:
            raise self._missing(f"roles.{key}")
        return label.form(count, women=women)

    def merged_role(self, keys: Collection[str], count: int = 1, *, women: bool = False) -> str:
        """The label of several roles that the same people fill: `Режија и сценарио`."""
        label = self._words.merged.get(frozenset(keys))
        if label is None:
            raise self._missing(f"merged_roles.{'+'.join(keys)}")
        return label.form(count, women=women)

    def kind(self, key: str) -> str:
        """A kind of film, as the facts line says it."""
        return self._from("kinds", key)

    def colour(self, key: str) -> str:
        return self._from("colour", key)

    def sound(self, key: str) -> str:
        return self._from("sound", key)

    def premiere(self, key: str) -> str:
        return self._from("premiere", key)

    def event_kind(self, key: str) -> str:
        """A kind of event: `Masterclass`."""
        return self._from("events", key)

    # Numbers

    def count(self, key: str, number: int, *, capital: bool = False) -> str:
        """A counted thing, the number spelled out while there are numerals: `девет филмова`, `21 films`."""
        forms = self._words.counts.get(key)
        if forms is None:
            raise self._missing(f"counts.{key}")
        template = forms.form(cldr.plural(self.language, number))
        numeral = forms.numerals[number] if number < len(forms.numerals) else self.numeral(number)
        said = fill(template, {"n": numeral})
        return capitalised(said) if capital else said

    def numeral(self, number: int) -> str:
        """The number as a word where the words file has one, else in figures."""
        numerals = self._words.numerals
        return numerals[number] if number < len(numerals) else str(number)

    def minutes(self, seconds: int) -> str:
        """A running time: `103 мин.`; under 20 minutes with its seconds, if it has any: `14′30″`."""
        template = self._words.minutes_seconds
        if seconds < SHORT and seconds % 60 and template is not None:
            return fill(template, {"m": seconds // 60, "s": seconds % 60, "ss": f"{seconds % 60:02}"})
        if self._words.minutes is None:
            raise self._missing("minutes")
        return fill(self._words.minutes, {"n": _whole_minutes(seconds)})

    def running_time(self, seconds: int) -> str:
        """A running time in hours and minutes, `1 h 44 min`, if the words file has them; else as `minutes` says it."""
        hours, minutes = divmod(_whole_minutes(seconds), 60)
        template = self._words.hours_minutes if minutes else self._words.hours
        if not hours or template is None:
            return self.minutes(seconds)
        return fill(template, {"h": hours, "m": minutes, "mm": f"{minutes:02}"})

    def minutes_short(self, seconds: int) -> str:
        """A running time in a narrow column: `103′`."""
        if self._words.minutes_short is None:
            raise self._missing("minutes_short")
        return fill(self._words.minutes_short, {"n": _whole_minutes(seconds)})

    def years(self, years: Years) -> str:
        """`2021`, or `1924–1925`."""
        return str(years.first) if years.first == years.last else f"{years.first}{DASH}{years.last}"


def _whole_minutes(seconds: int) -> int:
    """Minutes, a half and more counted as one; nothing is shorter than a minute."""
    return max(1, (seconds + 30) // 60)


def capitalised(words: str) -> str:
    """The words with the first letter as a capital, the rest as it is."""
    return words[:1].upper() + words[1:]
