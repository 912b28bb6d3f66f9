"""File names for the pictures of plates, whatever an ink is called."""

import re
from collections.abc import Iterable, Mapping

from catalogue.inks import PROCESS
from catalogue.records.keys import proposed_key

PROOF, SHEET = "proof", "plates"
_MOST = 60
_OURS = re.compile(r"page-[0-9]{3,5}-[a-z0-9_]{1,60}(-[0-9]{1,3})?\.png")


def plate_names(spots: Iterable[str]) -> Mapping[str, str]:
    """For each plate a name of plain letters and digits, no two alike and none like the proof's."""
    names = {ink: ink.lower() for ink in PROCESS}
    taken = {*names.values(), PROOF, SHEET}
    for spot in sorted(set(spots)):
        bare = name = proposed_key(spot)[:_MOST].strip("_") or "spot"
        number = 2
        while name in taken:
            name, number = f"{bare}-{number}", number + 1
        taken.add(name)
        names[spot] = name
    return names


def file_name(page: int, name: str) -> str:
    return f"page-{page:03d}-{name}.png"


def is_ours(name: str) -> bool:
    """Whether a file may be one that an earlier run has left."""
    return _OURS.fullmatch(name) is not None
