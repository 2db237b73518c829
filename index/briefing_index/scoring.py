"""Which documents answer a query, and how well?

Scores are BM25F's as Whoosh computes them (Robertson and Zaragoza, "The Probabilistic Relevance
Framework", 2009, section 3.6, with K1 = 1.2 and B = 0.75), but over the documents that are not
deleted, so that they do not depend on how the index was written. A beginning, a fuzzy word or a
phrase counts as one word that stands where any of its words or runs does.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import reduce

import numpy as np
from msgspec import Struct

from briefing_index.codec import Weights
from briefing_index.matching import runs
from briefing_index.postings import DOCUMENT, Places, Postings
from briefing_index.query import AllOf, Among, AnyOf, Not, Phrase, Published, Query
from briefing_index.schema import MEASURED_FIELDS, NO_DATE
from briefing_index.snapshot import Flags, Snapshot

_K1 = 1.2
_B = 0.75
_BOOSTS = {"title": 3.0}
"""A title names what an article is about; measured weights elsewhere lie between 2 and 5."""


_POSITION = (1 << DOCUMENT) - 1


class Found(Struct, frozen=True):
    """By document: whether it answers, and its score, 0 for the others."""

    answers: Flags
    scores: Weights

    @property
    def count(self) -> int:
        """How many answer."""
        return int(np.count_nonzero(self.answers))


def find(query: Query, snapshot: Snapshot) -> Found:
    """The documents that answer `query`. Those that only a date or a NOT picks score 0."""
    match query:
        case Phrase():
            return _phrase(query, snapshot)
        case Published():
            return _unscored(_published(query, snapshot))
        case Among(ids):
            return _among(ids, snapshot)
        case AnyOf(parts):
            return reduce(_united, (find(part, snapshot) for part in parts))
        case AllOf(parts):
            return reduce(_shared, (find(part, snapshot) for part in parts))
        case Not(part):
            return _unscored(snapshot.is_live & ~find(part, snapshot).answers)


def _phrase(phrase: Phrase, snapshot: Snapshot) -> Found:
    found = _nothing(snapshot)
    for field in phrase.fields:
        held = _held(field, phrase, snapshot)
        found.answers[held.documents] = True
        found.scores[held.documents] += _weighed(held, field, snapshot)
    return found


def _held(field: str, phrase: Phrase, snapshot: Snapshot) -> Postings:
    """The documents that hold the phrase in a field, and how often."""
    if len(phrase.terms) == 1 and not phrase.is_whole:
        return snapshot.postings(field, phrase.terms[0])
    key = (field, phrase.terms, phrase.slop, phrase.is_whole)
    return snapshot.memory.remembered(key, lambda: _runs_in(field, phrase, snapshot))


def _runs_in(field: str, phrase: Phrase, snapshot: Snapshot) -> Postings:
    places = [snapshot.places(field, term) for term in phrase.terms]
    if phrase.slop:
        beginnings = np.fromiter(_scattered(places, phrase.slop), np.int64)
    else:
        steps = sorted((each - step for step, each in enumerate(places)), key=len)
        beginnings = reduce(_in_both, steps)
    if phrase.is_whole:
        is_whole = snapshot.lengths(field) == len(phrase.terms)
        beginnings = beginnings[is_whole[beginnings >> DOCUMENT] & (beginnings & _POSITION == 0)]
    documents, counts = np.unique(beginnings >> DOCUMENT, return_counts=True)
    return Postings.of(documents, counts.astype(np.uint32))


def _scattered(places: Sequence[Places], slop: int) -> Iterator[int]:
    """Where runs with other words between begin."""
    shared = reduce(np.intersect1d, (each >> DOCUMENT for each in places))
    for document in shared.tolist():
        ends = (document << DOCUMENT, document + 1 << DOCUMENT)
        here = [each[slice(*np.searchsorted(each, ends))].tolist() for each in places]
        yield from (run[0] for run in runs(here, slop))


def _in_both(few: Places, many: Places) -> Places:
    if not len(many):
        return many
    shared: Places = few[many.take(np.searchsorted(many, few), mode="clip") == few]
    return shared


def _weighed(held: Postings, field: str, snapshot: Snapshot) -> Weights:
    """How well each document of `held` answers."""
    rarity = np.log(max(snapshot.count, 1) / (len(held.documents) + 1)) + 1
    norm: Weights | float = 1.0
    if field in MEASURED_FIELDS:
        mean = snapshot.mean_length(field) or 1.0
        norm = (1 - _B) + _B * snapshot.lengths(field)[held.documents] / mean
    counts = held.counts.astype(np.float64)
    weights = counts * (_K1 + 1) / (counts + _K1 * norm)
    scores: Weights = _BOOSTS.get(field, 1.0) * rarity * weights
    return scores


def _published(query: Published, snapshot: Snapshot) -> Flags:
    answers: Flags = snapshot.is_live & (snapshot.dates != NO_DATE)
    if query.first is not None:
        answers &= snapshot.dates >= query.first.toordinal()
    if query.last is not None:
        answers &= snapshot.dates <= query.last.toordinal()
    return answers


def _among(ids: Collection[str], snapshot: Snapshot) -> Found:
    """The documents of some ids; each as good as one that holds a word which as many hold."""
    documents = snapshot.numbers_of(ids)
    rarity = np.log(max(snapshot.count, 1) / (len(documents) + 1)) + 1
    found = _nothing(snapshot)
    found.answers[documents] = True
    found.scores[documents] = max(rarity, 0.0)
    return found


def _united(left: Found, right: Found) -> Found:
    return Found(left.answers | right.answers, left.scores + right.scores)


def _shared(left: Found, right: Found) -> Found:
    answers = left.answers & right.answers
    return Found(answers, (left.scores + right.scores) * answers)


def _nothing(snapshot: Snapshot) -> Found:
    return _unscored(np.zeros(snapshot.size, np.bool_))


def _unscored(answers: Flags) -> Found:
    return Found(answers, np.zeros(len(answers)))
