"""Styles: how a stretch of text looks and how its lines end."""

from dataclasses import dataclass, replace
from typing import Literal

from catalogue.inks import BLACK, Ink
from catalogue.typeset.faces import Features, Slant

Align = Literal["left", "right", "centre", "justified", "start"]
"""`start` is the side on which the paragraph's language begins to read."""


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph or character style. Lengths are points."""

    name: str
    family: str
    weight: int
    size: float
    leading: float
    slant: Slant = "upright"
    ink: Ink = BLACK
    tracking: float = 0.0
    """Space added after every glyph, as a share of the size; letters that are joined stay so."""
    features: Features = ()
    """OpenType features switched by the style, beside HarfBuzz's defaults."""
    align: Align = "start"
    hyphenate: bool = False
    """Whether words may be divided. Where not, a compound stays whole at its own hyphen too."""
    hyphen_letters: int = 3
    """Letters that stay together on either side of a division."""
    balanced: bool = False
    """Lines of about one length, as few as possible: titles."""
    hanging: float = 0.0
    """Indent of every line but the first."""
    indent: float = 0.0
    """Of the first line of every paragraph but the first: what parts paragraphs without a blank line."""
    protrude: bool = False
    """Whether quotes, hyphens and stops hang beyond the flush edges of the lines."""
    letterfit: float = 0.0
    """Ems by which letters may be set apart or closer in a justified line whose spaces alone would be bad."""
    word_space: float = 1.0
    """Width of the spaces between words, as a share of the face's own."""

    def emphasised(self) -> "Style":
        """Italic inside upright, upright inside italic."""
        return replace(self, slant="upright" if self.slant == "italic" else "italic")

    def inked(self, ink: Ink) -> "Style":
        return replace(self, ink=ink)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text in one style and one language, as it goes into a paragraph.

    `breaks` is false where no line may break inside (a name); `joined` where none may break before it (the first name
    after its label); `width` makes a passage of one space exactly that wide.
    """

    text: str
    style: Style
    language: str
    breaks: bool = True
    joined: bool = False
    width: float | None = None
