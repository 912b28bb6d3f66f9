"""Marks: what an editor types, and what the proof-reader of each language wants to see."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.languages import doubtful_marks, normalise_marks
from catalogue.languages.quotations import Quotes
from catalogue.languages.words import row

NARROW, FULL = "\u202f", "\u00a0"
"""The no-break spaces of French. In the tables below they are written ⍽ and ⎵."""


def normal(tag: str, typed: str, quotes: Quotes | None = None, dash: str = "") -> str:
    """What comes out, with the no-break spaces to be seen."""
    return normalise_marks(typed, tag, quotes, dash).replace(NARROW, "⍽").replace(FULL, "⎵")


@pytest.mark.parametrize(
    ("tag", "typed", "set_"),
    [
        ("sr-Cyrl", "Рекао је: \"Видео сам 'Град' двапут.\"", "Рекао је: „Видео сам ’Град’ двапут.”"),
        ("sr-Latn", "Rekao je: \"Video sam 'Grad' dvaput.\"", "Rekao je: „Video sam ’Grad’ dvaput.”"),
        ("en", "He said: \"I saw 'The City' twice.\"", "He said: “I saw ‘The City’ twice.”"),
        ("mk", "Рече: \"Го видов 'Град' двапати.\"", "Рече: „Го видов ’Град‘ двапати.“"),
        ("bg", 'Каза: "Гледах филма."', "Каза: „Гледах филма.“"),
        ("ru", 'Он сказал: "Я видел "Город" дважды".', "Он сказал: «Я видел „Город“ дважды»."),
        ("uk", 'Він сказав: "Я бачив "Місто" двічі".', "Він сказав: «Я бачив „Місто“ двічі»."),
        ("hr", "Rekao je: \"Vidio sam 'Grad' dvaput.\"", "Rekao je: „Vidio sam ‘Grad’ dvaput.”"),
        ("bs", 'Rekao je: "Vidio sam grad."', "Rekao je: „Vidio sam grad.”"),
        ("sl", "Rekel je: \"Videl sem 'Mesto' dvakrat.\"", "Rekel je: „Videl sem ‚Mesto‘ dvakrat.“"),
        ("de", "Er sagte: \"Ich sah 'Die Stadt' zweimal.\"", "Er sagte: „Ich sah ‚Die Stadt‘ zweimal.“"),
        ("fr", 'Il dit : "J\'ai vu "La Ville" deux fois."', "Il dit⎵: «⍽J’ai vu “La Ville” deux fois.⍽»"),
    ],
)
def test_straight_quotation_marks(tag: str, typed: str, set_: str) -> None:
    assert normal(tag, typed) == set_


@pytest.mark.parametrize(
    "typed",
    [
        "„Град”",
        "„Град“",
        "“Град”",
        "”Град”",
        "«Град»",
        "»Град«",
        "« Град »",
        '"Град"',
        '„Град"',
        "''Град''",
        ",,Град''",
        "``Град''",
    ],
)
def test_marks_of_any_other_language(typed: str) -> None:
    assert normal("sr-Cyrl", f"Филм {typed}, 1927.") == "Филм „Град”, 1927."
    assert normal("ru", f"Фильм {typed}, 1927") == "Фильм «Град», 1927"
    assert normal("en", f"The film {typed}, 1927") == "The film “Град”, 1927"


@pytest.mark.parametrize(
    ("tag", "typed", "set_"),
    [
        # What quotation marks stand against.
        ("en", '("Go"), "go"; "go"?', "(“Go”), “go”; “go”?"),
        ("en", '"Go" - "stay"–"go"/"run"', "“Go” – “stay”–“go”/“run”"),
        ("en", "\"'Go,' he said.\"", "“‘Go,’ he said.”"),
        ("en", '*"Wild" Roses* and "*Roses*"', "*“Wild” Roses* and “*Roses*”"),
        ("sr-Cyrl", '"Авала филм"-а и "Танјуг"-ов', "„Авала филм”-а и „Танјуг”-ов"),
        ("sr-Cyrl", '"...крај?" и "- Иди!"', "„…крај?” и „- Иди!”"),
        ("fr", "l'\"Atalante\", d'« Atalante »", "l’«⍽Atalante⍽», d’«⍽Atalante⍽»"),
        # A quotation over several paragraphs opens each of them.
        ("en", '"One.\n\n"Two."', "“One.\n\n“Two.”"),
        # Words of another language have the marks of theirs, and so has what stands about them.
        ("sr-Cyrl", '"[the "good" don\'t]{en}" и "они"', "„[the “good” don’t]{en}” и „они”"),
        # The language's own lesser marks may set a word apart.
        ("en", "the ‘good’ ones", "the ‘good’ ones"),
        ("hr", "riječ ‘dobro’", "riječ ‘dobro’"),
    ],
)
def test_where_quotation_marks_stand(tag: str, typed: str, set_: str) -> None:
    assert normal(tag, typed) == set_


def test_the_festival_may_have_marks_of_its_own() -> None:
    typed = "Рекао је: \"Видео сам 'Град'\" - 1927."
    assert normal("sr-Cyrl", typed, ("„", "“", "‚", "‘")) == "Рекао је: „Видео сам ‚Град‘“ – 1927."
    assert normal("sr-Cyrl", typed, ("»", "«", "›", "‹"), "—") == "Рекао је: »Видео сам ›Град‹« — 1927."
    assert normal("fr", '"Oui" - non', ("‹", "›", "“", "”"), "—") == "‹⍽Oui⍽› — non", "the spaces are the language's"


@pytest.mark.parametrize(
    ("tag", "typed", "set_"),
    [
        ("en", "It's the dogs' home, isn't it?", "It’s the dogs’ home, isn’t it?"),
        (
            "en",
            "the '90s and the 1990's, rock 'n' roll, 'tis don`t don´t",
            "the ’90s and the 1990’s, rock ’n’ roll, ’tis don’t don’t",
        ),
        ("fr", "L'amour d'aujourd'hui", "L’amour d’aujourd’hui"),
        ("sr-Latn", "K'o će mu ga znati, mož' bit'", "K’o će mu ga znati, mož’ bit’"),
        ("sr-Cyrl", "'Ајде", "’Ајде"),
        ("uk", "п'ять об'єктів", "п’ять об’єктів"),
        ("en", "14'30\" and 5' 3\", a 7\" single, 104'", "14′30″ and 5′ 3″, a 7″ single, 104′"),
        ("en", "14′30″", "14′30″"),
        ("en", 'He was "Apollo 13" on 7" tape', "He was “Apollo 13” on 7″ tape"),
        ("he", "צה\"ל ג'ורג'", "צה\"ל ג'ורג'"),
    ],
)
def test_apostrophes_and_primes(tag: str, typed: str, set_: str) -> None:
    assert normal(tag, typed) == set_


@pytest.mark.parametrize(
    ("tag", "typed", "set_"),
    [
        # The dash of a sentence.
        ("sr-Cyrl", "Град - реч -- реч --- реч", "Град – реч – реч – реч"),
        ("sr-Latn", "Grad — reč", "Grad – reč"),
        ("hr", "Grad - riječ — riječ", "Grad – riječ – riječ"),
        ("mk", "Град - збор", "Град – збор"),
        ("bg", "Град - дума — дума", "Град – дума — дума"),
        ("de", "Stadt - Wort", "Stadt – Wort"),
        ("sl", "mesto - beseda", "mesto – beseda"),
        ("ru", "Город - слово – слово, - сказал", "Город — слово — слово, — сказал"),
        ("ru", "– Город!", "— Город!"),
        ("uk", "Місто - слово", "Місто — слово"),
        ("fr", "ville - mot", "ville – mot"),
        ("en", "word - word--word", "word – word – word"),
        ("en", "word—word, word — word", "word—word, word — word"),
        # Spans of numbers.
        ("sr-Cyrl", "1856-1943, 1856 - 1943, 1987.-1990. и 1987-90", "1856–1943, 1856–1943, 1987.–1990. и 1987–90"),
        ("sr-Cyrl", "стр. 12-15, 9-15. мај, 90-104 мин, 17.00-19.00", "стр. 12–15, 9–15. мај, 90–104 мин, 17.00–19.00"),
        ("en", "pp. 12-15, 9-15 May, 90-104 min, 17:00-19:00", "pp. 12–15, 9–15 May, 90–104 min, 17:00–19:00"),
        ("ru", "1941-1945 годов, с. 12-15, 9-15 мая", "1941–1945 годов, с. 12–15, 9–15 мая"),
        ("de", "1941-1945, S. 12-15", "1941–1945, S. 12–15"),
        # Three dots, and spaces.
        ("sr-Cyrl", "крај... Или?... или . . . да", "крај… Или?… или … да"),
        ("en", "one  two , three . ( four ) five !", "one two, three. (four) five!"),
        ("fr", "Oui! Non ? Si; mais : 12:30 (oui!) « ah?! »", "Oui⍽! Non⍽? Si⍽; mais⎵: 12:30 (oui⍽!) «⍽ah⍽?!⍽»"),
    ],
)
def test_dashes_dots_and_spaces(tag: str, typed: str, set_: str) -> None:
    assert normal(tag, typed) == set_


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 978-86-00000-00-0, ISSN 1452-1987",
        "тел. 021/555-333, +381 21 555-333, 1234-1987-2",
        "2027-05-09, 3-1, 2:1, Дунавска 12-14, 2009-12",
        "https://example.org/a--b?c=d...e, pismo@example.org",
        "Рекао је „Видео сам ’Град’ двапут” – 1856–1943… 14′30″, мож’ бит’",
        "ауто-салон, дво- и тросед, Ж.-К. Каријер",
        "- први\n- други",
        'реч \\"остаје\\" и \\... као што \\- јесте',
        "",
    ],
)
def test_what_is_right_or_no_mark_at_all_stays(text: str) -> None:
    assert normalise_marks(text, "sr-Cyrl") == text
    assert doubtful_marks(text, "sr-Cyrl") == ()


def test_a_text_of_no_language_stays() -> None:
    assert normalise_marks('Foo "Bar" - Film...', "und") == 'Foo "Bar" - Film...'


@pytest.mark.parametrize(
    ("tag", "text", "what", "at"),
    [
        ("en", 'He said "go.', "a straight quotation mark", 8),
        ("en", 'a 5" b" c', "a straight quotation mark", 3),
        ("en", 'word"word', "a straight quotation mark", 4),
        ("en", "the 'big' dogs' home", "a straight apostrophe", 4),
        ("en", "“One “two.", "a quotation mark without its partner", 0),
        ("sr-Cyrl", "Реч” и реч", "a quotation mark without its partner", 3),
        ("sr-Cyrl", "Крај 12 - 15 ту", "a hyphen for a dash", 7),
        ("sr-Cyrl", "крај.....", "a row of full stops", 4),
        ("sr-Cyrl", 'Ово [the "odd]{en} и', "a straight quotation mark", 9),
        ("und", 'Foo "Bar"', "a straight quotation mark", 4),
    ],
)
def test_what_is_uncertain_stays_and_is_told(tag: str, text: str, what: str, at: int) -> None:
    assert normalise_marks(text, tag) == text
    doubt = doubtful_marks(text, tag)[0]
    assert (text[doubt.at : doubt.at + 1], doubt.what) == (text[at], what)


def test_what_is_uncertain_in_one_paragraph_does_not_hold_up_the_next() -> None:
    assert normalise_marks('An "odd one.\n\nA "right" one.', "en") == 'An "odd one.\n\nA “right” one.'


TAGS = st.sampled_from(row("sr-Cyrl sr-Latn en mk bg ru uk hr sl de fr sv da he ja pl und xx"))
PIECES = st.sampled_from(
    [
        *"\"'„“”«»‘’‚`´-–—.,;:!?()[]{}*\\/…+ \n\u202f\u00a0аbМא1ꙮ",
        *(",,", "''", "  ", " - ", "--", "...", ". . .", "\n\n", "word", "12", "1856", "1943", "’90s", "'n'", "tis"),
        *("стр. ", "мај", "min", "http://a.b/", '[x "y"]{en}'),
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=20)


@settings(deadline=None)
@given(TEXTS, TAGS)
def test_no_letter_or_figure_changes_and_twice_is_as_once(text: str, tag: str) -> None:
    once = normalise_marks(text, tag)
    assert [char for char in once if char.isalnum()] == [char for char in text if char.isalnum()]
    assert normalise_marks(once, tag) == once
    assert all(0 <= doubt.at < len(once) for doubt in doubtful_marks(once, tag))


@pytest.mark.parametrize(
    "piece", ['"', "' ", "„", "a-", "[a", "[\\", "- ", " ", ". ", "1-", "\n ", "a@", '["a"]{en}', "« "]
)
def test_a_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    begun = time.process_time()
    doubtful_marks(normalise_marks(piece * 10000, "fr"), "fr")
    assert time.process_time() - begun < 3
