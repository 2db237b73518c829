"""What happens when a person decides about names, and what is told of it?"""

from collections.abc import Callable

import pytest

from briefing.desk.desk import Desk
from briefing.entities.judgements import Verdict
from briefing.errors import NothingFound, UsageError
from briefing.mention import Label

Write = Callable[..., Desk]

ARTICLES = (
    "[[Dora Pesk|PERSON]] met [[Hanna Orlu|PERSON]] in [[Marea|GPE]]. [[Dora Pesk|PERSON]] left.",
    "[[Ivan Brek|PERSON]], also known as [[Abu Rope|PERSON]], met [[Tomas Vild|PERSON]] in May.",
    "The [[Kelp Rescue Front|ORG]] ([[KRF|ORG]]) met [[Dora Pesk|PERSON]] and two divers.",
)


@pytest.fixture
def desk(written: Write) -> Desk:
    return written(*ARTICLES)


def entity(desk: Desk, name: str) -> str:
    (found,) = desk.entities_named(name)
    return found.id


def forms(desk: Desk, name: str) -> set[str]:
    return {form.text for form in desk.entity(entity(desk, name)).forms}


def count_decisions(desk: Desk) -> int:
    return sum(one.number is not None for one in desk.ledger(limit=0))


def test_each_decision_is_told_in_one_line(desk: Desk) -> None:
    dora, hanna = entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu")
    assert desk.join(dora, hanna).told == "Dora Pesk = Hanna Orlu"
    assert desk.undo().told == "taken back: Dora Pesk = Hanna Orlu"
    assert desk.redo().told == "holds again: Dora Pesk = Hanna Orlu"
    assert desk.part(dora, "Hanna Orlu").told == "Hanna Orlu \u2260 Dora Pesk"
    assert desk.rename(dora, "The Diver").told == "Dora Pesk is called The Diver"
    assert desk.relabel(dora, Label.ORG).told == "The Diver is ORG"
    hanna = entity(desk, "Hanna Orlu")
    assert desk.keep_apart(hanna, entity(desk, "Ivan Brek")).told == "Hanna Orlu \u2260 Ivan Brek"
    assert desk.hide(hanna).told == "Hanna Orlu is hidden"


def test_a_change_is_about_the_biggest_entity_that_changed(desk: Desk) -> None:
    dora, hanna = entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu")
    change = desk.join(hanna, dora)
    assert change.entity == dora
    assert change.gone == (hanna,)


def test_a_change_that_hides_is_about_nobody(desk: Desk) -> None:
    marea = entity(desk, "Marea")
    change = desk.hide(marea)
    assert (change.entity, change.changed, change.gone) == (None, (), (marea,))


def test_two_that_are_kept_apart_already_are_not_decided_on_again(desk: Desk) -> None:
    dora, hanna = entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu")
    desk.keep_apart(dora, hanna)
    change = desk.keep_apart(hanna, dora)
    assert (change.changed, change.gone) == ((), ())
    assert count_decisions(desk) == 1


def test_one_entity_cannot_be_kept_apart_from_itself(desk: Desk) -> None:
    with pytest.raises(UsageError):
        desk.keep_apart(entity(desk, "Dora Pesk"), entity(desk, "Dora Pesk"))
    assert count_decisions(desk) == 0


