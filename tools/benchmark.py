"""How long a large book takes, stage by stage, as multiples of a fixed piece of work done in the same run.

    python -m tools.benchmark [--pictures]

The book is the second festival's: 220 films in nine sections, with every kind of page (tools/second_festival). With
`--pictures` its stills and portraits are as large as a festival's, and the book is made twice: with nothing kept of its
pictures, and with all that the first time has kept; without it they are a few pixels each, so that what is measured is type
and pages. Making up includes separating the pictures, since the ink they lay on the pages is checked.

Machines are noisy and differ, so that every stage is given beside its seconds as a ratio to shaping the same words with
HarfBuzz alone, measured just before and just after; compare ratios, never seconds, and take the least of several runs.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import uharfbuzz as hb

from catalogue.build import make_booklet, prepare
from catalogue.makeup.pieces import Picture
from catalogue.printshop import print_shop
from catalogue.problems import Severity
from catalogue.shelf import Shelf
from tools.second_festival.making import PORTRAIT, STILL, make_second_festival

ROOT = Path(__file__).resolve().parents[1]
T = TypeVar("T")
SMALL = 90
"""Pixels across a still that costs nothing."""


def timed(stage: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = stage()
    return result, time.perf_counter() - start


def yardstick() -> float:
    """Seconds to shape two hundred thousand words with HarfBuzz alone."""
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(ROOT / "fonts/source-serif-4/SourceSerif4_400Regular.ttf"))))

    def work() -> None:
        for number in range(200_000):
            buffer = hb.Buffer()
            buffer.add_str(f"колико{number}")
            buffer.guess_segment_properties()
            hb.shape(font, buffer)

    return timed(work)[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", action="store_true", help="with stills and portraits of full size, twice")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        still, portrait = (STILL, PORTRAIT) if options.pictures else (SMALL, SMALL // 2)
        make_second_festival(folder, still, portrait)
        kept = folder / ".cache" if options.pictures else None
        for title in ("nothing kept", "all pictures kept") if options.pictures else ("",):
            # In a process of its own: what one has in memory is no help to the next.
            with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
                sys.stdout.write(fresh.submit(measured, folder, kept, title).result())


def measured(folder: Path, kept: Path | None, title: str) -> str:
    """A book made of the folder's records: what each stage took, in seconds and beside the yardstick."""
    before = yardstick()
    workshop, read = timed(lambda: prepare(folder, shelf=kept and Shelf(kept)))
    (document, problems), made = timed(lambda: make_booklet(workshop))
    shop = print_shop(workshop)
    data, pressed = timed(lambda: shop.press(document))
    unit = (before + yardstick()) / 2
    shown = sum(isinstance(piece, Picture) for page in document.pages for piece in page.pieces)
    # Pictures of a few pixels are too coarse, as they should be.
    grave = sum(problem.severity is Severity.GRAVE and problem.check != "resolution" for problem in problems)
    stages = {"read and check": read, "make up": made, "press": pressed, "in all": read + made + pressed}
    head = f"{len(document.pages)} pages, {shown} pictures, {len(data) / 1e6:.1f} MB, {grave} grave"
    rows = [f"{stage:<15} {seconds:7.2f} s {seconds / unit:7.1f} ×" for stage, seconds in stages.items()]
    return "\n".join([f"{head}{title and ': '}{title}", *rows, f"{'yardstick':<15} {unit:7.2f} s\n"])


if __name__ == "__main__":
    main()
