"""Content streams as instructions, however they are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.incoming.lexing import Lexer, Name


def read(data: bytes) -> tuple[list[tuple[bytes, list[object]]], list[str]]:
    lexer = Lexer(data)
    return list(lexer.instructions()), list(lexer.slips)


@pytest.mark.parametrize(
    ("data", "operands"),
    [
        (b"1 -2 +3 .5 -.5 4. 0 op", [1, -2, 3, 0.5, -0.5, 4, 0]),
        (b"--5 1.2.3 6-7 op", [-5, 1.2, 6]),
        (b"/Name /A#20b / op", [Name("Name"), Name("A b"), Name("")]),
        (b"(a(b)c) (\\)\\\\) (\\101\\n\\\nx) op", [b"a(b)c", b")\\", b"A\nx"]),
        (b"<41 4> <> op", [b"A@", b""]),
        (b"[1 (a) [/B] <41>] op", [[1, b"a", [Name("B")], b"A"]]),
        (b"<</A 1 /B [2] /C <</D (e)>>>> op", [{"A": 1, "B": [2], "C": {"D": b"e"}}]),
        (b"true false null op", [True, False, None]),
        (b"1 % two 2\n3 op", [1, 3]),
        (b"op", []),
    ],
)
def test_operands_are_plain_values(data: bytes, operands: list[object]) -> None:
    assert read(data) == ([(b"op", operands)], [])


def test_operators_need_no_space_about_brackets() -> None:
    assert read(b"q[(a)]TJ/F 9 Tf(b)Tj\n1 0 0 RG")[0] == [
        (b"q", []), (b"TJ", [[b"a"]]), (b"Tf", [Name("F"), 9]), (b"Tj", [b"b"]), (b"RG", [1, 0, 0]),
    ]  # fmt: skip


def test_an_inline_image_is_stepped_over() -> None:
    data = b"q BI /W 2 /H 2 /CS /RGB ID \x01 EI\xff\xfe EI\x80 Q ab\nEI Q"
    assert read(data) == ([(b"q", []), (b"BI", [{"W": 2, "H": 2, "CS": Name("RGB")}]), (b"Q", [])], [])


@pytest.mark.parametrize(
    ("data", "slip"),
    [
        (b"(never closed", "a string without its end"),
        (b"[1 2 op", "brackets that do not match"),
        (b"] op", "brackets that do not match"),
        (b"1 2 3", "operands without an operator"),
        (b"BI /W 1", "an inline image without its data"),
        (b"BI /W 1 ID xxx", "an inline image without its end"),
        (b"[" * 5000, "brackets that do not match"),
        (b"1 " * 20_000 + b"op", "operands without an operator"),
    ],
)
def test_what_is_wrong_is_remembered(data: bytes, slip: str) -> None:
    assert slip in read(data)[1]


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_can_be_read(data: bytes) -> None:
    read(data)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([b"(", b")", b"<", b">", b"[", b"]", b"<<", b">>", b"/", b"%", b"BI", b"ID", b"\n", b"1"]))
)
def test_any_brackets_can_be_read(parts: list[bytes]) -> None:
    read(b" ".join(parts))


@pytest.mark.parametrize(
    "data",
    [b"1" * 400_000, b"-" * 400_000, b"1." * 200_000, b"<" + b"4" * 400_000, b"(" * 400_000, b" " * 400_000,
     b"BI ID " * 60_000, b"[ " * 200_000, b"1-" * 200_000],
    ids=lambda data: repr(data[:4]),
)  # fmt: skip
def test_long_nonsense_takes_no_longer_than_sense(data: bytes) -> None:
    read(data)