def test_joining_overrules_what_kept_their_names_apart(desk: Desk) -> None:
    desk.keep_apart(entity(desk, "Hanna Orlu"), entity(desk, "Tomas Vild"))
    desk.join(entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu"))
    desk.join(entity(desk, "Ivan Brek"), entity(desk, "Tomas Vild"))
    desk.join(entity(desk, "Dora Pesk"), entity(desk, "Ivan Brek"))
    assert forms(desk, "Dora Pesk") == {
        "Dora Pesk", "Hanna Orlu", "Ivan Brek", "Abu Rope", "Tomas Vild"
    }  # fmt: skip


def test_what_a_join_overruled_holds_again_when_it_is_taken_back(desk: Desk) -> None:
    desk.part(entity(desk, "Ivan Brek"), "Abu Rope")
    desk.join(entity(desk, "Ivan Brek"), entity(desk, "Abu Rope"))
    desk.undo()
    assert forms(desk, "Ivan Brek") == {"Ivan Brek"}


def test_a_join_that_holds_again_overrules_what_was_decided_since(desk: Desk) -> None:
    desk.join(entity(desk, "Dora Pesk"), entity(desk, "Ivan Brek"))
    desk.undo()
    number = desk.ledger()[0].number
    desk.keep_apart(entity(desk, "Hanna Orlu"), entity(desk, "Ivan Brek"))
    desk.join(entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu"))
    desk.redo(number)
    assert forms(desk, "Dora Pesk") >= {"Dora Pesk", "Hanna Orlu", "Ivan Brek"}


def test_letting_a_join_hold_again_and_again_adds_nothing_to_it(desk: Desk) -> None:
    desk.join(entity(desk, "Dora Pesk"), entity(desk, "Ivan Brek"))
    desk.undo()
    number = desk.ledger()[0].number
    desk.keep_apart(entity(desk, "Hanna Orlu"), entity(desk, "Ivan Brek"))
    desk.join(entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu"))
    desk.redo(number)
    before = count_decisions(desk)
    for _ in range(5):
        desk.undo(number)
        assert "Ivan Brek" not in forms(desk, "Dora Pesk")
        desk.redo(number)
        assert "Ivan Brek" in forms(desk, "Dora Pesk")
    assert count_decisions(desk) == before


def test_a_parted_form_stands_apart_with_all_its_mentions(desk: Desk) -> None:
    desk.join(entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu"))
    desk.join(entity(desk, "Dora Pesk"), entity(desk, "Tomas Vild"))
    desk.part(entity(desk, "Dora Pesk"), "Dora Pesk")
    assert forms(desk, "Dora Pesk") == {"Dora Pesk"}
    assert desk.entity(entity(desk, "Dora Pesk")).mentions == 3


def test_a_parted_short_form_stays_apart_from_its_owner(desk: Desk) -> None:
    desk.part(entity(desk, "KRF"), "KRF")
    assert forms(desk, "KRF") == {"KRF"}
    assert forms(desk, "Kelp Rescue Front") == {"Kelp Rescue Front"}


def test_an_act_of_several_decisions_tells_how_many(desk: Desk) -> None:
    before = {one.id for one in desk.entities()}
    desk.import_judgements(
        {
            "format": "briefing-judgements",
            "version": 1,
            "judgements": [
                {"verdict": "hide", "left": {"form": form, "kind": "person"}}
                for form in ("Dora Pesk", "Hanna Orlu", "Tomas Vild")
            ],
        },
        by="Ann",
    )
    change = desk.undo()
    assert change.told == "taken back: Dora Pesk is hidden, and 2 more"
    assert {one.id for one in desk.entities()} == before


@pytest.mark.parametrize("name", ["", " \t\n", "\u3000", "x" * 201])
def test_what_can_be_no_name_is_refused(desk: Desk, name: str) -> None:
    with pytest.raises(UsageError):
        desk.rename(entity(desk, "Dora Pesk"), name)
    assert count_decisions(desk) == 0


@pytest.mark.parametrize(
    ("name", "called"),
    [("  The \n Diver ", "The Diver"), ("The\x1b[1mDiver", "The\u241b[1mDiver"), ("x" * 200,) * 2],
)
def test_a_name_is_one_printable_line(desk: Desk, name: str, called: str) -> None:
    desk.rename(entity(desk, "Dora Pesk"), name)
    assert desk.entity(entity(desk, "Dora Pesk")).name == called


@pytest.mark.parametrize(
    "act",
    [
        lambda desk, gone: desk.join(gone, entity(desk, "Dora Pesk")),
        lambda desk, gone: desk.join(entity(desk, "Dora Pesk"), gone),
        lambda desk, gone: desk.keep_apart(gone, entity(desk, "Dora Pesk")),
        lambda desk, gone: desk.part(gone, "Dora Pesk"),
        lambda desk, gone: desk.rename(gone, "The Diver"),
        lambda desk, gone: desk.relabel(gone, Label.ORG),
        lambda desk, gone: desk.hide(gone),
    ],
)
def test_what_is_gone_is_not_decided_on(desk: Desk, act: Callable[[Desk, str], object]) -> None:
    marea = entity(desk, "Marea")
    desk.hide(marea)
    for gone in (marea, "0" * 12):
        with pytest.raises(NothingFound):
            act(desk, gone)
    assert count_decisions(desk) == 1


def test_what_holds_cannot_be_let_hold_nor_what_does_not_be_taken_back(desk: Desk) -> None:
    desk.hide(entity(desk, "Marea"))
    with pytest.raises(NothingFound):
        desk.redo(1)
    desk.undo(1)
    with pytest.raises(NothingFound):
        desk.undo(1)


def test_acts_are_taken_back_from_the_latest_and_let_hold_from_the_last_taken_back(
    desk: Desk,
) -> None:
    for name in ("Marea", "Hanna Orlu", "Tomas Vild"):
        desk.hide(entity(desk, name))
    told = [desk.undo().told for _ in range(3)] + [desk.redo().told for _ in range(3)]
    assert told == [
        "taken back: Tomas Vild is hidden",
        "taken back: Hanna Orlu is hidden",
        "taken back: Marea is hidden",
        "holds again: Marea is hidden",
        "holds again: Hanna Orlu is hidden",
        "holds again: Tomas Vild is hidden",
    ]


def test_the_ledger_shows_the_latest_decision_first_and_rules_last(desk: Desk) -> None:
    desk.rename(entity(desk, "Dora Pesk"), "The Diver")
    desk.hide(entity(desk, "Marea"))
    numbers = [one.number for one in desk.ledger()]
    assert numbers[:2] == [2, 1]
    assert len(numbers) > 2
    assert set(numbers[2:]) == {None}


def test_the_ledger_of_an_entity_holds_what_concerns_it(desk: Desk) -> None:
    desk.rename(entity(desk, "Dora Pesk"), "The Diver")
    desk.keep_apart(entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu"))
    desk.hide(entity(desk, "Marea"))
    verdicts = {
        name: [one.verdict for one in desk.ledger(entity(desk, name))]
        for name in ("Dora Pesk", "Hanna Orlu", "Tomas Vild")
    }
    assert verdicts == {
        "Dora Pesk": [Verdict.DIFFERENT, Verdict.RENAME],
        "Hanna Orlu": [Verdict.DIFFERENT],
        "Tomas Vild": [],
    }


def test_the_ledger_s_limit_is_one_of_rules(desk: Desk) -> None:
    desk.hide(entity(desk, "Marea"))
    every = desk.ledger(limit=None)
    rules = [one for one in every if one.number is None]
    assert len(rules) >= 2
    assert desk.ledger(limit=1) == (every[0], rules[0])
    assert desk.ledger(limit=0) == every[:1]


def test_a_rule_s_reason_says_since_when_it_holds_and_where_it_is_written(desk: Desk) -> None:
    reasons = {(one.left, one.right): one for one in desk.ledger(entity(desk, "Ivan Brek"))}
    alias = reasons["Abu Rope", "Ivan Brek"]
    assert (alias.by, alias.is_active, alias.note) == ("rule", True, "")
    assert alias.when == "2024-12-02T12:00:00+00:00"
    assert alias.source is not None
    assert "also known as" in alias.source.sentence


def test_mere_spellings_are_shown_with_their_entity_only(written: Write) -> None:
    desk = written(
        "[[Marea|GPE]] was quiet, and [[Dora Pesk|PERSON]] met [[Ivan Brek|PERSON]] there.",
        "MAREA - [[Mr\u00e9a|GPE]] and [[Mr\u00e9\u00e4|GPE]] were quiet as well, divers said.",
    )
    (spelt,) = desk.entities_named("Mrea")
    assert len(spelt.forms) == 2
    assert len(desk.ledger(spelt.id)) == 1
    assert desk.ledger() == ()
