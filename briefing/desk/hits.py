"""What does a view see of an article that answers a query?"""

from briefing.article import Span
from briefing.desk.answers import SearchHit
from briefing.record.stories import Story
from briefing_index import Matcher, snippet


def search_hit(story: Story, score: float, matcher: Matcher) -> SearchHit:
    """The hit with its best line, and every place in the story where the query is found."""
    places = matcher.spans(story.text)
    line = snippet(story.text, places)
    return SearchHit(
        article=story.id,
        title=story.title,
        source=story.source,
        published=story.published,
        score=score,
        snippet=line.text,
        spans=tuple(Span(*span) for span in line.spans),
        places=tuple(Span(*span) for span in places),
    )
