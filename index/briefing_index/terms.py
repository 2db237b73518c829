"""Which terms do the words of a query become?"""

import re

from briefing_index.analysis import query_words
from briefing_index.errors import QueryUnreadable
from briefing_index.lexing import Sign
from briefing_index.query import Exactly, Like, Near, StartingWith, Term

_FUZZY = re.compile(r"(?s:(.*[^~]))~(\d*)")
_MOST_EDITS = 2
_FEWEST_LETTERS = 2
"""Letters without which a star would stand for half of all words."""


def read_terms(sign: Sign) -> tuple[Term, ...]:
    """The terms of a word or a phrase; several for a word with hyphens in it.

    Raises:
        QueryUnreadable: a star with too few letters beside it, or more edits than two.
    """
    return tuple(_term(word.text, sign) for word in query_words(sign.text) if word.text.strip("*"))


def read_fuzzy(sign: Sign) -> tuple[Term, ...]:
    """As `read_terms`, for a word that may end in ~ or ~2: its last term is fuzzy then."""
    match = _FUZZY.fullmatch(sign.text)
    if match is None:
        return read_terms(sign)
    edits = int(match[2] or 1)
    if edits > _MOST_EDITS:
        raise QueryUnreadable(f"at most {_MOST_EDITS} letters may differ: ~ or ~2", sign.start)
    terms = read_terms(Sign(sign.kind, match[1], sign.start, sign.end))
    return (*terms[:-1], *(_made_fuzzy(term, edits, sign) for term in terms[-1:]))


def unfinished(terms: tuple[Term, ...]) -> tuple[Term, ...] | None:
    """The terms, with the last word a beginning. None where it is too short for that."""
    match terms[-1:]:
        case (Exactly(text),) if len(text) >= _FEWEST_LETTERS:
            return (*terms[:-1], StartingWith(text))
    return None


def _term(text: str, sign: Sign) -> Term:
    if "*" not in text:
        return Exactly(text)
    if len(text.replace("*", "")) < _FEWEST_LETTERS:
        raise QueryUnreadable(f"a star needs {_FEWEST_LETTERS} letters beside it", sign.start)
    beginning = text.rstrip("*")
    return Like(text) if "*" in beginning else StartingWith(beginning)


def _made_fuzzy(term: Term, edits: int, sign: Sign) -> Term:
    match term:
        case Exactly(text):
            return Near(text, edits)
    raise QueryUnreadable("a word takes * or ~, not both", sign.start)
