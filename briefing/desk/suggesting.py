"""Which entities may be one, by what only resembles?"""

from collections.abc import Iterable, Iterator

from briefing.desk.answers import Suggestion
from briefing.desk.sources import Sources, first_evidence
from briefing.entities.judgements import Verdict
from briefing.entities.nameform import NameForm
from briefing.entities.resemblance import Resemblance, resemblance
from briefing.record import judgements, ledger, names, suggesting
from briefing.record.database import Database

_LEAST = 0.35
"""Resemblance below which a pair is not worth a look."""
_ENTITIES = 1_500
"""Entities, the most mentioned, among which pairs are looked for where none is named."""
_FORMS = 8
"""Forms of an entity, the most mentioned, by which it is looked for."""

_Pair = tuple[str, str]


def suggest(database: Database, entity_id: str | None, *, limit: int) -> tuple[Suggestion, ...]:
    """See `Desk.suggestions`."""
    with database.reading() as db:
        every = ledger.most_mentioned(db, least_forms=1, most=_ENTITIES)
    ids = every if entity_id is None else (entity_id,)
    decided, put_off = _answered(database)
    best: dict[_Pair, tuple[Resemblance, NameForm, NameForm]] = {}
    for one_id in ids:
        for other_id, left, right, found_alike in _near(database, one_id, decided):
            pair = (min(one_id, other_id), max(one_id, other_id))
            if one_id > other_id:
                left, right = right, left
            if pair not in best or found_alike.score > best[pair][0].score:
                best[pair] = (found_alike, left, right)
    ranked = sorted(
        best.items(),
        key=lambda item: (
            frozenset(item[1][1:]) in put_off,
            -item[1][0].score,
            item[0],
        ),
    )
    return tuple(_suggestions(database, ranked[:limit], put_off))


def _near(
    database: Database, entity_id: str, decided: set[frozenset[NameForm]]
) -> Iterator[tuple[str, NameForm, NameForm, Resemblance]]:
    """Entities that resemble one, with the forms that do; forms that others own say nothing."""
    with database.reading() as db:
        own = ledger.main_forms(db, entity_id, _FORMS)
        for name, others in suggesting.near(db, own).items():
            for other in sorted(others):
                alike = resemblance(name, other)
                if alike is None or alike.score < _LEAST:
                    continue
                if frozenset((name, other)) in decided:
                    continue
                meant = ledger.entity_of(db, other)
                if meant is not None and meant != entity_id:
                    yield meant, name, other, alike


def _answered(
    database: Database,
) -> tuple[set[frozenset[NameForm]], set[frozenset[NameForm]]]:
    """The pairs that a person decided on, and those that were put off."""
    decided: set[frozenset[NameForm]] = set()
    put_off: set[frozenset[NameForm]] = set()
    with database.reading() as db:
        for judgement in judgements.active(db):
            if judgement.right is not None:
                pair = frozenset((judgement.left, judgement.right))
                (put_off if judgement.verdict is Verdict.LATER else decided).add(pair)
    return decided, put_off


def _suggestions(
    database: Database,
    ranked: Iterable[tuple[_Pair, tuple[Resemblance, NameForm, NameForm]]],
    put_off: set[frozenset[NameForm]],
) -> Iterator[Suggestion]:
    sources = Sources(database)
    for (left_id, right_id), (alike, left, right) in ranked:
        one, other = names.entity(database, left_id), names.entity(database, right_id)
        if one is None or other is None:
            continue
        yield Suggestion(
            one,
            other,
            left.text,
            right.text,
            alike.reason,
            round(alike.score, 2),
            sources.of(first_evidence(database, left, left_id)),
            sources.of(first_evidence(database, right, right_id)),
            frozenset((left, right)) in put_off,
        )
