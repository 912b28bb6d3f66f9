"""Titles in every script the house has faces for: the right face, nothing missing, nothing cut, all of it copied."""

import unicodedata
from dataclasses import replace

import pytest

from catalogue.lengths import mm
from catalogue.typeset.faces import FaceSet
from catalogue.typeset.lines import Galley, Line
from catalogue.typeset.setting import set_galley, set_line
from catalogue.typeset.styles import Passage, Style
from catalogue.typeset.words import opportunities

TEXT = Style("text", "Source Serif 4", 400, 10, mm(4))
ITALIC = replace(TEXT, slant="italic")

TITLES = [
    ("باب الحديد: لا إله", "ar", "Noto Naskh Arabic"),
    ("خانهٔ دوست کجاست؟ می‌خواهم", "fa", "Noto Naskh Arabic"),
    ("שָׁלוֹם, בְּרֵאשִׁית", "he", "Noto Serif Hebrew"),
    ("पत्र लेखक: कर्म, हिन्दी, क्षत्रिय", "hi", "Noto Serif Devanagari"),
    ("ถนนสายแม่น้ำ ผู้ใหญ่ลี ที่นี่", "th", "Noto Serif Thai"),
    ("ვენახის მცველი", "ka", "Noto Serif Georgian"),
    ("Նռան գույնը", "hy", "Noto Serif Armenian"),
    ("一秒钟：红高粱", "zh-Hans", "Droid Sans Fallback"),
    ("『七人の侍』ショーペンハウアー", "ja", "Droid Sans Fallback"),
    ("따뜻한 바닥, 꽃잎", "ko", "Droid Sans Fallback"),
    ("Ἐν ἀρχῇ ἦν ὁ λόγος: ᾧ ᾍδης", "grc", "Source Serif 4"),
    ("Ο φάρος στο τέλος του νησιού", "el", "Source Serif 4"),
    ("Mùi đu đủ xanh, Nguyễn Ấu", "vi", "Source Serif 4"),
    ("Козият рог, жълт въздух", "bg", "Source Serif 4"),
    ("Пред дождот: ѓавол, ќумур", "mk", "Source Serif 4"),
]


def line_of(text: str, language: str, faces: FaceSet, style: Style = TEXT) -> Line:
    galley = set_line([Passage(text, style, language)], faces)
    assert galley.problems == ()
    return galley.lines[0]


def glyphs_of(line: Line) -> list[int]:
    return [glyph for run in line.runs for glyph in run.glyphs]


def copied(line: Line) -> str:
    """What the glyphs say they show, in the order it is read where the line runs one way."""
    leftwards = any(not run.rightwards for run in line.runs)
    runs = line.runs[::-1] if leftwards else line.runs
    return "".join("".join(run.texts if run.rightwards else run.texts[::-1]) for run in runs)


@pytest.mark.parametrize(("text", "language", "family"), TITLES)
@pytest.mark.parametrize("weight", [400, 700])
def test_a_title_has_its_face_and_copies_as_it_stands(
    text: str, language: str, family: str, weight: int, faces: FaceSet
) -> None:
    line = line_of(text, language, faces, replace(TEXT, weight=weight))
    assert 0 not in glyphs_of(line)
    assert line.text == text == copied(line)
    lettered = {run.face.split("/")[0] for run in line.runs if any(map(str.isalpha, run.text))}
    # Of polytonic Greek the text serif has only the letters of today's.
    assert lettered == ({family, "Noto Serif"} if language == "grc" else {family})


@pytest.mark.parametrize(("text", "language", "family"), TITLES)
@pytest.mark.parametrize("align", ["start", "justified", "centre"])
def test_no_cluster_is_cut_whatever_the_measure(
    text: str, language: str, family: str, align: str, faces: FaceSet
) -> None:
    style = replace(TEXT, align=align, hyphenate=True)
    for millimetres in range(14, 60, 4):
        galley = set_galley([[Passage(text, style, language)]], mm(millimetres), faces)
        assert galley.text == text
        for line in galley.lines:
            for run in line.runs:
                shown = [characters for characters in run.texts if characters]
                assert not unicodedata.combining(shown[0 if run.rightwards else -1][0]), (line.text, shown)
            assert not unicodedata.combining(line.text[0])


