"""YAML written for people to read and for `yamltext` to read back letter for letter: mappings, lists, texts and numbers."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

Tree = Mapping[str, "Tree"] | Sequence["Tree"] | str | int | float
"""What can be written: a mapping or a list of such, a text, a number."""

_PLAIN_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
_MEANS_NOTHING = frozenset({"null", "Null", "NULL"})
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})
"""Characters that cannot be told by their look (Unicode's general categories); all but the space are written by code."""


def as_yaml(tree: Mapping[str, Tree]) -> str:
    """The mapping as a document; ends with a line feed.

    Texts stand in double quotation marks, so that nothing in them is taken for YAML; lists of numbers stand on one line,
    all else has a line of its own.
    """
    return "".join(f"{line}\n" for line in _lines(tree))


def _lines(tree: Tree) -> Iterator[str]:
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from _entry(f"{_key(key)}:", value, "  ")
    elif isinstance(tree, Sequence) and not isinstance(tree, str):
        for value in tree:
            if isinstance(value, Mapping) and value:
                first, *rest = _lines(value)
                yield f"- {first}"
                yield from (f"  {line}" for line in rest)
            else:
                yield from _entry("-", value, "  ")


def _entry(head: str, value: Tree, indent: str) -> Iterator[str]:
    if (scalar := _scalar(value)) is not None:
        yield f"{head} {scalar}"
    else:
        yield head
        yield from (f"{indent}{line}" for line in _lines(value))


def _scalar(value: Tree) -> str | None:
    """What stands on its key's line; None for what wants lines of its own."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, int | float):
        return _number(value)
    if not value:
        return "{}" if isinstance(value, Mapping) else "[]"
    if isinstance(value, Mapping):
        return None
    numbers = [_number(item) for item in value if isinstance(item, int | float)]
    return f"[{', '.join(numbers)}]" if len(numbers) == len(value) else None


def _number(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _key(key: str) -> str:
    return key if _PLAIN_KEY.fullmatch(key) and key not in _MEANS_NOTHING else _quoted(key)


def _quoted(text: str) -> str:
    return f'"{"".join(map(_character, text))}"'


def _character(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character == " " or unicodedata.category(character) not in _UNSEEN:
        return character
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
