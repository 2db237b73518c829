"""Which terms carry a sentence, and do two sentences make the same statement?"""

import pytest

from briefing.export.terms import bag_of, is_same_statement


def test_a_possessive_is_the_same_term() -> None:
    assert bag_of("Moscow\u2019s ships", ()).terms == bag_of("Moscow ships", ()).terms


def test_nearly_the_same_words_are_the_same_statement() -> None:
    left = bag_of("Four ships left the naval port of Orsk on Sunday, officials said.", ())
    right = bag_of("Four ships left the port of Orsk on Sunday, officials said.", ())
    assert is_same_statement(left, right)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("About 30 ships left the port of Orsk.", "About 50 ships left the port of Orsk."),
        ("Four ships left the port of Orsk.", "Three ships left the port of Orsk."),
        ("Ships left the port on Sunday.", "Ships left the port on Monday."),
        ("The port has been closed.", "The port has not been closed."),
        ("The port hasn\u2019t been closed.", "The port has been closed."),
    ],
)
def test_another_figure_day_or_denial_is_another_statement(one: str, other: str) -> None:
    assert not is_same_statement(bag_of(one, ()), bag_of(other, ()))
