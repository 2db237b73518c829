"""Which articles does the record hold, where did they come from, and what was read in them?"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from briefing.article import Article, ArticleRow, Span
from briefing.article_rows import ArticleRows, article_row
from briefing.mention import Found, Label, Name, Reading
from briefing.record.database import Database

LIST_ORDER = "published IS NULL, published, path, article.number"
"""The order of every list and walk: by date, undated last, then by path."""


class ArticleEntry(Struct, frozen=True):
    """An article as the record lists it, read without its text."""

    number: int
    """The order of arrival; never used again for another article."""
    row: ArticleRow
    stamp: str
    """Changes when what the index holds of the article changes."""


_ROW = (
    "SELECT id, title, has_own_title, source, author, url, path, published, published_from,"
    " language, words, mentions"
)
_ENTRY = f"{_ROW}, article.number, stamp FROM article"


def rows(database: Database) -> ArticleRows:
    """All articles as a list shows them, in the order of lists and walks."""
    with database.reading() as db:
        return ArticleRows(db.execute(f"{_ROW} FROM article ORDER BY {LIST_ORDER}"))


def entries(database: Database) -> tuple[ArticleEntry, ...]:
    """All articles, in the order of lists and walks."""
    with database.reading() as db:
        return tuple(map(_entry, db.execute(f"{_ENTRY} ORDER BY {LIST_ORDER}")))


def entry(database: Database, number: int) -> ArticleEntry:
    """The article of a number that the record has."""
    with database.reading() as db:
        return _entry(db.execute(f"{_ENTRY} WHERE article.number = ?", (number,)).fetchone())


def stamps(database: Database) -> Iterator[tuple[str, str]]:
    """The id and the stamp of every article, in no order."""
    with database.reading() as db:
        yield from db.execute("SELECT id, stamp FROM article")


def added(database: Database, ids: Collection[str]) -> dict[str, str]:
    """When each of these articles was added (ISO 8601), by id."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT id, added FROM article WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(ids)),),
        )
        return dict(rows.fetchall())


def matching_ids(database: Database, prefix: str) -> tuple[str, ...]:
    """At most two ids that begin with `prefix`: enough to tell none, one and several apart."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT id FROM article WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
            (prefix, prefix + "\uffff"),
        )
        return tuple(row[0] for row in rows)


def article(database: Database, article_id: str) -> Article | None:
    """One article with its text, or None where the record has no such id."""
    with database.reading() as db:
        row = db.execute(f"{_ENTRY} WHERE id = ?", (article_id,)).fetchone()
        return None if row is None else _with_body(db, _entry(row))


def articles(database: Database, numbers: Iterable[int]) -> Iterator[tuple[int, Article, Reading]]:
    """The articles of these numbers, in turn, with what was read in each."""
    for number in numbers:
        with database.reading() as db:
            row = db.execute(f"{_ENTRY} WHERE article.number = ?", (number,)).fetchone()
            if row is not None:
                yield number, _with_body(db, _entry(row)), _reading(db, number)


def reading(database: Database, article_id: str) -> Reading | None:
    """What the language pipeline read in an article."""
    with database.reading() as db:
        row = db.execute("SELECT number FROM article WHERE id = ?", (article_id,)).fetchone()
        return None if row is None else _reading(db, row[0])


def sentences_in(db: sqlite3.Connection, number: int) -> tuple[Span, ...]:
    """The sentences of an article."""
    row = db.execute("SELECT sentences FROM reading WHERE article = ?", (number,)).fetchone()
    return () if row is None else load_spans(row[0])


def numbers_of(database: Database, ids: Collection[str]) -> tuple[int, ...]:
    """The numbers of these articles, ascending; unknown ids are left out."""
    with database.reading() as db:
        rows = db.execute(
            "SELECT number FROM article WHERE id IN (SELECT value FROM json_each(?))"
            " ORDER BY number",
            (json.dumps(sorted(ids)),),
        )
        return tuple(row[0] for row in rows)


def unsettled(database: Database) -> tuple[int, ...]:
    """Numbers of the articles whose names are not yet compared with the library's."""
    with database.reading() as db:
        rows = db.execute("SELECT number FROM article WHERE settled = 0 ORDER BY number")
        return tuple(row[0] for row in rows)


