"""What becomes of the model's names before they count?"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from briefing.article import Article
from briefing.language.acronyms import with_acronyms
from briefing.language.agreement import agreed
from briefing.language.arabic_people import with_arabic_people
from briefing.language.coordination import uncoordinated
from briefing.language.description import undescribed
from briefing.language.doubt import CommonWords, without_common_words
from briefing.language.facilities import with_facilities, with_places
from briefing.language.heads import typed_by_last_word
from briefing.language.institutions import with_institutions
from briefing.language.known import with_known
from briefing.language.national import with_countries
from briefing.language.people import with_people
from briefing.language.possession import unpossessed
from briefing.language.spread import spread
from briefing.language.support import supported
from briefing.language.teams import with_teams
from briefing.language.trimming import trimmed
from briefing.language.unfinished import finished
from briefing.language.units import Piece
from briefing.mention import UNLIKELY, Name


def refine(article: Article, read: Sequence[Piece], marked: Iterable[Name]) -> list[Name]:
    """Turn the names that a model marked in `article` into the names that count.

    The order matters: edges first, then what is known without a model, then what the text itself
    says of its names, then what follows from all names together; last goes what is still unlikely.

    Args:
        article: The article.
        read: Its sentences and headings, in order.
        marked: The model's names, in characters of the article's text.

    Returns:
        The names by start, then longer first; only a place lies in another, in that of a facility
        or of a country's body.
    """
    story = article.story()
    common = CommonWords(story, read)
    names = list(undescribed(story, trimmed(story, finished(story, marked))))
    names = with_known(story, list(unpossessed(story, names)))
    names = list(typed_by_last_word(story, uncoordinated(story, names)))
    names = with_institutions(story, names, common.in_heading)
    names = with_acronyms(story, names)
    names = with_places(story, names, common.in_heading)
    names = with_people(story, list(with_arabic_people(story, names)))
    names = with_teams(story, names)
    names = without_common_words(story, agreed(story, names), common)
    names = agreed(story, spread(story, names, common))
    names = with_countries(story, with_facilities(story, names, common.in_heading))
    likely = [name for name in supported(story, names) if name.confidence >= UNLIKELY]
    return _inside(read, likely)


def _inside(read: Sequence[Piece], names: Iterable[Name]) -> list[Name]:
    """Keep the names that lie within one piece of the story."""
    starts = [piece.span.start for piece in read]
    kept = []
    for name in names:
        place = bisect_right(starts, name.start) - 1
        if place >= 0 and name.end <= read[place].span.end:
            kept.append(name)
    return kept
