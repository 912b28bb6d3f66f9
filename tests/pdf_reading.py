"""Reading a PDF back: the texts on its pages as the file itself says them, in the order they were drawn.

A reader of our own, so that what the press wrote is not read with the press's own code: codes go through the file's
ToUnicode maps and ActualText (ISO 32000-1, 9.10 and 14.9.4), and right-to-left words are turned round.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf

_TWO = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_THREE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_LEFTWARDS = ("R", "AL")
_BREAKS = re.compile(r"(?<=\S[-–—/])\s+-?")
"""White space behind a dash or a stroke inside a word: a line may end there, and some languages repeat the hyphen."""


@dataclass(frozen=True)
class ReadLine:
    """One text object (BT … ET): its start in points from the lower left of the media, and what it says."""

    x: float
    y: float
    text: str


def read_pages(data: bytes) -> list[list[ReadLine]]:
    """The lines of every page in drawing order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        known: dict[tuple[int, int], dict[int, str]] = {}
        return [_read(page, known) for page in pdf.pages]


def _read(page: pikepdf.Page, known: dict[tuple[int, int], dict[int, str]]) -> list[ReadLine]:
    fonts = {}
    for name, font in page.Resources.get("/Font", {}).items():
        if font.objgen not in known:
            known[font.objgen] = _to_unicode(font.ToUnicode.read_bytes())
        fonts[name] = known[font.objgen]
    height = float(page.MediaBox[3])
    lines: list[ReadLine] = []
    shown: list[str] = []
    actual: list[str | None] = []
    texts: dict[int, str] = {}
    x = y = 0.0
    for operands, operator in pikepdf.parse_content_stream(page, "BT ET Tm Tf TJ BDC EMC"):
        match str(operator):
            case "BT":
                shown = []
            case "Tm":
                x, y = float(operands[4]), height - float(operands[5])
            case "Tf":
                texts = fonts[str(operands[0])]
            case "BDC":
                words = operands[1].get("/ActualText") if isinstance(operands[1], pikepdf.Dictionary) else None
                actual.append(None if words is None else str(words))
                if words is not None:
                    shown.append(str(words))
            case "EMC":
                actual.pop()
            case "TJ" if not any(words is not None for words in actual):
                for part in operands[0]:
                    if isinstance(part, pikepdf.String):
                        codes = bytes(part)
                        shown.extend(texts[int.from_bytes(codes[at : at + 2], "big")] for at in range(0, len(codes), 2))
            case "ET":
                lines.append(ReadLine(x, y, "".join(_logical(shown))))
    return lines


def _to_unicode(cmap: bytes) -> dict[int, str]:
    """Texts by code of a ToUnicode map."""
    texts: dict[int, str] = {}
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        texts.update((int(code, 16), _utf16(words)) for code, words in _TWO.findall(section))
    for section in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, words in _THREE.findall(section):
            start = _utf16(words)
            for step in range(int(last, 16) - int(first, 16) + 1):
                texts[int(first, 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return texts


def _utf16(words: bytes) -> str:
    return bytes.fromhex(words.decode("ascii")).decode("utf-16-be")


def _logical(clusters: Sequence[str]) -> list[str]:
    """Clusters from left to right in the order they are read: stretches of right-to-left letters turned round."""
    out = list(clusters)
    start = 0
    while start < len(out):
        if not _is_leftwards(out[start]):
            start += 1
            continue
        end = last = start
        while end < len(out) and not _is_rightwards(out[end]):
            last = end if _is_leftwards(out[end]) else last
            end += 1
        out[start : last + 1] = out[start : last + 1][::-1]
        start = end
    return out


def _is_leftwards(cluster: str) -> bool:
    return any(unicodedata.bidirectional(character) in _LEFTWARDS for character in cluster)


def _is_rightwards(cluster: str) -> bool:
    return any(unicodedata.bidirectional(character) == "L" for character in cluster)


def said(lines: Iterable[str]) -> str:
    """Lines as one text: added hyphens closed up, all white space one space, none behind a dash in a word."""
    joined = "\n".join(lines).replace("\u00ad\n", "")
    return _BREAKS.sub("", " ".join(joined.split()))


def count(page: str, text: str) -> int:
    """How often the text stands in another (both by `said`), not as a part of longer words or figures."""
    return len(re.findall(rf"(?<!\w){re.escape(text)}(?!\w)", page)) if text in page else 0


def missing(texts: Mapping[str, str], *pages: str) -> dict[str, str]:
    """Those of the texts that none of these readings of a page (by `said`) has whole and often enough.

    A title that a biography names as well must be there twice: each text is wanted once for itself and once for every
    other that holds it. Fields that say the same are wanted once.
    """
    said_texts = {name: said([text]) for name, text in texts.items()}
    distinct = sorted(set(said_texts.values()))
    wanted = {text: sum(count(other, text) for other in distinct) for text in distinct}
    lost = {text for text in distinct if all(count(page, text) < wanted[text] for page in pages)}
    return {name: text for name, text in said_texts.items() if text in lost}
