"""How are names joined so that nobody's `different` is ever overruled?"""

from collections import defaultdict
from collections.abc import Iterable

from briefing.entities.uses import NameKey


class Clusters:
    """Disjoint sets of names. A join that would unite two names judged different is refused."""

    def __init__(self, keys: Iterable[NameKey]) -> None:
        """Every key begins alone."""
        self._parent = {key: key for key in keys}
        self._members = {key: [key] for key in self._parent}
        self._apart: defaultdict[NameKey, set[NameKey]] = defaultdict(set)

    def root(self, key: NameKey) -> NameKey:
        """The name that stands for the set of `key`."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def members(self, root: NameKey) -> list[NameKey]:
        """All names of the set that `root` stands for."""
        return self._members[root]

    def keep_apart(self, left: NameKey, right: NameKey) -> None:
        """From now on the two are never joined."""
        if left in self._parent and right in self._parent:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def join(self, left: NameKey, right: NameKey) -> bool:
        """Make the sets of the two one; False where that is forbidden or a name is unknown."""
        if left not in self._parent or right not in self._parent:
            return False
        first, second = sorted((self.root(left), self.root(right)))
        if first == second:
            return True
        if self._forbidden(first, second):
            return False
        self._parent[second] = first
        self._members[first].extend(self._members.pop(second))
        return True

    def may_share(self, left: NameKey, right: NameKey) -> bool:
        """Whether nobody judged names of the two sets different."""
        return not self._forbidden(self.root(left), self.root(right))

    def _forbidden(self, first: NameKey, second: NameKey) -> bool:
        others = set(self._members[second])
        return any(
            not others.isdisjoint(self._apart[key])
            for key in self._members[first]
            if key in self._apart
        )
