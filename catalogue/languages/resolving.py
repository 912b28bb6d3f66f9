"""From a tag to its language: the one known by it, or a general one for its script."""

from dataclasses import replace
from functools import lru_cache

from catalogue.languages import (
    albanian,
    bosnian,
    bulgarian,
    croatian,
    english,
    french,
    german,
    hungarian,
    italian,
    macedonian,
    romanian,
    russian,
    serbian,
    slovene,
    spanish,
    ukrainian,
)
from catalogue.languages.hyphenation import dictionary_name
from catalogue.languages.model import Facts, Language
from catalogue.languages.ordering import Alphabet
from catalogue.languages.quotations import Quotes
from catalogue.languages.tags import Tag, parse_tag

_KNOWN: dict[str, Facts] = {
    **albanian.FACTS,
    **bosnian.FACTS,
    **bulgarian.FACTS,
    **croatian.FACTS,
    **english.FACTS,
    **french.FACTS,
    **german.FACTS,
    **hungarian.FACTS,
    **italian.FACTS,
    **macedonian.FACTS,
    **romanian.FACTS,
    **russian.FACTS,
    **serbian.FACTS,
    **slovene.FACTS,
    **spanish.FACTS,
    **ukrainian.FACTS,
}
# Quotation marks of languages of which nothing else is held.
_QUOTES: dict[str, Quotes] = {
    "be": ("«", "»", "„", "“"),
    "cs": ("„", "“", "‚", "‘"),
    "da": ("»", "«", "›", "‹"),
    "el": ("«", "»", "“", "”"),
    "et": ("„", "“", "«", "»"),
    "fa": ("«", "»", "‹", "›"),
    "fi": ("”", "”", "’", "’"),
    "hy": ("«", "»", "“", "”"),
    "is": ("„", "“", "‚", "‘"),
    "ja": ("「", "」", "『", "』"),
    "ka": ("„", "“", "«", "»"),
    "lt": ("„", "“", "‚", "‘"),
    "nb": ("«", "»", "‘", "’"),
    "nn": ("«", "»", "‘", "’"),
    "no": ("«", "»", "‘", "’"),
    "pl": ("„", "”", "«", "»"),
    "pt": ("“", "”", "‘", "’"),
    "sk": ("„", "“", "‚", "‘"),
    "sv": ("”", "”", "’", "’"),
    "zh-Hant": ("「", "」", "『", "』"),
}
# Those of them whose orthography has the hyphen of a compound again on the next line.
_REPEAT_HYPHENS = frozenset({"cs", "pl", "pt", "sk"})
# Scripts that put no spaces between words, and so none about a dash.
_WITHOUT_SPACES = frozenset({"Hans", "Hant", "Jpan", "Thai", "Khmr", "Laoo", "Mymr", "Tibt"})


@lru_cache(maxsize=1024)
def language(tag: str) -> Language:
    """The language of a BCP 47 tag; every well-formed one has some. `sr` is Serbian in Cyrillic, as in CLDR.

    Regions and variants fall away where they make no difference. A language of which nothing is known gets
    the international rules, the general order of its script, and hyphenation where there are patterns for
    it. Raises ValueError, with a sentence a person can act on, where `tag` is not of BCP 47's shape.
    """
    parsed = parse_tag(tag)
    facts = _KNOWN.get(f"{parsed.language}-{parsed.script}") or _general(parsed)
    if facts.dictionary == parsed.language and parsed.region:
        # en-US divides otherwise than en-GB; where a region has no patterns of its own the language's serve.
        facts = replace(facts, dictionary=dictionary_name(parsed))
    return Language(parsed.tag, parsed.script, parsed.rightwards, parsed.shaping, facts.quotes, facts.dash, facts)


def _general(tag: Tag) -> Facts:
    quotes = _QUOTES.get(f"{tag.language}-{tag.script}") or _QUOTES.get(tag.language) or Facts().quotes
    return Facts(
        quotes=quotes,
        dash="" if tag.script in _WITHOUT_SPACES else "–",
        alphabet=Alphabet(script=tag.script),
        dictionary=dictionary_name(tag),
        repeats_hyphen=tag.language in _REPEAT_HYPHENS,
    )
