"""The outline of the book: its parts in order, as the contents name them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A part of the book: where it begins, and what it is called."""

    anchor: str
    """Of its first page: `part:NAME` or `section:KEY`."""
    titles: Mapping[str, str]
    """By language; empty for a part that the contents do not list."""
    section: str = ""
    """Key of the section, if the part is one."""
