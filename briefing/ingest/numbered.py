"""Which names do the record's numbers stand for?"""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from briefing.entities.nameform import NameForm
from briefing.record import nameforms
from briefing.record.database import Connection

CHUNK = 2_000
"""Names that are looked at together."""

Item = TypeVar("Item")


class NumberedNames:
    """Names with their numbers; each is read once."""

    def __init__(self, db: Connection) -> None:
        """Read from the record behind `db`."""
        self.db = db
        self.forms: dict[int, NameForm] = {}
        """Those that were read."""
        self.numbers: dict[NameForm, int] = {}

    def read(self, numbers: Iterable[int]) -> dict[int, NameForm]:
        """The names of these numbers."""
        wanted = set(numbers)
        missing = wanted - self.forms.keys()
        if missing:
            found = nameforms.forms(self.db, missing)
            self.forms |= found
            self.numbers |= {form: number for number, form in found.items()}
        return {number: self.forms[number] for number in wanted if number in self.forms}

    def with_mates(self, names: Collection[int]) -> set[int]:
        """These names, and all for which the same names stand."""
        found = nameforms.roots(self.db, names)
        return set(names) | nameforms.rooted(self.db, {r for r in found.values() if r is not None})


def chunks(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """The items, at most `size` at a time."""
    remaining = iter(items)
    while chunk := tuple(islice(remaining, size)):
        yield chunk