def test_arabic_letters_are_joined(faces: FaceSet) -> None:
    assert len(set(glyphs_of(line_of("ههه", "ar", faces)))) == 3
    # A joiner that does not join (ZWNJ) parts them, and is copied.
    apart, together = line_of("می\u200cخ", "fa", faces), line_of("میخ", "fa", faces)
    assert glyphs_of(apart)[-1] == glyphs_of(together)[-1]
    assert set(glyphs_of(apart)) - set(glyphs_of(together))
    assert copied(apart) == "می\u200cخ"
    # Lam and alef have a form for each other.
    alone = glyphs_of(line_of("ا ل", "ar", faces))
    assert not set(glyphs_of(line_of("لا", "ar", faces))) & {alone[0], alone[-1]}


def test_niqqud_stands_on_its_letter(faces: FaceSet) -> None:
    (run,) = line_of("שָׁ", "he", faces).runs
    assert [text for text in run.texts if text] == [unicodedata.normalize("NFC", "שָׁ")]
    assert sorted(advance > 0 for advance in run.advances)[-1]
    assert run.width == pytest.approx(line_of("ש", "he", faces).width)


def test_devanagari_is_reordered_and_conjoined(faces: FaceSet) -> None:
    # The short i is written before its consonant and spoken after it: one cluster.
    short, plain = line_of("कि", "hi", faces), line_of("क", "hi", faces)
    assert glyphs_of(short)[-1] == glyphs_of(plain)[0]
    assert short.runs[0].texts[0] == "कि"
    # Reph: r before a consonant becomes a mark above it. Conjuncts are narrower than their parts.
    assert line_of("र्क", "hi", faces).width == pytest.approx(plain.width)
    assert len(glyphs_of(line_of("क्ष", "hi", faces))) == 1


def test_thai_marks_add_no_width(faces: FaceSet) -> None:
    assert line_of("ที่", "th", faces).width == pytest.approx(line_of("ท", "th", faces).width)


def test_stacked_marks_are_set_alike_composed_or_not(faces: FaceSet) -> None:
    for text, language in (("Nguyễn Ấu, ộ ẫ ặ", "vi"), ("φάρος", "el"), ("Ђачки ѓ ќ й", "mk")):
        parted = unicodedata.normalize("NFD", text)
        assert parted != text
        assert glyphs_of(line_of(parted, language, faces)) == glyphs_of(line_of(text, language, faces))


def test_cyrillic_has_its_language_s_letters(faces: FaceSet) -> None:
    russian = glyphs_of(line_of("бгдпт", "ru", faces, ITALIC))
    for language in ("sr-Cyrl", "mk", "cnr-Cyrl"):
        assert all(map(int.__ne__, glyphs_of(line_of("бгдпт", language, faces, ITALIC)), russian))
    upright = line_of("вгдзийклптцшщъью", "bg", faces), line_of("вгдзийклптцшщъью", "ru", faces)
    assert glyphs_of(upright[0]) != glyphs_of(upright[1])


def test_a_mark_of_another_script_has_a_face(faces: FaceSet) -> None:
    """Common marks take the script of what stands before them; its faces need not have them."""
    for text, mark, family in (("Wild، 2", "،", "Noto Naskh Arabic"), ("Wild।", "।", "Noto Serif Devanagari")):
        line = line_of(text, "en", faces)
        assert [run.face.split("/")[0] for run in line.runs if mark in run.text] == [family]


# Right to left -------------------------------------------------------------------------------------------------------


def stands(line: Line) -> list[str]:
    """What stands on the line from left to right: the text of every run, each as it is read."""
    return [run.text.strip() for run in line.runs if run.text.strip()]


def test_persian_with_latin_digits_and_brackets(faces: FaceSet) -> None:
    """A mark of direction holds the closing quotation mark, and all that follows, in Persian."""
    rlm = "\u200f"
    line = line_of(f"فیلم «Wild Roses»{rlm} (۱۳۸۸، 35 mm)", "fa", faces)
    order = "".join(stands(line)).replace(rlm, "")
    assert order.index("mm") < order.index("۱۳۸۸") < order.index("Wild") < order.index("فیلم")
    xs = [run.x for run in line.runs]
    assert xs == sorted(xs)
    assert 0 not in glyphs_of(line)


