"""Which suggestions wait, when answers count at once?"""

from briefing.desk.answers import Answer, Change, Suggestion
from briefing.entities.entity import Entity, Form
from briefing.mention import Label
from briefing.tui.pairs import Pairs, pair_of


def entity(name: str, mentions: int = 1) -> Entity:
    return Entity(name, name, Label.GPE, (Form(name, mentions),), mentions, 1)


def pair(left: str, right: str) -> Suggestion:
    return Suggestion(entity(left), entity(right), left, right, "alike", 0.5, None, None)


AB, CD, AC = pair("A", "B"), pair("C", "D"), pair("A", "C")


def pairs() -> Pairs:
    waiting = Pairs()
    waiting.show([AB, CD, AC])
    return waiting


def left(waiting: Pairs) -> list[str]:
    return [f"{row.left.id}{row.right.id}" for row in waiting.rows()]


def test_an_answered_pair_waits_no_longer_whatever_the_desk_still_says() -> None:
    waiting = pairs()
    waiting.answer(AB, Answer.ACCEPT)
    waiting.show([AB, CD, AC])

    assert left(waiting) == ["CD", "AC"]


def test_what_is_put_off_stands_last_and_says_so() -> None:
    waiting = pairs()
    waiting.answer(AB, Answer.LATER)

    assert left(waiting) == ["CD", "AC", "AB"]
    assert waiting.rows()[-1].is_put_off


def test_what_is_put_off_twice_stands_behind_the_others() -> None:
    waiting = pairs()
    for each in (AB, CD, AB):
        waiting.answer(each, Answer.LATER)

    assert left(waiting) == ["AC", "CD", "AB"]


def test_a_put_off_pair_can_be_answered_after_all() -> None:
    waiting = pairs()
    waiting.answer(AB, Answer.LATER)
    waiting.answer(AB, Answer.REFUSE)

    assert left(waiting) == ["CD", "AC"]


def test_taking_back_names_the_pair_and_lets_it_wait_again() -> None:
    waiting = pairs()
    waiting.answer(AB, Answer.REFUSE)

    assert waiting.take_back() == pair_of(AB)
    assert left(waiting) == ["AB", "CD", "AC"]
    assert waiting.take_back() is None


def test_the_pairs_show_what_their_names_have_become() -> None:
    waiting = pairs()
    waiting.follow(Change("A and B are one", "A", (entity("A", 2),), ("B",)))

    assert left(waiting) == ["CD", "AC"]
    assert waiting.rows()[1].left.mentions == 2


def test_a_pair_of_a_name_that_is_gone_for_good_stays_until_the_desk_is_asked() -> None:
    waiting = pairs()
    waiting.follow(Change("A is hidden", None, (), ("A",)))

    assert left(waiting) == ["AB", "CD", "AC"]
