"""Layout: what a page design is to the program. The house's own load the way a festival's do.

A layout decides, the press draws. It reads nothing but the desk it is handed, the same records give the same pages, and what
does not fit is a problem on its page, never dropped.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, ClassVar, Literal

from catalogue.makeup.desk import Desk
from catalogue.makeup.pieces import Page, Piece, Side
from catalogue.problems import Place, Problem

Subject = Literal[
    "book", "text", "jury", "event", "contact", "advertisement",
    "section", "film", "films", "programme", "cover", "specimen",
]  # fmt: skip
"""What a layout makes pages of: the festival as a whole; the texts of its `pages`, juries, events, contacts or
advertisements; a section, a film, several films that share pages, a programme of short films; the book's cover, or the type
specimen."""


class Layout(ABC):
    """A page design. Subclasses are dataclasses whose fields are the options that `festival.yaml` may set.

    `name` is what `festival.yaml` calls it, `takes` what `pages` gets as its subject, `opens` the side of the spread its
    first page must lie on (None: whichever comes, unless the part says so). A layout that takes films gets at most as many
    as it `holds` on its page.
    """

    name: ClassVar[str]
    takes: ClassVar[Subject] = "book"
    opens: ClassVar[Side | None] = None
    holds: ClassVar[int] = 1

    @abstractmethod
    def pages(self, desk: Desk, subject: str, side: Side) -> Iterator[Page]:
        """The pages in reading order. `subject` is the key of a section, film or programme, or the keys, parted by spaces,
        of what else the layout takes; empty for the book.

        `side` is the side of the spread that the first page lies on. Every film shown is an anchor `film:KEY` of its page.
        """

    def title(self, desk: Desk, subject: str, language: str) -> str | None:
        """What the contents call these pages: the words file's word of the layout's name; None where there is none."""
        wording = desk.wordings[language]
        return wording.word(self.name) if wording.has_word(self.name) else None

    def unnamed(self, desk: Desk, keys: Sequence[str]) -> Sequence[str]:
        """Which of all the texts, juries, events … there are it prints where its part names none, in their order."""
        return keys

    def agreed(self, desk: Desk, keys: Sequence[str]) -> "Layout":
        """This layout with what the films of these keys, which may come to it in one part, are to have in common."""
        return self

    def steps(self, desk: Desk) -> tuple[str, ...]:
        """Names of the steps that a film may pin or forbid; none for a layout that tries one design alone."""
        return ()

    def faults(self, desk: Desk, place: Callable[[str], Place]) -> tuple[Problem, ...]:
        """What is wrong with the options that only the desk can tell; `place` gives where an option stands."""
        return ()

    def furnish(self, desk: Desk, page: Page) -> tuple[Piece, ...]:
        """Folio, foot and tab of a page that has found its place; laid over the page's own pieces. None by default."""
        return ()

    def trim(self, desk: Desk) -> tuple[float, float, float]:
        """Width, height and bleed of the sheet in points: the booklet's paper unless a layout has its own."""
        return desk.width, desk.height, desk.bleed

    @classmethod
    def options(cls) -> tuple[tuple[str, str, Any], ...]:
        """Name, type and default of every option; `dataclasses.MISSING` where an option must be given."""
        if not is_dataclass(cls):
            return ()
        return tuple(
            (option.name, option.type if isinstance(option.type, str) else option.type.__name__, option.default)
            for option in fields(cls)
        )


def in_words(subject: Subject) -> str:
    """What a layout takes, as a sentence names it: `a film`, `an event`, `several films`."""
    if subject == "films":
        return "several films"
    return f"{'an' if subject[0] in 'aeiou' else 'a'} {subject}"


def other(side: Side) -> Side:
    """The side of the page that follows."""
    return "verso" if side == "recto" else "recto"
