"""Which entities does the desk suggest as one, in which order, and which never?"""

from collections.abc import Callable

import pytest

from briefing.desk.answers import Answer, Suggestion
from briefing.desk.desk import Desk
from briefing.errors import NothingFound
from briefing.mention import Label

Write = Callable[..., Desk]

ARTICLES = (
    "[[Dora Pesk|PERSON]] met [[Ivan Brek|PERSON]] in [[Marea|GPE]] on a quiet Monday.",
    "[[Dorota Pesk|PERSON]] met [[Ivan Brek|PERSON]] in [[Kharouba|GPE]] on a quiet Tuesday.",
    "The [[Kharouba Rope Front|ORG]] wrote to the [[Marea Rope Fund|ORG]] on Friday.",
    "Nobody at the [[Rope Front|ORG]] answered, the [[KRF|ORG]] least of all.",
    "[[Harouba|GPE]] was quiet on Sunday, and the [[Kharouba Rope Board|ORG]] slept.",
)


def entity(desk: Desk, name: str) -> str:
    (found,) = desk.entities_named(name)
    return found.id


def pairs(suggestions: tuple[Suggestion, ...]) -> set[frozenset[str]]:
    return {frozenset((one.left_form, one.right_form)) for one in suggestions}


def find(desk: Desk, *forms: str) -> Suggestion:
    (found,) = (one for one in desk.suggestions() if {one.left_form, one.right_form} == set(forms))
    return found


def test_the_best_suggestions_stand_first(written: Write) -> None:
    scores = [one.score for one in written(*ARTICLES).suggestions()]
    assert len(scores) > 2
    assert scores == sorted(scores, reverse=True)


def test_a_suggestion_says_what_resembles_and_where_it_is_written(written: Write) -> None:
    found = find(written(*ARTICLES), "Dora Pesk", "Dorota Pesk")
    by_form = {
        found.left_form: (found.left, found.left_source),
        found.right_form: (found.right, found.right_source),
    }
    for form, (one, source) in by_form.items():
        assert one.name == form
        assert source is not None
        assert form in source.sentence
    assert found.reason == "the same surname, like given names"


def test_no_more_are_suggested_than_are_wanted(written: Write) -> None:
    desk = written(*ARTICLES)
    every = desk.suggestions()
    assert desk.suggestions(limit=2) == every[:2]
    assert desk.suggestions(limit=0) == ()


def test_two_entities_are_suggested_once(written: Write) -> None:
    desk = written(
        "The [[Kharouba Rope Front|ORG]], also known as the [[Divers of Orlu|ORG]], came.",
        "The [[Kharouba Rope Fund|ORG]] wrote to the [[Divers of Orla|ORG]] on Friday.",
        "The [[Kharouba Rope Fund|ORG]], also known as the [[Divers of Orla|ORG]], left.",
    )
    assert len(desk.entities()) == 2
    assert len(desk.suggestions()) == 1


def test_forms_of_one_entity_are_never_suggested(written: Write) -> None:
    desk = written(*ARTICLES)
    desk.join(entity(desk, "Dora Pesk"), entity(desk, "Dorota Pesk"))
    for one in desk.suggestions():
        assert one.left.id != one.right.id
    assert frozenset(("Dora Pesk", "Dorota Pesk")) not in pairs(desk.suggestions())


def test_only_the_suggestions_of_one_entity_are_given_where_it_is_named(written: Write) -> None:
    desk = written(*ARTICLES)
    chosen = entity(desk, "Kharouba Rope Front")
    own = desk.suggestions(chosen)
    assert own
    assert all(chosen in (one.left.id, one.right.id) for one in own)
    assert pairs(own) == pairs(
        tuple(one for one in desk.suggestions() if chosen in (one.left.id, one.right.id))
    )


def test_nothing_is_suggested_for_what_is_gone(written: Write) -> None:
    assert written(*ARTICLES).suggestions("0" * 12) == ()


def test_what_is_put_off_stands_last(written: Write) -> None:
    desk = written(*ARTICLES)
    first = desk.suggestions()[0]
    before = pairs(desk.suggestions())
    desk.answer(first, Answer.LATER)
    *others, last = desk.suggestions()
    assert last.is_put_off
    assert {last.left_form, last.right_form} == {first.left_form, first.right_form}
    assert not any(one.is_put_off for one in others)
    assert pairs(desk.suggestions()) == before


