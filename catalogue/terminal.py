"""What a terminal may be sent: words, and nothing that it would obey."""

import unicodedata

_JOINERS = "\u00ad\u200b\u200c\u200d"


def printable(text: str) -> str:
    """Without control characters, which a terminal would obey, or turn what follows round.

    Spaces of every width and the joiners that scripts need stay.
    """
    return "".join(character if _is_harmless(character) else "�" for character in text)


def _is_harmless(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) == "Zs" or character in _JOINERS
