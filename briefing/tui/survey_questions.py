"""What does the reader ask about the library as a whole, and what comes back?

The functions run in worker threads. What they return is posted to the screen as a message.
"""

from textual.message import Message

from briefing.desk.surveys import Companion, Coverage, Period, SharedSentence
from briefing.tui.doubts import Doubts
from briefing.tui.messages import message
from briefing.tui.reading_desk import ReadingDesk


@message
class CoverageRead(Message):
    """Which source mentions which entity."""

    coverage: Coverage
    ids: tuple[str, ...]
    """The entities that were asked about."""


@message
class CompanyRead(Message):
    """Who stands beside an entity."""

    entity: str
    companions: tuple[Companion, ...]


@message
class SharedRead(Message):
    """The sentences that mention an entity and a companion of it."""

    other: str
    """The companion's id."""
    sentences: tuple[SharedSentence, ...]


@message
class PeriodsRead(Message):
    """When articles were published, and when they mention an entity."""

    entity: str | None
    periods: tuple[Period, ...]


def read_coverage(desk: ReadingDesk, ids: tuple[str, ...], *, doubts: Doubts) -> CoverageRead:
    """Count the mentions of these entities in each source."""
    found = desk.coverage(ids, limit=len(ids), least=doubts.least)
    return CoverageRead(found, ids)


def read_company(desk: ReadingDesk, entity: str, *, doubts: Doubts) -> CompanyRead:
    """Find who stands in sentences with an entity."""
    return CompanyRead(entity, desk.company(entity, least=doubts.least))


def read_shared(desk: ReadingDesk, entity: str, other: str, *, doubts: Doubts) -> SharedRead:
    """Find the sentences that mention both."""
    return SharedRead(other, desk.shared_sentences(entity, other, least=doubts.least))


def read_periods(
    desk: ReadingDesk, entity: str | None, *, most: int, doubts: Doubts
) -> PeriodsRead:
    """Count articles, and mentions of an entity, over time."""
    return PeriodsRead(entity, desk.periods(entity, most=most, least=doubts.least))
