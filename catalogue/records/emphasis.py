"""Running text: paragraphs and emphasis, and nothing else. The one door to markdown-it.

CommonMark decides when a pair of stars is emphasis (its sections 2.4 and 6.2, backslash escapes and
delimiter runs); of the rest of Markdown nothing is known here, so that what looks like a link or a heading
stays the text it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one paragraph."""

    text: str
    emphasis: bool = False


Paragraph = tuple[Span, ...]

_PARAGRAPHS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text`, each as spans with and without emphasis in turn.

    `*words*` are emphasis, a backslash makes the sign after it literal, an empty line divides paragraphs,
    any other line end is a space. Every other character comes out as it went in; empty paragraphs do not
    come out at all.
    """
    return tuple(spans for part in _parts(text) if (spans := _merged(_spans(_tokens(part)))))


def plain(text: str) -> str:
    """The words of `text` without emphasis, paragraphs divided by an empty line."""
    return "\n\n".join("".join(span.text for span in spans) for spans in paragraphs(text))


_LOOKS_LIKE = (
    (re.compile(r"\[[^\[\]]+\]\([^()\s]+\)"), "a link"),
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
        found.extend((match[0][:40], looks) for match in pattern.finditer(text))
    return tuple(found)


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
    return parser


def _underscore(state: StateInline, silent: bool) -> bool:
    """An underscore is a letter like any other: CommonMark's own rule would take it for emphasis."""
    if state.src[state.pos] != "_":
        return False
    if not silent:
        state.pending += "_"
    state.pos += 1
    return True


def _tokens(part: str) -> list[Token]:
    """The inline tokens of one paragraph's words."""
    return [child for token in _parser().parseInline(part) for child in token.children or []]


def _spans(tokens: list[Token]) -> Iterator[Span]:
    depth = 0
    for token in tokens:
        if token.type == "em_open":
            depth += 1
        elif token.type == "em_close":
            depth -= 1
        elif token.type in ("strong_open", "strong_close"):
            yield Span(token.markup, depth > 0)
        else:
            yield Span(token.content, depth > 0)


def _merged(spans: Iterator[Span]) -> Paragraph:
    out: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if out and out[-1].emphasis == span.emphasis:
            out[-1] = Span(out[-1].text + span.text, span.emphasis)
        else:
            out.append(span)
    return tuple(out)
