"""YAML read as text with places: the one door to PyYAML.

Nothing is resolved: `NO` stays Norway, `1:37` stays a running time. The document is built from the parser's
events rather than composed, because an alias, a merge key or a nest without a floor must be refused before it
is expanded, and because libyaml composes by recursion in C, where depth cannot be caught.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from catalogue.problems import Finder, Place, Problem
from catalogue.records.places import Places
from catalogue.records.yamlerrors import BLANK_REMEDY, explain

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML without libyaml reads the same, more slowly
    from yaml import BaseLoader as _Loader  # type: ignore[assignment] # the same interface, no common base

Value = Any
"""A document's value: `str`, `list` or `dict` of values. Nothing else comes out of `read_yaml`."""

LARGEST = 2_000_000
"""Bytes in one file: far above any festival's people, far below what hurts."""
DEEPEST = 20
"""Levels of nesting: records have six at most."""

_BAD_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_HIDDEN = re.compile(r"[ \t]+#(?=[^\s#!-])")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Document:
    """One file's value and the places of everything in it."""

    data: Value
    """The top value, or None in an empty file."""
    places: Places


def read_yaml(name: str, source: bytes) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document in `source`, all text in NFC, with every problem found; `name` is the file in messages.

    None where the file cannot be read at all. With a document in hand some of its problems may still be
    grave (a key written twice, an alias): what is left is what could be understood, so that the rest can be
    checked too.
    """
    finder = Finder()
    text = _decode(name, source, finder)
    if text is None:
        return None, tuple(finder.found)
    builder = _Builder(name, text, finder)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except _Stop:
        return None, tuple(finder.found)
    except yaml.YAMLError as error:
        finder.found.append(explain(name, error, builder.lines))
        return None, tuple(finder.found)
    return Document(builder.top, Places(name, builder.values, builder.keys)), tuple(finder.found)


def _decode(name: str, source: bytes, finder: Finder) -> str | None:
    """The file's text, or None with the reason found."""
    if len(source) > LARGEST:
        finder.grave(
            Place(name),
            f"the file has {len(source):,} bytes; {LARGEST:,} is the most that is read",
            "take out what does not belong, or divide it into several files",
        )
        return None
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        finder.grave(Place(name, 1, 1), "the file is written in UTF-16", "save it as UTF-8")
        return None
    if source.startswith(b"\xef\xbb\xbf"):
        finder.warn(Place(name, 1, 1), "the file begins with a byte order mark", "save it as UTF-8 without BOM")
        source = source[3:]
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError as error:
        before = source[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        finder.grave(
            Place(name, line, column),
            f"byte {source[error.start]:#04x} is not UTF-8",
            "save the file as UTF-8; it may be in an old Windows code page",
        )
        return None
    bad = False
    for number, line_text in enumerate(_LINE_BREAK.split(text), 1):
        for match in _BAD_CHARACTERS.finditer(line_text):
            bad = True
            finder.grave(
                Place(name, number, match.start() + 1),
                f"an invisible control character ({_code(match[0])})",
                "delete it; it often comes along with text copied from elsewhere",
            )
    return None if bad else text


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


class _Stop(Exception):
    """The document cannot be followed any further; the reason is found already."""


@dataclass(slots=True)
class _Level:
    """A list or mapping that is still open."""

    holder: list[Any] | dict[str, Any]
    path: str
    key: str | None = None
    """In a mapping: the key whose value comes next; None where a key comes next."""
    skipping: bool = False
    """The value that comes next belongs to a key that was refused."""


@dataclass(slots=True)
class _Builder:
    """Takes the parser's events in order and keeps the value, its places and what is wrong."""

    name: str
    text: str
    finder: Finder
    top: Any = None
    values: dict[str, tuple[int, int]] = field(default_factory=dict)
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    documents: int = 0

    def __post_init__(self) -> None:
        self.lines = _LINE_BREAK.split(self.text)

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open({}, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open([], event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.levels.pop()
        elif isinstance(event, yaml.AliasEvent):
            self.finder.grave(
                self._place(event),
                f"*{event.anchor} stands for something written elsewhere",
                "write it out here; where a text begins with a star, put it in quotation marks",
            )
            self._put("", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.finder.grave(
                    self._place(event),
                    "a line of --- begins a second document",
                    "take the line away; a file holds one record",
                )
                raise _Stop

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.name, mark.line + 1, mark.column + 1, self.levels[-1].path if self.levels else "")

    def _refuse_marks(self, event: Any) -> None:
        """Anchors and tags make YAML a programming language; a record is text."""
        if event.anchor is not None:
            self.finder.grave(
                self._place(event),
                f"&{event.anchor} marks this to be used again elsewhere",
                "take it away; where a text begins with &, put it in quotation marks",
            )
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.finder.grave(
                self._place(event),
                f"{tag} gives this a type of its own",
                "take it away; where a text begins with !, put it in quotation marks",
            )

    def _open(self, holder: list[Any] | dict[str, Any], event: Any) -> None:
        self._refuse_marks(event)
        level = self.levels[-1] if self.levels else None
        if level is not None and isinstance(level.holder, dict) and level.key is None and not level.skipping:
            self.finder.grave(
                self._place(event),
                "a list or a mapping stands where a name should",
                "put it in quotation marks if it is text",
            )
            raise _Stop
        if len(self.levels) >= DEEPEST:
            self.finder.grave(
                self._place(event),
                f"more than {DEEPEST} levels inside one another",
                "look for brackets that are never closed",
            )
            raise _Stop
        path = self._put(holder, event)
        self.levels.append(_Level(holder, path))

    def _scalar(self, event: Any) -> None:
        self._refuse_marks(event)
        text = self._clean(event)
        level = self.levels[-1] if self.levels else None
        if level is None or isinstance(level.holder, list) or level.key is not None or level.skipping:
            self._put(text, event)
            return
        place = self._place(event)
        if text == "<<" and not event.style:
            self.finder.grave(place, "<< takes over what is written elsewhere", "write the fields out here")
            level.skipping = True
        elif text in level.holder:
            first = self.keys[_join(level.path, text)][0]
            self.finder.grave(
                place, f"{text!r} stands here a second time; the first is in line {first}", "keep one of them"
            )
            level.skipping = True
        elif not text:
            self.finder.grave(place, "a name is missing before the colon", "write one")
            level.skipping = True
        else:
            level.key = text
            self.keys[_join(level.path, text)] = (place.line, place.column)

    def _put(self, value: Any, event: Any) -> str:
        """Lay `value` where the open level wants it; its path."""
        if not self.levels:
            self.top = value
            self.values[""] = self._position(event)
            return ""
        level = self.levels[-1]
        if isinstance(level.holder, list):
            path = _join(level.path, str(len(level.holder)))
            level.holder.append(value)
        elif level.skipping:
            level.skipping = False
            return _join(level.path, "?")  # beside every real key, so that nothing inside is taken for one
        elif level.key is None:
            self.finder.grave(self._place(event), "an alias stands where a name should", "write the name out")
            raise _Stop
        else:
            path = _join(level.path, level.key)
            level.holder[level.key] = value
            level.key = None
        self.values[path] = (
            self._position(event) if isinstance(value, str) else self.keys.get(path, self._position(event))
        )
        return path

    def _position(self, event: Any) -> tuple[int, int]:
        return event.start_mark.line + 1, event.start_mark.column + 1

    def _clean(self, event: Any) -> str:
        """The scalar's text in NFC, tabs as spaces; what could mislead is found."""
        text = unicodedata.normalize("NFC", event.value)
        place = self._place(event)
        if match := _BAD_CHARACTERS.search(text):
            self.finder.grave(place, f"an invisible control character ({_code(match[0])})", "take it away")
            text = _BAD_CHARACTERS.sub("", text)
        if "\t" in text:
            self.finder.warn(place, "a tab inside a text is read as a space", "write spaces")
            text = text.replace("\t", " ")
        if not event.style:
            if text in ("~", "null", "Null", "NULL"):
                self.finder.grave(place, f"{text} means nothing at all in YAML", BLANK_REMEDY)
            if text and _HIDDEN.match(self.lines[event.end_mark.line], event.end_mark.column):
                self.finder.warn(
                    place,
                    f"what follows the # after {_short(text)} is a comment and does not print",
                    "put the whole text in quotation marks, or a space after the # of a comment",
                )
        return text


def _join(path: str, step: str) -> str:
    return f"{path}.{step}" if path else step


def _short(text: str) -> str:
    return repr(text if len(text) <= 30 else text[:29] + "…")
