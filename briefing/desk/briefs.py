"""What goes into a brief?"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from briefing.article import Article, Span
from briefing.dates import find_moments
from briefing.desk.answers import SearchResult
from briefing.entities.entity import Entity
from briefing.export.material import ArticleMaterial, BriefMaterial
from briefing.record import articles as shelf
from briefing.record import names
from briefing.record.database import Database
from briefing.timeline import Dated, date_sentences, timeline


class Source(Struct, frozen=True):
    """From where a brief is made."""

    database: Database
    library: str
    """The library's name."""
    doubtful: float
    """An entity whose every mention in the brief's articles is less sure than this is not
    listed."""
    on_article: Callable[[int, int], None]
    """Told of how many articles, and how many they will be, something has been read."""


class _Gathered(NamedTuple):
    """The articles of a brief, and what they date."""

    articles: tuple[ArticleMaterial, ...]
    dated: Sequence[Dated]


def library_material(source: Source) -> BriefMaterial:
    """All articles of the library."""
    ids = [entry.row.id for entry in shelf.entries(source.database)]
    gathered = _gathered(source, ids)
    count = _counted(len(gathered.articles), "article")
    return _material(
        source,
        gathered,
        title=f"Briefing: {source.library}",
        scope=f"This brief covers all {count} of the library {source.library}.",
    )


def entity_material(source: Source, entity: Entity) -> BriefMaterial:
    """The articles that mention an entity."""
    mentioned = names.mentions_of(source.database, entity.id)
    gathered = _gathered(source, dict.fromkeys(each.article for each in mentioned))
    mentions = _counted(entity.mentions, "mention")
    return _material(
        source,
        gathered,
        title=f"Briefing: {entity.name}",
        scope=(
            f"This brief covers every sentence that mentions {entity.name}: {mentions} in"
            f" {_counted(len(gathered.articles), 'article')} of the library {source.library}."
        ),
        about=entity,
    )


def query_material(source: Source, result: SearchResult) -> BriefMaterial:
    """The articles that answer a query, best first."""
    hits = {hit.article: hit.places for hit in result.hits}
    gathered = _gathered(source, hits, hits)
    count = _counted(len(gathered.articles), "article")
    return _material(
        source,
        gathered,
        title=f"Briefing: {result.query}",
        scope=(
            f"This brief covers {count} of {result.total} in the"
            f" library {source.library} that answer the search {result.query}."
        ),
    )


def _material(
    source: Source,
    gathered: _Gathered,
    *,
    title: str,
    scope: str,
    about: Entity | None = None,
) -> BriefMaterial:
    return BriefMaterial(
        title=title,
        scope=scope,
        articles=gathered.articles,
        entities=_entities(source, gathered.articles),
        events=timeline(gathered.dated),
        about=about,
    )


def _entities(source: Source, articles: Iterable[ArticleMaterial]) -> tuple[Entity, ...]:
    """The entities with a mention in these articles that is not doubtful."""
    least = source.doubtful
    present = {m.entity for one in articles for m in one.mentions if m.confidence >= least}
    return tuple(entity for entity in names.entities(source.database) if entity.id in present)


def _gathered(
    source: Source, ids: Collection[str], hits: Mapping[str, tuple[Span, ...]] | None = None
) -> _Gathered:
    database = source.database
    materials: list[ArticleMaterial] = []
    dated: list[Dated] = []
    for number, article_id in enumerate(ids, 1):
        source.on_article(number, len(ids))
        article = shelf.article(database, article_id)
        reading = shelf.reading(database, article_id)
        if article is not None and reading is not None:
            mentions = names.mentions_in(database, article_id)
            places = () if hits is None else hits[article_id]
            materials.append(ArticleMaterial(article, reading.sentences, mentions, places))
            dated.extend(_dated(materials[-1]))
    return _Gathered(tuple(materials), dated)


def _dated(material: ArticleMaterial) -> tuple[Dated, ...]:
    article = material.article
    moments = find_moments(article.text, material.sentences, published=_day(article))
    return date_sentences(article.id, material.sentences, moments=moments)


def _day(article: Article) -> date | None:
    return None if article.published is None else date.fromisoformat(article.published[:10])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
