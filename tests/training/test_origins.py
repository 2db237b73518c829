from random import Random

import pytest

from training.documents import Document

pytest.importorskip("torch", reason="the recipe's own requirements are not installed")

NEWS = [
    "officials",
    "say",
    "talks",
    "ended",
    "friday",
    "attack",
    "militants",
    "government",
    "troops",
    "capital",
    "news",
]
REVIEWS = [
    "great",
    "food",
    "lovely",
    "staff",
    "cheap",
    "pizza",
    "clean",
    "rooms",
    "friendly",
    "service",
    "would",
    "visit",
]


def _document(words: list[str], random: Random, *, is_doubtful: bool) -> Document:
    text, tokens = "", []
    for word in random.choices(words, k=40):
        tokens.append((len(text), len(text) + len(word)))
        text += word + " "
    return Document(text, tuple(tokens), (), frozenset({0} if is_doubtful else ()))


def test_what_does_not_read_like_the_broadcaster_was_labelled_by_hand() -> None:
    from training.origins import by_hand

    random = Random(0)
    documents = [
        *(_document(NEWS, random, is_doubtful=place % 3 > 0) for place in range(240)),
        *(_document(REVIEWS, random, is_doubtful=False) for _ in range(60)),
    ]
    marks = by_hand(documents)
    assert marks[240:].mean() > 0.9
    assert marks[:240].mean() < 0.1
