"""How do two persons exchange what they decided about names?"""

import copy
import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from briefing.desk.answers import Answer, Change
from briefing.desk.desk import Desk
from briefing.entities.judgements import Verdict
from briefing.errors import Unreadable
from briefing.mention import Label

Write = Callable[..., Desk]
Entry = dict[str, Any]

PEOPLE = ("Dora Pesk", "Hanna Orlu", "Ivan Brek", "Tomas Vild")
ARTICLES = (
    "[[Dora Pesk|PERSON]] met [[Hanna Orlu|PERSON]] in [[Marea|GPE]] on a quiet Monday.",
    "[[Ivan Brek|PERSON]] met [[Tomas Vild|PERSON]] in [[Marea|GPE]] on a quiet Tuesday.",
    "[[Dorota Pesk|PERSON]] left the [[Kelp Front|ORG]] on a quiet Friday.",
)


def entity(desk: Desk, name: str) -> str:
    (found,) = desk.entities_named(name)
    return found.id


def join(desk: Desk, left: str, right: str) -> Change:
    return desk.join(entity(desk, left), entity(desk, right))


def keep_apart(desk: Desk, left: str, right: str) -> Change:
    return desk.keep_apart(entity(desk, left), entity(desk, right))


def are_one(desk: Desk, left: str, right: str) -> bool:
    return entity(desk, left) == entity(desk, right)


def state(desk: Desk) -> set[tuple[str, str, frozenset[str]]]:
    """Name, label and forms of each entity: ids may differ between libraries."""
    return {
        (one.name, one.label.value, frozenset(form.text for form in one.forms))
        for one in desk.entities()
    }


def decided(desk: Desk) -> list[tuple[Any, ...]]:
    """What persons decided, as the ledger says it."""
    return [
        (one.number, one.verdict, one.left, one.right, one.by, one.is_active, one.note)
        for one in desk.ledger()
        if one.number is not None
    ]


def entry(verdict: str, left: str, right: str = "", **more: Any) -> Entry:
    """One decision of a document, on persons."""
    named = {"form": right, "kind": "person"} if right else None
    return {"verdict": verdict, "left": {"form": left, "kind": "person"}, "right": named} | more


def document(*entries: Any) -> dict[str, Any]:
    return {"format": "briefing-judgements", "version": 1, "judgements": list(entries)}


@pytest.fixture
def mine(written: Write) -> Desk:
    return written(*ARTICLES)


@pytest.fixture
def theirs(written: Write) -> Desk:
    return written(*ARTICLES)


def test_all_that_was_decided_holds_in_the_other_library(mine: Desk, theirs: Desk) -> None:
    join(theirs, "Dora Pesk", "Hanna Orlu")
    keep_apart(theirs, "Dora Pesk", "Ivan Brek")
    theirs.rename(entity(theirs, "Dora Pesk"), "The Diver")
    theirs.relabel(entity(theirs, "Kelp Front"), Label.NORP)
    theirs.hide(entity(theirs, "Tomas Vild"))
    report = mine.import_judgements(theirs.export_judgements(), by="Ann")
    assert (report.applied, report.known, report.conflicts) == (5, 0, ())
    assert state(mine) == state(theirs)
    assert {one[4] for one in decided(mine)} == {"Ann"}


def test_a_document_is_json_and_goes_through_it_unchanged(mine: Desk, theirs: Desk) -> None:
    join(theirs, "Dora Pesk", "Hanna Orlu")
    exported = theirs.export_judgements()
    assert json.loads(json.dumps(exported)) == exported
    mine.import_judgements(json.loads(json.dumps(exported)), by="Ann")
    assert state(mine) == state(theirs)


def test_a_decision_is_exported_with_who_made_it_and_on_what_sentence(theirs: Desk) -> None:
    theirs.rename(entity(theirs, "Dora Pesk"), "The Diver")
    exported: Any = theirs.export_judgements()
    (found,) = exported["judgements"]
    assert found["left"] == {"form": "Dora Pesk", "kind": "person"}
    assert (found["verdict"], found["value"], found["by"]) == ("rename", "The Diver", "user")
    assert "Dora Pesk met Hanna Orlu" in found["evidence"]["sentence"]


