"""The house's own words: complete in every language, and well written."""

import re
from pathlib import Path
from typing import Any

import pytest

from catalogue.languages.hyphenation import exceptions
from catalogue.problems import Finder
from catalogue.project import Project, house_root
from catalogue.records import cldr
from catalogue.records.prose import mixed_words
from catalogue.records.reading import read_words
from catalogue.records.words import PLURALS, WordsFile, fill, holes
from catalogue.records.yamltext import read_yaml

LANGUAGES = ("en", "mk", "sr-Cyrl", "sr-Latn")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, WordsFile]:
    project, finder = Project(tmp_path_factory.mktemp("none"), house_root()), Finder()
    read = {language: read_words(project, language, finder) for language in LANGUAGES}
    assert finder.found == []
    return read


def leaves(tree: Any) -> list[str]:
    if isinstance(tree, dict):
        return [leaf for value in tree.values() for leaf in leaves(value)]
    return [leaf for item in tree for leaf in leaves(item)] if isinstance(tree, list) else [tree]


def test_no_language_lacks_a_word_that_another_has(files: dict[str, WordsFile]) -> None:
    for table in ("roles", "words", "kinds", "colour", "sound", "premiere", "counts"):
        keys = {language: list(getattr(file, table)) for language, file in files.items()}
        assert keys["en"] == keys["mk"] == keys["sr-Cyrl"] == keys["sr-Latn"], table
    for file in files.values():
        assert file.minutes is not None
        assert file.minutes_short is not None
        assert file.minutes_seconds is not None
        assert all(getattr(file.dates, form) for form in ("short", "time", "day", "date", "range", "range_months"))
        assert len(file.numerals) == 13


def test_there_are_words_enough_for_a_festival(files: dict[str, WordsFile]) -> None:
    assert len(files["en"].roles) >= 45
    assert {"director", "cast", "sculptures", "publisher", "intertitles", "print_source"} <= set(files["en"].roles)


def test_every_country_and_language_has_a_name(files: dict[str, WordsFile]) -> None:
    for language, file in files.items():
        for code in cldr.country_codes() | cldr.DEAD_COUNTRIES:
            name = file.countries.get(code) or cldr.country(code, language)
            assert name, (language, code)
            assert name != code, (language, code)
        for tag in ("zh", "yue", "sr", "sh", "cnr", "rmn", "mul", "zxx", "sgn", "fa", "he", "ka", "hy", "sq"):
            assert file.languages.get(tag) or cldr.language_name(tag, language), (language, tag)


@pytest.mark.parametrize("language", Project(house_root(), house_root()).languages())
def test_words_are_clean(language: str) -> None:
    path = house_root() / "data/words" / f"{language}.yaml"
    document, _ = read_yaml(path.name, path.read_bytes())
    assert document is not None
    for words in leaves(document.data):
        assert "'" not in words, words
        assert '"' not in words, words
        assert not mixed_words(words), words
        assert words == words.strip(), words


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_have_the_forms_their_language_needs(files: dict[str, WordsFile], language: str) -> None:
    wanted = {cldr.plural(language, number) for number in range(200)}
    assert wanted <= set(PLURALS)
    for key, forms in files[language].counts.items():
        for category in wanted:
            assert forms.form(category), (key, category)


def test_templates_are_filled_and_no_more() -> None:
    assert fill("{n} min", {"n": 103}) == "103 min"
    assert fill("{a}{b}", {"a": "{b}", "b": "x"}) == "{b}x", "what is filled in is not a template"
    assert holes("{n} {ss} {} {x") == {"n", "ss", ""}
    with pytest.raises(KeyError):
        fill("{m}", {"n": 1})


