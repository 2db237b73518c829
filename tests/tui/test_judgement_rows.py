"""Do the rows about decisions say what matters, in aligned columns?"""

import pytest
from msgspec.structs import replace

from briefing.desk.answers import LedgerEntry, Related, Suggestion
from briefing.entities.entity import Entity, Form
from briefing.entities.judgements import Verdict
from briefing.mention import Label
from briefing.tui.candidates import Suggested
from briefing.tui.kinds import KINDS, kind_of
from briefing.tui.rendering.cells import width_of
from briefing.tui.rendering.judgement_rows import (
    candidate_line,
    entity_about,
    ledger_about,
    ledger_line,
    related_line,
    suggestion_line,
    title_of,
)
from briefing.tui.rendering.runs import Run

DECIDED = LedgerEntry(
    12, Verdict.SAME, "Kharouba", "Harouba", "judgement", "user", "2024-05-01T10:00:00", True, "",
    3, None,
)  # fmt: skip
FOUND = replace(DECIDED, number=None, rule="transliteration", by="rule")
LORIN = Entity("lorin", "Lorin", Label.GPE, (Form("Lorin", 3), Form("Lorrin", 1)), 4, 2)
LONG = Entity("long", "The Front " * 20, Label.ORG, (Form("The Front", 9),), 123_456, 99_999)


def text(runs: list[Run]) -> str:
    return "".join(run.text for run in runs)


def words(runs: list[Run]) -> str:
    return " ".join(text(runs).split())


def test_a_person_s_decision_and_a_rule_s_finding_are_told_apart_without_colour() -> None:
    assert words(ledger_line(DECIDED, 100)) == "● same Kharouba = Harouba user 2024-05-01"
    assert words(ledger_line(FOUND, 100)) == "same Kharouba = Harouba transliteration 2024-05-01"


def test_what_does_not_hold_has_a_cross_and_says_why() -> None:
    void = replace(DECIDED, is_active=False, note="contradicts 3")

    assert text(ledger_line(void, 100)).startswith("✗ ")
    assert [text(line) for line in ledger_about(void, 80)] == [
        "Kharouba = Harouba · does not hold",
        "decision 12 · by user · 2024-05-01 10:00 · 3 mentions · contradicts 3",
    ]


@pytest.mark.parametrize(
    ("verdict", "right", "title"),
    [
        (Verdict.DIFFERENT, "Harouba", "Kharouba ≠ Harouba"),
        (Verdict.RENAME, "Port", "Kharouba → Port"),
        (Verdict.LABEL, "FAC", "Kharouba → Facility"),
        (Verdict.HIDE, "", "Kharouba"),
        (Verdict.LATER, "Harouba", "Kharouba ? Harouba"),
    ],
)
def test_every_verdict_reads_as_what_it_decides(verdict: Verdict, right: str, title: str) -> None:
    assert title_of(replace(DECIDED, verdict=verdict, right=right)) == title


@pytest.mark.parametrize("width", [70, 115])
def test_no_row_is_wider_than_its_list(width: int) -> None:
    many = replace(DECIDED, left="long name " * 30, right="other " * 30, by="someone " * 9)
    pair = Suggestion(LONG, LORIN, LONG.name, "Lorin", "alike " * 30, 1.0, None, None)
    rows = [
        ledger_line(many, width),
        *ledger_about(many, width),
        candidate_line(Suggested(LONG, "alike " * 30), width),
        candidate_line(LORIN, width),
        related_line(Related(LONG, "may be meant"), width),
        suggestion_line(pair, width),
        *entity_about(LONG, width),
    ]

    assert all(width_of(text(row)) <= width for row in rows)


def test_the_columns_of_a_list_stand_below_each_other() -> None:
    one, two = (text(candidate_line(entity, 80)) for entity in (LORIN, LONG))

    assert one.index("Place") == two.index("Organisation")
    assert width_of(one) == width_of(two)


def test_an_entity_tells_its_counts_and_its_other_forms() -> None:
    assert [text(line) for line in entity_about(LORIN, 80)] == [
        "Lorin  Place",
        "4 mentions in 2 articles · also Lorrin",
    ]


def test_every_kind_has_a_word() -> None:
    assert set(KINDS) == set(Label)
    assert kind_of(Label.GPE) == "Place"