def test_what_is_no_longer_put_off_stands_where_it_stood(written: Write) -> None:
    desk = written(*ARTICLES)
    before = desk.suggestions()
    desk.answer(before[0], Answer.LATER)
    desk.undo()
    assert desk.suggestions() == before


def test_what_was_put_off_can_still_be_accepted(written: Write) -> None:
    desk = written(*ARTICLES)
    desk.answer(find(desk, "Dora Pesk", "Dorota Pesk"), Answer.LATER)
    desk.answer(find(desk, "Dora Pesk", "Dorota Pesk"), Answer.ACCEPT)
    assert entity(desk, "Dora Pesk") == entity(desk, "Dorota Pesk")


def refuse(desk: Desk) -> None:
    desk.answer(find(desk, "Dora Pesk", "Dorota Pesk"), Answer.REFUSE)


def keep_apart(desk: Desk) -> None:
    desk.keep_apart(entity(desk, "Dora Pesk"), entity(desk, "Dorota Pesk"))


def join_and_part(desk: Desk) -> None:
    desk.join(entity(desk, "Dora Pesk"), entity(desk, "Dorota Pesk"))
    desk.part(entity(desk, "Dora Pesk"), "Dora Pesk")


def hide(desk: Desk) -> None:
    desk.hide(entity(desk, "Dorota Pesk"))


@pytest.mark.parametrize("decide", [refuse, keep_apart, join_and_part, hide])
def test_what_was_decided_is_not_suggested(written: Write, decide: Callable[[Desk], None]) -> None:
    desk = written(*ARTICLES)
    others = pairs(desk.suggestions()) - {frozenset(("Dora Pesk", "Dorota Pesk"))}
    decide(desk)
    assert pairs(desk.suggestions()) == others


def test_what_was_decided_and_taken_back_is_suggested_again(written: Write) -> None:
    desk = written(*ARTICLES)
    before = desk.suggestions()
    refuse(desk)
    desk.undo()
    assert desk.suggestions() == before


def test_another_form_of_two_that_were_decided_on_is_not_suggested_instead(
    written: Write,
) -> None:
    desk = written(
        "[[Dora Pesk|PERSON]], also known as [[Lena Marmaduke|PERSON]], came on Monday.",
        "[[Dorota Pesk|PERSON]], also known as [[Vera Marmaduke|PERSON]], came on Friday.",
    )
    (found,) = desk.suggestions()
    desk.answer(found, Answer.REFUSE)
    assert desk.suggestions() == ()


def test_an_answer_holds_for_an_entity_that_has_another_name_now(written: Write) -> None:
    desk = written(*ARTICLES)
    found = find(desk, "Dora Pesk", "Dorota Pesk")
    desk.rename(entity(desk, "Dora Pesk"), "The Diver")
    desk.answer(found, Answer.ACCEPT)
    assert entity(desk, "The Diver") == entity(desk, "Dorota Pesk")


def test_an_answer_on_what_is_gone_is_told(written: Write) -> None:
    found = find(written(*ARTICLES), "Dora Pesk", "Dorota Pesk")
    elsewhere = written("Nobody came to [[Marea|GPE]] on Monday, and nobody left it.")
    with pytest.raises(NothingFound):
        elsewhere.answer(found, Answer.ACCEPT)
    assert elsewhere.ledger() == ()


def test_a_form_that_means_several_is_no_reason_to_suggest_any(written: Write) -> None:
    desk = written(
        "[[Dora Pesk|PERSON]] met [[Vera Lind|PERSON]]. [[Pesk|PERSON]] was late on Monday.",
        "[[Ivan Pesk|PERSON]] met [[Vera Lind|PERSON]]. [[Pesk|PERSON]] was late again.",
    )
    assert len(desk.entities_named("Pesk")) == 2
    assert desk.suggestions() == ()


def test_one_form_that_was_read_as_two_kinds_is_suggested(written: Write) -> None:
    desk = written(
        "Divers of [[Kharouba|ORG]] met [[Dora Pesk|PERSON]] on Monday night.",
        "[[Kharouba|GPE]] was quiet, and [[Dora Pesk|PERSON]] left it on Friday.",
    )
    assert {one.label for one in desk.entities_named("Kharouba")} == {Label.GPE, Label.ORG}
    assert find(desk, "Kharouba").reason == "the same form, read as two kinds"
