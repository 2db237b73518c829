"""Which names do the record's numbers stand for?"""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from msgspec import Struct

from briefing.entities.nameform import NameForm
from briefing.record import nameforms
from briefing.record.database import Connection

Item = TypeVar("Item")


class AtOnce(Struct, frozen=True):
    """How much is looked at together: the less, the less memory it takes, and the more queries."""

    names: int = 2_000
    uses: int = 20_000
    """A surname may have as many as half of the other names."""
    articles: int = 500
    remembered: int = 20_000
    """Names that have been read from which they are forgotten before the next ones."""


_PASSES = 9
"""Times that each name is looked at where all are new: in eight steps of resolving, and at last in
describing the entities."""


class Compared:
    """How many names are compared, where each is looked at in several passes."""

    def __init__(self, total: int, on_progress: Callable[[int, int], None] | None) -> None:
        """Tell `on_progress` how many of `total` names that comes to."""
        self._total = total
        self._on_progress = on_progress
        self._looked_at = 0

    def more(self, names: int) -> None:
        """So many names are looked at in one of the passes."""
        self._looked_at += names
        if self._on_progress is not None:
            self._on_progress(min(self._looked_at // _PASSES, self._total), self._total)


class NumberedNames:
    """Names with their numbers; each is read once between two times of forgetting."""

    def __init__(
        self, db: Connection, at_once: AtOnce, on_names: Callable[[int], None] | None
    ) -> None:
        """Read from the record behind `db`; tell `on_names` how many are looked at next."""
        self.db = db
        self._on_names = on_names
        self._at_once = at_once
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

    def in_chunks(self, numbers: Iterable[int]) -> Iterator[tuple[int, ...]]:
        """These numbers in order, some at a time; what was read before goes once it is much."""
        for chunk in chunks(sorted(numbers), self._at_once.names):
            if len(self.forms) > self._at_once.remembered:
                self.forms.clear()
                self.numbers.clear()
            if self._on_names is not None:
                self._on_names(len(chunk))
            yield chunk

    def with_mates(self, names: Collection[int]) -> set[int]:
        """These names, and all for which the same names stand."""
        found = nameforms.roots(self.db, names)
        return set(names) | nameforms.rooted(self.db, {r for r in found.values() if r is not None})


def chunks(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """The items, at most `size` at a time."""
    remaining = iter(items)
    while chunk := tuple(islice(remaining, size)):
        yield chunk
