"""Ties: where no line may end, in real sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.languages import language


def shown(tag: str, text: str) -> str:
    """`text` with ‿ for every tied space, and a bar at every tied place inside a word."""
    ties = language(tag).ties(text)
    out = ""
    for i, char in enumerate(text):
        if char == " " and i + 1 in ties:
            out += "‿"
        else:
            out += ("|" if i in ties and text[i - 1] != " " else "") + char
    return out


RULES = {
    "sr-Cyrl": """
        и‿она у‿граду, а‿не о‿селу; с‿оцем, к‿мајци
        104‿мин, 35‿мм, 12‿филмова, 1.500‿динара, 5‿%, у‿17.00‿часова
        9.‿мај 2027, 9–|15.‿маја, 9.‿5.‿2027, 1927.‿године, 21.‿фестивал
        Љ.‿Петровић, Дж.‿Форд, Ж.-|К.‿Каријер, др‿Мабузе, г.‿Јовић
        бр.‿5, №‿5, стр.‿12, књ.‿3
        XX‿век, XIX.‿век, II‿светски рат, Петар‿II
        реч‿– реч, 1856–|1943, и‿т.‿д.""",
    "sr-Latn": """
        i‿ona u‿gradu, a‿ne o‿selu; s‿ocem, k‿majci
        104‿min, 35‿mm, 12‿filmova, 5‿%, u‿17.00‿časova
        9.‿maj 2027, 9–|15.‿maja, 9.‿5.‿2027, 1927.‿godine, 21.‿festival
        Lj.‿Petrović, Dž.‿Ford, dr‿Mabuze, g.‿Jović
        br.‿5, №‿5, str.‿12, knj.‿3
        XX‿vek, XIX.‿vek, Petar‿II
        reč‿– reč, 1856–|1943""",
    "mk": """
        и‿тој а‿не о‿нас, с‿брат
        104‿мин, 12‿филмови
        9‿мај 2027, 9–|15‿мај, 21-|ви‿фестивал
        Ѓ.‿Петров, д-|р‿Мабузе
        бр.‿5, стр.‿12
        XX‿век
        збор‿– збор""",
    "bg": """
        в‿града и‿с‿него
        104‿мин, 12‿филма
        9‿май 1927‿г., 21-|ви‿фестивал
        Г.‿Петров, д-|р‿Мабузе
        бр.‿5, стр.‿12
        XX‿век
        дума‿– дума""",
    "ru": """
        я в‿доме с‿ним и‿к‿ней; она‿же, он‿бы, так‿ли
        104‿мин, 104‿минуты, 12‿фильмов
        9‿мая 2027‿года, 9–|15‿мая, 21-|й‿фестиваль
        Ф.‿В.‿Мурнау, д-|р‿Мабузе, им.‿Чехова
        №‿5, с.‿12, т.‿е., и‿т.‿д.
        XX‿век
        слово‿— слово""",
    "uk": """
        він і‿вона у‿місті з‿ним й‿о‿ній; вона‿ж, він‿би
        104‿хв, 12‿фільмів
        9‿травня 2027‿року, 21-|й‿фестиваль
        Ф.‿В.‿Мурнау, д-|р‿Мабузе
        №‿5, с.‿12
        XX‿століття
        слово‿— слово""",
    "hr": """
        i‿ona u‿gradu, s‿ocem, k‿majci
        104‿min, 12‿filmova, u‿17‿sati
        9.‿svibnja 2027., 9.–|15.‿svibnja, 21.‿festival
        Lj.‿Petrović, dr.‿Mabuse
        br.‿5, str.‿12
        XX.‿stoljeće, 20.‿stoljeće
        riječ‿– riječ""",
    "bs": """
        i‿ona u‿gradu, s‿ocem
        104‿min, 12‿filmova
        9.‿maj 2027, 9.‿maja, 21.‿festival
        Dž.‿Ford, dr.‿Mabuse
        br.‿5, str.‿12
        XX‿vijek
        riječ‿– riječ""",
    "sl": """
        v‿mestu z‿ljudmi, k‿njej in s‿teboj
        104‿min, 12‿filmov
        9.‿maja 2027, 9.–|15.‿maja, na 21.‿festivalu, ob 17.‿uri
        F.‿W.‿Murnau, dr.‿Mabuse
        št.‿5, str.‿12
        XX.‿stoletje
        beseda‿– beseda""",
    "de": """
        104‿Minuten, 104‿Min., 12‿Filme, 35‿mm, 17‿Uhr
        9.‿Mai 2027, 9.–|15.‿Mai, am 21.‿Festival
        F.‿W.‿Murnau, Dr.‿Mabuse, Herr‿Lang
        Nr.‿5, S.‿12, z.‿B., d.‿h.
        das XX.‿Jahrhundert, Ludwig‿II.
        Wort‿– Wort""",
    "fr": """
        il va à‿Paris, on y‿va
        104‿min, 12‿films, 35‿mm
        le 9‿mai 2027, le 1er‿mai, la 21e‿édition
        F.‿W.‿Murnau, M.‿Hulot, Mme‿Dalmas, Dr‿Mabuse
        n°‿5, p.‿12
        XXe‿siècle, Louis‿XIV
        mot‿– mot, «‿Oui‿!‿»‿: non‿?""",
    "en": """
        I‿saw a‿man in May
        104‿min, 35‿mm, 12‿films, 5‿%
        9‿May 2027, 9–|15‿May, May‿9, the 21st‿Festival
        F.‿W.‿Murnau, J.-|P.‿Belmondo, Dr.‿Mabuse, Mr‿Smith, i.e. this
        No.‿5, p.‿12, Part‿II, Henry‿V said
        word‿– word, word|—word, 1856–|1943""",
}
"""What each language holds together, a rule a line: words of one letter; numbers and their units; days and ordinals;
initials and titles; what precedes a number; Roman numerals; dashes."""


@pytest.mark.parametrize(
    ("tag", "rule"), [(tag, line.strip()) for tag, lines in RULES.items() for line in lines.strip().split("\n")]
)
def test_what_a_language_holds_together(tag: str, rule: str) -> None:
    assert shown(tag, rule.replace("‿", " ").replace("|", "")) == rule


@pytest.mark.parametrize(
    ("tag", "tied"),
    [
        # Words of one letter.
        ("sr-Cyrl", "Он и‿она у‿граду, а‿не о‿селу; с‿оцем, к‿мајци (и‿кући) „у‿сну”"),
        ("sr-Latn", "On i‿ona u‿gradu, a‿ne o‿selu; s‿ocem, k‿majci"),
        ("hr", "I‿on s‿njom"),
        ("sl", "V‿mestu z‿ljudmi"),
        ("ru", "Я в‿доме с‿ним и‿к‿ней"),
        ("uk", "Він і‿вона у‿місті з‿ним й‿о‿ній"),
        ("bg", "в‿града и‿с‿него"),
        ("mk", "и‿тој а‿не о"),
        ("en", "I‿saw a‿man in an hour"),
        # A stroke between abbreviations, as no line may begin with half a unit; between words it may.
        ("sr-Cyrl", "мат 135‿g/|m², брзином 60‿км/|ч, филм/књига"),
        ("sq", "burrë i‿mirë"),
        # Numbers with what they count.
        ("sr-Cyrl", "траје 104‿мин, 35‿мм, 12‿филмова и‿2‿дана, 1.500‿динара, 12‿000‿гледалаца, 5‿%"),
        ("sr-Latn", "traje 104‿min, 12‿filmova"),
        ("en", "runs 104‿min in 35‿mm, 12‿films in 3‿days, 5‿%, 104′‿min"),
        ("ru", "104‿минуты, 12‿фильмов"),
        ("de", "12‿Filme, 104‿Minuten"),
        # Dates and ordinals.
        ("sr-Cyrl", "9.‿мај 2027, од 7–|13.‿маја, 21.‿фестивал, 9.‿5.‿2027, 9.‿V"),
        ("sr-Cyrl", "1927.‿године, током 1950.‿година и‿у‿1927.‿години"),
        ("sr-Cyrl", "12.‿Међународни фестивал на 12.‿Међународном фестивалу"),
        ("sl", "9.‿maja na 21.‿festivalu"),
        ("en", "9‿May 1950, May‿9, 1950, the 21st‿Festival"),
        ("ru", "9‿мая 1927‿года, 21-|й‿фестиваль, 1927‿г."),
        ("bg", "9‿май 1927‿г., 21-|ви‿фестивал"),
        ("mk", "9‿мај 1927‿година, 21-|ви‿фестивал"),
        ("de", "am 21.‿Festival, 9.‿Mai"),
        ("fr", "le 1er‿mai, 9‿mai, la 21e‿édition"),
        ("es", "el 9‿de‿mayo de 1950"),
        ("hu", "2027. május‿9., a‿21.‿fesztivál"),
        # Initials and titles before names.
        ("sr-Cyrl", "Љ.‿Петровић, Ф.‿В.‿Мурнау, Дж.‿Форд, Ж.-|К.‿Каријер, г.‿Петровић, др‿Мабузе, Св.‿Сава"),
        ("sr-Latn", "Lj.‿Petrović i‿Nj.‿Kovač"),
        ("en", "F.‿W.‿Murnau, J.-|P.‿Belmondo, Dr.‿Mabuse, Mr‿Smith, St‿Kilda"),
        ("xx", "F.‿W.‿Murnau i Dr.‿Mabuse‿– 12‿films"),
        # Numbers after their word; numerals after a name and before a noun.
        ("sr-Cyrl", "№‿5, §‿5, бр.‿5, стр.‿12, ©‿Светлопис"),
        ("en", "No.‿5, p.‿12, Part‿2, Part‿II, Henry‿V said, €‿5"),
        ("sr-Cyrl", "XX‿век, XIX.‿век, II‿светски рат, Петар‿II беше краљ"),
        ("hr", "XX.‿stoljeće"),
        ("ru", "XX‿век"),
        ("fr", "XXe‿siècle"),
        # Dashes, and breaks inside a word.
        ("sr-Cyrl", "реч‿– реч, Кина‿/ Јапан‿· 2021"),
        ("en", "word‿— word|—word, word|—word"),
        ("en", "1856–|1943, e-|mail, 20-|year, post-war"),
        ("sr-Cyrl", "е-|пошта, 90-|их, ауто-салон, Београд–Сарајево"),
        ("fr", "Il dit‿: «‿Oui‿!‿» À‿demain‿?"),
    ],
)
def test_what_holds(tag: str, tied: str) -> None:
    assert shown(tag, tied.replace("‿", " ").replace("|", "")) == tied


@pytest.mark.parametrize(
    ("tag", "loose"),
    [
        ("en", "In 1950 he moved to Paris"),
        ("en", "In 1950 audiences left"),
        ("en", "He was 12. Then he left"),
        ("en", "at 12 he moved, at 12 when they left"),
        ("en", "in May 1950 the film"),
        ("en", "vitamin. Then"),
        ("en", "But one more"),
        ("sr-Cyrl", "Године 1950. Онда је 1950. он отишао"),
        ("sr-Cyrl", "имао је 12. Онда је отишао"),
        ("sr-Cyrl", "мај 2027."),
        ("sr-Cyrl", "филм 2021, Кина"),
        ("sr-Cyrl", "за 12 када је"),
        ("de", "Er war 12. Dann ging er"),
        ("es", "los 9 de la lista"),
        ("fr", "Il est là; ils vont"),
        ("hu", "2027. május"),
        ("ru", "Все это"),
        ("en", "see http://example.org/a-b/1-2 then"),
    ],
)
def test_what_stays_free(tag: str, loose: str) -> None:
    assert shown(tag, loose) == loose


def test_all_spaces_of_a_gap_hold_together_and_the_offset_is_the_next_word() -> None:
    assert language("sr-Cyrl").ties("и  она") == {3}
    assert language("sr-Cyrl").ties("и\u00a0она") == {2}
    assert language("en").ties("  a  b ") == {5}


def test_decomposed_text_is_tied_at_its_own_offsets() -> None:
    # й is two characters here; the tie stands after the space all the same.
    assert language("uk").ties("и\u0306 она") == {3}


WORDS = st.sampled_from(
    [
        "и",
        "–",
        "а",
        "12",
        "1950.",
        "XX",
        "Љ.",
        "мин",
        "–",
        "„",
        ")",
        "…",
        "F.",
        "J.-P.",
        "№",
        "d’",
        "9.",
        "мај",
        "—",
        "/",
    ]
) | st.text(max_size=4)


@given(
    st.sampled_from(["sr-Cyrl", "sr-Latn", "en", "fr", "de", "hu", "es", "xx"]),
    st.lists(WORDS, max_size=9).map(" ".join),
)
def test_a_tie_is_always_inside_the_text(tag: str, text: str) -> None:
    for offset in language(tag).ties(text):
        assert 0 < offset < len(text)
        assert not text[offset].isspace()
