"""The house's faces, style sheet and layouts, read once for all festivals of the tests that have no others.

With the faces is kept all that is shaped in them.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from unittest.mock import patch

from catalogue.makeup.facesheet import read_faces
from catalogue.makeup.loading import PACKAGE, LayoutLibrary, load_layouts
from catalogue.makeup.stylesheet import StyleSheet, read_stylesheet
from catalogue.problems import Problem
from catalogue.typeset.faces import FaceSet

LAYOUTS_ARE_KEPT = True
"""Not where their loading is what is tested."""
Files = Sequence[tuple[Path, str]]
Known = tuple[tuple[Path, str, bytes], ...]
_FACES: dict[Known, tuple[FaceSet, tuple[Problem, ...]]] = {}
_LAYOUTS: dict[tuple[Path, tuple[tuple[str, bytes], ...]], "_Loaded"] = {}
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


def layouts_once(folders: Sequence[Path]) -> tuple[LayoutLibrary, tuple[Problem, ...]]:
    """As `load_layouts`; but modules of a festival that say what another's said are those, and the house's with them."""
    if not LAYOUTS_ARE_KEPT:
        return load_layouts(folders)
    *own, house = folders
    said = tuple((file.name, file.read_bytes()) for folder in own for file in sorted(folder.glob("*.py")))
    if (house, said) not in _LAYOUTS:
        _LAYOUTS[house, said] = _Loaded(*load_layouts(folders), _modules())
    loaded = _LAYOUTS[house, said]
    for name in _modules():
        del sys.modules[name]
    sys.modules.update(loaded.modules)
    return replace(loaded.library, folders=tuple(folders)), loaded.problems


class _Loaded(NamedTuple):
    """Layouts with the modules that they are in."""

    library: LayoutLibrary
    problems: tuple[Problem, ...]
    modules: dict[str, ModuleType]


def _modules() -> dict[str, ModuleType]:
    return {name: module for name, module in sys.modules.items() if name.partition(".")[0] == PACKAGE}


def _known(files: Files) -> Known:
    return tuple((path, name, path.read_bytes()) for path, name in files)


shared_faces = patch.multiple(
    "catalogue.build", read_faces=faces_once, read_stylesheet=look_once, load_layouts=layouts_once
)
"""While it lasts, festivals are prepared with faces, styles and layouts that are read already."""