def test_evidence_is_taken_along(mine: Desk, theirs: Desk) -> None:
    theirs.rename(entity(theirs, "Dora Pesk"), "The Diver")
    mine.import_judgements(theirs.export_judgements(), by="Ann")
    source = mine.ledger()[0].source
    assert source is not None
    assert "Dora Pesk" in source.sentence


def test_what_was_only_put_off_stays_at_home(theirs: Desk) -> None:
    theirs.answer(theirs.suggestions()[0], Answer.LATER)
    assert decided(theirs)
    assert theirs.export_judgements()["judgements"] == []


def test_what_was_taken_back_stays_at_home(theirs: Desk) -> None:
    join(theirs, "Dora Pesk", "Hanna Orlu")
    theirs.undo()
    assert theirs.export_judgements()["judgements"] == []


def test_a_conflict_that_does_not_hold_stays_at_home(mine: Desk) -> None:
    join(mine, "Dora Pesk", "Hanna Orlu")
    before = mine.export_judgements()
    mine.import_judgements(document(entry("different", "Dora Pesk", "Hanna Orlu")), by="Ann")
    assert mine.export_judgements() == before


def test_who_has_the_last_word_has_it_in_the_other_library(mine: Desk, theirs: Desk) -> None:
    join(theirs, "Dora Pesk", "Hanna Orlu")
    theirs.part(entity(theirs, "Dora Pesk"), "Hanna Orlu")
    theirs.rename(entity(theirs, "Dora Pesk"), "The Diver")
    theirs.rename(entity(theirs, "The Diver"), "The Rower")
    mine.import_judgements(theirs.export_judgements(), by="Ann")
    assert not are_one(mine, "Dora Pesk", "Hanna Orlu")
    assert mine.entity(entity(mine, "Dora Pesk")).name == "The Rower"


def test_what_holds_again_has_the_last_word_in_the_other_library(mine: Desk, theirs: Desk) -> None:
    theirs.rename(entity(theirs, "Dora Pesk"), "The Diver")
    number = theirs.ledger()[0].number
    theirs.rename(entity(theirs, "Dora Pesk"), "The Rower")
    theirs.undo(number)
    theirs.redo(number)
    assert theirs.entity(entity(theirs, "Dora Pesk")).name == "The Diver"
    mine.import_judgements(theirs.export_judgements(), by="Ann")
    assert mine.entity(entity(mine, "Dora Pesk")).name == "The Diver"


def test_an_import_is_one_act(mine: Desk, theirs: Desk) -> None:
    before = state(mine)
    join(theirs, "Dora Pesk", "Hanna Orlu")
    theirs.hide(entity(theirs, "Tomas Vild"))
    mine.import_judgements(theirs.export_judgements(), by="Ann")
    after = state(mine)
    mine.undo()
    assert state(mine) == before
    mine.redo()
    assert state(mine) == after


def test_names_that_the_library_lacks_wait_for_their_article(mine: Desk) -> None:
    before = state(mine)
    report = mine.import_judgements(document(entry("same", "Nobody Here", "No One")), by="Ann")
    assert report.applied == 1
    assert state(mine) == before


@pytest.mark.parametrize(("left", "right"), [PEOPLE[:2], PEOPLE[1::-1]])
def test_what_one_decided_oneself_is_known(mine: Desk, left: str, right: str) -> None:
    join(mine, "Dora Pesk", "Hanna Orlu")
    before = decided(mine)
    report = mine.import_judgements(document(entry("same", left, right)), by="Ann")
    assert (report.applied, report.known, report.conflicts) == (0, 1, ())
    assert decided(mine) == before


def test_what_a_document_says_twice_is_taken_over_once(mine: Desk) -> None:
    twice = document(
        entry("same", "Dora Pesk", "Hanna Orlu"), entry("same", "Hanna Orlu", "Dora Pesk")
    )
    report = mine.import_judgements(twice, by="Ann")
    assert (report.applied, report.known) == (1, 1)


def own_same(desk: Desk) -> None:
    join(desk, "Dora Pesk", "Hanna Orlu")


