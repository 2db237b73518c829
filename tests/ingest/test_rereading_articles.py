"""What stays, and what changes, when articles are read again by another model?"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.entities.family import Family
from briefing.entities.judgements import Judgement, Verdict
from briefing.entities.nameform import NameForm
from briefing.mention import Label
from briefing.record import judgements
from briefing.record.database import Database
from briefing.record.readers import count_read_by_others, models

if TYPE_CHECKING:
    from tests.ingest.conftest import Bench

NEWER = {
    "Marea": Label.GPE,
    "Marea naval base": Label.FAC,
    "Dora Pesk": Label.PERSON,
    "Pesk": Label.PERSON,
    "CRF": Label.ORG,
    "Friday": Label.EVENT,
}
KEPT = ("body", "holding", "place", "judgement")


class Killed(BaseException):
    """The process dies here."""


@pytest.fixture
def aged(bench: "Bench", news: Path) -> "Bench":
    """A library whose articles an older model has read."""
    bench.add(news)
    bench.reader.model = "by hand 2"
    bench.reader.labels = NEWER
    return bench


@pytest.fixture
def fresh(other_bench: "Bench", news: Path) -> "Bench":
    """The library of the newer model alone."""
    other_bench.reader.model = "by hand 2"
    other_bench.reader.labels = NEWER
    other_bench.add(news)
    return other_bench


def test_a_library_read_again_says_what_the_newer_model_says(aged: "Bench", fresh: "Bench") -> None:
    outcome = aged.reread()
    assert (outcome.read, outcome.changed) == (3, 2)
    assert aged.entities() == fresh.entities()
    for table in ("vote", "known_form", "reading", "due_form"):
        assert aged.dump()[table] == fresh.dump()[table]


def test_what_the_present_model_read_is_left_alone(aged: "Bench") -> None:
    aged.reread()
    before = aged.dump()
    assert aged.reread().read == 0
    assert aged.dump() == before


def test_the_library_remembers_which_model_read_each_article(aged: "Bench") -> None:
    aged.reread(is_cancelled=iter([False, True]).__next__)
    with Database(aged.folder) as database:
        assert sorted(models(database).values()) == ["by hand 1", "by hand 1", "by hand 2"]
        assert count_read_by_others(database, "by hand 2") == 2


def test_texts_places_and_judgements_stay(aged: "Bench") -> None:
    with Database(aged.folder) as database, database.transaction() as db:
        apart = Judgement(
            Verdict.DIFFERENT, NameForm(Family.PLACE, "Marea"), NameForm(Family.GROUP, "CRF")
        )
        judgements.record_act(db, [apart], made_at="2024-12-20")
    before = aged.dump()
    aged.reread()
    with Database(aged.folder) as database, database.reading() as db:
        assert judgements.active(db) == (apart,)
    for table in KEPT:
        assert aged.dump()[table] == before[table]


def test_entities_keep_their_ids(aged: "Bench") -> None:
    before = {row[2]: row[1] for row in aged.dump()["entity"]}
    aged.reread()
    after = {row[2]: row[1] for row in aged.dump()["entity"]}
    assert {name: after[name] for name in before if name in after} == {
        name: before[name] for name in before if name in after
    }
    assert after["CRF"] == before["Coastal Rescue Front"]


def test_stamps_change_only_where_other_names_are_found(aged: "Bench") -> None:
    def stamps() -> dict[str, str]:
        return {Path(row[7]).name: row[13] for row in aged.dump()["article"]}

    before = stamps()
    aged.reread()
    assert {name for name, stamp in stamps().items() if stamp != before[name]} == {"a.txt", "c.txt"}


def test_the_language_of_an_article_is_detected_again(aged: "Bench") -> None:
    with Database(aged.folder) as database, database.transaction() as db:
        db.execute("UPDATE article SET language = 'und'")
    aged.reread()
    assert {row[10] for row in aged.dump()["article"]} == {"en"}


@pytest.mark.parametrize("moment", range(6))
def test_a_rereading_killed_at_any_moment_and_run_again_is_like_one_clean_run(
    aged: "Bench", fresh: "Bench", moment: int
) -> None:
    calls = 0

    def may_die(*_: object) -> None:
        nonlocal calls
        calls += 1
        if calls > moment:
            raise Killed

    with suppress(Killed):
        aged.reread(on_place=may_die, on_settling=may_die, on_comparing=may_die)
    aged.reread()
    assert aged.entities() == fresh.entities()
    assert aged.dump()["vote"] == fresh.dump()["vote"]
