"""What may a view ask, and where do the answers come from?"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from briefing.article import Article, ArticleRow, Span
from briefing.config import INDEX_NAME
from briefing.desk.adding import Adding
from briefing.desk.answers import (
    AddReport,
    ConcordanceLine,
    LibraryCounts,
    Progress,
    Request,
    Scope,
    SearchHit,
    SearchResult,
)
from briefing.desk.files import write_whole
from briefing.desk.lines import concordance_line
from briefing.entities.entity import Entity
from briefing.errors import NothingFound
from briefing.mention import Mention
from briefing.record import articles as shelf
from briefing.record import names
from briefing.record.database import Database

if TYPE_CHECKING:
    from briefing.desk.catalogue import Catalogue

_BRIEF_ARTICLES = 1_000
"""Articles of a query that go into its brief."""


class Desk:
    """One library, open. Any thread may ask; each question opens what it needs, when it needs it.

    The drawers are imported late: the reader's first screen needs the record, not the index, and
    never the language pipeline.
    """

    def __init__(self, library: Path, *, model: str | None = None) -> None:
        """Open the library in the folder `library`, made where it is missing.

        Args:
            library: the folder.
            model: name of an installed spaCy pipeline; None for the model in the package.

        Raises:
            LibraryError: it cannot be used.
        """
        self.library = library
        self.name = library.name
        self._model = model
        self._database = Database(library)

    @classmethod
    def open(cls, library: Path, *, model: str | None = None) -> Self:
        """The same as the constructor, for a `with` statement."""
        return cls(library, model=model)

    def __enter__(self) -> Self:
        """Nothing to do: the desk is open."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of all files."""
        if "_catalogue" in self.__dict__:
            self._catalogue.close()
        self._database.close()

    def version(self) -> int:
        """A number that changes when any process changes the library."""
        return self._database.version()

    def counts(self) -> LibraryCounts:
        """How much the library holds."""
        return LibraryCounts(*names.counts(self._database))

    def articles(self) -> tuple[ArticleRow, ...]:
        """All articles: by date, undated last, then by path."""
        return tuple(entry.row for entry in shelf.entries(self._database))

    def article(self, article_id: str) -> Article:
        """One article, by its id or the beginning of it.

        Raises:
            NothingFound: no id begins so, or several do.
        """
        found = shelf.matching_ids(self._database, article_id.lower()) if article_id else ()
        article = shelf.article(self._database, found[0]) if len(found) == 1 else None
        if article is None:
            raise NothingFound(
                f"{'Several article ids begin' if found else 'No article id begins'} with"
                f" {article_id!r}",
                "`briefing articles` lists the ids",
            )
        return article

    def mentions_in(self, article_id: str) -> tuple[Mention, ...]:
        """The mentions of an article, by start, then longer first."""
        return names.mentions_in(self._database, article_id)

    def sentences_in(self, article_id: str) -> tuple[Span, ...]:
        """The sentences of an article, in order."""
        reading = shelf.reading(self._database, article_id)
        return () if reading is None else reading.sentences

    def entities(self) -> tuple[Entity, ...]:
        """All entities, most mentioned first."""
        return names.entities(self._database)

    def entity(self, entity_id: str) -> Entity:
        """One entity.

        Raises:
            NothingFound: the id is gone.
        """
        entity = names.entity(self._database, entity_id)
        if entity is None:
            raise NothingFound(f"There is no entity {entity_id!r}", "`briefing entities` lists all")
        return entity

    def entities_named(self, name: str) -> tuple[Entity, ...]:
        """Entities that have `name` among their forms, case and accents ignored."""
        return names.entities_named(self._database, name)

    def mentions_of(self, entity_id: str) -> tuple[Mention, ...]:
        """Every mention of an entity, in the order of `articles`, then of the text."""
        return names.mentions_of(self._database, entity_id)

    def all_mentions(self) -> Iterator[Mention]:
        """Every mention of the library, in the same order."""
        return names.all_mentions(self._database)

    def lines(self, mentions: Iterable[Mention]) -> Iterator[ConcordanceLine]:
        """Each mention with its surroundings. Mentions of one article are best given in a row."""
        for article_id, group in groupby(mentions, key=lambda mention: mention.article):
            article, sentences = self.article(article_id), self.sentences_in(article_id)
            for mention in group:
                yield concordance_line(article, sentences, mention)

    def search(self, query: str, *, limit: int = 100, typing: bool = False) -> SearchResult:
        """The best articles for a query, with snippets and every place where it is found.

        Args:
            query: in the index's query language.
            limit: how many hits to give at most; all are counted.
            typing: the query is still being written: its last word may be a beginning.

        Raises:
            QueryError: the query cannot be read.
        """
        from briefing.desk.hits import search_hit

        results = self._index.search(query, limit=limit, typing=typing)
        hits: list[SearchHit] = []
        for hit in results.hits:
            article = shelf.article(self._database, hit.id)
            if article is not None:
                hits.append(search_hit(article, hit.score, results.matcher))
        return SearchResult(query, results.total, tuple(hits))

    def brief(self, scope: Scope) -> str:
        """The cited Markdown brief on a scope.

        Raises:
            NothingFound: the scope holds no article.
            QueryError: the query cannot be read.
        """
        from briefing.desk import briefs
        from briefing.export.brief import brief_markdown

        if scope.entity is not None:
            entity = self.entity(scope.entity)
            material = briefs.entity_material(self._database, self.name, entity)
        elif scope.query is not None:
            result = self.search(scope.query, limit=_BRIEF_ARTICLES)
            material = briefs.query_material(self._database, self.name, result)
        else:
            material = briefs.library_material(self._database, self.name)
        if not material.articles:
            raise NothingFound("There is no article to write a brief on", "Add articles first")
        return brief_markdown(material)

    def export(self, scope: Scope, path: Path) -> Path:
        """Write the brief on a scope to `path`: all of it, or nothing.

        Raises:
            NothingFound: the scope holds no article.
            BriefingError: the file cannot be written.
        """
        return write_whole(path.expanduser().absolute(), self.brief(scope))

    def add(
        self,
        places: Sequence[str],
        *,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
        piped: bytes | None = None,
    ) -> AddReport:
        """Read files and folders into the library.

        Args:
            places: paths of files and folders.
            on_progress: told by time how far it is.
            is_cancelled: asked between articles; what was read until then is kept.
            piped: the content of one more file, that has no path.

        Raises:
            LibraryError: the library cannot be written.
            ModelError: the language model cannot be loaded.
        """
        from briefing.desk.additions import add

        return add(
            self._database,
            self._catalogue,
            Request(tuple(places), piped, self._model),
            on_progress=on_progress,
            is_cancelled=is_cancelled,
        )

    def start_adding(self, places: Sequence[str]) -> Adding:
        """Read files and folders into the library in a process of its own."""
        return Adding(self.library.absolute(), places, model=self._model)

    def catch_up(self) -> bool:
        """Finish what a killed process left undone; False where another process is at work."""
        from briefing.desk.additions import catch_up

        return catch_up(self._database, self._catalogue)

    def reindex(self, on_progress: Callable[[Progress], None]) -> int:
        """Make the full-text index anew from the record.

        Returns:
            How many articles it holds.
        """
        from briefing.desk.additions import reindex

        return reindex(self._database, self._catalogue, on_progress)

    @cached_property
    def _index(self) -> "Catalogue":
        """The catalogue, brought up to the record before the first search."""
        self.catch_up()
        return self._catalogue

    @cached_property
    def _catalogue(self) -> "Catalogue":
        from briefing.desk.catalogue import Catalogue

        return Catalogue(self._database, self.library / INDEX_NAME)
