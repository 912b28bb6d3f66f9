"""The contact sheet of a page: its proof and its plates side by side, each with its name and how much ink it takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from catalogue.incoming.boxes import Box
from catalogue.plates.coverage import Coverage, PageCoverage
from catalogue.plates.proof import film
from catalogue.plates.separating import PageSeparations
from catalogue.typeset.faces import Face, FaceFile

_CELL = 460
"""Pixels of a plate's longer side; the proof is a little more than twice as large."""
_LEAST_CELL, _LEAST_PROOF = 230, 480
"""Pixels across that the words below them have, however narrow the page."""
_GAP, _LABEL, _SIZE = 24, 64, 19
_GROUND, _PAPER, _WORDS, _FAINT, _TRIM = (226, 226, 226), (255, 255, 255), (20, 20, 20), (110, 110, 110), (0, 110, 200)
_MOST_LETTERS = 60


@dataclass(frozen=True)
class _LabelFace:
    path: Path

    @cached_property
    def face(self) -> Face:
        return Face(FaceFile(self.path.stem, 400, "upright", self.path), {})

    @cached_property
    def font(self) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(self.path, _SIZE)


class ContactSheets:
    """Makes contact sheets. Their words are set in the house's sans; a name it has no letters for, in any face that has."""

    def __init__(self, house: Path) -> None:
        """`house` is the folder with the house's fonts."""
        fonts = house / "fonts"
        others = sorted((fonts / "noto-scripts").glob("NotoSans*-Regular.ttf"))
        paths = [fonts / "source-sans-3" / "SourceSans3_400Regular.ttf", *others]
        self._faces = [_LabelFace(path) for path in (*paths, fonts / "droid-fallback" / "DroidSansFallback.ttf")]

    def sheet(self, page: PageSeparations, inks: PageCoverage, proof: Image.Image) -> Image.Image:
        """The proof, with the trim as a fine line, at the left; right of it the plates in two rows."""
        cell = _fitted(proof.size, _CELL, _CELL)
        # As high as the two rows beside it, if the page is not too wide for that.
        large = _fitted(proof.size, 3 * _CELL, 2 * cell[1] + _LABEL)
        columns = -(-len(page.plates) // 2)
        beside = _GAP + max(large[0], _LEAST_PROOF) + _GAP
        step = _GAP + max(cell[0], _LEAST_CELL)
        sheet = Image.new("RGB", (beside + columns * step, 2 * _GAP + 2 * (cell[1] + _LABEL)), _GROUND)
        draw = ImageDraw.Draw(sheet)
        sheet.paste(proof.resize(large, Image.Resampling.LANCZOS), (_GAP, _GAP))
        self._trim(draw, page, proof.size, large)
        self._label(draw, (_GAP, _GAP + large[1]), f"Page {page.page}", _all(inks.together), beside - 2 * _GAP)
        for index, (name, plate) in enumerate(page.plates.items()):
            row, column = divmod(index, columns)
            x, y = beside + column * step, _GAP + row * (cell[1] + _LABEL)
            sheet.paste(film(plate).resize(cell, Image.Resampling.LANCZOS).convert("RGB"), (x, y))
            self._label(draw, (x, y + cell[1]), name, _sums(inks.plates[name]), step - _GAP)
        return sheet

    def _trim(
        self, draw: ImageDraw.ImageDraw, page: PageSeparations, pixels: tuple[int, int], shown: tuple[int, int]
    ) -> None:
        across, down = (page.ppi / 72 * large / small for large, small in zip(shown, pixels, strict=True))
        box: Box = page.trim
        corners = (box.left * across, box.top * down, box.right * across, box.bottom * down)
        left, top, right, bottom = (_GAP + round(edge) for edge in corners)
        draw.rectangle((left, top, min(right, _GAP + shown[0]) - 1, min(bottom, _GAP + shown[1]) - 1), outline=_TRIM)

    def _label(self, draw: ImageDraw.ImageDraw, corner: tuple[int, int], name: str, sums: str, width: int) -> None:
        x, y = corner
        short = name if len(name) <= _MOST_LETTERS else name[: _MOST_LETTERS - 1] + "…"
        self._words(draw, (x, y + 22), short, width, _WORDS)
        self._words(draw, (x, y + 43), sums, width, _FAINT)

    def _words(
        self, draw: ImageDraw.ImageDraw, start: tuple[float, float], words: str, width: int, fill: tuple[int, int, int]
    ) -> None:
        """On one baseline from `start`, cut short where the place ends."""
        end = start[0] + width
        x, y = start
        for font, text in self._stretches(words):
            shown = text
            while shown and x + font.getlength(shown) > end:
                shown = shown[:-2] + "…" if len(shown) > 1 else ""
            draw.text((x, y), shown, fill, font, anchor="ls")
            x += font.getlength(shown)
            if shown != text:
                return

    def _stretches(self, words: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        """The words in pieces of one face each. What no face has is shown by its number."""
        known = [(self._first_with(character), character) for character in words]
        for face, piece in groupby(known, key=lambda pair: pair[0]):
            text = "".join(character for _, character in piece)
            if face is None:
                text = "".join(f"<{ord(character):04X}>" for character in text)
            yield (face or self._faces[0]).font, text

    def _first_with(self, character: str) -> _LabelFace | None:
        return next((each for each in self._faces if each.face.covers(character)), None)


def _fitted(size: tuple[int, int], width: int, height: int) -> tuple[int, int]:
    """The size brought to what has room there."""
    scale = min(width / size[0], height / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _sums(inks: Coverage) -> str:
    return "empty" if inks.is_empty else f"mean {inks.mean:.1f} %, peak {inks.peak:.0f} %"


def _all(inks: Coverage) -> str:
    if inks.is_empty:
        return "empty"
    return f"all inks: {_sums(inks)}, heaviest 15 mm square {inks.heaviest.mean:.0f} %"
