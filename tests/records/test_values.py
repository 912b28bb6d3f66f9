"""Written values: what they mean, and what is said of those that mean nothing."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.lengths import mm
from catalogue.records import times, values
from catalogue.records.times import Years
from catalogue.records.values import Size, Wrong


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("103", 6180),
        ("103 min", 6180),
        ("103 мин.", 6180),
        ("103'", 6180),
        ("103′", 6180),
        ("1:43", 6180),
        ("1:43:20", 6200),
        ("0:09", 540),
        ("13:05", 47100),
        ("14'30\"", 870),
        ("14′30″", 870),
        ("14’30”", 870),
        ("9 min 30 s", 570),
        ("9 мин. 30 с", 570),
        ("1 h 43 min", 6180),
        ("2 h", 7200),
        ("45 s", 45),
    ],
)
def test_running_times(written: str, seconds: int) -> None:
    assert times.running_time(written) == seconds


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("14:30", "write 14'30\" for minutes and seconds"),
        ("1:75", "write the minutes alone"),
        ("14'75\"", "write the minutes alone"),
        ("0", "leave the running time out"),
        ("long", "write minutes (103)"),
        ("1:4", "write minutes (103)"),
        ("-5", "write minutes (103)"),
        ("١٠٣", "write minutes (103)"),
    ],
)
def test_what_is_no_running_time(written: str, remedy: str) -> None:
    with pytest.raises(Wrong) as wrong:
        times.running_time(written)
    assert remedy in wrong.value.remedy


@given(st.integers(1, 13 * 3600))
def test_every_length_can_be_written(seconds: int) -> None:
    hours, rest = divmod(seconds, 3600)
    assert times.running_time(f"{hours}:{rest // 60:02}:{rest % 60:02}") == seconds
    assert times.running_time(f"{seconds // 60}'{seconds % 60:02}\"") == seconds


@pytest.mark.parametrize(
    ("written", "years"),
    [("2021", Years(2021, 2021)), ("1924–1925", Years(1924, 1925)), ("1924-1925", Years(1924, 1925))],
)
def test_years(written: str, years: Years) -> None:
    assert times.film_years(written) == years


@pytest.mark.parametrize("written", ["21", "this one", "1925–1924", "1066", "2021?", "20211"])
def test_what_is_no_year(written: str) -> None:
    with pytest.raises(Wrong):
        times.film_years(written)


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("2027-05-09 17:00", dt.datetime.fromisoformat("2027-05-09T17:00")),
        ("2027-05-09T9:30", dt.datetime.fromisoformat("2027-05-09T09:30")),
        ("2027-05-09 17.00", dt.datetime.fromisoformat("2027-05-09T17:00")),
    ],
)
def test_screenings_are_local_times(written: str, when: dt.datetime) -> None:
    assert times.date_time(written) == when
    assert times.date_time(written).tzinfo is None


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("9.5.2027 17:00", "is not a day and an hour"),
        ("2027-05-09", "is not a day and an hour"),
        ("2027-02-30 17:00", "is not a day of the calendar"),
        ("2027-05-09 24:00", "there is no 24:00 in a day"),
    ],
)
def test_what_is_no_hour(written: str, what: str) -> None:
    with pytest.raises(Wrong, match=what):
        times.date_time(written)


@pytest.mark.parametrize("written", ["165 × 235 mm", "165 x 235 mm", "165×235", "16.5 cm × 235 mm", "165 х 235 mm"])
def test_sizes(written: str) -> None:
    size = values.size(written)
    assert (size.width, size.height) == pytest.approx((mm(165), mm(235)))
    assert isinstance(size, Size)


@pytest.mark.parametrize("written", ["165", "165 × 235 × 3 mm", "165 × 235 pt5", "1 × 2 mm", "big"])
def test_what_is_no_size(written: str) -> None:
    with pytest.raises(Wrong):
        values.size(written)


@pytest.mark.parametrize(
    ("read", "written", "value"),
    [
        (values.focus, ["0.7", "0.5"], (0.7, 0.5)),
        (values.focus, ["1", ".25"], (1.0, 0.25)),
        (values.aspect, "2.39", "2.39"),
        (values.aspect, "1,33:1", "1.33"),
        (values.boolean, "true", True),
        (values.boolean, "No", False),
        (values.whole, "12", 12),
        (values.country, "RS", "RS"),
        (values.country, "SCG", "SCG"),
        (values.check_tag, "sr-Cyrl", "sr-Cyrl"),
        (values.key, "2001_a_space_odyssey", "2001_a_space_odyssey"),
        (values.length, "16 mm", mm(16)),
        (values.lines, "CIP\n  indented  \n", "CIP\n  indented"),
        (values.text, "  words  ", "words"),
    ],
)
def test_other_values(read: Any, written: Any, value: Any) -> None:
    assert read(written) == value


@pytest.mark.parametrize(
    ("read", "written", "remedy"),
    [
        (values.focus, ["0.7"], "write shares"),
        (values.focus, ["0.7", "1.5"], "write shares"),
        (values.focus, "0.7 0.5", "write shares"),
        (values.aspect, "wide", "as in 2.39"),
        (values.boolean, "maybe", "write true or false"),
        (values.whole, "-1", "write digits"),
        (values.country, "rs", "write RS"),
        (values.country, "Serbia", "ISO 3166-1"),
        (values.check_tag, "sr-cyrl", "write sr-Cyrl"),
        (values.check_tag, "sr_Cyrl", "write 'sr-Cyrl'"),
        (values.check_tag, "original", "such as sr-Cyrl"),
        (values.key, "Great Hall", "small Latin letters"),
        (values.length, "wide", "165 mm"),
        (values.length, "-3 mm", "from 0 up"),
        (values.text, {"a": "b"}, "quotation marks"),
        (values.text, ["REC"], "quotation marks"),
        (values.text, " ", "take the line away"),
    ],
)
def test_what_is_refused(read: Any, written: Any, remedy: str) -> None:
    with pytest.raises(Wrong) as wrong:
        read(written)
    assert remedy in wrong.value.remedy
