"""A language: how its lines may break, how its words divide, how its titles sort."""

from dataclasses import dataclass, field

from catalogue.languages import hyphenation, names, ordering
from catalogue.languages.ordering import Alphabet, SortKey
from catalogue.languages.quotations import Quotes
from catalogue.languages.ties import Bonds, ties

_NO_BONDS = Bonds()
_LATIN = Alphabet()


@dataclass(frozen=True, slots=True)
class Facts:
    """What distinguishes one language from another."""

    quotes: Quotes = ("“", "”", "‘", "’")
    dash: str = "–"
    """Stands between spaces in a sentence; "" where the script sets none."""
    foreign_dashes: str = ""
    """Dashes that are never right there."""
    bonds: Bonds = _NO_BONDS
    alphabet: Alphabet = _LATIN
    articles: frozenset[str] = frozenset()
    """In lower case; one with an apostrophe (`l'`) is written together with its word."""
    dictionary: str = ""
    """Name of the hyphenation patterns; "" for none."""
    twin: hyphenation.Twin = ""
    repeats_hyphen: bool = False
    """A compound divided at its own hyphen has it again on the next line: ауто-/-салон."""


@dataclass(frozen=True, slots=True)
class Language:
    """One type for all languages; they differ in their facts only. Get one from `language(tag)`."""

    tag: str
    """BCP 47, as asked for, in the usual case: `sr-Cyrl`."""
    script: str
    """ISO 15924; from the tag, or the one the language is usually written in."""
    rightwards: bool
    """Whether the script runs from left to right."""
    shaping: str
    """The language to hand to HarfBuzz; `sr` wherever Serbian letterforms are wanted."""
    quotes: Quotes
    dash: str
    """The dash of a sentence, without its spaces; "" where the script sets none."""
    facts: Facts = field(repr=False)

    @property
    def repeats_hyphen(self) -> bool:
        """Whether a compound divided at its own hyphen has it again on the next line."""
        return self.facts.repeats_hyphen

    def ties(self, text: str) -> frozenset[int]:
        """Offsets in `text` at which no line may begin although UAX #14 allows it.

        Mostly just after a space (the offset of the next word); also after a hyphen or dash, and before a
        dash.
        """
        return ties(text, self.facts.bonds)

    @property
    def heads(self) -> tuple[str, ...]:
        """The letters of the alphabet in order, as the heads of an index; empty where the script has no such order."""
        return ordering.heads(self.facts.alphabet)

    def hyphenate(self, word: str) -> tuple[int, ...]:
        """Offsets in `word` at which it may be divided with a hyphen, ascending; empty where nowhere.

        Each part keeps two letters and a syllable; a character is never parted from its marks.
        """
        return hyphenation.divisions(word, self.facts.dictionary, self.facts.twin)

    def sort_key(self, text: str) -> SortKey:
        """A value that sorts as `text` does in this alphabet; equal only where the texts are, in NFC."""
        return ordering.sort_key(text, self.facts.alphabet)

    def initial(self, text: str) -> str:
        """The head under which `text` stands in an index: `Љ`, `Lj`, `0–9`; "" for punctuation alone."""
        return ordering.initial(text, self.facts.alphabet)

    def without_article(self, text: str) -> str:
        """`text`, a title in this language, without the article it begins with, if anything remains."""
        return names.without_article(text, self.facts.articles)

    def without_particles(self, name: str) -> str:
        """A family name without the small particles before it: `el Hadi` gives Hadi, `De Sica` stays."""
        return names.without_particles(name)
