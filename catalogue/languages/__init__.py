"""Languages: for every tag its ties, hyphenation, alphabetical order, quotes and letterforms.

    >>> serbian = language("sr-Cyrl")
    >>> serbian.initial("Љубав"), serbian.hyphenate("љубавник")
    ('Љ', (2, 5))

No language is preferred to another; one of which nothing is held still gets what holds in all.
"""

from catalogue.languages.marks import Doubt, doubtful_marks, normalise_marks
from catalogue.languages.model import Language
from catalogue.languages.ordering import SortKey
from catalogue.languages.resolving import language
from catalogue.languages.tags import Tag, parse_tag
from catalogue.languages.transliteration import in_latin, transliterate, twins

__all__ = [
    "Doubt",
    "Language",
    "SortKey",
    "Tag",
    "doubtful_marks",
    "in_latin",
    "language",
    "normalise_marks",
    "parse_tag",
    "transliterate",
    "twins",
]
