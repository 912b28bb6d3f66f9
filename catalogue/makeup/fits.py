"""How films found room on their pages: what a layout says of it, for the editors."""

from dataclasses import dataclass

from catalogue.problems import Place


@dataclass(frozen=True, slots=True)
class TextFit:
    """How much longer a running text may become with the rest as it is, or, below nought, how much of it must go."""

    place: Place
    name: str
    """What it is: `synopsis`, `biography`, `title`."""
    language: str
    lines: int
    characters: int
    """Of this text as it is read, spaces counted; `words` in its words, 0 where its language parts none."""
    words: int
    of: str = ""
    """Key of the person it is about, where it stands in theirs and not in the film's record."""


@dataclass(frozen=True, slots=True)
class Fit:
    """One film on its page."""

    film: str
    layout: str
    step: str = ""
    """Of the layout's ladder, and how close its type is set; nothing where it has none."""
    lines: int = 0
    """Lines left free on its page for running text; less than none is how many it is over."""
    texts: tuple[TextFit, ...] = ()
    """What must be cut; or, where the desk wants budgets, how much each text may grow before the film leaves its step."""

    @property
    def over(self) -> bool:
        """Whether something must be cut."""
        return self.lines < 0 or any(text.lines < 0 for text in self.texts)
