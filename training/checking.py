"""How good is a network while it is still being trained?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch

from briefing.language.tagging import Scores, runs
from briefing.language.wordpieces import WordPieces
from training.documents import Document
from training.encoders import load_tokenizer
from training.encoding import Example, encode
from training.network import NameFinder
from training.scoring import ALL, Found, score
from training.steps import EVERYONE, Step, step_of

_TOGETHER = 20
"""Documents that are read at once."""


@dataclass(frozen=True, slots=True)
class Exam:
    """Labelled documents, and how the network reads them."""

    documents: tuple[Document, ...]
    examples: tuple[Example, ...]


def exam_of(documents: Sequence[Document]) -> Exam:
    """Leave out documents without a word that may belong to a name."""
    vocabulary = WordPieces(load_tokenizer())
    read = [(document, encode(document, vocabulary)) for document in documents]
    kept = [(document, example) for document, example in read if len(example.tags)]
    return Exam(tuple(document for document, _ in kept), tuple(example for _, example in kept))


def f1(network: NameFinder, exam: Exam) -> float:
    """Measure F1 of exact spans with their labels, in per cent, without calibration or rules."""
    network.eval()
    read = zip(exam.documents, exam.examples, _scores(network, exam.examples), strict=True)
    found = [names_of(document, example, scores) for document, example, scores in read]
    return score(exam.documents, found)[ALL].f1


def names_of(document: Document, example: Example, scores: Scores) -> Found:
    """Read the names of a document out of the scores of its candidates."""
    kept = document.no_blanks
    tokens = [document.tokens[kept[word]] for word in example.rows.words.tolist()]
    return frozenset(
        (tokens[run.first][0], tokens[run.last - 1][1], run.label.value)
        for run in runs(scores, example.rows.gaps)
    )


def steps(examples: Sequence[Example]) -> Iterator[tuple[Sequence[Example], Step]]:
    """Yield some examples after others, with the step that runs them through a network."""
    for first in range(0, len(examples), _TOGETHER):
        some = examples[first : first + _TOGETHER]
        yield some, step_of(some, [EVERYONE] * len(some))


def _scores(network: NameFinder, examples: Sequence[Example]) -> Iterator[Scores]:
    device = network.head.weight.device
    for some, step in steps(examples):
        with torch.inference_mode():
            scores = network(step.on(device)).float().cpu()
        yield from (part.numpy() for part in scores.split([len(each.tags) for each in some]))
