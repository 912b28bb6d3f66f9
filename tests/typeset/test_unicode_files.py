"""The type engine against Unicode's own test files, where Debian's copies are installed.

Every case passes, or a rule that has changed since the files' version explains it; nothing else may differ.
"""

import pytest

from catalogue.typeset import brackets, directions
from catalogue.typeset.words import opportunities
from tools.standards import unicode_files

pytestmark = [
    pytest.mark.debian,
    pytest.mark.skipif(not all(path.is_file() for path in unicode_files.FILES), reason="unicode-data is not installed"),
]


def test_directions_of_characters() -> None:
    """One paragraph in five; `tools/conformance.py` takes them all."""
    figures = unicode_files.bidi_characters(every=5)
    assert figures.failed == []
    assert figures.passed == figures.cases > 18_000


def test_directions_of_classes() -> None:
    """One line in nineteen of half a million cases; `tools/conformance.py` takes them all."""
    figures = unicode_files.bidi_classes(every=19)
    assert figures.failed == []
    assert figures.passed == figures.cases > 25_000


def test_bidirectional_classes() -> None:
    figures = unicode_files.character_classes()
    assert figures.failed == []
    assert figures.passed > 280_000


def test_bracket_pairs() -> None:
    same = {"\u2329": "\u3008", "\u232a": "\u3009"}
    wanted = {
        same.get(opening, opening): same.get(closing, closing)
        for opening, closing in unicode_files.bracket_pairs().items()
    }
    assert wanted == brackets.CLOSES


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hant", "ko", "fi", "x-private"])
def test_line_breaks_are_the_same_in_every_language(tag: str) -> None:
    figures = unicode_files.line_breaks(tag=tag)
    assert figures.failed == []
    assert figures.cases > 7000
    assert figures.passed >= figures.cases - 40
    assert set(figures.explained) <= set(unicode_files.CHANGES)


def test_graphemes() -> None:
    figures = unicode_files.grapheme_breaks()
    assert figures.failed == []
    assert figures.cases > 600
    assert figures.passed >= figures.cases - 1


def test_a_rule_left_out_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reading finds faults: without the pairing of brackets, with a break too many, with clusters cut."""
    with monkeypatch.context() as patch:
        patch.setattr(brackets, "pairs", lambda *given: [])
        assert len(unicode_files.bidi_characters(every=50).failed) > 100
    with monkeypatch.context() as patch:
        patch.setattr(directions, "_reset_white", lambda *given: None)
        assert unicode_files.bidi_classes(every=99).failed
    with monkeypatch.context() as patch:
        patch.setattr(unicode_files, "opportunities", lambda text, tag: opportunities(text, tag) | {1})
        assert len(unicode_files.line_breaks().failed) > 1000
    with monkeypatch.context() as patch:
        patch.setattr(unicode_files, "_graphemes", lambda text, start, end: [(n, n + 1) for n in range(start, end)])
        assert len(unicode_files.grapheme_breaks().failed) > 100
