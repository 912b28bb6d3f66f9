"""Words in the languages of the edition: what several of them say alike is said once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from catalogue import Desk, Galley, Place, Texts

Said = tuple[tuple[str, str], ...]
"""Words with their language, in the edition's order."""


def once(texts: Mapping[str, str | None]) -> Said:
    """Language and words, in order, without those that say what an earlier language says."""
    said: dict[str, str] = {}
    for language, words in texts.items():
        if words:
            said.setdefault(words, language)
    return tuple((language, words) for words, language in said.items())


def said_by(desk: Desk, words: Callable[[str], str | None], most: int | None = None) -> Said:
    """What `words` gives for each language of the edition, or for the first `most` of them; the same words once."""
    return once({language: words(language) for language in desk.languages[:most]})


def said_of(desk: Desk, texts: Texts | None, most: int | None = None) -> Said:
    """A text in each language of the edition, or in the first `most` of them; the same words once."""
    return said_by(desk, lambda language: desk.wordings[language].text(texts), most)


def set_once(desk: Desk, texts: Texts | None, style: str, measure: float, place: Place) -> tuple[Galley, ...]:
    """A text in every language of the edition, one galley each in their order; the same words once."""
    return tuple(
        desk.set([desk.passage(words, style, language)], measure, place) for language, words in said_of(desk, texts)
    )


def joined(desk: Desk, texts: Mapping[str, str | None], style: str, measure: float, place: Place) -> Galley:
    """The languages' words in one paragraph with strokes between; the same words once."""
    passages = []
    for language, words in once(texts):
        if passages:
            passages.append(desk.passage(" / ", style, language))
        passages.append(desk.passage(words, style, language))
    return desk.set(passages, measure, place)
