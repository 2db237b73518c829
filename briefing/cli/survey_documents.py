"""Which keys may scripts rely on where the library is looked over?"""

from briefing.cli.documents import Document, entity_document
from briefing.desk.surveys import Companion, Coverage, SharedSentence
from briefing.entities.entity import Entity


def coverage_document(coverage: Coverage) -> Document:
    """Which source mentions what; `unread` counts articles in which no names were marked."""
    sources = [
        {"source": outlet.name, "articles": outlet.articles, "unread": outlet.unread}
        for outlet in coverage.sources
    ]
    rows = [_row_document(coverage, entity) for entity in coverage.entities]
    return {"sources": sources, "coverage": rows}


def companion_document(companion: Companion) -> Document:
    """An entity that stands in sentences with another one; `sources` is a number."""
    return {
        "entity": entity_document(companion.entity),
        "sentences": companion.sentences,
        "articles": companion.articles,
        "sources": companion.sources,
    }


def shared_document(shared: SharedSentence) -> Document:
    """A sentence that mentions two entities; `start` and `end` are where the first one stands."""
    return {
        "article": shared.article,
        "title": shared.title,
        "source": shared.source,
        "published": shared.published,
        "start": shared.place.start,
        "end": shared.place.end,
        "sentence": shared.sentence,
    }


def _row_document(coverage: Coverage, entity: Entity) -> Document:
    cells = {
        outlet.name: coverage.mentions.get((entity.id, outlet.name)) for outlet in coverage.sources
    }
    return {
        "entity": entity_document(entity),
        "sources": {
            name: {"mentions": cell[0], "articles": cell[1]} for name, cell in cells.items() if cell
        },
        "silent": list(coverage.silent(entity.id)),
    }
