"""docs/layouts.md: every layout of the house has its section there, with all of its options as they are, and a picture."""

import re
from collections.abc import Iterator
from dataclasses import MISSING
from functools import cache
from typing import Any

import pytest

from catalogue.makeup.layout import Layout
from catalogue.makeup.loading import load_layouts
from tests.command_line import ROOT

DOCS = ROOT / "docs"
TEXT = (DOCS / "layouts.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\|(?P<index>[^|`]*\|)? *`(?P<option>\w+)` *\| *(?P<default>[^|]*?) *\|", re.M)
"""A row of a table of options, that of the indexes with the index before it."""


@cache
def house() -> dict[str, type[Layout]]:
    library, problems = load_layouts([ROOT / "layouts"])
    assert problems == ()
    return dict(library.layouts)


NAMES = sorted(house())


def headings(text: str) -> list[tuple[int, str]]:
    """Levels and words of all headings; lines that begin with # in code are none."""
    bare = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
    return [(len(marks), words) for marks, words in re.findall(r"^(#+) (.*)", bare, re.M)]


def sections(text: str) -> dict[str, str]:
    """By layout, the section of the house's pages that tells of it."""
    pages = text[text.index("\n### The house's pages\n") :]
    found = {}
    for section in re.split(r"^#### ", pages, flags=re.M)[1:]:
        heading, _, body = section.partition("\n")
        for name in heading.split(", "):
            found[name] = body
    return found


def untold(layout: type[Layout], section: str) -> list[str]:
    """Options of the layout that its section does not name."""
    named = set(re.findall(r"`(\w+)(?:: \w+)?`", section))
    return [option for option, _, _ in layout.options() if option not in named]


def wrong(layouts: dict[str, type[Layout]], section: str) -> Iterator[str]:
    """Rows of its tables that tell of no option of these layouts, or of another default."""
    for row in ROW.finditer(section[section.find("| Option") :] if "Option |" in section else ""):
        option, said = row["option"], row["default"].strip("`")
        defaults = [default for each in layouts.values() for name, _, default in each.options() if name == option]
        if not defaults:
            yield f"{option} is no option"
        elif not any(default in ((), "", MISSING) or said == as_written(default) for default in defaults):
            yield f"{option} is {as_written(defaults[0])}, not {said}"


def as_written(default: Any) -> str:
    """An option's value as a festival writes it."""
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, tuple):
        return f"[{', '.join(map(str, default))}]"
    return f"{default:g}" if isinstance(default, float) else str(default)


def pictures(section: str) -> list[str]:
    return re.findall(r"^!\[[^\]]{10,}\]\(pages/(\w+)\.png\)$", section, re.M)


@pytest.mark.parametrize("name", NAMES)
def test_a_layout_has_its_section(name: str) -> None:
    section = sections(TEXT).get(name, "")
    assert section, f"write a section `#### {name}` under “The house's pages” in docs/layouts.md"
    assert untold(house()[name], section) == []
    together = {each: house()[each] for each in NAMES if sections(TEXT).get(each) == section}
    assert list(wrong(together, section)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_layout_has_a_picture_there(name: str) -> None:
    found = pictures(sections(TEXT).get(name, ""))
    assert found, f"show a picture of {name} in docs/layouts.md, made by tools/render_pages.py"
    assert [file for file in found if not (DOCS / "pages" / f"{file}.png").is_file()] == []


def test_no_section_tells_of_a_layout_that_is_gone() -> None:
    assert [name for name in sections(TEXT) if re.fullmatch(r"[a-z_]+", name) and name not in NAMES] == []


def test_the_list_at_the_head_leads_to_every_section() -> None:
    found = headings(TEXT)
    wanted = {re.sub(r"[^\w -]", "", words.lower()).replace(" ", "-") for level, words in found if level > 1}
    links = set(re.findall(r"\]\(#([^)]+)\)", TEXT[: TEXT.index("\n## ")]))
    assert (links - wanted, wanted - links) == (set(), set())


SECTION = """
One page, and `folio: true` for its number.

| Option | Without it | |
|---|---|---|
| `size` | full | `half` |
| `within` | trim | or `margins` |
"""


@pytest.mark.parametrize(
    ("before", "after", "told", "said"),
    [
        ("", "", [], []),
        ("`folio: true`", "true", ["folio"], []),
        ("| `size` | full", "| `paper` | full", ["size"], ["paper is no option"]),
        ("| full |", "| half |", [], ["size is full, not half"]),
    ],
)
def test_a_slip_of_the_docs_is_found(before: str, after: str, told: list[str], said: list[str]) -> None:
    layout, section = house()["advertisement"], SECTION.replace(before, after) if before else SECTION
    assert (untold(layout, section), list(wrong({"advertisement": layout}, section))) == (told, said)
