"""The house's faces, opened once for all festivals of the tests that have no others, with all that is shaped in them."""

from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

from catalogue.makeup.facesheet import read_faces
from catalogue.problems import Problem
from catalogue.typeset.faces import FaceSet

Read = tuple[FaceSet, tuple[Problem, ...]]
_READ: dict[tuple[tuple[Path, str, bytes], ...], Read] = {}


def read_once(files: Sequence[tuple[Path, str]]) -> Read:
    """As `read_faces`; files that are where they were, and say what they said, are not read again."""
    known = tuple((path, name, path.read_bytes()) for path, name in files)
    if known not in _READ:
        _READ[known] = read_faces(files)
    return _READ[known]


shared_faces = patch("catalogue.build.read_faces", read_once)
"""While it lasts, festivals are prepared with faces that are opened already."""
