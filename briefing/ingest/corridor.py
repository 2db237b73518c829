"""How does one addition go, from places to a settled record?

Files are read and cleaned one by one, the language pipeline reads what is new in batches, and
each batch is committed at once: a process that is killed loses at most one batch, and the next
addition takes up where it stopped. Comparing names over the whole library comes last.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Protocol

from briefing.article import Article, Skipped
from briefing.cleaning import clean
from briefing.entities.spread import votes_of
from briefing.errors import Unreadable
from briefing.ingest.settling import settle
from briefing.mention import Reading
from briefing.record import articles as shelf
from briefing.record import settled
from briefing.record.database import Database
from briefing.sources import SourceFile, find_files, read_bytes, read_file

_BATCH = 24
"""Places that are read and committed together."""


class LanguageReader(Protocol):
    """What reads names: the shipped pipeline, or a hand-made one in tests."""

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """What stands in each article, in order."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an addition needs from outside. No clock and no model live below the desk."""

    load_reader: Callable[[], LanguageReader]
    """Called once, and only when there is something new to read."""
    now: str
    """ISO 8601 time of the addition."""
    find_articles: Callable[[Iterable[str]], Iterable[str]]
    """Ids of settled articles whose text holds one of these forms; more do no harm."""
    on_place: Callable[[int, int, str], None]
    """Told how many places are done, how many there are, and which is next."""
    on_settling: Callable[[int, int], None]
    is_cancelled: Callable[[], bool]


@dataclass(slots=True)
class Outcome:
    """What happened to each place."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Delivery:
    """What one place holds now."""

    place: str
    fingerprint: str
    articles: tuple[Article, ...]


def ingest(
    database: Database,
    places: Sequence[str],
    surroundings: Surroundings,
    *,
    piped: bytes | None = None,
) -> Outcome:
    """Bring the articles at `places`, and the one that was `piped` in, into the record.

    Raises:
        LibraryError: the record cannot be written; what was committed before stays.
    """
    outcome = Outcome()
    sources: list[Path | bytes] = [] if piped is None else [piped]
    for found in find_files(places):
        if isinstance(found, Skipped):
            outcome.skipped.append(found)
        else:
            sources.append(found)
    language = _Language(surroundings.load_reader)
    deliveries = _deliveries(database, sources, surroundings, outcome)
    while batch := tuple(islice(deliveries, _BATCH)):
        _commit(database, batch, language, surroundings.now, outcome)
    settle(database, surroundings.find_articles, surroundings.on_settling)
    return outcome


class _Language:
    """The language reader, loaded when the first new article asks for it."""

    def __init__(self, load: Callable[[], LanguageReader]) -> None:
        self._load = load
        self._reader: LanguageReader | None = None

    def read(self, articles: Sequence[Article]) -> tuple[Reading, ...]:
        if not articles:
            return ()
        if self._reader is None:
            self._reader = self._load()
        return tuple(self._reader.read(articles))


def _deliveries(
    database: Database,
    sources: Sequence[Path | bytes],
    surroundings: Surroundings,
    outcome: Outcome,
) -> Iterator[_Delivery]:
    """What places hold that the record does not know; the rest goes to the outcome."""
    for done, source in enumerate(sources):
        if surroundings.is_cancelled():
            return
        place = str(source) if isinstance(source, Path) else "standard input"
        surroundings.on_place(done, len(sources), place)
        try:
            file = read_file(source) if isinstance(source, Path) else _piped(source)
            place = file.place
            if shelf.fingerprint(database, place) == file.fingerprint:
                outcome.unchanged.append(place)
                continue
            cleaned = tuple(clean(raw) for raw in file.articles)
        except Unreadable as error:
            outcome.skipped.append(Skipped(place, error.message, error.hint))
            continue
        yield _Delivery(place, file.fingerprint, cleaned)


def _piped(content: bytes) -> SourceFile:
    fingerprint = hashlib.sha256(content).hexdigest()
    place = f"stdin#{fingerprint[:12]}"
    return SourceFile(place, fingerprint, read_bytes(content, place))


def _commit(
    database: Database,
    batch: Sequence[_Delivery],
    language: _Language,
    now: str,
    outcome: Outcome,
) -> None:
    """Read the new articles of a batch, and write all of it together."""
    new = {
        article.id: article
        for delivery in batch
        for article in delivery.articles
        if not shelf.holds(database, article.id)
    }
    readings = dict(zip(new, language.read(tuple(new.values())), strict=True))
    with database.transaction() as db:
        for article_id, article in new.items():
            reading = readings[article_id]
            shelf.save_article(db, article, reading, added=now)
            settled.add_votes(db, votes_of(article, reading), sign=1)
        unseen = set(new)
        for delivery in batch:
            held = {article.id for article in delivery.articles}
            if shelf.fingerprint(database, delivery.place) is not None:
                outcome.updated.append(delivery.place)
            elif held & unseen:
                outcome.added.append(delivery.place)
            else:
                outcome.unchanged.append(delivery.place)
            unseen -= held
            for number in shelf.save_place(db, delivery.place, delivery.fingerprint, held):
                _remove(database, number)
        settled.note_change(db)


def _remove(database: Database, number: int) -> None:
    """Take out an article that no place holds any longer, and its votes."""
    with database.reading() as db:
        for _, article, reading in shelf.articles(database, [number]):
            settled.add_votes(db, votes_of(article, reading), sign=-1)
        shelf.remove_article(db, number)
