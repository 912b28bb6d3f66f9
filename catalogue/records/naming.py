"""Names: which form of one a language prints, how it stands in an index, and what it sorts by."""

import unicodedata

from catalogue.languages import language as language_of
from catalogue.languages.tags import parse_tag
from catalogue.records.cldr import parents
from catalogue.records.person import Person

Form = tuple[str, str | None]
"""A name and the part of it that sorts, if that is written down."""


def form(person: Person, language: str) -> Form:
    """The name as this language prints it.

    The form of the tag itself, then of those it is a special case of, then one in the same script (of the
    same language before others), then the international name. The Latin script needs none of its
    neighbours' forms: the international name is in it already.
    """
    for tag in parents(language):
        if tag in person.names:
            return person.names[tag], person.families.get(tag)
    own = parse_tag(language)
    if own.script != "Latn":
        kin = sorted(
            (parse_tag(tag).language != own.language, tag)
            for tag in person.names
            if parse_tag(tag).script == own.script
        )
        if kin:
            tag = kin[0][1]
            return person.names[tag], person.families.get(tag)
    return person.name, person.family


def is_cyrillic(name: str) -> bool:
    """Whether a name is written in Cyrillic letters alone."""
    letters = [letter for letter in name if letter.isalpha()]
    return bool(letters) and all(unicodedata.name(letter, "").startswith("CYRILLIC") for letter in letters)


def family(person: Person, language: str) -> str:
    """The part of the name that sorts: all of a collective's, the last word where nothing is said."""
    name, part = form(person, language)
    if person.collective:
        return name
    return part or name.rpartition(" ")[2]


def index_entry(person: Person, language: str) -> str:
    """The name turned round for an index: `Lang, Fritz`; `Zhang Yimou` begins with its family already."""
    name, part = form(person, language)[0], family(person, language)
    begins = name == part or name.startswith(part + " ")
    if begins or part not in name:
        return name
    at = name.rindex(part)
    given, after = name[:at].strip(" ,"), name[at + len(part) :].rstrip(" ,")
    return f"{part}, {given}{after}"  # `after` brings its own space or comma: Velkoff, Thomas, Jr.


def sort_name(person: Person, language: str) -> str:
    """What the index entry is sorted by: particles in lower case before the family do not count."""
    entry = index_entry(person, language)
    return entry if person.collective else language_of(language).without_particles(entry)
