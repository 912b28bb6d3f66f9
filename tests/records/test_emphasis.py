"""Paragraphs and emphasis, and what stays as it is."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.records.emphasis import (
    Span,
    in_own_language,
    other_languages,
    own_words,
    paragraphs,
    plain,
    strange_markup,
    wrong_languages,
)


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
    st.sampled_from(
        ["*", "**", "_", "\\", " ", "\n", "\n\n", "Филм", "x", ".", "[", "](", "]{en}", "]{", "<b>", "&amp;", "`", "# "]
    ),
    max_size=25,
).map("".join)


def bare(text: str) -> str:
    """What is left when markers, backslashes and space are taken away."""
    return re.sub(r"[*\\\s]|\[|\]\{en\}", "", text)


@settings(deadline=None)
@given(_PIECES | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_nothing_but_markers_is_lost(text: str) -> None:
    assert bare(plain(text)) == bare(text)


@settings(deadline=None)
@given(_PIECES.filter(lambda text: not re.search(r"[*\\]|\]\{", text)))
def test_text_without_markers_is_itself(text: str) -> None:
    assert plain(text) == "\n\n".join(
        part for each in re.split(r"\n\s*\n", text) if (part := re.sub(r" *\n *", " ", each).strip(" \n"))
    )


@settings(deadline=None)
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
        ("[Wild]{}", "words of another language"),
        ("[Wild [Straw]{en} Berries]{en}", "words of another language"),
        ("[Wild *Straw]{en}", "a star without its pair"),
    ],
)
def test_other_markup_is_noticed(text: str, looks: str) -> None:
    assert looks in [each for _, each in strange_markup(text)]


@pytest.mark.parametrize(
    "text",
    [
        "*Херој*",
        r"\*",
        "snake_case_name",
        "1 < 2 > 1",
        "– реч",
        "R&B; A&M",
        "a [b] (c)",
        "[b]{en}",
        r"\[b]{en}",
        "{a} [b] {c}",
    ],
)
def test_plain_text_is_left_alone(text: str) -> None:
    assert strange_markup(text) == ()


# Words of another language --------------------------------------------------------------------------------------------


def languages(text: str) -> list[str]:
    """Paragraphs with emphasis in pointed brackets and other languages before what is in them."""
    return [
        " | ".join(
            (f"{span.language}: " if span.language else "") + (f"<{span.text}>" if span.emphasis else span.text)
            for span in spans
        )
        for spans in paragraphs(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Гледа [Wild]{en} опет", ["Гледа  | en: Wild |  опет"]),
        ("[Wild]{en}", ["en: Wild"]),
        ("*[Wild]{en}* и", ["en: <Wild> |  и"]),
        ("[*Wild* Straw]{en}", ["en: <Wild> | en:  Straw"]),
        ("*а [б]{mk} в*", ["<а > | mk: <б> | < в>"]),
        ("[a]{en}[b]{en}[c]{fr}", ["en: ab | fr: c"]),
        ("[Wild]{en}ов", ["en: Wild | ов"]),
        ("[two\nlines]{en}", ["en: two lines"]),
        (r"[Sight \[and\] Sound]{en}", ["en: Sight [and] Sound"]),
        (r"[a \* b]{en}", ["en: a * b"]),
        ("[日本]{ja-Jpan-JP}", ["ja-Jpan-JP: 日本"]),
        # A star pairs with one on its own side of the bracket.
        ("*a [b* c]{en} d*", ["<a > | en: <b* c> | < d>"]),
        # What is not that is text.
        (r"\[Wild]{en}", ["[Wild]{en}"]),
        ("[Wild]", ["[Wild]"]),
        ("[Wild] {en}", ["[Wild] {en}"]),
        ("[]{en}", ["[]{en}"]),
        ("[Wild]{EN}", ["[Wild]{EN}"]),
        ("[one\n\ntwo]{en}", ["[one", "two]{en}"]),
        ("[a [b]{fr} c]{en}", ["[a  | fr: b |  c]{en}"]),
    ],
)
def test_words_of_another_language(text: str, expected: list[str]) -> None:
    assert languages(text) == expected


def test_what_is_in_another_language_and_what_is_not() -> None:
    text = "Гледа [*Wild* Straw]{en} и [Sous]{fr}, [Wild]{en}."
    assert plain(text) == "Гледа Wild Straw и Sous, Wild."
    assert own_words(text) == "Гледа  и , ."
    assert other_languages(text) == ("en", "fr")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("да [yes *no*]{en} не", "ДА [yes *no*]{en} НЕ"),
        (r"да \[не]{en} [не]", r"ДА \[НЕ]{EN} [НЕ]"),
        ("да [не]{EN}", "ДА [НЕ]{EN}"),
        ("да", "ДА"),
    ],
)
def test_a_change_spares_other_languages(text: str, expected: str) -> None:
    assert in_own_language(text, str.upper) == expected


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[Wild]{EN}", "'EN' is not how a language tag is written"),
        ("[Wild]{eng-}", "'eng-' is not a language tag"),
        ("a [b]{english} c", "'english' is not a language tag"),
        ("[Wild]{en} [Wild] \\[Wild]{EN}", None),
    ],
)
def test_a_tag_that_is_none_is_found(text: str, what: str | None) -> None:
    assert [wrong.what for _, wrong in wrong_languages(text)] == ([what] if what else [])


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "[a" * 50_000, "[a]{" * 50_000, "\\" * 50_001 + "[", "*[a*]{en}" * 5_000]
)
def test_hostile_brackets_take_no_time(text: str) -> None:
    strange_markup(text)
    assert bare(plain(text)) == bare(text)
