"""What the YAML parser complains of, in words an editor can act on."""

from typing import Any

import yaml

from catalogue.problems import Place, Problem

BLANK_REMEDY = "leave the value out, or put quotation marks round it if it is text"

_SIGNS = {
    "\t": ("a tab stands where spaces should", "indent with spaces"),
    "@": ("a text cannot begin with @", "put the whole text in quotation marks"),
    "`": ("a text cannot begin with `", "put the whole text in quotation marks"),
    "%": ("a text cannot begin with %", "put the whole text in quotation marks"),
}
_CLOSE = "look for a bracket or a quotation mark that is not closed, or a comma too few"

_COMPLAINTS = (
    # what the parser's own words contain: what is wrong, what to do
    (
        "mapping values are not allowed",
        "a colon with a space stands inside a text without quotation marks, or the line is indented wrongly",
        'put the whole text in quotation marks, as in title: "Alien: Resurrection"',
    ),
    (
        "while scanning an alias",
        "a text cannot begin with a star",
        "put the whole text in quotation marks, or write it below a line that ends in >-",
    ),
    ("while scanning an anchor", "a text cannot begin with &", "put the whole text in quotation marks"),
    ("while scanning a tag", "a text cannot begin with !", "put the whole text in quotation marks"),
    (
        "unknown escape character",
        "a backslash inside straight quotation marks wants a letter it knows",
        "write two backslashes, or use single quotation marks",
    ),
    (
        "unexpected end of stream",
        "a quotation mark is opened and never closed",
        "close it where the text ends",
    ),
    (
        "could not find expected ':'",
        "this line is neither a name with a colon nor part of a text",
        "write a colon and a space after the name, or indent the line with the text it belongs to",
    ),
    (
        "while parsing a block mapping",
        "this does not fit the lines above",
        "let the lines of one level begin in the same column; a text that begins with a quotation mark "
        "must end with it",
    ),
    (
        "while parsing a block collection",
        "this does not fit the list above",
        "let the items of a list begin in the same column, each with a hyphen and a space",
    ),
    ("while parsing a flow mapping", "what begins here with { does not come to an end", _CLOSE),
    ("while parsing a flow sequence", "what begins here with [ does not come to an end", _CLOSE),
    (
        "block sequence entries are not allowed",
        "a list cannot begin here",
        "begin it on a line of its own, or put the text in quotation marks if it begins with a hyphen",
    ),
    (
        "while scanning a block scalar",
        "the line that opens this text has something after | or >",
        "begin the text on the next line, indented",
    ),
    (
        "while scanning a simple key",
        "this line is neither a name with a colon nor part of a text",
        "write a colon and a space after the name",
    ),
    ("node content", "a value is wanted here", _CLOSE),
    (
        "document start",
        "this does not fit the lines above",
        "let the lines of one level begin in the same column",
    ),
)


def explain(name: str, error: yaml.YAMLError, lines: list[str]) -> Problem:
    """The parser's complaint about file `name` as a problem with its place and a remedy."""
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Problem(Place(name), "the file cannot be read as YAML", "compare it with a record that works")
    opening: Any = getattr(error, "context_mark", None)
    if opening is not None and "parsing a flow" in (getattr(error, "context", "") or ""):
        place = Place(name, opening.line + 1, opening.column + 1)  # the bracket, not the far line where it is missed
    else:
        place = Place(name, mark.line + 1, mark.column + 1)
    if not any(line.strip() for line in lines[place.line - 1 :]):  # the file ended too soon
        last = max((number for number, line in enumerate(lines, 1) if line.strip()), default=1)
        place = Place(name, last, len(lines[last - 1].rstrip()))
    said = f"{getattr(error, 'context', '') or ''}; {getattr(error, 'problem', '') or ''}"
    line = lines[mark.line] if mark.line < len(lines) else ""
    sign = line[mark.column : mark.column + 1]
    if "cannot start any token" in said and sign in _SIGNS:
        return Problem(place, *_SIGNS[sign])
    if line[: mark.column].strip() == "" and "\t" in line[: len(line) - len(line.lstrip())]:
        return Problem(place, *_SIGNS["\t"])
    for sounds, what, remedy in _COMPLAINTS:
        if sounds in said:
            return Problem(place, what, remedy)
    return Problem(
        place,
        f"this is not YAML ({getattr(error, 'problem', '')})",
        "compare the line with a record that works; a text with : # or quotation marks wants quotation marks "
        "round the whole of it",
    )
