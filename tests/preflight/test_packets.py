"""Dates as PDF and XMP write them, and the properties of an XMP packet."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.preflight.packets import moment, properties

EAST = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("D:20270401120000+02'00'", datetime(2027, 4, 1, 12, tzinfo=EAST)),
        ("D:20270401120000+02'00", datetime(2027, 4, 1, 12, tzinfo=EAST)),
        ("D:20270401120000Z", datetime(2027, 4, 1, 12, tzinfo=UTC)),
        ("D:20270401120000Z00'00'", datetime(2027, 4, 1, 12, tzinfo=UTC)),
        ("D:2027", datetime(2027, 1, 1, tzinfo=UTC)),
        ("20270401", datetime(2027, 4, 1, tzinfo=UTC)),
        ("2027-04-01T12:00:00+02:00", datetime(2027, 4, 1, 12, tzinfo=EAST)),
        ("2027-04-01T12:00:00.25Z", datetime(2027, 4, 1, 12, tzinfo=UTC)),
        ("2027-04-01", datetime(2027, 4, 1, tzinfo=UTC)),
        ("D:20271341", None),
        ("D:00000000", None),
        ("last week", None),
        ("", None),
    ],
)
def test_a_date_is_a_moment(said: str, meant: datetime | None) -> None:
    assert moment(said) == meant


@settings(deadline=None)
@given(st.text(alphabet="D:0123456789+-Z'T.", max_size=30))
def test_any_date_can_be_read(said: str) -> None:
    assert moment(said) is None or moment(said) is not None


def _packet(inside: str, attributes: str = "") -> bytes:
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:p="http://ns.adobe.com/pdf/1.3/"
 xmlns:own="http://example.org/" {attributes}>{inside}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>""".encode()


@pytest.mark.parametrize(
    ("packet", "found"),
    [
        (_packet("<p:Trapped>False</p:Trapped>"), {"pdf:Trapped": "False"}),
        (_packet("", 'p:Trapped="False"'), {"pdf:Trapped": "False"}),
        (
            _packet(
                '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Snow</rdf:li><rdf:li>Снег</rdf:li></rdf:Alt></dc:title>'
            ),
            {"dc:title": "Snow"},
        ),
        (_packet("<own:thing>1</own:thing>"), {}),
        (_packet("<p:Producer/>"), {"pdf:Producer": ""}),
    ],
)
def test_properties_are_found_however_they_are_written(packet: bytes, found: dict[str, str]) -> None:
    assert properties(packet) == found


@pytest.mark.parametrize(
    ("packet", "fault"),
    [
        (b"<a", "well-formed"),
        (b"", "well-formed"),
        (b"\xff\xfe<\x00a\x00/\x00>\x00", "UTF-8"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "entities"),
        (b" " * (5 << 20), "4 MB"),
    ],
)
def test_what_is_no_xmp_says_why(packet: bytes, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        properties(packet)
