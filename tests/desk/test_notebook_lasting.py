"""Is a mark ever lost? Whatever becomes of the article, the sentence or the name it is on."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Protocol

import pytest

from briefing.article import Span
from briefing.config import RECORD_NAME
from briefing.desk.desk import Desk
from briefing.notebook import Entry, Mark, Target
from briefing.record.database import Database

FIRST = "Dora Pesk came to Marea on Monday with two boats."
SECOND = "Hanna Orlu, who keeps the harbour, said that the divers were welcome there."
THIRD = "Nobody in Marea would say on Tuesday when they are to leave."
STORY = f"{FIRST} {SECOND}\n\n{THIRD}"


class Newsroom(Protocol):
    library: Path
    folder: Path

    def add(self, file: str, text: str, *, title: str = "", url: str = "") -> str: ...


@pytest.fixture
def article(newsroom: Newsroom) -> str:
    """The id of an article of three sentences."""
    newsroom.add("other.txt", "Marea is a town with a harbour. Its people fish for squid.")
    return newsroom.add("story.md", STORY, title="The divers come")


@pytest.fixture
def desk(newsroom: Newsroom, article: str) -> Iterator[Desk]:
    with Desk.open(newsroom.library) as opened:
        yield opened


def stretch(desk: Desk, article: str, words: str) -> Target:
    start = desk.article(article).text.index(words)
    return Target(article, Span(start, start + len(words)))


def only(desk: Desk) -> Entry:
    (entry,) = desk.notebook()
    return entry


def entity(desk: Desk, name: str) -> str:
    (found,) = desk.entities_named(name)
    return found.id


def test_adding_again_what_did_not_change_changes_no_mark(
    desk: Desk, article: str, newsroom: Newsroom
) -> None:
    desk.put_mark(Mark.NOTE, stretch(desk, article, SECOND), text="Ask her")
    before = desk.notebook()
    assert newsroom.add("story.md", STORY, title="The divers come") == article
    assert desk.notebook() == before


def test_a_mark_on_an_article_is_on_what_lies_at_its_place_now(
    desk: Desk, article: str, newsroom: Newsroom
) -> None:
    desk.put_mark(Mark.STAR, Target(article))
    changed = newsroom.add("story.md", f"{STORY} They left.", title="The divers leave")
    assert changed != article
    entry = only(desk)
    assert (entry.target, entry.words) == (Target(changed), "The divers come")
    assert not entry.is_astray


def test_a_sentence_is_found_again_by_its_words(
    desk: Desk, article: str, newsroom: Newsroom
) -> None:
    desk.put_mark(Mark.STAR, stretch(desk, article, SECOND))
    changed = newsroom.add("story.md", f"Updated at noon today.\n\n{STORY}", title="The divers")
    entry = only(desk)
    assert entry.target == stretch(desk, changed, SECOND)
    assert entry.words == SECOND


def test_a_part_of_a_sentence_is_found_again_by_the_sentence(
    desk: Desk, article: str, newsroom: Newsroom
) -> None:
    start = STORY.index(THIRD) + THIRD.index("Marea")
    text = desk.article(article).text
    here = Span(text.index(STORY) + start, text.index(STORY) + start + len("Marea"))
    desk.put_mark(Mark.BOOKMARK, Target(article, here))
    changed = newsroom.add("story.md", f"Marea, Marea and Marea. {STORY}", title="The divers come")
    entry = only(desk)
    assert entry.words == THIRD
    assert entry.target is not None
    assert entry.target.span is not None
    found = desk.article(changed).text[: entry.target.span.end]
    assert found.endswith("Nobody in Marea")


def test_of_several_sentences_with_the_same_words_the_nearest_is_meant(
    desk: Desk, newsroom: Newsroom
) -> None:
    twice = f"{FIRST} Then they slept.\n\nThey rose late. {FIRST} Then they ate."
    article = newsroom.add("twice.txt", twice)
    second = desk.article(article).text.rindex(FIRST)
    desk.put_mark(Mark.STAR, Target(article, Span(second, second + len(FIRST))))
    changed = newsroom.add("twice.txt", f"{twice} And left.")
    entry = only(desk)
    start = desk.article(changed).text.rindex(FIRST)
    assert entry.target == Target(changed, Span(start, start + len(FIRST)))


def test_a_sentence_that_is_only_broken_otherwise_is_found_again(
    desk: Desk, article: str, newsroom: Newsroom
) -> None:
    desk.put_mark(Mark.STAR, stretch(desk, article, SECOND))
    broken = STORY.replace("the harbour, said", "the harbour,\nsaid")
    changed = newsroom.add("story.md", broken, title="The divers come")
    entry = only(desk)
    assert entry.target is not None
    assert entry.target.span is not None
    assert entry.target.article == changed
    found = desk.article(changed).text[entry.target.span.start : entry.target.span.end]
    assert found.split() == SECOND.split()


def test_a_mark_on_a_sentence_that_is_gone_stays_on_the_article_with_its_words(
    desk: Desk, article: str, newsroom: Newsroom
) -> None:
    desk.put_mark(Mark.NOTE, stretch(desk, article, SECOND), text="Ask her")
    changed = newsroom.add("story.md", f"{FIRST}\n\n{THIRD}", title="The divers come")
    entry = only(desk)
    assert (entry.target, entry.words, entry.text) == (Target(changed), SECOND, "Ask her")
    assert entry.is_astray


def test_what_comes_back_is_what_was_marked(desk: Desk, article: str, newsroom: Newsroom) -> None:
    desk.put_mark(Mark.STAR, stretch(desk, article, SECOND))
    before = desk.notebook()
    newsroom.add("story.md", THIRD, title="The divers come")
    assert newsroom.add("story.md", STORY, title="The divers come") == article
    assert desk.notebook() == before


def test_the_article_can_be_marked_although_a_sentence_astray_is(
    desk: Desk, article: str, newsroom: Newsroom
) -> None:
    desk.put_mark(Mark.STAR, stretch(desk, article, SECOND))
    changed = newsroom.add("story.md", THIRD, title="The divers come")
    desk.put_mark(Mark.STAR, Target(changed))
    assert [entry.is_astray for entry in desk.notebook()] == [False, True]
    desk.take_mark(desk.notebook()[0].number)
    assert only(desk).is_astray


def test_an_article_of_the_same_address_in_another_file_is_the_same(
    desk: Desk, newsroom: Newsroom
) -> None:
    old = newsroom.add("saved.md", STORY, title="Divers", url="https://marea.example/divers")
    desk.put_mark(Mark.STAR, stretch(desk, old, SECOND))
    newsroom.add("saved.md", "Something else lies in this file now, and says other things.")
    new = newsroom.add(
        "again.md", f"{STORY} More.", title="New", url="https://marea.example/divers"
    )
    assert only(desk).target == stretch(desk, new, SECOND)


def test_a_mark_whose_article_is_gone_stays_with_its_words(
    desk: Desk, article: str, newsroom: Newsroom
) -> None:
    desk.put_mark(Mark.NOTE, stretch(desk, article, SECOND), text="Ask her")
    with Database(newsroom.library) as database, database.transaction() as db:
        db.execute("DELETE FROM article WHERE id = ?", (article,))
        db.execute("UPDATE counter SET value = value + 1 WHERE name = 'changes'")
    entry = only(desk)
    assert entry.target is None
    assert (entry.text, entry.words, entry.source) == ("Ask her", SECOND, "Marea Courier")
    desk.take_mark(entry.number)
    assert desk.notebook() == ()


def test_a_mark_on_a_name_follows_it_into_another_and_back(desk: Desk) -> None:
    dora, hanna = entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu")
    desk.put_mark(Mark.STAR, Target(entity=dora))
    desk.put_mark(Mark.NOTE, Target(entity=hanna), text="Who is she?")
    desk.join(dora, hanna)
    joined = entity(desk, "Hanna Orlu")
    assert {entry.target for entry in desk.notebook()} == {Target(entity=joined)}
    desk.undo()
    note, star = desk.notebook()
    assert star.target == Target(entity=entity(desk, "Dora Pesk"))
    assert note.target == Target(entity=entity(desk, "Hanna Orlu"))


def test_two_stars_that_came_to_be_on_one_name_are_taken_off_together(desk: Desk) -> None:
    dora, hanna = entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu")
    for one in (dora, hanna):
        desk.put_mark(Mark.STAR, Target(entity=one))
    desk.join(dora, hanna)
    desk.take_mark(desk.notebook()[0].number)
    assert desk.notebook() == ()
    desk.undo()
    assert len(desk.notebook()) == 2


def test_a_mark_on_a_hidden_name_waits_for_it(desk: Desk) -> None:
    marea = entity(desk, "Marea")
    desk.put_mark(Mark.STAR, Target(entity=marea))
    desk.hide(marea)
    assert (only(desk).target, only(desk).words) == (None, "Marea")
    desk.undo()
    assert only(desk).target == Target(entity=marea)


def test_marks_outlive_a_new_index(desk: Desk, article: str) -> None:
    desk.put_mark(Mark.STAR, Target(article))
    before = desk.notebook()
    desk.reindex(lambda progress: None)
    assert desk.notebook() == before


def test_marks_outlive_reading_again(desk: Desk, article: str) -> None:
    desk.put_mark(Mark.STAR, stretch(desk, article, SECOND))
    desk.put_mark(Mark.NOTE, Target(entity=entity(desk, "Dora Pesk")), text="Who is she?")
    desk.reread(
        [], on_progress=lambda progress: None, is_cancelled=lambda: False, is_for_all=True, jobs=1
    )
    note, star = desk.notebook()
    assert star.target == stretch(desk, article, SECOND)
    assert note.target == Target(entity=entity(desk, "Dora Pesk"))


def test_two_processes_write_into_one_notebook(desk: Desk, article: str) -> None:
    with Desk.open(desk.library) as other:
        desk.put_mark(Mark.STAR, Target(article))
        assert [entry.mark for entry in other.notebook()] == [Mark.STAR]
        other.put_mark(Mark.READ, Target(article))
        assert [entry.mark for entry in desk.notebook()] == [Mark.READ, Mark.STAR]
        assert desk.undo().told == "taken back: read “The divers come”"
        assert [entry.mark for entry in other.notebook()] == [Mark.STAR]


def test_a_mark_is_put_while_another_process_adds(desk: Desk, article: str) -> None:
    with Database(desk.library) as adding, adding.writing():
        desk.put_mark(Mark.STAR, Target(article))
        desk.undo()
        desk.remember_seen([(article, Span(0, 9))])
    assert desk.seen([article]) == {(article, 0)}


MARKING = """
import sys
from pathlib import Path
from briefing.desk.desk import Desk
from briefing.notebook import Mark, Target

desk = Desk.open(Path(sys.argv[1]))
target = Target(sys.argv[2])
print("ready", flush=True)
number = 0
while True:
    number += 1
    desk.put_mark(Mark.NOTE, target, text=f"note {number}")
    print(number, flush=True)
"""


def test_whoever_is_killed_while_marking_loses_no_note_and_has_never_two(
    desk: Desk, article: str
) -> None:
    chance = random.Random(3)
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", MARKING, str(desk.library), article],
            stdout=subprocess.PIPE,
            env=os.environ,
            text=True,
        )
        assert process.stdout is not None
        for expected in ("ready\n", "1\n"):
            assert process.stdout.readline() == expected
        time.sleep(chance.uniform(0.05, 0.3))
        process.send_signal(signal.SIGKILL)
        printed = ["1", *process.stdout.read().split()]
        process.wait()
        process.stdout.close()
        assert int(only(desk).text.removeprefix("note ")) >= int(printed[-1])
    with closing(sqlite3.connect(desk.library / RECORD_NAME)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
