"""How does the full-text index follow the record?"""

import shutil
import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from briefing.article import Article
from briefing.errors import QueryError
from briefing.mention import Label
from briefing.record import articles as shelf
from briefing.record import names
from briefing.record.articles import ArticleEntry
from briefing.record.database import Database
from briefing_index import Document, FullTextIndex, IndexBroken, QueryUnreadable, Results

_FIELDS = {
    Label.PERSON: "person",
    Label.ORG: "org",
    Label.GPE: "place",
    Label.LOC: "place",
    Label.FAC: "place",
    Label.NORP: "group",
    Label.EVENT: "event",
}
_MOST_FORMS = 200
"""Forms above which every article is named instead of asking the index for each form."""
_Answer = TypeVar("_Answer")


class Catalogue:
    """The index of one library. The record is the truth; this can be deleted and made again."""

    def __init__(self, database: Database, folder: Path) -> None:
        """Open the index in `folder`; a damaged one is put away and made anew when it is needed."""
        self._database = database
        self._folder = folder
        self._lock = threading.Lock()
        self._index: FullTextIndex | None = None

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            if self._index is not None:
                self._index.close()
                self._index = None

    def search(self, query: str, *, limit: int, typing: bool) -> Results:
        """The ids that answer `query`.

        Raises:
            QueryError: the query cannot be read.
        """
        return self._asked(
            lambda index: index.search(query, limit=limit, typing=typing, naming=self._naming)
        )

    def answers(self, query: str) -> tuple[str, ...]:
        """The ids of all articles that answer `query`, in no order. Raises as `search`."""
        return self._asked(lambda index: index.answers(query, naming=self._naming))

    def did_you_mean(self, query: str) -> str | None:
        """A query with near words for those that stand nowhere. Raises as `search`."""
        return self._asked(lambda index: index.did_you_mean(query, naming=self._naming))

    def articles_with(self, forms: Iterable[str]) -> Collection[str]:
        """Ids of the indexed articles that may hold one of `forms`: all of them, and some more."""
        wanted = list(forms)
        if not wanted:
            return ()
        if len(wanted) > _MOST_FORMS:
            return self._opened().stamps().keys()
        found: set[str] = set()
        for form in wanted:
            words = form.replace('"', " ")
            if any(char.isalnum() for char in words):
                found.update(self._opened().answers(f'"{words}"'))
        return found

    def is_behind(self) -> bool:
        """Whether the index lacks something of the record, or holds what the record does not."""
        version = self._database.version()
        return not self._opened().holds(partial(shelf.stamps, self._database), version=version)

    def catch_up(self, on_document: Callable[[int, int], None]) -> int:
        """Write what the index lacks, and take out what the record no longer holds.

        Args:
            on_document: told how many documents are written, and how many there are to write.

        Returns:
            How many documents were written.

        Raises:
            briefing_index.IndexBusy: another process writes to the index.
        """
        held = self._opened().stamps()
        entries = shelf.entries(self._database)
        missing = [entry for entry in entries if held.get(entry.row.id) != entry.stamp]
        gone = held.keys() - {entry.row.id for entry in entries}
        if missing or gone:
            self._opened().update(
                self._documents(missing),
                gone,
                on_document=lambda done: on_document(done, len(missing)),
            )
        return len(missing)

    def rebuild(self, on_document: Callable[[int, int], None]) -> int:
        """Delete the index and write all of it again.

        Returns:
            How many documents were written.
        """
        self.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        return self.catch_up(on_document)

    def _asked(self, question: Callable[[FullTextIndex], _Answer]) -> _Answer:
        """What the index answers; a broken one is made anew first."""
        try:
            return question(self._opened())
        except QueryUnreadable as error:
            raise QueryError(error.message, error.position) from error
        except IndexBroken:
            self.rebuild(_silent)
            return question(self._opened())

    def _naming(self, fields: Collection[str], name: str) -> Collection[str]:
        """The articles that mention, under whatever form, what has a name of one of the fields."""
        labels = [label for label, field in _FIELDS.items() if field in fields]
        return names.articles_naming(self._database, name, labels)

    def _opened(self) -> FullTextIndex:
        with self._lock:
            if self._index is None:
                try:
                    self._index = FullTextIndex.open(self._folder)
                except IndexBroken:
                    shutil.rmtree(self._folder, ignore_errors=True)
                    self._index = FullTextIndex.open(self._folder)
            return self._index

    def _documents(self, entries: Iterable[ArticleEntry]) -> Iterator[Document]:
        for entry in entries:
            article = shelf.article(self._database, entry.row.id)
            if article is not None:
                yield _document(article, entry.stamp, self._names(entry.row.id))

    def _names(self, article_id: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, set[str]] = {}
        for label, form in names.indexed_names(self._database, article_id):
            found.setdefault(_FIELDS[label], set()).add(form)
        return {field: tuple(sorted(forms)) for field, forms in found.items()}


def _document(article: Article, stamp: str, found: dict[str, tuple[str, ...]]) -> Document:
    return Document(
        id=article.id,
        stamp=stamp,
        title=article.title,
        body=article.story(),
        source=article.source,
        published=None if article.published is None else date.fromisoformat(article.published[:10]),
        names=found,
    )


def _silent(done: int, total: int) -> None:
    """Progress that nobody watches."""