def own_different(desk: Desk) -> None:
    keep_apart(desk, "Dora Pesk", "Hanna Orlu")


def own_name(desk: Desk) -> None:
    desk.rename(entity(desk, "Dora Pesk"), "The Diver")


def own_label(desk: Desk) -> None:
    desk.relabel(entity(desk, "Dora Pesk"), Label.ORG)


def own_chain(desk: Desk) -> None:
    join(desk, "Dora Pesk", "Hanna Orlu")
    join(desk, "Hanna Orlu", "Ivan Brek")


def own_different_by_way(desk: Desk) -> None:
    keep_apart(desk, "Hanna Orlu", "Ivan Brek")
    join(desk, "Dora Pesk", "Hanna Orlu")


def own_different_by_both_ways(desk: Desk) -> None:
    keep_apart(desk, "Hanna Orlu", "Tomas Vild")
    join(desk, "Dora Pesk", "Hanna Orlu")
    join(desk, "Ivan Brek", "Tomas Vild")


CONFLICTS = [
    (own_same, entry("different", "Dora Pesk", "Hanna Orlu")),
    (own_same, entry("different", "Hanna Orlu", "Dora Pesk")),
    (own_different, entry("same", "Dora Pesk", "Hanna Orlu")),
    (own_name, entry("rename", "Dora Pesk", value="The Rower")),
    (own_label, entry("label", "Dora Pesk", value="GPE")),
    (own_chain, entry("different", "Dora Pesk", "Ivan Brek")),
    (own_chain, entry("different", "Hanna Orlu", "Ivan Brek")),
    (own_different_by_way, entry("same", "Dora Pesk", "Ivan Brek")),
    (own_different_by_both_ways, entry("same", "Dora Pesk", "Ivan Brek")),
]


@pytest.mark.parametrize(("decide", "opposed"), CONFLICTS)
def test_what_contradicts_one_s_own_decision_does_not_hold(
    mine: Desk, decide: Callable[[Desk], None], opposed: Entry
) -> None:
    decide(mine)
    before = state(mine)
    own = {one.number for one in mine.ledger() if one.number is not None}
    report = mine.import_judgements(document(opposed), by="Ann")
    assert (report.applied, report.known) == (0, 0)
    (conflict,) = report.conflicts
    assert not conflict.is_active
    assert int(conflict.note.removeprefix("contradicts ")) in own
    assert state(mine) == before


def test_what_contradicts_only_together_is_a_conflict_too(mine: Desk) -> None:
    keep_apart(mine, "Dora Pesk", "Ivan Brek")
    together = document(
        entry("same", "Dora Pesk", "Hanna Orlu"), entry("same", "Hanna Orlu", "Ivan Brek")
    )
    report = mine.import_judgements(together, by="Ann")
    assert report.applied == 1
    (conflict,) = report.conflicts
    assert (conflict.left, conflict.right) == ("Hanna Orlu", "Ivan Brek")
    assert are_one(mine, "Dora Pesk", "Hanna Orlu")
    assert not are_one(mine, "Hanna Orlu", "Ivan Brek")


@pytest.mark.parametrize(("decide", "opposed"), CONFLICTS)
def test_a_conflict_wins_when_it_is_let(
    mine: Desk, decide: Callable[[Desk], None], opposed: Entry
) -> None:
    decide(mine)
    before = state(mine)
    (conflict,) = mine.import_judgements(document(opposed), by="Ann").conflicts
    mine.redo(conflict.number)
    after = state(mine)
    match opposed["verdict"]:
        case Verdict.SAME:
            assert are_one(mine, opposed["left"]["form"], opposed["right"]["form"])
        case Verdict.DIFFERENT:
            assert not are_one(mine, opposed["left"]["form"], opposed["right"]["form"])
        case Verdict.RENAME:
            assert mine.entity(entity(mine, "Dora Pesk")).name == opposed["value"]
        case Verdict.LABEL:
            assert mine.entity(entity(mine, "Dora Pesk")).label == opposed["value"]
    for _ in range(3):
        mine.undo()
        assert state(mine) == before
        mine.redo()
        assert state(mine) == after


