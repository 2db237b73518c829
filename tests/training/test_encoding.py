from pathlib import Path

from tokenizers import Tokenizer

from briefing.language.tagging import TAGS
from briefing.language.wordpieces import WordPieces
from training.documents import Document, Name
from training.encoding import IGNORED, encode, tags_of, text_of

MODEL = Path(__file__).parents[2] / "briefing" / "language" / "model"
VENN = Document(
    "Orla Venn sails", ((0, 4), (5, 9), (10, 15)), (Name(0, 2, "PERSON"),), frozenset({2})
)
BEGIN, INSIDE = TAGS.index("B-PERSON"), TAGS.index("I-PERSON")


def test_unknown_words_have_no_tag() -> None:
    assert tags_of(VENN) == [BEGIN, INSIDE, IGNORED]


def test_only_words_that_may_belong_to_a_name_are_examples() -> None:
    vocabulary = WordPieces(Tokenizer.from_file(str(MODEL / "tokenizer.json")))
    assert encode(VENN, vocabulary).tags.tolist() == [BEGIN, INSIDE]


def test_a_sentence_begins_where_a_line_or_a_stop_says_so() -> None:
    text = "PORT SHUT\n\nVenn left. Brack stayed."
    words = ("PORT", "SHUT", "\n\n", "Venn", "left", ".", "Brack", "stayed", ".")
    tokens, position = [], 0
    for word in words:
        start = text.index(word, position)
        position = start + len(word)
        tokens.append((start, position))
    document = Document(text, tuple(tokens), (), frozenset())
    read = text_of(document)
    assert list(read.starts) == [0, 2, 5]
    assert [word for word, is_glued in zip(read.words, read.glued, strict=True) if is_glued] == [
        ".",
        ".",
    ]
