"""Writes the second festival, 220 films with every kind of page, into a folder: `catalogue build` makes its book.

python -m tools.make_second_festival build/second
"""

import argparse
from pathlib import Path

from tools.second_festival.making import make_second_festival


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where to; it must not be there")
    folder = parser.parse_args().folder
    if folder.exists():
        parser.error(f"{folder} is there already; name another folder, or take it away")
    make_second_festival(folder)


if __name__ == "__main__":
    main()
