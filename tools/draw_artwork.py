"""Draws the specimen's logos, advertisements and map, as PDFs of one page, into data/pictures.

    python -m tools.draw_artwork [NAME …] [--to DIR]

Without names it draws all of them; a name is the path inside data/pictures, without its ending. The same bytes on every run.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tools.artwork.advertisements import ADVERTISEMENTS
from tools.artwork.drawing import Drawing
from tools.artwork.logos import LOGOS
from tools.artwork.map import MAPS

PICTURES = Path(__file__).resolve().parent.parent / "data" / "pictures"

PAGES: Mapping[str, Callable[[], Drawing]] = {
    **{f"logos/{name}": draw for name, draw in LOGOS.items()},
    **{f"ads/{name}": draw for name, draw in ADVERTISEMENTS.items()},
    **MAPS,
}
"""What there is to draw, by its path."""


def main() -> int:
    """The command line; 2 for a name that nothing has."""
    parser = argparse.ArgumentParser(description="Draw the specimen's logos and advertisements.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="such as logos/zica; all when left out")
    parser.add_argument("--to", type=Path, default=PICTURES, help="another folder, instead of the specimen's own")
    options = parser.parse_args()
    unknown = sorted(set(options.names) - set(PAGES))
    if unknown:
        sys.stderr.write(f"no such artwork: {', '.join(unknown)}; there are: {', '.join(sorted(PAGES))}\n")
        return 2
    for name in options.names or sorted(PAGES):
        path = options.to / f"{name}.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(PAGES[name]().pdf(name.rpartition("/")[2]))
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
