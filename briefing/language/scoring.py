"""How does the shipped network score every tag on every candidate of a text?"""

from typing import TYPE_CHECKING

import numpy as np

from briefing.language.batches import stretches
from briefing.language.features import features
from briefing.language.groups import groups
from briefing.language.rows import Rows
from briefing.language.tagging import TAGS, Scores

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

TOGETHER = 600
"""Candidates of one run."""


class NameScorer:
    """Runs both parts of the network on one text at a time.

    Texts are never run together: the matrices' scales come from all that is in a run, so what is
    read in one article would otherwise depend on which others happened to be read with it.
    """

    def __init__(self, trunk: "InferenceSession", names: "InferenceSession") -> None:
        """Run `trunk`, then `names`."""
        self._trunk = trunk
        self._names = names

    def scores(self, rows: Rows) -> Scores:
        """Score the candidates of `rows`, in order."""
        scores = np.empty((len(rows.words), len(TAGS)), dtype=np.float32)
        table = features(self._trunk, rows)
        lengths = groups(rows)
        done = 0
        for first, last in stretches(lengths.tolist(), TOGETHER):
            some = lengths[first:last]
            here = slice(done, done + some.sum())
            inputs = {"features": table[here], "gap": rows.gaps[here], "groups": some}
            scores[here] = self._names.run(["logits"], inputs)[0]
            done = here.stop
        return scores
