"""Which names do the scores of a tagger spell out?"""

from collections.abc import Iterator
from math import exp

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from briefing.language.rows import NEXT, Numbers
from briefing.mention import Label

LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT")
TAGS = ("O", *(f"{part}-{label}" for label in LABELS for part in "BI"))
"""The shipped model's tags in the order of its scores (BIO: begin, inside, outside)."""

_LABEL = {number: Label(tag[2:]) for number, tag in enumerate(TAGS) if tag != "O"}

Scores = NDArray[np.float32]
"""Candidate words x tags."""
_Tags = NDArray[np.intp]


class Run(Struct, frozen=True):
    """A run of candidates that forms a name: the first, and the one behind the last."""

    first: int
    last: int
    label: Label
    probability: float
    """The geometric mean of the probabilities of its tags, as the network gives them."""


def runs(scores: Scores, gaps: Numbers) -> Iterator[Run]:
    """Read names out of raw scores by the best sequence of tags that BIO allows.

    The method is Viterbi's (1967), with forbidden transitions only and none preferred. A name goes
    on only into the very next word of its row: where `gaps` tells of another, it is over.
    """
    if not len(scores):
        return
    logs = _log_softmax(scores)
    tags = _best_tags(logs, gaps).tolist()
    first = 0
    while first < len(tags):
        last = first + 1
        if tags[first]:
            inside = tags[first] + 1
            while last < len(tags) and tags[last] == inside:
                last += 1
            chosen = [logs[word, tags[word]] for word in range(first, last)]
            yield Run(first, last, _LABEL[tags[first]], exp(sum(chosen) / len(chosen)))
        first = last


def _log_softmax(scores: Scores) -> Scores:
    shifted = scores - scores.max(axis=1, keepdims=True)
    logs: Scores = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return logs


def _best_tags(logs: Scores, gaps: Numbers) -> _Tags:
    """Search for the best path where the best tag of each word alone makes none."""
    tags: _Tags = logs.argmax(axis=1)
    bounds = [*np.flatnonzero(gaps != NEXT).tolist(), len(tags)]
    stretch = np.searchsorted(bounds, np.flatnonzero(~_is_allowed(tags, gaps)), side="right") - 1
    for number in np.unique(stretch).tolist():
        first, last = bounds[number], bounds[number + 1]
        tags[first:last] = _best_path(logs[first:last])
    return tags


def _is_allowed(tags: _Tags, gaps: Numbers) -> NDArray[np.bool_]:
    """Whether each inside tag (the even ones) follows its own begin or inside tag."""
    before = np.concatenate([[0], tags[:-1]])
    is_inside = (tags > 0) & (tags % 2 == 0)
    goes_on = (gaps == NEXT) & ((before == tags) | (before == tags - 1))
    allowed: NDArray[np.bool_] = ~is_inside | goes_on
    return allowed


def _best_path(logs: Scores) -> list[int]:
    best = logs[0] + _FIRST
    steps = []
    for word in logs[1:]:
        ways = best[:, None] + _NEXT
        came_from = ways.argmax(axis=0)
        best = ways[came_from, np.arange(len(TAGS))] + word
        steps.append(came_from)
    tags = [int(best.argmax())]
    for came_from in reversed(steps):
        tags.append(int(came_from[tags[-1]]))
    return tags[::-1]


_NEVER = np.float32(-1e4)
_FIRST = np.array([_NEVER if tag[0] == "I" else 0 for tag in TAGS], dtype=np.float32)
_NEXT = np.array(
    [[_NEVER if tag[0] == "I" and before[1:] != tag[1:] else 0 for tag in TAGS] for before in TAGS],
    dtype=np.float32,
)
