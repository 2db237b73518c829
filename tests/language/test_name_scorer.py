"""Does every candidate get its own scores, from its own group and none else?"""

import numpy as np

from briefing.language.features import WIDTH
from briefing.language.rows import Text, rows_of
from briefing.language.scoring import TOGETHER, NameScorer
from briefing.language.tagging import TAGS
from briefing.language.wordpieces import WordPieces


class Trunk:
    """Says of each piece where it stands in its row."""

    def run(self, outputs: list[str], inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        places = np.concatenate([np.arange(length) for length in inputs["rows"]])
        layer = np.repeat(places[:, None], WIDTH, axis=1).astype(np.float32)
        return [layer[inputs["wanted"]] for _ in outputs]


class Names:
    """Scores with what it was told of the candidate."""

    def __init__(self) -> None:
        self.runs: list[int] = []

    def run(self, outputs: list[str], inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        groups = inputs["groups"]
        self.runs.append(groups.sum())
        logits = np.zeros((len(inputs["gap"]), len(TAGS)), dtype=np.float32)
        logits[:, 0] = inputs["features"][:, 0]
        logits[:, 1] = inputs["gap"]
        logits[:, 2] = np.repeat(groups, groups)
        return [logits]


def test_scores_come_in_the_order_of_the_candidates(letters: WordPieces) -> None:
    words = ["Oslo", "NATO", "lay", "far"] * 60
    rows = rows_of(Text(words, [False] * 240, list(range(0, 240, 4))), letters)

    scores = NameScorer(Trunk(), Names()).scores(rows)

    assert scores[:, 0].tolist() == rows.first.tolist()
    assert scores[:, 1].tolist() == rows.gaps.tolist()
    assert scores[:, 2].tolist() == [72] * 72 + [48] * 48


def test_groups_of_a_long_text_are_run_in_parts(letters: WordPieces) -> None:
    names = Names()
    rows = rows_of(Text(["Oslo"] * 5000, [False] * 5000, list(range(0, 5000, 5))), letters)

    NameScorer(Trunk(), names).scores(rows)

    assert len(names.runs) > 5
    assert max(names.runs) <= TOGETHER


def test_a_text_without_words_runs_nothing(letters: WordPieces) -> None:
    names = Names()

    scores = NameScorer(Trunk(), names).scores(rows_of(Text([], [], []), letters))

    assert scores.shape == (0, len(TAGS))
    assert names.runs == []
