"""What are the entities that won or lost uses, and which ids do they keep?"""

from collections import defaultdict
from collections.abc import Collection, Sequence

from msgspec import Struct, field

from briefing.entities.judgements import Judgement
from briefing.entities.nameform import NameForm
from briefing.entities.naming import described, entity_ids, wishes
from briefing.record import entities, nameforms, ties, uses
from briefing.record.database import Connection


class Described(Struct):
    """What became of entities, by their ids."""

    changed: set[str] = field(default_factory=set)
    """New ones, and those that are not what they were."""
    gone: set[str] = field(default_factory=set)


def describe(db: Connection, roots: Collection[int], judgements: Sequence[Judgement]) -> Described:
    """Write the entities for which these names stand, or stood.

    Args:
        db: the record, inside a transaction.
        roots: all names whose entities are not what they were.
        judgements: those of persons that hold, oldest first.
    """
    claims = entities.claims(db, roots)
    known = entities.kept(db, {entity for _, entity in claims}, roots)
    every = set(roots) | {one.root for one in known if one.root is not None}
    if every != set(roots):
        claims = entities.claims(db, every)
    gathered = entities.gathered(db, every)
    names = nameforms.forms(db, gathered)
    by_number = {one.number: one.id for one in known}
    ids = entity_ids(
        names,
        {
            (root, by_number[entity]): mentions
            for (root, entity), mentions in claims.items()
            if entity in by_number
        },
        lambda entity_id: entities.is_taken(db, entity_id),
        lambda root: entities.past_id(db, root),
    )
    numbers = {one.id: one.number for one in known}
    gone = [one for one in known if one.id not in set(ids.values())]
    entities.remove_entities(db, [one.number for one in gone])
    aliases = ties.aliases(db, gathered)
    judged = _judged_names(db, judgements)
    for root in sorted(gathered):
        wished = wishes(judgements, judged.get(root, ()))
        entity = described(gathered[root], ids[root], wished=wished, aliases=aliases)
        number = numbers.get(entity.id)
        entities.save_entity(db, entity, root=root, number=number, is_hidden=wished.is_hidden)
    return Described(set(ids.values()), {one.id for one in gone})


def _judged_names(db: Connection, judgements: Sequence[Judgement]) -> dict[int, set[NameForm]]:
    """The names through which a person decided on entities, by the root of whom they mean now.

    A name means whom all its uses mean; one with several owners means itself.
    """
    numbers = nameforms.numbers_known(db, {judgement.left for judgement in judgements})
    found: defaultdict[int, set[NameForm]] = defaultdict(set)
    own = nameforms.roots(db, numbers.values())
    for name, number in numbers.items():
        meant = uses.roots_meant(db, [number])
        root = meant.pop() if len(meant) == 1 else own[number]
        if root is not None:
            found[root].add(name)
    return found
