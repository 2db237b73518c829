"""What goes into a brief?"""

from collections.abc import Iterable, Iterator
from datetime import date

from briefing.article import Article, Span
from briefing.dates import find_moments
from briefing.desk.answers import SearchResult
from briefing.entities.entity import Entity
from briefing.export.material import ArticleMaterial, BriefMaterial
from briefing.record import articles as shelf
from briefing.record import names
from briefing.record.database import Database
from briefing.timeline import Dated, date_sentences, timeline


def library_material(database: Database, name: str, *, doubtful: float) -> BriefMaterial:
    """All articles of the library.

    As in all briefs, an entity whose every mention there is less sure than `doubtful` is not
    listed.
    """
    articles = tuple(_materials(database, (entry.row.id for entry in shelf.entries(database))))
    count = _counted(len(articles), "article")
    return _material(
        articles,
        _entities(database, articles, doubtful),
        title=f"Briefing: {name}",
        scope=f"This brief covers all {count} of the library {name}.",
    )


def entity_material(
    database: Database, name: str, entity: Entity, *, doubtful: float
) -> BriefMaterial:
    """The articles that mention an entity."""
    ids = dict.fromkeys(mention.article for mention in names.mentions_of(database, entity.id))
    articles = tuple(_materials(database, ids))
    mentions = _counted(entity.mentions, "mention")
    return _material(
        articles,
        _entities(database, articles, doubtful),
        title=f"Briefing: {entity.name}",
        scope=(
            f"This brief covers every sentence that mentions {entity.name}: {mentions} in"
            f" {_counted(len(articles), 'article')} of the library {name}."
        ),
        about=entity,
    )


def query_material(
    database: Database, name: str, result: SearchResult, *, doubtful: float
) -> BriefMaterial:
    """The articles that answer a query, best first."""
    hits = {hit.article: hit.places for hit in result.hits}
    articles = tuple(_materials(database, hits, hits))
    return _material(
        articles,
        _entities(database, articles, doubtful),
        title=f"Briefing: {result.query}",
        scope=(
            f"This brief covers {_counted(len(articles), 'article')} of {result.total} in the"
            f" library {name} that answer the search {result.query}."
        ),
    )


def _material(
    articles: tuple[ArticleMaterial, ...],
    entities: tuple[Entity, ...],
    *,
    title: str,
    scope: str,
    about: Entity | None = None,
) -> BriefMaterial:
    return BriefMaterial(
        title=title,
        scope=scope,
        articles=articles,
        entities=entities,
        events=timeline(dated for one in articles for dated in _dated(one)),
        about=about,
    )


def _entities(
    database: Database, articles: Iterable[ArticleMaterial], doubtful: float
) -> tuple[Entity, ...]:
    """The entities with a mention in these articles that is not doubtful."""
    present = {m.entity for one in articles for m in one.mentions if m.confidence >= doubtful}
    return tuple(entity for entity in names.entities(database) if entity.id in present)


def _materials(
    database: Database, ids: Iterable[str], hits: dict[str, tuple[Span, ...]] | None = None
) -> Iterator[ArticleMaterial]:
    for article_id in ids:
        article = shelf.article(database, article_id)
        reading = shelf.reading(database, article_id)
        if article is not None and reading is not None:
            mentions = names.mentions_in(database, article_id)
            places = () if hits is None else hits[article_id]
            yield ArticleMaterial(article, reading.sentences, mentions, places)


def _dated(material: ArticleMaterial) -> tuple[Dated, ...]:
    article = material.article
    moments = find_moments(article.text, material.sentences, published=_day(article))
    return date_sentences(article.id, material.sentences, moments=moments)


def _day(article: Article) -> date | None:
    return None if article.published is None else date.fromisoformat(article.published[:10])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
