"""Languages: for every tag its ties, hyphenation, alphabetical order, quotes and letterforms.

    >>> serbian = language("sr-Cyrl")
    >>> serbian.initial("Љубав"), serbian.hyphenate("љубавник")
    ('Љ', (2, 5))

No language is preferred to another; one of which nothing is held still gets what holds in all.
"""

from catalogue.languages.model import Language
from catalogue.languages.ordering import SortKey
from catalogue.languages.resolving import language
from catalogue.languages.serbian_scripts import transliterate
from catalogue.languages.tags import Tag, parse_tag

__all__ = ["Language", "SortKey", "Tag", "language", "parse_tag", "transliterate"]
