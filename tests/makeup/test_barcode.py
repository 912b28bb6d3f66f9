"""The bars of a book's number: their pattern, their sizes after ISO/IEC 15420, and that a reader reads them."""

import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from catalogue.lengths import mm
from catalogue.makeup.barcode import BARS, EAN_HEIGHT, EAN_WIDTH, GUARD, QUIET_LEFT, QUIET_RIGHT, X, barcode, modules
from catalogue.makeup.pieces import Box, TextLine
from catalogue.records.isbn import check_digit
from tests.festival_maker import FestivalMaker, in_mm, left

NUMBER = "978-86-00000-00-2"
ODD = ["0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"]
SETS = ["AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA"]


def test_the_pattern_of_a_published_example() -> None:
    """5901234123457, as the standard's own tables spell it: A B B A A B for a 5 at the head, C for the rest."""
    left_half = "000101101001110110011001001101111010011101"
    right_half = "110011011011001000010101110010011101000100"
    assert modules("5901234123457") == "101" + left_half + "01010" + right_half + "101"


@pytest.mark.parametrize("first", range(10))
def test_the_pattern_says_every_digit_again(first: int) -> None:
    twelve = f"{first}" + "98765432104"
    digits = twelve + check_digit(twelve)
    pattern = modules(digits)
    assert len(pattern) == 95
    halves = (
        [pattern[3 + 7 * at : 10 + 7 * at] for at in range(6)],
        [pattern[50 + 7 * at : 57 + 7 * at] for at in range(6)],
    )
    even = ["".join("10"[int(bar)] for bar in odd)[::-1] for odd in ODD]
    right = ["".join("10"[int(bar)] for bar in odd) for odd in ODD]
    assert "".join(str(ODD.index(code) if code in ODD else even.index(code)) for code in halves[0]) == digits[1:7]
    assert "".join(str(right.index(code)) for code in halves[1]) == digits[7:]
    parity = "".join("A" if code in ODD else "B" for code in halves[0])
    assert parity == SETS[first], "the first digit is in the choice of the sets"


@pytest.fixture
def pieces(maker: FestivalMaker) -> list[Box | TextLine]:
    return list(barcode(maker.workshop().desk, NUMBER, mm(16), mm(52)))  # type: ignore[arg-type] # of all pieces, a barcode has these two


def test_the_symbol_has_its_full_size(pieces: list[Box | TextLine]) -> None:
    bars = [piece for piece in pieces if isinstance(piece, Box)]
    assert (round(X / mm(1), 2), in_mm(EAN_WIDTH), in_mm(EAN_HEIGHT)) == (0.33, 37.29, 25.93)
    assert len(bars) == 30
    assert {in_mm(bar.y) for bar in bars} == {52}
    assert in_mm(bars[0].x) == in_mm(mm(16) + QUIET_LEFT * X)
    assert in_mm(bars[-1].x + bars[-1].width) == in_mm(mm(16) + EAN_WIDTH - QUIET_RIGHT * X)
    assert {round(bar.width / X, 6) for bar in bars} <= {1, 2, 3, 4}
    assert {bar.ink.process for bar in bars} == {(0, 0, 0, 1)}
    long = [index for index, bar in enumerate(bars) if bar.height > BARS]
    assert long == [0, 1, 14, 15, 28, 29], "the guards at both ends and in the middle"
    assert {in_mm(bar.height) for bar in bars} == {22.85, in_mm(BARS + GUARD)}


def test_the_digits_stand_below_their_bars(pieces: list[Box | TextLine]) -> None:
    lines = [piece for piece in pieces if isinstance(piece, TextLine)]
    assert [line.line.text for line in lines] == ["9", "788600", "000002"]
    assert {in_mm(line.y) for line in lines} == {in_mm(mm(52) + EAN_HEIGHT)}
    start = mm(16) + QUIET_LEFT * X
    ranges = [(-QUIET_LEFT, 0), (3, 45), (50, 92)]
    for line, (first, last) in zip(lines, ranges, strict=True):
        shown = left(line), left(line) + line.line.width - line.line.runs[0].advances[-1] + 7 * X
        assert start + first * X <= shown[0]
        assert shown[1] <= start + last * X + 7 * X
    (run,) = lines[1].line.runs
    assert {round(advance / X, 3) for advance in run.advances} == {7}


@pytest.mark.debian("zbarimg")
def test_a_reader_reads_it(pieces: list[Box | TextLine], tmp_path: Path) -> None:
    """Drawn at 8 pixels a module on white, with nothing in the quiet zones."""
    scale = 8 / X
    image = Image.new("L", (round(EAN_WIDTH * scale), round(EAN_HEIGHT * scale)), 255)
    draw = ImageDraw.Draw(image)
    for bar in pieces:
        if isinstance(bar, Box):
            x, y = (bar.x - mm(16)) * scale, (bar.y - mm(52)) * scale
            draw.rectangle(
                (round(x), round(y), round(x + bar.width * scale) - 1, round(y + bar.height * scale)), fill=0
            )
    image.save(tmp_path / "bars.png")
    said = subprocess.run(["zbarimg", "-q", "--raw", tmp_path / "bars.png"], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "9788600000002"
