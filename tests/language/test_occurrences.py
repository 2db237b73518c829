"""Does the finder find every whole word and nothing else?"""

import re
from random import Random

import pytest

from briefing.language.occurrences import FormFinder


def found(forms: list[str], text: str, *, nested: bool = False) -> list[str]:
    return [text[start:end] for start, end, _ in FormFinder(forms).find(text, nested=nested)]


@pytest.mark.parametrize(
    ("forms", "text", "expected"),
    [
        (["Assad"], "Assad's fall, Assad\u2019s rise, Assad.", ["Assad", "Assad", "Assad"]),
        (["Syria"], "Syrian troops left Syria, not Assyria", ["Syria"]),
        (["Sana'a"], "Sana\u2019a and Sana'a", ["Sana\u2019a", "Sana'a"]),
        (
            ["New York", "New York Times"],
            "the New York Times of New York",
            ["New York Times", "New York"],
        ),
        (["al-Sharaa"], "al-Sharaa met Al-Sharaa", ["al-Sharaa"]),
        (["U.S."], "The U.S. and U.S.-led", ["U.S.", "U.S."]),
        (["\u201cGroup 9\u201d"], "the \u201cGroup 9\u201d list", ["\u201cGroup 9\u201d"]),
        (["Assad"], "ASSAD assad", []),
        (["..."], "nothing ...", []),
        (["A B", "B C D"], "A B C D", ["A B"]),
        ([], "nothing", []),
    ],
)
def test_forms_are_found_as_whole_words(forms: list[str], text: str, expected: list[str]) -> None:
    assert found(forms, text) == expected


def test_nested_yields_the_shorter_forms_inside_a_longer_one() -> None:
    forms = ["Tartus", "Tartus naval base", "base"]

    assert found(forms, "Tartus naval base", nested=True) == ["Tartus naval base", "Tartus", "base"]


def test_nested_yields_nothing_that_sticks_out_of_a_longer_one() -> None:
    assert found(["A B", "B C"], "A B C", nested=True) == ["A B"]


def test_the_form_is_given_as_it_was_asked_for() -> None:
    (_, _, form), *_ = FormFinder(["Sana'a"]).find("in Sana\u2019a")

    assert form == "Sana'a"


def test_equal_forms_count_once() -> None:
    assert len(FormFinder(["Sana'a", "Sana\u2019a", "Aden"])) == 2


def test_the_finder_agrees_with_one_pattern_for_each_form() -> None:
    random = Random(7)
    words = ["an", "ana", "Ana", "b", "al-b", "b's", "c.", "An"]
    for _ in range(200):
        text = " ".join(random.choices(words, k=30))
        form = " ".join(random.choices(words, k=random.randint(1, 2)))
        left = r"(?<!\w)" if form[0].isalnum() else ""
        right = r"(?!\w)" if form[-1].isalnum() else ""
        expected = [m.span() for m in re.finditer(f"{left}{re.escape(form)}{right}", text)]

        assert [(start, end) for start, end, _ in FormFinder([form]).find(text)] == expected
