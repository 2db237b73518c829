"""How are articles of the library read again, by the model at hand?

An article's text stays; its language, its sentences and its names are replaced, in batches that are
committed at once. A process that is killed leaves every article with its old reading or its new
one, and what the new readings change is settled by whoever comes next.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from briefing.article import Article
from briefing.detection import detect
from briefing.entities.spread import votes_of
from briefing.ingest.corridor import Surroundings
from briefing.ingest.reading import read_along
from briefing.ingest.settling import settle
from briefing.mention import Reading
from briefing.record import articles as shelf
from briefing.record import settled
from briefing.record.database import Database

_BATCH = 24
"""Articles that are committed together."""


class Rereading(Struct):
    """How many articles were read, and in how many of them something else was found."""

    read: int = 0
    changed: int = 0


class _Known(Struct, frozen=True):
    """An article with the language that is detected in it now, and what was read before."""

    number: int
    article: Article
    reading: Reading


def reread(database: Database, numbers: Sequence[int], surroundings: Surroundings) -> Rereading:
    """Read the articles of these numbers again, and settle what that changes.

    Raises:
        ModelError: the language model cannot be loaded.
        LibraryError: the record cannot be written; what was committed before stays.
    """
    outcome = Rereading()
    with closing(read_along(_known(database, numbers, surroundings), surroundings.readers)) as read:
        while batch := tuple(islice(read, _BATCH)):
            _commit(database, batch, outcome)
    settle(
        database, surroundings.find_articles, surroundings.on_settling, surroundings.on_comparing
    )
    return outcome


def _known(
    database: Database, numbers: Sequence[int], surroundings: Surroundings
) -> Iterator[tuple[_Known, tuple[Article, ...]]]:
    """Each article, to be read again."""
    for done, (number, article, reading) in enumerate(shelf.articles(database, numbers)):
        if surroundings.is_cancelled():
            return
        surroundings.on_place(done, len(numbers), article.title)
        story = "\n".join(article.text[p.start : p.end] for p in article.paragraphs)
        now = replace(article, language=detect(story) or article.language)
        yield _Known(number, now, reading), (now,)


def _commit(
    database: Database,
    batch: Sequence[tuple[_Known, Sequence[Reading]]],
    outcome: Rereading,
) -> None:
    """Write the new readings of a batch together, and let their votes take the place of the old."""
    with database.transaction() as db:
        for known, (reading,) in batch:
            settled.add_votes(db, votes_of(known.article, known.reading), sign=-1)
            settled.add_votes(db, votes_of(known.article, reading), sign=1)
            shelf.save_reading(db, known.number, reading, language=known.article.language)
            outcome.read += 1
            outcome.changed += replace(known.reading, model=reading.model) != reading
