"""Which names do the scores of a tagger spell out?"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.mention import Label

TAGS = (
    "O",
    *(
        f"{part}-{label}"
        for label in ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT")
        for part in "BI"
    ),
)
"""The shipped model's tags in the order of its scores (BIO: begin, inside, outside)."""

Scores = NDArray[np.float32]
"""Words x tags."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words that forms a name: first word, word after the last."""

    first: int
    last: int
    label: Label
    confidence: float
    """The mean probability of its words' tags, 0 to 1."""


def runs(scores: Scores) -> Iterator[Run]:
    """Read names out of raw scores by the best sequence of tags that BIO allows.

    The method is Viterbi's (1967), with forbidden transitions only and none preferred.
    """
    if not len(scores):
        return
    logs = _log_softmax(scores)
    tags = _best_tags(logs)
    first = 0
    while first < len(tags):
        last = first + 1
        if tags[first]:
            inside = tags[first] + 1
            while last < len(tags) and tags[last] == inside:
                last += 1
            chosen = logs[np.arange(first, last), tags[first:last]]
            confidence = round(float(np.exp(chosen).mean()), 4)
            yield Run(first, last, Label(TAGS[tags[first]][2:]), confidence)
        first = last


def _log_softmax(scores: Scores) -> Scores:
    shifted = scores - scores.max(axis=1, keepdims=True)
    logs: Scores = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return logs


def _best_tags(logs: Scores) -> list[int]:
    free = [int(tag) for tag in logs.argmax(axis=1)]
    if _is_allowed(free):
        return free
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


def _is_allowed(tags: list[int]) -> bool:
    """Whether every inside tag (the even ones) follows its own begin or inside tag."""
    before = 0
    for tag in tags:
        if tag and tag % 2 == 0 and before not in (tag, tag - 1):
            return False
        before = tag
    return True


_NEVER = np.float32(-1e4)
_FIRST = np.array([_NEVER if tag[0] == "I" else 0 for tag in TAGS], dtype=np.float32)
_NEXT = np.array(
    [[_NEVER if tag[0] == "I" and before[1:] != tag[1:] else 0 for tag in TAGS] for before in TAGS],
    dtype=np.float32,
)
