"""Where have walks stood, where were they left, and what is new for a saved search?"""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from briefing.article import Span
from briefing.desk.desk import Desk
from briefing.errors import NothingFound, UsageError
from briefing.notebook import KeptSearch, PastWalk

HERE = Span(0, 9)


class Newsroom(Protocol):
    library: Path

    def add(self, file: str, text: str, *, title: str = "", url: str = "") -> str: ...


@pytest.fixture
def article(newsroom: Newsroom) -> str:
    return newsroom.add("one.txt", "Dora Pesk met Hanna Orlu in Marea. Dora Pesk left the harbour.")


@pytest.fixture
def desk(newsroom: Newsroom, article: str) -> Iterator[Desk]:
    with Desk.open(newsroom.library) as opened:
        yield opened


def entity(desk: Desk, name: str) -> str:
    (found,) = desk.entities_named(name)
    return found.id


def walk(title: str, *, entity: str | None = None, query: str | None = None) -> PastWalk:
    return PastWalk(title, entity, query, "", "a" * 16, HERE, 3, 7, "")


def queries(desk: Desk) -> list[tuple[str, bool]]:
    return [(one.query, one.is_saved) for one in desk.searches()]


def new(desk: Desk) -> dict[str, int]:
    return {one.query: one.new for one in desk.searches()}


def test_the_places_at_which_walks_stood_are_known_by_article(desk: Desk) -> None:
    desk.remember_seen([("a" * 16, HERE), ("a" * 16, Span(20, 25)), ("b" * 16, HERE)])
    desk.remember_seen([("a" * 16, HERE)])
    assert desk.seen(["a" * 16]) == {("a" * 16, 0), ("a" * 16, 20)}
    assert desk.seen(["a" * 16, "b" * 16, "c" * 16]) >= {("b" * 16, 0)}
    assert desk.seen([]) == frozenset()


def test_what_is_remembered_is_no_decision(desk: Desk) -> None:
    desk.remember_seen([("a" * 16, HERE)])
    desk.remember_walk(walk("Marea", entity=entity(desk, "Marea")))
    desk.save_search("harbour")
    with pytest.raises(NothingFound):
        desk.undo()


def test_walks_are_kept_the_latest_first_and_each_once(desk: Desk) -> None:
    dora, hanna = entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu")
    desk.remember_walk(walk("Dora Pesk", entity=dora))
    desk.remember_walk(walk("Hanna Orlu", entity=hanna))
    desk.remember_walk(walk("“harbour”", query="harbour"))
    desk.remember_walk(walk("Dora Pesk again", entity=dora))
    walks = desk.past_walks()
    assert [one.title for one in walks] == ["Dora Pesk again", "“harbour”", "Hanna Orlu"]
    assert (walks[0].span, walks[0].at, walks[0].stops) == (HERE, 3, 7)
    assert walks[0].left_at > "2024"


def test_a_hundred_walks_are_kept(desk: Desk) -> None:
    for number in range(103):
        desk.remember_walk(walk(str(number), query=str(number)))
    assert [one.title for one in desk.past_walks()] == [str(n) for n in range(102, 2, -1)]


def test_the_walk_of_a_name_follows_it_into_another(desk: Desk) -> None:
    dora, hanna = entity(desk, "Dora Pesk"), entity(desk, "Hanna Orlu")
    desk.remember_walk(walk("Hanna Orlu", entity=hanna))
    desk.remember_walk(walk("Dora Pesk", entity=dora))
    desk.join(dora, hanna)
    (left,) = desk.past_walks()
    assert (left.title, left.entity) == ("Dora Pesk", entity(desk, "Hanna Orlu"))
    desk.undo()
    assert len(desk.past_walks()) == 2


def test_the_walk_of_a_name_that_is_hidden_is_not_listed(desk: Desk) -> None:
    marea = entity(desk, "Marea")
    desk.remember_walk(walk("Marea", entity=marea))
    desk.hide(marea)
    assert desk.past_walks() == ()


def test_saved_searches_come_first_then_those_that_were_used_last(desk: Desk) -> None:
    for query in ("divers", "harbour", "squid", "harbour "):
        desk.remember_search(query)
    desk.save_search("divers")
    desk.save_search("Marea AND boats")
    assert queries(desk) == [
        ("Marea AND boats", True), ("divers", True), ("harbour", False), ("squid", False)
    ]  # fmt: skip
    desk.save_search("divers", is_saved=False)
    assert queries(desk)[1:] == [("harbour", False), ("squid", False), ("divers", False)]


def test_a_hundred_searches_are_kept_and_every_saved_one(desk: Desk) -> None:
    desk.save_search("the first")
    for number in range(103):
        desk.remember_search(str(number))
    kept = queries(desk)
    assert kept[0] == ("the first", True)
    assert kept[1:] == [(str(number), False) for number in range(102, 2, -1)]


def test_a_search_is_forgotten_whether_it_is_saved_or_not(desk: Desk) -> None:
    desk.save_search("harbour")
    desk.remember_search("squid")
    for query in ("harbour", " squid", "never used"):
        desk.forget_search(query)
    assert desk.searches() == ()


def test_a_search_that_is_none_is_refused(desk: Desk) -> None:
    for act in (desk.remember_search, desk.save_search):
        with pytest.raises(UsageError):
            act("  ")
    with pytest.raises(NothingFound):
        desk.save_search("never used", is_saved=False)
    assert desk.searches() == ()


def test_a_saved_search_tells_how_many_articles_are_new(desk: Desk, newsroom: Newsroom) -> None:
    desk.save_search("harbour")
    desk.save_search("squid")
    desk.remember_search("divers")
    assert new(desk) == {"squid": 0, "harbour": 0, "divers": 0}
    newsroom.add("two.txt", "The harbour of Marea was closed on Monday, when divers came there.")
    newsroom.add("three.txt", "The harbour of Marea was open again on Tuesday, an officer said.")
    assert new(desk) == {"squid": 0, "harbour": 2, "divers": 0}
    desk.remember_search("harbour")
    assert new(desk) == {"squid": 0, "harbour": 0, "divers": 0}


def test_a_saved_search_that_cannot_be_read_has_nothing_new(desk: Desk, newsroom: Newsroom) -> None:
    desk.save_search('"harbour')
    newsroom.add("two.txt", "The harbour of Marea was closed on Monday, when divers came there.")
    assert desk.searches()[0].new == 0


def test_searches_outlive_the_process(desk: Desk) -> None:
    desk.save_search("harbour")
    with Desk.open(desk.library) as other:
        (kept,) = other.searches()
    assert isinstance(kept, KeptSearch)
    assert (kept.query, kept.is_saved) == ("harbour", True)
    assert kept.last_used > "2024"
