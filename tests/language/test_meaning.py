"""Do sentences of like meaning lie near each other?"""

from pathlib import Path

import numpy as np
import pytest

from briefing.errors import ModelError
from briefing.language.meaning import SentenceVectors
from briefing.language.weights import SHIPPED

shipped = pytest.mark.skipif(
    not (SHIPPED / "meaning.onnx").exists(), reason="the shipped weights are not here"
)


@pytest.fixture(scope="module")
def meaning() -> SentenceVectors:
    return SentenceVectors()


def test_no_sentences_need_no_model(tmp_path: Path) -> None:
    assert SentenceVectors(tmp_path).vectors([]).shape == (0, 384)


def test_a_missing_model_is_told_with_the_first_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not complete"):
        SentenceVectors(tmp_path).vectors(["The ropes were sold."])


@shipped
def test_vectors_have_length_one(meaning: SentenceVectors) -> None:
    found = meaning.vectors(["The ropes were sold.", "", "x" * 100_000, "rope " * 5_000])

    assert found.dtype == np.float32
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-3)


@shipped
def test_a_sentence_has_the_same_vector_in_any_company(meaning: SentenceVectors) -> None:
    sentences = [f"{'The clerks met. ' * (number % 7)}Rope {number}." for number in range(60)]

    together = meaning.vectors(sentences)

    alone = np.concatenate([meaning.vectors([sentence]) for sentence in sentences[:20]])
    assert np.array_equal(together[:20], alone)


@shipped
def test_the_same_statement_in_other_words_is_nearer_than_another(
    meaning: SentenceVectors,
) -> None:
    one, same, other = meaning.vectors(
        [
            "Two people were killed when the bridge collapsed.",
            "The collapse of the bridge left two dead.",
            "Farmers expect a good olive harvest this year.",
        ]
    )

    assert one @ same > one @ other + 0.3
