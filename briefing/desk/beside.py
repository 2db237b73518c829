"""Which mentions stand in a sentence with somebody or something else?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.desk.kwic import holding
from briefing.mention import Mention
from briefing.record import articles as shelf
from briefing.record import names
from briefing.record.database import Database


def beside(
    database: Database, mentions: Sequence[Mention], other: str, *, least: float
) -> Iterator[Mention]:
    """Those of `mentions` in whose sentence the entity `other` (an id) is mentioned too.

    Args:
        database: the record.
        mentions: those of one article in a row.
        other: whose mentions count with a confidence of at least `least`.
        least: 0 to 1.
    """
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for mention in names.mentions_of(database, other, least=least):
        starts[mention.article].append(mention.start)
    for article, here in groupby(mentions, key=lambda mention: mention.article):
        if article not in starts:
            continue
        reading = shelf.reading(database, article)
        sentences = reading.sentences if reading else ()
        shared = {holding(sentences, start) for start in starts[article]} - {None}
        yield from (mention for mention in here if holding(sentences, mention.start) in shared)
