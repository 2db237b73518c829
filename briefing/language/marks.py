"""How are names laid beside, over and under one another?"""

from bisect import bisect_right
from collections.abc import Iterable

from briefing.mention import Name


def in_order(names: Iterable[Name]) -> list[Name]:
    """Sort by start, then longer first."""
    return sorted(names, key=lambda name: (name.start, -name.end))


def laid_over(names: Iterable[Name], new: Iterable[Name]) -> list[Name]:
    """Add all of `new` and drop what they overlap; neither side overlaps in itself."""
    cover = list(new)
    taken = Taken(cover)
    return in_order([*cover, *(name for name in names if not taken.meets(name))])


def laid_under(names: Iterable[Name], new: Iterable[Name]) -> list[Name]:
    """Add those of `new` that overlap none of `names`."""
    kept = list(names)
    taken = Taken(kept)
    return in_order([*kept, *(name for name in new if not taken.meets(name))])


class Taken:
    """The ground that names cover, which do not overlap."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Remember where `names` stand."""
        self._names = in_order(names)
        self._starts = [name.start for name in self._names]

    def meets(self, name: Name) -> bool:
        """Whether a name stands on any character of `name`."""
        return self.on(name.start, name.end) is not None

    def on(self, start: int, end: int) -> Name | None:
        """The last name that covers a character between `start` and `end`."""
        place = bisect_right(self._starts, end - 1) - 1
        if place >= 0 and self._names[place].end > start:
            return self._names[place]
        return None

    def all_on(self, start: int, end: int) -> list[Name]:
        """The names that cover a character between `start` and `end`, in order."""
        last = bisect_right(self._starts, end - 1)
        first = bisect_right(self._starts, start) - 1
        return [name for name in self._names[max(first, 0) : last] if name.end > start]
