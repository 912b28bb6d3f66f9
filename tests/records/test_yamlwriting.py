"""YAML written by us says what it was made of when it is read back."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from catalogue.records.yamltext import read_yaml
from catalogue.records.yamlwriting import as_yaml

_UNREADABLE = {"\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff"}
LINES = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters=_UNREADABLE), min_size=1, max_size=30
).map(lambda text: unicodedata.normalize("NFC", text))
"""Anything that can stand in a record."""
KEYS = st.from_regex(r"[a-z_]{1,8}(\.[a-zA-Z-]{1,8}){0,3}", fullmatch=True) | LINES.filter(str.strip)
TREES = st.dictionaries(
    KEYS,
    LINES | st.lists(LINES, min_size=1, max_size=4) | st.dictionaries(KEYS, st.lists(LINES, max_size=3), max_size=3),
    max_size=4,
)


@given(TREES)
def test_what_is_written_is_read_back_letter_for_letter(tree: dict[str, object]) -> None:
    document, problems = read_yaml("frozen.yaml", as_yaml(tree).encode())
    assert problems == ()
    assert document is not None
    assert (document.data or {}) == tree


def test_it_is_written_for_people() -> None:
    tree = {
        "step": "S",
        "pages": [
            {
                "folio": 24,
                "texts": {"synopsis.en": ['He said: "no" # not *yet*', "mem-¬"], "titles.fa": ["برف\u200cها"]},
            },
            {"folio": 25, "crop": (0.0, 0.125, 1.0, 1 / 3), "none": []},
        ],
    }
    assert as_yaml(tree) == (
        'step: "S"\n'
        "pages:\n"
        "  - folio: 24\n"
        "    texts:\n"
        "      synopsis.en:\n"
        '        - "He said: \\"no\\" # not *yet*"\n'
        '        - "mem-¬"\n'
        "      titles.fa:\n"
        '        - "برف\\u200Cها"\n'
        "  - folio: 25\n"
        "    crop: [0, 0.125, 1, 0.333333]\n"
        "    none: []\n"
    )
