"""Which documents answer a query, and where do its words stand in a text? On Whoosh, offline."""

# ruff: noqa: E402  # Whoosh is loaded first, by the module that knows how
from briefing_index.lean import load_whoosh

load_whoosh()

from briefing_index.document import NAME_FIELDS, Document
from briefing_index.errors import IndexBroken, IndexBusy, QueryUnreadable
from briefing_index.fulltext import FullTextIndex, Hit, Results
from briefing_index.matching import Matcher
from briefing_index.snippets import Snippet, snippet

__all__ = [
    "NAME_FIELDS",
    "Document",
    "FullTextIndex",
    "Hit",
    "IndexBroken",
    "IndexBusy",
    "Matcher",
    "QueryUnreadable",
    "Results",
    "Snippet",
    "snippet",
]
