"""Tables written as text: rows of words are easier to read, and to check by ear, than quoted lists."""


def row(text: str) -> tuple[str, ...]:
    """The words of `text` in their order."""
    return tuple(text.split())


def words(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())
