"""Which documents of the training data are not a broadcaster's?

Two thirds of the names, GMB's, were labelled by tools; the others by hand. The lines of the set do
not say which source they come from, but GMB reads like what it is, the news of one broadcaster of
2004 to 2010, and the rest does not. So a classifier of words and pairs of words starts from what
is certain (a document with doubtful tokens is mostly GMB's), and is trained again on its own
verdicts: self-training in the sense of Yarowsky (1995).
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from training.documents import Document

FOLDS = 5
ROUNDS = 3
"""Trainings on the verdicts of the one before."""
RARE = 5
"""Documents that must hold a word for it to count."""
FIRST_MOST, FIRST_LEAST = 1.8, 0.9
"""Scores of the first training from which, and below which, a document is taken for certain."""
THRESHOLD = -2.7
"""Last score from which a document is not the broadcaster's: it weighs towards too many."""
_LATER = re.compile(r"\b20(?:1[1-9]|2\d)\b|ISIL|Daesh|Da.esh")
"""Years and names that came after the broadcaster's texts."""

RATE, STEPS, BATCH = 0.02, 240, 512

Marks = NDArray[np.bool_]
Numbers = NDArray[np.int64]


def by_hand(documents: Sequence[Document], *, seed: int = 0) -> Marks:
    """Say of each document whether its labels were probably made by hand."""
    later = np.array([bool(_LATER.search(document.text)) for document in documents])
    marks: Marks = (_scores(documents, seed) > THRESHOLD) | later
    return marks


def _scores(documents: Sequence[Document], seed: int) -> NDArray[np.float64]:
    """Score documents, each by classifiers that were not trained on it."""
    fold = np.random.default_rng(seed).integers(0, FOLDS, len(documents))
    words = _words(documents)
    doubtful = np.array([not document.is_undisputed for document in documents])
    scores = _trained(words, fold, ~doubtful, np.ones_like(doubtful))
    other, broadcaster = scores > FIRST_MOST, (scores < FIRST_LEAST) & doubtful
    for _ in range(ROUNDS):
        scores = _trained(words, fold, other, other | broadcaster)
        other, broadcaster = scores > 1, scores < -1
    return scores


def _words(documents: Sequence[Document]) -> list[torch.Tensor]:
    """Number the words and pairs of words of every document; 0 stands in each."""
    found = []
    for document in documents:
        words = [word.lower() for word in document.words]
        found.append({*words, *map(" ".join, pairwise(words))})
    counts = Counter(word for each in found for word in each)
    frequent = sorted(word for word, documents_with in counts.items() if documents_with >= RARE)
    numbers = {word: number for number, word in enumerate(frequent, start=1)}
    return [
        torch.tensor([0, *sorted(numbers[word] for word in each if word in numbers)])
        for each in found
    ]


class _Verdict(nn.Module):
    """A linear score of the words in a document."""

    def __init__(self, words: int) -> None:
        super().__init__()
        self.weights = nn.EmbeddingBag(words, 1, mode="sum")
        self.bias = nn.Parameter(torch.zeros(()))
        nn.init.zeros_(self.weights.weight)

    def forward(self, bags: Sequence[torch.Tensor]) -> torch.Tensor:
        lengths = torch.tensor([len(bag) for bag in bags])
        scores = self.weights(torch.cat(tuple(bags)), lengths.cumsum(0) - lengths)[:, 0]
        found: torch.Tensor = scores / lengths.sqrt() + self.bias
        return found


def _trained(
    words: Sequence[torch.Tensor], fold: Numbers, target: Marks, used: Marks
) -> NDArray[np.float64]:
    """Score each document by a classifier trained on the `used` documents of other folds."""
    scores = np.zeros(len(words))
    for left_out in range(FOLDS):
        verdict = _fitted(words, np.flatnonzero(used & (fold != left_out)), target)
        rest = np.flatnonzero(fold == left_out)
        with torch.no_grad():
            scores[rest] = verdict([words[place] for place in rest.tolist()]).numpy()
    return scores


def _fitted(words: Sequence[torch.Tensor], places: Numbers, target: Marks) -> _Verdict:
    verdict = _Verdict(max(int(bag.max()) for bag in words) + 1)
    optimiser = torch.optim.Adam(verdict.parameters(), lr=RATE, weight_decay=1e-5)
    rare = target[places].sum()
    weight = torch.tensor(((len(places) - rare) / max(1, rare)) ** 0.5)
    for step in range(STEPS):
        chosen = np.random.default_rng(step).choice(places, min(BATCH, len(places)), replace=False)
        loss = nn.functional.binary_cross_entropy_with_logits(
            verdict([words[place] for place in chosen.tolist()]),
            torch.tensor(target[chosen]).float(),
            pos_weight=weight,
        )
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return verdict
