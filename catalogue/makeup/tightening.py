"""Tightening: how much closer than the style sheet's a film's running text is set, so that it finds room."""

from dataclasses import dataclass, replace

from catalogue.lengths import MM
from catalogue.typeset.styles import Style

_ROUNDING = 6
"""Decimals to which figures that were added up in steps are taken."""


@dataclass(frozen=True, slots=True)
class Tightening:
    """What is added to a style: to the width of its spaces as a share of the face's, to its tracking in ems, to its size
    and its leading in points. Less than nought is closer.
    """

    words: float = 0.0
    letters: float = 0.0
    size: float = 0.0
    leading: float = 0.0

    def __add__(self, other: "Tightening") -> "Tightening":
        return Tightening(
            round(self.words + other.words, _ROUNDING),
            round(self.letters + other.letters, _ROUNDING),
            round(self.size + other.size, _ROUNDING),
            round(self.leading + other.leading, _ROUNDING),
        )

    def __bool__(self) -> bool:
        return self != NONE

    def of(self, style: Style) -> Style:
        """The style, set so much closer."""
        return replace(
            style,
            word_space=style.word_space + self.words,
            tracking=style.tracking + self.letters,
            size=style.size + self.size,
            leading=style.leading + self.leading,
        )

    def __str__(self) -> str:
        """In words, such as `words 95 %, size −0.1 pt`; nothing where nothing is added."""
        figures = {
            "words": f"{100 * (1 + self.words):.4g} %" if self.words else "",
            "letters": f"{self.letters:+.4g} em" if self.letters else "",
            "size": f"{self.size:+.4g} pt" if self.size else "",
            "leading": f"{self.leading / MM:+.3g} mm" if self.leading else "",
        }
        return ", ".join(f"{name} {figure}" for name, figure in figures.items() if figure).replace("-", "−")


NONE = Tightening()
