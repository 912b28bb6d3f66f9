"""Copy-editing: what the records leave for the program to write, written once before anyone reads them.

An edition in one script of a language that has two takes the texts of the other, transliterated; of names it
takes whatever form follows from another. What somebody wrote always wins. Then every text gets the marks of
its language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from catalogue.languages import in_latin, normalise_marks, transliterate, twins
from catalogue.languages.quotations import Quotes
from catalogue.languages.tags import parse_tag
from catalogue.records.cldr import parents
from catalogue.records.emphasis import in_own_language
from catalogue.records.film import Titles
from catalogue.records.frozen import ANY, Frozen, Running, Texts
from catalogue.records.library import Records
from catalogue.records.naming import is_cyrillic
from catalogue.records.person import Person
from catalogue.records.record import Record
from catalogue.records.words import WordsFile, around_holes

R = TypeVar("R", bound=Record)

_SPELT_ALIKE = frozenset({"sr", "sh", "bs", "cnr", "hr"})
"""Languages with one Latin spelling of a name, from which the Serbian Cyrillic one follows."""

_LEFT_ALONE = frozenset({(Titles, "original"), (Person, "names"), (Person, "families")})
"""Texts that do not follow from the other script: what stands on the film, and names, which have rules of their own."""


def copy_edited(records: Records) -> Records:
    """The records with every text and name that the edition lacks and that follows from another, and all marks right.

    A record in which nothing changes stays the same object.
    """
    edition = _edition(records)
    return replace(
        records,
        festival=edition.edited(records.festival),
        films=Frozen({key: edition.edited(film) for key, film in records.films.items()}),
        people=Frozen({key: edition.edited(person) for key, person in records.people.items()}),
        events=Frozen({key: edition.edited(event) for key, event in records.events.items()}),
        contacts=Frozen({key: edition.edited(contact) for key, contact in records.contacts.items()}),
    )


def edited_like(records: Records, record: R) -> R:
    """A record that is none of the festival's, edited as those are."""
    return _edition(records).edited(record)


def _edition(records: Records) -> "_Edition":
    return _Edition(records.languages, records.words, records.festival.names == "transcribed")