def holds(database: Database, article_id: str) -> bool:
    """Whether the record has this article."""
    with database.reading() as db:
        found = db.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone()
        return found is not None


def save_article(db: sqlite3.Connection, article: Article, reading: Reading, *, added: str) -> None:
    """Write a new article and what was read in it. `added` is an ISO 8601 time."""
    cursor = db.execute(
        "INSERT INTO article (id, title, has_own_title, source, author, url, path, published,"
        " published_from, language, words, added) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            article.id,
            article.title,
            article.has_own_title,
            article.source,
            article.author,
            article.url,
            None if article.path is None else str(article.path),
            article.published,
            article.published_from,
            article.language,
            article.words,
            added,
        ),
    )
    spans = map(_dump_spans, (article.paragraphs, article.headings, article.furniture))
    db.execute("INSERT INTO body VALUES (?,?,?,?,?)", (cursor.lastrowid, article.text, *spans))
    db.execute(
        "INSERT INTO reading VALUES (?,?,?,?)",
        (cursor.lastrowid, reading.model, _dump_spans(reading.sentences), _dump_names(reading)),
    )


def save_reading(db: sqlite3.Connection, number: int, reading: Reading, *, language: str) -> None:
    """Replace what was read in an article, and its language; its names are to be settled then."""
    db.execute(
        "UPDATE reading SET model = ?, sentences = ?, names = ? WHERE article = ?",
        (reading.model, _dump_spans(reading.sentences), _dump_names(reading), number),
    )
    db.execute("UPDATE article SET language = ?, settled = 0 WHERE number = ?", (language, number))


def remove_article(db: sqlite3.Connection, number: int) -> None:
    """Take an article out, with all that was read in it and derived from it."""
    db.execute("DELETE FROM article WHERE number = ?", (number,))


def _entry(values: Sequence[Any]) -> ArticleEntry:
    *row, number, stamp = values
    return ArticleEntry(number, article_row(*row), stamp)


def _with_body(db: sqlite3.Connection, entry: ArticleEntry) -> Article:
    text, paragraphs, headings, furniture = db.execute(
        "SELECT text, paragraphs, headings, furniture FROM body WHERE article = ?",
        (entry.number,),
    ).fetchone()
    row = entry.row
    return Article(
        id=row.id,
        title=row.title,
        has_own_title=row.has_own_title,
        source=row.source,
        author=row.author,
        url=row.url,
        path=row.path,
        published=row.published,
        published_from=row.published_from,
        language=row.language,
        text=text,
        paragraphs=load_spans(paragraphs),
        headings=load_spans(headings),
        furniture=load_spans(furniture),
    )


def _reading(db: sqlite3.Connection, number: int) -> Reading:
    model, sentences, names = db.execute(
        "SELECT model, sentences, names FROM reading WHERE article = ?", (number,)
    ).fetchone()
    loaded = _load_names(names)
    return Reading(model, load_spans(sentences), loaded or (), is_marked=loaded is not None)


def _dump_spans(spans: Iterable[Span]) -> str:
    return json.dumps([(span.start, span.end) for span in spans], separators=(",", ":"))


def load_spans(text: str) -> tuple[Span, ...]:
    """Spans as the record keeps them."""
    return tuple(Span(start, end) for start, end in json.loads(text))


def _dump_names(reading: Reading) -> str:
    """As JSON; `null` where names were not marked at all."""
    if not reading.is_marked:
        return "null"
    rows = [(n.start, n.end, n.label, n.found, n.confidence) for n in reading.names]
    return json.dumps(rows, separators=(",", ":"))


def _load_names(text: str) -> tuple[Name, ...] | None:
    rows = json.loads(text)
    if rows is None:
        return None
    return tuple(
        Name(start, end, Label(label), Found(found), confidence)
        for start, end, label, found, confidence in rows
    )
