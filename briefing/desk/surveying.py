"""What may be asked about the library as a whole?"""

from collections.abc import Sequence
from itertools import islice

from briefing.desk.open_library import OpenLibrary
from briefing.desk.surveys import Companion, Coverage, Period, SharedSentence

ENTITIES_LIMIT = 200
SOURCES_LIMIT = 60
PERIODS_LIMIT = 60


class SurveyedLibrary(OpenLibrary):
    """A library that is looked over. All of it is loaded when first wanted.

    Mentions below the confidence `least` do not count.
    """

    def coverage(
        self,
        entities: Sequence[str] = (),
        *,
        limit: int = ENTITIES_LIMIT,
        sources: int | None = SOURCES_LIMIT,
        least: float = 0.0,
    ) -> Coverage:
        """Which outlet mentions which entity, and how often.

        Args:
            entities: Their ids; those that are gone are left out. Without any, all are meant.
            limit: How many entities to give at most, the most mentioned first.
            sources: How many outlets to give at most, the most articles first; None for all.
            least: 0 to 1.
        """
        from briefing.desk.covering import coverage

        return coverage(self._database, entities, limit=limit, sources=sources, least=least)

    def company(
        self, entity_id: str, *, limit: int = ENTITIES_LIMIT, least: float = 0.0
    ) -> tuple[Companion, ...]:
        """Who is mentioned in the same sentences as an entity, the most shared sentences first.

        Raises:
            NothingFound: the id is gone.
        """
        from briefing.desk.accompanying import company

        return company(self._database, entity_id, limit=limit, least=least)

    def shared_sentences(
        self, entity_id: str, other: str, *, limit: int = 200, least: float = 0.0
    ) -> tuple[SharedSentence, ...]:
        """The sentences that mention both, in the order of `articles`, then of the text.

        Raises:
            NothingFound: an id is gone.
        """
        from briefing.desk.accompanying import shared_sentences

        return tuple(islice(shared_sentences(self._database, entity_id, other, least=least), limit))

    def periods(
        self, entity_id: str | None = None, *, most: int = PERIODS_LIMIT, least: float = 0.0
    ) -> tuple[Period, ...]:
        """The time from the first dated article to the last, in at most so many equal stretches.

        Raises:
            NothingFound: the id is gone.
        """
        from briefing.desk.periods import periods
        from briefing.desk.there import entity_there
        from briefing.record import surveys

        mentions = {}
        if entity_id is not None:
            entity_there(self._database, entity_id)
            mentions = surveys.days_of(self._database, entity_id, least=least)
        return periods(surveys.days(self._database), mentions, most=most)
