"""Content streams cut into instructions: an operator with the operands before it (ISO 32000-1, 7.8.2).

Bytes that make no sense are stepped over and remembered; nothing here raises, and the work is in proportion to the bytes.
"""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

MOST_OPERANDS = 5000
"""Operands kept before an operator; DeviceN has 32 and a page of vectors six."""
_DEEPEST = 30
_MOST_DIGITS = 40

_SPACE = rb"\x00\t\n\x0c\r "
_REGULAR = rb"[^\x00\t\n\x0c\r ()<>\[\]{}/%]"
_TOKEN = re.compile(
    rb"[" + _SPACE + rb"]*+(?:"
    rb"(?P<number>[+-]?(?:\d++\.?+\d*+|\.\d++))(?!" + _REGULAR + rb")"
    rb"|(?P<name>/" + _REGULAR + rb"*+)"
    rb"|(?P<word>" + _REGULAR + rb"++)"
    rb"|(?P<hex><[0-9A-Fa-f" + _SPACE + rb"]*>)"
    rb"|(?P<mark><<|>>|[\[\](<>{})])"
    rb"|(?P<comment>%[^\r\n]*)"
    rb")"
)  # fmt: skip
_IN_STRING = re.compile(rb"[()\\]")
_ESCAPE = re.compile(rb"\\(\r\n|[0-7]{1,3}|.)|\r\n?", re.DOTALL)
_NAME_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]")
_END_OF_IMAGE = re.compile(rb"[" + _SPACE + rb"]EI(?=[" + _SPACE + rb"]|$)")
_LOOSE_NUMBER = re.compile(rb"[+-]*+(\d*+)\.?+(\d*+)[-.\d]*+")
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_WORDS = {b"true": True, b"false": False, b"null": None}


class Name(str):
    """A name without its stroke, as it differs from a string of bytes."""

    __slots__ = ()


Operand: TypeAlias = "float | bytes | Name | bool | list[Any] | dict[str, Any] | None"
Instruction = tuple[bytes, list[Any]]


class Lexer:
    """Reads one content stream; what was wrong with it is in `slips` when it has been read."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.slips: dict[str, None] = {}
        self._at = 0

    def instructions(self) -> Iterator[Instruction]:
        """Each operator with its operands. An inline image is one instruction `BI` with its dictionary."""
        data, match = self.data, _TOKEN.match
        operands: list[Any] = []
        while True:
            token = match(data, self._at)
            if token is None:
                break
            self._at = token.end()
            kind = token.lastgroup
            if kind == "word":
                word: bytes = token["word"]
                if word in _WORDS:
                    operands.append(_WORDS[word])
                elif word == b"BI":
                    yield b"BI", [self._inline_image()]
                    operands = []
                elif (loose := _loose(word)) is not None:
                    operands.append(loose)
                else:
                    yield word, operands
                    operands = []
            elif kind == "number":
                operands.append(_number(token["number"]))
            elif kind != "comment":
                operands.append(self._value(token, 0))
            if len(operands) > MOST_OPERANDS:
                self.slips["operands without an operator"] = None
                operands = []
        if operands:
            self.slips["operands without an operator"] = None

    def _value(self, token: re.Match[bytes], depth: int) -> Operand:
        """The operand that begins with this token."""
        match token.lastgroup:
            case "number":
                return _number(token["number"])
            case "name":
                return _name(token["name"])
            case "hex":
                return _hexadecimal(token["hex"])
            case "word":
                word = token["word"]
                return _WORDS.get(word) if word in _WORDS else _loose(word)
            case "mark" if token["mark"] == b"(":
                return self._string()
            case "mark" if token["mark"] == b"[" and depth < _DEEPEST:
                return self._until(b"]", depth)
            case "mark" if token["mark"] == b"<<" and depth < _DEEPEST:
                flat = self._until(b">>", depth)
                return {str(key): value for key, value in zip(flat[::2], flat[1::2], strict=False)}
        self.slips["brackets that do not match"] = None
        return None

    def _until(self, closing: bytes, depth: int) -> list[Operand]:
        found: list[Operand] = []
        while True:
            token = _TOKEN.match(self.data, self._at)
            if token is None:
                self.slips["brackets that do not match"] = None
                return found
            self._at = token.end()
            kind = token.lastgroup
            if kind == "hex":
                found.append(_hexadecimal(token["hex"]))
            elif kind == "number":
                found.append(_number(token["number"]))
            elif kind == "mark" and token["mark"] == closing:
                return found
            elif kind != "comment":
                found.append(self._value(token, depth + 1))

    def _string(self) -> bytes:
        """What stands between the round brackets; nested ones belong to it."""
        start, open_brackets = self._at, 1
        while True:
            found = _IN_STRING.search(self.data, self._at)
            if found is None:
                self.slips["a string without its end"] = None
                self._at = len(self.data)
                return b""
            self._at = found.end()
            sign = found[0]
            if sign == b"\\":
                self._at += 1
            elif sign == b"(":
                open_brackets += 1
            else:
                open_brackets -= 1
                if not open_brackets:
                    return _ESCAPE.sub(_escaped, self.data[start : self._at - 1])

    def _inline_image(self) -> dict[str, Operand]:
        """The image's dictionary; its data are stepped over (ISO 32000-1, 8.9.7)."""
        flat: list[Operand] = []
        while True:
            token = _TOKEN.match(self.data, self._at)
            if token is None or len(flat) > MOST_OPERANDS:
                self.slips["an inline image without its data"] = None
                return {}
            self._at = token.end()
            if token.lastgroup == "word" and token["word"] == b"ID":
                break
            if token.lastgroup != "comment":
                flat.append(self._value(token, 0))
        end = self._image_end(self._at + 1)
        if end is None:
            self.slips["an inline image without its end"] = None
            self._at = len(self.data)
        else:
            self._at = end
        return {str(key): value for key, value in zip(flat[::2], flat[1::2], strict=False)}

    def _image_end(self, start: int) -> int | None:
        """Behind the EI after which the stream goes on as text does: data may hold these letters by chance."""
        for found in _END_OF_IMAGE.finditer(self.data, start):
            after = self.data[found.end() : found.end() + 12]
            if all(byte in b"\t\n\r" or 32 <= byte < 127 for byte in after):
                return found.end()
        return None


def _number(digits: bytes) -> float:
    # Nobody means more than these; a million of them would take their time.
    return float(digits[:_MOST_DIGITS])


def _name(token: bytes) -> Name:
    plain = token[1:]
    if b"#" in plain:
        plain = _NAME_ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), plain)
    return Name(plain.decode("utf-8", "replace"))


def _hexadecimal(token: bytes) -> bytes:
    digits = token[1:-1]
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except ValueError:  # an odd digit, which a nought completes
        digits = _NOT_HEX.sub(b"", digits)
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _escaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign is None:  # a bare end of line is always a line feed
        return b"\n"
    if sign in (b"\n", b"\r", b"\r\n"):
        return b""
    if sign[:1].isdigit() and sign[0] < 0x38:
        return bytes([int(sign, 8) & 0xFF])
    return _LETTERS.get(sign, sign)


def _loose(word: bytes) -> float | None:
    """A number as careless writers put it (`--5`, `1.2.3`), read the way all readers do; None for a true word."""
    if word[0] not in b"+-.0123456789":
        return None
    found = _LOOSE_NUMBER.fullmatch(word)
    if found is None or not (found[1] or found[2]):
        return None
    value = _number(b"%b.%b" % (found[1] or b"0", found[2] or b"0"))
    return -value if word[:1] == b"-" else value
