"""How does one addition go, from places to a settled record?

Files are read and cleaned one by one, the language pipeline reads what is new beside that, and
places are committed in batches: a process that is killed loses one batch and what is just being
read, and the next addition takes up where it stopped. What no place holds any longer goes when all
places are known; comparing names over the whole library comes last.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from msgspec import Struct, field

from briefing.article import Article, Skipped
from briefing.cleaning import clean
from briefing.entities.spread import votes_of
from briefing.errors import Unreadable
from briefing.ingest.reading import Readers, read_along
from briefing.ingest.settling import settle
from briefing.mention import Reading
from briefing.record import articles as shelf
from briefing.record import holdings, settled, uses
from briefing.record.database import Database
from briefing.sources import SourceFile, find_files, read_bytes, read_file

_BATCH = 24
"""Places that are read and committed together."""


class Surroundings(Struct, frozen=True):
    """What an addition or a rereading needs from outside: below the desk are no clock, no model."""

    readers: Readers
    now: str
    """ISO 8601 time of the addition."""
    find_articles: Callable[[Iterable[str]], Iterable[str]]
    """Ids of settled articles whose text holds one of these forms; more do no harm."""
    on_place: Callable[[int, int, str], None]
    """Told how many places (or articles) are done, how many there are, and which is next."""
    on_settling: Callable[[int, int], None]
    on_comparing: Callable[[int, int], None]
    is_cancelled: Callable[[], bool]


class Outcome(Struct):
    """What happened to each place."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    unmarked: Counter[str] = field(default_factory=Counter)
    """New articles whose language the reader does not serve, by language."""


class _Delivery(Struct, frozen=True):
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
    asked: set[str] = set()
    deliveries = _deliveries(database, sources, surroundings, outcome)
    unread = _with_new(database, deliveries, asked)
    with closing(read_along(unread, surroundings.readers)) as arrivals:
        while batch := tuple(islice(arrivals, _BATCH)):
            _commit(database, batch, surroundings.now, outcome)
            asked.difference_update(a.id for delivery, _ in batch for a in delivery.articles)
    _remove_unheld(database)
    settle(
        database, surroundings.find_articles, surroundings.on_settling, surroundings.on_comparing
    )
    return outcome


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
            if holdings.fingerprint(database, place) == file.fingerprint:
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


def _with_new(
    database: Database, deliveries: Iterable[_Delivery], asked: set[str]
) -> Iterator[tuple[_Delivery, tuple[Article, ...]]]:
    """Each delivery with those of its articles that are to be read; `asked` grows by their ids."""
    for delivery in deliveries:
        new: list[Article] = []
        for article in delivery.articles:
            if article.id not in asked and not shelf.holds(database, article.id):
                asked.add(article.id)
                new.append(article)
        yield delivery, tuple(new)


def _commit(
    database: Database,
    batch: Sequence[tuple[_Delivery, Sequence[Reading]]],
    now: str,
    outcome: Outcome,
) -> None:
    """Write all of a batch together."""
    with database.transaction() as db:
        for delivery, readings in batch:
            held = {article.id: article for article in delivery.articles}
            new = [article for article in held.values() if not shelf.holds(database, article.id)]
            for article, reading in zip(new, readings, strict=True):
                shelf.save_article(db, article, reading, added=now)
                settled.add_votes(db, votes_of(article, reading), sign=1)
                outcome.unmarked[article.language] += not reading.is_marked
            if holdings.fingerprint(database, delivery.place) is not None:
                outcome.updated.append(delivery.place)
            elif new:
                outcome.added.append(delivery.place)
            else:
                outcome.unchanged.append(delivery.place)
            holdings.save_place(db, delivery.place, delivery.fingerprint, held)
        settled.note_change(db)


def _remove_unheld(database: Database) -> None:
    """Take out the articles that no place holds any longer, and their votes."""
    with database.transaction() as db:
        gone = holdings.unheld(db)
        for number, article, reading in shelf.articles(database, gone):
            settled.add_votes(db, votes_of(article, reading), sign=-1)
            uses.note_due(db, number)
            shelf.remove_article(db, number)
        if gone:
            settled.note_change(db)
