"""The darkroom: pictures in, plates out, each made once."""

import hashlib
import math
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from catalogue.lengths import mm
from catalogue.makeup.budget import Budget
from catalogue.makeup.negatives import Unfit, quiet
from catalogue.makeup.pictures import read_file, size_of
from catalogue.makeup.pieces import Picture
from catalogue.press.colour import Colours
from catalogue.press.plate import InkMap, Plate
from catalogue.press.plate_shelf import keep, take
from catalogue.press.separating import RECIPE, Box, separated
from catalogue.problems import Problem, Problems
from catalogue.records.printer import PrinterProfile
from catalogue.shelf import Shelf

INK_CELL = mm(0.5)
"""Side of the cells in which `Darkroom.ink_map` tells the ink; printers measure over a square of thirty of them."""
_WORKERS = 4


class Darkroom:
    """Develops pictures for one output profile and keeps what it made.

    One darkroom may serve many documents. What stands on its `shelf` outlives it: the keys name the content of the picture
    and of the profile, never a path.
    """

    def __init__(self, profile: bytes, printer: PrinterProfile, shelf: Shelf | None = None) -> None:
        """`profile` is the output condition's ICC profile; the intent and the most pixels to print are the printer's."""
        self._printer = printer
        self._colours = Colours(profile, printer.intent)
        self._press = hashlib.sha256(profile).hexdigest(), printer.intent
        self._shelf = shelf
        self._made: dict[str, Plate] = {}
        self._bytes, self._pixels = Budget.of_bytes(), Budget.of_pixels()

    def develop(self, pictures: Iterable[Picture]) -> dict[str, Plate]:
        """The plates of all these pictures by `key`. Raises Problems naming every one it cannot make."""
        wanted: dict[str, Picture] = {}
        for picture in pictures:
            wanted.setdefault(self.key(picture), picture)
        missing = {key: picture for key, picture in wanted.items() if key not in self._made}
        problems: list[Problem] = []
        if missing:
            # Decoding, scaling and encoding leave the interpreter to other threads.
            with quiet(), ThreadPoolExecutor(_WORKERS) as pool:
                for key, made in zip(missing, pool.map(self._plate, missing, missing.values()), strict=True):
                    if isinstance(made, Problem):
                        problems.append(made)
                    else:
                        self._made[key] = made
        if problems:
            raise Problems(problems)
        return {key: self._made[key] for key in wanted}

    def ink_map(self, picture: Picture) -> InkMap:
        """The mean ink, in per cent of all plates added up, on each cell of the picture as it is placed.

        Rows and columns from its top left; all cells are alike, about `INK_CELL` each way, and together they are the
        picture's rectangle. Raises Problems where the picture cannot be developed.
        """
        plate = self.develop([picture])[self.key(picture)]
        return plate.ink_in(_cells(picture.height), _cells(picture.width))

    def key(self, picture: Picture) -> str:
        """Names the plate: equal for equal content, crop and pixels, wherever the picture stands."""
        crop, size = self._crop(picture)
        words = repr(("plate", RECIPE, picture.file.digest, picture.file.mode, crop, size, self._press))
        return hashlib.sha256(words.encode()).hexdigest()

    def _crop(self, picture: Picture) -> tuple[Box, tuple[int, int]]:
        """The crop in whole pixels of the upright picture, and the pixels to print: never more than there are."""
        file = picture.file
        left, top, right, bottom = picture.crop
        x1, x2 = (file.cut[0] + x for x in _span(left, right, file.width))
        y1, y2 = (file.cut[1] + y for y in _span(top, bottom, file.height))
        limits = self._printer.line_art if file.mode == "bitmap" else self._printer.resolution
        width = min(x2 - x1, max(1, int(picture.width / 72 * limits.most)))
        height = min(y2 - y1, max(1, int(picture.height / 72 * limits.most)))
        return (x1, y1, x2, y2), (width, height)

    def _plate(self, key: str, picture: Picture) -> Plate | Problem:
        kept = None if self._shelf is None else take(self._shelf, key)
        if kept is not None:
            return kept
        file, path = picture.file, Path(picture.file.path)
        try:
            with self._bytes.share(size_of(path)):
                data = read_file(path)
                if hashlib.sha256(data).hexdigest() != file.digest:
                    return Problem(
                        file.place, f"the picture {file.name} has changed since it was checked", "start again"
                    )
                with self._pixels.share(math.prod(file.whole)):
                    plate = separated(data, file, *self._crop(picture), self._colours)
        except Unfit as error:
            what = f"the picture {file.name} {error.what}, though it could be opened when it was checked"
            return Problem(file.place, what, error.remedy)
        # Decoders of hostile files raise whatever their author did not foresee, and LittleCMS what it likes.
        except Exception as error:
            what = f"the picture {file.name} cannot be separated ({error})"
            return Problem(file.place, what, "save it again as RGB or grey JPEG, with no colour profile")
        if self._shelf is not None:
            keep(self._shelf, key, plate)
        return plate


def _cells(length: float) -> int:
    return max(1, round(length / INK_CELL))


def _span(start: float, end: float, pixels: int) -> tuple[int, int]:
    first = max(0, min(pixels - 1, round(start * pixels)))
    return first, max(first + 1, min(pixels, round(end * pixels)))
