"""Whose is a short form in an article?

It belongs to the one owner that the article states; else to the one of its owners that the article
names in full; else to what the article shortens so; else to the one owner that the library knows;
else to nobody: then it stays apart, and its owners are its candidates.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from briefing.entities.nameform import NameForm, is_fuller
from briefing.entities.owners import Here, Owners, Owning
from briefing.entities.rules import AMBIGUOUS, ITSELF
from briefing.entities.statements import SAID
from briefing.entities.team_names import TEAM_HERE
from briefing.entities.ties import Verdicts


class Owned(Struct, frozen=True):
    """Whose a use of a name is."""

    root: NameForm
    """The name that stands for the entity."""
    through: NameForm
    """The name that the short form stands for; itself where it stands for itself."""
    rule: str
    is_here: bool
    """Whether the article itself shows it."""


class Frame(Struct, frozen=True, dict=True):
    """All that decides whose a short form is."""

    roots: Mapping[NameForm, NameForm]
    anywhere: Owners
    """Who may own a name, or one that it is tied with, in the whole library."""
    here: Mapping[Here, Sequence[Owning]]
    """Who owns a name in one article, by what that article says."""
    present: Mapping[int, Collection[NameForm]]
    """The names that each article uses; those of owners are enough."""
    beside: Collection[tuple[int, frozenset[NameForm]]] = frozenset()
    """Pairs that an article names side by side."""
    apart: Collection[frozenset[NameForm]] = frozenset()
    """Pairs of roots that a person judged different."""
    fixed: Collection[NameForm] = frozenset()
    """Short forms whose owner a person chose (see `chosen`)."""

    def owned(self, article: int, name: NameForm) -> Owned:
        """Whose the uses of `name` in an article are."""
        return self._owned(article, name, frozenset())

    def candidates(self, name: NameForm) -> frozenset[NameForm]:
        """The roots of all who may be meant by a name anywhere."""
        ownings = self._allowed(_NOWHERE, name, self.anywhere.get(name, ()), frozenset())
        return frozenset(self._roots_meant(_NOWHERE, name, ownings, frozenset({name})))

    @cached_property
    def _known(self) -> dict[Here, Owned]:
        """What was asked before."""
        return {}

    @cached_property
    def _rounds(self) -> list[NameForm]:
        """Owners that led back to where they were asked from: what they say holds only there."""
        return []

    def _owned(self, article: int, name: NameForm, seen: frozenset[NameForm]) -> Owned:
        known = self._known.get((article, name))
        if known is None:
            rounds = len(self._rounds)
            known = self._found(article, name, seen)
            if len(self._rounds) == rounds:
                self._known[article, name] = known
        return known

    def _found(self, article: int, name: NameForm, seen: frozenset[NameForm]) -> Owned:
        itself = Owned(self.roots[name], name, ITSELF, is_here=True)
        if name in self.fixed:
            return itself
        said = self.here.get((article, name), ())
        anywhere = self.anywhere.get(name, ())
        present = self.present.get(article, frozenset())
        is_decided = any(self.roots.get(o.owner) == self.roots[name] for o in anywhere)
        choices = (
            ([o for o in said if o.rule in SAID], True),
            ([o for o in anywhere if o.owner in present and not is_decided], True),
            ([o for o in said if o.rule not in SAID], True),
            ([o for o in anywhere if o.rule != TEAM_HERE and not is_decided], False),
        )
        for choice, is_here in choices:
            ownings = self._allowed(article, name, choice, seen)
            if not ownings:
                continue
            roots = self._roots_meant(article, name, ownings, seen | {name})
            if not roots:
                continue
            if len(roots) > 1:
                return Owned(self.roots[name], name, AMBIGUOUS, is_here)
            root, owning = next(iter(roots.items()))
            return Owned(root, owning.owner, owning.rule, is_here)
        return itself

    def _roots_meant(
        self, article: int, name: NameForm, ownings: Iterable[Owning], seen: frozenset[NameForm]
    ) -> dict[NameForm, Owning]:
        """Who is meant in the end, each with its first owning; nobody from whom it was parted."""
        meant: dict[NameForm, Owning] = {}
        for owning in ownings:
            root = self._owned(article, owning.owner, seen).root
            if frozenset((self.roots[name], root)) not in self.apart:
                meant.setdefault(root, owning)
        return meant

    def _allowed(
        self, article: int, name: NameForm, ownings: Iterable[Owning], seen: frozenset[NameForm]
    ) -> list[Owning]:
        allowed = []
        for owning in ownings:
            owner = owning.owner
            if owner not in self.roots or self.roots[owner] == self.roots[name]:
                continue
            if (article, frozenset((name, owner))) in self.beside:
                continue
            if owner in seen:
                self._rounds.append(owner)
                continue
            allowed.append(owning)
        return allowed


_NOWHERE = -1
"""No article has this number."""


def chosen(judged: Verdicts) -> frozenset[NameForm]:
    """The short forms that a person joined with a fuller name: nobody else owns them."""
    return frozenset(
        short
        for pair in judged.same
        for short, long in (pair, reversed(pair))
        if is_fuller(long, short)
    )


def parted(roots: Mapping[NameForm, NameForm], judged: Verdicts) -> frozenset[frozenset[NameForm]]:
    """The pairs of roots whose names a person judged different."""
    return frozenset(
        frozenset((roots[left], roots[right]))
        for left, right in judged.different
        if left in roots and right in roots
    )
