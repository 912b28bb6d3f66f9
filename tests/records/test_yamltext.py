"""YAML as text with places, and what is refused."""

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from catalogue.problems import Severity
from catalogue.records import yamltext
from catalogue.records.yamltext import DEEPEST, LARGEST, read_yaml


@pytest.fixture(params=["libyaml", "pure"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every test with both parsers: an installation without libyaml must say the same."""
    if request.param == "pure":
        monkeypatch.setattr(yamltext, "_Loader", yaml.BaseLoader)
    return


def read(source: str) -> tuple[Any, list[str]]:
    document, problems = read_yaml("f.yaml", source.encode())
    return (document.data if document else None), [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("source", "data"),
    [
        ("country: NO", {"country": "NO"}),
        ("running_time: 1:37", {"running_time": "1:37"}),
        ("a: 0123\nb: 1e3\nc: yes\nd: 2027-05-09", {"a": "0123", "b": "1e3", "c": "yes", "d": "2027-05-09"}),
        ("a:\n  - {b: c}\n  - [d, e]", {"a": [{"b": "c"}, ["d", "e"]]}),
        ("a:", {"a": ""}),
        ("a: >-\n  one\n  two\n\n  three", {"a": "one two\nthree"}),
        ("a: 'x # y'", {"a": "x # y"}),
        ("a: b # a comment", {"a": "b"}),
        ("a: b #---", {"a": "b"}),
        ("", None),
        ("# nothing", None),
        ("just words", "just words"),
        ("a: э\u0301 и\u0306", {"a": "э\u0301 й"}),
    ],
)
def test_everything_is_text(source: str, data: Any) -> None:
    assert read(source) == (data, [])


def test_every_place_is_kept() -> None:
    document, _ = read_yaml("f.yaml", b"titles:\n  en: One\ncast:\n  - a\n  - {actor: b}\n")
    assert document is not None
    places = document.places
    assert str(places.value("titles")) == "f.yaml:1:1"
    assert str(places.value("titles.en")) == "f.yaml:2:7"
    assert str(places.key("titles.en")) == "f.yaml:2:3"
    assert str(places.value("cast.1.actor")) == "f.yaml:5:13"
    assert str(places.value("titles.mk")) == "f.yaml:1:1", "a field that is missing is where it would be"
    assert places.value("cast.0").field == "cast.0"


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("a: x\nb: y\na: z", "f.yaml:3:1: grave: 'a' stands here a second time; the first is in line 1"),
        ("e\u0301: x\n\u00e9: y", "f.yaml:2:1: grave: 'é' stands here a second time"),
        ("a: &x y", "f.yaml:1:4: grave: &x marks this"),
        ("a: &x y\nb: *x", "f.yaml:2:4: grave: *x stands for something written elsewhere"),
        ("<<: {a: b}", "f.yaml:1:1: grave: << takes over"),
        ("a: !!int 3", "f.yaml:1:4: grave: !!int gives this a type of its own"),
        ("a: !!python/object:os.system x", "f.yaml:1:4: grave: !!python/object:os.system gives this"),
        ("? [a]\n: b", "f.yaml:1:3: grave: a list or a mapping stands where a name should"),
        ("a: ~", "f.yaml:1:4: grave: ~ means nothing"),
        ("a: null", "f.yaml:1:4: grave: null means nothing"),
        ('a: "x\\0"', "f.yaml:1:4: grave: an invisible control character (U+0000)"),
        ("a: x\nb: y\x07", "f.yaml:2:5: grave: an invisible control character (U+0007)"),
        ("---\na: b\n---\nc: d", "f.yaml:3:1: grave: a line of --- begins a second document"),
        ("'': x", "f.yaml:1:1: grave: a name is missing"),
        # What a parser would say in words of its own
        ("title: Alien: Resurrection", "f.yaml:1:13: grave: a colon with a space stands inside a text"),
        ("a: *Red Sorghum* (1987)", "f.yaml:1:"),
        ("a:\n\tb: c", "f.yaml:2:1: grave: a tab stands where spaces should; indent with spaces"),
        ("a: @b", "f.yaml:1:4: grave: a text cannot begin with @"),
        ('a: "x', "grave: a quotation mark is opened and never closed"),
        ("a: x\nb: [1, 2", "f.yaml:2:4: grave: what begins here with [ does not come to an end"),
        ("a: {b: c", "f.yaml:1:4: grave: what begins here with { does not come to an end"),
        ('a: "x" y', "f.yaml:1:8: grave: this does not fit the lines above"),
        ('a: "\\q"', "grave: a backslash inside straight quotation marks"),
        ("a: b\nc", "grave: this line is neither a name with a colon nor part of a text"),
        # What is read, but not as its writer thought
        ("a: Film #1", "f.yaml:1:4: warning: what follows the # after 'Film' is a comment"),
        ("a: 'x\ty'", "f.yaml:1:4: warning: a tab inside a text is read as a space"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(source: str, problem: str) -> None:
    _, problems = read(source)
    assert any(problem in each for each in problems), problems
    assert all("; " in each for each in problems), "each problem says what to do"


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (b"\xff\xfea\x00", "f.yaml:1:1: grave: the file is written in UTF-16; save it as UTF-8"),
        (b"\xef\xbb\xbfa: b", "f.yaml:1:1: warning: the file begins with a byte order mark"),
        ("a: b\nc: Ћутање".encode("cp1251"), "f.yaml:2:4: grave: byte 0x8e is not UTF-8"),
        (b"a: " + b"x" * LARGEST, "f.yaml: grave: the file has 2,000,003 bytes; 2,000,000 is the most"),
        (b"a: " + b"[" * (DEEPEST + 1), f": more than {DEEPEST} levels inside one another"),
    ],
)
def test_files_that_are_not_records(source: bytes, problem: str) -> None:
    _, problems = read_yaml("f.yaml", source)
    assert any(problem in str(each) for each in problems), problems


def test_a_fault_leaves_the_rest_readable() -> None:
    data, problems = read("a: &x y\nb: *x\nc: {d: e, d: [f]}\ng: h")
    assert data == {"a": "y", "b": "", "c": {"d": "e"}, "g": "h"}
    assert len(problems) == 3


def test_laughter_is_refused_before_it_is_expanded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [{', '.join(['*' + old] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    document, problems = read_yaml("f.yaml", bomb.encode())
    assert document is not None
    assert document.data["i"] == [""] * 9
    assert all(problem.severity is Severity.GRAVE for problem in problems)


_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff\x85"))
_TREE = st.recursive(_TEXT, lambda inner: st.lists(inner) | st.dictionaries(_TEXT.filter(bool), inner), max_leaves=10)


def in_nfc(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {unicodedata.normalize("NFC", key): in_nfc(value) for key, value in tree.items()}
    return [in_nfc(item) for item in tree] if isinstance(tree, list) else unicodedata.normalize("NFC", tree)


@given(_TREE)
def test_quoted_text_comes_back_in_nfc(tree: Any) -> None:
    expected = in_nfc({"a": tree})
    document, problems = read_yaml("f.yaml", json.dumps({"a": tree}, ensure_ascii=False).encode())
    if not problems:  # two keys may be one in NFC
        assert document is not None
        assert document.data == expected


@given(st.binary(max_size=60) | st.text("ab:-[]{}\"'#&*!|>? \n\t~", max_size=40).map(str.encode))
def test_nothing_breaks_it(source: bytes) -> None:
    document, problems = read_yaml("f.yaml", source)
    assert document is not None or problems
