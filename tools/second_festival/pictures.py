"""Pictures for the second festival: the small specimen's, each part, side and tone of them a picture of its own."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from random import Random

from PIL import Image, ImageOps

SMALLEST = 0.84
"""Share of the old picture's sides that the new one shows at least."""


def make_pictures(sources: Sequence[Path], folder: Path, names: Sequence[str], width: int) -> None:
    """One picture for each name, of that many pixels across."""
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(partial(_picture, sources, folder, width), range(len(names)), names))


def _picture(sources: Sequence[Path], folder: Path, width: int, number: int, name: str) -> None:
    chance = Random(f"picture {name}")
    with Image.open(sources[number % len(sources)]) as source:
        source.draft(None, (2 * width, 2 * width))  # small pictures are decoded small
        image = source.convert("RGB") if source.mode != "L" else source.copy()
    share = SMALLEST + (0.98 - SMALLEST) * chance.random()
    across, down = round(image.width * share), round(image.height * share)
    left, top = (chance.randrange(whole - part + 1) for whole, part in ((image.width, across), (image.height, down)))
    image = image.crop((left, top, left + across, top + down))
    if chance.random() < 0.5:
        image = ImageOps.mirror(image)
    if image.mode == "RGB":
        red, green, blue = (0.88 + 0.2 * chance.random() for _ in range(3))
        table = [min(255, round(level * part)) for part in (red, green, blue) for level in range(256)]
        image = image.point(table)
    image = image.resize((width, round(width * down / across)), Image.Resampling.LANCZOS)
    image.save(folder / name, quality=88)