@pytest.mark.parametrize(("decide", "opposed"), CONFLICTS)
def test_a_conflict_that_was_let_win_is_known(
    mine: Desk, decide: Callable[[Desk], None], opposed: Entry
) -> None:
    decide(mine)
    (conflict,) = mine.import_judgements(document(opposed), by="Ann").conflicts
    mine.redo(conflict.number)
    report = mine.import_judgements(document(opposed), by="Ann")
    assert (report.applied, report.known, report.conflicts) == (0, 1, ())


def own_chain_and_another(desk: Desk) -> None:
    own_chain(desk)
    keep_apart(desk, "Dora Pesk", "Tomas Vild")


def own_overruled_different(desk: Desk) -> None:
    keep_apart(desk, "Hanna Orlu", "Ivan Brek")
    join(desk, "Dora Pesk", "Hanna Orlu")
    join(desk, "Hanna Orlu", "Ivan Brek")


def own_parted_chain(desk: Desk) -> None:
    own_chain(desk)
    desk.part(entity(desk, "Ivan Brek"), "Ivan Brek")


@pytest.mark.parametrize(
    ("decide", "implied"),
    [
        (own_chain, entry("same", "Dora Pesk", "Ivan Brek")),
        (own_chain_and_another, entry("same", "Hanna Orlu", "Ivan Brek")),
        (own_chain_and_another, entry("different", "Ivan Brek", "Tomas Vild")),
        (own_overruled_different, entry("same", "Dora Pesk", "Ivan Brek")),
        (own_parted_chain, entry("different", "Hanna Orlu", "Ivan Brek")),
        (own_different, entry("same", "Hanna Orlu", "Ivan Brek")),
        (own_different, entry("different", "Hanna Orlu", "Ivan Brek")),
        (own_name, entry("label", "Dora Pesk", value="ORG")),
        (own_name, entry("rename", "Ivan Brek", value="The Rower")),
        (own_name, entry("hide", "Dora Pesk")),
    ],
)
def test_what_one_s_last_words_allow_is_no_conflict(
    mine: Desk, decide: Callable[[Desk], None], implied: Entry
) -> None:
    decide(mine)
    assert mine.import_judgements(document(implied), by="Ann").conflicts == ()


def test_a_conflict_does_not_stop_what_stands_beside_it(mine: Desk) -> None:
    own_same(mine)
    report = mine.import_judgements(
        document(entry("different", "Dora Pesk", "Hanna Orlu"), entry("hide", "Tomas Vild")),
        by="Ann",
    )
    assert (report.applied, report.known, len(report.conflicts)) == (1, 0, 1)
    assert mine.entities_named("Tomas Vild") == ()


def test_a_conflict_is_not_taken_over_by_redoing_the_latest(mine: Desk) -> None:
    own_same(mine)
    mine.import_judgements(document(entry("different", "Dora Pesk", "Hanna Orlu")), by="Ann")
    mine.undo()
    mine.redo()
    assert are_one(mine, "Dora Pesk", "Hanna Orlu")


def test_a_conflict_with_what_was_taken_back_is_none(mine: Desk) -> None:
    own_same(mine)
    mine.undo()
    report = mine.import_judgements(
        document(entry("different", "Dora Pesk", "Hanna Orlu")), by="Ann"
    )
    assert (report.applied, report.conflicts) == (1, ())


@pytest.mark.parametrize(("decide", "opposed"), CONFLICTS)
def test_the_same_file_once_more_changes_nothing_and_tells_the_conflicts_again(
    mine: Desk, decide: Callable[[Desk], None], opposed: Entry
) -> None:
    decide(mine)
    both = document(opposed, entry("hide", "Marea"), entry("hide", "Dorota Pesk"))
    first = mine.import_judgements(both, by="Ann")
    before, ledger = state(mine), decided(mine)
    again = mine.import_judgements(copy.deepcopy(both), by="Ann")
    assert (again.applied, again.known) == (0, 2)
    assert again.conflicts == first.conflicts
    assert (state(mine), decided(mine)) == (before, ledger)


