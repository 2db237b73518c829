"""Does what a person decides hold, whatever happens to the library, and can it be taken back?"""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from briefing.config import INDEX_NAME, RECORD_NAME
from briefing.desk.answers import Answer, Change, Progress
from briefing.desk.desk import Desk
from briefing.entities.judgements import Verdict
from briefing.errors import NothingFound, UsageError
from briefing.mention import Label

State = dict[str, tuple[str, str, tuple[tuple[str, int], ...]]]
"""Id to name, label and forms of each entity."""


def state(desk: Desk) -> State:
    return {
        e.id: (e.name, e.label.value, tuple((f.text, f.mentions) for f in e.forms))
        for e in desk.entities()
    }


def entity(desk: Desk, name: str) -> str:
    (found,) = desk.entities_named(name)
    return found.id


def silent(progress: Progress) -> None:
    """Progress that nobody watches."""


def never() -> bool:
    return False


def join(desk: Desk) -> Change:
    return desk.join(entity(desk, "Damascus"), entity(desk, "Syria"))


def part(desk: Desk) -> Change:
    return desk.part(entity(desk, "CRF"), "CRF")


def rename(desk: Desk) -> Change:
    return desk.rename(entity(desk, "Orlov"), "The Diver")


def relabel(desk: Desk) -> Change:
    return desk.relabel(entity(desk, "Tartus naval base"), Label.ORG)


def hide(desk: Desk) -> Change:
    return desk.hide(entity(desk, "Sami Haddad"))


VERBS = (join, part, rename, relabel, hide)


def add_again(desk: Desk, news: Path, folder: Path) -> None:
    changed = folder / "2024-12-19-more.txt"
    changed.write_text(
        "Adm. Orlov and the CRF left Tartus naval base for Damascus, Sami Haddad said in Syria.\n"
    )
    desk.add([str(folder)], on_progress=silent, is_cancelled=never)


def reindex(desk: Desk, news: Path, folder: Path) -> None:
    desk.reindex(silent)


def reread(desk: Desk, news: Path, folder: Path) -> None:
    desk.reread(on_progress=silent, is_cancelled=never, is_for_all=True)


def lose_the_index(desk: Desk, news: Path, folder: Path) -> None:
    shutil.rmtree(desk.library / INDEX_NAME)
    desk.catch_up()


@pytest.mark.parametrize("verb", VERBS)
def test_a_decision_is_taken_back_and_holds_again_without_end(
    desk: Desk, verb: Callable[[Desk], Change]
) -> None:
    before = state(desk)
    verb(desk)
    after = state(desk)
    assert after != before
    for _ in range(5):
        desk.undo()
        assert state(desk) == before
        desk.redo()
        assert state(desk) == after


@pytest.mark.parametrize("verb", VERBS)
def test_a_change_tells_all_that_a_list_needs(desk: Desk, verb: Callable[[Desk], Change]) -> None:
    listed = {e.id: e for e in desk.entities()}
    acts: tuple[Callable[[], Change], ...] = (partial(verb, desk), desk.undo, desk.redo)
    for act in acts:
        change = act()
        for gone in change.gone:
            listed.pop(gone, None)
        listed |= {e.id: e for e in change.changed}
        assert listed == {e.id: e for e in desk.entities()}


@pytest.mark.parametrize("event", [add_again, reindex, reread, lose_the_index])
def test_all_decisions_survive(
    desk: Desk, news: Path, tmp_path: Path, event: Callable[[Desk, Path, Path], None]
) -> None:
    for verb in VERBS:
        verb(desk)
    event(desk, news, tmp_path)
    assert entity(desk, "Damascus") == entity(desk, "Syria")
    assert {f.text for f in desk.entity(entity(desk, "CRF")).forms} == {"CRF"}
    assert desk.entity(entity(desk, "Orlov")).name == "The Diver"
    assert desk.entity(entity(desk, "Tartus naval base")).label is Label.ORG
    assert desk.entities_named("Sami Haddad") == ()
    assert all(mention.text != "Sami Haddad" for mention in desk.all_mentions())


def test_last_week_s_decision_is_taken_back_by_its_number(desk: Desk) -> None:
    before = state(desk)
    rename(desk)
    number = desk.ledger()[0].number
    hide(desk)
    desk.undo(number)
    assert desk.entity(entity(desk, "Orlov")).name == before[entity(desk, "Orlov")][0]
    assert desk.entities_named("Sami Haddad") == ()


def test_a_joined_pair_that_was_parted_is_joined_again(desk: Desk) -> None:
    before = state(desk)
    part(desk)
    desk.join(entity(desk, "Coastal Rescue Front"), entity(desk, "CRF"))
    assert {forms for _, _, forms in state(desk).values()} == {
        forms for _, _, forms in before.values()
    }


def test_a_mention_has_the_label_that_its_entity_was_given(desk: Desk) -> None:
    relabel(desk)
    found = desk.mentions_of(entity(desk, "Tartus naval base"))
    assert {mention.label for mention in found} == {Label.ORG}


def test_an_entity_is_found_by_the_name_that_it_was_given(desk: Desk) -> None:
    rename(desk)
    assert entity(desk, "the diver") == entity(desk, "Orlov")
    assert desk.search('person:"The Diver"').total == desk.search("person:Orlov").total > 0


