"""Are decisions about names and marks taken back in the order in which they were made?"""

import random
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from briefing.desk.desk import Desk
from briefing.entities.entity import Form
from briefing.errors import NothingFound
from briefing.notebook import Entry, Mark, Target

Write = Callable[..., Desk]
State: TypeAlias = tuple[frozenset[tuple[str, str]], frozenset[tuple[str, tuple[Form, ...]]]]

ARTICLES = (
    "[[Dora Pesk|PERSON]] met [[Hanna Orlu|PERSON]] in [[Marea|GPE]]. [[Dora Pesk|PERSON]] left.",
    "[[Ivan Brek|PERSON]] met [[Tomas Vild|PERSON]] in [[Marea|GPE]] in May.",
)


@pytest.fixture
def desk(written: Write) -> Desk:
    return written(*ARTICLES)


def entity(desk: Desk, name: str) -> str:
    (found,) = desk.entities_named(name)
    return found.id


def state(desk: Desk) -> State:
    marks = frozenset((entry.mark.value, entry.text) for entry in desk.notebook())
    return marks, frozenset((one.name, one.forms) for one in desk.entities())


def star(desk: Desk, name: str) -> None:
    desk.put_mark(Mark.STAR, Target(entity=entity(desk, name)))


def test_what_came_last_is_taken_back_first(desk: Desk) -> None:
    star(desk, "Marea")
    desk.rename(entity(desk, "Dora Pesk"), "The Diver")
    desk.put_mark(Mark.NOTE, Target(entity=entity(desk, "Marea")), text="Look at the map")
    assert desk.undo().told == "taken back: note on Marea"
    assert desk.undo().told == "taken back: Dora Pesk is called The Diver"
    assert desk.undo().told == "taken back: starred Marea"
    with pytest.raises(NothingFound):
        desk.undo()
    assert desk.redo().told == "holds again: starred Marea"
    assert desk.redo().told == "holds again: Dora Pesk is called The Diver"
    assert desk.redo().told == "holds again: note on Marea"
    with pytest.raises(NothingFound):
        desk.redo()


def test_taking_a_mark_off_is_taken_back_too(desk: Desk) -> None:
    star(desk, "Marea")
    (held,) = desk.notebook()
    desk.take_mark(held.number)
    assert desk.undo().told == "taken back: star taken off Marea"
    assert desk.notebook() == (held,)
    assert desk.redo().told == "holds again: star taken off Marea"
    assert desk.notebook() == ()


def test_a_number_means_a_decision_and_no_mark(desk: Desk) -> None:
    desk.rename(entity(desk, "Dora Pesk"), "The Diver")
    star(desk, "Marea")
    assert desk.undo(1).told == "taken back: Dora Pesk is called The Diver"
    assert desk.redo(1).told == "holds again: Dora Pesk is called The Diver"
    assert len(desk.notebook()) == 1


def test_a_decision_taken_back_by_its_number_is_the_last_to_hold_again(desk: Desk) -> None:
    desk.rename(entity(desk, "Dora Pesk"), "The Diver")
    star(desk, "Marea")
    desk.undo()
    desk.undo(1)
    assert desk.redo().told == "holds again: Dora Pesk is called The Diver"
    assert desk.redo().told == "holds again: starred Marea"


def test_the_order_outlives_the_process(desk: Desk) -> None:
    star(desk, "Marea")
    desk.hide(entity(desk, "Dora Pesk"))
    star(desk, "Hanna Orlu")
    with Desk.open(desk.library) as other:
        assert other.undo().told == "taken back: starred Hanna Orlu"
    with Desk.open(desk.library) as other:
        assert other.undo().told == "taken back: Dora Pesk is hidden"
        assert other.redo().told == "holds again: Dora Pesk is hidden"
    assert desk.redo().told == "holds again: starred Hanna Orlu"


@pytest.mark.parametrize("seed", range(3))
def test_whatever_was_done_undo_and_redo_go_through_every_state(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    states = [state(desk)]
    for number in range(30):
        _do_something(desk, chance, number)
        states.append(state(desk))
    for expected in reversed(states[:-1]):
        desk.undo()
        assert state(desk) == expected
    for expected in states[1:]:
        desk.redo()
        assert state(desk) == expected


def _do_something(desk: Desk, chance: random.Random, number: int) -> None:
    chosen = chance.choice(desk.entities())
    entries: tuple[Entry, ...] = desk.notebook()
    match chance.randrange(5):
        case 0:
            desk.rename(chosen.id, f"Name {number}")
        case 1:
            desk.put_mark(Mark.NOTE, Target(entity=chosen.id), text=f"Note {number}")
        case 2 if entries:
            desk.take_mark(chance.choice(entries).number)
        case 3 if len(desk.entities()) > 2:
            left, right = chance.sample(desk.entities(), 2)
            desk.join(left.id, right.id)
        case _:
            article = chance.choice(desk.articles())
            desk.put_mark(Mark.TAG, Target(article.id), text=f"tag {number}")


def test_two_libraries_have_two_notebooks(desk: Desk, tmp_path: Path) -> None:
    star(desk, "Marea")
    with Desk.open(tmp_path / "another") as other:
        assert other.notebook() == ()
