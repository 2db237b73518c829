"""Which runs of tokens does the shipped model take for names?"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from briefing.language.rows import Numbers, Text, rows_of
from briefing.language.scoring import NameScorer
from briefing.language.tagging import runs
from briefing.language.weights import SHIPPED, Weights, load_weights
from briefing.language.wordpieces import WordPieces

COMPONENT = "news_names"

Span.set_extension("confidence", default=None, force=True)


class NewsNames:
    """A spaCy component that sets `doc.ents`, and `confidence` (0 to 1) on each.

    It reads a doc sentence by sentence where `token.is_sent_start` tells of sentences, else as one;
    a heading is a sentence of its own. Docs are run alone, so the same text gives the same names in
    any company.
    """

    def __init__(self, weights: Weights) -> None:
        """Run the model of `weights`."""
        self.model = weights.name
        self._pieces = WordPieces(weights.tokenizer)
        self._scorer = NameScorer(weights.trunk, weights.names)
        self._calibration = weights.calibration

    def __call__(self, doc: Doc) -> Doc:
        """Mark the names of one text."""
        tokens, text = _text(doc)
        rows = rows_of(text, self._pieces)
        words = tokens[rows.words].tolist()
        ents = []
        for run in runs(self._scorer.scores(rows), rows.gaps):
            span = Span(doc, words[run.first], words[run.last - 1] + 1, label=run.label.value)
            span._.confidence = self._calibration.confidence(run.label, run.probability)
            ents.append(span)
        doc.set_ents(ents)
        return doc


@Language.factory(COMPONENT, default_config={"folder": None}, assigns=["doc.ents"])
def create_news_names(nlp: Language, name: str, folder: str | None) -> NewsNames:
    """Make the component from the model in `folder`, by default the shipped one."""
    return NewsNames(load_weights(Path(folder) if folder else SHIPPED))


def _text(doc: Doc) -> tuple[Numbers, Text]:
    """Give the tokens of `doc` that are no blanks, and the same as words."""
    texts = [token.text for token in doc]
    tokens = np.array([place for place, text in enumerate(texts) if not text.isspace()], np.int64)
    columns = doc.to_array(["IDX", "LENGTH", "SENT_START"]).astype(np.int64)
    starts, lengths, _ = columns[tokens].T
    glued = np.zeros(len(tokens), dtype=np.bool_)
    glued[1:] = starts[1:] == starts[:-1] + lengths[:-1]
    words = [texts[token] for token in tokens.tolist()]
    return tokens, Text(words, glued.tolist(), _starts(tokens, columns[:, 2]))


def _starts(tokens: Numbers, marks: Numbers) -> Sequence[int]:
    """Number the words with which sentences begin; a blank passes its mark on to the next word."""
    marked = np.searchsorted(tokens, np.flatnonzero(marks == 1))
    starts = np.unique(np.concatenate([[0], marked]))
    return [start for start in starts.tolist() if start < len(tokens)]
