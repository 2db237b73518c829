"""Is a language told by the right name, whatever form its code came in?"""

import pytest

from briefing.tongues import NAMES, code_of, name_of, remark, unmarked_remark


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("en-GB", "en"),
        ("en_US", "en"),
        (" EN ", "en"),
        ("eng", "en"),
        ("English", "en"),
        ("zh-Hant-TW", "zh"),
        ("no", "nb"),
        ("iw", "he"),
        ("kmr", "kmr"),
    ],
)
def test_what_a_file_declares_becomes_one_code(declared: str, code: str) -> None:
    assert code_of(declared) == code


@pytest.mark.parametrize("declared", [None, "", "und", "zxx", "{{lang}}", "x", "\x1b[2J", "long"])
def test_what_is_no_language_is_unknown(declared: str | None) -> None:
    assert code_of(declared) == "und"


def test_every_name_leads_back_to_its_code() -> None:
    assert {code_of(name) for name in NAMES.values()} == NAMES.keys()


def test_a_code_without_a_name_stays_as_it_is() -> None:
    assert (name_of("fr"), name_of("kmr"), name_of("und")) == ("French", "kmr", "unknown")


def test_a_remark_says_the_language_and_that_names_are_missing() -> None:
    assert remark("fr", mentions=0) == "French, names not marked"
    assert remark("fr", mentions=3) == "French"


@pytest.mark.parametrize("code", ["en", "und"])
def test_english_needs_no_remark(code: str) -> None:
    assert remark(code, mentions=0) == ""


def test_articles_without_names_are_counted_by_language() -> None:
    assert unmarked_remark({"fr": 1}) == (
        "1 article is not in a language that the model reads (French 1)."
        " It can be read and searched, but names are not marked"
    )
    assert unmarked_remark({"fr": 1_000, "ar": 2}).startswith(
        "1,002 articles are not in a language that the model reads (French 1,000, Arabic 2)."
    )
