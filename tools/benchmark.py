"""How long a large book takes, stage by stage, as multiples of a fixed piece of work done in the same run.

    python tools/benchmark.py [--films 200] [--pictures]

The specimen's films and people are copied under new keys until there are enough; the copies are read, made up and pressed
in a fresh folder. With `--pictures` the films share twenty stills of 2400 × 1350 pixels, drawn for the run, and the book is
made twice: with nothing kept of its pictures, and with all that the first time has kept. Making up includes separating
them, since the ink they lay on the pages is checked.

Machines are noisy and differ, so that every stage is given beside its seconds as a ratio to shaping the same words with
HarfBuzz alone, measured just before and just after; compare ratios, never seconds, and take the least of several runs.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import numpy as np
import uharfbuzz as hb
import yaml
from PIL import Image

from catalogue.build import make_booklet, prepare, print_shop
from catalogue.makeup.pieces import Picture
from catalogue.problems import Severity
from catalogue.shelf import Shelf

ROOT = Path(__file__).resolve().parents[1]
T = TypeVar("T")
STILLS = 20
SIZE = (2400, 1350)


def enlarge(folder: Path, films: int, pictures: bool) -> None:
    """A festival of that many feature films in `folder`, the specimen's again and again."""
    shutil.copytree(
        ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("starter", "films", "people", "words", "profiles")
    )
    for room in ("films", "people"):
        (folder / "data" / room).mkdir()
    festival = (folder / "data/festival.yaml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in festival if not line.strip().startswith("order:")]
    (folder / "data/festival.yaml").write_text("\n".join(kept), encoding="utf-8")
    loader = yaml.BaseLoader
    records = [
        (path, yaml.load(path.read_text(encoding="utf-8"), loader))
        for path in sorted((ROOT / "data/films").glob("*.yaml"))
    ]
    inside = {key for _, film in records for key in film.get("films", ())}
    features = [(path.stem, film) for path, film in records if "films" not in film and path.stem not in inside]
    for number in range(films):
        key, film = features[number % len(features)]
        tag = f"x{number // len(features)}"
        people = yaml.load((ROOT / f"data/people/{key}.yaml").read_text(encoding="utf-8"), loader)
        film = {**film, "section": film["section"], "screenings": []}
        film["credits"] = {
            role: [f"{name}_{tag}" for name in ([names] if isinstance(names, str) else names)]
            for role, names in film["credits"].items()
        }
        film["cast"] = [
            f"{actor}_{tag}" if isinstance(actor, str) else {**actor, "actor": f"{actor['actor']}_{tag}"}
            for actor in film.get("cast", ())
        ]
        if pictures:
            film["still"] = {"file": f"still{number % STILLS}.jpg"}
        else:
            film.pop("still", None)
            people = {name: _faceless(person) for name, person in people.items()}
        # Words of its own for each copy: what was set before must not be found again.
        film["synopsis"] = {language: f"{words} {tag}." for language, words in film.get("synopsis", {}).items()}
        _dump(folder / f"data/films/{key}_{tag}.yaml", film)
        _dump(folder / f"data/people/{key}_{tag}.yaml", {f"{name}_{tag}": person for name, person in people.items()})


def draw_stills(folder: Path) -> None:
    """Twenty pictures that cost what photographs cost: clouds of all sizes, with grain, as JPEG of quality 90."""
    for number in range(STILLS):
        chance = np.random.default_rng(number)
        layers = np.zeros((SIZE[1], SIZE[0], 3), np.float32)
        for octave in range(1, 9):
            cells = chance.integers(0, 256, (9 * 2**octave // 16 + 2, 2**octave + 2, 3)).astype(np.uint8)
            layers += np.asarray(Image.fromarray(cells).resize(SIZE, Image.Resampling.BICUBIC), np.float32) / 2**octave
        layers = (layers - layers.min()) * (235 / np.ptp(layers)) + chance.normal(8, 4, layers.shape)
        still = Image.fromarray(np.clip(layers, 0, 255).astype(np.uint8))
        still.save(folder / f"data/pictures/still{number}.jpg", quality=90)


def _faceless(person: object) -> object:
    return (
        {field: value for field, value in person.items() if field != "portrait"} if isinstance(person, dict) else person
    )


def _dump(path: Path, record: object) -> None:
    path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), encoding="utf-8")


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
    parser.add_argument("--films", type=int, default=200, help="how many films the book has")
    parser.add_argument("--pictures", action="store_true", help="with stills and portraits, twice")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        enlarge(folder, options.films, options.pictures)
        if options.pictures:
            draw_stills(folder)
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
    grave = sum(problem.severity is Severity.GRAVE for problem in problems)
    stages = {"read and check": read, "make up": made, "press": pressed, "in all": read + made + pressed}
    head = f"{len(document.pages)} pages, {shown} pictures, {len(data) / 1e6:.1f} MB, {grave} grave"
    rows = [f"{stage:<15} {seconds:7.2f} s {seconds / unit:7.1f} ×" for stage, seconds in stages.items()]
    return "\n".join([f"{head}{title and ': '}{title}", *rows, f"{'yardstick':<15} {unit:7.2f} s\n"])


if __name__ == "__main__":
    main()
