"""Does a library of an earlier version keep its entities' ids when it is opened and settled?"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.article import Article, RawArticle
from briefing.cleaning import clean
from briefing.config import RECORD_NAME
from briefing.entities.spread import KnownForm, KnownForms, spread, votes_of
from briefing.ingest.settling import settle
from briefing.language.occurrences import FormFinder
from briefing.language.sentences import sentences
from briefing.mention import Found, Label, Name, Reading
from briefing.record import articles as shelf
from briefing.record import due, judgements, nameforms, names, settled, uses
from briefing.record.database import Database
from tests.record.versions import write_schema

NAMES = {
    "Dora Pesk": Label.PERSON,
    "Pesk": Label.PERSON,
    "Marea": Label.GPE,
    "Marea naval base": Label.FAC,
    "Coastal Rescue Front": Label.ORG,
    "CRF": Label.ORG,
}
TEXTS = (
    "Divers of the Coastal Rescue Front (CRF) came to Marea on Monday, an officer said.",
    "Dora Pesk, who leads the CRF, thanked them. Pesk spoke at Marea naval base on Friday.",
    "Nobody at Marea naval base would say when Pesk is to return to her office in Marea.",
)
IDS = {
    "Dora Pesk": "d" * 12,
    "Marea": "a" * 12,
    "Marea naval base": "b" * 12,
    "Coastal Rescue Front": "c" * 12,
}
KNOWN = KnownForms({form: KnownForm(label, is_spread=True) for form, label in NAMES.items()})
OWNERS = {"Pesk": "Dora Pesk", "CRF": "Coastal Rescue Front"}
ARTICLE = (
    "INSERT INTO article (id, title, has_own_title, source, published_from, language, words, added,"
    " mentions, stamp, settled) VALUES (?, '', 0, 'Marea Courier', 'unknown', 'en', 12, '', ?,"
    " 'stamped', 1)"
)


def read(article: Article) -> Reading:
    spans = (s for p in article.paragraphs for s in sentences(article.text, p))
    found = FormFinder(NAMES).find(article.story())
    marked = (Name(start, end, NAMES[form], Found.MODEL, 0.99) for start, end, form in found)
    return Reading("by hand 1", tuple(spans), tuple(marked))


def write_second_version(db: sqlite3.Connection) -> None:
    """A settled library, as the second version wrote it."""
    write_schema(db, 2)
    numbers = {name: number for number, name in enumerate(IDS, 1)}
    entities = [(number, IDS[name], name, NAMES[name]) for name, number in numbers.items()]
    db.executemany("INSERT INTO entity VALUES (?,?,?,?,0,0)", entities)
    votes: Counter[tuple[str, Label]] = Counter()
    for text in TEXTS:
        article = clean(RawArticle(text=text, place="/news/one.txt"))
        reading = read(article)
        write_article(db, article, reading, numbers)
        for (form, label, _), count in votes_of(article, reading).items():
            votes[form, label] += count
    for (form, label), count in votes.items():
        db.execute("INSERT INTO vote VALUES (?,?,?,?)", (form, label, count, count))
        db.execute("INSERT INTO known_form VALUES (?,?,1)", (form, label))
    db.execute(
        "INSERT INTO judgement (left_form, right_form, verdict, made_by, made_at)"
        " VALUES ('Pesk', 'Dora Pesk', 'same', 'user', '')"
    )


def write_article(
    db: sqlite3.Connection, article: Article, reading: Reading, numbers: dict[str, int]
) -> None:
    mentions = spread(article, reading, KNOWN)
    number = db.execute(ARTICLE, (article.id, len(mentions))).lastrowid
    spans = [[(p.start, p.end) for p in article.paragraphs], [], []]
    body = (number, article.text, *map(json.dumps, spans))
    db.execute("INSERT INTO body VALUES (?,?,?,?,?)", body)
    shown = [(s.start, s.end) for s in reading.sentences]
    rows = [(n.start, n.end, n.label, n.found, n.confidence) for n in reading.names]
    held = (number, reading.model, json.dumps(shown), json.dumps(rows))
    db.execute("INSERT INTO reading VALUES (?,?,?,?)", held)
    for name in mentions:
        form = article.text[name.start : name.end]
        entity = numbers[OWNERS.get(form, form)]
        row = (number, name.start, name.end, name.label, form, name.found, 0.9, entity)
        db.execute("INSERT INTO mention VALUES (?,?,?,?,?,?,?,?)", row)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Database]:
    folder = tmp_path / "library"
    folder.mkdir()
    with closing(sqlite3.connect(folder / RECORD_NAME)) as db:
        write_second_version(db)
        db.commit()
    with Database(folder) as opened:
        yield opened


def settle_all(database: Database) -> bool:
    return settle(database, lambda forms: (), lambda done, total: None)


def test_entities_keep_their_ids(library: Database) -> None:
    assert settle_all(library)
    found = {one.name: one.id for one in names.entities(library)}
    assert found == IDS


def test_entities_have_the_forms_and_mentions_that_they_had(library: Database) -> None:
    settle_all(library)
    counted = {
        one.name: ({form.text for form in one.forms}, one.mentions, one.articles)
        for one in names.entities(library)
    }
    assert counted == {
        "Marea": ({"Marea"}, 4, 3),
        "Dora Pesk": ({"Dora Pesk", "Pesk"}, 3, 2),
        "Coastal Rescue Front": ({"Coastal Rescue Front", "CRF"}, 3, 2),
        "Marea naval base": ({"Marea naval base"}, 2, 2),
    }


def test_it_is_due_to_be_settled_once(library: Database) -> None:
    assert due.is_due(library)
    settle_all(library)
    assert not due.is_due(library)
    assert not settle_all(library)


def test_all_articles_are_to_be_indexed_again(library: Database) -> None:
    assert {one.stamp for one in shelf.entries(library)} == {""}
    settle_all(library)
    assert {"", "stamped"}.isdisjoint(one.stamp for one in shelf.entries(library))


def test_texts_and_readings_stay(library: Database) -> None:
    for text in TEXTS:
        article = clean(RawArticle(text=text, place="/news/one.txt"))
        held = shelf.article(library, article.id)
        assert held is not None
        assert held.text == text
        assert shelf.reading(library, article.id) == read(article)


def test_nobody_could_decide_in_the_second_version(library: Database) -> None:
    with library.reading() as db:
        assert judgements.decisions(db) == ()


def test_what_comes_out_is_what_adding_the_articles_anew_gives(
    library: Database, tmp_path: Path
) -> None:
    settle_all(library)
    with Database(tmp_path / "anew") as anew:
        with anew.transaction() as db:
            for text in TEXTS:
                article = clean(RawArticle(text=text, place="/news/one.txt"))
                reading = read(article)
                shelf.save_article(db, article, reading, added="")
                settled.add_votes(db, votes_of(article, reading), sign=1)
        settle_all(anew)
        expected = {(one.name, one.forms, one.label) for one in names.entities(anew)}
    assert {(one.name, one.forms, one.label) for one in names.entities(library)} == expected


def test_short_forms_of_states_are_compared_anew(tmp_path: Path) -> None:
    numbers = {"California": 1, "Calif.": 2, "Marea": 3}
    (tmp_path / "library").mkdir()
    with closing(sqlite3.connect(tmp_path / "library" / RECORD_NAME)) as db:
        write_schema(db, 6)
        for form, number in numbers.items():
            db.execute("INSERT INTO name VALUES (?, 'place', ?, ?)", (number, form, number))
            words = [(f"place key {form.lower().removesuffix('.')}", "m", number)]
            db.executemany("INSERT INTO name_word VALUES (?,?,?)", words)
        db.commit()
    with Database(tmp_path / "library") as opened:
        assert due.is_due(opened)
        with opened.transaction() as db:
            assert uses.due_names(db) == {2}
            assert nameforms.without_words(db, numbers.values()) == {2}


def test_bodies_are_compared_anew(tmp_path: Path) -> None:
    rows = [(1, "group", "Oman's Navy"), (2, "group", "Oman Navy"), (3, "place", "Oman")]
    (tmp_path / "library").mkdir()
    with closing(sqlite3.connect(tmp_path / "library" / RECORD_NAME)) as db:
        write_schema(db, 7)
        for number, family, form in rows:
            db.execute("INSERT INTO name VALUES (?, ?, ?, ?)", (number, family, form, number))
            word = f"{family} key {form.lower()}"
            db.execute("INSERT INTO name_word VALUES (?,?,?)", (word, "m", number))
        db.commit()
    with Database(tmp_path / "library") as opened:
        assert due.is_due(opened)
        with opened.transaction() as db:
            assert uses.due_names(db) == {1, 2}
            assert nameforms.without_words(db, (1, 2, 3)) == {1, 2}
