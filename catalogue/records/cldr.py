"""The one door to Babel: what CLDR knows of countries, languages, plurals and the calendar.

The locale is always handed over; the machine's own is never asked.
"""

from collections.abc import Sequence
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

_BY_TWO_LETTERS = {"AN", "BU", "CS", "DD", "HV", "RH", "SU", "TP", "VD", "YD", "YU", "ZR"}
_BY_MORE = {"CSHH", "CSXX", "DDDE", "SCG", "SUHH", "YUCS"}
DEAD_COUNTRIES = frozenset(_BY_TWO_LETTERS | _BY_MORE)
"""Codes of countries that are no more: the two letters that films of their time carry, and those of ISO 3166-3
where two letters have served twice (CS). Their names come from the words files: CLDR has none."""

_REFERENCE = "en"
"""CLDR's fullest locale: asked only for what exists, never for a word that prints."""
_OTHER_LANGUAGES = frozenset({"zxx", "mul", "und", "cmn", "cnr", "rmy", "rmn"})
"""Languages that films are in and CLDR's list lacks; the first three are none, several, and unknown."""


def parents(tag: str) -> tuple[str, ...]:
    """The tag and those it is a special case of, nearest first: `sr-Cyrl-ME`, `sr-Cyrl`, `sr`."""
    parts = tag.split("-")
    return tuple("-".join(parts[:count]) for count in range(len(parts), 0, -1))


@cache
def locale(tag: str) -> Locale:
    """The locale for this tag or the nearest one it is a special case of. Raises UnknownLocaleError."""
    for candidate in parents(tag):
        try:
            return Locale.parse(candidate, sep="-")
        except UnknownLocaleError:
            continue
    raise UnknownLocaleError(tag)


def has_locale(tag: str) -> bool:
    """Whether an edition in this language is possible: CLDR knows its plurals and its calendar."""
    try:
        locale(tag)
    except UnknownLocaleError:
        return False
    return True


def knows_language(tag: str) -> bool:
    """Whether the language itself is one CLDR (or the short list above) has heard of."""
    base = tag.split("-")[0]
    return base in _OTHER_LANGUAGES or base in Locale.parse(_REFERENCE).languages


def knows_country(code: str) -> bool:
    """Whether this is a country, alive or dead."""
    return code in DEAD_COUNTRIES or code in country_codes()


@cache
def country_codes() -> frozenset[str]:
    """Codes of the countries that are."""
    return frozenset(
        code
        for code in map(str, Locale.parse(_REFERENCE).territories)
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB", "QO")
    )


def country(code: str, language: str) -> str | None:
    """The country's name in that language, or None."""
    name: str | None = locale(language).territories.get(code)
    return name


def language_name(tag: str, language: str) -> str | None:
    """The spoken language's name in that language, or None. The ear does not mind the tag's script."""
    parts = tag.split("-")
    base = parts[0]
    region = next((part for part in parts[1:] if len(part) in (2, 3)), "")
    names = locale(language).languages
    found: str | None = (names.get(f"{base}_{region}") if region else None) or names.get(base)
    return found


def plural(language: str, number: int) -> str:
    """CLDR's plural category of a number: `one`, `few`, `other` …"""
    return str(locale(language).plural_form(number))


def month(language: str, number: int) -> str:
    """The month's name as it stands beside a day, 1 for January."""
    return str(locale(language).months["format"]["wide"][number])


def enumerated(language: str, items: Sequence[str]) -> str:
    """The items joined as in a sentence, with the language's word for *and* before the last."""
    return str(format_list(items, locale=locale(language)))


def weekday(language: str, number: int) -> str:
    """The day's name standing alone, 0 for Monday."""
    return str(locale(language).days["stand-alone"]["wide"][number])
