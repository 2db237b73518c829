from pathlib import Path

from tokenizers import Tokenizer

from briefing.language.wordpieces import WordPieces
from training.batches import PIECES, batches
from training.documents import Document
from training.encoding import encode

MODEL = Path(__file__).parents[2] / "briefing" / "language" / "model"


def _document(words: int) -> Document:
    tokens = tuple((place * 5, place * 5 + 4) for place in range(words))
    return Document("Venn " * words, tokens, (), frozenset())


def test_no_document_is_lost_and_a_batch_ends_when_it_is_full() -> None:
    vocabulary = WordPieces(Tokenizer.from_file(str(MODEL / "tokenizer.json")))
    turns = [(encode(_document(300), vocabulary), place % 2) for place in range(80)]
    found = list(batches(turns))
    assert [turn for batch in found for turn in batch] == turns
    for batch in found[:-1]:
        pieces = [example.pieces for example, _ in batch]
        assert sum(pieces[:-1]) < PIECES <= sum(pieces)


def test_a_document_without_a_possible_name_is_left_out() -> None:
    vocabulary = WordPieces(Tokenizer.from_file(str(MODEL / "tokenizer.json")))
    empty = encode(Document("", (), (), frozenset()), vocabulary)
    assert not list(batches([(empty, 0)]))
