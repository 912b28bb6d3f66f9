"""Texts of any length, in both languages alike: what a film tells, what its director says, who its director is."""

from random import Random

from tools.second_festival import sentences as stock
from tools.second_festival.names import TOWNS

Texts = dict[str, str]
SERBIAN, ENGLISH = "sr-Cyrl", "en"


def synopsis(chance: Random, middles: int, *, true: bool = False) -> Texts:
    """An opening, so many sentences of what follows, and an end; `true` for a documentary."""
    opening = chance.choice(stock.TRUE_OPENINGS if true else stock.OPENINGS)
    pairs = [
        filled(chance, opening),
        *chance.sample(stock.MIDDLES, middles),
        *([chance.choice(stock.ENDINGS)] if middles else []),
    ]
    return joined(pairs)


def filled(chance: Random, template: stock.Pair) -> stock.Pair:
    """The opening about somebody, somewhere."""
    serbian, whom, english = chance.choice(stock.CHARACTERS)
    place, habit = chance.choice(stock.PLACES), chance.choice(stock.HABITS)
    event, decision = chance.choice(stock.EVENTS), chance.choice(stock.DECISIONS)
    values = [
        {
            "who": who,
            "whom": other,
            "place": place[at],
            "habit": habit[at],
            "event": event[at],
            "decision": decision[at],
        }
        for at, who, other in ((0, serbian, whom), (1, english, english))
    ]
    said = [
        text.format(**words, Who=_capital(words["who"]), Place=_capital(words["place"]))
        for text, words in zip(template, values, strict=True)
    ]
    return said[0], said[1]


def statement(chance: Random) -> Texts:
    """Two sentences of the director's own."""
    return joined(chance.sample(stock.STATEMENTS, 2))


def introduction(chance: Random, count: int = 4) -> Texts:
    """A curator's words on a section."""
    return joined(chance.sample(stock.INTRODUCTIONS, count))


def paragraphs(chance: Random, count: int) -> Texts:
    """A text of so many paragraphs on what it is to choose films, each of two sentences of its own."""
    pairs = chance.sample(stock.INTRODUCTIONS, 2 * count)
    parts = [joined(pairs[2 * index : 2 * index + 2]) for index in range(count)]
    return {language: "\n\n".join(part[language] for part in parts) for language in (SERBIAN, ENGLISH)}


def biography(chance: Random, woman: bool, sentences: int = 2) -> Texts:
    """A life in one sentence on its beginning and some on the work; without the name, which is set before it."""
    town, away = chance.choice(TOWNS)
    he, his = ("She", "Her") if woman else ("He", "His")
    parts = [chance.choice(stock.STUDIES), *chance.sample(stock.CAREERS, sentences)]
    serbian = [(feminine if woman else masculine).format(town=town) for masculine, feminine, _ in parts]
    english = [each.format(He=he, he=he.lower(), His=his, his=his.lower(), town=away) for _, _, each in parts]
    return {SERBIAN: " ".join(serbian), ENGLISH: " ".join(english)}


def joined(pairs: list[stock.Pair]) -> Texts:
    """The sentences as one paragraph a language."""
    return {SERBIAN: " ".join(pair[0] for pair in pairs), ENGLISH: " ".join(pair[1] for pair in pairs)}


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
