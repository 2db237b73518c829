"""How are names joined so that nobody's `different` is ever overruled?"""

from collections import defaultdict
from collections.abc import Iterable

from briefing.entities.nameform import NameForm


class Clusters:
    """Disjoint sets of names. A join that would unite two names judged different is refused."""

    def __init__(self, names: Iterable[NameForm]) -> None:
        """Every name begins alone."""
        self._parent = {name: name for name in names}
        self._members = {name: [name] for name in self._parent}
        self._apart: defaultdict[NameForm, set[NameForm]] = defaultdict(set)

    def root(self, name: NameForm) -> NameForm:
        """The name that stands for the set of `name`: the first of them."""
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name

    def roots(self) -> dict[NameForm, NameForm]:
        """The name that stands for the set of each."""
        return {name: self.root(name) for name in self._parent}

    def keep_apart(self, left: NameForm, right: NameForm) -> None:
        """From now on the two are never joined."""
        if left in self._parent and right in self._parent:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def join(self, left: NameForm, right: NameForm) -> bool:
        """Make the sets of the two one; False where that is forbidden or a name is unknown."""
        if left not in self._parent or right not in self._parent:
            return False
        first, second = sorted((self.root(left), self.root(right)))
        if first == second:
            return True
        if self._is_forbidden(first, second):
            return False
        self._parent[second] = first
        self._members[first].extend(self._members.pop(second))
        return True

    def _is_forbidden(self, first: NameForm, second: NameForm) -> bool:
        others = set(self._members[second])
        return any(
            not others.isdisjoint(self._apart[name])
            for name in self._members[first]
            if name in self._apart
        )
