"""Which sentence of which article does something rest on?"""

from briefing.article import Article, Span
from briefing.desk.answers import Source
from briefing.desk.lines import sentence_at
from briefing.entities.judgements import Evidence
from briefing.entities.nameform import NameForm
from briefing.record import articles as shelf
from briefing.record import ledger
from briefing.record.database import Database

_KEPT = 64
"""Articles in memory."""


class Sources:
    """Sentences of articles; the articles looked at last are kept."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database
        self._read: dict[str, tuple[Article, tuple[Span, ...]] | None] = {}

    def source(self, article_id: str, span: Span) -> Source | None:
        """The sentence in which `span` begins; None where the article is gone."""
        if article_id not in self._read:
            article = shelf.article(self._database, article_id)
            reading = shelf.reading(self._database, article_id)
            if len(self._read) >= _KEPT:
                self._read.pop(next(iter(self._read)))
            self._read[article_id] = (
                None if article is None or reading is None else (article, reading.sentences)
            )
        held = self._read[article_id]
        if held is None:
            return None
        article, sentences = held
        return Source(
            article.id,
            article.title,
            article.source,
            article.published,
            span.start,
            span.end,
            sentence_at(article, sentences, span),
        )

    def of(self, evidence: Evidence | None) -> Source | None:
        """The sentence in which evidence begins; None without it, or where its article is gone."""
        if evidence is None:
            return None
        return self.source(evidence.article, Span(evidence.start, evidence.end))


def first_evidence(database: Database, name: NameForm, entity_id: str) -> Evidence | None:
    """Where a name of an entity first stands; None where it stands nowhere."""
    with database.reading() as db:
        spot = ledger.first_spot(db, name, entity_id)
        if spot is None:
            return None
        article = ledger.article_places(db, [spot.article])[spot.article]
    return Evidence(article, spot.span.start, spot.span.end)
