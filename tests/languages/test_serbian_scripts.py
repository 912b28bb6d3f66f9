"""Serbian in two scripts: every letter, the case of digraphs, stems that mislead, what is left alone."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalogue.languages import transliterate, twins
from catalogue.languages.serbian_scripts import latin_letters
from catalogue.languages.transliteration import INTERNATIONAL
from catalogue.languages.words import words

# Words of all kinds, and after the bar those in which nj or dž are two letters, or look as if they were.
_PLAIN = """
    љубав љубавник Љубљана поље земља недеља учитељ пријатељ краљ краљица бољи даље волети жеља кашаљ угаљ
    биљка сељак колевка уље зеље крило илузија милион билијар Алжир фељтон медаља ваљда ципеле њега њен
    његош коњ коњи коњица коњаник пањ бања Бањалука вињета кањон сињор мињон коњак Шпанија
    кухиња књига књижевност нож нога небо поноћ Нови ноћни тишина нити иње мање тањир јагње пиње врањац
    џеп џез џунгла Џон Џин пиџама маџарон наџак оџак оџачар Оџаци буџет хоџа Фуџи лађа џемпер Аџија
    одџогирати медицина одмор подлога надзор одзив подземни надземни предзнак дуг жаба жена живот ћирилица
    Ћосић ноћ кућа свећа пећ цвеће ђак Ђорђе међу рођен грађа Ђенђинђеш шума шешир школа чај чаша човек
    човечанство жбун режија режисер сценарио монтажа камера глумац филм филмови фестивал приказивање
    светлопис гледалац гледаоци платно биоскоп публика пројекција светлост сенка сенке звук тон музика
    композитор продуцент сниматељ документарни играни кратки неми црно-бели Београд Ниш Нови Суботица
    Крагујевац Ужице Зрењанин Сомбор Вршац Шабац Чачак Краљево Пожаревац Југославија југословенски
    европски азијски хладноћа хлеб храст ухо орах тих дах петак субота понедељак уторак среда четвртак
    јануар фебруар март април мај јун јул август прст врт крв рт трн врх црн рђа рвати жрвањ бицикл цртеж
    центар ципела цар отац деца
"""
# Words in which nj or dž are two letters, and words that only look as if they were.
_TRAPS = """
    инјекција инјекције инјекциони микроинјекција инјектор инјектирати инјункција инјективни конјугација
    Конјугација хиперконјугација конјункција конјунктура конјунктивитис конјунктив конјектура Танјуг
    Танјуга ванјезички ванједарни панјугословенски анјон Шенјанг надживети надживео надживљен ненадживљен
    наджњети наджупан наджета оджалити оджаљен одживети поджупан поджанр преджелудац фелджандармерија
    Анджеј Анджеја свињурак бањо одевање поднети преднацрт дворана аутопортрет
