"""The list of scenes: each film's key with its frame, its film stock and the function that paints it."""

from collections.abc import Callable
from dataclasses import dataclass

from pictures.film import COLOUR, Stock, jpeg
from pictures.raster import Frame

Painter = Callable[[Frame], None]


@dataclass(frozen=True)
class Scene:
    """One picture to make: `paint` fills the frame with light, the stock develops it."""

    key: str
    aspect: float
    stock: Stock
    paint: Painter
    width: int = 1800
    starter: bool = False

    def draw(self, width: int | None = None) -> bytes:
        """The finished JPEG; another width makes a draft."""
        frame = Frame(self.key, self.aspect, width or self.width)
        self.paint(frame)
        return jpeg(frame, self.stock)


SCENES: dict[str, Scene] = {}


def scene(
    aspect: float, stock: Stock = COLOUR, *, width: int = 1800, starter: bool = False
) -> Callable[[Painter], Painter]:
    """Register the function as the scene of its own name."""

    def register(paint: Painter) -> Painter:
        key = paint.__name__
        SCENES[key] = Scene(key, aspect, stock, paint, width, starter)
        return paint

    return register
