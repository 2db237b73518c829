"""Which runs of tokens does the shipped model take for names?"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from briefing.language.tagging import TAGS, Run, Scores, runs
from briefing.language.weights import SHIPPED, Weights, load_weights
from briefing.language.wordpieces import Window, WordPieces

COMPONENT = "news_names"
_TOGETHER = 8
"""Windows that the model reads in one run; with 32 it took 1.6 times as long."""

Span.set_extension("confidence", default=None, force=True)


class NewsNames:
    """A spaCy component that sets `doc.ents`, and `confidence` (0 to 1) on each."""

    def __init__(self, weights: Weights) -> None:
        """Run the model of `weights`."""
        self.model = weights.name
        self._session = weights.session
        self._pieces = WordPieces(weights.tokenizer)

    def __call__(self, doc: Doc) -> Doc:
        """Mark the names of one text."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 32) -> Iterator[Doc]:
        """Mark the names of many texts; windows of like length are read together."""
        docs_left = iter(stream)
        while docs := list(islice(docs_left, batch_size)):
            words = [[token for token in doc if not token.is_space] for doc in docs]
            windows = [list(self._pieces.windows([t.text for t in each])) for each in words]
            scores = iter(self._scores(list(chain.from_iterable(windows))))
            for doc, tokens, read in zip(docs, words, windows, strict=True):
                found = runs(_joined(len(tokens), [(each, next(scores)) for each in read]))
                doc.ents = filter_spans(
                    [_span(doc, tokens[r.first].i, tokens[r.last - 1].i, r) for r in found]
                )
                yield doc

    def _scores(self, windows: Sequence[Window]) -> list[Scores]:
        """Score every word of every window."""
        order = sorted(range(len(windows)), key=lambda index: len(windows[index].ids))
        scores: list[Scores] = [np.empty((0, len(TAGS)), dtype=np.float32)] * len(windows)
        for first in range(0, len(order), _TOGETHER):
            chosen = order[first : first + _TOGETHER]
            for index, logits in zip(chosen, self._run([windows[i] for i in chosen]), strict=True):
                scores[index] = logits[list(windows[index].starts)]
        return scores

    def _run(self, windows: Sequence[Window]) -> Scores:
        length = max(len(window.ids) for window in windows)
        ids, shapes, mask = np.zeros((3, len(windows), length), dtype=np.int64)
        for row, window in enumerate(windows):
            ids[row, : len(window.ids)] = window.ids
            shapes[row, : len(window.ids)] = window.shapes
            mask[row, : len(window.ids)] = 1
        logits: Scores = self._session.run(None, {"ids": ids, "shape": shapes, "mask": mask})[0]
        return logits


@Language.factory(COMPONENT, default_config={"folder": None}, assigns=["doc.ents"])
def create_news_names(nlp: Language, name: str, folder: str | None) -> NewsNames:
    """Make the component from the model in `folder`, by default the shipped one."""
    return NewsNames(load_weights(Path(folder) if folder else SHIPPED))


def _joined(words: int, read: Sequence[tuple[Window, Scores]]) -> Scores:
    """Join overlapping windows: each word as the window saw it that has most around it."""
    joined = np.empty((words, len(TAGS)), dtype=np.float32)
    done = 0
    for number, (window, scores) in enumerate(read):
        last = window.first + len(scores)
        if number + 1 < len(read):
            last = (read[number + 1][0].first + last) // 2
        joined[done:last] = scores[done - window.first : last - window.first]
        done = last
    return joined


def _span(doc: Doc, first: int, last: int, run: Run) -> Span:
    span = Span(doc, first, last + 1, label=run.label.value)
    span._.confidence = run.confidence
    return span
