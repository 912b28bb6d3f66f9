"""Inks: what the press puts on paper. Process colour or a named spot; never RGB."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour as shares (0 to 1) of cyan, magenta, yellow and black, or of one spot with that alternate.

    `overprint` is set for pure black: type and rules in it never knock out what lies below
    (Ghent Workgroup 2022: 100 % K text under 12 pt overprints).
    """

    cyan: float
    magenta: float
    yellow: float
    black: float
    spot: str = ""

    def __post_init__(self) -> None:
        for share in self.process:
            if not 0 <= share <= 1:
                raise ValueError(f"an ink share is from 0 to 1, not {share}")

    @property
    def process(self) -> tuple[float, float, float, float]:
        """Shares of C, M, Y, K."""
        return (self.cyan, self.magenta, self.yellow, self.black)

    @property
    def total(self) -> float:
        """Total ink in per cent."""
        return 100 * sum(self.process)

    @property
    def overprint(self) -> bool:
        return not self.spot and self.process == (0, 0, 0, 1)

    def tint(self, share: float) -> "Ink":
        """The same inks at `share` (0 to 1) of their strength."""
        c, m, y, k = (round(part * share, 6) for part in self.process)
        return Ink(c, m, y, k, self.spot)


def parse_ink(parts: list[float]) -> Ink:
    """Four per cent figures, C M Y K from 0 to 100, as an ink. Raises ValueError for anything else."""
    if len(parts) != 4:
        raise ValueError("an ink has four figures: C M Y K in per cent")
    c, m, y, k = (float(part) / 100 for part in parts)
    return Ink(c, m, y, k)


BLACK = Ink(0, 0, 0, 1)
PAPER = Ink(0, 0, 0, 0)
"""The paper's own white, knocked out."""
