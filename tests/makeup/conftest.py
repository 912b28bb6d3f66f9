"""A festival to make pages of."""

from pathlib import Path

import pytest

from tests.festival_maker import FestivalMaker


@pytest.fixture
def maker(tmp_path: Path) -> FestivalMaker:
    """An edition in two languages with one film."""
    return FestivalMaker(tmp_path).film()
