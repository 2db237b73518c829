"""How do two persons exchange what they decided about names?"""

from collections.abc import Mapping, Sequence
from typing import Any

from briefing.desk.answers import Change, ImportReport
from briefing.desk.contradicting import PAIRED, VALUED, OwnDecisions
from briefing.desk.decisions import LONGEST_NAME, Decisions
from briefing.desk.ledgers import decision_entry
from briefing.desk.sources import Sources
from briefing.desk.telling import now
from briefing.entities.family import Family
from briefing.entities.judgements import Evidence, Judgement, Verdict
from briefing.entities.nameform import NameForm
from briefing.errors import Unreadable
from briefing.mention import Label
from briefing.printable import one_line
from briefing.record import judgements
from briefing.record.database import Database
from briefing.record.judgements import Decision

FORMAT = "briefing-judgements"
VERSION = 1
_LAST_CHARACTER = 2**31
_LONGEST = 500
"""Characters of a form, a name or a person that are taken over."""
_WRONG = (
    AttributeError, KeyError, OverflowError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What an entry raises that is not as it should be."""


def judgements_document(database: Database) -> dict[str, object]:
    """See `Desk.export_judgements`. What was only put off stays at home."""
    sources = Sources(database)
    with database.reading() as db:
        held = sorted(
            (d for d in judgements.decisions(db) if d.is_active), key=lambda d: (d.since, d.number)
        )
    return {
        "format": FORMAT,
        "version": VERSION,
        "judgements": [
            _document(decision, sources)
            for decision in held
            if decision.judgement.verdict is not Verdict.LATER
        ],
    }


def take_over(
    database: Database, decisions: Decisions, document: object, *, by: str
) -> ImportReport:
    """See `Desk.import_judgements`."""
    by = by.encode("utf-8", "replace").decode()[:_LONGEST]
    theirs = _read(document, by=by)
    with database.reading() as db:
        mine = [d for d in judgements.decisions(db) if d.is_active]
    known, own = {_said(d.judgement) for d in mine}, OwnDecisions(mine, theirs)
    new: list[Judgement] = []
    against: list[tuple[Judgement, Decision]] = []
    for judgement in theirs:
        if _said(judgement) in known:
            continue
        opposed = own.opposite(judgement)
        if opposed is None:
            new.append(judgement)
        else:
            against.append((judgement, opposed))
        known.add(_said(judgement))
    told = f"{len(new)} decisions of {by}"
    change = decisions.decide(new, told) if new else Change(told, None, (), ())
    kept = _keep_conflicts(database, against)
    return ImportReport(
        applied=len(new),
        known=len(theirs) - len(new) - len(against),
        conflicts=tuple(decision_entry(database, decision) for decision in kept),
        change=change,
    )


def _keep_conflicts(
    database: Database, against: Sequence[tuple[Judgement, Decision]]
) -> list[Decision]:
    """Note what contradicts one's own decisions; it does not hold until somebody lets it."""
    if not against:
        return []
    with database.transaction() as db:
        earlier = {(_said(d.judgement), d.contradicts) for d in judgements.decisions(db)}
        for judgement, opposed in against:
            if (_said(judgement), opposed.number) not in earlier:
                judgements.record_conflict(db, judgement, opposed.number, made_at=now())
    wanted = {(_said(judgement), opposed.number) for judgement, opposed in against}
    with database.reading() as db:
        return [
            d for d in judgements.decisions(db) if (_said(d.judgement), d.contradicts) in wanted
        ]


def _said(judgement: Judgement) -> tuple[object, ...]:
    """What a judgement says, whoever says it and on whatever evidence."""
    if judgement.right is not None:
        return judgement.verdict, *sorted((judgement.left, judgement.right))
    return judgement.verdict, judgement.left, judgement.value


def _document(decision: Decision, sources: Sources) -> dict[str, object]:
    judgement, evidence = decision.judgement, decision.judgement.evidence
    source = sources.of(evidence)
    return {
        "verdict": judgement.verdict.value,
        "left": _name_document(judgement.left),
        "right": _name_document(judgement.right) if judgement.right else None,
        "value": judgement.value,
        "by": judgement.by,
        "at": decision.made_at,
        "evidence": None
        if evidence is None
        else {
            "article": evidence.article,
            "start": evidence.start,
            "end": evidence.end,
            "sentence": source.sentence if source else None,
        },
    }


def _name_document(name: NameForm) -> dict[str, str]:
    return {"form": name.text, "kind": name.family.value}


def _read(document: object, *, by: str) -> list[Judgement]:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise Unreadable("This is no file of judgements", "Export one with `briefing ledger`")
    if document.get("version") != VERSION:
        raise Unreadable("The file was written by a later version", "Update briefing")
    entries = document.get("judgements")
    if not isinstance(entries, list):
        raise Unreadable("The file holds no list of judgements", "Export it anew")
    return [_read_one(entry, number, by) for number, entry in enumerate(entries, 1)]


def _read_one(entry: Any, number: int, by: str) -> Judgement:
    try:
        verdict = Verdict(entry["verdict"])
        left = _read_name(entry["left"])
        right = _read_name(entry["right"]) if verdict in PAIRED else None
        value = one_line(_read_text(entry.get("value") or "")).strip()[:LONGEST_NAME]
        if right == left:
            raise ValueError(left)
        if verdict is Verdict.LATER or (verdict in VALUED and not value):
            raise ValueError(verdict)
        if verdict is Verdict.LABEL:
            value = Label(value).value
        given = entry.get("evidence")
        evidence = None if given is None else _read_evidence(given)
    except _WRONG as error:
        raise Unreadable(
            f"Entry {number} of the file cannot be read", "Nothing was taken over; export it anew"
        ) from error
    return Judgement(verdict, left, right, value, by, evidence)


def _read_name(name: Mapping[str, str]) -> NameForm:
    form = _read_text(name["form"])
    if not 0 < len(form) <= _LONGEST:
        raise ValueError(form)
    return NameForm(Family(name["kind"]), form)


def _read_evidence(given: Mapping[str, Any]) -> Evidence:
    start, end = int(given["start"]), int(given["end"])
    if not 0 <= start < end <= _LAST_CHARACTER:
        raise ValueError(start)
    return Evidence(_read_text(given["article"])[:_LONGEST], start, end)


def _read_text(text: object) -> str:
    """`text`, if it is one that can be written: no lone surrogates."""
    if not isinstance(text, str):
        raise TypeError(type(text))
    text.encode("utf-8")
    return text
