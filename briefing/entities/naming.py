"""What is an entity called, what kind is it, and which id does it keep?"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefing.entities.entity import Entity, Form
from briefing.entities.forms import is_acronym
from briefing.entities.resolution import ResolvedEntity
from briefing.entities.uses import NameUse
from briefing.mention import Label


def described(resolved: ResolvedEntity, entity_id: str) -> Entity:
    """The entity that these uses make."""
    forms = Counter[str]()
    labels = Counter[Label]()
    for use in resolved.uses:
        forms[use.form] += use.mentions
        labels[use.label] += use.mentions
    label = min(labels, key=lambda label: (-labels[label], label))
    earliest: dict[str, tuple[int, int]] = {}
    for use in sorted(resolved.uses):
        earliest.setdefault(use.form, (use.article, use.first))
    ranked = sorted(forms, key=lambda form: (-forms[form], earliest[form], form))
    return Entity(
        id=entity_id,
        name=_canonical(ranked, label, resolved.aliases),
        label=label,
        forms=tuple(Form(form, forms[form]) for form in ranked),
        mentions=forms.total(),
        articles=len({use.article for use in resolved.uses}),
    )


def entity_ids(
    resolved: Sequence[ResolvedEntity], before: Mapping[NameUse, str]
) -> tuple[str, ...]:
    """An id for each entity; one that existed before keeps its id.

    An id goes to the entity that holds most of the mentions it had; an entity without a past is
    named after its founder.

    Args:
        resolved: the entities, in order.
        before: which entity each use belonged to.
    """
    claims: defaultdict[tuple[int, str], int] = defaultdict(int)
    for index, entity in enumerate(resolved):
        for use in entity.uses:
            if use in before:
                claims[index, before[use]] += use.mentions
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for index, entity_id in sorted(claims, key=lambda claim: (-claims[claim], claim)):
        if index not in ids and entity_id not in taken:
            ids[index] = entity_id
            taken.add(entity_id)
    for index, entity in enumerate(resolved):
        if index not in ids:
            ids[index] = _new_id(entity, taken)
            taken.add(ids[index])
    return tuple(ids[index] for index in range(len(resolved)))


def _canonical(forms: Sequence[str], label: Label, aliases: frozenset[str]) -> str:
    """The fullest form in common use: no alias or acronym where there is another name."""

    def rank(form: str) -> tuple[bool, bool, bool, bool]:
        is_short = label is Label.PERSON and len(form.split()) == 1
        return is_acronym(form), form in aliases, is_short, not form[:1].isupper()

    return min(forms, key=lambda form: (rank(form), forms.index(form)))


def _new_id(entity: ResolvedEntity, taken: set[str]) -> str:
    name = f"{entity.founder.family}|{entity.founder.key}"
    attempt = 0
    while True:
        digest = hashlib.sha256(f"{name}|{attempt}".encode()).hexdigest()[:12]
        if digest not in taken:
            return digest
        attempt += 1
