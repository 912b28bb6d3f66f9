"""Keeps proofs of the pages of every layout of the house, in plain text, for the tests to compare.

    python -m tools.keep_proofs

Writes tests/proofs/LAYOUT.txt from the festival in this checkout: of the first spread on which a layout is at work, the
pages that it made. Run it when a page has changed on purpose, and read what `git diff` says of it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from catalogue.build import Workshop, make_booklet, make_cover, make_handout, make_specimen, prepare
from catalogue.makeup.document import Document
from catalogue.makeup.folding import folded
from catalogue.press.proof import proof

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "tests" / "proofs"
HANDOUT = "one_second"
"""The film whose sheet is kept."""


def makers(workshop: Workshop) -> tuple[str, ...]:
    """The names of the layouts that made the pages of the booklet, page by page, without those that fill its last sheet."""
    made, _ = folded(workshop.desk, workshop.library)
    return tuple(each.layout.name for each in made)


def pages_by_layout(workshop: Workshop, booklet: Document, names: Sequence[str]) -> Mapping[str, Document]:
    """Of every layout that is at work here, the pages that are kept; `names` are the makers of the booklet's pages."""
    found: dict[str, Document] = {}
    # Folio 1 is a recto: pages 2 and 3 face each other.
    spreads = groupby(zip(names, booklet.pages, strict=False), lambda entry: (entry[1].folio or 0) // 2)
    for _, spread in spreads:
        by_layout: dict[str, Document] = {}
        for name, page in spread:
            if not page.blank:
                before = by_layout[name].pages if name in by_layout else ()
                by_layout[name] = replace(booklet, pages=(*before, page))
        found = by_layout | found
    film = workshop.desk.records.films[HANDOUT]
    cover = make_cover(workshop, len(booklet.pages))
    apart = [("handout", make_handout(workshop, film)), ("specimen", make_specimen(workshop)), ("cover", cover)]
    for name, made in apart:
        if made is not None:
            found[name] = replace(made[0], pages=made[0].pages[:1])
    return found


def proofs(workshop: Workshop, booklet: Document, names: Sequence[str]) -> Mapping[str, str]:
    """What is kept of every layout, by its name."""
    return {name: proof(document) for name, document in sorted(pages_by_layout(workshop, booklet, names).items())}


def main() -> None:
    workshop = prepare(ROOT)
    made = proofs(workshop, make_booklet(workshop)[0], makers(workshop))
    TARGET.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, text in made.items():
        file = TARGET / f"{name}.txt"
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            changed.append(name)
    for file in sorted(TARGET.glob("*.txt")):
        if file.stem not in made:
            file.unlink()
            changed.append(file.stem)
    sys.stdout.write(f"{len(made)} proofs, changed: {', '.join(changed) or 'none'}\n")


if __name__ == "__main__":
    main()
