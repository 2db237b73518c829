"""Which of an entity's mentions are asked for, and how many are left out?"""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from briefing.cli.least import least_confidence
from briefing.cli.meaning import entity_meant
from briefing.cli.output import say
from briefing.desk.narrowing import Narrowing, checked_day
from briefing.printable import one_line

if TYPE_CHECKING:
    from briefing.desk.desk import Desk


class NarrowingWish(Struct, frozen=True):
    """What the options say."""

    source: str | None = None
    since: str | None = None
    until: str | None = None
    beside: str | None = None
    """A name, or an entity's id."""
    least: float = 0.0
    """The least confidence."""

    def narrowing(self, desk: "Desk") -> Narrowing:
        """What is kept.

        Raises:
            UsageError: a day cannot be read.
            NothingFound: no entity has that name.
        """
        for day in (self.since, self.until):
            if day:
                checked_day(day)
        other = entity_meant(desk, self.beside) if self.beside else None
        return Narrowing(
            self.source,
            self.since,
            self.until,
            other.id if other else None,
            other.name if other else "",
        )


def narrowed(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options that narrow mentions, as the argument `wish`."""

    @click.option("--source", help="Only in articles of this source.")
    @click.option("--since", metavar="DAY", help="Only from this day on: 2024-12-16 or 2024-12.")
    @click.option("--until", metavar="DAY", help="Only up to this day, or the end of this month.")
    @click.option("--with", "beside", metavar="NAME", help="Only in sentences with this name too.")
    @least_confidence
    @wraps(command)
    def with_wish(
        *args: Any,
        source: str | None,
        since: str | None,
        until: str | None,
        beside: str | None,
        least: float,
        **options: Any,
    ) -> None:
        command(*args, wish=NarrowingWish(source, since, until, beside, least), **options)

    return with_wish


def say_narrowed(hidden: int, narrowing: Narrowing) -> None:
    """Say how many mentions were left out, if any: a filter never hides in silence."""
    if hidden:
        noun = "mention" if hidden == 1 else "mentions"
        say(one_line(f"{hidden} {noun} left out by: {narrowing.words}"))
