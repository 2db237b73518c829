"""Which entries of the ledger has a filter in mind?"""

from collections.abc import Sequence

from briefing.desk.answers import LedgerEntry
from briefing.tui.name_keys import filter_key
from briefing.tui.rendering.judgement_rows import right_of


def entries_with(text: str, entries: Sequence[LedgerEntry]) -> Sequence[LedgerEntry]:
    """The entries with `text` in a name, a rule, a person or a note; case and accents ignored."""
    key = filter_key(text)
    return [entry for entry in entries if key in _words(entry)] if key else entries


def _words(entry: LedgerEntry) -> str:
    parts = (entry.left, right_of(entry), entry.rule, entry.by, entry.note)
    return filter_key("\n".join(parts))