"""
WORDS = words(_PLAIN + _TRAPS)


def test_the_list_is_long_enough() -> None:
    assert len(WORDS) > 200


@pytest.mark.parametrize("shape", [str, str.upper, str.capitalize])
def test_every_word_comes_back_from_latin(shape: type[str]) -> None:
    for word in sorted(map(shape, WORDS)):
        latin = transliterate(word, "sr-Latn")
        assert not any("\u0400" <= char <= "\u04ff" for char in latin)
        assert (word, transliterate(latin, "sr-Cyrl")) == (word, word)


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("абвгдђежзијклљмнњопрстћуфхцчџш", "abvgdđežzijklljmnnjoprstćufhcčdžš"),
        ("АБВГДЂЕЖЗИЈКМНОПРСТЋУФХЦЧШ", "ABVGDĐEŽZIJKMNOPRSTĆUFHCČŠ"),
        ("ЉУБАВ, Љубав и љубав", "LJUBAV, Ljubav i ljubav"),
        ("КРАЉ Краљ", "KRALJ Kralj"),
        ("Љ. Петровић и Љ. ПЕТРОВИЋ", "Lj. Petrović i LJ. PETROVIĆ"),
        ("Џ. Њ. ПЕТРОВИЋ, Џ. Њ. Петровић", "DŽ. NJ. PETROVIĆ, Dž. Nj. Petrović"),
        ("ПЕТРОВИЋ Љ.", "PETROVIĆ LJ."),
        ("Љ", "Lj"),
        ("Његош на ЊЕГОШУ", "Njegoš na NJEGOŠU"),
        ("инјекција, коњица, Танјуг", "injekcija, konjica, Tanjug"),
        ("НАДЖИВЕТИ ОЏАК", "NADŽIVETI ODŽAK"),
        ("Петар II у XX веку", "Petar II u XX veku"),
        ("Петар I Карађорђевић", "Petar I Karađorđević"),
        ("В. Петровић", "V. Petrović"),
        ("МИ И ВЕК", "MI I VEK"),
        ("пише на info@svetlopis.example или https://svetlopis.rs/ljubav.", None),
        ("www.njegos.rs, svetlopis.example/ljubav, @svetlopis", None),
        ("сајт светлопис.срб", "sajt светлопис.срб"),
        ("ознаке #Svetlopis и @svetlopis", "oznake #Svetlopis i @svetlopis"),
        ("ISBN 978-86-00000-00-0, DCP, DVD", "ISBN 978-86-00000-00-0, DCP, DVD"),
        ("ко̏са", "kȍsa"),
        ("„Љубав” – 1927–1930.", "„Ljubav” – 1927–1930."),
        ("", ""),
    ],
)
def test_both_ways(cyrillic: str, latin: str | None) -> None:
    if latin is None:
        kept = [part for part in cyrillic.split() if part.isascii()]
        there = transliterate(cyrillic, "sr-Latn")
        assert all(part in there and part in transliterate(there, "sr-Cyrl") for part in kept)
        latin = there
    assert transliterate(cyrillic, "sr-Latn") == latin
    assert transliterate(latin, "sr-Cyrl") == unicodedata.normalize("NFC", cyrillic)


@pytest.mark.parametrize(
    ("text", "to", "expected"),
    [
        ("ǉubav ǈubav ǇUBAV ǆep ǌega", "sr-Cyrl", "љубав Љубав ЉУБАВ џеп њега"),
        (unicodedata.normalize("NFD", "Čovečanstvo žćšđ"), "sr-Cyrl", "Човечанство жћшђ"),
        ("Wild Bunch, Méliès, Łódź, Queen i Xiang", "sr-Cyrl", "Wild Бунцх, Méliès, Łódź, Queen и Xiang"),
        ("Съёмка и ночной Броненосец", "sr-Latn", "Съёмка i ночной Bronenosec"),
        ("Śutra źenica", "cnr-Cyrl", "С́утра з́еница"),
        ("С́утра з́еница", "cnr-Latn", "Śutra źenica"),
        ("Kieślowski", "sr-Cyrl", "Kieślowski"),
        ("Ljubav", "sr-Latn", "Ljubav"),
        ("Љубав", "sr", "Љубав"),
        ("Љубав", "sr-ME", "Ljubav"),
        ("Љубав", "bs", "Ljubav"),
        ("dŽ", "sr-Cyrl", "дЖ"),
        ("ХХ век и ХХХ олимпијада, Х. Лазић", "sr-Latn", "XX vek i XXX olimpijada, H. Lazić"),
        ("½ ﬁ №", "sr-Latn", "½ ﬁ №"),
    ],
)
def test_one_way(text: str, to: str, expected: str) -> None:
    assert transliterate(text, to) == unicodedata.normalize("NFC", expected)


@pytest.mark.parametrize("to", ["en", "ru", "bg", "hr", "sr-Arab", "mk-Arab", "en-Latn"])
def test_other_languages_are_refused(to: str) -> None:
    with pytest.raises(ValueError, match="sr-Latn"):
        transliterate("Љубав", to)


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("ljubav", "lj u b a v"),
        ("Injekcija", "I n j e k c i j a"),
        ("Inje", "I nj e"),
        ("nadživljen", "n a d ž i v lj e n"),
        ("nadžak", "n a dž a k"),
        ("NJEGOŠ", "NJ E G O Š"),
    ],
)
def test_the_letters_of_a_latin_word(word: str, letters: str) -> None:
    assert latin_letters(word) == tuple(letters.split())


@settings(deadline=None)
@given(st.text(max_size=30), st.sampled_from(["sr-Latn", "sr-Cyrl", "cnr-Latn", "cnr-Cyrl"]))
def test_any_text_comes_out_in_nfc_and_stays_when_asked_again(text: str, to: str) -> None:
    once = transliterate(text, to)
    assert unicodedata.is_normalized("NFC", once)
    assert transliterate(once, to) == once


@settings(deadline=None)
@given(st.text(max_size=20))
def test_letters_joined_are_the_word(word: str) -> None:
    assert "".join(latin_letters(word)) == word


@settings(deadline=None)
@given(st.lists(st.sampled_from(sorted(WORDS)), max_size=6).map(" ".join))
def test_sentences_come_back(text: str) -> None:
    assert transliterate(transliterate(text, "sr-Latn"), "sr-Cyrl") == text


# The festival's own exceptions ----------------------------------------------------------------------------------------

TO_LATIN = (("Џонс-", "Jones-"), ("МОМА", "MoMA"), ("вајлд", "wild"), ("Нова Пронија", "Nova-Pronia"))
TO_CYRILLIC = (("Wild Bunch", "Wild Bunch"), ("HBO", "HBO"), ("banjuk-", "банјук-"))


@pytest.mark.parametrize(
    ("text", "to", "exceptions", "expected"),
    [
        ("Џонс, Џонсова и ЏОНСУ", "sr-Latn", TO_LATIN, "Jones, Jonesova i JONESU"),
        ("МОМА и Мома", "sr-Latn", TO_LATIN, "MoMA i MoMA"),
        ("вајлд, Вајлд, ВАЈЛД, вајлдови", "sr-Latn", TO_LATIN, "wild, Wild, WILD, vajldovi"),
        ("Нова Пронија, Нова", "sr-Latn", TO_LATIN, "Nova-Pronia, Nova"),
        ("Wild Bunch i HBO-a, vildbunč", "sr-Cyrl", TO_CYRILLIC, "Wild Bunch и HBO-а, вилдбунч"),
        ("Banjukovi, BANJUK, vabanjuk", "sr-Cyrl", TO_CYRILLIC, "Банјукови, БАНЈУК, вабањук"),
        ("hbo.example i www.hbo.rs", "sr-Cyrl", (("hbo", "ХБО"),), "hbo.example и www.hbo.rs"),
        ("a.b*c", "sr-Cyrl", (("a.b*c", "–"), ("a", "а")), "–"),
    ],
)
def test_exceptions(text: str, to: str, exceptions: tuple[tuple[str, str], ...], expected: str) -> None:
    assert transliterate(text, to, exceptions) == expected


@pytest.mark.parametrize(
    ("tag", "others"),
    [
        ("sr-Latn", "sr-Cyrl sr"),
        ("sr-Cyrl", "sr-Latn"),
        ("sr", "sr-Latn"),
        ("sr-ME", "sr-Cyrl-ME sr-Cyrl sr"),
        ("sr-Latn-RS", "sr-Cyrl-RS sr-RS sr-Cyrl sr"),
        ("bs", "bs-Cyrl"),
        ("bs-Cyrl", "bs-Latn bs"),
        ("cnr-Cyrl", "cnr-Latn cnr"),
        ("hr", ""),
        ("mk", ""),
        ("en", ""),
        ("sr_Latn", ""),
        ("sr-?", ""),
        ("0", ""),
    ],
)
def test_the_other_script_of_a_language(tag: str, others: str) -> None:
    assert twins(tag) == tuple(others.split())


# Against a dictionary -------------------------------------------------------------------------------------------------

DICTIONARY = Path("/usr/share/hunspell/sr_RS.dic")
_TWO_LETTERS, _ONE_LETTER = re.compile("[нлд][јж]"), re.compile("[њљџ]")


@pytest.mark.debian
@pytest.mark.skipif(not DICTIONARY.is_file(), reason="hunspell-sr is not installed")
def test_a_dictionary_comes_back_from_latin() -> None:
    """Of Debian's Serbian words all those in which nj, lj or dž is two letters, and every fifth in which it is one."""
    known = [line.partition("/")[0] for line in DICTIONARY.read_text(encoding="utf-8").splitlines()[1:]]
    forms = {*filter(_TWO_LETTERS.search, known), *[*filter(_ONE_LETTER.search, known)][::5]}
    assert len(forms) > 5000
    missed = {form for form in forms if transliterate(transliterate(form, "sr-Latn"), "sr-Cyrl") != form}
    # Second spellings, or slips of the dictionary: their Latin form is that of the other one.
    assert missed <= words("""
        коњугација коњугациони коњугиран коњугирање коњугирати коњугован коњугованост коњуговање коњуговати
        коњунктив коњунктивални онјлајн онлјан понједељак
    """)


_LETTERS = st.sampled_from("абвгдђежзиклмнопрстћуфхцчшАБВГДЂЕЖЗИКЛМНОПРСТЋУФХЦЧШ")


@settings(deadline=None)
@example("ХД")
@given(st.text(_LETTERS, max_size=20).filter(lambda word: not re.search("дж|и+$|^[дмцл]+$", word.lower())))
def test_letters_come_back(word: str) -> None:
    """Whatever has no pair in which two letters could be one, and is no Roman numeral nor an abbreviation in Latin."""
    latin = transliterate(word, "sr-Latn")
    assert latin.isascii() or set(latin) & set("čćđšžČĆĐŠŽ")
    back = transliterate(latin, "sr-Cyrl")
    assert back in (word, latin)
    assert back == word or set(latin) <= set("MDCLXVI") or latin in INTERNATIONAL
