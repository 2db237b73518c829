from pathlib import Path

import pytest
from tokenizers import Tokenizer

from briefing.language.groups import groups
from briefing.language.wordpieces import WordPieces
from training.documents import Document
from training.encoding import encode

torch = pytest.importorskip("torch", reason="the recipe's own requirements are not installed")

MODEL = Path(__file__).parents[2] / "briefing" / "language" / "model"


def test_a_step_holds_every_row_once_and_finds_every_candidate_in_it(
    documents: tuple[Document, ...],
) -> None:
    from training.steps import WIDTH, step_of

    vocabulary = WordPieces(Tokenizer.from_file(str(MODEL / "tokenizer.json")))
    examples = [encode(document, vocabulary) for document in documents] * 30
    step = step_of(examples, list(range(len(examples))))
    rows = [row for example in examples for row in example.rows.ids]
    assert step.ids.shape[1] == WIDTH
    for number, row in enumerate(rows, start=1):
        here = step.rows == number
        assert step.ids[here].tolist() == list(row)
        assert step.positions[here].tolist() == list(range(len(row)))
        assert here.any(dim=1).sum() == 1
    flat, first = step.ids.flatten(), 0
    wanted = []
    for example in examples:
        wanted += [
            row_ids[start : start + count]
            for row_ids, start, count in zip(
                (example.rows.ids[row] for row in example.rows.rows),
                example.rows.first,
                example.rows.pieces,
                strict=True,
            )
        ]
    for candidate, pieces in enumerate(wanted):
        assert step.sizes[candidate] == len(pieces)
        places = step.pieces[first : first + len(pieces)]
        assert flat[places.long()].tolist() == list(pieces)
        first += len(pieces)
    assert step.table.flatten()[step.spots.long()].tolist() == list(range(len(wanted)))
    sizes = [last - first for each in examples for first, last in groups(each.rows)]
    alike = step.groups.flatten()[step.spots.long()].tolist()
    assert alike == [number for number, size in enumerate(sizes, start=1) for _ in range(size)]


def test_little_of_a_line_is_left_empty(documents: tuple[Document, ...]) -> None:
    from training.steps import step_of

    vocabulary = WordPieces(Tokenizer.from_file(str(MODEL / "tokenizer.json")))
    examples = [encode(document, vocabulary) for document in documents] * 60
    step = step_of(examples, [0] * len(examples))
    assert (step.rows > 0).float().mean() > 0.9
    assert (step.groups > 0).float().mean() > 0.9
