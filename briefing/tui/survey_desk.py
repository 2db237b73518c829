"""What does the reader ask about the library as a whole?"""

from collections.abc import Sequence
from typing import Protocol

from briefing.desk.surveys import Companion, Coverage, Period, SharedSentence


class SurveyDesk(Protocol):
    """Who covers what, who appears with whom, and when.

    Mentions below the confidence `least` do not count.
    """

    def coverage(
        self, entities: Sequence[str] = (), *, limit: int = 200, least: float = 0.0
    ) -> Coverage:
        """Entities by sources; these entities by their ids, or else the most mentioned."""
        ...

    def company(
        self, entity_id: str, *, limit: int = 200, least: float = 0.0
    ) -> tuple[Companion, ...]:
        """Who is mentioned in the same sentences as an entity, the most shared sentences first."""
        ...

    def shared_sentences(
        self, entity_id: str, other: str, *, limit: int = 200, least: float = 0.0
    ) -> tuple[SharedSentence, ...]:
        """The sentences that mention both, in the order of `articles`."""
        ...

    def periods(
        self, entity_id: str | None = None, *, most: int = 60, least: float = 0.0
    ) -> tuple[Period, ...]:
        """The time from the first dated article to the last, in at most so many equal stretches."""
        ...