def test_words_of_another_direction_are_isolated(faces: FaceSet) -> None:
    """A year behind a Persian title in a Serbian line stands behind it; UAX #9 alone would carry it to its left."""
    mixed = [Passage("Филм ", TEXT, "sr-Cyrl"), Passage("باغ بی‌در", TEXT, "fa"), Passage(", 2009 (1)", TEXT, "sr-Cyrl")]
    assert stands(set_line(mixed, faces).lines[0]) == ["Филм", "باغ بی‌در", ", 2009 (1)"]
    persian = [Passage("فیلم «", TEXT, "fa"), Passage("C++", TEXT, "en"), Passage("» ۱۳۸۸", TEXT, "fa")]
    line = set_line(persian, faces).lines[0]
    assert "".join(stands(line)).index("C++") < "".join(stands(line)).index("فیلم")
    assert stands(line)[0] == "۱۳۸۸"
    assert "C++" in stands(line)


def test_brackets_are_mirrored(faces: FaceSet) -> None:
    opening = glyphs_of(line_of("(", "en", faces))
    assert glyphs_of(line_of("(א", "he", faces))[-1:] == glyphs_of(line_of(")", "en", faces))
    assert opening != glyphs_of(line_of(")", "en", faces))


HEBREW = "ביקור התזמורת הגדולה בעיר הקטנה שבין ההרים והים"


def paragraph(align: str, faces: FaceSet, **style: object) -> Galley:
    made = replace(TEXT, align=align, **style)  # type: ignore[arg-type]
    return set_galley([[Passage(HEBREW, made, "he")]] * 2, mm(40), faces)


@pytest.mark.parametrize("align", ["start", "justified"])
def test_a_paragraph_begins_where_its_language_does(align: str, faces: FaceSet) -> None:
    galley = paragraph(align, faces)
    assert len(galley.lines) > 3
    assert all(line.indent + line.width == pytest.approx(mm(40)) for line in galley.lines)
    # The first word of the text is the rightmost run of the first line.
    assert galley.lines[0].runs[-1].text.startswith("ביקור")


def test_sides_that_are_named_stay_what_they_are(faces: FaceSet) -> None:
    assert {line.indent for line in paragraph("left", faces).lines} == {0.0}
    assert all(line.indent + line.width == pytest.approx(mm(40)) for line in paragraph("right", faces).lines)


def test_indents_lie_where_the_paragraph_begins(faces: FaceSet) -> None:
    galley = paragraph("start", faces, indent=mm(4))
    half = len(galley.lines) // 2
    ends = [line.indent + line.width for line in galley.lines]
    assert ends[0] == pytest.approx(mm(40))
    assert ends[half] == pytest.approx(mm(36))
    assert ends[half + 1] == pytest.approx(mm(40))


# Where lines may end -------------------------------------------------------------------------------------------------


def pieces(text: str, language: str) -> str:
    """The text with a stroke wherever a line may end."""
    offsets = opportunities(text, language)
    return "".join("|" * (index in offsets) + character for index, character in enumerate(text))


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        # Small kana, the mark of a long vowel, iteration marks and closing punctuation never begin a line …
        ("ショーペンハウアー", "ja", "ショー|ペ|ン|ハ|ウ|アー"),
        ("ちょっと、人々さゝやき。", "ja", "ちょっ|と、|人々|さゝ|や|き。"),
        ("それは……夢！？", "ja", "そ|れ|は……|夢！？"),
        # … and opening brackets never end one.
        ("「東京」（一）", "ja", "「東|京」|（一）"),
        ("说：《红高粱》，好", "zh-Hans", "说：|《红|高|粱》，|好"),
        ("說：「悲情」", "zh-Hant", "說：|「悲|情」"),
        # The same in a text of another language.
        ("ショー", "sr-Cyrl", "ショー"),
        # Korean breaks between its words.
        ("한국 영화제목", "ko", "한국 |영화제목"),
        ("《기생충》(2019)", "ko", "《기생충》|(2019)"),
        # Thai has no spaces; its words are in a dictionary.
        ("ไปเที่ยวทะเล", "th", "ไป|เที่ยว|ทะเล"),
        ("אב-גד", "he", "אב-|גד"),
    ],
)
def test_where_lines_may_end(text: str, language: str, wanted: str) -> None:
    assert pieces(text, language) == wanted


def test_lines_of_chinese_and_thai_close_up(faces: FaceSet) -> None:
    for text, language in (("一秒钟红高粱牯岭街少年", "zh-Hans"), ("ไปเที่ยวทะเลกับเพื่อน", "th")):
        galley = set_galley([[Passage(text, TEXT, language)]], mm(16), faces)
        assert len(galley.lines) > 1
        assert {line.end for line in galley.lines[:-1]} == {"close"}
        assert galley.text == text
