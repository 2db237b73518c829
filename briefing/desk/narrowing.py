"""To which mentions, or hits, can a walk be narrowed?"""

import re

from msgspec import Struct

from briefing.errors import UsageError

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Narrowing(Struct, frozen=True):
    """What a walk keeps; all that is set must hold."""

    source: str | None = None
    """Only articles of this outlet."""
    since: str | None = None
    """Only articles published on this day or later (ISO 8601 date, or the beginning of one)."""
    until: str | None = None
    """Only articles published on this day or before; `2024-12` reaches to the end of the month."""
    beside: str | None = None
    """Only mentions in a sentence that mentions this entity (an id) as well."""
    beside_name: str = ""
    """The name of that entity, for the screen."""

    @property
    def words(self) -> str:
        """What it keeps, for the screen: `Wire · since 2024-12 · with Tartus`; empty for all."""
        parts = (
            self.source,
            f"since {self.since}" if self.since else None,
            f"until {self.until}" if self.until else None,
            f"with {self.beside_name}" if self.beside else None,
        )
        return " · ".join(part for part in parts if part)


EVERYTHING = Narrowing()


def checked_day(text: str) -> str:
    """A day, month or year as `since` and `until` take it.

    Raises:
        UsageError: it is none.
    """
    if not _DAY.fullmatch(text):
        raise UsageError(f"{text} is no day", "Write 2024-12-16, 2024-12 or 2024")
    return text
