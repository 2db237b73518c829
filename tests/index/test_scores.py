"""Are scores those of BM25, whatever way the index was written?"""

import math
from pathlib import Path

import pytest

from briefing_index import Document, FullTextIndex

BODIES = ["tartus port tartus", "port", "tartus " + "filler " * 8, "nothing here"]


def document(number: int) -> Document:
    return Document(f"d{number}", "1", "", BODIES[number], "", None, {})


def test_a_word_scores_as_the_formula_says(tmp_path: Path) -> None:
    index = FullTextIndex.open(tmp_path)
    index.update(map(document, range(4)))
    lengths = [3, 1, 9, 2]
    counts = {"d0": 2, "d2": 1}
    rarity = math.log(4 / 3) + 1
    for hit in index.search("tartus").hits:
        norm = 0.25 + 0.75 * lengths[int(hit.id[1])] / (sum(lengths) / 4)
        expected = rarity * counts[hit.id] * 2.2 / (counts[hit.id] + 1.2 * norm)
        assert hit.score == pytest.approx(expected, abs=1e-5)
    index.close()


def test_scores_do_not_depend_on_how_documents_were_written(tmp_path: Path) -> None:
    at_once, in_steps = FullTextIndex.open(tmp_path / "a"), FullTextIndex.open(tmp_path / "b")
    at_once.update(map(document, range(4)))
    for number in (3, 1, 2, 0, 2, 3):
        in_steps.update([document(number)])
    in_steps.update([Document("gone", "1", "tartus", "tartus", "", None, {})])
    in_steps.update([], ["gone"])
    for query in ("tartus", "port OR tartus", '"tartus port"', "ta*", "-port"):
        assert at_once.search(query).hits == in_steps.search(query).hits
    at_once.close()
    in_steps.close()
