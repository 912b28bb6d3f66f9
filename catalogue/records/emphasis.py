"""Running text: paragraphs, emphasis and words of another language, and nothing else. The one door to markdown-it.

CommonMark decides when a pair of stars is emphasis (its sections 2.4 and 6.2, backslash escapes and
delimiter runs); of the rest of Markdown nothing is known here, so that what looks like a link or a heading
stays the text it is. `[words]{en}` is ours, after the bracketed spans that some dialects of Markdown have.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from catalogue.records.values import Wrong, check_tag


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one paragraph."""

    text: str
    emphasis: bool = False
    language: str = ""
    """Tag of the language its words are in, where that is another than the text's."""


Paragraph = tuple[Span, ...]

_PARAGRAPHS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
# An escaped sign, which opens nothing, or words of another language: brackets in them want a backslash.
_ESCAPED_OR_FOREIGN = re.compile(
    r"\\.|\[(?P<words>(?:\\.|[^\[\]\\\n]|\n(?![ \t]*\n))+)\]\{(?P<tag>[A-Za-z0-9-]+)\}", re.DOTALL
)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text`, each as spans with and without emphasis in turn.

    `*words*` are emphasis, `[words]{en}` words of another language, a backslash makes the sign after it
    literal, an empty line divides paragraphs, any other line end is a space. Every other character comes
    out as it went in; empty paragraphs do not come out at all.
    """
    return tuple(spans for part in _parts(text) if (spans := _merged(_spans(_tokens(part)))))


def plain(text: str) -> str:
    """The words of `text` without markup, paragraphs divided by an empty line."""
    return "\n\n".join("".join(span.text for span in spans) for spans in paragraphs(text))


def own_words(text: str) -> str:
    """The same without the words that are said to be of another language."""
    return "\n\n".join("".join(span.text for span in spans if not span.language) for spans in paragraphs(text))


def other_languages(text: str) -> tuple[str, ...]:
    """Tags of the other languages that `text` has words of, in the order of their first words."""
    return tuple(dict.fromkeys(span.language for spans in paragraphs(text) for span in spans if span.language))


def in_own_language(text: str, change: Callable[[str], str]) -> str:
    """`text`, markup and all, with `change` made wherever its words are of no other language."""
    if "]{" not in text:
        return change(text)
    out: list[str] = []
    done = 0
    for match in _ESCAPED_OR_FOREIGN.finditer(text):
        if match["tag"] and _language(match["tag"]):
            out += change(text[done : match.start()]), match[0]
            done = match.end()
    return "".join([*out, change(text[done:])])


def wrong_languages(text: str) -> tuple[tuple[str, Wrong], ...]:
    """What in `text` is written as words of another language though no tag says which: the words, and the fault."""
    found: list[tuple[str, Wrong]] = []
    for match in _ESCAPED_OR_FOREIGN.finditer(text) if "]{" in text else ():
        try:
            check_tag(match["tag"] or "und")
        except Wrong as wrong:
            found.append((match[0][-40:], wrong))
    return tuple(found)


@cache
def _language(tag: str) -> str:
    """The tag if it is one, else nothing."""
    try:
        return check_tag(tag)
    except Wrong:
        return ""


_LOOKS_LIKE = (
    (re.compile(r"\[[^\[\]]+\]\([^()\s]+\)"), "a link"),
    (re.compile(r"(?<!\\)\[[^\[\]]*\]\{[^{}]{,40}\}"), "words of another language"),
    (re.compile(r"</?[A-Za-z][^<>]*>"), "a tag"),
    (re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6});"), "an entity"),
    (re.compile(r"`[^`]+`"), "code"),
    (re.compile(r"(?<!\w)__?(?=\w)[^_]+(?<=\w)__?(?!\w)"), "emphasis with underscores"),
    (re.compile(r"^#{1,6} \S.*", re.MULTILINE), "a heading"),
    (re.compile(r"^[-+] \S.*", re.MULTILINE), "a list"),
    (re.compile(r"^> \S.*", re.MULTILINE), "a quotation"),
)


def strange_markup(text: str) -> tuple[tuple[str, str], ...]:
    """What in `text` looks like markup and is set as it stands: the words, and what they look like."""
    found: list[tuple[str, str]] = []
    for part in _parts(text):
        opened = False
        for token in _tokens(part):
            if token.type == "strong_open":
                opened = True
            elif token.type == "text" and "*" in token.content:
                found.append((_around(token.content), "a star without its pair"))
        if opened:
            found.append(("**", "strong emphasis"))
    for pattern, looks in _LOOKS_LIKE:
        found.extend((match[0][:40], looks) for match in pattern.finditer(_without_languages(text)))
    return tuple(found)


def _without_languages(text: str) -> str:
    """`text` without what says that words are of another language, rightly or wrongly."""
    return _ESCAPED_OR_FOREIGN.sub(lambda match: match["words"] or match[0], text) if "]{" in text else text


def _around(text: str) -> str:
    """Some words on both sides of the first star."""
    at = text.index("*")
    return text[max(0, at - 15) : at + 15].strip()


def _parts(text: str) -> Iterator[str]:
    for part in _PARAGRAPHS.split(text):
        words = _LINE_END.sub(" ", part).strip(" \t")
        if words:
            yield words


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "escape"])
    parser.core.ruler.disable(["text_join"])  # keeps an escaped star apart from one that found no pair
    parser.inline.ruler.before("emphasis", "underscore", _underscore)
    parser.inline.ruler.before("emphasis", "foreign", _foreign)
    return parser


def _underscore(state: StateInline, silent: bool) -> bool:
    """An underscore is a letter like any other: CommonMark's own rule would take it for emphasis."""
    if state.src[state.pos] != "_":
        return False
    if not silent:
        state.pending += "_"
    state.pos += 1
    return True


def _foreign(state: StateInline, silent: bool) -> bool:
    """`[words]{en}`: a token with the tag before the words, with whatever emphasis is in them, and one after."""
    match = _ESCAPED_OR_FOREIGN.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "[" else None
    if match is None or not _language(match["tag"]):
        return False
    if not silent:
        end = state.posMax
        state.push("foreign_open", "", 1).info = match["tag"]
        state.pos, state.posMax = match.span("words")
        state.md.inline.tokenize(state)
        state.push("foreign_close", "", -1)
        state.posMax = end
    state.pos = match.end()
    return True


def _tokens(part: str) -> list[Token]:
    """The inline tokens of one paragraph's words."""
    return [child for token in _parser().parseInline(part) for child in token.children or []]


def _spans(tokens: list[Token]) -> Iterator[Span]:
    depth, language = 0, ""
    for token in tokens:
        if token.type == "em_open":
            depth += 1
        elif token.type == "em_close":
            depth -= 1
        elif token.type == "foreign_open":
            language = token.info
        elif token.type == "foreign_close":
            language = ""
        elif token.type in ("strong_open", "strong_close"):
            yield Span(token.markup, depth > 0, language)
        else:
            yield Span(token.content, depth > 0, language)


def _merged(spans: Iterator[Span]) -> Paragraph:
    out: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if out and (out[-1].emphasis, out[-1].language) == (span.emphasis, span.language):
            out[-1] = replace(span, text=out[-1].text + span.text)
        else:
            out.append(span)
    return tuple(out)
