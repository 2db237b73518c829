"""Is a misspelt word of a query told, and everything else left as it is?"""

from collections.abc import Callable

import pytest

from briefing_index import Document, FullTextIndex, QueryUnreadable

Correct = Callable[[str], str | None]

TEXTS = (
    ("The Wire", "Tartus harbour", "Divers left the harbour of Tartus at dawn, Marek said."),
    ("The Wire", "Tartus again", "Türkiye sent divers to the harbour; the harbor stayed open."),
    ("Marea Post", "Damascus letter", "A letter from Damascus in 2024 names the harbour twice."),
)


@pytest.fixture
def correct(index: FullTextIndex) -> Correct:
    index.update(
        Document(f"d{number}", "1", title, body, source, None, {"person": ("Marek Orlov",)})
        for number, (source, title, body) in enumerate(TEXTS)
    )
    return index.did_you_mean


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("damascas", "damascus"),
        ("Damascas", "Damascus"),
        ("dmaascus", "damascus"),
        ("tartsu harbour", "tartus harbour"),
        ("türkyie", "turkiye"),
        ("harbur", "harbour"),
        ("letterr OR nothingatall", "letter OR nothingatall"),
        ('"divers lept"', '"divers left"'),
        ("“divers lept”", "“divers left”"),
        ("(damascas OR  tartuss)", "(damascus OR  tartus)"),
        ("title:tartuss", "title:tartus"),
        ("person:orlof", "person:orlov"),
        ("entity:(orlof OR mareck)", "entity:(orlov OR marek)"),
        ('source:"The Wirre"', 'source:"The Wire"'),
        ("tartuss -damascas date:2024", None),
        ("tartuss -damascas", "tartus -damascas"),
        ("tartuss -(damascas OR lettter)", "tartus -(damascas OR lettter)"),
        ("tartuss har*", "tartus har*"),
    ],
)
def test_a_word_that_stands_nowhere_is_corrected(
    correct: Correct, query: str, meant: str | None
) -> None:
    assert correct(query) == meant


@pytest.mark.parametrize(
    "query",
    [
        "tartus",
        "tartus damascus",
        "xylophone",
        "zz",
        "2025",
        "tartuss~",
        "tartuss*",
        "-tartuss",
        "damascas divers",
        "body:orlof",
        "date:2024",
        "",
    ],
)
def test_what_cannot_be_bettered_is_left(correct: Correct, query: str) -> None:
    assert correct(query) is None


def test_of_words_as_near_the_one_in_more_documents_is_meant(correct: Correct) -> None:
    assert correct("harbar") == "harbor"
    assert correct("harboor") == "harbour"


def test_a_word_of_deleted_documents_is_not_meant(index: FullTextIndex, correct: Correct) -> None:
    index.update([], ["d2"])
    assert correct("damascas") is None


def test_a_query_that_cannot_be_read_is_told(correct: Correct) -> None:
    with pytest.raises(QueryUnreadable):
        correct('"tartuss')
