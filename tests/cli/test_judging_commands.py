"""What happens when a person decides about names on the command line?"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.cli.program import run
from briefing.desk.desk import Desk
from briefing.entities.entity import Entity, Form
from briefing.mention import Label

Call = Callable[..., int]
Ask = Callable[..., dict[str, Any]]
Capture = pytest.CaptureFixture[str]

DECISIONS = [
    ("same", "Tartus", "Latakia"),
    ("different", "Tartus", "Latakia"),
    ("different", "FNR", "Front for National Rescue"),
    ("rename", "Tartus", "Tartous"),
    ("label", "Tartus", "FAC"),
    ("hide", "Tartus"),
]


def entities(told: Ask) -> dict[str, dict[str, Any]]:
    return {entity["name"]: entity for entity in told("entities")["entities"]}


def forms(told: Ask) -> set[frozenset[str]]:
    return {frozenset(entity["forms"]) for entity in entities(told).values()}


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_decision_is_one_line_that_says_how_to_take_it_back(
    decision: tuple[str, ...], judge: Call, capsys: Capture
) -> None:
    assert judge(*decision) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.endswith(". `briefing undo` takes it back\n")
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_decision_is_a_document_too(decision: tuple[str, ...], told: Ask) -> None:
    document = told(*decision)
    assert list(document) == ["change"]
    change = document["change"]
    assert list(change) == ["told", "entity", "changed", "gone"]
    for entity in change["changed"]:
        assert list(entity) == ["id", "name", "label", "forms", "mentions", "articles"]


@pytest.mark.parametrize("decision", DECISIONS)
def test_undo_and_redo_bring_back_what_was(decision: tuple[str, ...], told: Ask) -> None:
    before = forms(told)
    told(*decision)
    after = forms(told)
    told("undo")
    assert forms(told) == before
    told("redo")
    assert forms(told) == after


def test_two_names_become_one(told: Ask) -> None:
    change = told("same", "tartus naval BASE", "Tartus")["change"]
    assert change["told"] == "Tartus naval base = Tartus"
    assert frozenset({"Tartus", "Tartus naval base"}) in forms(told)


def test_names_are_meant_by_their_ids_too(told: Ask) -> None:
    listed = entities(told)
    told("same", listed["Tartus"]["id"], listed["Latakia"]["id"])
    assert frozenset({"Tartus", "Latakia"}) in forms(told)


def test_what_is_one_already_is_said_and_no_error(judge: Call, told: Ask, capsys: Capture) -> None:
    assert judge("same", "fnr", "Front for National Rescue") == 0
    assert capsys.readouterr().err == (
        "fnr and Front for National Rescue are one already: Front for National Rescue (ORG)\n"
    )
    change = told("same", "FNR", "Front for National Rescue")["change"]
    assert (change["changed"], change["gone"]) == ([], [])
    assert told("ledger", "--by", "person")["ledger"] == []


def test_a_form_leaves_the_entity_that_it_is_not(told: Ask) -> None:
    told("different", "fnr", "front for national rescue")
    assert {frozenset({"FNR"}), frozenset({"Front for National Rescue"})} <= forms(told)


@pytest.mark.parametrize("pair", [("Orlov", "Dmitry Orlov"), ("Dmitry Orlov", "Orlov")])
def test_never_the_name_that_the_entity_is_called_by_leaves_it(
    pair: tuple[str, str], told: Ask
) -> None:
    assert told("different", *pair)["change"]["told"] == "Orlov ≠ Dmitry Orlov"


def test_a_form_leaves_the_entity_of_an_id(told: Ask) -> None:
    owner = entities(told)["Dmitry Orlov"]["id"]
    assert told("different", owner, "Orlov")["change"]["told"] == "Orlov ≠ Dmitry Orlov"


def test_two_that_only_resemble_are_kept_apart(told: Ask) -> None:
    (pair,) = told("suggestions")["suggestions"]
    told("different", pair["left"]["id"], pair["right"]["id"])
    assert told("suggestions")["suggestions"] == []


def test_an_entity_is_called_by_its_new_name_and_found_by_it(told: Ask) -> None:
    told("rename", "Tartus", "Tartous")
    assert told("mentions", "tartous")["entity"]["name"] == "Tartous"
    assert told("mentions", "Tartus")["entity"]["name"] == "Tartous"


@pytest.mark.parametrize("label", ["FAC", "fac"])
def test_an_entity_is_of_the_kind_that_it_is_said_to_be(label: str, told: Ask) -> None:
    told("label", "Tartus", label)
    assert entities(told)["Tartus"]["label"] == "FAC"


def test_the_help_says_in_words_what_the_labels_are(capsys: Capture) -> None:
    assert run(["label", "--help"]) == 0
    out = capsys.readouterr().out
    for label in ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT"):
        assert f"\n  {label}  " in out


def test_a_hidden_name_is_in_no_list(judge: Call, told: Ask) -> None:
    told("hide", "Tartus")
    assert "Tartus" not in entities(told)
    assert judge("mentions", "Tartus") == 1
    told("undo")
    assert "Tartus" in entities(told)


def test_undo_says_how_the_decision_holds_again(judge: Call, capsys: Capture) -> None:
    judge("hide", "Tartus")
    capsys.readouterr()
    assert judge("undo") == 0
    assert capsys.readouterr().err == (
        "taken back: Tartus is hidden. `briefing redo` lets it hold again\n"
    )
    assert judge("redo") == 0
    assert capsys.readouterr().err == (
        "holds again: Tartus is hidden. `briefing undo` takes it back\n"
    )


def test_an_earlier_decision_is_taken_back_by_its_number(told: Ask) -> None:
    told("rename", "Tartus", "Tartous")
    told("hide", "Latakia")
    (number,) = [e["number"] for e in told("ledger")["ledger"] if e["verdict"] == "rename"]
    told("undo", str(number))
    assert "Tartus" in entities(told)
    assert "Latakia" not in entities(told)
    told("redo", str(number))
    assert "Tartous" in entities(told)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("same", "Tartus"), 2),
        (("same", "Tartus", "Nobody"), 1),
        (("different", "Nobody", "Tartus"), 1),
        (("different", "Tartus", "tartus"), 2),
        (("rename", "Nobody", "Somebody"), 1),
        (("rename", "Tartus", " "), 2),
        (("label", "Tartus", "planet"), 2),
        (("label", "Nobody", "GPE"), 1),
        (("hide", "Nobody"), 1),
        (("hide",), 2),
        (("undo",), 1),
        (("undo", "7"), 1),
        (("undo", "seven"), 2),
        (("redo",), 1),
        (("redo", "7"), 1),
    ],
)
def test_what_cannot_be_decided_is_one_clear_line(
    arguments: tuple[str, ...], code: int, judge: Call, capsys: Capture
) -> None:
    assert judge(*arguments) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("briefing: ")
    assert captured.err.count("\n") == 1


class OneBase(Desk):
    """A library in which every name is one base, spelled in two ways and called in two."""

    def entities_named(self, name: str) -> tuple[Entity, ...]:
        forms = tuple(Form(text, 1) for text in ("Harouba", "Marea Air Base", "Marea airbase"))
        return (Entity("b1", "Harouba", Label.FAC, forms, 3, 2),)


def test_two_spellings_of_one_form_stay_together(to_judge: Path, capsys: Capture) -> None:
    arguments = ["--library", str(to_judge), "different", "marea air base", "Marea airbase"]
    assert run(arguments, opener=lambda folder, model: OneBase(folder, model=model)) == 2
    assert "two spellings of one form" in capsys.readouterr().err


class SharedSurname(Desk):
    """A library in which two persons are called Orlov."""

    def entities_named(self, name: str) -> tuple[Entity, ...]:
        found = super().entities_named(name)
        return (*found, *super().entities_named("Anna Petrova")) if name == "Orlov" else found


def test_a_shared_form_leaves_the_entity_that_the_other_name_means(
    to_judge: Path, capsys: Capture
) -> None:
    arguments = ["--library", str(to_judge), "different", "Orlov", "Dmitry Orlov"]
    assert run(arguments, opener=lambda folder, model: SharedSurname(folder, model=model)) == 0
    assert capsys.readouterr().err.startswith("Orlov ≠ Dmitry Orlov. ")


@pytest.mark.parametrize(
    "command",
    [
        ("same", "Port", "Tartus"),
        ("different", "Tartus", "port"),
        ("different", "Port", "Port"),
        ("rename", "Port", "Harbour"),
        ("label", "Port", "FAC"),
        ("hide", "Port"),
        ("ledger", "Port"),
        ("suggestions", "Port"),
        ("related", "Port"),
    ],
)
def test_a_name_of_several_lists_them_with_their_ids(
    command: tuple[str, ...], told: Ask, judge: Call, capsys: Capture
) -> None:
    ids = [entities(told)[name]["id"] for name in ("Latakia", "Damascus")]
    for entity_id in ids:
        told("rename", entity_id, "Port")
    capsys.readouterr()
    assert judge(*command) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert all(f"{entity_id} Port (GPE), " in captured.err for entity_id in ids)


def test_no_command_character_of_a_name_reaches_the_terminal(judge: Call, capsys: Capture) -> None:
    judge("rename", "Tartus", "Tar\x1b[31mtus\u202e\nx")
    judge("same", "\x1b[2J", "Tartus")
    judge("same", "Tartus", "Tar\x1b[31mtus")
    judge("ledger")
    judge("undo")
    captured = capsys.readouterr()
    for text in (captured.out, captured.err):
        assert all(character.isprintable() for line in text.splitlines() for character in line)
