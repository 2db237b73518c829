import numpy as np
import pytest

from training.calibrate import Observed, cross_validated, error, lines

SLOPE, OFFSET = 0.5, -1.0


def _boastful(names: int, labels: tuple[str, ...]) -> Observed:
    """A model that is right less often than it says, by a known line."""
    random = np.random.default_rng(0)
    logits = random.normal(2.0, 2.0, names)
    chance = 1 / (1 + np.exp(-(SLOPE * logits + OFFSET)))
    right = (random.random(names) < chance).astype(float)
    return Observed(random.choice(labels, names), logits, right)


def test_the_line_of_the_model_is_found() -> None:
    slope, offset = lines(_boastful(20_000, ("GPE",)))["GPE"]
    assert slope == pytest.approx(SLOPE, abs=0.05)
    assert offset == pytest.approx(OFFSET, abs=0.1)


def test_confidence_is_nearer_the_truth_afterwards() -> None:
    observed = _boastful(3_000, ("GPE", "ORG"))
    assert cross_validated(observed) < 0.3 * error(observed.logits, observed.right)


def test_a_label_without_examples_takes_the_line_of_all() -> None:
    found = lines(_boastful(3_000, ("GPE",)))
    assert found["EVENT"] == pytest.approx(found["GPE"], abs=0.05)


def test_a_label_with_few_examples_stays_near_the_line_of_all() -> None:
    many = _boastful(3_000, ("GPE",))
    few = Observed(np.full(4, "EVENT"), np.full(4, 3.0), np.zeros(4))
    both = Observed(
        np.concatenate([many.labels, few.labels]),
        np.concatenate([many.logits, few.logits]),
        np.concatenate([many.right, few.right]),
    )
    found = lines(both)
    assert found["EVENT"] == pytest.approx(found["GPE"], abs=0.4)
