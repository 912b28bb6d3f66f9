"""What a file says about itself: document information, XMP, and the moments both name."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from xml.etree import ElementTree

from catalogue.incoming.objects import entries, name, text

MOST_BYTES = 4 << 20
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PDF_DATE = re.compile(
    r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)?'?)?", re.ASCII
)
_XMP_DATE = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:(Z)|([+-])(\d\d):(\d\d))?)?)?)?",
    re.ASCII,
)


def information(holder: Any) -> dict[str, str]:
    """The document information: strings and names as text."""
    return {key: text(value) or name(value) for key, value in entries(holder).items()}


def properties(packet: bytes) -> Mapping[str, str]:
    """The packet's simple properties by prefix and name; of a list the first item. Raises ValueError for no XMP."""
    if len(packet) > MOST_BYTES:
        raise ValueError("it has more than 4 MB")
    try:
        words = packet.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("it is not in UTF-8") from None
    if "<!DOCTYPE" in words or "<!ENTITY" in words:
        raise ValueError("it declares entities")
    try:
        root = ElementTree.fromstring(words.strip("\x00 \r\n\t"))
    except (ElementTree.ParseError, ValueError) as error:
        raise ValueError(f"it is not well-formed XML ({error})") from None
    found: dict[str, str] = {}
    for description in root.iter(f"{_RDF}Description"):
        for key, value in [*description.attrib.items(), *_simple(description)]:
            space, _, local = key[1:].partition("}")
            if space in _PREFIXES:
                found.setdefault(f"{_PREFIXES[space]}:{local}", value.strip())
    return found


def _simple(description: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for element in description:
        item = next(element.iter(f"{_RDF}li"), element)
        yield element.tag, item.text or ""


def moment(said: str) -> datetime | None:
    """A date as PDF or as XMP writes it; with no zone it is taken as UTC. None where it is neither."""
    found = _PDF_DATE.fullmatch(said) or _XMP_DATE.fullmatch(said)
    if found is None:
        return None
    year, *rest = found.groups()[:6]
    zulu, sign, hours, minutes = found.groups()[6:]
    month, day, hour, minute, second = (
        int(part) if part else least for part, least in zip(rest, (1, 1, 0, 0, 0), strict=True)
    )
    try:
        zone = UTC
        if not zulu and sign:
            away = timedelta(hours=int(hours), minutes=int(minutes or 0))
            zone = timezone(away if sign == "+" else -away)
        return datetime(int(year), month, day, hour, minute, second, tzinfo=zone)
    except (ValueError, OverflowError):
        return None
