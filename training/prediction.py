"""Which names does a file of weights find in a document?

The product reads its own windows and its own path through the tags; this is the same method,
kept here so that the recipe can be judged without the product.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.batches import blocks
from training.documents import Document
from training.encoding import TAGS, Row, encode

OVERLAP = 24
"""Words shared by neighbouring windows; each is read where it stands further from an end."""
BATCH = 16
FORBIDDEN = -1e4

Scores = NDArray[np.float32]
Found = frozenset[tuple[int, int, str]]
"""Names as (first character, character after the last, label)."""


@dataclass(frozen=True, slots=True)
class Tagger:
    """An exported network on a fixed number of threads."""

    session: onnxruntime.InferenceSession

    def score(self, rows: Sequence[Row]) -> Scores:
        """Score every tag on every piece of the rows."""
        ids, shapes, mask, _ = blocks(rows)
        inputs = {"ids": ids, "shape": shapes, "mask": mask}
        (scores,) = self.session.run(None, inputs)
        return np.asarray(scores, dtype=np.float32)


def open_tagger(path: Path, *, threads: int = 1) -> Tagger:
    """Open an ONNX file."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return Tagger(onnxruntime.InferenceSession(str(path), options))


def predict(tagger: Tagger, documents: Sequence[Document], tokenizer: Tokenizer) -> list[Found]:
    """Find the names of every document; windows of like length go through together."""
    windows = [
        (number, row)
        for number, document in enumerate(documents)
        for row in encode(document, tokenizer, overlap=OVERLAP)
    ]
    windows.sort(key=lambda window: len(window[1].ids))
    best: list[dict[int, tuple[int, Scores]]] = [{} for _ in documents]
    for start in range(0, len(windows), BATCH):
        batch = windows[start : start + BATCH]
        scores = tagger.score([row for _, row in batch])
        for (number, row), each in zip(batch, scores, strict=True):
            _keep_best(best[number], row, each)
    return [
        frozenset(_names(document, words)) for document, words in zip(documents, best, strict=True)
    ]


def best_path(scores: Scores) -> list[int]:
    """Find the likeliest tags in which no name begins inside another (Viterbi 1967)."""
    total = scores[0] + _STARTS
    pointers = []
    for row in scores[1:]:
        step = total[:, None] + _TRANSITIONS
        chosen = step.argmax(axis=0)
        total = step[chosen, np.arange(len(TAGS))] + row
        pointers.append(chosen)
    path = [int(total.argmax())]
    for chosen in reversed(pointers):
        path.append(int(chosen[path[-1]]))
    return path[::-1]


def _keep_best(kept: dict[int, tuple[int, Scores]], row: Row, scores: Scores) -> None:
    places = [(place, word) for place, word in enumerate(row.words) if word >= 0]
    for order, (place, word) in enumerate(places):
        margin = min(order, len(places) - 1 - order)
        if word not in kept or kept[word][0] < margin:
            kept[word] = (margin, scores[place])


def _names(
    document: Document, kept: dict[int, tuple[int, Scores]]
) -> Iterator[tuple[int, int, str]]:
    if not kept:
        return
    words = sorted(kept)
    scores = np.stack([kept[word][1] for word in words])
    scores -= np.log(np.exp(scores).sum(axis=-1, keepdims=True))
    tags = [TAGS[number] for number in best_path(scores)]
    begin = 0
    while begin < len(tags):
        end = begin + 1
        if tags[begin].startswith("B-"):
            label = tags[begin].removeprefix("B-")
            while end < len(tags) and tags[end] == f"I-{label}":
                end += 1
            first, last = document.tokens[words[begin]], document.tokens[words[end - 1]]
            yield first[0], last[1], label
        begin = end


def _may_follow(before: str, after: str) -> bool:
    return not after.startswith("I-") or before[2:] == after[2:]


_TRANSITIONS = np.array(
    [[0.0 if _may_follow(before, after) else FORBIDDEN for after in TAGS] for before in TAGS],
    dtype=np.float32,
)
_STARTS = np.array([0.0 if _may_follow("O", tag) else FORBIDDEN for tag in TAGS], dtype=np.float32)
