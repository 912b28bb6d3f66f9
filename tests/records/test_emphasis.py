"""Paragraphs and emphasis, and what stays as it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.records.emphasis import Span, paragraphs, plain, strange_markup


def marked(text: str) -> list[str]:
    """Paragraphs with emphasis in pointed brackets."""
    return ["".join(f"<{span.text}>" if span.emphasis else span.text for span in spans) for spans in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Снег.", ["Снег."]),
        ("Филм *Херој* и *Живети*.", ["Филм <Херој> и <Живети>."]),
        ("*Нибелунг*е", ["<Нибелунг>е"]),
        ("„*Херој*”, *Живети*;", ["„<Херој>”, <Живети>;"]),
        ("one\ntwo", ["one two"]),
        ("one  \n   two", ["one two"]),
        ("one\n\ntwo", ["one", "two"]),
        ("one\n \n\n  two\n", ["one", "two"]),
        ("*one\n\ntwo*", ["*one", "two*"]),
        (r"\*star\*", ["*star*"]),
        (r"*a\*b*", ["<a*b>"]),
        (r"a\\b c:\d", [r"a\b c:\d"]),
        ("a\\\nb", ["a\\ b"]),
        ("2 * 3 * 4", ["2 * 3 * 4"]),
        ("*one *two* three*", ["<one two three>"]),
        ("", []),
        (" \n ", []),
        # Everything else is text
        ("**strong**", ["**strong**"]),
        ("***both***", ["<**both**>"]),
        ("_under_ and __under__", ["_under_ and __under__"]),
        ("*a_b_c*", ["<a_b_c>"]),
        ("[link](http://x.example)", ["[link](http://x.example)"]),
        ("<b>bold</b> &amp; &#65;", ["<b>bold</b> &amp; &#65;"]),
        ("`code` # no\n# heading\n- item\n> quote", ["`code` # no # heading - item > quote"]),
        ("1986. је година", ["1986. је година"]),
        ("    four spaces", ["four spaces"]),
        ("a\u00a0b\u202fc", ["a\u00a0b\u202fc"]),
    ],
)
def test_what_is_set(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_spans_alternate() -> None:
    assert paragraphs("a *b* c") == ((Span("a "), Span("b", True), Span(" c")),)
    assert plain("a *b*\n\nc") == "a b\n\nc"


_PIECES = st.lists(
    st.sampled_from(["*", "**", "_", "\\", " ", "\n", "\n\n", "Филм", "x", ".", "[", "](", "<b>", "&amp;", "`", "# "]),
    max_size=25,
).map("".join)


def bare(text: str) -> str:
    """What is left when markers, backslashes and space are taken away."""
    return re.sub(r"[*\\\s]", "", text)


@given(_PIECES | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_nothing_but_markers_is_lost(text: str) -> None:
    assert bare(plain(text)) == bare(text)


@given(_PIECES.filter(lambda text: "*" not in text and "\\" not in text))
def test_text_without_markers_is_itself(text: str) -> None:
    assert plain(text) == "\n\n".join(
        part for each in re.split(r"\n\s*\n", text) if (part := re.sub(r" *\n *", " ", each).strip(" \n"))
    )


@given(_PIECES)
def test_a_star_is_lost_only_where_it_marks(text: str) -> None:
    lost = text.count("*") - plain(text).count("*")
    emphasised = any(span.emphasis for spans in paragraphs(text) for span in spans)
    assert lost == 0 if not emphasised else lost > 0
    assert lost % 2 == 0, "markers go in pairs"


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("**strong**", "strong emphasis"),
        ("a *b", "a star without its pair"),
        ("_under_", "emphasis with underscores"),
        ("[a](b)", "a link"),
        ("<i>x</i>", "a tag"),
        ("&nbsp;", "an entity"),
        ("`x`", "code"),
        ("# Heading", "a heading"),
        ("- item", "a list"),
        ("> quote", "a quotation"),
    ],
)
def test_other_markup_is_noticed(text: str, looks: str) -> None:
    assert looks in [each for _, each in strange_markup(text)]


@pytest.mark.parametrize("text", ["*Херој*", r"\*", "snake_case_name", "1 < 2 > 1", "– реч", "R&B; A&M", "a [b] (c)"])
def test_plain_text_is_left_alone(text: str) -> None:
    assert strange_markup(text) == ()
