"""How does the shipped network score every tag on every candidate of a text?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from briefing.language.batches import batches
from briefing.language.features import WIDTH, Features, features
from briefing.language.groups import groups, places
from briefing.language.rows import Rows
from briefing.language.tagging import TAGS, Scores

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_TOGETHER = 600
"""Candidates of one run, padding counted."""


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
        if not len(scores):
            return scores
        table = features(self._trunk, rows)
        found = list(groups(rows))
        for batch in batches([last - first for first, last in found], _TOGETHER):
            chosen = [found[number] for number in batch]
            for (first, last), logits in zip(chosen, self._run(rows, table, chosen), strict=True):
                scores[first:last] = logits[: last - first]
        return scores

    def _run(self, rows: Rows, table: Features, chosen: Sequence[tuple[int, int]]) -> Scores:
        length = max(last - first for first, last in chosen)
        feature = np.zeros((len(chosen), length, 2 * WIDTH), dtype=np.float32)
        gap, place, mask = np.zeros((3, len(chosen), length), dtype=np.int64)
        for row, (first, last) in enumerate(chosen):
            end = last - first
            feature[row, :end] = table[first:last]
            gap[row, :end] = rows.gaps[first:last]
            place[row, :end] = places(end)
            mask[row, :end] = 1
        inputs = {"features": feature, "gap": gap, "place": place, "mask": mask}
        logits: Scores = self._names.run(["logits"], inputs)[0]
        return logits
