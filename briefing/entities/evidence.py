"""What speaks for two names being one, beside their being the same?"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from briefing.entities.forms import are_romanisations, skeleton
from briefing.entities.uses import Family, NameKey

ROMANISATION = "romanisation"
SHORT_FORM = "short form"
FULLER_FORM = "fuller form"

_LARGEST_BLOCK = 40
"""Keys of one skeleton beyond which the skeleton says nothing."""
_PATRONYMIC = frozenset({"bin", "ibn", "bint", "ben"})
_FAMILIES_ROMANISED = frozenset({Family.PERSON, Family.PLACE, Family.FACILITY})

Neighbours = Mapping[NameKey, frozenset[str]]
"""What stands around a name: places of its sentences, kinds of facility named after it."""


def romanisation_candidates(keys: Collection[NameKey]) -> tuple[tuple[NameKey, NameKey], ...]:
    """Pairs of keys that may be one foreign name written twice; found by skeleton, not by pairs."""
    blocks: defaultdict[tuple[Family, str], list[NameKey]] = defaultdict(list)
    for key in sorted(keys):
        if key.family in _FAMILIES_ROMANISED:
            blocks[key.family, skeleton(key.key)].append(key)
    return tuple(
        pair
        for block in blocks.values()
        if len(block) <= _LARGEST_BLOCK
        for pair in combinations(block, 2)
        if _may_be_one(*pair)
    )


def agrees(left: NameKey, right: NameKey, neighbours: Neighbours) -> bool:
    """Whether the context of two romanisations agrees as well.

    A full name agrees with itself where at least one of its words is written the same; a single
    word needs a neighbour that both have.
    """
    shared_words = set(left.words) & set(right.words)
    if len(left.words) > 1 and shared_words:
        return True
    return bool(neighbours.get(left, frozenset()) & neighbours.get(right, frozenset()))


def full_names(keys: Collection[NameKey]) -> dict[str, list[NameKey]]:
    """Persons' names of several words, by what may stand for the whole.

    That is the last word (a father's name after bin or ibn apart), or the first two.
    """
    found: defaultdict[str, list[NameKey]] = defaultdict(list)
    for key in sorted(keys):
        words = key.words
        if key.family is not Family.PERSON or len(words) < 2:
            continue
        if words[-2] not in _PATRONYMIC:
            found[words[-1]].append(key)
        if len(words) > 2:
            found[" ".join(words[:2])].append(key)
    return dict(found)


def fuller_names(short: NameKey, full: Mapping[str, list[NameKey]]) -> Iterator[NameKey]:
    """Names that `short` may stand for.

    They have its last word and all others in order (George Bush, George W. Bush), or begin with its
    two words (Abu Salim, Abu Salim al-Qalari).
    """
    if short.family is not Family.PERSON:
        return
    for key in full.get(short.words[-1], ()):
        if len(key.words) > len(short.words) and _is_subsequence(short.words, key.words):
            yield key
    if len(short.words) == 2:
        yield from full.get(short.key, ())


def _may_be_one(left: NameKey, right: NameKey) -> bool:
    if len(left.words) != len(right.words):
        return False
    if any(word.isdigit() for word in set(left.words) ^ set(right.words)):
        return False
    return all(map(are_romanisations, left.words, right.words))


def _is_subsequence(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    remaining = iter(full)
    return all(word in remaining for word in short)
