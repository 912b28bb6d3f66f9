"""Names of other Cyrillic languages in Latin letters, and Macedonian ones back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.languages import in_latin, transliterate


@pytest.mark.parametrize(
    ("to", "name", "expected"),
    [
        ("mk-Latn", "Милчо Манчевски", "Milčo Mančevski"),
        ("mk-Latn", "Ѓорѓи Џеков", "Gjorgji Džekov"),
        ("mk-Latn", "Кире Ќосевски", "Kire Kjosevski"),
        ("mk-Latn", "ЉУПЧО ЊЕГОВ", "LJUPČO NJEGOV"),
        ("mk-Latn", "Љ. Ѕидаров", "Lj. Dzidarov"),
        ("bg-Latn", "Мария Бакалова", "Maria Bakalova"),
        ("bg-Latn", "София Щерева", "Sofia Shtereva"),
        ("bg-Latn", "Илиян Ъглов", "Iliyan Aglov"),
        ("bg-Latn", "ЖЕЛЮ ЦОНЧЕВ", "ZHELYU TSONCHEV"),
        ("ru-Latn", "Татьяна Щукина", "Tatiana Shchukina"),
        ("ru-Latn", "Дзига Вертов", "Dziga Vertov"),
        ("ru-Latn", "Семён Подъячев", "Semen Podieiachev"),
        ("uk-Latn", "Олександр Довженко", "Oleksandr Dovzhenko"),
        ("uk-Latn", "Юрій Їжакевич", "Yurii Yizhakevych"),
        ("uk-Latn", "Мар’яна Гаєва", "Mariana Haieva"),
        ("uk-Latn", "Юлія Згурська", "Yuliia Zghurska"),
        ("mk-Latn", "Ђорђе, Съёмка и Wild", "Ђорђе, Съёмка i Wild"),
    ],
)
def test_names_in_latin(to: str, name: str, expected: str) -> None:
    assert transliterate(name, to) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Gjorgji Džekov", "Ѓорѓи Џеков"),
        ("Ǵorǵi Ḱosevski", "Ѓорѓи Ќосевски"),
        ("Goran Petrović", "Горан Петровиќ"),
        ("Đorđe Njegoš", "Ѓорѓе Његош"),
        ("LJUPČO", "ЉУПЧО"),
        ("Wild Bunch", "Wild Бунцх"),
    ],
)
def test_names_in_macedonian(name: str, expected: str) -> None:
    assert transliterate(name, "mk") == expected
    assert transliterate(name, "mk-Cyrl") == expected


@settings(deadline=None)
@given(
    st.text(st.sampled_from("абвгдѓежзѕиклљмнњопрстќуфхцчџш"), max_size=12).filter(
        lambda name: "дз" not in name and "дж" not in name
    )
)
def test_macedonian_names_come_back(name: str) -> None:
    assert transliterate(transliterate(name, "mk-Latn"), "mk") == name


@pytest.mark.parametrize(
    ("tag", "to"),
    [("sr-Cyrl", "sr-Latn"), ("sr", "sr-Latn"), ("cnr-Cyrl", "cnr-Latn"), ("mk", "mk-Latn"), ("bg", "bg-Latn"),
     ("sr-Latn", ""), ("kk", ""), ("el", ""), ("und", "")],
)  # fmt: skip
def test_languages_whose_names_can_be_romanised(tag: str, to: str) -> None:
    assert in_latin(tag) == to
