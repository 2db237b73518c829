"""Which documents answer a query, and how well?

Scores are BM25F's as Whoosh computes them (Robertson and Zaragoza, "The Probabilistic Relevance
Framework", 2009, section 3.6, with K1 = 1.2 and B = 0.75), but over the documents that are not
deleted, so that they do not depend on how the index was written. A beginning, a fuzzy word or a
phrase counts as one word that stands where any of its words or runs does.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import reduce

import numpy as np

from briefing_index.matching import runs
from briefing_index.postings import Numbers, Postings, Weights
from briefing_index.query import AllOf, Among, AnyOf, Not, Phrase, Published, Query
from briefing_index.schema import NO_DATE
from briefing_index.snapshot import Snapshot

_K1 = 1.2
_B = 0.75
_BOOSTS = {"title": 3.0}
"""A title names what an article is about; measured weights elsewhere lie between 2 and 5."""


@dataclass(frozen=True, slots=True)
class Found:
    """Documents, ascending, and their scores. Equal lengths."""

    documents: Numbers
    scores: Weights


def find(query: Query, snapshot: Snapshot) -> Found:
    """The documents that answer `query`. Those that only a date or a NOT picks score 0."""
    match query:
        case Phrase():
            return _phrase(query, snapshot)
        case Published():
            return _published(query, snapshot)
        case Among(ids):
            return _among(ids, snapshot)
        case AnyOf(parts):
            return reduce(_united, (find(part, snapshot) for part in parts))
        case AllOf(parts):
            return _all(parts, snapshot)
        case Not(part):
            return _unscored(_without(snapshot.live, find(part, snapshot)))


def _phrase(phrase: Phrase, snapshot: Snapshot) -> Found:
    found = (_scored(_held(field, phrase, snapshot), field, snapshot) for field in phrase.fields)
    return reduce(_united, found)


def _held(field: str, phrase: Phrase, snapshot: Snapshot) -> Postings:
    """The documents that hold the phrase in a field, and how often."""
    if len(phrase.terms) == 1:
        return snapshot.postings(field, phrase.terms[0])
    key = (field, phrase.terms, phrase.slop)
    return snapshot.remembered(key, lambda: _runs_in(field, phrase, snapshot))


def _runs_in(field: str, phrase: Phrase, snapshot: Snapshot) -> Postings:
    parts = [snapshot.postings(field, term) for term in phrase.terms]
    shared = reduce(np.intersect1d, (part.documents for part in parts))
    places = [snapshot.positions(field, term, within=shared) for term in phrase.terms]
    counts = np.array(
        [
            sum(1 for _ in runs([place[document] for place in places], phrase.slop))
            for document in shared.tolist()
        ],
        np.float64,
    )
    return Postings(shared[counts > 0], counts[counts > 0])


def _scored(held: Postings, field: str, snapshot: Snapshot) -> Found:
    if not len(held.documents):
        return _unscored(held.documents)
    rarity = np.log(len(snapshot.live) / (len(held.documents) + 1)) + 1
    lengths = snapshot.lengths(field)
    norm: Weights | float = 1.0
    if lengths is not None:
        mean = lengths[snapshot.live].mean() or 1.0
        norm = (1 - _B) + _B * lengths[held.documents] / mean
    weights = held.counts * (_K1 + 1) / (held.counts + _K1 * norm)
    return Found(held.documents, _BOOSTS.get(field, 1.0) * rarity * weights)


def _published(query: Published, snapshot: Snapshot) -> Found:
    dates = snapshot.dates[snapshot.live]
    answers = dates != NO_DATE
    if query.first is not None:
        answers &= dates >= query.first.toordinal()
    if query.last is not None:
        answers &= dates <= query.last.toordinal()
    return _unscored(snapshot.live[answers])


def _among(ids: Collection[str], snapshot: Snapshot) -> Found:
    """The documents of some ids; each as good as one that holds a word which as many hold."""
    documents = snapshot.numbers_of(ids)
    rarity = np.log(max(len(snapshot.live), 1) / (len(documents) + 1)) + 1
    return Found(documents, np.full(len(documents), max(rarity, 0.0)))


def _all(parts: tuple[Query, ...], snapshot: Snapshot) -> Found:
    wanted = [find(part, snapshot) for part in parts if not isinstance(part, Not)]
    found = reduce(_shared, wanted) if wanted else _unscored(snapshot.live)
    for part in parts:
        if isinstance(part, Not):
            kept = np.isin(found.documents, find(part.part, snapshot).documents, invert=True)
            found = Found(found.documents[kept], found.scores[kept])
    return found


def _united(left: Found, right: Found) -> Found:
    if not len(left.documents):
        return right
    if not len(right.documents):
        return left
    documents = np.union1d(left.documents, right.documents)
    scores = np.zeros(len(documents))
    for found in (left, right):
        scores[np.searchsorted(documents, found.documents)] += found.scores
    return Found(documents, scores)


def _shared(left: Found, right: Found) -> Found:
    documents, of_left, of_right = np.intersect1d(
        left.documents, right.documents, assume_unique=True, return_indices=True
    )
    return Found(documents, left.scores[of_left] + right.scores[of_right])


def _without(documents: Numbers, found: Found) -> Numbers:
    return np.setdiff1d(documents, found.documents, assume_unique=True)


def _unscored(documents: Numbers) -> Found:
    return Found(documents, np.zeros(len(documents)))
