import pytest

from training.documents import Document, Name
from training.encoding import IGNORED, TAGS, shape, tags_of


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("port", "lower"),
        ("Port", "title"),
        ("A", "title"),
        ("NATO", "upper"),
        ("McVenn", "mixed"),
        ("2024", "digits"),
        ("1,000", "other"),
        ("—", "other"),
    ],
)
def test_a_word_has_the_shape_it_was_written_in(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_unknown_words_have_no_tag() -> None:
    document = Document(
        "Orla Venn sails", ((0, 4), (5, 9), (10, 15)), (Name(0, 2, "PERSON"),), frozenset({2})
    )
    begin, inside = TAGS.index("B-PERSON"), TAGS.index("I-PERSON")
    assert tags_of(document) == [begin, inside, IGNORED]
