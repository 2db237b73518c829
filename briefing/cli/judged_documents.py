"""Which keys may scripts rely on where names are judged?"""

from briefing.cli.documents import Document, entity_document
from briefing.desk.answers import Change, ImportReport, LedgerEntry, Related, Source, Suggestion


def change_document(change: Change) -> Document:
    """What a decision changed: entities as they are now, and ids that are gone."""
    return {
        "told": change.told,
        "entity": change.entity,
        "changed": [entity_document(entity) for entity in change.changed],
        "gone": list(change.gone),
    }


def ledger_document(entry: LedgerEntry, *, has_sentence: bool = True) -> Document:
    """One line of the ledger; without sentences only `sentence` is null."""
    return {
        "number": entry.number,
        "verdict": entry.verdict.value,
        "left": entry.left,
        "right": entry.right,
        "rule": entry.rule,
        "by": entry.by,
        "when": entry.when,
        "active": entry.is_active,
        "note": entry.note,
        "mentions": entry.mentions,
        "source": source_document(entry.source, has_sentence=has_sentence),
    }


def suggestion_document(number: int, suggestion: Suggestion) -> Document:
    """Two entities that may be one; `score` goes from 0 to 1."""
    return {
        "number": number,
        "score": suggestion.score,
        "reason": suggestion.reason,
        "put_off": suggestion.is_put_off,
        "left": entity_document(suggestion.left),
        "right": entity_document(suggestion.right),
        "left_form": suggestion.left_form,
        "right_form": suggestion.right_form,
        "left_source": source_document(suggestion.left_source),
        "right_source": source_document(suggestion.right_source),
    }


def related_document(related: Related) -> Document:
    """An entity that another one's name leads to."""
    return {"entity": entity_document(related.entity), "why": related.why}


def import_document(report: ImportReport) -> Document:
    """What became of somebody else's decisions."""
    return {
        "applied": report.applied,
        "known": report.known,
        "conflicts": [ledger_document(entry) for entry in report.conflicts],
        "change": change_document(report.change),
    }


def source_document(source: Source | None, *, has_sentence: bool = True) -> Document | None:
    """The place that something rests on; `start` and `end` are characters of the text."""
    if source is None:
        return None
    return {
        "article": source.article,
        "title": source.title,
        "source": source.source,
        "published": source.published,
        "start": source.start,
        "end": source.end,
        "sentence": source.sentence if has_sentence else None,
    }
