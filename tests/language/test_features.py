"""Are the features of a word what its pieces give, whatever it is run with?"""

import numpy as np

from briefing.language.features import TOGETHER, WIDTH, Features, features
from briefing.language.rows import Rows, Text, rows_of
from briefing.language.wordpieces import WordPieces


class Trunk:
    """Says of each piece what it is and where it stands."""

    def __init__(self) -> None:
        self.runs: list[int] = []
        self.longest: list[int] = []

    def run(self, outputs: list[str], inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        ids, rows, wanted = inputs["ids"], inputs["rows"], inputs["wanted"]
        self.runs.append(ids.size)
        self.longest.append(rows.max())
        layer = np.zeros((len(ids), WIDTH), dtype=np.float32)
        layer[:, 0] = ids
        layer[:, 1] = np.concatenate([np.arange(length) for length in rows])
        layer[:, 2] = np.repeat(rows, rows)
        layer[:, 3] = inputs["shape"]
        here = np.repeat(np.arange(len(rows)), rows)[wanted]
        layer[wanted, 4] = inputs["asked"][here]
        return [layer[wanted] for _ in outputs]


def slowly(trunk: Trunk, rows: Rows) -> Features:
    found = []
    columns = zip(rows.rows.tolist(), rows.first.tolist(), rows.pieces.tolist(), strict=True)
    for row, first, pieces in columns:
        ids, shape = np.array(rows.ids[row]), np.array(rows.shapes[row])
        inputs = {"ids": ids, "shape": shape, "rows": np.array([len(ids)])}
        inputs |= {"wanted": np.arange(first, first + pieces)}
        inputs |= {"asked": np.array([rows.pieces[rows.rows == row].sum()])}
        (states,) = trunk.run(["states"], inputs)
        found.append(np.concatenate([states[0], states.mean(axis=0)]))
    return np.array(found)


def text(sentences: int) -> Text:
    words: list[str] = []
    starts = []
    for number in range(sentences):
        starts.append(len(words))
        words += ["Oslo", "is", "Al-Qalara"] * (1 + number * 7 % 11) + ["Ur"]
    return Text(words, [False] * len(words), starts)


def test_features_are_those_of_a_slow_and_plain_way(letters: WordPieces) -> None:
    rows = rows_of(text(40), letters)

    assert np.allclose(features(Trunk(), rows), slowly(Trunk(), rows))


def test_a_long_text_is_run_in_parts(letters: WordPieces) -> None:
    trunk = Trunk()

    features(trunk, rows_of(text(400), letters))

    assert len(trunk.runs) > 10
    assert max(trunk.runs) <= TOGETHER


def test_rows_of_like_length_are_run_together(letters: WordPieces) -> None:
    trunk = Trunk()

    features(trunk, rows_of(text(400), letters))

    assert trunk.longest == sorted(trunk.longest)
    assert trunk.longest[0] < trunk.longest[-1] / 2
