"""The pages of every layout print as their kept proofs say, and every layout is in a picture of docs/layouts.md.

`python -m tools.keep_proofs` keeps them anew where pages have changed on purpose.
"""

from collections.abc import Mapping, Sequence
from difflib import unified_diff
from itertools import islice

import pytest

from catalogue.build import Workshop
from catalogue.makeup.document import Document
from tests.layouts.test_documents import NAMES, TEXT, pictures, sections
from tools.keep_proofs import TARGET, makers, proofs
from tools.render_pages import SPECIMEN, VIEWS, pages_of

SHOWN = 12
"""Lines that are told of a proof that has changed."""
OWN_FILES = {"cover": "cover", "handout": "handout", **{view.name: "specimen" for view in SPECIMEN}}
"""Pictures of other files than the booklet, and the layouts of these."""


@pytest.fixture(scope="module")
def names(specimen: Workshop) -> Sequence[str]:
    """Of the layout that made each page of the booklet."""
    return makers(specimen)


@pytest.fixture(scope="module")
def made(specimen: Workshop, booklet: Document, names: Sequence[str]) -> Mapping[str, str]:
    return proofs(specimen, booklet, names)


@pytest.fixture(scope="module")
def kept() -> Mapping[str, str]:
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(TARGET.glob("*.txt"))}


def changed(kept: Mapping[str, str], made: Mapping[str, str]) -> str:
    """What prints otherwise than it was kept, layout by layout; nothing where nothing does."""
    told = []
    for name in sorted({*kept, *made}):
        before, now = (each.get(name, "").splitlines() for each in (kept, made))
        lines = list(islice(unified_diff(before, now, "kept", "made", lineterm="", n=0), SHOWN))
        if lines:
            told += [f"{name} has changed:", *(f"    {line}" for line in lines)]
    return "\n".join([*told, "if that was meant: python -m tools.keep_proofs"] if told else [])


def test_every_layout_prints_as_its_proof_says(made: Mapping[str, str], kept: Mapping[str, str]) -> None:
    if told := changed(kept, made):
        pytest.fail(told, pytrace=False)


def test_every_layout_of_the_house_is_at_work_in_the_specimen(made: Mapping[str, str]) -> None:
    assert sorted(made) == NAMES


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ({"awards": "rule\ntext\n", "notes": "text\n"}, []),
        ({"awards": "rule\nbox\n", "notes": "text\n"}, ["awards has changed:", "-text", "+box"]),
        ({"awards": "rule\ntext\n"}, ["notes has changed:", "-text"]),
    ],
)
def test_what_has_changed_is_told(now: Mapping[str, str], told: list[str]) -> None:
    lines = [line.strip() for line in changed({"awards": "rule\ntext\n", "notes": "text\n"}, now).splitlines()]
    marks = ("---", "+++", "@@")
    assert [line for line in lines if not line.startswith(marks)] == (
        [*told, "if that was meant: python -m tools.keep_proofs"] if told else []
    )


def test_every_layout_is_on_a_picture_of_its_section(booklet: Document, names: Sequence[str]) -> None:
    shown = {view.name: {names[index] for index in pages_of(booklet, view)} for view in VIEWS}
    shown |= {picture: {layout} for picture, layout in OWN_FILES.items()}
    told = sections(TEXT)
    missing = [name for name in NAMES if not any(name in shown.get(file, ()) for file in pictures(told[name]))]
    assert missing == []
