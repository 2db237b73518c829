from itertools import chain
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
    from training.steps import step_of

    vocabulary = WordPieces(Tokenizer.from_file(str(MODEL / "tokenizer.json")))
    examples = [encode(document, vocabulary) for document in documents] * 30
    step = step_of(examples, list(range(len(examples))))
    rows = [row for example in examples for row in example.rows.ids]
    assert [tuple(row.tolist()) for row in step.ids.split(step.rows.tolist())] == rows
    wanted: list[int] = []
    asked: list[int] = []
    for example in examples:
        of_rows: list[list[int]] = [[] for _ in example.rows.ids]
        for row, first, count in zip(
            example.rows.rows, example.rows.first, example.rows.pieces, strict=True
        ):
            of_rows[row] += example.rows.ids[row][first : first + count]
        wanted += chain.from_iterable(of_rows)
        asked += map(len, of_rows)
    assert step.ids[step.wanted.long()].tolist() == wanted
    assert step.asked.tolist() == asked
    assert step.sizes.sum() == len(wanted)
    assert step.groups.tolist() == [size for each in examples for size in groups(each.rows)]
    assert step.groups.sum() == len(step.gaps) == len(step.tags) == len(step.sizes)


def test_a_step_can_be_made_again_from_its_parts(documents: tuple[Document, ...]) -> None:
    from training.steps import Step, step_of

    vocabulary = WordPieces(Tokenizer.from_file(str(MODEL / "tokenizer.json")))
    examples = [encode(document, vocabulary) for document in documents]
    step = step_of(examples, [0] * len(examples))
    again = Step(*step.parts())
    assert all(torch.equal(a, b) for a, b in zip(step.parts(), again.parts(), strict=True))
