"""What may a view ask, and where do the answers come from?"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Self

from briefing.article import Article, Span
from briefing.article_rows import ArticleRows
from briefing.desk.answers import (
    ConcordanceLine,
    LibraryCounts,
    Progress,
    Scope,
    Stage,
)
from briefing.desk.beside import beside
from briefing.desk.by_time import by_time, unheard
from briefing.desk.files import write_whole
from briefing.desk.kwic import InContext, Place, contexts, words_beside
from briefing.desk.lines import concordance_line
from briefing.desk.narrowing import EVERYTHING, Narrowing
from briefing.desk.notebook import NotedLibrary
from briefing.desk.surveying import SurveyedLibrary
from briefing.desk.there import entity_there
from briefing.desk.writing_brief import WritingBrief
from briefing.entities.entity import Entity
from briefing.entities.entity_rows import EntityRows
from briefing.errors import NothingFound
from briefing.mention import DOUBTFUL, Mention
from briefing.record import articles as shelf
from briefing.record import doubts, names, readers

_BRIEF_ARTICLES = 1_000
"""Articles of a query that go into its brief."""


class Desk(NotedLibrary, SurveyedLibrary):
    """One library, open. Any thread may ask."""

    def __init__(
        self, library: Path, *, model: str | None = None, doubtful: float | None = None
    ) -> None:
        """Open the library in the folder `library`, made where it is missing.

        Args:
            library: the folder.
            model: name of an installed spaCy pipeline; None for the model in the package.
            doubtful: confidence below which a mention is doubtful; None for the program's own.

        Raises:
            LibraryError: it cannot be used.
        """
        super().__init__(library, model=model)
        self.name = library.name
        self.doubtful = DOUBTFUL if doubtful is None else doubtful

    @classmethod
    def open(
        cls, library: Path, *, model: str | None = None, doubtful: float | None = None
    ) -> Self:
        """The same as the constructor, for a `with` statement."""
        return cls(library, model=model, doubtful=doubtful)

    def counts(self) -> LibraryCounts:
        """How much the library holds."""
        return LibraryCounts(*names.counts(self._database))

    def articles(self) -> ArticleRows:
        """All articles: by date, undated last, then by path."""
        return shelf.rows(self._database)

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

    def mentions_in(self, article_id: str, *, least: float = 0.0) -> tuple[Mention, ...]:
        """The mentions of an article with at least the confidence `least`, in order."""
        return names.mentions_in(self._database, article_id, least=least)

    def models(self) -> Mapping[str, str]:
        """Name and version of the model that read each article, by the article's id."""
        return readers.models(self._database)

    def model_of(self, article_id: str) -> str | None:
        """Name and version of the model that read an article."""
        reading = shelf.reading(self._database, article_id)
        return None if reading is None else reading.model

    def sentences_in(self, article_id: str) -> tuple[Span, ...]:
        """The sentences of an article, in order."""
        reading = shelf.reading(self._database, article_id)
        return () if reading is None else reading.sentences

    def entities(self, *, least: float = 0.0) -> EntityRows:
        """All entities, most mentioned first; mentions below the confidence `least` do not count.

        An entity that has no other mention is left out.
        """
        if least > 0:
            return doubts.sure_entities(self._database, least)
        return names.entities(self._database)

    def doubtful_mentions(self) -> Mapping[str, int]:
        """How many mentions of each entity are doubtful, by its id, where any are."""
        return doubts.doubtful_counts(self._database, self.doubtful)

    def entity(self, entity_id: str) -> Entity:
        """One entity.

        Raises:
            NothingFound: the id is gone.
        """
        return entity_there(self._database, entity_id)

    def entities_named(self, name: str) -> tuple[Entity, ...]:
        """Entities that have `name` among their forms, case and accents ignored."""
        return names.entities_named(self._database, name)

    def mentions_of(
        self, entity_id: str, *, least: float = 0.0, narrowing: Narrowing = EVERYTHING
    ) -> tuple[Mention, ...]:
        """The mentions of an entity with at least the confidence `least`.

        Returns:
            In the order of `articles`, then of the text.
        """
        found = names.mentions_of(
            self._database,
            entity_id,
            least=least,
            source=narrowing.source,
            days=(narrowing.since or "", narrowing.until or ""),
        )
        if narrowing.beside is None:
            return found
        return tuple(beside(self._database, found, narrowing.beside, least=least))

    def all_mentions(self, *, least: float = 0.0) -> Iterator[Mention]:
        """The mentions of the library with at least the confidence `least`, in the same order."""
        return names.all_mentions(self._database, least=least)

    def contexts(self, places: Iterable[Place]) -> Iterator[tuple[Place, InContext]]:
        """Each place with the words around it; those of one article are best given in a row."""
        return contexts(self._database, places)

    def words_beside(self, places: Iterable[Place], *, before: bool) -> Iterator[tuple[str, ...]]:
        """The words before or behind each place by which it is put in order, the nearest first."""
        return words_beside(self._database, places, before=before)

    def lines(self, mentions: Iterable[Mention]) -> Iterator[ConcordanceLine]:
        """Each mention with its surroundings. Mentions of one article are best given in a row."""
        for article_id, group in groupby(mentions, key=lambda mention: mention.article):
            article, sentences = self.article(article_id), self.sentences_in(article_id)
            for mention in group:
                yield concordance_line(article, sentences, mention)

    def brief(self, scope: Scope, *, on_progress: Callable[[Progress], None] = unheard) -> str:
        """The cited Markdown brief on a scope.

        Args:
            scope: What it is about.
            on_progress: Told by time how far it is.

        Raises:
            NothingFound: the scope holds no article.
            QueryError: the query cannot be read.
        """
        from briefing.desk import briefs
        from briefing.desk.notebook_notes import with_notes
        from briefing.export.brief import brief_markdown

        tell = by_time(on_progress)
        source = briefs.Source(
            self._database,
            self.name,
            self.doubtful,
            on_article=lambda done, total: tell(Progress(Stage.GATHERING, done, total)),
        )
        if scope.entity is not None:
            material = briefs.entity_material(source, self.entity(scope.entity))
        elif scope.query is not None:
            result = self.search(scope.query, limit=_BRIEF_ARTICLES)
            material = briefs.query_material(source, result)
        else:
            material = briefs.library_material(source)
        total = len(material.articles)
        if not total:
            raise NothingFound("There is no article to write a brief on", "Add articles first")
        return brief_markdown(
            with_notes(material, self.notebook()),
            on_article=lambda done: tell(Progress(Stage.WEIGHING, done, total)),
        )

    def export(
        self, scope: Scope, path: Path, *, on_progress: Callable[[Progress], None] = unheard
    ) -> Path:
        """Write the brief on a scope to `path`: all of it, or nothing.

        Args:
            scope: What it is about.
            path: The file.
            on_progress: Told by time how far it is.

        Raises:
            NothingFound: the scope holds no article.
            BriefingError: the file cannot be written.
        """
        brief = self.brief(scope, on_progress=on_progress)
        return write_whole(path.expanduser().absolute(), brief)

    def start_export(self, scope: Scope, path: Path) -> WritingBrief:
        """Write the brief on a scope to `path`, in a process of its own."""
        return WritingBrief(self.library.absolute(), scope, path.expanduser().absolute())
