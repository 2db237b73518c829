"""How does one addition go, from places to a settled record?"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.article import Skipped
from briefing.mention import Label

if TYPE_CHECKING:
    from tests.ingest.conftest import Bench


class Killed(BaseException):
    """The process dies here."""


def test_articles_come_in_with_their_entities(bench: "Bench", news: Path) -> None:
    outcome = bench.add(news)
    assert outcome.added == [str(news / name) for name in ("a.txt", "b.txt", "c.txt")]
    assert bench.entities() == {
        "Coastal Rescue Front": (4, 2),
        "Dora Pesk": (3, 2),
        "Marea": (4, 3),
        "Marea naval base": (2, 2),
    }


def test_adding_twice_changes_nothing(bench: "Bench", news: Path) -> None:
    bench.add(news)
    before = bench.dump()
    outcome = bench.add(news)
    assert len(outcome.unchanged) == 3
    assert (outcome.added, outcome.updated, outcome.skipped) == ([], [], [])
    assert bench.dump() == before
    assert bench.reader.articles_read == 3


def test_the_same_text_in_two_files_is_one_article(bench: "Bench", news: Path) -> None:
    (news / "d.txt").write_bytes((news / "c.txt").read_bytes())
    outcome = bench.add(news)
    assert outcome.unchanged == [str(news / "d.txt")]
    assert bench.entities()["Marea"] == (4, 3)


def test_a_changed_file_replaces_its_article(bench: "Bench", news: Path) -> None:
    bench.add(news)
    (news / "b.txt").write_text("Dora Pesk would not say when she is to return to her office.\n")
    outcome = bench.add(news)
    assert outcome.updated == [str(news / "b.txt")]
    assert bench.entities()["Marea naval base"] == (1, 1)
    assert bench.entities()["Dora Pesk"] == (3, 2)


def test_an_updated_library_is_like_one_made_of_the_new_files(
    bench: "Bench", other_bench: "Bench", news: Path
) -> None:
    bench.add(news)
    (news / "a.txt").write_text("Marea naval base is quiet, Dora Pesk said on Tuesday evening.\n")
    bench.add(news)
    other_bench.add(news)
    assert bench.entities() == other_bench.entities()


def test_an_article_whose_file_changed_stays_where_another_file_holds_it(
    bench: "Bench", news: Path
) -> None:
    (news / "d.txt").write_bytes((news / "c.txt").read_bytes())
    bench.add(news)
    (news / "c.txt").write_text("Nothing is left of the plan, two people said on Friday night.\n")
    bench.add(news)
    assert bench.entities()["Coastal Rescue Front"] == (4, 2)


def test_an_article_that_moved_while_another_took_its_place_is_kept(
    bench: "Bench", other_bench: "Bench", news: Path
) -> None:
    bench.add(news)
    (news / "c.txt").rename(news / "d.txt")
    (news / "c.txt").write_text("Nothing is left of the plan, two people said on Friday night.\n")
    bench.add(news)
    other_bench.add(news)
    assert bench.entities() == other_bench.entities()


def test_one_bad_file_does_not_stop_the_others(bench: "Bench", news: Path) -> None:
    (news / "0.txt").write_bytes(b"")
    (news / "1.txt").write_bytes(b"\x00\x01\x02" * 100)
    outcome = bench.add(news, news / "missing.txt")
    assert [Path(s.place).name for s in outcome.skipped] == ["missing.txt", "0.txt", "1.txt"]
    assert all(isinstance(s, Skipped) and s.reason and s.hint for s in outcome.skipped)
    assert len(outcome.added) == 3


def test_a_form_that_one_article_makes_known_is_found_in_all(bench: "Bench", news: Path) -> None:
    bench.reader.only_with = "Divers"
    bench.add(news)
    assert bench.entities()["Marea"] == (4, 3)
    assert bench.entities()["Coastal Rescue Front"] == (4, 2)


def test_a_form_that_becomes_known_later_is_found_in_earlier_articles(
    bench: "Bench", other_bench: "Bench", news: Path
) -> None:
    for one in (bench, other_bench):
        one.reader.only_with = "Divers"
    bench.add(news / "c.txt")
    assert bench.entities() == {}
    (earlier,) = (row[1] for row in bench.dump()["article"])
    bench.add(news / "a.txt", find_articles=lambda forms: [earlier])
    other_bench.add(news / "a.txt", news / "c.txt")
    assert bench.entities() == other_bench.entities()


def test_what_was_read_before_a_cancel_is_kept_and_settled(bench: "Bench", news: Path) -> None:
    answers = iter([False, True])
    outcome = bench.add(news, is_cancelled=lambda: next(answers))
    assert outcome.added == [str(news / "a.txt")]
    assert bench.entities()["Dora Pesk"] == (2, 1)


@pytest.mark.parametrize("moment", range(7))
def test_a_killed_addition_run_again_gives_the_record_of_one_clean_run(
    bench: "Bench", other_bench: "Bench", news: Path, moment: int
) -> None:
    calls = 0

    def may_die(*_: object) -> None:
        nonlocal calls
        calls += 1
        if calls > moment:
            raise Killed

    with suppress(Killed):
        bench.add(news, on_place=may_die, on_settling=may_die, on_comparing=may_die)
    bench.add(news)
    other_bench.add(news)
    assert bench.dump() == other_bench.dump()


def test_a_label_that_the_library_outvotes_is_corrected(bench: "Bench", news: Path) -> None:
    bench.add(news / "a.txt", news / "b.txt")
    bench.reader.labels = {**bench.reader.labels, "CRF": Label.GPE}
    (news / "c.txt").write_text("The CRF came late, and so did Dora Pesk, on Friday morning.\n")
    (news / "e.txt").write_text("A note by the CRF names nobody, the office said on Friday.\n")
    bench.add(news / "c.txt")
    assert bench.entities()["Coastal Rescue Front"] == (3, 1)


def test_a_place_that_becomes_known_later_makes_its_people_known_in_earlier_articles(
    bench: "Bench", other_bench: "Bench", news: Path
) -> None:
    (news / "d.txt").write_text(
        "A Marean sailor was seen on Friday, an officer in the port said.\n"
    )
    for one in (bench, other_bench):
        one.reader.labels = {**one.reader.labels, "Marean": Label.GPE}
    bench.add(news / "d.txt")
    bench.add(news / "b.txt", news / "a.txt")
    other_bench.add(news / "d.txt", news / "b.txt", news / "a.txt")
    assert bench.mentions() == other_bench.mentions()
    assert Label.NORP in {mention.label for mention in bench.mentions()}
