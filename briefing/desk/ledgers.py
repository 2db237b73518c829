"""What does the ledger say: who decided what, and why do rules hold forms for one entity?"""

from typing import TYPE_CHECKING

from briefing.desk.answers import LedgerEntry, Source
from briefing.desk.sources import Sources
from briefing.entities.evidence import SAME_FORM
from briefing.entities.judgements import Verdict
from briefing.record import articles as shelf
from briefing.record import judgements, ledger
from briefing.record.database import Database
from briefing.record.judgements import Decision
from briefing.record.ledger import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

JUDGEMENT = "judgement"
RULE = "rule"
_EVERY = -1


def ledger_entries(
    database: Database, entity_id: str | None, *, limit: int | None
) -> tuple[LedgerEntry, ...]:
    """See `Desk.ledger`."""
    sources = Sources(database)
    with database.reading() as db:
        decided = judgements.decisions(db)
        if entity_id is not None:
            forms = {*ledger.tied_forms(db, entity_id), *ledger.used_forms(db, entity_id)}
            decided = tuple(
                d for d in decided if d.judgement.left in forms or d.judgement.right in forms
            )
            ids: Iterable[str] = (entity_id,)
        else:
            most = _EVERY if limit is None else limit
            ids = ledger.most_mentioned(db, least_forms=2, most=most)
        left_out = () if entity_id is not None else (SAME_FORM,)
        reasons = ledger.reasons(db, ids, leaves_out=left_out, limit=limit)
        places = ledger.article_places(db, {reason.spot.article for reason in reasons})
    added = shelf.added(database, places.values())
    return (
        *(_decided(d, sources) for d in reversed(decided)),
        *(_ruled(reason, places[reason.spot.article], added, sources) for reason in reasons),
    )


def decision_entry(database: Database, decision: Decision) -> LedgerEntry:
    """One decision as a line of the ledger."""
    return _decided(decision, Sources(database))


def _decided(decision: Decision, sources: Sources) -> LedgerEntry:
    judgement = decision.judgement
    return LedgerEntry(
        number=decision.number,
        verdict=judgement.verdict,
        left=judgement.left.text,
        right=judgement.right.text if judgement.right else judgement.value,
        rule=JUDGEMENT,
        by=judgement.by,
        when=decision.made_at,
        is_active=decision.is_active,
        note=_note(decision),
        mentions=0,
        source=sources.of(judgement.evidence),
    )


def _note(decision: Decision) -> str:
    if decision.is_active:
        return ""
    return f"contradicts {decision.contradicts}" if decision.contradicts else "taken back"


def _ruled(reason: Reason, article: str, added: dict[str, str], sources: Sources) -> LedgerEntry:
    source: Source | None = sources.source(article, reason.spot.span)
    return LedgerEntry(
        number=None,
        verdict=Verdict.SAME,
        left=reason.left.text,
        right=reason.right.text,
        rule=reason.rule,
        by=RULE,
        when=added.get(article),
        is_active=True,
        note="",
        mentions=reason.mentions,
        source=source,
    )
