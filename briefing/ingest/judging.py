"""How do persons' decisions take effect?

A decision and all that follows from it are one transaction: whoever is killed in the middle has
decided nothing. It needs no index and no model.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from briefing.entities.judgements import Judgement
from briefing.ingest.describing import Described
from briefing.ingest.settling import resolve_due
from briefing.record import judgements, nameforms, uses
from briefing.record.database import Connection, Database
from briefing.record.judgements import Decision

if TYPE_CHECKING:
    from briefing.entities.nameform import NameForm


def decide(database: Database, made: Sequence[Judgement], *, made_at: str) -> Described:
    """Add judgements that are taken back together, and let them take effect."""
    return _changing(database, made, lambda db: judgements.record_act(db, made, made_at=made_at))


def take_back(database: Database, decisions: Sequence[Decision], *, made_at: str) -> Described:
    """Let decisions, all of one act, hold no longer."""
    return _changing(
        database,
        [decision.judgement for decision in decisions],
        lambda db: judgements.record_undone(db, decisions[0].act, made_at=made_at),
    )


def let_hold(
    database: Database,
    decisions: Sequence[Decision],
    *,
    made_at: str,
    with_them: Sequence[Judgement] = (),
) -> Described:
    """Let decisions, all of one act, hold again, and make `with_them` a part of it."""
    act = decisions[0].act
    return _changing(
        database,
        [*(decision.judgement for decision in decisions), *with_them],
        lambda db: judgements.record_redone(db, act, made_at=made_at, with_it=with_them),
    )


def _changing(
    database: Database,
    concerned: Iterable[Judgement],
    record: Callable[[Connection], object],
) -> Described:
    with database.transaction() as db:
        record(db)
        names: set[NameForm] = set()
        for judgement in concerned:
            names.add(judgement.left)
            if judgement.right is not None:
                names.add(judgement.right)
        numbers = tuple(nameforms.numbers_known(db, names).values())
        uses.note_due_names(db, [*numbers, *uses.roots_meant(db, numbers)])
        return resolve_due(db, (), numbers)