def test_a_search_for_one_name_finds_the_articles_of_all(desk: Desk) -> None:
    join(desk)
    assert desk.search("place:Syria").total == desk.search("place:Damascus").total == 2


def test_the_ledger_says_who_decided_when_and_on_what_sentence(desk: Desk) -> None:
    rename(desk)
    entry = desk.ledger(entity(desk, "Orlov"))[0]
    assert (entry.verdict, entry.right, entry.by) == (Verdict.RENAME, "The Diver", "user")
    assert entry.when is not None
    assert entry.source is not None
    assert "Orlov" in entry.source.sentence


def test_the_ledger_says_by_which_rule_a_form_belongs_to_an_entity(desk: Desk) -> None:
    entries = [e for e in desk.ledger(entity(desk, "CRF")) if e.left == "CRF"]
    assert {e.right for e in entries} == {"Coastal Rescue Front"}
    mentions = desk.mentions_of(entity(desk, "CRF"))
    assert sum(e.mentions for e in entries) == sum(m.text == "CRF" for m in mentions)
    stated = next(e for e in entries if e.rule == "stated acronym")
    assert stated.source is not None
    assert "Coastal Rescue Front (CRF)" in stated.source.sentence


def test_what_was_taken_back_stays_in_the_ledger(desk: Desk) -> None:
    hide(desk)
    desk.undo()
    (entry,) = [e for e in desk.ledger() if e.number is not None]
    assert (entry.is_active, entry.note) == (False, "taken back")


def test_nothing_to_take_back_is_told(desk: Desk) -> None:
    with pytest.raises(NothingFound):
        desk.undo()
    with pytest.raises(NothingFound):
        desk.redo()
    with pytest.raises(NothingFound):
        desk.undo(7)


def test_what_makes_no_sense_is_refused(desk: Desk) -> None:
    orlov = entity(desk, "Orlov")
    with pytest.raises(UsageError):
        desk.join(orlov, orlov)
    with pytest.raises(NothingFound):
        desk.join(orlov, "no such id")
    with pytest.raises(NothingFound):
        desk.part(orlov, "Nobody")
    with pytest.raises(UsageError):
        desk.part(entity(desk, "Damascus"), "Damascus")
    with pytest.raises(UsageError):
        desk.rename(orlov, " \n ")
    assert [e for e in desk.ledger() if e.number is not None] == []


def test_related_names_are_reached_both_ways(desk: Desk) -> None:
    town, base = entity(desk, "Tartus"), entity(desk, "Tartus naval base")
    assert (base, "named after it") in {(r.entity.id, r.why) for r in desk.related(town)}
    assert (town, "in its name") in {(r.entity.id, r.why) for r in desk.related(base)}


def test_a_refused_suggestion_is_never_made_again(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "library") as desk:
        (tmp_path / "a.txt").write_text("Divers met Viktor Salamov at Kharouba on Monday night.\n")
        (tmp_path / "b.txt").write_text("Divers met Viktor Salamof at Harouba on Tuesday night.\n")
        (tmp_path / "c.txt").write_text("Tourists saw the town of Harouba on a quiet Friday.\n")
        desk.add([str(tmp_path)], on_progress=silent, is_cancelled=never)
        suggested = desk.suggestions()
        assert suggested
        desk.answer(suggested[0], Answer.LATER)
        assert desk.suggestions()[-1].is_put_off
        pairs = {(s.left_form, s.right_form) for s in suggested}
        for suggestion in suggested:
            desk.answer(suggestion, Answer.REFUSE)
        desk.reread(on_progress=silent, is_cancelled=never, is_for_all=True)
        assert not pairs & {(s.left_form, s.right_form) for s in desk.suggestions()}


JUDGING = """
import sys
from pathlib import Path
from briefing.desk.desk import Desk
with Desk.open(Path(sys.argv[1])) as desk:
    print("ready", flush=True)
    while True:
        ids = {e.name: e.id for e in desk.entities()}
        desk.join(ids["Damascus"], ids["Syria"])
        desk.undo()
        desk.rename(ids["Dmitry Orlov"], "The Diver")
        desk.undo()
"""


def test_whoever_is_killed_while_judging_has_decided_all_or_nothing(library: Path) -> None:
    chance = random.Random(3)
    with Desk.open(library) as desk:
        plain = state(desk)
    for _ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", JUDGING, str(library)], stdout=subprocess.PIPE, env=os.environ
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0.02, 0.4))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        with Desk.open(library) as desk:
            active = [e for e in desk.ledger() if e.number is not None and e.is_active]
            assert len(active) <= 1
            assert (state(desk) == plain) is not bool(active)
            if active:
                desk.undo()
            assert state(desk) == plain
    with closing(sqlite3.connect(library / RECORD_NAME)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_processes_decide_one_after_the_other(library: Path) -> None:
    with Desk.open(library) as one, Desk.open(library) as other:
        rename(one)
        hide(other)
        assert one.entities_named("Sami Haddad") == ()
        assert other.entity(entity(other, "Orlov")).name == "The Diver"
        one.undo()
        assert len(other.entities_named("Sami Haddad")) == 1
