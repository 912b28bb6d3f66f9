"""Inks: what the press puts on paper. Process colour or a named spot; never RGB."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
"""The four plates by the names that a separation may call them by (ISO 32000-1, 8.6.6.4)."""
ALL, NOTHING = "All", "None"
"""What is no plate: every plate there is, and none."""
RESERVED = frozenset(name.casefold() for name in (ALL, NOTHING, *PROCESS))
"""These names in small letters; they cannot name a spot."""
LONGEST_NAME = 127
"""Bytes of a name in a file of PDF 1.3 to 1.6 (PDF Reference 1.6, appendix C)."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour as shares (0 to 1) of cyan, magenta, yellow and black; or a spot, for which that colour stands.

    Black type and thin black rules overprint: they never knock out what lies below.
    """

    cyan: float
    magenta: float
    yellow: float
    black: float
    spot: str = ""
    strength: float = 1.0
    """The tint of a spot; a tint of process colour is in its shares."""

    def __post_init__(self) -> None:
        for share in (*self.alternate, self.strength):
            if not 0 <= share <= 1:
                raise ValueError(f"an ink share is from 0 to 1, not {share}")

    @property
    def alternate(self) -> tuple[float, float, float, float]:
        """Shares of C, M, Y, K that stand for the spot at full strength; of a process colour its own."""
        return (self.cyan, self.magenta, self.yellow, self.black)

    @property
    def process(self) -> tuple[float, float, float, float]:
        """Shares of C, M, Y, K, those of a spot at its tint: how it looks where there is no plate for it."""
        if self.strength == 1:
            return self.alternate
        c, m, y, k = (round(part * self.strength, 6) for part in self.alternate)
        return (c, m, y, k)

    @property
    def total(self) -> float:
        """Total ink in per cent; a spot is one plate at its tint."""
        return 100 * (self.strength if self.spot else sum(self.process))

    @property
    def overprint(self) -> bool:
        """Whether it is black ink alone at full strength, of which type and thin rules overprint."""
        return not self.spot and self.process == (0, 0, 0, 1)

    def tint(self, share: float) -> "Ink":
        """The same inks at `share` (0 to 1) of their strength."""
        if self.spot:
            return replace(self, strength=round(self.strength * share, 6))
        c, m, y, k = (round(part * share, 6) for part in self.process)
        return Ink(c, m, y, k)

    def without_spot(self) -> "Ink":
        """The process colour that stands for it."""
        return Ink(*self.process) if self.spot else self


def parse_ink(parts: Sequence[float], spot: str = "") -> Ink:
    """Four per cent figures, C M Y K from 0 to 100, as an ink, or as what stands for a spot.

    Raises ValueError for anything else.
    """
    if len(parts) != 4:
        raise ValueError("an ink has four figures: C M Y K in per cent")
    c, m, y, k = (float(part) / 100 for part in parts)
    return Ink(c, m, y, k, spot)


def plate_of(spot: str) -> str:
    """A spot's name without what two people may write differently: names that are alike so mean one plate."""
    return " ".join(spot.casefold().split())


BLACK = Ink(0, 0, 0, 1)
PAPER = Ink(0, 0, 0, 0)
"""The paper's own white, knocked out."""