HIDE = entry("hide", "Dora Pesk")
EVIDENCE = {"article": "0" * 16, "start": 0, "end": 4}


def without(key: str) -> Entry:
    return {name: value for name, value in entry("same", *PEOPLE[:2]).items() if name != key}


def nested(depth: int) -> list[Any]:
    found: list[Any] = []
    for _ in range(depth):
        found = [found]
    return found


@pytest.mark.parametrize(
    "hostile",
    [
        None,
        7,
        "briefing-judgements",
        [],
        [document()],
        {},
        document() | {"format": "briefing"},
        document() | {"format": ["briefing-judgements"]},
        document() | {"version": 2},
        document() | {"version": "1"},
        document() | {"version": None},
        document() | {"judgements": None},
        document() | {"judgements": {}},
        document() | {"judgements": "hide"},
        {"format": "briefing-judgements", "version": 1},
    ],
)
def test_what_is_no_document_changes_nothing(mine: Desk, hostile: object) -> None:
    with pytest.raises(Unreadable):
        mine.import_judgements(hostile, by="Ann")
    assert decided(mine) == []


@pytest.mark.parametrize(
    "hostile",
    [
        None,
        7,
        "hide",
        [],
        {},
        without("verdict"),
        without("left"),
        without("right"),
        HIDE | {"verdict": "destroy"},
        HIDE | {"verdict": 7},
        HIDE | {"verdict": nested(100_000)},
        HIDE | {"verdict": "undone"},
        HIDE | {"left": "Dora Pesk"},
        HIDE | {"left": {"form": "Dora Pesk"}},
        HIDE | {"left": {"form": "Dora Pesk", "kind": "PERSON"}},
        HIDE | {"left": {"form": "Dora Pesk", "kind": nested(100_000)}},
        HIDE | {"left": {"form": 7, "kind": "person"}},
        HIDE | {"left": {"form": "", "kind": "person"}},
        entry("hide", "x" * 501),
        entry("hide", "\ud800"),
        entry("later", "Dora Pesk", "Ivan Brek"),
        entry("same", "Dora Pesk", "Dora Pesk"),
        entry("different", "Dora Pesk", "Dora Pesk"),
        entry("same", "Dora Pesk", "\udfff"),
        entry("rename", "Dora Pesk"),
        entry("rename", "Dora Pesk", value=" \n\t"),
        entry("rename", "Dora Pesk", value="\ud800"),
        entry("rename", "Dora Pesk", value=7),
        entry("rename", "Dora Pesk", value={"name": "Dora"}),
        entry("rename", "Dora Pesk", value=nested(100_000)),
        entry("label", "Dora Pesk", value="KING"),
        entry("label", "Dora Pesk", value="person"),
        HIDE | {"evidence": 7},
        HIDE | {"evidence": {}},
        HIDE | {"evidence": EVIDENCE | {"article": 7}},
        HIDE | {"evidence": EVIDENCE | {"article": "\ud800"}},
        HIDE | {"evidence": EVIDENCE | {"start": -1}},
        HIDE | {"evidence": EVIDENCE | {"start": 4}},
        HIDE | {"evidence": EVIDENCE | {"start": None}},
        HIDE | {"evidence": EVIDENCE | {"end": 2**31 + 1}},
        HIDE | {"evidence": EVIDENCE | {"end": 10**400}},
        HIDE | {"evidence": EVIDENCE | {"end": "9" * 5_000}},
        HIDE | {"evidence": EVIDENCE | {"end": float("inf")}},
        HIDE | {"evidence": EVIDENCE | {"end": float("nan")}},
    ],
)
def test_one_hostile_entry_changes_nothing(mine: Desk, hostile: object) -> None:
    with pytest.raises(Unreadable, match="Entry 2 "):
        mine.import_judgements(document(HIDE, hostile, HIDE), by="Ann")
    assert decided(mine) == []
    assert mine.entities_named("Dora Pesk")


def test_a_hostile_entry_behind_ten_thousand_changes_nothing(mine: Desk) -> None:
    many = [entry("same", f"Dora {n}", f"Ivan {n}") for n in range(10_000)]
    with pytest.raises(Unreadable, match="Entry 10001 "):
        mine.import_judgements(document(*many, None), by="Ann")
    assert decided(mine) == []


