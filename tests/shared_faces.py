"""The house's faces and style sheet, read once for all festivals of the tests that have no others.

With the faces is kept all that is shaped in them.
"""

from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

from catalogue.makeup.facesheet import read_faces
from catalogue.makeup.stylesheet import StyleSheet, read_stylesheet
from catalogue.problems import Problem
from catalogue.typeset.faces import FaceSet

Files = Sequence[tuple[Path, str]]
Known = tuple[tuple[Path, str, bytes], ...]
_FACES: dict[Known, tuple[FaceSet, tuple[Problem, ...]]] = {}
_LOOKS: dict[tuple[Known, int], tuple[StyleSheet, tuple[Problem, ...]]] = {}


def faces_once(files: Files) -> tuple[FaceSet, tuple[Problem, ...]]:
    """As `read_faces`; files that are where they were, and say what they said, are not read again."""
    known = _known(files)
    if known not in _FACES:
        _FACES[known] = read_faces(files)
    return _FACES[known]


def look_once(files: Files, faces: FaceSet) -> tuple[StyleSheet, tuple[Problem, ...]]:
    """As `read_stylesheet`, likewise, in faces that are read once themselves."""
    known = _known(files), id(faces)
    if known not in _LOOKS:
        _LOOKS[known] = read_stylesheet(files, faces)
    return _LOOKS[known]


def _known(files: Files) -> Known:
    return tuple((path, name, path.read_bytes()) for path, name in files)


shared_faces = patch.multiple("catalogue.build", read_faces=faces_once, read_stylesheet=look_once)
"""While it lasts, festivals are prepared with faces and styles that are read already."""
