"""How many of the names that are there were found, and how many found are there?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from training.documents import Document

ALL, SPANS = "all", "spans"

Place = tuple[int, int, str]
"""A name: first character, character after the last, label."""
Found = frozenset[Place]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, of exact spans, in per cent."""

    precision: float
    recall: float
    f1: float
    names: int
    """Names in the gold standard."""


def gold_names(document: Document) -> Found:
    """Take the names of a document in the form of a prediction."""
    return frozenset(
        (document.tokens[name.first][0], document.tokens[name.last - 1][1], name.label)
        for name in document.names
    )


def score(documents: Sequence[Document], predictions: Sequence[Found]) -> dict[str, Score]:
    """Compare by label, over `all` labels, and on the `spans` alone."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for document, found in zip(documents, predictions, strict=True):
        gold = gold_names(document)
        for counter, names in ((right, gold & found), (given, found), (wanted, gold)):
            counter.update(label for _, _, label in names)
            counter[ALL] += len(names)
        gold_spans, found_spans = ({name[:2] for name in names} for names in (gold, found))
        right[SPANS] += len(gold_spans & found_spans)
        given[SPANS] += len(found_spans)
        wanted[SPANS] += len(gold_spans)
    return {key: _score(right[key], given[key], wanted[key]) for key in sorted(wanted)}


def _score(right: int, given: int, wanted: int) -> Score:
    precision = right / given if given else 0.0
    recall = right / wanted if wanted else 0.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return Score(round(100 * precision, 1), round(100 * recall, 1), round(100 * f1, 1), wanted)
