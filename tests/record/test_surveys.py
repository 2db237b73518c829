"""Is it counted who is named where, as going through all mentions would count it?"""

import random
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import RECORD_NAME
from briefing.record import doubts, facets, surveys
from briefing.record.database import Database
from briefing.record.migrations import MIGRATIONS
from tests.record.versions import write_schema

OUTLETS = ("Marea Courier", "Northern Post", "Levant Daily")
ARTICLES, ENTITIES = 60, 12
Counts = dict[tuple[str, str], tuple[int, int]]


def outlet_of(article: int) -> str:
    return OUTLETS[article * article % 3]


def id_of(entity: int) -> str:
    return f"{entity:012x}"


def mentions() -> Iterator[tuple[int, int, int, float]]:
    """Article, entity, which of its two names, and confidence of each mention."""
    chance = random.Random(7)
    for article in range(1, ARTICLES + 1):
        for entity in range(1, ENTITIES + 1):
            for name in (2 * entity, 2 * entity + 1):
                for _ in range(chance.choice((0, 0, 0, 1, 1, 3))):
                    yield article, entity, name, chance.choice((0.4, 0.9, 0.96, 1.0))


def counted(least: float) -> Counts:
    """What is to come out, mention by mention."""
    numbers: Counter[tuple[str, str]] = Counter()
    articles: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for article, entity, _, confidence in mentions():
        if confidence >= least:
            numbers[id_of(entity), outlet_of(article)] += 1
            articles[id_of(entity), outlet_of(article)].add(article)
    return {cell: (numbers[cell], len(articles[cell])) for cell in numbers}


def write_fourth_version(db: sqlite3.Connection) -> None:
    """A settled library, as the fourth version wrote it."""
    write_schema(db, 4)
    for article in range(1, ARTICLES + 1):
        db.execute(
            "INSERT INTO article (id, title, has_own_title, source, published_from, language,"
            " words, added, settled) VALUES (?, '', 0, ?, 'unknown', 'en', 0, '', 1)",
            (f"{article:016x}", outlet_of(article)),
        )
        names = "null" if article % 5 == 0 else "[]"
        db.execute("INSERT INTO reading VALUES (?, 'by hand 1', '[]', ?)", (article, names))
    for entity in range(1, ENTITIES + 1):
        for name in (2 * entity, 2 * entity + 1):
            db.execute("INSERT INTO name VALUES (?, 'person', ?, NULL)", (name, f"Name {name}"))
        total = Counter(found[2] for found in mentions() if found[1] == entity)
        articles = len({found[0] for found in mentions() if found[1] == entity})
        db.execute(
            "INSERT INTO entity (number, id, name, label, mentions, articles)"
            " VALUES (?, ?, ?, 'PERSON', ?, ?)",
            (entity, id_of(entity), f"Name {2 * entity}", total.total(), articles),
        )
        for name, count in total.items():
            form = f"Name {name}"
            db.execute("INSERT INTO entity_form VALUES (?,?,?,?)", (entity, form, form, count))
    uses = Counter(found[:3] for found in mentions())
    db.executemany(
        "INSERT INTO name_use (article, name, first, label, mentions, entity)"
        " VALUES (?, ?, 0, 'PERSON', ?, ?)",
        [(article, name, count, entity) for (article, entity, name), count in uses.items()],
    )
    db.executemany(
        "INSERT INTO mention VALUES (?, ?, ?, ?, 'PERSON', 'model', ?)",
        [
            (article, name, start, start + 1, confidence)
            for start, (article, _, name, confidence) in enumerate(mentions())
        ],
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Database]:
    with closing(sqlite3.connect(tmp_path / RECORD_NAME)) as db:
        write_fourth_version(db)
        db.commit()
    with Database(tmp_path) as opened:
        yield opened


def every_id() -> list[str]:
    return [id_of(entity) for entity in range(1, ENTITIES + 1)]


@pytest.mark.parametrize("least", [0.0, 0.3, 0.6, 0.95, 0.97, 1.0])
def test_each_cell_has_the_mentions_and_articles_that_are_there(
    library: Database, least: float
) -> None:
    assert surveys.tally(library, every_id(), least=least) == counted(least)


@pytest.mark.parametrize("least", [0.0, 0.6])
def test_only_who_is_asked_for_is_counted(library: Database, least: float) -> None:
    two = {id_of(3), id_of(5)}
    expected = {cell: count for cell, count in counted(least).items() if cell[0] in two}
    assert surveys.tally(library, [*two, "gone"], least=least) == expected


def test_nobody_is_counted_where_nobody_is_asked_for(library: Database) -> None:
    assert surveys.tally(library, [], least=0.0) == {}


def test_an_outlet_has_its_articles_and_those_without_marked_names(library: Database) -> None:
    articles = Counter(outlet_of(article) for article in range(1, ARTICLES + 1))
    unread = Counter(outlet_of(article) for article in range(5, ARTICLES + 1, 5))
    assert {name: (count, none) for name, count, none in surveys.outlets(library)} == {
        name: (articles[name], unread[name]) for name in articles
    }


@pytest.mark.parametrize("least", [0.6, 0.97, 1.0])
def test_who_is_sure_is_the_same_asked_by_id_or_for_all(library: Database, least: float) -> None:
    everybody = tuple(doubts.sure_entities(library, least))
    assert doubts.sure_entities_with(library, least, every_id()) == everybody
    one = tuple(entity for entity in everybody if entity.id == id_of(3))
    assert doubts.sure_entities_with(library, least, [id_of(3), "gone"]) == one


def test_a_library_of_the_fourth_version_is_sound_after_it_was_opened(library: Database) -> None:
    with library.reading() as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_uses_are_counted_from_the_index_alone(library: Database) -> None:
    with library.reading() as db:
        for wanted in ("article", "article, mentions - 1"):
            plan = db.execute(
                f"EXPLAIN QUERY PLAN SELECT {wanted} FROM name_use"
                " WHERE entity = 1 AND mentions > 1"
            )
            assert "COVERING INDEX name_use_entity (entity=?)" in plan.fetchone()[3]


def test_what_changes_later_is_counted(library: Database) -> None:
    article, entity, name, _ = next(mentions())
    with library.transaction() as db:
        db.execute(
            "UPDATE name_use SET mentions = mentions + 9 WHERE article = ? AND name = ?",
            (article, name),
        )
        db.execute("UPDATE reading SET names = 'null' WHERE article = ?", (article,))
    cell = id_of(entity), outlet_of(article)
    numbers, articles = counted(0.0)[cell]
    assert surveys.tally(library, [id_of(entity)], least=0.0)[cell] == (numbers + 9, articles)
    unread = Counter(map(outlet_of, (article, *range(5, ARTICLES + 1, 5))))
    assert {outlet: none for outlet, _, none in surveys.outlets(library)} == unread


def test_an_article_with_two_names_of_somebody_is_one_that_has_him(library: Database) -> None:
    ids = [f"{article:016x}" for article in range(1, 31)]
    named = Counter(
        id_of(entity) for article, entity in {found[:2] for found in mentions()} if article <= 30
    )
    assert dict(facets.common(library, ids, limit=ENTITIES).entities) == named