def test_ten_thousand_entries_are_taken_over_and_taken_back(mine: Desk) -> None:
    before = state(mine)
    many = [entry("same", f"Dora {n}", f"Ivan {n}") for n in range(9_999)]
    report = mine.import_judgements(document(*many, entry("same", *PEOPLE[:2])), by="Ann")
    assert report.applied == 10_000
    assert are_one(mine, *PEOPLE[:2])
    mine.undo()
    assert state(mine) == before


def test_ten_thousand_entries_are_compared_with_as_many_of_one_s_own(mine: Desk) -> None:
    own = [entry("same", f"Dora {n}", f"Ivan {n}") for n in range(5_000)]
    own += [entry("different", f"Dora {n}", f"Hanna {n}") for n in range(5_000)]
    mine.import_judgements(document(*own), by="me")
    others = [entry("same", f"Ivan {n}", f"Hanna {n}") for n in range(100)]
    others += [entry("same", f"Dora {n}", f"Tomas {n}") for n in range(9_900)]
    report = mine.import_judgements(document(*others), by="Ann")
    assert (report.applied, report.known, len(report.conflicts)) == (9_900, 0, 100)


@pytest.mark.parametrize(
    "form", ["\x1b[31mDora\x07", "Do\x00ra", "Do\u202era", "Dora\r\nPesk", " "]
)
def test_control_codes_in_a_form_are_kept_as_a_form_and_do_no_harm(mine: Desk, form: str) -> None:
    before = state(mine)
    mine.import_judgements(document(entry("same", "Dora Pesk", form)), by="Ann")
    assert state(mine) == before
    assert mine.ledger()[0].right == form
    mine.undo()


def test_control_codes_in_a_name_are_shown(mine: Desk) -> None:
    renamed = entry("rename", "Dora Pesk", value=" The\x1b[31m\nDiver\u202e ")
    mine.import_judgements(document(renamed), by="Ann")
    assert mine.entity(entity(mine, "Dora Pesk")).name == "The\u241b[31m Diver\ufffd"


def test_a_long_name_is_cut(mine: Desk) -> None:
    mine.import_judgements(document(entry("rename", "Dora Pesk", value="x" * 10_000)), by="Ann")
    assert mine.entity(entity(mine, "Dora Pesk")).name == "x" * 200


def test_evidence_that_points_nowhere_does_no_harm(mine: Desk) -> None:
    (article, *_) = mine.articles()
    beyond = EVIDENCE | {"article": article.id, "start": 10**6, "end": 10**6 + 4}
    mine.import_judgements(
        document(HIDE | {"evidence": beyond}, entry("hide", "Ivan Brek", evidence=EVIDENCE)),
        by="Ann",
    )
    gone, outside = mine.ledger(limit=0)
    assert gone.source is None
    assert outside.source is not None
    exported: Any = mine.export_judgements()
    assert len(exported["judgements"]) == 2


@pytest.mark.parametrize("by", ["\udcff", "A" * 10_000, "", "\x1b[2J"])
def test_whoever_it_comes_from_it_is_taken_over(mine: Desk, by: str) -> None:
    assert mine.import_judgements(document(HIDE), by=by).applied == 1
    assert len(mine.ledger()[0].by) <= 500


@pytest.mark.parametrize("seed", range(6))
def test_one_s_own_decisions_hold_whatever_is_taken_over(
    mine: Desk, theirs: Desk, seed: int
) -> None:
    chance = random.Random(seed)
    for desk in (mine, theirs):
        for _ in range(4):
            left, right = chance.sample(PEOPLE, 2)
            if are_one(desk, left, right):
                desk.part(entity(desk, left), left)
            else:
                chance.choice((join, keep_apart))(desk, left, right)
    exported: Any = mine.export_judgements()
    said = [(one["left"]["form"], one["right"]["form"]) for one in exported["judgements"]]
    before = [are_one(mine, *pair) for pair in said]
    mine.import_judgements(theirs.export_judgements(), by="Ann")
    assert [are_one(mine, *pair) for pair in said] == before
