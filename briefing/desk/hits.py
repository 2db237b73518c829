"""What does a view see of an article that answers a query?"""

from briefing.article import Article, Span
from briefing.desk.answers import SearchHit
from briefing_index import Matcher, snippet


def search_hit(article: Article, score: float, matcher: Matcher) -> SearchHit:
    """The hit with its best line, and every place in the story where the query is found."""
    places = matcher.spans(article.story())
    line = snippet(article.story(), places)
    return SearchHit(
        article=article.id,
        title=article.title,
        source=article.source,
        published=article.published,
        score=score,
        snippet=line.text,
        spans=tuple(Span(*span) for span in line.spans),
        places=tuple(Span(*span) for span in places),
    )
