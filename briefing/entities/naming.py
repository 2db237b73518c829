"""What is an entity called, what kind is it, and which id does it keep?"""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from msgspec import Struct, field

from briefing.entities.entity import Entity, Form
from briefing.entities.family import Family, family_of
from briefing.entities.forms import form_key, is_acronym
from briefing.entities.judgements import Judgement, Verdict
from briefing.entities.nameform import NameForm
from briefing.entities.romanisation import skeleton
from briefing.language.gazetteer import is_doubtful, known_names
from briefing.mention import Label


class Gathered(Struct):
    """What the uses of one entity come to."""

    forms: Counter[str] = field(default_factory=Counter)
    labels: Counter[Label] = field(default_factory=Counter)
    earliest: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Article and place where each form first stands."""
    articles: int = 0


class Wishes(Struct, frozen=True):
    """What a person decided on an entity: None where it is left to the evidence."""

    name: str | None = None
    label: Label | None = None
    is_hidden: bool = False


def wishes(judgements: Iterable[Judgement], names: Collection[NameForm]) -> Wishes:
    """The last word on the entity that has these names, of judgements that hold, oldest first."""
    found = Wishes()
    for judgement in judgements:
        if judgement.left not in names:
            continue
        match judgement.verdict:
            case Verdict.RENAME:
                found = Wishes(judgement.value, found.label, found.is_hidden)
            case Verdict.LABEL:
                found = Wishes(found.name, Label(judgement.value), found.is_hidden)
            case Verdict.HIDE:
                found = Wishes(found.name, found.label, is_hidden=True)
            case _:
                pass
    return found


def described(
    gathered: Gathered, entity_id: str, *, wished: Wishes, aliases: Collection[str]
) -> Entity:
    """The entity that these uses make.

    Args:
        gathered: its uses.
        entity_id: its id.
        wished: what a person decided on it.
        aliases: skeletons of forms that an article calls an alias of another name.
    """
    ranked = sorted(
        gathered.forms, key=lambda form: (-gathered.forms[form], gathered.earliest[form], form)
    )
    label = wished.label or _label(ranked[0], gathered.labels)
    return Entity(
        id=entity_id,
        name=wished.name or _canonical(ranked, label, aliases),
        label=label,
        forms=tuple(Form(form, gathered.forms[form]) for form in ranked),
        mentions=gathered.forms.total(),
        articles=gathered.articles,
    )


def alias_key(form: str, family: Family) -> str:
    """What all romanisations of an alias share (see `described`)."""
    return skeleton(form_key(form, family))


def entity_ids(
    roots: Mapping[int, NameForm],
    claims: Mapping[tuple[int, str], int],
    is_taken: Callable[[str], bool],
    past_id: Callable[[NameForm], str | None],
) -> dict[int, str]:
    """An id for each entity, by the number of its root; one that existed before keeps its id.

    An id goes to the entity that holds most of the mentions it had; an entity that comes back has
    the one that it had; an entity without a past is named after its root.

    Args:
        roots: the names that stand for entities.
        claims: how many mentions each has that belonged to an id.
        is_taken: whether an entity that is not among these has an id.
        past_id: the id of the entity for which a name stood once.
    """
    ids: dict[int, str] = {}
    taken: set[str] = set()
    order = sorted(claims, key=lambda claim: (-claims[claim], roots[claim[0]], claim[1]))
    for root, entity_id in order:
        if root not in ids and entity_id not in taken:
            ids[root] = entity_id
            taken.add(entity_id)
    for root in sorted(roots, key=lambda number: roots[number]):
        if root not in ids:
            past = past_id(roots[root])
            is_free = past is not None and past not in taken and not is_taken(past)
            ids[root] = (
                past
                if past is not None and is_free
                else _new_id(roots[root], lambda name: name in taken or is_taken(name))
            )
            taken.add(ids[root])
    return ids


def _label(form: str, labels: Mapping[Label, int]) -> Label:
    """The label of most mentions, unless the gazetteer knows the name as something else."""
    known = known_names().get(form)
    majority = min(labels, key=lambda label: (-labels[label], label))
    if known is not None and not is_doubtful(form) and family_of(known) is family_of(majority):
        return known
    return majority


def _canonical(forms: Sequence[str], label: Label, aliases: Collection[str]) -> str:
    """The fullest form in common use: no alias or acronym where there is another name."""
    family = family_of(label)

    def rank(form: str) -> tuple[bool, bool, bool, bool]:
        is_short = label is Label.PERSON and len(form.split()) == 1
        is_letters = is_acronym(form)
        is_shouted = not form[:1].isupper() or (form.isupper() and not is_letters)
        return is_letters, alias_key(form, family) in aliases, is_short, is_shouted

    return min(forms, key=lambda form: (rank(form), forms.index(form)))


def _new_id(root: NameForm, is_taken: Callable[[str], bool]) -> str:
    attempt = 0
    while True:
        digest = hashlib.sha256(f"{root.family}|{root.text}|{attempt}".encode()).hexdigest()[:12]
        if not is_taken(digest):
            return digest
        attempt += 1
