"""Where are the keys of the reader?

New keys go where their area is: `keys/reader.py` for the reader's screen, `keys/widgets.py` for
what has the focus, `keys/dialogs.py` for dialogs. `keys/places.py` says which hold together.
"""

from briefing.tui.keys.dialogs import (
    CHOICE_KEYS,
    COMPANION_KEYS,
    COMPANY_KEYS,
    COVERAGE_KEYS,
    DIALOG_KEYS,
    ENTRY_KEYS,
    FACET_KEYS,
    FIRST_KEYS,
    GRID_KEYS,
    KEPT_SEARCH_KEYS,
    LEDGER_KEYS,
    NOTE_KEYS,
    NOTEBOOK_ENTRY_KEYS,
    NOTEBOOK_KEYS,
    OPENING_KEYS,
    PAIR_KEYS,
    QUESTION_KEYS,
    RELATED_KEYS,
    SHARED_KEYS,
    SUGGESTION_KEYS,
    TAG_KEYS,
)
from briefing.tui.keys.reader import READER_KEYS
from briefing.tui.keys.widgets import (
    APP_KEYS,
    ARTICLE_KEYS,
    LIST_KEYS,
    PAGED_KEYS,
    QUERY_KEYS,
    TYPING_KEYS,
)

__all__ = [
    "APP_KEYS",
    "ARTICLE_KEYS",
    "CHOICE_KEYS",
    "COMPANION_KEYS",
    "COMPANY_KEYS",
    "COVERAGE_KEYS",
    "DIALOG_KEYS",
    "ENTRY_KEYS",
    "FACET_KEYS",
    "FIRST_KEYS",
    "GRID_KEYS",
    "KEPT_SEARCH_KEYS",
    "LEDGER_KEYS",
    "LIST_KEYS",
    "NOTEBOOK_ENTRY_KEYS",
    "NOTEBOOK_KEYS",
    "NOTE_KEYS",
    "OPENING_KEYS",
    "PAGED_KEYS",
    "PAIR_KEYS",
    "QUERY_KEYS",
    "QUESTION_KEYS",
    "READER_KEYS",
    "RELATED_KEYS",
    "SHARED_KEYS",
    "SUGGESTION_KEYS",
    "TAG_KEYS",
    "TYPING_KEYS",
]
