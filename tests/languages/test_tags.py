"""Tags: every well-formed one has a language, with its script, direction and letterforms."""

import pickle
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.languages import language


@pytest.mark.parametrize(
    ("tag", "canonical", "script", "rightwards", "shaping"),
    [
        ("sr", "sr", "Cyrl", True, "sr"),
        ("SR-latn-rs", "sr-Latn-RS", "Latn", True, "sr"),
        ("sr-ME", "sr-ME", "Latn", True, "sr"),
        ("srp", "srp", "Cyrl", True, "sr"),
        ("hbs", "hbs", "Latn", True, "sr"),
        ("sh-Cyrl", "sh-Cyrl", "Cyrl", True, "sr"),
        ("bs", "bs", "Latn", True, "sr"),
        ("cnr", "cnr", "Latn", True, "sr"),
        ("cnr-Cyrl", "cnr-Cyrl", "Cyrl", True, "sr"),
        ("hr", "hr", "Latn", True, "hr"),
        ("hr-Cyrl", "hr-Cyrl", "Cyrl", True, "sr"),
        ("mk", "mk", "Cyrl", True, "mk"),
        ("bg", "bg", "Cyrl", True, "bg"),
        ("en-gb", "en-GB", "Latn", True, "en"),
        ("zh", "zh", "Hans", True, "zh-Hans"),
        ("zh-TW", "zh-TW", "Hant", True, "zh-Hant"),
        ("zh-hant-hk", "zh-Hant-HK", "Hant", True, "zh-Hant"),
        ("ja", "ja", "Jpan", True, "ja"),
        ("ko", "ko", "Kore", True, "ko"),
        ("fa", "fa", "Arab", False, "fa"),
        ("ar-EG", "ar-EG", "Arab", False, "ar"),
        ("he", "he", "Hebr", False, "he"),
        ("yi", "yi", "Hebr", False, "yi"),
        ("ka", "ka", "Geor", True, "ka"),
        ("hy", "hy", "Armn", True, "hy"),
        ("el", "el", "Grek", True, "el"),
        ("hi", "hi", "Deva", True, "hi"),
        ("th", "th", "Thai", True, "th"),
        ("vi", "vi", "Latn", True, "vi"),
        ("uz-Arab", "uz-Arab", "Arab", False, "uz"),
        ("und", "und", "Latn", True, "und"),
        ("zxx", "zxx", "Latn", True, "zxx"),
        ("de-1996", "de-1996", "Latn", True, "de"),
        ("x-festival", "x-festival", "Latn", True, "und"),
        ("i-klingon", "i-klingon", "Latn", True, "und"),
    ],
)
def test_what_a_tag_means(tag: str, canonical: str, script: str, rightwards: bool, shaping: str) -> None:
    found = language(tag)
    assert (found.tag, found.script, found.rightwards, found.shaping) == (
        canonical,
        script,
        rightwards,
        shaping,
    )


@pytest.mark.parametrize(
    ("tag", "advice"),
    [
        ("sr_Latn", "write 'sr-Latn'"),
        ("zh hans", "write 'zh-Hans'"),
        ("en–GB", "write 'en-GB'"),
        ("", "such as 'sr-Cyrl'"),
        ("s", "such as 'sr-Cyrl'"),
        ("енглески", "such as 'sr-Cyrl'"),
        ("sr-Cyrl\n", "write 'sr-Cyrl'"),
        ("en-", "write 'en'"),
        ("a-b-c", "such as 'sr-Cyrl'"),
    ],
)
def test_a_malformed_tag_is_refused_with_advice(tag: str, advice: str) -> None:
    with pytest.raises(ValueError, match=advice) as caught:
        language(tag)
    assert repr(tag) in str(caught.value)


@given(st.text(max_size=20))
def test_any_text_is_a_language_or_a_value_error(text: str) -> None:
    try:
        found = language(text)
    except ValueError:
        return
    # Writing a tag in its usual case changes nothing more the second time.
    assert language(found.tag).tag == found.tag
    assert found.initial("abc") == "A"


@pytest.mark.parametrize(
    ("tag", "quotes"),
    [
        ("sr-Cyrl", "„”’’"),
        ("sr-Latn", "„”’’"),
        ("en", "“”‘’"),
        ("mk", "„“’‘"),
        ("bg", "„“’’"),
        ("ru", "«»„“"),
        ("uk", "«»„“"),
        ("de", "„“‚‘"),
        ("ja", "「」『』"),
        ("zh-TW", "「」『』"),
        ("zh-CN", "“”‘’"),
    ],
)
def test_quotes(tag: str, quotes: str) -> None:
    assert language(tag).quotes == tuple(quotes)


def test_french_quotes_bring_spaces_that_do_not_break() -> None:
    assert language("fr").quotes == ("«\u202f", "\u202f»", "“", "”")


def test_a_language_is_found_once_and_can_be_sent_to_another_process() -> None:
    assert language("sr-Latn") is language("sr-Latn")
    sent = pickle.loads(pickle.dumps(language("sr-Latn")))
    assert sent == language("sr-Latn")
    assert sent.sort_key("Ljubav") == language("sr-Latn").sort_key("Ljubav")


def test_hyphenation_is_loaded_with_the_first_word_only() -> None:
    script = (
        "import sys; from catalogue.languages import language; english = language('en');"
        "english.ties('a b'); english.sort_key('a'); assert 'pyphen' not in sys.modules;"
        "assert english.hyphenate('together'); assert 'pyphen' in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
