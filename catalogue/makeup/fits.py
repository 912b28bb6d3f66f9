"""How films found room on their pages: what a layout says of it, for the editors."""

from dataclasses import dataclass

from catalogue.problems import Place


@dataclass(frozen=True, slots=True)
class TextFit:
    """How much longer a running text may become, or how much of it must go."""

    place: Place
    language: str
    lines: int
    """Lines it may grow by; less than none is what must be cut."""
    characters: int
    """The same in characters of this text, spaces counted, and `words` in its words."""
    words: int


@dataclass(frozen=True, slots=True)
class Fit:
    """One film on its page."""

    film: str
    layout: str
    step: str
    """Of the layout's ladder; empty where it has none."""
    lines: int
    """Lines left free on its page for running text; less than none is how many it is over."""
    texts: tuple[TextFit, ...] = ()
