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
    rows = sorted(chain.from_iterable(example.rows.ids for example in examples), key=len)
    assert [tuple(row.tolist()) for row in step.ids.split(step.rows.tolist())] == rows
    candidates = [
        list(example.rows.ids[row][first : first + count])
        for example in examples
        for row, first, count in zip(
            example.rows.rows, example.rows.first, example.rows.pieces, strict=True
        )
    ]
    assert step.sizes.tolist() == list(map(len, candidates))
    in_rows = [candidates[number] for number in step.order.tolist()]
    assert step.ids[step.wanted.long()].tolist() == list(chain.from_iterable(in_rows))
    assert sorted(step.order.tolist()) == list(range(len(candidates)))
    ends = step.rows.cumsum(dim=0)
    owners = torch.searchsorted(ends, step.wanted.long(), right=True)
    assert step.asked.tolist() == torch.bincount(owners, minlength=len(rows)).tolist()
    assert step.groups.tolist() == [size for each in examples for size in groups(each.rows)]
    assert step.groups.sum() == len(step.gaps) == len(step.tags) == len(step.sizes)


def test_a_step_can_be_made_again_from_its_parts(documents: tuple[Document, ...]) -> None:
    from training.steps import Step, step_of

    vocabulary = WordPieces(Tokenizer.from_file(str(MODEL / "tokenizer.json")))
    examples = [encode(document, vocabulary) for document in documents]
    step = step_of(examples, [0] * len(examples))
    again = Step(*step.parts())
    assert all(torch.equal(a, b) for a, b in zip(step.parts(), again.parts(), strict=True))