HOUSE_COUNTRIES = (
    "US",
    "GB",
    "HK",
    "MO",
    "CI",
    "SZ",
    "CD",
    "CG",
    "MM",
    "PS",
    "BA",
    "CZ",
    "TR",
    *sorted(cldr.DEAD_COUNTRIES),
)
"""Countries whose names in CLDR are not what catalogues print, in one language or another, and those that are no more."""
RAW = re.compile(r"[{}<>_]|\(|САР|SAR\b|special administrative|\b(?:duration|other|short|unit)\b", re.IGNORECASE)
"""What no reader may see: keys of CLDR, holes, and the names of registers."""


@pytest.mark.parametrize("language", Project(house_root(), house_root()).languages())
def test_no_country_or_language_comes_out_raw(tmp_path: Path, language: str) -> None:
    finder = Finder()
    file = read_words(Project(tmp_path, house_root()), language, finder)
    assert finder.found == []
    dead = set(cldr.DEAD_COUNTRIES) - set(file.countries)
    assert not dead, f"CLDR has no name for {sorted(dead)}"
    for code in HOUSE_COUNTRIES:
        name = file.countries.get(code) or cldr.country(code, language)
        assert name, code
        assert name != code, code
        assert not RAW.search(name), (code, name)
    for tag in ("zh", "yue", "cmn", "sr", "sh", "cnr", "rmn", "mul", "zxx", "sgn", "und", "fa", "he", "ka", "hy", "sq"):
        name = file.languages.get(tag) or cldr.language_name(tag, language)
        assert name, tag
        assert not RAW.search(name), (tag, name)


@pytest.mark.parametrize(
    ("yaml", "problem"),
    [
        ("quotes: [„, ”]", "quotes: 2 quotation marks instead of 4"),
        ("quotes: [a, ”, ’, ’]", "quotes: a is not a quotation mark"),
        ("quotes: ['\"', ”, ’, ’]", 'quotes: " is not a quotation mark'),
        ("dash: =", "dash: = is not the dash of a sentence"),
        ("hyphenation: [ки-но-те-ка, ки--но]", "hyphenation: ки--но is not a word with the places to divide it"),
        ("hours_minutes: '{n} h'", "hours_minutes: {n} means nothing here; use {h}, {m}, {mm}"),
        ("hours: '{m}'", "hours: {m} means nothing here; use {h}"),
        ("listed: '{a} and {b}'", "listed: {a} means nothing here; use {last}, {rest}"),
        ("dates: {months_in_text: [маја]}", "dates.months_in_text: 1 names instead of 12"),
    ],
)
def test_nonsense_in_a_words_file_is_told(tmp_path: Path, yaml: str, problem: str) -> None:
    (tmp_path / "data/words").mkdir(parents=True)
    (tmp_path / "data/words/sr-Cyrl.yaml").write_text(yaml, encoding="utf-8")
    finder = Finder()
    read_words(Project(tmp_path, house_root()), "sr-Cyrl", finder)
    assert any(problem in str(each) for each in finder.found), finder.found


def test_a_festival_has_marks_and_divisions_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "data/words").mkdir(parents=True)
    (tmp_path / "data/words/sr-Cyrl.yaml").write_text(
        "quotes: [„, “, ‚, ‘]\ndash: —\nhyphenation: [ки-но-те-ка, САНУ]\n", encoding="utf-8"
    )
    finder = Finder()
    file, twin = (read_words(Project(tmp_path, house_root()), tag, finder) for tag in ("sr-Cyrl", "sr-Latn"))
    assert finder.found == []
    assert (file.quotes, file.dash) == (("„", "“", "‚", "‘"), "—")
    assert exceptions(file.hyphenation) == {"кинотека": (2, 4, 6), "сану": ()}
    assert exceptions(twin.hyphenation) == {"kinoteka": (2, 4, 6), "sanu": ()}, "the other script divides alike"


def test_the_reference_locale_is_not_the_machines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    cldr.locale.cache_clear()
    assert cldr.country("DE", "sr-Cyrl") == "Немачка"
    assert cldr.month("en", 5) == "May"
