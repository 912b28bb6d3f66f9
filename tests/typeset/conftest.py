"""The house's own faces, opened once for all tests of the type engine."""

from pathlib import Path

import pytest

from catalogue.makeup.facesheet import read_faces
from catalogue.typeset.faces import FaceSet

FONTS = Path(__file__).resolve().parents[2] / "fonts"


@pytest.fixture(scope="session")
def faces() -> FaceSet:
    found, problems = read_faces([(FONTS / "faces.yaml", "fonts/faces.yaml")])
    assert problems == ()
    return found
