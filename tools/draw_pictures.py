"""Draws the specimen's stills and portraits into data/pictures and data/starter/pictures.

    python tools/draw_pictures.py [NAME …] [--width N] [--to DIR]
    python tools/draw_pictures.py --check

Without names it draws all of them. The pictures follow from the code alone: the same bytes on every run on one machine.
Needs numpy and Pillow, which the program has; `--check` also PyYAML.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml
from pictures.catalogue import SCENES

DATA = Path(__file__).resolve().parent.parent / "data"


def say(line: str) -> None:
    """One line to the terminal."""
    sys.stdout.write(line + "\n")


def target(key: str) -> Path:
    """Where the picture of that key belongs."""
    return (DATA / "starter" if SCENES[key].starter else DATA) / "pictures" / f"{key}.jpg"


def named(value: object) -> Iterator[str]:
    """Every picture that a record names, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("still", "portrait") and isinstance(inner, dict) and isinstance(inner.get("file"), str):
                yield inner["file"]
            else:
                yield from named(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from named(inner)


def check() -> int:
    """Say which pictures records name and nobody drew, and which nobody names; 1 if any are missing."""
    missing = 0
    for folder in (DATA, DATA / "starter"):
        wanted: dict[str, Path] = {}
        for record in sorted([*folder.glob("films/*.yaml"), *folder.glob("people/*.yaml"), *folder.glob("*.yaml")]):
            for name in named(yaml.safe_load(record.read_text(encoding="utf-8"))):
                wanted.setdefault(name, record)
        for name, record in sorted(wanted.items()):
            if not (folder / "pictures" / name).is_file():
                missing += 1
                known = "drawn by this script" if Path(name).stem in SCENES else "no scene of that name"
                say(f"missing: {folder / 'pictures' / name}, named in {record} ({known})")
        for picture in sorted((folder / "pictures").glob("*.jpg")):
            if picture.name not in wanted:
                say(f"never named: {picture}")
    say(f"{missing} missing")
    return 1 if missing else 0


def main() -> int:
    """The command line; 2 for a name that no scene has."""
    parser = argparse.ArgumentParser(description="Draw the specimen's pictures.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="keys of films or persons; all when left out")
    parser.add_argument("--width", type=int, help="pixels across, for a quick draft")
    parser.add_argument("--to", type=Path, help="another folder, instead of the specimen's own")
    parser.add_argument("--check", action="store_true", help="only say which pictures records name and nobody drew")
    options = parser.parse_args()
    if options.check:
        return check()
    unknown = sorted(set(options.names) - set(SCENES))
    if unknown:
        sys.stderr.write(f"no such picture: {', '.join(unknown)}; there are: {', '.join(sorted(SCENES))}" + "\n")
        return 2
    for key in options.names or sorted(SCENES):
        path = options.to / f"{key}.jpg" if options.to else target(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(SCENES[key].draw(options.width))
        say(str(path))
    return 0


if __name__ == "__main__":
    sys.exit(main())
