"""Which keys may scripts rely on?"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from briefing.article import Article, ArticleRow, Span
from briefing.desk.answers import AddReport, SearchResult
from briefing.entities.entity import Entity
from briefing.mention import Mention

Document: TypeAlias = dict[str, object]
"""A JSON object."""


def article_document(article: Article | ArticleRow) -> Document:
    """An article without its text."""
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "author": article.author,
        "url": article.url,
        "path": path_text(article.path),
        "published": article.published,
        "language": article.language,
        "words": article.words,
    }


def entity_document(entity: Entity) -> Document:
    """An entity with its forms."""
    return {
        "id": entity.id,
        "name": entity.name,
        "label": entity.label.value,
        "forms": {form.text: form.mentions for form in entity.forms},
        "mentions": entity.mentions,
        "articles": entity.articles,
    }


def mention_document(mention: Mention, path: Path | None, sentence: str) -> Document:
    """A mention in its sentence.

    `start` and `end` are characters of the article's text, `confidence` goes from 0 to 1.
    """
    return {
        "article": mention.article,
        "path": path_text(path),
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "label": mention.label.value,
        "confidence": round(mention.confidence, 2),
        "sentence": sentence,
    }


def owned(document: Document, mention: Mention, names: Mapping[str, str]) -> Document:
    """A mention's document with its entity, named by `names` (id to name)."""
    return document | {"entity": mention.entity, "entity_name": names[mention.entity]}


def search_document(result: SearchResult) -> Document:
    """The hits of a query, best first; `spans` are characters of the snippet."""
    hits = [
        {
            "article": hit.article,
            "title": hit.title,
            "source": hit.source,
            "score": hit.score,
            "snippet": hit.snippet,
            "spans": pairs(hit.spans),
        }
        for hit in result.hits
    ]
    return {"total": result.total, "hits": hits}


def report_document(report: AddReport) -> Document:
    """What an addition changed: places, why some were skipped, articles without names."""
    skipped = [{"place": s.place, "reason": s.reason, "hint": s.hint} for s in report.skipped]
    return {
        "added": list(report.added),
        "updated": list(report.updated),
        "unchanged": list(report.unchanged),
        "skipped": skipped,
        "unmarked": dict(report.unmarked),
    }


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as lists of `[start, end]`."""
    return [[span.start, span.end] for span in spans]


def path_text(path: Path | None) -> str | None:
    """An absolute path, or None."""
    return None if path is None else str(path.absolute())