@dataclass(frozen=True, slots=True)
class _Edition:
    """What the edition wants of every record."""

    languages: tuple[str, ...]
    words: Mapping[str, WordsFile]
    """By language; they hold the festival's marks, and words that transliteration would get wrong."""
    transcribed: bool
    """Whether Latin editions print names as Serbian spells them, and not as they are known abroad."""

    def edited(self, record: R) -> R:
        """The record, and so all records inside it, with the texts it lacks and the marks its languages want."""
        named = self._names(record) if isinstance(record, Person) else {}
        changes: dict[str, Any] = {}
        for name in type(record).model_fields:
            value = getattr(record, name)
            new = named.get(name, value)
            if isinstance(new, Texts) and (type(record), name) not in _LEFT_ALONE:
                beside = record.original if isinstance(record, Titles) and name == "printed" else Texts()
                new = self._with_twins(new, beside)
            new = self._value(new)
            if new is not value:
                changes[name] = new
        return record.model_copy(update=changes) if changes else record

    def _value(self, value: Any) -> Any:
        if isinstance(value, Texts):
            return self._marked(value)
        if isinstance(value, Record):
            return self.edited(value)
        if isinstance(value, tuple | Frozen):
            return self._several(value)
        return value

    def _several(self, values: tuple[Any, ...] | Frozen[Any]) -> Any:
        """A list or a mapping of what may hold texts."""
        old = tuple(values.values()) if isinstance(values, Frozen) else values
        new = tuple(self._value(self._with_twins(item) if isinstance(item, Texts) else item) for item in old)
        if all(item is before for item, before in zip(new, old, strict=True)):
            return values
        return Frozen(dict(zip(values, new, strict=True))) if isinstance(values, Frozen) else new

    # Texts

    def _with_twins(self, texts: Texts, beside: Texts = Texts()) -> Texts:
        """The texts with those that follow from the other script; `beside` serve where `texts` have nothing."""
        if not (texts or beside) or ANY in (*texts, *beside):
            return texts
        added: dict[str, str] = {}
        sources: dict[str, str] = {}
        for language in self.languages:
            if not twins(language) or _has(texts, language) or _has(beside, language):
                continue
            tags = twins(language)
            known = texts if any(tag in texts for tag in tags) else beside
            source = next((tag for tag in tags if tag in known), "")
            if source:
                added[language] = self._rewritten(known[source], language, isinstance(texts, Running))
                sources[language] = source
        return texts.changed(added, sources) if added else texts

    def _rewritten(self, text: str, language: str, running: bool = False) -> str:
        words = self.words.get(language)
        exceptions = tuple(words.transliteration.items()) if words is not None else ()
        if running:
            return in_own_language(text, lambda part: transliterate(part, language, exceptions))
        return transliterate(text, language, exceptions)

    def _marked(self, texts: Texts) -> Texts:
        """The texts with the marks of their languages, or with the festival's own."""
        marked: dict[str, str] = {}
        for language, text in texts.items():
            house = self.words.get(language)
            quotes = _quotes(house.quotes) if house is not None else None
            new = normalise_marks(text, language, quotes, (house.dash or "") if house is not None else "")
            if new != text:
                marked[language] = new
        return texts.changed(marked, {}) if marked else texts

    # Names

    def _names(self, person: Person) -> dict[str, Any]:
        """The fields of an international name, and of each form of it that the edition's languages want."""
        name, family = person.name, person.family
        names, families = dict(person.names), dict(person.families)
        if name and is_cyrillic(name):
            name, family = self._moved(name, family, names, families)
        if not name:
            name, family = self._international(names, families)
        sources: dict[str, str] = {}
        for language in self.languages:
            source = self._source_of_name(names, language)
            if source:
                sources[language] = source
                names[language] = self._rewritten(names[source], language)
                if source in families:
                    families[language] = self._rewritten(families[source], language)
        if (name, family, len(names)) == (person.name, person.family, len(person.names)):
            return {}
        return {
            "name": name,
            "family": family,
            "names": Texts(names, sources),
            "families": Texts(families, sources),
        }

    def _moved(
        self, name: str, family: str | None, names: dict[str, str], families: dict[str, str]
    ) -> tuple[str, str | None]:
        """The name under the first language of the edition that is Cyrillic or has a Cyrillic script, if there is one."""
        wanted = [tag for each in self.languages for tag in (each, *twins(each)) if parse_tag(tag).script == "Cyrl"]
        if not wanted:
            return name, family
        names.setdefault(wanted[0], name)
        if family:
            families.setdefault(wanted[0], family)
        return "", None

    def _international(self, names: Mapping[str, str], families: Mapping[str, str]) -> tuple[str, str | None]:
        """The name in the Latin script: a form of the edition's in it, else one romanised, else any in it."""
        edition = [tag for language in self.languages for tag in (language, *twins(language)) if tag in names]
        for tag in edition:
            if _is_latin(tag):
                return names[tag], families.get(tag)
        for tag in (*edition, *names):
            if to := in_latin(tag):
                family = families.get(tag)
                return self._rewritten(names[tag], to), self._rewritten(family, to) if family else None
        return next(((name, families.get(tag)) for tag, name in names.items() if _is_latin(tag)), ("", None))

    def _source_of_name(self, names: Mapping[str, str], language: str) -> str:
        """The form from which that of `language` follows, if it has none of its own."""
        if not twins(language) or _has(names, language):
            return ""
        own = next((tag for tag in twins(language) if tag in names), "")
        if _is_latin(language):
            return own if self.transcribed else ""
        return own or next((tag for tag in names if _is_latin(tag) and parse_tag(tag).language in _SPELT_ALIKE), "")


def _quotes(marks: tuple[str, ...]) -> Quotes | None:
    """The four marks of a words file, or None where it has none of its own."""
    return (marks[0], marks[1], marks[2], marks[3]) if marks else None


def _has(texts: Mapping[str, str], language: str) -> bool:
    """Whether there are words in that language and script."""
    script = parse_tag(language).script
    return language in texts or any(tag in texts and parse_tag(tag).script == script for tag in parents(language))


def _is_latin(tag: str) -> bool:
    return parse_tag(tag).script == "Latn"


def derived_words(words: WordsFile, language: str, exceptions: Mapping[str, str]) -> WordsFile:
    """The words of `language` from those of its other script."""
    pairs = tuple(exceptions.items())

    def rewritten(value: Any) -> Any:
        if isinstance(value, str):
            return around_holes(value, lambda part: transliterate(part, language, pairs))
        if isinstance(value, Record):
            return value.model_copy(update={name: rewritten(getattr(value, name)) for name in value.model_fields_set})
        if isinstance(value, Mapping):
            return Frozen({key: rewritten(item) for key, item in value.items()})
        return tuple(map(rewritten, value)) if isinstance(value, tuple) else value

    tables = words.model_fields_set - {"transliteration"}
    return words.model_copy(update={table: rewritten(getattr(words, table)) for table in sorted(tables)})


def turned_round(pairs: Mapping[str, str]) -> Frozen[str]:
    """Exceptions of one script as those of the other; of two that come out alike the first counts."""
    return Frozen({out: written for written, out in reversed(list(pairs.items()))})
