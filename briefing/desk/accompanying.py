"""Who stands in the same sentences as an entity?

A mention belongs to the sentence in which it begins; outside every sentence it has no company.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from briefing.article import Article, Span
from briefing.desk.folding import folded
from briefing.desk.kwic import holding
from briefing.desk.surveys import Companion, SharedSentence
from briefing.desk.there import entity_there
from briefing.mention import Mention
from briefing.record import articles as shelf
from briefing.record import company as record
from briefing.record import names
from briefing.record.company import Neighbourhood
from briefing.record.database import Database


class _Met(Struct):
    """How often an entity was met."""

    sentences: int = 0
    articles: int = 0
    outlets: set[str] = field(default_factory=set)


def company(
    database: Database, entity_id: str, *, limit: int, least: float
) -> tuple[Companion, ...]:
    """See `SurveyedLibrary.company`."""
    entity_there(database, entity_id)
    met: defaultdict[str, _Met] = defaultdict(_Met)
    for article in record.neighbourhoods(database, entity_id, least=least):
        for other, sentences in _beside(article).items():
            one = met[other]
            one.sentences += len(sentences)
            one.articles += 1
            one.outlets.add(article.source)
    best = sorted(met, key=lambda other: (-met[other].sentences, -met[other].articles, other))
    found = (
        Companion(entity, one.sentences, one.articles, len(one.outlets))
        for entity in names.entities_with(database, best[:limit])
        for one in (met[entity.id],)
    )
    return tuple(sorted(found, key=lambda each: (-each.sentences, -each.articles)))


def shared_sentences(
    database: Database, entity_id: str, other: str, *, least: float
) -> Iterator[SharedSentence]:
    """See `SurveyedLibrary.shared_sentences`."""
    for entity in (entity_id, other):
        entity_there(database, entity)
    for article_id in record.articles_of_both(database, entity_id, other):
        mentions = names.mentions_in(database, article_id, least=least)
        first = [mention for mention in mentions if mention.entity == entity_id]
        second = [mention for mention in mentions if mention.entity == other]
        article, reading = shelf.article(database, article_id), shelf.reading(database, article_id)
        if article is not None and reading is not None:
            for sentence in reading.sentences:
                places = _inside(sentence, first), _inside(sentence, second)
                if all(places):
                    yield _shared(article, sentence, *places)


def _beside(article: Neighbourhood) -> dict[str, set[int]]:
    """The beginnings of the sentences in which others stand beside the entity, by their ids."""
    held = {holding(article.sentences, start) for start in article.own}
    found: defaultdict[str, set[int]] = defaultdict(set)
    for other, start in article.others:
        sentence = holding(article.sentences, start)
        if sentence is not None and sentence in held:
            found[other].add(sentence.start)
    return found


def _inside(sentence: Span, mentions: Sequence[Mention]) -> list[Span]:
    return [each.span for each in mentions if sentence.start <= each.start < sentence.end]


def _shared(
    article: Article, sentence: Span, first: Sequence[Span], second: Sequence[Span]
) -> SharedSentence:
    at = sentence.start
    moved = (Span(place.start - at, place.end - at) for place in (*first, *second))
    line, places = folded(article.text[at : sentence.end], moved)
    return SharedSentence(
        article=article.id,
        title=article.title,
        source=article.source,
        published=article.published,
        place=first[0],
        sentence=line,
        first=places[: len(first)],
        second=places[len(first) :],
    )
