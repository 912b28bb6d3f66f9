"""The book's number: what may be written, and what is said of a slip."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.records.isbn import check_digit, digits_of, isbn
from catalogue.records.values import Wrong


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("978-86-00000-00-2", "978-86-00000-00-2"),
        ("ISBN 978-86-00000-00-2", "978-86-00000-00-2"),
        ("isbn-13: 978‑86‑00000‑00‑2", "978-86-00000-00-2"),
        ("9788600000002", "9788600000002"),
        ("979-10-90636-07-1", "979-10-90636-07-1"),
    ],
)
def test_a_number_keeps_its_hyphens(written: str, number: str) -> None:
    assert isbn(written) == number


@pytest.mark.parametrize(
    ("written", "what", "remedy"),
    [
        ("978-86-00000-00-0", "the last digit of 978-86-00000-00-0 should be 2", "one of the digits is wrong"),
        ("978-86-00000-02-0", "should be 6", "one of the digits is wrong"),
        ("0-13-235418-7", "is an ISBN of ten digits", "write 978-0-13-235418-9"),
        ("0132354187", "is an ISBN of ten digits", "write 9780132354189"),
        ("0-8044-2957-X", "is an ISBN of ten digits", "write 978-0-8044-2957-3"),
        ("0-13-235418-6", "is an ISBN of ten digits", "its last digit does not fit"),
        ("978-86-00000-00", "has 12 digits", "copy it again"),
        ("977-86-00000-00-3", "does not begin with 978 or 979", "copy it again"),
        ("979-0-2600-0043-8", "printed music", "the book's own"),
        ("COBISS 1234", "is not an ISBN", "write thirteen digits"),
    ],
)
def test_a_slip_is_told_with_what_to_write(written: str, what: str, remedy: str) -> None:
    with pytest.raises(Wrong) as wrong:
        isbn(written)
    assert what in wrong.value.what
    assert remedy in wrong.value.remedy


@settings(deadline=None)
@given(st.text("0123456789", min_size=9, max_size=9), st.integers(0, 11), st.integers(1, 9))
def test_no_wrong_digit_passes(body: str, at: int, more: int) -> None:
    twelve = "978" + body
    number = twelve + check_digit(twelve)
    assert digits_of(isbn(number)) == number
    wrong = f"{number[:at]}{(int(number[at]) + more) % 10}{number[at + 1 :]}"
    with pytest.raises(Wrong):
        isbn(wrong)


@settings(deadline=None)
@given(st.text("0123456789Xx- ISBN‑:", max_size=60))
def test_whatever_is_written_is_a_number_or_told(written: str) -> None:
    with suppress(Wrong):
        assert len(digits_of(isbn(written))) == 13
